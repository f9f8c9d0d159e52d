"""Which printed value a question asks for when it names the indicator in its own words.

"滨州今年PM2.5要控制在多少以下"     PM2.5平均浓度  不超过40微克/立方米
"林芝农村居民收入2024增长目标"     农村居民人均可支配收入  11%左右

The values that stand in the passages found are looked at beside the question, and a few plain
features are weighed together.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter, mul
from typing import TYPE_CHECKING

from corpus.indicator_words import rewritten
from corpus.types import Measure, TargetRole
from corpus.words import cut
from qa.demand import Demand, Sort, demand_of, holds, without_asking
from qa.rivals import counted_alike, rivals, substituted, unsaid
from qa.shapes import asks_what_is_paid
from qa.spoken_later import is_said_later
from qa.synonyms import written
from qa.topics import GENERIC
from qa.value_texts import telling
from qa.value_units import asked_unit, counted_as_asked, how_counted, is_sum
from qa.value_words import only_value_words
from qa.value_years import of_role, of_years
from qa.wording.values import said_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from corpus.store import StoredTarget
    from qa.context import Context
    from qa.value_texts import ValueTexts

CANDIDATES = 30
# A thing this rare or less, as far as it is missing, counts as there.
MISSED = 0.15
NEARLY = 0.01
# Tags of nouns and of names of places and persons, and how rare one is that no passage holds
_NAMES = ("n", "ns", "nr", "nrt", "nt", "nz")
RARE = 0.55
# Of a telling word that the value's sentence says of another value perhaps
HALF_MET = 0.5
# What stands in the value's sentence, over it, or in the document's title counts nearly as much.
_SENTENCE, _ABOVE, _TITLE = 0.9, 0.75, 0.75
# What the paragraph says before it: "创建花湖国际自由贸易航空港。…，力争货邮吞吐量120万吨"
_PARAGRAPH = 0.7
# Fitted as a choice among the values found and "none of them" (a softmax with a null option) on 240
# questions with a value, the same 239 with their own value and indicator taken away, and 64 that
# have none. In five-fold cross-validation at 0.5: 212 of 240 answered, all with the value asked;
# 14 of the 239 and 1 of the 64 answered as well; at 0.6: 204, 10 and 1.
BIAS = -10.86
WEIGHTS = (
    3.51, 2.16, -0.24, -0.43, 2.91, 0.91, -1.75, 2.35, 1.36, -0.44, 0.45, 0.98, -0.29, 1.44, -3.14, -3.51, 1.2,
)  # fmt: skip
ANSWERED = 0.5


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of a value beside a question, each between 0 and about 1.

    `named`: share of the question's weight that stands in the indicator's name; `all_`: with its
    sentence, headings and title; `thing`, `doing`: rarity of the rarest such word that stands in
    none of them; `name`: share of the indicator's name that the question says; `counted`: the
    value is counted in what is asked for (几家, 多少斤); `measure`: growth where growth is asked,
    and not where it is not; `near`: how alike the search's score is to the best one's; `meaning`:
    cosine of the question and the value's name with its sentence; `phrase`: share of the
    question's neighbouring characters that stand together in name or sentence; `both`: `named`
    times `name`; `whole`: no thing asked about is missing; `alone`: one document is asked;
    `unsaid`, `unmet`: a word that tells one indicator from another (人均, 国家级, 发明) stands only
    in the value's name, or only in the question; `head`: the question says what the name ends in.
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
    both: float
    whole: float
    alone: float
    unsaid: float
    unmet: float
    head: float


_values = attrgetter(*Seen.__slots__)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value, what is seen of it, and the share of the question that its clause says."""

    target: StoredTarget
    seen: Seen
    in_clause: float = 0.0


@dataclass(frozen=True, slots=True)
class Likely:
    """The value that is asked for, and how likely it is that."""

    target: StoredTarget
    probability: float


