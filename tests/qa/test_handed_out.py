"""Who does a task, asked as to whom it was given, at whose door it lies or whose job it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.handed_out import handed_out
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """云州市人民政府办公室关于印发云州市2024年民生改善工作要点的通知
云政办发〔2024〕9号
各县（市、区）人民政府，市政府各部门：
《云州市2024年民生改善工作要点》已经市政府同意，现印发给你们，请认真贯彻执行。
云州市人民政府办公室
2024年3月5日
云州市2024年民生改善工作要点
一、重点任务
（一）健全困难群众救助机制。完善低收入人口动态监测，推动救助资源向偏远山村倾斜。（民政局、财政局、医保局负责）
（二）推动城乡结对建立就业帮扶机制。组织用工企业与山区乡镇签订用工协议。（人力资源社会保障局、农业农村局负责）
（三）发展社区托育服务。新建社区托育点20个，支持单位食堂开放。（卫生健康委牵头，教育局配合）
（四）改造老旧公园绿地。修缮步道30公里。（园林绿化局、自然资源局负责）
（五）推进河道清淤。完成河道清淤40公里。（水利局负责）
"""


@pytest.fixture
def yunzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("云州城乡结对就业帮扶机制，分给哪几家了？", ("人力资源社会保障局", "农业农村局")),
        ("云州困难群众救助机制归哪几家", ("民政局", "财政局", "医保局")),
        ("云州社区托育服务这事分给谁了", ("卫生健康委", "教育局")),
        ("云州社区托育服务是哪几家的活", ("卫生健康委", "教育局")),
        ("云州老旧公园绿地改造派给哪几家了呀，谢谢", ("园林绿化局", "自然资源局")),
        ("云州老旧公园绿地改造落到哪几家头上", ("园林绿化局", "自然资源局")),
        ("云州老旧公园绿地改造安排给哪几个部门了", ("园林绿化局", "自然资源局")),
        ("云州河道清淤压到谁身上了", ("水利局",)),
        ("云州老旧公园绿地改造落到哪些区和部门头上", ("园林绿化局", "自然资源局")),
        ("云州河道清淤，牵头的是水务还是水利", ("水利局",)),
    ],
)
def test_those_a_task_was_given_to_are_its_units(
    yunzhou: Bot, question: str, units: tuple[str, ...]
) -> None:
    answer = yunzhou.ask(question)
    assert answer.kind in (Kind.LEAD_UNIT, Kind.RESPONSIBLE_UNIT)
    told = {unit for fact in answer.facts for unit in (*fact.leads, *fact.others)}
    assert told == set(units)


@pytest.mark.parametrize(
    "view",
    [
        "云州步道修缮的钱分给谁了",
        "云州500株乔木分给谁",
        "云州社区托育点分给哪几家企业",
        "云州科研成果归谁",
        "云州赛事转播的相关权利归谁",
        "云州遗留设施的权益到底归谁",
        "云州补助资金落到谁头上",
        "云州用工协议跟谁签",
        "云州社区托育服务由谁牵头",
    ],
)
def test_what_is_shared_out_is_no_task(view: str) -> None:
    assert handed_out(view) == view


def test_a_passage_of_several_tasks_tells_no_task_s_units(yunzhou: Bot) -> None:
    """The brackets of all tasks together say nothing of whose the one asked about is."""
    assert yunzhou.ask("云州城乡结对就业帮扶机制都有哪几家").status == "not_found"


@pytest.mark.parametrize(
    "question",
    [
        "云州社区托育服务，卫生健康委打头，另外还有哪几个部门",
        "云州社区托育服务，卫生健康委牵头，另外还有哪些部门",
        "云州社区托育服务除了卫生健康委还有哪几个部门",
    ],
)
def test_who_else_has_a_part_is_asked_beside_a_unit(yunzhou: Bot, question: str) -> None:
    answer = yunzhou.ask(question)
    assert answer.kind is Kind.RESPONSIBLE_UNIT
    assert "教育局" in answer.answer
