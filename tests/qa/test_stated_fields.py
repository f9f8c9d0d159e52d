"""What a document says of its parts, its period, how long it holds and what it replies to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.scope import select
from qa.types import Kind
from qa.understand import understand

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

READING = """《海川市数据产业若干政策》政策解读
为发展数据产业，市政府印发《海川市数据产业若干政策》（以下简称《若干政策》）。
一、出台背景
根据国家部署，制定本政策。
二、主要内容
《若干政策》共七部分14条，主要包括壮大主体、完善设施等。
三、主要特点
突出问题导向。
"""
PLAN = """海川市湿地保护专项规划
一、规划范围
本规划范围为市域。
二、规划期限
本规划期限为2021-2035年，近期至2025年。
"""
REPLY = """海川市人民政府办公室关于同意举办马拉松赛的复函
海政办函〔2024〕36号
市体育局：
市体育局《关于举办2025年海川马拉松赛的请示》（海体字〔2024〕14号）收悉。经市政府同意，现函复如下：
同意举办2025年海川马拉松赛。
海川市人民政府办公室
2024年4月27日
"""
MEASURES = """文号：海市监规字〔2025〕1号
失效日期：2030年09月12日
海川市化妆品产业扶持办法
第一条 为发展产业，制定本办法。
第二条 本办法自发布之日起施行，有效期5年。
"""
GLUED = """海川市湿地条例
海川市湿地条例第一章总则第一条为了保护湿地，制定本条例。
第二条 在本市从事湿地保护活动，适用本条例。第二章保护第三条县级以上人民政府应当保护湿地。
第四条 禁止侵占湿地。第三章附则第五条本条例自2026年1月1日起施行。
"""

PARTED = """海川市水利发展“十四五”规划（2021—2025年）
第一篇 发展基础
第一章 主要成效
水网更加完善。
第二章 面临形势
水资源依然紧缺。
第二篇 重点任务
第三章 建设水网
建设骨干水网。
第四章 节约用水
推广节水灌溉。
"""
NOTICE = """海川市2024年水利工作要点
一、工作目标
用水总量控制在3亿立方米以内。
二、重点任务
建设骨干水网。
三、保障措施
加强组织领导。
"""
JOINT = """海川市财政局海川市水务局海川市农业农村局关于加强农田灌溉的通知
各县区财政局：
为加强农田灌溉，现通知如下。
一、建设渠系。
海川市财政局
海川市水务局
海川市农业农村局
2024年5月14日
"""

STATED = [
    ("海川市数据产业若干政策有多少条，分几部分", ["14条", "七部分"], "共七部分14条"),
    ("海川湿地保护专项规划的规划期限", ["2021—2035年"], "本规划期限为2021-2035年"),
    ("海川马拉松赛的复函，答复的是哪份请示", ["海体字〔2024〕14号"], "收悉"),
    ("海川化妆品产业扶持办法有效期多长", ["5年", "2030年09月12日"], "有效期5年"),
    ("海川市湿地条例一共几章", ["3章"], "第三章"),
]


@pytest.mark.parametrize(("question", "said", "quoted"), STATED)
def test_what_the_text_states_of_its_document_is_told_and_cited(
    bot_of: Callable[..., Bot], question: str, said: list[str], quoted: str
) -> None:
    bot = bot_of(reading=READING, plan=PLAN, reply=REPLY, measures=MEASURES, glued=GLUED)
    answer = bot.ask(question)
    assert answer.kind is Kind.METADATA
    assert all(part in answer.answer for part in said)
    assert quoted in "".join(c.quote for c in answer.citations)


PARTS_AND_YEARS = [
    (
        "海川水利十四五规划分几篇，第二篇叫什么",
        ["2篇：发展基础、重点任务", "第二篇 重点任务"],
        "第二篇",
    ),
    ("海川水利十四五规划第三章的标题是什么", ["第三章 建设水网"], "第三章"),
    ("海川水利十四五规划是几篇几章", ["2篇4章"], "第四章"),
    ("海川水利工作要点第二部分叫什么", ["二、重点任务"], "二、重点任务"),
    ("海川水利十四五规划管的是哪几年", ["2021—2025年"], "2021—2025年"),
    ("海川水利十四五规划从哪年管到哪年", ["2021—2025年"], "2021—2025年"),
    ("加强农田灌溉的通知是哪几个部门2024年5月印发的", ["海川市水务局"], "海川市水务局"),
]


@pytest.mark.parametrize(("question", "said", "quoted"), PARTS_AND_YEARS)
def test_parts_and_years_are_told_as_they_are_asked_for(
    bot_of: Callable[..., Bot], question: str, said: list[str], quoted: str
) -> None:
    answer = bot_of(parted=PARTED, notice=NOTICE, joint=JOINT).ask(question)
    assert answer.kind is Kind.METADATA
    assert all(part in answer.answer for part in said)
    assert quoted in "".join(c.quote for c in answer.citations)


def test_a_part_that_is_not_there_has_no_title(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(parted=PARTED, notice=NOTICE).ask("海川水利工作要点第五部分叫什么")
    assert answer.status == "not_found"


def test_those_who_issue_together_are_the_issuer(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(reply=REPLY, plan=PLAN).ask("海政办函〔2024〕36号是哪几个部门联合印发的")
    assert answer.kind is Kind.METADATA
    assert "海川市人民政府办公室" in answer.answer


def test_a_count_of_another_documents_parts_is_not_its_own(bot_of: Callable[..., Bot]) -> None:
    other = PLAN + "三、依据\n落实《湿地公约》共十二条的要求。\n"
    answer = bot_of(plan=other).ask("海川湿地保护专项规划有多少条")
    assert answer.kind is not Kind.METADATA


LETTER = """上海市人民政府：
《关于申请建设上海国家数据试验区的函》（沪数函〔2024〕44号）收悉。经研究，现函复如下。
一、支持上海市建设国家数据试验区。要发挥示范作用。
国家数据局
2024年5月22日
"""


def test_a_place_that_a_letter_is_on_is_its_topic_with_or_without_its_level(
    bot_of: Callable[..., Bot],
) -> None:
    bot = bot_of(letter=LETTER, plan=PLAN)
    answer = bot.ask("支持上海建设国家数据试验区，回的是上海哪个函")
    assert "沪数函〔2024〕44号" in answer.answer


LEASE = """海川市人民政府关于港区土地使用有关问题的批复
海政复〔2024〕6号
市港务局：
一、港区用地面积为20公顷。
二、港区的土地以租赁方式取得，土地使用期限自2024年7月1日起至2044年6月30日止。
"""


@pytest.mark.parametrize(
    "question",
    ["海川港区的土地能用到什么时候", "海川港区土地使用期限到哪天"],
)
def test_the_term_of_something_inside_is_told_by_its_sentence(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(lease=LEASE, plan=PLAN).ask(question)
    assert answer.kind is Kind.PASSAGE
    assert "2044年6月30日" in answer.answer


def test_how_long_a_document_holds_is_not_the_term_of_something_inside(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(lease=LEASE, plan=PLAN).ask("海政复〔2024〕6号的有效期到什么时候")
    assert answer.status == "not_found"


LICENCES = """海川市游船管理办法
第一条 为管理游船，制定本办法。
第二条 游船经营许可证有效期3年。
第三条 本办法自2024年1月1日起施行。
"""


def test_how_long_a_licence_holds_is_not_how_long_its_document_does(
    bot_of: Callable[..., Bot],
) -> None:
    bot = bot_of(licences=LICENCES, plan=PLAN)
    assert bot.ask("海川市游船管理办法的有效期多长").status == "not_found"
    assert "3年" in bot.ask("海川游船经营许可证有效期几年").answer


def test_all_who_issued_it_are_told_where_a_title_names_them(bot_of: Callable[..., Bot]) -> None:
    title = "平溪市发展和改革局 平溪市商务局 平溪市财政局关于印发平溪市开店办法的通知"
    text = (
        f"发布机构：平溪市发展和改革局\n\n{title}\n\n平发改规字〔2025〕2号\n\n各镇：\n\n"
        "现将《平溪市开店办法》印发给你们。\n\n平溪市开店办法\n\n第一条 为鼓励开店，制定本办法。\n"
    )
    answer = bot_of(shops=text).ask("平发改规字〔2025〕2号是哪几个部门联合印发的").answer
    assert "平溪市发展和改革局、平溪市商务局、平溪市财政局" in answer


def test_a_plan_without_a_term_holds_for_its_years(bot_of: Callable[..., Bot]) -> None:
    text = "平溪市开店行动计划（2025—2027年）\n\n一、目标\n到2027年，新开店100家。\n"
    assert "规划期为2025—2027年" in bot_of(plan=text).ask("平溪开店计划管到哪年").answer


@pytest.mark.parametrize(
    ("printed", "who"),
    [
        ("本办法由平溪市科技局负责解释", "平溪市科技局"),
        ("本办法解释权属平溪市委宣传部、平溪市社科联", "平溪市委宣传部、平溪市社科联"),
    ],
)
def test_who_explains_a_document_is_told_as_printed(
    bot_of: Callable[..., Bot], printed: str, who: str
) -> None:
    text = f"平溪市开店办法\n\n平府规〔2024〕3号\n\n第一条 为鼓励开店，制定本办法。\n第二条 {printed}。\n"
    bot = bot_of(shops=text)
    for question in (
        "开店办法归谁解释",
        "平府规〔2024〕3号由谁负责解释",
        "开店办法的解释权在哪个部门",
    ):
        assert bot.ask(question).answer.endswith(f"的解释单位为{who}。")


def test_a_later_year_is_the_day_that_validity_is_asked_of(bot_of: Callable[..., Bot]) -> None:
    text = "平溪市开店办法\n\n平府规〔2024〕3号\n\n第一条 为鼓励开店，制定本办法，有效期至2026年12月31日。\n"
    bot = bot_of(shops=text)
    assert "已到期" in bot.ask("2029年平溪开店办法还有效吗").answer
    assert bot.ask("2029年的开店办法还有效吗").status == "not_found"


GIVEN = """政府工作报告
——2024年2月1日在平溪市第七届人民代表大会第五次会议上
市长 江 川
各位代表：
现在，我代表市人民政府，向大会报告政府工作。
一、2023年工作回顾
2023年，全市地区生产总值增长6%。
"""
SENT = """关于组织申报开店项目的通知
各有关单位：
现组织申报开店项目，请认真组织。
平溪市商务局
2024年7月30日签发
2024年8月3日发布
（此件主动公开）
"""


@pytest.mark.parametrize(
    "question", ["平溪2024年政府工作报告是谁作的", "平溪今年的工作报告由哪位市长作的"]
)
def test_who_gave_a_report_stands_below_its_title(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(平溪=GIVEN).ask(question)
    assert answer.answer.endswith("的报告人为市长江川。")


def test_the_day_of_a_report_is_the_day_it_was_given_on(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(平溪=GIVEN).ask("平溪市政府工作报告是哪天作的")
    assert answer.answer.endswith("的作报告日期为2024年2月1日。")


def test_days_with_their_verbs_are_told_with_them(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(shops=SENT)
    for question in ("开店项目申报通知哪天发布的", "开店项目申报通知什么时候签发的"):
        assert "2024年7月30日签发，2024年8月3日发布" in bot.ask(question).answer


def test_the_day_of_a_signature_is_asked_and_not_who_signed(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(shops=SENT).ask("开店项目申报通知落款是哪一天").answer
    assert "2024年7月30日" in answer


def test_whom_to_turn_to_is_told_where_a_document_says_so(bot_of: Callable[..., Bot]) -> None:
    text = "平溪市商务局关于印发开店办法的通知\n各单位：\n《开店办法》现印发给你们，执行过程中遇到问题，请径向市商务局反映。\n"
    bot = bot_of(shops=text, other=PLAN)
    assert bot.ask("开店办法执行中有问题找哪个单位反映").answer.endswith("为市商务局。")
    assert bot.ask("湿地规划实施中遇到问题向谁反映").status == "not_found"


def test_what_a_document_is_about_is_told_with_its_title(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(reply=REPLY).ask("海政办函〔2024〕36号是关于什么的")
    assert "海川市人民政府办公室关于同意举办马拉松赛的复函" in [c.quote for c in answer.citations]


def test_a_report_of_another_year_is_not_there(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(平溪=GIVEN)
    assert bot.ask("平溪2023年政府工作报告是谁作的").status == "not_found"


def test_a_date_and_parts_are_asked_in_other_words(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(shops=SENT, other=READING)
    assert "2024年7月30日" in bot.ask("开店项目申报通知落的是什么日期").answer


def test_a_refusal_is_of_the_question_as_it_was_put(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN, other=REPLY).ask("湿地保护规划到2025年总目标怎么表述").answer
    assert "2025年湿地保护规划" not in answer


def test_years_side_by_side_before_a_title_are_all_meant(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(平溪=GIVEN)
    question = understand("平溪2024年和2025年的政府工作报告讲了什么", bot._library, 2026)
    assert len(select(question, bot._library).document_ids) == 1
