"""What was noted down is taken into the file while nobody waits for the disk."""

from __future__ import annotations

from time import monotonic, sleep
from typing import TYPE_CHECKING

from fastapi.testclient import TestClient

from api import create_app
from conversations import Conversations
from conversations import file as noted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from qa.bot import Bot
    from qa.types import Answer

MARK = "云桥枢纽的旗杆有多高"


def stands_in_the_file(folder: Path) -> bool:
    """Read the file itself, not what stands beside it until it settles."""
    return MARK.encode() in (folder / noted.FILE_NAME).read_bytes()


def test_a_write_takes_nothing_in_and_settling_takes_all(
    folder: Path, say: Callable[..., Answer]
) -> None:
    kept = Conversations.open(folder)
    for n in range(noted.SETTLED_EVERY):
        say(kept, f"c{n}", MARK)
    assert not stands_in_the_file(folder)
    kept.file.settle()
    assert stands_in_the_file(folder)
    kept.close()


def test_it_is_time_to_settle_once_every_so_many_writes(
    folder: Path, say: Callable[..., Answer]
) -> None:
    kept = Conversations.open(folder)
    due = []
    for n in range(2 * noted.SETTLED_EVERY):
        say(kept, f"c{n}", MARK)
        due += [n] * kept.file.is_unsettled()
    first, second = due
    assert second - first == noted.SETTLED_EVERY
    kept.close()


def test_what_is_kept_in_memory_has_nothing_to_settle(tmp_path: Path) -> None:
    kept = Conversations.open(tmp_path / "nothing")
    kept.file.settle()
    kept.close()


def test_a_service_settles_while_it_is_asked(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(noted, "SETTLED_EVERY", 1)
    with TestClient(create_app(bot)) as client:
        client.post("/v1/ask", json={"question": MARK})
        until = monotonic() + 10
        while not stands_in_the_file(bot.settings.data_dir) and monotonic() < until:
            sleep(0.02)
        assert stands_in_the_file(bot.settings.data_dir)
