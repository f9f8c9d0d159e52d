"""A division of tasks printed as a table (任务分工表) → responsibilities.

header   序号 | 重点任务 | 工作内容 | 牵头单位 | 配合单位 | 完成时限
row      1    | 畅通航道 | 整治甲河 | 市交通运输局 | 市水利局 | 2026年12月
merged   2    |          | 改造桥梁 | …      a cell that spans rows is left empty, or left out
more     |    |          |          | 市财政局 |     a row of units alone goes on with the one above

header   成员单位 | 工作职责                        whose duties they are stands before them
row      市水利局 | 负责整治甲河
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.brackets import might_assign, read_assignment, read_units
from corpus.facts.task_names import short_task
from corpus.numbering import numbering
from corpus.types import Member, Responsibility, Role, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SERIAL = re.compile(r"^(?:序号|编号|序)$")
_TASK = re.compile(r"任务|事项|内容|措施|举措|项目|指标|工作")
_WHEN = re.compile(r"时限|时间|期限")
_UNITS = re.compile(r"单位|部门|地区|主体|处室|牵头|责任人?$|^(?:责任|职责|部门)?分工$")
_ROLES: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"考核"), Role.CHECK),
    (re.compile(r"指导"), Role.GUIDE),
    (re.compile(r"牵头|主办|主责"), Role.LEAD),
    (re.compile(r"配合|参加|参与|协办|协同|协助"), Role.SUPPORT),
    (re.compile(r"责任|负责|承办|实施|落实|分工"), Role.RESPONSIBLE),
)
# Where a cell that spans rows is left out, what stands at the right end still says by when
_DATED = re.compile(r"20\d\d年|\d{1,2}月|季度|年底|全年|持续|长期|常年|^[-/—]*$")
_BLANK = " -—/"
# "责任部门及配合部门": which of the two a unit is, its cell says or nobody
_MIXED = re.compile(r"(?:牵头|责任|主办).*(?:配合|参[加与]|协办|协同)|(?:配合|协办).*(?:牵头|责任)")
# "牵头单位及责任人": who answers for the unit stands behind it, "市教育局 李强"
_WITH_PERSON = re.compile(r"(?:单位|部门).*(?:责任人|负责人|联系人|领导)")
_PERSON = re.compile(r"(?<=[局委厅办部府会院司心])[ ,:]?[\u4e00-\u9fff]{2,3}$")


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which cell of a row is what; `width` is the header's, `serial` whether it opens with 序号.

    `persons` are the cells of units that also name a person.
    """

    roles: dict[int, Role]
    persons: frozenset[int]
    tasks: tuple[int, ...]
    when: int | None
    width: int
    serial: bool


def table_tasks(text: str, table: Table) -> Iterator[Responsibility]:
    """Yield the tasks of a table that says who does them; any other table yields nothing."""
    layout = _layout([shape(text[c.start : c.end]) for c in table.header])
    if layout is None:
        return
    rows = [row for row in (_aligned(text, row, layout) for row in table.rows) if row]
    layout = replace(layout, tasks=(_task_column(text, rows, layout),))
    last: Responsibility | None = None
    for row in rows:
        members = _members(text, row, layout)
        task = _task(text, row[layout.tasks[0]])
        if last and members and not any(_filled(text, row, i) for i in _others(layout)):
            last = replace(last, members=(*last.members, *members), end=row[-1].end)
            continue
        if last:
            yield last
        last = _responsibility(text, table, row, layout, task, members) if task else None
    if last:
        yield last


def task_cells(text: str, table: Table) -> tuple[Span, ...]:
    """Return the cells of a division of tasks that say what is done; none of any other table."""
    layout = _layout([shape(text[c.start : c.end]) for c in table.header])
    if layout is None:
        return ()
    rows = [row for row in (_aligned(text, row, layout) for row in table.rows) if row]
    return tuple(row[i] for row in rows for i in layout.tasks)


def _layout(heads: Sequence[str]) -> _Layout | None:
    roles = {i: role for i, head in enumerate(heads) if (role := _column_role(head))}
    tasks = tuple(i for i, head in enumerate(heads) if i not in roles and _TASK.search(head))
    when = next((i for i, head in enumerate(heads) if _WHEN.search(head)), None)
    tasks = tuple(i for i in tasks if i != when)
    if not roles:
        roles, tasks = _of_members(heads)
    serial = bool(heads) and bool(_SERIAL.match(heads[0].strip()))
    persons = frozenset(i for i in roles if _WITH_PERSON.search(heads[i]))
    return _Layout(roles, persons, tasks, when, len(heads), serial) if roles and tasks else None


