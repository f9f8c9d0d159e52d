"""An answer as server-sent events: `progress` at once, then `answer` or `error`.

    id: REQUEST_ID/1
    event: progress
    data: {"step": "asking"}

    id: REQUEST_ID/2
    event: answer
    data: the answer, or the body of an error

The id of an event tells which question it belongs to, so that whoever was cut off gets the answer
of that question and asks no second one: a browser sends it back by itself.
"""

from __future__ import annotations

import logging
import re
import secrets
from typing import TYPE_CHECKING, Any

from contract import to_json
from corpus.types import WenceError
from service.problems import problem_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from conversations import Visitor
    from service.asking import Service
    from service.requests import AskRequest

log = logging.getLogger("wence")

_EVENT_ID = re.compile(r"([A-Za-z0-9_-]{8,64})/([12])")
LAST = 2


def resumed(request_id: str | None, last_event_id: str | None) -> tuple[str, bool]:
    """Give the id of the question that is asked, and whether its last event had arrived.

    >>> resumed(None, "0f3a9b77/1")
    ('0f3a9b77', False)
    """
    found = _EVENT_ID.fullmatch(last_event_id or "")
    if found and request_id in {None, found[1]}:
        return found[1], int(found[2]) == LAST
    return request_id or secrets.token_urlsafe(16), False


async def events(service: Service, request: AskRequest, visitor: Visitor) -> AsyncIterator[bytes]:
    """Ask, and tell how far it is."""
    yield event("progress", f"{request.request_id}/1", {"step": "asking"})
    last = f"{request.request_id}/{LAST}"
    try:
        answer = await service.ask(request, visitor)
    except WenceError as error:
        yield event("error", last, problem_of(error)[1])
    except Exception as error:  # the status is sent already, so a bug is told here
        log.exception("回答时出错")
        yield event("error", last, problem_of(error)[1])
    else:
        yield event("answer", last, answer)


def event(name: str, event_id: str, data: Any) -> bytes:
    """Write one event."""
    return b"id: %s\nevent: %s\ndata: %s\n\n" % (event_id.encode(), name.encode(), to_json(data))
