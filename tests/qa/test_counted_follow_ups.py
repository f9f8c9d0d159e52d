"""A follow-up by a name alone asks for the same count: 几分, 几年, 几天."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.follow_words import asked_last
from qa.topics import content_words
from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

SCORES = """洛川市积分落户指标及分值表
一、文化程度
1. 本科及以上学历（30分）。
2. 专科学历（20分）。
3. 高中学历（10分）。
二、工作年限
1. 高级技师工作满2年可以申请落户。
2. 技师工作满4年可以申请落户。
"""


@pytest.mark.parametrize(
    ("view", "asked"),
    [
        ("甲市积分落户,大专学历能加几分", "能加几分"),
        ("大型企业最多补几年", "最多补几年"),
        ("甲类每年罚几次", "罚几次"),
        ("高级技师满几年可以申请", "满几年可以申请"),
        ("报告书提前几天报", "提前几天报"),
        ("硕士补几万", "补几万"),
        ("补贴期限最长几个月", "最长几个月"),
        ("示范项目最高奖多少", "最高奖多少"),
        ("有哪几家单位", ""),
        ("规划的第几章", ""),
        ("武汉有几所大学", ""),
    ],
)
def test_the_asking_end_has_its_measure(view: str, asked: str) -> None:
    assert asked_last(view) == asked


def test_a_level_of_schooling_is_a_word() -> None:
    assert content_words("本科") == ["本科"]


@pytest.mark.parametrize(
    ("first", "follow", "told"),
    [
        ("洛川积分落户，专科学历能加几分", "本科呢", "30分"),
        ("洛川积分落户，本科学历能加几分", "高中学历呢", "10分"),
        ("洛川积分落户，高级技师满几年可以申请", "技师呢", "4年"),
    ],
)
def test_the_same_count_is_asked_of_another(
    bot_of: Callable[..., Bot], first: str, follow: str, told: str
) -> None:
    bot = bot_of(分值=SCORES)
    turn = Turn(first, bot.ask(first))
    assert told in bot.ask(follow, turns=[turn]).answer
