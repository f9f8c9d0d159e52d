"""Lists that one sentence leads in, asked for by what they are of: channels, steps, ways, those who said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.demand import things
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """海川市人才公寓管理办法
第一章 总则
第一条 为规范人才公寓管理，制定本办法。
第二条 人才公寓建设资金可以按照下列渠道筹集：
（一）市财政安排的专项资金；
（二）土地出让收益提取的资金；
（三）公寓租金收入。
第三条 鼓励探索通过不动产信托、公司债券、社会捐赠等渠道融资，支持人才公寓运营。
第四条 人才公寓装修补助的申领流程如下：
（一）发布通知。市住建局发布申领通知。
通知应当载明受理窗口。
（二）提交申请。入住人才在线提交材料。
（三）现场核验。区住建局核验装修情况。
（四）拨付补助。市财政局拨付补助。
第五条 人才公寓装修补助对象应当符合下列条件：
（一）入住满一年；
（二）未享受其他装修补助。
第六条 经研究，市教育局、市人社局提出以下意见：
（一）人才公寓应当配套托育园；
（二）人才公寓应当靠近公交站点。
"""

CHANNELS = ["专项资金", "土地出让收益", "公寓租金收入"]
STEPS = ["发布通知", "提交申请", "现场核验", "拨付补助"]


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES)


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("海川人才公寓建设资金可以从哪些渠道筹？", CHANNELS),
        ("人才公寓的建设资金能从哪几个渠道筹集", CHANNELS),
        ("海川市人才公寓建设资金筹集有哪些渠道", CHANNELS),
        ("人才公寓装修补助从发通知到拨付要走几步，分别是什么", STEPS),
        ("海川人才公寓装修补助申领分几步，都是什么", STEPS),
        ("人才公寓装修补助对象要符合哪些条件", ["入住满一年", "未享受其他装修补助"]),
        ("人才公寓配套托育园、靠近公交站点的意见是哪两个单位提的", ["托育园", "公交站点"]),
    ],
)
def test_the_whole_list_is_told(bot: Bot, question: str, items: list[str]) -> None:
    answer = bot.ask(question)
    assert answer.citations
    assert all(item in answer.answer for item in items), answer.answer
    assert all(any(item in c.quote for c in answer.citations) for item in items)


def test_channels_that_another_sentence_tells_of_are_told_by_it(bot: Bot) -> None:
    answer = bot.ask("海川人才公寓鼓励通过哪些渠道融资")
    assert "公司债券" in answer.answer
    assert "土地出让" not in answer.answer


@pytest.mark.parametrize(
    "question", ["海川人才公寓退租要走几步，分别是什么", "人才公寓物业费从哪些渠道筹"]
)
def test_no_other_things_list_is_told(bot: Bot, question: str) -> None:
    assert bot.ask(question).kind is not Kind.LIST


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("资金从哪些渠道筹", ["筹"]),
        ("钱从哪来", []),
        ("经费从哪儿出", []),
        ("从哪几个口岸进口粮食", ["口岸", "进口", "粮食"]),
    ],
)
def test_from_where_is_no_thing(question: str, named: list[str]) -> None:
    assert [w for w in things(question) if w not in ("资金", "钱", "经费")] == named
