"""A question that asks for things of two kinds, taken apart, each answered and told together.

曙光计划专项谁牵头，安排多少钱         a lead unit, and a sum
线上填报几号截止，纸质材料什么时候交   two stretches of one document

A part is read as a follow-up of the one before it. What the answer to the whole question tells
already is not told twice, and what nothing was found for is said.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa.drafts import HALF_ANSWERED, Draft
from qa.types import Kind
from qa.wording.joined import one_after_the_other
from qa.wording.values import LACKING, NOTED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.types import Citation

# "谁牵头", "安排多少钱", "能延长吗", "证管几年": words that ask; 几乎 and 任何 do not
_ASKS = re.compile(
    r"谁|哪|多少|几(?![乎何])|什么|啥|怎[么样]|咋|如何|(?<!任)何[时处人]|为何|多[久大长高]|[吗嘛]$|能不能|是不是|有没有|是否|能否"
)
_STOPS = re.compile(r"[,，;；?？]|以及|还有|并且|、")
# "哪个高", "差多少", "各是多少", "怎么说的", "分别是谁": nothing without the part before
_HANGS = re.compile(
    r"^(?:那么?|又|都|分别|各自?|它们?|一共|总共|共)*(?:(?:是|有|叫|为|指)?(?:什么|啥|谁|哪[些几]?[个家项条种位]?|多少[个家项]?|几[个家项条])(?:的|来着|名字|意思)?"
    r"|谁?(?:更|比较|最)?[高多大快低少慢强长短]|哪[个家边份](?:更|最|比较)?[高多大快低少慢强长短]|[高多大快低少差超]了?(?:多少|几[个家]?(?:百分)?点?)"
    r"|(?:文件|规划|要点|方案|办法|通知|条例)?(?:里|中|上)?(?:是|又)?(?:怎么|咋|如何|怎样)(?:说|写|讲|规定|定义|要求|解释)?的?)(?:呢|呀|啊)?$"
)
MAX_PARTS = 3
# An answer to a part that is less sure than this is none: the part was short and the talk led it.
SURE = 0.6
# A sentence beside an answer that is there already must be surer.
QUOTED = 0.7
_EXACT = (Kind.LEAD_UNIT, Kind.RESPONSIBLE_UNIT, Kind.TARGET)


def asked_apart(view: str) -> tuple[str, ...]:
    """Return the parts of a question that each ask for something of their own, or no parts.

    >>> asked_apart("曙光计划专项谁牵头,安排多少钱")
    ('曙光计划专项谁牵头', '安排多少钱')
    >>> asked_apart("两市的目标谁定得高,各是多少"), asked_apart("规划里,谁牵头建设")
    ((), ())
    """
    parts: list[str] = []
    begin = 0
    for stop in _STOPS.finditer(view):
        part, rest = view[begin : stop.start()], view[stop.end() :]
        if _ASKS.search(part) and _ASKS.search(rest):
            parts.append(part.strip(" ,，"))
            begin = stop.end()
    parts.append(view[begin:].strip(" ,，?？"))
    if not 1 < len(parts) <= MAX_PARTS or any(map(_HANGS.match, parts[1:])):
        return ()
    return tuple(parts)


def both(view: str, whole: Draft, ask: Callable[[Sequence[str]], list[Draft]]) -> Draft:
    """Return the answers to a question's parts where they tell more than that to the whole.

    `ask` answers the parts, each as a follow-up of the one before.
    """
    parts = asked_apart(view)
    if not parts or whole.reason == "clarify" or whole.kind is Kind.COMPARISON:
        return whole
    told = [d if tells(d) else None for d in ask(parts)]
    found = [d for d in told if d]
    lacking = [p for p, d in zip(parts, told, strict=True) if not d]
    if whole.citations:
        new = [d for d in found if not within(d, whole)]
        of_first = whole.kind is Kind.TARGET and told[0] is not None and within(whole, told[0])
        adds = not lacking and len(new) < len(found) and _beside(whole, new, of_first=of_first)
        if adds:
            return joined([whole, *new], ())
        return joined(found, ()) if not lacking and _leaves_out(whole, found) else whole
    if not told[0]:  # "证管几年" alone may be the document's years
        return whole
    return joined(found, lacking)


def tells(draft: Draft, least: float = SURE) -> bool:
    """Tell an answer that is sure by at `least` so much and lacks nothing."""
    lacks = LACKING.search(draft.answer.removesuffix("。")) or NOTED.match(draft.answer)
    return bool(draft.citations) and draft.confidence >= least and not lacks


def _beside(whole: Draft, new: Sequence[Draft], *, of_first: bool) -> bool:
    """Tell answers that may stand beside the whole's: surely of something else, of the same documents.

    A quote may where the whole quotes too, or is the value that the first part asks for (`of_first`),
    or tells who does the very item that the quote stands in.
    """
    quoting = of_first or whole.kind is Kind.PASSAGE
    sure = all(
        d.kind in _EXACT or ((quoting or _is_of_item(d, whole)) and _quotes(d, whole)) for d in new
    )
    return (
        bool(new)
        and sure
        and {c.document_id for d in new for c in d.citations} <= _documents(whole)
    )


def _leaves_out(whole: Draft, found: Sequence[Draft]) -> bool:
    """Tell a value that is not the one the first part is surely told, of the same documents."""
    first = found[0]
    valued = whole.kind is Kind.TARGET and first.kind is Kind.TARGET
    of_same = all({c.document_id for c in d.citations} <= _documents(whole) for d in found)
    return valued and of_same and not any(within(d, whole) for d in found)


def _quotes(draft: Draft, whole: Draft) -> bool:
    """Tell a quote that is sure, or stands right beside what the whole tells."""
    if draft.kind is not Kind.PASSAGE:
        return False
    beside = any(_touch(cited, own) for own in whole.citations for cited in draft.citations)
    return draft.confidence >= (SURE if beside else QUOTED)


def _is_of_item(draft: Draft, whole: Draft) -> bool:
    """Tell a quote out of the one item whose doers the whole tells."""
    doers = whole.kind in (Kind.LEAD_UNIT, Kind.RESPONSIBLE_UNIT) and len(whole.facts) == 1
    return doers and all(any(_holds(w, c) for w in whole.citations) for c in draft.citations)


def _touch(one: Citation, other: Citation) -> bool:
    same = one.document_id == other.document_id
    return same and one.start <= other.end + 1 and other.start <= one.end + 1


def _documents(draft: Draft) -> set[str]:
    return {c.document_id for c in draft.citations}


def within(part: Draft, whole: Draft) -> bool:
    """Tell a part whose facts, or whose every quote, the whole's answer tells as well."""
    if part.facts:
        return set(part.facts) <= set(whole.facts)
    if (
        part.kind is Kind.PASSAGE
        and part.answer.partition("写道：")[2].rstrip("。") not in whole.answer
    ):
        return False  # another clause of a sentence that is cited already
    return all(any(_holds(w, c) for w in whole.citations) for c in part.citations)


def _holds(outer: Citation, inner: Citation) -> bool:
    same = outer.document_id == inner.document_id
    return same and outer.start <= inner.start and inner.end <= outer.end


def joined(found: Sequence[Draft], lacking: Sequence[str]) -> Draft:
    """Tell the answers one after the other, one that another holds left out."""
    kept: list[Draft] = []
    for draft in found:
        if any(within(draft, k) for k in kept):
            continue
        kept = [k for k in kept if not within(k, draft)] + [draft]
    sure = min(d.confidence for d in kept)
    return replace(
        kept[0],
        answer=one_after_the_other([d.answer for d in kept], lacking),
        citations=tuple(dict.fromkeys(c for d in kept for c in d.citations)),
        facts=tuple(dict.fromkeys(f for d in kept for f in d.facts)),
        confidence=min(sure, HALF_ANSWERED) if lacking else sure,
        suggestions=(),
        parts=tuple(kept),
    )
