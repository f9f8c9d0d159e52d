"""A value asked for in the asker's own words is that indicator's, that year's, or none is given."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.context import Context
from qa.said_plainly import said_plainly
from qa.scope import select
from qa.types import Kind
from qa.understand import understand
from qa.value_years import of_part

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

    Ask = Callable[..., Answer]

REPORT = """各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2023年工作回顾
发放消费券6200万元，带动消费3.1亿元。全市招商引资到位资金47亿元。旅游收入88.5亿元。全市认定高新技术企业62家。
二、2024年工作安排
主要预期目标是：地区生产总值增长7%左右，规上工业增加值增长12%以上，城乡居民人均可支配收入分别增长7%和9%左右。
创建国际航空港。推动双桥机场开通航线，新开辟6条国际航线，力争货邮吞吐量90万吨。
力争招商引资到位资金达到60亿元。实际利用外资5000万美元以上。建成工业增长点30个。高新技术企业突破140家。新增省级智能工厂15家。
确保PM2.5平均浓度不超过38微克/立方米。
"""
TABLE = """高桥县2025年保护性耕作项目实施方案
高桥县人民政府关于印发2025年保护性耕作项目实施方案的通知
一、任务安排
全县完成保护性耕作面积90万亩。东河镇任务21万亩，西坡镇任务17.5万亩。
"""
PLAN = """青溪市“十四五”流域绿色发展规划
二、主要指标
专栏1 主要指标
指标名称\t单位\t2020年\t2025年\t属性
化肥施用量\t万吨\t3.1\t2.3\t约束性
旅游总收入\t亿元\t200\t260\t预期性
"""
SERVICE = (
    "海陵市政务服务提速行动方案（2025—2027年）\n一、提速\n登记办理时限由12个工作日压缩至4个工作日。"
    "每年培训窗口人员600人次。（市数据局牵头）\n"
)
SCHEME = "海陵市数据产业实施方案\n一、目标\n到2025年，全市建成工业互联网标识二级节点8个。\n"
ACTION = "海陵市智慧工厂行动方案\n一、目标\n到2025年，全市建成工业互联网标识二级节点12个。\n"


@pytest.fixture
def ask(bot_of: Callable[..., Bot]) -> Ask:
    bot = bot_of(洛阳=REPORT, 高桥=TABLE, 青溪=PLAN, 方案=SCHEME, 行动=ACTION)

    def asked(question: str, year: int = 2024) -> Answer:
        return bot.ask(question, as_of=date(year, 6, 1))

    return asked


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("洛阳去年发了多少消费券", ["6200万元"]),
        ("洛阳规上工业今年增速目标", ["12%以上"]),
        ("洛阳今年PM2.5要控制在多少以下", ["38微克/立方米"]),
        ("洛阳农村居民收入2024增长目标", ["9%左右"]),
        ("洛阳双桥机场货邮吞吐量今年目标", ["90万吨"]),
        ("洛阳招商到位资金今年目标和去年完成数分别是多少", ["60亿元", "47亿元"]),
        ("洛阳2024高新技术企业目标比去年认定的数多多少", ["140家", "62家"]),
        ("洛阳去年旅游一共挣了多少钱", ["88.5亿元"]),
        ("洛阳 实际利用外资 2024", ["5000万美元以上"]),
        ("洛阳今年工业增长点有多少个", ["30个"]),
    ],
)
def test_the_value_meant_is_told(ask: Ask, question: str, said: list[str]) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert all(value in answer.answer for value in said)


def test_last_year_of_an_older_report_is_its_own_and_said_to_be(ask: Ask) -> None:
    answer = ask("洛阳去年旅游收入多少", year=2026)
    assert answer.answer.startswith("文件中没有去年的数值，最近的是：")
    assert "2023年旅游收入" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "洛阳今年国家级智能工厂目标是多少家",  # 省级 are others
        "洛阳2024年单位GDP能耗下降目标",
        "火星高新技术企业目标",
        "洛阳2024年公共充电桩要建多少个",
    ],
)
def test_another_indicators_value_is_not_given(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "not_found" or not answer.facts


def test_two_documents_named_each_say_theirs(ask: Ask) -> None:
    answer = ask("标识二级节点，数据产业实施方案和智慧工厂行动方案分别要建多少个", year=2023)
    assert "8个" in answer.answer
    assert "12个" in answer.answer


def test_two_rows_of_one_document_are_compared(ask: Ask) -> None:
    answer = ask("东河镇和西坡镇谁的保护性耕作任务大", year=2025)
    assert "21-17.5=3.5" in answer.answer


@pytest.mark.parametrize(
    ("question", "nature"),
    [("化肥施用量是约束性还是预期性指标", "约束性"), ("青溪旅游总收入是不是约束性指标", "预期性")],
)
def test_a_tables_column_says_whether_an_indicator_binds(
    ask: Ask, question: str, nature: str
) -> None:
    assert nature in ask(question).answer


def test_a_time_limit_of_a_service_is_a_value_and_its_start_has_no_year_that_nothing_says(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(service=SERVICE).ask(
        "海陵市登记办理时限压缩到几个工作日", as_of=date(2025, 6, 1)
    )
    assert answer.answer.endswith("压缩至4个工作日（原为12个工作日）。")


def test_what_is_done_every_year_is_told_so(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(service=SERVICE).ask("海陵市培训多少窗口人员", as_of=date(2025, 6, 1))
    assert "每年培训窗口人员" in answer.answer
    assert "600人次" in answer.answer


def test_a_value_of_a_month_is_not_told_by_the_years(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(
        points="海陵市2025年政务服务工作要点\n1.推进智能审批。新增智能审批事项40项，8月底前上线15项。"
        "窗口服务满意率达到97%，比2024年提高2个百分点。（市数据局牵头）\n"
    )
    by_month = bot.ask("海陵市智能审批事项8月底前要上线几项")
    assert "新增智能审批事项40项，8月底前上线15项" in by_month.answer
    assert by_month.kind is Kind.PASSAGE
    assert bot.ask("海陵市新增智能审批事项多少项").answer.endswith("2025年新增智能审批事项40项。")
    assert "提高2个百分点" in bot.ask("海陵市窗口服务满意率比2024年提高多少").answer


def test_keywords_with_a_year_name_a_value(bot_of: Callable[..., Bot]) -> None:
    report = (
        "海陵市政府工作报告\n——2025年1月9日在海陵市第七届人民代表大会第四次会议上\n各位代表：\n"
        "一、2024年工作回顾\n全市城镇、农村居民人均可支配收入分别达到41300元、22950元。\n"
        "二、2025年重点工作\n主要预期目标是：居民消费价格涨幅2%左右。\n"
    )
    bot = bot_of(report=report)
    assert "22950元" in bot.ask("海陵2024年农村居民收入").answer
    assert bot.ask("海陵2024年旅游收入").status == "not_found"
    assert bot.ask("海陵2025年CPI目标").answer.endswith("2025年居民消费价格涨幅2%左右。")


def test_a_value_of_another_part_of_the_year_is_not_told(bot_of: Callable[..., Bot]) -> None:
    report = "海陵市政府工作报告\n2024年工作回顾\n2024年前三季度，新建充电桩310个。\n"
    library = bot_of(report=report)._current()
    for asked, kept in (("前三季度", 1), ("上半年", 0), ("全年", 1)):
        question = understand(f"海陵市2024年{asked}新建充电桩多少个", library, 2026)
        context = Context(question, select(question, library), library, lambda *_: [], date.today())  # noqa: DTZ011
        assert len(of_part(context, library.targets)) == kept


STANDARDS = """海川市标准化发展行动计划
到2027年，主导制定国家标准和行业标准40项以上，发布地方标准60项，团体标准达到150项，备案企业标准9000项。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("海川市标准化发展行动计划，到2027年主导制定多少项国标和行标", "40项"),
        ("2027年团标要达到多少项", "150项"),
        ("到2027年海川市地标建筑有多少处", ""),
    ],
)
def test_a_standard_s_kind_may_be_cut_short(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    answer = bot_of(plan=STANDARDS).ask(question)
    assert (told in answer.answer) if told else answer.status != "answered"


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("多少项国标和行标", "多少项国家标准和行业标准"),
        ("备案的企标有多少项", "备案的企业标准有多少项"),
        ("国标、行标、团标各多少项", "国家标准、行业标准、团体标准各多少项"),
        ("中国标准走出去", "中国标准走出去"),
        ("银行标识有哪些", "银行标识有哪些"),
        ("国企标杆有几家", "国企标杆有几家"),
        ("集团标准有几项", "集团标准有几项"),
        ("施行标准是什么", "施行标准是什么"),
    ],
)
def test_the_standards_are_written_whole(said: str, plain: str) -> None:
    assert said_plainly(said) == plain
