"""Fit the weights by which the best passage is chosen and judged (qa/evidence.py), and check them.

    python benchmarks/fit.py                       on the questions used for tuning
    python benchmarks/fit.py --elsewhere FOLDER    and those on the real documents of FOLDER

Prints WEIGHTS, MEANING and SURE, and for several thresholds how many questions are answered rightly,
wrongly and though they have no answer, in five-fold cross-validation. Nothing is written. The
figures in qa/evidence.py come from these questions and 430 more on a library of 526 documents.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from dataclasses import astuple, dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from benchmarks.answers import DAY, ELSEWHERE, LIBRARIES  # noqa: E402 - once the root is on the path
from qa.answerers import passage  # noqa: E402
from qa.bot import Bot  # noqa: E402
from qa.context import Context  # noqa: E402
from qa.evaluate import Question, load  # noqa: E402
from qa.evaluate.scoring import folded  # noqa: E402
from qa.scope import select  # noqa: E402
from qa.understand import understand  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    Rows = NDArray[np.float64]

LOOKED_AT = 60  # stretches of a question, of which the best is to have the evidence
RANK_RIDGE, SURE_RIDGE = 0.5, 1.0
STEPS, RATE = 1500, 0.05


@dataclass(frozen=True)
class Asked:
    """A question with the stretches found: a row of features each, and which hold the evidence."""

    rows: Rows
    right: NDArray[np.bool_]
    spans: list[tuple[str, int, int]]
    answerable: bool
    standing: tuple[float, float]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--elsewhere", type=Path, metavar="FOLDER")
    folder = parser.parse_args().elsewhere
    asked = [one for questions, paths in _sets(folder) for one in _ask(questions, paths)]
    print(f"{len(asked)} questions, {sum(not a.answerable for a in asked)} without an answer")
    _validate(asked)
    ranking = _rank(asked)
    sure, bias = _sure(asked, ranking)
    print("WEIGHTS", ranking[:-1].round(2).tolist(), "MEANING", ranking[-1].round(2))
    print("SURE margin, features, meaning, formed, scoped", sure.round(2).tolist(), "bias", bias)
    return 0


def _sets(folder: Path | None) -> Iterator[tuple[list[Question], list[Path]]]:
    for name, paths in LIBRARIES.items():
        questions = load(HERE / "questions" / f"{name}.jsonl")
        yield [q for q in questions if not q.held_out], paths
    for file in sorted(ELSEWHERE.glob("*.jsonl")) if folder else ():
        questions = [q for q in load(file) if not q.held_out]
        names = {evidence.document for q in questions for evidence in q.evidence}
        yield questions, [p for p in sorted((folder or HERE).rglob("*")) if p.stem in names]


def _ask(questions: Sequence[Question], paths: list[Path]) -> Iterator[Asked]:
    with tempfile.TemporaryDirectory() as folder:
        bot = Bot.open(Path(folder) / "data")
        bot.add(paths)
        bot.warm()
        for question in questions:
            if not question.turns and (question.evidence or question.status == "not_found"):
                yield from _found(bot, question)
        bot.close()


def _found(bot: Bot, question: Question) -> Iterator[Asked]:
    library, day = bot._current(), question.as_of or DAY  # noqa: SLF001 - looks inside to learn
    taken = understand(question.question, library, day.year)
    scope = select(taken, library, None, day)
    if scope.refusal:
        return
    search, store = bot._search, bot._store  # noqa: SLF001
    context = Context(
        taken,
        scope.narrowed()[0],
        library,
        partial(search.search, library, store),
        day,
        lru_cache(partial(search.rarity, library, store)),
        partial(search.likeness, library, store),
    )
    demand = passage.demanded(context)
    found = passage.strongest(context, demand, LOOKED_AT) if demand.words else []
    if not found:
        return
    needed = [e for e in question.evidence if not e.optional]
    texts = [folded(library.document(f.document_id).parsed.text[f.start : f.end]) for f in found]
    right = [
        bool(needed) and all(any(folded(x) in t for x in e.texts) for e in needed) for t in texts
    ]
    yield Asked(
        np.array([(*astuple(f.seen), f.meaning) for f in found]),
        np.array(right),
        [(f.document_id, f.start, f.end) for f in found],
        question.status == "answered",
        (float(demand.shape is not None), float(len(context.scope.document_ids) == 1)),
    )


def _rank(asked: Sequence[Asked]) -> Rows:
    """Fit a softmax over the stretches of each question that has its evidence among them."""
    groups = [a for a in asked if a.right.any()]

    def gradient(weights: Rows) -> Rows:
        total = RANK_RIDGE * weights
        for one in groups:
            scores = one.rows @ weights
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            total += one.rows.T @ (shares - one.right * shares / shares[one.right].sum())
        return total

    return _descend(gradient, groups[0].rows.shape[1])


def _sure(asked: Sequence[Asked], ranking: Rows) -> tuple[Rows, float]:
    """Fit a logistic regression on whether the best stretch of a question has its evidence."""
    rows = np.array([[*_best(one, ranking)[1], 1.0] for one in asked])
    right = np.array([float(one.right[_best(one, ranking)[0]]) for one in asked])
    ridge = np.append(np.full(rows.shape[1] - 1, SURE_RIDGE), 0.0)

    def gradient(weights: Rows) -> Rows:
        result: Rows = rows.T @ (1 / (1 + np.exp(-rows @ weights)) - right) + ridge * weights
        return result

    fitted = _descend(gradient, rows.shape[1])
    return fitted[:-1], float(fitted[-1].round(2))


def _best(one: Asked, ranking: Rows) -> tuple[int, list[float]]:
    scores = one.rows @ ranking
    at = int(scores.argmax())
    document, start, end = one.spans[at]
    apart = [
        s
        for s, (d, a, b) in zip(scores, one.spans, strict=True)
        if d != document or a >= end or b <= start
    ]
    margin = min(5.0, scores[at] - max(apart)) if apart else 5.0
    formed, scoped = one.standing
    return at, [margin, *one.rows[at], formed * float(one.rows[at][5] > 0), scoped]


def _descend(gradient: Callable[[Rows], Rows], size: int) -> Rows:
    """Adam, which needs no step to be tuned."""
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, STEPS + 1):
        slope = gradient(weights)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope * slope
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def _validate(asked: Sequence[Asked]) -> None:
    order = list(range(len(asked)))
    random.Random(1).shuffle(order)
    told: list[tuple[float, bool, bool]] = []
    for fold in range(5):
        test = set(order[fold::5])
        train = [asked[i] for i in order if i not in test]
        ranking = _rank(train)
        sure, bias = _sure(train, ranking)
        for i in test:
            at, row = _best(asked[i], ranking)
            likely = float(1 / (1 + np.exp(-(np.array(row) @ sure + bias))))
            told.append((likely, bool(asked[i].right[at]), asked[i].answerable))
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        given = [t for t in told if t[0] >= least]
        right = sum(t[1] for t in given)
        none = sum(not t[2] for t in given)
        print(f"at {least}: {right} right, {len(given) - right - none} wrong, {none} of no answer")


if __name__ == "__main__":
    sys.exit(main())
