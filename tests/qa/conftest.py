"""What the tests of answering share: a clock, a bot of two cities, and turns of a conversation."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.bot import Bot
from qa.types import Answer, Turn
from tests.conftest import DOCUMENTS
from tests.qa.written import YICHANG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

AS_OF = date(2024, 6, 1)


@pytest.fixture(scope="session")
def as_of() -> date:
    """The day on which all questions are asked, so that no answer changes with the calendar."""
    return AS_OF


@pytest.fixture(scope="session")
def ask(bot: Bot) -> Callable[..., Answer]:
    """Ask the bot of the two bundled documents, after the questions that came before."""
    return _asking(bot)


@pytest.fixture(scope="session")
def cities(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """The bot on the two documents of 武汉 and one of 宜昌, whose units have the same names."""
    folder = tmp_path_factory.mktemp("cities")
    written = folder / "宜昌.txt"
    written.write_text(YICHANG, encoding="utf-8")
    opened = Bot.open(folder / "data")
    opened.add([DOCUMENTS, written])
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def ask_cities(cities: Bot) -> Callable[..., Answer]:
    """Ask the bot of two cities."""
    return _asking(cities)


@pytest.fixture(scope="module")
def bot_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Bot]]:
    """Make a bot of written documents: bot_of(name=text, …), the same one for the same documents.

    Asking changes nothing in it.
    """
    opened: dict[tuple[tuple[str, str], ...], Bot] = {}

    def make(**texts: str) -> Bot:
        wanted = tuple(texts.items())
        if wanted not in opened:
            folder = tmp_path_factory.mktemp("library")
            for name, text in wanted:
                (folder / f"{name}.txt").write_text(text, encoding="utf-8")
            opened[wanted] = Bot.open(folder / "data")
            opened[wanted].add(sorted(folder.glob("*.txt")))
        return opened[wanted]

    yield make
    for bot in opened.values():
        bot.close()


def _asking(bot: Bot) -> Callable[..., Answer]:
    def ask(question: str, *before: str, as_of: date = AS_OF) -> Answer:
        turns: list[Turn] = []
        for earlier in before:
            turns.append(Turn(earlier, bot.ask(earlier, turns, as_of)))
        return bot.ask(question, turns, as_of)

    return ask
