"""What was asked and answered before: conversations, whose they are, and what was thought of them."""

from conversations.memory import Conversations, Said
from conversations.types import (
    NOBODY,
    Asked,
    ConversationError,
    Limits,
    NoSuchConversation,
    RequestUsed,
    Visitor,
    new_conversation_id,
    visitor_of,
)

__all__ = [
    "NOBODY",
    "Asked",
    "ConversationError",
    "Conversations",
    "Limits",
    "NoSuchConversation",
    "RequestUsed",
    "Said",
    "Visitor",
    "new_conversation_id",
    "visitor_of",
]
