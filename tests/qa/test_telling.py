"""Of a long stretch only what is on the question is quoted; a list asked for stays whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """海川市企业重组服务办法
一、规范重组行为
严格依照有关法律法规和政策，保护职工、债权人和投资者的合法权益，规范处置国有资产，防止流失。采取切实措施防止企业借重组逃废银行债务，依法维护金融债权，保障金融机构的合法权益。非上市公司重组不实施全面要约收购制度，允许协商定价。加强信息披露，强化事中事后监管，严厉查处内幕交易等违法行为，维护市场秩序。
二、保障措施
（一）加强人脸数据管理。明确采集边界，建立台账，落实责任单位和责任人，定期开展自查自评，发现问题及时整改，做到账实相符、有据可查，并每半年向主管部门报告一次管理情况和整改情况。
（二）做好信用修复。建立健全修复工作机制，统一受理渠道、办理流程和办结时限，方便企业就近办理、一次办成，加强业务培训和政策解读，提高经办人员的服务意识和办理能力。对主动纠正失信行为、消除不良影响的重组企业，经企业申请、部门核实、社会公示后予以信用修复，修复后的信息同步到各信用平台，各部门不得再作为惩戒依据，也不得以此限制其参加招标投标、政府采购、资质认定和评优评先等活动。
（三）落实纾困资金。市级财政安排专项资金，支持重组企业安置职工、偿还债务，资金使用情况接受审计监督，任何单位和个人不得截留挪用，各县区可以结合本地实际另行安排配套资金并报市财政局备案。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("怎么防止企业借重组逃废银行债务", "采取切实措施防止企业借重组逃废银行债务", "内幕交易"),
        ("非上市公司重组要不要全面要约收购", "不实施全面要约收购制度", "内幕交易"),
        ("重组企业有哪些信用修复的保障", "予以信用修复", "专项资金"),
    ],
)
def test_only_what_is_on_the_question_is_quoted(
    bot: Bot, question: str, said: str, unsaid: str
) -> None:
    answer = bot.ask(question)
    assert said in answer.answer
    assert unsaid not in answer.answer
    assert unsaid not in answer.citations[0].quote


def test_a_paragraph_that_opens_on_what_is_asked_is_quoted_whole(bot: Bot) -> None:
    answer = bot.ask("怎么做好重组企业的信用修复").answer
    assert "信用平台" in answer
    assert "招标投标" in answer
