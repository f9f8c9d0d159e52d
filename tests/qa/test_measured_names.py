"""A thing counted before its name, 多少家瞪羚, is asked for by its name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.demand import demand_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """云州市梯度培育优质企业行动计划（2025—2027年）
云政办发〔2025〕8号
各区人民政府，市政府各部门：
现将《云州市梯度培育优质企业行动计划（2025—2027年）》印发给你们，请认真组织实施。
云州市人民政府办公室
2025年3月2日
云州市梯度培育优质企业行动计划（2025—2027年）
一、总体目标
到2027年，累计培育瞪羚企业600家、独角兽企业30家，建成孵化器45家。
到2025年，培育瞪羚企业300家。
"""


@pytest.fixture
def yunzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("到2027年云州要培育多少家瞪羚、多少家独角兽？", ("600家", "30家")),
        ("云州2027年要培育多少家瞪羚", ("600家",)),
        ("云州2027年多少家瞪羚", ("600家",)),
        ("云州2025年要培育多少家瞪羚", ("300家",)),
        ("云州2027年要建多少家孵化器", ("45家",)),
    ],
)
def test_the_measure_before_it_does_not_hide_a_name(
    yunzhou: Bot, question: str, told: tuple[str, ...]
) -> None:
    answer = yunzhou.ask(question)
    assert all(value in answer.answer for value in told)


@pytest.mark.parametrize(
    ("view", "word"),
    [
        ("要培育多少家瞪羚", "瞪羚"),
        ("要种多少座榉林", "榉林"),
        ("扶持了多少家庭", "家庭"),
        ("多少家长要培训", "家长"),
        ("多少个体户要扶持", "个体户"),
        ("评了多少名师", "名师"),
    ],
)
def test_a_measure_is_told_from_a_name_that_begins_with_it(view: str, word: str) -> None:
    assert word in {w.text for w in demand_of(view, view, lambda _: 0.5).words}


def test_what_is_not_counted_there_is_refused(yunzhou: Bot) -> None:
    assert yunzhou.ask("云州2027年要培育多少家羚羊").status == "not_found"
