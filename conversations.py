"""The turns of running conversations, kept in memory and bounded."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.types import Turn

MAX_CONVERSATIONS = 500
MAX_TURNS = 6  # a follow-up leans on the last turns only


def new_conversation_id() -> str:
    """Make an id that nobody can guess."""
    return secrets.token_urlsafe(16)


class Conversations:
    """Remembers the last turns of the conversations used last; the oldest are forgotten."""

    def __init__(self, limit: int = MAX_CONVERSATIONS, turns: int = MAX_TURNS) -> None:
        self._limit = limit
        self._turns = turns
        self._kept: OrderedDict[str, tuple[Turn, ...]] = OrderedDict()

    def turns(self, conversation_id: str) -> tuple[Turn, ...]:
        """Give the turns of a conversation, oldest first; none for an unknown one."""
        return self._kept.get(conversation_id, ())

    def add(self, conversation_id: str, turn: Turn) -> None:
        """Append a turn, and forget what is over the limits."""
        turns = (*self.turns(conversation_id), turn)
        self._kept[conversation_id] = turns[-self._turns :]
        self._kept.move_to_end(conversation_id)
        while len(self._kept) > self._limit:
            self._kept.popitem(last=False)
