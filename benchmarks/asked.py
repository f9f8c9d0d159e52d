"""A folder → passages to search, and questions with what is to be found: documents or passages.

A folder with documents.jsonl (id, text) and questions.jsonl (question, document_id) is asked for
documents, cut into passages of about 300 characters under their first 40. Any other folder is taken
in as files, beside the bundled documents, and asked for passages by `paraphrases.jsonl`, whose
evidence is a file's name, a span of its stored text, and that span's digest; and by the questions
on real documents in `questions/elsewhere/`, whose evidence is quoted.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import tempfile
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.store import Store
from index.tokens import fold
from index.training.texts import split
from index.writing import Entry
from qa.bot import Bot
from qa.search import entries_of

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
BUNDLED = HERE.parent / "corpus" / "documents"
PARAPHRASES = HERE / "paraphrases.jsonl"
ELSEWHERE = HERE / "questions" / "elsewhere"
TITLE_CHARS = 40
MOST_PLACES = 5  # a quote that stands in more passages tells none of them


@dataclass(frozen=True, slots=True)
class Question:
    """A question, its kind, the keys that answer it, of documents or of passages, and its answer."""

    text: str
    kind: str
    right: frozenset[str]
    held_out: bool = False
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """Passages, the key each is found by, and questions."""

    entries: tuple[Entry, ...]
    keys: tuple[str, ...]
    questions: tuple[Question, ...]


def read(folder: Path) -> Asked:
    """Read a folder of either kind; OSError where it is missing."""
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is no folder")
    return _documents(folder) if (folder / "documents.jsonl").is_file() else _files(folder)


def _rows(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _documents(folder: Path) -> Asked:
    entries: list[Entry] = []
    for document in _rows(folder / "documents.jsonl"):
        for passage in split(document["text"][:TITLE_CHARS], document["text"]):
            context = f"{passage.title} {passage.heading}"
            entries.append(Entry(len(entries), context, passage.text, document["id"]))
    questions = tuple(
        Question(
            row["question"],
            "document",
            frozenset([row["document_id"]]),
            answer=row.get("answer", ""),
        )
        for row in _rows(folder / "questions.jsonl")
    )
    return Asked(tuple(entries), tuple(entry.document for entry in entries), questions)


def _files(folder: Path) -> Asked:
    """Take every file in, and number the passages in the order of the documents."""
    logging.getLogger("wence").setLevel(logging.ERROR)  # what it refuses is not asked about
    with tempfile.TemporaryDirectory() as scratch:
        bot = Bot.open(Path(scratch))
        bot.add([BUNDLED, folder])
        bot.close()
        with contextlib.closing(Store.open(Path(scratch))) as store:
            library = _Library(store)
    questions = (*library.paraphrases(), *library.quoted())
    entries = tuple(replace(entry, id=n) for n, entry in enumerate(library.entries))
    return Asked(entries, tuple(str(n) for n in range(len(entries))), questions)


class _Library:
    """The passages of a store, found by where they stand or by what stands in them."""

    def __init__(self, store: Store) -> None:
        self._by_path: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        self._numbers: dict[str, list[int]] = defaultdict(list)
        self._spans: list[tuple[int, int]] = []
        self.entries: list[Entry] = []
        for entry in store.entries():
            document = store.document(entry.id, facts=False)
            assert document is not None
            self._texts[entry.id] = document.parsed.text
            self._by_path |= dict.fromkeys(store.source_paths(entry.id), entry.id)
            for stored in store.passages(entry.id):
                self._numbers[entry.id].append(len(self._spans))
                self._spans.append((stored.passage.start, stored.passage.end))
        self.entries += entries_of(store, [entry.id for entry in store.entries()])

    def paraphrases(self) -> Iterator[Question]:
        """Give the questions that share no word with their passage."""
        for row in _rows(PARAPHRASES):
            right = frozenset(key for e in row["evidence"] for key in self._at(e))
            yield Question(row["question"], "paraphrase", right, held_out=row["held_out"])

    def _at(self, evidence: dict[str, Any]) -> Iterator[str]:
        """Find the passages a span stands in."""
        document_id = next(i for p, i in self._by_path.items() if p.endswith(evidence["file"]))
        start = start_of(evidence, self._texts[document_id])
        for number in self._numbers[document_id]:
            if self._spans[number][0] <= start < self._spans[number][1]:
                yield str(number)

    def quoted(self) -> Iterator[Question]:
        """Give the questions on real documents whose quoted evidence stands in few passages."""
        named = {Path(path).stem: document_id for path, document_id in self._by_path.items()}
        for file in sorted(ELSEWHERE.glob("*.jsonl")):
            for row in _rows(file):
                quotes = [e for e in row.get("evidence", ()) if isinstance(e.get("text"), str)]
                right = {key for e in quotes for key in self._quoting(named.get(e["document"]), e)}
                if isinstance(row["question"], str) and 0 < len(right) <= MOST_PLACES:
                    held_out = bool(row.get("held_out"))
                    yield Question(row["question"], row["kind"], frozenset(right), held_out)

    def _quoting(self, document_id: str | None, evidence: dict[str, Any]) -> Iterator[str]:
        quote = _bare(evidence["text"])
        for number in self._numbers[document_id] if document_id else ():
            if quote in _bare(self.entries[number].text):
                yield str(number)


def start_of(evidence: dict[str, Any], text: str) -> int:
    """Find where the span's text stands now, nearest to where it stood; ValueError where it is gone.

    Text before it may be read in another way than when the span was taken.
    """
    stood, digest = evidence["start"], evidence["digest"]
    length = evidence["end"] - stood
    for start in sorted(range(len(text) - length + 1), key=lambda start: abs(start - stood)):
        span = text[start : start + length].encode()
        if hashlib.sha256(span).hexdigest()[: len(digest)] == digest:
            return start
    raise ValueError(f"{evidence['file']}: the text that stood at {stood} is gone")


def _bare(text: str) -> str:
    return "".join(fold(text).split())
