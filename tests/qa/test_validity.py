"""From when to when a document holds, what it repeals, and what an answer says of one gone out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from corpus.parse import parse
from corpus.stored import Entry
from corpus.types import Header
from corpus.validity import with_validity
from qa.validity import Status, validity

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

NEW = """襄阳市科技计划项目管理办法

襄政规〔2023〕2号

第一章 总则
第一条 为规范科技计划项目管理，制定本办法。
第二条 项目申报由市科技局受理。
第二章 附则
第三条 本办法自2023年5月1日起施行，有效期5年。原《襄阳市科技项目管理暂行办法》（襄政规〔2018〕3号）同时废止。
"""
OLD = """襄阳市科技项目管理暂行办法

襄政规〔2018〕3号

第一章 总则
第一条 为加强科技项目管理，制定本办法。
第二条 项目申报由市知识产权局受理。
第二章 附则
第三条 本办法自2018年6月1日起施行。
"""


@pytest.mark.parametrize(
    ("text", "effective", "expires", "repeals"),
    [
        ("本办法自2023年5月1日起施行。", "2023-05-01", None, ()),
        ("本办法自2023年5月1日起施行，有效期5年。", "2023-05-01", "2028-04-30", ()),
        ("本办法自2023年5月1日起施行，有效期为三年。", "2023-05-01", "2026-04-30", ()),
        (
            "本办法自2023年5月1日起正式实施，有效期至2027年12月31日。",
            "2023-05-01",
            "2027-12-31",
            (),
        ),
        ("本办法自2024年1月1日起施行，试行期两年。", "2024-01-01", "2025-12-31", ()),
        ("本意见自印发之日起施行。", "2023-03-10", None, ()),
        ("本意见自发布之日起施行，有效期2年。", "2023-03-10", "2025-03-09", ()),
        ("本意见自印发之日起30日后施行。", "2023-04-09", None, ()),
        ("本办法自2024年2月29日起施行，有效期1年。", "2024-02-29", "2025-02-27", ()),
        (
            "本办法自2023年5月1日起施行，原《甲市旧办法》（甲政规〔2018〕3号）同时废止。",
            "2023-05-01",
            None,
            ("甲市旧办法",),
        ),
        ("《甲市旧办法》《乙市旧细则》同时废止。", None, None, ("甲市旧办法", "乙市旧细则")),
        ("本办法由市科技局负责解释。", None, None, ()),
        ("有效期内的证书应当展示。", None, None, ()),
        ("执行期限为2024年1月1日至2026年12月31日。", "2024-01-01", "2026-12-31", ()),
        ("本措施有效期自2024年3月1日至2027年2月28日。", "2024-03-01", "2027-02-28", ()),
        (
            "失效时间：2030年08月05日\n本办法自2025年8月5日起施行，有效期5年。",
            "2025-08-05",
            "2030-08-05",
            (),
        ),
    ],
)
def test_what_a_text_says_of_its_own_force(
    text: str, effective: str | None, expires: str | None, repeals: tuple[str, ...]
) -> None:
    header = with_validity(Header("某办法", written="2023-03-10"), f"某办法\n第九条 {text}\n")
    assert (header.effective, header.expires, header.repeals) == (effective, expires, repeals)


def test_what_is_said_stands_where_it_is_said() -> None:
    header = parse(NEW, "new").header
    text = parse(NEW, "new").text
    said = {name: text[span.start : span.end] for name, span in header.spans.items()}
    assert "2023年5月1日" in said["effective"]
    assert "有效期5年" in said["expires"]
    assert "襄阳市科技项目管理暂行办法" in said["repeals"]


def entry(name: str, **header: object) -> Entry:
    return Entry(name, "v", Header(name, **header), (name,), "")  # type: ignore[arg-type]


DAY = date(2024, 6, 1)


@pytest.mark.parametrize(
    ("header", "status"),
    [
        ({"effective": "2023-05-01"}, Status.IN_FORCE),
        ({"effective": "2023-05-01", "expires": "2028-04-30"}, Status.IN_FORCE),
        ({"expires": "2024-06-01"}, Status.IN_FORCE),
        ({"expires": "2024-05-31"}, Status.EXPIRED),
        ({"period": (2021, 2025)}, Status.IN_FORCE),
        ({"period": (2021, 2024)}, Status.IN_FORCE),
        ({"period": (2016, 2020)}, Status.EXPIRED),
        ({}, Status.UNSTATED),
        ({"written": "2023-01-28"}, Status.UNSTATED),
        ({"effective": "2024-06-02"}, Status.NOT_YET),
        ({"effective": "2024-06-02", "expires": "2026-06-01"}, Status.NOT_YET),
    ],
)
def test_the_status_on_a_day(header: dict[str, object], status: Status) -> None:
    one = entry("甲办法", **header)
    assert validity(one, [one], DAY).status is status


def test_a_document_is_repealed_from_the_day_the_other_holds() -> None:
    old = entry("旧办法", effective="2018-06-01")
    new = entry("新办法", effective="2023-05-01", repeals=("旧办法",))
    before, after = (
        validity(old, [old, new], day) for day in (date(2023, 4, 30), date(2023, 5, 1))
    )
    assert (before.status, before.replaced_by) == (Status.IN_FORCE, None)
    assert (after.status, after.replaced_by) == (Status.REPEALED, new)
    assert validity(new, [old, new], DAY).status is Status.IN_FORCE


@pytest.fixture
def both(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(new=NEW, old=OLD)


def test_an_old_document_is_said_to_be_repealed_and_by_what(both: Bot) -> None:
    answer = both.ask("襄阳市科技项目管理暂行办法还有效吗", as_of=DAY)
    assert answer.status == "answered"
    assert "已废止" in answer.answer
    assert "襄阳市科技计划项目管理办法" in answer.answer
    assert any("同时废止" in cited.quote for cited in answer.citations)


def test_before_that_day_it_was_in_force(both: Bot) -> None:
    answer = both.ask("襄阳市科技项目管理暂行办法还有效吗", as_of=date(2023, 4, 30))
    assert "现行有效" in answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("襄阳市科技计划项目管理办法还有效吗", "现行有效"),
        ("襄阳市科技计划项目管理办法从哪天起施行", "2023年5月1日"),
        ("襄阳市科技计划项目管理办法的有效期", "有效期5年"),
        ("襄阳市科技计划项目管理办法废止了哪些文件", "《襄阳市科技项目管理暂行办法》"),
    ],
)
def test_validity_can_be_asked_for(both: Bot, question: str, said: str) -> None:
    answer = both.ask(question, as_of=DAY)
    assert answer.status == "answered"
    assert said in answer.answer


def test_after_its_last_day_it_has_expired(both: Bot) -> None:
    question = "襄阳市科技计划项目管理办法还有效吗"
    assert "现行有效" in both.ask(question, as_of=date(2028, 4, 30)).answer
    assert "已到期" in both.ask(question, as_of=date(2028, 5, 1)).answer


def test_what_is_in_force_is_preferred(both: Bot) -> None:
    answer = both.ask("项目申报由谁受理", as_of=DAY)
    assert "市科技局受理" in answer.answer
    assert "市知识产权局" not in answer.answer


def test_what_is_no_longer_in_force_is_labelled(both: Bot) -> None:
    answer = both.ask("襄阳市科技项目管理暂行办法里项目申报由谁受理", as_of=DAY)
    assert "市知识产权局受理" in answer.answer
    assert "（已废止）" in answer.answer


def test_as_of_a_day_the_documents_of_that_day_answer(both: Bot) -> None:
    answer = both.ask("项目申报由谁受理", as_of=date(2020, 1, 1))
    assert "市知识产权局受理" in answer.answer
    assert "已废止" not in answer.answer


def test_a_plan_holds_as_long_as_its_period(bot: Bot) -> None:
    question = "2020年技术合同成交额目标"
    assert "（已到期）" not in bot.ask(question, as_of=date(2020, 12, 31)).answer
    assert "（已到期）" in bot.ask(question, as_of=date(2021, 1, 1)).answer
