"""Who does what (责任分工): brackets, labelled lines and table rows → responsibilities."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.bearers import is_bearer
from corpus.facts.brackets import (
    Assignment,
    might_assign,
    read_assignment,
    read_deadline,
    read_list,
)
from corpus.facts.deadlines import deadline_in
from corpus.facts.duties import find_duties
from corpus.facts.organs import is_organ
from corpus.facts.sentences import find_assigning_sentences, find_labelled_runs
from corpus.facts.task_names import BULLETS, short_task
from corpus.facts.task_tables import table_tasks
from corpus.numbering import numbering
from corpus.split import sentence_spans
from corpus.tables import section_at
from corpus.types import Responsibility, Role, Section, Span, Table
from corpus.units import is_group

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A quote of the whole item up to this length; of a longer scope its last sentences.
MAX_QUOTE = 400
MIN_BARE = 3  # brackets that only list units, behind a full stop: so many are a way of writing

# A bracket, one level of brackets inside allowed: "(责任单位:…,各区人民政府〈含…,下同〉)"
_BRACKET = re.compile(
    r"\((?:[^()\n]|\([^()\n]*\)){2,600}\)|\[(?:[^\[\]\n]|\[[^\[\]\n]*\]){2,600}\]"
    r"|<[^<>\n]{2,600}>"
)
# "列第一位者为牵头单位,下同": from then on the first unit of a bracket leads
_FIRST_LEADS = re.compile(
    r"(?:(?:列|排)(?:在|名)?(?:第一位|首位|第一)(?:的|者)?|第一(?:个|位)|首位|首个)(?:责任)?(?:单位|部门)?(?:的)?(?:为|是|即为)(?:总)?牵头(?:或汇总)?(?:单位|部门)"
)
# "13强化资本供给支撑": a number that lost its dot; "5个", "3年", "100项" count
_BARE_NUMBER = re.compile(
    r"^\d{1,2}(?=[\u4e00-\u9fff]{4})(?![个年月日家项亿万千百名所座条类批次号期种届米度人件处台套部元亩天周])"
)
# "…证书的实施(技工院校内由人社部门负责),…": of a part of what the sentence around it tells
_OF_A_PART = re.compile(r"\((?!以上|上述)[^由、,;:()]{2,14}由")
# "(二)试点指导单位。": a heading that only says that units follow, for the item above
_UNITS_TITLE = re.compile(r"(?:牵头|责任|指导|配合|实施)(?:单位|部门|分工)$")


@dataclass(frozen=True, slots=True)
class _Found:
    """An assignment and the stretch it is printed in, brackets included."""

    assignment: Assignment
    start: int
    end: int


def find_responsibilities(
    text: str, sections: Sequence[Section], tables: Sequence[Table]
) -> tuple[Responsibility, ...]:
    """Return the responsibilities in order of their quote."""
    first_leads = bool(_FIRST_LEADS.search(shape(text)))
    printed = list(_brackets(text, bare=first_leads))
    found = sorted([*printed, *_sentences(text, sections, printed)], key=lambda f: f.start)
    prose = list(_with_scopes(text, sections, found))
    rows = [r for table in tables for r in table_tasks(text, table)]
    listed = [_first_as_lead(r) if first_leads else r for r in [*prose, *rows]]
    every = [*(_dated(text, r, r.start) for r in listed), *_duties(text, sections, found, prose)]
    return tuple(sorted(every, key=lambda r: (r.start, r.end)))


def _dated(text: str, found: Responsibility, own: int) -> Responsibility:
    """Give a task without a deadline of its own the day its words, from `own` on, name."""
    if found.deadline:
        return found
    return replace(found, deadline=deadline_in(text[own : found.end]))


def _brackets(text: str, *, bare: bool) -> list[_Found]:
    """Return assigning brackets; `bare` ones too, that only list units, where a rule ranks them.

    They count as well where they are how the document writes, or say by when.
    """
    shaped = shape(text)
    found: list[_Found] = []
    lists: list[_Found] = []
    for bracket in _BRACKET.finditer(shaped):
        inside = Span(bracket.start() + 1, bracket.end() - 1)
        goes_on = shaped[bracket.end() : bracket.end() + 1]  # "办公室(市科技局)负责…"
        if goes_on == "," and _OF_A_PART.match(bracket.group()):
            continue
        assigns = might_assign(bracket.group())
        read = read_assignment(text, inside) if assigns else None
        if read:
            found.append(_Found(read, bracket.start(), bracket.end()))
        for before in (found, lists):
            if not read and before and not shaped[before[-1].end : bracket.start()].strip():
                before[-1] = _with_deadline(text, before[-1], inside, bracket.end())
        closes = shaped[: bracket.start()].rstrip()[-1:] in ("。", ";", "!")
        listed = (
            None
            if assigns or not (closes or (bare and not goes_on.isalnum()))
            else read_list(text, inside, Role.RESPONSIBLE)
        )
        if listed:
            lists.append(_Found(listed, bracket.start(), bracket.end()))
    usual = bare or sum(len(one.assignment.members) > 1 for one in lists) >= MIN_BARE
    beside = len(found) >= MIN_BARE  # (市人社局) at an item's end, where others say (市教育局牵头)
    return [
        *found,
        *(
            one
            for one in lists
            if usual or one.assignment.deadline or (beside and _ends_item(shaped, one))
        ),
    ]


def _ends_item(shaped: str, found: _Found) -> bool:
    """Tell a bracket of organs behind the last full stop of its line."""
    last = shaped[found.end : found.end + 1] in ("", "\n")
    return last and all(is_organ(member.unit) for member in found.assignment.members)


def _with_deadline(text: str, found: _Found, inside: Span, end: int) -> _Found:
    """Take in the bracket right behind that says by when: "(市科技局负责)(2025年底前完成)"."""
    when = read_deadline(text, inside)
    if when is None or found.assignment.deadline:
        return found
    return _Found(replace(found.assignment, deadline=when), found.start, end)


def _sentences(
    text: str, sections: Sequence[Section], printed: Sequence[_Found]
) -> Iterator[_Found]:
    """Yield labelled runs and assigning sentences under a heading, outside what is read already."""
    runs = [*find_labelled_runs(text), *find_assigning_sentences(text)]
    taken = [(f.start, f.end) for f in printed]
    for assignment, start, end in sorted(runs, key=lambda r: (r[1], -r[2])):
        free = all(end <= a or b <= start for a, b in taken)
        if free and section_at(sections, start) is not None:
            taken.append((start, end))
            yield _Found(assignment, start, end)


def _duties(
    text: str,
    sections: Sequence[Section],
    found: Sequence[_Found],
    scopes: Sequence[Responsibility],
) -> Iterator[Responsibility]:
    """Yield "X负责Y" clauses, outside what is read already; the clause is its own scope.

    Of a sentence right before a bracket that names nobody itself, the bracket says who:
    "由各部门负责。(牵头单位:市数据局)"; so it does of what "医疗机构要…" asks of those it oversees.
    """
    for duty in find_duties(text):
        overseen = all(is_bearer(member.unit) for member in duty.members)
        if overseen and any(one.scope_start <= duty.start < one.end for one in scopes):
            continue
        named = not all(is_group(member.unit) for member in duty.members)
        behind = duty.end if named else _after_marks(text, duty.end)
        opens = duty.start if duty.own is None else duty.own
        if all(behind < f.start or f.end <= opens for f in found):
            home = section_at(sections, duty.start)
            told = Responsibility(
                duty.task, duty.members, duty.deadline, duty.start, duty.start, duty.end, home
            )
            yield _dated(text, told, opens)


def _after_marks(text: str, at: int) -> int:
    while text[at : at + 1] in ("。", "；", ";", " "):
        at += 1
    return at


def _with_scopes(
    text: str, sections: Sequence[Section], found: Sequence[_Found]
) -> Iterator[Responsibility]:
    homes = _homes(text, sections, found)
    for i, one in enumerate(found):
        home = homes[i]
        item_start = sections[home].start if home is not None else _paragraph_start(text, one.start)
        before = found[i - 1].end if i and homes[i - 1] == home else 0
        alone = home is not None and homes.count(home) == 1
        scope_start = max(item_start, before)
        yield _responsibility(text, sections, one, home, scope_start, alone=alone)


def _homes(text: str, sections: Sequence[Section], found: Sequence[_Found]) -> list[int | None]:
    """Return the section each speaks of: its own, or the one whose list of items it closes.

    A line of its own behind "1.…", "2.…", none of which has one, is about the heading above them;
    so is one under a heading that says no more than "责任单位".
    """
    homes: list[int | None] = []
    last_end = 0
    for one in found:
        home = section_at(sections, one.start)
        parent = sections[home].parent if home is not None else None
        if home is not None and parent is not None and text[one.start - 1 : one.start] == "\n":
            only_units = _UNITS_TITLE.search(sections[home].title)
            if only_units or _closes_items(sections, home, one.end, last_end):
                home = parent
        homes.append(home)
        last_end = one.end
    return homes


def _closes_items(sections: Sequence[Section], home: int, end: int, last_end: int) -> bool:
    """Tell whether the last of several items ends here and none of them has had an assignment."""
    parent = sections[home].parent
    items = [i for i, s in enumerate(sections) if s.parent == parent]
    last = len(items) > 1 and home == items[-1] and sections[home].end - end <= 1
    return last and parent is not None and last_end <= sections[parent].start


def _paragraph_start(text: str, at: int) -> int:
    """Return the start of the paragraph, or of the one before when the bracket stands alone."""
    start = text.rfind("\n", 0, at) + 1
    if not text[start:at].strip() and start > 0:
        return text.rfind("\n", 0, start - 1) + 1
    return start


def _responsibility(
    text: str,
    sections: Sequence[Section],
    found: _Found,
    home: int | None,
    scope_start: int,
    *,
    alone: bool,
) -> Responsibility:
    while scope_start < found.start and text[scope_start] in " \n\t。；;,，、":
        scope_start += 1
    title = sections[home].title.lstrip(BULLETS) if home is not None else ""
    task = title if alone and title else _clause(text, sections, home, scope_start, found.start)
    return Responsibility(
        task=task or title,
        members=found.assignment.members,
        deadline=found.assignment.deadline,
        scope_start=scope_start,
        start=_quote_start(text, scope_start, found.end),
        end=found.end,
        section=home,
    )


def _clause(text: str, sections: Sequence[Section], home: int | None, start: int, end: int) -> str:
    """Return the sentence the bracket stands behind: the first of its scope, without number."""
    body = start
    if home is not None and start <= sections[home].start:
        section = sections[home]
        body = section.heading_end if section.title else section.start + len(section.number)
    spans = [
        s for s in sentence_spans(text, body, end) if any(c.isalnum() for c in text[s[0] : s[1]])
    ]
    if not spans:
        return ""
    begin, stop = spans[0]
    number = numbering(text, begin)
    first = text[number.end if number else begin : stop].strip(" 。；;—-\t")
    return short_task(_BARE_NUMBER.sub("", first))


def _quote_start(text: str, scope_start: int, end: int) -> int:
    if end - scope_start <= MAX_QUOTE:
        return scope_start
    starts = [a for a, _ in sentence_spans(text, scope_start, end) if end - a <= MAX_QUOTE]
    return starts[0] if starts else max(scope_start, text.rfind("\n", scope_start, end) + 1)


def _first_as_lead(found: Responsibility) -> Responsibility:
    first = found.members[0]
    if first.role is not Role.RESPONSIBLE or any(m.role is Role.LEAD for m in found.members):
        return found
    first = replace(first, role=Role.LEAD)
    return replace(found, members=(first, *found.members[1:]))
