"""Question → checked answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qa.bot import Bot

__all__ = ["Bot"]


def __getattr__(name: str) -> Any:
    """Load the bot when it is asked for: whoever needs `qa.types` alone starts at once."""
    if name == "Bot":
        from qa.bot import Bot  # noqa: PLC0415 - it brings the index and its engines

        return Bot
    raise AttributeError(name)
