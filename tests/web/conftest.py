"""A real browser on a real service: pages that fail on complaint, and what is seen of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SHOTS = Path(__file__).parents[2] / "build" / "screenshots"
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs the browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM.exists():
                item.add_marker(pytest.mark.skip(reason=f"no browser: {CHROMIUM} is missing"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One chromium for all."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Open a path of the service, or any address, in a visitor's own window.

    Whatever the browser complains of fails the test, but for what matches `expected`.
    Other keywords are those of `new_context` (viewport, color_scheme, locale …).
    """
    complaints: list[str] = []
    contexts = []

    def opened(path: str = "/", *, expected: str | None = None, **kind: Any) -> Page:
        def heard(said: str) -> None:
            if expected is None or not re.search(expected, said):
                complaints.append(said)

        context = browser.new_context(**{"viewport": DESK, **kind})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: heard(message.text))
        page.on("pageerror", lambda error: heard(str(error)))
        page.goto(path if path.startswith("http") else address + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def shot() -> Callable[[Page, str], None]:
    """Keep what a page looks like under build/screenshots/, for people to look at."""
    SHOTS.mkdir(parents=True, exist_ok=True)

    def keep(page: Page, name: str) -> None:
        page.screenshot(path=SHOTS / f"{name}.png")

    return keep


@pytest.fixture
def accessible() -> Callable[[Page], list[str]]:
    """Tell what axe-core finds of serious or critical impact on a page."""
    from axe_playwright_python.sync_playwright import Axe

    def found(page: Page) -> list[str]:
        violations = Axe().run(page).response["violations"]
        return [
            f"{one['id']}: {node['html']}"
            for one in violations
            if one["impact"] in {"serious", "critical"}
            for node in one["nodes"]
        ]

    return found


@pytest.fixture(scope="session")
def room(
    library: Path, serving: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> str:
    """The address of a service on the library, and on documents written for the reading room."""
    import shutil

    from qa.bot import Bot
    from tests.web.room import write_documents

    folder = tmp_path_factory.mktemp("room")
    write_documents(folder)
    data = Path(shutil.copytree(library, folder / "data"))
    bot = Bot.open(data)
    bot.add(sorted(folder.glob("*.txt")))
    bot.close()
    return serving(data)


@pytest.fixture
def documents(room: str) -> dict[str, str]:
    """The ids of the reading room's documents, by their titles."""
    from urllib.request import urlopen

    import orjson

    with urlopen(room + "/v1/documents") as response:
        return {one["title"]: one["id"] for one in orjson.loads(response.read())["documents"]}
