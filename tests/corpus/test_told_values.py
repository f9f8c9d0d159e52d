"""Values told in ways of their own: for whom, with whose money, how many fold, in whose company."""

from __future__ import annotations

import pytest

from corpus.facts.targets import find_targets
from corpus.parse import parse
from corpus.types import Header, Measure, Target, TargetRole

ANNUAL = Header(title="2023年甲市科技创新工作要点", year=2023)


def found(text: str) -> list[Target]:
    return list(find_targets(text, (), (), ANNUAL))


def briefs(text: str) -> list[str]:
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in found(text)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # a name that begins with how large the things are
        (
            "引进10亿级项目55个、50亿级项目2个。",
            ["10亿级项目 55个 change", "50亿级项目 2个 change"],
        ),
        ("新增规上企业90家、10亿元企业8家。", ["规上企业 90家 change", "10亿元企业 8家 change"]),
        (
            "新增乡村博物馆22家、24小时城市书房16家。",
            ["乡村博物馆 22家 change", "24小时城市书房 16家 change"],
        ),
        (
            "2023届离校未就业毕业生帮扶就业率达92.7%。",
            ["2023届离校未就业毕业生帮扶就业率 92.7% level"],
        ),
        # words that only look like the start or the joint of a name
        ("其他营利性服务业营收增长23.8%。", ["其他营利性服务业营收 23.8% growth"]),
        (
            "关键工序数控化率和研发设计工具普及率分别达到62%、85%。",
            ["关键工序数控化率 62% level", "研发设计工具普及率 85% level"],
        ),
        # what is lent to the members of a list
        ("旅游人数和收入分别增长71%、85%。", ["旅游人数 71% growth", "旅游收入 85% growth"]),
        (
            "省级动员项目开工率、纳统率分别达99%、94.6%。",
            ["省级动员项目开工率 99% level", "省级动员项目纳统率 94.6% level"],
        ),
        ("存、贷款余额分别增长10%、12%。", ["存款余额 10% growth", "贷款余额 12% growth"]),
        ("进出口总额、出口额分别增长10%、12%。", ["进出口总额 10% growth", "出口额 12% growth"]),
        (
            "集采药品、医用耗材分别达到423种、14类。",
            ["集采药品 423种 level", "医用耗材 14类 level"],
        ),
        (
            "巡游出租车、网约车运力规模分别保持在3800辆和2500辆左右。",
            ["巡游出租车运力规模 3800辆 level", "网约车运力规模 2500辆 level"],
        ),
    ],
)
def test_names_are_read_whole(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "城乡居民人均可支配收入分别为58583元和30811元,增长5%和8.2%。",
            ["城镇居民人均可支配收入 5% growth", "农村居民人均可支配收入 8.2% growth"],
        ),
        (
            "民生支出221.4亿元、增长5.3%,占一般公共预算支出的80.6%。",
            ["民生支出 5.3% growth", "民生支出占一般公共预算支出 80.6% level"],
        ),
        (
            "工业投资占固定资产投资比重36%,占全省工业投资比重6.2%。",
            ["工业投资占固定资产投资比重 36% level", "工业投资占全省工业投资比重 6.2% level"],
        ),
        (
            "办理人大代表建议52件、政协提案204件,办结率100%。",
            ["办理人大代表建议办结率 100% level", "办理政协提案办结率 100% level"],
        ),
        (
            "进出口总额3.87万亿元、增长5.9%,其中:出口增长12.5%。",
            ["进出口总额 5.9% growth", "出口总额 12.5% growth"],
        ),
        (
            "聚焦主导产业,大力发展铝基新材料产业,力争实现产值350亿元以上。",
            ["铝基新材料产业产值 350亿元 level"],
        ),
        (
            "引进过亿元项目100个、到位资金200亿元。",
            ["过亿元项目 100个 change", "过亿元项目到位资金 200亿元 level"],
        ),
        (
            "887家企业纳入科技型中小企业库、增长99.3%。",
            ["企业纳入科技型中小企业库 887家 level", "企业纳入科技型中小企业库 99.3% growth"],
        ),
    ],
)
def test_what_was_told_before_is_meant(text: str, read: list[str]) -> None:
    assert briefs(text)[-2:] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "中央财政安排423亿元资金,支持重点节能工程建设。",
            ["中央财政安排资金支持重点节能工程建设 423亿元 level"],
        ),
        (
            "市级财政安排资金2亿元支持企业技术改造。",
            ["市级财政安排资金支持企业技术改造 2亿元 level"],
        ),
        (
            "中央财政安排384亿元救灾款和740亿元恢复重建资金。",
            ["中央财政安排救灾款 384亿元 level", "中央财政安排恢复重建资金 740亿元 level"],
        ),
        ("为2000名以上残疾儿童提供康复救助。", ["为残疾儿童提供康复救助 2000名 level"]),
        (
            "累计为24万困难群众发放低保资金6.55亿元。",
            ["为困难群众发放低保资金 24万 level", "发放低保资金 6.55亿元 level"],
        ),
        (
            "向812户家庭分配保障性住房900套。",
            ["向家庭分配保障性住房 812户 level", "分配保障性住房 900套 level"],
        ),
        (
            "为18万户经营主体减免税费12亿元。",
            ["为经营主体减免税费 18万户 level", "减免税费 12亿元 level"],
        ),
        ("确保60%的乡镇(街道)完成规范化建设。", ["乡镇(街道)完成规范化建设 60% level"]),
        ("2人荣登“好人榜”。", ["荣登“好人榜” 2人 level"]),
        ("建设了首批16个乡村振兴示范村。", ["乡村振兴示范村 16个 change"]),
    ],
)
def test_money_and_people_are_read_with_what_is_done(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "value", "unit", "printed"),
    [
        ("数字产业增加值比2020年翻一番。", 1, "番", "翻一番"),
        ("补贴资金比上年增长一倍。", 1, "倍", "增长一倍"),
        ("绿色出行比例超过七成。", 7, "成", "超过七成"),
        ("集装箱吞吐量达到350万—400万标箱。", 350, "万标箱", "达到350万—400万标箱"),
        ("全社会节约标准煤700万到800万吨。", 700, "万吨", "700万到800万吨"),
    ],
)
def test_folds_tenths_and_ranges_are_figures(
    text: str, value: float, unit: str, printed: str
) -> None:
    (one,) = found(text)
    assert (one.value, one.unit, one.value_text) == (value, unit, printed)


