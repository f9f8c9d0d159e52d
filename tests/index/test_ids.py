"""Ids are put in order and looked up like a set."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.ids import among, ordered

IDS = st.lists(st.integers(-5, 30) | st.integers(-(2**63), 2**63 - 1))


@given(ids=IDS)
def test_ids_come_in_order_each_once(ids: list[int]) -> None:
    for given_as in (ids, set(ids), np.array(ids, np.int64)):
        assert ordered(given_as).tolist() == sorted(set(ids))


@given(values=IDS, ids=IDS)
def test_values_are_marked_that_stand_among_the_ids(values: list[int], ids: list[int]) -> None:
    marked = among(np.array(values, np.int64), ordered(ids)).tolist()
    assert marked == [value in ids for value in values]
