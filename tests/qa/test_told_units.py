"""Who does what in a notice's prose: sentences that tell an organ what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

NOTICE = """云岭省人民政府办公厅关于加强古桥保护工作的通知

云政办函〔2020〕18号

各市人民政府，省有关部门：

一、全省古桥分布广，情况复杂。因此，这项工作由省文物局和省交通厅统一归口管理，各市也要相应安排。
二、省安全生产委员会办公室要将古桥保护纳入考核。《古桥名录》由省文物局根据本通知精神印发。省文物局要加强业务指导，规范修缮程序。
三、古桥保护联席会议由省水利厅、省文物局等4个部门组成，省文物局为牵头单位。联席会议办公室要加强古桥保护督促落实，及时通报情况。
省文物局要加强业务指导，规范修缮程序。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("云政办函〔2020〕18号文中，古桥情况复杂这项工作由哪个部门负责", "省文物局、省交通厅"),
        ("古桥保护，省安委办要干什么", "将古桥保护纳入考核"),
        ("古桥保护通知要求省文物局做哪些事", "《古桥名录》由省文物局根据本通知精神印发"),
        ("古桥保护联席会议是哪个部门牵头", "由省文物局牵头"),
    ],
)
def test_what_a_sentence_tells_a_unit_is_answered(
    bot_of: Callable[..., Bot], question: str, said: str
) -> None:
    assert said in bot_of(古桥=NOTICE).ask(question).answer


def test_a_sentence_printed_twice_is_told_once(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(古桥=NOTICE).ask("古桥保护通知要求省文物局做哪些事").answer
    assert answer.count("加强业务指导") == 1


def test_what_is_required_of_a_body_is_no_task_of_it(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(古桥=NOTICE).ask("联席会议办公室的人数有什么要求")
    assert answer.kind != "tasks_of_unit"


def test_who_acts_with_others_leads(bot_of: Callable[..., Bot]) -> None:
    text = NOTICE + "四、省推进“一桥一档”改革小组办公室要会同有关部门，密切跟踪古桥普查进展。\n"
    answer = bot_of(古桥=text).ask("云政办函〔2020〕18号里，哪个机构会同有关部门跟踪古桥普查进展")
    assert "由省推进“一桥一档”改革小组办公室牵头" in answer.answer
    both = bot_of(古桥=text).ask("古桥普查进展由哪个机构会同谁跟踪").answer
    assert "有关部门" in both


def test_a_documents_number_names_no_unit(bot_of: Callable[..., Bot]) -> None:
    text = "国务院办公厅关于古桥做法的通报\n国办函〔2018〕46号\n各省：\n一、由国办负责古桥普查。\n二、修缮方面2项：“一桥一档”和“全年巡查”。\n"
    answer = bot_of(做法=text).ask("国办函〔2018〕46号通报的修缮方面的2项做法是什么")
    assert "一桥一档" in answer.answer
