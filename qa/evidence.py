"""How well a stretch of a document answers a question: a few plain features, weighed together."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from operator import attrgetter, mul

from qa.demand import Demand, Sort, holds
from qa.passage_texts import PassageTexts
from qa.stretches import Stretch
from qa.task_texts import bare

# What stands over a stretch, or in its document's title, counts nearly as much as what stands in it
_ABOVE, _BESIDE, _TITLE = 0.9, 0.75, 0.85
# What is asked of a thing (经费) is as good as said where the answer looks as asked
_ANSWERED = 0.7
# A word that the document's name holds need not stand in the stretch itself
_NAMED = 0.8
_LONG = 200
_SORTS = tuple(sort.value for sort in Sort)  # thing, doing, asked
# A word held less than this is not there
_HELD = 0.5


# Fitted on 3,305 questions on documents of the benchmark and on real ones, 378 of them without an
# answer: WEIGHTS and MEANING so that the stretch with the evidence comes first (a softmax over what is
# found), SURE on whether the first has it. Each answerable question is asked once more without the
# stretches that answer it: those who ask in vain ask seldom, and not in all ways (能不能, 怎么处理). In
# five-fold cross-validation by document, of those that come to a passage at last, at a likelihood of
# 0.4, 689 are answered rightly, 61 wrongly, 101 though they have no answer, and 224 of 832 whose answer
# is left out; at 0.5 652, 42, 75, 163; at 0.6 595, 28, 58, 109. Likeness of single words, of headings, of
# the document, the form asked for, words near each other and common runs told nothing further.
WEIGHTS = (2.25, 1.09, -1.31, -1.9, -3.11, 2.87, 4.99, 3.24, 2.23, 1.09, 1.26, -0.67)
MEANING = 2.83
SURE = (1.95, 0.05, 1.25, 1.07, -1.19, -0.05, 0.49, 2.0, 0.85, 0.27, -0.37, -1.92)
SURE_MEANING, SURE_MARGIN, SURE_ABOVE, SURE_KNOWN = 2.53, 0.36, 0.09, -0.78
SURE_FORMED, SURE_SCOPED, SURE_BIAS = -0.1, 0.0, -6.17
MAX_MARGIN = 5.0
# A thing this rare is known to the documents: one that leaves it out speaks of something else.
KNOWN = (0.35, 0.8)
# How rare a thing may be that a sentence on who does it leaves unsaid
UNSAID = 0.3


@dataclass(frozen=True, slots=True)
class Features:
    """What is seen of a stretch beside a question, each between 0 and about 1.

    `own`: share of the question's weight, its document's name left
    out, that stands in the stretch; `all_`: with what is above
    it and the title; `thing`, `doing`, `asked`: rarity of the rarest such word that stands in
    none of them; `shape`: the answer looks as the question asks; `phrase`: share of the
    question's neighbouring characters that stand together; `near` and `apart`: what the search
    says; `listed`: a whole list, where one is asked for; `long`: characters beyond what is read at a glance;
    `lacking`: share of the question's words, however common, that stand in none of them.
    """

    own: float
    all_: float
    thing: float
    doing: float
    asked: float
    shape: float
    phrase: float
    near: float
    apart: float
    listed: float
    long: float
    lacking: float


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a stretch, for every word asked how far it holds it.

    `held` is by headings, passage and names together, `named` by the document's names alone;
    `last` is the heading right over it, `pairs` the phrase's neighbouring characters it has.
    """

    held: tuple[float, ...]
    named: tuple[float, ...]
    last: str
    pairs: frozenset[str]
    text: str

    @property
    def share(self) -> float:
        """The share of the words, unweighted, that stand around."""
        return sum(self.held) / len(self.held) if self.held else 0.0


def around(demand: Demand, texts: PassageTexts) -> Around:
    """Look around a stretch of a passage: in the passage, over it, in its document's names."""
    by_name = tuple(
        max(holds(w.text, texts.named), holds(w.text, texts.lead) if w.sort is Sort.THING else 0.0)
        for w in demand.words
    )
    held = tuple(
        max(_ABOVE * holds(w.text, texts.over), _TITLE * by, _BESIDE * holds(w.text, texts.beside))
        for w, by in zip(demand.words, by_name, strict=True)
    )
    pairs = frozenset(p for p in _pairs(demand.phrase) if p in texts.over)
    return Around(held, by_name, texts.last, pairs, texts.over + texts.beside + texts.named)


