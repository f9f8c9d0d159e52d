"""What the tests of the corpus share: the bundled documents, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.parse import parse
from corpus.types import Parsed

FOLDER = Path(__file__).parents[2] / "corpus" / "documents"
PLAN, POINTS = FOLDER / "000_5cbdcb84e36c06ba.txt", FOLDER / "004_a7e3ff2e62df4791.txt"


@pytest.fixture(scope="session")
def bundled() -> list[Path]:
    """The documents that ship with the project."""
    return sorted(FOLDER.glob("*.txt"))


def _read(path: Path) -> Parsed:
    return parse(path.read_text(encoding="utf-8"), path.stem)


@pytest.fixture(scope="session")
def plan() -> Parsed:
    """武汉市科技创新发展“十三五”规划."""
    return _read(PLAN)


@pytest.fixture(scope="session")
def points() -> Parsed:
    """2023年武汉市科技创新工作要点."""
    return _read(POINTS)
