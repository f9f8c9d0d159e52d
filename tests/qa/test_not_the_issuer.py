"""Who has done a thing is no question for who has issued the document that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.fields import Field, fields_of
from qa.types import Kind, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """从化市住房和城乡建设局关于印发从化市2024年城市体检工作方案的通知
从建发〔2024〕19号
各区住房和城乡建设局：
现将《从化市2024年城市体检工作方案》印发给你们，请认真组织实施。
从化市住房和城乡建设局
2024年4月9日
从化市2024年城市体检工作方案
一、工作安排
体检工作采取自查与第三方核查相结合的方式。第三方核查由从化大学规划学院统筹。线上问卷调查由从化市统计学会负责。信息平台由从化智图科技有限公司研发，并提供运行维护。
二、名单认定
瞪羚企业由市科技局认定。古建筑由市文物保护中心修复。施工许可证由市行政审批局核发。
"""


@pytest.fixture
def conghua(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    "view",
    [
        "信息平台又是谁研发的",
        "小程序是哪家单位开发的",
        "瞪羚企业由谁认定的",
        "古建筑是哪个部门修复的",
        "十佳案例谁评出的",
        "施工许可证谁核发的",
        "每年清算由谁来做",
        "抽样调查由谁做的",
        "体检报告由谁做",
    ],
)
def test_what_is_done_is_asked_of_no_document(view: str) -> None:
    assert fields_of(view) == ()


@pytest.mark.parametrize(
    ("view", "field"),
    [
        ("方案谁定的", Field.ISSUER),
        ("要点是哪个部门发的", Field.ISSUER),
        ("批复谁复的", Field.ISSUER),
        ("办法由谁出的", Field.ISSUER),
        ("政府工作报告是谁做的", Field.SPEAKER),
        ("2024年报告由谁做", Field.SPEAKER),
        ("报告谁作的", Field.SPEAKER),
    ],
)
def test_what_a_document_is_issued_or_given_by_is(view: str, field: Field) -> None:
    assert fields_of(view) == (field,)


def test_a_follow_up_asks_who_made_the_thing_too(conghua: Bot) -> None:
    first = "从化2024年城市体检第三方核查由谁统筹"
    turns = [Turn(first, conghua.ask(first))]
    for question, told in (("信息平台又是谁研发的", "智图"), ("瞪羚企业又是谁认定的", "市科技局")):
        answer = conghua.ask(question, turns)
        assert answer.kind is not Kind.METADATA
        assert told in answer.answer
    assert conghua.ask("这个方案是谁发的", turns).kind is Kind.METADATA


def test_who_grants_a_licence_is_told_from_the_tasks(conghua: Bot) -> None:
    answer = conghua.ask("从化城市体检工作方案里施工许可证是谁核发的")
    assert answer.kind is Kind.LEAD_UNIT
    assert answer.facts[0].others == ("市行政审批局",)


@pytest.mark.parametrize(
    "view", ["办法由谁解释、有效期几年", "办法由谁解释,有效期几年", "办法归谁解释;有效期多久"]
)
def test_who_interprets_a_document_is_asked_before_any_stop(view: str) -> None:
    assert fields_of(view) == (Field.INTERPRETER, Field.EXPIRES)
