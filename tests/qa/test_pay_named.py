"""A payment asked for by its name is told by no text on another payment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """海川市托育服务补贴办法
第一章 总则
第一条 为发展普惠托育服务，制定本办法。
第二条 托育服务补贴包括建设补贴、运营补贴、入托补贴和伙食补贴。
第二章 补贴标准
第三条 新建普惠托育园的，可以申请建设补贴。补贴标准为每个托位8000元，每园最高不超过80万元。
第四条 托育园按照实际入托人数享受运营补贴，补贴标准为公办托育园每人每月300元，民办托育园每人每月400元。
第五条 在托育园入托的本市户籍婴幼儿家庭可享受入托补贴。补贴标准为每月保育费的三分之一，最高不超过500元。
第六条 托育园为婴幼儿提供午餐的，享受伙食补贴，标准为每人每餐6元。
第三章 人员
第七条 在托育园连续工作满2年的保育员，每人每年可领取1200元岗位补贴。新入职的实习保育员，给予每人每月700元实习补贴，补贴期限不超过3个月。
第八条 自主研发托育软件的，按照销售额的20%给予一次性最高20万元奖励，累计奖励不超过3款。其他奖励由市卫生健康部门另行规定，包括示范奖励和数字化研发奖励。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("海川托育园运营补贴标准是多少", "300元", "8000元"),
        ("海川托育园伙食补贴标准是多少", "6元", "300元"),
        ("海川保育员岗位补贴每年多少", "1200元", "700元"),
        ("海川保育员实习补贴每月多少", "700元", "1200元"),
    ],
)
def test_its_own_sum_is_told(bot: Bot, question: str, told: str, other: str) -> None:
    answer = bot.ask(question).answer
    assert told in answer, answer
    assert other not in answer


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("海川托育园交通补贴标准是多少", "700元"),
        ("海川托育园的入托补贴标准是多少", "300元"),
        ("海川托育园建设补贴标准是多少", "300元"),
        ("海川入托补贴最高多少元", "80万元"),
        ("海川保育员取暖补贴每月多少", "700元"),
    ],
)
def test_no_other_is_told_for_it(bot: Bot, question: str, other: str) -> None:
    assert other not in bot.ask(question).answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("海川新建普惠托育园每个托位补贴多少元", "8000元"),
        ("海川公办托育园每人每月补贴多少", "300元"),
        ("海川托育软件自主研发奖励最高多少万元", "20万元"),
        ("海川托育园提供午餐每餐给多少补贴", "6元"),
        ("海川托育园新入职保育员实习期间每月补贴多少", "700元"),
    ],
)
def test_one_without_a_name_stays(bot: Bot, question: str, told: str) -> None:
    assert told in bot.ask(question).answer
