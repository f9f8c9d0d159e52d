"""How much of a plan was carried out, and who is free of a risk: told with words of their own."""

from __future__ import annotations

import pytest

from corpus.parse import parse


def reviewed(text: str) -> list[str]:
    """What a report's review tells in a sentence."""
    report = parse(f"各位代表：\n一、2023年工作回顾\n{text}\n", "2024年甲市政府工作报告")
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in report.targets]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("48个省级重点项目完成年度计划的140%。", ["省级重点项目完成年度计划 140% level"]),
        ("十大产业项目完成年度投资计划的102%。", ["十大产业项目完成年度投资计划 102% level"]),
        ("市大中型项目完成投资占年计划的111%。", ["市大中型项目完成投资占年计划 111% level"]),
        # of what was told right before
        (
            "92个重点项目实现投资220亿元、完成年度计划的120%。",
            ["重点项目实现投资 220亿元 level", "重点项目完成年度计划 120% level"],
        ),
        (
            "城镇新增就业9.8万人，为年计划的118%。",
            ["城镇新增就业 9.8万人 change", "城镇新增就业为年计划 118% level"],
        ),
        # shared out
        (
            "城镇新增就业、小额贷款发放量分别完成年计划的106%、132%。",
            ["城镇新增就业完成年计划 106% level", "小额贷款发放量完成年计划 132% level"],
        ),
        (
            "新引进链主项目40个、回归项目96个，分别完成年度目标的133%、196%。",
            [
                "链主项目 40个 change",
                "回归项目 96个 change",
                "链主项目完成年度目标 133% level",
                "回归项目完成年度目标 196% level",
            ],
        ),
        # what has grown is no share of a plan
        (
            "粮食总产量达到36亿斤，完成年度计划的102%，增长9%。",
            [
                "粮食总产量 36亿斤 level",
                "粮食总产量完成年度计划 102% level",
                "粮食总产量 9% growth",
            ],
        ),
        ("公路里程实际完成年度计划的95%。", ["公路里程完成年度计划 95% level"]),
        # of which of two is not said
        (
            "城镇新增就业9.8万人、技能培训5万人，为年计划的118%。",
            ["城镇新增就业 9.8万人 change", "技能培训 5万人 change"],
        ),
        # what has grown is of no plan
        (
            "粮食总产量增长9%，链主项目增加6个，分别完成年度目标的133%、196%。",
            ["粮食总产量 9% growth", "链主项目 6个 change"],
        ),
        ("粮食产量尚未完成年度计划的10%。", []),
        ("粮食产量没有完成年度目标的20%。", []),
        ("棚改项目预计完成年度计划的90%。", []),
        ("投资完成年度计划的102%。", []),
        ("某行业产品成本降低额在第一季度完成全年计划的11%。", []),
    ],
)
def test_a_share_of_a_plan_is_named_with_its_plan(text: str, read: list[str]) -> None:
    assert reviewed(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("累计消除9万人返贫致贫风险。", ["消除返贫致贫风险 9万人 level"]),
        (
            "及时消除534户2168人返贫风险。",
            ["消除返贫风险 534户 level", "消除返贫风险 2168人 level"],
        ),
        ("消除6处铁路沿线安全隐患。", []),
    ],
)
def test_those_freed_of_a_risk_are_counted(text: str, read: list[str]) -> None:
    assert reviewed(text) == read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("断面水质优良比例连续5年保持100%。", "断面水质优良比例"),
        ("优良天数比例连续三年稳定在90%以上。", "优良天数比例"),
        ("断面水质优良比例比上年提高2个百分点。", "断面水质优良比例"),
    ],
)
def test_a_share_by_name_compares_with_no_year(text: str, name: str) -> None:
    report = parse(f"各位代表：\n一、2023年工作回顾\n{text}\n", "2024年甲市政府工作报告")
    assert [t.indicator for t in report.targets] == [name]
