"""A target that is set in words: "增速高于全省平均", "与经济增长基本同步"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.indicator_words import rewritten
from corpus.indicators import normal
from corpus.periods import find_periods, part_of_year
from corpus.split import sentence_spans
from qa.answerers.belonging import AIMS
from qa.drafts import Draft
from qa.library import newest_first
from qa.rivals import adds, counted_alike
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.context import Context
    from qa.understand import Question

# Set in words: compared with others, kept in step, kept in a range
_IN_WORDS = re.compile(
    r"高于|快于|同步|持平|前列|保持|合理区间|不低于|位次|进位|省(?:定|下达)|平均|争|左右|以上|增长|\d"
)
# A rate or a rank, where growth is asked for: not "固定资产投资4550亿元"
_OF_GROWTH = re.compile(r"增|速|幅|高于|快于|低于|同步|持平|前列|平均|位次|进位|%|合理区间|稳定")
# Before a name that is only a measure: "占地区生产总值比重", "与经济增长同步", "高于全省平均"
_MEASURE = re.compile(
    r"(?:占|相当于|高于|快于|低于|不低于|[与同和比较])[^,，]{0,8}$|(?:人均|单位|万元)$"
)


def aim_in_words(context: Context, names: Sequence[str]) -> Draft | None:
    """Quote the clause of a target sentence that is about an indicator and sets no number read."""
    question = context.question
    if not (question.wants_target or question.wants_growth) or _asks_otherwise(question):
        return None
    if not (context.scope.named or len(context.scope.document_ids) == 1):
        return None
    places = {m.place for m in context.scope.about}
    for document_id in newest_first(context.library, context.scope.document_ids):
        if places and context.library.entries[document_id].header.place not in places:
            continue
        for start, end in _clauses(context, document_id, names):
            cited = context.library.cite(document_id, start, end)
            if question.wants_growth and not _OF_GROWTH.search(cited.quote):
                continue
            if not counted_alike(question.view, cited.quote, added=adds(cited.quote)):
                continue
            return Draft(
                answer=f"{context.name(document_id)}提出：{cited.quote}。",
                kind=Kind.PASSAGE,
                citations=(cited,),
                confidence=0.82,
            )
    return None


def _asks_otherwise(question: Question) -> bool:
    """Tell a question for a sum, a plan's years or part of a year: no year's rate answers it."""
    level = question.wants_level and not question.wants_growth
    several = any(p.several for p in question.periods)
    return level or several or part_of_year(question.view) is not None


def _clauses(context: Context, document_id: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    header = context.library.entries[document_id].header
    text = context.library.document(document_id).parsed.text
    own = {header.year} if header.year else set()
    asked = set(context.question.years) or own
    for aims in AIMS.finditer(text):
        line = text.rfind("\n", 0, aims.start()) + 1
        line_end = text.find("\n", aims.end())
        for start, end in sentence_spans(text, line, line_end if line_end > 0 else len(text)):
            if not start <= aims.start() < end:
                continue
            years = {p.last for p in find_periods(shape(text[start : aims.end()]), header.year)}
            if asked <= (years or own):
                yield from _about(text, aims.end(), _last_of_list(text, end, line_end), names)


def _last_of_list(text: str, end: int, line_end: int) -> int:
    """A list of targets may go on over semicolons to the full stop."""
    stop = text.find("。", end - 1)
    limit = line_end if line_end > 0 else len(text)
    return min(stop, limit) if stop >= 0 else limit


def _about(text: str, start: int, end: int, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    written = {normal(name) for name in names}
    for clause in re.finditer(r"[^,，;；。:：]+", text[start:end]):
        said = clause.group()
        if _IN_WORDS.search(said) and _is_about(rewritten(said).text, written):
            blank = len(said) - len(said.lstrip())
            yield start + clause.start() + blank, start + clause.end()


def _is_about(said: str, names: Iterable[str]) -> bool:
    """Tell "GDP增长5%左右" from "经费占GDP比重达到3%"; all are written in the one way."""
    found = ((said.find(name), name) for name in names)
    return any(
        at >= 0 and not _MEASURE.search(said[:at]) and not said.startswith("能耗", at + len(name))
        for at, name in found
    )
