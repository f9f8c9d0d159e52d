"""What a follow-up leaves out, filled in from the turns before; a pure function of both.

    follow-up = [那 | 还有 | 它 | 他们 …] part [呢 | 怎么样]
    part      = years and value words | role | unit | place | document | header field | 出处
              | name                    of what the turn before asked of something else
              | question                about the same thing, or in the same document

The part takes the place of the part of its kind in the question before. Where that question has
none, several ways to read the follow-up are given, the likeliest first: the documents decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.periods import find_periods
from corpus.places import Mention, find_places
from corpus.unit_mentions import UnitMention, find_units
from corpus.words import cut
from qa.answerers.mentions import MIN_SCORE, sibling
from qa.earlier import (
    OF_TASKS,
    OF_VALUES,
    Earlier,
    earlier,
    is_small_talk,
    task_before,
    without,
)
from qa.fields import Field, field_of
from qa.follow_values import before_or_all, other_value, two_compared, value_of_place
from qa.follow_words import (
    AMONG,
    ASKED_AGAIN,
    ASKS_ITSELF,
    BESIDE_IT,
    BESIDE_PLACE,
    CALLED,
    CLASS,
    CLOSES,
    CLOSES_OPENED,
    HOLDS_ROLE,
    IN_TASK,
    MORE,
    OF_DOCUMENT,
    OF_UNITS,
    ONLY_COUNT,
    ONLY_PART,
    ONLY_ROLE,
    ONLY_WHEN,
    OPENS,
    PART,
    PRONOUN,
    PURE_ROLE,
    ROLE_WORD,
    SAME_ASKED,
    SAYS_MORE,
    SOURCE,
    TAIL,
    WHICH_ROLE,
    WITH_WORK,
    YES_NO,
    asked_last,
)
from qa.library import Library
from qa.reading import Reading
from qa.rivals import swapped
from qa.scope import select
from qa.task_texts import bare
from qa.topics import content_words
from qa.types import Filters, Kind, Turn
from qa.understand import Intent, Question, topic_of, understand, unwrapped
from qa.value_words import asks_value, only_value_words, without_value_words

if TYPE_CHECKING:
    from corpus.places import Mention


# Kinds of question in which a name alone is asked about
_OF_NAMES = (Kind.DEFINITION, Kind.LIST, Kind.TARGET, Kind.LEAD_UNIT, Kind.RESPONSIBLE_UNIT)
# A follow-up is this short; a longer one names everything it asks about.
MAX_FOLLOW_UP = 18
# A question without a place or document of its own stays in the last answer's document up to this.
MAX_STAYING = 30
# Of free words: put in the place of at most so many words of the question before.
MAX_REPLACED = 4
MIN_BESIDE = 2  # characters that a text must hold beside them to show that they stand there
SAME_END = 3  # what a character that both names end in counts for, in characters beside them
MAX_READINGS = 10
# "中小微企业稳岗返还呢": so long a name says all of what it is about
LONG_NAME = 6
# "谁审批", "补几年": so short a question with one word of its own is none without the talk
MAX_ELLIPTIC = 6
# "申报条件有哪些": so few words of its own leave open what it is about
FEW_WORDS = 2
# "投资多少亿" may be another investment than that of the thing talked about.
SURE = 0.6
TWO = 2
JOINING = ("和", "与", "跟", "同", "比", "、")  # between two places that are compared
# What the last document does not answer may be a new topic; its answer holds half of the words.
HALF = 0.5


def readings(
    question: str, turns: Sequence[Turn], library: Library, this_year: int | None = None
) -> tuple[Reading, ...]:
    """Return the ways to read a question after the turns before, the likeliest first.

    A question that is complete and names its own place or document has one: as it stands.
    """
    before = earlier(turns, library, this_year) if turns else None
    if before is None:
        return (Reading(question),)
    view = unwrapped(question)
    if is_small_talk(view):
        return (Reading(question),)
    core = OPENS.sub("", view)
    core = (CLOSES_OPENED if core != view else CLOSES).sub("", CLOSES.sub("", core))
    core = core.strip(" ,，。?!").removeprefix("的")
    among = AMONG.match(core)
    if among and ONLY_ROLE.match(core[among.end() :]):
        core = core[among.end() :]
    same, again = SAME_ASKED.match(core), ASKED_AGAIN.match(core)
    if same:
        core = same.group(1)
    elif again and again.group(2) in before.view:  # "报告表呢，多少天" after 报告书…多少天
        core = again.group(1)
    framed = core != view.rstrip(" ?!。")
    second = earlier(turns[:-1], library, this_year)
    follow = _Follow(core, framed, before, second, task_before(turns), library, this_year)
    found = tuple(dict.fromkeys(follow.readings()))[:MAX_READINGS]
    return found or (Reading(question),)


def complete(question: str, turns: Sequence[Turn], library: Library) -> str:
    """Return the likeliest reading of a question: with what it leaves out, or as it stands."""
    return readings(question, turns, library)[0].text


@dataclass(frozen=True, slots=True)
class _Follow:
    """A follow-up without its frame (那…呢), and the question it follows."""

    core: str
    framed: bool
    before: Earlier
    before_that: Earlier | None
    task: str | None
    library: Library
    this_year: int | None

    def readings(self) -> Iterator[Reading]:
        """Give the readings of the first kind of part that the follow-up is."""
        if not self.core:
            return
        for kind in (
            self._source,
            self._more,
            self._of_units,
            self._of_document,
            self._pronoun,
            self._part,
            self._other_word,
            self._name,
            self._staying,
        ):
            found = list(kind())
            if found:
                yield from found
                return

    def _everywhere(self, text: str) -> tuple[Reading, ...]:
        return before_or_all(text, self.before.document_ids)

    # ---- what points back

    def _source(self) -> Iterator[Reading]:
        """ "哪个文件说的", "第几页": the answer again, which cites where it stands."""
        if SOURCE.match(self.core) and self.before.answer.status == "answered":
            yield Reading(self.before.view, self.before.document_ids)

    def _more(self) -> Iterator[Reading]:
        """ "还有吗": the other roles of a task, or of a unit."""
        before = self.before
        beside = before.task and BESIDE_IT.match(self.core)
        if not beside and not (MORE.match(self.core) and SAYS_MORE.search(self.core)):
            return
        if before.task:
            yield Reading(f"除牵头单位外{before.task}还有哪些单位参与", before.document_ids)
        elif before.lists_tasks and before.question.units:
            yield Reading(f"{before.question.units[0].unit}参与哪些任务", before.document_ids)
        elif before.answer.status == "answered":
            yield Reading(before.view, before.document_ids)

    def _of_units(self) -> Iterator[Reading]:
        """ "他们还牵头什么": of the unit that the last answer named."""
        found = OF_UNITS.match(self.core)
        rest = self.core[found.end() :] if found else self.core
        again = re.match(rf"^(?:都|也|又)?还(?:要)?(?:{ROLE_WORD}|管|{HOLDS_ROLE.pattern})", rest)
        if not found and not (again and WITH_WORK.search(rest)):
            return
        asked = tuple(u.unit for u in self.before.question.units)
        units = asked if self.before.lists_tasks else self.before.leads
        units = units or asked
        rest = re.sub(r"^(?:都|也|又)?还", "", rest)
        role = re.match(rf"(?:要)?(?:{ROLE_WORD}|管|有|干|做)", rest) or HOLDS_ROLE.match(rest)
        if not units or not role:
            return
        if found and found.group() in ("它", "他") and not self._is_work(rest):
            return
        pure = PURE_ROLE.match(rest) or WHICH_ROLE.match(rest)
        yield from self._everywhere(f"{units[0]}{f'{pure.group(1)}哪些任务' if pure else rest}")

    def _is_work(self, rest: str) -> bool:
        """Tell "它牵头什么" and "它牵头的", of a unit's work, from "它有多少钱"."""
        if not self.before.lists_tasks and not self.before.task:
            return False
        if HOLDS_ROLE.match(rest):
            return True
        return bool(re.match(ROLE_WORD, rest)) and bool(
            WITH_WORK.search(rest) or PURE_ROLE.match(rest)
        )

    def _of_document(self) -> Iterator[Reading]:
        """ "这个文件的有效期", "文中提到几个园区": of the document cited last."""
        found = OF_DOCUMENT.match(self.core)
        ids = self.before.document_ids
        rest = self.core[found.end() :] if found else ""
        if ids and rest:
            yield Reading(self._titled(rest, ids), ids)

    def _pronoun(self) -> Iterator[Reading]:
        """ "它有多少钱", "这项任务由谁牵头", "其责任单位"."""
        found = PRONOUN.match(self.core)
        topic = self.before.named or self.before.topic
        if not found:
            return
        rest, ids = self.core[found.end() :], self.before.document_ids
        if not topic and ids and rest:  # "它跨境电商那块由谁负责", of the document told of
            yield Reading(rest, ids)
            return
        if not topic:
            return
        if self._asks_field(rest) and self.before.answer.kind is Kind.METADATA:
            yield Reading(self._titled(rest, self.before.document_ids), self.before.document_ids)
            return
        if self.before.indicator and not (ASKS_ITSELF.search(rest) or ONLY_ROLE.match(rest)):
            rest = rest if asks_value(rest) else f"{rest}是多少"  # "它的产量呢"
        if self.before.indicator and self._names_indicator(rest) and asks_value(rest):
            yield from self._of_year_told(
                rest
            )  # "它的服务贸易额目标": of the place, not of the value
        of = self.before.task if ONLY_ROLE.match(rest) and self.before.task else topic
        own = without(rest, find_periods(rest, self.this_year))
        if self.before.indicator and asks_value(rest) and not only_value_words(own):
            yield from self._of_value(of, rest)
            return
        yield from self._everywhere(f"{of}{rest}")

    def _of_value(self, of: str, rest: str) -> Iterator[Reading]:
        """ "它占GDP的比重是多少" after a value of 2015: of that year first, and in its own words."""
        own = find_periods(rest, self.this_year)
        words = tuple(content_words(without_value_words(without(rest, own))))
        years = "" if own else self.before.years
        name = without_value_words(without(rest, own))
        half = sibling(name, self.before.indicator or "", self.library.targets_of)
        if half and not own:
            yield Reading(f"{years}{half}是多少", self.before.document_ids)
        for text in (f"{years}{of}{rest}", f"{years}{rest}", f"{of}{rest}"):
            yield Reading(text, self.before.document_ids, words)

    # ---- one part of the question before, named anew

    def _part(self) -> Iterator[Reading]:
        if len(self.core) > MAX_FOLLOW_UP:
            return
        for part in (
            self._of_two,
            self._value,
            self._count,
            self._role,
            self._field,
            self._unit,
            self._place,
            self._document,
        ):
            found = list(part())
            if found:
                yield from found
                return

    def _of_two(self) -> Iterator[Reading]:
        """ "两个差多少", "哪个高": the values of the last two turns side by side."""
        yield from two_compared(self.core, self.before, self.before_that)

    def _value(self) -> Iterator[Reading]:
        """ "2015年呢", "那去年实际多少", "比2015年多多少", "完成了吗"."""
        yield from other_value(self.core, self.before, self.this_year)

    def _role(self) -> Iterator[Reading]:
        """ "责任单位呢", "谁牵头", "什么时候完成"."""
        role, when = ONLY_ROLE.match(self.core), ONLY_WHEN.match(self.core)
        if not (role or when):
            return
        before = self.before
        units = before.question.units
        pure = PURE_ROLE.match(self.core)
        if before.lists_tasks and units and pure:
            yield from self._everywhere(f"{units[0].unit}{pure.group(1)}哪些任务")
            return
        passages = before.answer.kind is Kind.PASSAGE
        around = self._task_around() if role and passages else None
        task = before.task or before.only_listed or around
        subject = task or before.indicator or before.topic
        if subject:
            joint = "" if re.match(r"由|谁|归|什么|何|哪|是|要|最|计划|预计", self.core) else "的"
            asked = f"{pure.group(1)}单位" if pure else self.core  # "参加的呢"
            said = f"{subject}{joint}{asked}"
            where = before.where if not task else ""
            said = f"{where}的{said}" if where else said
            kinds = OF_TASKS if before.indicator and role else ()
            yield from (replace(r, kinds=kinds) for r in self._everywhere(said))

    def _task_around(self) -> str | None:
        """Return the one task that all of what was quoted last stands in."""
        cited = self.before.answer.citations
        tasks = {
            t.fact.task
            for t in self.library.tasks
            if all(
                t.document_id == c.document_id
                and t.fact.scope_start <= c.start
                and c.end <= t.fact.end
                for c in cited
            )
        }
        return tasks.pop() if cited and len(tasks) == 1 else None

    def _count(self) -> Iterator[Reading]:
        """ "有几项" after a list; "什么角色" after a unit's part."""
        before, units = self.before, self.before.question.units
        if ONLY_COUNT.match(self.core) and re.search("哪些|什么", before.view):
            text = re.sub("哪些|什么", self.core.removesuffix("任务"), before.view, count=1)
            yield Reading(text, before.document_ids)
        elif ONLY_PART.match(self.core) and units and before.task:
            text = f"{units[0].unit}在{before.task}里是什么角色"
            yield Reading(text, before.document_ids)

    def _asks_field(self, core: str) -> bool:
        """Tell "有效期多长" from "武汉要点的文号" and "有哪些文件", which name what they ask of."""
        field = field_of(core)
        if field is None or field is Field.DOCUMENTS or find_places(core):
            return False
        named = re.search(r"《|.(?:要点|规划|办法|通知|方案|意见|计划|报告|条例)", core)
        return not named and len(core) <= MAX_FOLLOW_UP

    def _field(self) -> Iterator[Reading]:
        ids = self.before.document_ids
        if ids and self._asks_field(self.core):
            yield Reading(self._titled(self.core, ids), ids)
            yield Reading(f"{self.before.topic}{self.core}", ids)
            yield Reading(self.core, ids)

    def _titled(self, rest: str, ids: tuple[str, ...]) -> str:
        """Say the document's title before what is asked of it."""
        title = self.library.entries[ids[0]].header.title if len(ids) == 1 else ""
        return f"《{title}》的{rest}" if title and not re.search("[《》<>]", title) else rest

    def _unit(self) -> Iterator[Reading]:
        """ "市人才工作局呢", "市农业农村局有没有份": its work, or its part in the task."""
        units = find_units(self.core, self.library.units) or self._charged()
        if len(units) != 1:
            return
        rest = self.core[: units[0].start] + self.core[units[0].end :]
        if not PART.fullmatch(rest) or WITH_WORK.search(rest.replace("什么角色", "")):
            return
        yield from self._of_unit(units[0], rest)

    def _charged(self) -> list[UnitMention]:
        """Read "增城区也在里面吗" as asking after the district's government, which tasks charge."""
        if not YES_NO.search(self.core):
            return []
        named = (
            (p, self.library.charged.get(self.core[p.start : p.end]))
            for p in find_places(self.core)
        )
        return [UnitMention(unit, p.start, p.end) for p, unit in named if unit]

    def _of_unit(self, unit: UnitMention, rest: str) -> Iterator[Reading]:
        before = self.before
        theirs = before.question.units
        if before.task is None and IN_TASK.search(rest) and self.task:
            yield from self._everywhere(f"{unit.unit}在{self.task}里是什么角色")
            return
        asked_role = before.task is None and before.lists_tasks
        if theirs and (asked_role or not (before.task or before.topic)):
            view = before.view
            text = view[: theirs[0].start] + unit.unit + view[theirs[0].end :]
            yield from self._everywhere(text)
            return
        subject = before.task or before.indicator or before.topic
        if not subject:
            return
        verb = re.search(r"牵头|配合|负责", rest)
        if YES_NO.search(rest):
            asked = f"{unit.unit}{verb.group() if verb else '参与'}{subject}吗"
        else:
            asked = f"{unit.unit}在{subject}里是什么角色"
        yield from self._everywhere(asked)

    def _place(self) -> Iterator[Reading]:
        """ "宜昌呢", "那武汉市的": the same question of another place, and of no other."""
        places = find_places(self.core)
        if len(places) == TWO:
            yield from self._two_places(places[0], places[1])
        if len(places) != 1:
            return
        ahead, behind = self.core[: places[0].start], self.core[places[0].end :]
        beside = BESIDE_PLACE.match(ahead) and BESIDE_PLACE.match(behind)
        if beside and behind and self.before.place:
            yield self._compared(self.before.place, places[0].place, behind)
            return
        if ahead.strip():
            return
        if re.sub(r"^的?[那这][份个边里]", "", behind).strip(" 市的情况怎么样里") != "":
            yield from value_of_place(places[0].place, behind, self.before, self.this_year)
            return
        view, theirs = self.before.view, self.before.question.places
        said = self.core[places[0].start : places[0].end]  # 恩施 may be the city or the prefecture
        if theirs:
            yield Reading(view[: theirs[0].start] + said + view[theirs[0].end :])
            if self.before.answer.kind is Kind.METADATA:  # "北京那份" is called otherwise
                yield Reading(f"{said}{self._asked_of_document()}")
        else:
            yield Reading(said + view)

    def _two_places(self, first: Mention, second: Mention) -> Iterator[Reading]:
        """ "那长治和蚌埠差多少": the value told last, of two places that are both named."""
        core = self.core
        joined = core[first.end : second.start] in JOINING
        behind = core[second.end :]
        if joined and not core[: first.start] and behind and BESIDE_PLACE.match(behind):
            yield self._compared(first.place, second.place, behind)

    def _compared(self, first: str, second: str, asked: str) -> Reading:
        """Ask which of two places has more of what was just told, or by how much."""
        before = self.before
        subject = before.indicator or before.topic
        rate = "增速" if before.of_growth and "增" not in subject else ""
        how = "相差多少" if "差" in asked else f"哪个更{_more_or_less(asked)}"
        return Reading(f"{first}和{second}{before.years}{subject}{rate}{how}")

    def _document(self) -> Iterator[Reading]:
        """ "那“十三五”规划里呢": the same question of another document."""
        question = understand(self.core, self.library, self.this_year)
        used = select(question, self.library).used
        named = "".join(question.view[a:b] for a, b in used)
        if not used and CALLED.search(self.core):
            named = question.view  # "2022年要点", which is not there
        if not named or len(question.view) - len(named) > 2 or ASKS_ITSELF.search(self.core):
            return
        if find_places(named) and not CALLED.search(named):
            return
        yield Reading(f"{self.core.rstrip('里中的')}里{self._asked_of_document().strip('里中的')}")

    def _asked_of_document(self) -> str:
        """Return the question before without the words that named its document."""
        spans, view = self.before.scope.used, self.before.view
        return "".join(c for i, c in enumerate(view) if not any(a <= i < b for a, b in spans))

    # ---- a name, or a question of its own

    def _other_word(self) -> Iterator[Reading]:
        """ "农村的呢", "授权量的目标是多少": of what is told from what the value before was of."""
        before = self.before
        word = without_value_words(self.core).removesuffix("的")
        other = swapped(before.view, word) if before.answer.kind in OF_VALUES else None
        if other:
            yield from before_or_all(other, before.document_ids)
            yield from self._name()

    def _name(self) -> Iterator[Reading]:
        """ "知识产权呢", "授权量呢", "单建的呢", "中小微呢": of another thing by its name alone."""
        core = self.core.removesuffix("的")
        if self.before.document_ids and CLASS.fullmatch(core):
            yield from self._of_class(core)
            return
        short = len(core) <= (MAX_FOLLOW_UP + 6 if self.framed else MAX_FOLLOW_UP // 2)
        if not short or len(core) < 2 or ASKS_ITSELF.search(core) or self._stands_alone(core):
            return
        if not content_words(topic_of(core)):
            return
        before, ids = self.before, self.before.document_ids
        if before.answer.kind in OF_VALUES and (other := swapped(before.view, core)):
            yield from before_or_all(other, ids)
        if before.indicator and (half := sibling(core, before.indicator, self.library.targets_of)):
            yield from self._everywhere(f"{before.years}{half}是多少")
        words = tuple(content_words(topic_of(core)))
        if before.answer.status == "answered" or ids:
            yield from (Reading(t, ids, words) for t in self._replaced(core, ids))
        beside = [Reading(t, ids, words) for t in self._beside(core)] if ids else []
        known = before.indicator or before.task or before.answer.kind in _OF_NAMES
        renamed = list(self._renamed(core, ids))
        long = len(core) >= LONG_NAME
        yield from (*renamed, *beside) if known or long else (*beside, *renamed)
        if before.scope.refusal and before.place not in core:
            core = f"{before.place}{core}"  # the place stays the one that is asked about
        asked = asked_last(before.view)
        if not asks_value(asked):
            yield Reading(core, ids, words)
            return
        if not ids:
            alike = self._in_place_of_alike(core)
            yield from (Reading(t, words=words, least=SURE) for t in alike)
            yield Reading(f"{core}{asked}", words=words, least=SURE)
        else:
            yield Reading(f"{core}{_unmeasured(asked)}", ids, words)
            yield Reading(core, ids, words, valued=True)

    def _in_place_of_alike(self, core: str) -> Iterator[str]:
        """Put a name in the place of one that differs from it in its end: 报告书, 补贴比例."""
        view = self.before.view
        start = view.find(core[:MIN_BESIDE])
        theirs = view[start : start + len(core)]
        ends = any(w.end == start + len(core) for w in cut(view))
        if start >= 0 and theirs != core and ends:
            yield view[:start] + core + view[start + len(core) :]

    def _of_class(self, core: str) -> Iterator[Reading]:
        """ "C类呢" after A类, "二等奖的呢" after 一等奖: the class alone, whatever stood before it."""
        view, ids = self.before.view, self.before.document_ids
        spans = self.before.scope.used
        found = [m for m in CLASS.finditer(view) if m.group(2) == core[-len(m.group(2)) :]]
        for theirs in found:
            if any(a <= theirs.start() < b for a, b in spans):
                continue
            asked = view[theirs.end() :]
            yield Reading(f"{core}{asked}", ids, (core,))
            yield Reading(f"{view[: theirs.start()]}{core}{asked}", ids, (core,))

    def _replaced(self, core: str, ids: tuple[str, ...]) -> list[str]:
        """Put a name in the place of words beside which a document has it: 结建 → 单建地下空间."""
        view, texts = self.before.view, [self.library.bare_text(i) for i in ids]
        spans = {(a, b) for a, b in self.before.scope.used}
        words = [w for w in cut(view) if not any(a <= w.start < b for a, b in spans)]
        tail = TAIL.search(view)
        words = [w for w in words if not tail or w.end <= tail.start() or tail.start() == 0]
        scored: list[tuple[int, int, int, str]] = []
        for i in range(len(words)):
            for j in range(i, min(i + MAX_REPLACED, len(words))):
                left, right = view[: words[i].start], view[words[j].end :]
                beside = max((_stands(left, core, right, t) for t in texts), default=0)
                if beside >= MIN_BESIDE:
                    start, end = words[i].start, words[j].end
                    alike = _shared(core[::-1], view[start:end][::-1])  # 大型企业, 中小微企业
                    unlike = abs(end - start - len(core))  # 结建 gives way to 单建, not its 建
                    score = -beside - SAME_END * alike
                    scored.append((score, unlike, end - start, left + core + right))
        return [text for *_, text in sorted(scored)[:2]]

    def _renamed(self, core: str, ids: tuple[str, ...]) -> Iterator[Reading]:
        """Ask the same of the name alone: "四创联动" + "指什么"."""
        before = self.before
        kind, view = before.answer.kind, before.view
        of = before.task or before.indicator
        if of and of in view:
            yield from self._everywhere(view.replace(of, core))
            return
        asked = _unmeasured(asked_last(view).rstrip("?!。"))
        fixed = {Kind.DEFINITION: "指什么", Kind.LIST: "有哪些"}.get(kind, asked)
        if not fixed:
            return
        of_value = asks_value(fixed)
        text = f"{before.years if of_value and not find_periods(core) else ''}{core}{fixed}"
        words = tuple(content_words(topic_of(core))) if of_value else ()
        if of_value and self._names_indicator(core):
            words = ()
        if ids:
            yield Reading(text, ids, words)
        place = self.before.place
        if not words:
            yield Reading(place + text if place else text)

    def _beside(self, core: str) -> Iterator[str]:
        """Put a name before the question, which loses its first words one after the other."""
        before = self.before
        spans = [*before.scope.used, *((p.start, p.end) for p in before.question.periods)]
        words = [w.text for w in cut(before.view) if not any(a <= w.start < b for a, b in spans)]
        own = "" if find_periods(core) else before.years
        while words and words[0] in "的里中,":
            words.pop(0)
        for left in range(1, min(MAX_REPLACED, len(words) - 1) + 1):
            if words[left] not in "的里中":
                yield f"{own}{core}{''.join(words[left:])}"

    def _staying(self) -> Iterator[Reading]:
        """Ask a question with words of its own in the document that the talk is about."""
        ids, core = self.before.document_ids, self.core
        question = understand(core, self.library, self.this_year)
        elsewhere = self._has_scope(question) and not (self.framed and self._in_last(question))
        if not ids or len(core) > MAX_STAYING or elsewhere:
            return
        yield from self._of_year_told(core, question)
        exact = question.intent in (Intent.UNITS_OF_TASK, Intent.TASKS_OF_UNIT) or (
            question.intent is Intent.TARGET and self._names_indicator(question.view)
        )
        words = tuple(content_words(topic_of(question.view)))
        topic = self.before.topic
        if len(core) <= MAX_ELLIPTIC and len(words) <= 1 and question.intent is not Intent.METADATA:
            subject = self.before.task or topic if not words else topic
            defines = question.intent is Intent.DEFINITION
            if subject and not defines and not re.search("为什么|为何", core):
                yield Reading(f"{subject}{core}", ids, words, least=SURE if words else 0.0)
            yield Reading(core, ids, least=SURE)
            if question.intent in (Intent.DEFINITION, Intent.LIST):
                yield Reading(core, words=words)
        elif exact and not self.framed:
            if question.intent is Intent.TARGET and self.before.place:
                yield Reading(core, ids)
                yield Reading(f"{self.before.place}{core}")
                return
            yield Reading(core)
            yield Reading(core, ids)
        elif question.field is Field.DOCUMENTS:
            yield Reading(core)
        elif exact or question.intent is Intent.METADATA:
            yield from self._everywhere(core)
        else:
            bare_question = self.framed or len(words) <= FEW_WORDS
            if topic and words and bare_question and len(core) <= MAX_FOLLOW_UP:
                yield Reading(f"{topic}{core}", ids, words, stays=True)
            yield Reading(core, ids, stays=True)
            yield Reading(core, words=words, share=HALF)

    def _of_year_told(self, core: str, question: Question | None = None) -> Iterator[Reading]:
        """ "那建设多少套保障房" after a value of 2024: another thing of the same year and document."""
        asked = question or understand(core, self.library, self.this_year)
        before, ids = self.before, self.before.document_ids
        years = before.years
        if not (ids and years and before.indicator) or asked.periods:
            return
        if asked.intent is not Intent.TARGET or self._asks_otherwise(asked):
            return
        words = tuple(content_words(topic_of(asked.view)))
        known = self._names_indicator(asked.view)
        yield Reading(f"{years}{core}", ids, () if known else words, kinds=OF_VALUES)

    def _asks_otherwise(self, asked: Question) -> bool:
        """Tell what was reached from what is aimed at, where the turn before told the other one."""
        told = self.before.roles
        return (asked.wants_target and "target" not in told) or (
            asked.wants_actual and "actual" not in told
        )

    def _has_scope(self, question: Question) -> bool:
        """Tell a question that names its own place or document."""
        return bool(question.places) or select(question, self.library).named

    def _in_last(self, question: Question) -> bool:
        """Tell whether what a question names fits the documents of the last answer."""
        ids = self.before.document_ids
        return bool(ids) and not select(question, self.library, Filters(ids)).refusal

    def _names_indicator(self, view: str) -> bool:
        return any(m.score >= MIN_SCORE for m in self.library.indicators.find(view))

    def _stands_alone(self, core: str) -> bool:
        """Tell "2020年技术合同成交额目标" and "市科技局牵头任务": a whole question by itself."""
        question = understand(core, self.library, self.this_year)
        if question.intent not in (Intent.PASSAGE, Intent.TARGET):
            return True
        if self.framed:
            elsewhere = self._has_scope(question) and not self._in_last(question)
            return elsewhere and len(content_words(topic_of(core))) > 1
        if self._has_scope(question) or question.units:
            return True
        return question.intent is Intent.TARGET and self._names_indicator(core)


def _unmeasured(asked: str) -> str:
    """Leave out the measure, which is another thing's: 要达到多少家 → 要达到多少."""
    return re.sub(r"(?<=多少).*$|(?<=几)[家个件项人名所户亩].*$", "", asked)


def _more_or_less(text: str) -> str:
    found = re.search("[高多大快低少慢强]", text)
    return found.group() if found else "高"


def _stands(left: str, core: str, right: str, text: str) -> int:
    """Return how many characters of the question stand beside a name somewhere in a text."""
    name, before, after = bare(core), bare(left), bare(right)
    best, at = 0, text.find(name)
    while at >= 0:
        end = at + len(name)
        behind = _shared(after, text[end : end + len(after)])
        ahead = _shared(before[::-1], text[max(0, at - len(before)) : at][::-1])
        best = max(best, behind if behind >= MIN_BESIDE else 0, ahead if ahead >= MIN_BESIDE else 0)
        at = text.find(name, end)
    return best


def _shared(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
