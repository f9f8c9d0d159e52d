"""How many measures are issued, and what they are for.

issued = verb what number measures         出台 促进民营经济发展壮大 29条 措施
       | verb number what measures         出台 14条 促进房地产市场平稳健康发展 政策措施

Measures that are carried out (落实…20条措施) are somebody's policy, whose length is no value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.names import is_name
from corpus.facts.readings import Found
from corpus.types import Measure, Span

if TYPE_CHECKING:
    from corpus.facts.clauses import Segment
    from corpus.facts.readings import Sentence
    from corpus.quantities import Quantity

# 出台, 制定实施, 研究制定: the measures are new; 推出: they are brought to bear
_NEW = r"(?:研究|细化)*(?:出台|制定|发布)(?:出台|实施|落实|印发)?了?"
_ISSUED = re.compile(
    rf"(?:创新|率先|相继|密集|及时|全市|我市|全省|全区|全国)*(?:(?P<new>{_NEW})|推出)"
)
_MEASURES = r"(?:政策|举措|措施|改革|任务|具体|配套|支持|硬|惠企|创新)*(?:措施|举措|政策)"
# 促进青年就业|35项|措施: nothing but the measures behind the number
_BEHIND = re.compile(rf"{_MEASURES}$")
_AIM = r"(?:支持|促进|推动|优化|降低|稳|提振|激发|保障|鼓励|加快|强化|助企|惠企|便民|扩大|深化)"
# 14条|促进房地产市场平稳健康发展政策措施: what they are for stands between
_FOR_WHAT = re.compile(rf"{_AIM}[\u4e00-\u9fff◈]{{2,24}}{_MEASURES}$")
# 省|47条支持措施 says whose they are, 6大行动|35条政策 and 意见和支持企业|12条措施 that more is told
_NO_AIM = re.compile(
    r"(?:省|市|县|区|级|州|国家|国务院|安委会|中央|[一二三四五六七八九十\d]+批|等|的)$"
    r"|、|\d|(?:意见|方案|办法|政策|措施)[和及与]"
)
_COUNTED = frozenset(["条", "项", "款"])
_SHORTEST_AIM = 3


def issued(s: Sentence, segment: Segment, start: int, quantity: Quantity) -> Found | None:
    """出台支持重建26条政策措施 → 支持重建政策措施, 26条."""
    verb = _ISSUED.match(s.masked, start, quantity.start)
    last = segment.quantities[-1] is quantity
    if quantity.unit not in _COUNTED or not last or verb is None:
        return None
    before = s.masked[verb.end() : quantity.start]
    after = s.masked[quantity.end : segment.end]
    told = _BEHIND.fullmatch(after) and _says_what(before)
    named = told if before else bool(_FOR_WHAT.fullmatch(after))
    name = s.text[verb.end() : quantity.start] + s.text[quantity.end : segment.end]
    if not named or not is_name(name):
        return None
    return Found(
        name,
        Span(verb.end(), segment.end),
        quantity,
        Measure.CHANGE if verb["new"] else Measure.LEVEL,
        quantity.after or quantity.bound or None,
        quantity.start,
        quantity.end,
        segment.clause,
        making=verb["new"],
        flow=True,
    )


def _says_what(before: str) -> bool:
    """Whether the words between verb and number say what the measures are for."""
    return len(before) >= _SHORTEST_AIM and not _NO_AIM.search(before)
