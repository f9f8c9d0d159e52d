"""Money that somebody sets aside, and for what: 中央财政安排200亿元专项资金,用于支持企业技术改造.

funded = [who] verb [thing] money [thing] ["," purpose]     the name is all of it but the money
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.names import MAX_NAME_CHARS, is_name
from corpus.facts.readings import Cue, Found, Sentence
from corpus.types import Measure, Span

if TYPE_CHECKING:
    from corpus.quantities import Quantity

# 中央财政今年再安排, 国家财政安排, 全市投入资金, 累计争取中央补助资金
_SET_ASIDE = re.compile(
    r"(?P<who>(?:[\u4e00-\u9fff]{0,6}(?:财政|政府|国家))?)"
    r"(?:今年|去年|全年|连续[三四五两]年|将|拟|再|先|又|还|共|累计|已|继续|每年|计划|统筹|五年|三年|四年|实际|全市|全省)*"
    r"(?P<verb>安排|投入|拨付|下达|筹集|筹措|增发|发行|落实|争取)"
    r"(?P<thing>(?:[\u4e00-\u9fff]{0,8}(?:资金|经费|债券|国债))?)$"
)
# “十一五”时期中央财政将投入, 今年中央财政拟投入: when, not who
_WHEN = re.compile(r"^.{0,4}(?:[今去明]年|时期|期间)")
_THING = re.compile(
    r"(?:以上|左右)?(?P<thing>[\u4e00-\u9fff◈◇]{0,14}?(?:资金|经费|债券|国债|救灾款|补助|补贴|赤字))(?=$|[,、和及与]|支持|用于|帮助|保障)"
)
# what money is for, also behind a comma: ,主要用于支持…, 帮助解决…
_PURPOSE = re.compile(
    r"(?:以上|左右)?,?(?:主要|专项|重点)?(?P<purpose>(?:用于|用来|支持|帮助|补助|补贴|保障|实施)[\u4e00-\u9fff、◈◇]{3,28})(?=$|[,。;])"
)


# 中央财政累计投入, 中央财政投入资金: says nothing of what the money is for
_FOR_NOTHING = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}(?:财政|政府|国家))?(?:连续[三四五两]年|累计|再|共)*"
    r"(?:安排|投入|拨付|下达)(?:资金|补助资金|专项资金|经费)?"
)


def with_purpose(s: Sentence, cue: Cue, found: Found | None) -> Found | None:
    """Say what money is for that is told behind its sum alone: 财政投入90亿元,用于农村学校建设."""
    if found is None or not _FOR_NOTHING.fullmatch(found.name):
        return found
    return funded(s, cue) or found


def funded(s: Sentence, cue: Cue) -> Found | None:
    """中央财政安排423亿元资金,支持重点节能工程 → 中央财政安排资金支持重点节能工程, 423亿元."""
    quantity = cue.quantity
    if "元" not in quantity.unit or not cue.alone:
        return None
    thing = _THING.match(s.masked, quantity.end, cue.segment.end)
    before = _SET_ASIDE.search(s.masked, cue.segment.start, quantity.start)
    if before is None:
        return _one_more(s, cue, thing) if thing else None
    at = thing.end() if thing else quantity.end
    purpose = _PURPOSE.match(s.masked, at, s.end)
    what = (thing["thing"] if thing else "") or before["thing"]
    who = _WHEN.sub("", before["who"])
    name = who + before["verb"] + what
    if purpose and len(name) + len(purpose["purpose"]) <= MAX_NAME_CHARS:
        at, name = purpose.end(), name + s.text[purpose.start("purpose") : purpose.end("purpose")]
    said = bool(purpose) or len(what) > _BARE or (who and what)
    if not said or not is_name(name) or (at < cue.segment.end and not purpose):
        return None
    return _found(name, Span(before.start("who"), at), quantity, cue)


# 中央财政安排384亿元救灾款|和740亿元恢复重建资金
_WHO = re.compile(r".{0,8}(?:安排|投入|拨付|下达|筹集|筹措|争取)")


def _one_more(s: Sentence, cue: Cue, thing: re.Match[str]) -> Found | None:
    """Read a further sum of the same list, set aside by whom the first one was."""
    who = _WHO.match(s.last.name) if s.last and s.last.flow else None
    alone = (
        cue.listed and cue.segment.start == cue.quantity.start and thing.end() == cue.segment.end
    )
    if who is None or s.last is None or not alone:
        return None
    span = Span(min(s.last.span.start, cue.quantity.start), thing.end())
    return _found(who.group() + thing["thing"], span, cue.quantity, cue)


_BARE = 2  # 资金 alone says nothing


def _found(name: str, span: Span, quantity: Quantity, cue: Cue) -> Found:
    comparator = quantity.after or quantity.bound or None
    start, end = quantity.start, quantity.end
    clause = cue.segment.clause
    return Found(name, span, quantity, Measure.LEVEL, comparator, start, end, clause, flow=True)
