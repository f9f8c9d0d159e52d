"""Character level: what a source's characters are folded to, and a same-length view to parse."""

from __future__ import annotations

import re
import unicodedata

CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"

# Invisible or layout-only: zero width, soft hyphen, BOM, bidirectional marks, control characters,
# and halves of a character that no file can hold.
_INVISIBLE = re.compile(
    r"[\u200b-\u200f\u202a-\u202e\u2060\u00ad\ufeff\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]"
)
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Full-width letters and digits, CJK radicals and compatibility forms that PDF fonts leave.
_FOLDED = re.compile(
    r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\u2329\u232a\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]"
)
# What a browser's PDF prints for these characters, of which Unicode does not say that they are the same.
_RADICALS = dict(
    zip(
        "⺟⺠⺬⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻯⻰⻳",
        "母民示虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿竜龙龟",
        strict=True,
    )
)

# Two ideographic spaces set a paragraph in. Inside a line this long they are where one began; a
# shorter line may space out a name with them (主　　任).
_INDENT = re.compile(r"(?<=\S)[\u3000\xa0 ]*\u3000\u3000[\u3000\xa0 ]*(?=\S)")
FLATTENED_LINE = 150

# Punctuation that documents print in either width; one character each, so offsets stay.
_WIDE = "（）【】〔〕﹝﹞［］｛｝〈〉，．：；？！％＋－／＜＞＝～“”‘’「」『』｜＊＆＃—–−‐‑─━﹣﹥﹤≧≦０１２３４５６７８９"
_NARROW = '()[][][][]{}<>,.:;?!%+-/<>=~""\'\'""""|*&#--------><≥≤0123456789'
_SHAPES = dict(zip(_WIDE, _NARROW, strict=True))
_SHAPED = re.compile(f"[{re.escape(_WIDE)}]")


def fold(raw: str) -> str:
    """Fold what has no meaning of its own: line ends, spaces, full-width digits and letters."""
    text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", raw))
    text = "\n".join(_paragraphs(line) for line in text.split("\n"))
    text = _SPACES.sub(" ", text)
    return _FOLDED.sub(
        lambda m: _RADICALS.get(m.group()) or unicodedata.normalize("NFKC", m.group()), text
    )


def _paragraphs(line: str) -> str:
    """Give back the line ends of a page saved as one line: "…通知。　　一、总体要求　　（一）…"."""
    return _INDENT.sub("\n\u3000\u3000", line) if len(line) > FLATTENED_LINE else line


def shape(text: str) -> str:
    """Return a view of the same length in which punctuation has one width, to run patterns on.

    >>> shape("（牵头单位：市科技局）")
    '(牵头单位:市科技局)'
    """
    return _SHAPED.sub(lambda m: _SHAPES[m.group()], text)


# A space that a converter or a page layout left: between Chinese, or Chinese and a digit, or
# beside Chinese punctuation ("印发 2023 年", "全社会R&D (研究", "市市 场监管局"), or round a
# decimal point ("增长5 . 5%", but "3. 5G网络").
_HAN_OR_MARK = f"{CJK}，。；：、？！（）《》〈〉“”‘’【】〔〕％—,;:?!()%"
_LOST_SPACE = re.compile(
    rf"(?<=[{CJK}，。；：、？！（）《》“”‘’〔〕,;:)\]0-9A-Za-z%])[ ](?=[{_HAN_OR_MARK}])"
    rf"|(?<=[{CJK}，。；：、？！（）《》“”‘’〔〕,;:(\[—])[ ](?=[0-9A-Za-z{_HAN_OR_MARK}])"
    r"|(?<=\d)[ ](?=\.[ ]\d)|(?<=\d[ ]\.)[ ](?=\d)"
)
_RUN_OF_SPACES = re.compile(r"[ ]{2,}")
# "责任单位:市科技局 市财政局": behind a label a space parts units, it is not lost
_UNITS = re.compile(r"(?:单位|部门|牵头|责任|配合|参加)[:：][^。；;）)\n]{4,300}")
_PARTS_UNITS = re.compile(r"(?<=[局委厅办会府部院区县市]) (?=[市区县省州各国][\u4e00-\u9fff]{2})")
_KEPT = "\x00"
# The space between a chapter's number and its title is kept: "第一章 发展基础", "附件 1", "3.2 应急报告", which
# without it might be a value, as "1.5 亿元以上" at a line's start is.
_CHAPTER = re.compile(
    r"^(第[〇一二三四五六七八九十百零\d]{1,5}[篇编章节条部分]{1,2}|[1-9]\d?\.[1-9]\d?(?= +[\u4e00-\u9fff“]{2})"
    r"(?! +(?:[万亿千百十]|个|倍|元|吨|公里|平方|米|家|人|名|户|项|件|辆|台|套|年|月|天|小时|分|成|版|以|左右|时代|代|级|英寸|微米|毫|厘|度))) +(?=\S)"
)


def squeeze(line: str) -> str:
    """Delete the spaces of one line that stand for nothing; a run of spaces becomes one."""
    line = line.strip(" \t")
    chapter = _CHAPTER.match(line)
    head = chapter.group(1) + " " if chapter else ""
    rest = line[chapter.end() :] if chapter else line
    rest = _UNITS.sub(lambda m: _PARTS_UNITS.sub(_KEPT, m.group()), rest)
    # A run of two or more spaces sets things apart (columns, a name from its date); keep one.
    pieces = [_LOST_SPACE.sub("", piece) for piece in _RUN_OF_SPACES.split(rest)]
    return head + _RUN_OF_SPACES.sub(" ", " ".join(pieces)).replace(_KEPT, " ")
