"""How well questions find the document that answers them, and how fast.

    python benchmarks/retrieval.py FOLDER [--model NAME_OR_FOLDER]

FOLDER holds documents.jsonl (id, text) and questions.jsonl (question, document_id). Documents are
cut into passages of about 300 characters under their first 40; a document stands where its best
passage stands.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.encoder import load
from index.hybrid import Index
from index.lexical import Lexical, LexicalWriter
from index.tokens import Terms, Tokenizer, without_asking
from index.training.texts import split
from index.writing import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Search = Callable[[str, int], Iterable[int]]

PASSAGES_ASKED = 200  # enough for ten different documents
TITLE_CHARS = 40


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the document that answers it."""

    text: str
    document: str


@dataclass(frozen=True, slots=True)
class Row:
    """What one way of searching reached; recall by how many documents are looked at."""

    name: str
    recall: dict[int, float]
    mrr: float
    median_ms: float
    p99_ms: float

    def __str__(self) -> str:
        recall = "  ".join(f"R@{count} {share:.3f}" for count, share in self.recall.items())
        times = f"{self.median_ms:6.2f} ms median {self.p99_ms:6.2f} p99"
        return f"{self.name:34} {recall}  MRR@10 {self.mrr:.3f}  {times}"


def measure(
    name: str, search: Search, questions: Sequence[Question], document_of: Sequence[str]
) -> Row:
    """Ask every question once; the first, which loads things, is asked before the clock runs."""
    search(questions[0].text, PASSAGES_ASKED)
    ranks: list[int | None] = []
    took: list[float] = []
    for question in questions:
        start = time.perf_counter()
        found = list(search(question.text, PASSAGES_ASKED))
        took.append((time.perf_counter() - start) * 1000)
        documents = list(dict.fromkeys(document_of[passage] for passage in found))[:10]
        place = documents.index(question.document) + 1 if question.document in documents else None
        ranks.append(place)
    return Row(
        name,
        {n: sum(1 for rank in ranks if rank and rank <= n) / len(ranks) for n in (1, 3, 10)},
        sum(1 / rank for rank in ranks if rank) / len(ranks),
        statistics.median(took),
        sorted(took)[int(0.99 * len(took))],
    )


def words_alone(folder: Path, texts: Sequence[str], *, asking: bool) -> Search:
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


def main() -> None:
    """Print one line for each way of searching."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", help="an encoder to measure instead of the embedded one")
    options = parser.parse_args()
    try:
        documents = _read(options.folder / "documents.jsonl")
        asked = _read(options.folder / "questions.jsonl")
    except OSError as error:
        sys.exit(f"{options.folder}: {error}")
    questions = [Question(row["question"], row["document_id"]) for row in asked]
    run(documents, questions, options.model)


def run(documents: list[dict[str, str]], questions: list[Question], model: str | None) -> None:
    """Index the documents and measure."""
    entries: list[Entry] = []
    document_of: list[str] = []
    for document in documents:
        for passage in split(document["text"][:TITLE_CHARS], document["text"]):
            context = f"{passage.title} {passage.heading}"
            entries.append(Entry(len(entries), context, passage.text, document["id"]))
            document_of.append(document["id"])
    encoder = load(model)
    print(f"{len(documents)} documents, {len(entries)} passages, {len(questions)} questions")
    with tempfile.TemporaryDirectory() as scratch:
        start = time.perf_counter()
        index = Index.build(Path(scratch, "i"), encoder, entries, words=(), generation=1)
        print(f"built at {len(entries) / (time.perf_counter() - start):,.0f} passages/s")
        whole = words_alone(Path(scratch, "d"), [d["text"] for d in documents], asking=True)
        own = [document["id"] for document in documents]
        print(measure("words, whole documents", whole, questions, own))
        texts = [f"{entry.context}\n{entry.text}" for entry in entries]
        words = words_alone(Path(scratch, "w"), texts, asking=False)
        print(measure("words, passages", words, questions, document_of))
        for name, search in _parts(index).items():
            print(measure(name, search, questions, document_of))


def _parts(index: Index) -> dict[str, Search]:
    return {
        "words and bigrams": lambda q, n: [found for found, _ in index.search_lexical(q, n)],
        "meaning": lambda q, n: [found for found, _ in index.search_dense(q, n)],
        "fused": lambda q, n: [hit.id for hit in index.search(q, n)],
    }


def _read(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


if __name__ == "__main__":
    main()
