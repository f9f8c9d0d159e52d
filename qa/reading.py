"""One way to read a question of a conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.types import Kind


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a question: complete, and where it is looked first.

    `document_ids` are the only documents that may answer, all where empty. What an answer cites
    must hold this `share` of `words`, be of one of the `kinds` where there are any,
    and be sure by at `least` so much. One that `stays` gives way to an answer from all documents
    that is clearly surer. What a `valued` one cites must hold a number.
    """

    text: str
    document_ids: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    share: float = 1.0
    stays: bool = False
    least: float = 0.0
    kinds: tuple[Kind, ...] = ()
    valued: bool = False
