"""Before, during or after something: what a line tells of one phase answers for no other.

现场检查结束之后能做什么          检查前：…    检查后：…
"""

from __future__ import annotations

import re

# "检查前：", "（二）申报后。", "事中：": a line that opens with its phase
_HEADED = re.compile(
    r"\s*(?:[(（]?[一二三四五六七八九十\d]+[)）.、．]\s*)?(?P<what>[\u4e00-\u9fff]{1,6}?)(?:之|以|过程)?(?P<phase>[前中后])(?:阶段|环节)?[:：。]"
)
_PHASES = "前中后"
# Of what no word of a question need be said: 事前, 事中, 事后
_ANYTHING = "事"


def of_another_phase(view: str, line: str) -> bool:
    """Tell a line that opens with another phase of what a question asks about.

    >>> of_another_phase("检查结束之后能做什么", "检查前：可用于准备工作。")
    True
    >>> of_another_phase("检查结束之后能做什么", "检查后：可撰写报告。")
    False
    """
    headed = _HEADED.match(line)
    if headed is None:
        return False
    asked = _asked_of(view, headed["what"])
    return bool(asked) and headed["phase"] not in asked


def _asked_of(view: str, what: str) -> set[str]:
    """Return the phases of something that a question names: 检查结束之后, 施工过程中, 事前."""
    name = rf"(?:{re.escape(what)}|{_ANYTHING})"
    ended = r"(?:工作|活动)?(?:结束|完成|做完|完毕|[完过好])?了?"
    said = rf"{name}{ended}(?:之|以|过程|期间|的时候)?(?P<phase>[{_PHASES}])"
    return {found["phase"] for found in re.finditer(said, view)}
