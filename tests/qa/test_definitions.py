"""Questions about a term or a list, answered from what the documents print, or not at all."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from corpus.ingest import ingest
from corpus.store import Store
from qa import ground
from qa.answerers import definition, listing
from qa.context import Context, Ranked
from qa.library import Library
from qa.scope import select
from qa.term_questions import (
    asked_definition,
    asked_list,
    asks_definition,
    asks_how_many_and_which,
    asks_list,
)
from qa.types import Kind
from qa.understand import understand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from qa.drafts import Draft

DEFINITIONS = [
    "三权指什么", "什么是创谷", "创谷是什么意思", "四创联动是哪四创", "科创中心是什么的简称", "R&D是什么", "破四唯是破哪四唯",
    "“青桐三部曲”是哪三部", "科创中心全称是什么", "三审合一是啥意思", "双目标是什么", "曙光计划是干什么的", "何谓飞地园区",
    "揭榜挂帅的含义", "怎么理解三生融合", "零碳园区是指", "特困老人怎么界定", "办法里什么是数据专区", "助保金是笔什么钱", "园区管理机构到底指谁",
    "人才平台全称叫什么", "数据中心，说白了是个啥", "啥样的公司才算人工智能企业", "几层的楼才叫高层住宅", "什么样的情况叫应急状态", "统建统营 解释", "首达标是个啥意思", "业务主管部门是什么意思",
]  # fmt: skip
LISTS = [
    "八大园区有哪些", "三大战略性新兴产业是哪三个", "基本原则有哪些", "保障措施包括哪几项", "第四章主要目标有哪些",
    "法规政策全部列一下", "要打好哪些攻坚战,全列出来", "保障措施有几条,都是什么", "第三章讲什么", "联席会议都有哪12家单位参加", "9个成员单位有哪些",
    "专栏2列了哪些政策法规", "专家遴选坚持什么原则", "无废城市 保障措施", "试点分几个阶段,各是什么", "部署了哪八个方面的工作", "四大产业分别是什么", "青桐三部曲是哪些", "要加快培育哪些新增长点", "第三篇有哪些章", "哪些产业是优势产业",
]  # fmt: skip
NEITHER = [
    "责任单位有哪些", "曙光计划的责任单位有哪些", "市科技局牵头哪些任务", "市经信局有哪些任务", "团市委的主要职责包括哪些", "有哪些文件",
    "2020年研发投入强度目标是多少", "文号是什么", "总体目标是什么", "牵头单位是谁", "由哪些部门配合", "什么时候印发的",
    "这个规划的全称是什么", "高新技术企业有多少家", "怎么申请补贴", "指导思想是什么", "制定依据是什么",
]  # fmt: skip


@pytest.mark.parametrize("question", DEFINITIONS)
def test_it_asks_what_a_term_means(question: str) -> None:
    assert asks_definition(question)


@pytest.mark.parametrize("question", LISTS)
def test_it_asks_what_a_list_holds(question: str) -> None:
    assert asks_list(question)


@pytest.mark.parametrize(
    ("question", "listed"),
    [("试点分几个阶段,各是什么", True), ("措施有几条,都是什么", True), ("通知有几个附件,分别是什么", False)],
)  # fmt: skip
def test_how_many_and_which_is_a_list_but_attachments_are_a_documents_own(
    question: str, *, listed: bool
) -> None:
    assert asks_how_many_and_which(question) is listed


@pytest.mark.parametrize("question", NEITHER)
def test_it_asks_something_else(question: str) -> None:
    assert not asks_definition(question)
    assert not asks_list(question)


PLAN = """海川市人民政府关于印发海川市人才发展规划的通知
海政发〔2024〕6号

海川市人才发展规划（2024—2028年）

