"""A name in quotes that is only mentioned, two slips, years, and suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """海川市2024年城市治理工作方案
一、环境整治
持续整治“十乱”现象，压实“门前三包”责任，完善环卫运营。推行“三清一改”，即清垃圾、清沟渠、清畜禽粪污，改变陋习。
二、示范煤矿
市能源局根据验收和抽查情况，分批公布智能化示范煤矿名单。
三、标准试点
2024年在全市遴选50个标准应用试点项目，到2026年，遴选出200个以上标准应用试点项目。
"""
OTHER = """海川市绿道管理办法
第一条 为管理绿道，制定本办法。
第二条 绿道规划编制单位应当公开征求意见，吸收公众参与。
第三条 本办法自2024年5月1日起施行。
"""


def test_a_name_that_is_only_mentioned_says_nothing_of_its_members(
    bot_of: Callable[..., Bot],
) -> None:
    bot = bot_of(report=REPORT, other=OTHER)
    assert bot.ask("整治的“十乱”现象包括哪些").status == "not_found"
    assert "清沟渠" in bot.ask("“三清一改”包括哪些").answer


def test_two_slips_are_mended_one_after_the_other(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(report=REPORT, other=OTHER).ask("到2026年遴选多少个标准应拥试典项目")
    assert "200" in answer.answer


def test_a_value_is_cited_with_the_year_asked_on(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(report=REPORT, other=OTHER).ask("到2026年遴选多少个标准应用试点项目")
    assert any("到2026年" in c.quote and "200" in c.quote for c in answer.citations)


def test_suggestions_are_of_the_document_nearest_to_what_was_asked(
    bot_of: Callable[..., Bot],
) -> None:
    bot = bot_of(report=REPORT, other=OTHER)
    suggested = bot.ask("绿道的投诉电话是多少").suggestions
    assert suggested == ("《海川市绿道管理办法》什么时候施行？",)
    assert bot.ask(suggested[0]).status == "answered"
