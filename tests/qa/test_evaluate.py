"""The scoring is worth what it sees: each way of being wrong is told, and nothing else is."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from corpus.types import Document, Header, Parsed
from qa.evaluate import (
    QuestionFileError,
    Report,
    Result,
    Share,
    evaluate,
    load,
    page,
    parse,
    render,
)
from qa.evaluate.scoring import problems, stated_units
from qa.types import Answer, Citation, Kind, MemberFact, TaskFact, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

UNITS = frozenset({"市科技局", "市发改委", "市教育局"})
QUESTION: dict[str, Any] = {
    "id": "q1",
    "question": "甲事由谁牵头？",
    "kind": "lead_unit",
    "status": "answered",
    "facts": {"units": ["市科技局"]},
    "evidence": [{"document": "要点", "text": "牵头单位：市科技局"}],
}


def citation(quote: str = "甲事(牵头单位: 市科技局)", document: str = "d1") -> Citation:
    return Citation(document, "v", "要点", None, "一、甲事", None, quote, 0, len(quote), "")


def answer(text: str = "甲事由市科技局牵头。", **more: Any) -> Answer:
    known = {"confidence": 0.9, "citations": (citation(),), **more}
    return Answer(text, "answered", Kind.LEAD_UNIT, **known)


def refusal() -> Answer:
    return Answer("没有找到。", "not_found", Kind.NONE)


def task(name: str) -> TaskFact:
    members = (MemberFact("市科技局", "lead"), MemberFact("市教育局", "responsible"))
    return TaskFact(
        name, name, ("市科技局",), ("市教育局",), members, None, None, "d1", "要点", "", name, 0, 2
    )


@dataclass
class Answerer:
    """Gives the answers it was made with, question by question, and keeps what it was asked."""

    answers: dict[str, Answer]
    asked: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    days: list[date | None] = field(default_factory=list)

    def ask(
        self, question: str, turns: Sequence[Turn] = (), as_of: date | None = None, *_within: object
    ) -> Answer:
        self.asked.append((question, tuple(turn.question for turn in turns)))
        self.days.append(as_of)
        return self.answers[question]

    def documents(self) -> list[Document]:
        parsed = Parsed("甲事", "v", Header("2023年要点"), (), (), (), (), (), ())
        return [Document("d1", ("folder/要点.txt",), "", parsed)]

    def tasks(self, *, limit: int) -> tuple[list[TaskFact], int]:
        return [task("甲事")][:limit], 1


def result(given: Answer, **changes: Any) -> Result:
    question = parse({**QUESTION, **changes})
    report = evaluate(Answerer({question.question: given}), [question])
    return report.results[0]


def test_a_right_answer_has_no_problem() -> None:
    right = result(answer())
    assert right.problems == ()
    assert (right.cited, right.fitting, right.wanted, right.found) == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("given", "changes", "problem"),
    [
        (refusal(), {}, "status not_found, not answered"),
        (answer(), {"status": "not_found"}, "status answered, not not_found"),
        (answer("由市教育局牵头。"), {}, "unit missing: 市科技局"),
        (answer("由市科技局、市教育局牵头。"), {}, "unit too many: 市教育局"),
        (answer(), {"facts": {"values": ["3.5%"]}}, "lacks 3.5%"),
        (answer("为1000家。"), {"facts": {"values": ["100"]}}, "lacks 100"),
        (answer("为3.51。"), {"facts": {"values": ["3.5"]}}, "lacks 3.5"),
        (answer("为13.5。"), {"facts": {"values": ["3.5"]}}, "lacks 3.5"),
        (answer("为0.3。"), {"facts": {"values": ["3"]}}, "lacks 3"),
        (answer(), {"facts": {"years": [2020]}}, "lacks 2020"),
        (answer("2家。"), {"facts": {}, "contains": ["1家|3家"]}, "lacks 1家|3家"),
        (answer("9000家。"), {"facts": {}, "excludes": ["9000"]}, "says 9000"),
        (answer(citations=(citation("乙事"),)), {}, "does not cite 牵头单位：市科技局"),
        (answer(citations=(citation(document="d2"),)), {"evidence": [
            {"document": "2023年要点", "text": "甲事"}]}, "does not cite 甲事"),
    ],
)  # fmt: skip
def test_each_way_of_being_wrong_is_told(
    given: Answer, changes: dict[str, Any], problem: str
) -> None:
    assert problem in result(given, **changes).problems


@pytest.mark.parametrize(
    ("given", "changes"),
    [
        (answer("为３．５％。"), {"facts": {"values": ["3.5%"]}}),
        (answer("为3 家。"), {"facts": {"values": ["3家"]}}),
        (answer("为13000家，不是9000家。"), {"facts": {"values": ["13000家"]}, "excludes": ["900"]}),
        (answer("实现。"), {"facts": {}, "contains": ["是|实现"]}),
        (answer("文号是武政办〔2023〕4号"), {"facts": {}, "contains": ["武政办[2023]4号"]}),
        (answer(citations=(citation("牵头单位:\n市科技局"),)), {}),
        (answer(citations=()), {"evidence": [
            {"document": "要点", "text": "牵头单位", "optional": True}]}),
        (answer(), {"evidence": [{"document": "2023年要点", "text": ["没有的话", "甲事"]}]}),
        (answer("由市科技局牵头，见《市教育局文件》中“市发改委的任务”。"), {}),
    ],
)  # fmt: skip
def test_width_spaces_quotes_and_either_or_do_not_matter(
    given: Answer, changes: dict[str, Any]
) -> None:
    assert result(given, **changes).problems == ()


def test_all_tasks_and_no_others_are_wanted() -> None:
    gold = {"facts": {"tasks": ["甲事", "乙事"]}, "evidence": []}
    two = answer("共2项：甲事；乙事。", facts=(task("甲事"), task("乙事")))
    assert result(two, **gold).problems == ()
    three = replace(two, facts=(*two.facts, task("丙事")))
    assert result(three, **gold).problems == ("task too many: 丙事",)
    one = answer("共1项：甲事。", facts=(task("甲事"),))
    assert result(one, **gold).problems == ("task missing: 乙事",)


def test_a_clause_of_a_task_is_the_task() -> None:
    gold = parse({**QUESTION, "facts": {"tasks": ["加快甲事建设"]}})
    assert list(problems(gold, answer(facts=(task("加快甲事建设,年底完成"),)), UNITS)) == []


def test_the_longest_unit_is_the_one_stated() -> None:
    units = frozenset({"市教育局", "市教育局基建处"})
    assert stated_units("由市教育局基建处、市教育局负责", units) == ["市教育局基建处", "市教育局"]


def test_a_unit_named_to_be_left_out_is_not_stated() -> None:
    units = frozenset({"市教育局", "市体育局", "市财政局"})
    said = "“校园足球”除市教育局、市体育局外，还有市财政局"
    assert stated_units(said, units) == ["市财政局"]
    assert stated_units("除市教育局外，配合单位还有市财政局", units) == ["市财政局"]
    assert stated_units("除市教育局外的单位由市财政局督办", units) == ["市教育局", "市财政局"]


def test_earlier_turns_are_asked_first_and_in_order() -> None:
    bot = Answerer({name: answer() for name in ("一？", "二？", "甲事由谁牵头？")})
    evaluate(bot, [parse({**QUESTION, "turns": ["一？", "二？"]})])
    assert bot.asked == [("一？", ()), ("二？", ("一？",)), ("甲事由谁牵头？", ("一？", "二？"))]


def test_a_question_is_asked_on_its_own_day_or_else_on_that_of_the_run() -> None:
    bot = Answerer({name: answer() for name in ("一？", "二？")})
    rows = [
        {**QUESTION, "question": "一？"},
        {**QUESTION, "question": "二？", "as_of": "2029-01-02"},
    ]
    evaluate(bot, [parse(row) for row in rows], date(2024, 1, 31))
    assert bot.days == [date(2024, 1, 31), date(2029, 1, 2)]


def run(*pairs: tuple[str, Answer]) -> Report:
    """Evaluate answers to questions that should have this status each."""
    rows = [
        {**QUESTION, "id": str(i), "question": str(i), "status": status, "facts": {}}
        for i, (status, _) in enumerate(pairs)
    ]
    for row in rows:
        if row["status"] == "not_found":
            row["evidence"] = []
    bot = Answerer({str(i): given for i, (_, given) in enumerate(pairs)})
    return evaluate(bot, [parse(row) for row in rows])


def test_the_figures_of_a_run() -> None:
    wrong = answer(citations=(citation("乙事"), citation("丙事")), confidence=0.6)
    report = run(
        ("answered", answer()),
        ("answered", wrong),
        ("answered", refusal()),
        ("not_found", refusal()),
        ("not_found", answer(confidence=0.85)),
    )
    assert report.accuracy == Share(2, 5)
    assert report.by_kind() == {"lead_unit": Share(2, 5)}
    assert report.citation_precision == Share(1, 3)
    assert report.citation_recall == Share(1, 3)
    assert report.refusal_precision == Share(1, 2)
    assert report.refusal_recall == Share(1, 2)
    assert report.false_refusals == Share(1, 3)
    assert report.sure_and_right == Share(1, 2)
    assert [(b.low, b.right) for b in report.calibration()] == [
        (0.6, Share(0, 1)),
        (0.8, Share(0, 1)),
        (0.9, Share(1, 1)),
    ]


def test_a_confidence_of_one_has_a_bin() -> None:
    assert run(("answered", answer(confidence=1.0))).calibration()[0].right == Share(1, 1)


def test_a_right_answer_of_another_kind_is_told_apart() -> None:
    report = run(("answered", answer()), ("answered", replace(answer(), kind=Kind.PASSAGE)))
    assert report.accuracy == Share(2, 2)
    assert report.kind_as_asked == Share(1, 2)


def test_nothing_asked_is_a_report_too() -> None:
    assert "right" in render(Report(()))
    assert "<svg" in page(Report(()))


def test_the_table_and_the_page_tell_the_figures() -> None:
    report = run(("answered", answer("<b>甲事</b>")), ("answered", refusal()))
    assert "50.0%  1/2" in render(report)
    html = page(report)
    assert html.count("<svg") == 3
    assert "status not_found" in html
    assert "<b>" not in html


def write(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    return path


def test_a_folder_of_question_files_is_read_whole(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", QUESTION)
    write(tmp_path / "b.jsonl", {**QUESTION, "id": "q2"})
    assert [question.id for question in load(tmp_path)] == ["q1", "q2"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({**QUESTION, "status": "maybe"}, "第1行"),
        ({**QUESTION, "facts": {"unit": []}}, "第1行"),
        ({"id": "q"}, "第1行"),
        ([1], "第1行"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, row: object, reason: str) -> None:
    with pytest.raises(QuestionFileError, match=reason):
        load(write(tmp_path / "q.jsonl", row))


def test_an_id_that_stands_twice_is_named(tmp_path: Path) -> None:
    with pytest.raises(QuestionFileError, match="q1"):
        load(write(tmp_path / "q.jsonl", QUESTION, QUESTION))


def test_a_file_that_is_missing_or_a_folder_without_questions_is_told(tmp_path: Path) -> None:
    with pytest.raises(QuestionFileError, match="读不了"):
        load(tmp_path / "none.jsonl")
    with pytest.raises(QuestionFileError, match="没有"):
        load(tmp_path)


def test_quotes_in_a_units_name_are_its_own() -> None:
    units = frozenset({'省推进"一网通办"改革小组', "市科技局"})
    told = stated_units("由省推进“一网通办”改革小组、市科技局牵头", units)
    assert told == ['省推进"一网通办"改革小组', "市科技局"]
