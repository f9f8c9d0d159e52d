"""Routes of a visitor's conversations, and of what is thought of an answer."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Response

from conversations import feedback, kept
from service.answers import as_json
from service.asking import ServiceDep
from service.requests import FeedbackRequest, Limit, Offset, TitleRequest
from service.visitors import AnyoneDep, VisitorDep

NO_CONTENT = 204
Id = Annotated[str, Path(description="对话编号，即提问答复中的 `conversation_id`")]


async def conversations(
    service: ServiceDep, visitor: VisitorDep, *, limit: Limit = 100, offset: Offset = 0
) -> Response:
    """List the visitor's conversations, those used last first."""
    file = service.conversations.file
    return as_json(await service.run(kept.listed, file, visitor, limit, offset))


async def conversation(conversation_id: Id, service: ServiceDep, visitor: VisitorDep) -> Response:
    """Give one of the visitor's conversations whole."""
    file = service.conversations.file
    return as_json(await service.run(kept.whole, file, visitor, conversation_id))


async def rename(
    conversation_id: Id, request: TitleRequest, service: ServiceDep, visitor: VisitorDep
) -> Response:
    """Call one of the visitor's conversations otherwise."""
    file, title = service.conversations.file, " ".join(request.title.split())
    return as_json(await service.run(kept.renamed, file, visitor, conversation_id, title))


async def delete(conversation_id: Id, service: ServiceDep, visitor: VisitorDep) -> Response:
    """Delete one of the visitor's conversations."""
    await service.run(kept.deleted, service.conversations.file, visitor, conversation_id)
    return Response(status_code=NO_CONTENT)


async def rate(request: FeedbackRequest, service: ServiceDep, visitor: AnyoneDep) -> Response:
    """Store what is thought of an answer; said again, it takes the place of what was said."""
    await service.run(
        feedback.rate,
        service.conversations.file,
        visitor,
        request.conversation_id,
        request.request_id,
        request.verdict,
        (request.reason or "").strip() or None,
    )
    return Response(status_code=NO_CONTENT)
