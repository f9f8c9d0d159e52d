"""The lists over HTTP: what each is narrowed by, what it can be narrowed to, and its files."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from api import create_app
from corpus.store import Store
from qa.bot import Bot
from qa.filters import TargetFilter
from qa.lists import Lists
from qa.types import Answer, Filters, Kind
from tests.conftest import DOCUMENTS
from tests.qa.written import YICHANG

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTED = ["tasks", "targets"]
WRITTEN = {
    "宜昌": YICHANG,
    "新办法": """襄阳市科技计划项目管理办法

襄政规〔2023〕2号

襄阳市科学技术局
2023年4月2日

第一章 总则
第一条 项目申报由市科技局受理。
第三条 本办法自2023年5月1日起施行，有效期50年。原《襄阳市科技项目管理暂行办法》（襄政规〔2018〕3号）同时废止。
""",
    "旧办法": """襄阳市科技项目管理暂行办法

襄政规〔2018〕3号

襄阳市科学技术局
2018年5月2日

第一章 总则
第一条 为加强科技项目管理，制定本办法，100%_公开。
第三条 本办法自2018年6月1日起施行。
""",
    "分工": """襄阳市科学技术局办公室文件

襄科办〔2022〕7号

关于印发襄阳市科技任务分工的通知

各科室：

一、重点任务

1. 建设科技大市场。建成技术转移中心2家。（牵头单位：市科技局；责任单位：市财政局；考核单位：市委督查室；指导单位：市发改委）

襄阳市科学技术局办公室
2022年3月1日
""",
    "将来": """襄阳市专利资助办法

襄政规〔2023〕9号

襄阳市科学技术局、襄阳市财政局
2023年12月2日

