"""The lists: documents, tasks and targets, what narrows them, and what the library holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

from fastapi import Path, Query, Response
from starlette.exceptions import HTTPException

from contract import SeriesPage, TargetPage, TaskPage, document_detail, document_list
from service.answers import as_json
from service.asking import ServiceDep
from service.list_requests import DocumentsWanted, TargetPageWanted, TaskPageWanted
from service.requests import Absent

if TYPE_CHECKING:
    from contract import DocumentDetail, DocumentList
    from qa.bot import Bot
    from qa.filters import Facets, Overview

Id = Annotated[str, Path(description="文件编号，见 `/v1/documents`")]


async def library(
    service: ServiceDep,
    document_id: Annotated[str | Absent, Query(description="只要这份文件的建议问题")] = None,
) -> Response:
    """Say how much the library holds, and what can be asked first, of it or of one document."""
    return as_json(await service.run(_overview, service.bot, document_id))


async def facets(service: ServiceDep) -> Response:
    """Give the values that the lists can be narrowed to, with how many rows each leaves."""
    return as_json(await service.run(_facets, service.bot))


async def documents(service: ServiceDep, wanted: Annotated[DocumentsWanted, Query()]) -> Response:
    """List the documents of the library, newest first."""
    return as_json(await service.run(_documents, service.bot, wanted))


async def document(document_id: Id, service: ServiceDep) -> Response:
    """Give a document whole: header, text, sections and tables."""
    return as_json(await service.run(_document, service.bot, document_id))


async def tasks(service: ServiceDep, wanted: Annotated[TaskPageWanted, Query()]) -> Response:
    """List who does what, in the order of the documents."""
    return as_json(await service.run(_tasks, service.bot, wanted))


async def targets(service: ServiceDep, wanted: Annotated[TargetPageWanted, Query()]) -> Response:
    """List the values of indicators: aimed at, reached, or a baseline."""
    return as_json(await service.run(_targets, service.bot, wanted))


async def series(service: ServiceDep, wanted: Annotated[TargetPageWanted, Query()]) -> Response:
    """List the same values as `/v1/targets`, those that can be compared in one row, by year."""
    return as_json(await service.run(_series, service.bot, wanted))


def _overview(bot: Bot, document_id: str | None) -> Overview:
    found = bot.lists().overview(document_id)
    if found is None:
        raise no_document(document_id)
    return found


def _facets(bot: Bot) -> Facets:
    return bot.lists().facets(today())


def _documents(bot: Bot, wanted: DocumentsWanted) -> DocumentList:
    rows = bot.lists().documents(wanted.filter(), today())
    return document_list(rows[wanted.offset : wanted.offset + wanted.limit], len(rows))


def _document(bot: Bot, document_id: str) -> DocumentDetail:
    row = bot.lists().document(document_id, today())
    whole = bot.document(document_id, facts=False)
    if row is None or whole is None:
        raise no_document(document_id)
    return document_detail(row, whole)


def _tasks(bot: Bot, wanted: TaskPageWanted) -> TaskPage:
    found, total = bot.lists().tasks(wanted.filter(), wanted.limit, wanted.offset)
    return TaskPage(tuple(found), total)


def _targets(bot: Bot, wanted: TargetPageWanted) -> TargetPage:
    found, total = bot.lists().targets(wanted.filter(), wanted.limit, wanted.offset)
    return TargetPage(tuple(found), total)


def _series(bot: Bot, wanted: TargetPageWanted) -> SeriesPage:
    found, total = bot.lists().series(wanted.filter(), wanted.limit, wanted.offset)
    return SeriesPage(tuple(found), total)


def no_document(document_id: str | None) -> HTTPException:
    """Say that there is no document of an id."""
    return HTTPException(404, f"没有编号为 {document_id} 的文件；全部文件见 /v1/documents")


def today() -> date:
    """Give the day by which documents are in force or not."""
    return date.today()  # noqa: DTZ011 - the day where the service runs
