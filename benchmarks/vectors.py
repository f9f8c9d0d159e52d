"""How a large index does: built, searched with filters, changed, and compared with every row.

    python benchmarks/vectors.py FOLDER [ROWS] [DIMENSION]

The text of FOLDER (.txt, .md) is cut into as many overlapping windows as are asked for, each a passage.
The embedded encoder gives their rows; asked for twice its dimension, a row is followed by the mean
of its neighbours' rows, as a passage's surroundings would be. The questions are those of
benchmarks/questions. Filters are runs of neighbouring passages, as a document's are, or strewn.
"""

from __future__ import annotations

import argparse
import functools
import json
import multiprocessing
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from index.encoder import Encoder, load
from index.folder import DOCUMENTS, LEXICAL, VECTORS
from index.hybrid import CANDIDATES, Index
from index.writing import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from index.columns import Within

Result = TypeVar("Result")

WINDOW_CHARS = 120
RUN = 40  # passages of a document
NEIGHBOURS = 3  # on either side
ASKED = 150
ALL_COMPARED = 8_000  # passages, so few of a million that every row of theirs is compared
COMPARED = 100  # questions of which recall is measured
ADDED = 1000
SEED = 1


class Wide:
    """The embedded encoder, its rows joined with the mean of their neighbours' where asked for."""

    def __init__(self, dimension: int) -> None:
        self._inner: Encoder = load()
        if dimension not in {self._inner.dimension, 2 * self._inner.dimension}:
            raise SystemExit(f"DIMENSION: {self._inner.dimension} or twice as many")
        self.name, self.dimension = self._inner.name, dimension
        self.fingerprint = f"{self._inner.fingerprint}-{dimension}"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = self._inner.encode(texts)
        if self.dimension == rows.shape[1]:
            return rows
        around = np.pad(rows, ((NEIGHBOURS, NEIGHBOURS), (0, 0)), mode="edge")
        means = sum(around[shift : shift + len(rows)] for shift in range(2 * NEIGHBOURS + 1))
        lengths = np.linalg.norm(means, axis=1, keepdims=True).clip(1e-9)
        return np.asarray(np.hstack([rows, means / lengths]) / 2**0.5, np.float32)

    def encode_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.concatenate([self.encode([text]) for text in texts])  # each without neighbours


def main() -> None:
    """Print what each step took and what searching is like after it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("rows", type=int, nargs="?", default=1_000_000)
    parser.add_argument("dimension", type=int, nargs="?", default=load().dimension)
    options = parser.parse_args()
    count, dimension = options.rows, options.dimension
    passages = windows(options.folder, count + ADDED)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "index")
        entries = (next(passages) for _ in range(count))
        encoder = Wide(dimension)
        index = timed(
            f"{count:,} passages, {dimension} dimensions: built",
            lambda: Index.build(folder, encoder, entries, words=(), generation=1),
        )
        in_own_process(folder, dimension, count)
        gone = runs(count, count // 20, np.random.default_rng(SEED))
        timed("5 % removed", lambda: index.update([], gone, (), 2))
        timed(f"{ADDED:,} added", lambda: index.update(list(passages), [], (), 3))
        in_own_process(folder, dimension, count)


def windows(folder: Path, count: int) -> Iterator[Entry]:
    """Cut all text into so many windows, evenly."""
    files = sorted((*folder.rglob("*.txt"), *folder.rglob("*.md")))
    whole = "".join("".join(file.read_text("utf-8", errors="ignore").split()) for file in files)
    for number in range(count):
        start = (len(whole) - WINDOW_CHARS) * number // count
        yield Entry(number, "", whole[start : start + WINDOW_CHARS], str(number // RUN))


def timed(name: str, action: Callable[[], Result]) -> Result:
    started = time.perf_counter()
    result = action()
    print(f"{name} in {time.perf_counter() - started:.1f} s", flush=True)
    return result


def in_own_process(folder: Path, dimension: int, count: int) -> None:
    """Measure where nothing else is held in memory."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        pool.apply(measure, (folder, dimension, count))


