"""The reading room of one document, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import orjson
import pytest

from tests.web.conftest import DESK, PHONE
from tests.web.room import DIVISION, HOSTILE, LONG_CHARACTERS, NEW, OLD, PAST

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

PLAN = "武汉市科技创新发展“十三五”规划"
POINTS = "2023年武汉市科技创新工作要点"
LONG = "江城市城市更新技术导则"
FADED_MS = 2400  # the mark fades after two seconds, in 150 ms
MIDDLE = {"width": 1000, "height": 800}


# the marked heading is the last one at or before the line at a third of the window, far down the text
HEADING_READ = """() => {
  const left = document.getElementById("text").getBoundingClientRect().left + 60;
  const line = document.elementFromPoint(left, innerHeight / 3 + 4)?.closest(".line");
  const links = [...document.querySelectorAll("#outline a")];
  const read = links.findLast((one) => Number(one.hash.slice(1)) <= Number(line?.dataset.start));
  return scrollY > 3000 && read?.getAttribute("aria-current") === "location";
}"""


@pytest.fixture
def show(
    open_page: Callable[..., Page], room: str, documents: dict[str, str]
) -> Callable[..., Page]:
    """Open a document by its title, at a place, and wait until it is there."""

    def shown(title: str, place: str = "", **kind: Any) -> Page:
        page = open_page(f"{room}/documents/{documents[title]}{place}", **kind)
        page.wait_for_selector("body:not([aria-busy])")
        return page

    return shown


@pytest.fixture
def tasks(room: str, documents: dict[str, str]) -> list[dict[str, Any]]:
    with urlopen(f"{room}/v1/tasks?document_id={documents[POINTS]}") as response:
        found: list[dict[str, Any]] = orjson.loads(response.read())["tasks"]
    return found


def place(fact: dict[str, Any]) -> str:
    return f"#{fact['start']}-{fact['end']}"


def cited(facts: list[dict[str, Any]], at: int) -> str:
    """Write an address as the chat does: one citation shown, all of its answer at hand."""
    others = ",".join(f"{one['document_id']}:{one['start']}-{one['end']}" for one in facts)
    return f"{place(facts[at])};{others}"


def marked(page: Page) -> str:
    return "".join(page.locator("article mark").all_text_contents())


def height_of(mark: Locator) -> float:
    box = mark.bounding_box()
    assert box
    return box["y"]


def settled(page: Page) -> None:
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))")


@pytest.mark.parametrize("size", [DESK, MIDDLE, PHONE], ids=["desk", "middle", "phone"])
def test_the_cited_span_is_marked_at_a_third_of_the_height(
    show: Callable[..., Page], tasks: list[dict[str, Any]], size: dict[str, int]
) -> None:
    fact = tasks[8]
    page = show(POINTS, place(fact), viewport=size)
    settled(page)
    assert marked(page) == fact["quote"].replace("\n", "")
    assert abs(height_of(page.locator("article mark").first) - size["height"] / 3) < 12


def test_the_mark_fades_to_an_underline_after_two_seconds(
    show: Callable[..., Page], tasks: list[dict[str, Any]]
) -> None:
    page = show(POINTS, place(tasks[0]))
    mark = page.locator("article mark").first
    ground = "mark => getComputedStyle(mark).backgroundColor"
    assert mark.evaluate(ground) == "rgb(249, 225, 221)"
    page.wait_for_timeout(FADED_MS)
    assert mark.evaluate(ground) == "rgba(0, 0, 0, 0)"
    assert "rgb(179, 38, 30)" in mark.evaluate("mark => getComputedStyle(mark).boxShadow")


def test_the_arrows_walk_through_the_citations_of_the_answer(
    show: Callable[..., Page], tasks: list[dict[str, Any]]
) -> None:
    facts = [tasks[2], tasks[9], tasks[20]]
    page = show(POINTS, cited(facts, 1))
    assert page.inner_text("#walk output") == "出处 2 / 3"
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#walk output") == "出处 3 / 3"
    assert marked(page) == facts[2]["quote"]
    assert page.locator("#walk button").nth(1).is_disabled()
    page.locator("#walk button").first.click()
    page.keyboard.press("ArrowLeft")
    settled(page)
    assert marked(page) == facts[0]["quote"]
    assert abs(height_of(page.locator("article mark").first) - DESK["height"] / 3) < 12


def test_the_arrows_lead_into_another_document_and_back(
    show: Callable[..., Page], tasks: list[dict[str, Any]], documents: dict[str, str]
) -> None:
    other = {"document_id": documents[PLAN], "start": 229, "end": 242}
    page = show(POINTS, cited([tasks[0], other], 0))
    page.keyboard.press("ArrowRight")
    page.locator("article mark", has_text="第一篇 发展基础和发展环境").wait_for()
    assert page.inner_text("h1") == PLAN
    page.keyboard.press("ArrowLeft")
    page.locator("h1", has_text=POINTS).wait_for()
    assert marked(page) == tasks[0]["quote"]


def test_a_place_read_from_another_version_is_not_marked(
    show: Callable[..., Page], tasks: list[dict[str, Any]], room: str, documents: dict[str, str]
) -> None:
    with urlopen(f"{room}/v1/documents/{documents[POINTS]}") as response:
        version = orjson.loads(response.read())["version"]
    fact = tasks[8]
    page = show(POINTS, f"{place(fact)}@{version[:8]}")
    assert marked(page) == fact["quote"].replace("\n", "")
    assert page.locator("#outdated").is_hidden()
    page.evaluate("hash => { location.hash = hash; }", f"{place(fact)}@0badc0de")
    page.locator("#outdated").wait_for()
    assert marked(page) == ""
    assert "原文已更新" in page.inner_text("#outdated")
    page.evaluate("hash => { location.hash = hash; }", f"{place(fact)}")
    page.locator("article mark").first.wait_for()
    assert page.locator("#outdated").is_hidden()


def test_the_walk_keeps_the_versions(
    show: Callable[..., Page], tasks: list[dict[str, Any]], documents: dict[str, str]
) -> None:
    others = ",".join(f"{documents[POINTS]}:{place(one)[1:]}@0badc0de" for one in tasks[:2])
    page = show(POINTS, f"{place(tasks[0])}@0badc0de;{others}")
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#walk output") == "出处 2 / 2"
    assert page.url.split("#")[1].startswith(f"{place(tasks[1])[1:]}@0badc0de;")
    assert marked(page) == ""


def test_a_document_is_read_once_and_beside_its_code(
    open_page: Callable[..., Page], room: str, documents: dict[str, str]
) -> None:
    page = open_page(f"{room}/documents/{documents[POINTS]}")
    page.wait_for_load_state("networkidle")
    read = page.evaluate(
        "performance.getEntriesByType('resource').map((one) => [one.name, one.startTime, one.responseEnd])"
    )
    began = [start for name, start, _ in read if "/v1/" in name]
    assert len(began) == 3
    assert max(began) < next(end for name, _, end in read if name.endswith("/document.js"))


def test_a_single_citation_has_nothing_to_walk_to(
    show: Callable[..., Page], tasks: list[dict[str, Any]]
) -> None:
    assert show(POINTS, cited(tasks[:1], 0)).locator("#walk").is_hidden()


def test_the_outline_leads_to_a_heading_and_follows_the_scroll(show: Callable[..., Page]) -> None:
    page = show(POINTS)
    page.click("#outline a:has-text('6. 实施重大科技专项')")
    settled(page)
    here = page.locator("#outline [aria-current]")
    assert here.inner_text() == "6. 实施重大科技专项"
    heading = page.locator("article strong", has_text="6. 实施重大科技专项")
    assert abs(height_of(heading) - DESK["height"] / 3) < 12
    page.mouse.move(600, 400)
    page.mouse.wheel(0, 100_000)
    page.wait_for_function(HEADING_READ)
    box = here.bounding_box()
    assert box
    assert 0 <= box["y"] <= DESK["height"]


def test_who_follows_the_outline_by_keyboard_goes_on_from_there(show: Callable[..., Page]) -> None:
    page = show(POINTS)
    page.locator("#outline a", has_text="(二)加快培育战略科技力量").focus()
    page.keyboard.press("Enter")
    page.locator(".line:focus").wait_for()
    page.keyboard.press("Tab")
    line = page.evaluate("document.activeElement.closest('.line').textContent")
    assert line.startswith("3. 打造重大科技基础设施集群")


def test_under_900_pixels_the_outline_is_folded_until_asked_for(show: Callable[..., Page]) -> None:
    page = show(POINTS, viewport={"width": 899, "height": 800})
    link = page.locator("#outline a", has_text="二、主要任务")
    assert link.is_hidden()
    page.click("#outline summary")
    link.click()
    assert link.is_hidden()
    page.set_viewport_size({"width": 900, "height": 800})
    link.wait_for()


def test_a_line_holds_38_characters_and_no_more(show: Callable[..., Page]) -> None:
    page = show(LONG)
    style = (
        page.locator("p.body")
        .nth(3)
        .evaluate(
            "p => [p.getBoundingClientRect().width, getComputedStyle(p).fontSize, getComputedStyle(p).lineHeight, getComputedStyle(p).fontFamily]"
        )
    )
    assert style[0] == 38 * 17
    assert style[1:3] == ["17px", "30.6px"]
    assert "Songti SC" in style[3]


def test_headings_are_headings_and_tables_stay_tables(show: Callable[..., Page]) -> None:
    page = show(PLAN)
    assert page.locator("h2", has_text="第一篇 发展基础和发展环境").count() == 1
    assert page.locator("h3", has_text="第一章 发展基础").count() == 1
    table = page.get_by_role("region", name="主要指标完成情况").locator("table")
    assert table.locator("thead th").all_inner_texts()[:2] == ["序号", "指标名称"]
    assert "高新技术产业产值(亿元)" in table.locator("tbody tr").nth(1).inner_text()


def test_a_cited_row_is_marked_in_its_cells(show: Callable[..., Page], room: str) -> None:
    page = show(PLAN, "#2085-2120")
    cells = page.locator("tbody tr:has(mark) td").all_inner_texts()
    assert cells[:2] == ["2", "高新技术产业产值(亿元)"]
    assert page.locator("article mark").all_inner_texts() == cells


def test_the_head_tells_number_issuer_date_and_status(show: Callable[..., Page]) -> None:
    head = show(POINTS).inner_text("#facts")
    assert "武政办[2023]4号" in head
    assert "武汉市人民政府办公厅" in head
    assert "2023-01-28" in head
    assert "未写明效力" in head


@pytest.mark.parametrize(
    ("title", "says", "token"),
    [(NEW, "现行有效", "--good"), (OLD, "已废止", "--warn"), (PAST, "已到期", "--warn")],
)
def test_a_status_has_its_colour(
    show: Callable[..., Page], title: str, says: str, token: str
) -> None:
    page = show(title)
    status = page.locator("#facts .status")
    assert status.inner_text() == says
    wanted = page.evaluate(
        "token => { const i = document.createElement('i'); i.style.color = `var(${token})`;"
        " document.body.append(i); return getComputedStyle(i).color; }",
        token,
    )
    assert status.evaluate("one => getComputedStyle(one).color") == wanted


def test_a_repealed_document_leads_to_what_replaced_it(show: Callable[..., Page]) -> None:
    page = show(OLD)
    page.click("#facts a")
    page.locator("h1", has_text=NEW).wait_for()


def test_a_task_is_noted_beside_its_line(
    show: Callable[..., Page], tasks: list[dict[str, Any]]
) -> None:
    page = show(POINTS, place(tasks[1]))
    line = page.locator(".line:has(mark)").last
    note = line.locator(".note", has_text="东湖高新区管委会")
    assert "牵头 东湖高新区管委会" in note.inner_text()
    assert "责任 市发改委、市科技局" in note.inner_text()
    beside, paper = note.bounding_box(), line.locator("p").bounding_box()
    assert beside
    assert paper
    assert beside["x"] > paper["x"] + paper["width"]
    assert paper["y"] <= beside["y"] < paper["y"] + paper["height"]


def test_a_note_marks_the_words_it_comes_from(show: Callable[..., Page]) -> None:
    page = show(POINTS)
    page.locator(".note", has_text="高新技术企业").first.click()
    assert "高新技术企业突破13000家" in marked(page)


def test_a_tables_facts_are_folded_into_one_note(show: Callable[..., Page]) -> None:
    page = show(PLAN, "#2057-2084")
    folded = page.locator(".line:has(table mark) .notes summary")
    assert folded.inner_text().startswith("表中 ")
    folded.click()
    assert page.locator(".line:has(table mark) .note").count() > 20


def test_pages_have_their_numbers(show: Callable[..., Page]) -> None:
    page = show(POINTS, "#3625")
    assert page.locator(".page").all_inner_texts()[:2] == ["3", "8"]


def test_this_document_can_be_asked(show: Callable[..., Page], documents: dict[str, str]) -> None:
    link = show(POINTS).get_by_role("link", name="问这份文件")
    assert link.get_attribute("href") == f"/?document={documents[POINTS]}"


def test_what_a_document_says_stays_text(show: Callable[..., Page]) -> None:
    page = show(f"江城市{HOSTILE}治理方案")
    assert page.locator("img").count() == 0
    assert HOSTILE in page.inner_text("h1")
    assert HOSTILE in page.inner_text("#outline")
    assert HOSTILE in page.locator("article p", has_text="专项行动").inner_text()


def test_the_text_in_the_page_is_the_documents_text(
    show: Callable[..., Page], room: str, documents: dict[str, str]
) -> None:
    page = show(POINTS)
    with urlopen(f"{room}/v1/documents/{documents[POINTS]}") as response:
        text = orjson.loads(response.read())["text"]
    page.locator(".chunk:last-child .line").first.wait_for(state="attached")
    shown = "\n".join(page.locator(".line > :not(.notes, .page)").all_text_contents())
    assert shown == "\n".join(line for line in text.split("\n") if line)


def test_characters_outside_of_the_basic_plane_count_once(
    page_of_text: Callable[[str, int, int], str],
) -> None:
    assert page_of_text("𠮷野家𡈽地\n第二行𠮷祥", 7, 10) == "二行𠮷"


@pytest.fixture
def page_of_text(open_page: Callable[..., Page], room: str) -> Callable[[str, int, int], str]:
    """Lay out a text with the page's own code, and give what a span marks of it."""

    def mark(text: str, start: int, end: int) -> str:
        page = open_page(f"{room}/documents")
        return str(page.evaluate(
            """async ({ text, start, end }) => {
              const { blocksOf } = await import("/static/room/paper.js");
              const found = { text, sections: [], tables: [], header: { spans: {} } };
              const drawn = blocksOf(found).map((block) => block.draw({ start, end }));
              return drawn.map((one) => one.querySelector("mark")?.textContent ?? "").join("");
            }""",
            {"text": text, "start": start, "end": end},
        ))  # fmt: skip

    return mark


