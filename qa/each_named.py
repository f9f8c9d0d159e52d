"""One thing asked of two by name, answered for each by the sentence that names it.

Each question is asked by itself. Only a sentence that names what its question names is told; one
that names both is quoted once, and of which none was found is said. What of two is the more is not
worked out from sentences.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from corpus.places import find_places
from qa.asked_twice import asked_at_once
from qa.drafts import HALF_ANSWERED
from qa.either_spelling import every_spelling
from qa.named_apart import EACH, GRADE, NUMBERED, named_apart
from qa.task_texts import bare
from qa.two_asked import SURE, joined, tells, within
from qa.types import Kind, TargetFact

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.drafts import Draft
    from qa.named_apart import Part

    Look = Callable[[str, Callable[[str], bool], float | None], Draft]

_VALUE = re.compile(r"多少|几(?![乎何])|多[大高远久长宽厚重快]|百分之几")
_COUNTED = r"(?:\d|[一二两三四五六七八九十百千万半])"
# What a value asked for so is written in: 要几天 in 日, 罚多少 in 元
_WRITTEN = (
    (
        re.compile(r"多少天|几天|几日|几个?工作日|多少个?工作日"),
        re.compile(rf"{_COUNTED}个?(?:工作)?[日天]|小时"),
    ),
    (
        re.compile(r"多久|多长时间|几个?[年月]"),
        re.compile(rf"{_COUNTED}个?(?:工作)?(?:[日天年月周]|小时|季度)|长期"),
    ),
    (
        re.compile(
            r"(?:奖励?|罚款?|补[贴助]?|资助|扣除|支持|给|钱|款|费用?)(?:金额?|额|标准)?[是要]?多少(?![个家人名年天次倍])|多少(?:钱|元|[奖补罚])"
        ),
        re.compile(r"元|%|‰|倍|百分之|免"),
    ),
    (re.compile(r"多远|几(?:公里|米)|多少(?:公里|米)"), re.compile(r"米|公里|里")),
    (re.compile(r"几倍|多少倍"), re.compile(r"倍")),
    (re.compile(r""), re.compile(rf"{_COUNTED}")),
)
# "300平方米以上" may be written 超过300平方米
_BOUNDS = {
    "上": re.compile(r"以上|(?<!不)超过|不少于|不低于|大于"),
    "下": re.compile(r"以下|以内|不超过|不多于|小于|不足|未满"),
    "内": re.compile(r"以下|以内|之内|不超过|不多于|小于|不足|未满"),
}
# What tells of a thing asked for by name; a unit's tasks do not
_SAID = (Kind.PASSAGE, Kind.TARGET, Kind.DEFINITION)
# Of the pairs of characters in which one name differs from the other its sentence holds more than this.
NAMED = 0.5
# One of the two must be as sure as this; the other may be as much less sure as what is asked of it alone.
LEAST = 0.5
# Sentences at most so many characters apart, of each of the two alone, bear each other out: the less
# likely must be as sure as the first of these, and both together as the second.
NEAR, BESIDE, BOTH_BESIDE = 250, 0.25, 0.68
# A sentence that names the grade asked of (A类, 1亿元) is seldom another's.
LEAST_GRADED = 0.35


def each_of_both(
    view: str, whole: Draft, ask: Callable[[Sequence[str]], list[Draft]], look: Look
) -> Draft:
    """Return what is said of each of two where the answer to the whole does not tell of both.

    `ask` answers the parts; `look` finds for one the stretch that names what it asks of.
    """
    parts = named_apart(view)
    if len(whole.parts) == len(parts):
        return whole  # it tells of each apart already
    told_whole = _is_whole(whole) and not _is_of_one_alone(parts, view, whole)
    if whole.reason == "clarify" or (told_whole and asked_at_once(view) == view):
        return whole
    if not parts or (whole.final and not EACH.search(view)):
        return whole
    drafts = zip(parts, reversed(parts), ask([part.asks for part in parts]), strict=True)
    told = [d if _fits(p, d) else _looked_for(p, other, look) for p, other, d in drafts]
    found = [d for d in told if d]
    both = len(found) == len(parts)
    graded = any(map(_grade, parts))
    if whole.citations and all(_tells_of(part, whole) for part in parts):
        apart = both and not graded and all(d.confidence >= SURE for d in found)
        apart = apart and _is_elsewhere(found, whole)
        return joined(found, ()) if apart else whole
    sure = any(d.confidence >= SURE for d in found) or (both and graded)
    lacking = [part.name for part, d in zip(parts, told, strict=True) if not d]
    if not sure or not both:
        beside = None if whole.final else _beside_one_another(parts, look)
        if beside or not sure:
            return beside or whole
    told_apart = joined(found, lacking)
    if whole.final:  # which is the more, values of other years do not tell
        sureness = min(told_apart.confidence, HALF_ANSWERED)
        return replace(told_apart, confidence=sureness)
    return told_apart


def _is_whole(draft: Draft) -> bool:
    """Tell an exact answer that lacks none of what was asked."""
    half = draft.kind is Kind.TARGET and draft.confidence <= HALF_ANSWERED
    return bool(draft.citations) and draft.kind is not Kind.PASSAGE and not half


def _is_of_one_alone(parts: Sequence[Part], view: str, draft: Draft) -> bool:
    """Tell a value of one alone of two that each are asked of."""
    said = [fact.indicator for fact in draft.facts if isinstance(fact, TargetFact)]
    if len(said) != 1 or not EACH.search(view):
        return False
    return draft.kind is Kind.TARGET and sum(_is_named(part, said[0]) for part in parts) == 1


def _looked_for(part: Part, other: Part, look: Look) -> Draft | None:
    """Return what is said where one alone is named, else where it is named at all."""
    alone = look(part.asks, partial(_is_of_one, part, other), None)
    if _fits(part, alone):
        return alone
    named = look(part.asks, partial(_is_named, part), None)
    return named if _fits(part, named) else None


def _beside_one_another(parts: Sequence[Part], look: Look) -> Draft | None:
    """Return what two sentences near one another say, each of one of the two alone."""
    found: list[Draft] = []
    for part, other in zip(parts, reversed(parts), strict=True):
        draft = look(part.asks, partial(_is_of_one, part, other), BESIDE)
        if draft.kind not in _SAID or not tells(draft, 0.0) or not _tells_of(part, draft):
            return None
        found.append(draft)
    first, second = (draft.citations[0] for draft in found)
    gap = max(first.start, second.start) - min(first.end, second.end)
    near = first.document_id == second.document_id and 0 <= gap <= NEAR
    sureness = sum(draft.confidence for draft in found)
    if not near or sureness < BOTH_BESIDE:
        return None
    return replace(joined(found, ()), confidence=round(sureness / len(found), 2))


def _is_of_one(part: Part, other: Part, text: str) -> bool:
    return _is_named(part, text) and not _is_named(other, text)


def _is_elsewhere(found: Sequence[Draft], whole: Draft) -> bool:
    """Tell two answers of which one stands outside what the whole's quotes."""
    return any(not within(d, whole) for d in found) and not within(found[0], found[1])


