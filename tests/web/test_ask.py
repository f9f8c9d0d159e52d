"""Asking, as a person does it at the page: type, press Enter, read."""

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


def test_a_question_is_answered_with_the_unit_and_the_words_that_prove_it(page: Page) -> None:
    card = ask(page, LEAD)
    assert "东湖高新区管委会" in card.locator(".sentence").inner_text()
    assert card.locator(".chip").inner_text() == "东湖高新区管委会"
    assert "武政办[2023]4号" in card.locator(".proofs summary").inner_text()
    assert card.locator("blockquote mark").all_inner_texts() == ["东湖高新区管委会"]


def test_a_follow_up_leans_on_the_turn_before(page: Page) -> None:
    ask(page, LEAD)
    card = ask(page, "责任单位有哪些？")
    assert "市自然资源规划局" in card.locator(".chip").all_inner_texts()


def test_a_suggested_follow_up_is_asked_by_a_click(page: Page) -> None:
    ask(page, LEAD)
    follow = page.locator(".turn .questions button").last
    question = follow.inner_text()
    follow.click()
    expect(page.locator(".turn .question").last).to_have_text(question)
    expect(page.locator(".turn .card")).to_have_count(2)


def test_every_example_is_answered_by_a_click(page: Page) -> None:
    page.wait_for_selector(".welcome button")
    examples = page.locator(".welcome button").all_inner_texts()
    assert 4 <= len(examples) <= 6
    for at, example in enumerate(examples):
        page.get_by_role("button", name="新对话").first.click()
        page.locator(".welcome button").nth(at).click()
        page.locator(".turn .card:not(.refused):not(.failed)").wait_for()
        assert page.inner_text(".turn .question") == example


def test_the_size_of_the_library_is_shown(page: Page) -> None:
    size = page.locator(".size", has_text="份文件")
    assert size.inner_text().startswith("2 份文件 · 22 项任务 · ")


def test_what_is_typed_stays_text(page: Page) -> None:
    ask(page, "<img src=x onerror=alert(1)>谁牵头")
    assert page.locator(".turn img").count() == 0
    assert page.inner_text(".turn .question").startswith("<img")


def test_shift_enter_breaks_the_line_and_an_empty_box_asks_nothing(page: Page) -> None:
    page.press("#question", "Enter")
    page.fill("#question", "一")
    page.press("#question", "Shift+Enter")
    assert page.input_value("#question") == "一\n"
    assert page.locator(".turn").count() == 0


def test_the_box_grows_to_four_lines_and_no_further(page: Page) -> None:
    heights = []
    for lines in (1, 2, 4, 9):
        page.fill("#question", "\n".join("问" * lines))
        heights.append(page.locator("#question").bounding_box()["height"])  # type: ignore[index]
    one, two, four, nine = heights
    assert one < two < four == nine


def test_arrow_up_recalls_the_last_question(page: Page) -> None:
    ask(page, LEAD)
    page.press("#question", "ArrowUp")
    assert page.input_value("#question") == LEAD


def test_enter_that_ends_the_spelling_of_characters_asks_nothing(page: Page) -> None:
    page.fill("#question", "东湖")
    page.locator("#question").dispatch_event(
        "keydown", {"key": "Enter", "isComposing": True, "bubbles": True}
    )
    assert page.locator(".turn").count() == 0


def test_two_presses_of_enter_are_one_question(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda sent: "ask/stream" in sent.url and asked.append(sent.url))
    page.fill("#question", LEAD)
    page.evaluate(
        """() => {
          const box = document.querySelector("wence-chat").shadowRoot.getElementById("question");
          const press = () => box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
          press();
          box.value = "东湖科学城建设由谁牵头？";
          press();
        }"""
    )
    page.locator(".turn .card").wait_for()
    assert len(asked) == 1
    assert page.locator(".turn").count() == 1
    assert page.input_value("#question") == LEAD  # kept, for it was not sent


def test_a_double_click_on_an_example_is_one_question(page: Page) -> None:
    page.wait_for_selector(".welcome button")
    page.locator(".welcome button").first.dblclick()
    page.locator(".turn .card").wait_for()
    assert page.locator(".turn").count() == 1


def test_the_answer_stays_where_its_question_is_read_from_the_top(page: Page) -> None:
    ask(page, "市科技局牵头哪些任务？")
    ask(page, TARGET)
    top = page.locator(".log").bounding_box()["y"]  # type: ignore[index]
    assert page.locator(".turn").last.bounding_box()["y"] == pytest.approx(top, abs=1)  # type: ignore[index]


def test_listeners_hear_that_it_is_looked_for_and_then_the_answer(page: Page) -> None:
    page.wait_for_selector(".welcome button")
    heard = page.evaluate_handle(
        """() => {
          const said = [];
          const live = document.querySelector("wence-chat").shadowRoot.querySelector("[role=status]");
          new MutationObserver(() => said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
          return said;
        }"""
    )
    ask(page, LEAD)
    said = heard.json_value()
    assert said[0] == "正在查文件"
    assert "东湖高新区管委会" in said[-1]
    assert said[-1].endswith("出处 1 处。")


def test_a_question_in_the_address_is_asked(open_page: Callable[..., Page]) -> None:
    page = open_page("/?q=" + LEAD)
    expect(page.locator(".turn .chip")).to_have_text("东湖高新区管委会")


def test_a_document_in_the_address_is_the_only_one_asked(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page()
    documents = page.evaluate("async () => (await (await fetch('/v1/documents')).json()).documents")
    plan = next(one["id"] for one in documents if "十三五" in one["title"])
    page = open_page(f"/?document={plan}")
    card = ask(page, LEAD)
    expect(card).to_have_class("card refused")
    expect(page.locator(".within")).to_contain_text("十三五")
    page.click(".within a")
    expect(page.locator(".turn .question")).to_have_text(LEAD)
    assert "东湖高新区管委会" in ask(page, LEAD).inner_text()


def test_what_the_service_says_no_to_is_told_in_its_own_words(
    open_page: Callable[..., Page],
) -> None:
    failed = ask(open_page(expected="422"), "？！")
    expect(failed).to_have_class("card failed")
    expect(failed).to_contain_text("问题里只有标点")
    assert failed.get_by_role("button").count() == 0  # asked again it would be said again


def test_the_page_works_by_keyboard_alone(page: Page) -> None:
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type(LEAD)
    page.keyboard.press("Enter")
    page.locator(".turn .card").wait_for()
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(
            "document.querySelector('wence-chat').shadowRoot.activeElement.matches('.chip')"
        ):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".turn .question").last).to_have_text("东湖高新区管委会还牵头什么？")
    page.locator(".turn .card").nth(1).wait_for()
    expect(page.locator(".turn .card").nth(1)).to_contain_text("东湖高新区管委会牵头1项任务")


def test_a_refusal_keeps_the_box_ready(page: Page) -> None:
    ask(page, REFUSED)
    expect(page.locator("#question")).to_be_focused()
    assert "东湖高新区管委会" in ask(page, LEAD).inner_text()
