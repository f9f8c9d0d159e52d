"""How much at most, asked of what was just told: "每满一年计几分" … "最多能记几分", "封顶呢"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.drafts import Draft, flat
from qa.types import Kind
from qa.understand import unwrapped
from qa.wording.documents import name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from qa.library import Library
    from qa.types import Answer, Citation

# "那最多能记几分", "一年封顶多少钱", "上限呢", "累计最高多少": a limit, and nothing of its own
_ASKED = re.compile(
    r"(?:那么?|又|哦|好的?)?[,，]?(?:一共|总共|累计|单项|每年|一年|每人|每户|每家|每次)?(?:最[多高]|封顶|上限|顶多|至多|最高限额|最高额)"
    r"(?:是|能|可以?|会|要)*(?:拿|领|补贴?|奖励?|记|计|得|加|报销?|给|享受|申请|贷)?(?:到|了)?"
    r"(?:(?:多少|几)(?P<unit>万?[元分个家项人次天年月岁名]|块钱?|钱)?|呢)"
)
# "每满1年计5分，最高不超过20分", "上限为200万元"
_CAP = re.compile(
    r"(?:累计|合计|总计|单项|每[家户人年次个]\w{0,6}?)?(?:最[高多](?:不超过)?|不(?:得|能)?超过|封顶|上限)[^,，;；。\n\d]{0,8}(?P<value>\d[\d.,]*[万亿千百]*(?P<unit>个月|[^\d\s,，;；。]))"
)
_LIKE = {"钱": "元", "块": "元", "块钱": "元"}
# So far behind what was quoted its limit stands, in the same paragraph
NEAR = 60
CONFIDENCE = 0.7


def cap_beside(text: str, told: Answer | Draft, library: Library, as_of: date) -> Draft | None:
    """Quote the one limit that stands in, or right behind, what was just told, else None."""
    asked = _ASKED.fullmatch(unwrapped(text).strip(" ?？。"))
    if not asked or len(told.citations) != 1:
        return None
    cited = told.citations[0]
    unit = (asked["unit"] or "").removeprefix("万")
    caps = [m for m in _caps(cited, library) if _is_in(m, _LIKE.get(unit, unit))]
    if len({m["value"] for m in caps}) != 1:
        return None
    whole = library.document(cited.document_id).parsed.text
    end = max(cited.end, caps[0].end())
    called = name(library.entries[cited.document_id], library.entries.values(), as_of)
    said = flat(whole[_clause(whole, cited.start, caps[0].start()) : caps[0].end()]).strip()
    return Draft(
        answer=f"{called}写道：{said}。",
        kind=Kind.PASSAGE,
        citations=(library.cite(cited.document_id, cited.start, end),),
        confidence=CONFIDENCE,
        as_of=as_of,
    )


def _caps(cited: Citation, library: Library) -> Iterator[re.Match[str]]:
    text = library.document(cited.document_id).parsed.text
    line = text.find("\n", cited.end)
    behind = min(cited.end + NEAR, line if line >= 0 else len(text))
    return _CAP.finditer(text, cited.start, max(behind, cited.end))


def _is_in(cap: re.Match[str], unit: str) -> bool:
    return not unit or cap["unit"].startswith(unit)


def _clause(text: str, start: int, at: int) -> int:
    """Return where the sentence of a limit begins."""
    return max(start, *(text.rfind(mark, start, at) + 1 for mark in "。；;\n"))
