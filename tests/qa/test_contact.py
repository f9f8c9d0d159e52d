"""Whom to ring or write to is told by the lines that a document has for it, and by no other's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

LETTER = """关于公开征求平溪市绿道标准意见的通知
各有关单位：
现公开征求《平溪市绿道标准》意见，请于2026年3月1日前反馈。
联系人及电话：
平溪市园林局  张一 0511-68205624
平溪市交通局  李二 0511-82262634
联系邮箱：lvdao@pingxi.example
平溪市园林局
2026年2月1日
"""
OTHER = "平溪市开店办法\n\n第一条 为鼓励开店，制定本办法。\n咨询电话：0511-11112222\n"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("绿道标准征求意见通知的联系电话是多少", "0511-68205624"),
        ("绿道标准征求意见通知的联系人是谁", "张一"),
        ("绿道标准征求意见的通知，意见往哪个邮箱发", "lvdao@pingxi.example"),
        ("开店办法的咨询电话", "0511-11112222"),
    ],
)
def test_whom_to_ring_or_write_to_is_told_as_printed(
    bot_of: Callable[..., Bot], question: str, said: str
) -> None:
    assert said in bot_of(letter=LETTER, shops=OTHER).ask(question).answer


def test_the_number_of_something_else_is_not_told(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(letter=LETTER)
    assert bot.ask("平溪市驾照换证的联系电话是多少").status == "not_found"
    assert bot.ask("绿道标准征求意见通知的举报电话").status == "not_found"


ITEMS = """关于受理平溪市驿站公寓申请的公告
一、受理部门
1.绿道养护人员。平溪市园林局养护科，平溪路1号，咨询电话：0511-38200174。
2.渡口船工。平溪市交通局水运科，平溪路3号，咨询电话：0511-38622235。
3.夜市商户。平溪市商务局市场科，平溪路5号，咨询电话：0511-38831097。
"""


@pytest.mark.parametrize(
    ("question", "said", "not_said"),
    [
        ("平溪驿站公寓申请，渡口船工的咨询电话是多少", "0511-38622235", "0511-38200174"),
        ("平溪驿站公寓夜市商户申请打哪个电话", "0511-38831097", "0511-38622235"),
        ("平溪驿站公寓绿道养护人员申请的咨询电话", "0511-38200174", "0511-38831097"),
        ("平溪驿站公寓申请的咨询电话是多少", "0511-38622235", "0511-11112222"),
    ],
)
def test_of_several_numbers_that_of_the_one_asked_is_told(
    bot_of: Callable[..., Bot], question: str, said: str, not_said: str
) -> None:
    answer = bot_of(items=ITEMS, shops=OTHER).ask(question).answer
    assert said in answer
    assert not_said not in answer
