"""What a question says word for word as it is printed is that, whatever else its words could be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import TaskFact
from tests.qa.conftest import AS_OF

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

PROVINCE = """山东省数字河湖行动方案

一、重点任务

（一）加强电子证照应用，推进跨省互认，打造济南、青岛等“无证明城市”。（省大数据局牵头，省公安厅配合）

（二）高标准建设国家先进印染创新中心、国家虚拟堤坝创新中心（青岛）。（省工业和信息化厅牵头）

（三）大力引进堤坝人才。开展招聘活动。（省人力资源社会保障厅牵头）

（四）引进社会资本。面向社会公开发布项目清单。（省财政厅牵头）
"""
CITY = """青岛市堤坝人才行动方案

一、重点任务

（一）发布项目清单。编制年度急需目录，公开堤坝项目清单。（市人才局牵头）

（二）建设创新中心。建设实验堤坝。（市科技局牵头）
"""
REPORT = """洛川市政府工作报告
各位代表：
一、2023年工作回顾
新登记经营主体1.9万户。
二、2024年工作安排
2024年，地区生产总值增长7%左右，城镇新增就业1.7万人。
激发市场活力，新增经营主体1.8万户。
"""


@pytest.fixture
def ask(bot_of: Callable[..., Bot]) -> Callable[[str], Answer]:
    bot = bot_of(省=PROVINCE, 市=CITY, 报告=REPORT)
    return lambda question: bot.ask(question, as_of=AS_OF)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("加强电子证照应用，推进跨省互认，打造济南、青岛等“无证明城市”由谁牵头", "省大数据局"),
        ("国家先进印染创新中心、国家虚拟堤坝创新中心（青岛）由谁牵头", "省工业和信息化厅"),
        ("大力引进堤坝人才归哪个部门负责", "省人力资源社会保障厅"),
        ("面向社会公开发布项目清单由谁牵头", "省财政厅"),
    ],
)
def test_words_of_a_task_choose_no_document(
    ask: Callable[[str], Answer], question: str, lead: str
) -> None:
    answer = ask(question)
    assert [f.leads for f in answer.facts if isinstance(f, TaskFact)] == [(lead,)]


def test_a_place_beside_a_task_chooses_its_documents(ask: Callable[[str], Answer]) -> None:
    answer = ask("青岛市建设创新中心由谁牵头")
    assert [f.leads for f in answer.facts if isinstance(f, TaskFact)] == [("市科技局",)]


@pytest.mark.parametrize(
    "question",
    [
        "洛川2024年经营主体目标新增多少",
        "洛川2024年经营主体要增加多少户",
        "洛川2024年经营主体目标增加多少",
    ],
)
def test_what_is_added_in_a_year_is_told_as_it_is_printed(
    ask: Callable[[str], Answer], question: str
) -> None:
    answer = ask(question)
    assert "1.8万户" in answer.answer
    assert "1.9" not in answer.answer


def test_what_two_years_add_is_still_compared(ask: Callable[[str], Answer]) -> None:
    answer = ask("洛川2024年新增经营主体比2023年少多少")
    assert "0.1万户" in answer.answer


def test_a_place_before_a_task_is_no_part_of_it(ask: Callable[[str], Answer]) -> None:
    answer = ask("对于青岛市，引进社会资本由谁牵头")
    assert "省财政厅" not in answer.answer
