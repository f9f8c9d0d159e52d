"""Conversations and feedback over HTTP."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

import pytest

from conversations import feedback
from service.examples import EXAMPLES

if TYPE_CHECKING:
    from fastapi.testclient import TestClient

LEAD = "东湖科学城建设由谁牵头？"
FOLLOW_UP = "那责任单位呢？"


@pytest.fixture
def li() -> dict[str, str]:
    """A visitor's header, new each time."""
    return {"x-wence-visitor": secrets.token_urlsafe(16)}


@pytest.fixture
def wang() -> dict[str, str]:
    return {"x-wence-visitor": secrets.token_urlsafe(16)}


def ask(client: TestClient, question: str, who: dict[str, str] | None = None, **more: Any) -> Any:
    response = client.post("/v1/ask", json={"question": question, **more}, headers=who)
    assert response.status_code == 200, response.text
    return response.json()


def problem(response: Any) -> tuple[int, str]:
    assert response.json().keys() == {"error"}
    return response.status_code, response.json()["error"]["code"]


def listed(client: TestClient, who: dict[str, str], **page: int) -> Any:
    response = client.get("/v1/conversations", headers=who, params=page)
    assert response.status_code == 200, response.text
    return response.json()


def test_a_visitor_has_what_was_asked_and_answered(client: TestClient, li: dict[str, str]) -> None:
    first = ask(client, LEAD, li)
    second = ask(client, FOLLOW_UP, li, conversation_id=first["conversation_id"])
    (about,) = listed(client, li)["conversations"]
    found = client.get(f"/v1/conversations/{about['id']}", headers=li).json()
    assert (about["title"], about["turns"]) == (LEAD, 2)
    assert [turn["question"] for turn in found["turns"]] == [LEAD, FOLLOW_UP]
    assert [turn["answer"] for turn in found["turns"]] == [first, second]
    assert found | {"turns": 2} == about


def test_conversations_are_listed_last_used_first_by_pages(
    client: TestClient, li: dict[str, str]
) -> None:
    ids = [ask(client, LEAD, li)["conversation_id"] for _ in range(3)]
    ask(client, FOLLOW_UP, li, conversation_id=ids[0])
    pages = [listed(client, li, limit=2, offset=offset) for offset in (0, 2)]
    assert [one["id"] for page in pages for one in page["conversations"]] == [
        ids[0],
        ids[2],
        ids[1],
    ]
    assert [page["total"] for page in pages] == [3, 3]


def test_a_conversation_is_renamed_and_deleted(client: TestClient, li: dict[str, str]) -> None:
    path = f"/v1/conversations/{ask(client, LEAD, li)['conversation_id']}"
    renamed = client.patch(path, headers=li, json={"title": "  东湖\n科学城 "})
    assert (renamed.status_code, renamed.json()["title"]) == (200, "东湖 科学城")
    assert client.get(path, headers=li).json()["title"] == "东湖 科学城"
    deleted = client.delete(path, headers=li)
    assert (deleted.status_code, deleted.content) == (204, b"")
    assert problem(client.delete(path, headers=li)) == (404, "not_found")
    assert listed(client, li) == {"conversations": [], "total": 0}


@pytest.mark.parametrize("title", ["", " \n\t", "名" * 201, None, 1, "\ud800"])
def test_a_conversation_cannot_be_called_just_anything(
    client: TestClient, li: dict[str, str], title: Any
) -> None:
    path = f"/v1/conversations/{ask(client, LEAD, li)['conversation_id']}"
    body = '{"title": "\\ud800"}' if title == "\ud800" else None
    sent = {"content": body} if body else {"json": {"title": title}}
    headers = li | {"content-type": "application/json"}
    assert problem(client.patch(path, headers=headers, **sent)) == (422, "invalid_request")


def test_a_strangers_conversation_is_not_there(
    client: TestClient, li: dict[str, str], wang: dict[str, str]
) -> None:
    theirs = ask(client, LEAD, li)["conversation_id"]
    path = f"/v1/conversations/{theirs}"
    sent = {"question": FOLLOW_UP, "conversation_id": theirs}
    thought = {"conversation_id": theirs, "verdict": "up"}
    for answered in (
        client.get(path, headers=wang),
        client.patch(path, headers=wang, json={"title": "名"}),
        client.delete(path, headers=wang),
        client.post("/v1/ask", headers=wang, json=sent),
        client.post("/v1/ask", json=sent),
        client.post("/v1/feedback", headers=wang, json=thought),
        client.post("/v1/feedback", json=thought),
    ):
        assert problem(answered) == (404, "not_found")
        assert "没有这个对话" in answered.text
    assert listed(client, wang)["total"] == 0
    assert listed(client, li)["conversations"][0]["turns"] == 1