# "成员单位 | 工作职责": neither head says in what role, the second says what they do
_MEMBER = re.compile(r"^(?:成员)?(?:单位|部门)(?:名称)?$")
_DUTIES = re.compile(r"职责")
_CHARGE = re.compile(r"(?:主要|具体)?负责(?!人|的|同志)")


def _of_members(heads: Sequence[str]) -> tuple[dict[int, Role], tuple[int, ...]]:
    """Return the column of those whose duties the table lists, and that of the duties."""
    members = {i: Role.RESPONSIBLE for i, head in enumerate(heads) if _MEMBER.match(head.strip())}
    duties = tuple(i for i, head in enumerate(heads) if _DUTIES.search(head))
    return (members, duties) if len(members) == len(duties) == 1 else ({}, ())


def _column_role(head: str) -> Role | None:
    if not _UNITS.search(head) or ("领导" in head and not _WITH_PERSON.search(head)):
        return None
    if _MIXED.search(head):
        return Role.RESPONSIBLE
    return next((role for pattern, role in _ROLES if pattern.search(head)), None)


def _aligned(text: str, row: Sequence[Span], layout: _Layout) -> tuple[Span, ...] | None:
    """Return the cells under their heads; in a narrower row the last ones are, where they fit."""
    if len(row) == layout.width:
        return tuple(row)
    lost = layout.width - len(row)
    first_role = min(layout.roles)
    if not 0 < lost < first_role or lost > len(layout.tasks):
        return None
    kept = int(layout.serial)
    left_out = (Span(row[0].start, row[0].start),) * lost
    full = (*row[:kept], *left_out, *row[kept:])
    units = [(full[i], role) for i, role in layout.roles.items() if _printed(text, full[i])]
    fits = bool(units) and all(_cell_members(text, cell, role) for cell, role in units)
    dated = layout.when is None or _DATED.search(_printed(text, full[layout.when]))
    return full if fits and dated else None


def _task_column(text: str, rows: Sequence[Sequence[Span]], layout: _Layout) -> int:
    """Return the column that names the task: the last one where the first groups several rows."""
    first, last = layout.tasks[0], [*layout.tasks[:1], *_before(layout)][-1]
    named = [_printed(text, row[first]) for row in rows if _filled(text, row, last)]
    groups = len(set(named)) < len(named) or "" in named
    return last if groups else first


def _before(layout: _Layout) -> list[int]:
    """Return the columns of tasks that stand before the first one of units."""
    return [i for i in layout.tasks if i < min(layout.roles)]


def _others(layout: _Layout) -> Iterator[int]:
    """Yield the columns that hold neither units nor the time."""
    yield from (i for i in range(layout.width) if i not in layout.roles and i != layout.when)


def _filled(text: str, row: Sequence[Span], at: int) -> bool:
    return bool(_printed(text, row[at]))


def _printed(text: str, cell: Span) -> str:
    return text[cell.start : cell.end].strip(_BLANK)


def _task(text: str, cell: Span) -> str:
    number = numbering(text, cell.start)
    start = number.end if number and number.end < cell.end else cell.start
    charge = _CHARGE.match(text, start, cell.end)
    return (
        text[charge.end() if charge else start : cell.end].split("<br", maxsplit=1)[0].strip(" 。")
    )


def _responsibility(
    text: str,
    table: Table,
    row: Sequence[Span],
    layout: _Layout,
    task: str,
    members: tuple[Member, ...],
) -> Responsibility | None:
    if not members:
        return None
    when = row[layout.when] if layout.when is not None else None
    deadline = text[when.start : when.end].strip() if when else ""
    start, end = row[0].start, row[-1].end
    return Responsibility(
        short_task(task), members, deadline or None, start, start, end, table.section
    )


def _members(text: str, row: Sequence[Span], layout: _Layout) -> tuple[Member, ...]:
    """Read the units of a row; none where those who lead are printed and cannot be read."""
    found: list[Member] = []
    for i, role in layout.roles.items():
        cell = _without_person(text, row[i]) if i in layout.persons else row[i]
        units = _cell_members(text, cell, role)
        if not units and role is Role.LEAD and _printed(text, cell):
            return ()
        found += units
    return tuple(found)


def _without_person(text: str, cell: Span) -> Span:
    person = _PERSON.search(text[cell.start : cell.end])
    return Span(cell.start, cell.start + person.start()) if person else cell


def _cell_members(text: str, cell: Span, role: Role) -> tuple[Member, ...]:
    """Read the units of a cell; a cell may carry its own verbs ("A牵头,B配合")."""
    content = text[cell.start : cell.end]
    if not content.strip(_BLANK):
        return ()
    own = read_assignment(text, cell) if might_assign(content) else None
    if own:
        return own.members
    return read_units(text, cell, role)
