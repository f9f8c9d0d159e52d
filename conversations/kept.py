"""What visitors do with their conversations: list, read, rename and delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contract import (
    ConversationDetail,
    ConversationList,
    ConversationSummary,
    ConversationTurn,
    as_answer,
)
from conversations.file import usable
from conversations.types import NoSuchConversation, Visitor
from conversations.written import read_answer

if TYPE_CHECKING:
    from conversations.file import File

_SUMMARY = """
SELECT id, title, created, updated, (SELECT count(*) FROM turns WHERE conversation = key)
FROM conversations WHERE visitor = ?
"""
_TURNS = """
SELECT t.question, t.answer, t.asked, t.request_id, f.verdict
FROM conversations c JOIN turns t ON t.conversation = c.key
    LEFT JOIN feedback f ON f.turn = t.position
WHERE c.visitor = ? AND c.id = ? ORDER BY t.position
"""
_RENAME = "UPDATE conversations SET title = ? WHERE visitor = ? AND id = ?"
_DELETE = "DELETE FROM conversations WHERE visitor = ? AND id = ?"


def listed(file: File, visitor: Visitor, limit: int, offset: int) -> ConversationList:
    """List a visitor's conversations, those used last first."""
    page = f"{_SUMMARY} ORDER BY used DESC LIMIT ? OFFSET ?"
    with usable():
        rows = file.read(page, visitor, limit, offset)
        counted = file.read("SELECT count(*) FROM conversations WHERE visitor = ?", visitor)
    return ConversationList(tuple(ConversationSummary(*row) for row in rows), counted[0][0])


def whole(file: File, visitor: Visitor, conversation_id: str) -> ConversationDetail:
    """Give a visitor's conversation with all its turns.

    Raises:
        NoSuchConversation: there is none, or it is somebody else's.
    """
    about = _summary(file, visitor, conversation_id)
    with usable():
        turns = tuple(
            ConversationTurn(question, as_answer(read_answer(answer)), asked, request_id, verdict)
            for question, answer, asked, request_id, verdict in file.read(
                _TURNS, visitor, conversation_id
            )
        )
    return ConversationDetail(about.id, about.title, about.created, about.updated, turns)


def renamed(file: File, visitor: Visitor, conversation_id: str, title: str) -> ConversationSummary:
    """Give a visitor's conversation another title.

    Raises:
        NoSuchConversation: there is none, or it is somebody else's.
    """
    with usable(), file.writing() as connection:
        connection.execute(_RENAME, (title, visitor, conversation_id))
    return _summary(file, visitor, conversation_id)


def deleted(file: File, visitor: Visitor, conversation_id: str) -> None:
    """Delete a visitor's conversation; what was thought of its answers stays, nobody's.

    Raises:
        NoSuchConversation: there is none, or it is somebody else's.
    """
    with usable(), file.writing() as connection:
        gone = connection.execute(_DELETE, (visitor, conversation_id))
    if not gone.rowcount:
        raise NoSuchConversation


def _summary(file: File, visitor: Visitor, conversation_id: str) -> ConversationSummary:
    with usable():
        rows = file.read(f"{_SUMMARY} AND id = ?", visitor, conversation_id)
    if not rows:
        raise NoSuchConversation
    return ConversationSummary(*rows[0])
