"""What of the turn before answers a follow-up: its sentence, its limit, an item of its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.cap_beside import cap_beside
from qa.drafts import Draft, refusal
from qa.nth_item import nth_item
from qa.nth_told import nth_lost
from qa.same_sentence import said_beside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from qa.library import Library
    from qa.types import Turn


def beside_told(text: str, turns: Sequence[Turn], library: Library, as_of: date) -> Draft | None:
    """Answer a follow-up by what was told before it, or say why that cannot be; else None."""
    if not turns:
        return None
    lost = nth_lost(text, turns)
    if lost:
        return refusal(lost)
    told = turns[-1].answer
    return (
        said_beside(text, told, library, as_of)
        or cap_beside(text, told, library, as_of)
        or nth_item(text, turns, library, as_of)
    )
