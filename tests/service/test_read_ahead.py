"""What the page of a document names for the browser to read before its code asks for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fastapi.testclient import TestClient

from api import create_app
from qa.bot import Bot

if TYPE_CHECKING:
    from pathlib import Path

ITEM = "{n}. 推进第{n}号示范工程建设。(牵头单位:市科技局)"


def test_it_is_the_document_and_every_page_of_its_facts(tmp_path: Path) -> None:
    items = "\n".join(ITEM.format(n=n) for n in range(1, 1002))
    (tmp_path / "a.txt").write_text(f"江城市重点任务分工方案\n一、重点任务\n{items}\n", "utf-8")
    bot = Bot.open(tmp_path / "data")
    bot.add([tmp_path / "a.txt"])
    with TestClient(create_app(bot)) as client:
        (listed,) = client.get("/v1/documents").json()["documents"]
        document = listed["id"]
        link = client.get(f"/documents/{document}").headers["link"]
        named = re.findall("<([^>]+)>; rel=preload; as=fetch; crossorigin", link)
        assert named == [
            f"/v1/documents/{document}",
            f"/v1/tasks?document_id={document}&limit=1000&offset=0",
            f"/v1/tasks?document_id={document}&limit=1000&offset=1000",
            f"/v1/targets?document_id={document}&limit=1000&offset=0",
        ]
        assert {client.get(path).status_code for path in named} == {200}
    bot.close()


def test_of_a_document_that_is_not_there_it_names_nothing(client: TestClient) -> None:
    page = client.get("/documents/nothing")
    assert page.status_code == 404
    assert "link" not in page.headers
