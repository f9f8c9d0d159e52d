"""How well a task fits a question's words: each word counts by how few tasks have it."""

from __future__ import annotations

import heapq
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.synonyms import held as is_held
from qa.task_texts import pairs_of

if TYPE_CHECKING:
    from qa.task_texts import TaskTexts

# What a word is worth by where it stands: in the task's own words most, in a heading far above least.
_PLACES: tuple[tuple[Callable[[TaskTexts], str], float], ...] = (
    (lambda t: t.title, 1.0),
    (lambda t: t.full, 1.0),
    (lambda t: t.heading, 0.97),
    (lambda t: t.scope, 0.95),
    (lambda t: t.before, 0.9),
    (lambda t: t.above, 0.7),
    (lambda t: t.document, 0.6),
)
# Of more tasks than this only the nearest so many are looked at word by word.
MANY = 120
# Of a word that stands nowhere as it is: what its two halves, or its pairs of characters, are worth.
HALVES = 0.85
PAIRS = 0.7
# A word of which at least this much is held is held in part.
IN_PART = 0.3
# What a task costs, whom to call and who explains a document: who leads the task does not tell.
BESIDE_TASKS = frozenset("经费 资金 费用 预算 开支 成本 钱 电话 地址 邮箱 联系方式 解释".split())
# Documents write one for another
MAKING = ("制定", "制订", "拟定", "拟订", "编制", "起草", "出台")
# A phrase that stands whole in a task's text names it nearly as well as its name does.
IN_TEXT = 0.9


@dataclass(frozen=True, slots=True)
class Fit:
    """How a task fits: the weighted share of the words it has, and whether it is called so.

    `named` is the longest stretch of the question's phrase that its name or heading holds, as a
    share of the phrase; `about` whether it speaks of what is asked beside it, money or a contact;
    `held` how many of the words it has, in part at least, `whole` whether all of them.
    """

    share: float
    named: float
    about: bool
    held: int
    whole: bool


def likeliest(phrase: str, texts: Sequence[TaskTexts]) -> list[int]:
    """Return the positions of the tasks worth a closer look: all of a few, the nearest of many."""
    if len(texts) <= MANY:
        return list(range(len(texts)))
    pairs = pairs_of(phrase)
    shared = [len(pairs & text.pairs) for text in texts]
    return sorted(heapq.nlargest(MANY, range(len(texts)), key=shared.__getitem__))


def fits(
    words: Sequence[str], phrase: str, texts: Sequence[TaskTexts], held: Mapping[str, int], of: int
) -> list[Fit]:
    """Weigh the words by how few of the tasks have them, and score each of these.

    `held` counts in how many of all `of` tasks two neighbouring characters stand.
    """
    rows = [[_credit(word, text) for word in words] for text in texts]
    weights = [_weight(_having(word, held), of, word) for word in words]
    whole = sum(weights) or 1.0
    return [
        Fit(
            sum(c * w for c, w in zip(row, weights, strict=True)) / whole,
            _named(phrase, text),
            all(c for w, c in zip(words, row, strict=True) if w in BESIDE_TASKS),
            sum(c >= IN_PART for c in row),
            all(c >= IN_PART for c in row),
        )
        for row, text in zip(rows, texts, strict=True)
    ]


# "技术规范由市茶叶局根据技术导则制定": by what it is made says nothing of who makes that
_MADE_BY = re.compile(r"(?:根据|依据|按照|依照)[^，,；;。]{0,20}$")


def says(phrase: str, scope: str) -> bool:
    """Tell a task's text that holds a phrase, and not as what the task goes by."""
    at = scope.find(phrase)
    return at >= 0 and not _MADE_BY.search(scope[:at])


def _named(phrase: str, text: TaskTexts) -> float:
    if says(phrase, text.scope):
        return max(longest_shared(phrase, text.title) / len(phrase), IN_TEXT)
    called = (text.title, text.full, text.heading)
    return max(longest_shared(phrase, name) for name in called) / max(1, len(phrase))


def _having(word: str, held: Mapping[str, int]) -> int:
    """Return in how many tasks a word stands, at most."""
    return min((held.get(pair, 0) for pair in pairs_of(word)), default=0)


def _weight(having: int, whole: int, word: str) -> float:
    """Rare words tell more (inverse document frequency), long ones say more than short ones."""
    return math.log(1 + whole / (1 + having)) * math.sqrt(len(word))


def _credit(word: str, text: TaskTexts) -> float:
    best = 0.0
    for place, worth in _PLACES:
        if worth <= best:
            break
        best = max(best, worth * _stands(word, place(text)))
    return best


def _stands(word: str, text: str) -> float:
    """Tell how much of a word stands in a text: all, in halves (人才培养), or some pairs of it."""
    if is_held(word, text) or (word in MAKING and any(way in text for way in MAKING)):
        return 1.0
    if len(word) < 3:
        return 0.0
    pairs = [word[i : i + 2] for i in range(len(word) - 1)]
    if len(word) >= 4 and all(half in text for half in (word[:2], word[-2:])):
        return HALVES
    return PAIRS * sum(pair in text for pair in pairs) / len(pairs)


def longest_shared(phrase: str, name: str) -> int:
    """Return the length of the longest stretch two texts share."""
    best = 0
    before = [0] * (len(name) + 1)
    for a in phrase:
        row = [0] * (len(name) + 1)
        for j, b in enumerate(name):
            if a == b:
                row[j + 1] = before[j] + 1
                best = max(best, row[j + 1])
        before = row
    return best
