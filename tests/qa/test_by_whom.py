"""Who does something, to whom it is handed and whose consent it needs, told of whoever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.by_whom import told_so
from qa.demand import things
from qa.fields import Field, fields_of
from qa.shapes import shape_asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """洛川市驿站奖学金管理办法
第一条 驿站奖学金面向在洛川市就读的学生。
第二条 非本地户籍的困难学生，向就读学校申请驿站奖学金。
第三条 驿站因成本变动要调整收费标准的，应当提前公示，并按照协议约定征得镇人民政府同意。
第四条 未成年学生的驿站卡由其法定监护人领取。驿站卡遗失的，持卡人应当及时挂失。
第五条 驿站床位的清退结果由驿站运营单位抄送市文旅局。
第六条 住宿审核通过后，由市住建局通知企业在规定时间内签订驿站租赁合同。
第七条 毕业学年学生符合以下条件之一，可申请驿站过渡补贴，标准为每人800元。补贴对象应当于毕业前向所在学院提出补贴申请。
（1）属于低保家庭的；
（2）属于持证残疾人的；
（3）家在外市，实习期间没有住处，需要住在驿站满两个月的，由学院出具情况说明。
申领方式：登录驿站服务平台，选择补贴申办，进行申领操作，申领结果由平台公布。
第八条 市教育局加强统筹，组建驿站育人专家委员会，指导学校落实驿站育人计划。各区教育主管部门和学校要加强规划，制定切实可行的育人方案，完善评价机制。
"""
REPORT = """洛川市政府工作报告
一、2024年工作安排
提升夜间经济。打造堤坝夜市，引导企业延长营业时间，改造夜间经济街区5条。
补发路灯。各街道更换堤坝路灯300盏。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("洛川市非本地户籍的困难学生，驿站奖学金向谁申请", "向就读学校申请驿站奖学金"),
        ("洛川市驿站要调整收费标准得谁同意", "征得镇人民政府同意"),
        ("洛川市驿站调整收费标准须经谁同意", "征得镇人民政府同意"),
        ("洛川市未成年学生的驿站卡由谁领取", "由其法定监护人领取"),
        ("洛川市驿站床位的清退结果由谁抄送给市文旅局", "由驿站运营单位抄送市文旅局"),
        ("洛川市驿站住宿审核过后，由哪个局通知企业来签租赁合同", "由市住建局通知企业"),
        ("洛川市毕业学年的学生想领驿站过渡补贴，申请是交到谁那里", "向所在学院提出补贴申请"),
    ],
)
def test_whoever_does_it_is_told(bot_of: Callable[..., Bot], question: str, said: str) -> None:
    assert said in bot_of(办法=RULES).ask(question).answer


def test_the_sentence_on_what_is_asked_is_told_alone(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(办法=RULES).ask("落实洛川市驿站育人计划，切实可行的育人方案要由谁来制定")
    assert "各区教育主管部门和学校" in answer.answer
    assert "专家委员会" not in answer.answer


@pytest.mark.parametrize(
    "question", ["洛川市堤坝夜市由谁领取", "洛川市堤坝夜市得谁同意", "洛川市堤坝路灯向谁申请"]
)
def test_what_says_nothing_of_it_answers_nobody(bot_of: Callable[..., Bot], question: str) -> None:
    assert bot_of(报告=REPORT).ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("登记由谁办理", "由所在学校统一协助办理登记", "学校应当办理登记"),
        ("登记由谁去办", "由监护人经办", "由于未办理"),
        ("补助向谁申请", "向所在学校申请", "申请人应当如实填写"),
        ("材料往哪里交", "向镇人民政府提交材料", "提交下列材料"),
        ("材料交给谁", "报送区民政局", "应当妥善保管"),
        ("关停要谁批准", "经区民政局批准", "经营者批准"),
        ("入驻由谁审定同意", "经区科技局审定同意后入驻", "经过评审后同意"),
        ("变更由谁批准", "经主管部门批准方可变更", "经营者批准"),
        ("设备由哪家企业验收", "由第三方机构组织验收", "由第三方机构验收合格后使用"),
    ],
)
def test_it_is_told_in_the_frame_it_is_asked_in(question: str, told: str, not_told: str) -> None:
    frame = told_so(question)
    assert frame is not None
    assert frame.search(told)
    assert not frame.search(not_told)


@pytest.mark.parametrize(
    "question", ["补贴发放给哪些老人", "放到哪里的机房去", "哪些活儿交给机器人", "今年修几条路"]
)
def test_other_questions_ask_in_no_frame(question: str) -> None:
    assert told_so(question) is None


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("要点抄送给谁", Field.COPIED_TO),
        ("办法的抄送机关", Field.COPIED_TO),
        ("抄送了哪些单位", Field.COPIED_TO),
        ("清退结果由谁抄送给市文旅局", None),
        ("哪个部门抄送市水务局", None),
    ],
)
def test_who_copies_something_is_no_header_field(question: str, field: Field | None) -> None:
    assert fields_of(question) == ((field,) if field else ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("通知住户来领钥匙", {"通知", "住户", "钥匙"}),
        ("合同往哪里交", {"合同"}),
        ("关停须经谁同意", {"关停", "同意"}),
        ("退费得谁批准", {"退费", "批准"}),
    ],
)
def test_how_one_comes_to_do_it_is_no_word_of_it(text: str, words: set[str]) -> None:
    assert words <= set(things(text))
    assert not {"来签", "来领", "往", "须经", "得"} & set(things(text))


@pytest.mark.parametrize(
    ("question", "shape"),
    [
        ("驿站收费标准由谁定", "who"),
        ("补贴金额归哪个部门核定", "who"),
        ("公示期限谁来定", "who"),
        ("分成比例由哪个部门确定", "who"),
        ("收费标准是多少,由谁定", "money"),
        ("谁能拿补贴,补贴标准是什么", "money"),
        ("公示期限几天,谁来公示", "span"),
        ("占比由谁统计,占比多少", "share"),
        ("申报材料往哪里交", "taken_to"),
        ("申报材料有哪些", "material"),
        ("在哪里申报", "how"),
    ],
)
def test_who_settles_a_value_is_asked_for_no_value(question: str, shape: str) -> None:
    asked = shape_asked(question)
    assert asked is not None
    assert asked.name == shape


def test_an_exchange_hands_nothing_over() -> None:
    told = told_so("问卷交给谁")
    assert told is not None
    assert told.search("问卷送交市统计局")
    assert not told.search("在各区开展技术指导和交流")
