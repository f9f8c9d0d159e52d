"""A document is found however it is called: short forms, some words, issuer, year; absent ones are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.naming import Names
from qa.scope import Scope, select
from qa.understand import understand
from tests.qa.conftest import AS_OF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

from qa.bot import Bot

NOTICE = "{title}\n\n{number}\n\n各有关单位：\n\n现就有关事项通知如下。\n\n一、总体要求\n\n{body}\n\n{issuer}\n{day}\n"
TEXTS = {
    "zone": NOTICE.format(
        title="国务院关于促进综合保税区高水平开放高质量发展的若干意见",
        number="国发〔2019〕3号",
        body="开展检测维修。（商务部负责）",
        issuer="国务院",
        day="2019年1月12日",
    ),
    "jobs": NOTICE.format(
        title="国务院办公厅关于进一步加大稳就业政策支持力度的通知",
        number="国办发〔2025〕25号",
        body="扩大稳岗贷款。（人力资源社会保障部负责）",
        issuer="国务院办公厅",
        day="2025年7月3日",
    ),
    "market": NOTICE.format(
        title="襄阳市樊城区促进夜间经济发展若干措施",
        number="樊政办〔2024〕8号",
        body="建设夜市5个。（区商务局负责）",
        issuer="樊城区人民政府办公室",
        day="2024年4月2日",
    ),
    "points": NOTICE.format(
        title="襄阳市2024年科技创新工作要点",
        number="襄政办〔2024〕3号",
        body="建设实验室2个。（市科技局负责）",
        issuer="襄阳市人民政府办公室",
        day="2024年2月1日",
    ),
    "lost": "第一条 为规范氢能示范矿区管理，制定本办法。\n第二条 氢能示范矿区由企业申报。\n第三条 本办法有效期五年。\n",
}


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """Five documents, one of which has lost its title."""
    folder: Path = tmp_path_factory.mktemp("five")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    bot = Bot.open(folder / "data")
    bot.add(sorted(folder.glob("*.txt")))
    yield bot
    bot.close()


@pytest.fixture(scope="module")
def scope_of(five: Bot) -> Callable[[str], Scope]:
    library = five._current()
    return lambda question: select(understand(question, library, 2024), library, None, None)


def files(bot: Bot, ids: tuple[str, ...]) -> set[str]:
    """Return the stems of the files the documents came from."""
    sources = {d.id: d.sources[0] for d in bot.documents()}
    return {sources[i].rsplit("/", 1)[-1].removesuffix(".txt") for i in ids}


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("综保区意见的文号", "zone"),
        ("综保区21条里检测维修谁负责", "zone"),
        ("促进综合保税区开放的意见啥时候发的", "zone"),
        ("国务院综保区文件 文号", "zone"),
        ("高质量发展综合保税区意见谁发的", "zone"),
        ("国办稳就业通知的文号", "jobs"),
        ("稳就业那个文，谁负责扩大稳岗贷款", "jobs"),
        ("25年稳就业通知哪天印发的", "jobs"),
        ("樊城夜间经济措施的文号", "market"),
        ("襄阳夜间经济措施的文号", "market"),
        ("24年科创要点是哪个机关发的", "points"),
        ("襄阳24年要点的文号", "points"),
        ("氢能示范矿区管理办法有效期几年", "lost"),
        ("示范矿区那个办法还有效吗", "lost"),
    ],
)
def test_a_document_is_found_by_what_people_call_it(
    five: Bot, scope_of: Callable[[str], Scope], question: str, named: str
) -> None:
    scope = scope_of(question)
    assert scope.refusal is None
    assert files(five, scope.document_ids) == {named}


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("《襄阳市2024年科技创新工作要点》里本意见的落实情况由谁监督", "points"),
        ("《襄阳市樊城区促进夜间经济发展若干措施》里，扩大综合保税区规定的范围由谁负责", "market"),
        ("《国务院办公厅关于进一步加大稳就业政策支持力度的通知》里襄阳的夜市由谁负责", ""),
        ("《国务院办公厅关于进一步加大稳就业政策支持力度的通知》和综保区意见的文号", "jobs zone"),
    ],
)
def test_a_title_written_out_names_its_document_and_no_other(
    five: Bot, scope_of: Callable[[str], Scope], question: str, named: str
) -> None:
    assert files(five, scope_of(question).document_ids) == set(named.split())


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("综合保税区开展检测维修由谁负责", "zone"),
        ("综保区检测维修由谁负责", "zone"),
        ("夜间经济发展建多少个夜市", "market"),
    ],
)
def test_words_of_a_title_put_its_document_first_and_shut_none_out(
    five: Bot, scope_of: Callable[[str], Scope], question: str, first: str
) -> None:
    scope = scope_of(question)
    assert files(five, scope.first) == {first}
    assert len(scope.document_ids) == len(TEXTS)
    assert [len(s.document_ids) for s in scope.narrowed()] == [1, len(TEXTS)]


def test_one_short_word_of_an_untitled_text_names_it_not(scope_of: Callable[[str], Scope]) -> None:
    assert scope_of("矿区前办法包括哪些补贴").first == ()


@pytest.mark.parametrize(
    "question",
    [
        "2022年科创要点的文号",
        "襄阳数字经济条例的文号",
        "《襄阳市人才条例》的文号",
        "夜间停车收费的文号",
        "襄城区夜间经济措施的文号",
        "宜昌夜间经济措施的文号",
    ],
)
def test_a_document_that_is_not_there_is_refused(
    scope_of: Callable[[str], Scope], question: str
) -> None:
    assert "库里没有" in (scope_of(question).refusal or "")


def test_two_documents_named_together_are_both_meant(
    five: Bot, scope_of: Callable[[str], Scope]
) -> None:
    scope = scope_of("综保区意见和稳就业通知的文号分别是多少")
    assert files(five, scope.document_ids) == {"zone", "jobs"}


def test_a_kind_of_document_in_a_topic_shuts_none_out(scope_of: Callable[[str], Scope]) -> None:
    assert len(scope_of("夜市管理有什么办法").document_ids) == len(TEXTS)


@pytest.mark.parametrize(
    ("word", "held"),
    [("综保区", True), ("国办", False), ("稳就业", False), ("质综", False), ("保税区", True)],
)
def test_a_short_form_takes_a_character_of_each_word(five: Bot, word: str, *, held: bool) -> None:
    library = five._current()
    names = Names(library.entries.values(), lambda i: library.document(i).parsed.text)
    zone = next(i for i in library.entries if files(five, (i,)) == {"zone"})
    assert (zone in names.holding(word)) is held


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("综保区意见的文号", "国发〔2019〕3号"),
        ("示范矿区办法有效期几年", "有效期五年"),
        ("樊城夜间经济措施主送谁", "各有关单位"),
    ],
)
def test_what_is_asked_of_it_is_answered(five: Bot, question: str, answer: str) -> None:
    assert answer in five.ask(question, (), AS_OF).answer


def test_a_plan_that_is_a_verb_names_no_document(bot_of: Callable[..., Bot]) -> None:
    report = "政府工作报告\n\n1994年3月10日\n\n各位代表：\n\n今年计划国内生产总值增长百分之九。\n"
    answer = bot_of(report=report).ask("1994年国内生产总值计划增长多少？")
    assert "百分之九" in answer.answer


def test_a_document_named_with_a_place_that_it_has_nowhere_is_another(
    bot_of: Callable[..., Bot],
) -> None:
    text = (
        "南沙元宇宙产业示范区入驻办法\n\n第一条 为管理入驻，制定本办法，有效期至2025年11月28日。\n"
    )
    bot = bot_of(nansha=text, other="江北区停车办法\n\n第一条 为管理停车，制定本办法。\n")
    assert "2025年11月28日" in bot.ask("南沙元宇宙入驻办法有效期到哪天").answer
    refused = bot.ask("番禺元宇宙入驻办法有效期到哪天")
    assert refused.status == "not_found"
    assert "番禺元宇宙入驻办法" in refused.answer


@pytest.mark.parametrize("question", ["《办法》的文号是多少", "海川细则里的省《办法》是什么文号"])
def test_a_kind_of_document_between_marks_names_none_of_several(
    bot_of: Callable[..., Bot], question: str
) -> None:
    text = "海川市{0}管理办法\n海政规〔2024〕{1}号\n第一条 为加强{0}管理，制定本办法。\n"
    answer = bot_of(a=text.format("茶园", 3), b=text.format("渔港", 4)).ask(question)
    assert answer.status == "not_found"
    assert "请写出全名" in answer.answer
