"""Headings of every kind → the section tree, and what only looks like a heading."""

from __future__ import annotations

import pytest

from corpus.closing import find_closings
from corpus.numbering import numbering
from corpus.outline import find_sections, location
from corpus.parse import parse
from corpus.tables import section_at

BODY = "加强统筹协调，完善工作机制，推动各项任务落地见效，确保取得实效，让群众满意。"


def tree(text: str) -> list[str]:
    """Each section as its depth in dots, its number and its title."""
    sections = find_sections(text)
    depth: list[int] = []
    for section in sections:
        depth.append(0 if section.parent is None else depth[section.parent] + 1)
    return ["." * d + s.number + s.title for d, s in zip(depth, sections, strict=True)]


@pytest.mark.parametrize(
    ("line", "kind", "value"),
    [
        ("第一篇 发展基础", "part", 1),
        ("第十二章 健全规划落实机制", "chapter", 12),
        ("第三节 规划依据", "section", 3),
        ("第二十一条 本办法自印发之日起施行", "article", 21),
        ("一、总体要求", "han", 1),
        ("二十三．其他", "han", 23),
        ("一百零二、附则", "han", 102),
        ("（十一）促进人才流动", "han_bracket", 11),
        ("(三)加快推进", "han_bracket", 3),
        ("22. 打造一流生态", "digit", 22),
        ("3、国家实验室", "digit", 3),
        ("5.1 组织建设", "decimal", 1),
        ("5.3.2成果构成", "decimal_3", 2),
        ("（2）术语", "digit_bracket", 2),
        ("③ 其他", "circled", 3),
    ],
)
def test_a_number_is_told_by_its_form(line: str, kind: str, value: int) -> None:
    found = numbering(line)
    assert found is not None
    assert (found.kind, found.value) == (kind, value)


@pytest.mark.parametrize(
    "line",
    [
        "3.5个百分点",
        "3.5亿元",
        "第三条规定的",
        "第三条第二款",
        "第一，要坚持",
        "2023年工作",
        "一是坚持",
        "百分之十",
        "三个行动",
        "10%以上",
        "第一季度",
        "五一、端午、中秋国庆期间",
        "(八一)建军节",
        "",
    ],
)
def test_a_value_and_a_cross_reference_are_no_numbers(line: str) -> None:
    assert numbering(line) is None


def test_each_kind_of_number_nests_in_the_one_before() -> None:
    lines = [
        "第一篇 基础",
        "第一章 总则",
        "第一节 依据",
        "一、目标",
        "（一）任务",
        "1. 机制",
        "（1）术语",
        "①分类",
    ]
    assert tree("\n".join(lines)) == [
        "." * depth + line.replace(" ", "") for depth, line in enumerate(lines)
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("一、总体要求", "总体要求"),
        ("（一）指导思想。" + BODY, "指导思想"),
        ("1. 健全长效推进机制。" + BODY, "健全长效推进机制"),
        ("6. 实施重大科技专项（牵头单位：市科技局）", "实施重大科技专项"),
        ("（十九）支持开展试点。（负责部门：商务部）", "支持开展试点"),
        ("（二）加大支持力度，完善政策体系。" + BODY, "加大支持力度，完善政策体系"),
        ("2.培育融合应用场景，助力企业全面发展\n" + BODY, "培育融合应用场景，助力企业全面发展"),
        ("（一）工作目标：", "工作目标"),
        ("（二）组织领导：各区要加强组织领导，" + BODY, "组织领导"),
        ("第一章 总　则", "总　则"),
        ("5.1 组织建设", "组织建设"),
        ("第五条 【推动演艺市场发展】优化供给。", "推动演艺市场发展"),
        # items, no headings
        ("第三条 本办法所称科技企业，是指……", ""),
        ("1. 企业注册地在本市；", ""),
        (
            "（一）符合条件的企业，应当在规定期限内提交下列材料，并对真实性负责，接受监督检查和绩效评价：",
            "",
        ),
        ("9、公民具备基本科学素质比率达到16.5%\n10、其他指标达到20%", ""),
        ("1. 责任单位：市科技局、市财政局。完成时限：2023年底。", ""),
        ("一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。12月29日（星期六）上班。", "元旦"),
    ],
)
def test_where_a_title_ends(line: str, title: str) -> None:
    assert find_sections(line)[0].title == title


def test_items_of_a_list_have_no_titles() -> None:
    text = "一、条件\n（一）在本市注册；\n（二）信用良好；\n（三）有固定场所。"
    assert tree(text) == ["一、条件", ".（一）", ".（二）", ".（三）"]


