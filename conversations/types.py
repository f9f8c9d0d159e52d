"""Whose a conversation is, how a question was asked, what is kept, and what may go wrong."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import NewType

from corpus.types import WenceError
from qa.types import Filters

Visitor = NewType("Visitor", bytes)
"""Whose conversation it is: a digest of the visitor's token, which itself is kept nowhere."""

NOBODY = Visitor(b"")


class ConversationError(WenceError):
    """The conversations cannot be read or written just now."""


class NoSuchConversation(ConversationError):  # noqa: N818 - what a visitor is told
    """There is none of that id, or it is somebody else's: which of the two is not told."""

    def __init__(self, message: str = "没有这个对话") -> None:
        super().__init__(message)


class RequestUsed(ConversationError):  # noqa: N818 - what a visitor is told
    """The request id was sent before, with another question."""

    def __init__(self) -> None:
        super().__init__("request_id 已用来问过另一个问题；新的问题要用新的 request_id")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was asked; sent again under the same request id, it is the same question."""

    question: str
    as_of: date | None = None
    filters: Filters | None = None
    request_id: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is kept; what was used longest ago goes first.

    Conversations of nobody hold the turns that a follow-up may lean on; those of a visitor hold
    `turns`. The conversations of visitors may fill the file up to `file_bytes`.
    """

    nobodys: int = 10_000  # 150 MB at six turns of 2.5 kB, the mean of 300 answers
    turns: int = 200
    file_bytes: int = 1 << 30  # about 400,000 turns


IN_MEMORY = Limits(nobodys=1000, file_bytes=64 << 20)
"""How much is kept where no file can be written to."""


def new_conversation_id() -> str:
    """Make an id that nobody can guess."""
    return secrets.token_urlsafe(16)


def visitor_of(token: str | None) -> Visitor:
    """Tell whose a token is; without one it is nobody's."""
    return Visitor(sha256(token.encode()).digest()) if token else NOBODY
