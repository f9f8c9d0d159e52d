"""The bundled documents, read in full: every task with every unit, every table with every cell."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest

from corpus.outline import location
from corpus.parse import parse
from corpus.tables import section_at
from corpus.types import Role

if TYPE_CHECKING:
    from pathlib import Path

    from corpus.types import Parsed, Span, Table

# number, task, 牵头单位, 责任单位: read off the printed document by hand
TASKS = [
    ("1.", "健全长效推进机制", "市科技局", "市推进科创中心建设领导小组成员单位"),
    (
        "2.",
        "推动东湖科学城建设加力提速",
        "东湖高新区管委会",
        "市发改委、市科技局、市财政局、市自然资源规划局",
    ),
    (
        "3.",
        "打造重大科技基础设施集群",
        "市发改委",
        "市科技局、市财政局、市自然资源规划局、东湖高新区管委会、洪山区人民政府",
    ),
    (
        "4.",
        "打造高水平实验室建设集群",
        "市科技局",
        "市发改委、市教育局、市财政局、市自然资源规划局、各区人民政府",
    ),
    ("5.", "打造国家级产业创新平台集群", "市科技局", "市发改委、市经信局、市卫健委、各区人民政府"),
    (
        "6.",
        "实施重大科技专项",
        "市科技局",
        "市发改委、市经信局、市卫健委、市农业农村局、各区人民政府",
    ),
    ("7.", "大力培育创新产业集群", "市经信局、市发改委、市科技局", "市委网信办、各区人民政府"),
    ("8.", "打造人工智能发展高地", "市科技局、市经信局", "市发改委、各区人民政府"),
    ("9.", "大力培育科技企业", "市科技局", "市发改委、市经信局、市税务局、各区人民政府"),
    (
        "10.",
        "发挥企业创新主体作用",
        "市科技局",
        "市经信局、市市场监管局、市政府国资委、各区人民政府",
    ),
    ("11.", "提升科技成果转化效能", "市科技局", "各区人民政府"),
    ("12.", "深化新型研发机构改革", "市科技局", "武汉产业创新发展研究院、各区人民政府"),
    (
        "13.",
        "巩固提升区域科技合作水平",
        "市科技局",
        "市发改委、市商务局、市环保局、市水务局、各区人民政府",
    ),
    ("14.", "更好融入全球创新网络", "市科技局", "市市场监管局、市商务局、各区人民政府"),
    (
        "15.",
        "搭建平台引聚人才",
        "市人才工作局",
        "市人社局、市科技局、市教育局、团市委、武汉人才集团、各区人民政府",
    ),
    ("16.", "营造环境培育人才", "市科技局", "市人才工作局、武汉人才集团、各区人民政府"),
    ("17.", "做好外国专家服务工作", "市科技局", "市委外办、各区人民政府"),
    ("18.", "深化重点改革先行先试", "市科技局", "市教育局、各区人民政府"),
    (
        "19.",
        "加强知识产权创造运用保护",
        "市市场监管局",
        "市科技局、市经信局、市地方金融局、各区人民政府",
    ),
    (
        "20.",
        '推进"双创"载体建设量质齐升',
        "市科技局",
        "市发改委、市经信局、市自然资源规划局、各区人民政府",
    ),
    (
        "21.",
        "健全科技金融服务体系",
        "市地方金融局、人行武汉分行营管部",
        "市发改委、市科技局、市财政局、武汉投控集团、各区人民政府",
    ),
    (
        "22.",
        "打造一流创新创业生态",
        "市科技局",
        "市委宣传部、市经信局、市教育局、市人社局、市科协、团市委、各区人民政府",
    ),
]
TABLE_1 = """\
序号 | 指标名称 | 2010 | 目标值 | 完成值
1 | R&D经费支出占GDP的比重(% | 2.46 | 3 | 3
2 | 高新技术产业产值(亿元) | 2638.04 | 7500 | 7701.41
3 | 高新技术产业增加值(亿元) | 883.1 | 2700 | 2235.65
4 | 高新技术产业增加值占GDP比重(% | 16.01 | - | 20.5
5 | 高新技术企业数量(家) | 473 | - | 1656
6 | 发明专利申请量(件) | 4660 | - | 15077
7 | 发明专利授权量(件) | 1731 | - | 6003
8 | 每万人口发明专利拥有量(件) | 5.47 | 9 | 19
9 | 国家(重点)实验室(家) | 20 | 25 | 30
10 | 国家工程(技术)研究中心(家) | 21 | 30 | 27
11 | 科技企业孵化器(家) | 63 | 70 | 217
12 | 国家级科技企业孵化器(家) | 15 | - | 25
13 | 科技企业孵化器场地面积(万平方米) | 220 | - | 920
14 | 市级产业技术创新战略联盟(个) | 15 | 50 | 61
15 | 技术合同成交额(亿元) | 88.87 | - | 405.3
"""
TABLE_2 = """\
序号 | 文件名称
1 | 《武汉市科技创新促进条例》
2 | 《武汉市知识产权促进和保护条例》
3 | 《中共武汉市委武汉市人民政府关于实施创新驱动战略加快建设国家创新中心的意见》
4 | 《中共武汉市委武汉市人民政府关于加快推进全面创新改革建设国家创新型城市的意见》
5 | 《中共武汉市委武汉市人民政府关于推进文化科技创新、加快文化和科技融合发展的意见》
6 | 《武汉市加快高新技术产业发展五年行动计划(20122016)》
7 | 《武汉市加快光电子信息产业集聚发展规划纲要(2014-2020)》
8 | 《武汉市加快生物与健康产业集聚发展规划纲要(2014-2020)》
9 | 《市人民政府关于促进东湖国家自主创新示范区科技成果转化体制机制创新的若干意见》
10 | 《市人民政府关于进一步加快科技成果转化的意见》
11 | 《市人民政府关于深化高校科研机构职务科技成果使用处置和收益管理改革的意见》
12 | 《市人民政府关于进一步支持科技企业孵化器建设与发展的意见》
13 | 《武汉市自主创新能力提升计划(2013-2016)》
14 | 《市人民政府关于支持企业发展若干意见及支持工业经济发展等政策措施》
15 | 《市人民政府关于实施“青桐”计划鼓励大学生到科技企业孵化器创业的意见》
16 | 《市委办公厅市政府办公厅关于建设全球研发网络重要节点城市的实施意见》
17 | 《市人民政府办公厅关于加快发展众创空间支持大众创新创业的实施意见》
"""
TABLE_3 = """\
序号 | 指标名称 | 2015 | 2020年目标值
1 | R&D经费支出占GDP的比重(% | 3.0 | 3.5
2 | 全社会科技创新创业风险投资规模(亿元) | 1074 | 2000
3 | 高新技术产业产值(亿元) | 7701.41 | 16500
4 | 高新技术产业增加值占GDP比重(% | 20.5 | 25
5 | 高新技术企业数量(家) | 1656 | 3000
6 | 东湖高新区企业总收入(亿元) | 10062 | 30000
7 | 发明专利申请量/发明专利授权量(件) | 15077/6003 | 30000/12000
8 | PCT国际专利申请量(件) | 387 | 800
9 | 每万人口发明专利拥有量(件) | 19 | 25
10 | 国家(重点)实验室(家) | 30 | 35
11 | “创谷”(个) | - | 15
12 | 众创空间(个) | 10 | 100
13 | 技术合同成交额(亿元) | 405.3 | 800
14 | 公民具备基本科学素质比率(% | 10.7 | 16.5
"""

# What neither file's page says about the document, but about the site that posted it
DRESSING = (
    "首页",
    "学院概况",
    "当前位置",
    "招生就业",
    "学校首页",
    "2019-05-10",
    "08:52",
    "上一篇",
    "关闭窗口",
)
# Item 8 says a phrase twice with a wrong character; cleaning does not repair meaning.
GARBLED = (
    "组织实施市人工智能创新专项20项,支持在汉人工智能不攻关,组织实施市人工智能创新专项20项,"
    "支持在汉人工智能、组开展应用技术创新。加快人工智能新产业培育,建设人工智能成为工智能、加快人工智能新场景建设"
)
MENDED = (  # what a page break or a converter had cut
    "建设创新街区(园区、楼宇)120万平方米",
    "面向国内外科技企业和科研团队提供各类开放共享服务",
    "光通信设备及光电子器件制造等特色产业集群",
    "推动感染性疾病、麻醉医学等领域",
    "武汉产业创新发展研究院体制机制",
    "支持企业加强跨国专利布局和双向合作,构建国际必要专利池",
    "责任单位:市市场监管局、市商务局,各区人民政府)",
    "争取部属和省属高校支持,加快复制推广",
    "(牵头单位:市科技局;责任单位:市发改委、市经信局、市自然资源规划局,各区人民政府)",
    "定期专题研究全市科技创新重点工作",
    "在孵初创科技企业突破15000家",
)


def printed(parsed: Parsed, span: Span) -> str:
    return parsed.text[span.start : span.end]


def rows(parsed: Parsed, table: Table) -> list[str]:
    return [" | ".join(printed(parsed, c) for c in row) for row in (table.header, *table.rows)]


def test_all_22_tasks_with_every_unit_and_role(points: Parsed) -> None:
    found = [
        (
            points.sections[r.section].number if r.section is not None else "",
            r.task,
            *(
                "、".join(m.unit for m in r.members if m.role is role)
                for role in (Role.LEAD, Role.RESPONSIBLE)
            ),
        )
        for r in points.responsibilities
    ]
    assert found == TASKS
    assert {m.role for r in points.responsibilities for m in r.members} == {
        Role.LEAD,
        Role.RESPONSIBLE,
    }


def test_each_task_is_cited_from_its_number_to_its_bracket(points: Parsed) -> None:
    for found, (number, task, _, _) in zip(points.responsibilities, TASKS, strict=True):
        quote = points.text[found.start : found.end]
        assert quote.startswith(f"{number} {task}。")
        assert quote.endswith(")")
        assert found.deadline is None
        assert location(points.text, points.sections, found.section).endswith(f"{number} {task}")


@pytest.mark.parametrize(("position", "expected"), [(0, TABLE_1), (1, TABLE_2), (2, TABLE_3)])
def test_every_cell_of_the_three_tables(plan: Parsed, position: int, expected: str) -> None:
    assert rows(plan, plan.tables[position]) == expected.splitlines()


def test_the_tables_have_their_names_and_notes(plan: Parsed) -> None:
    named = [
        (t.name and printed(plan, t.name), t.note and printed(plan, t.note)[:10])
        for t in plan.tables
    ]
    assert named == [
        ("专栏1:武汉市“十二五”科技创新发展主要指标完成情况", None),
        ("专栏2:武汉市“十二五”出台支持科技创新的主要法规政策", None),
        ("专栏3:武汉市“十三五”科技创新发展主要指标", "注:1.序号149指"),
    ]
    assert [location(plan.text, plan.sections, t.section) for t in plan.tables] == [
        "第一篇 发展基础和发展环境 > 第一章 发展基础",
        "第一篇 发展基础和发展环境 > 第一章 发展基础",
        "第二篇 指导思想和主要目标 > 第四章 主要目标 > 二、具体目标",
    ]


def test_the_2023_document_has_no_table(points: Parsed) -> None:
    assert points.tables == ()


def test_web_dressing_is_no_part_of_the_text(plan: Parsed) -> None:
    assert [words for words in DRESSING if words in plan.text] == []
    assert plan.text.startswith("武汉市科技创新发展“十三五”规划\n“十三五”时期,是武汉系统推进")


def test_the_five_year_plan_states_no_date_and_no_issuer(plan: Parsed) -> None:
    header = plan.header
    assert (header.issuer, header.written, header.printed, header.number, header.year) == (
        None,
    ) * 5
    assert (header.title, header.place, header.period) == (
        "武汉市科技创新发展“十三五”规划",
        "武汉市",
        (2016, 2020),
    )
    assert header.basis == ("武汉市国民经济和社会发展第十三个五年规划纲要",)


def test_the_2023_document_says_who_when_and_to_whom(points: Parsed) -> None:
    header = points.header
    assert header.title == "2023年武汉市科技创新工作要点"
    assert header.notice_title == "市人民政府办公厅关于印发2023年武汉市科技创新工作要点的通知"
    assert (header.number, header.issuer) == ("武政办[2023]4号", "武汉市人民政府办公厅")
    assert (header.written, header.printed, header.year) == ("2023-01-28", "2023-01-28", 2023)
    assert header.addressees == ("各区人民政府", "市人民政府各部门", "各有关单位")
    assert header.copied_to[:3] == ("市纪委监委机关", "市委办公厅", "武汉警备区")
    for name, span in header.spans.items():
        assert printed(points, span), name


@pytest.mark.parametrize("words", MENDED)
def test_what_a_page_break_cut_is_whole_again(points: Parsed, words: str) -> None:
    assert words in points.text


def test_a_garbled_sentence_stays_as_it_is(points: Parsed) -> None:
    assert GARBLED in points.text


def test_no_page_number_is_left(points: Parsed) -> None:
    assert "—" not in points.text.replace("——", "")
    assert "**" not in points.text


def test_pages_are_known_where_both_their_ends_are_printed(points: Parsed, plan: Parsed) -> None:
    assert [p.number for p in points.pages] == [3, 8, 9]
    third = points.text[points.pages[0].start : points.pages[0].end]
    assert third.startswith("区(园区、楼宇)120万平方米")
    assert third.endswith("发挥在用设施支撑作用,面")
    assert plan.pages == ()


def test_the_closing_block_is_in_no_section(points: Parsed) -> None:
    imprint = points.text.index("抄送:")
    assert section_at(points.sections, imprint) is None
    assert section_at(points.sections, len(points.text) - 1) is None
    last = points.passages[-1]
    assert points.text[last.start : last.end].startswith("抄送:")
    assert location(points.text, points.sections, last.section) == ""


def test_the_outline_of_the_2023_document(points: Parsed) -> None:
    top = [s.number + s.title for s in points.sections if s.parent is None]
    assert top == ["一、工作目标", "二、主要任务", "三、保障措施"]
    second = [
        s.number + s.title
        for s in points.sections
        if s.parent is not None and s.number.startswith("(")
    ]
    assert len(second) == 12
    assert second[0] == "(一)加快推进科创中心建设"
    run_in = [s.title for s in points.sections if not s.number]
    assert run_in == [
        "科创中心建设成势见效",
        "科技创新工程深入实施",
        "产业创新能力持续增强",
        "科技创新生态加快优化",
    ]


def test_the_outline_of_the_plan(plan: Parsed) -> None:
    parts = [s.title for s in plan.sections if s.number.endswith("篇")]
    assert parts == [
        "发展基础和发展环境",
        "指导思想和主要目标",
        "战略重点与任务",
        "强化规划实施保障",
    ]
    chapters = [s.number for s in plan.sections if s.number.endswith("章")]
    assert len(chapters) == 15
    assert {"科技创新资源更加丰富", "技术交易更加活跃"} & {s.title for s in plan.sections} == {
        "科技创新资源更加丰富"
    }


def test_the_manifest_says_what_the_texts_say(bundled: list[Path]) -> None:
    manifest = json.loads((bundled[0].parent / "manifest.json").read_text(encoding="utf-8"))
    assert [entry["file"] for entry in manifest] == [path.name for path in bundled]
    for entry, path in zip(manifest, bundled, strict=True):
        header = asdict(parse(path.read_text(encoding="utf-8"), path.stem).header)
        period = header.pop("period")
        read = {name: header[name] for name in entry if name not in ("file", "period")}
        assert entry == {"file": path.name, **read, "period": list(period) if period else None}
