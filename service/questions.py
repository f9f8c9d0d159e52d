"""Routes that answer: a question, a question as a stream, a search."""

from __future__ import annotations

from time import perf_counter
from typing import Annotated

from fastapi import Header, Query, Response
from fastapi.responses import StreamingResponse

from contract import SearchPage
from qa.bot import check_question
from qa.types import Filters
from service.answers import as_json
from service.asking import ServiceDep
from service.events import events, resumed
from service.requests import (
    Absent,
    AskRequest,
    Day,
    Question,
    SearchRequest,
    SomeConversation,
    SomeRequest,
)
from service.visitors import AnyoneDep


async def ask(request: AskRequest, service: ServiceDep, visitor: AnyoneDep) -> Response:
    """Answer a question with the passages that prove it."""
    return as_json(await service.ask(request, visitor))


async def ask_stream(
    service: ServiceDep,
    visitor: AnyoneDep,
    *,
    question: Question,
    conversation_id: SomeConversation | Absent = None,
    as_of: Day | Absent = None,
    document_ids: Annotated[
        list[str] | Absent, Query(description="只问这些文件，可以写几次；不写为全部")
    ] = None,
    issuer: Annotated[str | Absent, Query(description="只问这个机关发的文件")] = None,
    year: Annotated[int | Absent, Query(description="只问这一年印发的文件")] = None,
    request_id: SomeRequest | Absent = None,
    last_event_id: Annotated[
        str | Absent, Header(description="断线前收到的最后一个事件的编号；浏览器自己会送")
    ] = None,
) -> Response:
    """Answer a question as server-sent events: `progress`, then `answer` (or `error`)."""
    check_question(question)  # while the answer can still be a 422
    request_id, ended = resumed(request_id, last_event_id)
    if ended:
        return Response(status_code=204)  # a browser stops asking again
    request = AskRequest(
        question=question,
        conversation_id=conversation_id,
        as_of=as_of,
        filters=Filters(tuple(document_ids or ()), issuer, year),
        request_id=request_id,
    )
    return StreamingResponse(
        events(service, request, visitor),
        media_type="text/event-stream",
        headers={"x-accel-buffering": "no"},  # a proxy before it passes each event on
    )


async def search(request: SearchRequest, service: ServiceDep) -> Response:
    """Find the passages nearest to a query."""
    started = perf_counter()
    hits = await service.run(service.bot.search, request.query, request.limit, request.filters)
    took_ms = round((perf_counter() - started) * 1000, 3)
    return as_json(SearchPage(hits=tuple(hits), took_ms=took_ms))
