"""What a run of questions comes to: shares of right answers, of citations and of refusals."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.evaluate.questions import Question
    from qa.types import Answer

SURE = 0.8  # an answer at this confidence is one that staff may pass on
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)  # edges of the calibration curve


@dataclass(frozen=True, slots=True)
class Result:
    """One question asked; `problems` is empty when the answer is right.

    `cited` counts the citations and `fitting` those that hold evidence; `wanted` counts the
    needed evidence and `found` what of it some citation holds.
    """

    question: Question
    answer: Answer
    problems: tuple[str, ...]
    cited: int
    fitting: int
    wanted: int
    found: int
    took_ms: float

    @property
    def right(self) -> bool:
        """Whether status, facts and citations are all as they should be."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """The share, 1 of nothing."""
        return self.part / self.whole if self.whole else 1.0

    def __str__(self) -> str:
        return f"{self.value:7.1%}  {self.part}/{self.whole}"


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of one stretch of confidence: how sure they are on average, how many are right."""

    low: float
    high: float
    confidence: float
    right: Share


@dataclass(frozen=True, slots=True)
class Report:
    """The results of a run and what they come to."""

    results: tuple[Result, ...]

    @property
    def accuracy(self) -> Share:
        """How many answers are right."""
        return Share(sum(r.right for r in self.results), len(self.results))

    def by_kind(self) -> dict[str, Share]:
        """How many answers of each kind are right."""
        kinds = sorted({r.question.kind for r in self.results})
        return {kind: Report(self._of_kind(kind)).accuracy for kind in kinds}

    @property
    def kind_as_asked(self) -> Share:
        """How many right answers say of themselves the kind that was asked, where it is one."""
        told = self._where(lambda r: r.right and r.question.kind in set(Kind))
        return Share(sum(r.answer.kind == r.question.kind for r in told), len(told))

    @property
    def citation_precision(self) -> Share:
        """How many citations hold evidence, where the question names evidence and is answered."""
        cited = [r for r in self._answered() if r.question.evidence]
        return Share(sum(r.fitting for r in cited), sum(r.cited for r in cited))

    @property
    def citation_recall(self) -> Share:
        """How much of the evidence is held by a citation."""
        return Share(sum(r.found for r in self.results), sum(r.wanted for r in self.results))

    @property
    def refusal_precision(self) -> Share:
        """How many of the refused questions cannot be answered."""
        refused = self._where(lambda r: r.answer.status == "not_found")
        return Share(sum(_unanswerable(r) for r in refused), len(refused))

    @property
    def refusal_recall(self) -> Share:
        """How many of the questions that cannot be answered are refused."""
        unanswerable = self._where(_unanswerable)
        return Share(sum(r.answer.status == "not_found" for r in unanswerable), len(unanswerable))

    @property
    def false_refusals(self) -> Share:
        """How many of the questions that can be answered are refused."""
        answerable = self._where(lambda r: not _unanswerable(r))
        return Share(sum(r.answer.status == "not_found" for r in answerable), len(answerable))

    @property
    def sure_and_right(self) -> Share:
        """How many of the answers at a confidence of `SURE` or more are right."""
        sure = [r for r in self._answered() if r.answer.confidence >= SURE]
        return Share(sum(r.right for r in sure), len(sure))

    def calibration(self) -> list[Bin]:
        """Return the bins of confidence that hold answers, in order."""
        bins = []
        for low, high in pairwise(BINS):
            inside = [
                r
                for r in self._answered()
                if low <= r.answer.confidence < high or r.answer.confidence == high == BINS[-1]
            ]
            if inside:
                mean = statistics.fmean(r.answer.confidence for r in inside)
                bins.append(Bin(low, high, mean, Share(sum(r.right for r in inside), len(inside))))
        return bins

    @property
    def median_ms(self) -> float:
        """How long the answer in the middle took."""
        return statistics.median(r.took_ms for r in self.results) if self.results else 0.0

    @property
    def p99_ms(self) -> float:
        """How long 99 answers in 100 took at most."""
        took = sorted(r.took_ms for r in self.results)
        return took[min(len(took) - 1, len(took) * 99 // 100)] if took else 0.0

    def failures(self) -> list[Result]:
        """Return the results that are not right."""
        return [r for r in self.results if not r.right]

    def _of_kind(self, kind: str) -> tuple[Result, ...]:
        return self._where(lambda r: r.question.kind == kind)

    def _answered(self) -> tuple[Result, ...]:
        return self._where(lambda r: r.answer.status == "answered")

    def _where(self, fits: Callable[[Result], bool]) -> tuple[Result, ...]:
        return tuple(r for r in self.results if fits(r))


def _unanswerable(result: Result) -> bool:
    return result.question.status == "not_found"


def render(report: Report) -> str:
    """Return the figures of a run as a compact table."""
    kinds = [f"  {kind:<18}{share}" for kind, share in report.by_kind().items()]
    bins = [
        f"  {f'{b.low:.1f}-{b.high:.1f} mean {b.confidence:.2f}':<18}{b.right}"
        for b in report.calibration()
    ]
    return "\n".join(
        [
            f"{'right':<20}{report.accuracy}",
            *kinds,
            f"{'kind as asked':<20}{report.kind_as_asked}",
            f"{'citation precision':<20}{report.citation_precision}",
            f"{'citation recall':<20}{report.citation_recall}",
            f"{'refusal precision':<20}{report.refusal_precision}",
            f"{'refusal recall':<20}{report.refusal_recall}",
            f"{'false refusals':<20}{report.false_refusals}",
            f"{f'right of ≥ {SURE}':<20}{report.sure_and_right}",
            *bins,
            f"latency             median {report.median_ms:.1f} ms, p99 {report.p99_ms:.1f} ms",
        ]
    )


def failure(result: Result) -> str:
    """Return a result that is not right as lines: what was asked, what was said, what is wrong."""
    question, answer = result.question, result.answer
    turns = "".join(f"{turn} / " for turn in question.turns)
    return "\n".join(
        [
            f"{question.id}  {turns}{question.question}",
            f"    {answer.kind} {answer.confidence:.2f}: {answer.answer}",
            *(f"    - {problem}" for problem in result.problems),
        ]
    )
