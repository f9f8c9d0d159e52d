"""What is told of another sort of a thing, or stands behind the value told, answers nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import TargetFact

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """云岭市促进文旅产业高质量发展若干措施
云政办发〔2024〕22号
第一条 支持龙舟俱乐部参加全国赛事，按名次给予最高50万元奖励，每个俱乐部每年度奖励最高80万元。
第二条 对新开业的温泉酒店，按客房数给予装修补贴。
第三条 鼓励茶叶博物馆延长开放时间，免费接待学生。
第四条 工业遗址景区由所在街道负责日常保洁。
"""
PLAN = """云岭市智慧旅游发展规划（2024—2026年）
云政发〔2024〕30号
到2026年，全市景区视频总容量达到12PB，票务闸机总数达900台，充电车位达到4000个，其中快充车位占60%。
"""


@pytest.fixture
def yunling(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT, b=PLAN)


@pytest.mark.parametrize(
    "question",
    [
        "云岭足球俱乐部年度奖励是什么",
        "篮球俱乐部有什么奖励",
        "邮票博物馆免费接待学生吗",
        "邮票博物馆怎么延长开放时间",
        "火山景区由谁负责日常保洁",
        "滑雪俱乐部每年度奖励是多少",
    ],
)
def test_another_sort_of_the_thing_is_not_told_of(yunling: Bot, question: str) -> None:
    assert yunling.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("龙舟俱乐部年度奖励最高多少", "80万元"),
        ("俱乐部每年度奖励最高多少", "80万元"),
        ("茶叶博物馆怎么开放", "延长开放时间"),
        ("工业遗址景区由谁负责日常保洁", "街道"),
    ],
)
def test_the_thing_itself_is_told_of(yunling: Bot, question: str, said: str) -> None:
    assert said in yunling.ask(question).answer


@pytest.mark.parametrize(
    ("question", "not_told"),
    [
        ("到2026年闸机要达到多大规模", "12PB"),
        ("云岭闸机容量目标", "12PB"),
        ("票务要多大容量", "12PB"),
        ("充电车位容量多大", "12PB"),
        ("2026年票务总容量达到多少", "12PB"),
    ],
)
def test_a_value_is_none_of_what_its_sentence_speaks_of_behind_it(
    yunling: Bot, question: str, not_told: str
) -> None:
    told = [f for f in yunling.ask(question).facts if isinstance(f, TargetFact)]
    assert not any(not_told in f"{f.value_text}{f.unit}" for f in told)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2026年景区视频总容量达到多少", "12PB"),
        ("2026年票务闸机总数多少", "900台"),
        ("2026年充电车位达到多少个", "4000个"),
        ("2026年快充车位占多少", "60%"),
    ],
)
def test_its_own_value_is_told(yunling: Bot, question: str, said: str) -> None:
    assert said in yunling.ask(question).answer
