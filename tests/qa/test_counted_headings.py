"""A counted category whose members only the headings name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """曲州市人民政府关于加快发展乡村产业的实施意见
曲政发〔2024〕9号
各县（市、区）人民政府，市政府各部门：
为加快发展乡村产业，现提出以下意见。
曲州市人民政府
2024年2月8日
一、总体要求
坚持因地制宜，以“四大行动”为抓手，壮大六大主导产业，推动乡村产业提质。
二、实施四大行动
（一）开展乡村酿造“醇香”行动。支持酒坊改造升级，打造原酒基地。
（二）开展特色果蔬“鲜达”行动。建设产地冷库，完善冷链。
（三）开展手工技艺“巧匠”行动。扶持工坊，培养传承人。
（四）开展乡村旅居“宿集”行动。发展民宿集群，提升服务。
三、夯实产业支撑
（一）建设仓储保鲜工程。新建冷库。
（二）建设农田提升工程。改造农田。
（三）建设种业振兴工程。建设种子基地。
四、保障措施
（一）加强组织领导。建立工作专班。
（二）强化资金支持。统筹各级资金。
"""


@pytest.fixture
def quzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    "question",
    [
        "曲州乡村产业“四大行动”都是哪四个？",
        "曲州乡村产业四大行动有哪些",
        "曲州乡村产业意见里的“四大行动”分别是什么",
        "曲州发展乡村产业，四大行动是哪四大行动",
        "曲州的四大行动包括哪些",
        "曲州乡村产业“四大行动”列一下",
    ],
)
def test_as_many_headings_as_counted_are_the_members(quzhou: Bot, question: str) -> None:
    answer = quzhou.ask(question)
    assert answer.kind is Kind.LIST
    assert all(name in answer.answer for name in ("醇香", "鲜达", "巧匠", "宿集"))
    assert "工程" not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "曲州乡村产业“三大工程”都是哪三个",
        "曲州乡村产业六大主导产业是哪六个",
        "曲州乡村产业“五大行动”有哪些",
        "曲州乡村产业十大工程有哪些",
        "曲州乡村产业一个中心、四大行动具体是哪些",
        "曲州乡村产业四大行动和六大主导产业具体是哪些",
    ],
)
def test_headings_of_another_number_or_no_count_are_no_members(quzhou: Bot, question: str) -> None:
    answer = quzhou.ask(question)
    assert "仓储保鲜" not in answer.answer
    assert "醇香" not in answer.answer
