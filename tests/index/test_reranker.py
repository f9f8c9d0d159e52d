"""A reranker changes the order of the best, as far as its time goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import IndexFolderError
from index.pretrained import Runtime
from index.reranker import BATCH, CrossReranker, TimedReranker
from tests.models import MINILM, scorer

CPU = Runtime(device="cpu")
TEXTS = [f"passage {n} about {'science ' * (n % 4)}plans" for n in range(12)]


@dataclass
class Slow:
    """Scores a text by the number it is, in so much time on its own clock."""

    each_s: float = 0.0
    now: float = 0.0
    scored: list[str] = field(default_factory=list)
    batches: list[int] = field(default_factory=list)

    def score(self, query: str, texts: Sequence[str]) -> list[float]:
        self.now += self.each_s * len(texts)
        self.scored += texts
        self.batches.append(len(texts))
        return [float(text) for text in texts]

    def clock(self) -> float:
        return self.now


def ranked(reranker: Slow, texts: Sequence[str], budget_s: float) -> list[int]:
    return TimedReranker(reranker, budget_s, reranker.clock).order("问", texts)


def test_the_best_score_comes_first_and_equal_ones_keep_their_order() -> None:
    assert ranked(Slow(), ["1", "3", "2", "3", "1"], 1.0) == [1, 3, 2, 0, 4]


def test_scores_alike_to_four_digits_are_equal() -> None:
    assert ranked(Slow(), ["0.500001", "0.500003", "0.5002"], 1.0) == [2, 0, 1]


def test_nothing_to_rank_is_nothing_ranked() -> None:
    assert ranked(Slow(), [], 1.0) == []


def test_what_there_was_no_time_for_stays_behind_in_its_order() -> None:
    slow = Slow(each_s=0.25)
    assert ranked(slow, ["1", "2", "3", "4", "9", "8", "7"], 1.0) == [3, 2, 1, 0, 4, 5, 6]
    assert slow.scored == ["1", "2", "3", "4"]


def test_two_tell_how_long_one_takes_and_then_none_are_read_where_two_take_too_long(
    caplog: pytest.LogCaptureFixture,
) -> None:
    slow = Slow(each_s=0.15)
    timed = TimedReranker(slow, 0.2, slow.clock)
    assert timed.order("问", ["1", "2", "3"]) == [1, 0, 2]
    assert not caplog.messages
    assert timed.order("问", ["1", "2", "3"]) == [0, 1, 2]
    assert slow.scored == ["1", "2"]
    assert "读一对文字要 150 毫秒，200 毫秒里读不了两对" in caplog.text


def test_a_slow_moment_is_forgotten() -> None:
    slow = Slow(each_s=1.0)
    timed = TimedReranker(slow, 0.2, slow.clock)
    timed.order("问", ["1", "2"])
    slow.each_s = 0.01
    tries = (n for n in range(100) if timed.order("问", ["1", "2"]) == [1, 0])
    assert 5 < next(tries) < 30


def test_batches_grow_up_to_their_most() -> None:
    slow = Slow()
    ranked(slow, ["1"] * 100, 1.0)
    assert slow.batches == [2, 4, 12, BATCH, BATCH, 100 - 18 - 2 * BATCH]


@given(
    st.lists(st.integers(0, 9).map(str), max_size=80),
    st.floats(0.001, 0.3),
    st.floats(0.001, 2.0),
)
def test_the_time_is_kept_and_every_text_stays(
    texts: list[str], each_s: float, budget_s: float
) -> None:
    slow = Slow(each_s)
    timed = TimedReranker(slow, budget_s, slow.clock)
    timed.order("问", ["0", "0"])  # learns the time of one
    slow.scored, slow.now = [], 0.0
    order = timed.order("问", texts)
    done = len(slow.scored)
    assert sorted(order) == list(range(len(texts)))
    assert slow.scored == texts[:done]
    assert order[done:] == list(range(done, len(texts)))
    assert slow.now <= budget_s * (1 + 1e-9)
    if 2 <= done < len(texts):
        assert slow.now + each_s > budget_s * (1 - 1e-9)
    if done < 2 <= len(texts):
        assert 2 * each_s > budget_s * (1 - 1e-9)


@given(st.lists(st.integers(0, 9).map(str), max_size=40))
def test_time_enough_for_all_gives_one_order_however_fast(texts: list[str]) -> None:
    assert ranked(Slow(0.001), texts, 1e6) == ranked(Slow(0.7), texts, 1e6)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return scorer(tmp_path_factory.mktemp("scorer"))


def test_a_cross_encoder_orders_by_what_its_head_puts_out(folder: Path) -> None:
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    pairs = AutoTokenizer.from_pretrained(folder)(
        ["science"] * len(TEXTS), TEXTS, padding=True, return_tensors="pt"
    )
    with torch.no_grad():
        wanted = AutoModelForSequenceClassification.from_pretrained(folder)(**pairs).logits[:, 0]
    scores = CrossReranker(str(folder), CPU).score("science", TEXTS)
    assert scores == pytest.approx(wanted.tolist(), abs=1e-4)
    order = TimedReranker(CrossReranker(str(folder), CPU), 60.0).order("science", TEXTS)
    assert order == wanted.argsort(descending=True).tolist()
    assert order != sorted(order)


def test_an_encoder_is_no_reranker() -> None:
    with pytest.raises(IndexFolderError, match="不会给问题和段落打分"):
        CrossReranker(str(MINILM), CPU)


def test_a_model_with_several_scores_is_no_reranker(tmp_path: Path) -> None:
    with pytest.raises(IndexFolderError, match="不止一个分数"):
        CrossReranker(str(scorer(tmp_path, scores=3)), CPU)


def test_a_folder_that_is_no_reranker_is_told(tmp_path: Path) -> None:
    with pytest.raises(IndexFolderError, match="读不了"):
        CrossReranker(str(tmp_path), CPU)
    with pytest.raises(IndexFolderError, match="没有模型文件夹"):
        CrossReranker(str(tmp_path / "none"), CPU)
