"""The names of indicators (指标): which two mean the same one.

研发投入强度 = R&D经费支出占GDP的比重          the same, by data/indicators.tsv
高新技术企业 = 全市高新技术企业数量（家）       the same, for the rest tells nothing apart
专利授权量 ⊂ 发明专利授权量                    two indicators: what is added tells them apart
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from corpus import places
from corpus.indicator_words import rewritten, same_rows

# 全市…, 我市…, 预计全年…, 力争…, 其中…: whose value it is, and the sentence around it
_SCOPE = re.compile(
    r"^(?:[全我本][市省区县州盟旗国]|全市域|全自治区|市域|全域|全年|年度|预计|力争|确保|实现|完成|推动|其中|预期|计划|争取|到年末?|年末)+"
)
# 石梁县的接待游客: a place's part of a whole, which is not the whole said of its place
_PART = re.compile(
    r"^(?P<place>[\u4e00-\u9fff]{1,6}(?:县|旗|区|市|镇|乡|街道))的(?P<of>[\u4e00-\u9fff].+)$"
)
_PLACE = re.compile(r"^[\u4e00-\u9fff]{2,11}?[市省区县州盟旗](?:地区|市域)?")
# …数量, …目标值, …增速: how many, how far, how fast (but 人口自然增长率 is a name)
_TAIL = re.compile(
    r"(?:数量|总数|总量|个数|家数|户数|总户数|总规模|(?<=就业|参保|从业|在校|培训)人数|(?<=[业构位台心器室园站桩场校院店所车馆目校])数"
    r"|目标值?|指标|完成值|实际值|预期|预期值|达到|突破|超过|分别|同比|比上年|较上年|年均|累计"
    r"|平均值|年均增长率?|(?<!自然)增长率|增长速度|增速|增幅|涨幅|(?<!就业)增长)+$"
)
# What may be added to a name and still mean it: it says how far along, not what is counted.
_NEUTRAL_HEAD = re.compile(
    r"^(?:全社会|新增|净增|累计|现有|拥有|实有|培育|建成|新建|总体|年度|全年|期末)+"
)
_NEUTRAL_TAIL = re.compile(r"(?:规模|存量|总体|培育|建设)+$")


class MatchKind(StrEnum):
    """How an indicator asked for stands to a printed one; only the first three are the same one."""

    SAME = "same"
    SYNONYM = "synonym"
    NEUTRAL = "neutral"  # 新增高新技术企业 for 高新技术企业
    BROADER = "broader"  # asked 专利授权量, printed 发明专利授权量
    NARROWER = "narrower"  # asked 高新技术产业增加值占GDP比重, printed 高新技术产业增加值
    NO = "no"


SCORES = {
    MatchKind.SAME: 1.0,
    MatchKind.SYNONYM: 0.95,
    MatchKind.NEUTRAL: 0.9,
    MatchKind.BROADER: 0.0,
    MatchKind.NARROWER: 0.0,
    MatchKind.NO: 0.0,
}
"""How sure a kind is; 0 wherever the value of another indicator would be given."""


@lru_cache(maxsize=1 << 16)
def normal(name: str) -> str:
    """Write a name without place, unit, quotation marks, 数量 and words of growth.

    >>> normal("全市高新技术企业数量（家）"), normal("R&D经费支出占GDP的比重(%")
    ('高新技术企业', '研发投入占GDP比重')
    """
    if part := _PART.match(name):
        return part["place"] + normal(part["of"])
    text = rewritten(name).text
    while (shorter := _without_scope(text)) != text:
        text = shorter
    return _TAIL.sub("", text) or text


def _without_scope(text: str) -> str:
    rest = _SCOPE.sub("", text)
    if rest == text:
        match = _PLACE.match(text)
        named = match and (match[0][0] in "全我本" or places.is_known(match[0]))
        rest = text[match.end() :] if match and named else text
    return rest if len(rest) > 1 else text


def without_neutral(name: str) -> str:
    """Leave out of a normal name what tells it from no other (新增, 规模); empty never."""
    rest = _NEUTRAL_TAIL.sub("", _NEUTRAL_HEAD.sub("", name))
    return rest if len(rest) > 2 else name


@cache
def _groups() -> dict[str, int]:
    """Give each normal name of the table the number of its group; the first line wins."""
    groups: dict[str, int] = {}
    for number, row in enumerate(same_rows()):
        for name in row:
            groups.setdefault(normal(name), number)
    return groups


@cache
def _members() -> dict[int, tuple[str, ...]]:
    members: dict[int, tuple[str, ...]] = {}
    for name, number in _groups().items():
        members[number] = (*members.get(number, ()), name)
    return members


def synonyms(name: str) -> tuple[str, ...]:
    """Give every normal name that means the same as this normal name, itself left out."""
    number = _groups().get(name)
    return tuple(x for x in _members().get(-1 if number is None else number, ()) if x != name)


def compare(asked: str, printed: str) -> MatchKind:
    """Say how the indicator asked for stands to a printed one.

    >>> compare("研发投入占GDP比重", "R&D经费投入强度(%)").value
    'synonym'
    >>> compare("专利授权量", "发明专利授权量").value, compare("GDP", "人均GDP").value
    ('broader', 'broader')
    """
    a, p = normal(asked), normal(printed)
    if not a or not p:
        return MatchKind.NO
    if a == p:
        return MatchKind.SAME
    if a in synonyms(p):
        return MatchKind.SYNONYM
    bare_a, bare_p = without_neutral(a), without_neutral(p)
    if bare_a == bare_p or bare_a in synonyms(bare_p):
        return MatchKind.NEUTRAL
    if bare_a in p:
        return MatchKind.BROADER
    return MatchKind.NARROWER if bare_p in a else MatchKind.NO


def match(asked: str, printed: str) -> float:
    """Say how surely a printed indicator is the one asked for, 0 to 1; 0 for another one.

    >>> match("高新技术企业", "高新技术企业数量（家）"), match("科技型中小企业", "高新技术企业")
    (1.0, 0.0)
    """
    return SCORES[compare(asked, printed)]


@dataclass(frozen=True, slots=True)
class IndicatorMention:
    """Printed indicators that the words at `start:end` of a question mean, the surest first.

    `matches` are (printed name, kind): in a library one document prints 研发投入强度, another
    R&D经费支出占GDP比重. `whole` is False where the words around the mention may still belong to
    its name: such a mention is worth half.
    """

    matches: tuple[tuple[str, MatchKind], ...]
    start: int
    end: int
    whole: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The printed names, the surest first."""
        return tuple(name for name, _ in self.matches)

    @property
    def kind(self) -> MatchKind:
        """The kind of the surest match."""
        return self.matches[0][1]

    @property
    def score(self) -> float:
        """How surely the first of them is meant, 0 to 1."""
        return SCORES[self.kind] * (1.0 if self.whole else 0.5)
