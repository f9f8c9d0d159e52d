"""The documents tell the truth: what they show is run and compared."""

from __future__ import annotations

import doctest
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


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def transcripts(name: str) -> list[tuple[str, str]]:
    """Every command of the console blocks with the output printed under it."""
    blocks = re.findall(r"^```console\n(.*?)^```", text_of(name), re.DOTALL | re.MULTILINE)
    return [
        (command, output.strip("\n"))
        for block in blocks
        for command, output in re.findall(
            r"^\$ (wence .*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE
        )
    ]


TRANSCRIPTS = [(name, *one) for name in READMES for one in transcripts(name)]


@pytest.mark.parametrize(
    ("name", "command", "output"),
    TRANSCRIPTS,
    ids=[f"{name}-{number}" for number, (name, *_) in enumerate(TRANSCRIPTS)],
)
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
def test_the_python_example_runs_as_printed(
    name: str, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = re.findall(r"^```pycon\n(.*?)^```", text_of(name), re.DOTALL | re.MULTILINE)
    monkeypatch.chdir(library.parent)
    for block in blocks:
        example = doctest.DocTestParser().get_doctest(block, {}, name, name, 0)
        assert doctest.DocTestRunner(verbose=False).run(example).failed == 0
    assert blocks


@pytest.mark.parametrize("name", READMES)
def test_every_setting_is_described(name: str) -> None:
    settings = re.findall(r"`(WENCE_[A-Z_]+)`.*\|.*\|", text_of(name))
    source = "".join(map(text_of, ("qa/settings.py", "sources.py")))
    assert sorted(settings) == sorted(set(re.findall(r"\"(WENCE_[A-Z_]+)\"", source)))


@pytest.mark.parametrize("name", READMES)
def test_a_readme_has_transcripts_and_the_two_commands(name: str) -> None:
    assert transcripts(name)
    assert "make serve" in text_of(name)
    assert "make test" in text_of(name)


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_described(name: str) -> None:
    commands = cli.cli.commands
    assert [command for command in commands if f"wence {command}" not in text_of(name)] == []


def test_both_readmes_show_the_same_transcripts() -> None:
    assert transcripts("README.md") == transcripts("README.zh-CN.md")


@pytest.mark.parametrize(
    "name",
    ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/api.md"],
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
    missing, folder = [], Path()
    for line in house[1].splitlines():
        names = re.split(r"  +", line.strip())[0].split(", ")
        folder = folder if line.startswith("  ") else Path()
        missing += [folder / name for name in names if not (ROOT / folder / name).exists()]
        if not line.startswith("  ") and names[0].endswith("/"):
            folder = Path(names[0])
    assert missing == []
