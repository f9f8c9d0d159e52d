"""A part of the whole before it, called by one word: 净增经营主体3万户,其中企业1.3万户.

part = "其中" noun number { "、" noun number }      the name says of which whole: 经营主体中的企业
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.facts.names import is_attribute, is_name
from corpus.facts.readings import LIST_MARKS
from corpus.types import Measure, Span
from corpus.words import cut

if TYPE_CHECKING:
    from corpus.facts.readings import Cue, Found, Sentence
    from corpus.quantities import Quantity

_AMONG = "其中"
_OF = "中的"
# 经营主体|中的企业: which whole the part before was of
_PART_BEFORE = re.compile(rf"(?P<whole>.+){_OF}[\u4e00-\u9fff]{{2}}")
_WORD_CHARS = 2
# 4.45|亿|千瓦, of which 9601|万|千瓦
_SCALES = {"": 1, "百": 10**2, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}
_SCALED = re.compile(r"(?P<scale>(?:百|千)?万|亿|[百千](?!克|米|瓦|伏))?(?P<measure>.+)")
_REACHED = frozenset(["达", "达到", "为", "有"])


def part_of(s: Sentence, cue: Cue, start: int, end: int) -> tuple[Measure, tuple[str, Span]] | None:
    """Return what the part measures, and its name with that of the whole."""
    whole = _whole(s, cue)
    if whole is None or end - start != _WORD_CHARS or set(cue.tail.words) - _REACHED:
        return None
    found, of = whole
    part = s.text[start:end]
    if cue.verb or not _is_noun(part) or part in of:
        return None
    span = Span(min(found.span.start, start), max(found.span.end, end))
    return found.measure, (of + _OF + part, span)


def _whole(s: Sentence, cue: Cue) -> tuple[Found, str] | None:
    """Return the whole that a part is told of, with its name."""
    if _AMONG in s.masked[cue.segment.start : cue.lead.end]:
        before = s.of_clause(cue.segment.clause - 1)
        found = next((f for f in reversed(before) if _holds(f, cue)), None)
        return (found, found.name) if found and _OF not in found.name else None
    listed = s.last if cue.segment.joined in LIST_MARKS else None
    part = _PART_BEFORE.fullmatch(listed.name) if listed else None
    alike = listed and _amount(listed.quantity)[0] == _amount(cue.quantity)[0]
    return (listed, part["whole"]) if listed and part and alike else None


def _holds(whole: Found, cue: Cue) -> bool:
    """Whether an amount may be the whole of which another is a part."""
    amount = whole.measure is not Measure.GROWTH and not words.RATE_UNITS.match(whole.quantity.unit)
    (measure, of), (same, part) = _amount(whole.quantity), _amount(cue.quantity)
    return amount and measure == same and part < of


def _amount(quantity: Quantity) -> tuple[str, float]:
    """Return the measure without its multiplier, and the value with it."""
    m = _SCALED.fullmatch(quantity.unit)
    if m is None:
        return quantity.unit, quantity.value
    return m["measure"], quantity.value * _SCALES[m["scale"] or ""]


def _is_noun(part: str) -> bool:
    """Whether a part is called by a word that can be counted: 企业, 博士, 水电."""
    plain = part not in words.VERBS and part not in words.KINDS and not is_attribute(part)
    return plain and is_name(part) and [word.tag[:1] for word in cut(part)] == ["n"]
