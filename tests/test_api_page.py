"""docs/api.md is what the service says of itself, for people to read, and its commands work."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from api import create_app
from docs.api_page import ADDRESS, anchor, meaning, page, pretty
from service.described import OBJECTS
from service.examples import EXAMPLES
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.bot import Bot

WRITTEN = (ROOT / "docs" / "api.md").read_text("utf-8")
CHINESE = re.compile(r"[一-鿿]")
COMMANDS = [
    block.replace("\\\n", " ")
    for block in re.findall(r"^```sh\n(.*?)\n```$", WRITTEN, re.DOTALL | re.MULTILINE)
]


@pytest.fixture(scope="module")
def described(bot: Bot) -> dict[str, Any]:
    return create_app(bot).openapi()


def operations(described: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def test_the_page_is_what_the_service_says_of_itself(described: dict[str, Any]) -> None:
    assert page(described) == WRITTEN, "python docs/refresh.py writes it anew"


def test_every_route_and_everything_that_can_be_sent_is_explained(
    described: dict[str, Any],
) -> None:
    schemas = described["components"]["schemas"]
    for route, operation in operations(described):
        said = [operation["summary"], operation["description"]]
        said += [meaning(one["schema"], schemas) for one in operation.get("parameters", ())]
        assert all(CHINESE.search(one) for one in said), route


def test_every_object_and_field_is_explained_and_none_that_is_not_there(
    described: dict[str, Any],
) -> None:
    schemas = described["components"]["schemas"]
    sent = {"AskRequest", "SearchRequest", "TitleRequest", "FeedbackRequest", "Filters"}
    answered = {name for name, schema in schemas.items() if "properties" in schema} - sent
    assert set(OBJECTS) == answered
    for name, said in OBJECTS.items():
        assert set(said["fields"]) == set(schemas[name]["properties"]), name
        assert f"### {said['name']}\n" in WRITTEN


def test_an_example_keeps_its_nulls(described: dict[str, Any]) -> None:
    for route, operation in operations(described):
        shown = [
            content["example"]
            for response in operation["responses"].values()
            for content in response.get("content", {}).values()
            if "example" in content
        ]
        assert (
            shown == [EXAMPLES[route]["response"]] if "response" in EXAMPLES[route] else not shown
        )


def test_every_status_that_may_come_is_told(described: dict[str, Any]) -> None:
    for route, operation in operations(described):
        told = set(operation["responses"])
        assert told >= {"414", "422", "500", "503"}, route
        assert ("404" in told) == bool(EXAMPLES[route].get("missing"))
        assert told >= {"400", "413"} or "requestBody" not in operation


def test_every_link_of_the_page_leads_to_a_heading() -> None:
    headings = {anchor(heading) for heading in re.findall(r"^##+ (.*)$", WRITTEN, re.MULTILINE)}
    links = set(re.findall(r"\]\(#([^)]*)\)", WRITTEN))
    assert links <= headings
    assert len(links) > len(EXAMPLES)


@pytest.mark.skipif(not shutil.which("curl"), reason="no curl")
@pytest.mark.parametrize("command", COMMANDS, ids=[one.split()[-1] for one in COMMANDS])
def test_a_command_of_the_page_does_what_is_shown(
    address: str, command: str, tmp_path: Any
) -> None:
    asked = shlex.split(command.replace(ADDRESS, address))
    status = ["--write-out", "%{stderr}%{http_code}"]
    done = subprocess.run([*asked, *status], cwd=tmp_path, capture_output=True, check=True)
    held = "x-wence-visitor" in command and "conversation" in command  # by nobody here
    assert int(done.stderr) in ({200, 404} if held else {200, 204})
    if "-o" in asked:
        assert (tmp_path / asked[-1]).stat().st_size


def test_one_command_is_shown_for_each_route() -> None:
    assert len(COMMANDS) == len(EXAMPLES)


@pytest.mark.parametrize("value", [{}, [], {"a": [1, None, "字" * 200]}, [[{"b": "x" * 120}], "y"]])
def test_json_is_shown_as_it_is(value: Any) -> None:
    assert json.loads(pretty(value)) == value
