"""Fit the weights by which the best passage is chosen and judged (qa/evidence.py), and check them.

    python benchmarks/fit.py                       on the questions used for tuning
    python benchmarks/fit.py --elsewhere FOLDER    and those on the real documents of FOLDER

Prints WEIGHTS, MEANING and SURE, and for several thresholds how many questions are answered rightly,
wrongly and though they have no answer, in five-fold cross-validation by document. Nothing is written.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from dataclasses import astuple, dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from benchmarks.answers import DAY, ELSEWHERE, LIBRARIES  # noqa: E402 - once the root is on the path
from qa.answerers.passage import FIELD  # noqa: E402
from qa.bot import Bot  # noqa: E402
from qa.context import Context  # noqa: E402
from qa.evaluate import Question, load  # noqa: E402
from qa.evaluate.scoring import folded  # noqa: E402
from qa.evidence import KNOWN, MAX_MARGIN, Features  # noqa: E402
from qa.scope import select  # noqa: E402
from qa.stretch_search import demanded, strongest  # noqa: E402
from qa.types import Kind  # noqa: E402
from qa.understand import understand  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    Rows = NDArray[np.float64]

LOOKED_AT = 60  # stretches of a question, of which the best is to have the evidence
RANK_RIDGE, SURE_RIDGE = 0.5, 1.0
STEPS, RATE, NEWTON = 600, 0.05, 30
THING, SHAPE, NEAR = (Features.__slots__.index(name) for name in ("thing", "shape", "near"))
# A question that comes to the best passage in the end counts as eight others; one asked without the
# stretches that answer it, which then has no answer, for a third.
LAST_RESORT, LEFT_OUT = 8.0, 0.3


@dataclass(frozen=True)
class Asked:
    """A question with the stretches found: a row of features each, and which hold the evidence."""

    rows: Rows
    right: NDArray[np.bool_]
    spans: list[tuple[str, int, int]]
    answerable: bool
    standing: tuple[float, float]
    weight: float
    document: str


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
    print(
        "SURE margin, above, features, meaning, known, formed, scoped", sure.round(2).tolist(), bias
    )
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
    demand = demanded(context)
    found = strongest(context, demand, LOOKED_AT) if demand.words else []
    if not found:
        return
    needed = [e for e in question.evidence if not e.optional]
    texts = [folded(library.document(f.document_id).parsed.text[f.start : f.end]) for f in found]
    right = [
        bool(needed) and all(any(folded(x) in t for x in e.texts) for e in needed) for t in texts
    ]
    last = bot.ask(question.question, as_of=day).kind in (Kind.PASSAGE, Kind.NONE)
    yield Asked(
        np.array([(*astuple(f.seen), f.meaning) for f in found]),
        np.array(right),
        [(f.document_id, f.start, f.end) for f in found],
        question.status == "answered",
        (float(demand.shape is not None), float(len(context.scope.document_ids) == 1)),
        LAST_RESORT if last else 1.0,
        needed[0].document if needed else found[0].document_id,
    )


def _without(one: Asked) -> Asked | None:
    """Leave out the stretches that answer, and all that overlap them: the question has no answer."""
    right = [span for span, held in zip(one.spans, one.right, strict=True) if held]
    apart = [all(d != e or b <= x or y <= a for e, x, y in right) for d, a, b in one.spans]
    kept = np.flatnonzero(apart)
    if not right or not kept.size:
        return None
    rows = one.rows[kept].copy()
    rows[:, NEAR] /= rows[:, NEAR].max() or 1.0
    spans = [one.spans[i] for i in kept]
    weight = LEFT_OUT * one.weight
    return replace(
        one, rows=rows, right=one.right[kept], spans=spans, answerable=False, weight=weight
    )


def _rank(asked: Sequence[Asked]) -> Rows:
    """Fit a softmax over the stretches of each question that has its evidence among them."""
    groups = [a for a in asked if a.right.any()]
    size = (len(groups), max(len(a.right) for a in groups))
    rows, right, there = np.zeros((*size, groups[0].rows.shape[1])), np.zeros(size), np.zeros(size)
    for i, one in enumerate(groups):
        rows[i, : len(one.right)], right[i, : len(one.right)] = one.rows, one.right
        there[i, : len(one.right)] = 1.0

    def gradient(weights: Rows) -> Rows:
        scores = rows @ weights - 1e9 * (1 - there)
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        held = shares * right
        pull = shares - held / np.maximum(held.sum(axis=1, keepdims=True), 1e-12)
        found: Rows = RANK_RIDGE * weights + np.einsum("qs,qsf->f", pull, rows)
        return found

    return _descend(gradient, rows.shape[2])


def _sure(asked: Sequence[Asked], ranking: Rows) -> tuple[Rows, float]:
    """Fit a logistic regression on whether the best stretch of a question has its evidence."""
    asked = [*asked, *(n for n in map(_without, asked) if n)]
    best = [_best(one, ranking) for one in asked]
    rows = np.array([[*row, 1.0] for _, row in best])
    right = np.array([float(one.right[at]) for one, (at, _) in zip(asked, best, strict=True)])
    weight = np.array([one.weight for one in asked])
    ridge = np.append(np.full(rows.shape[1] - 1, SURE_RIDGE), 1e-6)
    fitted = np.zeros(rows.shape[1])
    for _ in range(NEWTON):
        said = 1 / (1 + np.exp(-rows @ fitted))
        slope = rows.T @ (weight * (said - right)) + ridge * fitted
        bend = (rows * (weight * said * (1 - said))[:, None]).T @ rows + np.diag(ridge)
        fitted -= np.linalg.solve(bend, slope)
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
    margin = min(MAX_MARGIN, scores[at] - max(apart)) if apart else MAX_MARGIN
    above = scores[at] - np.sort(scores)[::-1][min(FIELD, len(scores) - 1)]
    formed, scoped = one.standing
    row = one.rows[at]
    known = float(KNOWN[0] < row[THING] <= KNOWN[1])
    return at, [margin, above, *row, known, formed * float(row[SHAPE] > 0), scoped]


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
    """Tell what questions of documents not fitted on come to, those that come to passages at last."""
    documents = sorted({one.document for one in asked})
    random.Random(1).shuffle(documents)
    told: list[tuple[float, bool, bool]] = []
    left: list[float] = []
    for fold in range(5):
        held_out = set(documents[fold::5])
        train = [one for one in asked if one.document not in held_out]
        ranking = _rank(train)
        sure, bias = _sure(train, ranking)
        for one in asked:
            if one.document in held_out and one.weight == LAST_RESORT:
                told.append((*_told(one, ranking, sure, bias), one.answerable))
                without = _without(one)
                left += [_told(without, ranking, sure, bias)[0]] if without else []
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8):
        given = [t for t in told if t[0] >= least]
        right = sum(t[1] for t in given)
        none = sum(not t[2] for t in given)
        lost = sum(x >= least for x in left)
        print(
            f"at {least}: {right} right, {len(given) - right - none} wrong, {none} of no answer,"
            f" {lost} of {len(left)} whose answer is left out"
        )


def _told(one: Asked, ranking: Rows, sure: Rows, bias: float) -> tuple[float, bool]:
    at, row = _best(one, ranking)
    return float(1 / (1 + np.exp(-(np.array(row) @ sure + bias)))), bool(one.right[at])


if __name__ == "__main__":
    sys.exit(main())
