"""What the chat looks like, to people, to those who listen, and to a stopwatch.

Each state is kept under build/screenshots/ for people to look at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.web.asking import LEAD, REFUSED, SERIES, TARGET, TASKS, ask
from tests.web.conftest import DESK, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

STATES = {
    "lead": LEAD,
    "roles": "实施重大科技专项由谁牵头，责任单位有哪些？",
    "target": TARGET,
    "series": SERIES,
    "tasks": TASKS,
    "list": "有哪些主要任务",
    "passage": "怎么推进科技成果转化",
    "refused": REFUSED,
    "near": "什么是科技金融",
    "clarify": "市睡务局有哪些任务？",
}
KINDS: dict[str, dict[str, Any]] = {
    f"{size}-{scheme}": {"viewport": viewport, "color_scheme": scheme, "has_touch": size == "phone"}
    for size, viewport in (("desk", DESK), ("phone", PHONE))
    for scheme in ("light", "dark")
}
MAX_SHIFT = 0.02

# what moved although nobody touched anything, by the browser's own count
SHIFTS = """() => {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
  }).observe({ type: "layout-shift", buffered: true });
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_every_state_is_accessible(
    open_page: Callable[..., Page],
    shot: Callable[[Page, str], None],
    accessible: Callable[[Page], list[str]],
    kind: str,
) -> None:
    page = open_page(**KINDS[kind])
    page.wait_for_selector(".welcome button")
    shot(page, f"chat-empty-{kind}")
    found = accessible(page)
    for state, question in STATES.items():
        page.get_by_role("button", name="新对话").first.click()
        ask(page, question)
        page.wait_for_timeout(150)
        shot(page, f"chat-{state}-{kind}")
        found += accessible(page)
    assert found == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_list_of_conversations_and_the_reason_are_accessible(
    open_page: Callable[..., Page],
    shot: Callable[[Page, str], None],
    accessible: Callable[[Page], list[str]],
    kind: str,
) -> None:
    page = open_page(**KINDS[kind])
    card = ask(page, LEAD)
    card.get_by_role("button", name="没用").click()
    page.locator(".reason input").wait_for()
    page.locator(".reason input").scroll_into_view_if_needed()
    shot(page, f"chat-reason-{kind}")
    found = accessible(page)
    opener = page.get_by_role("button", name="对话记录")
    if opener.is_visible():
        opener.click()
    page.get_by_role("button", name="删除").click()
    shot(page, f"chat-past-{kind}")
    assert found + accessible(page) == []


def test_nothing_moves_while_it_loads_and_while_an_answer_comes(
    open_page: Callable[..., Page],
) -> None:
    page = open_page()
    page.evaluate(SHIFTS)
    page.wait_for_selector(".welcome button")
    page.wait_for_selector(".past li")
    for question in (LEAD, TASKS, REFUSED):
        ask(page, question)
        page.wait_for_timeout(600)
    assert page.evaluate("window.shifted") <= MAX_SHIFT


def test_motion_stands_still_for_those_who_want_it_so(open_page: Callable[..., Page]) -> None:
    page = open_page(reduced_motion="reduce")
    page.locator(".box").evaluate("one => one.classList.add('busy')")
    moving = page.evaluate("document.querySelector('wence-chat').shadowRoot.getAnimations().length")
    assert moving == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_colours_is_readable(open_page: Callable[..., Page], scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    ratios = page.evaluate(CONTRASTS)
    assert min(ratios.values()) >= 4.5, ratios


# the contrast of each ink on each ground it stands on, by WCAG 2's formula
CONTRASTS = """() => {
  const style = getComputedStyle(document.documentElement);
  const light = (name) => {
    const hex = style.getPropertyValue(name).trim().slice(1);
    const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => {
    const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const found = {};
  for (const ink of ["--ink", "--quiet", "--accent", "--good", "--warn"])
    for (const ground of ["--paper", "--surface", "--tint"])
      found[ink + " on " + ground] = ratio(ink, ground);
  found["--ink on --mark"] = ratio("--ink", "--mark");
  found["--accent on --mark"] = ratio("--accent", "--mark");
  found["--paper on --accent"] = ratio("--paper", "--accent");
  return found;
}"""
