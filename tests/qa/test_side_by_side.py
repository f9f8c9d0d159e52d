"""Two values side by side: of two places, years, documents or indicators, and which is larger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa import ground
from qa.asking import Asking
from qa.ground import Ungrounded
from qa.types import Kind, TargetFact

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

    Ask = Callable[[str], Answer]

REPORT = """{place}2024年政府工作报告

各位代表：

现在，我代表市人民政府，向大会报告工作，请予审议。

一、2023年工作回顾

{past}

二、2024年主要目标

{ahead}
"""
LUOYANG = REPORT.format(
    place="洛阳市",
    past="改造老旧小区190个、2.1万户。累计改造农村危房9000户。专利申请量900件，增长8%；专利授权量700件，增长9%。",
    ahead="主要预期目标是：地区生产总值增长6%，进出口总额增长4%，城镇居民人均可支配收入增长5%，农村居民人均可支配收入增长7%，"
    "数字经济核心产业增加值占地区生产总值比重达到6.5%。新开工改造老旧小区120个、1.3万户。新改造农村危房300户。",
)
KAIFENG = REPORT.format(
    place="开封市",
    past="地区生产总值增长4%。",
    ahead="主要预期目标是：地区生产总值增长6%，进出口总额增长9%。",
)
PUYANG = REPORT.format(
    place="濮阳市",
    past="地区生产总值增长5%。",
    ahead="主要预期目标是：地区生产总值增长6%，进出口总额增长9%。",
)
PLAN = """开封市“十五五”数字经济发展规划

二、发展目标

到2030年，数字经济核心产业增加值占地区生产总值比重达到12%。
"""


@pytest.fixture
def ask(bot_of: Callable[..., Bot]) -> Ask:
    bot = bot_of(洛阳=LUOYANG, 开封=KAIFENG, 濮阳=PUYANG, 规划=PLAN)
    return lambda question: bot.ask(question, as_of=date(2026, 6, 1))


COMPARED = [
    # whether two are equal
    ("洛阳和开封2024年地区生产总值增长目标一样吗？", (6.0, 6.0), "两者相同"),
    ("洛阳和开封2024年进出口增长目标是否相同", (4.0, 9.0), "；开封市2024年政府工作报告高5个百分点"),
    ("洛阳、开封2024年GDP目标有没有差别", (6.0, 6.0), "两者相同"),
    # 比较 and 谁定得高 name nothing
    ("洛阳和开封2024年进出口总额增长目标比较，谁定得高？", (4.0, 9.0), "；开封市2024年政府工作报告高5个百分点"),
    ("洛阳与开封2024年进出口总额增长目标谁更高些", (4.0, 9.0), "；开封市2024年政府工作报告高5个百分点"),
    # 今年 is the documents' own
    ("洛阳、开封今年进出口总额目标哪个更高？", (4.0, 9.0), "文件中没有今年的数值，最近的是："),
    # each place with its own year and document
    ("开封2030年数字经济核心产业占GDP比重和洛阳2024年的目标比哪个高？", (12.0, 6.5), "；开封市“十五五”数字经济发展规划高5.5个百分点"),
    ("开封2023年GDP实际增速和洛阳2024年目标比哪个高？", (4.0, 6.0), "；洛阳市2024年政府工作报告高2个百分点"),
    ("洛阳2024年GDP增长目标和开封是不是一样", (6.0, 6.0), "两者相同"),
    # more than two places
    ("洛阳、开封、濮阳三市2024年进出口总额增长目标哪个最高？", (4.0, 9.0, 9.0), "；开封市2024年政府工作报告、濮阳市2024年政府工作报告最高，洛阳市2024年政府工作报告最低"),
    ("洛阳、开封和濮阳今年GDP增长目标一样吗？", (6.0, 6.0, 6.0), "数值都相同"),
    # two indicators of one document
    ("洛阳城镇居民和农村居民收入2024年哪个目标增速更快？", (5.0, 7.0), "农村居民人均可支配收入增速高2个百分点"),
    ("洛阳2024年地区生产总值和进出口总额增长目标差几个点？", (6.0, 4.0), "地区生产总值增速高2个百分点"),
    ("洛阳2024年城镇居民收入增长目标比农村居民的低几个点？", (5.0, 7.0), "农村居民人均可支配收入增速高2个百分点"),
    ("洛阳2023年专利申请量、授权量谁多？", (900.0, 700.0), "专利申请量高200件"),
    # what is done a year
    ("洛阳老旧小区改造，2024年新开工的和2023年改造的差多少个？", (120.0, 190.0), "减少70个"),
    ("洛阳老旧小区改造，2024年的计划比2023年完成的多还是少？", (120.0, 190.0), "减少70个"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "values", "said"), COMPARED, ids=[q for q, *_ in COMPARED])
def test_both_values_are_told_and_cited_and_which_is_larger(
    ask: Ask, question: str, values: tuple[float, float], said: str
) -> None:
    answer = ask(question)
    assert answer.kind is Kind.COMPARISON, answer.answer
    assert tuple(f.value for f in answer.facts if isinstance(f, TargetFact)) == values
    assert said in answer.answer
    cited = {(c.document_id, c.start, c.end) for c in answer.citations}
    assert {(f.document_id, f.start, f.end) for f in answer.facts} == cited


def test_a_sum_of_many_years_is_not_set_off_against_one_year(ask: Ask) -> None:
    answer = ask("洛阳农村危房改造2024年比2023年少多少户？")
    assert answer.kind is not Kind.COMPARISON


def test_the_most_and_the_least_of_several_places_are_held_to_the_values(
    bot_of: Callable[..., Bot],
) -> None:
    bot = bot_of(洛阳=LUOYANG, 开封=KAIFENG, 濮阳=PUYANG)
    library, day = bot._current(), date(2024, 6, 1)
    asking = Asking(library, bot._store, bot._search, day)
    _, draft = asking.read("洛阳、开封、濮阳2024年进出口总额增长目标哪个最高", ())
    ground.check(draft, library)
    for said, other in (
        ("最高", "最低"),
        ("报告最高，洛阳", "报告最高，开封"),
        ("9%", "4%"),
    ):
        with pytest.raises(Ungrounded):
            ground.check(replace(draft, answer=draft.answer.replace(said, other, 1)), library)


@pytest.mark.parametrize(
    "question",
    [
        "洛阳2024年老旧小区改造目标和月球车目标哪个多？",
        "洛阳2024年进出口总额增长目标和酿酒业的差几个点？",
    ],
)
def test_one_value_alone_is_no_sure_answer_to_which_is_larger(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind is not Kind.COMPARISON
    assert answer.confidence < 0.8


TWO_DOCUMENTS = [
    "2024年的5G基站目标和“十三五”规划给2020年定的比，高出多少？",
    "2024年5G基站目标比“十三五”规划的目标高多少？",
    "“十三五”规划的5G基站目标和2024年要点的差多少？",
]


@pytest.mark.parametrize("question", TWO_DOCUMENTS)
def test_the_value_of_a_named_plan_is_compared_with_one_of_another_document(
    bot_of: Callable[..., Bot], question: str
) -> None:
    plan = "洛阳市通信业发展“十三五”规划\n\n一、目标\n\n到2020年，5G基站达到400个。\n"
    points = "洛阳市2024年通信工作要点\n\n一、目标\n\n2024年，5G基站达到950个。\n"
    answer = bot_of(plan=plan, points=points).ask(question)
    assert answer.kind is Kind.COMPARISON, answer.answer
    assert "2020年目标为400个，2024年目标为950个，增加550个" in answer.answer
    assert len({c.document_id for c in answer.citations}) == 2
