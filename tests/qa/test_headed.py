"""Lists under a heading that a question says in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """海川市推进智慧渔港建设的意见
一、基本原则
政府引导。统筹规划，避免重复建设，营造环境。
市场主导。发挥企业作用，按需求推进。
融合发展。推动渔业与数字技术融合。
二、重点任务
（一）加快关键环节数字化转型
1.捕捞数字化。配备探鱼设备，改进作业。
2.加工数字化。聚焦分拣、冷藏、包装等关键环节，培育服务商。
3.销售数字化。建设交易平台，直播带货。
（二）夯实设施基础
建设泊位。
三、专项行动
（一）聚焦码头短板，开展“强基”行动
改造泊位20个。
（二）瞄准保鲜环节，开展“冷链”行动
新建冷库5座。
（三）壮大经营主体，开展“强企”行动
培育企业10家。
四、保障措施
（一）加强领导。建立会商制度。
（二）加大投入。安排专项资金。
"""

LISTED = [
    ("推进智慧渔港建设有哪些重点任务", ["加快关键环节数字化转型", "夯实设施基础"]),
    ("智慧渔港要加快哪些关键环节的数字化转型", ["捕捞数字化", "加工数字化", "销售数字化"]),
    ("智慧渔港建设要开展哪三个行动", ["开展“强基”行动", "开展“冷链”行动", "开展“强企”行动"]),
    ("智慧渔港建设的基本原则有哪些", ["政府引导", "市场主导", "融合发展"]),
    ("智慧渔港采取了哪些保障措施", ["加强领导", "加大投入"]),
]


@pytest.mark.parametrize(("question", "items"), LISTED)
def test_what_stands_under_the_heading_said_is_listed_whole(
    bot_of: Callable[..., Bot], question: str, items: list[str]
) -> None:
    answer = bot_of(plan=PLAN).ask(question)
    assert answer.kind is Kind.LIST
    listed = answer.answer.partition("：")[2].rstrip("。")
    assert [i.strip() for i in listed.replace("；", "、").split("、")] == items


@pytest.mark.parametrize("question", ["智慧牧场建设有哪些重点任务", "智慧渔港要开展哪四个行动"])
def test_of_something_else_or_another_number_nothing_is_listed(
    bot_of: Callable[..., Bot], question: str
) -> None:
    assert bot_of(plan=PLAN).ask(question).kind is not Kind.LIST
