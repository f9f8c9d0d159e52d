"""What goes into the store and comes out of it: sources, entries, and facts with their ids."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from corpus.types import Header, Passage, Responsibility, Target


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: `path` tells it from other files, `name` has no suffix."""

    path: str
    name: str
    suffix: str
    data: bytes

    @property
    def digest(self) -> str:
        """Digest of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """A document without its text: what questions are sorted out by."""

    id: str
    version: str
    header: Header
    sources: tuple[str, ...]
    added: str


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything a document holds."""

    characters: int
    passages: int
    tasks: int
    targets: int


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage with its identifiers."""

    id: int
    document_id: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class StoredTask:
    """A responsibility with its identifiers."""

    id: str
    document_id: str
    fact: Responsibility


@dataclass(frozen=True, slots=True)
class StoredTarget:
    """A target with its identifiers."""

    id: str
    document_id: str
    fact: Target


@dataclass(frozen=True, slots=True)
class Change:
    """What storing one file did, and which passages the index must add and drop."""

    status: Literal["added", "unchanged", "replaced"]
    document_id: str
    added: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
