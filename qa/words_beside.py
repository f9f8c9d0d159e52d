"""The words that a question has beside what it asks for, without who says it: 方案里讲的, 文件提到的."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.demand import things
from qa.term_questions import says_who

if TYPE_CHECKING:
    from qa.context import Context

# A document or what it is called by, which it need not say itself
_DOCUMENT = re.compile(
    r"政策|文件|细则|办法|规划|通知|方案|意见|规定|措施|条例|(?:政府)?工作报告|报告|纲要|要点"
)
_SAID_BEFORE = re.compile(r"(?:说|讲|提|写|称|谈|要求)(?:到|起|过|及|了|出)?的?$")


def words_beside(context: Context, before: str) -> list[str]:
    """Return what stands before the thing asked for and must be spoken of where it is told."""
    said = _DOCUMENT.sub(" ", _SAID_BEFORE.sub(" ", says_who(before.strip())))
    return [word for word in things(said) if word not in context.scope.said]
