"""The same questions, passages and encoder, asked of the libraries people build this with.

    python benchmarks/peers.py FOLDER [--model NAME_OR_FOLDER] [--every N]

FOLDER is of either kind that asked.py reads; ways.py says how each library is put together. Every
row has a process of its own: resident memory is all of it once every question was asked, the
passages and the encoder included. Building is from texts to the first question that can be asked,
embedding included, after a small build that loads what is loaded once. A library that is not
installed is named with what installs it, and left out.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.asked import Asked, read  # noqa: E402 - once the root is on the path
from benchmarks.figures import resident_mb  # noqa: E402
from benchmarks.retrieval import Row, interval, measure, tell  # noqa: E402
from benchmarks.ways import WAYS, Way  # noqa: E402
from index.encoder import load  # noqa: E402

SMALL = 256  # passages of the build before the clock runs


@dataclass(frozen=True, slots=True)
class Measured:
    """What a way of searching reached and took."""

    row: Row
    built_per_s: float
    resident_mb: float

    def __str__(self) -> str:
        took = f"{self.built_per_s:8,.0f} passages/s built  {self.resident_mb:7,.0f} MB resident"
        return f"{self.row.name:28} {took}"


def measured(way: Way, asked: Asked, model: str | None) -> Measured:
    """Build once small and once whole, and ask every question; in a process of its own."""
    encoder = load(model)
    with tempfile.TemporaryDirectory() as small, tempfile.TemporaryDirectory() as whole:
        list(way.build(asked.entries[:SMALL], encoder, Path(small))(asked.questions[0].text, 1))
        start = time.perf_counter()
        search = way.build(asked.entries, encoder, Path(whole))
        took_s = time.perf_counter() - start
        row = measure(way.name, search, asked, asked.keys)
        return Measured(row, len(asked.entries) / took_s, resident_mb(os.getpid()))


def alone(way: Way, asked: Asked, model: str | None) -> Measured:
    """Measure in a fresh process, which ends with it."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=fresh) as process:
        return process.submit(measured, way, asked, model).result()


def main() -> int:
    """Print what each is, what it takes, and what it finds for each kind of question."""
    options = _options()
    try:
        asked = read(options.folder)
    except OSError as error:
        print(f"{options.folder}: {error}", file=sys.stderr)
        return 1
    kept = tuple(q for q in asked.questions if not q.held_out)[:: options.every]
    asked = Asked(asked.entries, asked.keys, kept)
    print(f"{len(asked.entries)} passages, {len(kept)} questions")
    name_packages()
    rows: list[Row] = []
    for way in (way for way in WAYS if way.is_installed):
        result = alone(way, asked, options.model)
        print(result, flush=True)
        rows.append(result.row)
    kinds = sorted({question.kind for question in kept})
    for kind in (None, *kinds) if len(kinds) > 1 else (None,):
        tell(kind, rows, np.array([kind in (None, question.kind) for question in kept]))
    print()
    for row in rows[:-1]:
        print(f"{rows[-1].name} above {above(row, rows[-1])}")
    return 0


def above(row: Row, best: Row) -> str:
    """Write how far one row is above another, on the same questions."""
    gained = (
        f"{name} {interval(best.figures[name] - row.figures[name])}" for name in ("R@1", "MRR@10")
    )
    return f"{row.name:28} {'  '.join(gained)}"


def name_packages() -> None:
    """Print the versions of what is installed, and how to install what is not."""
    for packages, installed in {way.packages: way.is_installed for way in WAYS}.items():
        if not installed:
            print(f"left out: pip install {' '.join(packages)}")
        elif packages:
            print(*(f"{package} {version(package)}" for package in packages), sep=", ")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", help="an encoder to measure instead of the embedded one")
    parser.add_argument("--every", type=int, default=1, help="ask only every so many questions")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
