"""Passages: of a length to cite, with their headings beside them, never across a section."""

from __future__ import annotations

from corpus.outline import find_sections
from corpus.split import MAX_CHARS, sentence_spans, split
from corpus.tables import find_tables

BODY = "加强统筹协调，完善工作机制，推动各项任务落地见效。"


def passages(text: str) -> list[tuple[str, list[str]]]:
    sections = find_sections(text)
    found = split(text, sections, find_tables(text, sections))
    return [(text[p.start : p.end], [text[c.start : c.end] for c in p.context]) for p in found]


def test_headings_stand_beside_a_passage() -> None:
    text = f"一、主要任务\n（一）加快建设\n{BODY}\n（二）强化保障\n{BODY}"
    assert passages(text) == [
        (BODY, ["一、主要任务", "（一）加快建设"]),
        (BODY, ["一、主要任务", "（二）强化保障"]),
    ]


def test_a_heading_that_runs_in_stands_in_its_passage() -> None:
    text = f"一、主要任务\n1. 健全机制。{BODY}"
    assert passages(text) == [(f"1. 健全机制。{BODY}", ["一、主要任务"])]


def test_a_heading_without_text_is_its_own_passage() -> None:
    assert passages("一、主要任务\n二、其他") == [("一、主要任务", []), ("二、其他", [])]


def test_short_paragraphs_of_a_section_are_put_together() -> None:
    assert [p for p, _ in passages(f"一、任务\n{BODY}\n{BODY}\n二、其他\n{BODY}")] == [
        f"{BODY}\n{BODY}",
        BODY,
    ]


def test_a_long_paragraph_is_cut_at_sentence_ends() -> None:
    found = [p for p, _ in passages(f"一、任务\n{BODY * 40}")]
    assert len(found) > 1
    assert all(p.endswith("。") and len(p) <= MAX_CHARS for p in found)
    assert "".join(found) == BODY * 40


def test_a_sentence_longer_than_a_passage_is_cut() -> None:
    found = [p for p, _ in passages("长" * (MAX_CHARS * 2 + 5))]
    assert [len(p) for p in found] == [MAX_CHARS, MAX_CHARS, 5]


def test_a_table_is_cited_by_rows_under_its_name_and_header() -> None:
    text = f"一、指标\n{BODY}\n专栏1：主要指标\n指标\t值\n经费\t3\n专利\t9\n注：年底数。"
    found = passages(text)
    assert found[1] == ("经费\t3\n专利\t9", ["一、指标", "专栏1：主要指标", "指标\t值"])
    assert found[2] == ("注：年底数。", ["一、指标"])


def test_sentences_end_at_full_stops_and_line_ends() -> None:
    text = "一句。两句；三句！“四句。”\n五句"
    assert [text[a:b] for a, b in sentence_spans(text, 0, len(text))] == [
        "一句。",
        "两句；",
        "三句！",
        "“四句。”",
        "五句",
    ]


def test_who_does_a_sentences_work_is_part_of_it_behind_its_full_stop() -> None:
    text = "扩大覆盖面。（人行支行负责）进一步降低费率。（信保公司负责）"
    spans = sentence_spans(text, 0, len(text))
    assert [text[a:b] for a, b in spans] == [
        "扩大覆盖面。（人行支行负责）",
        "进一步降低费率。（信保公司负责）",
    ]
