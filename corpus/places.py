"""The divisions of China: which words of a text are places, and which place lies in which.

    text  … 武汉市 | 武汉 | 洪山区 …   →  Mention("武汉市", start, end)

Places of `data/places.tsv` are known by name, level and parent; a county or district that is not
there is read where it is written in full. A name inside the name of a road, a university or a
branch office (北京东路, 南京大学, 济南分行) is not a place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from corpus.words import Word, cut

if TYPE_CHECKING:
    from collections.abc import Iterator

NATION = "中国"
NATIONAL_WORDS = frozenset({"国家", "全国", "中央", "我国", NATION, "中华人民共和国", "国务院"})

# The words a name is followed by where it speaks for a place although it is also a common word:
# "日照2024年…", "来宾GDP", "白银的…", "全国固定资产投资".
_INDICATOR_NEXT = re.compile(
    r"[\s，。、；：？?,;:（(]*(?:$|[\dA-Za-z“\"]|的|[今去前明]年|全[市年]|十[一二三四五]五|地区|国内|生产总值|固定资产"
    r"|工业|规[上模]|社会消费|社零|一般公共|财政|城镇|城乡|居民|农村|外贸|进出口|高新|研发|常住|人均|数字经济)"
)
# 上海路, 北京东路, 南京西大街 (but 武汉路网, 武汉街道)
_ROAD = re.compile(
    r"[东南西北中]?[一二三四]?(?:路(?!网|面|径|桥|段|况)|大道|大街|街(?![道区镇])|巷|弄(?![虚清]))"
)
_FIELD = (
    r"(?:交通|理工|工业|工商|科技|科学|技术|师范|农业|财经|经济|贸易|经贸|医科|中医药?|外国?语|政法|航空|航天|工程"
    r"|邮电|民族|体育|海洋|林业|商业|建筑|电力|石油|化工|信息|电子|职业|传媒|音乐|美术|艺术|语言|联合|开放"
    r"|城市|第[一二三四五]|国际|协和|儿童|人民|中心|肿瘤|妇幼|同济|广播|大学|出入境|证券)"
)
# 南京大学, 上海交通大学, 合肥海关, 人民银行济南分行, 山东监管局, 上海合作组织 (but 武汉大学生)
_INSTITUTION = re.compile(
    rf"{_FIELD}{{0,3}}(?:大学(?!生)|学院|医院|[分支]行|银行|机场|海关|[日晚]报|卫视|交易所|铁路局|证监局|监管分?局"
    r"|合作组织|冬奥|奥运|亚运|警备区)"
)
# 上海汽车集团, 武汉人才集团, 安徽分公司
_COMPANY = re.compile(r"[\u4e00-\u9fff]{0,4}?(?<![的由和与对在了])(?:集团|公司)")
# 武汉市场, 武汉市民, 河东区域: the last character belongs to the next word
_NOT_THE_SUFFIX = re.compile(r"场|民|政(?!府|协)|容|值|[域间块位]")
# Ends of words that name a kind of area and no place: 市区, 开发区, 城市, 全县
_COMMON = re.compile(
    r"(?:[各全本我该省跨两每几多某环]|[一二三四五六七八九十]个?)[市县区旗]$|[市县][市县区]$|自治县$|红旗$"
    r"|[城超股上门都夜集楼入房债车菜花闹成面地兴]市$|(?:新建|力争|开工)市$|(?:地级|县级|级)市$"
    r"|(?:中心|重点|试点|示范|直辖|沿海|大|强|兄弟|有关|相关|所在|省会|副省级|创新型)市$"
    r"|[市园城社地景特新老灾山辖片街校小库林牧矿港湾分专郊战禁赛展厂功疫站戍防营盟军苏淹深]区$"
    r"|(?:开发|示范|试验|实验|功能|自治|高新|经开|集聚|先行|合作|先导|保税|产业|工业|核心|生态|保护|度假|居住|商务"
    r"|旅游|经济|综合|重点|中心|生产|生活|集中|连片|试点|服务|管理|沿海|内陆|[东西中]部|边境|民族|欠发达|相关|有关"
    r"|所在|贸易|加工|易发|平原|无人|博览|中国|百佳)区$"
    r"|(?:贫困|脱贫|试点|强|大|小|名|百佳|百强|示范|重点|郡|边境|海岛|文明|所在|有关|相关|产粮|京津)县$"
)
_LEVEL = re.compile(r"(?:特别行政区|自治[区州县旗]|地区|[省市县区州盟旗])$")
_WRITTEN_IN_FULL = re.compile(r"[\u4e00-\u9fff]{2}[市县区旗]")
_TAGS_OF_NAMES = frozenset({"ns", "nr", "nz", "nrt", "nrfg", "nt"})
# What may stand before a place that no dictionary knows: "请问X区…", "在X县", "由X市…"
_OPENERS = frozenset(
    {"请问", "由", "在", "和", "与", "及", "或", "对", "把", "比", "从", "向", "以及", "问", "查"}
)


@dataclass(frozen=True, slots=True)
class Place:
    """A division; `parents` are the places it lies in (several where several share the name)."""

    name: str
    level: str
    parents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named at `start:end` of a text; `place` is its full name (武汉 → 武汉市)."""

    place: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    places: dict[str, Place]
    names: dict[str, str]  # full and short names → full name
    weak: frozenset[str]  # short names that are common words too
    abbreviations: dict[str, str]
    by_first: dict[str, tuple[str, ...]]  # first character → names, longest first


