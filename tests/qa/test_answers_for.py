"""What somebody answers for is told by the sentence that says so of them, and of nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.answerers.answers_for import CONFIDENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """海川市渔业检测管理办法
第一条 明确检测和审核的责任，建立检测机构与审核机构对结果意见不一致时的协调机制。渔业检测机构对检测样品的真实性、完整性，以及检测程序的合法性负责。结果审核机构对审核意见负责。
第二条 申报单位应当对申报材料的真实性负责，不得弄虚作假。
第三条 县级人民政府对本行政区域渔业安全负责。市渔业局对市人民政府负责，每年报告工作。
第四条 抽样人员要对抽样记录负责。仲裁由市渔业局负责。
案件承办机构对送审材料负责。
第五条 养殖企业对养殖水质负责；养殖企业对产品质量负责。
"""


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("检测机构对什么负责", "检测样品的真实性", "协调机制"),
        ("海川市渔业检测管理办法里，结果审核机构要对什么负责", "审核意见", "协调机制"),
        ("渔业检测机构和结果审核机构各自对什么负责", "检测样品的真实性", "协调机制"),
        ("渔业检测机构和结果审核机构各自对什么负责", "对审核意见负责", "协调机制"),
        ("申报单位应当对哪些内容负责", "申报材料的真实性", "样品"),
        ("抽样人员对啥负责", "抽样记录", "样品"),
        ("县级人民政府对什么负责", "本行政区域渔业安全", "市渔业局"),
        ("案件承办机构对什么负责", "送审材料", "样品"),
        ("市渔业局对谁负责", "对市人民政府负责", "渔业安全"),
    ],
)
def test_what_somebody_answers_for_is_told(
    bot_of: Callable[..., Bot], question: str, told: str, untold: str
) -> None:
    answer = bot_of(rules=RULES).ask(question).answer
    assert told in answer
    assert untold not in answer


@pytest.mark.parametrize(
    "question",
    [
        "认证机构对什么负责",
        "市渔业局对什么负责",
        "养殖企业对什么负责",
        "结果审核对什么负责",
        "县级人民政府对谁负责",
        "检测机构由谁负责",
    ],
)
def test_of_nobody_else_and_of_no_two_sentences(bot_of: Callable[..., Bot], question: str) -> None:
    assert bot_of(rules=RULES).ask(question).confidence != CONFIDENCE


def test_to_whom_is_told_by_no_task(bot_of: Callable[..., Bot]) -> None:
    task = "第六条 养老机构应当在签订服务协议后30日内备案，由区民政局与养老机构签订服务协议。\n"
    assert bot_of(rules=RULES + task).ask("养老机构对谁负责").status == "not_found"
