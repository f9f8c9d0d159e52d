"""A list with a list in it is quoted as it stands, and of several things of one name the one asked of is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """云岭市灵活用工管理问答
一、哪些情形可以退出登记？
（一）非自愿停工的，包括以下情形：
1.合同期满。
2.单位破产。
3.单位主动解除合同，包括：
（1）因过错解除；
（2）提前通知解除；
（3）裁减人员；
（4）协商一致解除。
4.单位过错，本人解除合同。
2.2024年12月31日正在本市领取稳岗金，领金期满时距新规定的退休年龄超过1年，但距原规定的退休年龄不足1年的大龄停工人员（简称“衔接人员”），按原标准领取。
"""
REPORT = """云岭市2024年政府工作报告
在扩大开放上有新作为。实施外贸固稳提质工程。深化市场开拓、主体扩容、业态跨越“三大行动”。
持续推进教育高质量发展。抓好学前教育普及。实施课程改革、名师赋能、校园数智化“三大行动”。
在文化方面实施书香进巷、非遗进街、展览进院“三项行动”，在交通方面实施停车扩容、骑行畅通、公交提速“三项行动”。
为确保任务落实，提出了包括加强组织领导、加大支持力度、健全培养体系和推进国际及港澳台交流合作在内的四项保障措施。
"""


@pytest.fixture
def told(bot_of: Callable[..., Bot]) -> Callable[[str], str]:
    bot = bot_of(rules=RULES, report=REPORT)
    return lambda question: bot.ask(question).answer


def test_a_list_in_a_list_is_quoted(told: Callable[[str], str]) -> None:
    answer = told("非自愿停工包括哪些情形")
    assert "（4）协商一致解除；（4）单位过错，本人解除合同" in answer


def test_whom_a_short_name_is_of_is_told_with_all_clauses(told: Callable[[str], str]) -> None:
    answer = told("“衔接人员”指什么")
    assert "2024年12月31日正在本市领取稳岗金" in answer
    assert "不足1年的大龄停工人员" in answer


@pytest.mark.parametrize(
    ("question", "first", "other"),
    [
        ("云岭2024年教育上的“三大行动”是哪三个", "课程改革", "市场开拓"),
        ("云岭2024年外贸的“三大行动”有哪些", "市场开拓", "课程改革"),
        ("云岭教育三大行动指什么", "课程改革", "市场开拓"),
        ("云岭2024年交通上的“三项行动”是哪三项", "停车扩容", "书香进巷"),
        ("云岭2024年文化上的“三项行动”是哪三项", "书香进巷", "停车扩容"),
    ],
)
def test_of_two_slogans_of_one_name_the_one_asked_of_is_told(
    told: Callable[[str], str], question: str, first: str, other: str
) -> None:
    answer = told(question)
    assert first in answer
    assert other not in answer


def test_items_behind_including_keep_their_verbs(told: Callable[[str], str]) -> None:
    answer = told("云岭2024年报告提了哪四项保障措施")
    assert "加强组织领导、加大支持力度、健全培养体系、推进国际及港澳台交流合作" in answer
