"""How the answers to a question's parts are told as one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# What nothing was found for stands behind the answers, in the asker's words.
_UNANSWERED = r"(?:；没有查到“[^“”]+”(?:、“[^“”]+”)*)?。"
_MARKS = re.compile('[“”"]')


def one_after_the_other(answers: Sequence[str], lacking: Sequence[str] = ()) -> str:
    """Join answers, and say which parts of the question nothing was found for.

    >>> one_after_the_other(["甲。", "乙。"], ["丙有几个"])
    '甲；乙；没有查到“丙有几个”。'
    """
    named = "、".join(f"“{_MARKS.sub('', part)}”" for part in lacking)
    return f"{_run(answers)}{f'；没有查到{named}' if named else ''}。"


def is_joined(said: str, answers: Sequence[str]) -> bool:
    """Tell an answer that is these joined, with or without what nothing was found for."""
    run = _run(answers)
    return said.startswith(run) and re.fullmatch(_UNANSWERED, said[len(run) :]) is not None


def _run(answers: Sequence[str]) -> str:
    return "；".join(answer.removesuffix("。") for answer in answers)
