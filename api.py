"""The HTTP service: `create_app()` and its routes, each a thin call into the bot."""

from __future__ import annotations

import gc
import os
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
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
from service.files import Files
from service.guard import Guard
from service.hosts import names_for
from service.lists import document, documents, facets, library, series, targets, tasks, today
from service.problems import answer_error
from service.questions import ask, ask_stream, search
from service.seated import Alone, Seated
from service.talks import conversation, conversations, delete, rate, rename
from service.workers import Seat

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Callable, Iterator

    from qa.catalogue import Listed

FINISHED_WITHIN_S = 5
"""So long the answers that are being made may take when the process is told to stop."""

COLLECTED_EVERY = 100
"""Of so many collections of what is young one is of everything: it takes 80 to 200 ms, and all who ask wait.

Python's own 10 made one every 6 seconds under load, which was felt by 1 of 60 who asked.
"""

CONVERSATION = "/v1/conversations/{conversation_id}"

READ_AHEAD = "<{}>; rel=preload; as=fetch; crossorigin"
READ_AT_ONCE = 1000
"""Facts of a document that web/document.js reads at once."""

files = Files(WEB)


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
    it: `uvicorn --factory api:create_app`. On a socket that only this machine reaches it answers
    to no name but localhost and those of `WENCE_HOSTS`.
    """
    source = source or Settings.from_env(os.environ)
    settings = source if isinstance(source, Settings) else source.settings
    hosts = settings.hosts
    names = names_for(listening, hosts) if listening else hosts or None

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
    return app


def run(
    bot: Bot,
    listening: socket.socket,
    seat: Seat | None = None,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Serve a bot on a socket until the process is told to stop; with a seat among `Workers`.

    `ready` is called once it serves: from then on a signal stops it in order.
    """
    config = uvicorn.Config(
        create_app(bot, listening),
        http="h11",  # httptools saves 150 µs of about 5 ms, and takes headers of any size
        log_level="warning",
        access_log=False,  # questions are not logged: what a bureau asks is its own affair
        timeout_graceful_shutdown=FINISHED_WITHIN_S,
    )
    server = Seated(config, listening, seat) if seat else Alone(config, ready)
    _collect_seldom()
    server.run(sockets=[] if seat else [listening])


def _collect_seldom() -> None:
    """Look through all objects for garbage seldom, and never through those loaded by now."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*gc.get_threshold()[:2], COLLECTED_EVERY)


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
        ("/static/{name:path}", files.get),
        ("/widget.js", widget),
        ("/documents", documents_page),
        ("/documents/{document_id}", document_page),
        ("/tasks", tasks_page),
        ("/targets", targets_page),
    ):
        app.add_api_route(path, page, methods=["GET", "HEAD"], include_in_schema=False)


async def healthz() -> Response:
    """Say that the process runs."""
    return as_json(Health(status="ok"))


async def readyz(service: ServiceDep) -> Response:
    """Say that questions can be asked, and of how many documents."""
    found = await service.run(service.bot.size)
    return as_json(Health(status="ready", documents=found))


async def question_page(request: Request) -> Response:
    """Show the page with the question box."""
    return files.page("index.html", request)


async def widget(request: Request) -> Response:
    """Give the script that puts the chat on any page."""
    return files.page("widget.js", request)


async def document_page(document_id: str, request: Request, service: ServiceDep) -> Response:
    """Show the page that citations link to; what it reads is on its way before the page is."""
    found = await service.run(lambda: service.bot.lists().document(document_id, today()))
    if found is None:
        return files.page("document.html", request, HTTPStatus.NOT_FOUND)
    page = files.page("document.html", request)
    page.headers["link"] = ", ".join(map(READ_AHEAD.format, _read_of(found)))
    return page


def _read_of(found: Listed) -> Iterator[str]:
    """Give what web/document.js reads of a document, as it writes it."""
    key = quote(found.entry.id, safe="")
    yield f"/v1/documents/{key}"
    for facts, count in (("tasks", found.size.tasks), ("targets", found.size.targets)):
        for offset in range(0, count or 1, READ_AT_ONCE):
            yield f"/v1/{facts}?document_id={key}&limit={READ_AT_ONCE}&offset={offset}"


async def documents_page(request: Request) -> Response:
    """Show the documents of the library."""
    return files.page("documents.html", request)


async def tasks_page(request: Request) -> Response:
    """Show who does what, across all documents."""
    return files.page("tasks.html", request)


async def targets_page(request: Request) -> Response:
    """Show the indicators by year."""
    return files.page("targets.html", request)
