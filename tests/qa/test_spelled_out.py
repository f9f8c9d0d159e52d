"""Of tasks that a question fits alike the one that spells most of it is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """洛川市河道采砂管理办法
第一条 河道采砂规划由市水利主管部门负责组织编制，经专家论证后报市人民政府批准并公布实施。
第二条 河道采砂年度计划由市水利主管部门负责审查后，报洛水流域管理局批准。
第三条 采砂单位应当编制生态修复方案，并报所在地生态环境部门备案。
第四条 勘察单位负责对河道地形图进行审查。
第五条 市林业局负责全市湿地的保护工作。市自然资源局加强对全市自然公园监管工作的指导。
"""
MEASURES = """洛水区促进文旅发展若干措施
一、支持措施
（一）建设引客工作站。遴选一批旅行社建设引客工作站，每站给予10万元奖励。（牵头单位：区文化旅游局）
（二）优化服务。设立办证中心洛水分中心和港口服务工作站，提供一对一服务。（牵头单位：区公安分局）
（三）服务业数据。组建服务业数据交易平台，培育数据交易市场。（牵头单位：区商务局；责任单位：区财政局）
（四）工业数据。激发活力，建设工业数据交易平台。（牵头单位：区数据局）
"""


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("洛川河道采砂规划由谁组织编制", "市水利主管部门", "采砂单位"),
        ("洛川河道采砂规划归谁编制", "市水利主管部门", "采砂单位"),
        ("洛川河道采砂年度计划由谁审查", "市水利主管部门", "勘察单位"),
        ("洛水区建设引客工作站由谁牵头", "区文化旅游局", "区公安分局"),
        ("洛水区引客工作站谁来牵头", "区文化旅游局", "区公安分局"),
        ("洛水区港口服务工作站由谁牵头", "区公安分局", "区文化旅游局"),
        ("洛水区工业数据交易平台归谁牵头建设", "区数据局", "区商务局"),
        ("洛水区服务业数据交易平台归谁牵头建设", "区商务局", "区数据局"),
        ("洛川全市湿地的保护工作归谁管", "市林业局", "市自然资源局"),
        ("洛川河道地形图由谁审查", "勘察单位", "水利"),
    ],
)
def test_the_task_that_spells_most_is_told_alone(
    bot_of: Callable[..., Bot], question: str, told: str, not_told: str
) -> None:
    answer = bot_of(办法=RULES, 措施=MEASURES).ask(question)
    assert told in answer.answer
    assert not_told not in answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("洛水区数据交易平台分别由谁牵头", ("区商务局", "区数据局")),
        ("洛水区数据交易平台由谁牵头", ("区商务局", "区数据局")),
        ("洛水区的数据交易平台谁牵头", ("区商务局", "区数据局")),
    ],
)
def test_tasks_that_are_meant_alike_are_all_told(
    bot_of: Callable[..., Bot], question: str, told: tuple[str, ...]
) -> None:
    answer = bot_of(措施=MEASURES).ask(question)
    assert all(unit in answer.answer for unit in told)


APPLYING = """洛川市示范牧场申报工作方案
一、任务
（一）组织示范牧场申报，汇总申报材料。（牵头单位：市畜牧站）
（二）归档示范牧场申报材料。（牵头单位：市档案局）
（三）建立示范牧场申报材料项目库。（牵头单位：市农牧局）
"""


def test_many_tasks_that_hold_half_of_the_words_answer_nothing(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(通知=APPLYING).ask("申报洛川示范牧场，材料是真是假由谁负责")
    assert answer.status == "not_found"


SCORING = """洛川市积分制落户管理办法
第一条 各区人力资源社会保障部门负责统筹本辖区申请材料审核工作。
第二条 市公安机关负责核查刑事处罚、治安处罚记录，办理落户手续。
"""


@pytest.mark.parametrize(
    "question",
    [
        "在洛川申请积分制落户，刑事和治安处罚记录由谁来核查",
        "洛川积分制落户，治安处罚记录谁核查",
        "申请积分制落户，刑事处罚记录由哪个部门核查",
    ],
)
def test_what_the_title_says_need_not_stand_in_the_task(
    bot_of: Callable[..., Bot], question: str
) -> None:
    assert "市公安机关" in bot_of(办法=SCORING).ask(question).answer


STANDARDS = """洛川市茶园评价办法
第一条 茶园生态评价技术导则由市茶叶局会同市林业局制定；茶园生态评价技术规范由市科技局根据茶园生态评价技术导则制定，并抄送市茶叶局。
第二条 省、市级政府相关主管部门应当每年公布评价结果。本办法所称省、市级政府相关主管部门包括茶叶主管部门和林业主管部门。
"""


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("茶园生态评价技术导则由谁制定？", "市林业局", "市科技局"),
        ("茶园生态评价办法中省、市级政府相关主管部门包括哪些？", "林业主管部门", "每年公布"),
    ],
)
def test_what_is_said_by_the_way_is_not_told(
    bot_of: Callable[..., Bot], question: str, told: str, not_told: str
) -> None:
    answer = bot_of(办法=STANDARDS).ask(question)
    assert told in answer.answer
    assert not_told not in answer.answer
