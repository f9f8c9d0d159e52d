"""Imports point one way, and each heavy dependency has one home."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# a module may import its own kind and what stands before it
ORDER = [
    "corpus", "index", "qa", "contract", "typed", "conversations", "client", "sources", "terminal",
    "service", "api", "cli",
]  # fmt: skip
PACKAGES = ("corpus", "index", "qa", "conversations", "service")

HOMES = {
    "fastapi": ["api.py", "service/"],
    "starlette": ["api.py", "service/"],
    "uvicorn": ["api.py", "service/seated.py"],
    "http": ["api.py", "client.py", "service/"],
    "sqlite3": ["corpus/store.py", "conversations/"],
    "faiss": [
        "index/engines/faiss_codes.py",
        "index/engines/faiss_engine.py",
        "index/engines/faiss_part.py",
    ],
    "torch": ["index/pretrained.py", "index/training/"],
    "sentence_transformers": ["index/pretrained.py", "index/training/"],
    "huggingface_hub": ["index/pretrained.py"],
    "click": ["cli.py", "terminal.py"],
}
MAY_PRINT = ("index/training/",)

SOURCES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.py", *(f"{package}/**/*.py" for package in PACKAGES))
    for path in ROOT.glob(pattern)
)


def imported(source: str) -> set[str]:
    """The full names of all modules a source imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def upward_imports(path: str, source: str) -> list[str]:
    own = ORDER.index(path.split("/", maxsplit=1)[0].removesuffix(".py"))
    tops = {name.split(".")[0] for name in imported(source)}
    return sorted(top for top in tops if top in ORDER and ORDER.index(top) > own)


def strangers(path: str, source: str) -> list[str]:
    tops = {name.split(".")[0] for name in imported(source)}
    return sorted(
        top
        for top in tops & HOMES.keys()
        if not any(
            path == home or (home[-1] == "/" and path.startswith(home)) for home in HOMES[top]
        )
    )


def prints(source: str) -> list[int]:
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"print", "sys.stdout.write"}
    ]


@pytest.mark.parametrize("path", SOURCES)
def test_imports_point_down(path: str) -> None:
    assert upward_imports(path, (ROOT / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", SOURCES)
def test_a_heavy_dependency_stays_in_its_home(path: str) -> None:
    assert strangers(path, (ROOT / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", [one for one in SOURCES if one.startswith(PACKAGES)])
def test_nothing_below_the_command_line_prints(path: str) -> None:
    if not path.startswith(MAY_PRINT):
        assert prints((ROOT / path).read_text(encoding="utf-8")) == []


def test_every_kind_of_data_file_is_packed_with_the_code() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    packed = {pattern.removeprefix("*") for pattern in tools["package-data"]["*"]}
    there = {
        path.suffix
        for folder in (*PACKAGES, "web")
        for path in (ROOT / folder).rglob("*.*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    }
    assert there <= packed
    assert {path.removesuffix(".py") for path in SOURCES if "/" not in path} == set(
        tools["py-modules"]
    )


def test_every_source_has_a_place_in_the_order() -> None:
    assert {path.split("/")[0].removesuffix(".py") for path in SOURCES} == set(ORDER)


def test_a_breach_is_seen() -> None:
    inside = "def f():\n    from qa.bot import Bot\n    import sqlite3\n    print(sqlite3)\n"
    assert upward_imports("index/hybrid.py", inside) == ["qa"]
    assert strangers("index/hybrid.py", inside) == ["sqlite3"]
    assert prints(inside) == [4]
