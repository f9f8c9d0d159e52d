"""The units a question names: those of the table, those the store knows, and unknown ones.

    mention = [各] [place] [level] name      a name of data/units.tsv or of a known unit
            | (place | level) words 局 …     a unit nobody has heard of, by its last character
            | words 集团 … before 牵头 …     the same where only the sentence shows it

The words that ask for units (牵头单位, 哪个部门, 有关部门) name none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from corpus.places import Mention, find_places, is_known
from corpus.units import canonical, table_names
from corpus.words import cut

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

# 市科技局, 省委宣传部, 国家发展改革委, 中央网信办; also 我市科技局 and 各区人民政府
_PREFIX = re.compile(r"各?(?:我|本)?(?:国家|中央|中国|全国|国务院|自治区|[省市区县州盟旗])?")
# A name may not run on into a longer word: 局长, 财政部门, 办法, 市政府工作报告, 委员, 会议
_RUNS_ON = {
    "局": "长面势部域限促",
    "部": "门分署级委队长属里件位落下际",
    "委": "员托派书内",
    "办": "法理公学事好成证案结件税率",
    "厅": "长级局",
    "会": "议员长展计场同商费",
    "院": "士长校所系",
    "社": "会区保交团",
    "行": "业动政为程使情",
    "署": "名理",
    "协": "议同调商会作助",
    "联": "动合系盟",
    "关": "于系键注联税怀爱心停",
    "心": "理得愿血",
    "团": "队体",
    "志": "愿",
}
_GOVERNMENT_OF = re.compile(
    r"(?:工作报告|报告|采购|投资|引导|职能|补贴|数据|网站|基金|债|性|储备|服务|规章|预算|资金|治理)"
)
# Where the words of one name end: the verbs and question words around it, and 建设里 before 市财政局
_STOP = re.compile(
    r"(?:今年|去年|明年|本年度?|(?<=\d)年度?|(?<=\d)号(?:文件?|令)?(?:里面?|中)?|目前|现在|这边|那边|这里|那里|这块|上面|牵头|负责|配合|参与|参加|承担|主办|协办|主管|分管|落实|完成|请问|麻烦|问一下|想知道|告诉我|查一下|哪|谁|什么|多少"
    r"|几|是|有(?![资企林])|由|的|在|把|被|对(?![外口])|为|了|吗|呢|吧|要|需|和|与|及|或|跟|除|归|管(?![委理])|[里中](?=[省市区县][\u4e00-\u9fff]{1,8}[局委办厅])|而(?=[省市区县])|[^\u4e00-\u9fff])"
)
# What follows a name that nothing but the sentence shows to be one
_DOES = re.compile(
    r"\s*(?:(?:都|也|一共|总共|主要|今年|具体|需要|要|在\d{4}年)?(?:牵头|负责|配合|参与|参加|承担|主办|协办|管)"
    r"|在哪些|(?:在[^,，。;；]{2,20})?有(?:哪些|什么|哪几项|几项|多少)(?:任务|职责|工作|分工)|的(?:任务|职责|工作|分工)|是什么角色|是不是责任单位|要做)"
)
_STRONG = re.compile(
    r"(?:局|厅|委|办|总署|总局|管委会|委员会|办公室|政府|领导小组|指挥部|工作专班|专班|分行|总队|支队)$"
)
_WEAK = re.compile(
    r"(?:中心|集团|公司|协会|学会|学院|研究院|研究所|大学|实验室|银行|联合会|联合社|联盟|基金会|促进会|商会|医院|部|院|站|社)$"
)
# Words that end like a unit: 布局, 格局, 全部, 主办, 督办
_NO_UNIT = re.compile(
    r"(?:[布格结大全开破当变时残僵棋]局|[举主承督交协查经申开联通代帮包创试筹置合]办|[干全内外总中东西南北局一]部|[餐客大展]厅"
    r"|[原编常]委|有机会|社会|责任单位|部门|单位|数字政府|各级政府|[地]方政府|服务型政府|核心|部委|委办局|信心|[重轴]心|委[省市区县]政府)$"
)
# 人行武汉分行营管部, 中国人民银行济南分行, 国家税务总局武汉市税务局
_BRANCH = re.compile(
    r"(?:(?:中国人民银行|人民银行|人行)[\u4e00-\u9fff]{2,8}?(?:分行|支行)(?:营管部|营业管理部)?"
    r"|国家税务总局[\u4e00-\u9fff]{2,10}?税务局)"
)
# Names that are a unit only with a place or a level before them
_BARE = frozenset({"政府", "人民政府", "法院", "人民法院", "人民检察院", "检察院", "人才集团"})
_GENERIC = re.compile(r"牵头|责任|配合|相关|有关|哪|什么|其他|具体|主管|单位|部门")
# Behind what a unit is looked for in: "…方案里省委宣传部牵头哪些任务"
_INSIDE = ("里", "里面", "中", "内", "上", "的")
_MAX_UNKNOWN = 20
MIN_KNOWN = 3  # characters a known name has at the end of a longer run: 民航局, not 部局


# "宜昌各区住房保障部门": the units of each, which documents print without the city's name
_OF_EACH = re.compile(r"各[省市县区镇乡街]")


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A unit named at `start:end` of a text, as written there."""

    unit: str
    start: int
    end: int


