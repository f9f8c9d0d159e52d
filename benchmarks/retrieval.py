"""How well questions find what answers them, by each part of the search and all together.

    python benchmarks/retrieval.py FOLDER [--model NAME_OR_FOLDER] [--held-out]

FOLDER is of either kind that asked.py reads. Intervals are 95 of 100 resamples of the questions;
the last line compares all parts with jieba's words on the same resamples. The
questions set aside are asked with --held-out, and by themselves.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.asked import Asked, read  # noqa: E402 - once the root is on the path
from index.encoder import load  # noqa: E402
from index.fusion import also_wanted, fuse  # noqa: E402
from index.hybrid import CANDIDATES, Also, Index  # noqa: E402
from index.lexical import ALSO_WEIGHT, Lexical  # noqa: E402
from index.postings import LexicalWriter  # noqa: E402
from index.tokens import Terms, Tokenizer, fold, without_asking  # noqa: E402
from qa.demand import in_other_words  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    Search = Callable[[str, int], Iterable[int]]

PASSAGES_ASKED = 200  # enough for ten different documents
LOOKED_AT = 10
DEPTHS = (1, 3, 10)
RESAMPLES = 2000
OPENINGS = (10, 15, 20)  # characters of the reference answer


@dataclass(frozen=True)
class Row:
    """What one way of searching reached: each question's rank among ten, 0 where it is not there."""

    name: str
    ranks: NDArray[np.int64]
    took_ms: list[float]
    first: list[str]  # the key that stands first

    @cached_property
    def figures(self) -> dict[str, NDArray[np.float64]]:
        """Each question's share of every figure."""
        found = self.ranks > 0
        ranks = np.maximum(self.ranks, 1)
        recall = {f"R@{depth}": (found & (ranks <= depth)).astype(float) for depth in DEPTHS}
        return recall | {"MRR@10": found / ranks, "nDCG@10": found / np.log2(ranks + 1)}

    def __str__(self) -> str:
        columns = [f"{name} {interval(values)}" for name, values in self.figures.items()]
        p99 = sorted(self.took_ms)[int(0.99 * len(self.took_ms))]
        times = f"{statistics.median(self.took_ms):6.2f} ms median {p99:6.2f} p99"
        return f"{self.name:28} {'  '.join(columns)}  {times}"


def _resampled(values: NDArray[np.float64]) -> NDArray[np.float64]:
    drawn = np.random.default_rng(7).integers(0, len(values), (RESAMPLES, len(values)))
    means: NDArray[np.float64] = values[drawn].mean(axis=1)
    return means


def interval(values: NDArray[np.float64]) -> str:
    """Write a mean with its interval."""
    low, high = np.quantile(_resampled(values), (0.025, 0.975))
    return f"{values.mean():.3f} [{low:.3f} {high:.3f}]"


def measure(name: str, search: Search, asked: Asked, keys: Sequence[str]) -> Row:
    """Ask every question once; the first, which loads things, is asked before the clock runs."""
    list(search(asked.questions[0].text, PASSAGES_ASKED))
    ranks: list[int] = []
    took: list[float] = []
    first: list[str] = []
    for question in asked.questions:
        start = time.perf_counter()
        found = list(search(question.text, PASSAGES_ASKED))
        took.append((time.perf_counter() - start) * 1000)
        seen = list(dict.fromkeys(keys[passage] for passage in found))[:LOOKED_AT]
        ranks.append(next((n for n, key in enumerate(seen, 1) if key in question.right), 0))
        first += seen[:1] or [""]
    return Row(name, np.array(ranks), took, first)


def words_alone(folder: Path, texts: Iterable[str], *, asking: bool) -> Search:
    """Make plain BM25 over jieba's words: what everyone starts with."""
    tokenizer = Tokenizer()
    folder.mkdir()
    writer = LexicalWriter(folder)
    for number, text in enumerate(texts):
        writer.add(number, Terms(tuple(tokenizer.words(text)), ()))
    writer.commit()
    lexical = Lexical.open(folder)

    def search(question: str, limit: int) -> Iterable[int]:
        asked = question if asking else without_asking(question)
        hits = lexical.search(Terms(tuple(tokenizer.words(asked)), ()), limit)
        return [found for found, _ in hits]

    return search


