"""A decree (令) that makes a document public: its number, the document's title, who signed and when.

中华人民共和国国务院令第475号 《…条例》已经2006年8月30日国务院第148次常务会议通过，现予公布…
总理 …
二○○六年九月十九日
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.closing import DATE
from corpus.periods import find_date
from corpus.types import Span

if TYPE_CHECKING:
    from corpus.masthead import Reading

WITHIN = 1500  # characters from the start in which a decree stands
OPENS_WITHIN = 60  # and its number

_DECREE = re.compile(
    r"(?P<number>(?P<issuer>[\u4e00-\u9fa5]{2,24}?)令\s*\(?第\s?\d{1,4}\s?号\)?)\s*"
    r"(?:现(?:予)?(?:公布|发布|颁布))?[《<](?P<title>[^《》<>\n]{4,60})[》>](?=[^。]{0,80}(?:公布|施行|发布))"
)
# "总理 李克强 2017年12月25日", "市长:…", signed on a line of its own or in one
_SIGNED = re.compile(
    rf"(?:总理|省长|主席|市长|州长|县长|区长|部长|局长|主任|署长|行长|盟长)[:\s]*[\u4e00-\u9fa5·]{{2,8}}\s*(?P<date>{DATE})"
)


def read_decree(found: Reading, text: str) -> None:
    """Read the decree that a document begins with."""
    shaped = shape(text[:WITHIN])
    decree = _DECREE.search(shaped, 0)
    if not decree or decree.start() > OPENS_WITHIN:
        return
    for name in ("number", "issuer", "title"):
        start, end = decree.span(name)
        found.put(name, text[start:end].replace("\n", ""), Span(start, end))
    signed = _SIGNED.search(shaped, decree.end())
    iso = find_date(signed.group("date")) if signed else None
    if signed and iso:
        found.put("written", iso, Span(*signed.span("date")))
