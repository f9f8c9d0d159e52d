"""An answer as server-sent events: `progress` at once, then `answer` or `error`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from contract import to_json
from corpus.types import WenceError
from service.problems import problem_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from service.asking import Service
    from service.requests import AskRequest


async def events(service: Service, request: AskRequest) -> AsyncIterator[bytes]:
    """Ask, and tell how far it is."""
    yield event("progress", {"step": "asking", "conversation_id": request.conversation_id})
    try:
        yield event("answer", await service.ask(request))
    except WenceError as error:
        yield event("error", problem_of(error)[1])


def event(name: str, data: Any) -> bytes:
    """Write one event."""
    return b"event: %s\ndata: %s\n\n" % (name.encode(), to_json(data))
