"""When a task is done is no task: 签订入驻协议后30日内迁入 does not tell who 签订入驻协议."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.only_when import only_says_when

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """云岭市创谷入驻管理办法
云科规〔2024〕2号
第一条 为规范云岭市创谷入驻管理，制定本办法。
第二条 意向企业向市科技局提交申请表，由市科技局或其委托的创谷服务机构组织专家评审通过后，经市科技局审定同意并公示后方可入驻创谷。
第三条 入驻创谷时由创谷服务机构与入驻企业签订入驻协议。入驻企业应在签订入驻协议后20日内将注册地址迁入创谷。
"""


@pytest.mark.parametrize(
    ("asked", "task", "only"),
    [
        ("入驻协议谁签", "在签订入驻协议后30日内将注册地址迁入园区", True),
        ("竣工验收由谁组织", "自竣工验收合格之日起15个工作日内移交档案", True),
        ("土地使用权", "取得土地使用权后三个月内开工", True),
        ("劳动合同谁签", "应在签订劳动合同后10日内办理社保登记", True),
        ("年度预算谁批", "于年度预算批复后20日内公开绩效目标", True),
        ("意见征集", "在意见征集结束后5个工作日内反馈采纳情况", True),
        ("注册地址谁迁", "在签订入驻协议后30日内将注册地址迁入园区", False),
        ("签订入驻协议后注册地址谁迁", "在签订入驻协议后30日内将注册地址迁入园区", False),
        ("入驻协议谁签", "与入驻企业签订入驻协议", False),
        ("档案移交", "自竣工验收合格之日起15个工作日内移交档案", False),
        ("预算公开", "在20日内公开预算", False),
    ],
)
def test_what_stands_only_in_when_is_not_what_is_done(asked: str, task: str, *, only: bool) -> None:
    assert only_says_when(asked, task) is only


def test_who_signs_is_not_told_by_who_moves_after_it(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(办法=RULES).ask("云岭创谷的入驻协议由谁签")
    assert "迁入" not in answer.answer
    assert "创谷服务机构" in answer.answer


def test_who_moves_is_told(bot_of: Callable[..., Bot]) -> None:
    assert "入驻企业" in bot_of(办法=RULES).ask("云岭创谷的注册地址由谁迁入").answer


def test_after_whose_consent_is_told_without_who_judges_before(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(办法=RULES).ask("云岭创谷企业入驻最后由谁审定同意")
    assert "经市科技局审定同意" in answer.answer
    assert "服务机构" not in answer.answer
