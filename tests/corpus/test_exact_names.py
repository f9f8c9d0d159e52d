"""A name is the whole name and nothing else, or nothing is told."""

from __future__ import annotations

import pytest

from corpus.facts.targets import find_targets
from corpus.types import Header

ANNUAL = Header(title="2023年甲市工作要点", year=2023)


def named(text: str) -> list[str]:
    found = find_targets(text, (), (), ANNUAL)
    return [f"{t.indicator} {t.value:g}{t.unit}" for t in found]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # adverbs, and that an amount is reached, are no part of it
        ("去年共损失粮食20吨。", ["损失粮食 20吨"]),
        ("九条重点产业链实现产值1600亿元。", ["九条重点产业链产值 1600亿元"]),
        ("甲国企全年实现主营收入145亿元。", ["甲国企主营收入 145亿元"]),
        ("重点项目完成投资90亿元。", ["重点项目完成投资 90亿元"]),
        ("应诉率始终保持100%。", ["应诉率 100%"]),
        ("经济增长速度的调控目标定为8%。", ["经济增长速度 8%"]),
        ("上调低保标准到每人每月1110元。", ["低保标准 1110元"]),
        ("铁路货运量要在1954年的基数上增长30%。", ["铁路货运量 30%"]),
        ("1995年全球共发生7级以上地震33次。", ["7级以上地震 33次"]),
        ("某茶品牌价值跃升至111亿元。", ["某茶品牌价值 111亿元"]),
        # nor is a clause told before it, or behind it
        ("瞪羚企业实现“零”的突破、国家高新技术企业突破90家。", ["国家高新技术企业 90家"]),
        ("市属国企转型开始起步、营收增长38.5%。", []),
        ("3所高职院校入选省级双高计划、实现“零”的突破。", ["高职院校入选省级双高计划 3所"]),
        # an attribute of nobody says nothing
        ("大力发展香芋预制菜,力争产业规模超100亿元。", []),
        ("举办农产品展销会,订单金额17亿元。", []),
        ("完成年度投资260亿元。", []),
        ("完成11.6万户改造。", []),
        ("制定不少于40项相关标准。", []),
        ("三口之家年收入10万元以上的中等收入群体占比达到48%。", ["三口之家年收入10万元以上的中等收入群体占比 48%"]),
        ("降低大病保险起付线,报销比例由50%提高到60%。", []),
        ("新建农村户厕1289座,无害化普及率达83%。", ["农村户厕 1289座", "农村户厕无害化普及率 83%"]),
        ("每年遴选100项技术难题向全球发布。", []),
        ("首位度稳定在50%以上,亩均节本增收200元。", ["亩均节本增收 200元"]),
        # what is improved of one factory after another is told with its owner
        ("到2025年,示范工厂生产效率提高20%,产品研制周期缩短10%、运营成本降低5%。", ["示范工厂生产效率 20%", "示范工厂产品研制周期 10%", "示范工厂运营成本 5%"]),
        ("推动生产效率提高20%。", []),
        ("入驻企业20家以上。", []),
        ("平台受理群众诉求3万件,回访满意率97%。", ["平台受理群众诉求 3万件", "平台受理群众诉求回访满意率 97%"]),
        # of what the sentence is about
        ("新能源产业,把握机遇,力争产业规模突破300亿元。", ["新能源产业规模 300亿元"]),
        ("大力推动纺织产业升级改造,力争产值突破400亿元。", ["纺织产业产值 400亿元"]),
        # what a list ends with is said of all in it
        ("实施800个老旧小区、309条背街小巷、715公里老旧管网改造。", ["老旧小区改造 800个", "背街小巷改造 309条", "老旧管网改造 715公里"]),
        ("推进4个国铁、10个城际、6个地铁等续建项目建设。", ["国铁续建项目 4个", "城际续建项目 10个", "地铁等续建项目建设 6个"]),
        ("完成90个村庄规划编制、26个农村点建设。", ["村庄规划编制 90个", "农村点建设 26个"]),
        ("制定钢铁、煤炭等11个行业结构调整的政策措施。", []),
        ("加快3家医疗集团、15个县域医共体建设。", ["加快医疗集团建设 3家", "加快县域医共体建设 15个"]),
        ("实施东山新区100个、西湖新区60个重点项目。", ["东山新区重点项目 100个"]),
        # a list shares the whole of its head
        ("中心城区及各县生活污水集中收集率分别提高至65%、50%。", ["中心城区生活污水集中收集率 65%", "各县生活污水集中收集率 50%"]),
    ],
)  # fmt: skip
def test_a_name_is_exact_or_not_told(text: str, read: list[str]) -> None:
    assert named(text) == read


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("某专家指出,2021年软件业规模达到18万亿元。", "actual"),
        ("某专家指出,到2025年软件业规模将达到18万亿元。", "target"),
        ("两年来发行长期债券210亿元。", "actual"),
        ("今年第一季度,工业生产又比去年同期增长12%。", "actual"),
    ],
)
def test_what_is_told_as_having_come_about_is_no_aim(text: str, role: str) -> None:
    plan = Header(title="甲市软件业发展规划", year=None, period=(2020, 2025))
    header = plan if "专家" in text else ANNUAL
    assert [t.role for t in find_targets(text, (), (), header)] == [role]


