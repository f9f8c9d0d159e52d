"""What the routes read: bodies and query parameters, each with its limits."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

from qa.types import Filters
from service.examples import EXAMPLES

# a constraint, though it holds for any, makes pydantic refuse half a surrogate pair
Text = Annotated[str, Field(min_length=0)]
ConversationId = Annotated[
    str | None,
    Field(max_length=200, description="null 开始新对话；之后原样送回，追问才能承接前文"),
]


class AskRequest(BaseModel):
    """A question, the conversation it belongs to, the day it is asked on, what to look in."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [EXAMPLES["POST /v1/ask"]["request"]]}
    )

    question: Text
    conversation_id: ConversationId = None
    as_of: date | None = None
    filters: Filters | None = None


class SearchRequest(BaseModel):
    """Words to find passages for."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [EXAMPLES["POST /v1/search"]["request"]]}
    )

    query: Text
    limit: int = Field(default=10, ge=1, le=100)
    filters: Filters | None = None


Limit = Annotated[int, Query(ge=1, le=1000)]
Offset = Annotated[int, Query(ge=0)]
