"""Values beside each other: only what can be compared stands in one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.bot import Bot
from qa.filters import TargetFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.series import Series

HEAD = "{number}\n{title}\n"
FOOT = "\n襄阳市人民政府\n{year}年1月10日\n"
WRITTEN = {  # two documents of one issuer, two without any
    "一": HEAD.format(number="襄政发〔2021〕1号", title="2021年襄阳市政府工作要点")
    + "一、工作目标\n到2025年,高新技术企业达到900家以上。2020年,高新技术企业达到520家。"
    + "2021年,高新技术企业增长12%。2020年,常住人口城镇化率达到60%。2021年,常住人口城镇化率增长2%。"
    + FOOT.format(year=2021),
    "二": HEAD.format(number="襄政发〔2022〕1号", title="2022年襄阳市政府工作要点")
    + "一、工作目标\n2022年,高新技术企业达到700家。"
    + FOOT.format(year=2022),
    "随州": "2022年随州市政府工作报告\n一、目标\n2022年,粮食总产量达到200万吨。",
    "荆门": "2022年荆门市政府工作报告\n一、目标\n2022年,粮食总产量达到300万吨。",
}


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    folder = tmp_path_factory.mktemp("series")
    for name, text in WRITTEN.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    opened = Bot.open(folder / "data")
    opened.add(sorted(folder.glob("*.txt")))
    yield opened
    opened.close()


def of(bot: Bot, indicator: str) -> list[Series]:
    return bot.lists().series(TargetFilter(indicator=indicator))[0]


def test_values_of_one_issuer_stand_in_one_row_by_year(bot: Bot) -> None:
    (levels,) = [one for one in of(bot, "高新技术企业") if one.measure == "level"]
    assert levels.issuer == "襄阳市人民政府"
    assert levels.unit == "家"
    assert [(v.year, v.value) for v in levels.values] == [(2020, 520), (2022, 700), (2025, 900)]
    assert len({v.document_id for v in levels.values}) == 2


def test_a_rate_of_growth_is_no_level(bot: Bot) -> None:
    (growth,) = [one for one in of(bot, "高新技术企业") if one.measure == "growth"]
    assert [(v.value, v.unit) for v in growth.values] == [(12, "%")]


def test_a_rate_of_growth_is_no_level_though_both_are_in_percent(bot: Bot) -> None:
    rows = of(bot, "常住人口城镇化率")
    assert {(row.measure, *(v.value for v in row.values)) for row in rows} == {
        ("level", 60),
        ("growth", 2),
    }


def test_documents_that_name_no_issuer_are_never_put_together(bot: Bot) -> None:
    rows = of(bot, "粮食总产量")
    assert [[v.value for v in row.values] for row in rows] == [[300], [200]]
    assert {row.issuer for row in rows} == {None}


def test_every_target_stands_in_one_row(bot: Bot) -> None:
    rows, total = bot.lists().series(TargetFilter())
    ids = [value.id for row in rows for value in row.values]
    assert total == len(rows)
    assert sorted(ids) == sorted(one.id for one in bot.lists().targets(TargetFilter())[0])


def test_pages_of_rows_add_up_to_all(bot: Bot) -> None:
    rows, total = bot.lists().series(TargetFilter())
    pages = [bot.lists().series(TargetFilter(), 2, at)[0] for at in range(0, total, 2)]
    assert [row for page in pages for row in page] == rows
