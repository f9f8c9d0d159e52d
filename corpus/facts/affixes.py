"""What stands before a number → the words next to it, and those that open its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.facts.clauses import MASK
from corpus.words import cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.periods import Period

_TAIL = words.BOUNDS | words.STATES | words.GROWING | words.FALLING | words.ADDING | words.ADVERBS


_LEAD_FREE = words.CONNECTIVES


_LONGEST_WORD = 12
_NOUN_CHARS = 3  # a word of three that begins as a verb is a noun: 派出所, 开发区
_REST_OF_WORD = 3  # characters behind a verb that may end a word begun in it


# 比2010年, 较上年末, 与去年同期相比: whom a value is compared with, but 优良比例连续5年
_COMPARISON = re.compile(
    r"(?:(?<!占)比(?![例重率值])|较|与|同)[^,、]{1,10}?(?:年|年末|年底|年初|期|同期|末|底)(?:相比|比较|同期|相对)?"
)


_PERIOD_LEAD = re.compile(
    r"(?:力争|确保|预计|计划)?(?:截至|截止到?|截至到|到|至|自|从|在|以|按|由|近|力争)?$"
)


_PERIOD_REST = re.compile(
    r"(?:前?[二三四]年(?:累计|来|间)|年?(?:底|末|初|前|内|间|期间|时|以来|来(?=共|累计)|起)|共(?=培育|引进|建成|新增)|全年|年度|,|前后|左右|时|,)*"
)


# GDP一季度增长4.7%、二季度累计增长6.3%: the same of another part of the year
_PART_OF_YEAR = re.compile(r"第?[一二三四]季度|前[一二三]季度|[上下]半年|全年")


# 在…领域, 在…上: where something is done
_LOCATIVE = re.compile(
    r"以[^,、]{2,24}?为代表的|(?:在|围绕|聚焦|面向|针对|按照|通过|依托|结合|以(?![^,、]{2,24}为代表))[^,、]{2,24}?(?:上|中|下|领域|方面|产业|"
    r"行业|重点|为重点|(?<!国)内)(?![领方上中内下企链园国心央小医部学共华载]|\s|$)"
)


_BRACKETED_VERB = re.compile(f"新{MASK}+[建设]")
_NUMBERING = re.compile(
    r"(?:(?!一、二、)[\d一二三四五六七八九十]{1,3}[、.]|◇{3,5}(?=[\u4e00-\u9fff])|[①-⑳]|-{1,4}|"
    r"[—·●▪◆]+|是)"
)


# 四年累计, 前三年共, 十年来, 3年内, 三年|引进 at the start of a clause
_SO_MANY_YEARS = re.compile(
    r"前?[二三四五六七八九十两]年(?:累计|来|间|内|中(?!央|国)|共|(?=全国|全社会|财政))"
    r"|\d{1,2}年(?:累计|来|间|内)"
    r"|[三五]年(?=(?:引进|培育|培养|新增|新建|建成|培训|改造|打造|招引|投入)[\u4e00-\u9fff])"
)


# 指导企业开展, 支持重点企业研制推出: who is to do it stands before the verb, and that before the number
_BIDDEN = re.compile(
    r"(?:指导|支持|鼓励|引导|推动|组织|督促)(?:和?(?:支持|鼓励|引导))?[^,、◇◈]{0,8}?"
    r"(?:企业|机构|单位|高校|院所|平台|运营商|学校|医院|各地)(?=[\u4e00-\u9fff]{2})"
)
_BIDDEN_DEEDS = words.MAKING | frozenset(["开展", "举办", "推出", "实施"])
# 与企事业单位|共建基地14个: in whose company
_TOGETHER = re.compile(
    r"(?:与|同|和)[^,、◇◈]{2,16}?(?=(?:共建|合作建设|联合(?:建设|组建|成立)|建立|签订|签署|达成)[\u4e00-\u9fff])"
)
# 为乡镇卫生院、社区卫生服务中心|建设名医基层工作站165家: for whom
_FOR_WHOM = re.compile(
    r"为[^,、◇◈]{2,14}(?:、[^,、◇◈]{2,12})?(?=(?:建设|新建|建成|配备|选派|招聘)[\u4e00-\u9fff]{3})"
)
# 市财政局要统筹安排专项资金8000万元: who is told to
_CHARGED = re.compile(
    r"[^,、◇◈]{1,12}(?:局|厅|委|办|政府|部门|委员会)(?:要|应当|须|负责)(?=[\u4e00-\u9fff]{4})"
)


@dataclass(frozen=True, slots=True)
class Tail:
    """The words right before a number, nearest first, and where they start."""

    words: tuple[str, ...]
    start: int

    def has(self, kind: Iterable[str]) -> bool:
        """Whether one of the words is of the kind."""
        return any(word in kind for word in self.words)


@dataclass(frozen=True, slots=True)
class Lead:
    """What opens a clause before the indicator: the verbs cut off, last one last."""

    end: int
    verbs: tuple[str, ...]
    verb_start: int  # where the last verb starts


def read_tail(masked: str, start: int, end: int, periods: Sequence[Period]) -> Tail:
    """Cut the relating words off the end of `masked[start:end]`."""
    found: list[str] = []
    at = _before_remark(masked, start, end)
    while at > start:
        earlier = _period_before(masked, start, at, periods)
        if earlier is not None:
            at = earlier
            continue
        word = _word_before(masked, start, at)
        if word is None:
            break
        found.append(word)
        at -= len(word)
    return Tail(tuple(found), at)


def _before_remark(masked: str, start: int, end: int) -> int:
    """Go back over a bracket between 增长 and its number: 增长(以下简称增长)8%."""
    at = start + len(masked[start:end].rstrip(MASK))
    word = _word_before(masked, start, at) if at < end else None
    return at if word in words.GROWING or word in words.FALLING else end


# 完成老旧小区改造提升302个, 亩均节本增收200元
_DEEDS_DONE = frozenset(["改造完成", "整治完成", "治理完成", "修复完成"])
_NAMES_OF_WORK = ("改造提升", "整治提升", "提质提升", "节本增收", "增产增收", "增收节支")


def _word_before(masked: str, start: int, at: int) -> str | None:
    for length in range(min(_LONGEST_WORD, at - start), 0, -1):
        word = masked[at - length : at]
        if word not in _TAIL:
            continue
        if masked[at - 4 : at] in _NAMES_OF_WORK or masked[at - 5 : at] == "自然增长率":
            return None
        if word == "完成" and masked[start:at] in _DEEDS_DONE:
            return None  # 改造完成4万户农村卫生厕所
        if length == 1 and any(
            masked[at - n : at] in words.NOUN_ENDS for n in (2, 3) if at - n >= start
        ):
            return None
        return word
    return None


# 较上年末, 比前三年平均数, 与疫情前相比, 在前几年大幅下降的基础上: what a change starts from
_COMPARED = re.compile(
    r"(?:(?<!占)比(?![例重率值])|较|与|同)[^,、比较]{0,9}?(?:年|年末|年底|年初|同期|末|年平均[数值]?|疫情前)(?:相比|比较)?$"
    r"|在[^,、]{2,12}年[^,、]{0,8}的?基础上$"
)


def _period_before(masked: str, start: int, at: int, periods: Sequence[Period]) -> int | None:
    """Return where a year or a comparison that ends at `at` starts (…到2025年, …比上年)."""
    for period in periods:
        beside = period.end <= at <= period.end + 1 and masked[period.end : at] not in _TAIL
        if start <= period.start < at and beside:
            opening = re.search(
                r"(?:截至|截止|恢复[到至]|到|至|比|较|在|于)?$", masked[start : period.start]
            )
            return start + opening.start() if opening else period.start
    compared = _COMPARED.search(masked[start:at])
    return start + compared.start() if compared else None


def read_lead(masked: str, start: int, end: int, periods: Sequence[Period]) -> Lead:
    """Cut connectives, times and verbs off the start of `masked[start:end]`."""
    at = start
    verbs: list[str] = []
    verb_start = start
    while at < end:
        jump = _skip(masked, at, end, periods, first=at == start)
        if jump > at:
            at = jump
            continue
        bracketed = _BRACKETED_VERB.match(masked, at, end)
        if bracketed:  # 新(改)建绿道
            verbs, verb_start, at = [*verbs, "新建"], at, bracketed.end()
            continue
        word = _lead_word(masked, at, end) or _listed_verb(masked, at, end)
        if word is None:
            break
        if word in words.REACHING or word in words.MAKING:
            if not verbs or masked[at - 1 : at] != "、":
                verb_start = at
            verbs.append(word)
        at += len(word)
        if verbs and masked[at : at + 1] == "、" and _lead_word(masked, at + 1, end) in words.VERBS:
            at += 1
    return Lead(at, tuple(verbs), verb_start if verbs else at)


def _skip(masked: str, at: int, end: int, periods: Sequence[Period], *, first: bool) -> int:
    """Skip numbering, years, comparisons and places that open a clause."""
    if masked[at] in " 　,、":
        return at + 1
    if first:
        years = _SO_MANY_YEARS.match(masked, at, end)
        if years and years.end() < end:
            return years.end()
        told = _CHARGED.match(masked, at, end) or _bidden(masked, at, end)
        told = told or _TOGETHER.match(masked, at, end) or _FOR_WHOM.match(masked, at, end)
        if told:
            return told.end()
        number = _NUMBERING.match(masked, at, end)
        if number and not re.match(r"\d", masked[number.end() : number.end() + 1]):
            return number.end()
    for period in periods:
        if (
            at <= period.start <= at + 4
            and period.end <= end
            and _PERIOD_LEAD.fullmatch(masked[at : period.start])
        ):
            rest = _PERIOD_REST.match(masked, period.end, end)
            return rest.end() if rest else period.end
    part = _PART_OF_YEAR.match(masked, at, end)
    if part and part.end() == end:
        return end
    place = _LOCATIVE.match(masked, at, end)
    if place and place.end() < end:
        return place.end()
    compared = _COMPARISON.match(masked, at, end)
    return compared.end() if compared and _verb_at(masked, compared.end(), end) else at


# 乡村振兴|重点帮扶县: no adverb and verb
_AIDED = re.compile(r"重点帮扶(?:优秀|先进)?(?:县|村|镇|乡|地区|对象)")


def _bidden(masked: str, at: int, end: int) -> re.Match[str] | None:
    """Find who is to do what the verb right before the number says."""
    told = _BIDDEN.match(masked, at, end)
    return told if told and masked[told.end() : end] in _BIDDEN_DEEDS else None


def _lead_word(masked: str, at: int, end: int) -> str | None:
    """Return the longest word at `at` that may be cut off there."""
    if names_a_rate(masked, at, end):
        return None
    for length in range(min(_LONGEST_WORD, end - at), 0, -1):
        word = masked[at : at + length]
        if (
            word in _LEAD_FREE
            and at + length < end
            and not (length == 1 and _begins_word(masked, at, end))
            and not _FORMS_NOUN.match(masked, at + length, end)
        ):
            return word
        if (
            word in words.HARD_VERBS
            and at + length < end
            and not _reaches_what(word, masked, at, end)
            and not _FORMS_NOUN.match(masked, at + length, end)
        ):
            return word
        if word in words.REACHING or word in words.MAKING:
            if at + length < end and (length == 1 or _is_compound(masked, at + length, end)):
                if length > 2 and word[0] == "新" and _THINGS_MADE.match(masked, at + length, end):
                    return word
                continue
            if (
                _splits_word(masked, at, at + length, end)
                or (word in ("具有", "配备") and "的" in masked[at:end])
                or _reaches_what(word, masked, at, end)
            ):
                continue  # 具有区域影响力的平台
            return word
        aided = _AIDED.match(masked, at)
        if word in words.LEAD_ADVERBS and not aided and _verb_at(masked, at + length, end):
            return word
    return None


# 签约项目|开工率, 实施垃圾分类的自然村|占比: the deed says of which ones the rate is
_MAKE_A_NOUN = words.MAKING | frozenset(["实施"])
_RATE_NAME = re.compile(r"\D.+(?:率|占比|比例|比重)(?:第?[一二三四]季度)?$")


def names_a_rate(masked: str, at: int, end: int) -> bool:
    """Whether a deed at `at` is a part of the name of a rate."""
    lengths = range(1, min(_LONGEST_WORD, end - at))
    deeds = (at + length for length in lengths if masked[at : at + length] in _MAKE_A_NOUN)
    return any(_RATE_NAME.match(masked, behind, end) for behind in deeds)


# 达到千兆城市建设标准的城市: those that reach it
_REACHES_WHAT = re.compile(r"(?:标准|要求|水平)的[\u4e00-\u9fff]{2,6}$")


# 开展标准宣贯的企业|超过1000家: those that do it
_DOES_WHAT = re.compile(
    r"(?:开展|实施)[^,、]{2,16}的(?:企业|单位|机构|学校|医院|乡镇|社区|村|城市)$"
)
_IN_NUMBER = re.compile(r"(?:已|将)?(?:超过|突破|达到?|不少于|不低于)")


def _reaches_what(word: str, masked: str, at: int, end: int) -> bool:
    if word in ("开展", "实施"):
        does = _DOES_WHAT.fullmatch(masked, at, end)
        return bool(does and _IN_NUMBER.match(masked, end))
    return word == "达到" and bool(_REACHES_WHAT.search(masked, at, end))


# Words that verb and noun only seem to make: 新建|国省干线, 新增|长者服务中心, 建成投用|户外驿站
_BY_CHANCE = frozenset(["建国", "增长", "用户", "新建村"])


def _begins_word(masked: str, at: int, end: int) -> bool:
    """Whether a character is the first of a longer word: 要|求."""
    words_there = _words_of(masked[at : min(end, at + _REST_OF_WORD)])
    return bool(words_there) and len(words_there[0]) > 1


@lru_cache(maxsize=1 << 14)
def _words_of(text: str) -> tuple[str, ...]:
    """Cut a stretch of a few characters; documents say the same again and again."""
    return tuple(word.text for word in cut(text))


def _splits_word(masked: str, at: int, cut_at: int, end: int) -> bool:
    """Whether a word goes on over the end of a verb: 新增设|施蔬菜, 派出|所."""
    begins = at
    for word in _words_of(masked[at : min(end, cut_at + _REST_OF_WORD)]):
        stops = begins + len(word)
        if begins < cut_at < stops:
            longer = begins > at or len(word) == _NOUN_CHARS
            longer = longer and not (begins > at and _parts_whole(masked, cut_at, stops, end))
            return longer and word not in _BY_CHANCE
        begins = stops
    return False


def _parts_whole(masked: str, cut_at: int, stops: int, end: int) -> bool:
    """Whether a verb parts whole words that are else cut to pieces: 共建|成渝, and not 共|建成|渝."""
    behind = _words_of(masked[cut_at : min(end, cut_at + _REST_OF_WORD)])
    other = _words_of(masked[stops : min(end, stops + _REST_OF_WORD)])
    whole = bool(behind) and len(behind[0]) > 1 and cut_at + len(behind[0]) == stops + 1
    return whole and bool(other) and len(other[0]) == 1


_TRADE = frozenset(["进口", "出口"])  # 进口、出口通关时间: what is timed, no deeds


def _listed_verb(masked: str, at: int, end: int) -> str | None:
    """Return a verb that 、 and another verb follow: 建成、改造、养护农村公路."""
    mark = masked.find("、", at, min(end, at + _LONGEST_WORD))
    if mark == -1 or masked[at:mark] not in words.VERBS - _TRADE:
        return None
    return masked[at:mark] if _verb_at(masked, mark + 1, end, depth=0) else None


# 新签约|产业项目, but 新开工面积
_THINGS_MADE = re.compile(r"产业(?!值|化)|机构|基金|平台|债券")
# 完成率, 实现值: even these verbs make a noun
_FORMS_NOUN = re.compile(
    r"(?:率(?!先)|额(?!尔|外)|量(?!子|化)|值(?!得|班)|度(?!假)|数(?![字据智控学码千百万])|的|性(?!能)|者|情况|及|和|与|域|、)"
)


def _is_compound(masked: str, at: int, end: int) -> bool:
    return bool(words.COMPOUND.match(masked, at, end))


def _verb_at(masked: str, at: int, end: int, depth: int = 4) -> bool:
    """Whether a verb, or adverbs and then a verb, stand at `at`."""
    if at >= end:
        return False
    for length in range(min(_LONGEST_WORD, end - at), 0, -1):
        word = masked[at : at + length]
        if word in words.VERBS and (length > 1 or at + length == end):
            nouns = _FORMS_NOUN if word in words.HARD_VERBS else words.COMPOUND
            return not nouns.match(masked, at + length, end)
        if (
            depth
            and length > 1
            and word in words.LEAD_ADVERBS | _LEAD_FREE
            and _verb_at(masked, at + length, end, depth - 1)
        ):
            return True
    return False
