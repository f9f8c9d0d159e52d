"""Connections taken off a socket that several processes listen on, each its share."""

from __future__ import annotations

import asyncio
import mmap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

HEAD_START_S = 0.002
"""Who has more open connections than another process leaves it the next one for so long.

Without it one of two processes took up to 25 of 32, and their questions waited for each other.
"""

PAUSE_S = 0.5
"""So long no connection is taken where the system gives none, as when too many files are open."""


class Shares:
    """How many open connections each process has, in memory that all of them see."""

    def __init__(self, count: int) -> None:
        self._counts = memoryview(mmap.mmap(-1, count * 8)).cast("q")

    def tell(self, place: int, count: int) -> None:
        """Say how many a process has."""
        self._counts[place] = count

    def is_ahead(self, place: int) -> bool:
        """Tell whether another process has fewer."""
        return self._counts[place] > min(self._counts)

    def add(self, place: int) -> None:
        """Say that a process has one more."""
        self._counts[place] += 1


class Intake:
    """Takes connections one at a time, and leaves the next to the others while it has more."""

    def __init__(
        self,
        listening: socket.socket,
        protocol: Callable[[], asyncio.Protocol],
        shares: Shares,
        place: int,
    ) -> None:
        self._listening = listening
        self._protocol = protocol
        self._shares = shares
        self._place = place
        self._loop = asyncio.get_running_loop()
        self._opening: set[asyncio.Task[object]] = set()
        self._closed = False
        listening.settimeout(0)
        self._loop.add_reader(listening, self._waiting)

    def close(self) -> None:
        """Take none any more."""
        self._loop.remove_reader(self._listening)
        self._closed = True

    def _waiting(self) -> None:
        if self._shares.is_ahead(self._place):
            self._pause(HEAD_START_S)
        else:
            self._take()

    def _pause(self, seconds: float) -> None:
        self._loop.remove_reader(self._listening)
        self._loop.call_later(seconds, self._resume)

    def _resume(self) -> None:
        if not self._closed:
            self._loop.add_reader(self._listening, self._waiting)
            self._take()

    def _take(self) -> None:
        try:
            connection, _ = self._listening.accept()
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):
            return  # another process was there first, or nobody waits any more
        except OSError:
            self._pause(PAUSE_S)
            return
        self._shares.add(self._place)
        opening = self._loop.create_task(
            self._loop.connect_accepted_socket(self._protocol, connection)
        )
        self._opening.add(opening)
        opening.add_done_callback(self._opening.discard)
