"""From when to when a document holds, and what it puts out of force.

自2023年5月1日起施行 | 自发布之日起施行 | 自印发之日起30日后施行 | 实施日期：2025-05-15
有效期5年 | 有效期至2027年12月31日 | 试行期两年 | 失效日期：2030-09-12 | 执行期限为2019年1月1日至2023年12月31日
原《X》（文号）同时废止 | 《X》自本办法施行之日起废止
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.header import year_of_number
from corpus.numbering import han_value
from corpus.periods import find_date
from corpus.types import Span

if TYPE_CHECKING:
    from corpus.types import Header

_DATE = r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日|(?:19|20)\d\d-\d{1,2}-\d{1,2}"
_HOLDS = r"(?:起)?(?:正式)?(?:施行|实施|执行|生效|试行)"
_FROM_DATE = re.compile(
    rf"自(?P<date>{_DATE})起?{_HOLDS}|(?:实施日期|实施时间|生效时间|生效日期|施行日期|施行时间)\s*:\s*(?P<card>{_DATE})"
)
_FROM_ISSUE = re.compile(
    rf"自(?:发布|印发|公布|颁布|下发|发文|签发)之日(?:起)?(?:(?P<days>\d{{1,3}})(?:个)?(?:工作)?日后)?{_HOLDS}"
)
_YEARS = r"(?P<years>\d{1,2}|[一二两三四五六七八九十]{1,2})\s?(?:个)?年"
# It is the document that holds so long: "本办法有效期五年", but "许可证有效期3年", "土地使用期限自…至…止"
_OWN = r"(?:(?<![\u4e00-\u9fff])|(?<=办法|措施|规定|政策|通知|意见|方案|细则|文件|规则|条例|要点|规程|指引|公告|决定|标准|目录|清单|预案|计划|规划|纲要|暂定))"
_UNTIL = re.compile(
    rf"{_OWN}有效期(?:限)?(?:至|到|截至|截止到?)\s?(?P<until>{_DATE})|(?:失效日期|失效时间|到期时间|到期日期|终止日期|废止日期)\s*:\s*(?P<card>{_DATE})"
    rf"|{_OWN}(?:有效期|试行期|实施期|执行期)(?:限)?(?:为|是|暂定)?(?:自(?:发布|印发|公布|施行)之日起)?\s?{_YEARS}"
    rf"|{_OWN}(?:有效期|试行期|实施期|执行期)(?:限)?(?:为|是)?\s?:?(?:自|从)?(?P<since>{_DATE})起?(?:至|到|-|—)(?P<till>{_DATE})"
    rf"|{_OWN}(?:自|从)(?P<since2>{_DATE})(?:起)?(?:施行|实施|执行)?[,，]?(?:至|到)(?P<till2>{_DATE})(?:止|有效|期间)"
)
# "《X》(徐政规〔2018〕5号)同时废止", "原《X》、《Y》自…废止"
_REPEALS = re.compile(
    r"(?:原)?《[^。\n]{3,200}?(?:同时|即行|随之|予以|之日起)?(?:废止|失效|停止执行|不再执行)"
)
_BOOK = re.compile(r"《([^《》]{3,80})》")


# A document may hold from so many years before its number's; from a day long before another on its page does.
MAX_BACK = 2


def with_validity(header: Header, text: str) -> Header:
    """Add to a header from when to when its document holds, as ISO dates, and what it repeals."""
    shaped = shape(text)
    spans = dict(header.spans)
    effective = _effective(shaped, header, spans)
    numbered = year_of_number(header.number)
    if numbered and effective and int(effective[:4]) < numbered - MAX_BACK:
        effective = None
        spans.pop("effective", None)
    expires = _expires(shaped, header, effective, spans)
    repeals = _repeals(shaped, text, spans)
    return replace(header, effective=effective, expires=expires, repeals=repeals, spans=spans)


def stated_years(shaped: str) -> re.Match[str] | None:
    """Find how many years a document says itself that it holds: "本办法…，有效期3年"."""
    found = [m for m in _UNTIL.finditer(shaped) if m["years"]]
    return found[-1] if found else None


def _effective(shaped: str, header: Header, spans: dict[str, Span]) -> str | None:
    decreed = "令" in (header.number or "")
    stated = _FROM_DATE.search(shaped) if decreed else _last(_FROM_DATE, shaped)
    if stated:
        spans["effective"] = Span(stated.start(), stated.end())
        return find_date(stated.group("date") or stated.group("card"))
    issued = _last(_FROM_ISSUE, shaped)
    if not issued:
        return _since(shaped, spans)
    spans["effective"] = Span(issued.start(), issued.end())
    own = header.printed or header.written
    if own is None:
        return None
    return (date.fromisoformat(own) + timedelta(days=int(issued.group("days") or 0))).isoformat()


def _since(shaped: str, spans: dict[str, Span]) -> str | None:
    """Take the first day of "执行期限为2019年1月1日至2023年12月31日"."""
    held = _last(_UNTIL, shaped)
    for name in ("since", "since2"):
        if held and held.group(name):
            spans["effective"] = Span(held.start(), held.end())
            return find_date(held.group(name))
    return None


def _last(pattern: re.Pattern[str], shaped: str) -> re.Match[str] | None:
    """The document speaks of its own force at its end, a decree (令) in its first sentence."""
    found = list(pattern.finditer(shaped))
    return found[-1] if found else None


def _expires(
    shaped: str, header: Header, effective: str | None, spans: dict[str, Span]
) -> str | None:
    stated = _last(_UNTIL, shaped)
    carded = [m for m in _UNTIL.finditer(shaped) if m.group("card")]
    if stated and carded and not stated.group("until"):
        stated = carded[0]  # a publisher's card gives the day that the years make
    if not stated:
        return None
    spans["expires"] = Span(stated.start(), stated.end())
    day = next((d for n in ("until", "card", "till", "till2") if (d := stated.group(n))), None)
    if day:
        return find_date(day)
    start = effective or header.printed or header.written
    if start is None:
        return None
    years = han_value(stated.group("years").replace("两", "二"))
    first = date.fromisoformat(start)
    day_after = date(
        first.year + years, first.month, min(first.day, 28 if first.month == 2 else 30)
    )
    return (day_after - timedelta(days=1)).isoformat()


def _repeals(shaped: str, text: str, spans: dict[str, Span]) -> tuple[str, ...]:
    found = [m for m in _REPEALS.finditer(shaped) if "《" in m.group()]
    if not found:
        return ()
    last = found[-1]
    start = shaped.rfind("。", 0, last.end() - 1) + 1
    start = max(start, shaped.rfind("\n", 0, last.end()) + 1)
    spans["repeals"] = Span(start, last.end())
    return tuple(dict.fromkeys(_BOOK.findall(text[start : last.end()])))
