"""The files of the pages, as browsers ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from service.files import Files

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "web" / "room").mkdir(parents=True)
    (tmp_path / "web" / "room" / "place.js").write_text("export const a = '问';", encoding="utf-8")
    (tmp_path / "outside.js").write_text("secret", encoding="utf-8")
    return tmp_path / "web"


@pytest.fixture
def client(folder: Path) -> TestClient:
    app = FastAPI()
    app.add_api_route("/{name:path}", Files(folder).get, methods=["GET", "HEAD"])
    return TestClient(app)


def test_a_file_comes_whole_with_its_kind(client: TestClient) -> None:
    found = client.get("/room/place.js")
    assert found.content.decode() == "export const a = '问';"
    assert found.headers["content-type"] == "text/javascript; charset=utf-8"
    assert client.head("/room/place.js").headers["content-length"] == str(len(found.content))


def test_what_a_browser_has_is_not_sent_again(client: TestClient) -> None:
    tag = client.get("/room/place.js").headers["etag"]
    again = client.get("/room/place.js", headers={"if-none-match": f'W/"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get("/room/place.js", headers={"if-none-match": '"other"'}).status_code == 200


def test_a_file_that_changed_is_read_again(client: TestClient, folder: Path) -> None:
    tag = client.get("/room/place.js").headers["etag"]
    (folder / "room" / "place.js").write_text("changed", encoding="utf-8")
    found = client.get("/room/place.js", headers={"if-none-match": tag})
    assert found.text == "changed"


@pytest.mark.parametrize(
    "name",
    ["nothing.js", "room", "", "../outside.js", "room/../../outside.js", "%2e%2e/outside.js"],
)
def test_no_name_leads_elsewhere(client: TestClient, name: str) -> None:
    assert client.get(f"/{name}").status_code == 404


def test_a_file_that_is_gone_is_not_there(client: TestClient, folder: Path) -> None:
    (folder / "room" / "place.js").unlink()
    assert client.get("/room/place.js").status_code == 404
