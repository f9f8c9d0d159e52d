"""A connection that is slow, breaks off, or is not there at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.asking import LEAD, ask
from tests.web.cutting import CuttingProxy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

UNIT = "东湖高新区管委会"
BROKEN = "net::ERR"  # what the browser says of a connection that breaks


@pytest.fixture
def proxy(address: str) -> Iterator[CuttingProxy]:
    made = CuttingProxy(address)
    yield made
    made.down()


@pytest.fixture
def page(open_page: Callable[..., Page], proxy: CuttingProxy) -> Page:
    return open_page(proxy.address, expected=BROKEN)


def ids(proxy: CuttingProxy) -> list[str]:
    return [re.findall(r"request_id=([\w-]+)", line)[0] for line in proxy.asked()]


@pytest.mark.parametrize("place", [b"event: progress\n", b"event: answer\ndata: {"])
def test_an_answer_that_breaks_off_is_taken_up_under_the_same_id(
    page: Page, proxy: CuttingProxy, place: bytes
) -> None:
    proxy.cuts, proxy.cut_at = 2, place
    assert UNIT in ask(page, LEAD).inner_text()
    assert len(ids(proxy)) == 3
    assert len(set(ids(proxy))) == 1
    page.reload()
    expect(page.locator(".turn .question")).to_have_text(LEAD)  # one turn, though asked three times


def test_while_it_is_taken_up_the_page_says_so(page: Page, proxy: CuttingProxy) -> None:
    proxy.cuts = 1
    page.fill("#question", LEAD)
    page.press("#question", "Enter")
    page.locator(".waiting", has_text="连接断了，正在接上").wait_for()
    page.locator(".card", has_text=UNIT).wait_for()


def test_a_slow_service_shows_at_once_that_it_is_asked(page: Page, proxy: CuttingProxy) -> None:
    proxy.delay_s = 1.0
    page.fill("#question", LEAD)
    page.press("#question", "Enter")
    expect(page.locator(".waiting")).to_have_text("正在查文件", timeout=300)
    assert page.inner_text(".turn .question") == LEAD
    page.locator(".card", has_text=UNIT).wait_for()


def test_after_a_long_wait_the_seconds_are_counted(page: Page, proxy: CuttingProxy) -> None:
    page.clock.install()
    page.reload()
    proxy.delay_s = 2.0
    page.fill("#question", LEAD)
    page.press("#question", "Enter")
    page.clock.run_for(6000)
    expect(page.locator(".waiting")).to_have_text("还在查，已 6 秒")


def test_a_service_that_is_down_is_told_and_the_question_kept(
    page: Page, proxy: CuttingProxy
) -> None:
    page.clock.install()
    page.reload()
    page.wait_for_selector(".welcome button")
    proxy.down()
    page.fill("#question", LEAD)
    page.press("#question", "Enter")
    failed = page.locator(".turn .failed")
    for _ in range(40):
        page.clock.run_for(500)
        if failed.is_visible():
            break
    assert "没有连上服务，这一问还留着" in failed.inner_text()
    assert page.inner_text(".turn .question") == LEAD
    proxy.up()
    failed.get_by_role("button", name="再问一次").click()
    page.locator(".turn .card", has_text=UNIT).wait_for()
    assert page.locator(".turn").count() == 1


def test_when_the_network_is_back_the_question_is_asked_again(
    page: Page, proxy: CuttingProxy
) -> None:
    page.clock.install()
    page.reload()
    page.wait_for_selector(".welcome button")
    page.context.set_offline(True)
    page.fill("#question", LEAD)
    page.press("#question", "Enter")
    failed = page.locator(".turn .failed")
    for _ in range(40):
        page.clock.run_for(500)
        if failed.is_visible():
            break
    page.context.set_offline(False)
    page.locator(".turn .card", has_text=UNIT).wait_for()


def test_a_connection_that_falls_silent_is_broken_and_taken_up(
    page: Page, proxy: CuttingProxy
) -> None:
    page.clock.install()
    page.reload()
    page.wait_for_selector(".welcome button")
    proxy.delay_s = 3600.0
    page.fill("#question", LEAD)
    page.press("#question", "Enter")
    page.locator(".waiting").wait_for()
    page.clock.run_for(29_000)
    expect(page.locator(".waiting")).to_have_text("还在查，已 29 秒")
    proxy.delay_s = 0.0
    page.clock.run_for(2_000)
    page.clock.resume()
    page.locator(".turn .card", has_text=UNIT).wait_for()


@pytest.mark.parametrize("how", ["button", "Escape"])
def test_a_wait_can_be_ended_and_the_question_asked_again(
    page: Page, proxy: CuttingProxy, how: str
) -> None:
    proxy.delay_s = 2.0
    page.fill("#question", LEAD)
    page.press("#question", "Enter")
    stop = page.get_by_role("button", name="停止")
    stop.wait_for()
    stop.click() if how == "button" else page.press("#question", "Escape")
    ended = page.locator(".turn .card", has_text="已停止，这一问还留着")
    ended.wait_for()
    assert page.get_by_role("button", name="提问").is_enabled()
    expect(page.locator("#question")).to_be_focused()
    proxy.delay_s = 0.0
    page.wait_for_timeout(2200)  # what was let go is not shown when it comes
    assert UNIT not in page.inner_text(".turn")
    ended.get_by_role("button", name="再问一次").click()
    page.locator(".turn .card", has_text=UNIT).wait_for()
    assert page.locator(".turn").count() == 1


def test_an_answer_that_is_soon_there_does_not_change_the_button(page: Page) -> None:
    page.wait_for_selector(".welcome button")
    page.evaluate("""() => {
      window.named = new Set();
      const send = document.querySelector("wence-chat").shadowRoot.querySelector(".send");
      new MutationObserver(() => named.add(send.title)).observe(send, { attributes: true });
    }""")
    ask(page, LEAD)
    assert page.evaluate("[...named]") == ["提问"]


def test_who_stops_while_it_is_taken_up_asks_no_more(page: Page, proxy: CuttingProxy) -> None:
    proxy.cuts = 1
    page.fill("#question", LEAD)
    page.press("#question", "Enter")
    page.locator(".waiting", has_text="连接断了，正在接上").wait_for()
    page.press("#question", "Escape")
    page.locator(".turn .card", has_text="已停止").wait_for()
    page.wait_for_timeout(600)
    assert len(ids(proxy)) == 1


def test_a_new_conversation_lets_go_of_what_is_asked(page: Page, proxy: CuttingProxy) -> None:
    proxy.delay_s = 0.5
    page.fill("#question", LEAD)
    page.press("#question", "Enter")
    page.locator(".waiting").wait_for()
    page.locator(".past .start").click()
    proxy.delay_s = 0.0
    assert page.locator(".turn").count() == 0
    assert "3.5%" in ask(page, "2020年研发投入占GDP比重目标？").inner_text()
    page.wait_for_timeout(600)
    assert page.locator(".turn").count() == 1


def test_a_question_cut_off_by_a_reload_is_taken_up_and_is_one(
    page: Page, proxy: CuttingProxy
) -> None:
    proxy.delay_s = 1.0
    page.fill("#question", LEAD)
    page.press("#question", "Enter")
    page.locator(".waiting").wait_for()
    page.reload()
    page.locator(".turn .card", has_text=UNIT).wait_for()
    assert len(set(ids(proxy))) == 1
    page.reload()
    expect(page.locator(".turn .chip")).to_have_text([UNIT])
    assert len(ids(proxy)) == 2  # answered, it is not asked again
