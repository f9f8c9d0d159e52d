"""Who does what, by when: every phrasing of a bracket, a labelled line and a table."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.facts.brackets import read_assignment
from corpus.facts.responsibilities import find_responsibilities
from corpus.outline import find_sections
from corpus.tables import find_tables
from corpus.text import clean
from corpus.types import Responsibility, Role, Span

LETTER = {
    Role.LEAD: "L",
    Role.RESPONSIBLE: "R",
    Role.SUPPORT: "S",
    Role.CHECK: "C",
    Role.GUIDE: "G",
}


def found_in(text: str) -> tuple[Responsibility, ...]:
    sections = find_sections(text)
    return find_responsibilities(text, sections, find_tables(text, sections))


def told(one: Responsibility) -> str:
    """市科技局/L 市财政局/R"""
    return " ".join(f"{m.unit}/{LETTER[m.role]}" for m in one.members)


def bracket(content: str) -> tuple[str, str | None]:
    """What is read of a bracket behind an item."""
    text = f"一、任务\n1. 实施重大专项。推进攻关，取得突破。{content}\n2. 其他。完善机制。"
    found = found_in(text)
    assert len(found) <= 1
    return (told(found[0]), found[0].deadline) if found else ("", None)


@pytest.mark.parametrize(
    ("content", "members"),
    [
        (
            "（牵头单位：市科技局；责任单位：市发改委、市经信局，各区人民政府）",
            "市科技局/L 市发改委/R 市经信局/R 各区人民政府/R",
        ),
        ("(牵头单位:市科技局;配合单位:市财政局)", "市科技局/L 市财政局/S"),
        ("【责任单位：市科技局】", "市科技局/R"),
        ("[责任部门：市科技局 市财政局]", "市科技局/R 市财政局/R"),
        (
            "（主办单位：市科技局；协办单位：市财政局、市人社局）",
            "市科技局/L 市财政局/S 市人社局/S",
        ),
        ("（市科技局主办，市财政局协办）", "市科技局/L 市财政局/S"),
        ("（牵头单位：市科技局；考核单位：市委督查室）", "市科技局/L 市委督查室/C"),
        ("(牵头单位:市科技局;配合考核单位:市统计局、市财政局)", "市科技局/L 市统计局/S 市财政局/S"),
        (
            "（牵头单位：市科技局；指导单位：省科技厅、省统计局）",
            "市科技局/L 省科技厅/G 省统计局/G",
        ),
        ("（联合牵头单位：市科技局、市数据局）", "市科技局/L 市数据局/L"),
        ("（市科技局牵头）", "市科技局/L"),
        ("（市科技局牵头负责）", "市科技局/L"),
        ("（市科技局负责）", "市科技局/R"),
        ("（由市科技局负责落实）", "市科技局/R"),
        ("（市科技局牵头，市财政局、市发改委配合）", "市科技局/L 市财政局/S 市发改委/S"),
        (
            "（税务总局牵头，人民银行、海关总署等国务院相关部门按职责分工负责）",
            "税务总局/L 人民银行/R 海关总署/R",
        ),
        ("（市科技局、市财政局等按职责分工负责）", "市科技局/R 市财政局/R"),
        (
            "（生态环境部指导，试点城市政府负责落实。以下均需试点城市政府落实，不再列出）",
            "生态环境部/G 试点城市政府/R",
        ),
        ("（市发展改革委会同市财政局负责）", "市发展改革委/L 市财政局/R"),
        ("（由市发改委会同市科技局牵头，各区政府配合）", "市发改委/L 市科技局/L 各区政府/S"),
        ("（市教育局、市科技局负责；各区人民政府落实）", "市教育局/R 市科技局/R 各区人民政府/R"),
        (
            "（市委组织部、市人社局牵头，市教育局、团市委，各区政府参与）",
            "市委组织部/L 市人社局/L 市教育局/S 团市委/S 各区政府/S",
        ),
        ("（各区人民政府、各有关部门按职责分工负责）", "各区人民政府/R 各有关部门/R"),
        # explanations are no units, brackets inside a name are
        (
            "（责任单位：市科技局，各区人民政府〈含开发区、长江新区管委会，下同〉）",
            "市科技局/R 各区人民政府/R",
        ),
        ("（责任单位：市科技局（市外专局），各区（含功能区））", "市科技局/R 各区/R"),
        ("（责任单位：市科技局，各区（市）人民政府）", "市科技局/R 各区（市）人民政府/R"),
        ("（省科技厅、县（市、区）人民政府负责）", "省科技厅/R 县（市、区）人民政府/R"),
        ("（技工院校内由人力资源社会保障行政部门负责）", "人力资源社会保障行政部门/R"),
        # a unit with 和 in its name, and two units joined by 和
        (
            "（责任部门：市文化和旅游局、市农业农村局和市林业局）",
            "市文化和旅游局/R 市农业农村局/R 市林业局/R",
        ),
        ("（责任单位：市人力资源和社会保障局及各区政府）", "市人力资源和社会保障局/R 各区政府/R"),
        (
            "（全国工商联、共青团中央、全国妇联等和各省级人民政府负责）",
            "全国工商联/R 共青团中央/R 全国妇联/R 各省级人民政府/R",
        ),
        # other brackets
        ("〔牵头单位：市科技局，配合单位：市财政局〕", "市科技局/L 市财政局/S"),
        ("〈市科技局负责〉", "市科技局/R"),
        # labels: without 单位, of persons, of other matters, their space lost
        ("（牵头：市科技局；配合：市财政局）", "市科技局/L 市财政局/S"),
        ("（牵头市领导：张三、李四；责任单位：市科技局）", "市科技局/R"),
        ("（责任单位：市科技局；适用范围：中心城区、新城区）", "市科技局/R"),
        ("（督办单位：市政府督查室；市直牵头部门：市科技局）", "市科技局/L"),
        (
            "（牵头单位：市科技局责任单位：市财政局、市发改委完成时限：2025年）",
            "市科技局/L 市财政局/R 市发改委/R",
        ),
        # verbs behind a label, marks behind a unit
        ("（责任单位：市科技局牵头，市财政局、各区配合）", "市科技局/L 市财政局/S 各区/S"),
        ("（责任单位：市科技局（牵头）、市财政局）", "市科技局/L 市财政局/R"),
        ("（市科技局（牵头）、市财政局（配合）、各区负责）", "市科技局/L 市财政局/S 各区/R"),
        ("（责任单位：市科技局*、市财政局）", "市科技局/R 市财政局/R"),
        # more verbs
        ("（省科技厅指导，市科技局落实）", "省科技厅/G 市科技局/R"),
        ("（省科技厅、省财政厅指导）", "省科技厅/G 省财政厅/G"),
        ("（市科技局为牵头单位，市财政局为配合单位）", "市科技局/L 市财政局/S"),
        ("（市科技局、市财政局；市数据局配合）", "市科技局/R 市财政局/R 市数据局/S"),
        ("（市科技局总牵头，市财政局承办）", "市科技局/L 市财政局/R"),
        ("（市科技局牵头推进，市财政局协同）", "市科技局/L 市财政局/S"),
        ("（以上任务由市科技局牵头，各区（县）配合落实）", "市科技局/L 各区（县）/S"),
        (
            "（责任单位：市水利局，相关县〈市、区〉人民政府）",
            "市水利局/R 相关县〈市、区〉人民政府/R",
        ),
        ("（市科技局牵头，会同市财政局、市发改委落实）", "市科技局/L 市财政局/R 市发改委/R"),
        ("（市科技局，由市财政局负责）", "市科技局/R 市财政局/R"),
        ("（联合采购办公室、和平区政府负责）", "联合采购办公室/R 和平区政府/R"),
        # marks inside a name
        ("（责任单位：市科技局、各县（市、区））", "市科技局/R 各县（市、区）/R"),
        ("（各乡镇（街道）、各区（管委会）负责）", "各乡镇（街道）/R 各区（管委会）/R"),
        ("（市财政局、各区、县（市）政府负责）", "市财政局/R 各区、县（市）政府/R"),
        (
            "（责任单位：市、区两级财政部门，各县区党委、政府）",
            "市、区两级财政部门/R 各县区党委、政府/R",
        ),
        (
            "（牵头单位：市投促局等各产业、招商主管部门）",
            "市投促局/L 各产业、招商主管部门/L",
        ),
        ("（责任单位：市税务局等，各县、市、区政府）", "市税务局/R 各县、市、区政府/R"),
        (
            "（各县（市、区）政府（管委会）、各区、市财政局负责）",
            "各县（市、区）政府（管委会）/R 各区/R 市财政局/R",
        ),
        ("（责任单位：市科技局、市财政局分别牵头）", "市科技局/L 市财政局/L"),
        ("（责任分工：市科技局牵头，市财政局配合）", "市科技局/L 市财政局/S"),
        # units and a deadline, no verb
        ("（市科技局、各区政府，2025年底前完成）", "市科技局/R 各区政府/R"),
        # no assignment
        ("（园区、楼宇）", ""),
        ("（附件，2025年底前完成）", ""),
        ("（不含任务或课题负责人）", ""),
        ("——市交通局牵头，市能源局配合。", "市交通局/L 市能源局/S"),
        ("（以联合体形式申报时，牵头单位填写）", ""),
        ("（以下简称责任单位）", ""),
        ("（2023年底前完成）", ""),
        ("（市科技局、市财政局）", ""),
    ],
)
def test_who_a_bracket_names(content: str, members: str) -> None:
    assert bracket(content)[0] == members


@pytest.mark.parametrize(
    ("content", "deadline"),
    [
        ("（责任单位：市科技局；完成时限：2023年6月底）", "2023年6月底"),
        ("（完成时限：2023年9月；牵头单位：市科技局）", "2023年9月"),
        ("（责任单位：市科技局，完成时间：2024年底）", "2024年底"),
        ("（牵头单位：市科技局；完成时限：长期坚持）", "长期坚持"),
        ("（市科技局牵头，6月底完成）", "6月底完成"),
        ("（市科技局牵头负责，年底前完成）", "年底前完成"),
        ("（市科技局负责，持续推进）", "持续推进"),
        ("（市科技局负责；2024年12月底前完成）", "2024年12月底前完成"),
        ("（市科技局负责，2022年启动）", "2022年启动"),
        ("（市科技局负责，第三季度完成）", "第三季度完成"),
        ("（市科技局牵头，2025年第二季度前完成）", "2025年第二季度前完成"),
        ("（市科技局牵头，2024年9月30日前出台政策）", "2024年9月30日前出台政策"),
        ("（责任单位：市科技局，2025年持续实施）", "2025年持续实施"),
        ("（市科技局负责，2024—2026年）", "2024—2026年"),
        ("（市科技局，持续推进）", "持续推进"),
        ("（责任单位：市科技局）（完成时限：2025年6月）", "2025年6月"),
        ("（市科技局负责）（2025年底前完成）", "2025年底前完成"),
        ("（市科技局负责）（2025年版）", None),
        ("（市科技局，市财政局）（2025年6月底前）", "2025年6月底前"),
        ("（市科技局负责）", None),
    ],
)
def test_by_when(content: str, deadline: str | None) -> None:
    members, read = bracket(content)
    assert members.startswith("市科技局/")
    assert read == deadline


def test_the_task_is_the_items_heading_or_the_brackets_own_sentence() -> None:
    text = "一、任务\n1. 培育企业。新增企业100家。（市科技局负责）加强服务，优化环境。（市经信局牵头）完善政策。（市财政局负责）"
    found = found_in(text)
    assert [one.task for one in found] == ["新增企业100家", "加强服务，优化环境", "完善政策"]
    scopes = [text[one.scope_start : one.end] for one in found]
    assert scopes == [
        "1. 培育企业。新增企业100家。（市科技局负责）",
        "加强服务，优化环境。（市经信局牵头）",
        "完善政策。（市财政局负责）",
    ]
    alone = found_in("一、任务\n1. 培育企业。新增企业100家。加强服务。（市科技局负责）")
    assert [one.task for one in alone] == ["培育企业"]


def test_a_long_task_is_cut_at_a_comma() -> None:
    clause = "对改善地方科研基础条件、优化科技创新环境、促进科技成果转移转化等方面成效较好的地区"
    task = found_in(f"一、任务\n1. {clause}，{clause}，给予倾斜支持。（市科技局负责）")[0].task
    assert task == clause


def test_a_bracket_on_its_own_line_speaks_of_the_paragraph_above() -> None:
    text = "推进攻关，取得突破。\n（市科技局负责）"
    assert [(o.task, text[o.scope_start : o.end]) for o in found_in(text)] == [
        ("推进攻关，取得突破", text)
    ]


def test_a_long_scope_is_quoted_by_its_last_sentences() -> None:
    text = "一、任务\n1. 培育企业。" + "加强服务，优化环境，完善政策。" * 60 + "（市科技局负责）"
    one = found_in(text)[0]
    quote = text[one.start : one.end]
    assert len(quote) <= 400
    assert quote.startswith("加强服务")
    assert quote.endswith("（市科技局负责）")
    assert text[one.scope_start :].startswith("1. 培育企业")


@pytest.mark.parametrize(
    "rule",
    [
        "（列第一位者为牵头单位，下同）",
        "以下任务中排在第一位的部门为牵头部门。",
        "（排名首位的单位为牵头单位）",
        "（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）",
        "责任单位中第一个单位为牵头单位。",
    ],
)
def test_where_the_first_unit_leads(rule: str) -> None:
    text = f"一、任务\n{rule}\n1. 实施专项。推进攻关。（市科技局、市财政局负责）\n2. 建设平台。加快建设。（市经信局牵头，市发改委配合）"
    assert [told(one) for one in found_in(text)] == [
        "市科技局/L 市财政局/R",
        "市经信局/L 市发改委/S",
    ]


def test_a_bracket_that_explains_an_office_assigns_nothing() -> None:
    text = "一、任务\n（列第一位者为牵头单位）\n1. 建平台。领导小组办公室（市工信局）加快建设。（市数据局、市财政局）完善机制。（各区政府）"
    assert [told(one) for one in found_in(text)] == ["市数据局/L 市财政局/R", "各区政府/L"]


def test_labelled_lines_under_a_heading() -> None:
    text = "一、任务\n（一）实施专项\n组织研发计划。\n牵头单位：市科技局\n责任单位：市财政局、市发改委\n完成时限：2023年6月底\n（二）建设平台\n加快建设。\n责任单位：市科技局"
    assert [(o.task, told(o), o.deadline) for o in found_in(text)] == [
        ("实施专项", "市科技局/L 市财政局/R 市发改委/R", "2023年6月底"),
        ("建设平台", "市科技局/R", None),
    ]


def test_fields_of_a_page_assign_nothing() -> None:
    assert found_in("牵头单位：市科技局\n标题：关于工作的通知\n一、任务\n完善机制。") == ()


TABLE = "任务\t牵头单位\t责任单位\t完成时限\n建设实验室\t市科技局\t市财政局、市发改委\t2023年6月底\n培育企业\t市经信局\t—\t持续推进"


def test_rows_of_a_table_that_divides_tasks() -> None:
    text = f"一、分工\n{TABLE}"
    assert [(o.task, told(o), o.deadline) for o in found_in(text)] == [
        ("建设实验室", "市科技局/L 市财政局/R 市发改委/R", "2023年6月底"),
        ("培育企业", "市经信局/L", "持续推进"),
    ]
    first = found_in(text)[0]
    assert text[first.start : first.end] == TABLE.split("\n")[1]


@pytest.mark.parametrize(
    ("table", "members"),
    [
        (
            "序号\t工作任务\t主办单位\t协办单位\n1\t建平台\t市科技局\t市财政局\n2\t优流程\t市数据局\t各区",
            ["市科技局/L 市财政局/S", "市数据局/L 各区/S"],
        ),
        (
            "任务\t责任单位\n建平台\t市科技局牵头，市财政局配合\n优流程\t市数据局、市政务办",
            ["市科技局/L 市财政局/S", "市数据局/R 市政务办/R"],
        ),
        (
            "重点任务\t考核单位\n建平台\t市委督查室\n优流程\t市政府督查室",
            ["市委督查室/C", "市政府督查室/C"],
        ),
        ("指标\t2020年\n经费\t3.5\n专利\t9", []),
        ("企业\t责任人\n甲公司\t张三\n乙公司\t李四", []),
    ],
)
def test_columns_say_the_role(table: str, members: list[str]) -> None:
    assert [told(one) for one in found_in(f"一、分工\n{table}")] == members


UNITS = st.lists(
    st.sampled_from(
        [
            "市科技局",
            "市发改委",
            "各区人民政府",
            "东湖高新区管委会",
            "市文化和旅游局",
            "团市委",
            "人行武汉分行",
        ]
    ),
    min_size=1,
    max_size=5,
    unique=True,
)


@settings(deadline=None)
@given(
    UNITS,
    UNITS,
    st.sampled_from("、，,"),
    st.sampled_from(
        ["牵头单位：{};责任单位：{}", "{}牵头，{}配合", "{}牵头负责；{}按职责分工负责"]
    ),
)
def test_any_list_of_units_is_read_back(
    leads: list[str], others: list[str], mark: str, form: str
) -> None:
    text = f"（{form.format(mark.join(leads), mark.join(others))}）"
    read = read_assignment(text, Span(1, len(text) - 1))
    assert read is not None
    assert [m.unit for m in read.members] == leads + others
    roles = [m.role is Role.LEAD for m in read.members]
    assert roles == [True] * len(leads) + [False] * len(others)
    assert all(text[m.start : m.end] == m.unit for m in read.members)


def test_bare_lists_assign_where_a_document_writes_so() -> None:
    items = [f"{n}. 建设平台。加快建设。（市科技局、市财政局）" for n in (1, 2, 3)]
    text = "\n".join(["一、任务", *items, "4. 培育企业。支持发展。（市工信局）"])
    assert [told(one) for one in found_in(text)] == ["市科技局/R 市财政局/R"] * 3 + ["市工信局/R"]
    assert found_in("\n".join(["一、任务", *items[:2]])) == ()


@pytest.mark.parametrize(
    ("lines", "members", "deadline"),
    [
        (
            "责任领导：张三\n牵头单位：市科技局\n责任人：李四\n完成时限：2025年",
            "市科技局/L",
            "2025年",
        ),
        ("牵头单位：市科技局　责任单位：市财政局　完成时限：长期", "市科技局/L 市财政局/R", "长期"),
        ("责任单位：\n市科技局、市财政局", "市科技局/R 市财政局/R", None),
        ("——责任单位：市科技局，各区政府", "市科技局/R 各区政府/R", None),
        ("责任单位：市科技局牵头，各区县配合\n完成时限：年底", "市科技局/L 各区县/S", "年底"),
        (
            "牵头负责领导：张三。\n\n牵头责任单位：市科技局。\n\n协同责任单位：市财政局，各县、市、区政府。",
            "市科技局/L 市财政局/S 各县、市、区政府/S",
            None,
        ),
        ("【牵头单位】市科技局 【责任单位】市财政局、各区", "市科技局/L 市财政局/R 各区/R", None),
        ("责任单位为市科技局，配合单位为市财政局。", "市科技局/R 市财政局/S", None),
        (
            "由市科技局牵头负责，市财政局协同配合，于2026年10月底前建成。",
            "市科技局/L 市财政局/S",
            "2026年10月底前建成",
        ),
        ("主办单位：市科技局\n协办单位：市财政局", "市科技局/L 市财政局/S", None),
        ("主办单位：市人民政府办公室", "", None),
    ],
)
def test_lines_of_labels(lines: str, members: str, deadline: str | None) -> None:
    text = clean(
        f"一、任务\n（一）建设平台\n加快建设重点实验室。\n{lines}\n（二）其他\n完善机制。"
    ).text
    found = found_in(text)
    assert [(told(o), o.deadline) for o in found] == ([(members, deadline)] if members else [])


def test_labels_between_sentences_end_with_their_own() -> None:
    text = "一、任务\n1. 促进消费。举办展会。牵头单位：市商务局；配合单位：各区。扩大投资。牵头单位：市发改委。完成时限：年底。"
    assert [(o.task, told(o), o.deadline) for o in found_in(text)] == [
        ("举办展会", "市商务局/L 各区/S", None),
        ("扩大投资", "市发改委/L", "年底"),
    ]


def test_a_line_behind_a_list_of_items_is_about_the_heading_above_it() -> None:
    text = "一、任务\n（一）建设平台\n1. 加快建设。\n2. 提升能级。\n（市科技局牵头）\n（二）优化服务\n1. 简化。（各区负责）\n2. 提速。\n（市数据局负责）"
    found = found_in(text)
    assert [o.task for o in found] == ["建设平台", "简化", "提速"]
    assert text[found[0].scope_start : found[0].end].startswith("（一）建设平台")


def test_a_line_that_more_follows_in_the_last_item_is_about_that_item() -> None:
    text = (
        "一、任务\n（一）建设平台\n1. 加快建设。\n2. 提升能级。\n（市科技局牵头）\n支持高校参与。"
    )
    assert [o.task for o in found_in(text)] == ["提升能级"]


def test_under_a_heading_that_says_only_that_units_follow_the_item_above_is_meant() -> None:
    text = "一、智慧交通试点\n（一）试点内容。\n建设智慧枢纽，完善设施，提升水平，服务出行。\n（二）试点指导单位。\n市交通局牵头，市公安局配合。"
    assert [(o.task, told(o)) for o in found_in(text)] == [
        ("智慧交通试点", "市交通局/L 市公安局/S")
    ]


def test_a_unit_alone_at_an_items_end_assigns_where_three_others_say_so() -> None:
    items = [
        f"{i}. 办好实事。完善服务。（市{u}局负责）"
        for i, u in enumerate(("教育", "民政", "交通"), 1)
    ]
    last = "4. 扩大就业。新增就业。（市人社局）\n5. 建设平台。（试行）"
    assert [told(one) for one in found_in("\n".join(["一、任务", *items, last]))][3:] == [
        "市人社局/R"
    ]
    assert len(found_in("\n".join(["一、任务", *items[:2], last]))) == 2


def test_a_bullet_is_no_part_of_the_task() -> None:
    text = "一、任务\n●实施焕新行动。改造景区。牵头部门：市文旅局。\n●培优业态。打造线路。牵头部门：市商务局。"
    assert [one.task for one in found_in(text)] == ["实施焕新行动", "培优业态"]


def test_a_number_that_lost_its_dot_is_no_part_of_the_task() -> None:
    text = "一、任务\n（一）攻关\n1突破核心技术。加强攻关。（市科技局负责）\n2强化底座能力。完善设施。（市数据局负责）\n5个平台全部建成。（各区负责）"
    assert [o.task for o in found_in(text)] == ["突破核心技术", "强化底座能力", "5个平台全部建成"]


def test_a_year_behind_the_number_is_part_of_the_task() -> None:
    text = "一、任务\n（一）平台\n1.2025年底前建成平台，完善功能。（市科技局负责）\n2\ue010推广应用。加快试点。（各区负责）"
    assert [o.task for o in found_in(text)] == ["2025年底前建成平台，完善功能", "推广应用"]


def test_a_cell_of_several_lines() -> None:
    text = clean(
        "## 分工\n\n| 任务 | 责任单位 |\n|---|---|\n| 建平台 | 市科技局<br>市财政局 |\n| 优流程 | 市数据局、<br>各区 |\n"
    ).text
    assert [told(one) for one in found_in(text)] == ["市科技局/R 市财政局/R", "市数据局/R 各区/R"]


def test_a_deadline_may_say_what_is_to_be_made_public() -> None:
    text = (
        "一、任务\n（一）规范收费。限价收费。（市发改委牵头，市教体局配合，8月底前公布收费目录）\n"
    )
    (fact,) = found_in(text)
    assert fact.deadline == "8月底前公布收费目录"
    assert [m.unit for m in fact.members] == ["市发改委", "市教体局"]


def test_a_clause_behind_the_roles_that_names_nobody_takes_nothing_away() -> None:
    (found,) = found_in("1.申报项目。（市科技局牵头，各区政府配合，择机公布名单）")
    assert [m.unit for m in found.members] == ["市科技局", "各区政府"]


def test_a_clause_that_may_name_another_unit_is_not_left_out() -> None:
    assert not found_in("1.申报项目。（市科技局牵头，所需资金由市财政局安排）")


def test_a_bracket_of_a_part_assigns_nothing_of_the_whole() -> None:
    text = "一、任务\n1. 开展试点。人社部门监督证书的实施（技校内由教育部门负责），制定标准。"
    assert not [one for one in found_in(text) if one.task == "开展试点"]


def test_units_that_a_space_parts_behind_a_label_stay_apart() -> None:
    text = clean(
        "一、任务\n1. 建平台。加快建设。（牵头单位：市科技局 市财政局，参加单位：各区 县）"
    ).text
    assert [told(one) for one in found_in(text)] == ["市科技局/L 市财政局/L 各区县/S"]


def test_a_bracket_over_several_lines_is_one_though_another_stands_in_it() -> None:
    lines = "一、任务\n1. 建平台。加快建设。（责任单位：市科技局、各县（市）人民政\n府，市财政局、各区（含功\n能区），完成时限：2026年底前）\n2. 优流程。"
    (found,) = found_in(clean(lines).text)
    assert told(found) == "市科技局/R 各县（市）人民政府/R 市财政局/R 各区/R"
    assert found.deadline == "2026年底前"


@pytest.mark.parametrize(
    ("words", "deadline"),
    [
        ("培育服务商，于2025年底前完成。", "2025年底前"),
        ("力争2025年6月上线市级平台。", "2025年6月"),
        ("2025年6月底前完成试点。", "2025年6月底前"),
        ("9月15日前报送方案。", "9月15日前"),
        ("于每年1月31日前公开数据。", "每年1月31日前"),
        ("2026年底建成环线。", "2026年底"),
        ("市统计局于2026年12月底前完成监测分析。", "2026年12月底前"),
        ("计划5月中旬前完成征收。", "5月中旬前"),
        ("对2018年1月1日前注册的企业换证。", None),
        ("2024年底前建10个，2025年底前建20个。", None),
        ("补发5年前的欠款。", None),
        ("自2020年底开工以来进展顺利。", None),
    ],
)
def test_the_one_day_that_its_words_name_is_a_tasks_deadline(
    words: str, deadline: str | None
) -> None:
    found = found_in(f"1.推进改造。{words}（市科技局负责）")
    assert [f.deadline for f in found if f.members[0].unit == "市科技局"] == [deadline]


def test_a_bracket_says_who_oversees_what_it_asks_of_those_that_are_no_organs() -> None:
    said = "1.推进改造。养老机构要保留人工窗口，提供就医指导。（市民政局负责）"
    assert [f.members[0].unit for f in found_in(said)] == ["市民政局"]
    told = [f.members[0].unit for f in found_in(said + "\n2.管护。供水企业应当建立水质检测制度。")]
    assert told == ["市民政局", "供水企业"]
