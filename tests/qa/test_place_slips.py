"""A place whose name is typed by its sound is the one that documents are of, where it can be no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.place_slips import places_mended

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

NAMES = ("泸州", "泸州市", "崇左", "淄博", "无锡", "黄石", "呼和浩特", "滁州", "北海", "六安")
SLIPPED = [
    ("泸洲2023年改造了多少老旧小区", "泸州2023年改造了多少老旧小区"),
    ("崇佐今年GDP目标多少", "崇左今年GDP目标多少"),
    ("淄搏今年要引资多少", "淄博今年要引资多少"),
    ("北海和崇佐谁的GDP高", "北海和崇左谁的GDP高"),
    ("呼合浩特今年开工几个项目", "呼和浩特今年开工几个项目"),
    ("咱滁洲今年修几条路", "咱滁州今年修几条路"),
    ("泸洲市2024年新增就业目标", "泸州市2024年新增就业目标"),
]
AS_THEY_ARE = [
    "无息贷款最高能贷多少",  # a word
    "庐州府城改造投资多少",  # stands in a document
    "柳州今年GDP目标多少",  # another place
    "北海今年GDP目标多少",
    "要把崇佐作为中心吗",  # stands where no place's name is looked for
    "六氨合成车间投资多少",  # 六安 and no place: held by a document
]


@pytest.mark.parametrize(("asked", "meant"), SLIPPED)
def test_the_place_is_written_as_it_is(asked: str, meant: str) -> None:
    assert places_mended(asked, NAMES, lambda _: False) == meant


@pytest.mark.parametrize("asked", AS_THEY_ARE)
def test_what_may_be_no_slip_stays(asked: str) -> None:
    assert places_mended(asked, NAMES, {"庐州", "六氨"}.__contains__) == asked


def test_the_value_is_of_the_place_that_is_meant(bot_of: Callable[..., Bot]) -> None:
    text = (
        "{}市政府工作报告\n各位代表：现在报告工作。\n今年，地区生产总值增长{}%，新增就业{}万人。\n"
    )
    one = text.format("泸州", 7, 5).replace("今年", "2024年")
    two = text.format("崇左", 8, 2).replace("今年", "2024年")
    bot = bot_of(one=one, two=two)
    assert "7%" in bot.ask("泸洲2024年地区生产总值增长多少").answer
    assert "2万人" in bot.ask("崇佐2024年新增就业多少").answer
    assert bot.ask("柳州2024年新增就业多少").status == "not_found"
