"""Answers held to their facts: told again from what is cited, sentence by sentence.

In the answers checked here every document's name stands as a mark, ◆id◆.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

from corpus.types import Role, Target, TargetRole
from corpus.units import same_unit
from qa.drafts import flat, in_turn
from qa.fields import Field
from qa.library import newest_first
from qa.members import is_listed
from qa.types import Kind, TargetFact, TaskFact
from qa.wording import tasks as task_words
from qa.wording import values as value_words
from qa.wording.divisions import MARKS, chapters, parts_called
from qa.wording.given import meeting
from qa.wording.headers import (
    FIELD_NAMES,
    field_of_document,
    said_of,
    status_of_document,
)
from qa.wording.told_issuer import issuers_in_text

if TYPE_CHECKING:
    from qa.drafts import Draft
    from qa.library import Library

_CLAUSE_EDGE = re.compile(r"[,，;；。、:：!！?？\s()（）]")
MARK = re.compile(r"◆([0-9a-f]+)◆")


class Ungrounded(Exception):  # noqa: N818 - the noun is what it is
    """A draft that states what it does not cite; the message says what."""


def retell(said: str, draft: Draft, library: Library) -> None:
    """Hold a marked answer to what its facts and quotes say.

    Raises:
        Ungrounded: some sentence is none that the facts and quotes cited allow.
    """
    check = _CHECKS.get(draft.kind)
    if check is not None:
        check(said, draft, library)


def _tasks(said: str, draft: Draft, library: Library) -> None:
    facts = [f for f in draft.facts if isinstance(f, TaskFact)]
    if _tells_roles(said, facts, library):
        return
    for piece in re.split(r"；(?=“|◆)", said.removesuffix("。")):
        told = re.sub(r"^◆[0-9a-f]+◆(?:要求|写明)，", "", piece)
        if not any(told in _tellings(f, told) for f in facts):
            raise Ungrounded(f"引文没有这样写：{told}")
    _named_in_order(said, facts)


def _tellings(fact: TaskFact, told: str) -> set[str]:
    """Return every true sentence about a task; several units may be left out by name."""
    left = re.search(r"除([^，；]+)外", told)
    named = left.group(1).split("、") if left else []
    several = set(named) <= {m.unit for m in fact.members}
    roles = (None, *Role) if several and named else ()
    extra = (task_words.besides(fact, named, "、".join(named), role) for role in roles)
    return {*task_words.every_telling(fact), *extra}


def _named_in_order(said: str, facts: Sequence[TaskFact]) -> None:
    """Hold each document's mark to the tasks told behind it."""
    for part in re.split(r"(?=◆[0-9a-f]+◆)", said)[1:]:
        mark = MARK.match(part)
        tasks = {f.task for f in facts if mark and f.document_id == mark.group(1)}
        told = [f.task for f in facts if f"“{f.task}”" in part]
        if not told or any(t not in tasks for t in told):
            raise Ungrounded("文件名与所引文件不符")


def _tells_roles(said: str, facts: Sequence[TaskFact], library: Library) -> bool:
    """Tell whether every sentence says what a unit is in a task, behind one 是 or 否 or none."""
    verdict = said[:2] if said[:2] in ("是。", "否。") else ""
    parts = re.split(r"；(?=◆)", said.removeprefix(verdict).removesuffix("。"))
    sentences = [f"{verdict}{part}。" for part in parts]
    return all(sentence in set(_roles_told(sentence, facts, library)) for sentence in sentences)


def _roles_told(said: str, facts: Sequence[TaskFact], library: Library) -> Iterator[str]:
    """Yield what can be said of a unit's role: "是。◆…◆写明，X是“T”的责任单位"."""
    named = re.search(r"(?:写明，|没有列)([^，；“”]+?)(?=是“|，)", said)
    for fact in facts if named else ():
        unit = named.group(1) if named else ""
        place = library.entries[fact.document_id].header.place
        has = [m.role for m in fact.members if same_unit(unit, m.unit, document_place=place)]
        roles: list[Role | None] = [Role(r) for r in has]
        roles = roles or [None]
        for role in roles:
            for wanted in (True, False) if role is not None else (False,):
                told = (
                    f"◆{fact.document_id}◆{task_words.role_of(fact, unit, role, wanted=wanted)}。"
                )
                yield told
                yield ("是。" if wanted else "否。") + told
            if role is not None:
                yield f"是。◆{fact.document_id}◆{task_words.one_of(fact, unit, role)}。"


