"""What a line tells of before something answers no question after what comes behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.phases import of_another_phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

USES = """洛川市窑炉巡检数字化实施方案
应用一：窑炉巡检
巡检前：数字平台可用于辅助窑炉巡检的准备工作，根据往年巡检记录提供巡检路线和重点部位建议。
巡检中：数字平台可用于窑炉温度实时比对，辅助巡检人员发现异常点位。
巡检后：数字平台可用于辅助巡检人员生成窑炉巡检记录初稿，归集整改意见。
应用二：原料管理
数字平台可用于原料批次追溯。
应用三：成品检验
按照釉面、尺寸和强度分项登记检验结果，不合格品单独存放。
应用四：仓储物流
建立出入库台账，合理安排运输车辆。
应用五：能耗管理
逐月登记天然气和电力消耗，开展节能诊断。
"""


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("现场检查结束之后能做什么", "检查前：可用于准备工作。"),
        ("巡检完成后平台做什么", "巡检中：比对温度。"),
        ("申报前要做哪些准备", "（二）申报后：公示。"),
        ("培训过程中怎么管", "1.培训前：报名。"),
        ("事后怎么监管", "事前：一次告知。"),
        ("活动以后还要报什么", "活动前。报备。"),
    ],
)
def test_a_line_of_another_phase_is_told(question: str, line: str) -> None:
    assert of_another_phase(question, line)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("现场检查结束之后能做什么", "检查后：撰写报告。"),
        ("检查能做什么", "检查前：准备。"),
        ("培训后怎么管", "检查前：准备。"),
        ("事前事后怎么监管", "事后：抽查。"),
        ("检查前和检查后各做什么", "检查后：撰写报告。"),
        ("检查之后能做什么", "检查人员：三人以上。"),
    ],
)
def test_a_line_of_the_phase_asked_or_of_none_is_kept(question: str, line: str) -> None:
    assert not of_another_phase(question, line)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("洛川市窑炉巡检之后数字平台能做什么", "记录初稿", "路线"),
    ],
)
def test_what_is_told_is_of_the_phase_asked(
    bot_of: Callable[..., Bot], question: str, said: str, unsaid: str
) -> None:
    answer = bot_of(方案=USES).ask(question)
    assert said in answer.answer
    assert unsaid not in answer.answer
