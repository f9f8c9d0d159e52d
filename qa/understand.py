"""A question's text → what it asks for: a pure function of the text and of what the library knows.

麻烦问一下,[place | document | year 的] topic (由谁牵头 | 的责任单位有哪些 | 目标是多少 | …)?
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from corpus.periods import Period, find_periods
from corpus.places import Mention, find_places
from corpus.types import Role
from corpus.unit_mentions import UnitMention, find_units
from qa.allowed import asked_if_allowed
from qa.beside_units import asks_beside, leader_and_helper
from qa.called_units import called_by_kind
from qa.compare_words import AIM_AND_DONE
from qa.deadline_words import asks_when, names_when
from qa.departments import departments
from qa.done_and_planned import done_beside_planned
from qa.fields import OF_WHOM, Field, fields_of
from qa.given_to import given_to
from qa.guiding import guides
from qa.handed_out import handed_out
from qa.issuer_named import asked_about
from qa.language import plain
from qa.library import Library
from qa.question_words import (
    AN_ORGAN,
    ANYBODY_ELSE,
    AS_WHAT,
    ASKING,
    ASKS_SOMETHING,
    BARE_YEAR,
    BEFORE_IT,
    BOOK,
    BOTH_ROLES,
    CALLED_IN,
    CHECK,
    COMPARES,
    COUNT,
    DEADLINE,
    EITHER,
    EVERY_ROLE,
    GUIDE,
    HAD_BY_UNIT,
    HANGS,
    HAS_TASKS,
    HOW,
    LAST_YEAR,
    LEAD,
    LISTED,
    LISTS_TASKS,
    MAX_REST,
    NAME_BEFORE,
    NOT_ROLE,
    NUMBERED,
    OF_TASK,
    ONE_BY_ONE,
    OPINION,
    ORDER,
    OTHERS,
    OWNED,
    PLACE_WORKS,
    POINTS_BACK,
    RESPONSIBLE,
    SAID_OUTRIGHT,
    SHORT_YEAR,
    SUPPORT,
    TAKES_ON,
    TAKES_PART,
    TARGET_WORD,
    TASKS,
    TASKS_BY_KEYWORD,
    THIS_YEAR,
    UNITS_WANTED,
    WANTS_ACTUAL,
    WANTS_CHANGE,
    WANTS_GROWTH,
    WANTS_LEVEL,
    WANTS_TARGET,
    WHICH_ARE_MEANT,
    WHO,
    WHO_DOES,
    WHOSE_IS_MORE,
    YEAR_IN_BRACKETS,
    YES_NO,
)
from qa.said_plainly import said_plainly
from qa.shapes import RANK_ASKED, asks_who_pays
from qa.term_questions import (
    asks_definition,
    asks_how_many_and_which,
    asks_list,
    asks_meaning,
    asks_members,
    asks_whom_is_meant,
)
from qa.wrapping import without_wrapping
from qa.years_of_applying import years_asked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Intent(StrEnum):
    """What kind of answer is wanted."""

    UNITS_OF_TASK = "units_of_task"
    TASKS_OF_UNIT = "tasks_of_unit"
    TARGET = "target"
    DEFINITION = "definition"
    LIST = "list"
    METADATA = "metadata"
    PASSAGE = "passage"


# "什么情况下停发", "哪种情形会被取消资格": asked as a list of cases; "是什么情况" is not
_CASES = re.compile(
    r"(?<!是)(?:什么样?的?|啥样?的?|哪一?种|何种)(?=(?:情况|情形)[\"“]?[\u4e00-\u9fff]{2})"
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart; positions point into `view`, the text in one width.

    `role` is the role asked for, None for any.
    """

    text: str
    view: str
    intent: Intent
    role: Role | None
    fields: tuple[Field, ...]
    places: tuple[Mention, ...]
    periods: tuple[Period, ...]
    units: tuple[UnitMention, ...]
    wants_target: bool
    wants_actual: bool
    wants_growth: bool
    wants_level: bool
    wants_change: bool
    wants_count: bool
    wants_others: bool
    wants_deadline: bool
    wants_units: bool
    wants_yes_no: bool
    wants_role: bool

    @property
    def field(self) -> Field | None:
        """The first thing asked of a document itself."""
        return next(iter(self.fields), None)

    @property
    def years(self) -> tuple[int, ...]:
        """The single years the question names, in order."""
        return tuple(dict.fromkeys(p.last for p in self.periods if not p.several))

    @property
    def lacks_topic(self) -> bool:
        """Whether it only points back: "2015年呢", "它有多少钱"."""
        return bool(POINTS_BACK.match(self.view))

    @property
    def is_order(self) -> bool:
        """Whether it orders the program about instead of asking about documents."""
        return bool(ORDER.search(self.view))

    @property
    def is_opinion(self) -> bool:
        """Whether it asks what somebody thinks of a thing, which no document says."""
        return bool(OPINION.search(self.view))

    @property
    def this_year_only(self) -> bool:
        """Whether every year it names is 今年, which no document may speak of."""
        named = [p for p in self.periods if not p.compared]
        return bool(named) and all(THIS_YEAR.match(self.view[p.start : p.end]) for p in named)


