"""The lists of documents, tasks and indicators, in a real browser."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook

from tests.web.conftest import DESK, PHONE
from tests.web.room import DIVISION, HOSTILE, LEADS, NEW, OLD, TASKS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

POINTS = "2023年武汉市科技创新工作要点"
PAGES = ("documents", "tasks", "targets")


@pytest.fixture
def show(open_page: Callable[..., Page], room: str) -> Callable[..., Page]:
    """Open a list, and wait until its rows are there."""

    def shown(path: str, **kind: Any) -> Page:
        page = open_page(f"{room}/{path}", **kind)
        loaded(page)
        return page

    return shown


def loaded(page: Page) -> None:
    page.locator("table.listing:not([aria-busy])").wait_for()


def choose(page: Page, chip: str, choice: str) -> None:
    """Open a chip and press one of its choices."""
    page.click(f"[data-chip={chip}] .chip")
    page.locator(f"[data-chip={chip}] li button").get_by_text(choice, exact=True).click()
    page.locator(f"[data-chip={chip}].set").wait_for()
    loaded(page)


def count(page: Page) -> str:
    return page.inner_text("#count")


def cells(page: Page, column: str) -> list[str]:
    return page.locator(f"tbody .row td[data-label={column}]").all_inner_texts()


def address(page: Page) -> str:
    return unquote(page.url.split("/")[-1])


# ---- documents


def test_documents_are_listed_with_number_issuer_date_status_and_counts(
    show: Callable[..., Page],
) -> None:
    row = show("documents").locator(".row", has_text=POINTS)
    assert row.inner_text().split() == [
        POINTS, "武政办[2023]4号", "武汉市人民政府办公厅", "2023-01-28", "未写明效力", "22", "49",
    ]  # fmt: skip


def test_a_document_is_opened_and_its_tasks_are_listed(show: Callable[..., Page]) -> None:
    page = show("documents")
    row = page.locator(".row", has_text=POINTS)
    row.get_by_role("link", name="22").click()
    loaded(page)
    assert count(page) == "22 项任务"
    page.locator("[data-chip=document_id] .chip", has_text=POINTS).wait_for()
    page.go_back()
    loaded(page)
    page.get_by_role("link", name=POINTS).click()
    page.locator("h1", has_text=POINTS).wait_for()


def test_documents_are_narrowed_by_issuer_year_and_status(show: Callable[..., Page]) -> None:
    page = show("documents")
    choose(page, "issuer", "江城市人民政府")
    assert count(page) == "3 份文件"
    choose(page, "status", "已废止")
    assert page.locator("tbody th a").all_inner_texts() == [OLD]
    assert address(page) == "documents?issuer=江城市人民政府&status=repealed"
    page.click("[data-chip=status] .off")
    choose(page, "year", "2022年")
    assert page.locator("tbody th a").all_inner_texts() == [NEW]


def test_documents_are_searched_while_the_words_are_typed(show: Callable[..., Page]) -> None:
    page = show("documents")
    page.fill("#words", "工业遗产 利用")
    page.locator("#count", has_text="1 份文件").wait_for()
    assert page.locator("tbody th a").all_inner_texts() == [NEW]
    page.reload()
    loaded(page)
    assert page.input_value("#words") == "工业遗产 利用"
    assert count(page) == "1 份文件"


# ---- tasks


def test_a_filter_goes_into_the_address_and_outlives_a_reload(show: Callable[..., Page]) -> None:
    page = show("tasks")
    choose(page, "unit", "市科技局")
    choose(page, "role", "牵头")
    kept = count(page)
    assert address(page) == "tasks?unit=市科技局&role=lead"
    assert all("市科技局" in leads for leads in cells(page, "牵头"))
    page.reload()
    loaded(page)
    assert count(page) == kept
    assert page.locator(".set .chip").all_inner_texts() == ["市科技局", "牵头"]


def test_the_way_back_takes_the_filter_off(show: Callable[..., Page]) -> None:
    page = show("tasks")
    before = count(page)
    choose(page, "role", "牵头")
    page.go_back()
    page.locator("[data-chip=role]:not(.set)").wait_for()
    page.locator("#count").get_by_text(before, exact=True).wait_for()
    page.go_forward()
    page.locator("[data-chip=role].set").wait_for()


def test_a_filter_is_taken_off_by_its_cross(show: Callable[..., Page]) -> None:
    page = show("tasks?role=check")
    page.get_by_role("button", name="不限职责").click()
    page.locator("[data-chip=role]:not(.set)").wait_for()
    assert address(page) == "tasks"
    assert page.evaluate("document.activeElement.textContent") == "职责"


def test_a_unit_that_no_list_names_can_be_typed(show: Callable[..., Page]) -> None:
    page = show("tasks")
    page.click("[data-chip=unit] .chip")
    page.locator("#unit-choices input:focus").wait_for()
    page.keyboard.type("市发展和改革委员会")
    page.keyboard.press("Enter")
    page.locator("[data-chip=unit].set").wait_for()
    loaded(page)
    assert address(page) == "tasks?unit=市发展和改革委员会"
    assert "市发改委" in page.inner_text("tbody")


def test_choices_are_narrowed_and_taken_by_keyboard(show: Callable[..., Page]) -> None:
    page = show("tasks")
    page.focus("[data-chip=unit] .chip")
    page.keyboard.press("Enter")
    page.locator("#unit-choices input:focus").wait_for()
    page.keyboard.type("住建")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent").startswith("市住建局")
    page.keyboard.press("Enter")
    page.locator("[data-chip=unit].set").wait_for()
    assert address(page) == "tasks?unit=市住建局"


def test_escape_closes_the_choices_and_gives_the_focus_back(show: Callable[..., Page]) -> None:
    page = show("tasks")
    page.click("[data-chip=role] .chip")
    page.locator("#role-choices button").first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator("#role-choices").is_hidden()
    assert page.evaluate("document.activeElement.textContent") == "职责"


def test_tasks_are_narrowed_by_document_issuer_and_deadline(show: Callable[..., Page]) -> None:
    page = show("tasks")
    choose(page, "document_id", DIVISION)
    assert count(page) == f"{TASKS} 项任务，第 1—100 项"
    choose(page, "issuer", "江城市人民政府办公厅")
    choose(page, "deadline", "写明期限的")
    assert "—" not in cells(page, "期限")
    assert address(page).endswith("&deadline=any")


def test_a_row_opens_its_quote_with_a_link_to_the_place(show: Callable[..., Page]) -> None:
    page = show("tasks?q=东湖科学城")
    row = page.locator(".row").first
    row.locator("td").nth(1).click()
    quote = page.locator(".more:visible blockquote")
    assert "牵头单位:东湖高新区管委会" in quote.inner_text()
    assert "东湖高新区管委会" in quote.locator("mark").all_inner_texts()
    words = quote.inner_text()
    page.get_by_role("link", name="在原文中查看").click()
    page.wait_for_selector("article mark")
    assert "".join(page.locator("article mark").all_text_contents()) == words
    assert page.locator("article mark").first.is_visible()


def test_a_row_is_opened_and_closed_by_keyboard(show: Callable[..., Page]) -> None:
    page = show("tasks")
    button = page.locator(".opens").first
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert page.locator(".more:visible").count() == 1
    page.keyboard.press("Enter")
    assert page.locator(".more:visible").count() == 0


def test_many_tasks_come_a_page_at_a_time(show: Callable[..., Page]) -> None:
    page = show("tasks?unit=市财政局")
    assert page.locator(".row").count() == 100
    page.get_by_role("button", name="下一页").click()
    page.locator("#count", has_text="第 101—200 项").wait_for()
    assert address(page) == "tasks?unit=市财政局&page=2"
    assert page.get_by_role("button", name="下一页").is_enabled()
    choose(page, "role", "责任")
    assert "page" not in address(page)


def test_the_head_stays_in_sight(show: Callable[..., Page]) -> None:
    page = show("tasks")
    page.evaluate("scrollTo(0, 3000)")
    box = page.locator("thead th").first.bounding_box()
    assert box
    assert box["y"] == 0


def test_nothing_found_says_so_and_leads_back(show: Callable[..., Page]) -> None:
    page = show("tasks?q=没有这种任务")
    assert "没有这样的任务" in page.inner_text("tbody")
    page.get_by_role("button", name="清除筛选").click()
    page.locator(".row").first.wait_for()
    assert address(page) == "tasks"
    assert page.input_value("#words") == ""


def test_a_service_that_refuses_is_heard(open_page: Callable[..., Page], room: str) -> None:
    page = open_page(f"{room}/tasks?role=boss", expected="422")
    loaded(page)
    assert "role" in page.inner_text("tbody")


def test_a_page_behind_the_last_is_the_last(show: Callable[..., Page]) -> None:
    page = show("tasks?unit=市财政局&page=99")
    page.locator(".row").first.wait_for()
    assert address(page) == "tasks?unit=市财政局&page=3"


def test_what_failed_is_asked_again(open_page: Callable[..., Page], room: str) -> None:
    page = open_page(f"{room}/documents", expected="ERR_FAILED")
    loaded(page)
    page.route("**/v1/documents?*", lambda route: route.abort())
    page.fill("#words", "工业遗产")
    page.locator(".message", has_text="没有连上服务").wait_for()
    assert count(page) == ""
    page.unroute("**/v1/documents?*")
    page.get_by_role("button", name="再试一次").click()
    page.locator(".row").first.wait_for()
    assert count(page) == "3 份文件"


# ---- what is taken away


def rows_of(path: Path) -> list[tuple[Any, ...]]:
    sheet = load_workbook(path).active
    assert sheet is not None
    return list(sheet.iter_rows(values_only=True))


def taken(page: Page, kind: str, folder: Path) -> Path:
    with page.expect_download() as started:
        page.get_by_role("link", name=f"导出 {kind}").click()
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    return path


@pytest.mark.parametrize("query", ["unit=市科技局&role=lead", "q=示范工程&unit=市财政局"])
def test_the_workbook_holds_the_rows_of_the_table(
    show: Callable[..., Page], tmp_path: Path, query: str
) -> None:
    page = show(f"tasks?{query}")
    header, *rows = rows_of(taken(page, "XLSX", tmp_path))
    shown = page.locator(".opens").all_inner_texts()
    assert count(page).startswith(f"{len(rows)} 项任务")
    assert [row[0] for row in rows][: len(shown)] == shown
    assert [row[1] for row in rows][: len(shown)] == cells(page, "牵头")
    assert {"文件", "文号", "位置", "原文", "链接"} <= set(header)
    assert all(row[header.index("原文")] and row[header.index("链接")] for row in rows)


def test_a_workbooks_link_leads_to_the_place(
    show: Callable[..., Page], open_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = show("tasks?q=东湖科学城")
    header, row, *_ = rows_of(taken(page, "XLSX", tmp_path))
    opened = open_page(str(row[header.index("链接")]))
    opened.wait_for_selector("article mark")
    marked = "".join(opened.locator("article mark").all_text_contents())
    assert marked == row[header.index("原文")]


def test_the_targets_are_taken_away_as_csv(show: Callable[..., Page], tmp_path: Path) -> None:
    page = show("targets?indicator=高新技术企业&year=2023")
    text = taken(page, "CSV", tmp_path).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) > 1
    assert {row["原文数值"] for row in rows} == set(page.locator(".values a").all_inner_texts())


# ---- indicators


def test_an_indicator_has_its_years_in_one_row(show: Callable[..., Page]) -> None:
    page = show("targets?q=技术合同成交额&measure=level")
    row = page.locator(".row", has=page.locator(".sparkline")).first
    values = row.locator(".values li").all_inner_texts()
    years = [int(value.split("年")[0]) for value in values if value[0].isdigit()]
    assert len(years) > 1
    assert years == sorted(years)
    assert {value.split()[-1] for value in values} <= {"目标", "完成", "基期"}


def test_a_sparkline_is_80_by_20_and_speaks_its_last_value(show: Callable[..., Page]) -> None:
    page = show("targets?q=技术合同成交额&measure=level")
    row = page.locator(".row", has=page.locator(".sparkline")).first
    box = row.locator(".sparkline").bounding_box()
    assert box
    assert (box["width"], box["height"]) == (80, 20)
    spoken = row.get_by_role("img").get_attribute("aria-label")
    assert spoken
    year, value = spoken.split("最后是")[1].split("：")
    last = [one for one in row.locator(".values li").all_inner_texts() if one.startswith(year)]
    assert last == row.locator(".values li").all_inner_texts()[-len(last) :]
    assert value in {"".join(one.split("\n")[1:-1]) for one in last}


def test_one_value_has_no_line(show: Callable[..., Page]) -> None:
    page = show("targets?indicator=高新技术企业&year=2023")
    assert page.locator(".sparkline").count() == 0


def test_indicators_are_narrowed_by_year_role_and_measure(show: Callable[..., Page]) -> None:
    page = show("targets")
    choose(page, "year", "2020年")
    choose(page, "role", "目标")
    choose(page, "measure", "水平")
    assert address(page) == "targets?year=2020&role=target&measure=level"
    values = page.locator(".values li").all_inner_texts()
    assert values
    assert all(value.startswith("2020年") and value.endswith("目标") for value in values)


def test_an_indicator_opens_the_quote_of_each_value(show: Callable[..., Page]) -> None:
    page = show("targets?q=技术合同成交额&measure=level")
    row = page.locator(".row", has=page.locator(".sparkline")).first
    row.locator(".opens").click()
    quotes = page.locator(".more:visible blockquote")
    assert quotes.count() >= row.locator(".values li").count()
    assert quotes.locator("mark").count() >= 1


# ---- all of them


def test_what_a_document_says_stays_text_in_every_list(show: Callable[..., Page]) -> None:
    for path in PAGES:
        page = show(f"{path}?q=治理方案")
        assert page.locator("img").count() == 0
        assert HOSTILE in page.inner_text("tbody")


def test_a_printed_page_says_of_what_it_is_a_part_and_where_the_whole_is(
    show: Callable[..., Page], shot: Callable[[Page, str], None]
) -> None:
    page = show("tasks?role=lead&q=示范工程")
    page.emulate_media(media="print")
    assert count(page) == f"{TASKS} 项任务，第 1—100 项"
    behind = "one => getComputedStyle(one, '::after').content"
    assert page.locator("#count").evaluate(behind) == '"；全部可导出为 CSV 或 XLSX"'
    assert page.locator("#words").is_visible()
    assert page.locator("[data-chip=role] .chip").is_visible()
    for hidden in ("[data-chip=unit] .chip", ".off", "[data-export]", "#pager"):
        assert not page.locator(hidden).first.is_visible()
    shot(page, "tasks-print-part")


@pytest.mark.parametrize("path", PAGES)
def test_printed_is_the_table_with_its_sources_alone(
    show: Callable[..., Page], shot: Callable[[Page, str], None], path: str
) -> None:
    page = show(f"{path}?q=工程")
    page.emulate_media(media="print")
    for hidden in (".site", ".chip", ".outcome .button", "#pager"):
        assert page.locator(f"{hidden}:visible").count() == 0
    assert page.locator("thead").is_visible()
    assert page.locator("tbody .row").first.is_visible()
    if path != "documents":
        assert page.locator(".source a").first.is_visible()
    shot(page, f"{path}-print")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("query", ["", "?page=2"])
def test_nothing_jumps_while_a_list_is_loaded(
    browser: Any, room: str, path: str, size: dict[str, int], query: str
) -> None:
    from tests.web.test_document import SHIFTS

    context = browser.new_context(viewport=size)
    page = context.new_page()
    page.add_init_script(SHIFTS)
    page.goto(f"{room}/{path}{query}")
    loaded(page)
    page.wait_for_timeout(300)
    assert page.evaluate("shifted") <= 0.02
    context.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_it_can_be_used_by_all(
    show: Callable[..., Page],
    accessible: Callable[[Page], list[str]],
    shot: Callable[[Page, str], None],
    path: str,
    scheme: str,
    size: dict[str, int],
) -> None:
    name = f"{path}-{size['width']}-{scheme}"
    page = show(path, viewport=size, color_scheme=scheme)
    shot(page, name)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert accessible(page) == []
    if page.locator(".opens").count():
        page.locator(".opens").nth(1).click()
    page.locator("[data-chip] .chip").first.click()
    page.locator(".choices:popover-open li button").first.wait_for()
    shot(page, f"{name}-open")
    assert accessible(page) == []


SMALL = """[...document.querySelectorAll("a[href], button, input, summary")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(".skip"))
  .map((one) => [one.textContent.slice(0, 20), one.getBoundingClientRect().height])
  .filter(([, height]) => height > 0 && height < 40)"""


@pytest.mark.parametrize("path", [*PAGES, "documents/{id}"])
def test_under_a_finger_everything_is_40_pixels_high(
    open_page: Callable[..., Page], room: str, documents: dict[str, str], path: str
) -> None:
    address = f"{room}/{path.format(id=documents[POINTS])}"
    page = open_page(address, viewport=PHONE, has_touch=True, is_mobile=True)
    page.wait_for_selector("body:not([aria-busy])")
    if page.locator(".opens").count():
        page.locator(".opens").first.click()
    assert page.evaluate(SMALL) == []


def test_every_lead_is_offered_with_its_count(show: Callable[..., Page]) -> None:
    page = show("tasks")
    page.click("[data-chip=unit] .chip")
    page.locator("#unit-choices li button").first.wait_for()
    offered = page.locator("#unit-choices li button").all_inner_texts()
    assert set(LEADS) <= {one.split("\n")[0] for one in offered}
    assert all(one.split("\n")[1].isdigit() for one in offered)
