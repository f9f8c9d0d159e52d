"""The bubble on a page of another origin, under a policy that allows nothing but the service."""

from __future__ import annotations

import gzip
import re
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.web.asking import LEAD, REFUSED, SERIES, TARGET, TASKS, ask
from tests.web.conftest import DESK, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

WEB = Path(__file__).parents[2] / "web"
PANEL = {"lead": LEAD, "target": TARGET, "series": SERIES, "list": TASKS, "refused": REFUSED}
MAX_GZIPPED = 40 * 1024

INTRANET = """<!doctype html><html lang="{lang}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>内网</title>
<body><main><h1>某局内网</h1><p>通知公告</p>{body}</main></body></html>"""


class Intranet:
    """Pages of another origin; `put` gives the address of a page that holds a body."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}
        self.policy = ""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self))
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def put(self, body: str, lang: str = "zh-CN") -> str:
        path = f"/{len(self.pages)}"
        self.pages[path] = INTRANET.format(body=body, lang=lang)
        return self.address + path

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, intranet: Intranet, *args: Any) -> None:
        self.intranet = intranet
        super().__init__(*args)

    def do_GET(self) -> None:
        page = self.intranet.pages.get(self.path)
        self.send_response(200 if page else 204)
        self.send_header("content-type", "text/html; charset=utf-8")
        if self.intranet.policy:
            self.send_header("content-security-policy", self.intranet.policy)
        self.end_headers()
        self.wfile.write((page or "").encode())

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def intranet() -> Iterator[Intranet]:
    made = Intranet()
    yield made
    made.close()


@pytest.fixture(scope="module")
def host(library: Path, serving: Callable[..., str], intranet: Intranet) -> str:
    """A service that lets the intranet's pages in; the pages let nothing in but the service."""
    address = serving(library, WENCE_ORIGINS=intranet.address)
    intranet.policy = f"default-src 'none'; script-src {address}; connect-src {address}"
    return address


@pytest.fixture
def opened(open_page: Callable[..., Page], host: str, intranet: Intranet) -> Callable[..., Page]:
    def on_a_page(data: str = "", lang: str = "zh-CN", **kind: Any) -> Page:
        script = f'<script src="{host}/widget.js" {data}></script>'
        return open_page(intranet.put(script, lang), **kind)

    return on_a_page


def open_panel(page: Page) -> None:
    page.get_by_role("button", name="打开").click()


def test_it_answers_on_a_page_of_another_origin_under_a_strict_policy(
    opened: Callable[..., Page], host: str
) -> None:
    page = opened()
    open_panel(page)
    expect(page.locator("#question")).to_be_focused()
    expect(page.locator(".size")).to_contain_text("2 份文件")
    card = ask(page, LEAD)
    assert card.locator(".chip").inner_text() == "东湖高新区管委会"
    assert card.locator(".chip").evaluate("one => getComputedStyle(one).borderRadius") == "16px"
    expect(page.locator(".past .open span")).to_have_text([LEAD])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["desk", "phone"])
def test_the_open_panel_is_accessible_whatever_stands_in_it(
    opened: Callable[..., Page],
    shot: Callable[[Page, str], None],
    accessible: Callable[[Page], list[str]],
    scheme: str,
    size: str,
) -> None:
    viewport = {"desk": DESK, "phone": PHONE}[size]
    # the policy of the page would keep axe out, which is no part of it
    page = opened(viewport=viewport, color_scheme=scheme, bypass_csp=True)
    found = accessible(page)
    open_panel(page)
    page.wait_for_selector(".welcome button")
    shot(page, f"panel-empty-{size}-{scheme}")
    found += accessible(page)
    for state, question in PANEL.items():
        ask(page, question)
        page.wait_for_timeout(150)
        shot(page, f"panel-{state}-{size}-{scheme}")
        found += accessible(page)
    page.get_by_role("button", name="对话记录").click()
    shot(page, f"panel-past-{size}-{scheme}")
    assert found + accessible(page) == []


