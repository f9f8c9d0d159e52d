"""Of which year a report or a review tells, and whether as reached or as aimed at."""

from __future__ import annotations

from corpus.facts.targets import find_targets
from corpus.outline import find_sections
from corpus.types import Header, Target


def dated(text: str, header: Header) -> list[tuple[int | None, str | None, str]]:
    found: tuple[Target, ...] = find_targets(text, find_sections(text), (), header)
    return [(t.year, t.period, t.role) for t in found]


REPORT = Header(title="政府工作报告", year=2018)


def test_the_last_year_is_told_apart_from_the_five_years_it_stands_in() -> None:
    text = (
        "各位代表：\n一、过去五年工作回顾\n城镇新增就业60万人。\n"
        "刚刚过去的2017年，主要任务全面完成。生产总值增长6.9%；城镇新增就业13万人。\n"
        "建成医院12所。\n二、2018年工作安排\n城镇新增就业11万人。\n"
    )
    assert dated(text, REPORT) == [
        (None, "2013-2017", "actual"),
        (2017, None, "actual"),
        (2017, None, "actual"),
        (None, "2013-2017", "actual"),
        (2018, None, "target"),
    ]


def test_a_part_on_the_next_plan_may_look_back_on_the_five_years_before() -> None:
    text = (
        "各位代表：\n一、2020年工作回顾\n生产总值增长2.3%。\n"
        "二、“十三五”时期成就和“十四五”时期主要目标任务\n"
        "过去五年，城镇棚户区改造超过2100万套。\n"
        "“十四五”时期，森林覆盖率达到24%。\n三、2021年重点工作\n生产总值增长6%以上。\n"
    )
    assert dated(text, Header(title="政府工作报告", year=2021)) == [
        (2020, None, "actual"),
        (2020, None, "actual"),
        (2025, None, "target"),
        (2021, None, "target"),
    ]


def test_a_plan_looked_back_on_gives_its_sums_its_years() -> None:
    text = (
        "各位代表：\n一、“六五”计划执行情况的回顾\n建成投产大中型项目96个。\n"
        "二、1986年工作安排\n建成大中型项目20个。\n"
    )
    assert dated(text, Header(title="政府工作报告", year=1986)) == [
        (None, "1981-1985", "actual"),
        (1986, None, "target"),
    ]


def test_what_follows_a_review_is_aimed_at_even_where_no_heading_names_the_year() -> None:
    text = (
        "各位代表：\n一、1996年国内工作的回顾\n钢产量突破1亿吨。\n"
        "二、保持国民经济发展的良好势头\n减少青壮年文盲400万人。\n"
    )
    assert dated(text, Header(title="政府工作报告", year=1997)) == [
        (1996, None, "actual"),
        (1997, None, "target"),
    ]


def test_a_part_on_accounts_is_told_and_a_part_on_a_budget_is_aimed_at() -> None:
    text = (
        "各位代表：\n一、1955年国家决算\n工业支出85亿元。\n"
        "二、1956年国家预算\n工业支出99亿元。\n三、结束语\n工业支出1亿元。\n"
    )
    assert dated(text, Header(title="政府工作报告", year=1956)) == [
        (1955, None, "actual"),
        (1956, None, "target"),
    ]


def test_a_text_whose_headings_only_look_back_tells_of_their_year() -> None:
    text = (
        "一、2022年数字建设取得显著成效\n数字阅读用户达到5.3亿人。\n"
        "二、数字基础设施大幅提升\n乡镇覆盖率达到96.1%。\n"
    )
    assert dated(text, Header(title="数字建设")) == [(2022, None, "actual"), (2022, None, "actual")]
    planned = text + "三、主要任务\n乡镇覆盖率达到99%。\n"
    assert dated(planned, Header(title="数字建设"))[:1] == [(2022, None, "actual")]
    assert (2022, None, "actual") not in dated(planned, Header(title="数字建设"))[1:]


def test_a_grave_situation_is_the_one_before_the_plan_but_what_is_expected_is_to_come() -> None:
    text = (
        "一、环境形势\n（一）环境形势依然严峻\n沙化土地174万平方公里。\n"
        "“十一五”期间，人口还将增加4%。\n二、主要任务\n污水处理率不低于70%。\n"
    )
    assert dated(text, Header(title="甲省环境保护规划", period=(2006, 2010))) == [
        (2005, None, "actual"),
        (None, "2006-2010", "target"),
        (2010, None, "target"),
    ]


def test_a_review_of_one_year_and_of_five_comes_to_the_five_where_it_says_so() -> None:
    text = (
        "各位代表：\n一、过去一年和五年工作回顾\n全年城镇新增就业12万人。\n"
        "过去五年极不平凡。高速公路里程从9万公里增加到17万公里。\n新建改建农村公路125万公里。\n"
        "二、2023年工作安排\n城镇新增就业13万人。\n"
    )
    assert dated(text, Header(title="政府工作报告", year=2023)) == [
        (2022, None, "actual"),
        (2017, None, "baseline"),
        (2022, None, "actual"),
        (None, "2018-2022", "actual"),
        (2023, None, "target"),
    ]