def likeliest(context: Context) -> Likely | None:
    """Return the value that a question most likely asks for; None where none is likely enough.

    The values of one indicator count together: which year's is meant is told apart afterwards.
    Two different ones of one year do not: whose each is was lost, and neither is told.
    """
    if _of_unknown(context):
        return None
    found = _nearest(of_asked(context, candidates(context)))
    weights = {c.target.id: math.exp(judged(c.seen)) for c in found}
    total = 1.0 + sum(weights.values())
    names = _names(found, weights)
    alike: dict[tuple[object, ...], dict[tuple[object, ...], float]] = {}
    for target in (c.target for c in found):
        one = alike.setdefault((*names[target.id], *_when(target)), {})
        one[_same(target)] = one.get(_same(target), 0.0) + weights[target.id] / total
    shares: dict[tuple[object, ...], float] = {}
    for key, values in alike.items():
        shares[key[:2]] = shares.get(key[:2], 0.0) + max(values.values())
    best = max(
        (c.target for c in found), key=lambda t: (shares[names[t.id]], weights[t.id]), default=None
    )
    if best is None or shares[names[best.id]] < ANSWERED:
        return None
    return Likely(best, shares[names[best.id]])


def _nearest(found: Sequence[Candidate]) -> list[Candidate]:
    """Of one name's values of one year keep that whose clause says most of the question.

    "花生种植、收获机械化率分别达到65%和55%，油菜种植、收获机械化率分别达到50%和65%"
    """
    best: dict[tuple[object, ...], float] = {}
    keys = [(c.target.document_id, c.target.fact.indicator, *_when(c.target)) for c in found]
    for key, candidate in zip(keys, found, strict=True):
        best[key] = max(best.get(key, 0.0), candidate.in_clause)
    return [c for key, c in zip(keys, found, strict=True) if c.in_clause >= best[key] - NEARLY]


def _of_unknown(context: Context) -> bool:
    """Tell a question about what no document speaks of: "火星高新技术企业目标"."""
    return any(
        w.tag in _NAMES
        and len(w.text) > 1
        and w.text not in GENERIC
        and context.rarity(w.text) > RARE
        and not written(w.text)
        and not context.library.holds(w.text)
        for w in cut(without_asking(_undated(context)))
    )


def _when(target: StoredTarget) -> tuple[object, ...]:
    """Return what one indicator has one value of."""
    fact = target.fact
    return fact.year, fact.period, fact.measure, fact.role is TargetRole.TARGET


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


def of_asked(context: Context, found: Sequence[Candidate]) -> list[Candidate]:
    """Keep the values of the years and kind asked for, aimed at or reached, none of a rival's."""
    view = context.question.view
    counted = counted_as_asked(view, [c.target for c in found])
    targets = of_years(context, of_role(context.question, counted)).targets
    kept = {t.id for t in targets}
    sums = asks_what_is_paid(view)
    asked = context.undated
    return [
        c
        for c in found
        if c.target.id in kept
        and (is_sum(c.target) or not sums)
        and not _is_rival(context, asked, c.target)
    ]


def _is_rival(context: Context, asked: str, target: StoredTarget) -> bool:
    """Tell a value of another indicator that is called nearly so."""
    name = target.fact.indicator
    texts = context.library.texts_of_value(target)
    around = f"{name}{texts.name}{texts.sentence}{texts.above}{texts.before}{texts.title}"
    if rivals(asked, name) or unsaid(asked, around) or substituted(asked, name, texts.clause):
        return True
    if is_said_later(context, asked, target):
        return True
    before = said_before(context.library.document(target.document_id).parsed.text, target.fact)
    added = target.fact.measure is Measure.CHANGE
    return not counted_alike(context.question.view, before, added=added)


def judged(seen: Seen) -> float:
    """Return the weighed sum of what is seen; that of "none of them" is 0."""
    return float(BIAS + sum(map(mul, WEIGHTS, _values(seen))))


def candidates(context: Context) -> list[Candidate]:
    """Look at the values that stand in the passages found."""
    view = context.question.view
    demand = demand_of(rewritten(_undated(context)).text, view, context.rarity)
    unit = asked_unit(view)
    words = tuple(w for w in demand.words if not _asks(context, w.text, unit))
    if not words:
        return []
    demand = replace(demand, words=words)
    found = {target.id: (target, near) for target, near in _in_passages(context)}
    texts = [context.library.texts_of_value(target) for target, _ in found.values()]
    alike = context.likeness(context.unscoped or view, [t.said for t in texts]) if texts else []
    names = {said.name for said in texts}  # an indicator's values of several years share it
    shares = {name: _share_said(context, name, demand.phrase) for name in names}
    return [
        Candidate(
            target,
            _seen(context, demand, target, said, (near, meaning, shares[said.name]), unit),
            sum(w.weight * (w.text in said.clause) for w in demand.words),
        )
        for (target, near), said, meaning in zip(found.values(), texts, alike, strict=True)
    ]


