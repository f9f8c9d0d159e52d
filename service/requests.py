"""What the routes read: bodies and query parameters, each with its limits."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from contract import Verdict
from conversations import Asked
from conversations.feedback import MAX_REASON_CHARS
from conversations.memory import MAX_TITLE_CHARS
from qa.types import MAX_QUESTION_CHARS, Filters
from service.examples import EXAMPLES

MAX_ID_CHARS = 200
MAX_OFFSET = 1_000_000_000  # SQLite's numbers end somewhere

# a constraint, though it holds for any, makes pydantic refuse half a surrogate pair; what is asked
# in a question that is none is told by `check_question`, in its own words
Text = Annotated[
    str,
    Field(
        min_length=0,
        json_schema_extra={
            "minLength": 1,
            "maxLength": MAX_QUESTION_CHARS,
            "pattern": r"[\p{L}\p{N}]",
        },
    ),
]
Question = Annotated[Text, Field(description="问题，至多 2000 字")]
Day = Annotated[date, Field(description="按这一天回答（文件是否有效、“今年”是哪一年）；默认今天")]
SomeConversation = Annotated[
    str,
    Field(max_length=MAX_ID_CHARS, description="不给就开始新对话；之后原样送回，追问才能承接前文"),
]
SomeRequest = Annotated[
    str,
    Field(
        pattern="^[A-Za-z0-9_-]{8,64}$",
        description="同一个编号再送一次，得到同一个回答，不另记一问；断线后这样续上",
    ),
]


Absent = SkipJsonSchema[None]
"""What a parameter is that is not given: an address has no null that could be sent."""


def _written(day: Any) -> Any:
    """Refuse a number for a day: pydantic reads 0 as one of 1970, which nobody means."""
    if isinstance(day, (int, float)):
        raise PydanticCustomError("date_type", "应为日期，如 2023-12-31")
    return day


def _counted(filters: Any) -> Any:
    """Refuse true and false for a year: pydantic reads them as 1 and 0."""
    if isinstance(filters, dict) and isinstance(filters.get("year"), bool):
        raise PydanticCustomError("year_type", "year 应为整数")
    return filters


Within = Annotated[
    Filters | None,
    BeforeValidator(_counted),
    Field(
        description="只问这些文件：`document_ids` 文件编号（空为全部）、`issuer` 发文机关、"
        "`year` 印发年份"
    ),
]


class AskRequest(BaseModel):
    """A question, the conversation it belongs to, the day it is asked on, what to look in."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [EXAMPLES["POST /v1/ask"]["request"]]}
    )

    question: Question
    conversation_id: SomeConversation | None = None
    as_of: Annotated[Day | None, BeforeValidator(_written)] = None
    filters: Within = None
    request_id: SomeRequest | None = None

    def asked(self) -> Asked:
        """Give the question as it is remembered."""
        return Asked(self.question, self.as_of, self.filters, self.request_id)


class SearchRequest(BaseModel):
    """Words to find passages for."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [EXAMPLES["POST /v1/search"]["request"]]}
    )

    query: Annotated[Text, Field(description="要找的话，至多 2000 字")]
    limit: Annotated[int, Field(ge=1, le=100, description="至多几段")] = 10
    filters: Within = None


class TitleRequest(BaseModel):
    """What a conversation is to be called."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [EXAMPLES["PATCH /v1/conversations/{conversation_id}"]["request"]]
        },
    )

    title: str = Field(pattern=r"\S", max_length=MAX_TITLE_CHARS, description="新的名称")


class FeedbackRequest(BaseModel):
    """What a visitor thinks of an answer: of the last one where no request id says which."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [EXAMPLES["POST /v1/feedback"]["request"]]}
    )

    conversation_id: Annotated[SomeConversation, Field(description="回答所在的对话")]
    request_id: Annotated[
        SomeRequest | None, Field(description="评哪一问；null 为这个对话的最后一问")
    ] = None
    verdict: Annotated[Verdict, Field(description="up 有用，down 没用")]
    reason: Annotated[str | None, Field(max_length=MAX_REASON_CHARS, description="为什么")] = None


Limit = Annotated[int, Field(ge=1, le=1000, description="一页几条")]
Offset = Annotated[int, Field(ge=0, le=MAX_OFFSET, description="跳过前几条")]
