"""By which names the service answers: its own, and no name that a page from elsewhere points here."""

from __future__ import annotations

import socket
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from api import create_app
from qa.bot import Bot
from service.hosts import is_named, names_for

if TYPE_CHECKING:
    from collections.abc import Iterator

THIS_MACHINE = [
    "localhost",
    "LOCALHOST:8000",
    "localhost.:80",
    "127.0.0.1:8000",
    "[::1]:8000",
    "10.1.2.3",
]
OTHERS = [
    "evil.example",
    "localhost.evil.example:8000",
    "127.0.0.1.evil.example",
    "[evil]:80",
    "a:b:c",
]


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as made:
        yield made


@pytest.fixture(params=["/", "/v1/library", "/static/page.js", "/widget.js"])
def path(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("host", THIS_MACHINE)
def test_this_machine_and_addresses_are_known(host: str) -> None:
    assert is_named(host, ())


@pytest.mark.parametrize("host", OTHERS)
def test_another_name_is_not(host: str) -> None:
    assert not is_named(host, ("wence.example.cn",))


def test_a_name_that_is_set_is_known_with_any_port() -> None:
    assert is_named("Wence.example.cn:8443", ("wence.example.cn",))


def test_on_this_machine_alone_no_other_name_is_answered(
    bot: Bot, listening: socket.socket, path: str
) -> None:
    with TestClient(create_app(bot, listening), base_url="http://localhost:8000") as client:
        assert client.get(path).status_code == 200
        refused = client.get(path, headers={"host": "evil.example"})
        preflight = client.options(path, headers={"host": "evil.example"})
    for answer in (refused, preflight):
        assert answer.status_code == 421
        assert answer.json()["error"]["code"] == "misdirected_request"
        assert "不认识主机名 evil.example" in answer.json()["error"]["message"]
        assert "WENCE_HOSTS" in answer.json()["error"]["message"]


def test_the_names_that_are_set_are_answered_wherever_it_listens(bot: Bot) -> None:
    settings = replace(bot.settings, hosts=("wence.example.cn",))
    opened = Bot.open(settings.data_dir, settings)
    with TestClient(create_app(opened), base_url="https://wence.example.cn") as client:
        assert client.get("/healthz").status_code == 200
        assert client.get("/healthz", headers={"host": "evil.example"}).status_code == 421
    opened.close()


def test_where_others_reach_it_any_name_is_answered_until_some_are_set() -> None:
    with socket.create_server(("0.0.0.0", 0)) as everywhere:
        assert names_for(everywhere, ()) is None
        assert names_for(everywhere, ("wence.example.cn",)) == {"wence.example.cn"}


def test_a_long_name_is_not_told_back_whole(bot: Bot, listening: socket.socket) -> None:
    with TestClient(create_app(bot, listening), base_url="http://localhost") as client:
        said = client.get("/healthz", headers={"host": "a" * 5000}).json()["error"]["message"]
    assert len(said) < 200
