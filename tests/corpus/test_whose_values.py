"""Values whose thing, year or aim stands a little way off."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.types import TargetRole


def reviewed(text: str) -> list[str]:
    """What a report's review tells in a sentence."""
    report = parse(f"各位代表：\n一、2023年工作回顾\n{text}\n", "2024年甲市政府工作报告")
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in report.targets]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # so many of each, whole things or ranks of one
        ("新增三甲、三乙医院各1家。", ["三甲医院 1家 change", "三乙医院 1家 change"]),
        ("新增五星级和四星级酒店各2家。", ["五星级酒店 2家 change", "四星级酒店 2家 change"]),
        ("新认定生产基地、“甲品”各10个。", ["生产基地 10个 change", "“甲品” 10个 change"]),
        ("新建学校、医院各3所。", []),
        # a bracket adds to the verb
        ("新（改、扩）建学校16所。", ["新（改、扩）建学校 16所 change"]),
        # what the list is summed up as
        ("培育了30万亩蔬菜、60万羽蛋鸡等六个“百万级”品牌。", ["蔬菜 30万亩 change", "蛋鸡 60万羽 change"]),
        # what was asked and how it was answered
        ("18件代表建议、26件政协提案全部按时办结。", ["代表建议全部按时办结 18件 level", "政协提案全部按时办结 26件 level"]),
    ],
)  # fmt: skip
def test_each_thing_is_named_whole(text: str, read: list[str]) -> None:
    assert reviewed(text) == read


GUIDE = """甲行业标准体系建设指南
一、总体要求
到2026年，标准体系加快形成，新制定标准50项以上。开展标准宣贯的企业超过100家。\
制修订40项以上行业通用标准并建立动态完善机制。
申请企业的年收入超过100万元。
"""


def test_a_guide_aims_at_a_year_for_its_paragraph_alone() -> None:
    aims = parse(GUIDE, "指南.txt").targets
    assert [(t.indicator, t.value, t.year) for t in aims] == [
        ("标准", 50, 2026),
        ("开展标准宣贯的企业", 100, 2026),
        ("行业通用标准", 40, 2026),
    ]
    assert {t.role for t in aims} == {TargetRole.TARGET}


PLAN = """甲产业行动计划
一、目标
1. 总体目标（2013-2025年）
产业整体水平大幅提升，高端产品市场占有率提高到50%以上。
2. 近期目标（到2015年）
骨干企业研发投入强度提高到3%以上。
二、保障措施
平台覆盖率提高到60%以上。
"""


def test_a_goal_is_of_the_year_its_heading_ends_in() -> None:
    assert [(t.indicator, t.year) for t in parse(PLAN, "计划.txt").targets] == [
        ("高端产品市场占有率", 2025),
        ("骨干企业研发投入强度", 2015),
        ("平台覆盖率", None),
    ]


RUN_IN = """甲产业行动方案
一、总体要求
（一）发展目标。到2026年，产业能级持续提升，甲类企业达到500家。
——基础支撑筑牢夯实。算力规模突破3500PFlops。
——发展环境不断优化。集聚水平加速提升，打造10个以上产业集聚区。
二、重点任务
（一）加快推进。平台覆盖率提高到60%以上。
"""
TURNING = """甲产业行动方案
一、总体要求
坚持创新引领，服务水平全面提升，到2025年，产业营收突破2万亿元。新培育高新技术企业超过1000家。
二、重点任务
平台覆盖率提高到60%以上。
"""


@pytest.mark.parametrize(
    ("text", "years"),
    [
        (
            RUN_IN,
            [("甲类企业", 2026), ("算力规模", 2026), ("产业集聚区", 2026), ("平台覆盖率", None)],
        ),
        (TURNING, [("产业营收", 2025), ("高新技术企业", 2025), ("平台覆盖率", None)]),
    ],
)
def test_a_year_is_handed_on_from_where_a_plan_turns_to_it(
    text: str, years: list[tuple[str, int | None]]
) -> None:
    aims = parse(text, "方案.txt").targets
    assert [(t.indicator, t.year) for t in aims] == years
    assert {t.role for t in aims} == {TargetRole.TARGET}
