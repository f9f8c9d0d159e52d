"""Of a sentence that tells two units' parts only the one asked about is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """云州市商业服务补助资金管理办法
云政办发〔2024〕6号
第一条 为规范商业服务补助资金管理，制定本办法。
第二条 企业向区工信局提交技改项目材料，区工信局10日内完成技改项目初查，市工信局组织专家复核。
第三条 公交线路由市交通局规划，公交场站由公交集团运营。
第四条 体检问卷由云州市统计中心设计，抽样调查由云州市调查中心完成。
第五条 市教育局统筹校车管理，并组织校车安全检查。
第六条 2026年底前，市文旅局完成古镇修缮。
第七条 市科技局牵头建设算力平台，会同市财政局安排算力平台资金。
第八条 各县商务局每季度末报送商超改造情况，市商务中心次月完成商超改造补贴资金的清算。
第九条 景区厕所由运营单位清扫，景区步道由林场养护。
第十条 各县市场监管局组织数字工厂试点的推荐，于每年6月底前将数字工厂试点推荐汇总表报送至市技术服务中心。
云州市人民政府办公室
2024年2月6日
"""


@pytest.fixture
def yunzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    ("question", "told", "left_out"),
    [
        ("云州技改项目初查由谁办", "区工信局", "提交"),
        ("云州公交场站谁来运营", "公交集团", "市交通局"),
        ("云州的抽样调查由哪个单位完成", "云州市调查中心", "统计中心"),
        ("云州商超改造补贴资金清算由谁来做", "市商务中心", "县商务局"),
        ("云州公交场站的运营谁来搞", "公交集团", "市交通局"),
        ("云州景区步道由谁养护", "林场", "运营单位"),
    ],
)
def test_the_part_of_another_unit_is_left_out(
    yunzhou: Bot, question: str, told: str, left_out: str
) -> None:
    answer = yunzhou.ask(question)
    assert told in answer.answer
    assert left_out not in answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云州校车安全检查谁来做", ("市教育局", "校车安全检查")),
        ("云州古镇修缮谁来做", ("2026年底前", "市文旅局")),
        ("云州算力平台资金谁来安排", ("市科技局", "市财政局")),
        ("云州公交线路谁来规划", ("市交通局",)),
    ],
)
def test_a_clause_that_leans_on_the_one_before_keeps_it(
    yunzhou: Bot, question: str, told: tuple[str, ...]
) -> None:
    answer = yunzhou.ask(question)
    assert all(word in answer.answer for word in told)


def test_a_clause_on_what_else_the_doer_does_is_no_other_s(yunzhou: Bot) -> None:
    answer = yunzhou.ask("云州数字工厂试点的推荐由谁组织")
    assert "市场监管局" in answer.answer
