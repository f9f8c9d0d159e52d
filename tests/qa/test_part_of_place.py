"""What a paper says of one place inside its own: its part, its 定位, what it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.places import find_places
from qa.part_of_place import places_with_a_part

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """杭州市人民政府关于印发杭州市低空经济发展行动方案的通知
杭政函〔2024〕61号
各区、县（市）人民政府，市政府各部门：
现将《杭州市低空经济发展行动方案》印发给你们，请认真贯彻执行。
杭州市人民政府
2024年5月8日
杭州市低空经济发展行动方案
一、空间布局
（一）建设三个核心区。萧山区依托空港，重点开展无人机物流试点，打造航空物流枢纽。临平区依托高端装备园，重点发展整机制造，打造飞行器制造基地。余杭区建设适航检测平台，打造技术策源地。
（二）建设拓展区。支持建德、桐庐等地发展低空旅游，建设飞行营地。
二、完善设施
（一）建设起降网络。全市建成起降点180个，开通航线60条。各区、县（市）要做好选址工作，规范建设程序。
（二）强化安全监管。完善监管平台，做好应急处置。
"""


@pytest.fixture
def hangzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("萧山区在杭州低空经济布局里要做什么", "打造航空物流枢纽"),
        ("杭州低空经济方案里，临平区的定位是什么", "打造飞行器制造基地"),
        ("杭州低空经济发展，余杭区重点干啥", "打造技术策源地"),
        ("杭州市低空经济行动方案让萧山区干什么", "打造航空物流枢纽"),
        ("杭州低空经济方案里临平区重点发展什么产业", "整机制造"),
        ("杭州低空经济方案支持建德市发展什么", "低空旅游"),
        ("桐庐在杭州低空经济布局里主要抓什么", "低空旅游"),
        ("杭州低空经济里余杭区是怎么定位的", "技术策源地"),
    ],
)
def test_the_sentence_on_the_place_is_told_alone(hangzhou: Bot, question: str, said: str) -> None:
    answer = hangzhou.ask(question)
    assert answer.status == "answered"
    assert said in answer.answer
    others = {"航空物流枢纽", "飞行器制造基地", "技术策源地", "低空旅游"}
    assert sum(other in answer.answer for other in others) == 1
    assert answer.confidence < 0.8


@pytest.mark.parametrize(
    "question",
    [
        "杭州低空经济布局里，萧山区和临平区的定位有啥不同",
        "杭州低空经济方案中萧山区、临平区的定位分别是什么",
        "萧山区和临平区在杭州低空经济布局里各自要做什么",
    ],
)
def test_what_is_said_of_each_of_two_places_is_told(hangzhou: Bot, question: str) -> None:
    told = hangzhou.ask(question).answer
    assert "打造航空物流枢纽" in told
    assert "打造飞行器制造基地" in told
    assert "策源地" not in told


@pytest.mark.parametrize(
    "question",
    [
        "杭州低空经济方案给淳安县安排了什么",
        "富阳区在杭州低空经济布局里要做什么",
        "杭州建设起降网络，让钱塘区做什么",
        "杭州低空经济方案里临安区的定位是什么",
        "杭州低空经济方案支持富阳区发展什么",
    ],
)
def test_a_place_that_is_not_spoken_of_has_no_part(hangzhou: Bot, question: str) -> None:
    assert hangzhou.ask(question).status == "not_found"


@pytest.mark.parametrize(
    "view",
    [
        "萧山区企业要做什么才能拿补贴",
        "萧山区的低空经济有哪些政策",
        "萧山区建起降点有什么要求",
        "萧山区要建多少个起降点",
        "在萧山区申报要交什么材料",
        "萧山区谁牵头低空经济",
    ],
)
def test_what_is_asked_in_a_place_is_no_part_of_it(view: str) -> None:
    assert places_with_a_part(view, find_places(view)) is None


def test_a_paper_s_own_place_is_no_part_of_it(hangzhou: Bot) -> None:
    assert "萧山区依托空港" not in hangzhou.ask("杭州要做什么").answer
