"""A value that a text leaves to an annex which is not there is told by no number beside it."""

from __future__ import annotations

import pytest

from qa.left_to_annex import left_to_annex

TEXT = "收入准入限额基准为年人均收入40000元。结合人口数，确定收入和财产限额，具体见附件1。"


@pytest.mark.parametrize(
    ("text", "view"),
    [
        (TEXT, "三口之家申请公租房,家庭财产限额具体是多少万"),
        (TEXT, "两人家庭的财产限额是多少"),
        ("培训补贴标准详见附件。每人每年限享一次。", "焊工的培训补贴标准是多少"),
        ("各工种加分分值见附表2。", "电工的加分分值有多少"),
        ("各区指标数量另见附件3。", "东城区的指标数量是多少"),
        (TEXT + "\n附件：\n1.收入和财产限额表", "四口之家的财产限额是多少"),
        ("租金减免额度参见附录。", "小企业租金减免额度为多少"),
    ],
)
def test_what_an_annex_would_tell_is_left_to_it(text: str, view: str) -> None:
    assert left_to_annex(text, text, view)


@pytest.mark.parametrize(
    ("text", "document", "view"),
    [
        (TEXT, TEXT, "年人均收入准入限额基准是多少"),
        (TEXT, TEXT + "\n附件1\n财产限额 三人 60万元", "家庭财产限额是多少"),
        ("培训补贴标准为1000元，具体见附件。", "", "培训补贴标准是多少"),
        ("财产限额见附件。家庭财产限额为60万元。", "", "家庭财产限额是多少"),
        ("材料清单见附件1。", "", "要交几份材料"),
    ],
)
def test_what_a_text_tells_itself_is_told(text: str, document: str, view: str) -> None:
    assert left_to_annex(text, document or text, view) is None
