"""Words of rules and services that staff from abroad ask with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """洛川市专利代理管理办法
第一条 本办法自2023年3月1日起施行，有效期5年。
第二条 未经许可从事专利代理的，处5万元以下罚款。
第三条 到2027年，新建5G专网不少于35个，蓝绿空间占比稳定在64%。
第四条 用好原产地规则。（牵头单位：洛川海关；责任单位：市商务局）
第五条 独角兽企业场地租金补贴每年最高20万元。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did the patent agency measures of Luochuan take effect?", "2023年3月1日"),
        ("How many 5G private networks will be built by 2027?", "35个"),
        ("What is the share of blue-green space?", "64%"),
        ("Which agency takes the lead in making good use of rules of origin?", "洛川海关"),
        ("How many 5G private networks are to be built in Luochuan by 2027?", "35个"),
    ],
)
def test_it_is_found_in_the_words_of_the_document(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    assert told in bot_of(洛川=RULES).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "How many charging piles will be built by 2027?",
        "Which agency takes the lead in carbon neutrality?",
        "What is the maternity allowance?",
    ],
)
def test_what_no_document_says_is_refused(bot_of: Callable[..., Bot], question: str) -> None:
    assert bot_of(洛川=RULES).ask(question).status == "not_found"
