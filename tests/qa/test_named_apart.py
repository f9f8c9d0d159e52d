"""What is asked of two things by name is told of each, from the sentence that names it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa import ground
from qa.asking import Asking
from qa.named_apart import named_apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """丰泽市科技人才扶持办法

第一章 住房
第一条 从市外引进的A类人才，给予最高300万元购房补贴，分三年发放。
第二条 在本市企业连续工作满一年的C类人才，按照合同约定给予最高60万元购房补贴。
第二章 场地
第三条 入驻众创空间的企业，按照每平方米每月20元的标准给予房租补贴，补贴期限最长不超过2年。
第四条 入驻加速器的企业，租赁期满一年后给予房租补贴，补贴期限最长不超过5年。
第三章 平台
第五条 对新认定的国家级、省级重点实验室，分别给予200万元、80万元奖励。
第四章 监督
第六条 申报单位提供虚假材料的，处1万元以上3万元以下的罚款。
"""
DAY = date(2026, 1, 1)


@pytest.fixture
def fengze(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(丰泽=RULES)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("A类和C类人才购房补贴上限各是多少", ("300万元", "60万元")),
        ("众创空间和加速器的补贴期限哪个长", ("2年", "5年")),
        ("众创空间跟加速器的企业，房租补贴期限有什么不同", ("2年", "5年")),
    ],
)
def test_each_of_two_is_told_and_cited(fengze: Bot, question: str, values: tuple[str, str]) -> None:
    answer = fengze.ask(question, as_of=DAY)
    for value in values:
        assert value in answer.answer
        assert any(value in c.quote for c in answer.citations)


def test_one_sentence_that_holds_both_is_quoted_once(fengze: Bot) -> None:
    answer = fengze.ask("国家级和省级重点实验室各奖多少", as_of=DAY)
    assert "200万元、80万元" in answer.answer
    assert len(answer.citations) == 1


def test_what_is_not_found_of_one_is_said(fengze: Bot) -> None:
    answer = fengze.ask("众创空间和海外飞地的房租补贴期限各是多久", as_of=DAY)
    assert "2年" in answer.answer
    assert "没有查到“海外飞地”" in answer.answer
    assert answer.confidence <= 0.6


def test_grades_that_no_sentence_names_are_refused(fengze: Bot) -> None:
    assert fengze.ask("五星级和四星级工厂各奖多少", as_of=DAY).status == "not_found"


def test_a_part_is_grounded_by_itself(fengze: Bot) -> None:
    asking = Asking(fengze._current(), fengze._store, fengze._search, DAY)
    _, draft = asking.read("A类和C类人才购房补贴上限各是多少", ())
    assert len(draft.parts) == 2
    ground.check(draft, asking.library)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("甲区新办证和补办证,收费哪个高", ("新办证,收费是多少", "补办证,收费是多少")),
        ("乙类和丙类场所检查周期各是多久", ("乙类场所检查周期是多久", "丙类场所检查周期是多久")),
        ("户数超过50户和不超过50户的村各补多少", ("超过50户的村补多少", "不超过50户的村补多少")),
        ("仓库离甲站和乙站各要隔多远,哪个更严", ("仓库离甲站要隔多远", "仓库离乙站要隔多远")),
        ("一级和二级响应，哪个部门牵头", ()),
        ("公共和谐与会务各部门职责是什么", ()),
        ("教育经费是多少", ()),
    ],
)
def test_a_question_of_two_names_asks_of_each(question: str, asked: tuple[str, ...]) -> None:
    parts = named_apart(question)
    assert len(parts) == len(asked)
    assert all(part.asks.endswith(one) for part, one in zip(parts, asked, strict=True))


def test_the_sentence_that_names_the_lesser_grade_is_found_beside_the_greater(
    bot_of: Callable[..., Bot],
) -> None:
    told = bot_of(
        令="""丰泽市突发水污染事故应急办法

