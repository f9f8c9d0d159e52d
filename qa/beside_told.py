"""What of the turn before answers a follow-up: its sentence, its limit, an item of its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.cap_beside import cap_beside
from qa.drafts import Draft, refusal
from qa.nth_item import nth_item
from qa.nth_told import nth_lost, pointing
from qa.same_sentence import said_beside
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from qa.library import Library
    from qa.types import Answer, Turn


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
        or _unnumbered(text, told)
    )


def _unnumbered(text: str, told: Answer) -> Draft | None:
    """Refuse "第三个是什么意思" of a list whose items are not numbered: no term is called so."""
    pointed = pointing(text)
    if pointed is None or not pointed.asks_what or told.kind not in (Kind.DEFINITION, Kind.LIST):
        return None
    return refusal("上面所列的各项没有编号，请写出问的是哪一项")