def understand(text: str, library: Library, this_year: int | None = None) -> Question:
    """Take a question apart; `this_year` is what 今年 means."""
    view = _CASES.sub("哪些", years_spelled(_without_dress(text), library.names_with_year))
    said = BOOK.sub(lambda m: f"《{'◇' * (len(m.group()) - 2)}》", view)
    places = tuple(find_places(view))
    units = tuple(u for u in find_units(said, library.units) if not NUMBERED.match(said, u.end))
    units = asked_about(said, units, library.issuers)
    units = units or departments(said, library.units)
    units = _charged_by_kind(said, units, library)
    said_years = years_asked(view, find_periods(view, this_year))
    periods = _year_before(view, [_named(view, p) for p in said_years])
    fields = () if units and TAKES_PART.search(said) else fields_of(said)
    units = units or _charged(said, fields, library)
    intent = _intent(said, units, fields)
    ways = [asks_meaning, asks_whom_is_meant, asks_members]
    if intent is not Intent.TASKS_OF_UNIT:  # "市教育局管几项,分别是什么"
        ways.append(asks_how_many_and_which)
    of_whom = fields[:1] and fields[0] in OF_WHOM  # "通知发给哪几个部门" asks for no members
    terms = any(asks(view) for asks in ways) and not of_whom and Field.CHAPTERS not in fields
    others = bool(units and OTHERS.search(said))  # "甲局牵头,另外还有哪几个部门"
    if (terms and not others) or intent in (Intent.TARGET, Intent.PASSAGE):
        intent = _term_intent(view, intent)
    if not fields and AIM_AND_DONE.search(view) and intent in (Intent.PASSAGE, Intent.LIST):
        intent = Intent.TARGET
    if intent is Intent.PASSAGE and (COMPARES.search(view) or WHOSE_IS_MORE.search(view)):
        intent = Intent.TARGET
    if intent is Intent.PASSAGE and _only_names_indicator(view, places, periods, library):
        intent = Intent.TARGET
    if intent is Intent.TARGET and RANK_ASKED.search(view):
        intent = Intent.PASSAGE  # what place it holds is no value's
    return Question(
        text=text,
        view=view,
        intent=intent,
        role=Role.GUIDE if guides(said, units) else _role(_without(said, units)),
        fields=fields,
        places=tuple(p for p in places if fields or not _inside_unit(p, units, intent)),
        periods=periods,
        units=units,
        wants_target=bool(WANTS_TARGET.search(view)),
        wants_actual=bool(WANTS_ACTUAL.search(view)),
        wants_growth=bool(WANTS_GROWTH.search(view)),
        wants_level=bool(WANTS_LEVEL.search(view)),
        wants_change=bool(WANTS_CHANGE.search(view)),
        wants_count=bool(COUNT.search(said)),
        wants_others=bool(OTHERS.search(said)) or asks_beside(said, units),
        wants_deadline=(by_when := _wants_deadline(said, intent)),
        wants_units=intent is Intent.UNITS_OF_TASK and (not by_when or _asks_who(said)),
        wants_yes_no=bool(YES_NO.search(said)),
        wants_role=bool(AS_WHAT.search(said)),
    )


def unwrapped(text: str) -> str:
    """Write a question in one script and width, without what wraps it (麻烦问一下, 谢谢)."""
    return years_spelled(_without_dress(text))


def _without_dress(text: str) -> str:
    view = said_plainly(without_wrapping(plain(text).rstrip("?!。.~ ")))
    return given_to(handed_out(asked_if_allowed(done_beside_planned(view))))


def _never(_: str) -> bool:
    return False


