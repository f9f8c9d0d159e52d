"""Who asks: the token that a page makes once and sends with every request."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Header
from pydantic import Field

from conversations import Visitor, visitor_of
from service.requests import Absent

# 128 random bits or more, in base64url
PATTERN = "^[A-Za-z0-9_-]{22,128}$"
SAID = "网页自己生成并保存的随机串（至少 128 位）；对话只对同一个串可见"

Token = Annotated[str, Field(pattern=PATTERN, description=SAID)]
NAMED = Header(alias="x-wence-visitor", description=SAID)


async def _anyone(
    token: Annotated[Token | Absent, NAMED] = None,
) -> Visitor:
    return visitor_of(token)


async def _visitor(token: Annotated[Token, NAMED]) -> Visitor:
    return visitor_of(token)


AnyoneDep = Annotated[Visitor, Depends(_anyone)]
"""Whoever asks; nobody in particular without a token."""

VisitorDep = Annotated[Visitor, Depends(_visitor)]
"""A visitor with a token; a request without one is refused."""