@dataclass(frozen=True, slots=True)
class Search:
    """What the search says of a passage: how near the best, how far above what it finds at all."""

    near: float
    apart: float


def features(
    demand: Demand, stretch: Stretch, texts: tuple[str, str], there: Around, search: Search
) -> Features:
    """Look at a stretch; `texts` are its text as printed and bare. Its meaning is not looked at yet."""
    text, own = texts
    in_own, of_own, everywhere, total, lost = 0.0, 0.0, 0.0, 0.0, 0
    missing = dict.fromkeys(_SORTS, 0.0)
    shape = demand.shape
    answered = shape is not None and bool(shape.holds.search(text))
    for word, held, named in zip(demand.words, there.held, there.named, strict=True):
        said = _ANSWERED if answered and word.sort is Sort.ASKED else 0.0
        here = max(said, holds(word.text, own))
        best = max(here, held)
        total += word.weight
        everywhere += word.weight * best
        lost += best < _HELD
        if named < _NAMED:
            of_own += word.weight
            in_own += word.weight * here
        sort = word.sort.value
        missing[sort] = max(missing[sort], word.rarity * (1 - best))
    pairs = _pairs(demand.phrase)
    return Features(
        own=in_own / of_own if of_own else 1.0,
        all_=everywhere / total if total else 0.0,
        **missing,
        shape=float(shape is None or answered),
        phrase=sum(p in there.pairs or p in own for p in pairs) / len(pairs) if pairs else 0.0,
        near=search.near,
        apart=search.apart,
        listed=float(stretch.is_list and answers_whole(demand, there.last, text)),
        long=math.log1p(max(0, len(own) - _LONG) / _LONG),
        lacking=lost / len(demand.words) if demand.words else 0.0,
    )


def _pairs(phrase: str) -> set[str]:
    return {phrase[i : i + 2] for i in range(len(phrase) - 1)}


def answers_whole(demand: Demand, heading: str, text: str) -> bool:
    """Tell a list whose introduction, or the heading over it, says that it is of the kind asked."""
    opens = demand.shape.opens if demand.shape else None
    lead = text.split("\n", 1)[0][:_LEAD] + heading[:_LEAD]
    return opens is not None and opens.search(lead) is not None


_LEAD = 160
_HEADING_CHARS = 60


def is_heading(text: str, title: str) -> bool:
    """Tell a title or heading, which states nothing: no stop at its end, or the document's name."""
    own = bare(text)
    if _NO_STATEMENT.match(text):
        return True
    if (len(own) <= len(title) + 12 and title and title in own) or own in title:
        return True
    stopped = text.rstrip('"”」』)） \n')[-1:] in "。！？；;!?.：:、，,"
    return not stopped and len(own) < _HEADING_CHARS and "\t" not in text and not _FACT.search(text)


_NO_STATEMENT = re.compile(r"附件|标题|抄送|索引号|文号")
_FACT = re.compile(r"\d{2,}|[,，:：]")


def judged(found: Features, meaning: float = 0.0) -> float:
    """Weigh a stretch: the higher, the better it answers; `meaning` is its likeness."""
    weight: float = sum(map(mul, WEIGHTS, seen(found)), MEANING * meaning)
    return weight


@dataclass(frozen=True, slots=True)
class Standing:
    """How the best stretch stands, and what the question leaves open.

    `margin`: how far above the next; `above`: how far above the field, the ninth best; `formed`: its
    form was asked for and it has it; `scoped`: one document alone may answer.
    """

    margin: float
    above: float
    formed: bool
    scoped: bool


def likelihood(found: Features, meaning: float, standing: Standing) -> float:
    """Return how likely the best stretch answers."""
    logit = SURE_BIAS + SURE_MEANING * meaning + SURE_MARGIN * min(MAX_MARGIN, standing.margin)
    logit += SURE_ABOVE * standing.above + SURE_KNOWN * leaves_known(found)
    logit += SURE_FORMED * standing.formed + SURE_SCOPED * standing.scoped
    return 1 / (1 + math.exp(-sum(map(mul, SURE, seen(found)), logit)))


def leaves_known(found: Features) -> bool:
    """Tell a stretch that leaves a thing out which the documents know."""
    return KNOWN[0] < found.thing <= KNOWN[1]


seen = attrgetter(*Features.__slots__)