@cache
def _gazetteer() -> _Gazetteer:
    """Read the packaged table once; a short name that two places share is the earlier line's."""
    parents: defaultdict[str, list[str]] = defaultdict(list)
    levels: dict[str, str] = {NATION: "国家"}
    names = {"全国": NATION, "我国": NATION}
    weak = {"全国", "我国"}
    abbreviations: dict[str, str] = {}
    short_names: list[tuple[str, str]] = []
    for name, shorts, abbreviation, level, parent in _rows():
        levels.setdefault(name, level)
        parents[name].append(parent)
        names[name] = name
        short_names += [(short, name) for short in shorts.split(",") if short]
        if abbreviation:
            abbreviations[abbreviation] = name
    for short, name in short_names:
        names.setdefault(short.lstrip("~"), name)
        if short.startswith("~"):
            weak.add(short[1:])
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        by_first[name[0]].append(name)
    return _Gazetteer(
        {name: Place(name, level, tuple(parents[name])) for name, level in levels.items()},
        names,
        frozenset(weak),
        abbreviations,
        {first: tuple(group) for first, group in by_first.items()},
    )


def _rows() -> Iterator[tuple[str, str, str, str, str]]:
    table = files("corpus").joinpath("data/places.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            name, shorts, abbreviation, level, parent = line.split("\t")
            yield name, shorts, abbreviation, level, parent


def known_places() -> tuple[Place, ...]:
    """Every place of the table, provinces first."""
    return tuple(_gazetteer().places.values())


def short_names() -> dict[str, str]:
    """Give the names by which places are called for short, and their full ones (武汉: 武汉市)."""
    names = _gazetteer().names
    return {short: full for short, full in names.items() if full not in (short, NATION)}


def normal(name: str) -> str:
    """Give the full name of a place; a name that is not in the table stays as it is.

    >>> normal("武汉"), normal("内蒙古"), normal("洪山区"), normal("国家")
    ('武汉市', '内蒙古自治区', '洪山区', '中国')
    """
    name = name.strip()
    return NATION if name in NATIONAL_WORDS else _gazetteer().names.get(name, name)


def names_of(place: str) -> tuple[str, ...]:
    """Give the names a place is called by, its own first.

    >>> names_of("海珠区"), names_of("阿坝藏族羌族自治州")
    (('海珠区', '海珠'), ('阿坝藏族羌族自治州', '阿坝', '阿坝州'))
    """
    known = {name for name, full in _gazetteer().names.items() if full == place}
    cut = _LEVEL.sub("", place)
    known |= {cut} if len(cut) > 1 else set()
    return (place, *sorted(known - {place}))


def is_known(name: str) -> bool:
    """Say whether this is a full or short name in the table."""
    return name in _gazetteer().names


def level_of(name: str) -> str | None:
    """Give 国家, 省, 自治区, 直辖市, 特别行政区, 市, 自治州, 地区, 盟, 县级市, 县 or 区."""
    place = _gazetteer().places.get(normal(name))
    return place.level if place else None


def of_abbreviation(character: str) -> str | None:
    """Give the province a 文号 abbreviates: 鄂 → 湖北省."""
    return _gazetteer().abbreviations.get(character)


def contains(outer: str, inner: str) -> bool:
    """Say whether `inner` is known to lie in `outer`, at any depth; no place lies in itself.

    >>> contains("湖北", "洪山区"), contains("湖北省", "长沙"), contains("武汉", "武汉市")
    (True, False, False)
    """
    target, queue = normal(outer), [normal(inner)]
    places = _gazetteer().places
    while queue:
        place = places.get(queue.pop())
        if place is not None and target in place.parents:
            return True
        queue += place.parents if place else ()
    return False


def find_places(text: str) -> list[Mention]:
    """Find the places a text names, in order and not overlapping.

    >>> find_places("武汉2024年GDP目标")
    [Mention(place='武汉市', start=0, end=2)]
    >>> find_places("推广东湖科技保险，南京大学在北京东路")
    []
    >>> find_places("徐州市级科技计划分哪五类")
    [Mention(place='徐州市', start=0, end=2)]
    """
    if not (_may_hold_known(text) or _WRITTEN_IN_FULL.search(text)):
        return []
    words = cut(text)
    known = list(_find_known(text, words))
    taken = {position for mention in known for position in range(mention.start, mention.end)}
    written = [x for x in _find_written(text, words) if taken.isdisjoint(range(x.start, x.end))]
    return sorted([*known, *written], key=lambda x: x.start)


def _may_hold_known(text: str) -> bool:
    by_first = _gazetteer().by_first
    return any(
        text.startswith(name, position)
        for position, character in enumerate(text)
        for name in by_first.get(character, ())
    )


def _find_known(text: str, words: list[Word]) -> Iterator[Mention]:
    table = _gazetteer()
    starts = {word.start for word in words}
    ends = {word.end for word in words}
    position = 0
    while position < len(text):
        end = position
        if position in starts:
            for name in table.by_first.get(text[position], ()):
                end = position + len(name)
                if text.startswith(name, position) and _reads_as_place(text, name, end, ends):
                    level = text[end - 1 : end + 1] in _OF_LEVEL  # 徐州市级科技计划: of 徐州, 市级
                    yield Mention(table.names[name], position, end - level)
                    break
            else:
                end = position
        position = max(end, position + 1)


_OF_LEVEL = frozenset({"省级", "市级", "区级", "县级", "州级"})


def _reads_as_place(text: str, name: str, end: int, ends: set[int]) -> bool:
    """Say whether the words after a name leave it a place; it is known to start a word."""
    table = _gazetteer()
    if _INSTITUTION.match(text, end):
        return False
    if table.names[name] == name:  # 武汉市: the last character is taken for granted
        return not _NOT_THE_SUFFIX.match(text, end)
    if end not in ends or _ROAD.match(text, end) or _COMPANY.match(text, end):
        return False
    if name not in table.weak or _INDICATOR_NEXT.match(text, end):
        return True
    return name not in NATIONAL_WORDS and _is_joined(text, end - len(name), end)


# "长治和蚌埠", "比日照高": a place is named beside another
_JOINING = frozenset("和与跟比、")
_SHORT_NAMES = (2, 3, 4)  # characters


def _is_joined(text: str, start: int, end: int) -> bool:
    """Tell 长治 of 长治和蚌埠, 蚌埠与长治: a place's name that is no common word stands beside it."""
    table = _gazetteer()
    beside: list[str] = []
    if text[end : end + 1] in _JOINING:
        beside += (text[end + 1 : end + 1 + n] for n in _SHORT_NAMES)
    if start > 0 and text[start - 1] in _JOINING:
        beside += (text[max(0, start - 1 - n) : start - 1] for n in _SHORT_NAMES)
    return any(name in table.names and name not in table.weak for name in beside)


def _find_written(text: str, words: list[Word]) -> Iterator[Mention]:
    """Find counties and districts the table does not have: 洪山区, 赫章县, 秀洲 + 区."""
    for index, word in enumerate(words):
        start = _start_of_written(words, index)
        if start is None:
            continue
        name = text[start : word.end]
        if not _COMMON.search(name) and not _NOT_THE_SUFFIX.match(text, word.end):
            yield Mention(name, start, word.end)


def _start_of_written(words: list[Word], index: int) -> int | None:
    """Find where a name that ends with this word may start."""
    word = words[index]
    if word.text[-1] not in "市县区旗":
        return None
    if len(word.text) in (3, 4, 5):
        return word.start if word.tag in _TAGS_OF_NAMES else None
    if len(word.text) != 1 or index == 0:
        return None
    before = words[index - 1]
    if len(before.text) in (2, 3) and before.tag in _TAGS_OF_NAMES:
        return before.start
    pair = words[max(index - 2, 0) : index]
    opened = index < 3 or words[index - 3].text in _OPENERS or not words[index - 3].text.isalnum()
    if (
        len(pair) == 2
        and opened
        and all(len(x.text) == 1 and x.tag in _TAGS_OF_NAMES for x in pair)
    ):
        return pair[0].start
    return None


def reads_as_name(name: str) -> bool:
    """Say whether a word that ends in 市, 县, 区 or 旗 can be a name: 崂山区, but not 开发区."""
    return is_known(name) or not _COMMON.search(name)
