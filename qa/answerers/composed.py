"""What something is made up of: the sentence that says 由A、B、C组成, 包括A、B、C三大类."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.enumerations import value_of
from corpus.facts.statements import sentence
from corpus.facts.terms import bare
from qa.answerers.rows import Listing
from qa.demand import holds, things
from qa.drafts import flat
from qa.library import newest_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.types import Citation

# "指标体系由哪几个方面构成", "规划体系由哪些部分组成"
_ASKED = re.compile(
    r"(?P<what>[^,;:。]{2,40}?)(?:主要|都|具体|是)*由(?:哪|什么|啥)[^,;:。]{0,8}?(?:组成|构成)(?:的)?$"
)
# "指标体系分哪四个方面", "基础标准包括哪三大类": as many as are asked for
_COUNTED = re.compile(
    r"(?P<what>[^,;:。]{2,40}?)(?:主要|都|具体|应)*(?:包括|包含|分为|分成|分|有)(?:了)?哪(?P<number>[二两三四五六七八九十]{1,3}|\d{1,2})(?:个|大)?(?:方面|大类|类|部分|块|板块|环节|维度)(?:的?(?:内容|指标))?$"
)
# "基础标准包括术语、架构、测试三大类", "体系由甲、乙等七部分组成"
_SO_MANY = re.compile(
    r"(?P<what>[^,;:。!?\n]{2,40}?)(?:由|主要|应当?)*(?:包括|包含|分为|由)(?=[^;:。!?\n]*、)[^;:。!?\n]{4,160}?(?P<number>[二两三四五六七八九十]{1,3}|\d{1,2})(?:个|大)?(?:方面|大类|类|部分|块|板块|环节|维度)(?:的?(?:内容|指标))?(?:组成|构成)?(?=[,;。\n]|$)"
)
# "指标体系由质量、效率、满意度等3个方面的指标构成"
_SAID = re.compile(
    r"(?P<what>[^,;:。!?\n]{2,40})由(?=[^;:。!?\n]*、)[^;:。!?\n]{4,160}?(?:组成|构成)(?=[,;。\n]|$)"
)


def composed(context: Context, _term: str, _of: str) -> list[tuple[str, Listing]]:
    """Quote the one sentence that says what makes up that which the question names."""
    views = context.unscoped, context.question.view
    asked = next((m for way in (_ASKED, _COUNTED) for v in views if (m := way.search(v))), None)
    words = [w for w in things(asked["what"]) if w not in context.scope.said] if asked else []
    if asked is None or not words:
        return []
    number = value_of(asked["number"]) if asked.re is _COUNTED else None
    ids = newest_first(context.library, context.scope.document_ids)
    found = [(i, cited) for i in ids for cited in _sentences(context, i, words, number)]
    return [(i, _quoted(context, i, cited)) for i, cited in found] if len(found) == 1 else []


def _sentences(
    context: Context, document_id: str, words: list[str], number: int | None
) -> Iterator[Citation]:
    """Yield the sentences on the last word asked; the others may stand in its document's title.

    Where a number is asked for the sentence says it.
    """
    if words[-1] not in context.library.bare_text(document_id):
        return
    view = context.library.terms.source(document_id).view
    about = bare(context.library.document(document_id).parsed.header.title)
    for said in (_SAID if number is None else _SO_MANY).finditer(view):
        what = bare(said["what"])
        if number is not None and value_of(said["number"]) != number:
            continue
        if words[-1] in what and all(holds(w, what + about) for w in words):
            yield context.library.cite(document_id, *sentence(view, *said.span()))


def _quoted(context: Context, document_id: str, cited: Citation) -> Listing:
    opening = f"{context.name(document_id)}写道：{flat(cited.quote).rstrip('。')}"
    return Listing(opening=opening, items=(), citations=(cited,), confidence=0.88)
