"""What a rule sets for good is a value: what is paid each month or year, and how long a right lasts."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.types import Target, TargetRole

RULES = "云山市生活补助实施办法\n云府办规〔2025〕3号\n2025年4月2日\n"
PLAN = """云山市民政事业发展行动计划（2025—2027年）
2025年4月2日
到2027年，城乡低保标准提高到每人每月1500元。
"""
GUIDE = "云山市关于支持小微企业发展的实施意见\n云府〔2025〕3号\n2025年4月2日\n力争三年内见效。\n"
REPORT = "各位代表：\n一、2023年工作回顾\n{}\n二、2024年工作安排\n今年是关键一年。\n"


def found(text: str) -> tuple[Target, ...]:
    return parse(RULES + text, "x").targets


def briefs(text: str) -> list[str]:
    return [f"{t.indicator} {t.value_text} {t.year}" for t in found(text)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "（一）全市城乡低保供养标准为每人每月980元。",
            ["城乡低保供养标准 为每人每月980元 2025"],
        ),
        (
            "2026年1月起，全市高龄老人生活补贴和失能老人护理补贴标准分别提高至每人每月150元、200元。",
            [
                "高龄老人生活补贴标准 提高至每人每月150元 2026",
                "失能老人护理补贴标准 200元 2026",
            ],
        ),
        (
            "第六条 对全日制硕士研究生，给予每人每月800元租房补贴，最长3年。",
            ["全日制硕士研究生租房补贴 每人每月800元 2025"],
        ),
        (
            "特困老人住院照料救助标准不超过150元/人/日。",
            ["特困老人住院照料救助标准 不超过150元/人/日 2025"],
        ),
        (
            "城乡低保标准分别调整为1200元/人·月、900元/人·月。",
            ["城镇低保标准 为1200元/人·月 2025", "农村低保标准 900元/人·月 2025"],
        ),
        (
            "（三）低保边缘家庭认定标准按低保标准的1.5倍确定，为每人每月1470元。",
            ["低保边缘家庭认定标准 每人每月1470元 2025"],
        ),
        (
            "截至2024年12月底，全市享受高龄津贴2.1万人，全年累计发放补贴资金约1.2亿元。",
            ["享受高龄津贴 2.1万人 2024", "发放补贴资金 约1.2亿元 2024"],
        ),
        ("（一）信用贷款额度上限为500万元。", ["信用贷款额度上限 为500万元 2025"]),
        ("第二十条人才公寓租赁合同期限为3年。", ["人才公寓租赁合同期限 为3年 None"]),
        ("第九条 租房补助的审核期限不超过5个工作日。", ["租房补助的审核期限 不超过5个工作日 None"]),
    ],
)
def test_what_a_rule_pays_and_how_long_it_lasts_is_read(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "（二）其他城市，扣除标准为每月800元。",  # of what, it does not say
        "对符合条件的企业，给予补贴，补贴期限不超过3年。",
        "申请人注册资本应当不低于50万元。",
        "污水处理的收费标准为每吨2元。",
        "符合条件的，在职期间可领取每人每月800元住房补贴。",  # who gets it is not named beside it
        "单户贷款额度不超过300万元。",
    ],
)
def test_conditions_and_bare_standards_are_none(text: str) -> None:
    assert briefs(text) == []


def test_what_a_rule_sets_holds_and_is_no_aim() -> None:
    (standard,) = found("孤儿养育标准为每人每月1500元。")
    assert standard.role is TargetRole.ACTUAL


def test_a_standard_that_is_aimed_at_is_none_that_holds() -> None:
    (aimed,) = parse(PLAN, "x").targets
    assert (aimed.value, aimed.year, aimed.role) == (1500, 2027, TargetRole.TARGET)


def test_a_share_is_aimed_at_behind_what_must_not_be_done() -> None:
    text = "（三）各级担保机构不得新增政府融资业务，到期逐步退出，确保小微担保业务占比达到70%以上。"
    (share,) = parse(GUIDE + text, "x").targets
    assert (share.indicator, share.value, share.role) == ("小微担保业务占比", 70, TargetRole.TARGET)


def test_a_report_tells_a_standard_that_is_paid_each_month() -> None:
    told = parse(REPORT.format("城乡低保标准为每人每月980元。"), "x").targets
    assert [(t.indicator, t.value, t.year) for t in told] == [("城乡低保标准", 980, 2023)]
