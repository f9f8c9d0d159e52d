"""A task is found by a clause of its name, by its sentence and its document, and by nothing beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind, TaskFact
from tests.qa.conftest import AS_OF

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

# Neither says what it is called: one is about a chain of valleys, one about terraced tea.
VALLEY = """为推进智慧河谷试点，打造“智慧庆阳”名片，结合庆阳市实际，制定本方案。

一、总体要求

坚持统筹谋划，建立由相关部门参加的“智慧庆阳”试点协调机制，日常工作由市数据局负责，每季度会商一次。

二、重点任务

（一）深化跨县协作，培育河谷开放生态。组织县区联合招引项目，共享检测设备。（市商务局牵头，市科技局配合）

（二）建设河谷算力枢纽。布局边缘节点，引导企业错峰用电。（责任单位：市数据局、市发展改革委、市能源局）

（三）建设城市书房中心。新建书房12座，配齐自助借还设备。（市文旅局牵头，市财政局配合）

三、附则

申报材料由县级数据部门负责审核。

抄送：市委各部门，市人大常委会办公室。
庆阳市人民政府办公室2024年3月15日印发
"""
TERRACE = """为推进梯田茶园试点，庆阳市制定本方案。

一、重点任务

（一）融通茶旅业态，深化协作机制。组织河谷与茶区跨县联合推介，建设智慧展厅，培育开放生态。（市农业农村局牵头，市文旅局配合）

（二）开展茶园改造。改造老茶园2000亩。（市农业农村局指导，市供销社参与）

抄送：市委各部门，市人大常委会办公室。
庆阳市人民政府办公室2024年4月2日印发
"""


@pytest.fixture
def ask(bot_of: Callable[..., Bot]) -> Callable[[str], Answer]:
    bot = bot_of(valley=VALLEY, terrace=TERRACE)
    return lambda question: bot.ask(question, as_of=AS_OF)


def tasks(answer: Answer) -> list[str]:
    return [f.task for f in answer.facts if isinstance(f, TaskFact)]


def test_a_clause_of_its_name_calls_a_task_whatever_else_shares_its_words(
    ask: Callable[[str], Answer],
) -> None:
    answer = ask("庆阳智慧河谷 深化跨县协作 牵头")
    assert tasks(answer) == ["深化跨县协作，培育河谷开放生态"]
    assert "由市商务局牵头" in answer.answer


def test_the_sentence_that_a_task_ends_tells_what_it_is_of(ask: Callable[[str], Answer]) -> None:
    answer = ask("“智慧庆阳”试点的日常工作由哪个部门负责")
    assert tasks(answer) == ["日常工作"]
    assert "市数据局" in answer.answer


def test_a_document_without_a_title_is_known_by_how_it_opens(ask: Callable[[str], Answer]) -> None:
    answer = ask("梯田茶园试点的老茶园改造由谁负责")
    assert tasks(answer) == ["开展茶园改造"]


@pytest.mark.parametrize(
    "question",
    [
        "庆阳城市书房中心的建设经费由哪个部门负责",
        "庆阳河谷算力枢纽的办公经费由谁承担",
        "庆阳城市书房中心的牵头单位的电话是多少",
    ],
)
def test_money_and_contacts_are_no_part_of_a_task(
    ask: Callable[[str], Answer], question: str
) -> None:
    assert ask(question).status == "not_found"


def test_what_is_built_is_the_topic_though_it_is_called_like_a_unit(
    ask: Callable[[str], Answer],
) -> None:
    answer = ask("庆阳 城市书房中心 牵头单位")
    assert tasks(answer) == ["建设城市书房中心"]
    assert ask("庆阳 城市足球中心 牵头单位").status == "not_found"


def test_who_does_it_is_told_of_tasks_that_speak_of_doing_it(ask: Callable[[str], Answer]) -> None:
    assert "县级数据部门" in ask("庆阳智慧河谷试点的申报材料由谁审核").answer
    assert ask("庆阳智慧河谷试点的日常工作由谁审核").status == "not_found"


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("庆阳深化跨县协作由谁牵头，哪些部门配合", ["市商务局", "市科技局"]),
        ("庆阳城市书房中心哪家牵头、哪个单位参与", ["市文旅局", "市财政局"]),
        ("庆阳茶园改造哪个部门指导、哪个参与", ["市农业农村局", "市供销社"]),
    ],
)
def test_roles_asked_one_by_one_are_all_told(
    ask: Callable[[str], Answer], question: str, units: list[str]
) -> None:
    answer = ask(question)
    assert all(unit in answer.answer for unit in units)


def test_which_one_a_unit_takes_part_in_is_a_question_after_its_tasks(
    ask: Callable[[str], Answer],
) -> None:
    answer = ask("庆阳市能源局参与哪项工程")
    assert answer.kind is Kind.TASKS_OF_UNIT
    assert tasks(answer) == ["建设河谷算力枢纽"]


# A regulation that says who makes what it leaves open.
PARK = """庆阳市数据产业园管理办法

第一章 总则

第一条 为规范数据产业园管理，制定本办法。

第二条 数据产业园的评审标准由市数据局会同市财政局制定。

第二章 责任

第三条 园区企业向下游排水造成损失的，应当承担赔付责任。赔付的具体办法由市水利局会同有关部门拟定。

第四条 市数据局会同有关部门编制园区抽查事项清单。

第五条 本办法自2024年5月1日起施行。

