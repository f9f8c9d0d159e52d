"""Values that take long to make, kept while they are used: at most so many, the last used."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

K = TypeVar("K")
V = TypeVar("V")


class Kept(Generic[K, V]):
    """The values used last by their keys; safe to use from several threads.

    Two threads that miss a value at once both make it: what makes them takes no lock of ours.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[K, V] = OrderedDict()
        self._lock = Lock()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """Give the value of a key, made if it is not kept."""
        found = self.held(key)
        if found is None:
            found = make()
            self.keep(key, found)
        return found

    def held(self, key: K) -> V | None:
        """Give the value of a key, None where it is not kept."""
        with self._lock:
            found = self._values.get(key)
            if found is not None:
                self._values.move_to_end(key)
            return found

    def keep(self, key: K, value: V) -> None:
        """Keep a value, and let the one go that was not used for longest if there are too many."""
        with self._lock:
            self._values[key] = value
            if len(self._values) > self._most:
                self._values.popitem(last=False)
