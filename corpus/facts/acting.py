"""A counted noun and what stands before its number: a verb that stays, a list, or whose it is."""

from __future__ import annotations

import re

from corpus.facts import target_words as words
from corpus.facts.going_on import MEASURED
from corpus.facts.names import is_name
from corpus.facts.objects import (
    ACHIEVED,
    KEPT,
    ROUND,
    actors_of,
    kind_of_next,
    noun_after,
    object_of,
    said_of_all,
)
from corpus.facts.readings import Cue, Found, Sentence
from corpus.facts.shares import REACHES, WHOLE, reached_by, share_of_owner, sharing
from corpus.types import Span
from corpus.words import cut

# 农村饮水安全工程使6069万农民受益
_BENEFITS = re.compile(r"..[使让][\u4e00-\u9fff]{2,8}(?:受益|得到实惠)$")


def acting_noun(s: Sentence, cue: Cue) -> Found | None:
    """改造63个老旧小区, 建设甲、乙等5个书房: a verb that is not cut off, or a list summed up."""
    before = s.masked[cue.lead.end : cue.tail.start]
    if cue.quantity.unit == "%":
        return sharing(s, cue) if WHOLE.fullmatch(before) else share_of_owner(s, cue)
    kind = kind_of_next(s, cue)
    noun = kind[1] if kind else noun_after(s, cue)
    measured = noun and not cue.alone and MEASURED.search(s.masked, noun.start, noun.end)
    if noun is None or measured or cue.tail.has(words.STATES | words.GROWING | words.FALLING):
        return None
    if (
        WHOLE.fullmatch(before)
        and cue.alone
        and (cue.quantity.counted or cue.quantity.unit in ROUND)
    ):
        return actors_of(s, cue, noun)
    if REACHES.search(before) or _BENEFITS.search(before + s.masked[noun.start : noun.end]):
        return reached_by(s, cue, noun)
    deed, summed = _deed_before(cue, before)
    if deed:
        return object_of(s, cue, noun, deed, cue.lead.end, summed=summed)
    return _projects_of_list(s, cue, noun) or _of_verb(s, cue, noun, before)


def _of_verb(s: Sentence, cue: Cue, noun: Span, before: str) -> Found | None:
    """Read what the verb of the clause, or one right before the number, says of what is counted."""
    if cue.verb and re.fullmatch(r".{2,120}等|[^、]{2,16}(?:、[^、]{2,16})+", before):
        found = object_of(s, cue, noun, cue.verb, cue.lead.verb_start, summed=True)
        moved = cue.verb in words.REACHING and before.endswith("等")
        return found or (actors_of(s, cue, noun) if moved else None)
    acts = not cue.verb and cue.quantity.counted and cue.alone
    if acts and (before.endswith("等") or (before.endswith("、") and not cue.quantity.after)):
        return actors_of(s, cue, noun) or _speeded(s, cue, noun)
    if before == "加快":
        return _speeded(s, cue, noun)
    verb = _verb_behind(before)
    if verb and not (verb in _GROWTH and ACHIEVED.search(s.masked, noun.start, noun.end)):
        return object_of(s, cue, noun, verb, cue.tail.start - len(verb))
    return _added_by(s, cue, noun) or _of_owner(s, cue, noun)


# 打通北路延伸段等10条断头路, 改造甲路、乙路等5条道路
_DEEDS_ON_THINGS = (
    "打通",
    "更新改造",
    "改造提升",
    "提升改造",
    "改造",
    "整治",
    "修复",
    "治理",
    "拆除",
    "关停",
    "更新",
)


def _deed_before(cue: Cue, before: str) -> tuple[str, bool]:
    """Return the verb before a number, and whether the number sums up a list that it acts on."""
    if before in words.ACTING or _are_verbs(before) or _are_joined(before):
        return before, False
    deed = next((verb for verb in _DEEDS_ON_THINGS if before.startswith(verb)), "")
    listed = before.endswith("等") and len(before) > len(deed) + 2
    return (deed, True) if listed and cue.alone and not cue.verb else ("", False)


# 推进甲厂扩建、乙园配套等16个|项目: which projects they are says only the list
_PROJECTS = re.compile(r"(?:项目|工程)(?:建设|实施)?")
_MOVED_ON = "加快推进"
_MADE_OR_MOVED = words.MAKING | frozenset(
    ["推进", "推动", "促进", "实施", "完成", "统筹推进", "稳步推进", _MOVED_ON]
)


def _projects_of_list(s: Sentence, cue: Cue, noun: Span) -> Found | None:
    """Read how many projects a list sums up that is too vague without it: 甲、乙等16个项目."""
    before, name = s.text[cue.lead.end : cue.tail.start], s.text[noun.start : noun.end]
    whole = before + name
    verb = _MOVED_ON if s.masked.endswith(_MOVED_ON, s.start, cue.lead.end) else cue.verb
    bare = _PROJECTS.fullmatch(name) and before.endswith("等") and cue.quantity.counted
    if not bare or not cue.alone or verb not in _MADE_OR_MOVED or not is_name(whole):
        return None
    return object_of(s, cue, noun, verb, cue.lead.verb_start, named=whole)


