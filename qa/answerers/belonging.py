"""Whose value it is that a document prints: the whole place's, of the whole year.

前三季度，GDP增长6.5%。预计全年GDP增长7%左右        of a part of the year, of the year
力争定远、凤阳、明光三地…规上工业增加值增长10%      of three places in the city
主要预期目标是：规上工业增加值增长9%                of the city
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.periods import part_of_year
from corpus.places import contains, find_places, level_of
from corpus.types import Measure, Target, TargetRole
from qa.compare_words import BESIDE_EACH_OTHER
from qa.wording.values import said_before

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from corpus.places import Mention
    from corpus.store import StoredTarget
    from qa.context import Context

# A sentence that opens with a part of the place speaks for it: "加大开发区项目集聚…, 增加值增长15%"
_PART_OF_PLACE = re.compile(
    r"开发区|园区|高新区|经开区|(?<!创)新区|自贸区|[两三四五六七八九](?:地|县)(?!块|方|质)|各县|县域"
)
# A zone that a question names has values of its own
_ZONE = re.compile(r"高新区|经开区|开发区|综保区|自贸区")
# "壮大省级经开区", "各高新区": zones of a kind, none of which is the one called by its place
_ZONES_OF_A_KIND = re.compile(r"(?:国家级|省级|市级|县级|各|所有|(?:省|国家)级以上)$")
OPENING_CHARS = 14  # of a sentence, in which it names what it speaks for
# "深化开发区改革，全市外贸进出口增长5%": the whole place after all
_WHOLE_PLACE = re.compile(r"[全我本][市省州盟县]|全自治区")
# The sentence that sets a year's targets for the whole place
AIMS = re.compile(r"(?:预期|主要|发展|工作|奋斗)目标")
# 全国, 全省 in a question that names no place: a city's value is neither's
_WIDE = re.compile(r"[全我]国|[全我]省")
WIDE_CHARS = 4  # before an indicator, in which 全省 says whose it is
_DASHES = re.compile(r"-+|~|至|到|份")


def of_whole(context: Context, targets: Iterable[StoredTarget]) -> list[StoredTarget]:
    """Leave out values of parts of a place and of a year, unless the question names the part."""
    view = context.question.view
    kept = list(targets)
    if not _PART_OF_PLACE.search(view):
        kept = [t for t in kept if not _of_part_of_place(_before(context, t), t.fact)]
    asked = part_of_year(view)
    if asked:
        return [t for t in kept if _written(_part(context, t)) == _written(asked)]
    kept = _rather(kept, lambda t: _part(context, t) is None)
    return _rather(kept, lambda t: bool(AIMS.search(_before(context, t))))


def of_part_named(context: Context, targets: Iterable[StoredTarget]) -> list[StoredTarget]:
    """Keep the values that are said of the zone a question names: 高新区 stands before them.

    "高新技术企业达到3000家，其中高新区达到800家": 3000 is not the zone's.
    """
    view = context.question.view
    named = _ZONE.search(view)
    if not named:
        return list(targets)
    zone, of_a_kind = named.group(), _ZONES_OF_A_KIND.search(view, 0, named.start()) is not None
    return [t for t in targets if _is_of_zone(_said_of(context, t), zone, of_a_kind=of_a_kind)]


def _is_of_zone(said: str, zone: str, *, of_a_kind: bool) -> bool:
    """Tell what is said of one zone, or where a kind of them is asked for, of any.

    >>> _is_of_zone("做强高新区", "高新区", of_a_kind=False), _is_of_zone("省级高新区", "高新区", of_a_kind=False)
    (True, False)
    """
    at = [m.start() for m in re.finditer(re.escape(zone), said)]
    return any(of_a_kind or not _ZONES_OF_A_KIND.search(said, 0, start) for start in at)


def _said_of(context: Context, target: StoredTarget) -> str:
    """Return what is said over and before a value, and its name."""
    fact = target.fact
    cited = context.library.cite(target.document_id, fact.start, fact.end)
    return f"{cited.location}{cited.title}{fact.indicator}{_before(context, target)}"


def of_places(context: Context, targets: Iterable[StoredTarget]) -> list[StoredTarget]:
    """Keep the values of a place asked about: a city's is not its county's, nor the nation's."""
    return [t for t in targets if _is_of_place(context, t)]


