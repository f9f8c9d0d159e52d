"""The whole program: the right answer with its source, nothing written, documents in and out."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from corpus.store import FILE_NAME
from corpus.types import Role
from qa.bot import Bot
from qa.filters import TargetFilter, TaskFilter
from qa.types import Filters, Kind, QuestionError, TargetFact, TaskFact
from tests.conftest import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from qa.types import Answer

    Ask = Callable[..., Answer]

POINTS, PLAN = "2023年武汉市科技创新工作要点", "武汉市科技创新发展“十三五”规划"


def tasks(answer: Answer) -> list[TaskFact]:
    return [f for f in answer.facts if isinstance(f, TaskFact)]


def values(answer: Answer) -> set[tuple[str, int | None, str, float, str]]:
    """Title, year, role, value and unit of every value an answer gives."""
    return {
        (f.title, f.year, str(f.role), f.value, f.unit)
        for f in answer.facts
        if isinstance(f, TargetFact)
    }


# ---- the right answer, and no more


def test_the_lead_of_a_task_is_named_alone(ask: Ask) -> None:
    answer = ask("东湖科学城建设由谁牵头?")
    assert (answer.status, answer.kind) == ("answered", Kind.LEAD_UNIT)
    assert answer.answer == f"{POINTS}要求，“推动东湖科学城建设加力提速”由东湖高新区管委会牵头。"
    assert [f.leads for f in tasks(answer)] == [("东湖高新区管委会",)]
    assert len(answer.citations) == 1


def test_the_five_responsible_units_are_named_and_no_more(ask: Ask) -> None:
    answer = ask("重大科技专项的责任单位有哪些?")
    assert (answer.status, answer.kind) == ("answered", Kind.RESPONSIBLE_UNIT)
    assert answer.answer == (
        f"{POINTS}要求，“实施重大科技专项”的责任单位为市发改委、市经信局、市卫健委、市农业农村局、各区人民政府。"
    )
    assert [f.others for f in tasks(answer)] == [
        ("市发改委", "市经信局", "市卫健委", "市农业农村局", "各区人民政府")
    ]


def test_a_unit_leads_the_one_task_it_leads(ask: Ask) -> None:
    answer = ask("市人才工作局牵头什么?")
    assert (answer.status, answer.kind) == ("answered", Kind.TASKS_OF_UNIT)
    assert answer.answer == f"{POINTS}中，市人才工作局牵头1项任务：搭建平台引聚人才。"
    assert [f.task for f in tasks(answer)] == ["搭建平台引聚人才"]
    assert answer.citations[0].location.endswith("15. 搭建平台引聚人才")


def test_a_target_comes_with_its_baseline(ask: Ask) -> None:
    answer = ask("2020年研发投入占GDP比重目标?")
    assert (answer.status, answer.kind) == ("answered", Kind.TARGET)
    assert values(answer) == {(PLAN, 2020, "target", 3.5, "%"), (PLAN, 2015, "baseline", 3.0, "%")}
    assert "2020年全社会R&D经费支出占GDP的比重达到3.5%（2015年为3.0%）" in answer.answer


def test_a_target_of_two_documents_is_given_of_each_with_its_year(ask: Ask) -> None:
    answer = ask("技术合同成交额目标")
    assert (answer.status, answer.kind) == ("answered", Kind.TARGET)
    assert values(answer) == {
        (POINTS, 2023, "target", 1450.0, "亿元"),
        (PLAN, 2020, "target", 800.0, "亿元"),
        (PLAN, 2015, "baseline", 405.3, "亿元"),
    }
    newest, older = answer.answer.split("；")
    assert "2023年技术合同成交额突破1450亿元" in newest
    assert "2020年技术合同成交额突破800亿元" in older


def test_the_value_of_a_year_is_that_years(ask: Ask) -> None:
    answer = ask("2010年发明专利授权量")
    assert (answer.status, answer.kind) == ("answered", Kind.TARGET)
    assert values(answer) == {(PLAN, 2010, "baseline", 1731.0, "件")}
    assert "2010年发明专利授权量为1731件" in answer.answer


def test_the_number_of_a_document_is_given(ask: Ask) -> None:
    answer = ask("2023年要点的文号是什么")
    assert (answer.status, answer.kind) == ("answered", Kind.METADATA)
    assert answer.answer == f"{POINTS}的文号为武政办[2023]4号。"
    assert [c.quote for c in answer.citations] == ["武政办[2023]4号"]


@pytest.mark.parametrize(
    ("question", "reasons"),
    [
        ("上海市科技工作由谁牵头?", ["库里没有上海市的文件"]),
        (
            "2025年高新技术企业目标?",
            ["有“高新技术企业", "但没有2025年的目标", "现有2010年、2015年、2020年、2023年的数值"],
        ),
    ],
)
def test_what_the_documents_do_not_hold_is_refused_with_the_reason(
    ask: Ask, question: str, reasons: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, answer.kind) == ("not_found", Kind.NONE)
    assert answer.reason is not None
    assert all(reason in answer.reason for reason in reasons)
    assert answer.answer == f"未在文件中找到依据：{answer.reason}。"
    assert answer.citations == answer.facts == ()
    assert answer.confidence == 0


# ---- what every answer is worth

ANSWERED = [
    ("东湖科学城建设由谁牵头?", ["东湖高新区管委会"]),
    ("重大科技专项的责任单位有哪些?", ["市发改委", "市经信局", "市卫健委", "市农业农村局", "各区人民政府"]),
    ("市人才工作局牵头什么?", ["市人才工作局"]),
    ("市科技局一共牵头几项?", ["市科技局"]),
    ("2020年研发投入占GDP比重目标?", ["3.5", "3.0"]),
    ("技术合同成交额目标", ["1450亿元", "800亿元", "405.3"]),
    ("2010年发明专利授权量", ["1731"]),
    ("2015年高新技术产业增加值目标完成了吗", ["2700", "2235.65"]),
    ("2023年要点的文号是什么", ["武政办[2023]4号"]),
    ("2023年要点是哪天印发的", ["2023年1月28日"]),
    ("三权指什么", ["使用权", "处置权", "收益权"]),
    ("保障措施包括哪几项", ["加强组织领导", "严格督促考核", "加大宣传力度"]),
    ("曙光计划有多少钱", ["1000万元"]),
    ("第七章叫什么", ["实施“创谷”计划"]),
    ("有哪些文件", [POINTS, PLAN]),
]  # fmt: skip


@pytest.mark.parametrize(("question", "evidence"), ANSWERED, ids=[a[0] for a in ANSWERED])
def test_every_quote_stands_in_the_document_and_holds_what_is_said(
    bot: Bot, ask: Ask, question: str, evidence: list[str]
) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    for cited in answer.citations:
        document = bot.document(cited.document_id)
        assert document is not None
        assert document.parsed.text[cited.start : cited.end] == cited.quote
        assert cited.version == document.parsed.version
        assert cited.title == document.parsed.header.title
        assert cited.document_number == document.parsed.header.number
        assert cited.url == (
            f"/documents/{cited.document_id}#{cited.start}-{cited.end}@{cited.version[:8]}"
        )
        assert all(part in document.parsed.text for part in cited.location.split(" > "))
    quoted = "\n".join(c.quote for c in answer.citations)
    titles = "\n".join(c.title for c in answer.citations)
    for held in evidence:
        assert held in answer.answer
        assert held in quoted or held in titles


@pytest.mark.parametrize("question", [question for question, _ in ANSWERED])
def test_every_fact_of_an_answer_is_cited_where_it_says(ask: Ask, question: str) -> None:
    answer = ask(question)
    cited = {(c.document_id, c.start, c.end, c.quote, c.location) for c in answer.citations}
    for fact in answer.facts:
        assert (fact.document_id, fact.start, fact.end, fact.quote, fact.location) in cited


def test_every_suggestion_can_be_answered(ask: Ask) -> None:
    for question in [
        "东湖科学城建设由谁牵头?",
        "2025年高新技术企业目标?",
        "你好",
        "市经信局牵头哪些任务",
    ]:
        suggestions = ask(question).suggestions
        assert suggestions
        assert [ask(s).status for s in suggestions] == ["answered"] * len(suggestions)


def test_asking_the_same_again_gives_the_same(ask: Ask) -> None:
    first, second = (ask("市科技局牵头哪些任务") for _ in range(2))
    assert (first.answer, first.citations, first.facts) == (
        second.answer,
        second.citations,
        second.facts,
    )


def test_the_time_taken_is_told(ask: Ask) -> None:
    assert 0 < ask("技术合同成交额目标").took_ms < 2000


# ---- asking changes nothing


def digest(folder: Path) -> str:
    """Digest of every name and every byte in a folder."""
    seen = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        seen.update(str(path.relative_to(folder)).encode())
        seen.update(path.read_bytes() if path.is_file() else b"")
    return seen.hexdigest()


@pytest.fixture
def copy(library: Path, tmp_path: Path) -> Path:
    """A copy of the library that a test may change."""
    return shutil.copytree(library, tmp_path / "copy")


def test_asking_and_searching_write_nothing(copy: Path, as_of: date) -> None:
    before = digest(copy)
    bot = Bot.open(copy)
    for question, _ in ANSWERED:
        assert bot.ask(question, as_of=as_of).status == "answered"
    bot.ask("上海市科技工作由谁牵头?")
    assert bot.search("东湖科学城")
    bot.close()
    assert digest(copy) == before


def test_a_read_only_folder_answers(copy: Path, as_of: date) -> None:
    for path in [copy, *copy.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    bot = Bot.open(copy)
    assert bot.ask("东湖科学城建设由谁牵头?", as_of=as_of).status == "answered"
    assert bot.ask("怎么支持青年科技人才", as_of=as_of).status == "answered"
    bot.close()
    for path in [copy, *copy.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)


def test_an_empty_library_says_so(tmp_path: Path) -> None:
    bot = Bot.open(tmp_path / "none")
    answer = bot.ask("东湖科学城建设由谁牵头?")
    assert (answer.status, answer.reason) == ("not_found", "库里还没有文件")
    assert bot.documents() == []
    assert not (tmp_path / "none").exists()


# ---- what is no question


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "问题是空的，请输入要问的内容"),
        (" 　\n\t", "问题是空的，请输入要问的内容"),
        ("？！……", "问题里只有标点，请输入要问的内容"),
        ("问" * 2001, "问题有2001个字，超过2000个字的上限，请缩短后再问"),
        ("问" * 10_000, "问题有10000个字，超过2000个字的上限，请缩短后再问"),
    ],
)
def test_what_is_no_question_is_refused_in_one_sentence(bot: Bot, text: str, message: str) -> None:
    with pytest.raises(QuestionError) as asked:
        bot.ask(text)
    assert str(asked.value) == message
    with pytest.raises(QuestionError):
        bot.search(text)


@pytest.mark.parametrize("text", ["问" * 2000, "a", "5", "东湖" * 500, "\x00问", "😀问"])
def test_any_other_text_gets_an_answer_or_a_refusal(bot: Bot, text: str) -> None:
    assert bot.ask(text).status in ("answered", "not_found", "need_clarification")


# ---- documents come, change and go


def made(folder: Path, lead: str, name: str = "方案") -> Path:
    text = f"襄阳市汽车产业行动方案\n\n一、重点任务\n1. 建设氢能走廊。建设加氢站12座。（牵头单位：{lead}；责任单位：市财政局）\n"
    file = folder / f"{name}.txt"
    file.write_text(text, encoding="utf-8")
    return file


def leads(bot: Bot) -> list[str]:
    answer = bot.ask("氢能走廊谁牵头")
    return [unit for fact in tasks(answer) for unit in fact.leads]


def test_what_is_added_replaced_and_removed_counts_at_once(tmp_path: Path) -> None:
    bot = Bot.open(tmp_path / "data")
    (added,) = bot.add([made(tmp_path, "市经信局")])
    assert (added.status, added.tasks) == ("added", 1)
    assert leads(bot) == ["市经信局"]
    (same,) = bot.add([made(tmp_path, "市经信局")])
    assert (same.status, same.document_id) == ("unchanged", added.document_id)
    (replaced,) = bot.add([made(tmp_path, "市发改委")])
    assert (replaced.status, replaced.document_id) == ("replaced", added.document_id)
    assert leads(bot) == ["市发改委"]
    assert [h.text for h in bot.search("氢能走廊")] != []
    assert bot.remove(added.document_id or "")
    assert leads(bot) == []
    assert bot.ask("氢能走廊谁牵头").reason == "库里还没有文件"
    assert bot.search("氢能走廊") == []
    assert not bot.remove(added.document_id or "")
    bot.close()


def test_a_replaced_text_is_searched_and_cited_no_more(tmp_path: Path) -> None:
    bot = Bot.open(tmp_path / "data")
    file = tmp_path / "办法.txt"
    file.write_text("襄阳市停车办法\n第一条 露天停车场应当配置遮阳棚。\n", encoding="utf-8")
    bot.add([file])
    assert "遮阳棚" in bot.ask("停车场应当配置什么").answer
    file.write_text("襄阳市停车办法\n第一条 露天停车场应当配置充电桩。\n", encoding="utf-8")
    bot.add([file])
    answer = bot.ask("停车场应当配置什么")
    assert "充电桩" in answer.answer
    assert "遮阳棚" not in answer.answer
    assert not any("遮阳棚" in hit.text for hit in bot.search("遮阳棚"))
    bot.close()


def test_a_second_bot_sees_what_the_first_added(tmp_path: Path) -> None:
    first = Bot.open(tmp_path / "data")
    first.add([DOCUMENTS])
    second = Bot.open(tmp_path / "data")
    assert leads(second) == []
    first.add([made(tmp_path, "市经信局")])
    assert leads(second) == ["市经信局"]
    first.add([made(tmp_path, "市发改委")])
    assert leads(second) == ["市发改委"]
    assert any("氢能走廊" in hit.text for hit in second.search("氢能走廊加氢站"))
    first.remove(first.documents()[-1].id)
    assert leads(second) == []
    first.close()
    second.close()


def test_a_bot_opened_before_there_was_a_library_sees_it_come(tmp_path: Path) -> None:
    early, adding = Bot.open(tmp_path / "data"), Bot.open(tmp_path / "data")
    assert leads(early) == []
    adding.add([made(tmp_path, "市经信局")])
    assert leads(early) == ["市经信局"]
    early.close()
    adding.close()


def test_two_files_with_the_same_text_are_one_document(tmp_path: Path) -> None:
    bot = Bot.open(tmp_path / "data")
    one, two = bot.add([made(tmp_path, "市经信局"), made(tmp_path, "市经信局", "副本")])
    assert (one.status, two.status) == ("added", "unchanged")
    assert one.document_id == two.document_id
    assert [len(d.sources) for d in bot.documents()] == [2]
    assert leads(bot) == ["市经信局"]
    bot.close()


def test_a_refused_file_loses_nothing(tmp_path: Path) -> None:
    bot = Bot.open(tmp_path / "data")
    empty, binary = tmp_path / "空.txt", tmp_path / "乱.txt"
    empty.write_bytes(b"")
    binary.write_bytes(bytes(range(256)) * 20)
    outcomes = bot.add([made(tmp_path, "市经信局"), empty, binary, tmp_path / "没有.txt"])
    assert [o.status for o in outcomes] == ["added", "refused", "refused", "refused"]
    assert all(o.reason for o in outcomes[1:])
    assert leads(bot) == ["市经信局"]
    bot.close()


def test_a_newer_way_of_reading_reads_the_stored_files_again(copy: Path, as_of: date) -> None:
    bot = Bot.open(copy)
    before = [(d.id, d.parsed) for d in bot.documents()]
    with closing(sqlite3.connect(copy / FILE_NAME)) as older:
        older.execute("UPDATE members SET unit = '市旧局'")
        older.execute("UPDATE meta SET value = '0' WHERE key = 'pipeline_version'")
        older.commit()
    outcomes = bot.add([DOCUMENTS])
    assert {o.status for o in outcomes} == {"unchanged"}
    assert [(d.id, d.parsed) for d in bot.documents()] == before
    assert bot.tasks(TaskFilter(unit="市旧局")) == ([], 0)
    assert "东湖高新区管委会牵头" in bot.ask("东湖科学城建设由谁牵头?", as_of=as_of).answer
    assert "曙光计划" in bot.search("曙光计划专项")[0].text
    bot.close()


# ---- filters, search, lists


def test_filters_say_where_to_look(cities: Bot, as_of: date) -> None:
    def titles(filters: Filters) -> set[str]:
        answer = cities.ask("技术合同成交额目标", as_of=as_of, filters=filters)
        return {f.title for f in answer.facts}

    wuhan = {d.header.title: i for i, d in ((d.id, d.parsed) for d in cities.documents())}
    assert titles(Filters(document_ids=(wuhan[PLAN],))) == {PLAN}
    assert titles(Filters(issuer="宜昌市")) == {"宜昌市2024年科技创新工作要点"}
    assert titles(Filters(year=2023)) == {POINTS}
    assert titles(Filters()) == {PLAN, POINTS, "宜昌市2024年科技创新工作要点"}
    nothing = cities.ask("技术合同成交额目标", as_of=as_of, filters=Filters(year=1999))
    assert (nothing.status, nothing.reason) == ("not_found", "筛选条件下没有文件")


def test_search_gives_the_best_passages_first(bot: Bot) -> None:
    hits = bot.search("曙光计划 青年科技人才", limit=5)
    assert 0 < len(hits) <= 5
    assert "曙光计划" in hits[0].text
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)
    for hit in hits:
        document = bot.document(hit.document_id)
        assert document is not None
        assert document.parsed.text[hit.start : hit.end] == hit.text
        place = f"{hit.start}-{hit.end}@{document.parsed.version[:8]}"
        assert hit.url == f"/documents/{hit.document_id}#{place}"
    assert len({(h.document_id, h.start) for h in hits}) == len(hits)


def test_search_keeps_to_its_filters(cities: Bot) -> None:
    hits = cities.search("科技人才", filters=Filters(issuer="宜昌市"))
    assert {h.title for h in hits} == {"宜昌市2024年科技创新工作要点"}


def test_a_document_is_listed_and_found_by_its_id(cities: Bot) -> None:
    documents = cities.documents()
    assert [d.parsed.header.title for d in documents] == [
        PLAN,
        POINTS,
        "宜昌市2024年科技创新工作要点",
    ]
    assert all(cities.document(d.id) == d for d in documents)
    assert cities.document("0000000000") is None


def test_the_tables_of_facts_are_paged_and_counted(cities: Bot) -> None:
    every, total = cities.tasks()
    assert total == len(every) == 28
    assert cities.tasks(limit=5, offset=20)[0] == every[20:25]
    led, how_many = cities.tasks(TaskFilter(unit="科技局", role=Role.LEAD))
    assert how_many == len(led) == 19
    assert cities.tasks(TaskFilter(unit="宜昌市科技局", role=Role.LEAD))[1] == 2
    assert cities.tasks(TaskFilter(unit="省科技厅"))[1] == 0
    reached, _ = cities.targets(TargetFilter(indicator="技术合同成交额", year=2024))
    assert [(t.value, t.unit, t.comparator) for t in reached] == [(620.0, "亿元", "突破")]
    assert cities.targets(TargetFilter(year=1999)) == ([], 0)
