"""Two lists become one, and neither decides alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.fusion import also_wanted, fuse, trust

# nine digits tell two scores apart: less than that is a tie
SCORES = st.floats(0.001, 1).map(lambda score: round(score, 6))
LISTS = st.dictionaries(st.integers(0, 30), SCORES, max_size=20).map(
    lambda scores: sorted(scores.items(), key=lambda hit: (-hit[1], hit[0]))
)


SHARES = st.floats(0, 1)


def of_lists(
    lexical: list[tuple[int, float]], dense: list[tuple[int, float]], held: float, asked: int = 50
) -> list[tuple[int, float]]:
    return fuse(lexical, dense, asked, whole={}, held=held)


@given(LISTS, LISTS, st.integers(1, 20), SHARES)
def test_gives_every_id_once_best_first_ties_by_id(
    lexical: list[tuple[int, float]], dense: list[tuple[int, float]], asked: int, held: float
) -> None:
    fused = of_lists(lexical[:asked], dense[:asked], held, asked)
    assert {found for found, _ in fused} == {i for i, _ in (*lexical[:asked], *dense[:asked])}
    assert len(fused) == len(dict(fused))
    assert fused == sorted(fused, key=lambda hit: (-hit[1], hit[0]))


@given(LISTS, st.integers(1, 20), SHARES)
def test_one_list_alone_keeps_its_order(
    hits: list[tuple[int, float]], asked: int, held: float
) -> None:
    order = [found for found, _ in hits[:asked]]
    assert [found for found, _ in of_lists(hits[:asked], [], held, asked)] == order
    assert [found for found, _ in of_lists([], hits[:asked], held, asked)] == order


@given(LISTS, LISTS, st.integers(1, 20), SHARES)
def test_what_both_lists_put_first_is_first(
    lexical: list[tuple[int, float]], dense: list[tuple[int, float]], asked: int, held: float
) -> None:
    lexical, dense = [(99, 2.0), *lexical][:asked], [(99, 2.0), *dense][:asked]
    assert of_lists(lexical, dense, held, asked)[0][0] == 99


NEAR = [(1, 0.6), (2, 0.3)]


def test_a_passage_with_the_words_of_a_question_beats_a_nearer_one() -> None:
    assert of_lists([(2, 0.5), (1, 0.1)], NEAR, 0.5)[0][0] == 2


def test_where_no_passage_has_the_words_the_nearest_comes_first() -> None:
    assert of_lists([(2, 0.07), (1, 0.01)], NEAR, 0.07)[0][0] == 1


def test_between_the_two_one_gives_way_to_the_other_by_and_by() -> None:
    alone = [(2, 0.2)]
    ahead = [dict(of_lists(alone, NEAR, held))[2] for held in (0.09, 0.1, 0.12, 0.14, 0.16)]
    assert ahead == sorted(ahead)
    assert ahead[0] < ahead[-1]
    assert (trust(0.09), trust(0.125), trust(0.16), trust(1.0)) == (
        0.0,
        pytest.approx(0.5),
        1.0,
        1.0,
    )


def test_a_document_with_the_words_lifts_its_passage_only_where_words_are_trusted() -> None:
    lists = [(1, 0.3), (2, 0.29)], [(1, 0.5), (2, 0.5)]
    assert fuse(*lists, 50, whole={2: 0.4}, held=0.3)[0][0] == 2
    assert fuse(*lists, 50, whole={2: 0.4}, held=0.05)[0][0] == 1


def test_other_words_are_looked_for_the_less_the_more_of_the_question_is_found() -> None:
    wanted = [also_wanted(held) for held in (0.0, 0.16, 0.2, 0.25, 0.35, 1.0)]
    assert wanted == sorted(wanted, reverse=True)
    assert (wanted[1], wanted[-2]) == (1.0, 0.0)


def test_what_a_list_was_cut_off_before_counts_as_its_last() -> None:
    lexical, dense = [(1, 0.9), (2, 0.8)], [(3, 0.5), (1, 0.5)]
    assert dict(of_lists(lexical, dense, 0.9, asked=2))[3] > dict(of_lists(lexical, dense, 0.9))[3]


def test_nothing_and_nothing_is_nothing() -> None:
    assert of_lists([], [], 0.0) == []
