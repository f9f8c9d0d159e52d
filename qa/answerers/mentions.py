"""Which indicators a question names, and what it says beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.indicators import IndicatorMention
from corpus.slips import is_slip
from corpus.types import Measure
from qa.answerers.named_after_place import with_named_after_place
from qa.answerers.stand_ins import named_in_table, stand_ins
from qa.context import Context
from qa.synonyms import is_asked
from qa.topics import read_topic
from qa.understand import topic_of

if TYPE_CHECKING:
    from corpus.store import StoredTarget

GROWTH = Measure.GROWTH
# Of an indicator mention: below it the words around it may make it another indicator's name.
MIN_SCORE = 0.8
# Two indicators are halves of one phrase when their names begin with so many same characters.
MIN_SHARED = 2
# Words that ask for a value and name nothing: "增长目标", "完成情况", "达到"
_ASKED_OF_VALUES = re.compile(
    r"增长|增加|减少|相差|差|增速|增幅|涨幅|目标|完成|达到|实现|突破|预期|预计|计划|提高|提升|下降|降低|指标|数值|基数|现状|实际|规划|力争|新增|培育|建成|总数|总量|"
    r"多少|安排|打算|准备|现在|目前|是不是|是否|有没有|做到|时候|多家|好多|说的|到底|要求|水平|情况|历年|逐年|各年|这些年|这几年|数据|报告|去年|今年|年底|期间|时期|全年|年度|全市|全省|全国|我国|我市|本市|平均|左右|以上|以下|控制|保持|稳定|超过|高于|低于|不少于|百分|倍|哪|几|分别|各|^[件家户个]数$"
)
# "…申请量和授权量", "…产值、增加值", "…申请量比授权量多多少", "…申请量2023年比授权量", "…跟授权量差多少"
_AND_HALF = re.compile(
    r"(?:和|与|及|、|/|以及|，*(?:比|较|跟|同|还是)，*)([\u4e00-\u9fff]{2,6}?(?:量|值|额|数|率|比重|面积))"
)
# Ends a name, a blanked place or year beside it: "到，，，，年", "零售总额更高", "纯收入多多少"
_ENDS_NAME = re.compile(
    r"[到至](?=，)|[更最][高低多少大快慢]|(?<![提减增扩降])[多高低少大](?=[出了]?(?:多少|几))"
)


def indicators_asked(context: Context) -> list[IndicatorMention]:
    """Find the indicators named, years and places blanked out: they end a name, never extend it."""
    text = _parted(context)
    index = context.library.indicators
    found = [m for m in index.find(text) if m.score >= MIN_SCORE]
    if not found:
        found = stand_ins(text, index, MIN_SCORE)
    if not found:
        found = _counted_so(context, text)
    if not found and (meant := _unslipped(context, text)):
        found = [m for m in index.find(meant) if m.score >= MIN_SCORE]
    found = with_named_after_place(context, found, MIN_SCORE)
    return [x for m in found for x in (m, *_second_half(context, text, m))]


# "营造林面积", "消费券金额", "先进产能占比": what the values of a name that lacks the word are counted in
_COUNTED_IN = {
    "面积": ("亩", "公顷", "平方"),
    "金额": ("元",),
    "占比": ("%",),
    "比重": ("%",),
    "比例": ("%",),
    "户数": ("户",),
    "人数": ("人", "名"),
}


def _counted_so(context: Context, text: str) -> list[IndicatorMention]:
    """Find a name that a question says with what it is counted in: 营造林面积, printed 营造林90万亩."""
    of = context.library.targets_of
    for word, units in _COUNTED_IN.items():
        at = text.find(word, 1)
        if at < 0:
            continue
        shortened = text[:at] + "，" * len(word) + text[at + len(word) :]
        for mention in context.library.indicators.find(shortened):
            kept = tuple(
                (name, kind)
                for name, kind in mention.matches
                if _all_counted_in(units, of.get(name, ()))
            )
            if mention.score >= MIN_SCORE and mention.end == at and kept:
                return [replace(mention, matches=kept, end=at + len(word))]
    return []


def _all_counted_in(units: tuple[str, ...], targets: Iterable[StoredTarget]) -> bool:
    """Tell an indicator that is printed in a unit alone: a share that is printed as 亿元 is none."""
    levels = [t.fact.unit.lstrip("万亿千百") for t in targets if t.fact.measure is not GROWTH]
    return bool(levels) and all(unit.startswith(units) for unit in levels)


def without_number(context: Context) -> list[IndicatorMention]:
    """Find the indicators named that no document prints a number for."""
    return named_in_table(_parted(context), MIN_SCORE)


def stand_in(context: Context, mention: IndicatorMention) -> IndicatorMention | None:
    """Return what a mention stands for where its own name has no value: 财政收入, 经济增长."""
    loose = stand_ins(_parted(context), context.library.indicators, MIN_SCORE)
    same = (m for m in loose if m.start < mention.end and mention.start < m.end)
    return next((m for m in same if m.names != mention.names), None)


def _parted(context: Context) -> str:
    """Write the question with commas for years, places and what else ends a name."""
    view = list(context.question.view)
    for start, end in _year_and_place(context):
        view[start:end] = "，" * (end - start)
    return _ENDS_NAME.sub(lambda m: "，" * len(m.group()), "".join(view))


def _unslipped(context: Context, text: str) -> str | None:
    """Return the text with one slipped character mended (技术合同成交鹅), if one name fits.

    One slipped character leaves a name's first two characters whole, or its last two.
    """
    allowed = set(context.scope.document_ids)
    library = context.library
    fitting = {
        text[:start] + name + text[start + len(name) :]
        for i in range(len(text) - 1)
        for name, start in library.names_at(text[i : i + 2], i)
        if start >= 0
        and is_slip(text[start : start + len(name)], name)
        and any(t.document_id in allowed for t in library.targets_of[name])
    }
    return fitting.pop() if len(fitting) == 1 else None


def _year_and_place(context: Context) -> list[tuple[int, int]]:
    """Return where the question names years, places and documents."""
    question = context.question
    years = [(p.start, p.end) for p in question.periods]
    return [*context.scope.used, *years, *((p.start, p.end) for p in question.places)]


def _second_half(context: Context, text: str, first: IndicatorMention) -> list[IndicatorMention]:
    """Read "发明专利申请量和授权量" as two indicators: the second lacks its beginning."""
    joined = _AND_HALF.match(text, first.end)
    if not joined:
        return []
    name = sibling(joined.group(1), first.names[0], context.library.targets_of)
    if name is None:
        return []
    known = [m for m in context.library.indicators.find(name) if m.score >= MIN_SCORE]
    return [replace(m, start=joined.start(1), end=joined.end(1)) for m in known[:1]]


# "城镇居民和" of "城镇居民和农村居民收入": the first of two names that end alike
_HALF_AND = re.compile(r"([\u4e00-\u9fff]{2,10}?)(?:和|与|跟|同|及|、|以及|还是|比)$")


# "比农村居民的低多少", "和农村居民的差几个点", "是农村居民的多少倍": the second of two names that end alike
_AND_OTHER = re.compile(
    r"(?:比|和|与|跟|较|是(?=[\u4e00-\u9fff]{2,8}?的?(?:多少|几)倍))([\u4e00-\u9fff]{2,8}?)的?(?=(?:多少|几)倍|[高低多少快慢大小差]|相差|相比|比|哪|谁|[,，]|$)"
)


def indicators_in_a_row(context: Context) -> list[IndicatorMention]:
    """Find the indicators named, also one that leaves its end to the next: 城镇和农村居民收入."""
    text = _parted(context)
    found = indicators_asked(context)
    ends = [m.end for m in found]
    return [x for m in found for x in (*_first_half(context, text, m, ends), m)]


def indicators_joined(context: Context) -> list[IndicatorMention]:
    """Find the indicators named in a row, also one behind 比 that leaves its end to the first."""
    row = indicators_in_a_row(context)
    return row + (_other_half(context, _parted(context), row[0]) if len(row) == 1 else [])


def _first_half(
    context: Context, text: str, second: IndicatorMention, ends: Sequence[int]
) -> list[IndicatorMention]:
    """Read the name before 和 with the longest end of the second that makes a known name of it."""
    begin = max((e for e in ends if e <= second.start), default=0)
    joined = _HALF_AND.search(text, begin, second.start)
    name = joined.group(1).rpartition("的")[2] if joined else ""
    end = joined.end(1) if joined else begin
    spoken = text[second.start : second.end]
    return [
        replace(m, start=end - len(name), end=end)
        for m in _ending_alike(context, name, spoken, second)
    ]


def _other_half(context: Context, text: str, first: IndicatorMention) -> list[IndicatorMention]:
    """Read the name behind 比 that leaves out what the first ends in: 比农村居民的低多少."""
    joined = _AND_OTHER.search(text, first.end)
    name = joined.group(1) if joined else ""
    return _ending_alike(context, name, text[first.start : first.end], first)


def _ending_alike(
    context: Context, name: str, spoken: str, whole: IndicatorMention
) -> list[IndicatorMention]:
    """Give a name the longest end of a whole one that makes another known name of it."""
    index = context.library.indicators
    for length in range(len(spoken) - 1, 0, -1) if name else ():
        said = name + spoken[-length:]
        for mention in (*index.find(said), *stand_ins(said, index, MIN_SCORE)):
            fits = (mention.start, mention.end) == (0, len(said)) and mention.score >= MIN_SCORE
            if fits and set(mention.names).isdisjoint(whole.names):
                return [replace(mention, start=whole.start, end=whole.end)]
    return []


def sibling(tail: str, name: str, known: Iterable[str]) -> str | None:
    """Return the known indicator that begins like `name` and ends in `tail`, None without one.

    >>> sibling("授权量", "发明专利申请量", ["发明专利授权量", "专利授权量"])
    '发明专利授权量'
    """

    def shared(other: str) -> int:
        pairs = zip(other, name, strict=False)
        return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(other), len(name)))

    fitting = [n for n in known if n.endswith(tail) and n != name and shared(n) >= MIN_SHARED]
    return max(fitting, key=lambda n: (shared(n), -len(n))) if fitting else None


def words_beside(context: Context, mentions: Sequence[IndicatorMention]) -> list[str]:
    """Return what the question says beside indicator, year and place: it must hold as well."""
    question = context.question
    view = list(question.view)
    for start, end in [*((m.start, m.end) for m in mentions), *_year_and_place(context)]:
        view[start:end] = " " * (end - start)
    words = read_topic(topic_of("".join(view))).words
    return [w for w in words if len(w) > 1 and not is_asked(w) and not _ASKED_OF_VALUES.search(w)]


# A name's end of so many characters, said by a question, stands for the name
MIN_END = 4
# "技术合同成交额要冲到多少", "高新技术企业累计多少家", "生产总值同比增长多少": how a value is asked for, no longer name
_HOW_MUCH = re.compile(
    r"^[要应须需得能会可将拟较比]|冲|累计|合计|共计|总计|一共|总共|同比|环比|年均|平均"
)


def said_behind(context: Context, indicator: str) -> list[str]:
    """Return what goes on right behind an indicator's name and makes another of it: 民生实事候选项目."""
    mentions = indicators_in_a_row(context)
    view = context.question.view
    ends = [m.end for m in mentions]
    ends += [at + len(end) for end in _ends_of(indicator) if (at := view.find(end)) >= 0][:1]
    beside = words_beside(context, mentions)
    return [
        w for w in beside if not _HOW_MUCH.search(w) and any(view.startswith(w, e) for e in ends)
    ]


def _ends_of(name: str) -> list[str]:
    """Return what a name ends in, the longest first: 办好民生实事, 好民生实事, 民生实事."""
    return [name[i:] for i in range(len(name) - MIN_END + 1)]
