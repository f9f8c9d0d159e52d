"""The visitor's conversations: kept by the service, opened, renamed and deleted by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.asking import LEAD, REFUSED, TARGET, ask

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    return open_page()


def start(page: Page) -> None:
    page.locator(".past .start").click()


def test_a_conversation_is_listed_by_its_first_question(page: Page) -> None:
    expect(page.locator(".past li")).to_have_text("还没有对话")
    ask(page, LEAD)
    ask(page, "责任单位有哪些？")
    start(page)
    ask(page, TARGET)
    expect(page.locator(".past .open span")).to_have_text([TARGET, LEAD])
    expect(page.locator(".past [aria-current]")).to_contain_text(TARGET)


def test_opening_one_shows_its_turns_and_goes_on_in_it(page: Page) -> None:
    ask(page, LEAD)
    start(page)
    assert page.locator(".turn").count() == 0
    page.locator(".past .open").click()
    expect(page.locator(".turn .chip")).to_have_text("东湖高新区管委会")
    assert "市自然资源规划局" in ask(page, "责任单位有哪些？").inner_text()
    assert page.locator(".past .open").count() == 1


def test_a_reload_goes_on_where_the_tab_was(page: Page) -> None:
    ask(page, LEAD)
    page.reload()
    expect(page.locator(".turn .question")).to_have_text(LEAD)
    assert "市自然资源规划局" in ask(page, "责任单位有哪些？").inner_text()


def test_renaming_keeps_the_new_name(page: Page) -> None:
    ask(page, LEAD)
    page.get_by_role("button", name=f"改名：{LEAD}").click()
    box = page.get_by_label("对话的名称")
    expect(box).to_be_focused()
    expect(box).to_have_value(LEAD)
    page.keyboard.type("东湖科学城")
    page.keyboard.press("Enter")
    expect(page.locator(".past .open span")).to_have_text(["东湖科学城"])
    page.reload()
    expect(page.locator(".past .open span")).to_have_text(["东湖科学城"])


def test_deleting_asks_first_and_then_it_is_gone(page: Page) -> None:
    ask(page, LEAD)
    page.get_by_role("button", name=f"删除：{LEAD}").click()
    page.keyboard.press("Escape")
    expect(page.locator(".past .open")).to_be_focused()
    page.get_by_role("button", name=f"删除：{LEAD}").click()
    page.get_by_role("button", name="确认删除").click()
    expect(page.locator(".past li")).to_have_text("还没有对话")
    assert page.locator(".turn").count() == 0
    page.reload()
    expect(page.locator(".past li")).to_have_text("还没有对话")


def test_a_question_in_a_conversation_deleted_elsewhere_begins_a_new_one(page: Page) -> None:
    ask(page, LEAD)
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("button", name=f"删除：{LEAD}").click()
    other.get_by_role("button", name="确认删除").click()
    expect(other.locator(".past li")).to_have_text("还没有对话")
    assert "3.5%" in ask(page, TARGET).inner_text()
    expect(page.locator(".past .open span")).to_have_text([TARGET])


def test_one_deleted_elsewhere_is_said_to_be_gone(open_page: Callable[..., Page]) -> None:
    page = open_page(expected="404")
    ask(page, LEAD)
    start(page)
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("button", name=f"删除：{LEAD}").click()
    other.get_by_role("button", name="确认删除").click()
    expect(other.locator(".past .open")).to_have_count(0)
    page.locator(".past .open").click()
    expect(page.locator(".past [role=alert]")).to_contain_text("可能已被删除")
    expect(page.locator(".past .open")).to_have_count(0)


def test_another_visitor_sees_none_of_them(page: Page, open_page: Callable[..., Page]) -> None:
    ask(page, LEAD)
    expect(open_page().locator(".past li")).to_have_text("还没有对话")


def test_a_question_is_put_to_no_other_use_than_its_text(page: Page) -> None:
    ask(page, "<b>东湖科学城</b>建设由谁牵头？")
    expect(page.locator(".past .open span")).to_have_text("<b>东湖科学城</b>建设由谁牵头？")
    assert page.locator(".past b").count() == 0


def test_a_verdict_with_its_reason_reaches_the_service(page: Page) -> None:
    card = ask(page, LEAD)
    with page.expect_request("**/v1/feedback") as sent:
        card.get_by_role("button", name="没用").click()
    first = sent.value.post_data_json
    assert (first["verdict"], first["reason"]) == ("down", None)
    with page.expect_response(
        lambda response: (response.request.post_data_json or {}).get("reason") is not None
    ) as answered:  # the verdict without a reason may be answered only now
        card.get_by_role("button", name="单位不对").click()
    told = answered.value.request.post_data_json
    assert (told["verdict"], told["reason"]) == ("down", "单位不对")
    assert told["request_id"] == first["request_id"]
    assert answered.value.status == 204
    expect(card.locator(".reason")).to_have_text("已记下")


def test_a_verdict_is_seen_again_when_the_conversation_is_opened(page: Page) -> None:
    card = ask(page, REFUSED)
    with page.expect_response("**/v1/feedback"):
        card.get_by_role("button", name="有用").click()
    page.get_by_label("好在哪里（可不填）").fill("说得清楚")
    with page.expect_response("**/v1/feedback") as answered:
        page.keyboard.press("Enter")
    assert answered.value.request.post_data_json["reason"] == "说得清楚"
    page.reload()
    expect(page.get_by_role("button", name="有用")).to_have_attribute("aria-pressed", "true")
