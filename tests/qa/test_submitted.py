"""Who approves is whom it is submitted to, not who submits it; who is answerable first is said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """洛川市河道采砂管理办法
第一条 河道采砂规划由市水利主管部门负责组织编制，经规划委员会审议后报市人民政府批准并公布实施。
第二条 采砂年度计划由市水利主管部门负责审查后，报洛水流域管理局批准。
第三条 采砂单位应当编制生态修复方案，并报所在地生态环境部门备案。
第四条 市自然资源局负责审核弃渣场选址。
第五条 采砂许可由县级水利部门审批。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("洛川采砂年度计划报谁批准", "洛水流域管理局批准"),
        ("洛川采砂年度计划由哪个部门批准", "洛水流域管理局批准"),
        ("洛川采砂年度计划要经谁批准", "洛水流域管理局批准"),
        ("洛川河道采砂规划由谁审议", "规划委员会审议"),
        ("洛川河道采砂规划报给谁批准", "市人民政府批准"),
    ],
)
def test_who_submits_does_not_approve(bot_of: Callable[..., Bot], question: str, told: str) -> None:
    answer = bot_of(办法=RULES).ask(question)
    assert told in answer.answer
    assert "责任单位为市水利主管部门" not in answer.answer


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("洛川采砂年度计划由谁审查", "市水利主管部门"),
        ("洛川弃渣场选址由谁审核", "市自然资源局"),
        ("洛川采砂许可由谁审批", "县级水利部门"),
        ("洛川河道采砂规划由谁组织编制", "市水利主管部门"),
    ],
)
def test_who_does_it_is_told_as_before(
    bot_of: Callable[..., Bot], question: str, unit: str
) -> None:
    assert unit in bot_of(办法=RULES).ask(question).answer


PLATFORM = """洛川市智慧课堂管理办法
第一条 各学校主要负责人是课堂内容审核的第一责任人。
第二条 平台监管部门应当建立内容审核问责机制。
"""


def test_who_is_answerable_first_is_said_in_so_many_words(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(办法=PLATFORM).ask("洛川智慧课堂内容审核的第一责任人是谁")
    assert "监管部门" not in answer.answer


SHARED = """洛川市生态环境领域财政事权和支出责任划分方案
一、主要内容
（一）污染防治。将跨市水体污染防治确认为市级财政事权，由市级承担支出责任。将噪声、恶臭污染防治确认为县级财政事权，由县级承担支出责任。
（二）监督。市生态环境局负责监督检查。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("洛川跨市水体污染防治的支出责任归谁", "由市级承担支出责任"),
        ("洛川噪声污染防治的支出责任由哪一级承担", "由县级承担支出责任"),
    ],
)
def test_who_bears_the_cost_is_no_task(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    assert told in bot_of(方案=SHARED).ask(question).answer