def _fits(part: Part, draft: Draft) -> bool:
    if draft.kind not in _SAID:
        return False
    least = LEAST_GRADED if _grade(part) else LEAST
    return tells(draft, least) and _tells_of(part, draft)


def _tells_of(part: Part, draft: Draft) -> bool:
    """Tell an answer that names what a part asks of, and holds a value where one is asked for."""
    if not _VALUE.search(part.asks):
        return _names(draft, part)
    quotes = "".join(c.quote for c in draft.citations)
    holds = next(written for asks, written in _WRITTEN if asks.search(part.asks))
    return holds.search(quotes) is not None and _names(draft, part)


def _names(draft: Draft, part: Part) -> bool:
    """Tell an answer whose quotes, or the headings over them, name what a part asks of."""
    written = "".join(f"{c.quote}{c.location}" for c in draft.citations)
    if find_places(part.name):
        written += "".join(c.title for c in draft.citations)
    return _is_named(part, written)


def _is_named(part: Part, written: str) -> bool:
    said, name = bare(every_spelling(written)), bare(part.name)
    if grade := _grade(part):
        return _is_graded(written, part.name, grade.end())
    if not part.own:  # 属于…的, beside 不属于…的
        return name in said.replace(bare(part.other), "")
    if part.own in _BOUNDS:
        return _BOUNDS[part.own].search(written) is not None
    own = bare(part.own)
    if numbered := NUMBERED.match(own):  # 100亿 is no 1100亿, 60岁 is 60周岁
        number, unit = map(re.escape, numbered.groups())
        return re.search(rf"(?<![\d.]){number}(?!\.?\d)周?{unit}", said) is not None
    pairs = [own[i : i + 2] for i in range(len(own) - 1)] or [own]
    return sum(pair in said for pair in pairs) > NAMED * len(pairs)


def _grade(part: Part) -> re.Match[str] | None:
    """Return the grade that tells one thing from the other: A of A类, 1 of 1亿元."""
    grade, other = GRADE.match(part.name), GRADE.match(part.other)
    return grade if grade and other and grade.group() != other.group() else None


def _is_graded(written: str, name: str, end: int) -> bool:
    """Tell a text with a grade's name, or that tells grades in a row: 省、市级, 1亿元、10亿元."""
    grade, unit = re.escape(name[:end].removesuffix("级")), re.escape(name[end : end + 1] or "级")
    in_a_row = rf"(?<![城都园地社小新郊]){grade}[^\d，,。；;]?[、和及（(]"  # no 特大城市、超大城市
    return bool(re.search(rf"(?<![\d.])(?<!特别)(?:{grade}(?:级|{unit})|{in_a_row})", written))