def _unit_tasks(said: str, draft: Draft, library: Library) -> None:
    facts = [f for f in draft.facts if isinstance(f, TaskFact)]
    if said in (_shared_told(said, facts, library), _due_told(said, facts, library)):
        return
    named = re.findall(r"◆中，([^，；。]+?)(?:牵头|作为..单位参与)\d+项任务：", said)
    rest = said
    for unit in dict.fromkeys(named):
        told = sorted(_lists_told(unit, facts, library), key=len, reverse=True)
        rest = next((rest[len(t) :] for t in told if rest.startswith(t)), rest)
    if rest or not named:
        raise Ungrounded("引文中的任务与所列不符")


# "◆…◆中，市卫健委和市经信局共同参与2项", "市体育局牵头、市公安局参与1项"
_SHARED = re.compile(
    r"◆中，(?P<others>[^，；。]+?)和(?P<last>[^，；。和]+?)共同(?P<does>牵头|参与)\d"
)
_LED_WITH = re.compile(r"◆中，(?P<leader>[^，；。]+?)牵头、(?P<helper>[^，；。]+?)参与\d")


def _shared_told(said: str, facts: Sequence[TaskFact], library: Library) -> str | None:
    """Return what can be said of the tasks cited that several units have together."""
    if led := _LED_WITH.search(said):
        who = task_words.led_with(led["leader"], led["helper"])
        parts = [(led["leader"], (Role.LEAD,)), (led["helper"], task_words.HELPING)]
    elif found := _SHARED.search(said):
        units, lead = [*found["others"].split("、"), found["last"]], found["does"] == "牵头"
        who = task_words.together(units, lead=lead)
        parts = [(unit, (Role.LEAD,) if lead else tuple(Role)) for unit in units]
    else:
        return None
    by_document: dict[str, list[TaskFact]] = {}
    for fact in facts:
        place = library.entries[fact.document_id].header.place
        if all(any(_has(fact, unit, role, place) for role in roles) for unit, roles in parts):
            by_document.setdefault(fact.document_id, []).append(fact)
    return "；".join(task_words.whole(f"◆{i}◆", who, f) for i, f in by_document.items()) + "。"


def _due_told(said: str, facts: Sequence[TaskFact], library: Library) -> str | None:
    """Return what can be said of the tasks cited that fall due by the day asked for."""
    named = re.match(r"◆[0-9a-f]+◆中，(?P<units>[^，；。]*?)应在所问期限内", said)
    if named is None:
        return None
    by_document: dict[str, list[TaskFact]] = {}
    for fact in facts:
        place = library.entries[fact.document_id].header.place
        units = filter(None, named["units"].split("、"))
        if all(any(_has(fact, unit, role, place) for role in Role) for unit in units):
            by_document.setdefault(fact.document_id, []).append(fact)
    told = (task_words.due(f"◆{i}◆", named["units"], f) for i, f in by_document.items())
    return "；".join(told) + "。"


def _lists_told(unit: str, facts: Sequence[TaskFact], library: Library) -> Iterator[str]:
    """Yield what can be said of a unit's work: all roles, one, or all but the lead."""
    for roles in (tuple(Role), task_words.HELPING, *((role,) for role in Role)):
        lacking = [
            f"文件中没有{unit}{task_words.MISSING[missing]}的任务；"
            for missing in Role
            if not _list_told(unit, (missing,), facts, library)[0]
        ]
        for dated in (False, True):
            told, tasks = _list_told(unit, roles, facts, library, dated=dated)
            for lacks in ("", *lacking) if told else ():
                yield f"{lacks}{told}"
                yield f"{lacks}{told}合计{len(tasks)}项。"


