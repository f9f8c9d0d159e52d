"""Which words make two indicators of what has one name otherwise: 登记失业率 and 调查失业率.

The value of one is never that of the other, however much of the name is the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.words import Word, cut
from qa.synonyms import is_asked, written
from qa.topics import GENERIC
from qa.value_words import only_value_words

# Each row: words that indicators are told apart by, one of which stands for the others in no name
_ROWS = (
    ("调查失业", "登记失业"),
    ("名义", "不变价|可比价"),
    ("常住", "户籍"),
    ("规[上模]", "限[上额]", "规下", "限下"),
    ("收入|税收", "支出"),
    ("客运|旅客", "货运|货物运输|货邮"),
    ("城镇(?!化)|城市居民", "农村|农民|乡村(?!振兴)"),
    ("进出口|外贸|货物贸易", "(?<!进)出口", "进口", "服务贸易"),
    ("申请|申报量", "授权"),
    ("一产|第一产业|农业", "二产|第二产业|工业", "三产|第三产业|服务业"),
    ("存款", "贷款"),
    ("出生率|出生人口", "死亡率|死亡人口"),
    ("学前|幼儿", "义务教育|九年", "高中", "高等教育"),
    ("养老保险", "医疗保险|医保", "失业保险", "工伤保险", "生育保险"),
    ("pm2.5|细颗粒", "pm10|可吸入"),
    ("地表水", "地下水", "饮用水"),
    ("化学需氧量", "氨氮", "氮氧化物", "挥发性有机物"),
    ("5g", "4g"),
    ("内资", "外资"),
    ("民间|民营|私营", "国有|国企|央企"),
    ("入境|国际游客|境外游客", "国内游客|国内旅游"),
    ("入库", "认定(?!标准|机构)"),
    ("住户|居民存", "企业存"),
    ("人均", "户均", "亩均", "地均", "每[百千万]人", "每[百千万]户"),
    ("公路", "铁路", "水路|航道|水上|水运", "航空|民航"),
    ("工业|二产|第二产业", "农业|一产|第一产业", "建筑业|二产|第二产业", "服务业|三产|第三产业"),
    ("专精特新", "高新技术"),
    ("核心产业", "(?:相关|关联|衍生|周边)产业"),
)

# "总数", "累计": all there is, not what is new; and "新增" the other way round
_TOTAL = re.compile(r"总数|累计|存量|保有量|一共有|总共有|现有")
# "累计建成5G基站", "规划建设5G基站累计不少于": summed up, the value is all there is
_SUMMED = re.compile(r"(?<!年)累计[^,，、;；。]{0,12}$")
_ADDED = re.compile(r"[新净]增|新(?:认定|培育|引进|入选|获批|建成|开通|签约|登记|设立|组建)")
# "新认定16家、达到69家": what was said to be new stands before a number of its own
_BEFORE_NUMBER = re.compile(r"^.*\d", re.DOTALL)
# "高新技术企业达到1000家": said to be all there is
_REACHES = re.compile(r"(?:达到?|突破|总数|总量|累计|共有|拥有|稳定在|保持在)[^,，、;；。]{0,4}$")


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(re.compile(word) for word in row) for row in _ROWS)


_Row = tuple[re.Pattern[str], ...]


@lru_cache(maxsize=256)
def _said(asked: str) -> tuple[tuple[_Row, frozenset[re.Pattern[str]]], ...]:
    """Return the rows that a question has words of, with those words."""
    asked = asked.lower()
    found = ((row, frozenset(word for word in row if word.search(asked))) for row in _patterns())
    return tuple((row, said) for row, said in found if said)


def unsaid(asked: str, around: str) -> bool:
    """Tell whether what stands around a value says none of the telling words of the question.

    >>> unsaid("规上农业企业数", "新增规上企业20家"), unsaid("规上企业数", "新增规上工业企业20家")
    (True, False)
    """
    around = around.lower()
    return any(not any(word.search(around) for word in said) for _, said in _said(asked))


# "过百亿元", "50亿元以上", "500万元以上": how large the things are that are counted
_BOUND = re.compile(r"([\d.]+|[十百千])(亿|万)(?=元?(?:以上|以下|级|的|企业|项目|产业|园区))")
_HAN = {"十": "10", "百": "100", "千": "1000"}


def _bounds(text: str) -> set[str]:
    """Return the sizes that a name, or a question, counts things by.

    >>> sorted(_bounds("过百亿的企业")), sorted(_bounds("产值达到50亿元"))
    (['100亿'], [])
    """
    return {f"{_HAN.get(number, number)}{unit}" for number, unit in _BOUND.findall(text)}


def rivals(asked: str, printed: str) -> bool:
    """Tell whether the words of a question name another indicator than a printed name.

    >>> rivals("城镇登记失业率目标", "城镇调查失业率"), rivals("失业率目标", "城镇调查失业率")
    (True, False)
    """
    printed = printed.lower()
    if (bounds := _bounds(asked)) and (own := _bounds(printed)) and not bounds & own:
        return True
    for row, said in _said(asked):
        there = {word for word in row if word.search(printed)}
        if there and not said & there:
            return True
    return False


# "农村居民的", "授权量": what ends the word that another stands for
_AFTER_WORD = re.compile(r"(?<=.{2})(?:居民|[量额率类的])+$")


def swapped(view: str, word: str) -> str | None:
    """Put a word in the place of the one that it is told from: 农村 in a question about 城镇.

    >>> swapped("甲市2024年城镇居民收入增长目标", "农村")
    '甲市2024年农村居民收入增长目标'
    """
    said = _AFTER_WORD.sub("", word.lower())
    for row in _patterns():
        if not any(other.fullmatch(said) for other in row):
            continue
        found = next((f for other in row if (f := other.search(view.lower()))), None)
        if found and found.group() != said:
            return view[: found.start()] + word[: len(said)] + view[found.end() :]
    return None


# Tags of words that name things; what is done (新增, 建成) is said in many ways
_NAMES = ("n", "b", "j", "s", "t", "vn")
# Words of one name beside the one that another stands for, in characters
MIN_SHARED = 2


def substituted(asked: str, printed: str, around: str) -> bool:
    """Tell a question that says a printed name with another word in the place of one of its words.

    `around` is what stands beside the name: a word said there too is no other one.

    >>> substituted("公办小学学位目标", "公办幼儿园学位", "新增公办幼儿园学位2000个")
    True
    """
    said, name = _words(asked), _words(printed)
    for start in range(len(said) - len(name) + 1 if len(name) > 1 else 0):
        pairs = list(zip(said[start : start + len(name)], name, strict=True))
        other = [(a, b) for a, b in pairs if a.text != b.text]
        shared = sum(len(a.text) for a, b in pairs if a.text == b.text)
        if len(other) == 1 and shared >= MIN_SHARED and _are_two(*other[0], around):
            return True
    return False


def _are_two(asked: Word, printed: Word, around: str) -> bool:
    a, b = asked.text, printed.text
    if min(len(a), len(b)) < MIN_SHARED or a in b or b in a or a in around:
        return False
    if not (asked.tag.startswith(_NAMES) and printed.tag.startswith(_NAMES)):
        return False
    if any(x in GENERIC or is_asked(x) or only_value_words(x) for x in (a, b)):
        return False
    return a not in written(b) and b not in written(a)


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> tuple[Word, ...]:
    return tuple(w for w in cut(text) if any(c.isalnum() for c in w.text))


def counted_alike(asked: str, before: str, *, added: bool) -> bool:
    """Tell whether a value counts what is asked: what is new, or all there is.

    `before` is what its sentence says before it, `added` whether it is what a year adds.

    >>> counted_alike("高新技术企业总数", "新增高新技术企业", added=True)
    False
    """
    total, new = bool(_TOTAL.search(asked)), bool(_ADDED.search(asked))
    if total == new:
        return True
    if total:  # "累计建成5G基站12万个" counts all there is, whatever is done
        return not added or bool(_SUMMED.search(before))
    own = _BEFORE_NUMBER.sub("", before)
    return added or not _REACHES.search(before) or bool(_ADDED.search(own))


def adds(clause: str) -> bool:
    """Tell a clause that says how many are new: 新增高新技术企业80家."""
    return bool(_ADDED.search(clause))
