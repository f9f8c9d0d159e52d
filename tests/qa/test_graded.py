"""A number that a question gives is the case it asks about, not another with some of its digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.named_apart import named_apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """云州市支持实体经济发展若干措施
云政规〔2024〕3号
第一条 设立登高奖。对上年度产值首次超过30亿元，对全市经济作出突出贡献的企业，给予一次性1200万元奖励。对上年度产值首次超过200亿元，对全市经济作出突出贡献的企业，给予一次性3000万元奖励。
第二条 发放高龄津贴。年满70周岁的老人，每人每月发放80元津贴。年满90周岁的老人，每人每月发放270元津贴。
第三条 支持建设仓库。新建500平方米以上仓库的企业，给予补助2万元。新建1500平方米以上仓库的企业，给予补助7万元。
第四条 鼓励用工。新招用20名以上职工的企业，给予用工补助5万元。新招用120名以上职工的企业，给予用工补助40万元。
第五条 本措施自2024年5月1日起施行，有效期3年。
云州市人民政府
2024年4月9日
"""


@pytest.fixture
def yunzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("云州登高奖，产值首次过200亿的奖金多少", "3000万元", "1200万元"),
        ("云州登高奖，产值首次过30亿的奖金多少", "1200万元", "3000万元"),
        ("云州满90岁的老人每月发多少津贴", "270元", "80元"),
        ("云州新建1500平方米仓库补助多少", "7万元", "2万元"),
        ("云州新建500平方米仓库补助多少", "2万元", "7万元"),
        ("云州新招用120名职工的企业用工补助多少", "40万元", "5万元。"),
        ("云州新招用20名职工的企业用工补助多少", "5万元", "40万元"),
    ],
)
def test_the_case_of_the_number_given_is_told(
    yunzhou: Bot, question: str, told: str, other: str
) -> None:
    answer = yunzhou.ask(question)
    assert told in answer.answer
    assert other not in answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云州登高奖，产值首次过30亿和首次过200亿的奖金分别多少", ("1200万元", "3000万元")),
        ("云州满70岁和满90岁的老人每月津贴各多少", ("80元", "270元")),
    ],
)
def test_both_cases_are_told_where_both_are_asked_for(
    yunzhou: Bot, question: str, told: tuple[str, ...]
) -> None:
    answer = yunzhou.ask(question)
    assert all(value in answer.answer for value in told)
    quotes = "".join(cited.quote for cited in answer.citations)
    assert all(value in quotes for value in told)


def test_a_case_that_is_not_there_is_refused(yunzhou: Bot) -> None:
    assert yunzhou.ask("云州登高奖，产值首次过90亿的奖金多少").status == "not_found"


@pytest.mark.parametrize(
    ("view", "own"),
    [
        ("产值首次过100亿和首次过500亿的奖金分别多少", ["100亿", "500亿"]),
        ("满60岁老人和满80岁老人补贴各多少", ["60岁", "80岁"]),
        ("1.5吨车和2.5吨车分别罚多少", ["1.5吨", "2.5吨"]),
        ("一般站和基准站分别多少个", ["一般", "基准"]),
    ],
)
def test_no_number_is_torn_where_two_are_told_apart(view: str, own: list[str]) -> None:
    assert [part.own for part in named_apart(view)] == own