def _list_told(
    unit: str,
    roles: Sequence[Role],
    facts: Sequence[TaskFact],
    library: Library,
    *,
    dated: bool = False,
) -> tuple[str, set[str]]:
    """Return the list of a unit's tasks in some roles, and the ids of the tasks in it."""
    parts: list[str] = []
    listed: set[str] = set()
    told_of = {f.document_id for f in facts}
    for document_id in newest_first(library, (i for i in library.entries if i in told_of)):
        place = library.entries[document_id].header.place
        where = f"◆{document_id}◆中，{unit}"
        for role in roles:
            own = [f for f in facts if f.document_id == document_id and _has(f, unit, role, place)]
            own.sort(key=lambda f: (f.start, f.end))  # as each unit's own list has them
            if own:
                called = (
                    task_words.named(f, library.items.get(f.id, ""), dated=dated) for f in own
                )
                names = task_words.list_of(list(called))
                parts.append(f"{where}{task_words.DOES[role]}{len(own)}项任务：{names}")
                listed |= {f.id for f in own}
                where = ""
    return ("；".join(parts) + "。" if parts else "", listed)


def _has(fact: TaskFact, unit: str, role: Role, place: str | None) -> bool:
    return any(
        m.role == role and same_unit(unit, m.unit, document_place=place) for m in fact.members
    )


def _values(said: str, draft: Draft, library: Library) -> None:
    allowed: dict[str, set[str]] = {}
    stored = list(_stored(draft, library))
    for document_id, text, fact in stored:
        bases = [b for d, _, b in stored if d == document_id and b.role is TargetRole.BASELINE]
        told = {value_words.value(text, fact, base) for base in (None, *bases)}
        allowed.setdefault(document_id, set()).update(told)
    rest = value_words.NOTED.sub("", said).removesuffix("。")
    lacking = value_words.LACKING.search(rest)
    if lacking:
        rest = rest[: lacking.start()]
        years = {str(fact.year) for _, _, fact in stored}
        names = {fact.indicator for _, _, fact in stored}
        if not years.isdisjoint(re.findall(r"\d{4}", lacking["years"] or "")) or not (
            names.isdisjoint(re.findall(r"(?<=“)[^“”]+", lacking["names"] or ""))
        ):
            raise Ungrounded("说没有查到的数值在引文中")
    for part in re.split(r"(?:^|；)(?=◆)", rest)[1:]:
        mark = MARK.match(part)
        document_id = mark.group(1) if mark else ""
        if mark and part[mark.end() :].startswith("写道："):
            _quoted(part[mark.end() + 3 :], document_id, draft)
            continue
        sentences = part[mark.end() if mark else 0 :].removeprefix("提出，")
        _covered(sentences, allowed.get(document_id, set()))
    if not rest.startswith("◆"):
        raise Ungrounded("答案没有写明出自哪份文件")


def _quoted(told: str, document_id: str, draft: Draft) -> None:
    """Hold what is quoted beside values to a quote of the document."""
    quotes = (flat(c.quote) for c in draft.citations if c.document_id == document_id)
    if not any(_is_stretch(told, quote) for quote in quotes):
        raise Ungrounded(f"引文没有这样写：{told[:40]}")


def _covered(sentences: str, allowed: Iterable[str]) -> None:
    """Hold a run of sentences, parted by semicolons, to those allowed."""
    known = sorted(allowed, key=len, reverse=True)
    while sentences:
        fitting = next((k for k in known if re.match(re.escape(k) + r"(?:；|$)", sentences)), None)
        if fitting is None:
            raise Ungrounded(f"引文没有这样写：{sentences[:40]}")
        sentences = sentences[len(fitting) :].removeprefix("；")


def _stored(draft: Draft, library: Library) -> Iterator[tuple[str, str, Target]]:
    """Yield (document id, its text, the value) of the targets a draft gives."""
    for fact in draft.facts:
        if isinstance(fact, TargetFact):
            stored = library.target_by_id[fact.id]
            yield stored.document_id, library.document(stored.document_id).parsed.text, stored.fact


def _comparison(said: str, draft: Draft, library: Library) -> None:
    stored = list(_stored(draft, library))
    told = {f"{value_words.among([(f'◆{d}◆', t, f) for d, t, f in stored])}。"} if stored else set()
    for (d1, t1, later), (d2, t2, earlier) in permutations(_stored(draft, library), 2):
        names = f"◆{d1}◆", f"◆{d2}◆"
        for times in (False, True) if earlier.value else (False,):
            pair = value_words.between((t1, later), (t2, earlier), names, times=times)
            told.add(f"{pair}。")
        where = "据" + "、".join(dict.fromkeys((f"◆{d1}◆", f"◆{d2}◆"))) + "，"
        if later.year == earlier.year and earlier.role is TargetRole.TARGET:
            verdict, sentence = value_words.fulfilment((t2, earlier), (t1, later))
            told.add(f"{verdict}。{where}{sentence}。")
        elif (later.year or 0) > (earlier.year or 0):
            changes = value_words.every_change((t1, later), (t2, earlier))
            told |= {f"{where}{change}。" for change in changes}
    if value_words.NOTED.sub("", said) not in told:
        raise Ungrounded("比较的数值与引文不符")


