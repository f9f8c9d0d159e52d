"""Of which level of government a thing is: 各省的信息系统 is not 全国的信息系统."""

from __future__ import annotations

import re

_LEVELS = {
    "nation": re.compile(r"全国|国家级"),
    "province": re.compile(r"各省|省级|全省"),
    "city": re.compile(r"各市|市级|全市|各地市"),
    "county": re.compile(r"各县|县级|全县|各区|区级|全区"),
}


# "中央所属企业的认定", "央企的煤矿", "地方所属企业": whose a thing is, not where
_CENTRAL = re.compile(r"中央(?:所?属|企业|单位|级)|央企")
_LOCAL = re.compile(r"地方(?:所?属|国有|企业|单位|级)")

# "全市的书房由谁建": said of all there is, which the parts of it are of as well
_OF_ALL = re.compile(r"全[国省市县区]")


def levels_in(text: str) -> frozenset[str]:
    """Return the levels that a text says something is of.

    >>> sorted(levels_in("各省的绩效考核信息系统")), sorted(levels_in("省级、市级示范区"))
    (['province'], ['city', 'province'])
    """
    return frozenset(level for level, said in _LEVELS.items() if said.search(text))


def is_of_other_level(asked: str, named: str) -> bool:
    """Tell a name that is of other levels than the question says; one of none, and 全市, are of all.

    >>> is_of_other_level("各省的系统何时建好", "建立全国系统"), is_of_other_level("各省的系统", "建立系统")
    (True, False)
    """
    wanted, levels = levels_in(_OF_ALL.sub("", asked)), levels_in(named)
    return (bool(wanted and levels) and not wanted & levels) or _belongs_elsewhere(asked, named)


def _belongs_elsewhere(asked: str, named: str) -> bool:
    """Tell what belongs to the centre from what belongs to a place; of both it is of either."""
    ways = ((_CENTRAL, _LOCAL), (_LOCAL, _CENTRAL))
    return any(
        own.search(asked) and other.search(named) and not (other.search(asked) or own.search(named))
        for own, other in ways
    )
