"""Who guides a measure, and what a unit guides, where a list of measures has a column 指导部门."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind, TaskFact

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

GUIDED = (
    "海州省办公厅关于推广改革举措的通知\n\n推广清单\n"
    "序号\t改革举措\t主要内容\t指导部门\t推广范围\n"
    "1\t推广信用贷款模式\t银行按信用放款。\t省金融局、省财政厅\t全省\n"
    "2\t下放职称评审权\t高校自主评审。\t省教育厅、省财政厅\t全省\n"
)
LED = "海州省数字方案\n\n一、任务\n（一）建设数据平台。归集数据。（省财政厅牵头，省教育厅配合）\n"


def names(answer: Answer) -> list[str]:
    return [f.task for f in answer.facts if isinstance(f, TaskFact)]


@pytest.mark.parametrize(
    "question",
    [
        "推广信用贷款模式归哪些部门指导",
        "推广信用贷款模式，指导部门是哪两家",
        "推广信用贷款模式由谁来指导",
        "推广信用贷款模式指导部门名单",
    ],
)
def test_who_guides_is_told_as_a_role_of_its_own(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(list=GUIDED, led=LED).ask(question)
    assert answer.kind is Kind.RESPONSIBLE_UNIT
    assert answer.answer.endswith("的指导单位为省金融局、省财政厅。")


@pytest.mark.parametrize(
    "question",
    [
        "省财政厅指导哪几项",
        "省财政厅参与指导什么改革举措",
        "哪些举措由省财政厅指导",
        "省财政厅指导的是清单里的哪些",
    ],
)
def test_what_a_unit_guides_is_listed_alone(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(list=GUIDED, led=LED).ask(question)
    assert names(answer) == ["推广信用贷款模式", "下放职称评审权"]


def test_what_a_unit_leads_is_not_what_it_guides(bot_of: Callable[..., Bot]) -> None:
    assert not names(bot_of(led=LED).ask("省财政厅指导哪几项"))
