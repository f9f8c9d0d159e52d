"""One heading: where its title ends, and when a line without a number is one.

A heading is a line of its own ("一、总体要求") or runs in ("6. 实施重大科技专项。组织…"); a paragraph
without a number may run in too ("技术交易更加活跃。2015年…"), and some lines are headings by their
words ("2023年工作回顾", "前言").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.numbering import RANKS, RUN_IN_RANK, numbering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.numbering import Numbering

# 4,940 numbered lines, 4,131 that run in and 6,271 paragraphs with a short first sentence were
# listed by length from 530 documents and read at random: over 40 characters none was a heading,
# and without a number over 20 only where the paragraph beside it had one too.
MAX_HEADING = 40
MAX_RUN_IN = 40
MAX_LONE_RUN_IN = 20
MAX_UNNUMBERED_RUN_IN = 28
MIN_RUN_IN_BODY = 30
MAX_NAMED_LINE = 26

# "第五条 【推动新型演艺市场发展】优化完善…"
_ARTICLE_TITLE = re.compile(r"[【\[（(]([^【】\[\]（）()]{2,30})[】\]）)](?=\S)")
# "6. 实施重大科技专项(牵头单位:市科技局)": the bracket is no part of the title
_ROLE_BRACKET = re.compile(r"\s*[(\[][^()\[\]]{0,40}(牵头|责任|负责|配合|主办)")
_SENTENCE_END = re.compile(r"[。！？!?]")
# Text, not a heading: ends like a clause
_CLAUSE_END = re.compile(r"[,;:]$")
# "指导思想:": a short name before a colon that ends the line
_NAME_AND_COLON = re.compile(r"[^,;:\d]{2,20}:")
# "(二)组织领导:各区要加强…", but no label: "1. 牵头单位:市科技局。"
_NAMED_BY_COLON = re.compile(
    r"(?!牵头|责任|负责|配合|主办|协办|完成|联系|时间|地点|附件|注|电话|其中|包括|例如)([^,;:\d\"]{2,16}):\S"
)
# A spoken or a joining sentence, no heading: "各位代表", "一是打造…", "同时"
_SPEECH = re.compile(
    r"^(?:各位|同志们|这一年|过去(?:的)?一年|一年来|同时|此外|其中|当前|首先|注|抄送|附|主要包括|我们|这是|今年|在|现(?!代)"
    r"|[一二三四五六七八九十]{1,2}[是要])"
)
# "2023年工作回顾", "2024年主要预期目标和重点工作", "今年工作的主要任务"
_YEAR_LINE = re.compile(
    r"^(?:(?:19|20)\d\d年|今年|[未过]来五年|今后五年|下一步).{0,20}"
    r"(?:回顾|任务|目标|安排|打算|部署|重点|情况|工作|要求|举措)$"
)
# Names of parts that plans and reports print without a number
_PART_LINE = re.compile(
    r"^(?:前 ?言|引 ?言|序 ?言|总 ?则|附 ?则|结 ?语|结束语|指导思想|总体要求|基本原则|主要目标|发展目标|工作目标|总体目标"
    r"|主要任务|重点任务|工作任务|保障措施|组织实施|组织保障|工作要求|实施步骤|工作回顾)$"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a section opens; `limit` is an offset it cannot reach past."""

    number: str
    title: str
    rank: int
    start: int
    heading_end: int
    limit: int | None = None


def numbered(text: str, found: Numbering, start: int, end: int, *, listed: bool) -> Opening:
    """Read title and extent of the heading whose number stands at `start`.

    `listed` tells that the line above or below has a number of the same kind.
    """
    rank = found.rank + 1
    body = found.end
    while body < end and text[body] in " 　:：":
        body += 1
    number = text[start : found.end]
    if found.kind == "article":
        named = _ARTICLE_TITLE.match(text, body, end)
        title, heading_end = (named.group(1), named.end()) if named else ("", found.end)
        return Opening(number, title, rank, start, heading_end)
    title_end = _title_end(shape(text[body:end]), found, listed=listed)
    if title_end is None:
        return Opening(number, "", rank, start, found.end, _next_table(text, end))
    title = text[body : body + title_end].rstrip()
    return Opening(number, title, rank, start, body + len(title))


