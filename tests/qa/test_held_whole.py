"""A stretch that says all that is asked is given, whatever else of the question only asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLATES = (
    "应急车辆专用号牌管理办法\n\n第一条 为规范专用号牌，制定本办法。\n"
    "第二条 专用号牌分为汽车号牌和摩托车号牌两种。汽车号牌字符共8位，摩托车号牌字符共7位。\n"
    "第三条 号牌申领表最迟于每年6月底前报送市应急局。\n"
    "第四条 国家网信办组织开展号牌数据评价工作，评价结果向社会公布。\n"
    "第五条 伪造号牌的，处两千元罚款。\n"
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("汽车号牌字符一共几位", "8位"),
        ("号牌数据评价是谁组织开展的", "国家网信办"),
        ("号牌申领表最晚哪天报送", "6月底前"),
        ("伪造号牌罚多少", "两千元"),
    ],
)
def test_words_that_only_ask_are_no_things_that_are_missing(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    assert told in bot_of(plates=PLATES).ask(question).answer


def test_a_paragraph_printed_twice_is_as_sure_as_once(bot_of: Callable[..., Bot]) -> None:
    once = bot_of(plates=PLATES).ask("号牌数据评价是谁组织开展的")
    twice = bot_of(plates=f"{PLATES}附件\n{PLATES}").ask("号牌数据评价是谁组织开展的")
    assert twice.status == once.status == "answered"
    assert twice.confidence == pytest.approx(once.confidence, abs=0.1)
