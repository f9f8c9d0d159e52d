"""Questions after what a unit guides, as lists of measures with a column 指导部门 tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.unit_mentions import UnitMention

_WHAT = r"(?:什么|啥|哪(?!些?个?(?:部门|单位|家))|几[项个件条]|多少)"
# 指导意见, 指导目录 are names, "在…指导下" is how a thing is done
_GUIDES = r"指导(?!意见|目录|性|员|思想|原则|方针|中心|组|书|手册|标准|价|下)"
# "审计署指导哪一项", "财政部在清单里参与指导几项", "证监会指导的是清单里的哪一项"
_ITS_WORK = re.compile(
    rf"(?:在.{{1,30}}?[里中上],?)?(?:都|也|还|要|主要|参与|负责|牵头)*{_GUIDES}.{{0,24}}?{_WHAT}"
)
# "哪些举措由科技部指导", "归科技部指导的有哪几项"
_BY_IT = re.compile(r"[由归是]$")
_DONE_BY_IT = re.compile(rf"(?:来|负责|牵头|参与)*{_GUIDES}")


def guides(view: str, units: Sequence[UnitMention]) -> bool:
    """Tell a question after what a unit named in it guides."""
    return any(_ITS_WORK.match(view, u.end) or _is_by(view, u) for u in units)


def _is_by(view: str, unit: UnitMention) -> bool:
    by = _BY_IT.search(view[: unit.start]) and _DONE_BY_IT.match(view, unit.end)
    return bool(by) and bool(re.search(_WHAT, view))
