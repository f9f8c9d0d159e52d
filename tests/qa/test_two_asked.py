"""Of two different things asked at once both are told, each grounded by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa import ground
from qa.asking import Asking
from qa.retelling import Ungrounded
from qa.two_asked import asked_apart
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.drafts import Draft

PROGRAMME = """丰泽市2024年科技创新工作要点

一、培育青年人才。设立晨星计划专项，安排资金800万元，支持60名以上青年科技人才。（牵头单位：市科技局；责任单位：市财政局）
二、建设中试平台。建成纺织中试平台3个，引进检测设备140台，发起设立验证基金6支。平台用地由县区优先保障，租期不超过10年。（牵头单位：市工信局）
三、申报。申报单位于5月10日前在系统填报，纸质材料于5月20日前报送市科技局。
四、科技金融基础。2023年，引导基金规模达到20亿元，发起设立子基金12支，吸引一批知名投资机构落户。创业投资引导基金主要投向初创期科技企业。
"""
DAY = date(2024, 6, 1)


@pytest.fixture
def fengze(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(丰泽=PROGRAMME)


def test_a_lead_unit_and_a_sum_are_both_told(fengze: Bot) -> None:
    answer = fengze.ask("晨星计划专项谁牵头，支持多少青年人才", as_of=DAY)
    assert answer.kind is Kind.LEAD_UNIT
    assert "市科技局" in answer.answer
    assert "60名" in answer.answer
    assert any("支持60名以上" in c.quote for c in answer.citations)


def test_what_nothing_is_found_for_is_said(fengze: Bot) -> None:
    answer = fengze.ask("纸质材料什么时候交，评审专家有没有补贴", as_of=DAY)
    assert "5月20日" in answer.answer
    assert "没有查到“评审专家有没有补贴”" in answer.answer
    assert answer.confidence <= 0.6


def test_a_quote_stands_beside_the_value_that_the_first_part_asks_for(fengze: Bot) -> None:
    answer = fengze.ask("丰泽要点里建几个纺织中试平台，设立了几支验证基金", as_of=DAY)
    assert answer.kind is Kind.TARGET
    assert "3个" in answer.answer
    assert "6支" in answer.answer


def test_a_quote_that_a_sentence_holds_beside_the_value_is_told(fengze: Bot) -> None:
    answer = fengze.ask("丰泽2023年引导基金规模多大，发了几支子基金", as_of=DAY)
    assert "20亿元" in answer.answer
    assert "12支" in answer.answer


def test_a_quote_right_beside_the_value_asked_first_is_told_though_less_sure(fengze: Bot) -> None:
    answer = fengze.ask("丰泽2023年引导基金规模多大，主要投向哪类企业", as_of=DAY)
    assert answer.kind is Kind.TARGET
    assert "20亿元" in answer.answer
    assert "初创期科技企业" in answer.answer


def test_money_and_people_are_told_of_a_plan(fengze: Bot) -> None:
    for second in ("支持多少人", "打算支持多少人"):
        answer = fengze.ask(f"晨星计划给青年科技人才安排了多少钱，{second}", as_of=DAY).answer
        assert "800万元" in answer
        assert "60名以上" in answer


def test_a_value_with_half_of_the_question_unanswered_says_so(fengze: Bot) -> None:
    answer = fengze.ask("丰泽要点里建成几个纺织中试平台，评审专家有没有补贴", as_of=DAY)
    assert "3个" in answer.answer
    assert "没有查到“评审专家有没有补贴”" in answer.answer
    assert answer.confidence <= 0.6


@pytest.mark.parametrize(
    "question",
    [
        "两市的目标谁定得高，各是多少",
        "晨星计划怎么支持人才，要点怎么说",
        "附件有几个，分别是什么",
        "丰泽今年谁牵头建设中试平台",
        "甲、乙、丙、丁各由谁牵头",
    ],
)
def test_what_hangs_on_the_part_before_is_no_part(question: str) -> None:
    assert asked_apart(question) == ()


def _joined(bot: Bot) -> tuple[Asking, Draft]:
    asking = Asking(bot._current(), bot._store, bot._search, DAY)
    _, draft = asking.read("晨星计划专项谁牵头，支持多少青年人才", ())
    assert len(draft.parts) == 2
    return asking, draft


def test_a_joined_answer_is_its_parts_and_cites_what_they_cite(fengze: Bot) -> None:
    asking, draft = _joined(fengze)
    ground.check(draft, asking.library)
    for wrong in (
        replace(draft, answer=draft.answer.replace("市科技局", "市财政局")),
        replace(draft, answer=draft.answer.replace("60名", "90名")),
        replace(draft, answer=draft.answer.removesuffix("。") + "；资金由市财政局安排。"),
        replace(draft, citations=draft.citations[:1]),
        replace(draft, facts=draft.facts[:1]),
        replace(draft, parts=draft.parts[:1]),
        replace(
            draft, parts=(replace(draft.parts[0], answer="由市财政局牵头。"), *draft.parts[1:])
        ),
    ):
        with pytest.raises(Ungrounded):
            ground.check(wrong, asking.library)


ITEM = """滨河市稳定社区服务若干措施

一、落实镇街责任。各镇街要建立台账，分类施策。各镇街要在本措施印发之日起20日内，制定出台具体办法。（各镇街负责）
二、扩大老年食堂。新建老年食堂40个。承办单位应于每季度末公示餐费。（市民政局负责）
三、推广智能充电。新建充电棚60处。（市城管局负责）
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("滨河社区服务措施，各镇街要在几天内出台具体办法，这条谁负责", ("20日", "各镇街")),
        ("滨河各镇街要在多少天内出台具体办法，这条归谁负责", ("20日", "各镇街")),
        ("滨河各镇街多少天内要制定出台具体办法，谁负责这条", ("20日", "各镇街")),
        ("滨河老年食堂要新建几个，这条谁负责", ("40个", "市民政局")),
        ("滨河新建充电棚多少处，哪个部门负责", ("60处", "市城管局")),
        ("滨河各镇街要在几天内制定出台具体办法，这一条由谁负责", ("20日", "各镇街")),
    ],
)
def test_what_stands_in_the_item_is_told_with_who_does_it(
    bot_of: Callable[..., Bot], question: str, said: tuple[str, ...]
) -> None:
    told = bot_of(a=ITEM).ask(question, as_of=DAY).answer
    assert all(words in told for words in said)


@pytest.mark.parametrize(
    "question", ["滨河推广智能充电谁负责", "滨河老年食堂谁负责", "滨河充电棚由谁牵头，谁配合"]
)
def test_who_does_it_alone_is_told_alone(bot_of: Callable[..., Bot], question: str) -> None:
    assert "写道" not in bot_of(a=ITEM).ask(question, as_of=DAY).answer
