"""What an answer's sentences claim, read back from their words and held against the cited facts.

“T”由A、B牵头            the leads of task T are exactly A and B
“T”的责任单位为A、B      the units of T in that role are exactly A and B (，责任单位为… of the last T)
A是“T”的责任单位         A has that role in T
A牵头N项任务:T…          A has that role in every T listed, and N are listed
2020年I…3.5%             a cited value of I for that year has that number and unit
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus.characters import shape
from corpus.places import normal
from corpus.types import Role
from corpus.unit_mentions import find_units
from corpus.units import same_unit
from qa.types import TargetFact, TaskFact


class Ungrounded(Exception):  # noqa: N818 - the noun is what it is
    """A draft that states what it does not cite; the message says what."""


_ROLES = {
    "牵头单位": Role.LEAD,
    "责任单位": Role.RESPONSIBLE,
    "配合单位": Role.SUPPORT,
    "考核单位": Role.CHECK,
}
_TASK = re.compile(r"“([^“”]*(?:“[^“”]*”[^“”]*)*)”")
_LED = re.compile(r"由([^，；。“”]{2,300}?)牵头")
_ROLE_IS = re.compile(r"(牵头单位|责任单位|配合单位|考核单位)为([^，；。“”]{2,600})")
_IS_ROLE = re.compile(r"([^，；。“”]{2,40})是“([^”]+)”的(牵头单位|责任单位|配合单位|考核单位)")
_BESIDES = re.compile(r"除([^，；。“”]{2,300})外，还有([^，；。“”]{2,600})")
_DOES = re.compile(
    r"(?:中，|^|；)([^，；。“”]{2,40}?)?(牵头|作为责任单位参与|作为配合单位参与|作为考核单位参与)(\d+)项任务：([^。]*?)"
    r"(?=；(?:作为|[^；]{0,80}中，)|。|$)"
)
_DOES_ROLE = {
    "牵头": Role.LEAD,
    "作为责任单位参与": Role.RESPONSIBLE,
    "作为配合单位参与": Role.SUPPORT,
    "作为考核单位参与": Role.CHECK,
}
_DENIED = re.compile(r"文件中没有([^，；。]{2,40}?)(?:牵头|担任.{2,4}单位)的任务")
_YEAR = r"(?<![\d.—-])(?:19|20)\d\d(?:[-—](?:19|20)\d\d)?(?=年)"
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ORDINAL = re.compile(r"（\d{1,3}）")


def check_ordinals(answer: str) -> None:
    """Hold the numbers of a list, （1）（2）…, to counting up from one.

    Raises:
        Ungrounded: they do not.
    """
    before = 0
    for found in re.findall(r"（(\d{1,3})）", answer):
        if int(found) not in (1, before + 1):
            raise Ungrounded(f"列表序号（{found}）不连续")
        before = int(found)


def check_tasks(answer: str, facts: Sequence[TaskFact], known: Iterable[str]) -> None:
    """Hold what is said of units against the facts cited.

    Raises:
        Ungrounded: a unit nobody cited names, or one given a role it does not have.
    """
    members = {m.unit for f in facts for m in f.members}
    for mention in find_units(answer, frozenset(known)):
        if answer[: mention.start].endswith("没有列"):
            continue  # said to be absent
        inside = any(mention.unit in text for f in facts for text in (f.task, f.title))
        if not inside and not any(
            same_unit(mention.unit, m, document_place=_place(f)) for f in facts for m in members
        ):
            raise Ungrounded(f"引文里没有 {mention.unit}")
    denied = _DENIED.search(answer)
    if denied and any(denied.group(1) not in part for part in re.split("；|，", answer)[1:2]):
        raise Ungrounded(f"前后所说的单位不一致：{denied.group(1)}")
    for clause in re.split(r"(?<=[；。])(?!（)", answer):
        _check_clause(clause, facts)
    _check_lists(answer, facts)


def _place(fact: TaskFact) -> str | None:
    return normal(fact.issuer[:3]) if fact.issuer else None


def _check_clause(clause: str, facts: Sequence[TaskFact]) -> None:
    named = set(_TASK.findall(clause))
    of_task = [f for f in facts if f.task in named]
    for units in _LED.findall(clause) if named else ():
        if not any(set(units.split("、")) == set(f.leads) for f in of_task):
            raise Ungrounded(f"引文没有写由{units}牵头")
    for role, units in _ROLE_IS.findall(clause) if named else ():
        if not any(set(units.split("、")) == _with_role(f, _ROLES[role]) for f in of_task):
            raise Ungrounded(f"引文里的{role}不是{units}")
    for beside, units in _BESIDES.findall(clause) if named else ():
        if not any(set(units.split("、")) <= {m.unit for m in f.members} for f in of_task):
            raise Ungrounded(f"引文里除{beside}外不是{units}")
    for unit, task, role in _IS_ROLE.findall(clause):
        subject = re.split(r"写明，|要求，", unit)[-1]
        if not any(f.task == task and _has(f, subject, _ROLES[role]) for f in facts):
            raise Ungrounded(f"引文没有写{subject}是{role}")


def _with_role(fact: TaskFact, role: Role) -> set[str]:
    return {m.unit for m in fact.members if m.role == role}


def _has(fact: TaskFact, unit: str, role: Role) -> bool:
    return any(
        m.role == role and (m.unit == unit or same_unit(unit, m.unit, document_place=_place(fact)))
        for m in fact.members
    )


def _check_lists(answer: str, facts: Sequence[TaskFact]) -> None:
    unit = ""
    for subject, verb, count, listed in _DOES.findall(answer):
        unit = re.split(r"中，|；", subject)[-1] or unit
        tasks = [t for t in re.split(r"；?（\d+）", listed) if t] if "（1）" in listed else [listed]
        if len(tasks) != int(count):
            raise Ungrounded(f"列出{len(tasks)}项，却说{count}项")
        for task in tasks:
            if not any(f.task == task and _has(f, unit, _DOES_ROLE[verb]) for f in facts):
                raise Ungrounded(f"引文没有写{unit}{verb}“{task}”")


def check_values(answer: str, facts: Sequence[TargetFact], worked: set[str]) -> None:
    """Hold every number with its year and unit against the values cited.

    `worked` are the numbers of the arithmetic shown, checked already.

    Raises:
        Ungrounded: a number, unit or year that no cited value has.
    """
    text = shape(answer)
    for fact in facts:  # a document's own name carries its year
        text = re.sub(rf"{re.escape(shape(fact.title))}(?:\((?:19|20)\d\d年\))?", "", text)
    for chunk in re.split(rf"[;。]|(?={_YEAR})|\(", text):
        year = re.match(_YEAR, chunk)
        rest = chunk[year.end() :] if year else chunk
        of_year = [f for f in facts if not year or year.group() in (str(f.year), f.period)]
        if year and not of_year:
            raise Ungrounded(f"引文没有{year.group()}年的数值")
        for name in {shape(f.indicator) for f in of_year}:
            rest = rest.replace(name, " ")
        results = {n for n in worked if not any(_is_value(n, f) for f in facts)}
        _check_numbers(rest, of_year, results)


def _check_numbers(rest: str, facts: Sequence[TargetFact], results: set[str]) -> None:
    for number in _NUMBER.finditer(rest):
        behind = rest[number.end() :]
        if number.group() in results:
            continue
        if not any(
            _is_value(number.group(), f) and behind.startswith(_unit(f, behind)) for f in facts
        ):
            raise Ungrounded(f"引文没有{number.group()}{behind[:4]}")


def _is_value(number: str, fact: TargetFact) -> bool:
    return float(number) == fact.value or number in _NUMBER.findall(shape(fact.value_text))


def _unit(fact: TargetFact, behind: str) -> str:
    """Return the unit that must follow; in a working ("3.5-3=0.5") a sign may stand instead."""
    if behind[:1] in "-=":
        return behind[:1]
    return shape(fact.unit)
