"""Who keeps a guide or a standard, and who explains it, is told by what its preface says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

GUIDE = """为推进竹屋建造的标准化，改善山区居住条件，我们组织专家编写了竹屋建造方面的技术要求。
本指南的主要内容包括总则、竹材、构件、施工等。
本指南由云岭省住房和城乡建设厅组织编制，由云岭省住房和城乡建设厅村镇处负责管理，云岭省竹建筑研究院负责技术解释。
第一章 总则
1.1 竹屋建造应当因地制宜。
1.2 竹屋由村民委员会管理，日常检查由乡镇负责。
"""
STANDARD = """竹材储运规范
前言
本规范由云岭省林业局负责管理和对强制性条文的解释，由云岭省竹材检测中心负责具体技术内容的解释。
1 总则
1.1 竹材储运应当防潮。
"""

ASKED = [
    ("竹屋建造指南由哪个处负责管理", "村镇处负责管理"),
    ("《竹屋建造指南》由谁负责管理？", "村镇处负责管理"),
    ("全国竹屋建造指南的日常管理由谁负责", "村镇处负责管理"),
    ("竹屋建造指南有条文看不懂，归哪家负责技术解释", "竹建筑研究院负责技术解释"),
    ("竹屋建造指南由谁解释", "竹建筑研究院负责技术解释"),
    ("竹屋建造指南的技术解释归哪家单位", "竹建筑研究院负责技术解释"),
    ("竹材储运规范由哪个局管理", "林业局负责管理"),
    ("竹材储运规范的具体技术内容由谁解释", "竹材检测中心负责具体技术内容的解释"),
]
OTHERS = [
    "茶屋建造指南由谁负责管理",  # of another thing
    "竹屋建造规范由哪个处负责管理",  # of another kind
    "竹屋建造指南里施工安全由谁管理",
    "竹屋建造指南由哪个处验收",
]


@pytest.mark.parametrize(("question", "told"), ASKED)
def test_the_preface_tells_who(bot_of: Callable[..., Bot], question: str, told: str) -> None:
    answer = bot_of(甲=GUIDE, 乙=STANDARD).ask(question)
    assert told in answer.answer
    assert answer.confidence < 0.8


@pytest.mark.parametrize("question", OTHERS)
def test_it_tells_nothing_of_another_thing(bot_of: Callable[..., Bot], question: str) -> None:
    assert "村镇处负责管理" not in bot_of(甲=GUIDE, 乙=STANDARD).ask(question).answer
