"""Cases that one sentence sets side by side: the one asked of is told where another was found.

移交市住房部门管理的，面向全市供应；移交区住房部门管理的，优先面向本区供应。     asked: 移交给区住房部门的先给谁
原按甲方式计租的，按50%计租；原按乙方式计租的，减免50%。                    asked: 甲和乙的有什么不同
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from qa.task_texts import bare

if TYPE_CHECKING:
    from qa.context import Context
    from qa.stretch_search import Found

# The cases of a sentence are told together where they are no longer than this.
MAX_CASES = 320
# So many characters in a row of a question make a case the one that it names.
MIN_NAMED = 5
# "原按非分档方式计租的，": how a case opens, whatever leads in before it
_CASE = re.compile(r"(?:^|[，,。:：])(?:其中[，,])?(?P<case>[^，,;；。\n]{4,40}的)[，,]")
# "有什么不同", "区别在哪", "各怎么算", "有何差别"
_APART = re.compile(
    r"(?:有|存在)?(?:什么|啥|哪些|何)(?:不同|不一样|区别|差别|差异)|(?:不同|不一样|区别|差别|差异)(?:在哪|是什么|$)"
)


def with_case_asked(context: Context, best: Found) -> Found | None:
    """Return a case with the one beside it that a question names, or with each where it asks how they differ."""
    text = context.library.document(best.document_id).parsed.text
    said = text[best.start : best.end]
    if "\n" in said.strip() or "\t" in said or not _CASE.search(said):
        return None
    first = max(text.rfind(mark, 0, best.start) for mark in "。\n") + 1
    stops = [at for mark in "。\n" if (at := text.find(mark, best.end - 1)) >= 0]
    last = min(stops, default=len(text))
    start, end = best.start, best.end
    for at, stop in _cases(text, first, last):
        if stop <= best.start or at >= best.end:
            case = _CASE.search(text[at:stop])
            if case and _is_asked(context.question.view, case["case"], said):
                start, end = min(start, at), max(end, stop)
    more = (start, end) != (best.start, best.end) and end - start <= MAX_CASES
    return replace(best, start=start, end=end) if more else None


def _cases(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """Return the parts of a sentence between its semicolons, with what ends each."""
    cuts = [first, *(first + m.end() for m in re.finditer("[;；]", text[first:last])), last + 1]
    return [(a, min(b, len(text))) for a, b in pairwise(cuts) if a < b]


def _is_asked(view: str, case: str, said: str) -> bool:
    """Tell a case that a question names by words which the one found has not, or each of them."""
    if _APART.search(view):
        return True
    asked, named, told = bare(view), bare(case), bare(said)
    runs = (named[i : i + MIN_NAMED] for i in range(len(named) - MIN_NAMED + 1))
    return any(run in asked and run not in told for run in runs)
