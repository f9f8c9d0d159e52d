"""A document's own fields and those of documents that it names, forwards or was agreed to by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.fields import Field, fields_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

LETTER = """各区、县科学技术局，各有关单位：
为落实市政府部署，按照《海川市财政科技计划管理改革方案》（海政发〔2014〕64号）的要求，将2018年度量子计算专项申报指南予以公布。
一、组织申报
专业机构组织形式审查，开展首轮评审工作。申报启动实施创新海川2035—“量子计算”专项。
海川市科学技术局
2018年10月12日
"""
FORWARDED = """各区、市文化和旅游主管部门：
近日，省文化和旅游厅下发了《关于培育黑龙江省数字文旅示范单位的通知》（黑文旅〔2019〕56号），现转发给你们。
大庆市文化和旅游局
2019年4月17日
附件
关于培育黑龙江省数字文旅示范单位的通知
各市文化和旅游局：
省文化和旅游厅建立数字文旅项目库。
黑龙江省文化和旅游厅
2019年4月11日
"""
POINTS = """海川市人民政府办公室文件
海政办〔2023〕4号
市人民政府办公室关于印发2023年海川市港口工作要点的通知
各区人民政府：
《2023年海川市港口工作要点》已经市人民政府同意，现印发给你们，请认真组织实施。
海川市人民政府办公室
2023年1月28日
2023年海川市港口工作要点
一、工作目标
港口吞吐量达到2亿吨。市数据局印发统一的政务编码与目录。
抄送：市委办公室。
海川市人民政府办公室
2023年1月28日印发
"""
REPORT = """政府工作报告
——2024年2月29日在海川市第六届人民代表大会第六次会议上
市长 张三
各位代表：
现在，我代表市人民政府，向大会报告工作。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(letter=LETTER, forwarded=FORWARDED, points=POINTS, 海川=REPORT)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("量子计算专项申报通知依据的财政科技计划管理改革方案是海政发几号", "海政发〔2014〕64号"),
        ("财政科技计划管理改革方案的文号", "海政发〔2014〕64号"),
        ("黑龙江省培育数字文旅示范单位的通知文号是多少", "黑文旅〔2019〕56号"),
    ],
)
def test_the_number_of_a_document_that_a_text_names_is_quoted(
    bot: Bot, question: str, number: str
) -> None:
    answer = bot.ask(question)
    assert number in answer.answer
    assert all(number in c.quote for c in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "吉林省培育数字文旅示范单位的通知文号是多少",
        "财政科技计划管理办法的文号",
        "量子计算专项申报通知依据的财政科技计划管理改革方案是国发几号",
    ],
)
def test_a_number_of_another_place_kind_or_letters_is_not_told(bot: Bot, question: str) -> None:
    assert bot.ask(question).status == "not_found"


def test_a_document_of_its_own_number_is_told_that_number(bot: Bot) -> None:
    assert "海政办〔2023〕4号" in bot.ask("2023年海川港口工作要点的文号").answer


@pytest.mark.parametrize(
    ("view", "field"),
    [
        ("采石条例是国务院令第几号", Field.NUMBER),
        ("改革方案是国发几号", Field.NUMBER),
        ("要点印发前是经谁同意的", Field.APPROVED),
        ("意见出台前是谁同意的", Field.APPROVED),
        ("转发培育通知是哪一天", Field.WRITTEN),
        ("报告是几月几号在哪次会上作的", Field.WRITTEN),
    ],
)
def test_fields_are_read_in_the_words_they_are_asked_in(view: str, field: Field) -> None:
    assert fields_of(view) == (field,)


@pytest.mark.parametrize(
    "view",
    [
        "全省每年什么时候下发申报通知",
        "重大项目按哪“四个一批”来推进",
        "按哪三大类管理",
        "项目变更要经谁批准",
    ],
)
def test_what_is_done_each_year_or_divided_is_no_field(view: str) -> None:
    assert fields_of(view) == ()


def test_who_agreed_to_a_document_is_told(bot: Bot) -> None:
    assert "审批机关为市人民政府" in bot.ask("2023年港口工作要点印发前是经谁同意的").answer


def test_the_meeting_a_report_was_given_to_is_told_with_its_day(bot: Bot) -> None:
    answer = bot.ask("海川市政府工作报告是几月几号在哪次会上作的").answer
    assert "2024年2月29日在海川市第六届人民代表大会第六次会议上" in answer


def test_a_city_that_forwards_its_provinces_notice_has_a_document_of_the_province(bot: Bot) -> None:
    answer = bot.ask("黑龙江的数字文旅项目库由谁建立")
    assert "省文化和旅游厅" in answer.answer


def test_who_gives_out_a_thing_named_in_a_text_is_quoted(bot: Bot) -> None:
    assert "市数据局" in bot.ask("政务编码与目录谁印发").answer


@pytest.mark.parametrize("question", ["海政办[2023]4号是哪个单位发的文", "海政办〔2023〕4号谁发的"])
def test_who_issued_a_document_named_by_its_number_is_told(bot: Bot, question: str) -> None:
    assert "发文机关为海川市人民政府办公室" in bot.ask(question).answer


def test_a_year_before_a_dash_and_a_name_is_part_of_that_name(bot: Bot) -> None:
    answer = bot.ask("创新海川2035量子计算专项，形式审查谁来组织")
    assert "专业机构" in answer.answer


def test_of_two_numbers_under_one_name_neither_is_told(bot_of: Callable[..., Bot]) -> None:
    other = LETTER.replace("海政发〔2014〕64号", "海政发〔2016〕7号").replace(
        "量子计算", "深海探测"
    )
    answer = bot_of(one=LETTER, other=other).ask("财政科技计划管理改革方案的文号是多少")
    assert ("64号" in answer.answer) == ("2016〕7号" in answer.answer)
