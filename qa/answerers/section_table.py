"""What the one table under a heading lists in a column: "仓储类收了哪些服务商"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.answerers.rows import printed
from qa.context import blanked
from qa.drafts import Draft
from qa.headings_called import heading_called
from qa.task_texts import bare
from qa.types import Kind

if TYPE_CHECKING:
    from corpus.types import Span, Table
    from qa.context import Context

# "仓储类收了哪6家服务商", "仓储类有哪些产品", "仓储类都列了什么企业"
_ASKED = re.compile(
    r"^(?P<name>.{2,30}?)(?:一共|总共|共|都)?(?:有|收录?了?|列出?了?|包括|包含|涵盖|入选了?的?)(?:了|的)?(?:是)?"
    r"(?:哪(?P<many>\d+|几|[一二三四五六七八九十]+)[家个项种款]|哪些|什么)(?P<of>[\u4e00-\u9fff]{2,8})$"
)
# A head over names: 服务商名称, 产品或活动名称, 改革举措; who has a part in what a row names is asked otherwise
_NAMES = re.compile(
    r"^(?!.*(?:责任|牵头|配合|主管|指导|对象|范围|要求|内容|电话)).*(?:名称|举措|事项|项目|产品|指标|措施|服务商|企业|清单)$"
)
MAX_ROWS = 40
CONFIDENCE = 0.78


def answer(context: Context) -> Draft | None:
    """List a column of the table under the heading that a question names."""
    view = blanked(context.question.view, context.scope.used).strip(" ,，?？。")
    asked = _ASKED.match(view)
    called = heading_called(context, asked["name"]) if asked else None
    if asked is None or called is None:
        return None
    parsed = context.library.document(called.document_id).parsed
    start, end = called.section.start, called.section.end
    tables = [t for t in parsed.tables if t.rows and start <= t.rows[0][0].start < end]
    column = _column(parsed.text, tables[0], bare(asked["of"])) if len(tables) == 1 else None
    if column is None or not 1 < len(column) <= MAX_ROWS:
        return None
    many = asked["many"] or ""
    if many.isdecimal() and int(many) != len(column):
        return None
    rows = tables[0].rows
    items = printed(parsed.text, column)
    title = parsed.text[called.section.start : called.section.heading_end].strip()
    listed = "；".join(f"（{i}）{item}" for i, item in enumerate(items, 1))
    cited = context.library.cite(called.document_id, called.section.start, rows[-1][-1].end)
    answer = f"{context.name(called.document_id)}中，{title}为{listed}。"
    return Draft(answer, Kind.LIST, (cited,), confidence=CONFIDENCE, counts=(len(items),))


def _column(text: str, table: Table, of: str) -> tuple[Span, ...] | None:
    """Return the cells under the one head that says what is asked; None where a row may lack its own."""
    heads = [bare(text[h.start : h.end]) for h in table.header]
    fitting = [i for i, head in enumerate(heads) if of in head and _NAMES.search(head)]
    if len(fitting) != 1:
        return None
    at = fitting[0]
    sure = all(len(row) == len(heads) or at <= 1 < len(row) for row in table.rows)
    return tuple(row[at] for row in table.rows) if sure else None
