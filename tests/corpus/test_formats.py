"""Bytes → text: three encodings told apart, and what holds no text refused."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.formats import READERS, read_text
from corpus.types import RefusedFile

TEXT = "武汉市科技创新工作要点\n一、工作目标\n技术合同成交额突破1450亿元,增长11.5%以上。\n" * 3


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"]
)
def test_each_encoding_is_told_by_its_bytes(encoding: str) -> None:
    assert read_text(TEXT.encode(encoding), ".txt") == TEXT


@pytest.mark.parametrize("wrong", ["mac_cyrillic", "cp1251", "latin-1"])
def test_lines_once_read_in_a_wrong_encoding_are_read_again(wrong: str) -> None:
    line = "海川市城市书房管理办法"
    garbled = TEXT + line.encode().decode(wrong) + "\xa0\n"
    assert read_text(garbled.encode(), ".txt") == f"{TEXT}{line}\xa0\n"


def test_words_of_another_script_stay_as_they_are() -> None:
    text = TEXT + "Москва, Россия\nα测试β\n"
    assert read_text(text.encode(), ".txt") == text


def test_a_few_lost_bytes_do_not_make_another_encoding_of_it() -> None:
    cut = (TEXT * 20).encode()[:-2]  # in the middle of the last full stop
    assert read_text(cut, ".txt") == (TEXT * 20)[:-2] + "\ufffd"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "文件是空的"),
        (b"\n \t\n", "文件是空的"),
        (b"\x7fELF" + bytes(range(256)) * 64, "不是文本文件"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "不是文本文件"),
        ("—— ……\n。".encode(), "文件里没有文字"),
    ],
)
def test_what_holds_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(RefusedFile, match=reason):
        read_text(data, ".txt")


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(sorted(READERS)))
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str) -> None:
    with suppress(RefusedFile):
        assert any(char.isalnum() for char in read_text(data, suffix))


def test_a_suffix_counts_in_either_case() -> None:
    assert read_text(TEXT.encode(), ".TXT") == TEXT


def test_no_break_spaces_make_no_binary_of_a_text() -> None:
    text = "市科技局牵头\xa0\xa0\xa0\xa0" * 20
    assert read_text(text.encode(), ".txt") == text
