"""Each kind of answer has its shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.asking import LEAD, REFUSED, SERIES, TARGET, TASKS, ask

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    return open_page()


def test_units_are_chips_grouped_by_what_they_are(page: Page) -> None:
    card = ask(page, "实施重大科技专项由谁牵头，责任单位有哪些？")
    roles = card.locator(".role")
    assert roles.count() == 2
    assert roles.nth(0).inner_text().split("\n") == ["牵头", "市科技局"]
    assert roles.nth(1).inner_text().split("\n")[:2] == ["责任", "市发改委"]


def test_a_chip_asks_what_else_its_unit_does(page: Page) -> None:
    ask(page, LEAD).locator(".chip").click()
    expect(page.locator(".turn .question").last).to_have_text("东湖高新区管委会还牵头什么？")
    expect(page.locator(".turn .card").last).to_contain_text("牵头1项任务")


def test_a_figure_is_set_off_with_comparator_unit_year_and_baseline(page: Page) -> None:
    indicator = ask(page, TARGET).locator(".indicator")
    assert indicator.locator(".figure").inner_text() == "达到3.5%"
    labels = indicator.locator(".label").all_inner_texts()
    assert labels == ["全社会R&D经费支出占GDP的比重", "2020年 · 目标"]
    assert indicator.locator("p.baseline").inner_text() == "2015年 · 基期 3.0%"


def test_several_values_are_columns_in_the_order_of_years_with_a_table_beside(page: Page) -> None:
    card = ask(page, SERIES)
    assert card.locator("svg.chart .value").all_text_contents() == ["1656", "3000", "13000"]
    heights = [
        float(h)
        for h in card.locator("svg.chart rect").evaluate_all(
            "all => all.map(one => one.getAttribute('height'))"
        )
    ]
    assert heights == sorted(heights)
    assert heights[1] / heights[2] == pytest.approx(3000 / 13000, abs=0.02)
    rows = card.locator("figure tbody tr").all_inner_texts()
    assert [row.split() for row in rows] == [
        ["2015年", "1656家", "基期"],
        ["2020年", "突破3000家", "目标"],
        ["2023年", "突破13000家", "目标"],
    ]


def test_what_several_documents_say_stands_in_rows(page: Page) -> None:
    rows = ask(page, SERIES).locator(".rows > li")
    assert rows.count() == 2
    assert "突破13000家" in rows.nth(0).inner_text()
    assert "突破3000家" in rows.nth(1).inner_text()


def test_a_document_no_longer_in_force_is_told_apart_by_colour(page: Page) -> None:
    status = ask(page, SERIES).locator(".status")
    assert status.inner_text() == "（已到期）"
    assert status.evaluate("one => getComputedStyle(one).color") == "rgb(138, 90, 0)"


def test_a_units_tasks_are_a_numbered_list_of_links_into_the_document(page: Page) -> None:
    card = ask(page, TASKS)
    items = card.locator("ol.list > li")
    assert items.count() == 17
    assert (
        card.locator(".sentence").inner_text()
        == "2023年武汉市科技创新工作要点中，市科技局牵头17项任务："
    )
    assert items.nth(3).locator("a").inner_text() == "实施重大科技专项"
    assert items.nth(3).locator(".number").inner_text() == "4"


def test_tasks_are_grouped_by_role(page: Page) -> None:
    card = ask(page, "市发改委有哪些任务？")
    assert [one.locator("li").count() for one in card.locator("ol.list").all()] == [2, 9]
    assert card.locator(".sentence.next").inner_text() == "作为责任单位参与9项任务："


def test_a_list_in_a_row_becomes_a_list(page: Page) -> None:
    items = ask(page, "有哪些主要任务").locator("ul.list > li")
    assert items.count() == 9
    assert items.first.inner_text().startswith("加快推进科创中心建设")


def test_nothing_of_an_answer_is_left_out_of_its_card(page: Page) -> None:
    for question in (
        LEAD,
        SERIES,
        TASKS,
        "有哪些主要任务",
        "怎么推进科技成果转化",
        "市发改委有哪些任务？",
    ):
        card = ask(page, question)
        said = page.evaluate(ANSWER, question)
        unnumbered = re.sub(r"（\d+）", "", said)
        letters = "".join(one for one in unnumbered if one.isalpha() or one in "0123456789.%")
        assert card.evaluate(TEXT).startswith(letters), question


ANSWER = """async (question) => {
  const body = JSON.stringify({ question });
  const asked = await fetch("/v1/ask", { method: "POST", body, headers: { "content-type": "application/json" } });
  return (await asked.json()).answer;
}"""


# the card's text from its beginning, without the numbers of citations and without punctuation
TEXT = r"""card => {
  const copy = card.cloneNode(true);
  for (const mark of copy.querySelectorAll("sup")) mark.remove();
  return copy.textContent.replace(/[^\p{L}0-9.%]/gu, "");
}"""


def test_a_quotation_is_set_as_one_and_not_shown_twice(page: Page) -> None:
    card = ask(page, "怎么推进科技成果转化")
    assert card.locator("blockquote.said").inner_text().startswith("推进科技成果分配体制机制改革。")
    assert card.locator(".proofs blockquote").is_hidden()
    assert "科技成果转化" in card.locator("blockquote.said mark").all_inner_texts()


def test_an_unsure_answer_says_so_in_words_and_a_sure_one_does_not(page: Page) -> None:
    assert (
        ask(page, "怎么推进科技成果转化").locator(".unsure").inner_text()
        == "把握不大，用前对照原文"
    )
    assert ask(page, LEAD).locator(".unsure").count() == 0


def test_a_refusal_is_dashed_says_why_and_what_can_be_asked_instead(page: Page) -> None:
    refused = ask(page, REFUSED)
    assert refused.evaluate("card => getComputedStyle(card).borderTopStyle") == "dashed"
    assert refused.locator(".sentence").inner_text() == "未在文件中找到依据"
    assert refused.locator(".why").inner_text() == "库里没有上海市的文件。"
    assert page.locator(".chip").count() == 0
    refused.locator(".questions button").nth(1).click()
    expect(page.locator(".turn .card .paper, .turn .card blockquote").last).to_be_attached()
    expect(page.locator(".turn .card").last).not_to_contain_text("未在文件中找到依据")


def test_a_refusal_shows_what_is_like_it_as_no_answer(page: Page) -> None:
    refused = ask(page, "什么是科技金融")
    assert "相近的原文，不是答案" in refused.inner_text()
    assert refused.locator(".proofs blockquote").first.is_hidden()


def test_a_question_that_fits_several_is_asked_back_with_choices(page: Page) -> None:
    card = ask(page, "市睡务局有哪些任务？")
    expect(card).to_have_class("card clarify")
    expect(card.locator(".sentence")).to_contain_text("市税务局还是市水务局")
    choices = card.locator(".questions button")
    choices.filter(has_text="市水务局").click()
    expect(page.locator(".turn .card").last).to_contain_text("巩固提升区域科技合作水平")


CITY = """{name}{year}年政府工作要点

