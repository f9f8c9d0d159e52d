"""BM25 over words and character bigrams, kept by tantivy in a folder.

Opening takes a lock file even for reading.
"""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from math import log1p
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import tantivy

from index.errors import IndexFolderError
from index.ids import once
from index.postings import BLOCK
from index.tokens import Terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from index.ids import Allowed


@dataclass(frozen=True, slots=True)
class Weights:
    """What words count beside bigrams (1.0), and words with a digit beside other words (1.0)."""

    words: float = 1.0
    numbers: float = 1.0


ALIKE = Weights()
IN_PASSAGES, IN_DOCUMENTS = Weights(words=1.0, numbers=2.0), Weights(words=0.4, numbers=2.0)
"""A year or an amount stands in no bigram, and tells one passage from its neighbours.

324 questions on 599 documents, recall@1 / MRR@10, and 958 on 24,281 passages, recall@1 / @3, with
all parts: words at .4, numbers alike .858/.911 .630/.785; numbers at 3 .858/.911 .648/.797; then
words at .8 .858/.911 .663/.801, 1.0 .861/.913 .661/.801, 1.6 .861/.913 .667/.802, of 333
paraphrases recall@3 .213, .210 and .204; in whole documents words at .2 .858/.911 .658/.797, .7
.858/.911 .664/.801. Numbers at 2, as below: .864/.914 .654/.801; at 3 a passage of that year is
given for what has no value in it (1 more of 210 questions without an answer). Headings in fields of
their own, at any weight, found less than headings in the text.
"""

ALSO_WEIGHT = 0.3
"""Weight of what a question says in other words (掏钱 → 经费) beside its own words (1.0), at most.

483 questions on 24,202 passages of 526 documents, recall@3 / @20 by keywords: without .629/.828, at
.3 .663/.843, .5 .656/.845, 1.0 .640/.814.
"""
MOST_REPEATED = 2.2
"""What a term adds at most, of its rarity: k1 + 1, with tantivy's k1 of 1.2."""

NO_TERMS = Terms((), ())

HITS_A_TERM = 18
"""Looking a block up costs as much as so many hits more to pick the allowed ones from.

1,000,000 passages, busy cores: 6.5 µs each of 10,000 terms strewn about, .35 µs a hit of the best 20,000 to
200,000.
"""

SPARE, FURTHER = 2, 4
"""So many times the hits that chance would need are picked from, and then so many times those.

1,000,000 passages, 150 questions, the best 100 of half of them: 400 hits held 138 and more for 99 in 100
questions; of a tenth 2,000 hits held 92 and more, 142 for 95 in 100. With 4, half took .3 ms more, a tenth 1.5.
"""

AHEAD, TIED = 2, 20
"""So many times the hits wanted are asked for, and so many more, since what ties with the last is
looked for again from the start.

400,000 passages: one search for the best 101 takes 1.5 ms, for 202 1.6, for 404 1.6; with a spare
of one 130 of 150 questions took two searches or more.
"""

KEPT = 1 << 16
"""Terms whose numbers of passages are kept: 23 of a question took .12 ms of 1,000,000 passages."""

_LOCKS = (".tantivy-writer.lock", ".tantivy-meta.lock")