第一条 水污染事故分为以下等级：
（一）特别重大水污染事故，是指泄漏油品900吨以上的事故；
（二）重大水污染事故，是指泄漏油品400吨以上不足900吨的事故。
第二条 发生特别重大水污染事故，由市人民政府成立应急指挥机构。
第三条 发生重大水污染事故，由区人民政府成立应急指挥机构。
"""
    ).ask("特别重大和重大水污染事故的泄漏油品标准各是多少吨", as_of=DAY)
    assert "900吨以上" in told.answer
    assert "400吨以上" in told.answer


EARLIER = "宜昌市2023年科技创新工作要点\n\n一、主要目标。2023年，全市高新技术企业达到1200家。\n"
LATER = """襄阳市2024年科技创新工作要点

一、主要目标。2024年，全市高新技术企业达到1500家。
二、公共海外仓。到2025年，建成公共海外仓12个，总面积达到30万平方米。
"""


def test_values_of_other_years_are_each_told_with_their_year(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(宜昌=EARLIER, 襄阳=LATER)
    answer = bot.ask("宜昌和襄阳的高新技术企业目标哪个多，各是多少", as_of=DAY)
    assert "2023年高新技术企业达到1200家" in answer.answer
    assert "2024年高新技术企业达到1500家" in answer.answer
    assert answer.confidence <= 0.6
    alone = bot.ask("宜昌和襄阳的高新技术企业目标哪个多", as_of=DAY)
    assert alone.status == "not_found"


def test_two_values_asked_for_in_one_breath_are_both_told(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(襄阳=LATER).ask("襄阳公共海外仓2025年建成几个面积多大", as_of=DAY)
    assert "12个" in answer.answer
    assert "30万平方米" in answer.answer


def test_of_two_values_the_one_left_out_is_told_too(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(
        襄阳="襄阳市2024年科技创新工作要点\n\n一、攻关。2024年，组织实施8个科技重大专项，加大技术供给。"
        "\n二、智能。2024年，组织实施市人工智能创新专项15项，培育新产业。\n"
    )
    answer = bot.ask("襄阳2024年科技重大专项和人工智能创新专项，哪个多", as_of=DAY)
    assert "8个" in answer.answer
    assert "15项" in answer.answer


DENIED = """丰泽市公共影像管理办法

第一条 无条件开放的影像，任何人可以直接下载；有条件开放的影像，应当签订使用协议后下载。

第二条 有资质测绘单位可以领取原始影像；无资质测绘单位只能领取压缩影像。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("丰泽影像无条件开放跟有条件开放差在哪", ("任何人可以直接下载", "签订使用协议")),
        ("丰泽影像有条件开放和无条件开放有什么区别", ("任何人可以直接下载", "签订使用协议")),
        ("有资质测绘单位和无资质测绘单位有什么不同", ("原始影像", "压缩影像")),
    ],
)
def test_of_what_one_denies_of_the_other_both_are_told(
    bot_of: Callable[..., Bot], question: str, told: tuple[str, str]
) -> None:
    answer = bot_of(影像=DENIED).ask(question, as_of=DAY)
    for words in told:
        assert words in answer.answer


@pytest.mark.parametrize(
    ("view", "own"),
    [
        ("云溪市药店有资质药师和无资质药师有什么区别", ["有资", "无资"]),
        ("甲县有房户跟无房户,补贴各是多少", ["有房", "无房"]),
        ("有效发票和无效发票有什么区别", ["有效", "无效"]),
        ("数据无条件共享跟有条件共享差在哪", ["无条", "有条"]),
        ("有偿使用和无偿划转有什么区别", ["有偿使用", "无偿划转"]),
        ("男职工和女职工产假各几天", ["男", "女"]),
    ],
)
def test_a_denial_is_told_with_what_it_denies(view: str, own: list[str]) -> None:
    assert [part.own for part in named_apart(view)] == own
