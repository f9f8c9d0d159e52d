"""What holds in each of the cases listed below a sentence is asked by naming one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """洛川市驿站名录管理办法
第一章 总则
第一条 为加强洛川市驿站名录管理，制定本办法。
第二条 运营单位应当对本单位的驿站名录进行动态管理，做好维护工作。有下列情形之一的，运营单位应当自情形发生之日起8个工作日内更新驿站名录：
（一）驿站经营范围发生变化的；
（二）驿站地址发生迁移的；
（三）其他涉及名录变化的情形。
第三条 运营单位申请复核的，市文旅局应当自收到申请之日起6个工作日内答复。
第四条 有下列行为之一的，由市文旅局责令限期改正，并处500元罚款：
（一）擅自改变驿站床位用途的；
（二）拒绝接受卫生抽查的。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("洛川市驿站地址迁移了，驿站名录多少天内得更新", "8个工作日"),
        ("洛川市驿站经营范围变化后几天内更新驿站名录", "8个工作日"),
        ("洛川市驿站拒绝接受卫生抽查，罚多少钱", "500元"),
        ("洛川市擅自改变驿站床位用途罚款多少", "500元"),
    ],
)
def test_a_case_below_is_beside_what_holds_in_it(
    bot_of: Callable[..., Bot], question: str, said: str
) -> None:
    assert said in bot_of(办法=RULES).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "洛川市驿站法定代表人死亡，多少天内得更新登记证",
        "洛川市驿站消防检查不合格罚多少钱",
        "洛川市驿站食堂几天内更新菜谱",
    ],
)
def test_what_is_none_of_the_cases_is_not_answered(
    bot_of: Callable[..., Bot], question: str
) -> None:
    assert bot_of(办法=RULES).ask(question).status == "not_found"