def test_a_paragraph_may_be_headed_by_its_first_sentence() -> None:
    text = f"一、环境\n技术交易更加活跃。2015年，{BODY}\n——创新生态加快优化。{BODY}"
    assert tree(text) == ["一、环境", ".技术交易更加活跃", ".创新生态加快优化"]


def test_a_long_first_sentence_is_a_heading_only_beside_another() -> None:
    long = "探索光谷与沿线国家科技园区开展合作的全新模式"
    assert tree(f"一、开放\n{long}。{BODY}\n这是另外一段，{BODY}") == ["一、开放"]
    assert tree(f"一、开放\n{long}。{BODY}\n构建开放格局。{BODY}") == [
        "一、开放",
        f".{long}",
        ".构建开放格局",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "各位代表。" + BODY,
        "一是打造高地。" + BODY,
        "同时加强监管。" + BODY,
        "2015年达到目标。" + BODY,
        "健全机制，完善政策。" + BODY,
        "推动发展。",
    ],
)
def test_a_spoken_or_joining_sentence_heads_nothing(line: str) -> None:
    assert find_sections(line) == ()


@pytest.mark.parametrize(
    "line", ["2023年工作回顾", "2024年主要预期目标和重点工作", "今后五年工作的主要任务"]
)
def test_a_reports_parts_are_told_by_their_words(line: str) -> None:
    text = f"各位代表：\n{BODY}\n{line}\n{BODY}\n（一）经济稳中向好\n{BODY}"
    assert tree(text) == [line, ".（一）经济稳中向好"]


def test_the_title_of_a_document_is_no_section() -> None:
    assert tree(f"青岛市2024年重点工作\n{BODY}") == []


def test_a_numbered_list_inside_a_paragraph_is_no_heading() -> None:
    text = f"一、总体要求\n重点抓好以下工作：1.完善制度；2.加强监管；3.强化保障。{BODY}"
    assert tree(text) == ["一、总体要求"]


@pytest.mark.parametrize(
    "sentence",
    [
        "按照本意见第（二）项执行。",
        "详见专栏1。",
        "依据第三条的规定，完善机制。",
        "（二）项所列单位应当配合。",
        "见附件1、2。",
    ],
)
def test_a_cross_reference_is_no_heading(sentence: str) -> None:
    assert tree(f"一、总体要求\n{BODY}{sentence}{BODY}") == ["一、总体要求"]


def test_numbers_that_count_on_open_sections_in_a_text_without_line_ends() -> None:
    text = f"现提出以下意见。一、提升便利度（一）优化流程。{BODY}（二）提升效率。{BODY}二、简化条件（三）降低门槛。{BODY}"
    assert tree(text) == [
        "一、提升便利度",
        ".（一）优化流程",
        ".（二）提升效率",
        "二、简化条件",
        ".（三）降低门槛",
    ]


def test_an_annex_ends_what_stands_before_it() -> None:
    text = f"一、要求\n（一）目标\n{BODY}\n附件1\n任务清单\n一、任务\n{BODY}"
    assert tree(text) == ["一、要求", ".（一）目标", "附件1", ".一、任务"]


def test_a_contents_list_is_no_outline() -> None:
    text = f"目录\n第一章 总则\n第二章 任务\n第一章 总则\n{BODY}\n第二章 任务\n{BODY}"
    sections = find_sections(text)
    assert [s.title for s in sections] == ["总则", "任务"]
    assert sections[0].start == text.rindex("第一章")


def test_a_contents_list_without_its_heading_is_no_outline() -> None:
    entries = "1总则\n1.1 编制目的\n1.2 适用范围\n2应急响应\n2.1 响应分级\n2.2 响应终止\n3附则\n"
    text = f"某县防汛应急预案\n{entries}" + entries.replace("\n", f"\n{BODY}\n")
    sections = find_sections(text)
    assert all(s.start >= text.rindex("1总则") for s in sections)
    assert [s.title for s in sections].count("响应终止") == 1


def test_short_headings_in_a_row_stay_where_nothing_repeats_them() -> None:
    text = "1总则\n1.1 编制目的\n1.2 适用范围\n2应急响应\n2.1 响应分级\n2.2 响应终止\n3附则\n"
    assert "响应终止" in [s.title for s in find_sections(text)]


def test_headings_of_which_only_the_first_is_printed_again_stay() -> None:
    text = "1总则\n1.1 编制目的\n1.2 适用范围\n2应急响应\n2.1 响应分级\n2.2 响应终止\n1总则\n"
    assert "响应终止" in [s.title for s in find_sections(text + BODY)]


