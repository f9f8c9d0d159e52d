"""Which printed value a question asks for when it names the indicator in its own words.

"滨州今年PM2.5要控制在多少以下"     PM2.5平均浓度  不超过40微克/立方米
"林芝农村居民收入2024增长目标"     农村居民人均可支配收入  11%左右

The values that stand in the passages found are looked at beside the question, and a few plain
features are weighed together.
"""

from __future__ import annotations

import math
import re
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from corpus.types import Measure, Target
from corpus.words import cut
from qa.demand import Demand, Sort, demand_of, holds
from qa.synonyms import written
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from corpus.store import StoredTarget
    from qa.context import Context

CANDIDATES = 30
# What stands in the value's sentence, over it, or in the document's title counts nearly as much.
_SENTENCE, _ABOVE, _TITLE = 0.9, 0.75, 0.75
# Fitted as a choice among the values found and "none of them" (a softmax with a null option) on 237
# questions with a value, the same 236 with their own value and indicator taken away, and 71 that
# have none. In five-fold cross-validation at 0.6: 167 of 237 answered, all with the value asked;
# 16 of the 236 and 4 of the 71 answered as well.
BIAS = -10.14
WEIGHTS = (3.14, 0.75, -0.19, 0.27, 2.75, 0.57, -2.63, 1.94, 2.89, 1.65, 0.12)
ANSWERED = 0.6


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of a value beside a question, each between 0 and about 1.

    `named`: share of the question's weight that stands in the indicator's name; `all_`: with its
    sentence, headings and title; `thing`, `doing`: rarity of the rarest such word that stands in
    none of them; `name`: share of the indicator's name that the question says; `counted`: the
    value is counted in what is asked for (几家, 多少斤); `measure`: growth where growth is asked,
    and not where it is not; `near`: how alike the search's score is to the best one's; `meaning`:
    cosine of the question and the value's name with its sentence; `phrase`: share of the
    question's neighbouring characters that stand together in name or sentence.
    """

    named: float
    all_: float
    thing: float
    doing: float
    name: float
    counted: float
    uncounted: float
    measure: float
    near: float
    meaning: float
    phrase: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value and what is seen of it."""

    target: StoredTarget
    seen: Seen


@dataclass(frozen=True, slots=True)
class Likely:
    """The value that is asked for, and how likely it is that."""

    target: StoredTarget
    probability: float


def likeliest(context: Context) -> Likely | None:
    """Return the value that a question most likely asks for; None where none is likely enough.

    The values of one indicator count together: which year's is meant is told apart afterwards.
    """
    found = _of_asked_years(context, candidates(context))
    weights = {c.target.id: math.exp(judged(c.seen)) for c in found}
    total = 1.0 + sum(weights.values())
    names = _names(found, weights)
    shares: dict[tuple[str, str], float] = {}
    for candidate in found:
        key = names[candidate.target.id]
        shares[key] = shares.get(key, 0.0) + weights[candidate.target.id] / total
    best = max(
        (c.target for c in found), key=lambda t: (shares[names[t.id]], weights[t.id]), default=None
    )
    if best is None or shares[names[best.id]] < ANSWERED:
        return None
    return Likely(best, shares[names[best.id]])


def _names(found: Sequence[Candidate], weights: Mapping[str, float]) -> dict[str, tuple[str, str]]:
    """Return each value's document and indicator; one printed twice has the likelier name."""
    called: dict[tuple[object, ...], tuple[str, str]] = {}
    for target in sorted((c.target for c in found), key=lambda t: -weights[t.id]):
        called.setdefault(_same(target), (target.document_id, target.fact.indicator))
    return {c.target.id: called[_same(c.target)] for c in found}


def _same(target: StoredTarget) -> tuple[object, ...]:
    """Return what is alike in a value printed twice, in prose and in a table."""
    fact = target.fact
    return target.document_id, fact.value, fact.unit, fact.year, fact.measure


def _of_asked_years(context: Context, found: Sequence[Candidate]) -> list[Candidate]:
    """Keep the values of the years asked; where no document speaks of 今年, all."""
    asked = [p for p in context.question.periods if not p.compared]
    kept = [c for c in found if any(of_period(p.first, p.last, c.target.fact) for p in asked)]
    return kept or list(found) if not asked or context.question.this_year_only else kept


def of_period(first: int, last: int, fact: Target) -> bool:
    """Tell a value of a year, or of a stretch of years."""
    if first == last:
        return fact.year == last
    return fact.year == last or fact.period == f"{first}-{last}"


def judged(seen: Seen) -> float:
    """Return the weighed sum of what is seen; that of "none of them" is 0."""
    return BIAS + sum(float(w * x) for w, x in zip(WEIGHTS, astuple(seen), strict=True))


def candidates(context: Context) -> list[Candidate]:
    """Look at the values that stand in the passages found."""
    view = context.question.view
    demand = demand_of(_undated(context), view, context.rarity)
    if not demand.words:
        return []
    found = dict(_in_passages(context))
    texts = [_said(context, t) for t in found]
    alike = context.likeness(context.unscoped or view, texts) if texts else []
    unit = asked_unit(view)
    return [
        Candidate(target, _seen(context, demand, target, (near, meaning), unit))
        for (target, near), meaning in zip(found.items(), alike, strict=True)
    ]


