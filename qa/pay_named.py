"""A payment asked for by its own name, which a text on another payment of its document does not answer.

就餐补贴标准是多少      运营补贴…每人每次3元, in the document that has a 就餐补贴 as well: another's
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.stretches import MAX_LEAD
from qa.task_texts import bare

if TYPE_CHECKING:
    from corpus.types import Document
    from qa.context import Context

_PAY = r"(?:补贴|补助|津贴|奖励|资助|补偿)"
# "就餐补贴标准", "住房补贴每月多少", "开拓奖励最高给多少": the two characters before it are its name
_NAMED = re.compile(rf"(?<=[\u4e00-\u9fff]{{2}}){_PAY}")
_HALF = 2
# "给予补贴", "一次性奖励", "累计奖励": what is done with it, or how often, names none
_NO_NAME = re.compile(
    r"给予|予以|累计|合计|总计|共计|择优|分别|额外|另外|叠加|单项|年度|首次|首年|现金|资金|享受|领取|发放|申[领请报]|给与|提供|获得|获[得评]|可获|相[应关]|次性|的[\u4e00-\u9fff]|[\u4e00-\u9fff]的|每[\u4e00-\u9fff]|财政|政府|定额|专项|最高|最多|多少|多大|标准|各类|其他|同类|拨付|兑现|支付|什么|哪些|[\u4e00-\u9fff]?[级元]|[\u4e00-\u9fff][和与及或]"
)


def is_of_another_payment(context: Context, document: Document, span: tuple[int, int]) -> bool:
    """Tell a stretch that pays by another name than the one asked for, which its document has elsewhere."""
    asked = _names(context.question.view)
    if not asked:
        return False
    there, own = bare(_around(document, *span)), bare(document.parsed.text[slice(*span)])
    whole = context.library.bare_text(document.id)
    known = [name for name in asked if name in whole]
    others = [name for name in _names(own) if name[-2:] in {k[-2:] for k in known}]
    return bool(known) and bool(others) and not any(name in there for name in known)


def is_of_named_payment(context: Context, document: Document, span: tuple[int, int]) -> bool:
    """Tell a stretch right behind the very payment asked for: 可享受就餐补贴。补贴标准为…."""
    there = bare(_around(document, *span))
    return any(name in there for name in _names(context.question.view))


def _names(text: str) -> list[str]:
    found = [text[m.start() - _HALF : m.end()] for m in _NAMED.finditer(text)]
    return [name for name in found if not _NO_NAME.match(name[:_HALF])]


def _around(document: Document, start: int, end: int) -> str:
    """Return the headings over a stretch, how its own article opens, and its line up to its end."""
    parsed = document.parsed
    text = parsed.text
    over = [s for s in parsed.sections if s.start <= start < s.end]
    heads = [text[s.start : s.heading_end] for s in over]
    opens = [text[s.start : min(s.start + MAX_LEAD, start)] for s in over[-1:]]
    line = text[text.rfind("\n", 0, start) + 1 : end]
    return "".join([parsed.header.title, *heads, *opens, line])
