"""Who does something is told by what says who does it, not by what stands beside a company."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """洛川市政府工作报告
一、2024年工作安排
激活夜间经济。打造堤坝夜市，引导企业和公司延长营业时间，改造提升夜间经济街区5条。
规范共享单车。共享单车停放秩序由市城管执法局负责，每月通报。
"""


def test_a_passage_without_a_doer_answers_nobody(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(洛川=REPORT)
    assert bot.ask("洛川市夜间经济由哪个部门负责").status == "not_found"


def test_a_passage_that_says_who_is_quoted(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(洛川=REPORT).ask("洛川市共享单车停放秩序由哪个部门负责")
    assert answer.status == "answered"
    assert "市城管执法局" in answer.answer


def test_the_numbers_inside_a_quote_are_the_documents_own(bot_of: Callable[..., Bot]) -> None:
    rules = """堤坝协会管理办法
（二）符合下列要求的堤坝协会予以保留：
1.有规范的名称；
2.堤坝协会还应具备：
（1）有专职人员；（2）有固定场所。
"""
    answer = bot_of(办法=rules).ask("堤坝协会符合什么要求可以保留")
    assert answer.status == "answered"
    assert "（2）有固定场所" in answer.answer


def test_who_pays_is_not_told_by_who_does_the_work(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(洛川=REPORT)
    assert bot.ask("洛川市共享单车停放秩序的补贴由哪个部门发放").status == "not_found"


def test_places_in_a_row_are_a_tasks_own_words(bot_of: Callable[..., Bot]) -> None:
    plan = """全省未来产业行动计划
一、重点任务
1.布局未来产业。建设济南、青岛未来产业先导区。（省工业和信息化厅牵头）
"""
    city = """济南市绿道建设方案
一、重点任务
1.建设绿道。（市园林局牵头）
"""
    answer = bot_of(plan=plan, city=city).ask("济南、青岛未来产业先导区建设由谁牵头")
    assert "由省工业和信息化厅牵头" in answer.answer
