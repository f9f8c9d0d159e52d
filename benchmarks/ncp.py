"""How near the quotes of the answers come to reference answers that others wrote.

    python benchmarks/ncp.py FOLDER

FOLDER holds documents.jsonl (id, text) and questions.jsonl (question, document_id, answer). The
documents are taken in as files, every question is asked, and the first quote of the answer is
measured against the reference by ROUGE-L over characters (F1 of the longest common subsequence).
Nothing writes text here: the quote is a stretch of a document. Beside it stand the best sentence
of all documents by BM25 over jieba's words, and the same for sentences of 2 and 3 in a row.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from index.lexical import Lexical  # noqa: E402 - found once the root is on the path
from index.postings import LexicalWriter  # noqa: E402
from index.tokens import Terms, Tokenizer  # noqa: E402
from qa.bot import Bot  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa.types import Answer

SENTENCE = re.compile(r"[^。！？；!?\s]+[。！？；!?]?")
IN_A_ROW = (1, 2, 3)  # sentences that make one candidate of the BM25 beside


class Asked(NamedTuple):
    """A question, its reference answer, and the document that holds it."""

    question: str
    reference: str
    document_id: str


class Row(NamedTuple):
    """What one way of answering reached over all questions, a refusal counting as nothing."""

    name: str
    scores: list[float]
    documents_right: int

    def __str__(self) -> str:
        of = len(self.scores)
        return (
            f"{self.name:<34}ROUGE-L {statistics.fmean(self.scores):.3f}   "
            f"right document {self.documents_right / of:6.1%}"
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    try:
        documents = {row["id"]: row["text"] for row in read(folder / "documents.jsonl")}
        asked = [
            Asked(row["question"], row["answer"], row["document_id"])
            for row in read(folder / "questions.jsonl")
        ]
    except (OSError, ValueError, KeyError) as error:
        print(f"{folder}: {error}", file=sys.stderr)
        return 1
    print(f"{len(documents)} documents, {len(asked)} questions")
    with tempfile.TemporaryDirectory() as scratch:
        print(*answers(Path(scratch), documents, asked), sep="\n")
        print(*(bm25(Path(scratch), documents, asked, count) for count in IN_A_ROW), sep="\n")
    return 0


def read(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def answers(
    scratch: Path, documents: dict[str, str], asked: Sequence[Asked]
) -> Iterator[Row | str]:
    """Take the documents in and ask; a refusal counts as nothing, or by the passage it names."""
    bot = Bot.open(scratch / "data")
    files = write(scratch / "documents", documents)
    outcomes = bot.add(files)
    names = {o.document_id: Path(o.path).stem for o in outcomes if o.document_id}
    yield f"refused files: {sum(outcome.status == 'refused' for outcome in outcomes)}"
    given = [bot.ask(one.question) for one in asked]
    bot.close()
    yield row("quote of the answer", given, asked, names, answered_only=True)
    yield row("or of the nearest passage", given, asked, names, answered_only=False)
    refused = sum(answer.status != "answered" for answer in given)
    took = statistics.median(answer.took_ms for answer in given)
    yield f"not answered {refused / len(given):.1%}, median {took:.1f} ms"


def write(folder: Path, documents: dict[str, str]) -> list[Path]:
    folder.mkdir()
    files = []
    for name, text in documents.items():
        files.append(folder / f"{name}.txt")
        files[-1].write_text(text, encoding="utf-8")
    return files


def row(
    name: str,
    given: Sequence[Answer],
    asked: Sequence[Asked],
    names: dict[str, str],
    *,
    answered_only: bool,
) -> Row:
    scores, right = [], 0
    for answer, one in zip(given, asked, strict=True):
        quotes = answer.citations or (() if answered_only else answer.nearest)
        scores.append(rouge_l(quotes[0].quote, one.reference) if quotes else 0.0)
        right += bool(quotes) and names.get(quotes[0].document_id) == one.document_id
    return Row(name, scores, right)


def bm25(scratch: Path, documents: dict[str, str], asked: Sequence[Asked], count: int) -> Row:
    """Answer with the best stretch of so many sentences over all documents, by words alone."""
    stretches = [
        (document_id, stretch)
        for document_id, text in documents.items()
        for stretch in sentences(text, count)
    ]
    search = searcher(scratch / f"bm25-{count}", [stretch for _, stretch in stretches])
    best = [search(one.question) for one in asked]
    found = [stretches[i] if i is not None else ("", "") for i in best]
    scores = [rouge_l(text, one.reference) for (_, text), one in zip(found, asked, strict=True)]
    right = sum(i == one.document_id for (i, _), one in zip(found, asked, strict=True))
    return Row(f"BM25, best {count} sentence{'s' * (count > 1)} in a row", scores, right)


def sentences(text: str, count: int) -> Iterator[str]:
    single = SENTENCE.findall(text)
    for start in range(max(1, len(single) - count + 1)):
        yield "".join(single[start : start + count])


def searcher(folder: Path, texts: Sequence[str]) -> Callable[[str], int | None]:
    """Index these texts by jieba's words, and search for the one best."""
    folder.mkdir()
    tokenizer = Tokenizer()
    writer = LexicalWriter(folder)
    for number, text in enumerate(texts):
        writer.add(number, Terms(tuple(tokenizer.words(text)), ()))
    writer.commit()
    lexical = Lexical.open(folder)

    def search(question: str) -> int | None:
        hits = lexical.search(Terms(tuple(tokenizer.words(question)), ()), 1)
        return hits[0][0] if hits else None

    return search


def rouge_l(said: str, reference: str) -> float:
    """Return the F1 of the longest common subsequence of characters, spaces left out.

    >>> rouge_l("市科技局牵头", "由市科技局负责")
    0.6153846153846154
    """
    one, other = characters(said), characters(reference)
    common = common_length(one, other)
    return 2 * common / (len(one) + len(other)) if common else 0.0


def characters(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).lower().split())


def common_length(one: str, other: str) -> int:
    """Return the length of the longest common subsequence, a row of the table as bits."""
    places: dict[str, int] = {}
    for position, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << position
    row = 0
    for character in other:
        both = row | places.get(character, 0)
        row = both & ~(both - ((row << 1) | 1))
    return row.bit_count()


if __name__ == "__main__":
    sys.exit(main())
