"""Who has which part in a task, in which stage, of which sorts: what only asks is no word of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """洛川市2024年数字经济工作要点
一、建设数据科学城。支持企业组建研发中心30家以上。(牵头单位:市科技局;责任单位:市发改委、市财政局)
二、培育新赛道。培育发展元宇宙、区块链、量子计算等新赛道。(牵头单位:市经信局、市科技局;责任单位:各区人民政府)
三、保护知识产权。建设知识产权保护中心。(牵头单位:市市场监管局;责任单位:市财政局、市公安局)
四、办好赛事。举办洛川大学生创业大赛月度预选赛、季度晋级赛、年度总决赛。
五、优化服务。支持企业建立常态化参与机制，让企业在初创期有“护苗服务”、在扩张期有“放手服务”。
六、推进众创载体建设，新增众创载体40家，专业众创载体比例提升6%。
七、落实国家、省、市关于职务成果“三权”(使用权、处置权、收益权)改革政策。
八、改革人才评价制度，基础研究人才以同行评价为主。
九、要点实施到一半开展中途检查，检查结果报市人民政府。
"""


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("洛川市企业建30家以上研发中心,科技局之外的责任单位?", "市发改委", "市经信局"),
        ("建30家研发中心,科技局牵头以外谁是责任单位", "市财政局", "市经信局"),
        ("数据科学城,市科技局主办之外,配合单位是谁", "市发改委", "市经信局"),
        ("元宇宙、区块链、量子计算这些新赛道,牵头的有哪几家单位?", "市科技局", "各区"),
        ("知识产权保护谁来牵这个头", "市市场监管局", "市财政局"),
        ("知识产权保护那条,市市场监管局是牵头还是配合", "牵头单位", "市财政局"),
        ("知识产权保护那条,市财政局是牵头单位还是责任单位", "责任单位", "市公安局"),
        ("市财政局是知识产权保护的牵头单位吗", "市市场监管局", "市公安局"),
    ],
)
def test_the_part_asked_for_is_told_alone(
    bot_of: Callable[..., Bot], question: str, told: str, not_told: str
) -> None:
    answer = bot_of(要点=PLAN).ask(question)
    assert answer.status == "answered"
    assert told in answer.answer
    assert not_told not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "市财政局不管牵头还是配合,一共有哪几项任务?",
        "市财政局无论是牵头的还是参与的,有哪些任务",
    ],
)
def test_whatever_the_part_every_task_is_told(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(要点=PLAN).ask(question)
    assert "参与2项任务" in answer.answer
    assert "保护知识产权" in answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("大学生创业大赛一年分几种赛", "月度预选赛、季度晋级赛、年度总决赛"),
        ("“护苗服务”是在企业什么阶段", "在初创期有“护苗服务”"),
        ("“放手服务”是企业处在哪个阶段", "在扩张期有“放手服务”"),
        ("专业众创载体比例要提几个点", "提升6%"),
        ("专业众创载体比例要提高几个百分点", "提升6%"),
        ("职务成果的“三权”是哪三个权", "使用权、处置权、收益权"),
        ("基础研究的人才按什么来评", "以同行评价为主"),
        ("数字经济要点中途检查的结果报给谁", "检查结果报市人民政府"),
    ],
)
def test_what_only_asks_need_not_stand_there(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    answer = bot_of(要点=PLAN).ask(question)
    assert answer.status == "answered"
    assert told in answer.answer