{name}政发〔{year}〕1号

一、主要目标

{year}年新建充电桩{piles}个以上，新增公园{parks}座，高新技术企业达到{firms}家。

二、主要任务

1. 建设充电网络。(牵头单位:市发改委;责任单位:市财政局;完成时限:{year}年底)

{name}人民政府
{year}年1月8日
"""
CITIES = [
    {"name": "甲山市", "year": 2023, "piles": 300, "parks": 5, "firms": 210},
    {"name": "甲山市", "year": 2024, "piles": 500, "parks": 8, "firms": 320},
    {"name": "乙水市", "year": 2024, "piles": 900, "parks": 12, "firms": 560},
]


@pytest.fixture(scope="module")
def cities(tmp_path_factory: pytest.TempPathFactory, serving: Callable[..., str]) -> str:
    from qa.bot import Bot

    folder = tmp_path_factory.mktemp("cities")
    for number, city in enumerate(CITIES):
        (folder / f"{number}.txt").write_text(CITY.format(**city), encoding="utf-8")
    bot = Bot.open(folder / "data")
    bot.add(sorted(folder.glob("*.txt")))
    bot.close()
    return serving(folder / "data")


def test_values_of_two_cities_never_stand_in_one_chart(
    open_page: Callable[..., Page], cities: str
) -> None:
    card = ask(open_page(cities), "高新技术企业达到多少家？")
    assert card.locator(".figure").all_inner_texts() == ["达到320家", "达到560家"]
    assert card.locator("svg.chart .value").all_text_contents() == ["210", "320"]
    titles = [one.locator(".label").last.inner_text() for one in card.locator(".indicator").all()]
    assert titles == ["《甲山市2024年政府工作要点》", "《乙水市2024年政府工作要点》"]


def test_values_of_one_city_stand_in_one_chart_across_its_documents(
    open_page: Callable[..., Page], cities: str
) -> None:
    card = ask(open_page(cities), "甲山市高新技术企业各年目标是多少？")
    assert card.locator("svg.chart .value").all_text_contents() == ["210", "320"]


def test_a_deadline_stands_under_its_units(open_page: Callable[..., Page], cities: str) -> None:
    card = ask(open_page(cities), "乙水市建设充电网络由谁牵头？")
    assert card.locator(".deadline").inner_text() == "时限 2024年底"


def test_each_figure_of_one_citation_has_its_number(page: Page) -> None:
    sentence = ask(page, "2020年发明专利申请量和授权量目标分别是多少").locator(".sentence")
    said = sentence.inner_text().replace("\n", "")
    assert "突破30000件1（2015年为15077件2）" in said
    assert "12000件1（2015年为6003件2）" in said


def test_many_indicators_are_a_table_with_the_number_of_each_proof(
    open_page: Callable[..., Page], cities: str
) -> None:
    card = ask(open_page(cities), "乙水市2024年充电桩、公园和高新技术企业的目标分别是多少？")
    rows = card.locator(".sheet tbody tr")
    assert rows.count() == 3
    assert "560家" in rows.last.inner_text()
    rows.last.locator(".number").click()
    expect(card.locator(".proofs blockquote mark").first).to_be_visible()
