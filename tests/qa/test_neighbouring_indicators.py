"""The value of one indicator is not given for another whose name is nearly the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.rivals import counted_alike, rivals

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """平溪市政府工作报告
——2024年1月20日在平溪市第八届人民代表大会第三次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作。
一、2024年工作安排
今年经济社会发展主要预期目标是：地区生产总值增长6%以上，一般公共预算收入增长5%，城镇调查失业率控制在5.5%以内，城镇居民人均可支配收入增长6.5%，常住人口城镇化率达到62%，新增高新技术企业80家。
"""
OTHER = """石桥市政府工作报告
——2024年1月18日在石桥市第六届人民代表大会第四次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作。
一、2024年工作安排
今年主要预期目标是：城镇登记失业率控制在4%以内，夜间经济示范街区数量达到9个。
"""


@pytest.mark.parametrize(
    "question",
    [
        "平溪2024年城镇登记失业率目标是多少",
        "平溪2024年一般公共预算支出增长目标",
        "平溪2024年户籍人口城镇化率目标",
        "平溪2024年农村居民收入增长目标",
        "平溪2024年高新技术企业总数目标",
        "平溪2024年高新技术企业累计达到多少家",
    ],
)
def test_a_word_that_tells_indicators_apart_is_heeded(
    question: str, bot_of: Callable[..., Bot]
) -> None:
    assert bot_of(a=REPORT, b=OTHER).ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("平溪2024年城镇调查失业率目标是多少", "5.5%"),
        ("石桥2024年登记失业率目标", "4%"),
        ("平溪2024年失业率目标", "5.5%"),
        ("平溪2024年新增高新技术企业目标", "80家"),
    ],
)
def test_the_indicator_itself_is_told(
    question: str, value: str, bot_of: Callable[..., Bot]
) -> None:
    assert value in bot_of(a=REPORT, b=OTHER).ask(question).answer


@pytest.mark.parametrize(
    ("asked", "printed", "other"),
    [
        ("限上零售额", "规上工业增加值", True),
        ("城镇和农村居民收入", "农村居民人均可支配收入", False),
        ("出口额", "进出口额", True),
        ("城镇化率", "农村道路", False),
        ("PM10浓度", "PM2.5平均浓度", True),
    ],
)
def test_rivals_say_different_words_of_one_row(asked: str, printed: str, *, other: bool) -> None:
    assert rivals(asked, printed) is other


def test_what_is_new_is_not_all_there_is() -> None:
    assert not counted_alike("新增服务商", "服务商达到", added=False)
    assert counted_alike("新增服务商", "新增服务商达到", added=False)
    assert counted_alike("服务商多少家", "新增服务商", added=True)
