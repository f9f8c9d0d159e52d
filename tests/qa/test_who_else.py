"""Who else has a part in a task whose leader the question names, and what one unit has in both roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = (
    "海州市养老服务行动方案\n\n一、主要任务\n"
    "（一）扩大护理保险。将上门服务由12项增加到18项。（市医保局牵头，市财政局、市民政局配合）\n"
    "（二）推进适老化改造。完成改造2000户。（市民政局牵头，市医保局、市残联配合）\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "上门服务从12项加到18项，医保局牵头，配合部门都有谁",
        "扩大护理保险，市医保局之外的配合部门",
        "扩大护理保险 除市医保局外的配合部门",
        "扩大护理保险由医保局牵头，其他参与单位呢",
    ],
)
def test_beside_the_leader_named_the_others_are_asked_for(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(plan=PLAN).ask(question)
    assert answer.kind is Kind.RESPONSIBLE_UNIT
    assert "市财政局、市民政局" in answer.answer


@pytest.mark.parametrize(
    "question", ["市医保局：牵头的、当配合单位的事项", "市医保局牵头什么、配合什么"]
)
def test_both_roles_asked_are_both_told(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(plan=PLAN).ask(question).answer
    assert "扩大护理保险" in answer
    assert "推进适老化改造" in answer


LUMP = (
    "宜昌市数字经济方案\n\n二、重点任务\n（一）夯实基础\n"
    "1.建设千兆光网。每年新建5G基站3000个。（责任单位：市经信局、市住建局）\n"
    "2.推进改造。设立5亿元数字化改造贴息资金。（责任单位：市财政局）\n"
)


def test_a_list_of_several_tasks_tells_not_whose_one_of_them_is(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(plan=LUMP).ask("宜昌设5亿数字化改造贴息资金，责任落在哪几家").answer
    assert "市住建局" not in answer
