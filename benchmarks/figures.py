"""What `make bench` measures with: figures beside their limits, and a real service to ask."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured, its unit, and the limits it stays within (None: it is only told)."""

    name: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None

    @property
    def is_over(self) -> bool:
        over = self.most is not None and self.value > self.most
        return over or (self.least is not None and self.value < self.least)

    def __str__(self) -> str:
        limits = [
            f"{word} {limit:g}"
            for word, limit in (("limit", self.most), ("at least", self.least))
            if limit is not None
        ]
        line = f"{self.name:<46}{self.value:>9.2f} {self.unit:<3}   {', '.join(limits)}"
        return f"{line}{' OVER' * self.is_over}".rstrip()


def told(figures: Iterable[Figure]) -> int:
    """Print figures, and give the exit status: 1 where one is over its limit."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    over = False
    for figure in figures:
        print(figure, flush=True)
        over |= figure.is_over
    return int(over)


@dataclass(frozen=True, slots=True)
class Service:
    """A service at work: its address, and its process, which may keep others."""

    address: str
    process_id: int

    @property
    def process_ids(self) -> list[int]:
        """The processes that answer: the one started, or those it keeps."""
        done = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process_id)], capture_output=True, check=False
        )
        return [int(pid) for pid in done.stdout.split()] or [self.process_id]

    def resident_mb(self) -> float:
        return sum(map(resident_mb, self.process_ids))


@contextmanager
def serving(data: Path, *more: str) -> Iterator[Service]:
    """Run `wence serve` on a data folder."""
    command = [sys.executable, "-m", "cli", "serve", "--data", str(data), "--port", "0", *more]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        found = re.search(r"http://[\d.:]+", process.stderr.readline())
        assert found, "the service did not say where it listens"
        yield Service(found[0], process.pid)
    finally:
        process.terminate()
        process.wait()


def resident_mb(process_id: int) -> float:
    """Read the resident memory of a process, the way `ps` tells it."""
    done = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(process_id)], capture_output=True, text=True, check=True
    )
    return int(done.stdout) / 1024
