"""Where a document closes: 附件 list, signature and date, (此件公开发布), 抄送 and 印发 (GB/T 9704).

    closing   := [attachments] signature [remark] | imprint
    attachments := "附件:1.…" line ("2.…" line)*
    signature := unit-line* date-line | line of unit and date
    remark    := "(此件公开发布)" | "(此件有删减)"
    imprint   := (抄送 | 主题词 | 公开方式 | 联系人) line … "…2023年1月28日印发"

What stands in a closing belongs to no section. The end of a document has one, and so has each
notice or annex printed before another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape

if TYPE_CHECKING:
    from collections.abc import Sequence

# 〇 is printed in several ways: 二〇二三年, 二○二三年, 二О二三年
DATE = (
    r"(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
    r"|[〇○ОO零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)"
)
# The last word of an organ that signs: 武汉市人民政府办公厅, 市推进…领导小组, 合肥海关
ORGAN = re.compile(
    r"(?:政府|办公厅|办公室|委员会|管委会|局|厅|部|署|院|委|会|办|社|中心|小组|党组|机关|银行|总局|分局|国务院|法院"
    r"|检察院|基金会|管理处|海关|集团|公司|大学|学院|指挥部|大队|支队|总队)$"
)
# "2023年1月28日", "2018年8月3日发布"
_DATE_LINE = re.compile(
    rf"^\(?{DATE}\s?(?:签发|发布|公布)?\)?(?:\((?:此件|本文|此文)[^()]{{0,24}}\))?$"
)
_UNIT_AND_DATE = re.compile(rf"^(?P<unit>[\u4e00-\u9fa5、 ]{{3,60}}?)\s?{DATE}$")
_REMARK = re.compile(r"^\((?:此件|本文|此文)[^()]{0,24}\)$")
_IMPRINT = re.compile(
    r"^(?:抄\s?送|分\s?送|主\s?送|报\s?送|抄\s?报|主题词|公开方式|信息公开(?:选项|属性|形式)|联系(?:人|电话)|校对|打字)\s?:"
    rf"|{DATE}\s?印发$"
)
_ATTACHMENTS = re.compile(r"^附\s?件\s?\d{0,2}\s?:\s?\S")
_LIST_ITEM = re.compile(r"^\d{1,2}[.、]\s?\S.{1,80}$")
# What goes on from line to line behind 抄送: "市人大常委会办公厅,市政协办公厅,市法院、检察院。"
_COPIED_NAME = re.compile(rf"(?:{ORGAN.pattern[:-1]}|机关|检察院|团体|党派|单位|警备区|军区)$")
MAX_UNIT_LINE = 40
LOOKED_AT = 120  # characters of a line that are looked at: a signature is shorter
MAX_SIGNERS = 20  # units that sign together, one a line
IMPRINT_LINES = 20  # an imprint stands this near the end; the longest of 62 has 9 lines


def find_closings(text: str) -> tuple[range, ...]:
    """Return the closings of a clean text as offsets, in order, without overlap."""
    starts: list[int] = []
    lines: list[str] = []
    at = 0
    for line in text.split("\n"):
        starts.append(at)
        lines.append(line)
        at += len(line) + 1
    shaped = [shape(line[:LOOKED_AT]) for line in lines]
    spans = _merged([*_signatures(shaped), *_imprint(shaped)])
    return tuple(range(starts[a], starts[b - 1] + len(lines[b - 1])) for a, b in spans)


def _signatures(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return (first line, line after) of each signature with what stands right round it."""
    found: list[tuple[int, int]] = []
    for i, line in enumerate(lines):
        first = _first_of_signature(lines, i, line)
        if first is None:
            continue
        after = i + 1
        while after < len(lines) and _REMARK.match(lines[after]):
            after += 1
        found.append((_with_attachments(lines, first), after))
    return found


def _first_of_signature(lines: Sequence[str], i: int, line: str) -> int | None:
    """Return the first line of the signature whose date stands on line `i`, None for no one's."""
    own = _UNIT_AND_DATE.match(line)
    if own and ORGAN.search(own.group("unit").strip()):
        return i
    if not _DATE_LINE.match(line):
        return None
    first = i
    while first > 0 and i - first < MAX_SIGNERS and is_unit_line(lines[first - 1]):
        first -= 1
    follows = i + 1 < len(lines) and bool(_REMARK.match(lines[i + 1]))
    ends = all(_IMPRINT.search(x) or _REMARK.match(x) for x in lines[i + 1 :])
    return first if first < i or follows or ends else None


def is_unit_line(line: str) -> bool:
    """Tell a line that holds a unit's name and nothing else."""
    return (
        3 <= len(line) <= MAX_UNIT_LINE
        and not re.search(r"[。:;,(]", line)
        and bool(ORGAN.search(line))
    )


def _with_attachments(lines: Sequence[str], first: int) -> int:
    """Take in the list "附件:1.… 2.…" right above a signature."""
    at = first
    while at > 0 and _LIST_ITEM.match(lines[at - 1]):
        at -= 1
    return at - 1 if at > 0 and _ATTACHMENTS.match(lines[at - 1]) else first


def _imprint(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the lines of the document's end from 抄送, 附件:, a remark or 公开方式 on."""
    first = None
    for i in range(len(lines) - 1, max(-1, len(lines) - 1 - IMPRINT_LINES), -1):
        line = lines[i]
        if _IMPRINT.search(line) or _REMARK.match(line) or _ATTACHMENTS.match(line):
            first = i
        elif not (
            is_unit_line(line)
            or _DATE_LINE.match(line)
            or _LIST_ITEM.match(line)
            or _only_names(line)
        ):
            break
    return [] if first is None else [(first, len(lines))]


def _only_names(line: str) -> bool:
    names = [name for name in re.split("[,、。;]", line) if name]
    return bool(names) and all(len(n) <= 16 and _COPIED_NAME.search(n) for n in names)


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for first, after in sorted(spans):
        if result and first <= result[-1][1]:
            result[-1] = (result[-1][0], max(after, result[-1][1]))
        else:
            result.append((first, after))
    return result
