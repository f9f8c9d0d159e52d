"""Who is in charge of a document as a whole is told by what it says of itself, by none of its tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

_TASKS = """一、培育壮大竹艺主体
（一）鼓励竹艺企业做大规模，建设竹艺产业园。（责任单位：市林业局、市商务局）
二、打造竹艺品牌
（二）举办竹艺博览会，编制竹艺人才培养方案。（牵头单位：市文旅局）
"""
HEADED = f"""政策文号：云政规〔2024〕8号
牵头单位：市工信局
失效日期：2027-05-01
云岭市促进竹艺产业发展若干措施
{_TASKS}"""
OF_ITSELF = f"""云岭市促进竹艺产业发展若干措施
市工信局是本措施的实施部门，按照有关规定履行职责。
{_TASKS}"""
SILENT = f"""云岭市促进竹艺产业发展若干措施
{_TASKS}"""

ASKED = [
    "云岭竹艺产业若干措施是哪个局牵头的",
    "云岭竹艺产业措施的牵头单位是谁",
    "云岭竹艺产业措施由哪个部门牵头",
    "云岭市促进竹艺产业发展若干措施由谁组织实施",
    "云岭竹艺措施总体由哪个部门主抓",
    "云岭竹艺产业措施归哪个部门牵头实施",
]


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize("text", [HEADED, OF_ITSELF])
def test_it_is_told_by_the_document_of_itself(
    bot_of: Callable[..., Bot], text: str, question: str
) -> None:
    answer = bot_of(措施=text).ask(question)
    assert "市工信局" in answer.answer
    assert "市林业局" not in answer.answer
    assert answer.confidence < 0.8


OF_ONE_TASK = """云岭市促进竹艺产业发展若干措施
一、培育壮大竹艺主体
责任单位：市林业局
（一）鼓励竹艺企业做大规模。
二、打造竹艺品牌
（二）举办竹艺博览会。
"""
OF_TWO = HEADED.replace("失效日期", "主管部门：市财政局\n失效日期")
OF_NOBODY = f"""{SILENT}三、附则
本措施由市财政资金支持实施，本措施由发布之日起实施，有效期三年。
"""


@pytest.mark.parametrize("question", ASKED[:3])
@pytest.mark.parametrize("text", [SILENT, OF_ONE_TASK, OF_TWO, OF_NOBODY])
def test_no_task_of_it_is_told_where_it_says_nothing(
    bot_of: Callable[..., Bot], text: str, question: str
) -> None:
    assert bot_of(措施=text).ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云岭竹艺措施里竹艺博览会由哪个部门牵头", "市文旅局"),
        ("云岭竹艺人才培养方案由谁牵头", "市文旅局"),
        ("云岭打造竹艺品牌由谁牵头", "市文旅局"),
        ("云岭竹艺措施里建设竹艺产业园由哪些部门负责", "市林业局"),
    ],
)
def test_who_does_one_of_its_tasks_is_told_by_the_task(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    assert told in bot_of(措施=HEADED).ask(question).answer
