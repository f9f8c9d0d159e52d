"""Ground has the last word: every draft passes as it is, none passes with one thing corrupted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from enum import StrEnum
from functools import partial
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from corpus.characters import shape
from corpus.units import Match, same_unit
from qa import ground
from qa.asking import Asking
from qa.ground import Ungrounded
from qa.types import Citation, Fact, Kind, MemberFact, TargetFact, TaskFact

if TYPE_CHECKING:
    from datetime import date

    from qa.bot import Bot
    from qa.drafts import Draft
    from qa.library import Library

QUESTIONS = """
东湖科学城建设由谁牵头
重大科技专项的责任单位有哪些
曙光计划归谁管
揭榜挂帅由谁牵头
赛马制由谁负责
知识产权谁牵头
人工智能发展高地由哪些部门牵头
科技金融服务体系的牵头单位和责任单位分别是谁
做好外国专家服务工作除了牵头单位还有谁
重大科技专项除了市科技局还有谁
三峡实验室谁牵头
中试熟化基地谁牵头
科普惠民由谁负责
节水技术推广的配合单位有哪些
三峡实验室什么时候完成
培育科技企业什么时候完成
市税务局参与了实施科技企业梯次培育吗
市教育局参与了曙光计划吗
市科技局在加强知识产权创造运用保护里是什么角色
市市场监管局是知识产权创造运用保护的牵头单位吗
市科技局是知识产权创造运用保护的牵头单位吗
市人才工作局牵头什么
武汉市科技局一共牵头几项
市科技局牵头哪些任务
宜昌市科技局有哪些任务
市税务局有哪些任务
市经信局牵头哪些任务
市教育局牵头哪些任务
市水务局参与哪些任务
市发展和改革委员会牵头哪些任务
2020年研发投入占GDP比重目标
技术合同成交额目标
2010年发明专利授权量
武汉高新技术企业目标是多少
2024年技术合同成交额目标
2015年技术合同成交额
2020年发明专利申请量和授权量目标
武汉2023年高新技术产业增加值增长目标
十二五期间高新技术产业产值年均增长多少
科技型中小企业入库多少家
每万人口发明专利拥有量目标
每万人口高价值发明专利拥有量目标
2015年科技贷款余额
2020年众创空间目标
宜昌规模以上工业增加值增长目标
2020年技术合同成交额比2015年增加多少
2015年高新技术产业产值目标完成了吗
2015年高新技术产业增加值目标完成了吗
2020年R&D经费支出占GDP的比重比2015年提高多少
2020年技术合同成交额是2015年的几倍
2020年发明专利申请量和授权量目标哪个高
武汉2023年高新技术企业目标和宜昌2024年的比哪个高
2023年要点的文号是什么
宜昌要点的文号是什么
2023年要点是哪天印发的
宜昌要点的发文机关
宜昌要点还有效吗
宜昌要点的制定依据
武汉要点抄送哪些单位
十三五规划有几章
十三五规划的规划期
有哪些文件
三权指什么
四创联动是哪四创
科创中心是什么的简称
八大园区有哪些
专栏2列了哪些政策法规
保障措施包括哪几项
三大战略性新兴产业是哪三个
第七章叫什么
曙光计划有多少钱
武汉怎么培育科技企业
指导思想是什么
武汉怎么发展人工智能
""".split()
SEED = 20240601
STRANGERS = ("市民政局", "省水利厅", "市体育局")
UNITS = ("万元", "亿元", "家", "个", "件", "%", "万平方米", "名")
OTHER_ROLE = {
    "牵头单位": "责任单位",
    "责任单位": "配合单位",
    "配合单位": "牵头单位",
    "作为责任单位参与": "牵头",
    "作为配合单位参与": "作为责任单位参与",
}
VERDICTS = {
    "是。": "否。",
    "否。": "是。",
    "完成。": "未完成。",
    "未完成。": "完成。",
    "增加": "减少",
    "减少": "增加",
    "以上": "以下",
    "突破": "低于",
    "现行有效": "已废止",
    "已到期": "现行有效",
}

Corrupted = Iterator[tuple[str, "Draft"]]
Corrupt = Callable[["Draft", "Library", Random], Corrupted]


@pytest.fixture(scope="module")
def known(cities: Bot) -> Library:
    return cities._current()


@pytest.fixture(scope="module")
def drafts(cities: Bot, known: Library, as_of: date) -> dict[str, Draft]:
    """What the answerers hand to ground, question by question."""
    asking = Asking(known, cities._store, cities._search, as_of)
    return {q: asking.read(q, ())[1] for q in QUESTIONS}


def passes(draft: Draft, known: Library) -> bool:
    try:
        ground.check(draft, known)
    except Ungrounded:
        return False
    return True


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_draft_passes_as_it_is(
    drafts: dict[str, Draft], known: Library, question: str
) -> None:
    assert drafts[question].citations
    ground.check(drafts[question], known)


def test_the_drafts_are_of_every_kind(drafts: dict[str, Draft]) -> None:
    assert len(drafts) >= 60
    assert {d.kind for d in drafts.values()} == set(Kind) - {Kind.NONE}


# ---- what is said


def units(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Another unit in the place of one."""
    everyone = sorted(known.units)
    for start, end in spots(draft.answer, "|".join(sorted(everyone, key=len, reverse=True))):
        unit = draft.answer[start:end]
        own = sorted({m.unit for f in draft.facts if isinstance(f, TaskFact) for m in f.members})
        for other in [*rng.sample(everyone, 3), *rng.sample(own, min(3, len(own))), *STRANGERS]:
            if other != unit and not still_true(draft, start, end, other):
                yield put(draft, start, end, other)


