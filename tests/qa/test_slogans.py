"""What a slogan of numbers is, what a line of a glossary says, and terms asked after twice or in keywords."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.facts.definitions import definitions
from corpus.facts.other_definitions import other_definitions
from corpus.facts.terms import searchable
from qa.term_questions import asked_definition, asks_definition, asks_list
from qa.term_wording import in_one_clause

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

# what is written, the slogan or term, and what is told of it
WRITTEN = [
    ("对民宿农户实施改厨、改厕、改客房、整理院落“三改一整”工程。", "三改一整", "改厨、改厕、改客房、整理院落"),
    ("推进改水、改电、改路和清垃圾“三改一清”。", "三改一清", "改水、改电、改路和清垃圾"),
    ("产品有“三酸两碱”（硫酸、硝酸、盐酸、烧碱、纯碱）。", "三酸两碱", "硫酸、硝酸、盐酸、烧碱、纯碱"),
    ("严控高耗能、高排放、低水平“两高一低”项目。", "两高一低", "高耗能、高排放、低水平"),
    ("构建以数据中心为核心、边缘节点为支撑的“1+N”算力体系。", "1+N", "边缘节点为支撑"),
    ("形成包含1个母港、3个支线港的“1+3”港口群格局。", "1+3", "1个母港、3个支线港"),
    ("打造由主中心、分中心和若干站点组成的“1+5+X”急救网络体系。", "1+5+X", "主中心、分中心和若干站点"),
    (
        "加快构建外联内畅的“12+X”航道体系。“1”即“一环通三港”，以快速路连通甲港、乙港、丙港；“2”即两条过江通道。“X”即若干支线。",
        "12+X",
        "“X”即若干支线",
    ),
    ("航道体系中“1”即“一环通三港”，以快速路连通甲港、乙港、丙港；再建支线。", "一环通三港", "以快速路连通甲港、乙港、丙港"),
    (
        "以“1+2”领域为先导，融合发展。\n——“1”个核心平台：推动物联网，打造名城。\n——“2”个重点产业：智能船舶，探索甲；智能港口，探索乙。\n一、物联网。",
        "1+2",
        "智能港口，探索乙",
    ),
    ("附录 缩略语\nTSN: 时间敏感网络 (Time Sensitive\nNetworking)\n", "TSN", "时间敏感网络"),
    ("11.智能陪航\n基本概念：全程推送靠泊流程、位置指引等信息。\n应用场景：路径规划。\n", "智能陪航", "全程推送靠泊流程、位置指引等信息"),
    ("（三）零碳泊位\n定义：不产生碳排放并由岸电供能的泊位。\n", "零碳泊位", "不产生碳排放并由岸电供能的泊位"),
    (
        "本文件适用于船舶。2 术语和定义\n2.1 显式浮标\n在海面背景中添加的半透明标识。\n2.2 隐式浮标\n通过修改底色添加的、肉眼不能感知的标识。3 标识方式\n3.1 在海面",
        "隐式浮标",
        "通过修改底色添加的、肉眼不能感知的标识",
    ),
    ("智能造船是基于先进制造技术，贯穿于设计、建造全过程的先进生产方式。", "智能造船", "贯穿于设计、建造全过程的先进生产方式"),
]  # fmt: skip
# what is written, and a name that nothing there explains
NOT_TOLD = [
    ("落实“1+3”任务，加快建设。", "1+3"),
    ("加快构建外联内畅、立体高效的“1+3”交通体系。", "1+3"),
    ("推进老人助餐、儿童托位“一老一小”服务。", "一老一小"),
    ("“1+2”行动启动。“1”即总站，覆盖全市。", "1+2"),
    ("严格执行生态、环保、能耗“三改一整”。", "三改一整"),
    ("智能陪航\n应用场景：路径规划和位置指引等信息服务。\n", "智能陪航"),
    ("TSN：建设网络。", "TSN"),
]


@pytest.mark.parametrize(("text", "term", "told"), WRITTEN)
def test_what_it_is(text: str, term: str, told: str) -> None:
    source = searchable(text)
    found = [*definitions(source, term), *other_definitions(source, term)]
    said = [text[d.meaning.start : d.meaning.end] for d in found]
    assert any(told in one for one in said), said
    assert all(term.strip('"') in text[d.start : d.end] for d in found)


@pytest.mark.parametrize(("text", "term"), NOT_TOLD)
def test_nothing_explains_it(text: str, term: str) -> None:
    source = searchable(text)
    assert not [*definitions(source, term), *other_definitions(source, term)]


# a question, and the term it is read to ask after
ASKED = [
    ("急救机器人是干什么用的,给个概念", "急救机器人"),
    ("岸电桩,帮我下个定义", "岸电桩"),
    ("什么叫零工市场?人社厅的说法", "零工市场"),
    ("微型消防站指什么,按省里条例的定义", "微型消防站"),
    ('细则里的"智能陪航"基本概念是什么', "智能陪航"),
    ("零碳泊位的核心内涵是什么", "零碳泊位"),
    ('报告是怎么定性"三新"的', "三新"),
    ('纲要如何表述"双港"', "双港"),
    ('综合交通说的"一环通三港"通的是哪三个港', "一环通三港"),
    ("TSN 缩略语中文造船", "TSN"),
    ("OPC-UA 全称", "OPC-UA"),
]
UNCHANGED = [
    "急救机器人有哪些,给个清单",
    "什么叫零工市场",
    "怎么领补贴,人社局的说法是要先登记吗",
    "市教育局负责哪些工作",
    '实施"三改一整"的是哪几个部门',
    "总体目标包括哪些",
    "TSN 建设任务 牵头单位",
]


@pytest.mark.parametrize(("question", "term"), ASKED)
def test_the_term_asked_after(question: str, term: str) -> None:
    assert asks_definition(question)
    assert term in [t.strip('"') for t in asked_definition(question).terms]


@pytest.mark.parametrize("question", UNCHANGED)
def test_left_as_it_is(question: str) -> None:
    assert in_one_clause(question) == question


@pytest.mark.parametrize("question", ["造船 焊接标准包括", "岸电设备 主要包括"])
def test_keywords_that_break_off_ask_for_the_list(question: str) -> None:
    assert asks_list(question)


HARBOUR = """海川市智慧港口建设指南
一、总体要求
构建外联内畅的“1+2”港口体系。“1”即“一环通三港”，以快速路连通甲港、乙港、丙港；“2”即两条过江通道，建设东线和西线。
二、名词
1.智能陪航
基本概念：全程推送靠泊流程、位置指引等信息。
应用场景：利用路径规划技术，推荐航线。
2.零工码头
零工码头是省港口厅认定的、为零散船员提供候船服务的一种场所。
"""
OFFICE = """省粮食厅关于粮库管理的通知
加强粮库安全管理，落实责任。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(harbour=HARBOUR, office=OFFICE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("海川港口指南里“智能陪航”的基本概念是什么", "位置指引等信息"),
        ("海川港口说的“一环通三港”通的是哪三个港？", "甲港、乙港、丙港"),
        ("海川的“1+2”港口体系，1和2分别指哪些", "两条过江通道"),
        ("什么叫零工码头？海川港口指南的说法", "候船服务"),
        ("零工码头是干什么的，给个定义", "候船服务"),
    ],
)
def test_told(bot: Bot, question: str, told: str) -> None:
    answer = bot.ask(question)
    assert answer.kind == "definition"
    assert told in answer.answer


@pytest.mark.parametrize("question", ["什么叫零工码头？粮食厅的说法", "“1+3”是什么意思"])
def test_not_told(bot: Bot, question: str) -> None:
    assert bot.ask(question).status == "not_found"