def test_a_visitor_does_not_go_on_with_nobodys_conversation(
    client: TestClient, li: dict[str, str]
) -> None:
    sent = {"question": FOLLOW_UP, "conversation_id": ask(client, LEAD)["conversation_id"]}
    assert problem(client.post("/v1/ask", headers=li, json=sent)) == (404, "not_found")


@pytest.mark.parametrize("token", [None, "short", "a" * 129, "a" * 21 + "!", "a" * 21 + " b"])
def test_conversations_are_shown_to_nobody_without_a_token(
    client: TestClient, token: str | None
) -> None:
    headers = {"x-wence-visitor": token} if token else {}
    for method, path in (
        ("GET", "/v1/conversations"),
        ("GET", "/v1/conversations/a"),
        ("DELETE", "/v1/conversations/a"),
    ):
        answered = client.request(method, path, headers=headers)
        assert problem(answered) == (422, "invalid_request")
        assert "header.x-wence-visitor" in answered.text
    if token:
        asked = client.post("/v1/ask", headers=headers, json={"question": LEAD})
        assert problem(asked) == (422, "invalid_request")


# ---- sent twice


def test_a_question_sent_twice_is_one_question(client: TestClient, li: dict[str, str]) -> None:
    first = ask(client, LEAD, li, request_id="request-1")
    again = ask(client, LEAD, li, request_id="request-1")
    assert again == first
    assert listed(client, li)["conversations"][0]["turns"] == 1


def test_a_request_id_is_for_one_question(client: TestClient, li: dict[str, str]) -> None:
    ask(client, LEAD, li, request_id="request-1")
    other = {"question": FOLLOW_UP, "request_id": "request-1"}
    answered = client.post("/v1/ask", headers=li, json=other)
    assert problem(answered) == (422, "request_id_used")


@pytest.mark.parametrize("request_id", ["short", "a" * 65, "request 1", "请求编号一二三四"])
def test_a_request_id_has_a_form(client: TestClient, request_id: str) -> None:
    sent = {"question": LEAD, "request_id": request_id}
    assert problem(client.post("/v1/ask", json=sent)) == (422, "invalid_request")
    assert problem(client.get("/v1/ask/stream", params=sent)) == (422, "invalid_request")


# ---- feedback


def test_what_a_visitor_thinks_is_stored_and_shown(client: TestClient, li: dict[str, str]) -> None:
    answer = ask(client, LEAD, li, request_id="request-1")
    thought = {"conversation_id": answer["conversation_id"], "request_id": "request-1"}
    for verdict in ("up", "down"):
        said = client.post("/v1/feedback", headers=li, json={**thought, "verdict": verdict})
        assert (said.status_code, said.content) == (204, b"")
    path = f"/v1/conversations/{answer['conversation_id']}"
    assert client.get(path, headers=li).json()["turns"][0]["verdict"] == "down"


def test_it_is_stored_with_the_generation_that_answered(
    client: TestClient, li: dict[str, str]
) -> None:
    answer = ask(client, LEAD, li)
    thought = {"conversation_id": answer["conversation_id"], "verdict": "down", "reason": " 太短 "}
    assert client.post("/v1/feedback", headers=li, json=thought).status_code == 204
    service = client.app.state.service
    stored = feedback.all_feedback(service.conversations.file)[-1]
    assert (stored.question, stored.reason, stored.verdict) == (LEAD, "太短", "down")
    assert stored.answer.citations
    assert stored.generation == service.bot.generation > 0


def test_nobody_may_say_what_nobody_thinks(client: TestClient) -> None:
    thought = {"conversation_id": ask(client, LEAD)["conversation_id"], "verdict": "up"}
    assert client.post("/v1/feedback", json=thought).status_code == 204


@pytest.mark.parametrize(
    "wrong",
    [
        {"verdict": "so-so"},
        {"verdict": None},
        {"reason": "长" * 501},
        {"request_id": "x"},
        {"conversation_id": None},
        {"stars": 5},
    ],
)
def test_feedback_has_a_form(client: TestClient, wrong: dict[str, Any]) -> None:
    thought = {"conversation_id": "a", "verdict": "up"}
    answered = client.post("/v1/feedback", json=thought | wrong)
    assert problem(answered) == (422, "invalid_request")
    assert f"body.{next(iter(wrong))}" in answered.text


def test_the_examples_are_of_a_token_that_can_be_one() -> None:
    tokens = {
        example["headers"]["x-wence-visitor"]
        for example in EXAMPLES.values()
        if "headers" in example
    }
    assert len(tokens) == 1
