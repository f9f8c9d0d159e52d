"""How right the answers are: questions with gold as facts and evidence, asked and scored.

A question file holds one JSON object a line:

    {"id": str, "question": str, "turns": [earlier question, ...], "as_of": "2024-01-31",
     "kind": str, "status": "answered" | "not_found" | "need_clarification",
     "facts": {"units": [...], "tasks": [...], "values": [...], "years": [...]},
     "contains": [...], "excludes": [...],
     "evidence": [{"document": title or file stem, "text": str or [one of these, ...],
                   "optional": bool}],
     "held_out": bool}

`id`, `question`, `kind` and `status` are needed. `units` and `tasks` are all that may be stated
and no more; `values`, `years` and `contains` must stand in the answer, where "a|b" means either.
An optional evidence may be cited and need not be.
"""

from __future__ import annotations

import json
import re
import statistics
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, Protocol

from corpus.types import Document, WenceError
from qa.types import Answer, Citation, TaskFact, Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

SURE = 0.8  # an answer at this confidence is one that staff may pass on
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)  # edges of the calibration curve
STATUSES = ("answered", "not_found", "need_clarification")
FACTS = ("units", "tasks", "values", "years")


class QuestionFileError(WenceError):
    """A question file that cannot be used; the message names file and line."""


class Asked(Protocol):
    """What is evaluated; `qa.bot.Bot` is one."""

    def ask(self, question: str, turns: Sequence[Turn] = (), as_of: date | None = None) -> Answer:
        """Answer a question."""

    def documents(self) -> list[Document]:
        """Return every document."""

    def tasks(self, *, limit: int) -> tuple[list[TaskFact], int]:
        """Return the responsibilities, and how many there are."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A phrase of a document that a citation must hold: one of `texts`, verbatim."""

    document: str
    texts: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what a right answer states and cites."""

    id: str
    question: str
    kind: str
    status: str
    turns: tuple[str, ...] = ()
    as_of: date | None = None
    units: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    held_out: bool = False


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


# ---- reading


def load(path: Path) -> list[Question]:
    """Read a question file, or every `*.jsonl` of a folder.

    Raises:
        QuestionFileError: a line that is no question, or an id that stands twice.
    """
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not files:
        raise QuestionFileError(f"{path} 里没有 .jsonl 问题文件")
    questions = [question for file in files for question in _read(file)]
    ids = [question.id for question in questions]
    twice = sorted({i for i in ids if ids.count(i) > 1})
    if twice:
        raise QuestionFileError(f"{path} 里的编号重复：{'、'.join(twice)}")
    return questions


def _read(file: Path) -> Iterator[Question]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionFileError(f"{file} 读不了：{error}") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield parse(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise QuestionFileError(f"{file} 第{number}行不是可用的问题：{error}") from error


def parse(row: Mapping[str, Any]) -> Question:
    """Read one question.

    Raises:
        ValueError: an unknown status or fact.
        KeyError: something needed is missing.
    """
    facts = row.get("facts", {})
    unknown = set(facts) - set(FACTS)
    if row["status"] not in STATUSES or unknown:
        raise ValueError(f"status={row['status']} facts={sorted(unknown)}")
    return Question(
        id=row["id"],
        question=row["question"],
        kind=row["kind"],
        status=row["status"],
        turns=tuple(row.get("turns", ())),
        as_of=date.fromisoformat(row["as_of"]) if row.get("as_of") else None,
        **{name: tuple(str(one) for one in facts.get(name, ())) for name in FACTS},
        contains=tuple(row.get("contains", ())),
        excludes=tuple(row.get("excludes", ())),
        evidence=tuple(_evidence(one) for one in row.get("evidence", ())),
        held_out=row.get("held_out", False),
    )


def _evidence(row: Mapping[str, Any]) -> Evidence:
    text = row["text"]
    texts = (text,) if isinstance(text, str) else tuple(text)
    return Evidence(row["document"], texts, row.get("optional", False))


# ---- asking and scoring


def evaluate(bot: Asked, questions: Sequence[Question], as_of: date | None = None) -> Report:
    """Ask every question, each in a conversation of its own, and score the answers.

    `as_of` is the day on which those are asked that name none; the answers hang on it.
    """
    documents = _names(bot.documents())
    units = known_units(bot, questions)
    dated = [replace(question, as_of=question.as_of or as_of) for question in questions]
    return Report(tuple(_result(bot, question, documents, units) for question in dated))


def known_units(bot: Asked, questions: Iterable[Question]) -> frozenset[str]:
    """Return the units that an answer could state: those of the documents and of the gold."""
    listed, total = bot.tasks(limit=1)
    listed, _ = bot.tasks(limit=max(1, total))
    printed = {folded(m.unit) for task in listed for m in task.members}
    return frozenset(printed | {folded(unit) for q in questions for unit in q.units})


def _names(documents: Iterable[Document]) -> dict[str, frozenset[str]]:
    """Return under each document's id what it may be called: id, title, file names, stems."""
    return {
        one.id: frozenset(
            folded(name)
            for source in one.sources
            for name in (
                one.id,
                one.parsed.header.title,
                one.parsed.header.notice_title or "",
                source,
                Path(source).name,
                Path(source).stem,
            )
        )
        for one in documents
    }


