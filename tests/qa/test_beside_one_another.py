"""Of two things by name two sentences beside one another tell, each of one alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.named_apart import named_apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

NOTICE = """海川市民政局关于印发海川市社会救助相关标准的通知
各区民政局：
现将有关标准通知如下：
一、城乡最低生活保障标准为每人每月980元。
二、福利机构集中抚养孤儿基本生活最低养育标准为每人每月2460元；社会散居孤儿基本生活最低养育标准为每人每月1850元。
三、成年走失受助人员基本饮食标准为每人每月702元；未成年走失受助人员基本饮食标准为每人每月815元。
四、救助管理站夜间值守人员不少于4人。
海川市民政局
2025年3月1日
"""
GUIDE = """海川市智慧渔业重大研究计划项目指南
一、资助计划
拟资助种子项目约20项，直接费用不超过60万元/项，资助期限为3年；拟资助攻关项目约5项，直接费用约为250万元/项，资助期限为4年。
二、平台奖励
对新入选的国家级渔业数据平台给予一次性800万元奖励，对新入选的国家级特色渔港平台一次性给予90万元奖励。
三、建设用地
市级渔港总规划入集中建设区的用地一般不少于总规模的75%。县级渔港总规划入集中建设区的用地一般不少于总规模的85%。
四、名词
新型养殖通常指深远海网箱养殖、工厂化循环水养殖等。传统养殖涉及池塘养殖、滩涂养殖等。
五、其他
在特大渔港、超大渔港周边开展监测。
"""


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("海川救助站成年和未成年走失受助人员，饮食标准各是多少", ("702元", "815元")),
        ("海川机构养的孤儿和散居孤儿，养育标准各是多少", ("2460元", "1850元")),
        ("智慧渔业重大研究计划里，种子项目和攻关项目的资助期限差别", ("3年", "4年")),
        (
            "海川渔业平台，新进国家级渔业数据平台和新进国家级特色渔港平台的，奖励各是多少",
            ("800万元", "90万元"),
        ),
        ("渔港用地划进集中建设区的比例，市级总规和县级总规要求有什么不同", ("75%", "85%")),
        ("新型养殖和传统养殖，按渔业指南的说法各指什么", ("深远海网箱", "池塘养殖")),
    ],
)
def test_both_are_told(bot_of: Callable[..., Bot], question: str, values: tuple[str, str]) -> None:
    answer = bot_of(notice=NOTICE, guide=GUIDE).ask(question)
    assert all(value in answer.answer for value in values), answer.answer


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("海川救助站里盲人和聋人走失人员，伙食标准各是多少", "元"),
        ("智慧渔业研究计划里，种子项目和攻关项目的评审专家各有几名", "项"),
        ("渔港用地划进集中建设区的比例，省级总规和镇级总规要求有什么不同", "75%"),
        ("国家级渔业数据平台和国家级特色渔港平台的申报各是哪天截止", "800万元"),
    ],
)
def test_others_are_not_told_for_them(
    bot_of: Callable[..., Bot], question: str, wrong: str
) -> None:
    answer = bot_of(notice=NOTICE, guide=GUIDE).ask(question)
    assert answer.status == "not_found" or wrong not in answer.answer, answer.answer


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("基础标准,在检测和人员能力两部分各补充了什么", ("检测", "人员能力")),
        ("国家级平台跟省级平台,给的钱差在哪", ("国家级平台", "省级平台")),
        ("对口企业和普通企业的补贴有什么不同", ("对口企业", "普通企业")),
    ],
)
def test_what_both_stand_in_is_no_part_of_a_name(question: str, asked: tuple[str, str]) -> None:
    assert tuple(part.name for part in named_apart(question)) == asked