def years_spelled(view: str, is_name: Callable[[str], bool] = _never) -> str:
    """Spell out the years a question writes without 年, or without their century, but in names.

    >>> years_spelled("天门2024高新技术企业目标"), years_spelled("2024个")
    ('天门2024年高新技术企业目标', '2024个')
    >>> years_spelled("洛川27年底商品化处理率"), years_spelled("满20年的经验")
    ('洛川2027年底商品化处理率', '满20年的经验')
    """
    view = SAID_OUTRIGHT.sub(lambda m: f"{m[1] or m[2]}年", view)
    view = YEAR_IN_BRACKETS.sub(r"\1年", SHORT_YEAR.sub(r"20\1", view))
    dated = BARE_YEAR.sub(lambda m: m[0] if in_name(view, m, is_name) else f"{m[0]}年", view)
    return LAST_YEAR.sub("上年", dated)


def in_name(view: str, year: re.Match[str], is_name: Callable[[str], bool]) -> bool:
    """Tell a year that is part of a name: 中国制造2025, “科技创新2030—重大项目”."""
    before = NAME_BEFORE.search(view[: year.start()])
    return before is not None and is_name(before[0] + year[0])


def _charged(view: str, fields: Sequence[Field], library: Library) -> tuple[UnitMention, ...]:
    """Read a district as the unit that a city's document charges: "江北区要干什么活"."""
    named = [(p, library.charged.get(view[p.start : p.end])) for p in find_places(view)]
    units = tuple(UnitMention(unit, p.start, p.end) for p, unit in named if unit)
    asks = any(PLACE_WORKS.match(view, u.end) for u in units) or (
        YES_NO.search(view) or AS_WHAT.search(view)
    )
    parts = LEAD.search(view) or SUPPORT.search(view) or TAKES_ON.search(view)
    works = TASKS.search(view) or parts
    return units if asks and works and not fields else ()


def _charged_by_kind(
    view: str, units: tuple[UnitMention, ...], library: Library
) -> tuple[UnitMention, ...]:
    """Read the kind of organ whose tasks are asked for as those printed: 公安机关, 镇街."""
    kinds = called_by_kind(view, library.units)
    others = [u for u in units if not any(k.start < u.end and u.start < k.end for k in kinds)]
    printed = any(u.unit in library.units for u in units)
    return kinds if kinds and not others and not printed and _asks_for_tasks(view, kinds) else units


def _without(view: str, units: Sequence[UnitMention]) -> str:
    """Leave out the units' names, in which 指导 and 配合 ask for no role: 市养老服务指导单位."""
    for unit in units:
        view = f"{view[: unit.start]}{'◇' * (unit.end - unit.start)}{view[unit.end :]}"
    return view


def _intent(view: str, units: tuple[UnitMention, ...], fields: tuple[Field, ...]) -> Intent:
    if fields:
        return Intent.METADATA
    if units and WHICH_ARE_MEANT.match(view, units[-1].end):
        return Intent.PASSAGE
    others = OTHERS.search(view) and not LISTED.search(view)
    if units and HAS_TASKS.search(view):
        return Intent.TASKS_OF_UNIT
    yes_no = YES_NO.search(view) or AS_WHAT.search(view)
    if not yes_no and leader_and_helper(view, units):
        return Intent.TASKS_OF_UNIT
    if units and (yes_no or others):
        return Intent.UNITS_OF_TASK
    if asks_beside(view, units) or (units and EITHER.search(view)):
        return Intent.UNITS_OF_TASK
    if _asks_for_tasks(view, units) or guides(view, units):
        return Intent.TASKS_OF_UNIT
    if _asks_for_units(view):
        return Intent.UNITS_OF_TASK
    return Intent.TARGET if TARGET_WORD.search(view) else Intent.PASSAGE


def _asks_for_tasks(view: str, units: tuple[UnitMention, ...]) -> bool:
    if OF_TASK.search(view) or asks_members(view):
        return False
    units = tuple(u for u in units if not ANYBODY_ELSE.match(u.unit))
    if units and not any(_does_work(view, unit) for unit in units):
        return False
    if LISTS_TASKS.search(view) and not WHO_DOES.search(view):
        return True
    if units and TASKS_BY_KEYWORD.fullmatch(view, units[-1].end):
        return True
    roles = LEAD.search(view) or RESPONSIBLE.search(view) or SUPPORT.search(view)
    who = WHO_DOES.search(view) or UNITS_WANTED.search(view)
    listed = LISTED.search(view) or LISTS_TASKS.search(view)
    return bool(units and ((TASKS.search(view) and (listed or not who)) or (roles and not who)))


