"""What a rule cites by number, and whom its terms mean, is spoken of in it: 违反本办法第五条第四项规定的."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.parse import parse
from corpus.types import Document
from qa.provisions import cited_text, spoken_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """云岭市户外照明管理办法
第一章 总则
第一条 为规范户外照明，制定本办法。
第二条 本办法所称照明设置单位，是指设置户外灯光的商场、宾馆、影院和写字楼的产权人。
第二章 设置
第三条 照明设置单位应当遵守下列规定：
（一）二十三点后关闭景观灯；
（二）每季度检修一次灯具；
（三）建立巡查记录，保存期限不少于一年；
（四）在临街立面预留检修通道。
第四条 禁止下列行为：
（一）向居民住宅窗户投射强光；
（二）擅自接用路灯电源；
（三）在行道树上缠绕灯带。
第五条 举办灯会的，应当在开幕七日前向市城管局备案。
第三章 法律责任
第六条 违反本办法第三条第三项规定，未建立记录的，由市城管局责令限期改正；逾期不改正的，处300元以上1000元以下罚款。
第七条 违反本办法第四条第一项规定的，由市城管局责令改正，处2000元以上1万元以下罚款。
第八条 违反本办法第四条第二项规定的，由市城管局处5000元以上2万元以下罚款。
第九条 违反本办法第五条规定的，由市城管局给予警告，可以并处500元罚款。
第十条 违反《云岭市道路条例》第四条第三项规定的，依照该条例处理。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("宾馆没建立巡查记录，逾期不改罚多少", "300元以上1000元以下"),
        ("影院没有巡查记录，责令改正也不改，罚款多少", "300元以上1000元以下"),
        ("照明设置单位未建立巡查记录且逾期不改正的，罚款幅度是多少", "300元以上1000元以下"),
        ("向居民住宅窗户投射强光罚多少", "2000元以上1万元以下"),
        ("景观灯强光投射到居民住宅，罚款多少", "2000元以上1万元以下"),
        ("擅自接用路灯电源罚款多少", "5000元以上2万元以下"),
        ("举办灯会没备案罚多少", "500元"),
        ("擅自接用路灯电源怎么处罚", "5000元以上2万元以下"),
        ("向居民窗户投射强光会受什么处罚", "2000元以上1万元以下"),
    ],
)
def test_a_fine_is_found_by_what_the_provision_cited_forbids(
    bot: Bot, question: str, told: str
) -> None:
    assert told in bot.ask(question).answer


def test_with_the_fine_is_cited_what_is_forbidden(bot: Bot) -> None:
    answer = bot.ask("擅自接用路灯电源罚款多少")
    assert "违反本办法第四条第二项规定的" in answer.answer
    assert [c.quote for c in answer.citations][1:] == ["（二）擅自接用路灯电源；"]


@pytest.mark.parametrize(
    "question",
    [
        "在行道树上缠绕灯带罚多少",  # forbidden, but no fine is said; 第十条 cites another text's 第四条
        "没有预留检修通道罚款多少",
        "二十三点后不关景观灯罚多少",
        "没按季度检修灯具罚多少",
    ],
)
def test_no_other_provision_s_fine_is_told(bot: Bot, question: str) -> None:
    assert bot.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("rule", "spoken", "unsaid"),
    [
        ("第六条", ["照明设置单位应当遵守", "（三）建立巡查记录", "商场、宾馆"], ["景观灯"]),
        ("第八条", ["禁止下列行为", "（二）擅自接用"], ["（一）", "（三）"]),
        ("第九条", ["第五条 举办灯会的"], ["禁止下列行为"]),
        ("第十条", [], ["禁止下列行为", "行道树"]),
    ],
)
def test_the_provision_cited_is_spoken_of_and_no_other(
    rule: str, spoken: list[str], unsaid: list[str]
) -> None:
    document = Document("d", ("d.txt",), "2026-01-01", parse(RULES, "d.txt"))
    start = RULES.index(f"\n{rule} ") + 1
    end = RULES.index("\n", start)
    found = spoken_of(document, start, end)
    assert all(s in found for s in spoken)
    assert not any(u in found for u in unsaid)


def test_a_paragraph_cited_is_told_from_the_others() -> None:
    text = "云岭市路灯办法\n第一条 不得买卖灯具。\n灯具不得外借。\n第二条 违反本办法第一条第二款规定的，处警告。\n"
    document = Document("d", ("d.txt",), "2026-01-01", parse(text, "d.txt"))
    start = text.index("第二条")
    assert cited_text(document, start, len(text)) == "灯具不得外借。"
