"""由2.46%提高到3.0%: where an indicator started from, and what it became."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.readings import Found, Sentence
from corpus.facts.subjects import named_before
from corpus.types import Measure, Span, TargetRole

if TYPE_CHECKING:
    from corpus.facts.clauses import Segment
    from corpus.periods import Period
    from corpus.quantities import Quantity

_SHARE = re.compile(r"占[^,占]{2,16}(?:比重|比例|份额)")
_FROM = re.compile(
    r"(?:由|从|從)(?:人均|户均|月销售额|年销售额|每人每[年月]|每[年月]|不到|不足|约)?$"
)
# 由2015年的2.46%, 从去年的
_FROM_WHEN = re.compile(r"(?:由|从|從)(?P<when>[^,由从]{0,14})$")
_EARLIER = re.compile(r"现状|上年|去年|年初|原来|过去|此前|现在|目前")
_TO = re.compile(
    r",?[^,]{0,24}?(?:提高|增加|提升|增长|上升|下降|降低|扩大|减少|缩短|缩减|减|降|增|升|压缩|压减|扩展|"
    r"拓展|发展|回升|改善|上调|调整|跃升|攀升|壮大|精简|变)(?:了)?(?:到|至|为)了?"
)
_TO_WORD = re.compile(r"[\u4e00-\u9fff]{2}(?:到|至|为)(?=[^到至]{0,12}$)")
# 提高到2020年的, 增加到目前的约: what may stand before the second number
_BEFORE_SECOND = re.compile(
    r"(?:20\d\d|19\d\d|[一二][〇○零一二三四五六七八九]{3}|[去上今])年(?:年?[底末])?的?|(?:目前|现在|当前)的?|约|近|超过?"
)


def read_from_to(
    s: Sentence, segment: Segment, start: int, pair: tuple[Quantity, Quantity]
) -> bool:
    """Read 由…提高到… at a pair of numbers; true where they are one, read or not."""
    low, high = pair
    opening = _opening(s, start, low)
    if opening is None:
        return False
    name_end, base = opening
    gap = s.masked[low.end : high.start]
    named = named_before(s, start, name_end)
    if named is None and s.subject and name_end == start:
        named = s.text[s.subject.start : s.subject.end], s.subject
    named = named or _share_of_last(s, start, name_end)
    if named is None or not _TO.fullmatch(_BEFORE_SECOND.sub("", gap)):
        s.last = None
        return True
    name, span = named
    word = _TO_WORD.search(gap)
    s.found.append(
        Found(
            name,
            span,
            low,
            Measure.LEVEL,
            None,
            low.value_start,
            low.end,
            segment.clause,
            role=TargetRole.BASELINE,
            year=base.last if base else None,
        )
    )
    if "分别" in gap:  # 甲、乙限额由2000元分别提高到5000元、6000元: each has its own
        s.last = None
        return True
    s.last = Found(
        name,
        span,
        high,
        Measure.LEVEL,
        high.after or high.bound or (word.group() if word else None),
        low.end + word.start() if word else high.start,
        high.end,
        segment.clause,
    )
    s.found.append(s.last)
    return True


def _share_of_last(s: Sentence, start: int, end: int) -> tuple[str, Span] | None:
    """Read 占世界经济比重从11.4%提高到15%: the share of what the clause before spoke of."""
    if s.last is None or not _SHARE.fullmatch(s.masked, start, end):
        return None
    span = Span(min(s.last.span.start, start), end)
    return s.last.name + s.text[start:end], span


def _opening(s: Sentence, start: int, low: Quantity) -> tuple[int, Period | None] | None:
    """Return where 由 stands before a number, and the year named between."""
    before = s.masked[start : low.start]
    plain = _FROM.search(before)
    if plain:
        return start + plain.start(), None
    dated = _FROM_WHEN.search(before)
    if not dated:
        return None
    at = start + dated.start()
    named = [p for p in s.periods if at <= p.start and p.end <= low.start]
    if not named and not _EARLIER.match(dated["when"]):
        return None
    return at, named[-1] if named else None
