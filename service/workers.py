"""Several processes that serve one socket: started, replaced when one dies, stopped together."""

from __future__ import annotations

import logging
import os
import selectors
import signal
import socket
import traceback
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic, sleep
from typing import TYPE_CHECKING

from corpus.types import WenceError
from service.listening import Shares

if TYPE_CHECKING:
    from collections.abc import Callable

    Work = Callable[["Seat"], object]

log = logging.getLogger("wence")

SERVING = b"1"
"""What a process says on its line once it serves."""

STOPPED_WITHIN_S = 15
"""A process that is told to stop and has not by then is killed: it lets answers end for five."""

RETRY_S = 5
"""A process that ended before it served is replaced after so long: it may end so again."""

_MAX_REASON_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Seat:
    """What a process is given: its end of a line to `Workers`, and its place among the others."""

    line: socket.socket
    place: int
    shares: Shares


@dataclass(slots=True)
class Worker:
    """A process, and this end of its line: what it says there, then its end when it is gone."""

    pid: int
    place: int
    line: socket.socket
    serves: bool = False
    reason: str = ""


class Workers:
    """Keeps processes at work.

    Each is forked before anything is loaded (threads do not survive a fork) and calls `work` with
    its seat: it says `SERVING` on the line once, or why it cannot, and stops when the line ends,
    as it does when this process is gone, however that came to be.
    """

    def __init__(self, count: int, work: Work) -> None:
        self._count = count
        self._work = work
        self._shares = Shares(count)
        self._workers: list[Worker] = []
        self._ready = selectors.DefaultSelector()

    def run(self, started: Callable[[], object]) -> None:
        """Work until told to stop by SIGINT or SIGTERM; call `started` once all serve.

        The first starts alone: it brings the facts and the index up to date for all.

        Raises:
            WenceError: a process cannot serve, and why.
        """
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        with suppress(KeyboardInterrupt):  # how both tell it to stop
            try:
                self._start(1)
                self._start(self._count)
                started()
                while True:
                    self._replace(self._gone())
            finally:
                self._stop()

    def _start(self, count: int) -> None:
        for place in range(len(self._workers), count):
            self._fork(place)
        while not all(worker.serves for worker in self._workers):
            for worker in self._gone():
                raise WenceError(worker.reason or f"服务没有启动：进程 {_end_of(worker.pid)}")

    def _fork(self, place: int) -> None:
        self._shares.tell(place, 0)
        ours, theirs = socket.socketpair()
        pid = os.fork()
        if not pid:
            ours.close()
            self._be_worker(Seat(theirs, place, self._shares))
        theirs.close()
        worker = Worker(pid, place, ours)
        self._workers.append(worker)
        self._ready.register(ours, selectors.EVENT_READ, worker)

    def _be_worker(self, seat: Seat) -> None:
        """Do the work and leave, whatever happens; the lines of the others are not this one's."""
        code = 1
        try:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            self._ready.close()
            for other in self._workers:
                other.line.close()
            self._work(seat)
            code = 0
        except KeyboardInterrupt:
            code = 0
        except WenceError as error:
            seat.line.send(str(error).encode()[:_MAX_REASON_BYTES])
        except BaseException:  # noqa: BLE001  # nothing goes on above: this is a process's end
            traceback.print_exc()
        finally:
            os._exit(code)

    def _gone(self, timeout_s: float | None = None) -> list[Worker]:
        """Wait for news; take in who serves, and give who is gone."""
        gone: list[Worker] = []
        for key, _ in self._ready.select(timeout_s):
            worker: Worker = key.data
            if said := _said(worker.line):
                worker.serves = said == SERVING
                worker.reason = "" if worker.serves else said.decode(errors="replace")
            else:
                gone.append(worker)
                self._ready.unregister(worker.line)
                worker.line.close()
                self._workers.remove(worker)
        return gone

    def _replace(self, gone: list[Worker]) -> None:
        for worker in gone:
            log.warning(
                "服务进程 %s，另起一个%s",
                _end_of(worker.pid),
                worker.reason and f"：{worker.reason}",
            )
            if not worker.serves:
                sleep(RETRY_S)
            self._fork(worker.place)

    def _stop(self) -> None:
        """Tell every process to stop, and kill those that do not in time."""
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        try:
            self._send(signal.SIGTERM)
            until = monotonic() + STOPPED_WITHIN_S
            while self._workers and (left := until - monotonic()) > 0:
                for worker in self._gone(left):
                    os.waitpid(worker.pid, 0)
        finally:
            self._send(signal.SIGKILL)
            for worker in self._workers:
                os.waitpid(worker.pid, 0)

    def _send(self, told: signal.Signals) -> None:
        for worker in self._workers:
            with suppress(ProcessLookupError):
                os.kill(worker.pid, told)


def _said(line: socket.socket) -> bytes:
    try:
        return line.recv(_MAX_REASON_BYTES)
    except OSError:
        return b""


def _end_of(pid: int) -> str:
    """Tell how a process ended."""
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return f"{pid} 被信号 {-code} 中止" if code < 0 else f"{pid} 以 {code} 退出"