def test_the_part_on_what_is_arranged_for_the_year_begins_with_its_heading() -> None:
    text = (
        "各位代表：\n一、2011年工作回顾\n城镇新增就业12万人。\n"
        "二、2012年工作总体部署\n城镇新增就业9万人以上。\n三、2012年主要任务\n建成学校5所。\n"
    )
    read = dated(text, Header(title="政府工作报告", year=2012))
    assert read == [(2011, None, "actual"), (2012, None, "target"), (2012, None, "target")]


def test_a_goal_s_years_tell_what_lies_before_them() -> None:
    text = "一、战略意义\n2011年行业总产值6152亿元。\n二、总体目标（2013-2025年）\n2015年行业总产值突破9000亿元。\n"
    assert dated(text, Header(title="仪器行业行动计划")) == [
        (2011, None, "actual"),
        (2015, None, "target"),
    ]


def test_five_years_that_a_range_has_named_are_not_those_before_the_document() -> None:
    text = "1932年到1936年五年间粮食产量合计13000亿斤。"
    assert dated(text, Header(title="甲市工作要点", year=1957))[0][1] == "1932-1936"


def test_a_rate_per_head_and_year_has_its_year_and_months_gone_by_are_told() -> None:
    text = (
        "各位代表：\n一、2011年工作回顾\n医保补助标准由每人每年120元提高到200元。\n"
        "二、2012年工作安排\n今年1-5月铁道货运计划完成105%，江海货运量计划完成104%。\n"
    )
    assert dated(text, Header(title="政府工作报告", year=2012)) == [
        (None, None, "baseline"),
        (2011, None, "actual"),
        (2012, None, "actual"),
    ]


def test_the_years_that_a_sum_is_measured_by_are_not_the_value_s() -> None:
    text = "各位代表：\n一、2023年工作回顾\n任务量是前五年之和，新建安置房2.7万套。\n二、2024年工作安排\n建成学校5所。\n"
    assert dated(text, Header(title="政府工作报告", year=2024))[0] == (2023, None, "actual")


def test_a_year_that_only_measures_how_many_times_is_not_that_of_what_follows() -> None:
    text = "各位代表：\n一、2011年工作回顾\n安排资金1713亿元，是2010年的2.2倍，全年住房基本建成432万套。\n二、2012年工作安排\n建成学校5所。\n"
    read = dated(text, Header(title="政府工作报告", year=2012))
    assert [year for year, _, _ in read] == [2011, 2011, 2012]


def test_the_year_of_an_award_is_not_that_of_what_another_clause_tells() -> None:
    text = "各位代表：\n一、2023年工作回顾\n甲市获评全国2021年度节水先进市，案例入选全省名录，集体经济收入增长24%。\n二、2024年工作安排\n建成学校5所。\n"
    assert dated(text, Header(title="政府工作报告", year=2024))[0] == (2023, None, "actual")


def test_what_is_carried_over_from_the_year_before_is_of_the_budget_it_stands_in() -> None:
    text = "各位代表：\n一、1963年决算\n1963年本年收入合计80亿元，加上上年结转收入3亿元，全年收入总数83亿元。\n二、1964年预算\n1964年预算规定，本年收入90亿元，上年结转收入2亿元，收入总数92亿元。\n"
    read = dated(text, Header(title="国务院关于1963年决算和1964年预算的报告", year=1964))
    assert {(year, role) for year, _, role in read[:2]} == {(1963, "actual")}
    assert {(year, role) for year, _, role in read[2:]} == {(1964, "target")}


def test_what_a_province_hands_down_is_no_bound() -> None:
    text = "各位代表：\n一、2023年工作回顾\n省下达25件民生实事全面完成。\n"
    assert dated(text, Header(title="政府工作报告", year=2024)) == []


def test_after_a_sentence_that_goes_by_stages_no_year_of_them_goes_on() -> None:
    text = "一、主要目标\n2021年启动试点项目50个以上，2022年总结经验，2023年全面推广。三年计划培育示范企业90家以上。\n"
    read = dated(text, Header(title="甲省智能车间试点行动方案"))
    assert read == [(2021, None, "target"), (None, None, "target")]


def test_a_year_that_something_looks_ahead_to_is_not_that_of_the_value() -> None:
    text = "各位代表：\n一、2016年工作回顾\n部署面向2035年的重大项目，新设示范区6个。\n二、2017年工作安排\n建成学校5所。\n"
    read = dated(text, Header(title="政府工作报告", year=2017))
    assert read[0] == (2016, None, "actual")
