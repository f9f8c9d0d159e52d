"""What a heading says of itself in its bracket: how many are under it, or of which time it is.

"仓储类有几家企业"   二、仓储类（9家）
"测试期是什么时候"   （一）测试期（2024年7—10月）
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.answerers.quoting import quoted
from qa.context import blanked
from qa.headings_called import Called, heading_called
from qa.task_texts import bare

if TYPE_CHECKING:
    from qa.context import Context
    from qa.drafts import Draft

# "仓储类收了几家", "知识产权保护方面一共有多少项改革举措"
_HOW_MANY = re.compile(
    r"^(?P<name>.{2,30}?)(?:一共|总共|共|都|各|分别)?(?:有|收录?了?|列出?了?|包括|包含|涵盖|入选)?(?:了)?"
    r"(?:多少|几)(?P<by>[项家个条款类种])(?P<of>[\u4e00-\u9fff]{0,8})$"
)
# "总体目标的时间段是哪几年", "测试期是什么时候", "评估期从几月到几月"
_WHEN = re.compile(
    r"^(?P<name>.{2,30}?)[,，]?的?(?:起止)?(?:时间段?|时段|年限|期限)?(?:分别|各)?(?:是|为|指|从|在)?"
    r"(?:哪几[年月]|哪[一]?年[到至]哪[一]?年|[从]?几月[到至]几月|什么时[候间](?:[到至]什么时[候间])?|何时|哪一?段时间|多少年[到至]多少年)$"
)
_COUNTED = re.compile(r"^(?:共|计|合计)?\d+(?P<by>[项家个条款类种])$")
# "2013-2025年", "2024年7—10月", "2024年5月至6月"; not "2018年修订", "2016年", a law's edition
_TIME = re.compile(
    r"^(?:19|20)\d\d年?(?:\d{1,2}月?)?(?:[-—–~至到]+)(?:(?:19|20)\d\d年?)?(?:\d{1,2}月)?(?:底|末)?$"
)
# A head over what a row has, not what it is: 总投资, 服务对象, 咨询电话
_IN_PART = re.compile(r"投资|金额|资金|对象|范围|电话|联系|时间|时限|期限|要求|内容")
CONFIDENCE = 0.78


def answer(context: Context) -> Draft | None:
    """Quote the heading that a question names, where its bracket has what is asked."""
    view = blanked(context.question.view, context.scope.used).strip(" ,，?？。的")
    many, when = _HOW_MANY.match(view), _WHEN.match(view)
    asked = many or when
    called = heading_called(context, asked["name"]) if asked else None
    if called is None:
        return None
    counted = _COUNTED.match(called.said)
    if many and not (
        counted and counted["by"] == many["by"] and _is_of(context, called, many["of"])
    ):
        return None
    if not many and not _TIME.match(called.said):
        return None
    section = called.section
    return quoted(context, called.document_id, section.start, section.heading_end, CONFIDENCE)


def _is_of(context: Context, called: Called, of: str) -> bool:
    """Tell whether the title, a heading over the section or a table's head in it names what is counted.

    What stands in a cell or a sentence is of some of them: 服务对象 制造企业.
    """
    parsed = context.library.document(called.document_id).parsed
    section = called.section
    over = [s.title for s in parsed.sections if s.start <= section.start < s.end]
    heads = [
        parsed.text[head.start : head.end]
        for table in parsed.tables
        if table.rows and section.start <= table.rows[0][0].start < section.end
        for head in table.header
        if not _IN_PART.search(parsed.text[head.start : head.end])
    ]
    return any(bare(of) in bare(name) for name in [parsed.header.title, *over, *heads])
