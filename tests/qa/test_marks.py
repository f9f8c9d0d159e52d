"""Titles in their marks: nowhere two of a kind in one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.bot import Bot
from qa.wording.marks import in_marks

if TYPE_CHECKING:
    from pathlib import Path

BODY = "\n\n第一条 为了加强管理，制定本规定。\n第二条 市园林局负责绿化工作。\n\n江城市人民政府\n2024年3月1日\n"
TITLES = {
    "江城市绿化条例": "《江城市绿化条例》",
    "《江城市绿化条例》": "《江城市绿化条例》",
    "《江城市绿化条例》实施细则": "《〈江城市绿化条例〉实施细则》",
    "《甲办法》和《乙办法》": "《〈甲办法〉和〈乙办法〉》",
}


@pytest.mark.parametrize(("title", "marked"), TITLES.items())
def test_a_title_stands_in_one_pair_of_marks(title: str, marked: str) -> None:
    assert in_marks(title) == marked


def test_no_answer_and_no_suggestion_doubles_the_marks(tmp_path: Path) -> None:
    for n, title in enumerate(("《江城市绿化条例》实施细则", "江城市绿化管理规定")):
        (tmp_path / f"{n}.txt").write_text(title + BODY, encoding="utf-8")
    bot = Bot.open(tmp_path / "data")
    bot.add(sorted(tmp_path.glob("*.txt")))
    listed = bot.ask("有哪些文件？")
    assert "《〈江城市绿化条例〉实施细则》" in listed.answer
    asked = [
        "有哪些文件？",
        "《江城市绿化条例》实施细则的文号是什么？",
        "文号是什么？",
    ]
    overview = bot.lists().overview()
    assert overview
    for question in (*asked, *overview.suggestions):
        answer = bot.ask(question)
        for said in (answer.answer, answer.reason or "", *answer.suggestions):
            assert "《《" not in said, question
            assert "》》" not in said, question
    bot.close()