def test_a_document_that_is_not_there_says_so(open_page: Callable[..., Page], room: str) -> None:
    page = open_page(f"{room}/documents/nothing", expected="404")
    page.locator("h1", has_text="打不开这份文件").wait_for()
    assert "没有编号为 nothing 的文件" in page.inner_text("main")
    assert page.locator("article, #ask").count() == 0
    assert page.get_by_role("link", name="看全部文件").get_attribute("href") == "/documents"


def test_an_address_that_was_cut_off_breaks_nothing(
    open_page: Callable[..., Page], show: Callable[..., Page], room: str
) -> None:
    assert show(POINTS, "#120-180;%E6%AD").inner_text("h1") == POINTS
    page = open_page(f"{room}/documents/%E6%AD", expected="404")
    page.locator("h1", has_text="打不开这份文件").wait_for()


SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
  }).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("part", [0, 0.5, 0.99])
def test_a_long_document_opens_at_once_and_nothing_jumps(
    browser: Any, room: str, documents: dict[str, str], size: dict[str, int], part: float
) -> None:
    at = int(LONG_CHARACTERS * part)
    context = browser.new_context(viewport=size)
    page = context.new_page()
    page.add_init_script(SHIFTS)
    page.goto(f"{room}/documents/{documents[LONG]}#{at}-{at + 50}")
    page.wait_for_selector("body:not([aria-busy])")
    assert page.locator("article mark").first.is_visible()
    page.wait_for_timeout(600)
    assert page.evaluate("shifted") <= 0.02
    made = page.locator(".chunk").count()
    assert made > 20
    context.close()


