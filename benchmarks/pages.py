"""How soon the pages can be used and an answer is on the screen, and how much moves, by the browser's own clock.

`make bench` runs this after speed.py. It prints each figure beside its limit, and fails where one is over;
where there is no browser it says so and measures nothing.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.figures import Figure, serving, told  # noqa: E402 - once the root is on the path
from benchmarks.speed import QUESTIONS  # noqa: E402
from qa.bot import Bot  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from corpus.types import Document

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
OPENINGS = 9
ROUNDS = 3
TIMES_AS_LONG = 15  # 250,000 characters, a book
MAX_ANSWER_MS = 150
MAX_INTERACTIVE_MS = 400
MAX_SHIFT = 0.02
# page → what can be used once it is there
SETTLED = "document.body && !document.body.ariaBusy && document.readyState !== 'loading'"
PAGES = {
    "/": "document.querySelector('wence-chat')?.shadowRoot?.getElementById('question')",
    "/documents": SETTLED,
    "/tasks": SETTLED,
    "/targets": SETTLED,
}

# notes down when what is waited for is there, and all that moves although nobody touched it
WATCH = """
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
  }).observe({ type: "layout-shift", buffered: true });
  const look = () => {
    if (%s) window.usable = performance.now();
    else requestAnimationFrame(look);
  };
  look();
"""
# from Enter to the frame behind the one that shows the card
ASK = """(question) => new Promise((done) => {
  const root = document.querySelector("wence-chat").shadowRoot;
  const box = root.getElementById("question");
  const before = root.querySelectorAll(".card").length;
  const started = performance.now();
  const painted = () => requestAnimationFrame(() => done(performance.now() - started));
  const seen = new MutationObserver(() => {
    if (root.querySelectorAll(".card").length === before) return;
    seen.disconnect();
    requestAnimationFrame(painted);
  });
  seen.observe(root, { childList: true, subtree: true });
  box.value = question;
  box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
})"""


def main() -> int:
    if not CHROMIUM.exists():
        print(f"no browser: {CHROMIUM} is missing, the pages are not measured")
        return 0
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        with served(Path(folder)) as (address, documents):
            pages = PAGES | dict.fromkeys(documents, SETTLED)
            status = told(chain(opened(browser, address, pages), asked(browser, address)))
        browser.close()
    return status


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Serve the two documents and one many times as long, and give the pages of the long ones.

    The longest is shown from its beginning, and where an answer cites it: in the middle.
    """
    with closing(Bot.open(folder / "data")) as bot:
        bot.add([ROOT / "corpus" / "documents"])
        longer = longest(bot)
        text = (longer.parsed.text + "\n") * TIMES_AS_LONG
        (folder / "long.txt").write_text(text, encoding="utf-8")
        bot.add([folder / "long.txt"])
        long = longest(bot)
    middle = len(long.parsed.text) // 2
    place = f"#{middle}-{middle + 80}"
    pages = [f"/documents/{longer.id}", f"/documents/{long.id}", f"/documents/{long.id}{place}"]
    with serving(folder / "data") as service:
        yield service.address, pages


def longest(bot: Bot) -> Document:
    return max(bot.documents(), key=lambda document: len(document.parsed.text))


def opened(browser: Browser, address: str, shown: dict[str, str]) -> Iterator[Figure]:
    """Open each page anew, nothing cached, and let it settle."""
    for path, usable in shown.items():
        pages = [watched(browser, address + path, usable) for _ in range(OPENINGS)]
        took, shifts = zip(*pages, strict=True)
        yield Figure(f"{path} usable, median", statistics.median(took), "ms", MAX_INTERACTIVE_MS)
        yield Figure(f"{path} layout shift, most", max(shifts), "", MAX_SHIFT)


def watched(browser: Browser, url: str, usable: str) -> tuple[float, float]:
    page = watching(browser, url, usable)
    took, shifted = page.evaluate("[window.usable, window.shifted]")
    page.context.close()
    return took, shifted


def watching(browser: Browser, url: str, usable: str) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.add_init_script(WATCH % usable)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    return page


def asked(browser: Browser, address: str) -> Iterator[Figure]:
    """Ask at the page, each question once to warm up, and then over and over."""
    page = watching(browser, f"{address}/", PAGES["/"])
    for question in QUESTIONS:
        page.evaluate(ASK, question)
    took = sorted(page.evaluate(ASK, question) for _ in range(ROUNDS) for question in QUESTIONS)
    page.wait_for_load_state("networkidle")
    yield Figure("Enter to answer on screen, median", statistics.median(took), "ms", MAX_ANSWER_MS)
    yield Figure("Enter to answer on screen, most", took[-1], "ms")
    yield Figure("layout shift while asking", page.evaluate("window.shifted"), "", MAX_SHIFT)


if __name__ == "__main__":
    sys.exit(main())
