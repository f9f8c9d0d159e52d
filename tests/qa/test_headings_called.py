"""A heading called by its name tells what its bracket, its short text and its table say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

CATALOGUE = """海川市数字化产品推荐目录
一、仓储管理类（3家）
序号\t服务商名称\t产品名称\t服务对象
1\t海川云帆公司\t渔港云仓\t水产企业
2\t临江数联公司\t数联冷库\t冷链企业
3\t南浦智造公司\t智造排产\t制造企业
二、财务记账类（2家）
序号\t服务商名称\t产品名称\t服务对象
1\t远山软件公司\t智账本\t小微企业
2\t青岭科技公司\t茶园账\t茶企
"""
GUIDE = """海川市渔业数字化标准建设指南
一、总体要求
1. 总体目标（2021-2030年）
渔业数字化水平明显提高。
2. 近期目标（2021-2023年）
建成一批试点。
二、试点安排
（一）测试期（2024年7—10月）
组织企业测试系统。
（二）评估期（2024年11—12月）
组织专家评估。
三、标准体系
主要包括冷链标准、渔船标准、码头标准和育苗标准。
1.冷链标准。规范冷链的温度、包装、运输等技术要求，包括冷库管理、车辆管理等标准。
2.渔船标准。规范渔船的定位、通信等技术要求，包括终端、信号等标准。
3.码头标准。规范码头的泊位、装卸等技术要求。
四、支持措施
（一）资金支持方面（共2项）
设立专项资金。给予贷款贴息。
（二）法律依据（2018年修订）
执行渔业法。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("仓储管理类有几家", "仓储管理类（3家）"),
        ("海川市数字化产品推荐目录里，财务记账类收了几家服务商", "财务记账类（2家）"),
        ("仓储管理类和财务记账类各收了几家", "仓储管理类（3家）"),
        ("仓储管理类和财务记账类各收了几家", "财务记账类（2家）"),
        ("资金支持方面一共有多少项", "资金支持方面（共2项）"),
        ("渔业数字化标准建设指南的总体目标是哪几年", "总体目标（2021-2030年）"),
        ("渔业数字化标准建设指南的总体目标和近期目标，时间段分别是哪几年", "（2021-2023年）"),
        ("渔业数字化标准建设指南的测试期是什么时候", "测试期（2024年7—10月）"),
        ("评估期从几月到几月", "评估期（2024年11—12月）"),
        ("仓储管理类收了哪3家服务商", "南浦智造公司"),
        ("仓储管理类有哪些产品", "数联冷库"),
        ("财务记账类都收录了哪些服务商", "青岭科技公司"),
        ("冷链标准规范哪些要求", "规范冷链的温度、包装、运输等技术要求"),
        ("渔船标准都规范些什么内容", "规范渔船的定位、通信"),
        ("码头标准规范哪些内容（渔业数字化标准建设指南）", "规范码头的泊位、装卸"),
        ("渔业数字化标准建设指南里，冷链标准规定了什么", "规范冷链的温度"),
    ],
)
def test_what_a_heading_says_is_told(bot_of: Callable[..., Bot], question: str, told: str) -> None:
    answer = bot_of(catalogue=CATALOGUE, guide=GUIDE).ask(question)
    assert told in answer.answer
    assert answer.confidence < 0.8


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("仓储管理类有几个员工", "（3家）"),
        ("仓储管理类收了几家银行", "（3家）"),
        ("仓储管理类有几家制造企业", "（3家）"),
        ("资金支持方面有几家", "（共2项）"),
        ("仓储管理类有几家服务对象", "（3家）"),
        ("资金支持方面有几项贷款", "（共2项）"),
        ("农机管理类收了几家", "家）"),
        ("仓储管理类收了哪5家服务商", "南浦智造公司"),
        ("法律依据是哪几年", "（2018年修订）"),
        ("资金支持方面有几家企业", "（共2项）"),
        ("冷链标准什么时候发布", "规范冷链的温度"),
        ("冷链标准规范谁来制定", "规范冷链的温度"),
    ],
)
def test_what_a_heading_does_not_say_is_not_told(
    bot_of: Callable[..., Bot], question: str, untold: str
) -> None:
    answer = bot_of(catalogue=CATALOGUE, guide=GUIDE).ask(question)
    assert untold not in answer.answer or answer.status != "answered"


def test_of_two_headings_called_so_neither_is_told(bot_of: Callable[..., Bot]) -> None:
    other = CATALOGUE.replace("海川市", "临江市").replace("（3家）", "（8家）")
    answer = bot_of(one=CATALOGUE, other=other).ask("仓储管理类有几家")
    assert not ("（3家）" in answer.answer) ^ ("（8家）" in answer.answer)


def test_a_list_of_a_table_cites_all_of_it(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(catalogue=CATALOGUE).ask("仓储管理类有哪些服务商")
    assert all(name in answer.answer for name in ("海川云帆公司", "临江数联公司", "南浦智造公司"))
    assert "远山软件公司" not in answer.answer
    assert any("海川云帆公司" in c.quote and "南浦智造公司" in c.quote for c in answer.citations)