class Lexical:
    """A folder written by `LexicalWriter`, open for searching; safe to use from several threads."""

    def __init__(self, index: tantivy.Index, weights: Weights) -> None:
        self._weights = weights
        self._schema = index.schema
        self._searcher = index.searcher()
        self.frequency: Callable[[str, str], int] = lru_cache(KEPT)(self._searcher.doc_freq)
        """Say in how many passages a term of a field ("words", "bigrams") stands."""

    @classmethod
    def open(cls, folder: Path, weights: Weights = ALIKE) -> Lexical:
        """Open for reading, also where nothing may be written; IndexFolderError if it cannot be."""
        with _reading():
            try:
                return cls(tantivy.Index.open(str(folder)), weights)
            except ValueError:  # no lock file can be taken in a folder that is read-only
                return cls._open_elsewhere(folder, weights)

    @classmethod
    def _open_elsewhere(cls, folder: Path, weights: Weights) -> Lexical:
        """Open through links in a temporary folder, which can go once the files are mapped."""
        with tempfile.TemporaryDirectory(prefix="wence-") as links:
            for file in folder.resolve().iterdir():
                if file.name not in _LOCKS:
                    (Path(links) / file.name).symlink_to(file)
            return cls(tantivy.Index.open(links), weights)

    def __len__(self) -> int:
        return self._searcher.num_docs

    def search(
        self,
        terms: Terms,
        limit: int,
        allowed: Allowed | None = None,
        also: Terms = NO_TERMS,
        also_weight: float = ALSO_WEIGHT,
    ) -> list[tuple[int, float]]:
        """Give the best passages as (id, score), higher is better, ties by id.

        A score is the share of what a passage with every term, over and over, would reach. `also`
        is what the terms are called in other words; a passage with it counts for less.
        `allowed` restricts what is looked at, so that `limit` of them come back if they match.
        IndexFolderError if the files turn out to be damaged.
        """
        query = self._query(terms, also, also_weight)
        if limit < 1 or query is None or not len(self):
            return []
        with _reading():
            most = self._most(terms) or self._most(also)
            found = self._found(query, limit, allowed)
            return [(passage_id, score / most) for passage_id, score in found]

    def _found(
        self, query: tantivy.Query, limit: int, allowed: Allowed | None
    ) -> list[tuple[int, float]]:
        if allowed is None:
            return self._best(query, limit)
        return self._best_allowed(query, limit, allowed) if len(allowed) else []

    def _best_allowed(
        self, query: tantivy.Query, limit: int, allowed: Allowed
    ) -> list[tuple[int, float]]:
        """Pick from the best of all, or of the allowed ids' blocks where that costs less."""
        asked = _hits_for(limit, len(self), len(allowed))
        if asked > HITS_A_TERM * len(allowed) // BLOCK:  # there are so many blocks at least
            blocks = once(allowed.each() // BLOCK)
            blocks = blocks[np.searchsorted(blocks, 0) :]  # no passage has an id below
            asked_there = _hits_for(limit, BLOCK * len(blocks), len(allowed))
            if asked_there + HITS_A_TERM * len(blocks) < asked:
                query, asked = self._within(query, blocks), asked_there
        while (picked := self._picked(query, limit, asked, allowed)) is None:
            asked *= FURTHER
        return picked

    def _picked(
        self, query: tantivy.Query, limit: int, asked: int, allowed: Allowed
    ) -> list[tuple[int, float]] | None:
        """Give the best allowed of the `asked` best; None where more may be among the rest."""
        hits = self._searcher.search(query, asked, count=False).hits
        ids = np.array(self._ids(hits), np.int64)
        kept = np.flatnonzero(allowed.among(ids)).tolist()
        cut = len(hits) == asked
        if cut and (len(kept) < limit or hits[kept[limit - 1]][0] == hits[-1][0]):
            return None
        return _ranked(ids[kept].tolist(), [hits[place][0] for place in kept], limit)

    def _within(self, query: tantivy.Query, blocks: NDArray[np.int64]) -> tantivy.Query:
        terms = tantivy.Query.term_set_query(self._schema, "block", blocks.tolist())
        must = tantivy.Occur.Must
        return tantivy.Query.boolean_query(
            [(must, tantivy.Query.boost_query(terms, 0.0)), (must, query)]
        )

    def _most(self, terms: Terms) -> float:
        """Return the score that no passage exceeds, whatever its length."""
        of = len(self)
        total = 0.0
        for field, value, weight in self._weighed(terms):
            count = self.frequency(field, value)
            total += weight * log1p((of - count + 0.5) / (count + 0.5))
        return total * MOST_REPEATED

    def _query(self, terms: Terms, also: Terms, also_weight: float) -> tantivy.Query | None:
        other = Terms(
            tuple(set(also.words) - set(terms.words)), tuple(set(also.bigrams) - set(terms.bigrams))
        )
        should = [
            (tantivy.Occur.Should, self._term(field, value, weight * of))
            for some, of in ((terms, 1.0), (other, also_weight))
            for field, value, weight in self._weighed(some)
        ]
        return tantivy.Query.boolean_query(should) if should else None

    def _weighed(self, terms: Terms) -> Iterator[tuple[str, str, float]]:
        """Give each different term with its field and its weight."""
        words, numbers = self._weights.words, self._weights.numbers
        for word in sorted(set(terms.words)):
            yield "words", word, words * (numbers if any(map(str.isdigit, word)) else 1.0)
        for pair in sorted(set(terms.bigrams)):
            yield "bigrams", pair, 1.0

    def _term(self, field: str, value: str, weight: float) -> tantivy.Query:
        term = tantivy.Query.term_query(self._schema, field, value, "freq")
        return tantivy.Query.boost_query(term, weight)

    def _best(self, query: tantivy.Query, limit: int) -> list[tuple[int, float]]:
        """Ask for more until no passage that ties with the last one is left out."""
        asked = AHEAD * limit + TIED
        while True:
            hits = self._searcher.search(query, asked, count=False).hits
            if len(hits) < asked or hits[limit - 1][0] > hits[-1][0]:
                break
            asked *= 2
        return _ranked(self._ids(hits), [score for score, _ in hits], limit)

    def _ids(self, hits: Sequence[tuple[float, tantivy.DocAddress]]) -> list[int]:
        found = self._searcher.fast_field_values("id", [address for _, address in hits])
        return [int(passage_id or 0) for passage_id in found]


def _hits_for(limit: int, of: int, allowed: int) -> int:
    """Say among how many hits, of so many passages, enough of the allowed are to be expected."""
    return SPARE * limit * max(of, allowed) // allowed


def _ranked(ids: Sequence[int], scores: Sequence[float], limit: int) -> list[tuple[int, float]]:
    ranked = sorted((-score, found) for found, score in zip(ids, scores, strict=True))
    return [(found, -score) for score, found in ranked[:limit]]


@contextmanager
def _reading() -> Iterator[None]:
    """Turn what tantivy raises on damaged files into one clear error."""
    try:
        yield
    except BaseException as error:
        # A flipped bit makes it panic: a BaseException of pyo3's own, with no name to import.
        if isinstance(error, (ValueError, OSError)) or type(error).__name__ == "PanicException":
            raise IndexFolderError(f"关键词索引读不了({error})。请重建索引。") from error
        raise