@pytest.mark.parametrize(
    "text",
    [
        "各县引进2-5个10亿元以上、1个50亿元以上项目落地。",
        "引进投资过10亿元或外资过千万美元项目80个以上。",
    ],
)
def test_how_large_the_things_are_is_no_value(text: str) -> None:
    assert not [t for t in found(text) if t.unit == "亿元"]


def test_a_share_of_the_plan_is_no_level() -> None:
    assert not [t for t in found("城镇新增就业1.88万人,完成年计划145%。") if t.unit == "%"]


def test_a_report_without_headings_tells_of_the_year_it_compares_with_the_one_before() -> None:
    text = "1987年政府工作报告\n各位代表：\n一、当前形势\n国民收入7790亿元，比上年增长7.4%。"
    told = [(t.value, t.year, t.role) for t in parse(text, "报告").targets]
    assert told == [(7790, 1986, TargetRole.ACTUAL), (7.4, 1986, TargetRole.ACTUAL)]


def test_an_aim_of_such_a_report_is_not_told_as_reached() -> None:
    text = "1987年政府工作报告\n各位代表：\n一、任务\n粮食的指标为3920亿斤，比上年增加220亿斤。"
    assert not [t for t in parse(text, "报告").targets if t.role is TargetRole.ACTUAL]


CELLS = """清河县2025年水利工作要点
一、主要指标
指标名称
单位
2024年
2025年目标
责任单位
水利投资
亿元
16.8
18.6
县水利局
灌溉水有效利用系数
—
0.562
0.568
县水利局
用水总量
亿立方米
4.35
4.30
县水利局
用水量下降
%
12
16
县水利局
"""


def test_a_dash_in_a_column_of_units_is_a_cell_like_the_others() -> None:
    targets = [t for t in parse(CELLS, "要点").targets if t.year == 2025]
    assert [t.value for t in targets] == [18.6, 0.568, 4.3, 16]


def test_a_fall_measured_in_the_column_of_units_is_a_growth() -> None:
    falls = [t for t in parse(CELLS, "要点").targets if t.indicator == "用水量下降"]
    assert {t.measure for t in falls} == {Measure.GROWTH}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "学前教育公办率、普惠率分别达到65%、93%。",
            ["学前教育公办率 65% level", "学前教育普惠率 93% level"],
        ),
        (
            "地区总部、研发中心分别新增65家和30家,累计分别达到956家和561家。",
            ["地区总部 956家 level", "研发中心 561家 level"],
        ),
        (
            "“甲标准”、“甲品牌”分别新增10个和37个。",
            ["“甲标准” 10个 change", "“甲品牌” 37个 change"],
        ),
        (
            "水质优良比例、饮用水水源地水质达标率100%。",
            ["水质优良比例 100% level", "饮用水水源地水质达标率 100% level"],
        ),
        (
            "8个园区、18家企业入选试点名单。",
            ["园区入选试点名单 8个 level", "企业入选试点名单 18家 level"],
        ),
        ("为5.6万户群众办理了不动产权证。", ["为群众办理不动产权证 5.6万户 level"]),
        (
            "认真办理人大代表建议52件、政协提案204件,办结率和满意率均达100%。",
            [
                "办理人大代表建议满意率 100% level",
                "办理政协提案办结率 100% level",
                "办理政协提案满意率 100% level",
            ],
        ),
    ],
)
def test_each_of_a_list_has_its_value(text: str, read: list[str]) -> None:
    assert briefs(text)[-len(read) :] == read


