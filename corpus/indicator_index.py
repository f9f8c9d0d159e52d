"""Finds the indicators that the words of a question mean among the thousands that are printed.

Every stretch of the rewritten question is looked up in one table of names, synonyms and names
without their neutral words, the longest stretch first; what stands beside a stretch then says
whether it was the whole name. Only where that finds nothing, names that hold the asked words are
looked for by their pairs of characters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus import places
from corpus.indicator_words import Traced, rewritten
from corpus.indicators import IndicatorMention, MatchKind, normal, synonyms, without_neutral

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_MAX_CHARS = 40
_MAX_NAMES = 20
_MIN_CHARS = 2

# Words of a question that are in no indicator's name: "2020年全市…目标是多少", "…达到几家了吗"
_OUTSIDE = (
    r"请问|麻烦|问一下|想知道|想了解|告诉我|查一下|查询|帮我|一下|你好|您好|我们|我想|我市|我省|本市|全市|全省|全区|全国"
    r"|[“”\"'《》、，。,;；：:!！?？()—~～]|\d+(?:\.\d+)?|[一二三四五六七八九十]五|期间|时期|年度|年末|年底|年初|年|季度|上半年|下半年"
    r"|今|去|至|截至|目前|现在|当年|同期|历年|和|与|及|或|跟|以及|分别|是否|是不是|是|有没有|了|吗|呢|吧|啊|呀"
    r"|目标值?|做到|任务|要求|预期|打算|准备|预备|计划|规划|力争|争取|确保|实现|完成|达到|突破|超过|不低于|控制在|保持在|不少于|控制|保持|将|可以"
    r"|多少|几|什么|怎么样|怎样|如何|哪|多大|多高|多长|数字|数值|数据|数量|情况|现状|水平|基期|基准"
    r"|年均|同比|环比|增速|增幅|提高|提升|上升|下降|降低|回落|减少|削减|压减|变化|涨幅|预计|左右|以上|以下|对比|相比|相差|列出|介绍"
)
# Words that may be in a name and may also stand beside one: "…增长", "…总量", "培育…", "有…家"
_BESIDE = (
    r"明|前|到|近|同|比|较|各|为|在|有|的|地|指标|安排|达|要|应|能|会|可|设定|定|总数|总量|数|值|规模|实际|基数|末|底|期末"
    r"|平均|增长率|增长|增加|新增|净增|翻番|翻|倍|累计|约|被|把|对|从|由|按|差|给|发展|建设|培育|拥有|占比$"
    r"|吨|元|家|件|个|亿|万|%|-|/|\."
)
_RIGHT = re.compile(rf"(?:$|{_OUTSIDE}|{_BESIDE})")
_LEFT = re.compile(rf"(?:^|{_OUTSIDE}|{_BESIDE}|[\u4e00-\u9fff][市省区县州盟])$")
_SPLIT = re.compile(rf"(?:{_OUTSIDE})+")
# A printed name that is only such words (新增数量, 规模达到): nearly every question holds it
_NAMELESS = re.compile(rf"(?:{_OUTSIDE}|{_BESIDE})+")
# At the ends of words left over: "…的", "有…", "达…"
_EDGES = re.compile(
    r"^(?:有|的|为|在|到|要|达|培育|拥有|建设|新增)+|(?:的|有|为|在|到|要|达|会|增长率?|新增|占比)+$"
)
# What makes another indicator of a name when it stands beside it: 产值, 占GDP比重, 人均, 国家级
_TELLS_RIGHT = re.compile(
    r"的?(?:占|总?产值|增加值|营业?收入|营收|利润|税收|申请|授权|拥有|有效|场地|面积|贷款|余额|比重|比例|比率|覆盖|普及|入库|备案|认定"
    r"|投资|投入|支出|经费|人数|人口|人均|出口|进口|销售|研发|专利|成交|交易|用电|能耗|排放|单价|均价|补贴|奖励|孵化器|实验室)"
)
_TELLS_LEFT = re.compile(
    r"(?:每[万千百]人口?|[万千]人|人均|户均|亩均|地均|单位|国家级?|省级|市级|区级|部级|高价值|发明|实用新型|外观设计|规[上模]|规模以上|限额以上|限上"
    r"|PCT|国际|工业|农业|制造业|服务业|企业|城镇|农村|民间|民营|外资|第[一二三]产业|高新技术|高技术|数字经济|战略性新兴产业)$"
)


class IndicatorIndex:
    """The printed names of indicators, made ready once and then asked for each question.

    >>> index = IndicatorIndex(["高新技术企业数量(家)", "高新技术产业产值(亿元)"])
    >>> [x.names for x in index.find("2015年高新技术企业有多少")]
    [('高新技术企业数量(家)',)]
    """

    def __init__(self, known: Collection[str]) -> None:
        printed: defaultdict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(known):
            if (known_as := normal(name)) and not _NAMELESS.fullmatch(known_as):
                printed[known_as].append(name)
        self._printed = {name: tuple(group) for name, group in printed.items()}
        self._means = _meanings(self._printed)
        self._longest = min(max(map(len, self._means), default=0), _MAX_CHARS)

    def find(self, question: str) -> list[IndicatorMention]:
        """Find what a question names, in order: the same indicator, else nearly the same ones.

        Mentions of one stretch do not overlap; BROADER and NARROWER ones stand for a stretch only
        where no printed name is meant by it.
        """
        asked = rewritten(question)
        found: list[IndicatorMention] = []
        taken = [False] * len(asked.text)
        for start, end in self._stretches(asked.text):
            if any(taken[start:end]) or asked.text[max(start - 1, 0)] == "占":
                continue  # 占GDP比重 names no GDP
            taken[start:end] = [True] * (end - start)
            found.append(self._mention(asked, start, end))
        found += self._broader(asked, taken)
        return sorted(found, key=lambda x: (x.start, x.end))

    def _stretches(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the stretches that are a name, the longest first, then the leftmost."""
        for length in range(min(self._longest, len(text)), _MIN_CHARS - 1, -1):
            for start in range(len(text) - length + 1):
                if text[start : start + length] in self._means:
                    yield start, start + length

    def _mention(self, asked: Traced, start: int, end: int) -> IndicatorMention:
        before, after = asked.text[:start], asked.text[end:]
        narrower = _TELLS_RIGHT.match(after) or _TELLS_LEFT.search(before)
        matches = tuple(
            (printed, MatchKind.NARROWER if narrower else kind)
            for name, kind in self._means[asked.text[start:end]].items()
            for printed in self._printed[name]
        )
        whole = bool(_RIGHT.match(after)) and _ends_before_name(before)
        return IndicatorMention(matches, asked.starts[start], asked.ends[end - 1], whole)

    def _broader(self, asked: Traced, taken: list[bool]) -> Iterator[IndicatorMention]:
        """Give the printed names that hold words of the question which are no name themselves."""
        position = 0
        for gap in [*_SPLIT.finditer(asked.text), None]:
            start, end = position, gap.start() if gap else len(asked.text)
            position = gap.end() if gap else end
            if edge := _EDGES.match(asked.text[start:end]):
                start += edge.end()
            end -= len(asked.text[start:end]) - len(_EDGES.sub("", asked.text[start:end]))
            if end - start > _MIN_CHARS and not any(taken[start:end]):
                names = self._holding(asked.text[start:end])
                if names:
                    span = asked.starts[start], asked.ends[end - 1]
                    yield IndicatorMention(tuple((x, MatchKind.BROADER) for x in names), *span)

    def _holding(self, words: str) -> tuple[str, ...]:
        groups = [self._by_pair.get(a + b, frozenset()) for a, b in pairwise(words)]
        common = frozenset.intersection(*sorted(groups, key=len)) if groups else frozenset()
        held = sorted(name for name in common if words in name)
        return tuple(x for name in held[:_MAX_NAMES] for x in self._printed[name])[:_MAX_NAMES]

    @cached_property
    def _by_pair(self) -> dict[str, frozenset[str]]:
        names: defaultdict[str, set[str]] = defaultdict(set)
        for name in self._printed:
            for a, b in pairwise(name):
                names[a + b].add(name)
        return {pair: frozenset(group) for pair, group in names.items()}


