"""Text → sentences → clauses → segments, each segment with at most one quantity.

text     = sentence { ("。" | ";" | "!" | "?" | line end) sentence }
sentence = clause { ("," | ":") clause }    not at commas inside brackets, quotes and numbers
clause   = segment { ("、" | "和" | "及" …) segment }   only where a quantity has just ended
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.facts.target_words import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.quantities import Quantity

# Brackets, quotation marks and titles: what stands inside names or explains, it does not assert.
_ENCLOSED = re.compile(
    r"\([^()\n]{0,80}\)|\"[^\"\n]{1,40}\"|《[^》\n]{0,80}》|\[[^\[\]\n]{0,40}\]|<[^<>\n]{1,40}>"
)
_SENTENCE = re.compile(r"[^。;!?\n\t]+")
_COMMA = re.compile(r"[,:]")
_JOINER = re.compile(r"、|以及|和|及|与|并")
# 30套(间)|、配租15套(间): a unit's other name stands in a bracket behind it
_OTHER_UNIT = re.compile(r"◇{3,5}(?=、|和|及)")
# What parts 10个中心、20家企业 right before the next number
_LIST_MARK = re.compile(r"、|以及|和|及|与")
# 新开工117个重大项目、总投资1935.7亿元
_ATTRIBUTE = re.compile(
    r"(?:计划|协议|累计|概算|拟|年度|完成|实际|签约|实现)*(?:总?投资额?|到位资金|资金|金额|总额|产值|"
    r"营收|合同额|面积|总?里程|总?装机(?:总?规模|容量)?|总?规模|总数|总量)(?:达到?|突破|超过|约|为)?"
)
# 887家企业纳入科技型中小企业库、增长99.3%
_GREW = re.compile(r"(?:同比|比上年|较上年)?(?:增长|下降)")
# 比重由过去的30%以上,降低到20%左右: both numbers are of one clause
_GOES_TO = re.compile(
    r",(?:预计|将|逐步|已)?(?:降低|提高|增加|上升|下降|减少|扩大|降|增|减)(?:到|至|为)"
)
_FROM = re.compile(r"[由从][^,由从]{0,14}$")
MASK = "◇"  # of brackets: what explains
QUOTED = "◈"  # of quotation marks and titles: what names
MASKS = MASK + QUOTED


@dataclass(frozen=True, slots=True)
class Segment:
    """`before` + quantity + `after`, by offsets: `start:quantity.start`, `quantity.end:end`.

    `joined` is the mark that parts it from the segment before: a comma or colon, 、, a 和, or
    nothing at the start of a sentence. It has several quantities only where no mark parts them.
    """

    start: int
    end: int
    joined: str
    quantities: tuple[Quantity, ...]
    clause: int


def mask(view: str) -> str:
    """Return the view with everything enclosed blotted out, the same length.

    >>> mask('国家(重点)实验室')
    '国家◇◇◇◇实验室'
    """
    return _ENCLOSED.sub(lambda m: _mark(m.group()[0]) * len(m.group()), view)


def _mark(opening: str) -> str:
    return QUOTED if opening in '"《<' else MASK


def sentences(masked: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a masked text as (start, end), marks left out."""
    for m in _SENTENCE.finditer(masked):
        yield m.start(), m.end()


def segments(masked: str, start: int, end: int, quantities: Sequence[Quantity]) -> list[Segment]:
    """Cut one sentence into segments; `quantities` are those inside it, in order."""
    found: list[Segment] = []
    for number, (clause_start, clause_end, mark) in enumerate(
        _clauses(masked, start, end, quantities)
    ):
        inside = [q for q in quantities if clause_start <= q.start and q.end <= clause_end]
        found += _cut(masked, Segment(clause_start, clause_end, mark, tuple(inside), number))
    return found


def _clauses(
    masked: str, start: int, end: int, quantities: Sequence[Quantity]
) -> Iterator[tuple[int, int, str]]:
    at, mark = start, ""
    for m in _COMMA.finditer(masked, start, end):
        if any(q.start <= m.start() < q.end for q in quantities):
            continue
        if _GOES_TO.match(masked, m.start(), end) and _comes_from(
            masked, at, m.start(), quantities
        ):
            continue
        yield at, m.start(), mark
        at, mark = m.end(), m.group()
    yield at, end, mark


def _comes_from(masked: str, start: int, end: int, quantities: Sequence[Quantity]) -> bool:
    """Whether a stretch ends with the number that something started from."""
    last = next((q for q in quantities if q.start >= start and q.end == end), None)
    return last is not None and bool(_FROM.search(masked[start : last.start]))


def _cut(masked: str, clause: Segment) -> Iterator[Segment]:
    """Cut a clause behind each quantity that a 、 or 和 follows."""
    held: list[Quantity] = []
    at, mark = clause.start, clause.joined
    for quantity, following in zip(clause.quantities, [*clause.quantities[1:], None], strict=False):
        held.append(quantity)
        joiner = _joiner_after(masked, quantity.end, following.start) if following else None
        if joiner:
            yield Segment(at, joiner.start(), mark, tuple(held), clause.clause)
            at, mark, held = joiner.end(), joiner.group(), []
    yield Segment(at, clause.end, mark, tuple(held), clause.clause)


def _joiner_after(masked: str, at: int, limit: int) -> re.Match[str] | None:
    """Find 、 or 和 right behind a quantity, or last before the next (10个中心、20家企业)."""
    other_unit = _OTHER_UNIT.match(masked, at, limit)
    direct = _JOINER.match(masked, other_unit.end() if other_unit else at, limit)
    if direct:
        return direct
    marks = list(_LIST_MARK.finditer(masked, at, limit))
    if not marks:
        return None
    between = masked[marks[-1].end() : limit]
    acts = any(between[:n] in VERBS for n in range(2, len(between) + 1))
    acts = acts or bool(_ATTRIBUTE.fullmatch(between) or _GREW.fullmatch(between))
    return marks[-1] if len(between) <= 1 or acts else None