def measure(folder: Path, dimension: int, count: int) -> None:
    """Open the index, and print its size, search times, memory and recall."""
    index = Index.open(folder, Wide(dimension))
    [data] = folder.glob("data-*")
    sizes = {name: size_mb(data / name) for name in (VECTORS, LEXICAL, DOCUMENTS)}
    print(", ".join(f"{name} {size:.0f} MB" for name, size in sizes.items()))
    asked = questions()
    for question in asked:
        index.search(question, CANDIDATES)
    print(f"{'median / p99, ms':24}{'meaning':>16}{'keywords':>16}{'both':>16}")
    for name, documents in filters(count).items():
        allowed = functools.partial(within, index, documents)
        ways = (index.search_dense, index.search_lexical, index.search)
        took = [times(way, asked, allowed) for way in ways]
        print(f"{name:24}" + "".join(f"{one:>16}" for one in took), flush=True)
    print(f"resident: {resident_mb():.0f} MB")
    for size in (10, CANDIDATES):
        print(
            f"recall@{size}: {recall(index, asked[:COMPARED], size, count + ADDED):.4f}", flush=True
        )


def size_mb(path: Path) -> float:
    files = [path] if path.is_file() else path.iterdir()
    return sum(file.stat().st_size for file in files) / 1e6


def questions() -> list[str]:
    files = sorted((Path(__file__).parent / "questions").rglob("*.jsonl"))
    rows = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    drawn = np.random.default_rng(SEED).permutation(sorted({row["question"] for row in rows}))
    return [str(question) for question in drawn[:ASKED]]


def filters(count: int) -> dict[str, list[str] | None]:
    """Name so many documents, drawn at random; each is a run of passages."""
    documents = np.random.default_rng(SEED).permutation(count // RUN)
    shares = {"half": 2, "10 %": 10, "1 %": 100, "0.1 %": 1000}
    drawn = {
        name: [str(one) for one in documents[: max(1, count // RUN // share)]]
        for name, share in shares.items()
    }
    return {"no filter": None, **drawn, "one document": ["0"]}


def runs(count: int, share: int, draw: np.random.Generator) -> list[int]:
    starts = draw.choice(count // RUN, max(1, share // RUN), replace=False) * RUN
    return [int(passage) for passage in sorted((starts[:, None] + np.arange(RUN)).ravel())]


def within(index: Index, documents: list[str] | None) -> Within | None:
    return None if documents is None else index.within(documents)


def times(
    search: Callable[[str, int, Within | None], object],
    asked: Sequence[str],
    allowed: Callable[[], Within | None],
) -> str:
    """Ask every question, the filter made anew for each."""
    took = []
    for question in asked:
        started = time.perf_counter()
        search(question, CANDIDATES, allowed())
        took.append((time.perf_counter() - started) * 1000)
    return f"{statistics.median(took):.1f} / {sorted(took)[len(took) * 99 // 100]:.1f}"


def resident_mb() -> float:
    """The most this process has held in memory, mapped files included (Linux tells)."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def recall(index: Index, asked: Sequence[str], size: int, ids: int) -> float:
    """How many of the nearest by comparing every row are among those found."""
    shares = []
    for question in asked:
        exact: list[tuple[int, float]] = []
        for start in range(0, ids, ALL_COMPARED):
            some = range(start // RUN, min(start + ALL_COMPARED, ids + RUN) // RUN)
            exact += index.search_dense(question, size, index.within(map(str, some)))
        nearest = sorted(exact, key=lambda hit: (-hit[1], hit[0]))[:size]
        found = {hit for hit, _ in index.search_dense(question, size)}
        shares.append(len(found & {hit for hit, _ in nearest}) / max(len(nearest), 1))
    return statistics.mean(shares)


if __name__ == "__main__":
    main()
