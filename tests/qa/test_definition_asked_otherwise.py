"""What a term is, asked in longer ways, and told in passing: behind a dash, summed up, in a glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.facts.other_definitions import other_definitions
from corpus.facts.terms import searchable
from qa.term_questions import asked_definition, asks_definition

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

HARBOUR = """海川市智慧港口建设实施细则
第一条 智慧引航是以船舶数据为基础，以岸基设备为支撑，实现船舶安全进出港的过程。
第二条 本细则所称泊位窗口期（Berth Window Period,BWP），是船舶申报时确定的可以靠泊的各段时间的总称。
第三条 完善“2+N”码头群，“2”是指散货码头和集装箱码头。港口大脑，是指汇集港口数据并统一调度的系统。
第四条 市港口局建成了首个近海潮汐观测数据集——“观潮”，可用于航道预报。
第五条 启动“师傅+徒弟”引航员培养制度试点（以下称师徒制试点）。
第六条 对困难船员提供“121”帮扶服务（提供1次体检、2次技能培训和1次岗位推荐）。
第七条 实施航道疏浚行动、码头更新行动和船舶污染专项整治“2+1”工程。
第八条 落实“3+2”任务，加快建设航标“1+1”工程、灯塔和岸电“4+1”工程。
第九条 船舶标识由三位组成，首位用K代表客船、H代表货船。填报标记中，M表示必填，O表示选填。
第十条 引航主管部门是指管理引航工作的市级机关。代管单位是指受托保管引航设备的单位。
相关术语：
1.岸电
船舶靠港期间由岸上供电系统向其提供电力的方式。
2.潮汐表
预报各港口高潮、低潮时刻和潮高的表册。
"""
REPAIR = """青湖市船舶修理管理办法
第一条 为了规范船舶修理，制定本办法。
第二条 船舶修理应当避开泊位窗口期，港口大脑不得停用。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(harbour=HARBOUR, repair=REPAIR)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("海川智慧港口细则里，“智慧引航”指的是个什么过程？", "实现船舶安全进出港的过程"),
        ("港口细则说的泊位窗口期(BWP)怎么定义", "可以靠泊的各段时间的总称"),
        ("智慧港口建设实施细则里讲的“港口大脑”，说白了是个啥？", "统一调度的系统"),
        ("“观潮”是什么", "近海潮汐观测数据集"),
        ("师徒制是什么", "“师傅+徒弟”引航员培养制度试点"),
        ("“121”帮扶服务具体是啥", "2次技能培训"),
        ("海川“2+1”工程是什么", "航道疏浚行动、码头更新行动和船舶污染专项整治"),
        ("智慧港口细则的术语里，岸电怎么定义？", "岸上供电系统"),
        ("潮汐表是什么意思", "高潮、低潮时刻"),
        ("船舶标识里的K、H各代表什么", "K代表客船、H代表货船"),
        ("海川港口细则里填报标记M、O各代表什么", "M表示必填，O表示选填"),
        ("管理引航时，引航主管部门和代管单位分别是指什么单位", "受托保管引航设备的单位"),
        ("引航主管部门和代管单位各指什么", "管理引航工作的市级机关"),
    ],
)
def test_a_term_is_explained(bot: Bot, question: str, told: str) -> None:
    answer = bot.ask(question)
    assert told in answer.answer, answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "“1+1”工程是什么",
        "“4+1”工程是什么",
        "青湖市管理办法里的港口大脑指什么船",
        "船舶标识里的K、Z各代表什么",
        "“2+N”码头群里的“N”是指什么",
    ],
)
def test_what_no_document_explains_is_refused(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    assert answer.status == "not_found", answer.answer


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("细则里讲的“港口大脑”，说白了是个啥", "港口大脑"),
        ("“1+N”项目群里的“N端”是指什么", "N端"),
        ("自动引航说的设计条件(ODC)怎么定义", "设计条件"),
        ("“121”帮扶服务具体是啥", '"121"帮扶服务'),
    ],
)
def test_a_question_names_the_term(question: str, term: str) -> None:
    view = question.translate(str.maketrans("“”，", '"",'))
    assert asks_definition(view)
    assert term in asked_definition(view).terms


@pytest.mark.parametrize(
    "question",
    ["海川智慧港口实施细则的总体建设目标到底是什么", "港口大脑能干什么", "引航员大会是哪一天开的"],
)
def test_what_asks_for_a_passage_asks_for_no_term(question: str) -> None:
    assert not asks_definition(question)


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("市里建成首个古树影像资料库——“年轮”，供科研用。", "年轮", "市里建成首个古树影像资料库"),
        (
            "推行“河长+警长”联动制度工作（以下简称双长制工作）。",
            "双长制",
            "“河长+警长”联动制度工作",
        ),
        ("实施清渠行动、护岸行动“1+1”工程。", "“1+1”", "实施清渠行动、护岸行动"),
        ("车次用G表示高速、D表示动车。", "D", "动车"),
        ("车次用G表示高速、D表示动车。", "E", None),
        ("代号ABC代表首批。", "C", None),
        ("把握主线——发展，“年轮”另列。", "发展", None),
        ("围绕主线——“年轮”。", "年轮", None),
        ("推行联动制度（以下简称双长制）。", "双长制", None),
        ("实施清渠行动“1+1”工程。", "“1+1”", None),
    ],
)
def test_what_is_told_in_passing(text: str, term: str, meaning: str | None) -> None:
    source = searchable(text)
    found = next(other_definitions(source, term), None)
    said = text[found.meaning.start : found.meaning.end] if found else None
    assert said == meaning


DEVICES = """云岭市工业体系指南
一、总则
安全装置，是指防止设备伤人的构件。功能安全装置由相关方另行制定。
"""


@pytest.mark.parametrize("question", ["功能安全装置是什么", "功能安全装置指什么"])
def test_the_end_of_a_name_that_the_text_has_is_another_term(
    bot_of: Callable[..., Bot], question: str
) -> None:
    assert bot_of(指南=DEVICES).ask(question).status == "not_found"


def test_the_term_itself_is_told(bot_of: Callable[..., Bot]) -> None:
    assert "防止设备伤人" in bot_of(指南=DEVICES).ask("安全装置是什么").answer


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("云岭工业体系指南怎么定义安全装置", "安全装置"),
        ("文件如何界定安全装置", "安全装置"),
        ("云岭工业体系指南2021版怎样定义安全装置", "安全装置"),
    ],
)
def test_how_a_document_defines_a_term(question: str, term: str) -> None:
    assert term in asked_definition(question).terms
