"""Two lists become one, and neither decides alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.fusion import fuse

LISTS = st.dictionaries(st.integers(0, 30), st.integers(1, 1000).map(float), max_size=20).map(
    lambda scores: sorted(scores.items(), key=lambda hit: (-hit[1], hit[0]))
)


@given(LISTS, LISTS, st.integers(1, 20))
def test_gives_every_id_once_best_first_ties_by_id(
    lexical: list[tuple[int, float]], dense: list[tuple[int, float]], asked: int
) -> None:
    fused = fuse(lexical[:asked], dense[:asked], asked)
    assert {found for found, _ in fused} == {i for i, _ in (*lexical[:asked], *dense[:asked])}
    assert len(fused) == len(dict(fused))
    assert fused == sorted(fused, key=lambda hit: (-hit[1], hit[0]))


@given(LISTS, st.integers(1, 20))
def test_one_list_alone_keeps_its_order(hits: list[tuple[int, float]], asked: int) -> None:
    order = [found for found, _ in hits[:asked]]
    assert [found for found, _ in fuse(hits[:asked], [], asked)] == order
    assert [found for found, _ in fuse([], hits[:asked], asked)] == order


@given(LISTS, LISTS, st.integers(1, 20))
def test_what_both_lists_put_first_is_first(
    lexical: list[tuple[int, float]], dense: list[tuple[int, float]], asked: int
) -> None:
    lexical, dense = [(99, 1001.0), *lexical][:asked], [(99, 1001.0), *dense][:asked]
    assert fuse(lexical, dense, asked)[0][0] == 99


def test_the_only_passage_with_the_words_beats_any_number_of_near_ones() -> None:
    dense = [(number, 1 - number / 100) for number in range(50)]
    assert fuse([(49, 3.0)], dense, 50)[0][0] == 49


def test_nothing_and_nothing_is_nothing() -> None:
    assert fuse([], [], 50) == []


@pytest.mark.parametrize("factor", [1e-6, 1.0, 1e6])
def test_the_scale_of_a_list_does_not_matter(factor: float) -> None:
    dense = [(2, 0.8), (1, 0.2)]
    assert fuse([(1, 9.0 * factor), (2, 4.0 * factor)], dense, 2) == fuse([(1, 9.0), (2, 4.0)], dense, 2)  # fmt: skip
