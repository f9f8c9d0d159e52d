"""Plain text and markdown: UTF-8, UTF-16 and GB18030, told apart by their bytes."""

from __future__ import annotations

import codecs
import unicodedata

from corpus.types import RefusedFile

# A text cut in mid-character, or with a few bytes lost in copying, is still UTF-8 when not more
# than this share of it fails to decode; a Chinese text in GB18030 read as UTF-8 fails on 13 % and
# more of its characters (530 policy texts).
BROKEN_SHARE = 0.005
# Share of the first 20,000 characters that must be Chinese, ASCII or common punctuation for a
# decoding to be taken: 0.95 and more in 532 policy texts.
READABLE_SHARE = 0.85
# A page put together from several may hold lines of UTF-8 that were once read in another encoding:
# in "дЄ≠еНО" for 中华 such a share of the characters is none of a Chinese text.
GARBLED_SHARE = 0.5
_READ_AS = ("mac_cyrillic", "cp1251", "cp1252", "latin-1", "mac_roman")


def read(data: bytes) -> str:
    """Decode a text file.

    Raises:
        RefusedFile: the file is empty or binary, or in none of the three encodings.
    """
    if not data.strip():
        raise RefusedFile("文件是空的")
    for text in _decodings(data):
        if text is not None and _readable(ungarbled := _ungarbled(text)):
            return ungarbled
    raise RefusedFile("不是文本文件，或编码不是 UTF-8、UTF-16、GB18030，请另存为 UTF-8 文本再导入")


def _decodings(data: bytes) -> list[str | None]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return [_decode(data, "utf-16")]
    if b"\x00" in data[:4096]:
        return [_decode(data, "utf-16-le"), _decode(data, "utf-16-be")]
    return [_decode(data, "utf-8-sig"), _nearly_utf8(data), _decode(data, "gb18030")]


def _decode(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _nearly_utf8(data: bytes) -> str | None:
    text = data.decode("utf-8", errors="replace")
    return text if text.count("\ufffd") <= BROKEN_SHARE * len(text) else None


def _ungarbled(text: str) -> str:
    """Read lines again that were UTF-8 and taken for another encoding; the others stay as they are."""
    if not any(_is_foreign(c) for c in text):
        return text
    return "".join(map(_read_again, text.splitlines(keepends=True)))


def _read_again(line: str) -> str:
    if sum(map(_is_foreign, line)) < GARBLED_SHARE * len(line):
        return line
    return "\xa0".join(_as_utf8(piece) for piece in line.split("\xa0"))


def _as_utf8(piece: str) -> str:
    for encoding in _READ_AS:
        try:
            text = piece.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if _readable(text):
            return text
    return piece


def _is_foreign(char: str) -> bool:
    """Tell a letter or mark of another script, which a text in Chinese holds few of."""
    return char >= "\xa0" and not _is_text(char)


def _readable(text: str) -> bool:
    sample = text[:20000]
    good = sum(_is_text(c) for c in sample)
    return "\x00" not in sample and good >= READABLE_SHARE * len(sample)


def _is_text(char: str) -> bool:
    if "\u4e00" <= char <= "\u9fff" or " " <= char <= "~" or char in "\n\r\t\xa0·×±°":
        return True
    return unicodedata.category(char)[0] in "LNPSZ" and "\u2000" <= char <= "\uffee"
