"""What lists of terms and of abbreviations say a term is, and the line below a heading that says so.

entry        = "A.7" term | its meaning, in the lines below a heading like 术语和定义
labelled     = "11." term | (基本概念 | 定义 | 含义 …) "：" meaning
abbreviated  = "WLAN：" Chinese name "(" English ")"
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.facts.statements import strip
from corpus.types import Span

MAX_MEANING = 1200
MIN_ENTRY = 12
GLOSSARY_REACH = 20_000

# "附录A 名词解释和说明", "3 术语和定义", "相关术语：", or "。2 术语和定义" behind a lost line's end:
# what the lines below explain
_TERMS = re.compile(
    r"(?:^|[\n。])[^\n,。]{0,12}(?:名词解释|术语解释|术语[和与及]?定义|(?:相关|有关|主要|专业)术语)[^\n,。]{0,8}(?=\n)"
)
# "A.7", "3.1", "(二)" before a term on its line
_ENTRY = re.compile(
    r"\s*(?:[A-Z]?\.?\d{1,2}(?:\.\d{1,2})*\.?|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.])?\s*"
)
TRANSLATED = re.compile(r"[\sa-zA-Z,&()'-]*\n\s*(?:是?指)?(?=\S)")
# "…提取的标识。3 标识方式": the next heading, behind a lost line's end
_HEADING_GLUED = re.compile(r"(?<=。)\s?\d{1,2}(?:\.\d{1,2}){0,2}\.?\s?[\u4e00-\u9fff]{2,16}$")
# "基本概念：通过…", "定义:…" as a heading's first line
_LABEL = re.compile(
    r"[ \t]*\n\s*(?:基本|具体|核心|主要)?(?:概念|定义|含义|涵义|释义|内涵)(?:解释|说明)?:\s?"
)
# "WLAN: 无线局域网 (Wireless", "OT：运营技术（Operational"
_ABBREVIATED = re.compile(
    r"\s?[:：]\s?(?P<name>[A-Z]{0,6}\s?[\u4e00-\u9fff][^:;,。\n()]{1,38}?)\s?\((?P<first>[A-Z])[a-z]"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list says a term is, and the stretch to cite."""

    meaning: Span
    start: int
    end: int


def entry(view: str, term: Span) -> Entry | None:
    """Read a glossary's entry: the term on a line of its own, and what it is in the lines below."""
    line = view.rfind("\n", 0, term.start) + 1
    below = TRANSLATED.match(view, term.end)
    alone = below and _ENTRY.fullmatch(view, line, term.start)
    if not below or not alone:
        return None
    says = view[below.end() - 1] == "指"  # "C.2 保证率 | 指正常运行的时间占全年的比率。"
    if not says and not _TERMS.search(view, max(0, line - GLOSSARY_REACH), line):
        return None
    return _told(view, line, below.end())


def labelled(view: str, term: Span) -> Entry | None:
    """Read "11.智能陪诊 | 基本概念：…": a heading whose first line says what it names."""
    line = view.rfind("\n", 0, term.start) + 1
    label = _LABEL.match(view, term.end)
    if not label or not _ENTRY.fullmatch(view, line, term.start):
        return None
    return _told(view, line, label.end())


def _told(view: str, line: int, at: int) -> Entry | None:
    """Return what the line from `at` on says, the next heading that was glued to it left out."""
    end = view.find("\n", at)
    first, last = strip(view, at, end if end >= 0 else len(view))
    glued = _HEADING_GLUED.search(view, first, last)
    last = glued.start() if glued else last
    if not MIN_ENTRY <= last - first <= MAX_MEANING or view[last - 1] != "。":
        return None
    meaning = Span(first, len(view[:last].rstrip("。;, ")))
    return Entry(meaning, *strip(view, line, last))


def abbreviated(view: str, term: Span) -> Entry | None:
    """Read "WLAN: 无线局域网 (Wireless Local Area Network)": a line of a list of abbreviations."""
    line = view.rfind("\n", 0, term.start) + 1
    found = _ABBREVIATED.match(view, term.end)
    letters = view[term.start : term.end]
    if not found or view[line : term.start].strip() or not letters.isascii():
        return None
    if found["first"] != letters[0].upper():
        return None
    return Entry(Span(*found.span("name")), *strip(view, line, found.end("name")))
