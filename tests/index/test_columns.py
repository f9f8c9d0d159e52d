"""The columns know each passage's document and rows, whatever was put in and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.chosen import Chosen
from index.columns import MOST_WINDOWS, Columns, number_of

if TYPE_CHECKING:
    import random
    from pathlib import Path

    import pytest

NOTED = st.dictionaries(
    st.integers(0, 40), st.tuples(st.integers(0, 5), st.integers(1, MOST_WINDOWS)), max_size=20
)


def columns(noted: dict[int, tuple[int, int]]) -> Columns:
    return Columns.none().changed(((i, *rest) for i, rest in noted.items()), ())


@given(NOTED, st.sets(st.integers(0, 45), max_size=10))
def test_documents_and_rows_are_those_of_the_passages_held(
    noted: dict[int, tuple[int, int]], asked: set[int]
) -> None:
    held = {i: noted[i] for i in sorted(asked) if i in noted}
    found = columns(noted)
    assert found.documents_of(asked) == {i: document for i, (document, _) in held.items()}
    rows = [i * MOST_WINDOWS + n for i, (_, count) in held.items() for n in range(count)]
    assert found.rows_of(asked).tolist() == rows
    assert found.row_count == sum(count for _, count in noted.values())


@given(NOTED, st.sets(st.sampled_from(["a", "b", "c", "d", "none"])), st.randoms())
def test_passages_and_rows_of_documents_are_allowed_and_no_others(
    noted: dict[int, tuple[int, int]], documents: set[str], shuffled: random.Random
) -> None:
    owner = {i: "abcdef"[which] for i, (which, _) in noted.items()}
    held = columns({i: (number_of(owner[i]), count) for i, (_, count) in noted.items()})
    allowed = held.of_documents(documents)
    theirs = [i for i in sorted(noted) if owner[i] in documents]
    assert (allowed.each().tolist(), len(allowed)) == (theirs, len(theirs))
    assert allowed.among(np.arange(60)).tolist() == [i in theirs for i in range(60)]
    whole = sorted({number_of(owner[i]) for i in theirs})
    assert (allowed.whole.each().tolist(), len(allowed.whole)) == (whole, len(whole))
    numbers = [number_of(name) for name in "abcdef"]
    assert allowed.whole.among(np.array(numbers)).tolist() == [n in whole for n in numbers]
    rows = [i * MOST_WINDOWS + n for i, (_, count) in noted.items() for n in range(count)]
    shuffled.shuffle(rows)
    chosen = Chosen(held.owned(np.array(rows, np.int64)), allowed.documents)
    wanted = [owner[row // MOST_WINDOWS] in documents for row in rows]
    assert chosen.hold(np.arange(len(rows))).tolist() == wanted
    assert chosen.places().tolist() == np.flatnonzero(wanted).tolist()
    assert len(chosen) == sum(wanted)


@given(NOTED, NOTED, st.sets(st.integers(0, 40), max_size=10))
def test_what_is_taken_out_is_gone_and_what_is_put_in_is_there(
    before: dict[int, tuple[int, int]], more: dict[int, tuple[int, int]], gone: set[int]
) -> None:
    gone |= more.keys()
    after = columns(before).changed(((i, *rest) for i, rest in more.items()), gone)
    expected = {i: v for i, v in before.items() if i not in gone} | more
    assert after.documents_of(range(50)) == {i: expected[i][0] for i in sorted(expected)}


def test_what_was_saved_is_read_again(tmp_path: Path) -> None:
    columns({3: (7, 2)}).save(tmp_path / "columns")
    assert Columns.open(tmp_path / "columns").documents_of([3, 4]) == {3: 7}


def test_documents_have_numbers_of_their_own_that_never_change() -> None:
    assert number_of("a") == 7299139317422481125
    assert len({number_of(f"{n}") for n in range(1000)}) == 1000


def test_of_documents_that_are_not_held_so_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.columns.MOST_UNKNOWN", 2)
    columns = Columns.none().changed([(1, number_of("a"), 1), (2, number_of("b"), 1)], ())
    for _ in range(2):
        within = columns.of_documents(["a", *map(str, range(9))])
        assert within.each().tolist() == [1]
    assert {"0", "1"} <= set(columns._places)
    assert len(columns._places) <= 2 + 2
