"""The HTTP service: `create_app()`, its routes, and the one place errors become answers."""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from http import HTTPStatus
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Any, ParamSpec, TypeVar, cast

import orjson
import uvicorn
from fastapi import Depends, FastAPI, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, StreamingResponse
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, ConfigDict, Field
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException

from contract import (
    DocumentDetail,
    DocumentList,
    SearchPage,
    TargetPage,
    TaskPage,
    document_detail,
    document_list,
    to_json,
)
from conversations import Conversations, new_conversation_id
from corpus.types import Role, WenceError
from qa.bot import Bot, check_question
from qa.settings import Settings
from qa.types import Answer, Filters, QuestionError, Turn

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

WEB = Path(__file__).parent / "web"
EXAMPLES: dict[str, Any] = orjson.loads((WEB / "openapi-examples.json").read_bytes())
ASKING_THREADS = 4
MAX_BODY_BYTES = 64 * 1024  # a question of 2,000 characters with its filters takes a tenth
FIELD_PROBLEMS = {  # pydantic's kind of error → what is said of the field
    "missing": "缺少此项",
    "extra_forbidden": "没有这一项",
    "unexpected_keyword_argument": "没有这一项",
    "model_attributes_type": "应为 JSON 对象",
    "greater_than_equal": "太小",
    "less_than_equal": "太大",
    "json_invalid": "不是合法的 JSON",
    "string_type": "应为字符串",
    "string_too_long": "太长",
    "string_unicode": "含有不成字符的编码",
    "finite_number": "应为整数",
    "int_parsing": "应为整数",
    "int_type": "应为整数",
    "date_from_datetime_parsing": "应为日期，如 2023-12-31",
    "date_from_datetime_inexact": "应为日期，如 2023-12-31",
    "enum": "应为 lead、responsible、support 或 check",
}
SECURITY_HEADERS = {
    "cache-control": "no-cache",
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}

P = ParamSpec("P")
T = TypeVar("T")

# a constraint, though it holds for any, makes pydantic refuse half a surrogate pair
Text = Annotated[str, Field(min_length=0)]
ConversationId = Annotated[
    str | None,
    Field(max_length=200, description="null 开始新对话；之后原样送回，追问才能承接前文"),
]


class AskRequest(BaseModel):
    """A question, the conversation it belongs to, the day it is asked on, what to look in."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [EXAMPLES["POST /v1/ask"]["request"]]}
    )

    question: Text
    conversation_id: ConversationId = None
    as_of: date | None = None
    filters: Filters | None = None


class SearchRequest(BaseModel):
    """Words to find passages for."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [EXAMPLES["POST /v1/search"]["request"]]}
    )

    query: Text
    limit: int = Field(default=10, ge=1, le=100)
    filters: Filters | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong: a code for programs, a message for people."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class ErrorBody:
    """The body of every answer that is an error."""

    error: Problem


@dataclass(frozen=True, slots=True)
class Health:
    """Whether the service runs, and is ready with how many documents."""

    status: str
    documents: int | None = None


