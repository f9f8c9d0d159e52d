"""Who holds a post of a body: "专班组长由谁当" asks for no unit that a task is given to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.answerers import passage
from qa.shapes import shape_asked

if TYPE_CHECKING:
    from qa.context import Context
    from qa.drafts import Draft

# "项目负责人是谁": of a task too
_ANY_HEAD = re.compile(r"负责人|联系人")


def answer(context: Context) -> Draft | None:
    """Quote who holds the post, or refuse; None for other questions."""
    return passage.best_stretch(context) if asks_for_post(context.question.view) else None


def asks_for_post(view: str) -> bool:
    """Tell a question for who holds a post, and no unit's task.

    >>> asks_for_post("工作专班的组长由谁当"), asks_for_post("组长单位是谁")
    (True, False)
    """
    shape = shape_asked(view)
    return shape is not None and shape.name == "post" and not _ANY_HEAD.search(view)
