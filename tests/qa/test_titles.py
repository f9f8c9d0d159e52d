"""A title is known as a question spells its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.titles import key, spelled_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot


@pytest.mark.parametrize(
    ("view", "at"),
    [
        ("数字庆阳2024年行动方案里谁牵头", "数字庆阳2024年行动方案"),
        ("数字庆阳2024行动方案里谁牵头", "数字庆阳2024行动方案"),
        ("数字庆阳2025行动方案里谁牵头", None),
    ],
)
def test_a_title_is_found_with_and_without_the_sign_of_its_year(view: str, at: str | None) -> None:
    found = spelled_at(view, "数字庆阳2024行动方案")
    assert (view[slice(*found)] if found else None) == at


def test_a_name_is_the_same_however_its_year_is_spelled() -> None:
    assert key("《数字庆阳2024年行动方案》") == key("数字庆阳2024行动方案")
    assert key("数字庆阳2024行动方案") != key("数字庆阳2025行动方案")


def test_a_title_that_two_documents_have_is_cited_with_its_place(
    bot_of: Callable[..., Bot],
) -> None:
    report = "政府工作报告\n——2024年1月20日在{}第八届人民代表大会第三次会议上\n各位代表：\n现在，我代表市人民政府，向大会报告工作。\n一、2024年工作安排\n今年经济社会发展主要预期目标是：新增高新技术企业{}家。\n"
    bot = bot_of(a=report.format("平溪市", 80), b=report.format("石桥市", 90))
    answer = bot.ask("石桥市2024年新增高新技术企业目标")
    assert [c.title for c in answer.citations] == ["石桥市政府工作报告（2024年）"]
