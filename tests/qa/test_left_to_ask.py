"""What is asked of a named document is read from the words left beside its name, in whatever wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.fields import Field
from qa.left_to_ask import fields_left

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

NAME = "海农发〔2026〕23号"
NOTICE = """海川市农业农村局 海川市财政局
关于组织申报2026年度冷藏保鲜设施建设项目的通知
海农发〔2026〕23号
各区农业农村局：
请组织申报。有疑问的，由海川市农业农村局负责解释。
本通知自2026年3月1日起施行，有效期至2028年9月30日。《海川市冷库建设办法》（海农发〔2020〕7号）同时废止。
海川市农业农村局
2026年2月3日
"""
OLDER = """海川市人民政府关于加强湿地保护的决定
海政发〔2019〕2号
各区人民政府：
为保护湿地，作出本决定。
海川市人民政府
2019年5月6日
"""


@pytest.mark.parametrize(
    ("left", "fields"),
    [
        ("是哪两家单位联合发的", (Field.ISSUER,)),
        ("有效到哪天", (Field.EXPIRES,)),
        ("一出来,哪份老意见就作废了", (Field.REPEALS,)),
        ("有疑问,由谁来解释", (Field.INTERPRETER,)),
        ("归哪个部门解释、从哪天起施行", (Field.INTERPRETER, Field.EFFECTIVE)),
        ("全文分几篇,共几章", (Field.CHAPTERS,)),
        ("是谁出的,什么时候", (Field.ISSUER, Field.WRITTEN)),
        ("哪个发得早", (Field.WRITTEN,)),
        ("申报指南是谁发的", ()),
        ("冷库哪天建成", ()),
        ("由谁牵头", ()),
    ],
)
def test_only_words_that_ask_make_a_field_of_what_is_left(
    left: str, fields: tuple[Field, ...]
) -> None:
    assert fields_left(NAME + left, [(0, len(NAME))]) == fields


@pytest.mark.parametrize(
    ("left", "said"),
    [
        ("是哪两家单位联合发的", "海川市农业农村局、海川市财政局"),
        ("有效到哪天", "2028年9月30日"),
        ("有疑问由谁来解释", "海川市农业农村局"),
        ("一出来，哪份老办法就作废了", "海农发〔2020〕7号"),
    ],
)
def test_a_field_is_told_in_whatever_words_it_is_asked(
    bot_of: Callable[..., Bot], left: str, said: str
) -> None:
    answer = bot_of(notice=NOTICE, older=OLDER).ask(NAME + left)
    assert answer.kind == "metadata"
    assert said in answer.answer


def test_which_of_two_documents_came_first_is_told_by_their_days(
    bot_of: Callable[..., Bot],
) -> None:
    asked = "湿地保护的决定和冷藏保鲜设施建设项目的通知，哪个发得早"
    answer = bot_of(notice=NOTICE, older=OLDER).ask(asked)
    assert "2019年5月6日" in answer.answer
    assert "2026年2月3日" in answer.answer


def test_a_thing_inside_a_document_is_not_the_document(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(notice=NOTICE, older=OLDER).ask(f"{NAME}的验收标准是谁发的")
    assert answer.status == "not_found"
