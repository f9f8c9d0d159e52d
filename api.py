"""The HTTP service: `create_app()` and its routes, each a thin call into the bot."""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import uvicorn
from fastapi import FastAPI, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from contract import (
    ConversationDetail,
    ConversationList,
    ConversationSummary,
    DocumentDetail,
    DocumentList,
    SearchPage,
    SeriesPage,
    TargetPage,
    TaskPage,
)
from corpus.types import WenceError
from qa.bot import Bot
from qa.filters import Facets, Overview
from qa.settings import Settings
from qa.types import Answer
from service.answers import as_json
from service.asking import Service, ServiceDep
from service.described import Described
from service.examples import WEB, described, example_responses
from service.exports import targets_csv, targets_xlsx, tasks_csv, tasks_xlsx
from service.guard import Guard
from service.lists import document, documents, facets, library, series, targets, tasks
from service.problems import answer_error
from service.hosts import names_for
from service.questions import ask, ask_stream, search
from service.seated import Seated
from service.talks import conversation, conversations, delete, rate, rename
from service.workers import Seat

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator

FINISHED_WITHIN_S = 5
"""So long the answers that are being made may take when the process is told to stop."""


CONVERSATION = "/v1/conversations/{conversation_id}"


@dataclass(frozen=True, slots=True)
class Health:
    """Whether the service runs, and is ready with how many documents."""

    status: str
    documents: int | None = None


def create_app(
    source: Bot | Settings | None = None, listening: socket.socket | None = None
) -> FastAPI:
    """Make the service around an open bot, or around settings it opens (and closes) a bot by.

    Without a source the settings come from the environment, so that any ASGI server can start
    it: `uvicorn --factory api:create_app`.
    """
    source = source or Settings.from_env(os.environ)
    settings = source if isinstance(source, Settings) else source.settings

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        opened = _open_bot(source) if isinstance(source, Settings) else None
        app.state.service = service = Service(opened or cast("Bot", source))
        yield
        service.close()
        if opened:
            opened.close()

    app = Described(
        title="问策 Wence",
        description="回答政策文件里的问题，句句有出处。",
    hosts = settings.hosts
    names = names_for(listening, hosts) if listening else hosts or None
        version="1",
        lifespan=lifespan,
        docs_url=None,  # its page loads scripts from elsewhere; /openapi.json is the reference
        redoc_url=None,
    )
    app.state.origins = settings.origins
    app.add_middleware(Guard, origins=settings.origins, names=names)
    for error in (HTTPException, RequestValidationError, WenceError, Exception):
        app.add_exception_handler(error, answer_error)
    _add_routes(app)
    app.mount("/static", StaticFiles(directory=WEB))
    return app


def run(bot: Bot, listening: socket.socket, seat: Seat | None = None) -> None:
    """Serve a bot on a socket until the process is told to stop; with a seat among `Workers`."""
    config = uvicorn.Config(
        create_app(bot, listening),
        http="h11",  # httptools saves 150 µs of about 5 ms, and takes headers of any size
        log_level="warning",
        access_log=False,  # questions are not logged: what a bureau asks is its own affair
        timeout_graceful_shutdown=FINISHED_WITHIN_S,
    )
    server = Seated(config, listening, seat) if seat else uvicorn.Server(config)
    server.run(sockets=[] if seat else [listening])


def _open_bot(settings: Settings) -> Bot:
    bot = Bot.open(settings.data_dir, settings)
    bot.warm()
    return bot


def _add_routes(app: FastAPI) -> None:
    for method, path, endpoint, model in (
        ("POST", "/v1/ask", ask, Answer),
        ("GET", "/v1/ask/stream", ask_stream, None),
        ("POST", "/v1/search", search, SearchPage),
        ("GET", "/v1/conversations", conversations, ConversationList),
        ("GET", CONVERSATION, conversation, ConversationDetail),
        ("PATCH", CONVERSATION, rename, ConversationSummary),
        ("DELETE", CONVERSATION, delete, None),
        ("POST", "/v1/feedback", rate, None),
        ("GET", "/v1/library", library, Overview),
        ("GET", "/v1/facets", facets, Facets),
        ("GET", "/v1/documents", documents, DocumentList),
        ("GET", "/v1/documents/{document_id}", document, DocumentDetail),
        ("GET", "/v1/tasks", tasks, TaskPage),
        ("GET", "/v1/tasks.csv", tasks_csv, None),
        ("GET", "/v1/tasks.xlsx", tasks_xlsx, None),
        ("GET", "/v1/targets", targets, TargetPage),
        ("GET", "/v1/series", series, SeriesPage),
        ("GET", "/v1/targets.csv", targets_csv, None),
        ("GET", "/v1/targets.xlsx", targets_xlsx, None),
        ("GET", "/healthz", healthz, Health),
        ("GET", "/readyz", readyz, Health),
    ):
        route = f"{method} {path}"
        responses = example_responses(route)
        app.add_api_route(
            path,
            endpoint,
            methods=[method],
            response_model=model,
            response_class=JSONResponse if model else Response,
            status_code=min(map(int, responses)),
            responses=responses,
            **described(route),
        )
    for path, page in (
        ("/", question_page),
        ("/widget.js", widget),
        ("/documents", documents_page),
        ("/documents/{document_id}", document_page),
        ("/tasks", tasks_page),
        ("/targets", targets_page),
    ):
        app.add_api_route(path, page, include_in_schema=False)


async def healthz() -> Response:
    """Say that the process runs."""
    return as_json(Health(status="ok"))


async def readyz(service: ServiceDep) -> Response:
    """Say that questions can be asked, and of how many documents."""
    found = await service.run(service.bot.size)
    return as_json(Health(status="ready", documents=found))


async def question_page() -> Response:
    """Show the page with the question box."""
    return FileResponse(WEB / "index.html")


async def widget() -> Response:
    """Give the script that puts the chat on any page."""
    return FileResponse(WEB / "widget.js", media_type="text/javascript")


async def document_page(document_id: str, service: ServiceDep) -> Response:
    """Show the page that citations link to."""
    found = await service.run(service.bot.document, document_id)
    return FileResponse(WEB / "document.html", status_code=200 if found else 404)


async def documents_page() -> Response:
    """Show the documents of the library."""
    return FileResponse(WEB / "documents.html")


async def tasks_page() -> Response:
    """Show who does what, across all documents."""
    return FileResponse(WEB / "tasks.html")


async def targets_page() -> Response:
    """Show the indicators by year."""
    return FileResponse(WEB / "targets.html")
