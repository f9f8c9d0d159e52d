"""A data folder, and a way to say things in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from conversations import NOBODY, Asked, Said, Visitor, visitor_of
from corpus.store import Store
from qa.types import Answer, Kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conversations import Conversations

LI = visitor_of("Li" * 11)
WANG = visitor_of("Wang" * 6)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that holds a store."""
    Store.open(tmp_path / "data", write=True).close()
    return tmp_path / "data"


@pytest.fixture
def say() -> Callable[..., Answer]:
    """Add a turn to a conversation; its answer repeats the question."""

    def added(
        kept: Conversations, name: str, question: str, visitor: Visitor = NOBODY, **more: Any
    ) -> Answer:
        answer = Answer(f"答{question}", "answered", Kind.PASSAGE, conversation_id=name)
        return kept.add(Said(visitor, name, Asked(question, **more), answer, generation=7))

    return added


@pytest.fixture
def li() -> Visitor:
    """A visitor."""
    return LI


@pytest.fixture
def wang() -> Visitor:
    """Another visitor."""
    return WANG
