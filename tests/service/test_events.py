"""An answer as server-sent events."""

from __future__ import annotations

import asyncio
import logging
import secrets
from typing import TYPE_CHECKING, Any

import orjson
import pytest

from conversations import NOBODY
from qa.bot import Bot
from qa.types import Answer, Kind
from service.events import events, resumed
from service.requests import AskRequest

if TYPE_CHECKING:
    from fastapi.testclient import TestClient

LEAD = "东湖科学城建设由谁牵头？"
OTHER = "2010年发明专利授权量"


@pytest.fixture
def li() -> dict[str, str]:
    return {"x-wence-visitor": secrets.token_urlsafe(16)}


def streamed(client: TestClient, headers: dict[str, str] | None = None, **asked: Any) -> list[Any]:
    """Each event as (id, name, data)."""
    response = client.get("/v1/ask/stream", params=asked, headers=headers)
    assert response.headers["content-type"].startswith("text/event-stream")
    blocks = response.text.strip().split("\n\n")
    fields = [dict(line.split(": ", 1) for line in block.split("\n")) for block in blocks]
    return [(one["id"], one["event"], orjson.loads(one["data"])) for one in fields]


def test_progress_comes_first_and_the_answer_last(client: TestClient) -> None:
    (_, began, progress), (_, ended, answer) = streamed(client, question=LEAD)
    assert (began, progress, ended) == ("progress", {"step": "asking"}, "answer")
    assert answer["status"] == "answered"


def test_progress_is_told_before_anything_is_computed() -> None:
    """Whoever waits for a slow answer sees that it is waited for."""
    asked: list[AskRequest] = []

    class Slow:
        async def ask(self, request: AskRequest, *_who: object) -> Answer:
            asked.append(request)
            return Answer("答", "answered", Kind.NONE)

    async def first() -> bytes:
        request = AskRequest(question="问", request_id="request-1")
        return await anext(events(Slow(), request, NOBODY))

    assert b"event: progress" in asyncio.run(first())
    assert asked == []


def test_a_cut_stream_is_resumed_by_asking_again(client: TestClient, li: dict[str, str]) -> None:
    first = streamed(client, li, question=LEAD, request_id="request-1")
    again = streamed(client, li, question=LEAD, request_id="request-1")
    assert first == again
    assert [one for one, _, _ in first] == ["request-1/1", "request-1/2"]
    assert client.get("/v1/conversations", headers=li).json()["conversations"][0]["turns"] == 1


def test_a_browser_resumes_by_the_id_of_the_last_event(
    client: TestClient, li: dict[str, str]
) -> None:
    first = streamed(client, li, question=LEAD)
    again = streamed(client, li | {"last-event-id": first[0][0]}, question=LEAD)
    assert again == first
    ended = client.get(
        "/v1/ask/stream", params={"question": LEAD}, headers=li | {"last-event-id": first[1][0]}
    )
    assert (ended.status_code, ended.content) == (204, b"")
    assert client.get("/v1/conversations", headers=li).json()["total"] == 1


@pytest.mark.parametrize(
    ("request_id", "last_event_id", "expected"),
    [
        ("request-1", None, ("request-1", False)),
        (None, "request-1/1", ("request-1", False)),
        (None, "request-1/2", ("request-1", True)),
        ("request-1", "request-1/2", ("request-1", True)),
        ("request-2", "request-1/2", ("request-2", False)),
    ],
)
def test_an_event_id_tells_the_question_and_how_far_it_was(
    request_id: str | None, last_event_id: str | None, expected: tuple[str, bool]
) -> None:
    assert resumed(request_id, last_event_id) == expected


@pytest.mark.parametrize("last_event_id", [None, "", "7", "request-1/3", "<script>/1", "/2"])
def test_another_event_id_is_none_of_ours(last_event_id: str | None) -> None:
    request_id, ended = resumed(None, last_event_id)
    assert len(request_id) >= 22
    assert not ended


def test_what_goes_wrong_on_the_way_is_an_event(client: TestClient, li: dict[str, str]) -> None:
    streamed(client, li, question=LEAD, request_id="request-1")
    *_, (_, name, data) = streamed(client, li, question=OTHER, request_id="request-1")
    assert (name, data["error"]["code"]) == ("error", "request_id_used")
    theirs = client.get("/v1/conversations", headers=li).json()["conversations"][0]["id"]
    *_, (_, name, data) = streamed(client, question=OTHER, conversation_id=theirs)
    assert (name, data["error"]["code"]) == ("error", "not_found")


def test_a_bug_on_the_way_is_an_event_that_tells_nothing(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_args: Any) -> Any:
        raise RuntimeError("/etc/secret")

    monkeypatch.setattr(Bot, "ask", broken)
    with caplog.at_level(logging.ERROR):
        *_, (_, name, data) = streamed(client, question=LEAD)
    assert (name, data["error"]["code"]) == ("error", "internal_error")
    assert "secret" not in str(data)
    assert "secret" in caplog.text