一、总体要求
坚持引才、育才、用才、留才“四才”联动，以东湾科学城、南岭智谷、北江产业园等三个特色鲜明的人才园区为支撑，打造要素集聚、服务完善的“人才港”。
二、基本原则
——坚持党管人才。把人才工作放在优先位置，完善领导体制，加强统筹协调。
——坚持需求导向。围绕产业需求配置资源，提升人才与产业的匹配度。
三、主要任务
（一）实施引才计划。落实“双一流”政策，推进职务成果“三权”（使用权、处置权、收益权）改革，聚焦生物医药等五大重点领域引进团队。
（二）优化发展环境。本规划所称高层次人才，是指经市级以上人民政府认定的人才。建设海川市公共人才服务平台（以下简称人才平台），促进共享。
专栏1 已出台的人才政策
序号	文件名称
1	《海川市人才安居办法》
2	《海川市引才奖励细则》
专栏2 人才发展主要指标
序号	指标名称	2024年	2028年	属性
1	人才总量（万人）	30	50	预期性
2	博士占比（%）	1.2	2	约束性
3	技能人才（万人）	8	12	预期性
4	引才投入占比（%）	3	5	约束性
四、重点工作
（一）打好引才攻坚战，形成集聚效应。
支持企业设立工作站。
（二）打好育才攻坚战，提升培养能力。
支持高校扩大招生。
（三）打好用才攻坚战，激发创新活力。
支持平台开放共享。
"""
RULES = """淮安市人才服务办法

