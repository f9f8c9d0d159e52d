"""What is asked of two in the same words is told of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.asked_twice import asked_at_once

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """洛川市驿站优秀设计奖励办法
第一条 为规范洛川市驿站优秀设计奖评选，制定本办法。
第二条 市评审委下设学科评审组。初评、复评由学科组专家负责，终评由市评审委负责。学科组专家从专家库随机抽取产生。核准由市文旅局负责。
第三条 获奖设计由市人民政府颁发证书。
第四条 申报人应当如实填报申报书，并对内容的真实性负责。
"""


@pytest.mark.parametrize(
    ("view", "at_once"),
    [
        ("成果奖,终评由谁负责、核准又由谁负责", "成果奖,终评和核准分别由谁负责"),
        ("终评由谁负责,核准由谁负责", "终评和核准分别由谁负责"),
        ("初审归哪个部门管,复审归哪个部门管", "初审和复审分别归哪个部门管"),
        ("驿站,选址由谁批;用地则由谁批", "驿站,选址和用地分别由谁批"),
        ("检测找哪家办,登记找哪家办", "检测和登记分别找哪家办"),
        ("普查由谁来组织,验收再由谁来组织", "普查和验收分别由谁来组织"),
    ],
)
def test_the_same_words_ask_of_both(view: str, at_once: str) -> None:
    assert asked_at_once(view) == at_once


@pytest.mark.parametrize(
    "view",
    [
        "终评由谁负责、奖金由谁出",
        "终评由谁负责",
        "由谁负责终评,由谁负责核准",
        "终评由谁负责,有哪些程序",
        "终评由谁负责,终评由谁负责",
    ],
)
def test_other_questions_stay_as_they_are(view: str) -> None:
    assert asked_at_once(view) == view


@pytest.mark.parametrize(
    "question",
    [
        "洛川市驿站优秀设计奖，终评由谁负责、核准又由谁负责",
        "洛川市驿站优秀设计奖，终评由谁负责，核准由谁负责",
    ],
)
def test_who_does_each_is_told(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(办法=RULES).ask(question).answer
    assert "市评审委" in answer
    assert "市文旅局" in answer
