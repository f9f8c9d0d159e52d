"""What a search may find where it is told by what things are of: rows and passages of documents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from index.ids import runs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]


class Owned:
    """Things in order, each of one owner.

    `owners` gives each one's owner as a place among `count` of them.
    """

    def __init__(self, owners: NDArray[np.int64], count: int) -> None:
        self.owners = owners
        self.lengths = np.bincount(owners, minlength=count)

    @cached_property
    def _runs(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Where things of one owner stand one after another: whose, from where, and how many."""
        firsts = np.flatnonzero(np.append(True, self.owners[1:] != self.owners[:-1]))
        return self.owners[firsts], firsts, np.diff(np.append(firsts, len(self.owners)))

    def of(self, marks: Mask) -> NDArray[np.int64]:
        """Give the places, in order, of what is of the owners marked.

        Of 1,000,000 things in runs of 40 a tenth takes .2 ms; gathered by owner and put in order it took .8.
        """
        if not len(self.owners):
            return self.owners
        owners, firsts, lengths = self._runs
        which = marks[owners]
        return runs(firsts[which], lengths[which])


@dataclass(frozen=True)
class Chosen:
    """Those of things whose owners are marked.

    Nothing is made of them before it is asked for: of 1,000,000 things half take .6 ms to mark.
    """

    _things: Owned
    _marks: Mask

    def __len__(self) -> int:
        return self._count

    @cached_property
    def _count(self) -> int:
        return int(self._things.lengths @ self._marks)

    def hold(self, places: NDArray[np.int64]) -> Mask:
        """Mark the places of what is among them."""
        return self._marks[self._things.owners[places]]

    def places(self) -> NDArray[np.int64]:
        """Give all their places, in order."""
        return self._things.of(self._marks)