def _does_work(view: str, unit: UnitMention) -> bool:
    """Tell a unit that is asked about from a place: in "黄埔区建剧场有什么补助" no unit is."""
    if not find_places(unit.unit) or AN_ORGAN.search(unit.unit):
        return True
    return bool(PLACE_WORKS.match(view, unit.end))


def _asks_for_units(view: str) -> bool:
    if asks_who_pays(view) or any(
        one.search(view) for one in (CALLED_IN, HAD_BY_UNIT, OWNED, WHOSE_IS_MORE)
    ):
        return False
    asked = (LEAD, RESPONSIBLE, SUPPORT, CHECK, GUIDE, DEADLINE, WHO_DOES, OTHERS)
    return any(pattern.search(view) for pattern in asked) or asks_when(view)


def _asks_who(view: str) -> bool:
    """Tell a question that asks who beside asking by when: "谁负责,什么时候完成"."""
    return bool(WHO_DOES.search(view) or WHO.search(view) or _role(view))


def _wants_deadline(view: str, intent: Intent) -> bool:
    """Tell whether it is asked by when; beside who does it any word for when does so."""
    if DEADLINE.search(view) or asks_when(view):
        return True
    return intent in (Intent.UNITS_OF_TASK, Intent.TASKS_OF_UNIT) and names_when(view)


def _term_intent(view: str, intent: Intent) -> Intent:
    """Tell a question about a term or a list from the others."""
    if asks_definition(view):
        return Intent.DEFINITION
    return Intent.LIST if asks_list(view) else intent


def _only_names_indicator(
    view: str, places: tuple[Mention, ...], periods: tuple[Period, ...], library: Library
) -> bool:
    """Tell "2010年发明专利授权量": an indicator with nothing else but place and year."""
    mentions = [m for m in library.indicators.find(view) if m.score]
    if not mentions or HOW.search(view):
        return False
    rest = list(view)
    spans = [(m.start, m.end) for m in mentions] + [(p.start, p.end) for p in places]
    for start, end in [*spans, *((p.start, p.end) for p in periods)]:
        rest[start:end] = " " * (end - start)
    return len(re.sub(r"\W|[的年在是]", "", topic_of("".join(rest)))) <= MAX_REST


def names_year_alone(question: Question) -> bool:
    """Tell keywords with a year that ask nothing: "2024年农村居民收入" may be any value's name."""
    asks = HOW.search(question.view) or ASKS_SOMETHING.search(question.view)
    return question.intent is Intent.PASSAGE and bool(question.years) and not asks


def _role(view: str) -> Role | None:
    """Return the role asked for: the last one named, none when two are asked together."""
    if EVERY_ROLE.search(view):
        return None
    view = NOT_ROLE.sub("", view)
    if BOTH_ROLES.search(view) or ONE_BY_ONE.search(view):
        return None
    named = [
        (found[-1].start(), role)
        for pattern, role in (
            (LEAD, Role.LEAD),
            (RESPONSIBLE, Role.RESPONSIBLE),
            (SUPPORT, Role.SUPPORT),
            (CHECK, Role.CHECK),
            (GUIDE, Role.GUIDE),
        )
        if (found := list(pattern.finditer(view)))
    ]
    return max(named)[1] if named else None


def _inside_unit(place: Mention, units: tuple[UnitMention, ...], intent: Intent) -> bool:
    """Tell the place in a unit's name; one that is a unit itself (济南负责) has values of its own."""
    around = [u for u in units if u.start <= place.start and place.end <= u.end]
    if intent is Intent.TARGET:
        around = [u for u in around if (u.start, u.end) != (place.start, place.end)]
    return bool(around)


def _named(view: str, period: Period) -> Period:
    """In a question "2015年和2020年" names both: only 比 and 较 make a year one to compare with."""
    beside = view[max(0, period.start - 1) : period.start] in ("和", "与", "同", "跟", "及")
    return replace(period, compared=False) if beside else period


def _year_before(view: str, periods: Sequence[Period]) -> tuple[Period, ...]:
    """Read 上年 that a year named is compared with as the year before that one."""
    named = [p for p in periods if not (p.several or p.compared or HANGS.match(view, p.start))]
    if len(named) != 1:
        return tuple(periods)
    year = named[0].last - 1
    return tuple(
        replace(p, first=year, last=year) if p.compared and BEFORE_IT.match(view, p.start) else p
        for p in periods
    )


def topic_of(view: str) -> str:
    """Leave out the words that ask, so that what the question is about remains."""
    text = ASKING.sub(" ", ASKING.sub(" ", view).strip())
    return re.sub(r"\s+", " ", text).strip()
