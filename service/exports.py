"""The lists as files: every row with the place it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote

from fastapi import Query, Request, Response

from corpus.types import Measure, Role, TargetRole
from service.asking import ServiceDep
from service.list_requests import TargetsWanted, TasksWanted
from service.sheets import Column, Sheet, csv_bytes, xlsx_bytes

if TYPE_CHECKING:
    from qa.bot import Bot
    from qa.lists import Lists
    from qa.types import TargetFact, TaskFact
    from service.sheets import Cell

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

SOURCE = (
    Column("发文机关"),
    Column("文件", wide=True),
    Column("文号"),
    Column("位置", wide=True),
    Column("页"),
    Column("原文", wide=True),
    Column("链接", wide=True),
)
TASK = (
    Column("任务", wide=True),
    Column("牵头单位"),
    Column("责任单位"),
    Column("配合单位"),
    Column("其他单位"),
    Column("期限"),
)
TARGET = (
    Column("指标", wide=True),
    Column("数值"),
    Column("单位"),
    Column("原文数值"),
    Column("口径"),
    Column("年份"),
    Column("时期"),
    Column("性质"),
)
NAMED_APART = (Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT)
OTHERS: dict[str, str] = {Role.CHECK: "考核", Role.GUIDE: "指导"}
MEASURES: dict[str, str] = {Measure.LEVEL: "水平", Measure.GROWTH: "增速", Measure.CHANGE: "增减量"}
ROLES: dict[str, str] = {
    TargetRole.TARGET: "目标",
    TargetRole.ACTUAL: "完成",
    TargetRole.BASELINE: "基期",
}


async def tasks_csv(
    request: Request, service: ServiceDep, wanted: Annotated[TasksWanted, Query()]
) -> Response:
    """Give the tasks as CSV."""
    return await service.run(lambda: csv_file(task_sheet(service.bot, wanted, base(request))))


async def tasks_xlsx(
    request: Request, service: ServiceDep, wanted: Annotated[TasksWanted, Query()]
) -> Response:
    """Give the tasks as a workbook."""
    return await service.run(lambda: xlsx_file(task_sheet(service.bot, wanted, base(request))))


async def targets_csv(
    request: Request, service: ServiceDep, wanted: Annotated[TargetsWanted, Query()]
) -> Response:
    """Give the targets as CSV."""
    return await service.run(lambda: csv_file(target_sheet(service.bot, wanted, base(request))))


async def targets_xlsx(
    request: Request, service: ServiceDep, wanted: Annotated[TargetsWanted, Query()]
) -> Response:
    """Give the targets as a workbook."""
    return await service.run(lambda: xlsx_file(target_sheet(service.bot, wanted, base(request))))


def base(request: Request) -> str:
    """Give the address that links begin with: the one the service was reached by."""
    return str(request.base_url).rstrip("/")


def task_sheet(bot: Bot, wanted: TasksWanted, address: str) -> Sheet:
    """Lay out the tasks a filter asks for."""
    lists = bot.lists()
    found, _ = lists.tasks(wanted.filter())
    rows = [(*_task(fact), *_source(lists, fact, address)) for fact in found]
    return Sheet("任务", (*TASK, *SOURCE), rows)


def target_sheet(bot: Bot, wanted: TargetsWanted, address: str) -> Sheet:
    """Lay out the targets a filter asks for."""
    lists = bot.lists()
    found, _ = lists.targets(wanted.filter())
    rows = [(*_target(fact), *_source(lists, fact, address)) for fact in found]
    return Sheet("指标", (*TARGET, *SOURCE), rows)


def _task(fact: TaskFact) -> tuple[Cell, ...]:
    apart = ["、".join(m.unit for m in fact.members if m.role == role) for role in NAMED_APART]
    others = [f"{m.unit}（{named}）" for m in fact.members if (named := OTHERS.get(m.role))]
    return (fact.task, *apart, "、".join(others), fact.deadline)


def _target(fact: TargetFact) -> tuple[Cell, ...]:
    value = int(fact.value) if fact.value.is_integer() else fact.value
    measure, role = MEASURES[fact.measure], ROLES[fact.role]
    said = (fact.unit, fact.value_text, measure, fact.year, fact.period, role)
    return (fact.indicator, value, *said)


def _source(lists: Lists, fact: TaskFact | TargetFact, address: str) -> tuple[Cell, ...]:
    place = lists.cite(fact)
    number, where = place.document_number, place.location
    return (fact.issuer, fact.title, number, where, place.page, fact.quote, address + place.url)


def csv_file(sheet: Sheet) -> Response:
    """Send a table as CSV."""
    return _file(csv_bytes(sheet), f"{sheet.name}.csv", CSV)


def xlsx_file(sheet: Sheet) -> Response:
    """Send a table as a workbook."""
    return _file(xlsx_bytes(sheet), f"{sheet.name}.xlsx", XLSX)


def _file(content: bytes, name: str, media: str) -> Response:
    disposition = f"attachment; filename*=UTF-8''{quote(name)}"
    return Response(content, media_type=media, headers={"content-disposition": disposition})
