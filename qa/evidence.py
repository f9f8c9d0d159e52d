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
_LONG = 200


WEIGHTS = (0.25, 1.75, -1.3, -0.9, -0.75, 1.2, 0.9, 1.85, 1.15, 0.58, 0.2, -0.1, 0.92, 0.0)
BIAS = -5.65


@dataclass(frozen=True, slots=True)
class Features:
    """What is seen of a stretch beside a question, each between 0 and about 1.

    `own`: share of the question's weight that stands in the stretch; `all_`: with what is above
    it and the title; `thing`, `doing`, `asked`: rarity of the rarest such word that stands in
    none of them; `shape`: the answer looks as the question asks; `phrase`: share of the
    question's neighbouring characters that stand together; `near`: how alike the search's score
    is to the best one; `meaning`: cosine of question and stretch; `listed`: a whole list, where
    one is asked for; `long`: characters beyond what is read at a glance; `focus`: share of the question's weight in
    two neighbouring clauses that also look as asked; `heading`: a title, no statement.
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
    unlisted: float
    long: float
    focus: float
    heading: float


def features(
    demand: Demand, stretch: Stretch, text: str, title: str, near: float, meaning: float
) -> Features:
    """Look at a stretch; `text` is its text, `title` its document's name."""
    own, above, before = bare(text), bare(stretch.above), bare(stretch.before)
    in_own, everywhere, total = 0.0, 0.0, 0.0
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
        in_own += word.weight * here
        everywhere += word.weight * there
        missing[word.sort] = max(missing[word.sort], word.rarity * (1 - there))
    shape = demand.shape
    asks_list = shape is not None and shape.name in LISTED
    return Features(
        own=in_own / total if total else 0.0,
        all_=everywhere / total if total else 0.0,
        thing=missing[Sort.THING],
        doing=missing[Sort.DOING],
        asked=missing[Sort.ASKED],
        shape=1.0 if shape is None or shape.holds.search(text) else 0.0,
        phrase=_together(demand.phrase, own + above),
        near=near,
        meaning=meaning,
        listed=float(stretch.is_list and asks_list),
        unlisted=float(stretch.is_list and not asks_list),
        long=math.log1p(max(0, len(own) - _LONG) / _LONG),
        focus=_focus(demand, text, total),
        heading=float(_is_heading(text, own, title)),
    )


_CLAUSE = re.compile(r"[^,，;；:：。!！?？\n]+")
_HEADING_CHARS = 60


def _focus(demand: Demand, text: str, total: float) -> float:
    """Return the greatest share of the weight that two neighbouring clauses hold."""
    clauses = _CLAUSE.findall(text)
    best = 0.0
    for i in range(max(1, len(clauses) - 1)):
        window = "，".join(clauses[i : i + 2])
        if not (demand.shape and demand.shape.strict) or demand.shape.holds.search(window):
            there = bare(window)
            best = max(best, sum(w.weight * holds(w.text, there) for w in demand.words))
    return best / total if total else 0.0


def _is_heading(text: str, own: str, title: str) -> bool:
    """Tell a title or heading, which states nothing: no stop at its end, or the document's name."""
    if _NO_STATEMENT.match(text):
        return True
    if (len(own) <= len(title) + 12 and title and title in own) or own in title:
        return True
    stopped = text.rstrip('"”」』)） \n')[-1:] in "。！？；;!?.：:、，,"
    return not stopped and len(own) < _HEADING_CHARS and "\t" not in text and not _FACT.search(text)


_NO_STATEMENT = re.compile(r"附件|标题|抄送|索引号|文号")
_FACT = re.compile(r"\d{2,}|[,，:：]")


LISTED = frozenset(
    {"list", "condition", "material", "how", "consequence", "money", "share", "use", "who", "count"}
)
"""Shapes whose answer may be a whole list."""


def _together(phrase: str, text: str) -> float:
    pairs = {phrase[i : i + 2] for i in range(len(phrase) - 1)}
    return sum(p in text for p in pairs) / len(pairs) if pairs else 0.0


def judged(found: Features) -> float:
    """Return how likely a stretch answers, by the weights fitted."""
    logit = BIAS + sum(w * x for w, x in zip(WEIGHTS, astuple(found), strict=True))
    return 1 / (1 + math.exp(-logit))
