"""One way to read a question of a conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.types import TargetFact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.types import Fact, Kind


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a question: complete, and where it is looked first.

    `document_ids` are the only documents that may answer, all where empty. What an answer cites
    must hold this `share` of `words`, be of one of the `kinds` where there are any,
    and be sure by at `least` so much. One that `stays` gives way to an answer from all documents
    that is clearly surer. What a `valued` one cites must hold a number. A `loose` one guesses what is
    asked of what is meant. Where there are `years`, no value of another year answers.
    """

    text: str
    document_ids: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    share: float = 1.0
    stays: bool = False
    least: float = 0.0
    kinds: tuple[Kind, ...] = ()
    valued: bool = False
    loose: bool = False
    years: frozenset[int] = frozenset()

    def allows(self, facts: Sequence[Fact]) -> bool:
        """Tell facts none of which is a value of another year than those asked for."""
        told = {f.year for f in facts if isinstance(f, TargetFact) and f.year}
        return not self.years or told <= self.years