def _result(
    bot: Asked, question: Question, names: Mapping[str, frozenset[str]], units: frozenset[str]
) -> Result:
    turns: list[Turn] = []
    for earlier in question.turns:
        turns.append(Turn(earlier, bot.ask(earlier, tuple(turns), question.as_of)))
    began = perf_counter()
    answer = bot.ask(question.question, tuple(turns), question.as_of)
    took_ms = (perf_counter() - began) * 1000
    needed = [e for e in question.evidence if not e.optional]
    missing = [e for e in needed if not any(_holds(c, e, names) for c in answer.citations)]
    fitting = [c for c in answer.citations if any(_holds(c, e, names) for e in question.evidence)]
    return Result(
        question,
        answer,
        tuple(problems(question, answer, units, missing)),
        len(answer.citations),
        len(fitting),
        len(needed),
        len(needed) - len(missing),
        took_ms,
    )


def problems(
    question: Question, answer: Answer, units: frozenset[str], missing: Iterable[Evidence] = ()
) -> Iterator[str]:
    """Say in what an answer is not as the gold has it; nothing where it is right."""
    if answer.status != question.status:
        yield f"status {answer.status}, not {question.status}"
        return
    said = folded(answer.answer)
    if question.units:
        yield from _differing("unit", set(stated_units(answer.answer, units)), question.units)
    if question.tasks:
        yield from _wrong_tasks(question.tasks, answer, said)
    for wanted in (*question.values, *question.years, *question.contains):
        if not any(_stands(one, said) for one in wanted.split("|")):
            yield f"lacks {wanted}"
    yield from (f"says {bad}" for bad in question.excludes if _stands(bad, said))
    yield from (f"does not cite {evidence.texts[0]}" for evidence in missing)


def _differing(what: str, stated: set[str], gold: Iterable[str]) -> Iterator[str]:
    wanted = {folded(one) for one in gold}
    yield from (f"{what} missing: {one}" for one in sorted(wanted - stated))
    yield from (f"{what} too many: {one}" for one in sorted(stated - wanted))


def _wrong_tasks(gold: Sequence[str], answer: Answer, said: str) -> Iterator[str]:
    """A task may be worded longer or shorter than in the gold, as a clause of one sentence is."""
    listed = [folded(f.task) for f in answer.facts if isinstance(f, TaskFact)]
    for task in map(folded, gold):
        same = [one for one in listed if one in task or task in one]
        if not same and task not in said:
            yield f"task missing: {task}"
        for one in same[:1]:
            listed.remove(one)
    yield from (f"task too many: {one}" for one in sorted(set(listed)))


def stated_units(text: str, units: frozenset[str]) -> list[str]:
    """Return the units a sentence states, the longest name first; titles and quotes left out.

    >>> stated_units("《市科技局要点》:市科技局、市发改委", frozenset({"市科技局", "市发改委"}))
    ['市科技局', '市发改委']
    """
    plain = folded(_NAMED.sub("", text))
    if not units:
        return []
    longest_first = sorted(units, key=lambda name: (-len(name), name))
    return list(dict.fromkeys(re.findall("|".join(map(re.escape, longest_first)), plain)))


_NAMED = re.compile(r"《[^《》]*》|“[^“”]*”|「[^「」]*」|\"[^\"]*\"")
_SAME = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "〔": "[", "〕": "]", "–": "—"})