def test_a_form_printed_twice_is_no_contents_list() -> None:
    form = "单位名称\n联系人\n手机\n地址\n一、基本情况\n性质\n规模\n"
    assert [s.title for s in find_sections(form + form)] == ["基本情况", "基本情况"]


def test_contents_end_at_the_first_line_of_text() -> None:
    text = f"目次\n前言\n{BODY * 9}\n一、任务\n{BODY}\n前言\n二、保障\n{BODY}"
    assert "任务" in [s.title for s in find_sections(text)]


def test_chapters_numbered_without_a_dot_stand_over_their_parts() -> None:
    text = f"1 总则\n1.1 编制目的\n{BODY}\n1.2 适用范围\n{BODY}\n2应急响应\n2.1 响应终止\n{BODY}\n3 附则\n{BODY * 3}"
    assert tree(text) == [
        "1总则",
        ".1.1编制目的",
        ".1.2适用范围",
        "2应急响应",
        ".2.1响应终止",
        "3附则",
    ]


@pytest.mark.parametrize(
    "line", ["6交通用地", "12个专业救援队", "3 附则", "2024 年目标", "5公里绿道"]
)
def test_a_number_before_words_is_no_chapter(line: str) -> None:
    assert find_sections(f"一览表\n{line}\n7公用用地\n{BODY}") == ()


def test_an_item_without_title_ends_before_a_table() -> None:
    text = "一、目标\n1、经费达到3.5%\n2、其他指标达到20%\n专栏1：主要指标\n序号\t指标\n1\t经费"
    assert section_at(find_sections(text), text.index("序号")) == 0


def test_a_location_is_the_verbatim_headings() -> None:
    text = f"二、主要任务\n（三）加快攻关\n6. 实施重大科技专项。{BODY}\n——优化生态环境。{BODY}"
    sections = find_sections(text)
    assert location(text, sections, 2) == "二、主要任务 > （三）加快攻关 > 6. 实施重大科技专项"
    assert location(text, sections, 3).endswith("6. 实施重大科技专项 > 优化生态环境")
    assert location(text, sections, None) == ""


CLOSINGS = [
    "武汉市人民政府办公厅\n2023年1月28日",
    "国务院\n二〇〇四年六月二十六日\n（此件公开发布）",
    "武汉市人民政府办公厅2023年1月28日",
    "附件：1.任务清单\n2.指标体系\n工业和信息化部 国家标准化管理委员会\n2017年12月27日",
    "国家发展改革委\n中央网信办\n工业和信息化部\n2020年12月23日",
    "抄送:市纪委机关,市委办公厅。\n市人大常委会办公厅，市法院、检察院。\n武汉市人民政府办公厅\n2023年1月28日印发",
    "公开方式：主动公开\n某局办公室 2025年5月15日印发",
    "附件：意向入驻企业基本信息表",
    "主题词：科技 创新 通知",
    "（此件有删减）",
]


@pytest.mark.parametrize("closing", CLOSINGS)
def test_what_closes_a_document_is_in_no_section(closing: str) -> None:
    text = f"一、要求\n（一）目标\n{BODY}\n{closing}"
    start = text.index(closing)
    assert [(c.start, c.stop) for c in find_closings(text)] == [(start, len(text))]
    assert section_at(find_sections(text), start - 2) is not None
    assert all(section_at(find_sections(text), at) is None for at in range(start, len(text)))


@pytest.mark.parametrize("closing", CLOSINGS[:5])
def test_a_notice_closes_before_what_it_prints(closing: str) -> None:
    text = f"一、要求\n{BODY}\n{closing}\n任务方案\n为落实要求，制定本方案。\n一、任务\n{BODY}"
    sections = find_sections(text)
    assert [s.title for s in sections] == ["要求", "任务"]
    assert section_at(sections, text.index("任务方案")) is None


def test_a_date_in_the_text_closes_nothing() -> None:
    text = f"一、要求\n2023年1月28日，市政府召开会议。\n{BODY}\n到期日\n2025年12月31日\n{BODY}"
    assert find_closings(text) == ()


def test_a_decimal_number_before_a_space_opens_a_heading() -> None:
    text = (
        "1.应急准备\n保障供应。\n1.1 统筹兼顾、分级负责。各区要做好准备。\n"
        "1.2 科学监测、预防为主。各区要加强监测。\n1.5 亿元以上的项目优先。\n"
    )
    parsed = parse(text, "预案")
    assert [(s.number, s.title) for s in parsed.sections] == [
        ("1.", "应急准备"),
        ("1.1", "统筹兼顾、分级负责"),
        ("1.2", "科学监测、预防为主"),
    ]