_TABLE_LINE = re.compile(r"\n(?:(?:专栏|附表|表)\s*[\d一二三四五六七八九十]|[^\n\t]{0,80}\t)")


def _next_table(text: str, at: int) -> int | None:
    """Return where the next table or its caption begins: an item without a title ends there."""
    found = _TABLE_LINE.search(text, at)
    return found.start() + 1 if found else None


def _title_end(rest: str, found: Numbering, *, listed: bool) -> int | None:
    """Return where the title ends in `rest` (what follows the number), None for an item."""
    bracket = _ROLE_BRACKET.search(rest)
    head = rest[: bracket.start()] if bracket else rest
    stop = _SENTENCE_END.search(head)
    outer = found.rank <= RANKS["han_bracket"] or found.kind.startswith("decimal")
    if stop is None:
        return _whole_line_end(head, outer=outer, listed=listed)
    sentence = head[: stop.start()]
    named = _NAMED_BY_COLON.match(sentence)
    if named:
        return len(named.group(1))
    if not 0 < len(sentence) <= MAX_RUN_IN or ";" in sentence or ":" in sentence:
        return None
    if head[stop.end() :].strip() or bracket:
        return len(sentence) if sentence.count(",") <= 1 else None
    alone = outer and not listed and not re.search(r"\d", sentence)
    return len(sentence) if alone else None


def _whole_line_end(head: str, *, outer: bool, listed: bool) -> int | None:
    """Return the end of a title that has no full stop: the line's, or a colon's."""
    if _NAME_AND_COLON.fullmatch(head):
        return len(head) - 1
    colon = head.find(":")
    if 0 < colon <= MAX_RUN_IN and len(head) > MAX_HEADING and not re.search("[,;]", head[:colon]):
        return colon
    if not 0 < len(head) <= MAX_HEADING or _CLAUSE_END.search(head):
        return None
    plain = not re.search(r"[,;\d]", head)
    return len(head) if outer or plain or not (listed or ";" in head) else None


def by_its_words(line: str, before: str) -> bool:
    """Tell a line without a number that names a part: "2023年工作回顾", "前言".

    `before` is the line above: a heading stands at the start or after a closed paragraph.
    """
    if len(line) > MAX_NAMED_LINE or (before and before[-1] not in "。！？!?：:）)"):
        return False
    return bool(_PART_LINE.match(line) or (before and _YEAR_LINE.match(line)))


def run_in_ends(text: str, lines: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return line start → title end of the paragraphs whose short first sentence heads them.

    The longer ones count only beside another: "完善支持风险投资发展的体制机制。…" next to "…机制。…".
    """
    ends: dict[int, int] = {}
    near: list[tuple[int, int] | None] = []
    for start, end in lines:
        stop = _run_in_end(text, start, end)
        near.append(None if stop is None else (start, stop))
    for i, one in enumerate(near):
        beside = near[max(i - 1, 0) : i] + near[i + 1 : i + 2]
        if one and (one[1] - one[0] <= MAX_LONE_RUN_IN or any(beside)):
            ends[one[0]] = one[1]
    return ends


def _run_in_end(text: str, start: int, end: int) -> int | None:
    """Read "技术交易更加活跃。2015年…"; a dash before it is printed but no part of the title."""
    if end - start < MIN_RUN_IN_BODY + 4:
        return None
    line = shape(text[start : min(end, start + MAX_UNNUMBERED_RUN_IN + 12)])
    dash = len(line) - len(line.lstrip("-"))
    stop = _SENTENCE_END.search(line)
    if stop is None or not dash + 4 <= stop.start() <= dash + MAX_UNNUMBERED_RUN_IN:
        return None
    title = line[dash : stop.start()]
    if re.search(r"[,;:\d\t]", title) or _SPEECH.match(title) or numbering(text, start):
        return None
    return start + stop.start() if end - start - stop.end() >= MIN_RUN_IN_BODY else None


def run_in(text: str, start: int, title_end: int, end: int) -> Opening:
    """Return the section of a paragraph that is headed by its first sentence."""
    printed = text[start:title_end]
    title = printed.lstrip("—–―─━-")
    return Opening("", title, RUN_IN_RANK + 1, start, title_end, end)
