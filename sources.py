"""Where commands get what they show: a service that `WENCE_URL` names, else a data folder."""

from __future__ import annotations

import os
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from client import Client
    from contract import DocumentList, TargetPage, TaskPage
    from qa.bot import Bot
    from qa.filters import TargetFilter, TaskFilter
    from qa.settings import Settings
    from qa.types import Answer, Turn

    Talk = Callable[[str], Answer]

ALL = 1_000_000  # of a list, everything


def service(data: Path | None) -> Client | None:
    """Give the service to ask; none where a command names a data folder, or nothing a service."""
    address = os.environ.get("WENCE_URL")
    if data or not address:
        return None
    from client import Client

    return Client(address)


def answer(
    question: str, as_of: date | None, conversation: str | None, data: Path | None, *, keep: bool
) -> Answer:
    """Answer a question; in the data folder the turn is remembered only where it shall be kept."""
    if asked := service(data):
        return asked.ask(question, conversation_id=conversation, as_of=as_of)
    with open_bot(data) as bot:
        if keep:
            return _in_conversation(bot, question, conversation, as_of)
        return bot.ask(question, as_of=as_of)


def _in_conversation(
    bot: Bot, question: str, conversation_id: str | None, as_of: date | None
) -> Answer:
    """Ask in a conversation, a new one where none is named, and remember the turn."""
    from conversations import NOBODY, Asked, Conversations, Said, new_conversation_id

    conversation_id = conversation_id or new_conversation_id()
    with closing(Conversations.open(bot.settings.data_dir)) as conversations:
        turns, generation = conversations.turns(conversation_id), bot.generation
        found = replace(bot.ask(question, turns, as_of), conversation_id=conversation_id)
        asked = Asked(question, as_of)
        return conversations.add(Said(NOBODY, conversation_id, asked, found, generation))


@contextmanager
def talk(as_of: date | None, data: Path | None) -> Iterator[Talk]:
    """Open a conversation: each question asked may lean on those before."""
    if asked := service(data):
        yield _talk_with(asked, as_of)
        return
    with open_bot(data) as bot:
        yield _talk_to(bot, as_of)


def _talk_with(asked: Client, as_of: date | None) -> Talk:
    conversation: str | None = None

    def ask(question: str) -> Answer:
        nonlocal conversation
        found = asked.ask(question, conversation_id=conversation, as_of=as_of)
        conversation = found.conversation_id
        return found

    return ask


def _talk_to(bot: Bot, as_of: date | None) -> Talk:
    from qa.types import Turn

    turns: list[Turn] = []

    def ask(question: str) -> Answer:
        found = bot.ask(question, turns, as_of)
        turns.append(Turn(question, found))
        return found

    return ask


def documents(data: Path | None) -> DocumentList:
    """List the documents, newest first."""
    if asked := service(data):
        return asked.documents()
    from contract import document_list
    from qa.filters import DocumentFilter

    with open_bot(data) as bot:
        rows = bot.lists().documents(DocumentFilter(), date.today())  # noqa: DTZ011 - where it runs
    return document_list(rows, len(rows))


def tasks(wanted: TaskFilter, data: Path | None) -> TaskPage:
    """List the tasks a filter asks for."""
    if asked := service(data):
        return asked.tasks(wanted)
    from contract import TaskPage

    with open_bot(data) as bot:
        found, total = bot.tasks(wanted, limit=ALL)
    return TaskPage(tuple(found), total)


def targets(wanted: TargetFilter, data: Path | None) -> TargetPage:
    """List the targets a filter asks for."""
    if asked := service(data):
        return asked.targets(wanted)
    from contract import TargetPage

    with open_bot(data) as bot:
        found, total = bot.targets(wanted, limit=ALL)
    return TargetPage(tuple(found), total)


def read_settings(data: Path | None) -> Settings:
    """Read the settings from the environment; `--data` comes first."""
    from qa.settings import Settings

    settings = Settings.from_env(os.environ)
    return replace(settings, data_dir=data) if data else settings


@contextmanager
def open_bot(data: Path | None) -> Iterator[Bot]:
    """Open the bot on its data folder, and close it at the end."""
    from qa.bot import Bot

    settings = read_settings(data)
    bot = Bot.open(settings.data_dir, settings)
    try:
        yield bot
    finally:
        bot.close()
