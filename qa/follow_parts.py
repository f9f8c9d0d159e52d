"""Follow-ups that name one part of the question before anew: its year, role, unit, place, document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.periods import find_periods
from corpus.places import Mention, find_places
from corpus.unit_mentions import UnitMention, find_units
from qa.earlier import OF_TASKS
from qa.follow_values import other_value, two_compared, value_of_place
from qa.follow_words import (
    ASKS_ITSELF,
    BESIDE_PLACE,
    CALLED,
    IN_TASK,
    ONLY_COUNT,
    ONLY_PART,
    ONLY_ROLE,
    ONLY_WHEN,
    PART,
    PURE_ROLE,
    WITH_WORK,
    YES_NO,
)
from qa.reading import Reading
from qa.scope import select
from qa.types import Kind
from qa.understand import understand

if TYPE_CHECKING:
    from corpus.places import Mention


from qa.follow_base import MAX_FOLLOW_UP, Follow

TWO = 2
JOINING = ("和", "与", "跟", "同", "比", "、")  # between two places that are compared


class PartAnew(Follow):
    """One part of the question before, named anew."""

    __slots__ = ()

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

    def _count(self) -> Iterator[Reading]:
        """ "有几项" after a list; "什么角色" after a unit's part."""
        before, units = self.before, self.before.question.units
        if ONLY_COUNT.match(self.core) and re.search("哪些|什么", before.view):
            text = re.sub("哪些|什么", self.core.removesuffix("任务"), before.view, count=1)
            yield Reading(text, before.document_ids)
        elif ONLY_PART.match(self.core) and units and before.task:
            text = f"{units[0].unit}在{before.task}里是什么角色"
            yield Reading(text, before.document_ids)

    def _field(self) -> Iterator[Reading]:
        ids = self.before.document_ids
        if ids and self._asks_field(self.core):
            yield Reading(self._titled(self.core, ids), ids)
            yield Reading(f"{self.before.topic}{self.core}", ids)
            yield Reading(self.core, ids)

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
        called = self.core.rstrip("里中的")
        joint = "的" if "里" in called else "里"  # 十四五规划里2025年的…
        yield Reading(f"{called}{joint}{self._asked_of_document().strip('里中的')}")

    def _asked_of_document(self) -> str:
        """Return the question before without the words that named its document, or its year for another's."""
        view = self.before.view
        own_year = any(not p.several for p in find_periods(self.core, self.this_year))
        years = find_periods(view, self.this_year) if own_year else []
        spans = [*self.before.scope.used, *((p.start, p.end) for p in years)]
        return "".join(c for i, c in enumerate(view) if not any(a <= i < b for a, b in spans))


def _more_or_less(text: str) -> str:
    found = re.search("[高多大快低少慢强]", text)
    return found.group() if found else "高"
