"""Documents that state no title are known by how they open, by whom they hold for, and by what they explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

OTHER = "海州市绿道管理办法\n\n第一条 为管理绿道，制定本办法。\n"
RULES = (
    "第一条 为推动智能网联汽车发展，制定本实施细则。\n"
    "第二条 本实施细则适用于在青岛市行政区域内进行的智能网联汽车道路测试。\n"
    "第三条 成立专家委员会，负责对道路测试申请进行论证评估。\n"
    "第四条 测试申请材料由第三方管理机构受理。\n"
)
NOTICE = (
    "各省、自治区、直辖市及计划单列市、新疆生产建设兵团市场监管局（厅、委）、工业和信息化主管部门：\n"
    "为发挥标准支撑引领作用，市场监管总局决定开展智能制造标准应用试点申报工作，并就有关事项通知如下：\n"
    "一、试点内容\n优先试点已发布的国家标准。\n"
    "二、试点安排\n试点周期为2年。每个企业只可申报一个项目。\n"
)
EXPLAINED = (
    "根据规划纲要要求，市政府办公厅印发了《海州市加快数字化发展规划（2021-2025年）》（以下简称《规划》），现解读如下。\n"
    "一、编制过程\n市工业和信息化局组织力量开展《规划》编制工作。\n"
    "二、主要内容\n《规划》分四个板块，共六章。\n"
)


def test_a_text_is_of_the_place_that_it_says_it_holds_in(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(rules=RULES, other=OTHER)
    assert "第三方管理机构" in bot.ask("青岛测试申请材料由谁受理").answer
    assert bot.ask("济南测试申请材料由谁受理").status == "not_found"


def test_a_notice_is_named_by_what_stands_behind_its_addressees(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(notice=NOTICE, other=OTHER).ask("智能制造标准应用试点周期多长")
    assert "2年" in answer.answer


def test_an_explanation_is_asked_by_the_name_of_what_it_explains(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(text=EXPLAINED, other=OTHER).ask("海州市加快数字化发展规划分几个板块")
    assert "四个板块" in answer.answer


def test_what_a_sentence_says_a_unit_does_is_told_where_no_division_of_tasks_names_it(
    bot_of: Callable[..., Bot],
) -> None:
    bot = bot_of(rules=RULES, other=OTHER)
    assert "论证评估" in bot.ask("专家委员会的职责是什么").answer
    assert bot.ask("市气象局的职责是什么").status == "not_found"


def test_a_letter_printed_again_below_gives_its_title_and_number(
    bot_of: Callable[..., Bot],
) -> None:
    head = "市场监管总局办公厅关于开展智能制造标准应用试点工作的通知\n（市监标技发〔2022〕34号）\n"
    answer = bot_of(notice=NOTICE + head + NOTICE, other=OTHER).ask(
        "智能制造标准应用试点工作通知的文号"
    )
    assert "市监标技发〔2022〕34号" in answer.answer


def test_an_explanation_tells_period_and_parts_of_what_it_explains(
    bot_of: Callable[..., Bot],
) -> None:
    bot = bot_of(text_024=EXPLAINED, other=OTHER)
    assert "2021—2025年" in bot.ask("海州市加快数字化发展规划的规划期").answer
    assert "四个板块，共六章" in bot.ask("海州市加快数字化发展规划分几个板块几章").answer
    assert "《海州市加快数字化发展规划（2021-2025年）》解读" in bot.ask("规划期是哪几年").answer


def test_what_a_report_says_of_a_document_that_is_not_there_is_quoted(
    bot_of: Callable[..., Bot],
) -> None:
    report = (
        "优化环境工作报告\n一、进展\n2021年1月24日，国务院总理签署第736号国务院令，"
        "公布《排污许可管理条例》，自2021年3月1日起施行。\n"
    )
    bot = bot_of(report=report, other=OTHER)
    asked = bot.ask("排污许可管理条例是第几号国务院令，从哪天起施行")
    assert "736号" in asked.answer
    assert "2021年3月1日" in asked.answer
    assert bot.ask("排污许可管理条例由谁解释").status == "not_found"


def test_a_cover_tells_who_gave_a_guide_out_and_in_which_month(
    bot_of: Callable[..., Bot],
) -> None:
    guide = "海州市绿道规划编制指南\n征求意见稿\n海州市自然资源局\n二〇二〇年八月\n前言\n为规范编制，制定本指南。\n"
    answer = bot_of(guide=guide, rules=RULES).ask("海州市绿道规划编制指南是谁出的，什么时候")
    assert "海州市自然资源局" in answer.answer
    assert "二〇二〇年八月" in answer.answer


PROGRAMME = (
    "为贯彻落实《数字安徽发展规划（2018-2022年）》，加快推进数字安徽建设，制定本行动方案。\n"
    "一、政务服务\n1.统一身份认证。完善身份认证系统（省大数据局牵头，省公安厅配合）。\n"
    "2.统计数据。推进互联网统计（省统计局牵头，各有关部门配合）。\n"
    "安徽省人民政府办公厅2019年3月15日印发\n"
)
SERVICES = (
    "安徽省服务业数字化转型行动方案（2021—2023年）\n\n为推动我省服务业数字化转型，制定本方案。\n"
    "一、统计制度\n1.健全服务业统计制度。（牵头单位：省统计局）\n"
)
GUIDE = (
    "各省、自治区、直辖市科技厅（委、局），各有关单位：\n"
    "按照相关要求，现将“深海装备”等3个重点专项2018年度项目申报指南予以公布。有关事项通知如下。\n"
    "一、申报要求\n申报单位应填写3000字左右的预申报书。\n"
)


@pytest.mark.parametrize("name", ["数字安徽行动方案", "数字安徽建设行动方案", "2019年数字安徽方案"])
def test_a_text_without_a_title_is_named_by_what_it_says_it_is_for(
    bot_of: Callable[..., Bot], name: str
) -> None:
    bot = bot_of(doc_006=PROGRAMME, doc_019=SERVICES)
    answer = bot.ask(f"{name}里，省统计局牵头的是什么").answer
    assert "统计数据" in answer
    assert "统计制度" not in answer


def test_a_date_is_that_of_the_text_without_a_title(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(doc_006=PROGRAMME, doc_019=SERVICES).ask("数字安徽行动方案哪天印发")
    assert "2019年3月15日" in answer.answer


def test_a_letter_is_called_by_what_it_gives_out(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(doc_130=GUIDE, other=OTHER)
    answer = bot.ask("2018年度“深海装备”等3个重点专项申报指南主要讲什么").answer
    assert "“深海装备”等3个重点专项2018年度项目申报指南" in answer
    assert bot.ask("2020年度“深海装备”等重点专项申报指南主要讲什么").status == "not_found"


SCHOOLS = (
    "为进一步提升高校人工智能领域科技创新能力，特制定本行动计划。\n"
    "一、总体要求\n面向需求。\n二、重点任务\n加强研究。\n三、政策措施\n加强组织。\n"
)
CARS = (
    "车联网产业是新型产业形态。为进一步促进产业持续健康发展，制定本行动计划。\n"
    "一、总体要求\n创新引领。\n二、保障措施\n加强统筹。\n"
)
PROJECTS = (
    "各省、自治区、直辖市工业和信息化主管部门：\n"
    "你单位报来2017年绿色矿山综合标准与新模式应用项目申请相关材料收悉，确定了2017年绿色矿山综合标准与新模式应用项目。\n"
    "工业和信息化部办公厅\n2017年8月15日\n"
)


def test_two_documents_named_side_by_side_are_both_told(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(doc_1=SCHOOLS, doc_2=CARS).ask("高校人工智能计划和车联网计划各分几部分")
    assert "3个部分" in answer.answer
    assert "2个部分" in answer.answer


def test_a_longer_word_names_what_a_text_says_for_short(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(doc_1=SCHOOLS, doc_2=CARS)
    assert "3个部分" in bot.ask("高等学校人工智能行动计划分几部分").answer


def test_a_day_not_printed_is_told_by_no_other_document(bot_of: Callable[..., Bot]) -> None:
    dated = SCHOOLS.replace("为进一步", "根据2017年全国高校科技工作会议精神，为进一步")
    assert bot_of(doc_1=dated, doc_2=CARS).ask("车联网行动计划什么时候印发的").status == "not_found"


def test_a_letter_of_another_year_is_not_the_one_named(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(doc_1=PROJECTS, other=OTHER)
    asked = "年绿色矿山综合标准与新模式应用项目的通知什么时候发的"
    assert "2017年8月15日" in bot.ask(f"2017{asked}").answer
    assert bot.ask(f"2018{asked}").status == "not_found"


def test_an_edition_behind_a_name_is_its_year(bot_of: Callable[..., Bot]) -> None:
    text = "绿色矿山标准体系建设指南（2015年版）\n海州市自然资源局\n2015年12月29日\n一、总体要求\n统筹推进。\n"
    bot = bot_of(doc=text, other=OTHER)
    assert "2015年12月29日" in bot.ask("绿色矿山标准体系建设指南2015年版哪天发的").answer
    assert bot.ask("绿色矿山标准体系建设指南2024年版哪天发的").status == "not_found"


QUAKES = (
    "根据《国家绿色矿山发展规划（国发〔2017〕35号）》，抢占防震减灾领域先机，加快建设地震强国，制定本规划。\n"
    "一、总体要求\n统筹推进。\n二、重点任务\n加强研究。\n"
)
REUSE = "为加快发展再制造，实现绿色增长，制定本计划。\n一、主要目标\n到2020年，建立10个示范基地。\n"
TRAINS = "轨道产业行动计划\n\n一、主要目标\n到2020年，建立20个轨道基地。\n"


def test_what_a_text_follows_is_another_document(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(doc_1=QUAKES, doc_2=REUSE, other=OTHER)
    assert bot.ask("绿色矿山发展规划分几个部分").status == "not_found"
    assert "2个部分" in bot.ask("防震减灾规划分几个部分").answer


def test_a_short_name_is_not_that_of_any_plan(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(doc_1=QUAKES, doc_2=REUSE, other=TRAINS)
    answer = bot.ask("再制造行动计划提出要建立多少个示范基地").answer
    assert "10个" in answer
    assert "20个" not in answer


@pytest.mark.parametrize("name", ["再制造专项行动计划", "再制造三年行动计划"])
def test_what_kind_of_plan_it_is_may_be_said_more_closely(
    bot_of: Callable[..., Bot], name: str
) -> None:
    bot = bot_of(doc_1=QUAKES, doc_2=REUSE, other=TRAINS)
    assert "1个部分" in bot.ask(f"{name}分几个部分").answer


def test_a_first_line_that_names_an_untitled_text_answers_nothing(
    bot_of: Callable[..., Bot],
) -> None:
    text = (
        "2021年茶叶创新任务揭榜挂帅--茶叶机械方向\n一、范围\n茶叶机械是指加工茶叶的机械。\n"
        "二、任务\n研制采茶机，采净率达到95%。\n"
    )
    answer = bot_of(jie_bang=text).ask("2021年茶叶机械揭榜挂帅几月几号截止")
    assert answer.status == "not_found"
