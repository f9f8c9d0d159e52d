"""A bracket behind a value that tells what it was before: read exactly, or not at all."""

from __future__ import annotations

import pytest

from corpus.facts.targets import find_targets
from corpus.types import Header, TargetRole

OF_2025 = Header(title="甲市2025年民政工作要点", year=2025)


def _read(text: str) -> list[tuple[str, float, int | None, TargetRole]]:
    targets = list(find_targets(text, (), (), OF_2025))
    assert all(text[t.value_start : t.value_end] in f"{t.value:g}" for t in targets)
    return [(t.indicator, t.value, t.year, t.role) for t in targets]


@pytest.mark.parametrize(
    "bracket",
    [
        "(2024年为57.5%)",
        "（2024年57.5%）",
        "(上年为57.5%)",
        "(2024年底实际达到57.5%)",
        "（2024年：57.5%）",
    ],
)
def test_the_earlier_value_is_a_baseline_of_its_year(bracket: str) -> None:
    assert _read(f"全市护理型床位占比达到62%{bracket}。") == [
        ("护理型床位占比", 62, 2025, TargetRole.TARGET),
        ("护理型床位占比", 57.5, 2024, TargetRole.BASELINE),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "护理型床位占比达到62%(2030年为70%)。",  # a year to come
        "护理型床位占比达到62%(2025年为60%)。",  # its own year
        "护理型床位占比达到62%(2024年为1200张)。",  # another unit
        "护理型床位占比达到62%(其中农村57.5%)。",  # no year
        "护理型床位占比达到62%(2024年农村为57.5%)。",  # another indicator
        "护理型床位占比达到62%(2020-2024年为57.5%)。",  # several years
        "新增护理型床位1200张(2024年为1000张)。",  # what is compared is unclear
    ],
)
def test_any_other_bracket_gives_no_value(text: str) -> None:
    assert len(_read(text)) == 1
