"""What a report calls by one name in several places, and what it admits to be wanting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.said_plainly import said_plainly
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """梧州市2024年政府工作报告
一、2023年工作回顾
同时，我们也清醒看到，全市发展还面临不少困难和挑战。主要是：茶产业链条偏短，农民增收渠道不宽；污水管网老旧，空气质量仍需改善。对此，我们将采取有力措施加以解决。
二、2024年工作
推动工业发展。坚定把工业强市作为实体经济“一号工程”，新增企业20家。
加快科技创新。把成果转化作为科技创新“一号工程”，建设平台3个。
打造营商环境。优化环境是深化改革的“一号工程”，办事更便捷。
把茶园改造作为“暖心工程”抓好。
"""

NAMED = [
    "梧州的“一号工程”都有哪几个？",
    "梧州政府工作报告提的“一号工程”有哪些",
    "梧州2024年“一号工程”分别是哪几项",
    "梧州哪几项工作被称作“一号工程”",
    "梧州把哪些事作为“一号工程”",
    "梧州的“一号工程”总共有哪三个",
]
OTHERWISE = [
    "梧州的“暖心工程”都有哪几个？",  # called so once
    "梧州的“二号工程”都有哪几个？",
    "梧州的“一号工程”由谁牵头",
    "梧州“一号工程”投资多少",
]
ADMITTED = [
    "梧州存在的问题有哪些",
    "梧州政府工作报告承认存在哪些问题",
    "梧州报告里说还存在哪些不足",
    "梧州面临的主要困难和挑战是什么",
    "梧州2023年还有哪些短板",
    "梧州当前面临哪些困难",
]
NOT_ADMITTED = [
    "梧州茶园存在哪些问题",
    "梧州有哪些问题企业",
    "梧州怎么解决问题",
    "梧州的桥梁有哪些问题",
]


@pytest.mark.parametrize("question", NAMED)
def test_all_that_is_called_so_is_listed(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(梧州=REPORT).ask(question)
    assert answer.kind is Kind.LIST
    assert len(answer.citations) == 3
    assert all(what in answer.answer for what in ("工业强市", "成果转化", "优化环境"))
    assert answer.confidence < 0.8


@pytest.mark.parametrize("question", OTHERWISE)
def test_what_is_not_called_so_is_not_listed(bot_of: Callable[..., Bot], question: str) -> None:
    assert "有3项" not in bot_of(梧州=REPORT).ask(question).answer


@pytest.mark.parametrize("question", ADMITTED)
def test_what_is_wanting_is_quoted_whole(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(梧州=REPORT).ask(question)
    assert "茶产业链条偏短" in answer.answer
    assert "空气质量仍需改善" in answer.answer
    assert "对此" not in answer.answer
    assert answer.confidence < 0.8


@pytest.mark.parametrize("question", NOT_ADMITTED)
def test_of_one_thing_it_is_not_quoted(bot_of: Callable[..., Bot], question: str) -> None:
    assert "茶产业链条偏短，农民" not in bot_of(梧州=REPORT).ask(question).answer


@pytest.mark.parametrize(
    ("view", "plainly"),
    [
        ("社区数据库的数据从哪些部门来", "社区数据库的数据来自哪些部门"),
        ("预警信息都从哪几个渠道来", "预警信息来自哪几个渠道"),
        ("标准化总体组要干哪些活", "标准化总体组做什么"),
        ("专家组都做什么工作", "专家组做什么"),
        ("数据从哪个部门来领", "数据从哪个部门来领"),
        ("市科技局要干哪些活", "市科技局要干哪些活"),
    ],
)
def test_they_are_put_as_documents_put_them(view: str, plainly: str) -> None:
    assert said_plainly(view) == plainly
