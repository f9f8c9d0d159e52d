"""Whether a name includes something, where a bracket behind it says so: 各区人民政府（含开发区，下同）."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.statements import sentence
from qa.answerers.quoting import quoted
from qa.demand import holds, things
from qa.drafts import refusal
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.drafts import Draft

# "各区政府包不包括开发区", "教职工含不含退休的", "本市户籍是否包括集体户", "规上企业包括建筑业吗"
_ASKS = re.compile(
    r"(?P<whole>[\u4e00-\u9fff()]{2,20}?)[\"”]?(?:这个?(?:说法|词|提法))?(?:里面?|中|当中)?(?:都|也|还|到底|究竟)*"
    r"(?:包不包括|包括不包括|含不含|包不包含|算不算上?|是否(?:也|还)?(?:包括|包含|含|算上?)|(?:包括|包含|含)(?=[^,，?？]{2,16}[吗么]))"
    r"(?P<part>[^,，?？吗么]{2,16})"
)
# "(含开发区、新区管委会,下同)", "（不含驻地中央单位）"
_SAYS = r"[(（〈<\[](?:不?含|不?包括|包含)[^()（）〈〉<>\[\]\n]{2,60}[)）〉>\]]"
_ENDS = ("", *",，;；。、)）\n")  # behind what can be quoted by itself
SHORTEST = 3  # characters of a name as it is looked for
# A bracket says so in so many words
CONFIDENCE = 0.8


def answer(context: Context) -> Draft | None:
    """Quote the name with its bracket where one document has it; None for another question.

    Of two units it is refused where none says so: that one has a task says nothing of the other.
    """
    asked = _ASKS.search(context.unscoped)
    if asked is None:
        return None
    parts = things(asked["part"]) or [asked["part"]]
    found = {
        i: span for i in context.scope.document_ids for span in _said(context, i, asked, parts)
    }
    if len(found) != 1:
        whole, part = asked["whole"], asked["part"]
        of_units = len({u.unit for u in context.units if u.unit in f"{whole} {part}"}) > 1
        return refusal(f"没有写明“{whole}”包不包括“{part}”") if of_units else None
    ((document_id, span),) = found.items()
    view = context.library.terms.source(document_id).view
    ends = view[span[1] : span[1] + 1] in _ENDS
    return quoted(context, document_id, *sentence(view, *span), CONFIDENCE, span if ends else None)


def _said(
    context: Context, document_id: str, asked: re.Match[str], parts: list[str]
) -> Iterator[tuple[int, int]]:
    """Yield the first place that says of the longest end of the name whether the part is in it."""
    view = context.library.terms.source(document_id).view
    name = bare(re.sub("[()]", "", asked["whole"])).replace("人民政府", "政府")
    for start in range(len(name) - SHORTEST + 1):
        # "各县(市)人民政府"
        letters = ("(?:人民)?政" if c == "政" else re.escape(c) for c in name[start:])
        written = r"[()（）]?".join(letters)
        for found in re.finditer(written + _SAYS, view):
            if any(holds(part, bare(found.group())) for part in parts):
                yield found.span()
                return
