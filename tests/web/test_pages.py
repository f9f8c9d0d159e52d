"""The page in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

LEAD = "东湖科学城建设由谁牵头？"


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    return open_page()


def ask(page: Page, question: str) -> None:
    page.fill("#question", question)
    page.press("#question", "Enter")
    page.locator(".turn .question", has_text=question).wait_for()


def test_a_question_is_answered_with_the_unit_and_the_words_that_prove_it(page: Page) -> None:
    ask(page, LEAD)
    assert "东湖高新区管委会" in page.inner_text(".card .sentence")
    assert page.inner_text(".card .chip") == "东湖高新区管委会"
    assert "武政办[2023]4号" in page.inner_text(".card .proofs summary")
    assert "东湖高新区管委会" in page.locator(".card blockquote mark").all_inner_texts()


def test_a_figure_is_set_off_with_its_unit_and_year(page: Page) -> None:
    ask(page, "2020年研发投入占GDP比重目标？")
    assert "3.5" in page.locator(".card .figure").first.inner_text()
    assert "2020年" in page.locator(".card .figure-note").first.inner_text()


def test_a_refusal_is_dashed_and_shows_no_proof(page: Page) -> None:
    ask(page, "上海市科技工作由谁牵头？")
    refused = page.locator(".card.refused")
    assert refused.evaluate("card => getComputedStyle(card).borderTopStyle") == "dashed"
    assert page.locator(".chip").count() == 0


def test_every_example_is_answered_by_a_click(page: Page) -> None:
    page.wait_for_selector("#examples button")
    examples = page.locator("#examples button").all_inner_texts()
    assert len(examples) == 4
    for at, example in enumerate(examples):
        page.reload()
        page.locator("#examples button").nth(at).click()
        page.locator(".turn .card:not(.refused)").wait_for()
        assert page.inner_text(".turn .question") == example


def test_a_units_tasks_are_a_list_of_links_into_the_document(page: Page) -> None:
    ask(page, "市人才工作局牵头什么？")
    page.click(".card .asked a")
    page.locator("article mark", has_text="牵头单位:市人才工作局").wait_for()


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


def test_the_citation_opens_the_document_at_the_marked_words(page: Page) -> None:
    ask(page, LEAD)
    quote = page.locator(".card blockquote").first.inner_text()
    page.locator(".card .proofs a").first.click()
    page.wait_for_selector("article mark")
    marked = "".join(page.locator("article mark").all_inner_texts())
    assert marked == quote.replace("\n", "")


def test_the_size_of_the_library_is_shown(page: Page) -> None:
    size = page.locator("#size", has_text="份文件")
    assert size.inner_text().startswith("2 份文件 · 22 项任务 · ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_colours_is_readable(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
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
  found["--paper on --accent"] = ratio("--paper", "--accent");
  return found;
}"""
