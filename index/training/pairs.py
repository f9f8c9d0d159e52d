"""Passages and questions → the pairs trained on: what is asked, and what should be near it."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain, cycle, groupby, islice, zip_longest
from typing import TYPE_CHECKING

from index.training.spoken import said
from index.windows import windows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from index.training.texts import Passage

KEPT_SHARE = 0.8
"""How often the asked clause stays in its passage: teaches which of the same words are telling.

Of 324 questions on 599 policy documents 150 steps found .537 first (MRR@10 .635) with .3, .556
(.658) with 1.0; the rest of the share is kept for what is said in other words.
"""
HEADING_SHARE = 0.15
"""How often title or heading stand before what is asked; alone, they would ask for all below them."""
CONTEXT_SHARE = 0.8
"""How often a text stands under its title and heading, as it does in the index."""
QUESTION_SHARE, SPOKEN_SHARE, WORD_SHARE = 0.16, 0.15, 0.05
"""Question pairs, spoken pairs and pairs of words among all pairs."""
SAID_SHARE = 0.5
"""How often an asked clause is put in words that people say."""

Pair = tuple[str, str]

_CLAUSE = re.compile(r"[^,。;:!?、]{4,}[,。;:!?、]?")


def rounds(
    texts: Sequence[Passage], beside: Sequence[tuple[float, Sequence[Pair]]], random: Random
) -> Iterator[Pair]:
    """Go on for ever: every passage once a round, another clause of it asked each time.

    `beside` are other pairs, each kind with its share of all. Passages of a document come
    together, so that a batch asks which of them, not only which topic.
    """
    others = [(share, cycle(_spread(pairs))) for share, pairs in beside if pairs]
    of_passages = 1 - sum(share for share, _ in others)
    owed = [0.0] * len(others)
    documents = [list(group) for _, group in groupby(texts, key=lambda passage: passage.title)]
    while documents:
        random.shuffle(documents)
        for passage in chain.from_iterable(documents):
            yield cloze(passage, random)
            for kind, (share, pairs) in enumerate(others):
                owed[kind] += share / of_passages
                yield from islice(pairs, int(owed[kind]))
                owed[kind] -= int(owed[kind])


def cloze(passage: Passage, random: Random) -> Pair:
    """Let one to three clauses ask for the window of a passage that they stand in."""
    context = f"{passage.title} {passage.heading}".strip()
    window = random.choice(windows(passage.text))
    clauses = list(_CLAUSE.finditer(window))
    if not clauses:
        return context, f"{context} {window}"
    first = random.randrange(len(clauses))
    last = min(first + random.choice((0, 0, 1, 1, 2)), len(clauses) - 1)
    start, end = clauses[first].start(), clauses[last].end()
    asked, rest = window[start:end], window
    if random.random() > KEPT_SHARE and len(clauses) > 2:
        rest = f"{rest[:start]} {rest[end:]}"
    asked = said(asked, random) if random.random() < SAID_SHARE else asked
    if random.random() < HEADING_SHARE:
        asked = f"{random.choice((context, passage.heading or context))} {asked}"
    return asked, f"{context} {rest}" if random.random() < CONTEXT_SHARE else rest


def _spread(pairs: Sequence[Pair]) -> list[Pair]:
    """Keep pairs of one near text far apart: in a batch each would be the other's mistake."""
    by_passage: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_passage[pair[1]].append(pair)
    turns = zip_longest(*by_passage.values())
    return [pair for pair in chain.from_iterable(turns) if pair is not None]
