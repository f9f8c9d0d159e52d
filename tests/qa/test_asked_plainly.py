"""Questions as people type them, whose words only ask, or name several things, or an attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.demand import demand_of
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

GUIDE = """海川市工厂数字化指南

为推进工厂数字化，制定本指南。
一、总体要求
到2027年，基本建成开放共享的工厂数据网，形成一批样板车间。
二、评估
工厂联合服务商评估数字化基础水平。测试合格证到期后，工厂可重新申领。
三、焊接产线
痛点：手工焊接返工率高，焊缝外观差。
改造目标：打造柔性焊接线，减少人工焊接量。
四、保障措施
（一）加强组织领导。建立会商制度。
（二）加大资金投入。安排专项资金。
附件
名词解释
1．MES（制造执行系统）：面向车间层的管理系统。
2．WMS（仓库管理系统）：管理仓库的软件系统。
3．低代码：不写代码也能搭建应用的方法。
"""


def test_a_word_that_only_asks_is_not_demanded() -> None:
    demanded = demand_of("工厂要建成什么样子", "工厂要建成什么样子", lambda _: 0.5)
    assert [w.text for w in demanded.words] == ["工厂", "建成"]


def test_what_jieba_takes_for_an_adverb_is_demanded_unless_it_only_colours() -> None:
    demanded = demand_of("合格证已经到期了怎么办", "合格证已经到期了怎么办", lambda _: 0.5)
    assert [w.text for w in demanded.words] == ["合格证", "到期"]


def test_the_measure_behind_how_many_is_not_demanded() -> None:
    demanded = demand_of("审批决定多少天内要作出", "审批决定多少天内要作出", lambda _: 0.5)
    assert "天" not in [w.text for w in demanded.words]


AMENDED = """海川市环评办法
第一条 环境影响报告书自批准之日起满5年方开工的，应当报原审批部门重新审核。
第二条 将第一条修改为：“环境影响报告书自批准之日起满5年方开工的，应当报原审批部门重新审核。”
第三条 审批环境影响报告书，不得收取任何费用。
"""


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("环评自批准之日起满5年才开工怎么办", "重新审核"),
        ("审批环评要不要交钱", "不得收取任何费用"),
    ],
)
def test_what_is_printed_twice_or_in_other_words_is_found(
    bot_of: Callable[..., Bot], question: str, quoted: str
) -> None:
    assert quoted in bot_of(办法=AMENDED).ask(question).answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("MES和WMS分别是什么", ("面向车间层的管理系统", "管理仓库的软件系统")),
        ("MES、WMS、低代码各是什么意思", ("车间层", "仓库", "搭建应用的方法")),
    ],
)
def test_several_terms_are_each_explained(
    bot_of: Callable[..., Bot], question: str, told: tuple[str, ...]
) -> None:
    answer = bot_of(指南=GUIDE).ask(question)
    assert answer.kind is Kind.DEFINITION
    assert all(meaning in answer.answer for meaning in told)


def test_of_several_terms_one_that_nothing_explains_is_said(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(指南=GUIDE).ask("MES和区块链分别是什么")
    assert "面向车间层的管理系统" in answer.answer
    assert "没有查到“区块链”" in answer.answer
    assert answer.confidence <= 0.6


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("焊接产线的痛点是什么", "手工焊接返工率高"),
        ("焊接产线改造想达到什么目标", "打造柔性焊接线"),
        ("到2027年工厂数据网要建成什么样子", "基本建成开放共享的工厂数据网"),
        ("测试合格证到期了怎么办", "可重新申领"),
    ],
)
def test_what_a_thing_has_is_quoted(bot_of: Callable[..., Bot], question: str, quoted: str) -> None:
    assert quoted in bot_of(指南=GUIDE).ask(question).answer


def test_which_measures_a_plan_sets_out_are_listed(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(指南=GUIDE).ask("海川市工厂数字化指南提了哪几条保障措施")
    assert answer.kind is Kind.LIST
    assert "加强组织领导、加大资金投入" in answer.answer
