"""Names of indicators → one way of writing them; each character knows where it was printed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Traced:
    """A text made from another: character i was printed at `starts[i]:ends[i]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def replaced(self, pattern: re.Pattern[str], table: dict[str, str] | str) -> Traced:
        """Replace every match; what comes in its place was printed where the match was.

        `table` gives what stands for each matched text, or is one template for all of them.
        """
        if not pattern.search(self.text):
            return self
        text: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        position = 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            if start == end:
                continue
            new = match.expand(table) if isinstance(table, str) else table[match[0]]
            text += [self.text[position:start], new]
            starts += [*self.starts[position:start], *[self.starts[start]] * len(new)]
            ends += [*self.ends[position:start], *[self.ends[end - 1]] * len(new)]
            position = end
        return Traced(
            "".join([*text, self.text[position:]]),
            (*starts, *self.starts[position:]),
            (*ends, *self.ends[position:]),
        )


# “小巨人”, 《…》 and blanks; a blank between two Chinese words parts them ("2020年 研发投入强度")
_PARTING = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_DRESSING = re.compile(r"[\s“”\"'‘’「」『』]+")
# (家), (%), (亿元), (元/吨), (单位:亿元), and one the source did not close: "比重(%"
_UNIT = re.compile(
    r"\((?:单位:?)?(?:[%‰]|[亿万千百十]*(?:美?元|家|件|个|项|人次?|户|所|支|名|辆|台|套|座|处|篇|公里|千米"
    r"|平方[公千]?米|公?顷|亩|吨(?:标准?煤)?|千瓦时?|度|张|床|天|年|岁|米|立方米|微克|标准箱|TEU|EB|PB|P)?"
    r"(?:/(?!.?[万千]?人)[\u4e00-\u9fff]{1,4})?)(?:\)|$)"
)
# (件/万人) tells 每万人口发明专利拥有量 from 发明专利拥有量: a mere unit where the name says it too
_UNIT_PER_PEOPLE = re.compile(
    r"(?<=[\u4e00-\u9fff])\([\u4e00-\u9fff]{1,2}/[\u4e00-\u9fff]{1,4}(?:\)|$)"
)
_PEOPLE = re.compile(r"[万千]人|人均")
# What explains a name and tells it from no other: (GDP), (研究与试验发展), (不含农户), (现价)
_EXPLAINED = re.compile(
    r"\((?:GDP|R&D|PCT|CPI|PM2\.5|研究与试验发展|不?含农户|现价|可比价|当年价|预计|累计|下同"
    r"|[国地][内区]生产总值)\)"
)
_BRACKET = re.compile(r"[()]")
_OF = re.compile(r"的(?!士)")
# 占地区生产总值的比例, 占全省GDP百分比, 与GDP之比, 相当于GDP比例 (after the words of the table)
_SHARE_OF_GDP = re.compile(
    r"(?:占|与|相当于)(?:[全我][市省区国州县])?GDP(?:之比|比重|比例|百分比|比率|比)(?!重)"
)
# "研发投入占GDP的基数是多少": 比重 is left unsaid
_SHARE_UNSAID = re.compile(r"占GDP(?=的?(?:基数|目标|现状|实际|是多少|多少|[,，]|$))")
# 数字经济占GDP比重: of an industry it is its added value that is a part of GDP
_INDUSTRY_SHARE = re.compile(r"(经济|产业|制造业|服务业|农业|工业|建筑业|旅游业|金融业)占GDP比重")
_SHARE = re.compile(r"(?:所占|占)?(?:比例|比率)|所占比重")
_GOOD_AIR = re.compile(r"优良天数(?:比重|占比|率)?")
# 研发经费支出, 研发经费内部支出, 研发费用投入, 全社会研发经费
_RESEARCH = re.compile(
    r"(?:全社会)?研发(?:研发)?(?:(?:经费|费用|资金)(?:内部)?(?:投入|支出)?|投入经费|内部支出|投入|支出)(?:总?额)?"
)
_RESEARCH_TWICE = re.compile(r"(?:全社会)?研发研发|全社会研发")
# 专利申请数, 授权总量, 吞吐总量: one word for how many
_HOW_MANY = re.compile(r"(?<=申请|授权|拥有|吞吐|产销|用电|发电|消费)(?:总量|总数|数量|件数|数)")
_TRADE = re.compile(r"进出口(?:贸易)?总值|进出口贸易总?额")
_TOTAL = re.compile(r"总额")
# 万人发明专利拥有量, 每万人高价值…, 万人均
_PER_PEOPLE = re.compile(
    r"(?<![\d几数])每?([万千])人口?(?:均)?(?=高价值|发明|有效|拥有|专利|托位|床位|执业)"
)
# 每1000人口拥有…托位数: 每千人口…托位数
_PER_1000 = re.compile(r"每(?:1000|一千|千)名?人口?(?:拥有)?(?=[\u4e00-\u9fff\d])")
# "二产增长目标", "三产增加值", "其中一产": short for 第二产业; not 一二三产融合, 三产融合发展
_SECTOR = re.compile(
    r"(?<![第一二三、和及与])([一二三])产(?=增|投资|占|比重|分别|目标|实际|预期|计划|完成|达|是|为|多少|$)"
)
_STEPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (_SECTOR, r"第\1产业"),
    (_RESEARCH_TWICE, "研发"),
    (_RESEARCH, "研发投入"),
    (_SHARE_OF_GDP, "占GDP比重"),
    (_SHARE_UNSAID, "占GDP比重"),
    (_INDUSTRY_SHARE, r"\1增加值占GDP比重"),
    (_SHARE, "比重"),
    (_GOOD_AIR, "优良天数比重"),
    (_HOW_MANY, "量"),
    (_TRADE, "进出口额"),
    (_TOTAL, "额"),
    (_PER_PEOPLE, r"每\1人口"),
    (_PER_1000, "每千人口"),
)


@cache
def _table() -> tuple[tuple[str, ...], ...]:
    table = files("corpus").joinpath("data/indicators.tsv").read_text(encoding="utf-8")
    return tuple(
        tuple(line.split("\t")) for line in table.splitlines() if line and not line.startswith("#")
    )


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    table = {row[1]: row[2] for row in _table() if row[0] == "word"}
    longest_first = sorted(table, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), table


def same_rows() -> tuple[tuple[str, ...], ...]:
    """Give the groups of names that mean one indicator, as the table writes them."""
    return tuple(row[1:] for row in _table() if row[0] == "same")


def asked_rows() -> dict[str, tuple[str, ...]]:
    """Give the looser names that indicators are asked by, and the names each stands for."""
    return {row[1]: row[2:] for row in _table() if row[0] == "asked"}


def traced(text: str) -> Traced:
    """Fold widths and capitals, character by character."""
    pieces = [unicodedata.normalize("NFKC", x).upper() for x in text]
    where = [i for i, piece in enumerate(pieces) for _ in piece]
    return Traced("".join(pieces), tuple(where), tuple(i + 1 for i in where))


def rewritten(text: str) -> Traced:
    """Write the words of an indicator, or of a question about one, in the one way.

    >>> rewritten("R&D经费支出占地区生产总值的比例（%）").text
    '研发投入占GDP比重'
    """
    result = traced(text).replaced(_PARTING, "、").replaced(_DRESSING, "")
    if _PEOPLE.search(result.text.partition("(")[0]):
        result = result.replaced(_UNIT_PER_PEOPLE, "")
    result = result.replaced(_UNIT, "").replaced(_EXPLAINED, "").replaced(_BRACKET, "")
    pattern, table = _words()
    result = result.replaced(pattern, table).replaced(_OF, "")
    for step, replacement in _STEPS:
        result = result.replaced(step, replacement)
    return result
