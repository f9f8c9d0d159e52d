"""Growth asked of a place is that place's, of that year, in numbers or in the report's words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

    Ask = Callable[[str], Answer]

OPENING = "各位代表：\n现在，我代表{speaker}，向大会报告工作，请予审议。\n"
PAST = "一、2023年工作回顾\n{past}\n"
AHEAD = "二、2024年工作安排\n{ahead}\n"


def report(past: str, ahead: str, speaker: str = "市人民政府") -> str:
    return (OPENING + PAST + AHEAD).format(speaker=speaker, past=past, ahead=ahead)


LUOYANG = report(
    "预计全年地区生产总值增长4.6%。前三季度，全市财政收支平衡，固定资产投资增长3.1%。"
    "洛龙区地区生产总值增长9.9%。",
    "主要预期目标是：地区生产总值增长6%左右，规上工业增加值增长7%，固定资产投资4550亿元，"
    "社会消费品零售总额增长5.5%、力争6.5%以上，一般公共预算收入、居民收入与经济增长同步。\n"
    "力争栾川、嵩县、汝阳三地经济增速高于全市，规上工业增加值增长10%以上。\n"
    "加大开发区项目集聚力度，工业投资增长15%以上。",
)
KAIFENG = report(
    "前三季度，地区生产总值增长3.3%。预计全年地区生产总值增长4%左右。",
    "主要预期目标是：地区生产总值增长6%以上，地方财政收入增长5%。",
)
NATIONAL = report(
    "国内生产总值增长5.2%。", "主要预期目标是：国内生产总值增长5%左右。", speaker="国务院"
)
DISTRICT = report(
    "一年来，黄山区主动服务安徽省发展大局，经济持续回升，地区生产总值增长5%。",
    "主要预期目标是：地区生产总值增长7%。",
    speaker="区人民政府",
)


@pytest.fixture
def ask(bot_of: Callable[..., Bot]) -> Ask:
    bot = bot_of(洛阳=LUOYANG, 开封=KAIFENG, 濮阳=NATIONAL, 黄山=DISTRICT)
    return lambda question: bot.ask(question, as_of=date(2024, 6, 1))


ANSWERED = [
    # by a looser name, under the name printed
    ("洛阳2024年经济增长目标是多少", "洛阳市（2024年）提出，2024年地区生产总值增长6%左右。"),
    ("2024年洛阳经济预计增长多少", "洛阳市（2024年）提出，2024年地区生产总值增长6%左右。"),
    ("洛阳工业增加值增长目标", "洛阳市（2024年）提出，2024年规上工业增加值增长7%。"),
    ("开封2024年财政收入增速目标", "开封市（2024年）提出，2024年地方财政收入增长5%。"),
    (
        "洛阳消零增长目标",
        "洛阳市（2024年）提出，2024年社会消费品零售总额增长5.5%；2024年社会消费品零售总额力争增长6.5%以上。",
    ),
    ("洛阳2024年规模以上工业增加值目标", "洛阳市（2024年）提出，2024年规上工业增加值增长7%。"),
    ("洛阳市2024年政府工作报告提出的GDP增长目标", "洛阳市（2024年）提出，2024年地区生产总值增长6%左右。"),
    # in words
    (
        "洛阳2024年一般公共预算收入预计增长多少",
        "洛阳市（2024年）提出：一般公共预算收入、居民收入与经济增长同步。",
    ),
    # of the year, or of the part of it that the report says
    ("开封2023年GDP增长多少", "开封市（2024年）提出，2023年地区生产总值增长4%左右。"),
    ("开封2023年前三季度GDP增长多少", "开封市（2024年）提出，2023年前三季度地区生产总值增长3.3%。"),
    ("洛阳2023年固定资产投资增长多少", "洛阳市（2024年）提出，2023年前三季度固定资产投资增长3.1%。"),
    # of the place
    ("洛阳市洛龙区2023年GDP增长多少", "洛阳市（2024年）提出，2023年洛龙区地区生产总值增长9.9%。"),
    ("黄山2024年GDP增长目标", "黄山区（2024年）提出，2024年地区生产总值增长7%。"),
    ("全国2024年GDP增长目标", "国务院政府工作报告（2024年）提出，2024年国内生产总值增长5%左右。"),
    ("洛阳2024年开发区工业投资增长目标", "洛阳市（2024年）提出，2024年工业投资增长15%以上。"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "said"), ANSWERED)
def test_the_growth_of_a_place_is_told_as_its_report_prints_it(
    ask: Ask, question: str, said: str
) -> None:
    assert ask(question).answer == said


REFUSED = [
    ("洛阳2024年数字经济增长目标", "数字经济"),
    ("洛阳2024年固定资产投资增长目标", "没有2024年的增长"),  # a sum is printed
    ("洛阳2024年工业投资增长目标", "工业投资"),  # of the development zones
    ("洛阳“十四五”GDP年均增长目标", "没有2021-2025年的增长"),
    ("洛阳2025年GDP增长目标", "没有2025年的增长"),
    ("洛阳2024年上半年GDP增长目标", "没有"),
    ("栾川县2024年GDP增长目标", "库里没有栾川县的文件"),
    ("洛阳市涧西区GDP增长目标", "库里没有涧西区的文件"),
    ("河南省2024年GDP增长目标", "库里没有河南省的文件"),
    ("全省2024年GDP增长目标", "没有"),
    ("安徽省地区生产总值增长目标", "库里没有安徽省的文件"),
    ("安徽地区生产总值增长多少", "库里没有安徽省的文件"),
    ("濮阳2024年GDP增长目标", "库里没有濮阳市的文件"),  # the nation's report in a file so called
    ("黄山市2024年GDP增长目标", "库里没有黄山市的文件"),
    ("哪些城市2024年GDP增长目标高于5%", "不能按数值查找"),
]


@pytest.mark.parametrize(("question", "reason"), REFUSED)
def test_what_is_anothers_or_of_another_time_is_refused(
    ask: Ask, question: str, reason: str
) -> None:
    answer = ask(question)
    assert answer.status == "not_found"
    assert reason in (answer.reason or "")


@pytest.mark.parametrize(
    "question",
    [
        "洛阳和开封哪个GDP增长目标高",
        "洛阳和开封的经济增长目标谁更高",
        "洛阳和开封2024年GDP增长目标哪个更高",
    ],
)
def test_two_places_are_compared_and_a_bound_is_no_round_figure(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind is Kind.COMPARISON
    assert (
        "增长6%左右；开封市（2024年）提出，2024年地区生产总值增长6%以上；两者数值相同"
        in answer.answer
    )
