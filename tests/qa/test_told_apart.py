"""Of two tasks that fit alike the one is told that a word of the question tells from the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """洛川市驿站救助实施办法
第一条 为做好驿站救助，制定本办法。
第二条 市民政局负责统筹开展全市驿站救助工作。
区民政局负责将驿站救助资金、驿站救助工作所需经费纳入年度预算，加强资金的统筹使用。
第三条 市人民政府负责驿站规划组织编制工作，市规划局牵头会同相关部门承担具体编制工作。
第四条 市驿站服务中心负责驿站日常管理工作。市民政局负责驿站统一管理工作。
"""


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("洛川市全市的驿站救助工作由谁牵头统筹", "市民政局", "区民政局"),
        ("洛川市驿站规划的具体编制工作由哪个部门牵头承担", "市规划局", "市人民政府"),
        ("洛川市驿站规划由谁负责组织编制工作", "市人民政府", "市规划局"),
        ("洛川市驿站日常管理工作由谁负责", "市驿站服务中心", "市民政局"),
        ("洛川市驿站统一管理工作由谁负责", "市民政局", "市驿站服务中心"),
    ],
)
def test_a_word_tells_it_from_the_other(
    bot_of: Callable[..., Bot], question: str, told: str, not_told: str
) -> None:
    answer = bot_of(办法=RULES).ask(question).answer
    assert told in answer
    assert not_told not in answer


@pytest.mark.parametrize(
    "question",
    [
        "洛川市驿站管理工作具体由谁负责",
        "洛川市驿站管理工作由谁负责",
    ],
)
def test_what_only_asks_tells_nothing_apart(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(办法=RULES).ask(question).answer
    assert "市驿站服务中心" in answer
    assert "市民政局" in answer