# 加快济东等5条高速建设, 加快3个化工园区扩区调整
_SPEEDED = re.compile(r"加快(?:[^、]{2,12}等)?")
_SPEED_OF = re.compile(
    r"(?:建设|改造|调整|进度|开发|实施|升级|整治|治理|扩建|修复|提升|编制|工作)$"
)


def _speeded(s: Sentence, cue: Cue, noun: Span) -> Found | None:
    """Read how many things' building is to be speeded up, the verb in the name."""
    quicker = _SPEEDED.fullmatch(s.masked, cue.lead.end, cue.tail.start)
    work = _SPEED_OF.search(s.masked, noun.start, noun.end)
    if not (quicker and cue.alone and cue.quantity.counted):
        return None
    name = s.text[noun.start : noun.end]
    end = s.masked.find(",", noun.end, s.end)
    deed = said_of_all(s.masked[cue.quantity.end : s.end if end == -1 else end], name)
    if not work and not deed:
        return None  # 加快3家医疗集团、15个医共体建设
    return object_of(s, cue, noun, "加快", cue.lead.end, named=name + deed)


def _added_by(s: Sentence, cue: Cue, noun: Span) -> Found | None:
    """产投集团新增5支产业基金 → 产投集团产业基金, 5支."""
    added, owner = cue.tail.words[:1], s.text[cue.lead.end : cue.tail.start]
    if not added or added[0] not in words.ADDING or not (cue.alone and cue.quantity.counted):
        return None
    if not is_name(owner) or "、" in owner or cue.verb or owner.startswith("在"):
        return None
    start = cue.quantity.start - len(added[0])
    return object_of(s, cue, noun, added[0], start, named=owner + s.text[noun.start : noun.end])


# 长三角一体化发展|21项合作事项加快落地, 实施新一轮营商环境改革|150项任务措施
_OWNER = re.compile(r"[\u4e00-\u9fffA-Za-z0-9.◈]{2,14}")
_POLICY = re.compile(r"(?:措施|政策|意见|举措)$")
_BATCH = re.compile(r"(?:第?[一二三四五]|首|新一)批")
_ITEMS = re.compile(
    r"(?:任务|事项|项目|工程|方案|规划|改革|问题|课题|条例|标准|指标|设施|平台|基地|中心|小区|社区|道路|高速|公园|学校|医院|村|镇|[圈区带园馆站网”])(?:（\d{1,2}）)?(?:建设|改造|工作)?$"
)


def _of_owner(s: Sentence, cue: Cue, noun: Span) -> Found | None:
    """Read what of somebody's is under way, or is acted on, with whose it is."""
    owner = s.masked[cue.lead.end : cue.tail.start]
    counts = cue.alone and cue.quantity.counted and cue.quantity.unit != "类"
    counts = counts and not _POLICY.search(s.masked, noun.start, noun.end)
    if cue.tail.words or not counts or KEPT.search(cue.quantity.unit):
        return None  # 国家1类创新药, 20条支持措施, 60万头生猪项目: which kind or policy, how large
    if cue.verb and _BATCH.fullmatch(owner):
        return object_of(s, cue, noun, cue.verb, cue.lead.verb_start)
    if not _OWNER.fullmatch(owner) or not is_name(owner.removesuffix("的")):
        return None
    if [word.tag[:1] for word in cut(owner)] == ["v"]:
        return None  # 选出8个项目申请列入…
    printed = s.text[cue.lead.end : cue.tail.start]
    if not cue.verb:
        told = "要" in s.masked[noun.start : noun.end]
        return None if told else actors_of(s, cue, noun, printed)
    named = printed + s.text[noun.start : noun.end]
    if not _ITEMS.search(named) or not is_name(named):
        return None
    return object_of(s, cue, noun, cue.verb, cue.lead.verb_start, named=named)


def _are_verbs(before: str) -> bool:
    """Whether words that act follow each other: 提档|升级, 加固|修复."""
    pairs = [before[i : i + 2] for i in range(0, len(before), 2)]
    return 1 < len(pairs) <= 3 and len(before) % 2 == 0 and all(w in words.VERBS for w in pairs)


def _are_joined(before: str) -> bool:
    """Whether two words that act are joined: 取消和下放."""
    first, mark, second = before[:2], before[2:3], before[3:]
    return mark in ("和", "及") and first in words.ACTING and second in words.ACTING


# 促进民营经济高质量发展20条措施: development is no verb of the measures
_DEVELOPED = re.compile(r"(?:化|业|经济|区域|质量|健康|协调|综合|绿色|创新|融合)$")


# 长三角发展21项合作事项加快落地: whose matters they are
_GROWTH = ("发展", "开发", "建设")
_SHOWN = frozenset(["推出", "举办"])


def _verb_behind(before: str) -> str:
    """Return the verb that ends a clause with its own subject: 衢州运动员|夺得|2枚金牌."""
    verbs = words.MAKING | _SHOWN
    longest = next(
        (before[-n:] for n in (4, 3, 2) if before[-n:] in verbs and len(before) - n > 1), ""
    )
    if longest in ("发展", "开发") and _DEVELOPED.search(before[:-2]):
        return ""
    return "" if "每" in before or "各县" in before else longest