def _is_of_place(context: Context, target: StoredTarget) -> bool:
    own = context.library.entries[target.document_id].header.place
    view = context.question.view
    about = context.scope.about
    if _of_another(target, own, view):
        return False
    if not about:
        wide = _WIDE.search(view)
        return wide is None or _is_of_wide(context, target, own, wide.group())
    asked = about if BESIDE_EACH_OTHER.search(view) else _innermost(about)
    if any(m.place == own for m in asked):
        return True
    said = _said_of(
        context, target
    )  # "48处，其中城东区15处": what follows is no more said of the 48
    return any(m.place in said or view[m.start : m.end] in said for m in asked)


def _innermost(places: Sequence[Mention]) -> list[Mention]:
    """Leave out a place that another lies in: "武汉要点里洪山区的目标" asks of the district."""
    return [m for m in places if not any(contains(m.place, other.place) for other in places)]


def _of_another(target: StoredTarget, own: str | None, view: str) -> bool:
    """Tell a value whose name opens with another place: 夷陵区新增规上企业 of a city's document."""
    name = target.fact.indicator
    named = next((m for m in find_places(name) if m.start == 0), None)
    if named is None or named.place in (own, "中国"):
        return False
    return named.place not in view and name[: named.end] not in view


def _is_of_wide(context: Context, target: StoredTarget, own: str | None, wide: str) -> bool:
    """Tell a value of a nation's or a province's document, or said to be one: 全省GDP增长6%."""
    header = context.library.entries[target.document_id].header
    nation = wide.endswith("国")
    if own is None and (nation or header.issuer is None):
        return True
    if own is not None and not nation and level_of(own) in ("省", "自治区"):
        return True
    text, at = _text(context, target), target.fact.indicator_start
    return wide in text[max(0, at - WIDE_CHARS) : target.fact.indicator_end]


def _text(context: Context, target: StoredTarget) -> str:
    return context.library.document(target.document_id).parsed.text


def _before(context: Context, target: StoredTarget) -> str:
    return said_before(_text(context, target), target.fact)


def _part(context: Context, target: StoredTarget) -> str | None:
    return part_of_year(_before(context, target))


def _written(part: str | None) -> str | None:
    return _DASHES.sub("", shape(part)) if part else None


# "滁州经开区要不断壮大…，规上工业企业超250家": all of the sentence is said of the zone
_ZONE_SPEAKS = re.compile(
    r"^.{0,8}(?:开发区|经开区|高新区|新区|园区|综保区)(?:要|将|着力|聚焦|围绕|突出|重点|力争)"
)
# "加快产业园区建设，…实现规上工业总产值200亿元": sums that every place has, and its zones as well
_OF_ECONOMY = re.compile(r"总产值|增加值|生产总值|预算收入|财政收入|税收|进出口|投资额?$|零售总?额")


def _of_part_of_place(before: str, fact: Target) -> bool:
    """Tell the growth or the output of a zone or of some counties.

    Its own name would have said so else.
    """
    if _ZONE_SPEAKS.match(before.strip()) and not _WHOLE_PLACE.search(before):
        return True
    summed = "元" in fact.unit and bool(_OF_ECONOMY.search(fact.indicator))
    if not (fact.measure is Measure.GROWTH or summed) or _WHOLE_PLACE.search(before):
        return False
    return bool(_PART_OF_PLACE.search(before.strip()[:OPENING_CHARS]))


def _rather(
    targets: list[StoredTarget], fits: Callable[[StoredTarget], bool]
) -> list[StoredTarget]:
    """Of a document's values of one year, role and measure keep those that fit, if any does."""
    better = {_group(t) for t in targets if fits(t)}
    return [t for t in targets if _group(t) not in better or fits(t)]


def _group(target: StoredTarget) -> tuple[object, ...]:
    fact = target.fact
    role = fact.role is TargetRole.TARGET
    return target.document_id, fact.year, fact.period, role, fact.measure
