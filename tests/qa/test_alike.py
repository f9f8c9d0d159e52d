"""What says the same is shown once; what differs by a number or a word is not the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.alike import distinct
from qa.bot import Bot

RULE = "对上一年度营业收入10亿元以上的企业，给予办公用房租金补贴，补贴上限为每年150万元，同一企业累计不超过三年。由区科技局受理，区财政局拨付，申报材料包括营业执照、租赁合同和发票。"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (RULE, True),
        (RULE.replace("，", ", "), True),
        (RULE.replace("办公用房", "办公用房的"), True),
        (RULE.replace("150", "100"), False),
        (RULE.replace("办公用房租金补贴", "厂房建设奖励"), False),
    ],
)
def test_the_same_words_and_numbers_say_the_same(other: str, *, same: bool) -> None:
    assert list(distinct([RULE, other], str)) == ([RULE] if same else [RULE, other])


def test_the_best_of_those_that_say_the_same_is_kept_and_the_rest_keep_their_order() -> None:
    found = [(1, RULE), (2, "建设孵化器。"), (3, RULE), (4, "支持创业。")]
    assert [number for number, _ in distinct(found, lambda one: one[1])] == [1, 2, 4]


def test_a_search_shows_a_passage_of_two_documents_once_and_still_as_many_as_asked(
    tmp_path: Path,
) -> None:
    for name, last in (("甲", "设立种子基金。"), ("乙", "设立天使基金。")):
        text = f"{name}市科技计划\n一、租金\n{RULE}\n二、基金\n{last}\n"
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    bot = Bot.open(tmp_path / "data")
    bot.add([tmp_path / "甲.txt", tmp_path / "乙.txt"])
    texts = [hit.text for hit in bot.search("办公用房租金补贴", 3)]
    traditional = [hit.text for hit in bot.search("辦公用房租金補貼", 3)]
    bot.close()
    assert sum("租金补贴" in text for text in texts) == 1
    assert len(texts) == 3
    assert traditional[0] == texts[0]
