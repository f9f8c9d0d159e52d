"""What people say → what documents write for it: a table that may be added to."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def wordings() -> dict[str, tuple[str, ...]]:
    """Read the table of everyday words (掏钱) and what documents write for them (经费, 支出)."""
    table = files("index").joinpath("data/colloquial.tsv").read_text(encoding="utf-8")
    return rows_of(table)


def rows_of(table: str) -> dict[str, tuple[str, ...]]:
    """Read lines of a word, a tab, and its other words between commas; # begins a remark."""
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    return {said: tuple(written.split(",")) for said, written in rows}
