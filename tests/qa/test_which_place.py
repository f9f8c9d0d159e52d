"""Which city something is in is told by a text that names one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.which_place import asks_which_place, names_another_place

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

GUIDE = """装配式桥梁标准体系建设指南
一、组织实施
（一）建设装配式桥梁标准验证平台，提升公共服务能力，提高标准应用水平。
（二）桥梁构件检测中心设在株洲市，承担检测任务。
"""


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("验证平台最后建在了哪个城市", True),
        ("总部设在哪个省", True),
        ("研究院落户哪座城市", True),
        ("数据中心放在哪个县", True),
        ("这个试点在哪个地级市", True),
        ("秘书处设在哪个国家", True),
        ("由哪个市级部门负责", False),
        ("办公室设在哪个部门", False),
        ("在哪个区间", False),
        ("在哪些城市试点", False),
        ("申请在哪个省厅办", False),
    ],
)
def test_a_question_for_a_place_is_told_by_how_it_asks(question: str, *, asks: bool) -> None:
    assert asks_which_place(question) is asks


def test_the_place_asked_of_is_no_answer() -> None:
    assert names_another_place("中心设在哪个城市", "检测中心设在株洲市")
    assert not names_another_place("湖南的检测中心设在哪个城市", "湖南建设检测中心")


def test_what_names_no_city_does_not_answer(bot_of: Callable[..., Bot]) -> None:
    guide = bot_of(指南=GUIDE)
    assert guide.ask("装配式桥梁标准验证平台建在了哪个城市").status == "not_found"
    assert "株洲市" in guide.ask("桥梁构件检测中心设在哪个城市").answer