class Service:
    """One bot, a few threads that ask it, and the conversations that are going on."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self.conversations = Conversations.open(bot.settings.data_dir)
        self._threads = ThreadPoolExecutor(ASKING_THREADS, thread_name_prefix="wence")

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a function of the bot without holding up the event loop."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, partial(function, *args, **kwargs))

    async def ask(self, request: AskRequest) -> Answer:
        """Answer a question in its conversation, and remember the turn."""
        return await self.run(self._ask, request)

    def _ask(self, request: AskRequest) -> Answer:
        conversation_id = request.conversation_id or new_conversation_id()
        turns = self.conversations.turns(conversation_id)
        found = self.bot.ask(request.question, turns, request.as_of, request.filters)
        answer = replace(found, conversation_id=conversation_id)
        self.conversations.add(conversation_id, Turn(request.question, answer))
        return answer

    def close(self) -> None:
        """Let the running questions end, and the threads and the conversations with them."""
        self._threads.shutdown()
        self.conversations.close()


async def _service(request: Request) -> Service:
    service: Service = request.app.state.service
    return service


ServiceDep = Annotated[Service, Depends(_service)]
Limit = Annotated[int, Query(ge=1, le=1000)]
Offset = Annotated[int, Query(ge=0)]


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


def run(bot: Bot, listening: socket.socket) -> None:
    """Serve a bot on a socket until the process is told to stop."""
    # questions are not logged: what a bureau asks is its own affair
    config = uvicorn.Config(create_app(bot), log_level="warning", access_log=False)
    uvicorn.Server(config).run(sockets=[listening])


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
            responses=_example_responses(f"{method} {path}"),
        )
    for path, page in (("/", question_page), ("/documents/{document_id}", document_page)):
        app.add_api_route(path, page, include_in_schema=False)


def _example_responses(route: str) -> dict[int | str, dict[str, Any]]:
    example = EXAMPLES[route]
    media = example.get("media", "application/json")
    responses: dict[int | str, dict[str, Any]] = {
        200: {"content": {media: {"example": example["response"]}}}
    }
    if "{" in route:
        responses[404] = {"model": ErrorBody, "description": "没有这份文件"}
    return responses


async def ask(request: AskRequest, service: ServiceDep) -> Response:
    """Answer a question with the passages that prove it."""
    return _json(await service.ask(request))


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
    return StreamingResponse(_events(service, request), media_type="text/event-stream")


async def _events(service: Service, request: AskRequest) -> AsyncIterator[bytes]:
    yield _event("progress", {"step": "asking", "conversation_id": request.conversation_id})
    try:
        yield _event("answer", await service.ask(request))
    except WenceError as error:
        yield _event("error", _problem(error)[1])


def _event(name: str, data: Any) -> bytes:
    return b"event: %s\ndata: %s\n\n" % (name.encode(), to_json(data))


async def search(request: SearchRequest, service: ServiceDep) -> Response:
    """Find the passages nearest to a query."""
    started = perf_counter()
    hits = await service.run(service.bot.search, request.query, request.limit, request.filters)
    took_ms = round((perf_counter() - started) * 1000, 3)
    return _json(SearchPage(hits=tuple(hits), took_ms=took_ms))


async def documents(service: ServiceDep) -> Response:
    """List the documents of the library."""
    return _json(document_list(await service.run(service.bot.documents)))


async def document(document_id: str, service: ServiceDep) -> Response:
    """Give a document whole: header, text, sections and tables."""
    found = await service.run(service.bot.document, document_id)
    if found is None:
        raise HTTPException(404, f"没有编号为 {document_id} 的文件；全部文件见 /v1/documents")
    return _json(document_detail(found))


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
    return _json(TaskPage(tasks=tuple(found), total=total))


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
    return _json(TargetPage(targets=tuple(found), total=total))


async def healthz() -> Response:
    """Say that the process runs."""
    return _json(Health(status="ok"))


async def readyz(service: ServiceDep) -> Response:
    """Say that questions can be asked, and of how many documents."""
    found = await service.run(service.bot.documents)
    return _json(Health(status="ready", documents=len(found)))


async def question_page() -> Response:
    """Show the page with the question box."""
    return FileResponse(WEB / "index.html")


async def document_page(document_id: str, service: ServiceDep) -> Response:
    """Show the page that citations link to."""
    found = await service.run(service.bot.document, document_id)
    return FileResponse(WEB / "document.html", status_code=200 if found else 404)


def _json(value: Any, status: int = 200) -> Response:
    return Response(to_json(value), status, media_type="application/json")


async def answer_error(_request: Request, error: Exception) -> Response:
    """Turn any error into `{"error": {"code", "message"}}`; what is not expected says nothing."""
    status, body = _problem(error)
    response = _json(body, status)
    response.headers.update(SECURITY_HEADERS)  # a 500 is sent from outside of Guard
    return response


def _problem(error: Exception) -> tuple[int, ErrorBody]:
    match error:
        case HTTPException():
            code = HTTPStatus(error.status_code).name.lower()
            message = _http_message(error)
            return error.status_code, ErrorBody(Problem(code, message))
        case RequestValidationError():
            message = "；".join(_field_problem(item) for item in error.errors())
            return 422, ErrorBody(Problem("invalid_request", message))
        case QuestionError():
            return 422, ErrorBody(Problem("invalid_question", str(error)))
        case WenceError():
            return 503, ErrorBody(Problem("unavailable", str(error)))
    return 500, ErrorBody(Problem("internal_error", "服务内部出错，已记入日志；可稍后再问"))


def _http_message(error: HTTPException) -> str:
    known = {
        HTTPStatus.NOT_FOUND.phrase: "没有这个地址",
        HTTPStatus.METHOD_NOT_ALLOWED.phrase: "这个地址不接受这种请求方法",
        "There was an error parsing the body": "请求体读不出来，应为 UTF-8 编码的 JSON",
    }
    return known.get(error.detail, error.detail)


def _field_problem(item: dict[str, Any]) -> str:
    place = ".".join(str(part) for part in item["loc"])
    return f"{place}: {FIELD_PROBLEMS.get(item['type'], item['msg'])}"


class Guard:
    """Adds the security headers to every answer, and turns away bodies that are too long."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, guarded."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        received = 0

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > MAX_BODY_BYTES:
                raise HTTPException(413, f"请求超过 {MAX_BODY_BYTES // 1024} KB")
            return message

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SECURITY_HEADERS)
            await send(message)

        await self.app(scope, counted, guarded)
