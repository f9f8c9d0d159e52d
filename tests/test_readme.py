"""The documents tell the truth: what they show is run and compared."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cli

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
READMES = ["README.md", "README.zh-CN.md"]


def transcripts(name: str) -> list[tuple[str, str]]:
    """Every command of the console blocks with the output printed under it."""
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.findall(r"^```console\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    return [
        (command, output.strip("\n"))
        for block in blocks
        for command, output in re.findall(
            r"^\$ (wence .*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE
        )
    ]


TRANSCRIPTS = [(name, *one) for name in READMES for one in transcripts(name)]


@pytest.mark.parametrize(("name", "command", "output"), TRANSCRIPTS)
def test_a_transcript_is_what_the_command_prints(
    wence: Callable[..., subprocess.CompletedProcess[str]],
    library: Path,
    name: str,
    command: str,
    output: str,
) -> None:
    done = wence(*shlex.split(command)[1:], data=library)
    assert (done.stdout + done.stderr).strip("\n") == output, name


@pytest.mark.parametrize("name", READMES)
def test_a_readme_has_transcripts_and_the_two_commands(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert transcripts(name)
    assert "make serve" in text
    assert "make test" in text


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_described(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert [command for command in cli.cli.commands if f"wence {command}" not in text] == []


def test_both_readmes_show_the_same_transcripts() -> None:
    assert transcripts("README.md") == transcripts("README.zh-CN.md")


@pytest.mark.parametrize(
    "name", ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "docs/architecture.md"]
)
def test_every_link_within_the_project_leads_somewhere(name: str) -> None:
    path = ROOT / name
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_changelog_speaks_of_the_version_of_the_project() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[?([0-9.]+)", changelog, re.MULTILINE)
    assert newest is not None
    assert newest[1] == version


def test_the_house_of_the_picture_is_the_house_that_stands() -> None:
    picture = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    house = re.search(r"^```\n(.*?)^```", picture, re.DOTALL | re.MULTILINE)
    assert house is not None
    named, folder = [], ""
    for line in house[1].splitlines():
        if found := re.match(r"( *)([\w./-]+)", line):
            folder = (
                found[2] if not found[1] and found[2].endswith("/") else folder if found[1] else ""
            )
            named.append(found[2] if not found[1] else folder + found[2])
    assert [name for name in named if not (ROOT / name).exists()] == []