def _passage(said: str, draft: Draft, _: Library) -> None:
    verdict = re.match(r"(?P<yes>是，列有)?(?:否，没有列)?(?P<unit>[^。◆]{2,20})。(?=◆)", said)
    for cited in draft.citations:
        if verdict and is_listed(verdict["unit"], cited.quote) is not bool(verdict["yes"]):
            raise Ungrounded(f"引文所列与“{verdict.group()}”不符")
        rest = said[verdict.end() :] if verdict else said
        told = re.fullmatch(rf"◆{cited.document_id}◆(?:写道|提出)：(.+)。", rest, re.DOTALL)
        if told and _is_stretch(told.group(1), flat(cited.quote)):
            return
        if told and _is_item(told.group(1), cited.document_id, draft):
            return
    raise Ungrounded("答案不是引文的原话")


def _is_item(told: str, document_id: str, draft: Draft) -> bool:
    """Tell what leads a list in with one of its items: the first two quotes, one behind the other."""
    lead = draft.citations[:2]
    return told == in_turn(lead) and {c.document_id for c in lead} == {document_id}


def _is_stretch(told: str, quote: str) -> bool:
    """Tell words that are the quote, or whole clauses of it: no number and no word is cut."""
    at = quote.find(told)
    while at >= 0:
        before, after = quote[:at], quote[at + len(told) :]
        opens = not before or _CLAUSE_EDGE.search(before[-1]) or _makes_up(told, before[-1])
        if opens and (not after or _CLAUSE_EDGE.search(after[0])):
            return True
        at = quote.find(told, at + 1)
    return False


def _makes_up(told: str, before: str) -> bool:
    """Tell "由A、B组成的工作专班", said without who founds it; 自由 and 不由 are no 由."""
    return told.startswith("由") and "组成" in told and before not in "自理经缘不"


def _metadata(said: str, draft: Draft, library: Library) -> None:
    rest = said.removesuffix("。")
    cited = {(c.document_id, c.start, c.end) for c in draft.citations}
    for sentence in re.split(r"；(?=◆)", rest):
        mark = MARK.match(sentence)
        told = mark and sentence[mark.end() :] in set(
            _fields_told(mark.group(1), draft, library, cited)
        )
        if not told:
            raise Ungrounded(f"引文没有这样写：{sentence}")


def _fields_told(
    document_id: str, draft: Draft, library: Library, cited: set[tuple[str, int, int]]
) -> Iterator[str]:
    """Yield what the document says of itself where the draft cites it."""
    if document_id not in library.entries:
        return
    document = library.document(document_id)
    marks = {i: f"◆{i}◆" for i in library.entries}
    for field, name in FIELD_NAMES.items():
        if field is Field.STATUS:
            entry, day = library.entries[document_id], draft.as_of
            ways = [day and status_of_document(entry, document, library.entries, marks, day)]
        elif field is Field.PART:
            ways = [*parts_called(document)]
        elif field is Field.CHAPTERS:
            ways = [chapters(document, mark) for mark in ("", *MARKS)]
        else:
            ways = [field_of_document(document, field)]
            ways += [meeting(document)] if field is Field.GIVEN else []
        of_it = issuers_in_text(document) if field is Field.ISSUER and not any(ways) else ()
        for told in [*ways, *(said for _, said in of_it)]:
            if told and all((i, s.start, s.end) in cited for i, s in told.spans):
                yield said_of(name, told.text)
        if not any(ways):
            yield f"没有写明{name}"


_CHECKS: dict[Kind, Callable[[str, Draft, Library], None]] = {
    Kind.LEAD_UNIT: _tasks,
    Kind.RESPONSIBLE_UNIT: _tasks,
    Kind.TASKS_OF_UNIT: _unit_tasks,
    Kind.TARGET: _values,
    Kind.COMPARISON: _comparison,
    Kind.PASSAGE: _passage,
    Kind.METADATA: _metadata,
}
