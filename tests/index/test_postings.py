"""What a passage is kept by: that it holds a term counts, hardly how often or among how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.lexical import IN_DOCUMENTS, IN_PASSAGES, Lexical
from index.postings import DocumentWriter, LexicalWriter, each_once
from index.tokens import Terms, Tokenizer

if TYPE_CHECKING:
    from pathlib import Path

TOKENIZER = Tokenizer()
OTHERS = "绿化造林面积持续扩大,城乡人居环境不断改善,基层治理能力稳步提升。"


def scores(folder: Path, texts: list[str], question: str) -> list[float]:
    writer = LexicalWriter(folder)
    for number, text in enumerate(texts):
        writer.add(number, each_once(TOKENIZER.terms(text)))
    writer.commit()
    lexical = Lexical.open(folder, IN_PASSAGES)
    found = dict(lexical.search(TOKENIZER.query(question), len(texts)))
    return [found.get(number, 0.0) for number in range(len(texts))]


def test_a_passage_that_says_a_word_again_and_again_is_no_better_for_it(tmp_path: Path) -> None:
    once, often, _ = scores(
        tmp_path, ["东湖。" + OTHERS, "东湖,东湖,东湖。" + OTHERS, OTHERS], "东湖"
    )
    assert once == pytest.approx(often)


def test_a_long_passage_with_more_of_the_question_is_before_a_short_one(tmp_path: Path) -> None:
    long = "东湖科学城建设资金。" + "".join(map(chr, range(0x4E00, 0x4E00 + 300)))
    short, held, _ = scores(tmp_path, ["东湖科学城建设。", long, OTHERS], "东湖科学城建设资金")
    assert held > short


def test_a_year_tells_two_passages_apart_more_than_a_word_does(tmp_path: Path) -> None:
    year, word, _ = scores(tmp_path, ["2024,增加", "gdp,增加", OTHERS], "2024,gdp")
    assert year > word


def test_in_a_whole_document_repetition_counts(tmp_path: Path) -> None:
    writer = DocumentWriter(tmp_path)
    for passage in ("东湖", "东湖"):
        writer.add(1, TOKENIZER.terms(passage))
    writer.add(2, TOKENIZER.terms("东湖" + "光谷"))
    assert writer.commit() == 2
    hits = Lexical.open(tmp_path, IN_DOCUMENTS).search(Terms((), ("东湖",)), 2)
    assert [found for found, _ in hits] == [1, 2]
