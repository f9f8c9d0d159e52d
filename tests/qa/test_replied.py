"""What a reply says was requested answers nothing; the reply does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.replies import asks_for_request, only_requests

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPLY = """省政府办公厅关于白水市请求事项办理情况的函
白水市人民政府：
对你市提出的问题，有关部门进行了研究，现函复如下。
一、关于支持老旧码头改造问题。你市请求，省里对白水老旧码头改造给予补助。交通厅提出了办理意见：老旧码头改造由企业自筹资金，不列入省级补助范围。
二、关于增加候鸟保护站编制问题。你市希望，省里增加候鸟保护站编制。编办提出了办理意见：候鸟保护站编制在现有总量内调剂解决。
三、关于盐田复垦贷款贴息问题。你市建议，省财政对盐田复垦贷款给予贴息。财政厅提出了办理意见：盐田复垦贷款可按规定享受百分之二的贴息。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(reply=REPLY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("白水老旧码头改造，省里给不给补助？", "不列入省级补助范围"),
        ("给白水老旧码头改造补助的请求，最后怎么答复的", "不列入省级补助范围"),
        ("白水候鸟保护站增加编制的请求怎么答复", "在现有总量内调剂"),
        ("白水盐田复垦贷款给不给贴息", "百分之二的贴息"),
    ],
)
def test_the_reply_is_told(bot: Bot, question: str, told: str) -> None:
    assert told in bot.ask(question).answer


@pytest.mark.parametrize(
    "said",
    [
        "你省请求，国家对该港建设给予补助。",
        "二、关于支持水利建设问题。你市希望省里加大支持力度。",
        "你省青山市请求，国家帮助该市解决饮水问题。",
        "你们关于建设试验区的请示（白科发〔2018〕235号）收悉。",
        "你单位报来2017年项目申请相关材料收悉。",
        "您建议把热线并入一个号码。",
    ],
)
def test_a_request_is_only_that(said: str) -> None:
    assert only_requests(said)


@pytest.mark.parametrize(
    "said",
    [
        "同意你省请求。",
        "你市要组织申请材料的审查。",
        "你省请求国家支持。发展改革委认为可行。",
        "请你单位于8月31日前报我部备案。",
        "对于你们提出的建议，我们将认真研究。",
        "市民建议收悉后，承办单位应当在十日内答复。",
    ],
)
def test_what_is_replied_is_more(said: str) -> None:
    assert not only_requests(said)


@pytest.mark.parametrize("view", ["白水市请求了什么", "委员提了哪些建议", "代表有什么诉求"])
def test_the_request_itself_may_be_asked_for(view: str) -> None:
    assert asks_for_request(view)


@pytest.mark.parametrize("view", ["给不给补助", "请求最后怎么答复的", "能申请几项补助"])
def test_other_questions_ask_for_the_reply(view: str) -> None:
    assert not asks_for_request(view)
