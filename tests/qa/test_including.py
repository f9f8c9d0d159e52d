"""Whether a name includes something is told by the bracket behind it, and by nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """云溪市2024年水利工作要点

一、加快灌区改造。完成灌区改造12万亩。(牵头单位:市水利局;责任单位:各县(市)政府〈含开发区、湖滨新区管委会,下同〉)

二、完善防汛体系。修复水毁工程30处。(牵头单位:市应急局;责任单位:各县(市)政府、市水利局)

三、保障农村供水。农村人口（不含镇区居民）自来水普及率达到93%。(牵头单位:市水利局)
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("要点里各县市政府包不包括开发区", "含开发区、湖滨新区管委会"),
        ("各县(市)政府是否包括湖滨新区管委会", "含开发区、湖滨新区管委会"),
        ("各县市人民政府包不包括开发区", "含开发区、湖滨新区管委会"),
        ("农村人口含不含镇区居民", "不含镇区居民"),
    ],
)
def test_the_bracket_is_quoted(bot_of: Callable[..., Bot], question: str, said: str) -> None:
    assert said in bot_of(plan=PLAN).ask(question).answer


@pytest.mark.parametrize(
    "question", ["市水利局包括市应急局吗", "各县市政府包不包括高校", "灌区包不包括水库"]
)
def test_where_none_says_so_nothing_is_told(bot_of: Callable[..., Bot], question: str) -> None:
    assert bot_of(plan=PLAN).ask(question).status == "not_found"