def folded(text: str) -> str:
    """Leave out what a comparison must not hang on: width, white space, shape of quotes, case."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_SAME).lower().split())


def _stands(wanted: str, said: str) -> bool:
    """Tell whether a string stands in a text, a number not as a part of another number."""
    text = folded(wanted)
    before = r"(?<![\d])(?<!\d\.)" if text[:1].isdigit() else ""
    after = r"(?!\d)(?!\.\d)" if text[-1:].isdigit() else ""
    return re.search(before + re.escape(text) + after, said) is not None


def _holds(citation: Citation, evidence: Evidence, names: Mapping[str, frozenset[str]]) -> bool:
    quote = folded(citation.quote)
    named = names.get(citation.document_id, frozenset({folded(citation.title)}))
    return folded(evidence.document) in named and any(folded(t) in quote for t in evidence.texts)


# ---- showing


def render(report: Report) -> str:
    """Return the figures of a run as a compact table."""
    kinds = [f"  {kind:<18}{share}" for kind, share in report.by_kind().items()]
    bins = [
        f"  {b.low:.1f}-{b.high:.1f} (mean {b.confidence:.2f}){b.right}"
        for b in report.calibration()
    ]
    return "\n".join(
        [
            f"{'right':<20}{report.accuracy}",
            *kinds,
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


def page(report: Report) -> str:
    """Return the figures and the plots of a run as one HTML page that needs nothing else."""
    failures = "".join(
        f"<tr><td>{escape(r.question.id)}<td>{escape(r.question.question)}"
        f"<td>{escape(r.answer.answer)}<td>{escape('; '.join(r.problems))}</tr>"
        for r in report.failures()
    )
    return (
        '<!doctype html><html lang="zh"><meta charset="utf-8"><title>问策 评测</title>'
        "<style>body{font:15px/1.5 sans-serif;max-width:60rem;margin:2rem auto}"
        "td{border-top:1px solid #ccc;vertical-align:top;padding:.2rem .6rem}"
        "text{font-size:12px}</style>"
        f"<h1>问策 评测</h1><pre>{escape(render(report))}</pre>"
        f"<h2>各类问题正确率</h2>{_bars(report.by_kind())}"
        f"<h2>置信度与正确率</h2>{_curve(report.calibration())}"
        f"<h2>耗时（毫秒）</h2>{_histogram([r.took_ms for r in report.results])}"
        f"<h2>答错的问题</h2><table>{failures}</table></html>"
    )


def _bars(shares: Mapping[str, Share]) -> str:
    rows = "".join(
        f'<text x="0" y="{22 * i + 15}">{escape(name)}</text>'
        f'<rect x="130" y="{22 * i + 3}" width="{400 * share.value:.0f}" height="16" fill="#47a"/>'
        f'<text x="540" y="{22 * i + 15}">{share.value:.0%} ({share.part}/{share.whole})</text>'
        for i, (name, share) in enumerate(shares.items())
    )
    return f'<svg width="680" height="{22 * len(shares)}" role="img">{rows}</svg>'


def _curve(bins: Sequence[Bin]) -> str:
    """Draw how many are right over how sure they are; on the dashed line the two agree."""
    dots = [(40 + 300 * b.confidence, 310 - 300 * b.right.value, b) for b in bins]
    line = " ".join(f"{x:.0f},{y:.0f}" for x, y, _ in dots)
    marks = "".join(
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="#47a"><title>{b.right.part}/{b.right.whole}'
        f'</title></circle><text x="{x - 8:.0f}" y="{y - 8:.0f}">{b.right.whole}</text>'
        for x, y, b in dots
    )
    return (
        '<svg width="360" height="340" role="img"><path d="M40 10V310H340" fill="none"'
        ' stroke="#333"/><path d="M40 310L340 10" stroke="#999" stroke-dasharray="4"/>'
        f'<polyline points="{line}" fill="none" stroke="#47a"/>{marks}'
        '<text x="150" y="330">置信度 0-1</text><text x="0" y="10">正确率</text></svg>'
    )


def _histogram(took_ms: Sequence[float], columns: int = 30) -> str:
    longest = max(took_ms, default=1.0) or 1.0
    counts = [0] * columns
    for ms in took_ms:
        counts[min(columns - 1, int(ms / longest * columns))] += 1
    highest = max(counts) or 1
    bars = "".join(
        f'<rect x="{18 * i}" y="{110 - 100 * n / highest:.0f}" width="16"'
        f' height="{100 * n / highest:.0f}" fill="#47a"><title>{n}</title></rect>'
        for i, n in enumerate(counts)
    )
    return (
        f'<svg width="{18 * columns + 60}" height="130" role="img">{bars}'
        f'<text x="0" y="125">0</text><text x="{18 * columns - 10}" y="125">{longest:.1f}</text>'
        "</svg>"
    )
