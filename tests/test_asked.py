"""Evidence of the retrieval benchmark is found wherever its text stands now."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.asked import start_of

SPAN = "全年培训家政服务员三千人次"


def _taken(text: str, start: int) -> dict[str, object]:
    span = text[start : start + len(SPAN)]
    digest = hashlib.sha256(span.encode()).hexdigest()[:12]
    return {"file": "a.txt", "start": start, "end": start + len(span), "digest": digest}


@given(st.text("甲乙丙。\n", max_size=30), st.text("甲乙丙。\n", max_size=30))
def test_text_that_moved_is_found(before: str, now_before: str) -> None:
    taken = _taken(f"{before}{SPAN}。", len(before))
    assert start_of(taken, f"{now_before}{SPAN}。") == len(now_before)


def test_of_two_places_the_nearer_is_found() -> None:
    text = f"{SPAN}。其他。{SPAN}。"
    second = text.rindex(SPAN)
    assert start_of(_taken(text, second), f"前言。{text}") == second + len("前言。")


def test_text_that_is_gone_is_said() -> None:
    with pytest.raises(ValueError, match=r"a\.txt: the text that stood at 0 is gone"):
        start_of(_taken(SPAN, 0), "全年培训家政服务员两千人次")
