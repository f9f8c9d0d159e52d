"""What the next organ does is charged too, where the sentence before it charges one."""

from __future__ import annotations

import pytest

from tests.corpus.test_duties import duties

CHARGED = "县茶业局负责补助受理工作。"


@pytest.mark.parametrize(
    ("said", "work"),
    [
        ("县财政局按照国库管理有关规定及时审核并支付资金。", "审核并支付资金"),
        ("县财政局收到申请后按规定期限及时拨付至茶农。", "拨付至茶农"),
        ("机构编制部门按程序做好登记工作，根据茶园性质。", "做好登记工作"),
    ],
)
def test_the_next_sentence_tells_what_the_next_organ_does(said: str, work: str) -> None:
    unit = said[:6] if said.startswith("机构") else "县财政局"
    assert duties(CHARGED + said)[1:] == [(work, f"{unit}/R")]


@pytest.mark.parametrize(
    "said",
    [
        "县财政局及时拨付了资金。",
        "县财政局及时拨付资金300万元。",
        "县财政局组织培训3场。",
    ],
)
def test_what_was_done_is_no_duty(said: str) -> None:
    assert len(duties(CHARGED + said)) == 1


def test_in_another_paragraph_or_alone_it_may_be_told_of_the_past() -> None:
    said = "县财政局按照国库管理有关规定及时审核并支付资金。"
    assert duties(said) == []
    assert len(duties(CHARGED + "\n" + said)) == 1
