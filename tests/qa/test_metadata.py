"""What a document says of itself, cited where it is printed; what it does not say is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind
from qa.wording.headers import issuers_apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

    Ask = Callable[..., Answer]

SAID = [
    ("2023年要点的文号是什么", "武政办[2023]4号"),
    ("武汉要点是几号文", "武政办[2023]4号"),
    ("2023年要点的发文机关是谁", "武汉市人民政府办公厅"),
    ("2023年要点由谁印发", "武汉市人民政府办公厅"),
    ("2023年要点是什么时候印发的", "2023年1月28日"),
    ("2023年要点的成文日期", "2023年1月28日"),
    ("2023年要点主送哪些单位", "各区人民政府,市人民政府各部门,各有关单位"),
    ("2023年要点抄送给谁", "武汉警备区"),
    ("宜昌要点的文号", "宜府办发〔2024〕12号"),
    ("宜昌要点的发文机关", "宜昌市人民政府办公室"),
    ("宜昌要点是哪天发布的", "2024年3月5日"),
    ("宜昌要点的制定依据是什么", "《宜昌市科技创新“十四五”规划》"),
    ("宜昌要点主送哪些单位", "各县市区人民政府，市政府各部门"),
    ("十三五规划的编制依据是什么", "《武汉市国民经济和社会发展第十三个五年规划纲要》"),
]


@pytest.mark.parametrize(("question", "said"), SAID)
def test_a_field_is_given_as_printed_and_cited_there(
    ask_cities: Ask, question: str, said: str
) -> None:
    answer = ask_cities(question)
    assert (answer.status, answer.kind) == ("answered", Kind.METADATA)
    assert said in answer.answer
    assert len(answer.citations) == 1
    assert said.strip("《》") in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("宜昌要点的有效期多长", "有效期1年，自2024年3月5日起算至2025年3月4日"),
        ("宜昌要点有效期到哪天", "至2025年3月4日"),
        ("宜昌要点从什么时候起施行", "自印发之日起施行，即2024年3月5日"),
        ("宜昌要点还有效吗", "现行有效，有效期1年"),
    ],
)
def test_from_when_to_when_it_holds_is_told_with_the_sentence_and_the_day_it_counts_from(
    ask_cities: Ask, question: str, said: str
) -> None:
    answer = ask_cities(question)
    assert said in answer.answer
    assert [c.quote for c in answer.citations] == [
        "本工作要点自印发之日起施行，有效期1年。",
        "2024年3月5日",
    ]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2023年要点的文号和成文日期", ["文号为武政办[2023]4号", "成文日期为2023年1月28日"]),
        ("23年要点哪天印发的 文号多少", ["印发日期为2023年1月28日", "文号为武政办[2023]4号"]),
        ("宜昌要点是哪个单位什么时间发布的", ["宜昌市人民政府办公室", "成文日期为2024年3月5日"]),
        ("十三五规划的规划期和文号", ["规划期为2016—2020年", "没有写明文号"]),
        ("宜昌要点哪天印发的", ["成文日期为2024年3月5日"]),
        ("武政办[2023]4号是什么文件", ["标题为2023年武汉市科技创新工作要点"]),
    ],
)
def test_all_that_is_asked_of_a_document_is_told(
    ask_cities: Ask, question: str, said: list[str]
) -> None:
    answer = ask_cities(question)
    assert (answer.status, answer.kind) == ("answered", Kind.METADATA)
    assert [one for one in said if one not in answer.answer] == []


RULES = """襄阳市再生水利用管理办法

（2015年3月2日襄阳市人民政府令第12号公布，根据2019年6月5日襄阳市人民政府令第30号第一次修订）

