"""The routes in process: what each answers, and what each refuses."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fastapi.testclient import TestClient

from api import create_app
from docs.refresh import response_of
from qa.bot import Bot
from qa.settings import Settings
from qa.types import Answer, Kind
from service.examples import EXAMPLES
from service.guard import MAX_BODY_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENTS = Path(__file__).parent.parent / "corpus" / "documents"
LEAD = "东湖科学城建设由谁牵头？"
ADDRESS = "http://127.0.0.1:8000"  # as in the examples, whose links begin with it


@pytest.fixture(scope="module")
def client(bot: Bot) -> Iterator[TestClient]:
    with TestClient(create_app(bot), base_url=ADDRESS) as made:
        yield made


@pytest.fixture(scope="module")
def document_id(bot: Bot) -> str:
    return next(one.id for one in bot.documents() if one.parsed.header.number)


class BrokenBot:
    """A bot with a bug in it."""

    settings = Settings(data_dir=Path("no-such-folder"))

    generation = 1

    def ask(self, *_args: object) -> Answer:
        raise RuntimeError("/etc/secret")


class RememberingBot:
    """A bot that answers with the questions of the turns it is given."""

    settings = Settings(data_dir=Path("no-such-folder"))

    generation = 1

    def ask(self, question: str, turns: Any, *_rest: object) -> Answer:
        return Answer(
            " ".join([*(turn.question for turn in turns), question]), "answered", Kind.NONE
        )


def ask(client: TestClient, question: str, **more: Any) -> dict[str, Any]:
    response = client.post("/v1/ask", json={"question": question, **more})
    assert response.status_code == 200, response.text
    return response.json()


def problem(response: Any) -> tuple[int, str, str]:
    error = response.json()["error"]
    assert set(response.json()) == {"error"}
    assert set(error) == {"code", "message"}
    return response.status_code, error["code"], error["message"]


def test_an_answer_has_every_field_of_the_contract(client: TestClient) -> None:
    answer = ask(client, LEAD)
    assert set(answer) == {
        "answer", "status", "reason", "kind", "confidence", "citations", "facts", "nearest",
        "suggestions", "conversation_id", "took_ms",
    }  # fmt: skip
    assert (answer["status"], answer["kind"]) == ("answered", "lead_unit")
    assert set(answer["citations"][0]) == {
        "document_id", "version", "title", "document_number", "location", "page", "quote", "start",
        "end", "url",
    }  # fmt: skip


def test_a_quote_stands_in_the_document_at_its_offsets(client: TestClient) -> None:
    citation = ask(client, LEAD)["citations"][0]
    text = client.get(f"/v1/documents/{citation['document_id']}").json()["text"]
    assert text[citation["start"] : citation["end"]] == citation["quote"]
    assert "东湖高新区管委会" in citation["quote"]


def test_what_the_documents_do_not_hold_is_not_found(client: TestClient) -> None:
    answer = ask(client, "上海市科技工作由谁牵头？")
    assert (answer["status"], answer["citations"]) == ("not_found", [])
    assert answer["reason"]


def test_filters_keep_the_answer_in_the_documents_named(
    client: TestClient, document_id: str
) -> None:
    within = ask(client, LEAD, filters={"document_ids": [document_id]})
    without = ask(client, LEAD, filters={"document_ids": ["no-such-document"]})
    assert {one["document_id"] for one in within["citations"]} == {document_id}
    assert without["status"] == "not_found"


def test_empty_document_ids_mean_all(client: TestClient) -> None:
    assert ask(client, LEAD, filters={"document_ids": []})["status"] == "answered"


def test_a_new_conversation_gets_an_id_of_its_own(client: TestClient) -> None:
    first, second = (ask(client, LEAD)["conversation_id"] for _ in range(2))
    assert first != second
    assert len(first) >= 22


def test_a_conversation_goes_on_under_its_id() -> None:
    with TestClient(create_app(RememberingBot())) as client:
        first = ask(client, "甲", conversation_id=None)
        second = ask(client, "乙", conversation_id=first["conversation_id"])
        other = ask(client, "丙")
    assert second["conversation_id"] == first["conversation_id"]
    assert (second["answer"], other["answer"]) == ("甲 乙", "丙")


def test_a_follow_up_leans_on_the_turn_before_and_a_whole_question_does_not(
    client: TestClient,
) -> None:
    first = ask(client, "2020年研发投入占GDP比重目标？")
    turn = {"conversation_id": first["conversation_id"]}
    whole = ask(client, LEAD, **turn)
    follow_up = ask(client, "那责任单位呢？", **turn)
    assert whole["answer"] == ask(client, LEAD)["answer"]
    assert "市自然资源规划局" in follow_up["answer"]


def test_a_follow_up_is_understood_after_a_restart(tmp_path: Path) -> None:
    opened = Bot.open(tmp_path / "data")
    opened.add([DOCUMENTS])
    with TestClient(create_app(opened)) as before:
        first = ask(before, LEAD)
    with TestClient(create_app(opened)) as after:
        follow_up = ask(after, "那责任单位呢？", conversation_id=first["conversation_id"])
        alone = ask(after, "那责任单位呢？")
    opened.close()
    assert "市自然资源规划局" in follow_up["answer"]
    assert alone["status"] == "not_found"


@pytest.mark.parametrize("question", ["", "   \n", "？！……", "问" * 2001, "问" * 10_000])
def test_a_question_that_cannot_be_asked_is_refused(client: TestClient, question: str) -> None:
    asked = client.post("/v1/ask", json={"question": question})
    searched = client.post("/v1/search", json={"query": question})
    assert problem(asked)[:2] == (422, "invalid_question")
    assert problem(searched) == problem(asked)


@pytest.mark.parametrize("question", ["", "？！……", "问" * 2001])
def test_the_stream_refuses_before_it_begins(client: TestClient, question: str) -> None:
    streamed = client.get("/v1/ask/stream", params={"question": question})
    assert problem(streamed)[:2] == (422, "invalid_question")


def test_a_question_of_2000_characters_is_answered(client: TestClient) -> None:
    ask(client, "问" * 2000)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "body.question: 缺少此项"),
        ({"question": 1}, "body.question: 应为字符串"),
        ({"question": "问", "fliters": None}, "body.fliters: 没有这一项"),
        ({"question": "问", "as_of": "昨天"}, "body.as_of: 应为日期，如 2023-12-31"),
        ({"question": "问", "filters": {"yaer": 1}}, "body.filters.yaer: 没有这一项"),
        ({"as_of": "1"}, "body.question: 缺少此项；body.as_of: 应为日期，如 2023-12-31"),
    ],
)
def test_a_wrong_field_is_named(client: TestClient, body: dict[str, Any], message: str) -> None:
    assert problem(client.post("/v1/ask", json=body)) == (422, "invalid_request", message)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 422),
        (b"[]", 422),
        (rb'{"question": "\ud800"}', 422),
        (b'{"question": "\xff"}', 400),
        (b"[" * 30_000, 400),
    ],
)
def test_a_body_that_cannot_be_read_is_refused(
    client: TestClient, body: bytes, status: int
) -> None:
    response = client.post("/v1/ask", content=body, headers={"content-type": "application/json"})
    assert problem(response)[0] == status
    assert re.search(r"[一-鿿]", problem(response)[2])


def test_a_body_that_is_too_long_is_refused(client: TestClient) -> None:
    response = client.post("/v1/ask", content=b" " * (MAX_BODY_BYTES + 1))
    assert problem(response)[:2] == (413, "request_entity_too_large")


@pytest.mark.parametrize("path", ["/nothing", "/v1/documents/nothing", "/static/nothing.js"])
def test_what_is_not_there_is_404(client: TestClient, path: str) -> None:
    assert problem(client.get(path))[:2] == (404, "not_found")


def test_a_wrong_method_is_405(client: TestClient) -> None:
    assert problem(client.get("/v1/ask"))[:2] == (405, "method_not_allowed")


def test_a_bug_is_500_and_tells_nothing() -> None:
    with TestClient(create_app(BrokenBot()), raise_server_exceptions=False) as client:
        response = client.post("/v1/ask", json={"question": "问"})
    assert problem(response)[:2] == (500, "internal_error")
    assert "secret" not in response.text
    assert "content-security-policy" in response.headers


def test_the_stream_ends_with_the_same_answer(client: TestClient) -> None:
    asked = ask(client, LEAD)
    with client.stream("GET", "/v1/ask/stream", params={"question": LEAD}) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        events = [event.split("\n") for event in response.read().decode().strip().split("\n\n")]
    _, names, data = zip(*events, strict=True)
    streamed = json_of(data[-1])
    assert names == ("event: progress", "event: answer")
    assert streamed | dict.fromkeys(("conversation_id", "took_ms")) == asked | dict.fromkeys(
        ("conversation_id", "took_ms")
    )


def json_of(line: str) -> dict[str, Any]:
    import json

    return json.loads(line.removeprefix("data: "))


def test_search_gives_passages_best_first(client: TestClient) -> None:
    found = client.post("/v1/search", json={"query": "揭榜挂帅", "limit": 5}).json()
    scores = [hit["score"] for hit in found["hits"]]
    assert set(found) == {"hits", "took_ms"}
    assert set(found["hits"][0]) == {
        "document_id", "title", "location", "page", "text", "start", "end", "score", "url",
    }  # fmt: skip
    assert scores == sorted(scores, reverse=True)
    assert len(scores) <= 5


def test_the_library_lists_its_documents(client: TestClient) -> None:
    found = client.get("/v1/documents").json()
    assert found["total"] == len(found["documents"]) == 2
    assert "武政办[2023]4号" in {one["document_number"] for one in found["documents"]}
    assert not any("/" in source for one in found["documents"] for source in one["sources"])


def test_a_document_comes_with_text_sections_and_tables(client: TestClient) -> None:
    for summary in client.get("/v1/documents").json()["documents"]:
        detail = client.get(f"/v1/documents/{summary['id']}").json()
        assert summary.items() <= detail.items()
        assert detail["sections"]
        for section in detail["sections"]:
            heading = detail["text"][section["start"] : section["heading_end"]]
            assert heading.strip() == heading


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("year=a", "query.year: 应为整数"),
        ("as_of=昨天", "query.as_of: 应为日期，如 2023-12-31"),
        ("request_id=短", "query.request_id: 应符合 ^[A-Za-z0-9_-]{8,64}$"),
    ],
)
def test_a_wrong_parameter_is_told_once(client: TestClient, query: str, message: str) -> None:
    refused = client.get(f"/v1/ask/stream?question=问&{query}")
    assert problem(refused) == (422, "invalid_request", message)


@pytest.mark.parametrize("query", ["limit=0", "limit=1001", "offset=-1", "role=boss", "limit=a"])
def test_a_query_out_of_range_is_refused(client: TestClient, query: str) -> None:
    status, code, message = problem(client.get(f"/v1/tasks?{query}"))
    assert (status, code) == (422, "invalid_request")
    assert message.startswith("query.")


def test_health_and_readiness(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "documents": None}
    assert client.get("/readyz").json() == {"status": "ready", "documents": 2}


def test_from_settings_the_service_opens_a_bot_of_its_own(library: Path) -> None:
    settings = Settings.from_env({"WENCE_DATA": str(library)})
    with TestClient(create_app(settings)) as client:
        assert client.get("/readyz").json()["documents"] == 2


@pytest.mark.parametrize("path", ["/", "/static/page.js", "/v1/documents", "/nothing"])
def test_every_answer_carries_the_security_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_the_page_a_citation_links_to_is_there(client: TestClient, document_id: str) -> None:
    assert client.get(f"/documents/{document_id}").status_code == 200
    assert client.get("/documents/nothing").status_code == 404


def test_every_route_is_described_with_an_example(client: TestClient) -> None:
    described = client.get("/openapi.json").json()["paths"]
    routes = {
        f"{method.upper()} {path}" for path, methods in described.items() for method in methods
    }
    assert routes == EXAMPLES.keys()
    for route in routes:
        method, path = route.split()
        responses = described[path][method.lower()]["responses"]
        content = responses["200"]["content"].values() if "200" in responses else ()
        assert "204" in responses or any("example" in media for media in content)


# ids, times, and what grows with every improvement of the reading
VARYING = {
    "id", "document_id", "url", "version", "added", "conversation_id", "took_ms", "score",
    "passages", "targets", "total", "count", "generation", "created", "updated", "asked",
}  # fmt: skip


def matches(example: Any, real: Any) -> bool:
    """Whether an example is what is really answered: "…" ends what is cut, lists may be cut too."""
    if isinstance(example, dict):
        return example.keys() == real.keys() and all(
            key in VARYING or matches(value, real[key]) for key, value in example.items()
        )
    if isinstance(example, list):
        return len(example) <= len(real) and all(map(matches, example, real))
    if isinstance(example, str) and example.endswith("…"):
        return real.startswith(example[:-1])
    return example == real


@pytest.mark.parametrize("route", [route for route in EXAMPLES if "stream" not in route])
def test_an_example_is_what_the_service_really_answers(
    client: TestClient, document_id: str, route: str
) -> None:
    example = EXAMPLES[route]
    response = response_of(client, route, example, document_id)
    assert response.status_code < 300
    match example.get("media", "application/json"):
        case "application/json":
            real = response.json() if response.content else None
            assert matches(example.get("response"), real)
        case "text/csv":
            assert response.content.decode("utf-8-sig") == example["response"]
        case media:
            assert response.headers["content-type"] == media
