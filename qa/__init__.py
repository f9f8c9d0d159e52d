"""Question → checked answer."""

from qa.bot import Bot

__all__ = ["Bot"]
