"""How well a stretch of a document answers a question: a few plain features, weighed together."""

from __future__ import annotations

import math
import re
from dataclasses import astuple, dataclass

from qa.demand import Demand, Sort, holds
from qa.stretches import Stretch
from qa.task_texts import bare

# What stands over a stretch, or in its document's title, counts nearly as much as what stands in it
_ABOVE, _BEFORE, _TITLE = 0.9, 0.75, 0.85
# A word that the document's name holds need not stand in the stretch itself
_NAMED = 0.8
_LONG = 200


WEIGHTS = (2.48, 2.22, -1.00, -1.05, -1.02, 1.97, 0.82, 2.32, 2.00, 0.18, -0.65, 1.29, 0.77)
BIAS = -9.64


@dataclass(frozen=True, slots=True)
class Features:
    """What is seen of a stretch beside a question, each between 0 and about 1.

    `own`: share of the question's weight, its document's name left
    out, that stands in the stretch; `all_`: with what is above
    it and the title; `thing`, `doing`, `asked`: rarity of the rarest such word that stands in
    none of them; `shape`: the answer looks as the question asks; `phrase`: share of the
    question's neighbouring characters that stand together; `near`: how alike the search's score
    is to the best one; `meaning`: cosine of question and stretch; `listed`: a whole list, where
    one is asked for; `long`: characters beyond what is read at a glance;
    `apart`: how far the search found it above what it finds on average.
    """

    own: float
    all_: float
    thing: float
    doing: float
    asked: float
    shape: float
    phrase: float
    near: float
    meaning: float
    listed: float
    long: float
    apart: float
    first: float


def features(
    demand: Demand,
    stretch: Stretch,
    text: str,
    names: tuple[str, str],
    search: tuple[float, float, float],
) -> Features:
    """Look at a stretch; `text` is its text, `names` its document's title and first words, bare.

    `search` tells how near the search found it, and how near its meaning is.
    """
    title = "".join(names)
    own, above, before = bare(text), bare(stretch.above), bare(stretch.before)
    in_own, of_own, everywhere, total = 0.0, 0.0, 0.0, 0.0
    missing = dict.fromkeys(Sort, 0.0)
    for word in demand.words:
        here = holds(word.text, own)
        there = here
        if there < 1.0:
            there = max(
                here,
                _ABOVE * holds(word.text, above),
                _TITLE * holds(word.text, title),
                _BEFORE * holds(word.text, before),
            )
        total += word.weight
        if holds(word.text, title) < _NAMED:
            of_own += word.weight
            in_own += word.weight * here
        everywhere += word.weight * there
        missing[word.sort] = max(missing[word.sort], word.rarity * (1 - there))
    shape = demand.shape
    asks_list = stretch.is_list and answers_whole(demand, stretch, text)
    return Features(
        own=in_own / of_own if of_own else 1.0,
        all_=everywhere / total if total else 0.0,
        thing=missing[Sort.THING],
        doing=missing[Sort.DOING],
        asked=missing[Sort.ASKED],
        shape=1.0 if shape is None or shape.holds.search(text) else 0.0,
        phrase=_together(demand.phrase, own + above),
        near=search[0],
        meaning=search[1],
        listed=float(asks_list),
        long=math.log1p(max(0, len(own) - _LONG) / _LONG),
        apart=search[2],
        first=float(not stretch.before.strip()),
    )


def answers_whole(demand: Demand, stretch: Stretch, text: str) -> bool:
    """Tell a list whose introduction, or the heading over it, says that it is of the kind asked."""
    opens = demand.shape.opens if demand.shape else None
    lead = text.split("\n", 1)[0][:_LEAD] + stretch.above.rsplit("\n", 1)[-1][:_LEAD]
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


def _together(phrase: str, text: str) -> float:
    pairs = {phrase[i : i + 2] for i in range(len(phrase) - 1)}
    return sum(p in text for p in pairs) / len(pairs) if pairs else 0.0


def judged(found: Features) -> float:
    """Return how likely a stretch answers, by the weights fitted."""
    logit = BIAS + sum(w * x for w, x in zip(WEIGHTS, astuple(found), strict=True))
    return 1 / (1 + math.exp(-logit))
