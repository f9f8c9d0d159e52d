"""Terms, parts and slogans asked for as offices ask: 口径, 怎么解释, 第四篇下面有哪几章, 按哪“四个一批”."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """海川市智慧渔业发展规划（2024—2028年）
第一篇 发展基础
第一章 现状
渔船管理有序。
第二篇 重点任务
第二章 装备升级
一、智慧渔业装备建设
2010年，智慧渔业的概念在各地兴起，渔业装备建设受到关注，追求可持续的本质特征。
第三章 渔港改造
渔港分级管理。项目按照“论证一批、开工一批、投产一批”的要求推进。各县区（含高新区、滨海新区管委会，下同）落实渔港安全责任。
第三篇 保障措施
第四章 资金保障
智慧渔业装备建设所需资金由市级财政安排，吸引社会资本投入，列入年度预算。
智慧渔业是海洋经济高质量发展的核心支撑，将物联网、大数据与渔业生产深度融合，形成全面感知、协同控制的生产系统。
渔业数据应分为船舶、港口和产品3个大类，代码见附表。
"""

STANDARD = """渔港通信站运行规程
3 术语和定义
3.1
渔港主职人员
渔港党组织书记、港长、会计三类要职人员。
4 考核办法
4.1 平稳通信率
指辖区内通信站无故障通信的时间占全年总时间的比率。
5 统计说明
小型渔船是指船长不满十二米、在近岸水域作业的渔船。
"""

ASKED = [
    ("智慧渔业规划第二篇下面有哪几章", Kind.LIST, ["装备升级", "渔港改造"]),
    ("渔港项目按哪“三个一批”来推进", Kind.LIST, ["论证一批", "开工一批", "投产一批"]),
    ("“各县区”还包含哪些管委会", Kind.DEFINITION, ["滨海新区管委会"]),
    ("渔业数据有哪几个部分", Kind.LIST, ["船舶、港口、产品"]),
    ("智慧渔业装备建设的钱从哪来", Kind.PASSAGE, ["市级财政安排"]),
    ("智慧渔业的含义", Kind.DEFINITION, ["物联网"]),
    ("渔港主职人员包括哪几种人", Kind.DEFINITION, ["港长"]),
    ("平稳通信率怎么解释", Kind.DEFINITION, ["占全年总时间"]),
    ("小型渔船口径", Kind.DEFINITION, ["不满十二米"]),
]


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(plan=PLAN, standard=STANDARD)


@pytest.mark.parametrize(("question", "kind", "said"), ASKED)
def test_terms_parts_and_slogans_are_told(
    bot: Bot, question: str, kind: Kind, said: list[str]
) -> None:
    answer = bot.ask(question)
    assert answer.kind is kind
    assert all(words in answer.answer for words in said)


def test_what_is_counted_with_a_unit_is_not_what_it_is(bot: Bot) -> None:
    assert bot.ask("各县区是什么意思").kind is not Kind.DEFINITION


RULES = """海川市渔港数据管理办法
第一条 渔港数据利用主体不得将渔港数据转让给第三方。违反规定的，市渔业局应当终止其使用，并在两年内不再受理其申请。
第二条 渔港基础标准包括术语、接口、测试三大类。测试标准另行制定。
第三条 智能技术可用于渔港检查的准备工作。将往年检查报告输入模型，给出检查重点和抽检方式建议。
第四条 渔船遇险求助应当按程序处置。值班人员接到求助后立即核对船位和人数，并记录通话内容。随后通知就近渔船和救助机构前往救助。处置结束后三日内，由值班人员整理经过，报市渔业局备案存档。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("把渔港数据转让给第三方有什么后果", "终止其使用"),
        ("渔港基础标准分哪三大类", "术语、接口、测试三大类"),
        ("渔港检查前智能技术能做什么", "抽检方式建议"),
        ("渔船遇险求助怎么按程序处置", "报市渔业局备案存档"),
    ],
)
def test_what_a_paragraph_goes_on_to_say_is_told(
    bot_of: Callable[..., Bot], question: str, said: str
) -> None:
    assert said in bot_of(rules=RULES).ask(question).answer