class UnitIndex:
    """Finds units in text; `known` are the units as documents print them."""

    def __init__(self, known: Collection[str]) -> None:
        own = {name for unit in known for name in (unit, canonical(unit).name)}
        names = table_names() | {x for x in own if not is_known(x)}  # 青岛 alone is a place
        self._names = _by_two(x for x in names if len(x) > 1)

    def find(self, text: str) -> list[UnitMention]:
        """Find the units a text names, in order and not overlapping, the longest at each place.

        >>> [x.unit for x in UnitIndex([]).find("市科技局和市人才工作局谁牵头？哪个部门？")]
        ['市科技局', '市人才工作局']
        """
        at_place = {mention.start: mention for mention in find_places(text)}
        opens = {0} | {stop.end() for stop in _STOP.finditer(text)}
        found: list[UnitMention] = []
        position = 0
        while position < len(text):
            end = self._end_of_unit(text, position, at_place)
            if end is None and position in opens:
                end = _end_of_doer(text, position)
            if end is None:
                position += 1
            else:
                start = self._start_of_known(text, position, end, at_place)
                found.append(UnitMention(text[start:end], start, end))
                position = end
        return found

    def _start_of_known(self, text: str, start: int, end: int, at_place: dict[int, Mention]) -> int:
        """Leave out the topic a run of words begins with: 数据市场活力 of 数据市场活力省大数据局; 海川 of 海川各区教育局."""
        if start in at_place and _OF_EACH.match(text, at_place[start].end):
            return at_place[start].end
        if start in at_place or _BRANCH.match(text, start) or self._knows(text, start, end, {}):
            return start
        inner = range(start + 1, end - MIN_KNOWN + 1)
        known = next((i for i in inner if self._knows(text, i, end, at_place)), start)
        before = text[start:known]
        # 瓦坎达 of 瓦坎达市科技局 is no word: it is a place that nobody knows
        apart = before.endswith(_INSIDE) or any(len(w.text) > 1 for w in cut(before))
        return known if apart else start

    def _knows(self, text: str, start: int, end: int, at_place: dict[int, Mention]) -> bool:
        points = (start, *_after_prefixes(text, start, at_place))
        return any(self._end_of_name(text, point) == end for point in points)

    def _end_of_unit(self, text: str, start: int, at_place: dict[int, Mention]) -> int | None:
        after = _after_prefixes(text, start, at_place)
        ends = [end for point in (start, *after) if (end := self._end_of_name(text, point))]
        if branch := _BRANCH.match(text, start):
            ends.append(branch.end())
        if ends and text[start : max(ends)] not in _BARE:
            return max(ends)
        return _end_of_unknown(text, start, max(after), _STRONG) if after else None

    def _end_of_name(self, text: str, start: int) -> int | None:
        for name in self._names.get(text[start : start + 2], ()):
            end = start + len(name)
            if text.startswith(name, start) and not _runs_on(text, end):
                return end
        return None


def find_units(text: str, known: Collection[str]) -> list[UnitMention]:
    """Find the units a text names; for many texts and one collection keep a `UnitIndex`."""
    return _index_of(frozenset(known)).find(text)


@lru_cache(maxsize=4)
def _index_of(known: frozenset[str]) -> UnitIndex:
    return UnitIndex(known)


def _by_two(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        groups[name[:2]].append(name)
    return {key: tuple(group) for key, group in groups.items()}


def _after_prefixes(text: str, start: int, at_place: dict[int, Mention]) -> list[int]:
    """Give where a name may begin after a place, a level, or both, that start here."""
    point = start
    for length in range(4, 1, -1):  # 合肥海关 and 山东证监局 are no mentions of the place
        if point == start and is_known(text[start : start + length]):
            point = start + length
    while (mention := at_place.get(point)) is not None:
        point = mention.end
    prefix = _PREFIX.match(text, point)
    level_end = prefix.end() if prefix else point
    # 武汉市 + 场: a place ends where the mention ends, a level is only taken where one is written
    return sorted({point, level_end} - {start})


def _runs_on(text: str, end: int) -> bool:
    following = text[end : end + 1]
    if text[end - 1] == "府":
        return bool(_GOVERNMENT_OF.match(text, end)) or following == "部"
    return bool(following) and following in _RUNS_ON.get(text[end - 1], "")


def _end_of_unknown(text: str, start: int, core: int, endings: re.Pattern[str]) -> int | None:
    """Find where the longest name ends that begins at `core` and ends like a unit."""
    stop = _STOP.search(text, core)
    limit = min(stop.start() if stop else len(text), core + _MAX_UNKNOWN)
    for end in range(limit, core + 1, -1):
        name = text[core:end]
        if endings.search(name) and not _runs_on(text, end) and _may_be_unit(text[start:end], name):
            return end
    return None


def _may_be_unit(written: str, name: str) -> bool:
    return (
        len(name) > 2  # 牵头的局, 市委
        and not _NO_UNIT.search(name)
        and not _GENERIC.search(name)
        and written not in _not_units()
    )


def _end_of_doer(text: str, start: int) -> int | None:
    """Find a name before 牵头 or 在哪些任务里: only the sentence shows that it is a unit."""
    for endings in (_STRONG, _WEAK):
        end = _end_of_unknown(text, start, start, endings)
        if end is not None and _DOES.match(text, end):
            return end
    return None


@cache
def _not_units() -> frozenset[str]:
    """Give the words that a level begins and a unit's last character ends, but that name none."""
    return frozenset(
        {"市场布局", "区域中心", "省级政府", "市级政府", "县级政府", "区县政府", "市县政府"}
    )