def _meanings(printed: Collection[str]) -> dict[str, dict[str, MatchKind]]:
    """Give each name that may be asked for the normal printed names it means, the surest first."""
    means: defaultdict[str, dict[str, MatchKind]] = defaultdict(dict)
    for name in printed:
        means[name][name] = MatchKind.SAME
    for kind, others in ((MatchKind.SYNONYM, synonyms), (MatchKind.NEUTRAL, _neutral_forms)):
        for name in printed:
            for other in others(name):
                means[other].setdefault(name, kind)
    return dict(means)


def _neutral_forms(name: str) -> tuple[str, ...]:
    bare = without_neutral(name)
    return (bare, *synonyms(bare)) if bare != name else ()


def _ends_before_name(before: str) -> bool:
    """Say whether what stands before a name is no part of it: a year, a place, a question word."""
    if _LEFT.search(before):
        return True
    return any(places.is_known(before[-length:]) for length in (2, 3, 4) if len(before) >= length)


def find_indicators(question: str, known: Collection[str]) -> list[IndicatorMention]:
    """Find the indicators of a question; for many questions keep an `IndicatorIndex`."""
    return _index_of(frozenset(known)).find(question)


@lru_cache(maxsize=4)
def _index_of(known: frozenset[str]) -> IndicatorIndex:
    return IndicatorIndex(sorted(known))