@pytest.mark.parametrize("size", [DESK, MIDDLE, PHONE], ids=["desk", "middle", "phone"])
def test_a_title_of_many_lines_moves_nothing(
    browser: Any, room: str, documents: dict[str, str], size: dict[str, int]
) -> None:
    context = browser.new_context(viewport=size)
    page = context.new_page()
    page.add_init_script(SHIFTS)
    page.goto(f"{room}/documents/{documents[DIVISION]}")
    page.wait_for_selector("body:not([aria-busy])")
    page.wait_for_timeout(300)
    assert page.evaluate("shifted") <= 0.02
    context.close()


def test_a_long_document_is_found_whole_by_the_browsers_search(show: Callable[..., Page]) -> None:
    page = show(LONG)
    page.locator(".chunk:last-child .line").first.wait_for(state="attached")
    assert (
        page.evaluate("document.querySelector('#text').textContent.length") > LONG_CHARACTERS * 0.98
    )


def test_printed_is_the_documents_text_alone(
    show: Callable[..., Page], shot: Callable[[Page, str], None]
) -> None:
    page = show(POINTS, "#269-275")
    page.emulate_media(media="print")
    for hidden in (".site", "#outline", ".notes", "#ask", "#walk"):
        assert not page.locator(hidden).first.is_visible()
    assert page.locator("h1").is_visible()
    assert page.locator("article p").first.is_visible()
    shot(page, "document-print")


def test_everything_is_reached_by_keyboard(show: Callable[..., Page]) -> None:
    page = show(POINTS)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.textContent.trim().slice(0, 12)"))
    assert {"问答", "任务", "一、工作目标", "问这份文件"} <= reached


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, MIDDLE, PHONE], ids=["desk", "middle", "phone"])
def test_it_can_be_used_by_all(
    show: Callable[..., Page],
    accessible: Callable[[Page], list[str]],
    shot: Callable[[Page, str], None],
    tasks: list[dict[str, Any]],
    scheme: str,
    size: dict[str, int],
) -> None:
    page = show(POINTS, cited(tasks[3:6], 1), viewport=size, color_scheme=scheme)
    shot(page, f"document-cited-{size['width']}-{scheme}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.wait_for_timeout(FADED_MS)
    assert accessible(page) == []
    page.goto(page.url.split("#")[0] + "#0")
    page.reload()
    page.wait_for_selector("body:not([aria-busy])")
    shot(page, f"document-top-{size['width']}-{scheme}")
