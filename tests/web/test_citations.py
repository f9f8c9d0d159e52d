"""From a stated word to the place in the document that proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.asking import LEAD, SERIES, TASKS, ask

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    return open_page(permissions=["clipboard-read", "clipboard-write"])


def test_each_number_stands_behind_what_its_citation_proves(page: Page) -> None:
    rows = ask(page, SERIES).locator(".rows > li").all_inner_texts()
    assert rows[0].replace("\n", "").endswith("突破13000家1")
    assert "突破3000家2（2015年为1656家3）" in rows[1].replace("\n", "")


def test_a_number_opens_its_quote_with_the_proving_words_marked(page: Page) -> None:
    card = ask(page, SERIES)
    quote = card.locator(".proofs blockquote").nth(2)
    assert quote.is_hidden()
    card.locator(".number", has_text="3").click()
    expect(quote).to_be_visible()
    assert quote.locator("mark").all_inner_texts() == ["1656"]
    expect(card.locator(".proofs summary").nth(2)).to_be_focused()


def test_a_citation_tells_title_number_place_and_page(page: Page) -> None:
    line = ask(page, LEAD).locator(".proofs summary").inner_text()
    assert line.replace("\n", " ") == (
        "1 《2023年武汉市科技创新工作要点》 · 武政办[2023]4号 · "
        "二、主要任务 > (一)加快推进科创中心建设 > 2. 推动东湖科学城建设加力提速 · 第3页"
    )


def test_many_citations_are_shown_by_three_and_a_number_reaches_all(page: Page) -> None:
    card = ask(page, TASKS)
    assert card.locator(".proofs summary:visible").count() == 3
    card.locator(".number", has_text="15").click()
    quote = card.locator(".proofs blockquote").nth(14)
    expect(quote).to_be_visible()
    expect(quote).to_contain_text("18. 深化重点改革先行先试")
    assert card.locator(".proofs summary:visible").count() == 17


def test_the_rest_of_the_citations_opens_by_a_click(page: Page) -> None:
    card = ask(page, TASKS)
    card.get_by_role("button", name="另有 14 处出处").click()
    assert card.locator(".proofs summary:visible").count() == 17
    expect(card.locator(".proofs summary").nth(3)).to_be_focused()


def test_the_citation_opens_the_document_at_the_marked_words(page: Page) -> None:
    card = ask(page, LEAD)
    quote = card.locator("blockquote").first.inner_text()
    card.locator("a", has_text="在原文中查看").last.click()
    page.wait_for_selector("article mark")
    marked = "".join(page.locator("article mark").all_inner_texts())
    assert marked == quote.replace("\n", "")
    expect(page.locator("article mark").first).to_be_in_viewport()


def test_a_task_of_a_list_opens_the_document_at_its_place(page: Page) -> None:
    ask(page, "市人才工作局有哪些任务？").locator("a").first.click()
    expect(page.locator("article mark", has_text="牵头单位:市人才工作局").first).to_be_in_viewport()


def test_a_link_carries_all_places_of_its_answer(page: Page) -> None:
    link = ask(page, SERIES).locator(".proofs a").first.get_attribute("href") or ""
    place, _, others = link.partition("#")[2].partition(";")
    assert others.split(",")[0].endswith(":" + place)
    assert len(others.split(",")) == 3


def test_back_from_the_document_the_conversation_is_there(page: Page) -> None:
    ask(page, LEAD).locator("a", has_text="在原文中查看").last.click()
    page.wait_for_selector("article mark")
    page.go_back()
    expect(page.locator(".turn .question")).to_have_text(LEAD)
    expect(page.locator(".turn .chip")).to_have_text("东湖高新区管委会")


def test_copying_takes_the_answer_with_its_sources(page: Page) -> None:
    card = ask(page, LEAD)
    card.get_by_role("button", name="复制", exact=True).click()
    expect(card.get_by_role("button", name="已复制")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    answer, _, source, place = copied.split("\n")
    assert answer.endswith("由东湖高新区管委会牵头。")
    assert source.startswith(
        "[1] 《2023年武汉市科技创新工作要点》 · 武政办[2023]4号 · 二、主要任务"
    )
    assert "/documents/" in place


def test_copying_works_where_the_clipboard_is_forbidden(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    card = ask(page, LEAD)
    card.get_by_role("button", name="复制", exact=True).click()
    expect(card.get_by_role("button", name="已复制")).to_be_visible()
    page.focus("#question")
    page.keyboard.press("Control+V")
    assert "由东湖高新区管委会牵头。" in page.input_value("#question")
