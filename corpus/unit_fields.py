"""An organ called by its field, as texts and staff do: 发展改革 of 市发展改革部门."""

from __future__ import annotations

import re

# "财政部门", "能源主管部门", "教育行政主管部门"; 各级…, 有关…, 政府… are no one organ
_DEPARTMENT = re.compile(
    r"^(?!级|各|有关|相关|政府|人民|直属|其他|辖)([\u4e00-\u9fff]{2,10}?)(?:行政)?(?:主管)?部门$"
)
# "省级能源主管部门": 省级 is said of organs, too
_OF_LEVEL = re.compile(r"(?<=[省市区县州])级(?=[\u4e00-\u9fff]{2,12}部门$)")
# How organs of a field are called; of the state's 部 no level is said
ENDINGS = ("局", "委", "厅", "办")


def field_of(name: str) -> str | None:
    """Return the field of a department, its level taken off; None for what is none.

    >>> field_of("发展改革部门"), field_of("教育行政主管部门"), field_of("发展改革委")
    ('发展改革', '教育', None)
    """
    found = _DEPARTMENT.match(name)
    return found.group(1) if found else None


def without_level_word(unit: str) -> str:
    """Write 省级能源主管部门 as 省能源主管部门.

    >>> without_level_word("省级能源主管部门"), without_level_word("市级机关")
    ('省能源主管部门', '市级机关')
    """
    return _OF_LEVEL.sub("", unit)