第一章 总则
第三条 本办法自2099年1月1日起施行。
""",
}


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """The bot on the bundled documents, one of 宜昌, and rules in force, repealed and to come."""
    folder = tmp_path_factory.mktemp("lists")
    for name, text in WRITTEN.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    opened = Bot.open(folder / "data")
    opened.add([DOCUMENTS, *sorted(folder.glob("*.txt"))])
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def client(bot: Bot) -> Iterator[TestClient]:
    with TestClient(create_app(bot)) as made:
        yield made


def get(client: TestClient, path: str, **wanted: Any) -> dict[str, Any]:
    response = client.get(f"/v1/{path}", params=wanted)
    assert response.status_code == 200, response.text
    return response.json()


def titles(client: TestClient, **wanted: Any) -> list[str]:
    return [one["title"] for one in get(client, "documents", **wanted)["documents"]]


def id_of(client: TestClient, title: str) -> str:
    found = get(client, "documents")["documents"]
    return next(one["id"] for one in found if one["title"] == title)


# ---- documents


def test_a_document_has_its_status_of_today_and_what_replaced_it(client: TestClient) -> None:
    found = get(client, "documents")["documents"]
    status = {one["title"]: (one["status"], one["replaced_by"]) for one in found}
    new = id_of(client, "襄阳市科技计划项目管理办法")
    assert status["襄阳市科技计划项目管理办法"] == ("in_force", None)
    assert status["襄阳市科技项目管理暂行办法"] == ("repealed", new)
    assert status["襄阳市专利资助办法"] == ("not_yet", None)
    assert status["武汉市科技创新发展“十三五”规划"] == ("expired", None)
    assert status["2023年武汉市科技创新工作要点"] == ("unstated", None)
    for one in found:
        detail = get(client, f"documents/{one['id']}")
        assert (detail["status"], detail["replaced_by"]) == (one["status"], one["replaced_by"])


def test_a_status_is_that_of_the_day(bot: Bot) -> None:
    from qa.filters import DocumentFilter

    lists, wanted = bot.lists(), DocumentFilter(status="repealed")
    assert lists.documents(wanted, date(2023, 4, 30)) == []
    assert len(lists.documents(wanted, date(2023, 5, 1))) == 1


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"q": "科技 要点"}, {"宜昌市2024年科技创新工作要点", "2023年武汉市科技创新工作要点"}),
        ({"q": "襄政规[2023]2号"}, {"襄阳市科技计划项目管理办法"}),
        ({"q": "襄政规〔2023〕２号"}, {"襄阳市科技计划项目管理办法"}),
        ({"q": "曙光计划"}, {"2023年武汉市科技创新工作要点"}),
        ({"q": "曙光计划 宜昌"}, set()),
        ({"q": "宜昌 三峡实验室"}, {"宜昌市2024年科技创新工作要点"}),
        ({"q": "100%_公开"}, {"襄阳市科技项目管理暂行办法"}),
        ({"q": "1__%公开"}, set()),
        ({"issuer": "襄阳市财政局"}, {"襄阳市专利资助办法"}),
        (
            {"issuer": "襄阳市科学技术局"},
            {
                "襄阳市科技计划项目管理办法",
                "襄阳市科技项目管理暂行办法",
                "襄阳市专利资助办法",
            },
        ),
        (
            {"issuer": "办公室"},
            {"宜昌市2024年科技创新工作要点", "关于印发襄阳市科技任务分工的通知"},
        ),
        ({"issuer": "没有的机关"}, set()),
        ({"year": 2024}, {"宜昌市2024年科技创新工作要点"}),
        ({"status": "repealed"}, {"襄阳市科技项目管理暂行办法"}),
        ({"status": "repealed", "year": 2023}, set()),
    ],
)
def test_documents_are_narrowed(
    client: TestClient, wanted: dict[str, Any], found: set[str]
) -> None:
    assert set(titles(client, **wanted)) == found


def test_documents_named_so_come_before_those_that_say_it(client: TestClient) -> None:
    found = titles(client, q="科技项目管理暂行办法")
    assert found == ["襄阳市科技项目管理暂行办法", "襄阳市科技计划项目管理办法"]


def test_documents_come_newest_first_and_page_by_page(client: TestClient) -> None:
    whole = get(client, "documents")
    dates = [
        one["written"] or one["printed"] or str(one["year"] or "") for one in whole["documents"]
    ]
    assert dates == sorted(dates, reverse=True)
    pages = [get(client, "documents", limit=2, offset=at)["documents"] for at in range(0, 8, 2)]
    assert [one for page in pages for one in page] == whole["documents"]
    assert whole["total"] == len(whole["documents"]) == 7


# ---- tasks and targets


@pytest.mark.parametrize(
    ("path", "wanted", "fits"),
    [
        ("tasks", {"unit": "市人才工作局", "role": "lead"}, lambda t: "市人才工作局" in t["leads"]),
        ("tasks", {"deadline": "2024年12月"}, lambda t: "2024年12月" in (t["deadline"] or "")),
        ("tasks", {"deadline": "any"}, lambda t: t["deadline"]),
        ("tasks", {"q": "曙光计划"}, lambda t: "曙光计划" in t["task"] + t["quote"]),
        ("tasks", {"q": "揭榜 挂帅"}, lambda t: "揭榜" in t["quote"] and "挂帅" in t["quote"]),
        ("tasks", {"q": "统计局"}, lambda t: any("统计局" in m["unit"] for m in t["members"])),
        ("tasks", {"issuer": "武汉市人民政府办公厅"}, lambda t: t["issuer"] == "武汉市人民政府办公厅"),
        ("targets", {"year": 2023}, lambda t: t["year"] == 2023),
        ("targets", {"role": "baseline"}, lambda t: t["role"] == "baseline"),
        ("targets", {"role": "actual", "measure": "growth"}, lambda t: (t["role"], t["measure"]) == ("actual", "growth")),
        ("targets", {"q": "r&d"}, lambda t: "R&D" in t["quote"] + t["indicator"]),
        ("targets", {"issuer": "宜昌市人民政府办公室"}, lambda t: t["issuer"] == "宜昌市人民政府办公室"),
    ],
)  # fmt: skip
def test_a_filter_gives_every_row_that_fits_and_no_other(
    client: TestClient, path: str, wanted: dict[str, Any], fits: Any
) -> None:
    everything = get(client, path, limit=1000)
    found = get(client, path, limit=1000, **wanted)
    assert found[path] == [one for one in everything[path] if fits(one)]
    assert 0 < found["total"] == len(found[path]) < everything["total"]


@pytest.mark.parametrize("path", LISTED)
def test_a_document_has_its_own_rows(client: TestClient, path: str) -> None:
    everything = get(client, path, limit=1000)[path]
    for document in get(client, "documents")["documents"]:
        own = get(client, path, document_id=document["id"], limit=1000)
        assert own[path] == [one for one in everything if one["document_id"] == document["id"]]
        assert own["total"] == document[path]


@pytest.mark.parametrize("path", LISTED)
def test_pages_add_up_to_all(client: TestClient, path: str) -> None:
    whole = get(client, path, limit=1000)
    parts = [
        get(client, path, limit=17, offset=at)[path] for at in range(0, whole["total"] + 17, 17)
    ]
    assert [one for part in parts for one in part] == whole[path]


def test_a_unit_is_meant_by_any_of_its_names_where_the_document_is_of_its_place(
    client: TestClient,
) -> None:
    by_name = get(client, "tasks", unit="市科学技术局", limit=1000)
    assert by_name == get(client, "tasks", unit="市科技局", limit=1000)
    of_places = [
        get(client, "tasks", unit=f"{place}市科技局", limit=1000)["total"]
        for place in ("武汉", "宜昌", "襄阳")
    ]
    assert sum(of_places) == by_name["total"]
    assert all(of_places)


@pytest.mark.parametrize("unit", ["省科技局", "市科计局", "科技", "省人才工作局"])
def test_a_unit_of_another_level_or_name_has_no_tasks(client: TestClient, unit: str) -> None:
    assert get(client, "tasks", unit=unit)["total"] == 0


def test_a_role_is_the_units_own(client: TestClient) -> None:
    for role in ("lead", "responsible", "support"):
        for task in get(client, "tasks", unit="市科技局", role=role)["tasks"]:
            assert ("市科技局", role) in {(m["unit"], m["role"]) for m in task["members"]}


def test_an_indicator_is_meant_by_any_of_its_names(bot: Bot) -> None:
    from corpus.indicators import match

    printed, _ = bot.targets(limit=1000)
    named = {one.indicator for one in printed}
    for asked in ("研发投入强度", "GDP", "没有的指标", *named, *(f"新增{name}" for name in named)):
        meant = [
            one for one in printed if match(asked, one.indicator) > 0 or asked in one.indicator
        ]
        assert bot.targets(TargetFilter(indicator=asked), limit=1000)[0] == meant, asked


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("documents?status=alt", "query.status: 应为 in_force、repealed、expired、not_yet、unstated 之一"),
        ("tasks?role=boss", "query.role: 应为 lead、responsible、support、check、guide 之一"),
        ("targets?measure=x", "query.measure: 应为 level、growth、change 之一"),
        ("targets?yaer=2023", "query.yaer: 没有这一项"),
        ("tasks?limit=1001", "query.limit: 太大"),
        ("documents?offset=-1", "query.offset: 太小"),
        ("tasks.csv?limit=5", "query.limit: 没有这一项"),
        (f"tasks?q={'长' * 201}", "query.q: 太长"),
    ],
)  # fmt: skip
def test_what_a_list_cannot_be_narrowed_by_is_refused(
    client: TestClient, path: str, message: str
) -> None:
    response = client.get(f"/v1/{path}")
    assert (response.status_code, response.json()["error"]["message"]) == (422, message)


def test_a_field_left_empty_narrows_nothing(client: TestClient) -> None:
    assert get(client, "tasks", q="", unit="", role="") == get(client, "tasks")


def test_a_page_of_facts_reads_only_the_documents_it_shows(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    document = Store.document

    def noted(self: Store, document_id: str, **kind: bool) -> Any:
        read.append(document_id)
        return document(self, document_id, **kind)

    monkeypatch.setattr(Store, "document", noted)
    fresh = Bot.open(bot.settings.data_dir)
    with TestClient(create_app(fresh)) as client:
        for wanted in ({}, {"q": "三峡"}, {"unit": "市科技局"}, {"deadline": "any"}):
            read.clear()
            page = get(client, "tasks", limit=1, **wanted)
            assert len(set(read)) <= len(page["tasks"]), wanted
        read.clear()
        get(client, "documents", q="三峡")
        get(client, "facets")
        assert read == []
    fresh.close()


# ---- what lists can be narrowed to


FACETS = [
    ("issuers", "documents", "issuer"),
    ("years", "documents", "year"),
    ("statuses", "documents", "status"),
    ("units", "tasks", "unit"),
    ("deadlines", "tasks", "deadline"),
    ("indicators", "targets", "indicator"),
    ("value_years", "targets", "year"),
]


@pytest.mark.parametrize(("kind", "path", "field"), FACETS)
def test_a_facet_counts_what_its_filter_leaves(
    client: TestClient, kind: str, path: str, field: str
) -> None:
    facets = get(client, "facets")[kind]
    assert facets
    for facet in facets:
        assert get(client, path, **{field: facet["value"]}, limit=1)["total"] == facet["count"]
    counts = [facet["count"] for facet in facets]
    assert counts == sorted(counts, reverse=True)


def test_every_filter_of_the_facets_is_tested(client: TestClient) -> None:
    assert set(get(client, "facets")) == {kind for kind, _, _ in FACETS}


def test_each_unit_is_a_facet_once(client: TestClient) -> None:
    from corpus.units import canonical

    named = [canonical(one["value"]) for one in get(client, "facets")["units"]]
    assert len(named) == len(set(named))


# ---- what the library holds


def test_the_library_tells_its_size(client: TestClient) -> None:
    found = get(client, "library")
    assert found["documents"] == 7
    assert found["tasks"] == get(client, "tasks")["total"]
    assert found["targets"] == get(client, "targets")["total"]


def test_each_question_to_begin_with_is_answered_by_the_documents(client: TestClient) -> None:
    asked = get(client, "library")["suggestions"]
    assert len(asked) == len(set(asked)) == 6
    for question in asked:
        answer = client.post("/v1/ask", json={"question": question}).json()
        assert answer["status"] == "answered", question


def test_a_documents_questions_are_answered_by_it_alone(client: TestClient) -> None:
    for document in get(client, "documents")["documents"]:
        asked = get(client, "library", document_id=document["id"])["suggestions"]
        assert asked
        for question in asked:
            within = {"document_ids": [document["id"]]}
            answer = client.post("/v1/ask", json={"question": question, "filters": within}).json()
            assert answer["status"] == "answered", question
            assert {one["document_id"] for one in answer["citations"]} == {document["id"]}


def test_a_question_that_another_document_answers_is_none_to_begin_with(bot: Bot) -> None:
    library = bot.lists().library
    one, other = list(library.entries)[:2]
    cited = (library.cite(other, 0, 5),)

    def answer(_question: str, _within: Filters) -> Answer:
        return Answer("答", "answered", Kind.METADATA, citations=cited)

    lists = Lists(library, answer)
    of_one, of_other = lists.overview(one), lists.overview(other)
    assert of_one is not None
    assert of_other is not None
    assert (of_one.suggestions, len(of_other.suggestions)) == ((), 6)


def test_a_document_that_is_not_there_has_no_questions(client: TestClient) -> None:
    assert client.get("/v1/library", params={"document_id": "nothing"}).status_code == 404


def test_the_lists_follow_the_library(tmp_path: Path) -> None:
    opened = Bot.open(tmp_path / "data")
    written = tmp_path / "宜昌.txt"
    written.write_text(YICHANG, encoding="utf-8")
    with TestClient(create_app(opened)) as client:
        before = [get(client, path) for path in ("library", "documents", "facets")]
        opened.add([written])
        assert get(client, "library")["documents"] == get(client, "documents")["total"] == 1
        assert get(client, "library")["suggestions"]
        assert get(client, "facets")["units"]
    opened.close()
    assert before[0] == {
        "documents": 0, "tasks": 0, "targets": 0, "generation": 0, "suggestions": [],
    }  # fmt: skip
    assert before[1] == {"documents": [], "total": 0}
    assert set(map(len, before[2].values())) == {0}


# ---- files


def rows_of_csv(client: TestClient, path: str, **wanted: Any) -> list[dict[str, str]]:
    response = client.get(f"/v1/{path}.csv", params=wanted)
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))


def rows_of_xlsx(client: TestClient, path: str, **wanted: Any) -> list[dict[str, Any]]:
    response = client.get(f"/v1/{path}.xlsx", params=wanted)
    page = load_workbook(io.BytesIO(response.content)).active
    heading, *rows = page.iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in rows]


@pytest.mark.parametrize("path", LISTED)
@pytest.mark.parametrize("wanted", [{}, {"issuer": "宜昌市人民政府办公室"}, {"q": "没有的词"}])
def test_a_file_holds_every_row_of_the_list_with_its_source(
    client: TestClient, path: str, wanted: dict[str, str]
) -> None:
    listed = get(client, path, limit=1000, **wanted)[path]
    documents = {one["id"]: one for one in get(client, "documents")["documents"]}

    def place(one: Any) -> str:
        return f"{one['start']}-{one['end']}@{documents[one['document_id']]['version'][:8]}"

    source = [
        (
            one["title"],
            documents[one["document_id"]]["document_number"] or "",
            one["location"],
            one["quote"],
            f"http://testserver/documents/{one['document_id']}#{place(one)}",
        )
        for one in listed
    ]
    for rows in (rows_of_csv(client, path, **wanted), rows_of_xlsx(client, path, **wanted)):
        shown = [
            tuple(row[name] or "" for name in ("文件", "文号", "位置", "原文", "链接"))
            for row in rows
        ]
        assert shown == source


def test_a_file_of_tasks_tells_who_does_what(client: TestClient) -> None:
    listed = get(client, "tasks", limit=1000)["tasks"]
    for task, row in zip(listed, rows_of_csv(client, "tasks"), strict=True):
        named = {"lead": "牵头单位", "responsible": "责任单位", "support": "配合单位"}
        for role, heading in named.items():
            units = "、".join(m["unit"] for m in task["members"] if m["role"] == role)
            assert row[heading] == units
        others = {"check": "考核", "guide": "指导"}
        assert row["其他单位"] == "、".join(
            f"{m['unit']}（{others[m['role']]}）" for m in task["members"] if m["role"] in others
        )
        assert (row["任务"], row["期限"]) == (task["task"], task["deadline"] or "")


def test_a_file_of_targets_holds_numbers_as_numbers(client: TestClient) -> None:
    listed = get(client, "targets", limit=1000)["targets"]
    for target, row in zip(listed, rows_of_xlsx(client, "targets"), strict=True):
        assert isinstance(row["数值"], int | float)
        assert (row["数值"], row["单位"], row["年份"]) == (
            target["value"], target["unit"] or None, target["year"],
        )  # fmt: skip


def test_a_page_of_the_source_is_told_where_there_is_one(client: TestClient) -> None:
    rows = rows_of_xlsx(client, "tasks", q="东湖科学城")
    pages = {row["任务"]: row["页"] for row in rows}
    assert pages["推动东湖科学城建设加力提速"] == 3


@pytest.mark.parametrize(("path", "name"), [("tasks", "任务"), ("targets", "指标")])
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_file_is_saved_under_its_name(
    client: TestClient, path: str, name: str, suffix: str
) -> None:
    disposition = client.get(f"/v1/{path}.{suffix}").headers["content-disposition"]
    assert disposition.startswith("attachment;")
    assert unquote(disposition.rpartition("''")[2]) == f"{name}.{suffix}"


def test_a_link_of_a_workbook_opens_the_document(client: TestClient) -> None:
    content = client.get("/v1/tasks.xlsx").content
    page = load_workbook(io.BytesIO(content)).active
    for row in page.iter_rows(min_row=2):
        assert row[-1].hyperlink.target == row[-1].value
