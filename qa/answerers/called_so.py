"""All that a document calls by one name, sentence by sentence: “一号工程”都有哪几个.

坚定把工业立市作为实体经济发展“一号工程”。…坚定把优化环境作为深化改革“一号工程”。
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from qa.drafts import Draft
from qa.library import newest_first
from qa.types import Kind

if TYPE_CHECKING:
    from qa.context import Context

_MANY = r"哪(?:些|几|[两二三四五六七八九])(?:个|项|件|大|条)?"
# "“一号工程”都有哪几个", "提到的“头号工程”分别是哪些"
_ASKS = re.compile(
    rf"[\"“](?P<name>[^\"“”]{{2,10}})[\"”](?:都|又|一共|总共|共|分别|各|具体|主要)*(?:有|是|指|包括)(?:的是)?{_MANY}(?:工作|事情?|方面|工程|任务)?$"
)
# "哪几项工作被称作“一号工程”", "把哪些事作为“头号任务”"
_ASKS_WHICH = re.compile(
    rf"{_MANY}[\u4e00-\u9fff]{{0,6}}?(?:都|被|要)*(?:称为|称作|叫做?|当作|当成|作为|列为|定为|定位为)(?:了)?[\u4e00-\u9fff]{{0,4}}[\"“](?P<name>[^\"“”]{{2,10}})[\"”]$"
)
# What calls something so: "把工业立市作为实体经济发展“一号工程”", "优化环境是改革的“一号工程”"
_CALLS = r"(?:作为|当作|当成|列为|定为|确立为|定位为|摆上|视为|(?<![但只可还若凡总])是|成为)[^,;:。!?\n\"]{0,16}"
_CLAUSE = r"(?<=[,;:。!?\n])"
MIN_THINGS = 2
MAX_THINGS = 12
CONFIDENCE = 0.75


def answer(context: Context) -> Draft | None:
    """List what the one document that calls several things so calls so; None for another question."""
    view = context.question.view
    asked = _ASKS.search(view) or _ASKS_WHICH.search(view)
    if asked is None:
        return None
    name = asked["name"]
    found = [
        (document_id, spans)
        for document_id in newest_first(context.library, context.scope.document_ids)
        if len(spans := _called(context.library.text(document_id), name)) >= MIN_THINGS
    ]
    if len(found) != 1 or len(found[0][1]) > MAX_THINGS:
        return None
    document_id, spans = found[0]
    cited = tuple(context.library.cite(document_id, *span) for span in spans)
    listed = "；".join(f"（{n}）{one.quote}" for n, one in enumerate(cited, 1))
    return Draft(
        answer=f"{context.name(document_id)}中，“{name}”有{len(cited)}项：{listed}。",
        kind=Kind.LIST,
        citations=cited,
        confidence=CONFIDENCE,
        counts=(len(cited),),
    )


def _called(text: str, name: str) -> list[tuple[int, int]]:
    """Return the clauses that call something by a name in quotes, each thing once."""
    says = re.compile(rf'{_CLAUSE}[^,;:。!?\n"]{{2,40}}?{_CALLS}"{re.escape(name)}"')
    found: dict[str, tuple[int, int]] = {}
    for clause in says.finditer(shape(text)):
        start = clause.start() + len(clause.group()) - len(clause.group().lstrip())
        found.setdefault(text[start : clause.end()], (start, clause.end()))
    return list(found.values())