第一章 总则
第一条 为做好人才服务，制定本办法。
第二条 本办法所称高层次人才，是指取得博士学位或者正高级职称的人员。
第二章 服务内容
第三条 申报人才应当具备下列条件：
（一）在本市工作满一年；
（二）信用记录良好。
"""


def _library(folder: Path, **texts: str) -> Library:
    store = Store.open(folder / "data", write=True)
    for name, text in texts.items():
        file = folder / f"{name}.txt"
        file.write_text(text, encoding="utf-8")
        ingest(store, file)
    return Library(store)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return _library(tmp_path_factory.mktemp("written"), plan=PLAN, rules=RULES)


@pytest.fixture(scope="module")
def bundled(library: Path) -> Iterator[Library]:
    store = Store.open(library)
    yield Library(store)
    store.close()


def _nothing(query: str, limit: int, document_ids: tuple[str, ...]) -> list[Ranked]:
    return []


def _ask(answer: Callable[[Context], Draft | None], library: Library, text: str) -> Draft | None:
    question = understand(text, library, 2024)
    scope = select(question, library)
    draft = answer(Context(question, scope, library, _nothing, date(2024, 6, 1)))
    if draft is not None and draft.citations:
        ground.check(draft, library)
    return draft


TERMS = [
    ("三权指什么", "使用权、处置权、收益权"),
    ("什么是四才联动", "引才、育才、用才、留才"),
    ("人才平台是什么的简称", "海川市公共人才服务平台"),
    ("海川规划里高层次人才是指什么", "经市级以上人民政府认定的人才"),
    ("淮安的高层次人才是什么意思", "取得博士学位或者正高级职称的人员"),
    ("什么是人才港", "要素集聚、服务完善"),
    ("海川规划里说的“三权”是啥意思", "使用权、处置权、收益权"),
    ("什么样的人才算海川的高层次人才", "经市级以上人民政府认定的人才"),
]


@pytest.mark.parametrize(("question", "meaning"), TERMS)
def test_a_definition_is_given_with_the_sentence_that_says_it(
    written: Library, question: str, meaning: str
) -> None:
    draft = _ask(definition.answer, written, question)
    assert draft is not None
    assert draft.kind is Kind.DEFINITION
    assert meaning in draft.answer
    assert meaning in draft.citations[0].quote


def test_documents_that_define_a_term_differently_are_told_apart(written: Library) -> None:
    draft = _ask(definition.answer, written, "什么是高层次人才")
    assert draft is not None
    assert len({c.document_id for c in draft.citations}) == 2
    assert "博士学位" in draft.answer
    assert "认定的人才" in draft.answer


@pytest.mark.parametrize("question", ["双一流是什么意思", "什么是碳普惠", "重点领域是什么意思"])
def test_what_no_document_defines_is_left_to_others(written: Library, question: str) -> None:
    assert _ask(definition.answer, written, question) is None


HELD = [
    ("三大人才园区有哪些", ["东湾科学城", "南岭智谷", "北江产业园"]),
    ("海川市人才发展规划的基本原则有哪些", ["坚持党管人才", "坚持需求导向"]),
    ("人才发展基本原则包括哪些", ["坚持党管人才", "坚持需求导向"]),
    ("主要任务分哪几个方面", ["实施引才计划", "优化发展环境"]),
    ("基本原则有哪些", ["坚持党管人才", "坚持需求导向"]),
    ("主要任务包括哪几项", ["实施引才计划", "优化发展环境"]),
    ("海川市出台的人才政策全部列一下", ["《海川市人才安居办法》", "《海川市引才奖励细则》"]),
    ("约束性指标都有哪些", ["博士占比（%）", "引才投入占比（%）"]),
    ("海川要打好哪些攻坚战，全列出来", ["打好引才攻坚战", "打好育才攻坚战", "打好用才攻坚战"]),
    ("主要任务有几条，都是什么", ["实施引才计划", "优化发展环境"]),
    ("海川规划第三部分讲什么", ["实施引才计划", "优化发展环境"]),
    ("申报人才得满足哪些条件", ["在本市工作满一年", "信用记录良好"]),
    ("专栏1列了哪些政策", ["《海川市人才安居办法》", "《海川市引才奖励细则》"]),
    ("申报人才要具备哪些条件", ["在本市工作满一年", "信用记录良好"]),
]


@pytest.mark.parametrize(("question", "items"), HELD)
def test_a_list_is_given_whole_in_order_and_cited(
    written: Library, question: str, items: list[str]
) -> None:
    draft = _ask(listing.answer, written, question)
    assert draft is not None
    assert draft.kind is Kind.LIST
    places = [draft.answer.index(item) for item in items]
    assert places == sorted(places)
    quoted = "".join(c.quote for c in draft.citations)
    assert all(item in quoted for item in items)


def test_rows_of_another_value_are_left_out(written: Library) -> None:
    draft = _ask(listing.answer, written, "约束性指标都有哪些")
    assert draft is not None
    assert "人才总量" not in draft.answer


def test_a_list_that_is_not_printed_whole_says_so(written: Library) -> None:
    draft = _ask(listing.answer, written, "五大重点领域有哪些")
    assert draft is not None
    assert "只列出了生物医药，没有列全" in draft.answer
    assert draft.confidence < 0.8


@pytest.mark.parametrize(
    "question", ["六大平台有哪些", "附则有哪些内容", "第九章有哪些内容", "专栏7列了哪些政策"]
)
def test_a_list_that_is_not_there_is_left_to_others(written: Library, question: str) -> None:
    assert _ask(listing.answer, written, question) is None


BUNDLED = [
    (definition.answer, "四创联动是哪四创", "创新、创业、创投、创客"),
    (definition.answer, "青桐三部曲是哪些", "“青桐”计划、“青桐”汇、“青桐”学院"),
    (definition.answer, "科创中心是什么的简称", "武汉具有全国影响力的科技创新中心"),
    (definition.answer, "R&D是什么", "研究与试验发展"),
    (listing.answer, "三大战略性新兴产业是哪三个", "信息技术、生命健康、智能制造"),
    (listing.answer, "八大园区有哪些", "光谷生物城、未来科技城、东湖综保区、光谷光电子产业园、光谷现代服务业园、光谷中心城、光谷智能制造产业园、中华科技园"),
    (listing.answer, "保障措施包括哪几项", "加强组织领导、严格督促考核、加大宣传力度"),
    (listing.answer, "第四章主要目标有哪些", "总体目标、具体目标"),
    (listing.answer, "专栏2列了哪些政策法规", "共17项"),
    (listing.answer, "五大突破性发展产业领域有哪些", "只列出了光电子信息，没有列全"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "question", "told"), BUNDLED, ids=[b[1] for b in BUNDLED])
def test_the_bundled_documents_answer(
    bundled: Library, answer: Callable[[Context], Draft | None], question: str, told: str
) -> None:
    draft = _ask(answer, bundled, question)
    assert draft is not None
    assert told in draft.answer


@pytest.mark.parametrize(
    "question",
    ["什么是创谷", "1+8城市圈是什么", "什么是五元价值", "青桐计划是什么", "揭榜挂帅是什么意思"],
)
def test_the_bundled_documents_do_not_define_what_they_only_use(
    bundled: Library, question: str
) -> None:
    assert _ask(definition.answer, bundled, question) is None


def test_more_lists_than_can_be_told_are_asked_back(tmp_path: Path) -> None:
    texts = {
        f"t{i}": PLAN.replace("海川", name)
        for i, name in enumerate(["临山", "河口", "松江", "石桥", "云岭", "金湾"])
    }
    library = _library(tmp_path, **texts)
    draft = _ask(listing.answer, library, "基本原则有哪些")
    assert draft is not None
    assert draft.reason == "clarify"
    assert len(draft.suggestions) == 5


def test_what_several_names_are_made_short_to_is_a_list_of_them(tmp_path: Path) -> None:
    text = "晨光计划、远航计划、深耕计划（以下简称改革前计划）的负责人不得申报。\n"
    rules = f"海川市科研项目申报通知\n\n各单位：\n\n{text}"
    draft = _ask(definition.answer, _library(tmp_path, rules=rules), "改革前计划包括哪些计划")
    assert draft is not None
    assert "晨光计划、远航计划、深耕计划" in draft.answer


def test_a_kind_of_document_that_is_asked_for_again_heads_no_list() -> None:
    assert asked_list("改革前计划包括哪些计划").of == ""
    assert asked_list("包括哪些计划").terms == ()


@pytest.mark.parametrize(
    "question",
    ["什么情况下会停发补贴,全部列出来", "海川哪些人不能申报,请列全", "怎么申报,一条条列一下"],
)
def test_what_asks_by_itself_names_no_list(question: str) -> None:
    assert not any("情况" in t or "怎么" in t or "哪" in t for t in asked_list(question).terms)


def test_a_term_in_quotes_is_asked_for_whole() -> None:
    asked = asked_definition('海川指南里"茶叶加工数据"怎么理解').terms
    assert "茶叶加工数据" in {term.strip('"') for term in asked}
    assert not {"数据", "加工数据"} & {term.strip('"') for term in asked}


def test_what_a_term_mainly_means_is_its_meaning(tmp_path: Path) -> None:
    text = "茶叶加工数据主要指茶叶加工设备产生的客观数据，如杀青温度等。数据要用好。\n"
    library = _library(tmp_path, rules=f"海川市茶叶指南\n\n各单位：\n\n{text}")
    draft = _ask(definition.answer, library, "茶叶加工数据是什么")
    assert draft is not None
    assert "主要指茶叶加工设备产生的客观数据" in draft.answer


@pytest.mark.parametrize("mark", ["。", "；", "，"])
def test_items_that_each_open_with_what_is_counted_are_the_list(tmp_path: Path, mark: str) -> None:
    items = ("突出招大企业", "突出补短板环节", "突出链上招商")
    joint = "、引进投资大、带动强的项目40个" if mark != "，" else ""
    text = f"要做到“三个突出”：{mark.join(item + joint for item in items)}。力争早见效。\n"
    library = _library(tmp_path, plan=f"海川市招商要点\n\n各单位：\n\n{text}")
    draft = _ask(listing.answer, library, "三个突出有哪些")
    assert draft is not None
    assert all(item in draft.answer for item in items)
    assert "早见效" not in draft.answer
    assert draft.counts == (3,)


def test_the_end_of_a_name_that_the_document_has_whole_is_another_term(tmp_path: Path) -> None:
    text = (
        "安全标准：茶叶品质安全、茶叶包装安全、茶叶运输安全。\n"
        "品质安全标准用于保障茶叶在加工时不受污染。\n"
    )
    library = _library(tmp_path, rules=f"海川市茶叶指南\n\n各单位：\n\n{text}")
    draft = _ask(definition.answer, library, "指南里说的品质安全标准是什么")
    assert draft is None or "包装安全" not in draft.answer