# "要控制在多少", "做到了多少", "打算养多少": what is done with a value, not whose it is
_DONE_WITH_VALUES = re.compile(r"控制|保持|保住|做到|打算|准备|估计|定|挣|赚|涨|掏")
# "养出", "招到", "退掉": how people say what documents call 培育, 招收, 退出
_DONE, _DONE_CHARS = "出到掉成来上", 2


def _asks(context: Context, word: str, unit: str | None) -> bool:
    """Tell a word that asks for a value and names nothing: 实际, 家 of 多少家."""
    if word == unit or only_value_words(word) or _DONE_WITH_VALUES.fullmatch(word):
        return True
    return len(word) == _DONE_CHARS and word[-1] in _DONE and not context.library.holds(word)


def names_no_thing(word: str) -> bool:
    """Tell a word for what is done with a value: 准备, 打算, 做到."""
    return _DONE_WITH_VALUES.fullmatch(word) is not None


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


def _seen(
    context: Context,
    demand: Demand,
    target: StoredTarget,
    texts: ValueTexts,
    beside: tuple[float, float, float],
    unit: str | None,
) -> Seen:
    near, meaning, share = beside
    named, everywhere, total = 0.0, 0.0, 0.0
    missing_thing, missing_doing = 0.0, 0.0
    for word in demand.words:
        here = holds(word.text, texts.name)
        there = here if here == 1.0 else max(here, _around(word.text, texts))
        total += word.weight
        named += word.weight * here
        everywhere += word.weight * there
        missing = word.rarity * (1 - there)
        if word.sort is Sort.THING:
            missing_thing = max(missing_thing, missing)
        elif word.sort is Sort.DOING:
            missing_doing = max(missing_doing, missing)
    fits = how_counted(unit, target.fact.unit)
    growth = target.fact.measure is Measure.GROWTH
    place = context.library.entries[target.document_id].header.place or ""
    own = {f"{place[-1:]}级"}  # 市级 tells nothing in a city's document
    asked = telling(demand.phrase)
    return Seen(
        named=named / total,
        all_=everywhere / total,
        thing=missing_thing,
        doing=missing_doing,
        name=share,
        counted=fits,
        uncounted=float(unit is not None and not fits),
        measure=float(growth == context.question.wants_growth),
        near=near,
        meaning=meaning,
        phrase=_together(demand.phrase, texts.name + texts.sentence),
        both=named / total * share,
        whole=float(missing_thing < MISSED),
        alone=float(len(context.scope.document_ids) == 1),
        unsaid=float(bool(texts.own - asked - own - _OF_UNIT.get(unit or "", set()))),
        unmet=_unmet(asked, texts.named, texts.met),
        head=float(
            texts.head in demand.phrase or any(o in demand.phrase for o in written(texts.head))
        ),
    )


def _around(word: str, texts: ValueTexts) -> float:
    """Return how far a word stands beside a value's name: in its sentence, over it, in the title."""
    return max(
        _SENTENCE * holds(word, texts.sentence),
        _ABOVE * holds(word, texts.above),
        _PARAGRAPH * (word in texts.before),
        _TITLE * holds(word, texts.title),
    )


# What "多少钱" and "多少平方米" ask for, said or not
_OF_UNIT = {"钱": {"资金", "收入", "产值"}, "平方米": {"面积"}}


def _unmet(asked: frozenset[str], named: frozenset[str], said: frozenset[str]) -> float:
    """Return how far a word that tells indicators apart is missing: less where the sentence has it."""
    missing = asked - named
    return 0.0 if not missing else HALF_MET if missing <= said else 1.0


def _share_said(context: Context, name: str, phrase: str) -> float:
    """Return how much of an indicator's name the question says, rare words counting most."""
    words = [(text, context.rarity(text)) for text in _words_of(name)]
    total = sum(weight for _, weight in words)
    said = sum(weight * _says(phrase, word) for word, weight in words)
    return said / total if total else float(name in phrase)


@lru_cache(maxsize=1 << 14)
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(w.text for w in cut(name) if len(w.text) > 1)


def _says(phrase: str, word: str) -> float:
    return max(holds(word, phrase), *(0.9 * (other in phrase) for other in (*written(word), "\0")))


@lru_cache(maxsize=64)
def _pairs(phrase: str) -> frozenset[str]:
    return frozenset(phrase[i : i + 2] for i in range(len(phrase) - 1))


def _together(phrase: str, text: str) -> float:
    pairs = _pairs(phrase)
    return sum(p in text for p in pairs) / len(pairs) if pairs else 0.0
