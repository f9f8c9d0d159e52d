"""One bot, the few threads that ask it, and the conversations that are going on."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Annotated, ParamSpec, TypeVar

from fastapi import Depends, Request

from conversations import Conversations, Said, Visitor, new_conversation_id
from qa.types import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from service.requests import AskRequest

ASKING_THREADS, WITH_A_MODEL = 1, 4
"""Questions a process answers at once: they hold Python's lock, which more threads only contend for.

Two processes, 32 connections, answers/s and 99 of 100 within: 1 thread 323, 228 ms; 2 300, 306; 4 302,
246. A model of torch lets the lock go while it computes.
"""
LISTING_THREADS = 2

P = ParamSpec("P")
T = TypeVar("T")


class Service:
    """One bot, a few threads that ask it, and the conversations that are going on."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self.conversations = Conversations.open(bot.settings.data_dir)
        modelled = bot.settings.model or bot.settings.reranker
        asking = WITH_A_MODEL if modelled else ASKING_THREADS
        self._asking = ThreadPoolExecutor(asking, thread_name_prefix="asking")
        self._listing = ThreadPoolExecutor(LISTING_THREADS, thread_name_prefix="listing")

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a function of the bot without holding up the event loop, or the questions."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._listing, partial(function, *args, **kwargs))

    async def ask(self, request: AskRequest, visitor: Visitor) -> Answer:
        """Answer a question in its conversation, once however often it is sent."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._asking, self._ask, request, visitor)

    def _ask(self, request: AskRequest, visitor: Visitor) -> Answer:
        asked, kept = request.asked(), self.conversations
        begun = request.conversation_id or None  # an empty one is none, too
        again = kept.answered(asked, begun, visitor)
        if again:
            return again
        conversation_id = begun or new_conversation_id()
        turns = kept.turns(begun, visitor) if begun else ()
        generation = self.bot.generation
        found = self.bot.ask(request.question, turns, request.as_of, request.filters)
        answer = replace(found, conversation_id=conversation_id)
        said = kept.add(Said(visitor, conversation_id, asked, answer, generation))
        if kept.file.is_unsettled():
            self._listing.submit(kept.file.settle)
        return said

    def close(self) -> None:
        """Let the running questions end, and the threads and the conversations with them."""
        self._asking.shutdown()
        self._listing.shutdown()
        self.conversations.close()


async def _service(request: Request) -> Service:
    service: Service = request.app.state.service
    return service


ServiceDep = Annotated[Service, Depends(_service)]
