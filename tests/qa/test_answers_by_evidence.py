"""The sentence or the whole list that answers is quoted; what is near but absent is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

MEASURES = """临江市支持人才公寓建设若干措施
第一章 总则
第一条 为引进青年人才，改善居住条件，制定本措施。
第二条 本措施所称“青蓝”人才，是指在本市工作的博士和高级技师。
第三条 所需资金从市人才发展专项资金中统筹安排，列入年度财政预算。
第二章 补贴
第四条 对新建人才公寓的企业，按建筑面积给予每平方米300元补贴，同一企业最高不超过200万元。
申报补贴应当同时具备下列条件：
（一）在本市注册，具有独立法人资格；
（二）项目已竣工验收；
（三）近三年无失信记录。
第五条 人才公寓租期最长为5年，租金不高于市场价的60%。不得转租。
第六条 申请人向所在区住建部门提出申请，经审核、公示后签订租赁合同。
第七条 弄虚作假骗取补贴的，收回补贴，三年内不再受理其申请。
"""
OTHER = """远山市科普场馆管理办法
第一条 为提高公众科学素质，制定本办法。
第二条 科普场馆每年向公众免费开放不少于300天。
第三条 场馆运行经费由同级财政保障。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(measures=MEASURES, other=OTHER)


ANSWERED = [
    ("人才公寓补贴的资金从哪来", ["从市人才发展专项资金中统筹安排"]),
    ("建人才公寓最多拿多少补贴", ["最高不超过200万元"]),
    (
        "人才公寓补贴的申报条件有哪些",
        ["具有独立法人资格", "项目已竣工验收", "近三年无失信记录"],
    ),
    ("人才公寓租期最长几年", ["租期最长为5年"]),
    ("骗取人才公寓补贴会怎样", ["收回补贴"]),
    ("人才公寓能不能转租", ["不得转租"]),
    ("青蓝人才是什么意思", ["是指在本市工作的博士和高级技师"]),
    ("科普场馆一年免费开放多少天", ["不少于300天"]),
]


@pytest.mark.parametrize(("question", "held"), ANSWERED)
def test_the_sentence_or_list_that_answers_is_quoted(
    bot: Bot, question: str, held: list[str]
) -> None:
    answer = bot.ask(question)
    assert answer.status == "answered", answer.reason
    quoted = "".join(c.quote for c in answer.citations)
    assert all(part in quoted for part in held), quoted


@pytest.mark.parametrize(
    "question",
    [
        "人才公寓的物业费多少钱",
        "人才公寓有几个停车位",
        "养老公寓最多拿多少补贴",
        "人才公寓的负责人电话",
        "科普场馆的馆长是谁",
        "怎么做红烧肉",
    ],
)
def test_what_is_near_but_absent_is_refused(bot: Bot, question: str) -> None:
    assert bot.ask(question).status == "not_found"


def test_a_whole_list_is_quoted_in_order_and_nothing_behind_it(bot: Bot) -> None:
    quoted = "".join(c.quote for c in bot.ask("人才公寓补贴的申报条件有哪些").citations)
    assert quoted.index("独立法人") < quoted.index("竣工验收") < quoted.index("失信记录")
    assert "租期" not in quoted


LINES = """云溪市人工智能场景培育工作意见
一、提升场景创新能力
1. 鼓励高校院所参与场景创新。
支持高校和科研院所探索把人工智能用于科学研究的应用场景。鼓励科研人员参与场景创业。
2. 壮大场景创新的专业服务机构。
支持服务机构在场景发布和对接方面开展实践。
二、企业软件升级管理要求至少包括：
（一）应建立软件升级管理制度。
（二）应记录并保存历次软件升级的信息。
（三）应对升级的软件进行安全检测。
"""


def test_a_heading_that_is_a_line_with_a_stop_is_no_answer_by_itself(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(lines=LINES).ask("高校院所在场景创新中可以做什么")
    assert answer.status == "answered"
    assert "支持高校和科研院所探索" in answer.citations[0].quote


def test_a_list_under_a_heading_with_a_colon_is_quoted_from_the_heading_on(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(lines=LINES).ask("企业软件升级管理有什么要求")
    quote = answer.citations[0].quote
    assert quote.startswith("二、企业软件升级管理要求至少包括")
    assert quote.endswith("应对升级的软件进行安全检测。")


REWARDS = """云溪市工业企业奖励办法
第一条 为激发工业企业的创新活力，推动产业数字化、绿色化转型，规范奖励资金的申请、审核、拨付和监督，根据国家和省有关规定，结合本市实际，制定本办法。本办法适用于在本市登记、纳税并正常经营的工业企业。
第二条 对新认定的市级智能工厂、数字化车间，给予50万元、30万元奖励。
第三条 奖励资金由市财政列支，每年集中受理一次。
第四条 支持瞪羚企业参加国内外展会，优先推荐瞪羚企业申报国家项目。
"""


def test_a_value_of_another_thing_than_asked_is_no_answer(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(rewards=REWARDS)
    assert bot.ask("新认定的智能工厂奖励多少万元").status == "answered"
    assert bot.ask("新认定的瞪羚企业一家奖励多少万元").status == "not_found"
