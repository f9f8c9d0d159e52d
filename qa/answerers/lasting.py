"""How long something inside a document lasts: 土地使用期限自…起至…止, not how long the document holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.statements import clause_start, sentence
from corpus.facts.terms import bare
from corpus.words import cut
from qa.demand import holds, things
from qa.drafts import Draft, flat
from qa.fields import Field
from qa.naming import introduced
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.types import Citation

# "土地能用到什么时候", "土地使用期限多长", "摊位租期几年", "许可证的有效期": what lasts
_LASTING = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,12}?)(?:的|能|可以|可|还|要|一共|最多|最长|只|一直)*"
    r"(?:(?:使用|租赁|租|出让|用)(?=到|多久|几年|多少年|多长)|(?:使用|租赁|租|有效|出让)(?:期限?|年限))"
)
# Documents hold too; these are asked about by their header.
_A_DOCUMENT = re.compile(r"(?:政策|办法|规定|文件|通知|规划|细则|方案|意见|条例|批复|措施|要点)$")


def answer(context: Context) -> Draft | None:
    """Quote the one sentence that gives what the question names a term of its own."""
    asked = _LASTING.search(context.question.view)
    if asked is None or Field.EXPIRES not in context.question.fields:
        return None
    what = cut(asked["what"])[-1].text
    if len(what) < 2 or _A_DOCUMENT.search(asked["what"]):
        return None
    words = things(context.question.view[: asked.end("what")])
    found = [t for i in context.scope.document_ids for t in _terms(context, i, what, words)]
    if len(found) != 1:
        return None
    clause, cited = found[0]
    return Draft(
        answer=f"{context.name(cited.document_id)}写道：{clause}。",
        kind=Kind.PASSAGE,
        citations=(cited,),
        confidence=0.85,
    )


def _terms(
    context: Context, document_id: str, what: str, words: list[str]
) -> Iterator[tuple[str, Citation]]:
    """Yield the clause that gives the term, and the sentence it stands in."""
    source = context.library.terms.source(document_id)
    text, view = source.text, source.view
    about = bare(introduced(context.library.document(document_id)))
    given = re.compile(
        rf"{re.escape(what)}(?:的)?(?:使用权?|租赁|租|出让|有效)(?:的)?(?:期限?|年限|年期)(?=[^,;。\n]{{0,40}}(?:\d|[一二三四五六七八九十]年))"
    )
    for term in given.finditer(view):
        first, last = sentence(view, *term.span())
        cited = context.library.cite(document_id, first, last)
        there = about + bare(cited.location + cited.quote)
        if all(holds(w, there) for w in words):
            clause = max(first, clause_start(text, view, term.start()))
            yield flat(text[clause:last]).rstrip("。；;"), cited