def test_a_branch_that_another_clause_only_supports_has_no_output_of_its_own() -> None:
    text = "装备产业重点发展医疗器械,培育农机装备产业,支持甲乙企业做大做强,力争产值160亿元。"
    assert briefs(text) == ["装备产业产值 160亿元 level"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "服务业增加值增长4.1%,高于上年2.9个百分点,对GDP增长的贡献率达65.5%。",
            ["服务业增加值对GDP增长的贡献率 65.5% level"],
        ),
        (
            "发放慰问金1722万元、无人抚养儿童生活费2831万元。",
            ["发放无人抚养儿童生活费 2831万元 level"],
        ),
        (
            "新建56万亩、改造提升10.7万亩高标准农田。",
            ["高标准农田 56万亩 change", "改造提升高标准农田 10.7万亩 level"],
        ),
        (
            "甘蔗、蔬菜(含食用菌)、水果产量分别达到1050万吨、794万吨、542.5万吨。",
            ["蔬菜产量 794万吨 level", "水果产量 542.5万吨 level"],
        ),
        ("与企事业单位共建人才培养基地14个。", ["人才培养基地 14个 change"]),
        (
            "经营主体净增3.6万户、增长73.8%,总数超32万户。",
            ["净增经营主体 73.8% growth", "经营主体总数 32万户 level"],
        ),
        (
            "游客人数、旅游收入均超过疫情前水平,同比分别增长87.5%、66.9%。",
            ["游客人数 87.5% growth", "旅游收入 66.9% growth"],
        ),
        (
            "新获批国家债券项目237个、贷款项目217个,额度分别达到188亿元和859亿元。",
            ["国家债券项目额度 188亿元 level", "贷款项目额度 859亿元 level"],
        ),
        (
            "建成和美小区115个、垃圾分类小区100个。",
            ["和美小区 115个 change", "垃圾分类小区 100个 change"],
        ),
        (
            "安全生产事故数、亡人数分别下降18.6%和14.2%。",
            ["安全生产事故数 18.6% growth", "亡人数 14.2% growth"],
        ),
        (
            "零售总额和进出口总值连续第3年双双超过1万亿元。",
            ["零售总额 1万亿元 level", "进出口总值 1万亿元 level"],
        ),
        ("甲乙等5个百亿级生产基地合计实现产值1096亿元。", ["百亿级生产基地产值 1096亿元 level"]),
        ("培育无废园区1个、无废工厂10家。", ["无废园区 1个 change", "无废工厂 10家 change"]),
        ("城镇调查失业率稳定在5%左右的较低水平。", ["城镇调查失业率 5% level"]),
        (
            "基础养老金最低标准从每月70元提高到88元。",
            ["基础养老金最低标准 70元 level", "基础养老金最低标准 88元 level"],
        ),
        (
            "国内生产总值达到67700亿元,按可比价格计算,增长9.7%。",
            ["国内生产总值 9.7% growth"],
        ),
        (
            "1亿元以上规上企业研发机构覆盖率达到70%左右。",
            ["1亿元以上规上企业研发机构覆盖率 70% level"],
        ),
        ("引进涉侨项目30个、投资总额121.77亿元。", ["涉侨项目投资总额 121.77亿元 level"]),
    ],
)
def test_what_stands_around_a_name_leaves_it_whole(text: str, read: list[str]) -> None:
    assert briefs(text)[-len(read) :] == read


def test_what_something_takes_from_the_growth_of_another_is_no_value_of_it() -> None:
    assert briefs("工程停建，影响固定资产投资增速2.6个百分点。") == []


def test_a_tax_on_added_value_is_nothing_to_come() -> None:
    told = "各位代表：\n一、2023年工作回顾\n将增值税税率从17%降至13%，将起征点提高到15万元。\n二、2024年工作安排\n"
    targets = parse(told, "2024年甲市政府工作报告").targets
    assert [
        (t.indicator, t.value, t.role) for t in targets if t.role is not TargetRole.BASELINE
    ] == [
        ("增值税税率", 13, TargetRole.ACTUAL),
        ("起征点", 15, TargetRole.ACTUAL),
    ]
