"""A title is known as a question spells its year."""

from __future__ import annotations

import pytest

from qa.titles import key, spelled_at


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
