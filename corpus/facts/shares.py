"""A share of so many that have or do something: 90%的重点物种得到保护, 国考断面100%达到优良水体."""

from __future__ import annotations

import re

from corpus.facts import target_words as words
from corpus.facts.names import is_name
from corpus.facts.objects import MAX_NOUN_CHARS, QUALITY
from corpus.facts.readings import Cue, Found, Sentence, Waiting
from corpus.types import Measure, Span

# 99.5%的中小学拥有多媒体教室: what a share of them does or has reached
_SHARED = re.compile(
    r"(?<=[\u4e00-\u9fff◇]{2})(?:实现|达到|达标|达不到|劣于|完成|得到|具备|建成|建立|拥有|通过|用于|可全程|可网|实行|收入[超达]|面积达|纳入|接入|迁入|划入|配备|采用|开展|实施|覆盖|入驻|落户|"
    r"普及|进入|参加|用上|享受|退化|受到|出现|有(?![关效机色限])|开工|投产)"
)
_NO_HOLDER = re.compile(
    r"增|降|速|目标|比例|比重|份额|股|权重|利润|补[贴助]|资金|经费|投资|任务|规模(?!以上|化|养殖|工业|企业)|水平|标准|要求|工作|时间|精度|概率|误差|受访|表示|认为|贡献|政策"
)
_SHORTEST_SHARE = 6


_WHEN = frozenset(
    [
        "确保",
        "力争",
        "争取",
        "预计",
        "年内",
        "年底",
        "年末",
        "全年",
        "已",
        "已经",
        "均",
        "将",
        "把",
        "推动",
    ]
)


def sharing(s: Sentence, cue: Cue) -> Found | None:
    """到2015年,90%的重点物种得到保护 → 重点物种得到保护, 90%."""
    quantity = cue.quantity
    if quantity.unit != "%" or set(cue.tail.words) - _WHEN or set(cue.lead.verbs) - words.REACHING:
        return None
    near = re.match(r"(?:左右)?的?", cue.after)
    begin = quantity.end + (near.end() if near else 0)
    name = s.masked[begin : quantity.end + len(cue.after)].rstrip(" 等、")
    holds = _SHARED.search(name)
    if not holds or _NO_HOLDER.match(name) or not is_name(name):
        return None
    if not _SHORTEST_SHARE <= len(name) <= MAX_NOUN_CHARS or not cue.alone:
        return None
    span = Span(begin, begin + len(name))
    clause, deed = cue.segment.clause, s.text[begin + holds.start() : span.end]
    s.found += [_share(s, w.noun, deed, w) for w in s.waiting if cue.listed and w.clause == clause]
    s.waiting = []
    return _share(s, span, "", Waiting(span, quantity, clause))


# 93%的村庄|和96%的农户实现清洁取暖: whose deed is told by the last of the list
_HOLDER = re.compile(r"(?:以上)?的?(?P<noun>[\u4e00-\u9fff]{2,10})")


def awaits(s: Sentence, cue: Cue) -> bool:
    """Keep a share of somebody whose deed the next of the list tells; whether it is one."""
    holder = _HOLDER.fullmatch(cue.after)
    listed = cue.quantity.unit == "%" and s.masked[cue.segment.end : cue.segment.end + 1] in "、和"
    if not holder or not listed or set(cue.tail.words) - _WHEN or not is_name(holder["noun"]):
        return False
    if _SHARED.search(holder["noun"]) or _NO_HOLDER.match(holder["noun"]):
        return False
    begin = cue.quantity.end + holder.start("noun")
    noun = Span(begin, begin + len(holder["noun"]))
    s.waiting.append(Waiting(noun, cue.quantity, cue.segment.clause))
    return True


def _share(s: Sentence, noun: Span, deed: str, of: Waiting) -> Found:
    quantity, start, end = of.quantity, of.quantity.start, of.quantity.end
    name, comparator = s.text[noun.start : noun.end] + deed, quantity.after or quantity.bound
    return Found(name, noun, quantity, Measure.LEVEL, comparator or None, start, end, of.clause)


