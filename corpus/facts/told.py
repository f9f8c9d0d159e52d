"""Who is told in a clause to do what, and whether who is told is named."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.facts.bearers import is_bearer
from corpus.facts.kinds import is_kind
from corpus.types import Span
from corpus.units import is_group

# Not one organ or one kind of organ that is named: 各地区, 各级卫生部门, 县级以上政府, 国务院
_UNNAMED = re.compile(
    r"^(?:一切|所有|任何)|各|有关|相关|其他|所属|对应|同级|上一?级|下级|本级(?!财政)|基层|[省市县区乡]级(?![\u4e00-\u9fff]{2,10}(?:部门|指挥部|指挥机构|指挥部办公室|领导小组|委员会)$)|[两三四]级(?!公立|医院|甲等)|(?<![省市县区州乡镇])(?<![省市县区州乡镇]人民)政府$|^(?:国务院|中央|银行|原?审批部门|(?!(?:行业|业务)主管部门$)(?:业务|行政|职能|主管|行业|综合)[^,]{0,4}部门)$|(?<!人民)(?<!合作)(?<!商业)(?<!经办)(?<!承办)(?<!贷款)银行$|政府部门$"
)
# "民政、财政等部门", "民政、财政等政府相关职能部门": what sums a list up names nobody
_OF_MANY = re.compile(r"等(?:政府)?(?:有关|相关)?(?:职能|主管|行政)*(?:部门|单位)$")
# "市级民政、财政、教育等部门": the branches of one level, named one by one
_BRANCHES_OF_A_LEVEL = re.compile(r"[省市县区]级[\u4e00-\u9fff]{2,10}(?:、[^、]{2,14}){2,}部门$")
# Words that only end like an organ, or open with more than its name: 领导干部, 空间布局, 不但财政部门
_NO_ORGAN = re.compile(
    r"(?:干部|内部|外部|全部|布局|格局|大局|机组|院校|主体)(?:$|[、和及])|队伍|企业(?!事业单位|主[管办]|.{0,4}[局部厅委]$|[、和及]|$)|^(?:不但|不仅|在|对|但|而|且|各)|[部委局厅门]商(?!务)"
)


@dataclass(frozen=True, slots=True)
class Told:
    """Where the organs, those they act with, and the work stand in a clause.

    At `verb` stands the word that tells them to, where it is not right behind them.
    """

    units: Span
    joint: Span | None
    work: Span
    verb: int | None = None


def joint_of(match: re.Match[str], start: int) -> Span | None:
    """Return where those stand whom the organs act with."""
    named = match.groupdict()
    return next((span_of(match, n, start) for n in ("joint", "beside") if named.get(n)), None)


def span_of(match: re.Match[str], name: str, base: int) -> Span:
    """Return where a named group of a match stands in the text."""
    return Span(base + match.start(name), base + match.end(name))


def is_named(units: str) -> bool:
    """Tell organs named one by one; a group may only stand behind them."""
    first = _OF_MANY.sub("", re.split("、|和|及|或", _OF_MANY.sub("", units))[0])
    first = (
        _OF_MANY.sub("", units) if first in ("省", "市", "县", "区") else first
    )  # "省、市级相关主管部门"
    first = first[2:] if _BRANCHES_OF_A_LEVEL.match(units) else first
    named = not _UNNAMED.search(first) and not is_group(first)
    return named and not _NO_ORGAN.search(units)


def is_kind_named(units: str) -> bool:
    """Tell a kind of organ, or several: "各地工信部门、市场监管部门"; more may stand behind them."""
    first = first_of(units)
    every = first.startswith("各") and is_bearer(first)  # 各银行业金融机构
    return (is_kind(first) or every) and not _NO_ORGAN.search(units.removeprefix("各"))


def first_of(units: str) -> str:
    """Return the first of several organs."""
    whole = _OF_MANY.sub("", units)
    return whole if is_kind(whole) else re.split("、|和|及", whole)[0]
