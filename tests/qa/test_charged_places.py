"""A district that a city's document charges is asked after like any other unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """平溪市人民政府办公室关于印发平溪市绿道建设行动方案的通知
平政办发〔2024〕12号
各区县人民政府：
平溪市绿道建设行动方案
一、主要任务
1.改造老码头片区。（江北区政府牵头，市住房城乡建设局配合）
2.培育茶园驿站。（市文化和旅游局牵头，江北区人民政府、南溪县人民政府按职责分工负责）
3.申报科技创新2030—重大项目。对接“科技创新2030—重大项目”。（市科技局牵头，各区县政府配合，择机公布项目名单）
"""


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        ("江北区要干什么活", {"改造老码头片区", "培育茶园驿站"}),
        ("江北区有哪些任务", {"改造老码头片区", "培育茶园驿站"}),
        ("江北区牵头哪些任务", {"改造老码头片区"}),
        ("南溪县负责哪些任务", {"培育茶园驿站"}),
        ("平溪市江北区要做哪些工作", {"改造老码头片区", "培育茶园驿站"}),
        ("江北区参与了平溪市绿道建设行动方案哪项任务", {"改造老码头片区", "培育茶园驿站"}),
    ],
)
def test_its_tasks_are_those_of_its_government(
    question: str, tasks: set[str], bot_of: Callable[..., Bot]
) -> None:
    answer = bot_of(plan=PLAN).ask(question)
    assert {getattr(f, "task", "") for f in answer.facts} == tasks


def test_whether_it_takes_part_is_told(bot_of: Callable[..., Bot]) -> None:
    assert bot_of(plan=PLAN).ask("江北区参与茶园驿站培育吗").answer.startswith("是。")


@pytest.mark.parametrize(
    "question", ["江北区2024年GDP目标", "江北区有什么补贴", "西山区牵头哪些任务"]
)
def test_it_has_no_document_of_its_own(question: str, bot_of: Callable[..., Bot]) -> None:
    assert bot_of(plan=PLAN).ask(question).status == "not_found"


def test_a_year_inside_a_name_is_not_asked_for(bot_of: Callable[..., Bot]) -> None:
    assert "市科技局牵头" in bot_of(plan=PLAN).ask("科技创新2030重大项目由谁牵头").answer


POINTS = """长沙市2024年绿道工作要点
长沙市园林局
2024年3月1日
一、加快建设。2024年新建绿道120公里，其中望城区新建绿道35公里。新增口袋公园60个。
"""


@pytest.mark.parametrize(
    "question",
    ["长沙要点里岳麓区的口袋公园新增几个", "岳麓区2024年新增口袋公园多少个，长沙要点里分了没"],
)
def test_the_value_of_the_city_is_not_told_for_its_district(
    question: str, bot_of: Callable[..., Bot]
) -> None:
    assert bot_of(points=POINTS).ask(question).status == "not_found"


def test_the_value_of_the_district_is_told_for_it(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(points=POINTS)
    assert "35公里" in bot.ask("长沙要点里望城区新建绿道多少公里").answer
    assert "120公里" in bot.ask("湖南省长沙市2024年新建绿道多少公里").answer


DRAINS = """平溪市城市内涝治理方案
平政办发〔2025〕6号
平溪市人民政府办公室
2025年2月1日
一、工作目标。到2027年，消除易涝点48处，其中城东区消除易涝点15处。江北区改造泵站6座。
"""


def test_what_is_said_before_a_district_is_not_its_own(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(drains=DRAINS)
    assert "48" not in bot.ask("城东区消除易涝点多少处").answer
    assert "48处" in bot.ask("平溪到2027年消除易涝点多少处").answer
    assert "6座" in bot.ask("平溪市江北区改造泵站多少座").answer
