"""What a table says of a row in a column is told by the row's name, and of no other row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.answerers.cell import CONFIDENCE
from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

HEAD = "序号\t服务商名称\t产品名称\t主要功能\t服务对象\t咨询电话"
ROWS = """1\t海川云帆科技有限公司\t渔港云仓系统\t为渔业企业管理冷库，随时查看库存。\t水产加工企业\t0500-1234567
2\t临江数联服务有限公司\t“智账本”代理记账平台\t为小微企业代理记账，按月生成报表。\t小微企业\t13900000001
3\t南浦智造股份有限公司\t排产通；排产通移动版\t按订单安排生产，减少换线。\t离散制造企业\t4000-500-600
4\t南浦智造股份有限公司\t质检云\t自动检测零件表面。\t零部件企业\t4000-500-601
5\t远山软件有限公司\tLinGuard林区管理平台\t记录采伐和管护。\t国有林场\t0500-7654321"""
CATALOGUE = f"海川市数字化产品推荐目录\n一、管理类（5家）\n{HEAD}\n{ROWS}\n"
RULES = """海川市数字化服务管理办法
第一条 为规范数字化服务，制定本办法。
第二条 举报电话由市工业和信息化局公布。
第三条 市工业和信息化局负责产品推荐工作，组织专家评审。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("渔港云仓系统是哪家公司做的", "海川云帆科技有限公司"),
        ("“智账本”代理记账平台打哪个电话咨询", "13900000001"),
        ("智账本代理记账平台由谁提供？", "临江数联服务有限公司"),
        ("渔港云仓系统服务哪些企业", "水产加工企业"),
        ("质检云这个产品的服务对象是谁", "零部件企业"),
        ("排产通移动版的咨询电话是多少", "4000-500-600"),
        ("linguard林区管理平台 服务商 电话", "远山软件有限公司"),
        ("linguard林区管理平台 服务商 电话", "0500-7654321"),
        ("渔港云仓系统有哪些功能", "管理冷库"),
        ("临江数联服务有限公司的联系电话", "13900000001"),
        ("海川市数字化产品推荐目录里，渔港云仓系统是谁家的", "海川云帆科技有限公司"),
    ],
)
def test_the_cell_of_the_row_named_is_told(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    answer = bot_of(catalogue=CATALOGUE, rules=RULES).ask(question)
    assert answer.status == "answered"
    assert told in answer.answer
    assert answer.confidence < 0.8


@pytest.mark.parametrize(
    "question",
    [
        "渔港云仓系统一年收多少钱",
        "渔港云仓系统多少钱，打哪个电话",
        "渔港云仓系统的负责人是哪个公司的",
        "渔港云仓系统的举报电话是多少",
        "农机云仓系统是哪家公司做的",
        "管理平台是哪家公司的",
        "海川云帆科技有限公司的法定代表人是谁",
        "小微企业打哪个电话咨询",
        "南浦智造股份有限公司的咨询电话是多少",
        "远山软件有限公司和临江数联服务有限公司哪家公司的员工多",
        "青岭科技有限公司服务哪些企业",
    ],
)
def test_of_no_row_told_for_another(bot_of: Callable[..., Bot], question: str) -> None:
    folded = "6\t青岭科技有限公司\t茶园通\t茶园课堂\t查看茶园。\t开设课程。\t茶企\t0500-2222222"
    answer = bot_of(catalogue=f"{CATALOGUE}{folded}\n", rules=RULES).ask(question)
    assert answer.status != "answered" or answer.confidence != CONFIDENCE, answer.answer


def test_a_name_said_whole_is_no_part_of_another(bot_of: Callable[..., Bot]) -> None:
    longer = "6\t青岭科技有限公司\t渔港云仓系统增强版\t查看冷库。\t渔企\t0500-2222222"
    answer = bot_of(catalogue=f"{CATALOGUE}{longer}\n").ask("渔港云仓系统是哪家公司做的")
    assert answer.confidence == CONFIDENCE
    assert "海川云帆科技有限公司" in answer.answer
    assert "青岭" not in answer.answer


def test_of_two_columns_that_fit_neither_is_told(bot_of: Callable[..., Bot]) -> None:
    two = CATALOGUE.replace("服务对象\t咨询电话", "联系电话\t咨询电话")
    answer = bot_of(catalogue=two).ask("渔港云仓系统打哪个电话咨询")
    assert answer.confidence != CONFIDENCE


def test_a_follow_up_asks_of_the_row_told_of(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(catalogue=CATALOGUE)
    first = "渔港云仓系统有什么功能"
    answer = bot.ask("它是哪家公司的？", turns=(Turn(first, bot.ask(first)),))
    assert "海川云帆科技有限公司" in answer.answer


def test_the_company_of_a_row_of_more_cells_than_heads_is_sure(bot_of: Callable[..., Bot]) -> None:
    folded = "6\t青岭科技有限公司\t茶园通\t茶园课堂\t查看茶园。\t开设课程。\t茶企\t0500-2222222"
    answer = bot_of(catalogue=f"{CATALOGUE}{folded}\n").ask("茶园通是哪家公司的")
    assert "青岭科技有限公司 茶园通" in answer.answer


PROJECTS = """海川市重点工程名单
序号\t项目名称\t建设单位\t所属功能区\t监督电话
1\t海川跨湖大桥\t海川交投公司\t临港功能区\t0500-1111111
2\t海川西环隧道\t海川路桥公司\t西城功能区\t0500-2222222
"""


def test_who_builds_is_told(bot_of: Callable[..., Bot]) -> None:
    assert "海川交投公司" in bot_of(projects=PROJECTS).ask("海川跨湖大桥是哪家公司的").answer


@pytest.mark.parametrize(
    "question",
    [
        "海川跨湖大桥由哪个单位运营",
        "海川跨湖大桥是哪家公司生产的",
        "海川跨湖大桥有什么功能",
        "海川跨湖大桥的咨询电话是多少",
    ],
)
def test_a_column_for_something_else_is_not_told(bot_of: Callable[..., Bot], question: str) -> None:
    assert bot_of(projects=PROJECTS).ask(question).confidence != CONFIDENCE