def _undated(context: Context) -> str:
    """Return the question without what chose the documents and without its years."""
    kept = list(context.question.view)
    spans = [*context.scope.used, *((p.start, p.end) for p in context.question.periods)]
    for start, end in spans:
        kept[start:end] = " " * (end - start)
    return "".join(kept)


def _in_passages(context: Context) -> Iterator[tuple[StoredTarget, float]]:
    hits = context.search(context.question.view, CANDIDATES, context.scope.document_ids)
    for hit in reversed(hits):  # a value in two passages counts by the better one
        near = (hit.score - hits[-1].score) / ((hits[0].score - hits[-1].score) or 1.0)
        passage = hit.passage.passage
        for target in context.library.targets_in(hit.passage.document_id):
            if passage.start <= target.fact.value_start < passage.end:
                yield target, near


def _said(context: Context, target: StoredTarget) -> str:
    text = context.library.document(target.document_id).parsed.text
    return f"{target.fact.indicator}：{text[target.fact.start : target.fact.end]}"


def _seen(
    context: Context,
    demand: Demand,
    target: StoredTarget,
    nearness: tuple[float, float],
    unit: str | None,
) -> Seen:
    cited = context.library.cite(target.document_id, target.fact.start, target.fact.end)
    name, sentence = bare(target.fact.indicator), bare(cited.quote)
    above, title = bare(cited.location), bare(cited.title)
    named, everywhere, total = 0.0, 0.0, 0.0
    missing = dict.fromkeys(Sort, 0.0)
    for word in demand.words:
        here = holds(word.text, name)
        there = max(
            here,
            _SENTENCE * holds(word.text, sentence),
            _ABOVE * holds(word.text, above),
            _TITLE * holds(word.text, title),
        )
        total += word.weight
        named += word.weight * here
        everywhere += word.weight * there
        missing[word.sort] = max(missing[word.sort], word.rarity * (1 - there))
    fits = unit is not None and _is_counted(unit, target.fact.unit)
    growth = target.fact.measure is Measure.GROWTH
    return Seen(
        named=named / total,
        all_=everywhere / total,
        thing=missing[Sort.THING],
        doing=missing[Sort.DOING],
        name=_share_said(context, name, demand.phrase),
        counted=float(fits),
        uncounted=float(unit is not None and not fits),
        measure=float(growth == context.question.wants_growth),
        near=nearness[0],
        meaning=nearness[1],
        phrase=_together(demand.phrase, name + sentence),
    )


def _share_said(context: Context, name: str, phrase: str) -> float:
    """Return how much of an indicator's name the question says, rare words counting most."""
    words = [(w.text, context.rarity(w.text)) for w in cut(name) if len(w.text) > 1]
    total = sum(weight for _, weight in words)
    said = sum(weight * _says(phrase, word) for word, weight in words)
    return said / total if total else float(name in phrase)


def _says(phrase: str, word: str) -> float:
    return max(holds(word, phrase), *(0.9 * (other in phrase) for other in (*written(word), "\0")))


def _together(phrase: str, text: str) -> float:
    pairs = {phrase[i : i + 2] for i in range(len(phrase) - 1)}
    return sum(p in text for p in pairs) / len(pairs) if pairs else 0.0


# "多少户", "几条", "多少万吨", "多少钱", "占比多少": what the value is counted in
_ASKED_UNIT = re.compile(
    r"(?:多少|几)(?:多)?(?:[万亿千百]*)(平方米|平方公里|公里|人次|微克|户|条|家|个|项|名|人|位|所|座|亩|斤|吨|只|头|件|张|辆|台|套|场|次|天|年|月|千瓦|处|批|种|钱|元|块)"
)
_PERCENT = re.compile(
    r"占比|比重|比例|百分之|增速|增幅|涨幅|率(?:是|为|要|达|目标|多少|$)|几成|多少%"
)
_ALSO = {
    "钱": "元", "块": "元", "人": "人名", "名": "名人位", "位": "位人名", "家": "家户个所",
    "户": "户家", "个": "个家项名座处所种条类", "所": "所家个", "座": "座个处", "项": "项个条件",
    "条": "条个项", "件": "件项个", "月": "月", "处": "处个座",
}  # fmt: skip


def asked_unit(view: str) -> str | None:
    """Return what the value asked for is counted in, % for a share, None where it is open.

    >>> asked_unit("要改造多少户"), asked_unit("绿电占比目标"), asked_unit("旅游收入目标")
    ('户', '%', None)
    """
    found = _ASKED_UNIT.search(view)
    if found:
        return found.group(1)
    return "%" if _PERCENT.search(view) else None


def _is_counted(unit: str, printed: str) -> bool:
    if unit == "%":
        return "%" in printed or "百分" in printed or "倍" in printed
    return printed.lstrip("万亿千百").startswith(tuple(_ALSO.get(unit, ()) or (unit,)))
