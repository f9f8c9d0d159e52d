"""A passage is cut into windows at the ends of sentences, and nothing of it is lost."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from index.columns import MOST_WINDOWS
from index.windows import WINDOW_CHARS, windows

TEXTS = st.lists(st.text("建设孵化器。;\n", max_size=200), max_size=30).map("".join)


@given(TEXTS)
def test_the_windows_are_the_text_but_for_blanks_at_its_end(text: str) -> None:
    assert "".join(windows(text)).rstrip() == text.rstrip()


@given(TEXTS)
def test_a_passage_has_a_window_and_never_too_many(text: str) -> None:
    assert 1 <= len(windows(text)) <= MOST_WINDOWS


@given(st.lists(st.integers(1, WINDOW_CHARS - 1), min_size=1, max_size=20))
def test_a_window_of_several_sentences_is_no_longer_than_it_may_be(lengths: list[int]) -> None:
    cut = windows("".join("创" * length + "。" for length in lengths))
    assert all(len(window) <= WINDOW_CHARS for window in cut)
    assert all(len(a) + b.index("。") + 1 > WINDOW_CHARS for a, b in itertools.pairwise(cut))


def test_a_long_sentence_is_a_window_by_itself() -> None:
    long = "创" * 300 + "。"
    assert windows(f"建设孵化器。{long}支持创业。") == ["建设孵化器。", long, "支持创业。"]