# 全国110个城市达到…, 全市60%的菜市达到…: where they are counted
WHOLE = re.compile(
    r"(?:全(?:国|省|市|县|区|州|自治区|域)|我[国省市县区州])(?:已有|共有|有|超|超过)?"
)
# 营养改善计划惠及3700多万学生: whom something reaches
REACHES = re.compile(r"(?<=[\u4e00-\u9fff◇◈]{3})(?:已|累计|直接|共|全面)?(?:惠及|覆盖)(?:了|到)?$")


def reached_by(s: Sentence, cue: Cue, noun: Span) -> Found | None:
    """Read whom or what the subject before 惠及 or 覆盖 reaches; both are in the name."""
    start, end = cue.lead.end, cue.tail.start
    if (
        not is_name(re.sub(r"(?:[使让]|惠及|覆盖)(?:了|到)?$", "", s.masked[start:end]))
        or "、" in s.masked[start:end]
    ):
        return None
    if QUALITY.search(s.masked[noun.start : noun.end]):
        return None  # 千兆光网具备覆盖5亿户家庭能力
    name = s.text[start:end] + s.text[noun.start : noun.end]
    quantity = cue.quantity
    comparator = quantity.after or quantity.bound or None
    return Found(
        name,
        Span(start, noun.end),
        quantity,
        Measure.LEVEL,
        comparator,
        quantity.start,
        quantity.end,
        cue.segment.clause,
        flow=True,
    )


# 国考断面|100%|达到优良水体, 收运处置体系覆盖|95%的|自然村
_DEED_BEHIND = re.compile(
    r"(?:以上)?(?:已|全部|均|面积)?(?:用于|实现|达到|稳定达|达标|完成|纳入|通过|落实|开工|竣工|投产|入驻|签约|"
    r"全?覆盖|配备|建立|办结|整改|就业|网上可办|可?网办|全程网办|全流程电子化)"
    r"[\u4e00-\u9fff◈]{0,14}"
)
# 确保|饮用水断面|100%|达标, 推动|许可事项|100%|网上可办: no deed of its own
_BROUGHT_ABOUT = frozenset(["", "确保", "推动", "实现", "力争"])
_COVERED_BARE = re.compile(r"(?:以上)?的?(?P<noun>[\u4e00-\u9fff◈◇]{2,14})")  # 80%以上村卫生室
_COVERED = re.compile(r"(?:以上)?的(?P<noun>[\u4e00-\u9fff◈◇]{2,14})")


def share_of_owner(s: Sentence, cue: Cue) -> Found | None:
    """国考断面100%达到优良水体 → 国考断面达到优良水体, 100%."""
    start, end = cue.lead.end, cue.tail.start
    owner, quantity = s.masked[start:end], cue.quantity
    covers = REACHES.search(owner)
    behind = (_COVERED if not covers else _COVERED_BARE).fullmatch(cue.after)
    if behind and not covers and not _SHARED.search(behind["noun"]):
        behind = None  # 流经城市90%的河段受到污染
    covers = covers or behind
    behind = behind if covers else _DEED_BEHIND.fullmatch(cue.after)
    if behind is None or not cue.alone or cue.tail.words or "、" in owner:
        return None
    if not is_name(owner.removesuffix("覆盖")) or not (covers or cue.verb in _BROUGHT_ABOUT):
        return None
    at = quantity.end + (behind.start("noun") if covers else behind.end() - len(behind[0]))
    stop = quantity.end + behind.end()
    name = s.text[start:end] + s.text[at:stop].removeprefix("以上")
    if not is_name(name) or _NO_HOLDER.search(owner):
        return None
    comparator, clause = quantity.after or quantity.bound or None, cue.segment.clause
    first, last = quantity.start, quantity.end
    span = Span(start, stop)
    return Found(name, span, quantity, Measure.LEVEL, comparator, first, last, clause)
