"""Text becomes the same terms as with jieba itself, and asking words are left out of a question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.tokens import (
    ASKING_WORDS,
    Tokenizer,
    bigrams,
    fold,
    jieba_cutter,
    rjieba_cutter,
    without_asking,
)

WORDS = ("市科技局", "东湖高新区管委会", "技术合同成交额", "研发投入占gdp比重")
TEXTS = (
    "重大科技专项由市科技局牵头,责任单位:市经信局、东湖高新区管委会。",
    "2020年研发投入占gdp比重达到3.5%,技术合同成交额突破800亿元。",
    "武政办[2023]4号 推进“科创中心”建设(2023—2025年)",
    "5g、ai、r&d;https://example.org/a?b=c",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("words", [(), WORDS])
def test_rjieba_cuts_like_jieba_with_and_without_own_words(
    text: str, words: tuple[str, ...]
) -> None:
    assert list(rjieba_cutter(words)(text)) == list(jieba_cutter(words)(text))


TOKENIZER = Tokenizer()
TOKENIZER.words("加载词典")
JIEBA, RJIEBA = jieba_cutter(WORDS), rjieba_cutter(WORDS)
CHARACTERS = st.sampled_from(
    "科技局市东湖高新区管委会技术合同成交额研发投入占比重的由牵头和在第一二三年月日0123456789.%ab ,。:、()《》\n"
)


@given(st.text(CHARACTERS, max_size=60))
def test_rjieba_cuts_any_text_of_the_field_like_jieba(text: str) -> None:
    assert list(RJIEBA(text)) == list(JIEBA(text))


def test_own_words_are_kept_whole_beside_their_parts() -> None:
    assert Tokenizer(WORDS).words("东湖高新区管委会") == [
        "东湖", "高新", "新区", "管委", "委会", "高新区", "管委会", "东湖高新区管委会",
    ]  # fmt: skip


def test_own_words_are_found_in_whatever_width_and_case() -> None:
    assert "研发投入占gdp比重" in Tokenizer(["研发投入占ＧＤＰ比重"]).words("研发投入占GDP比重")


def test_the_words_of_one_tokenizer_are_not_in_another() -> None:
    cutters = [rjieba_cutter([word]) for word in WORDS]
    for word, cut in zip(WORDS, cutters, strict=True):
        assert [other for other in WORDS if other in cut(" ".join(WORDS))] == [word]


@given(st.text(max_size=80))
def test_terms_are_folded_and_have_neither_marks_nor_blanks(text: str) -> None:
    terms = TOKENIZER.terms(text)
    for term in (*terms.words, *terms.bigrams):
        assert term == fold(term)
        assert term
        assert not any(map(str.isspace, term))


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing_for_terms(text: str) -> None:
    assert list(bigrams(fold(text))) == list(bigrams(text))


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("请问东湖科学城建设由谁牵头?", "东湖科学城建设牵头?"),
        ("麻烦问一下,重大科技专项的责任单位有哪些?", ",重大科技专项的责任单位?"),
        ("2020年研发投入占GDP比重目标是多少呢", "2020年研发投入占GDP比重目标是"),
        ("如何申请?", "申请?"),
    ],
)
def test_asking_words_are_left_out(question: str, rest: str) -> None:
    assert without_asking(question).replace(" ", "") == rest


@pytest.mark.parametrize("question", ["请问?", "是什么", "谁", "???", ""])
def test_a_question_of_nothing_else_stays_as_it_is(question: str) -> None:
    assert without_asking(question) == question


def test_no_asking_word_is_listed_twice() -> None:
    assert len(set(ASKING_WORDS)) == len(ASKING_WORDS)
