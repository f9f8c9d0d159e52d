"""The table of what staff say has each word once: a second row would take the place of the first."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files


def test_no_word_stands_twice() -> None:
    table = files("index").joinpath("data/colloquial.tsv").read_text(encoding="utf-8")
    rows = [line for line in table.splitlines() if line and not line.startswith("#")]
    words = Counter(row.partition("\t")[0] for row in rows)
    assert len(rows) > 1000
    assert [word for word, times in words.items() if times > 1] == []
