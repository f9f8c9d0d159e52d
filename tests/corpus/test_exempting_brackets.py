"""A bracket behind a term that says whom a rule leaves out says nothing of what the term means."""

from __future__ import annotations

import pytest

from corpus.facts.definitions import definitions
from corpus.facts.terms import searchable


def _meanings(text: str, term: str) -> list[str]:
    source = searchable(text)
    return [text[d.meaning.start : d.meaning.end] for d in definitions(source, term)]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("学位按“一户一号”（双胞胎家庭的多个孩子不受影响）的原则登记。", "一户一号"),
        ("车位实行“先到先得”（残疾人车辆不受此限）的办法。", "先到先得"),
        ("摊位实行“一人一摊”（已登记的老摊主不受其约束）管理。", "一人一摊"),
        ("补贴实行“一年一申”（边远村组不适用）。", "一年一申"),
        ("船舶实行“一船一码”（辅助船舶不在此列）管理。", "一船一码"),
        ("推行“错时上学”（寄宿学生不受限制）。", "错时上学"),
    ],
)
def test_it_is_no_meaning(text: str, term: str) -> None:
    assert _meanings(text, term) == []


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("推行“一户一证”（即一个家庭一本证）的做法。", "一户一证", "一个家庭一本证"),
        ("实施“双清零”（欠薪清零、积案清零）行动。", "双清零", "欠薪清零、积案清零"),
        (
            "落实“三优先”（优先立项、优先拨款、优先验收）。",
            "三优先",
            "优先立项、优先拨款、优先验收",
        ),
        ("落实“两不误”（生产不误、防汛不误）要求。", "两不误", "生产不误、防汛不误"),
    ],
)
def test_another_bracket_is(text: str, term: str, meaning: str) -> None:
    assert meaning in _meanings(text, term)
