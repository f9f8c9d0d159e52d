"""Who issued a document is told by a text about it, where that text is not signed itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

ABOUT = """为深入贯彻全省会议精神，顺应驿站发展趋势，洛川市商务局近日印发了《驿站建设技术指南（试行）》（以下简称《指南》）。
《指南》适用于各类驿站，明确了驿站的定义和建设原则。
"""
JOINT = """日前，洛川市教育局、洛川市财政局联合出台《洛川市校园绿道管理办法》，进一步规范校园绿道管理。
办法共十二条，自2024年起推行。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("驿站建设技术指南是哪个部门印发的", "洛川市商务局"),
        ("驿站建设技术指南由谁印发", "洛川市商务局"),
        ("《驿站建设技术指南》是谁发布的", "洛川市商务局"),
        ("驿站建设技术指南的发文机关", "洛川市商务局"),
        ("洛川市校园绿道管理办法是哪两个局联合印发的", "洛川市教育局、洛川市财政局"),
        ("洛川市校园绿道管理办法由谁出台的", "洛川市财政局"),
    ],
)
def test_who_issued_it_is_told(bot_of: Callable[..., Bot], question: str, said: str) -> None:
    assert said in bot_of(a=ABOUT, b=JOINT).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "驿站建设技术指南实施细则由谁印发",
        "驿站建设技术指南解读是谁发布的",
        "驿站建设技术规范是谁印发的",
        "洛川市校园绿道管理办法实施方案由谁出台",
    ],
)
def test_of_another_document_it_tells_nothing(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(a=ABOUT, b=JOINT).ask(question)
    assert answer.status != "answered" or answer.kind != "metadata"
