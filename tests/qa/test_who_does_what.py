"""Who does what is told by the sentence that says so: in its own verb, of one doer, not of the sentence beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

OPINION = """洛川市关于加强中医服务的意见
一、支撑体系
（一）统一名词。2027年3月底前，市卫生健康委推行全市统一的针灸操作编码。市中医药局印发推拿名词目录。
（二）部门职责。市中医药局负责组织实施中医馆绩效考核工作。财政、医保、组织部门研究建立绩效考核结果应用机制，并结合结果调整医保政策。
（三）落地。县区政府有关部门要结合本地实际出台中药材落实意见，加快推广。
（四）监管。市教育局负责统筹协调校园药膳的监督管理工作，县区教育部门负责所辖学校药膳的监督管理工作（以下简称监管部门）。
（五）申报。市药监局每年公开发布制剂室申报指南，申报主体自愿向所在县（区）市场监管部门提出申请。
"""
POINTS = """2026年洛川市产业工作要点
一、重点任务
1.打造创新生态。创设首届“洛水论坛”，培育高端论坛。（牵头单位:市科技局；责任单位:市委宣传部、市商务局）
2.搭建平台引才。实施学子聚洛工程，新增3万大学生在洛就业创业。（牵头单位:市人社局；责任单位:市教育局、市商务局）
3.发展会展。办好药材交易会。（牵头单位:市商务局；责任单位:市科技局、洛水区人民政府）
"""


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("洛川针灸操作编码由哪个部门推行", "市卫生健康委", "中医药局"),
        ("洛川推拿名词目录是哪个局印发", "市中医药局印发", "卫生健康委"),
        ("洛川绩效考核结果应用机制由哪些部门研究建立", "财政、医保、组织部门", "中医药局"),
        ("洛川中药材落实意见应由谁结合实际出台", "县区政府有关部门", "教育局"),
        ("洛川校园药膳的监督管理由哪个部统筹协调", "市教育局", "县区教育部门"),
        ("洛川制剂室每年的申报指南是哪个局发", "市药监局", "市场监管部门"),
    ],
)
def test_who_does_it_is_told_in_the_words_asked_and_alone(
    bot_of: Callable[..., Bot], question: str, told: str, not_told: str
) -> None:
    answer = bot_of(意见=OPINION).ask(question)
    assert told in answer.answer
    assert not_told not in answer.answer


def test_a_verb_that_no_sentence_has_is_not_answered_by_another_deed(
    bot_of: Callable[..., Bot],
) -> None:
    assert bot_of(意见=OPINION).ask("洛川针灸操作编码由哪个部门收费").status == "not_found"


def test_units_in_a_bracket_are_told_to_its_end(bot_of: Callable[..., Bot]) -> None:
    rules = """洛川算力补助办法
第四条 算力补助按合同比例分配。（责任单位：洛水区政府，市数据局、市财政局）
"""
    answer = bot_of(办法=rules).ask("洛川算力补助分配的责任单位是谁").answer
    assert "市财政局" in answer


@pytest.mark.parametrize(
    "question",
    [
        "洛川洛水论坛由哪个单位牵头筹办",
        "洛川创新生态、洛水论坛这一摊子,带头的是谁",
        "洛川打造创新生态哪个部门挂帅",
    ],
)
def test_who_leads_is_asked_in_many_words(bot_of: Callable[..., Bot], question: str) -> None:
    assert "由市科技局牵头" in bot_of(要点=POINTS).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "洛川市商务局作为责任单位(不是牵头)参与哪几项任务",
        "洛川市商务局作为责任单位而非牵头单位的任务有哪些",
        "洛川市商务局不牵头、只作责任单位的任务有哪些",
    ],
)
def test_a_role_that_is_ruled_out_is_not_the_one_asked(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(要点=POINTS).ask(question).answer
    assert "打造创新生态" in answer
    assert "搭建平台引才" in answer
    assert "发展会展" not in answer


def test_who_only_helps_is_told_without_what_the_unit_leads(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(要点=POINTS).ask("洛川市商务局配合哪些任务").answer
    assert "作为责任单位参与2项任务" in answer
    assert "发展会展" not in answer


def test_a_slip_in_what_a_unit_ends_in_is_read(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(要点=POINTS).ask("洛川洛水区人民政俯是哪项任务的责任单位").answer
    assert "发展会展" in answer


@pytest.mark.parametrize(
    "behind", ["街道腾退场地并逐年落实。", "国有企业腾退并落实场地。", "场地逐年腾退。"]
)
def test_who_does_the_sentence_before_is_not_told(bot_of: Callable[..., Bot], behind: str) -> None:
    text = f"洛川市托育服务方案\n一、重点任务\n（一）扩大供给。市教育局负责托班审批和日常监管；{behind}\n"
    assert "市教育局" not in bot_of(方案=text).ask("洛川托育谁配合落实场地").answer


SITES = """洛川市宣传方案
一、营造氛围。利用门户网站开展宣传。（责任单位：市委宣传部、市商务局）
二、日常工作。做好日常协调工作。（责任单位：市司法局）
"""


@pytest.mark.parametrize(
    "question",
    [
        "洛川市审计局门户网站是谁牵头建的",
        "洛川市防灾委员会平时的日常工作由谁干",
        "省政府门户网站由谁建设",
    ],
)
def test_a_unit_that_a_name_is_part_of_is_not_left_out(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(方案=SITES).ask(question)
    assert "宣传部" not in answer.answer
    assert "市司法局" not in answer.answer


def test_who_helps_a_named_unit_is_asked_by_its_task(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(要点=POINTS).ask("洛川发展会展，给市商务局打配合的是谁")
    assert "市科技局" in answer.answer


def test_whose_office_something_is_is_told_where_that_is_asked(bot_of: Callable[..., Bot]) -> None:
    rules = (
        "洛川市茶园管护办法\n"
        "第三条 市茶叶局是本市茶园管护工作行政主管部门，负责本办法组织实施。"
        "市茶叶中心是本市茶园管护日常管理机构，负责茶园管护申请材料受理。\n"
    )
    bot = bot_of(办法=rules)
    told = bot.ask("洛川茶园管护归哪个局主管").answer
    assert "市茶叶局" in told
    assert "市茶叶中心" not in told
    assert "市茶叶中心" in bot.ask("洛川茶园管护申请材料谁受理").answer


def test_who_carries_a_document_out_is_told_by_what_it_says_of_itself(
    bot_of: Callable[..., Bot],
) -> None:
    rules = (
        "洛川市茶园优待办法\n第三条 本办法由市茶叶局负责组织实施。\n"
        "第四条 市茶叶中心负责组织、协调茶园优待工作，核准优待凭证。\n"
    )
    told = bot_of(办法=rules).ask("洛川市茶园优待办法谁牵头组织实施").answer
    assert "市茶叶局" in told
    assert "市茶叶中心" not in told


SHARED_RULES = """云岭市城市绿道管理办法
一、责任分工
市园林部门牵头会市财政部门和市体育局拟订本市城市绿道和郊野绿道管护制度并组织实施。区园林部门牵头做好本区绿道两项管护的日常管理工作，负责绿道两项管护制度的衔接，制定办事标准和巡查流程。
"""


def test_who_draws_up_a_thing_is_not_who_makes_another(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(rules=SHARED_RULES).ask("云岭绿道两项管护制度由谁拟订").answer
    assert "由市园林部门牵头" in answer
    assert "区园林部门" not in answer
