"""What stands before every route: headers, other origins, names, and a limit on what is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import Response
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException

from service.headers import PREFLIGHT_HEADERS, allowing, guard_headers
from service.hosts import is_named
from service.problems import problem_answer

if TYPE_CHECKING:
    from collections.abc import Collection

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY_BYTES = 64 * 1024  # a question of 2,000 characters with its filters takes a tenth
MAX_HOST_CHARS = 100  # of a name that is told back
MAX_QUERY_BYTES = 32 * 1024  # the same question in an address takes 18,000


class Guard:
    """Adds its headers to every answer, and turns away what is too long or meant for another."""

    def __init__(
        self, app: ASGIApp, origins: Collection[str] = (), names: Collection[str] | None = None
    ) -> None:
        self.app = app
        self._origins = frozenset(origins)
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, guarded."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                guard_headers(MutableHeaders(scope=message), scope, self._origins)
            await send(message)

        app = self._turned_away(scope) or self.app
        await app(scope, _counted(receive), guarded)

    def _turned_away(self, scope: Scope) -> ASGIApp | None:
        """Answer in the route's place: another's name, a browser's first question, a long address."""
        host = Headers(scope=scope).get("host", "")
        if self._names is not None and not is_named(host, self._names):
            message = f"不认识主机名 {host[:MAX_HOST_CHARS]}；要用它访问，先写进 WENCE_HOSTS"
            return problem_answer(HTTPException(421, message))
        asking_first = "access-control-request-method" in Headers(scope=scope)
        if scope["method"] == "OPTIONS" and asking_first and allowing(scope, self._origins):
            return Response(status_code=204, headers=PREFLIGHT_HEADERS)
        if len(scope["query_string"]) > MAX_QUERY_BYTES:
            message = f"地址超过 {MAX_QUERY_BYTES // 1024} KB"
            return problem_answer(HTTPException(414, message))
        return None


def _counted(receive: Receive) -> Receive:
    received = 0

    async def counted() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > MAX_BODY_BYTES:
            raise HTTPException(413, f"请求超过 {MAX_BODY_BYTES // 1024} KB")
        return message

    return counted
