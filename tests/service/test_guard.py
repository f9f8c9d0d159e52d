"""Headers, other origins and limits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from api import create_app
from qa.bot import Bot
from service.guard import MAX_QUERY_BYTES
from service.headers import SECURITY_HEADERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from httpx2 import Response

INTRANET = "https://oa.example.cn"
LEAD = "东湖科学城建设由谁牵头？"


@pytest.fixture(scope="module")
def allowing(bot: Bot) -> Iterator[TestClient]:
    """The service with one origin on its list."""
    settings = replace(bot.settings, origins=(INTRANET,))
    opened = Bot.open(settings.data_dir, settings)
    with TestClient(create_app(opened), raise_server_exceptions=False) as made:
        yield made
    opened.close()


def cors(response: Response) -> dict[str, str]:
    return {k: v for k, v in response.headers.items() if k.startswith("access-control-")}


def preflight(client: TestClient, origin: str, path: str = "/v1/ask") -> Response:
    headers = {
        "origin": origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type,x-wence-visitor",
    }
    return client.options(path, headers=headers)


def test_a_page_of_an_allowed_origin_may_ask(allowing: TestClient) -> None:
    first = preflight(allowing, INTRANET)
    assert (first.status_code, first.content) == (204, b"")
    assert first.headers["access-control-allow-origin"] == INTRANET
    assert "PATCH" in first.headers["access-control-allow-methods"]
    assert "x-wence-visitor" in first.headers["access-control-allow-headers"]
    assert int(first.headers["access-control-max-age"]) > 600
    asked = allowing.post("/v1/ask", json={"question": LEAD}, headers={"origin": INTRANET})
    assert cors(asked) == {"access-control-allow-origin": INTRANET}
    assert "origin" in asked.headers["vary"].lower()


@pytest.mark.parametrize(
    ("path", "status"),
    [("/v1/documents/nothing", 404), ("/v1/tasks?limit=0", 422), ("/v1/ask/stream?question=", 422)],
)
def test_an_allowed_page_reads_what_went_wrong(
    allowing: TestClient, path: str, status: int
) -> None:
    answered = allowing.get(path, headers={"origin": INTRANET})
    assert answered.status_code == status
    assert answered.headers["access-control-allow-origin"] == INTRANET


def test_an_allowed_page_reads_that_there_is_a_bug(
    allowing: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Bot, "lists", lambda _self: 1 / 0)
    answered = allowing.get("/v1/documents", headers={"origin": INTRANET})
    assert answered.status_code == 500
    assert answered.headers["access-control-allow-origin"] == INTRANET


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "http://oa.example.cn",
        "https://oa.example.cn:8443",
        "https://oa.example.cn.evil.example",
        "null",
        "*",
        "",
    ],
)
def test_a_page_of_another_origin_learns_nothing(allowing: TestClient, origin: str) -> None:
    first = preflight(allowing, origin)
    assert (first.status_code, cors(first)) == (405, {})
    for path in ("/v1/documents", "/", "/openapi.json"):
        assert cors(allowing.get(path, headers={"origin": origin})) == {}


def test_without_a_list_no_other_origin_may_ask(client: TestClient) -> None:
    assert preflight(client, INTRANET).status_code == 405
    assert cors(client.get("/v1/documents", headers={"origin": INTRANET})) == {}


def test_answers_are_told_apart_by_origin_and_kept_by_no_cache(client: TestClient) -> None:
    headers = client.get("/v1/documents").headers
    assert "origin" in headers["vary"].lower()
    assert headers["cache-control"] == "no-store"


def test_code_loads_on_pages_of_any_origin_and_is_not_the_less_guarded(
    client: TestClient,
) -> None:
    headers = client.get("/static/tokens.css").headers
    assert headers["access-control-allow-origin"] == "*"
    assert headers["cross-origin-resource-policy"] == "cross-origin"
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/documents/nothing", "/v1/documents", "/nothing"])
def test_pages_stay_with_their_own(client: TestClient, path: str) -> None:
    headers = client.get(path, headers={"origin": INTRANET}).headers
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "access-control-allow-origin" not in headers


def test_no_header_of_ours_comes_twice(client: TestClient) -> None:
    for path in ("/", "/static/tokens.css", "/v1/documents", "/nothing"):
        names = [name for name, _ in client.get(path).headers.multi_items()]
        assert not {name for name in names if names.count(name) > 1} & SECURITY_HEADERS.keys()


def test_an_address_that_is_too_long_is_refused(client: TestClient) -> None:
    answered = client.get("/v1/tasks", params={"unit": "a" * MAX_QUERY_BYTES})
    assert answered.status_code == 414
    assert answered.json()["error"]["code"] == "request_uri_too_long"
    assert "content-security-policy" in answered.headers


def test_a_question_of_2000_characters_fits_in_an_address(client: TestClient) -> None:
    answered = client.get("/v1/ask/stream", params={"question": "问" * 2000})
    assert answered.status_code == 200
