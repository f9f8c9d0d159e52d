"""What is told of a fine: the sanction on the one case asked about, wherever that case is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.parse import parse
from corpus.types import Document
from qa.sanctions import sanctions

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """云岭市共享电单车管理办法

第一章 总则
第一条 为规范共享电单车管理，制定本办法。
第二章 运营
第二条 运营企业应当遵守下列规定：
（一）为骑行人购买意外保险；
（二）在十五日内清退押金；
（三）及时清理堆放在盲道上的车辆。
第三条 任何人不得给电单车加装私锁，不得将电单车骑入公园。违反规定的，由市城管局收回其骑行资格，三个月内不再受理其注册申请。
第三章 法律责任
第四条 违反本办法第二条第二项规定，未清退押金的，由市交通局责令限期改正；逾期不改正的，处2万元以上5万元以下罚款。
第五条 违反本办法第二条第三项规定的，由市城管局处1000元以上3000元以下罚款。
第六条 运营企业有下列行为之一的，由市交通局处1万元以上3万元以下罚款：
（一）投放未登记的车辆；
（二）拒不报送骑行数据。
第七条 违反本办法第三条规定，加装私锁的，由市城管局处200元罚款。
第八条 违反《云岭市消防条例》第二条第一项规定，在楼道给电池充电的，处500元罚款。
第九条 本办法自2025年5月1日起施行。
"""

DOCUMENT = Document("rules", ("rules.txt",), "2026-01-01", parse(RULES, "rules.txt"))


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云岭共享电单车不清退押金罚多少", "处2万元以上5万元以下罚款"),
        ("共享电单车公司押金不清退，责令改正还不改，罚款幅度是多少", "处2万元以上5万元以下罚款"),
        ("云岭电单车堆在盲道上不清理罚多少钱", "处1000元以上3000元以下罚款"),
        ("云岭电单车企业拒不报送骑行数据会怎么罚", "罚款：（二）拒不报送骑行数据"),
        ("云岭投放未登记的电单车罚款多少", "罚款：（一）投放未登记的车辆"),
        ("给云岭共享电单车加装私锁有什么后果", "三个月内不再受理其注册申请"),
        ("云岭在楼道给电池充电罚多少", "处500元罚款"),
    ],
)
def test_the_sanction_on_the_case_is_told(bot: Bot, question: str, told: str) -> None:
    answer = bot.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer.replace(" ", "")


def test_what_a_case_refers_to_is_cited_with_it(bot: Bot) -> None:
    quotes = [c.quote for c in bot.ask("云岭电单车堆在盲道上不清理罚多少钱").citations]
    assert any("及时清理堆放在盲道上的车辆" in quote for quote in quotes)
    assert not any("意外保险" in quote for quote in quotes)


@pytest.mark.parametrize(
    "question",
    [
        "云岭共享电单车不给骑行人买保险罚多少",  # a duty on whose breach nothing is said
        "云岭共享电单车骑进校园罚多少",
        "云岭将电单车骑入公园罚款多少",  # the article cited forbids it, the case is of locks alone
        "云岭共享电单车企业不清理押金账目罚多少",
        "云岭去年罚款收入增长多少",
    ],
)
def test_what_no_case_is_of_is_refused(bot: Bot, question: str) -> None:
    assert bot.ask(question).status == "not_found"


def test_another_law_is_not_looked_up_here() -> None:
    of_law = [s for s in sanctions(DOCUMENT) if "消防条例" in s.case]
    assert [s.of for s in of_law] == [()]


def test_every_sanction_is_said_by_its_own_text() -> None:
    found = list(sanctions(DOCUMENT))
    assert len(found) == 7
    for sanction in found:
        said = "".join(DOCUMENT.parsed.text[slice(*stretch)] for stretch in sanction.said)
        assert ("罚款" in said) is sanction.fined


STALLS = f"""云岭市摊位管理办法
第一条 {"摊位灯箱由经营者按时开关并定期检修。" * 40}
第二条 摊位应当保持整洁。 　个人占用盲道摆摊的，由市城管局处200元罚款。
第三条 单位占用盲道摆摊的，由市城管局处2000元罚款。
第四条 摊主应当公示菜价，不得缺斤短两。缺斤短两售卖熟食和水产的，由市市场监管局处800元罚款。
"""


def test_a_sanction_begins_with_its_first_word() -> None:
    document = Document("s", ("s.txt",), "2026-01-01", parse(STALLS, "s.txt"))
    opened = [document.parsed.text[s.said[0][0]] for s in sanctions(document)]
    assert not any(map(str.isspace, opened))
    assert "个" in opened


def test_where_two_cases_fit_none_is_sure(bot_of: Callable[..., Bot]) -> None:
    assert bot_of(rules=STALLS).ask("云岭占用盲道摆摊罚多少").confidence < 0.7