def parts(index: Index) -> dict[str, Search]:
    """Name every part of the search, and the parts put together."""

    def together(
        question: str, limit: int, *, also: bool = True, dense: bool = True, whole: bool = True
    ) -> list[int]:
        wanted = max(limit, CANDIDATES)
        lexical = index.search_lexical(question, wanted)
        held = lexical[0][1] if lexical else 0.0
        other = Also(in_other_words(question) if also else (), ALSO_WEIGHT * also_wanted(held))
        lexical = index.search_lexical(question, wanted, also=other)
        near = index.search_dense(question, wanted) if dense else []
        ids = {found for found, _ in (*lexical, *near)} if whole else set()
        documents = index.search_documents(question, ids, wanted, also=other)
        fused = fuse(lexical, near, wanted, whole=documents, held=held)
        return [found for found, _ in fused[:limit]]

    return {
        "words and bigrams": lambda q, n: together(q, n, also=False, dense=False, whole=False),
        "  + other words": lambda q, n: together(q, n, dense=False, whole=False),
        "  + documents": lambda q, n: together(q, n, dense=False, also=False),
        "  + meaning": lambda q, n: together(q, n, also=False, whole=False),
        "keywords, all": lambda q, n: together(q, n, dense=False),
        "meaning": lambda q, n: [found for found, _ in index.search_dense(q, n)],
        "all": lambda q, n: [hit.id for hit in index.search(q, n, also=in_other_words(q))],
    }


def main() -> int:
    """Print one line for each way of searching, for each kind of question."""
    options = _options()
    try:
        asked = read(options.folder)
    except OSError as error:
        print(f"{options.folder}: {error}", file=sys.stderr)
        return 1
    kept = tuple(q for q in asked.questions if q.held_out == options.held_out)
    asked = Asked(asked.entries, asked.keys, kept)
    kinds = Counter(question.kind for question in kept)
    print(f"{len(asked.entries)} passages, {len(kept)} questions: {dict(kinds)}")
    with tempfile.TemporaryDirectory() as scratch:
        rows = list(ways(asked, Path(scratch), options.model))
    if all(question.answer for question in kept):
        print(f"\n{rows[-1].name}: {openings(asked, rows[-1].first)}")
    for kind in (None, *sorted(kinds)) if len(kinds) > 1 else (None,):
        tell(kind, rows, np.array([kind in (None, question.kind) for question in kept]))
    return 0


def ways(asked: Asked, scratch: Path, model: str | None) -> Iterator[Row]:
    """Measure what everyone starts with, then every part, then all of it."""
    texts = [f"{entry.context}\n{entry.text}" for entry in asked.entries]
    words = words_alone(scratch / "words", texts, asking=True)
    yield measure("jieba's words", words, asked, asked.keys)
    words = words_alone(scratch / "asked", texts, asking=False)
    yield measure("  without question words", words, asked, asked.keys)
    encoder = load(model)
    start = time.perf_counter()
    index = Index.build(scratch / "index", encoder, asked.entries, words=(), generation=1)
    print(f"indexed at {len(texts) / (time.perf_counter() - start):,.0f} passages/s", end=", ")
    start = time.perf_counter()
    encoder.encode(texts)
    print(f"encoded at {len(texts) / (time.perf_counter() - start):,.0f}", end=", ")
    start = time.perf_counter()
    for question in asked.questions:
        encoder.encode_queries([question.text])
    each = (time.perf_counter() - start) / len(asked.questions) * 1000
    print(f"{each:.3f} ms a question")
    for name, search in parts(index).items():
        yield measure(name, search, asked, asked.keys)


def openings(asked: Asked, first: Sequence[str]) -> str:
    """Say how often the document that stands first opens an answer as the reference does.

    Asked of the questions whose own document has the reference's first characters: others were put in other words.
    """
    texts = dict.fromkeys(asked.keys, "")
    for key, entry in zip(asked.keys, asked.entries, strict=True):
        texts[key] += _letters(entry.text)
    told = []
    for n in OPENINGS:
        rows = [
            (_letters(question.answer)[:n], question.right, key)
            for question, key in zip(asked.questions, first, strict=True)
        ]
        printed = [row for row in rows if any(row[0] in texts[own] for own in row[1])]
        share = sum(opening in texts.get(key, "") for opening, _, key in printed) / len(printed)
        told.append(f"{n} characters {share:.3f} of {len(printed)}")
    return "first document has the answer's first " + ", ".join(told)


def _letters(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())


def tell(kind: str | None, rows: Sequence[Row], of_kind: NDArray[np.bool_]) -> None:
    """Print the rows for the questions of a kind, and how far all parts are above plain words."""
    print(f"\n{kind or 'all'}: {of_kind.sum()} questions")
    chosen = [replace(row, ranks=row.ranks[of_kind]) for row in rows]
    print(*chosen, sep="\n")
    first, last = chosen[0], chosen[-1]
    for name in ("R@1", "R@3", "MRR@10"):
        gained = interval(last.figures[name] - first.figures[name])
        print(f"  {last.name} above {first.name}, {name}: {gained}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", help="an encoder to measure instead of the embedded one")
    parser.add_argument("--held-out", action="store_true", help="only the questions set aside")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