庆阳市人民政府
2024年4月1日
"""


@pytest.fixture
def ask_park(bot_of: Callable[..., Bot]) -> Callable[[str], Answer]:
    bot = bot_of(park=PARK, terrace=TERRACE)
    return lambda question: bot.ask(question, as_of=AS_OF)


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("数据产业园的评审标准由谁制定", "市数据局"),
        ("评审标准由哪个部门制定", "市数据局"),
        ("庆阳市数据产业园管理办法里，赔付的具体办法由谁制定", "市水利局"),
        ("园区排水造成损失的赔付办法由谁拟定", "市水利局"),
    ],
)
def test_who_makes_what_a_document_leaves_open_is_told_of_the_one_charged(
    ask_park: Callable[[str], Answer], question: str, unit: str
) -> None:
    answer = ask_park(question)
    assert answer.kind in (Kind.LEAD_UNIT, Kind.RESPONSIBLE_UNIT)
    assert unit in answer.answer


def test_whoever_else_takes_part_is_no_unit_whose_tasks_are_asked(
    ask_park: Callable[[str], Answer],
) -> None:
    answer = ask_park("园区抽查事项清单由哪个部门会同有关部门编制")
    assert answer.kind is not Kind.TASKS_OF_UNIT
    assert "市数据局" in answer.answer


def test_who_made_a_document_is_asked_of_the_document(ask_park: Callable[[str], Answer]) -> None:
    assert ask_park("数据产业园管理办法由谁制定").kind is Kind.METADATA
    assert ask_park("数据交易所管理办法由谁制定").status == "not_found"


# A notice whose title names the office that issued it, which takes part in nothing.
NOTICE = """庆阳市人民政府办公室关于促进乡村民宿发展责任分工的通知

庆政办发〔2024〕7号

各县（区）人民政府，市政府有关部门：

现就有关事项通知如下。

一、盘活闲置农房。建立农房台账，支持村集体统一收储。（市农业农村局牵头，市住建局、各县（区）人民政府配合）

二、开展民宿评定。每年评定示范民宿10家，做好总结推广工作。（市文旅局牵头，市财政局、有关部门配合）

庆阳市人民政府办公室
2024年3月1日
"""
NAMES = [
    "《庆阳市人民政府办公室关于促进乡村民宿发展责任分工的通知》",
    "庆阳市人民政府办公室关于促进乡村民宿发展责任分工的通知",
]


@pytest.fixture
def ask_notice(bot_of: Callable[..., Bot]) -> Callable[[str], Answer]:
    bot = bot_of(notice=NOTICE, terrace=TERRACE)
    return lambda question: bot.ask(question, as_of=AS_OF)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("市财政局参与开展民宿评定吗", "是。"),
        ("市住建局参与开展民宿评定吗", "否。"),
        ("有关部门参与开展民宿评定吗", "是。"),
    ],
)
def test_the_unit_asked_about_is_not_that_in_the_documents_name(
    ask_notice: Callable[[str], Answer], name: str, question: str, opens: str
) -> None:
    answer = ask_notice(f"{name}里，{question}")
    assert answer.answer.startswith(opens)
    assert "人民政府办公室，" not in answer.answer


@pytest.mark.parametrize("name", NAMES)
def test_who_does_it_is_asked_though_its_words_are_those_of_a_list(
    ask_notice: Callable[[str], Answer], name: str
) -> None:
    answer = ask_notice(f"{name}里，开展民宿评定落实工作由谁牵头")
    assert tasks(answer) == ["开展民宿评定"]
    assert ask_notice(f"{name}里，盘活闲置农房除了牵头单位还有谁").facts


def test_taking_part_in_carrying_it_out_is_no_question_of_force(
    ask_notice: Callable[[str], Answer],
) -> None:
    assert ask_notice(f"{NAMES[0]}里，市财政局参与民宿评定的组织实施吗").kind is not Kind.METADATA


def test_two_words_of_three_in_a_long_text_are_not_the_task(bot_of: Callable[..., Bot]) -> None:
    plan = """平溪市消费帮扶方案
一、重点任务
1.动员各方参与。鼓励医院、养老服务机构等优先采购农产品，引导职工到村里旅游。（市农业农村局牵头）
2.发展民宿。（市文旅局牵头）
"""
    bot = bot_of(plan=plan)
    assert bot.ask("养老机构改造谁牵头").status == "not_found"
    assert "由市农业农村局牵头" in bot.ask("养老服务机构优先采购农产品谁牵头").answer


@pytest.mark.parametrize("question", ["电竞赛事归哪个部门负责", "电竞赛事谁牵头"])
def test_a_word_cut_wrong_finds_no_task(bot_of: Callable[..., Bot], question: str) -> None:
    plan = """平溪市体育竞赛表演方案
一、重点任务
1.大力发展体育竞赛。支持举办竞赛活动。（市体育局负责）
2.培育赛事品牌。（市文旅局负责）
"""
    assert bot_of(plan=plan).ask(question).status == "not_found"


def test_a_word_is_whole_with_the_character_behind_it(bot_of: Callable[..., Bot]) -> None:
    plan = """平溪市助老方案
一、重点任务
1.便利老年人通行。不得将健康码作为唯一凭证。（市数据局负责）
2.发展老年健康服务。方便老年人就医，管理健康档案。（市卫健委负责）
"""
    answer = bot_of(plan=plan).ask("健康码由谁负责")
    assert [f.task for f in answer.facts if isinstance(f, TaskFact)] == ["便利老年人通行"]