def still_true(draft: Draft, start: int, end: int, other: str) -> bool:
    """Whether the sentence stays true with another unit in its place."""
    before, after = draft.answer[:start], draft.answer[end:]
    facts = [f for f in draft.facts if isinstance(f, TaskFact)]
    if same_unit(other, draft.answer[start:end], document_place=None) is not Match.NO:
        return True
    if before.endswith(("没有列", "文件中没有")):
        return not any(m.unit == other for f in facts for m in f.members)
    if draft.kind is Kind.TASKS_OF_UNIT or after.startswith("是“"):
        said = after.split("中，", maxsplit=1)[0]
        stated = [f for f in facts if f.task in said]
        return all(any(m.unit == other for m in f.members) for f in stated)
    return False


def digits(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Another digit in the place of one, in any number but a year or a list's ordinal."""
    values = {
        name: {str(t.fact.value) for t in known.targets_of.get(name, ())}
        for name in indicators(draft)
    }
    for found in re.finditer(r"(?<!（)(?<![\d.])\d+(?:\.\d+)?(?!）)(?![\d年])", draft.answer):
        for _ in range(2):
            at = rng.choice(
                [i for i in range(found.start(), found.end()) if draft.answer[i] != "."]
            )
            digit = rng.choice("0123456789".replace(draft.answer[at], ""))
            number = draft.answer[found.start() : at] + digit + draft.answer[at + 1 : found.end()]
            if not any(str(float(number)) in known_values for known_values in values.values()):
                yield put(draft, at, at + 1, digit)


def years(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Another year in the place of one."""
    for found in re.finditer(r"(?<!\d)(?:19|20)\d\d(?!\d)", draft.answer):
        own = int(found.group())
        for year in {own + 1, own - 1, rng.choice([2010, 2015, 2020, 2023, 2024, 2049])} - {own}:
            if not dated_so(draft, known, year):
                yield put(draft, found.start(), found.end(), str(year))


def dated_so(draft: Draft, known: Library, year: int) -> bool:
    """Whether one of the values given is known for that year too."""
    values = {f.value for f in draft.facts if isinstance(f, TargetFact)}
    return any(
        t.fact.year == year and t.fact.value in values
        for name in indicators(draft)
        for t in known.targets_of.get(name, ())
    )


def exchanged(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """The values of two years in each other's place."""
    given = [f for f in draft.facts if isinstance(f, TargetFact)]
    for one, two in pairwise(given):
        swap = {shown(one): shown(two), shown(two): shown(one)}
        said = re.sub(r"\d+(?:\.\d+)?", partial(swapped, swap), draft.answer)
        if one.value != two.value and said != draft.answer:
            yield f"{swap}: {said}", replace(draft, answer=said)


def swapped(swap: dict[str, str], found: re.Match[str]) -> str:
    return swap.get(found.group(), found.group())


def ordinals(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Another number in the place of one that numbers a list."""
    last = len(re.findall(r"（\d+）", draft.answer))
    for found in re.finditer(r"（(\d+)）", draft.answer):
        for other in {1, int(found[1]) + 1, last + 3, rng.randint(1, last)} - {int(found[1])}:
            yield put(draft, found.start(1), found.end(1), str(other))


def roles(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Another role in the place of one."""
    facts = [f for f in draft.facts if isinstance(f, TaskFact)]
    for role, other in OTHER_ROLE.items():
        for start, end in spots(draft.answer, role):
            absent = not any(word_of(m) == other for f in facts for m in f.members)
            if not (draft.answer[:start].endswith("未写明") and absent):
                yield put(draft, start, end, other)


def verdicts(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Yes for no, done for not done, more for less, in force for repealed."""
    for word, other in VERDICTS.items():
        for start, end in spots(draft.answer, rf"(?<!未){word}" if word != "现行有效" else word):
            if not word.endswith("。") or start == 0:
                yield put(draft, start, end, other)


def larger(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Of two values side by side the other said to be the larger, or both to be the same."""
    told = re.search(r"；([^；（）]+)(高)([\d.]+[^\d（]+)（", draft.answer)
    if draft.kind is not Kind.COMPARISON or told is None:
        return
    yield put(draft, *told.span(2), "低")
    yield put(draft, told.start(1), told.end(3), "两者相同")
    for name in {"前者", *(c.title for c in draft.citations), *indicators(draft)} - {told[1]}:
        yield put(draft, *told.span(1), name)


def measures(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Another unit of measure behind a number."""
    for found in re.finditer(rf"(?<=\d)(?:{'|'.join(UNITS)})", draft.answer):
        if draft.kind in (Kind.TARGET, Kind.COMPARISON, Kind.PASSAGE):
            for other in rng.sample([u for u in UNITS if u != found.group()], 2):
                yield put(draft, found.start(), found.end(), other)


def named_values(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Another indicator's name before a value."""
    values = {(f.value, f.year) for f in draft.facts if isinstance(f, TargetFact)}
    others = [
        name
        for name, targets in sorted(known.targets_of.items())
        if not values & {(t.fact.value, t.fact.year) for t in targets}
    ]
    for name in indicators(draft):
        for start, end in spots(draft.answer, re.escape(name)):
            for other in rng.sample(others, 3):
                if other not in name and name not in other:
                    yield put(draft, start, end, other)


def words(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Another character in the place of one that stands in a quote or a title."""
    evidence = "".join(c.quote + c.title for c in draft.citations)
    places = [
        found.start(1)
        for found in re.finditer(
            r"(?<=[\u4e00-\u9fff])([\u4e00-\u9fff])(?=[\u4e00-\u9fff])", draft.answer
        )
        if draft.answer[found.start() - 1 : found.end() + 1] in evidence
    ]
    if draft.kind in (Kind.PASSAGE, Kind.DEFINITION, Kind.LIST, Kind.METADATA):
        for at in rng.sample(places, min(4, len(places))):
            yield put(draft, at, at + 1, "囍")


# ---- what it is said from


def offsets(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """A quote's start or end, or both, a little off."""
    for i, cited in enumerate(draft.citations):
        for start, end in [(1, 0), (0, 1), (0, -1), (-1, -1), (rng.randint(2, 40),) * 2]:
            a, b = max(0, cited.start + start), cited.end + end
            if (a, b) != (cited.start, cited.end):
                yield cite(draft, i, start=a, end=b)


def quotes(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """A quote's text changed: a character, an end cut off, a blank added, nothing left."""
    for i, cited in enumerate(draft.citations):
        at = rng.randrange(len(cited.quote))
        changed = cited.quote[:at] + "囍" + cited.quote[at + 1 :]
        for quote in {changed, cited.quote[:-1], cited.quote + " ", ""}:
            yield cite(draft, i, quote=quote)


def locations(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Another place, or none, for a quote."""
    every = {t.document_id: known.target_fact(t).location for t in known.targets}
    for i, cited in enumerate(draft.citations):
        shorter = cited.location.rpartition(" > ")[0]
        for other in {shorter, cited.location + "。", *every.values()} - {cited.location}:
            yield cite(draft, i, location=other)


def sources(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Another document, title, number, page or address for a quote."""
    other = next(e for e in known.entries.values() if e.id != draft.citations[0].document_id)
    for i, cited in enumerate(draft.citations):
        if cited.document_id != other.id:
            yield cite(draft, i, document_id=other.id)
            yield cite(draft, i, title=other.header.title)
        yield cite(draft, i, document_id="0000000000")
        yield cite(draft, i, version="0" * len(cited.version))
        yield cite(draft, i, document_number="武政办[2020]9号")
        yield cite(draft, i, page=(cited.page or 0) + 1)
        yield cite(draft, i, url=cited.url + "0")


def facts(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """Each field of each fact, one after the other."""
    for i, fact in enumerate(draft.facts):
        for field in fields(fact):
            value = getattr(fact, field.name)
            changed = replace(fact, **{field.name: changed_value(value)})
            several = (*draft.facts[:i], changed, *draft.facts[i + 1 :])
            yield f"{field.name}={value}: {draft.answer}", replace(draft, facts=several)


def uncited(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """A fact whose citation is left out, and nothing cited at all."""
    for i, cited in enumerate(draft.citations):
        if any((f.start, f.end) == (cited.start, cited.end) for f in draft.facts):
            left = (*draft.citations[:i], *draft.citations[i + 1 :])
            yield f"without {cited.quote[:20]}: {draft.answer}", replace(draft, citations=left)
    yield f"without citations: {draft.answer}", replace(draft, citations=())


def shortened(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """A true quote that leaves out the first or last character of the fact it is cited for."""
    for i, cited in enumerate(draft.citations):
        spans = {(f.start, f.end) for f in draft.facts if f.document_id == cited.document_id}
        others = [(c.start, c.end) for c in draft.citations if c is not cited]
        for start, end in spans:
            held = any(a <= start and end <= b for a, b in others)
            if held or not cited.start <= start < end <= cited.end:
                continue
            for a, b in [(start + 1, cited.end), (cited.start, end - 1), (start + 1, end - 1)]:
                less = known.cite(cited.document_id, a, b)
                several = (*draft.citations[:i], less, *draft.citations[i + 1 :])
                yield f"cited {less.quote!r}: {draft.answer}", replace(draft, citations=several)


def elsewhere(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """The facts left out, and true quotes of other places in place of the right ones."""
    if "规划期" in draft.answer:
        return  # a stated period goes with every citation of its document
    text = known.document(draft.citations[0].document_id).parsed.text
    for at in rng.sample(range(len(text) - 12), 3):
        cited = known.cite(draft.citations[0].document_id, at, at + 12)
        if not any(c.start - 12 < at < c.end for c in draft.citations):
            yield (
                f"cited {cited.quote!r}: {draft.answer}",
                replace(draft, citations=(cited,), facts=()),
            )


def lacking(draft: Draft, known: Library, rng: Random) -> Corrupted:
    """A year or an indicator whose value is told said to have none."""
    for fact in draft.facts:
        if draft.kind is Kind.TARGET and isinstance(fact, TargetFact) and fact.year:
            for told in (f"{fact.year}年", f"“{fact.indicator}”"):
                said = f"{draft.answer.removesuffix('。')}；没有查到{told}的数值。"
                yield said, replace(draft, answer=said)


CORRUPTIONS: list[tuple[Corrupt, int]] = [
    (units, 450),
    (digits, 150),
    (years, 220),
    (exchanged, 15),
    (ordinals, 200),
    (roles, 20),
    (verdicts, 40),
    (larger, 8),
    (measures, 80),
    (named_values, 60),
    (words, 70),
    (offsets, 600),
    (quotes, 480),
    (locations, 600),
    (sources, 800),
    (facts, 1300),
    (uncited, 140),
    (shortened, 300),
    (elsewhere, 150),
    (lacking, 25),
]


@pytest.mark.parametrize(
    ("corrupt", "at_least"), CORRUPTIONS, ids=[c.__name__ for c, _ in CORRUPTIONS]
)
def test_no_corrupted_draft_passes(
    drafts: dict[str, Draft], known: Library, corrupt: Corrupt, at_least: int
) -> None:
    rng = Random(SEED)
    made = [one for draft in drafts.values() for one in corrupt(draft, known, rng)]
    passed = [what for what, draft in made if passes(draft, known)]
    assert len(made) >= at_least
    assert not passed, "\n".join([f"{len(passed)} of {len(made)} passed", *passed[:8]])


# ---- how one thing is changed


def put(draft: Draft, start: int, end: int, text: str) -> tuple[str, Draft]:
    said = draft.answer[:start] + text + draft.answer[end:]
    return f"{draft.answer[start:end]} → {text}: {said}", replace(draft, answer=said)


def cite(draft: Draft, at: int, **changes: Any) -> tuple[str, Draft]:
    cited: list[Citation] = list(draft.citations)
    cited[at] = replace(cited[at], **changes)
    return f"{changes}: {draft.answer}", replace(draft, citations=tuple(cited))


def spots(answer: str, pattern: str) -> list[tuple[int, int]]:
    """Where a pattern stands outside of quotation marks."""
    quoted = [m.span() for m in re.finditer("“[^“”]*”|《[^《》]*》", answer)]
    found = [m.span() for m in re.finditer(pattern, answer)]
    return [(a, b) for a, b in found if not any(x <= a < y for x, y in quoted)]


def indicators(draft: Draft) -> list[str]:
    return sorted({f.indicator for f in draft.facts if isinstance(f, TargetFact)})


def shown(fact: Fact) -> str:
    """The number of a value as printed."""
    printed = fact.value_text if isinstance(fact, TargetFact) else ""
    found = re.search(r"\d+(?:\.\d+)?", shape(printed))
    return found.group() if found else ""


def word_of(member: MemberFact) -> str:
    return {"lead": "牵头单位", "responsible": "责任单位", "support": "配合单位"}[str(member.role)]


def changed_value(value: object) -> object:
    """Another value of the same type."""
    if isinstance(value, StrEnum):
        return next(v for v in type(value) if v != value)
    if isinstance(value, tuple):
        return (*value, value[0]) if value else ("市民政局",)
    if isinstance(value, int | float):
        return value + 1
    return "囍" if value is None else f"{value}囍"
