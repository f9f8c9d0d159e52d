"""The HTTP client: a running service asked as the bot is, for `wence` and for other systems.

>>> from client import Client
>>> service = Client("http://127.0.0.1:8000")
>>> service.ask("东湖科学城建设由谁牵头？").answer  # doctest: +SKIP
"""

from __future__ import annotations

import http.client
import socket
from dataclasses import asdict
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, urlencode, urlsplit

import orjson

from contract import DocumentDetail, DocumentList, SearchPage, TargetPage, TaskPage, to_json
from corpus.types import WenceError
from qa.types import Answer, QuestionError
from typed import typed

if TYPE_CHECKING:
    from datetime import date

    from qa.filters import DocumentFilter, TargetFilter, TaskFilter
    from qa.types import Filters

    Filter = DocumentFilter | TaskFilter | TargetFilter

TIMEOUT_S = 30  # an answer takes milliseconds; a service that reads in many files may be busy
PAGE_ROWS = 1000  # the most that one page of a list holds
HEADERS = {"content-type": "application/json"}
REASONS = (  # the first that fits
    (ConnectionRefusedError, "那里没有程序在监听"),
    (socket.gaierror, "找不到这个主机"),
    (ConnectionError, "连接断了"),
    (http.client.IncompleteRead, "答复没有传完"),
    (http.client.HTTPException, "那里答的不是 HTTP"),
)
NOT_OURS = (ValueError, TypeError, KeyError)  # what reading raises where an answer has another form

Shape = TypeVar("Shape")
Page = TypeVar("Page", DocumentList, TaskPage, TargetPage)


class ServiceError(WenceError):
    """A service that cannot be reached, or that answers with an error."""


class Client:
    """A service by its address; every answer is an object of the contract.

    Each method raises `QuestionError` for a question that cannot be asked, and `ServiceError`
    where the service cannot be reached, refuses, or answers what is none of ours.
    """

    def __init__(self, address: str, timeout_s: float = TIMEOUT_S) -> None:
        try:
            parts = urlsplit(address)
            host, self._port = parts.hostname, parts.port
        except ValueError:  # a port that is no number
            host = None
        if parts.scheme not in {"http", "https"} or not host:
            raise ServiceError(f"{address} 不是服务地址，应写成 http://127.0.0.1:8000 这样")
        self.address = address.rstrip("/")
        self._host, self._prefix = host, parts.path.rstrip("/")
        self._secure = parts.scheme == "https"
        self._timeout_s = timeout_s

    def ask(
        self,
        question: str,
        *,
        conversation_id: str | None = None,
        as_of: date | None = None,
        filters: Filters | None = None,
    ) -> Answer:
        """Ask a question: in a conversation where one is named, else in a new one."""
        asked = {
            "question": question,
            "conversation_id": conversation_id,
            "as_of": as_of,
            "filters": filters,
        }
        return self._read(Answer, "POST", "/v1/ask", asked)

    def search(self, query: str, *, limit: int = 10, filters: Filters | None = None) -> SearchPage:
        """Find the passages that fit a query best."""
        wanted = {"query": query, "limit": limit, "filters": filters}
        return self._read(SearchPage, "POST", "/v1/search", wanted)

    def document(self, document_id: str) -> DocumentDetail:
        """Give a document whole."""
        path = f"/v1/documents/{quote(document_id, safe='')}"
        return self._read(DocumentDetail, "GET", path)

    def documents(self, wanted: DocumentFilter | None = None) -> DocumentList:
        """List every document a filter asks for."""
        return self._whole(DocumentList, "documents", wanted)

    def tasks(self, wanted: TaskFilter | None = None) -> TaskPage:
        """List every task a filter asks for."""
        return self._whole(TaskPage, "tasks", wanted)

    def targets(self, wanted: TargetFilter | None = None) -> TargetPage:
        """List every target a filter asks for."""
        return self._whole(TargetPage, "targets", wanted)

    def _whole(self, kind: type[Page], name: str, wanted: Filter | None) -> Page:
        """Read a list page by page; the field of its rows is named like its address."""
        narrowed = asdict(wanted) if wanted else {}
        stated = {field: value for field, value in narrowed.items() if value is not None}
        rows: list[Any] = []
        while True:
            query = urlencode({**stated, "limit": PAGE_ROWS, "offset": len(rows)})
            page = self._read(kind, "GET", f"/v1/{name}?{query}")
            part = getattr(page, name)
            rows += part
            if not part or len(rows) >= page.total:
                return kind(tuple(rows), len(rows))

    def _read(self, kind: type[Shape], method: str, path: str, body: Any = None) -> Shape:
        status, answered = self._send(method, path, body)
        try:
            value = orjson.loads(answered)
            if status == HTTPStatus.OK:
                return typed(kind, value)
            error = value["error"]
            code, message = str(error["code"]), str(error["message"])
        except NOT_OURS as error:
            raise ServiceError(
                f"{self.address} 的答复（HTTP {status}）不是本版问策的；"
                "看一看地址对不对，两边版本是否相同"
            ) from error
        if code == "invalid_question":
            raise QuestionError(message)
        raise ServiceError(f"{self.address} 答复 HTTP {status}：{message}")

    def _send(self, method: str, path: str, body: Any) -> tuple[int, bytes]:
        sent = None if body is None else to_json(body)
        connection = self._connect()
        try:
            connection.request(method, self._prefix + path, sent, HEADERS)
            response = connection.getresponse()
            return response.status, response.read()
        except TimeoutError as error:
            raise ServiceError(
                f"{self.address} 过了 {self._timeout_s:g} 秒还没有答复；看一看服务是否太忙，稍后再试"
            ) from error
        except (OSError, http.client.HTTPException) as error:
            raise ServiceError(
                f"连不上 {self.address}：{_reason(error)}；看一看服务是否在运行（wence serve），地址对不对"
            ) from error
        finally:
            connection.close()

    def _connect(self) -> http.client.HTTPConnection:
        """Open a connection for one request: a kept one would be closed between two questions."""
        if self._secure:
            return http.client.HTTPSConnection(self._host, self._port, timeout=self._timeout_s)
        return http.client.HTTPConnection(self._host, self._port, timeout=self._timeout_s)


def _reason(error: Exception) -> str:
    for kind, reason in REASONS:
        if isinstance(error, kind):
            return reason
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