def test_what_there_is_is_no_aim_where_nothing_is_planned() -> None:
    text = "2025年西药1396个,中成药1336个。"
    found = find_targets(text, (), (), Header(title="甲市药品目录公布"))
    assert [(t.indicator, t.role) for t in found] == [("西药", "actual"), ("中成药", "actual")]


REPORT = Header(title="甲市政府工作报告", year=2024)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("改造老旧管道188公里,为8.5万户居民免费置换管道。", ["改造老旧管道 188公里", "为居民免费置换管道 8.5万户"]),
        ("升级改造市政道路6条、老旧小区86个。", ["升级改造市政道路 6条", "升级改造老旧小区 86个"]),
        ("市场主体活跃度稳定在70%左右,年均净增长超过1000万户。", ["市场主体活跃度 70%"]),
        ("将筹资标准由每人每年50元提高到100元。", []),
        # a verb on a list that is summed up, with its noun in quotes or not
        ("打通北路延伸段等10条“断头路”。", ["打通“断头路” 10条"]),
        ("更新改造东大街、西大街等7条道路。", ["更新改造道路 7条"]),
        # for whom something is saved or solved
        ("为全市患者累计节约就医费用超过1亿元。", ["为全市患者节约就医费用 1亿元"]),
        ("新解决农村6300多万人饮水安全问题。", ["解决农村饮水安全问题 6300万人"]),
        # only a bracket stands between a verb and its number
        ("新开工（筹集）8357套保障性租赁住房。", ["保障性租赁住房 8357套"]),
        ("年内基本建成保障房480万套。", ["保障房 480万套"]),
        # a list of amounts that is summed up as a kind
        ("淘汰钢铁27万吨、水泥42万吨、平板玻璃35万箱等落后产能。", ["淘汰钢铁 27万吨", "淘汰水泥 42万吨", "淘汰平板玻璃 35万箱"]),
        # of the branch, or the crop, that the clause before tells of
        ("医药产业产值达110亿元,增加值增长15%。", ["医药产业产值 110亿元", "医药产业增加值 15%"]),
        ("建成高标准农田10.5万亩,粮食生产喜获丰收,产量达64.3万吨。", ["高标准农田 10.5万亩", "粮食产量 64.3万吨"]),
        ("评标定标分离等18项改革经验全省推广。", ["改革经验全省推广 18项"]),
    ],
)  # fmt: skip
def test_a_report_tells_with_whose_it_is(text: str, read: list[str]) -> None:
    whole = f"各位代表:\n一、2023年工作回顾\n{text}\n"
    found = find_targets(whole, (), (), REPORT)
    assert [f"{t.indicator} {t.value:g}{t.unit}" for t in found] == read
