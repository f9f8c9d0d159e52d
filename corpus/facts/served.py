"""For how many something is done: 为2000名以上残疾儿童提供康复救助, 向9031户家庭发放补贴1905万元."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.names import MAX_NAME_CHARS, is_name
from corpus.facts.readings import Cue, Found, Sentence
from corpus.types import Measure, Span

if TYPE_CHECKING:
    from corpus.facts.clauses import Segment
    from corpus.quantities import Quantity

_FOR = re.compile(
    r"(?:^|[,、◈◇]|累计|已|共|并|全年|同时|免费)(?P<mark>为|向|给)(?:全[市省区县州])?$"
)
# whom, and what is done for them: 残疾儿童|提供…, 困难群众|免费发放…
_DONE = re.compile(
    r"(?:以上|左右)?的?(?P<whom>[\u4e00-\u9fff◈◇]{2,16}?|(?<=人次)|(?<=人)|(?<=户))"
    r"(?P<deed>(?:免费|统一|及时|直接|精准)*(?:提供|发放|办理|代缴|减免|解决|落实|配备|加装|安装|开展|兑现|"
    r"减负|购买|分配|建立|缴纳|置换|拨付|追回|推送|发送|提取))"
)


def serves(s: Sentence, start: int, quantity: Quantity, following: Quantity) -> int | None:
    """Return where the deed begins that is done for so many, and has a value of its own."""
    done = _deed(s, start, quantity, following.start)
    return done.start("deed") if done else None


def served_so_many(
    s: Sentence, segment: Segment, quantity: Quantity, following: Quantity
) -> Found | None:
    """Read for how many, where the deed has a value of its own: 为41万户企业|减免税费|31亿元."""
    done = _deed(s, segment.start, quantity, following.start)
    end = following.start
    if done is None or not done["whom"] or end - done.end("deed") < _SHORTEST_OBJECT:
        return None
    mark = _FOR.search(s.masked[segment.start : quantity.start])
    name = (mark["mark"] if mark else "") + s.text[done.start("whom") : end]
    if not is_name(name[1:]) or len(name) > MAX_NAME_CHARS or following.bound:
        return None
    at, clause = quantity.start, segment.clause
    comparator = quantity.after or quantity.bound or None
    span = Span(at - 1, end)
    return Found(
        name, span, quantity, Measure.LEVEL, comparator, at, quantity.end, clause, flow=True
    )


_SHORTEST_OBJECT = 2


def served(s: Sentence, cue: Cue) -> Found | None:
    """为2000名以上残疾儿童提供康复救助 → 为残疾儿童提供康复救助, 2000名."""
    quantity = cue.quantity
    done = _deed(s, cue.segment.start, quantity, cue.segment.end) if cue.alone else None
    if done is None:
        return None
    end = cue.segment.end
    if not done["whom"]:
        return _served_at_all(s, cue, Span(done.start("deed"), end))
    mark = _FOR.search(s.masked[cue.segment.start : quantity.start])
    behind = done.end() + s.masked.startswith("了", done.end())
    name = s.text[done.start("whom") : done.end()] + s.text[behind:end]
    name = (mark["mark"] if mark else "") + name
    if not is_name(name[1:]) or len(name) > MAX_NAME_CHARS:
        return None
    comparator = quantity.after or quantity.bound or None
    at, clause = quantity.start, cue.segment.clause
    span = Span(quantity.start - 1, end)
    return Found(
        name, span, quantity, Measure.LEVEL, comparator, at, quantity.end, clause, flow=True
    )


def _served_at_all(s: Sentence, cue: Cue, deed: Span) -> Found | None:
    """为1.86万人提供职业技能提升培训 → 提供职业技能提升培训, 1.86万人."""
    name = s.text[deed.start : deed.end]
    if not is_name(s.masked[deed.start : deed.end]) or len(name) < _SHORTEST_DEED:
        return None
    at, quantity = cue.quantity.start, cue.quantity
    comparator = quantity.after or quantity.bound or None
    clause, end = cue.segment.clause, quantity.end
    return Found(name, deed, quantity, Measure.LEVEL, comparator, at, end, clause, flow=True)


_SHORTEST_DEED = 4


def _deed(s: Sentence, start: int, quantity: Quantity, end: int) -> re.Match[str] | None:
    counts = quantity.counted or quantity.unit in ("万", "亿")
    if not counts or not _FOR.search(s.masked[start : quantity.start]):
        return None
    return _DONE.match(s.masked, quantity.end, end)