def test_the_citation_opens_the_reading_room_of_the_service_beside_the_page(
    opened: Callable[..., Page], host: str
) -> None:
    page = opened()
    open_panel(page)
    card = ask(page, LEAD)
    with page.context.expect_page() as beside:
        card.locator("a", has_text="在原文中查看").last.click()
    assert beside.value.url.startswith(f"{host}/documents/")
    beside.value.locator("article mark").first.wait_for()


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_lines_of_the_readme_put_it_on_a_page(
    open_page: Callable[..., Page], host: str, intranet: Intranet, name: str
) -> None:
    readme = (WEB.parent / name).read_text(encoding="utf-8")
    (lines,) = re.findall(r"^```html\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)
    assert lines.count("\n") == 3
    page = open_page(intranet.put(lines.replace("https://wence.example.cn", host)))
    page.get_by_role("button", name="打开问策").wait_for()


def test_written_by_hand_it_is_put_once(
    open_page: Callable[..., Page], host: str, intranet: Intranet
) -> None:
    body = f'<wence-chat name="政策问答"></wence-chat><script src="{host}/widget.js"></script>'
    page = open_page(intranet.put(body))
    page.get_by_role("button", name="打开政策问答").click()
    assert page.locator("wence-chat").count() == 1
    expect(page.get_by_role("dialog")).to_contain_text("政策问答")


def test_the_page_sets_name_accent_side_and_whether_it_is_open(
    opened: Callable[..., Page],
) -> None:
    page = opened('data-name="小策" data-accent="#0a6ebd" data-position="left" data-open')
    dialog = page.get_by_role("dialog", name="小策")
    dialog.wait_for()
    assert dialog.bounding_box()["x"] == 24  # type: ignore[index]
    colour = page.locator(".send").evaluate("one => getComputedStyle(one).backgroundColor")
    assert colour == "rgb(10, 110, 189)"


def test_a_panel_closed_by_hand_stays_closed_on_the_next_page(
    opened: Callable[..., Page],
) -> None:
    page = opened("data-open")
    page.get_by_role("button", name="收起").click()
    page.reload()
    page.get_by_role("button", name="打开").wait_for()
    assert page.get_by_role("dialog").is_hidden()


def test_an_accent_too_pale_to_be_read_is_darkened(opened: Callable[..., Page]) -> None:
    page = opened('data-accent="yellow" data-open')
    page.locator(".send").wait_for()
    colour = page.locator(".send").evaluate("one => getComputedStyle(one).backgroundColor")
    red, green, _ = (int(one) for one in re.findall(r"\d+", colour))
    assert max(red, green) < 130


def test_an_accent_that_is_no_colour_changes_nothing(opened: Callable[..., Page]) -> None:
    page = opened('data-accent="red;} * {display:none" data-open')
    colour = page.locator(".send").evaluate("one => getComputedStyle(one).backgroundColor")
    assert colour == "rgb(179, 38, 30)"


def test_suggestions_can_be_left_out(opened: Callable[..., Page]) -> None:
    page = opened('data-suggestions="off" data-open')
    expect(page.locator(".size")).to_contain_text("2 份文件")
    assert page.locator(".welcome button").count() == 0


def test_it_speaks_english_where_the_page_does(opened: Callable[..., Page]) -> None:
    page = opened(lang="en")
    page.get_by_role("button", name="Open Wence").click()
    expect(page.locator(".size")).to_contain_text("2 documents")
    card = ask(page, LEAD)
    expect(card.locator(".role .label")).to_have_text("lead")
    expect(card.get_by_role("link").last).to_have_text("Read in the document")


def test_it_speaks_english_where_it_is_told_to(opened: Callable[..., Page]) -> None:
    opened('data-lang="en"').get_by_role("button", name="Open Wence").wait_for()


def test_escape_closes_the_panel_and_gives_the_focus_back(opened: Callable[..., Page]) -> None:
    page = opened()
    page.get_by_role("button", name="打开").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").is_hidden()
    expect(page.get_by_role("button", name="打开")).to_be_focused()


def test_on_a_phone_the_panel_fills_the_screen(opened: Callable[..., Page]) -> None:
    page = opened(viewport={"width": 390, "height": 844}, has_touch=True)
    open_panel(page)
    assert page.get_by_role("dialog").bounding_box() == {
        "x": 0,
        "y": 0,
        "width": 390,
        "height": 844,
    }
    card = ask(page, SERIES)
    assert card.evaluate("one => one.scrollWidth <= one.clientWidth")
    sizes = (
        page.get_by_role("dialog")
        .locator("button:visible:not(.number)")
        .evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    )
    assert min(sizes) >= 40


def test_a_private_window_without_storage_works(opened: Callable[..., Page]) -> None:
    page = opened()
    page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage"])
             Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });"""
    )
    page.reload()
    open_panel(page)
    ask(page, LEAD)
    assert "市自然资源规划局" in ask(page, "责任单位有哪些？").inner_text()
    expect(page.locator(".past .open span")).to_have_text([LEAD])


def test_a_page_that_is_not_on_the_list_is_let_in_nowhere(
    open_page: Callable[..., Page], address: str, intranet: Intranet, host: str
) -> None:
    """Its code loads; what the visitor's token reads stays closed."""
    other = Intranet()
    page = open_page(
        other.put(f'<script src="{host}/widget.js" data-open></script>'),
        expected="CORS|net::ERR_FAILED",
    )
    page.locator(".past [role=alert]", has_text="没有连上服务").wait_for(state="attached")
    other.close()


def test_the_styles_of_the_page_do_not_reach_in(
    opened: Callable[..., Page], intranet: Intranet
) -> None:
    page = opened("data-open")
    page.locator("#question").wait_for()
    page.evaluate(
        """() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { font-size: 40px; text-transform: uppercase; letter-spacing: 1em; color: lime; }");
          document.adoptedStyleSheets = [sheet];
        }"""
    )
    style = page.locator("#question").evaluate(
        "one => [getComputedStyle(one).fontSize, getComputedStyle(one).color]"
    )
    assert style == ["15px", "rgb(31, 35, 40)"]


def test_everything_it_loads_comes_from_the_service_and_weighs_under_40_kb(
    opened: Callable[..., Page], host: str
) -> None:
    page = opened()
    open_panel(page)
    ask(page, SERIES)
    loaded = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
    assert {name for name in loaded if not name.startswith(host)} <= {page.url}
    code = {name.split("?")[0].removeprefix(host) for name in loaded if "/v1/" not in name}
    files = {
        WEB / ("widget.js" if name == "/widget.js" else name.removeprefix("/static/"))
        for name in code
    }
    assert {path.name for path in files} >= {
        "widget.js",
        "element.js",
        "cards.js",
        "chat.css",
        "tokens.css",
    }
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) < MAX_GZIPPED


def test_every_module_of_the_chat_is_among_those_that_are_weighed() -> None:
    weighed = [WEB / "widget.js", WEB / "page.js", WEB / "tokens.css", *(WEB / "chat").iterdir()]
    assert sum(len(gzip.compress(path.read_bytes())) for path in weighed) < MAX_GZIPPED


def test_the_page_asks_for_every_module_at_once() -> None:
    named = re.findall(
        r'(?:href|src)="/static/((?:chat/|page\.).*?)"', (WEB / "index.html").read_text()
    )
    assert sorted(named) == sorted(
        ["page.js", *(f"chat/{path.name}" for path in (WEB / "chat").iterdir())]
    )