第一章 总则
第一条 为加强再生水利用，制定本办法。
第二条 本办法适用于市区。
第二章 附则
第三条 本办法自2015年5月1日起施行。
附件：1.再生水水质表
2.再生水用户表
"""


@pytest.mark.parametrize(
    ("question", "said", "cited"),
    [
        ("再生水办法有几章", "2章：总则、附则", "第二章 附则"),
        ("再生水办法一共多少条", "3条", "第三条 本办法自2015年5月1日起施行。"),
        ("再生水办法什么时候修订的", "2019年6月5日", "令第30号第一次修订"),
        ("再生水利用办法有几个附件", "2个：再生水水质表、再生水用户表", "2.再生水用户表"),
        ("再生水办法哪天起施行", "2015年5月1日", "第三条 本办法自2015年5月1日起施行。"),
        ("再生水办法生效了吗", "现行有效", "第三条 本办法自2015年5月1日起施行。"),
    ],
)
def test_articles_amendments_and_attachments_are_told(
    bot_of: Callable[..., Bot], question: str, said: str, cited: str
) -> None:
    answer = bot_of(rules=RULES).ask(question)
    assert said in answer.answer
    assert any(cited in c.quote for c in answer.citations)


def test_what_is_done_to_something_inside_a_document_is_no_date_of_the_document(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(rules=RULES).ask("再生水办法里用水指标什么时候公布")
    assert answer.kind is not Kind.METADATA


@pytest.mark.parametrize(
    "question",
    [
        "十三五规划的文号是什么",
        "十三五规划是谁印发的",
        "十三五规划是什么时候印发的",
        "十三五规划抄送给谁",
        "宜昌要点抄送给谁",
    ],
)
def test_a_field_that_is_not_printed_is_refused(ask_cities: Ask, question: str) -> None:
    answer = ask_cities(question)
    assert answer.status == "not_found"
    assert "没有写明" in (answer.reason or "")


def test_the_reposting_sites_date_is_never_given(ask: Ask) -> None:
    for question in ["十三五规划的成文日期", "十三五规划什么时候发布的", "十三五规划印发日期"]:
        assert "2019" not in ask(question).answer


def test_parts_are_counted_and_each_is_cited(ask: Ask) -> None:
    answer = ask("十三五规划一共有几章")
    assert "4篇15章" in answer.answer
    assert len(answer.citations) == 19
    headings = [c.quote for c in answer.citations]
    assert sum("章" in h[:4] for h in headings) == 15
    assert sum("篇" in h[:4] for h in headings) == 4


def test_a_period_is_told_of_the_plan_that_has_one(ask: Ask) -> None:
    answer = ask("十三五规划的规划期是哪几年")
    assert "2016—2020年" in answer.answer
    assert answer.citations[0].quote == "武汉市科技创新发展“十三五”规划"


@pytest.mark.parametrize(
    "question", ["有哪些文件", "现在收录了几份文件", "有哪些文件可查", "文件清单"]
)
def test_the_documents_are_listed_newest_first_and_counted(ask_cities: Ask, question: str) -> None:
    answer = ask_cities(question)
    assert (answer.status, answer.kind) == ("answered", Kind.LIST)
    assert answer.answer == (
        "共有3份文件：（1）《宜昌市2024年科技创新工作要点》（宜府办发〔2024〕12号）；"
        "（2）《2023年武汉市科技创新工作要点》（武政办[2023]4号）；"
        "（3）《武汉市科技创新发展“十三五”规划》。"
    )
    assert len(answer.citations) == 3


def test_of_many_documents_the_first_are_listed_and_all_are_counted(
    bot_of: Callable[..., Bot],
) -> None:
    texts = {
        f"d{n}": f"第{n}号通知\n\n一、加强值守。第{n}组要落实责任。\n" for n in range(100, 125)
    }
    answer = bot_of(**texts).ask("库里有多少文件")
    assert answer.answer.startswith("共有25份文件，先列出20份：（1）")
    assert len(answer.citations) == 20


def test_the_documents_of_a_place_are_listed_alone(ask_cities: Ask) -> None:
    answer = ask_cities("武汉有哪些文件")
    assert answer.answer.startswith("共有2份文件")
    assert "宜昌" not in answer.answer


def test_a_field_of_a_document_that_is_not_there_is_refused(ask_cities: Ask) -> None:
    for question in [
        "《武汉市数字经济条例》的文号是什么",
        "2021年要点的文号是什么",
        "上海市要点的文号",
    ]:
        answer = ask_cities(question)
        assert answer.status == "not_found"
        assert answer.citations == ()


def test_of_many_documents_it_is_asked_which(bot_of: Callable[..., Bot]) -> None:
    texts = {
        f"f{n}": f"襄阳市{name}办法\n\n襄政规〔202{n}〕{n + 1}号\n\n第一条 加强{name}管理。\n"
        for n, name in enumerate(["停车", "绿化", "供水", "路灯", "消防", "公交"])
    }
    answer = bot_of(**texts).ask("文号是什么")
    assert answer.status == "need_clarification"
    assert "6份文件" in answer.answer
    assert len(answer.suggestions) == 5


def test_the_parts_of_what_no_document_is_called_are_not_its_chapters(
    bot_of: Callable[..., Bot],
) -> None:
    text = (
        "一、指导思想\n遵循智能工厂建设指南，构建智能制造标准体系。\n\n二、建设内容\n"
        "智能工厂标准主要包括总体规划、设计、工艺等三部分。\n\n三、组织实施\n加强宣贯。\n"
    )
    plan = "平溪市智能工厂标准体系\n\n一、总体要求\n构建标准体系。\n\n二、组织实施\n加强宣贯。\n"
    assert bot_of(rules=text).ask("智能工厂标准体系分哪几部分").kind is not Kind.METADATA
    assert "2个部分" in bot_of(plan=plan).ask("智能工厂标准体系分哪几部分").answer


def test_a_field_is_not_named_twice(bot_of: Callable[..., Bot]) -> None:
    text = (
        "平溪市绿道管理办法\n第一条 为管理绿道，制定本办法。\n"
        "第二条 本办法自2024年6月1日起施行，有效期至2027年12月31日。\n"
    )
    answer = bot_of(rules=text).ask("平溪市绿道管理办法有效期到什么时候").answer
    assert "的有效期至2027年12月31日" in answer


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("工业和信息化部 国家标准化管理委员会", "工业和信息化部、国家标准化管理委员会"),
        ("平溪市科技局平溪市财政局", "平溪市科技局、平溪市财政局"),
        ("国务院国有资产监督管理委员会", "国务院国有资产监督管理委员会"),
    ],
)
def test_issuers_side_by_side_are_told_apart(printed: str, told: str) -> None:
    assert issuers_apart(printed) == told


@pytest.mark.parametrize("asked", ["由谁制定", "谁来定", "是谁编制的", "谁制定"])
def test_who_makes_what_a_document_speaks_of_is_not_who_issued_it(
    bot_of: Callable[..., Bot], asked: str
) -> None:
    rules = (
        "宁溪县危房改造补助实施细则\n宁建规〔2025〕6号\n"
        "第二条 县财政局制定年度补助计划，编制年度补助计划。\n宁溪县住房城乡建设局\n2025年6月3日\n"
    )
    bot = bot_of(细则=rules)
    told = bot.ask(f"宁溪危房改造年度补助计划{asked}").answer
    assert "发文机关" not in told
    assert "宁溪县住房城乡建设局" in bot.ask(f"宁溪危房改造补助实施细则{asked}").answer
