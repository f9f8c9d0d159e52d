"""The HTTP service: `create_app()` and its routes, each a thin call into the bot."""

from __future__ import annotations

import asyncio
import os
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, cast

import uvicorn
from fastapi import FastAPI, Query, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, StreamingResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from contract import (
    DocumentDetail,
    DocumentList,
    SearchPage,
    TargetPage,
    TaskPage,
    document_detail,
    document_list,
)
from conversations import new_conversation_id
from corpus.types import Role, WenceError
from qa.bot import Bot, check_question
from qa.settings import Settings
from qa.types import Answer, Filters
from service.answers import as_json
from service.asking import Service, ServiceDep
from service.events import events
from service.examples import WEB, example_responses
from service.guard import Guard
from service.problems import ErrorBody, answer_error
from service.requests import AskRequest, ConversationId, Limit, Offset, SearchRequest
from service.workers import SERVING

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator

ACCEPTED_AT_ONCE = 1
"""Connections a process takes before it looks what else there is to do: the rest are for others."""

WAITING_CONNECTIONS = 2048
FINISHED_WITHIN_S = 5
"""So long the answers that are being made may take when the process is told to stop."""


@dataclass(frozen=True, slots=True)
class Health:
    """Whether the service runs, and is ready with how many documents."""

    status: str
    documents: int | None = None


def create_app(source: Bot | Settings | None = None) -> FastAPI:
    """Make the service around an open bot, or around settings it opens (and closes) a bot by.

    Without a source the settings come from the environment, so that any ASGI server can start
    it: `uvicorn --factory api:create_app`.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        opened = _open_bot(source) if source is None or isinstance(source, Settings) else None
        app.state.service = service = Service(opened or cast("Bot", source))
        yield
        service.close()
        if opened:
            opened.close()

    app = FastAPI(
        title="问策 Wence",
        description="回答政策文件里的问题，句句有出处。",
        version="1",
        lifespan=lifespan,
        docs_url=None,  # its page loads scripts from elsewhere; /openapi.json is the reference
        redoc_url=None,
        responses={HTTPStatus.UNPROCESSABLE_ENTITY.value: {"model": ErrorBody}},
    )
    app.add_middleware(Guard)
    for error in (HTTPException, RequestValidationError, WenceError, Exception):
        app.add_exception_handler(error, answer_error)
    _add_routes(app)
    app.mount("/static", StaticFiles(directory=WEB))
    return app


def run(bot: Bot, listening: socket.socket, line: socket.socket | None = None) -> None:
    """Serve a bot on a socket until the process is told to stop, or its line to `Workers` ends."""
    config = uvicorn.Config(
        create_app(bot),
        log_level="warning",
        access_log=False,  # questions are not logged: what a bureau asks is its own affair
        backlog=ACCEPTED_AT_ONCE,
        timeout_graceful_shutdown=FINISHED_WITHIN_S,
    )
    _Server(config, line).run(sockets=[listening])


class _Server(uvicorn.Server):
    """Says on its line that it serves, and stops when whoever started it is gone."""

    def __init__(self, config: uvicorn.Config, line: socket.socket | None) -> None:
        super().__init__(config)
        self._line = line

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for listening in sockets or ():
            listening.listen(WAITING_CONNECTIONS)
        if self._line:
            asyncio.get_running_loop().add_reader(self._line, self._stop)
            self._line.send(SERVING)

    def _stop(self) -> None:
        self.should_exit = True


def _open_bot(settings: Settings | None) -> Bot:
    settings = settings or Settings.from_env(os.environ)
    bot = Bot.open(settings.data_dir, settings)
    bot.warm()
    return bot


def _add_routes(app: FastAPI) -> None:
    for method, path, endpoint, model in (
        ("POST", "/v1/ask", ask, Answer),
        ("GET", "/v1/ask/stream", ask_stream, None),
        ("POST", "/v1/search", search, SearchPage),
        ("GET", "/v1/documents", documents, DocumentList),
        ("GET", "/v1/documents/{document_id}", document, DocumentDetail),
        ("GET", "/v1/tasks", tasks, TaskPage),
        ("GET", "/v1/targets", targets, TargetPage),
        ("GET", "/healthz", healthz, Health),
        ("GET", "/readyz", readyz, Health),
    ):
        app.add_api_route(
            path,
            endpoint,
            methods=[method],
            response_model=model,
            responses=example_responses(f"{method} {path}"),
        )
    for path, page in (("/", question_page), ("/documents/{document_id}", document_page)):
        app.add_api_route(path, page, include_in_schema=False)


async def ask(request: AskRequest, service: ServiceDep) -> Response:
    """Answer a question with the passages that prove it."""
    return as_json(await service.ask(request))


async def ask_stream(
    service: ServiceDep,
    *,
    question: str,
    conversation_id: ConversationId = None,
    as_of: date | None = None,
    document_ids: Annotated[list[str] | None, Query()] = None,
    issuer: str | None = None,
    year: int | None = None,
) -> Response:
    """Answer a question as server-sent events: `progress`, then `answer` (or `error`)."""
    check_question(question)  # while the answer can still be a 422
    filters = Filters(tuple(document_ids or ()), issuer, year)
    request = AskRequest(
        question=question,
        conversation_id=conversation_id or new_conversation_id(),
        as_of=as_of,
        filters=filters,
    )
    return StreamingResponse(events(service, request), media_type="text/event-stream")


async def search(request: SearchRequest, service: ServiceDep) -> Response:
    """Find the passages nearest to a query."""
    started = perf_counter()
    hits = await service.run(service.bot.search, request.query, request.limit, request.filters)
    took_ms = round((perf_counter() - started) * 1000, 3)
    return as_json(SearchPage(hits=tuple(hits), took_ms=took_ms))


async def documents(service: ServiceDep) -> Response:
    """List the documents of the library."""
    return as_json(document_list(await service.run(service.bot.documents)))


async def document(document_id: str, service: ServiceDep) -> Response:
    """Give a document whole: header, text, sections and tables."""
    found = await service.run(service.bot.document, document_id)
    if found is None:
        raise HTTPException(404, f"没有编号为 {document_id} 的文件；全部文件见 /v1/documents")
    return as_json(document_detail(found))


async def tasks(
    service: ServiceDep,
    *,
    unit: str | None = None,
    role: Role | None = None,
    document_id: str | None = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> Response:
    """List the tasks of a unit, of a role or of a document."""
    found, total = await service.run(service.bot.tasks, unit, role, document_id, limit, offset)
    return as_json(TaskPage(tasks=tuple(found), total=total))


async def targets(
    service: ServiceDep,
    *,
    indicator: str | None = None,
    year: int | None = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> Response:
    """List the values of an indicator or of a year."""
    found, total = await service.run(service.bot.targets, indicator, year, limit, offset)
    return as_json(TargetPage(targets=tuple(found), total=total))


async def healthz() -> Response:
    """Say that the process runs."""
    return as_json(Health(status="ok"))


async def readyz(service: ServiceDep) -> Response:
    """Say that questions can be asked, and of how many documents."""
    found = await service.run(service.bot.documents)
    return as_json(Health(status="ready", documents=len(found)))


async def question_page() -> Response:
    """Show the page with the question box."""
    return FileResponse(WEB / "index.html")


async def document_page(document_id: str, service: ServiceDep) -> Response:
    """Show the page that citations link to."""
    found = await service.run(service.bot.document, document_id)
    return FileResponse(WEB / "document.html", status_code=200 if found else 404)
