"""A case that a task's own words give to somebody else: "…的实施（技工院校内由甲部门负责）"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.answerers.quoting import quoted
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import StoredTask
    from qa.context import Context
    from qa.drafts import Draft

# "（技工院校内由人力资源社会保障行政部门负责）", "（其中高速公路沿线由市交通局管理）"
_APART = re.compile(
    r"[(（](?:其中)?[,，]?(?P<case>[^()（）由,，;；。]{2,20}?)(?:则|仍|分别)?由[^()（）;；。]{2,40}?(?:负责|承担|管理|监管|实施|组织|牵头|办理)[^()（）;；。]{0,12}[)）]"
)
# "技工院校内", "试点片区的": how a case's name ends
_ENDS = re.compile(r"(?:范围|区域)?(?:以?内|里|中|的|等|部分|方面)+$")
# Said of one case in so many words, beside what the task says of all.
CONFIDENCE = 0.75


def of_its_case(context: Context, tasks: Sequence[StoredTask]) -> Draft | None:
    """Quote who does a task in the case that the question names and its text sets apart."""
    view = bare(context.question.view)
    for task in tasks:
        text = context.library.document(task.document_id).parsed.text
        for found in _APART.finditer(text, task.fact.scope_start, task.fact.end):
            case = bare(_ENDS.sub("", found["case"]))
            if case and case in view:
                start, end = task.fact.scope_start, task.fact.end
                said = found.start() + 1, found.end() - 1
                return quoted(context, task.document_id, start, end, CONFIDENCE, said)
    return None
