"""What every parsed text keeps to, whatever was put in."""

from __future__ import annotations

import contextlib
import os
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings

from corpus.characters import fold, shape
from corpus.closing import find_closings
from corpus.formats import READERS, read_file, read_text
from corpus.outline import location
from corpus.parse import parse
from corpus.split import sentence_spans
from corpus.types import Parsed, RefusedFile, Role
from tests.corpus.strategies import any_text, documents, shuffled_lines

if TYPE_CHECKING:
    from corpus.types import Section

# More files to hold to the same promises: a folder of documents, read at any depth
FOLDER = "WENCE_TEST_DOCUMENTS"
MORE = sorted(
    path
    for path in (Path(os.environ[FOLDER]).rglob("*") if FOLDER in os.environ else ())
    if path.suffix.lower() in READERS
)

thorough = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def visible(text: str) -> list[str]:
    return [char for char in text if not char.isspace()]


def invented(text: str, source: str) -> str | None:
    """The first visible character of the text that the source does not have there."""
    rest = iter(visible(source))
    return next((char for char in visible(text) if char not in rest), None)


def check(raw: str, parsed: Parsed) -> None:
    assert invented(parsed.text, fold(raw)) is None
    check_sections(parsed)
    check_pages_and_tables(parsed)
    check_passages(parsed)
    check_responsibilities(parsed)
    check_header(parsed)


def check_sections(parsed: Parsed) -> None:
    sections = parsed.sections
    for i, one in enumerate(sections):
        assert 0 <= one.start <= one.heading_end <= one.end <= len(parsed.text)
        assert one.title in parsed.text[one.start : one.heading_end]
        assert parsed.text.startswith(one.number, one.start)
        if one.parent is not None:
            parent = sections[one.parent]
            assert one.parent < i
            assert parent.rank < one.rank
            assert parent.start <= one.start <= one.end <= parent.end
    for before, after in pairwise(sections):
        assert before.start < after.start
        assert before.end <= after.start or after.end <= before.end
    for closing in find_closings(parsed.text):
        assert not any(s.start < closing.start < s.end for s in sections)


def check_pages_and_tables(parsed: Parsed) -> None:
    for page in parsed.pages:
        assert 0 <= page.start < page.end <= len(parsed.text)
    for before, after in pairwise(parsed.pages):
        assert before.end <= after.start
    for table in parsed.tables:
        cells = [c for row in (table.header, *table.rows) for c in row]
        assert all(a.end < b.start for a, b in pairwise(cells))
        assert not any(set("\t\n") & set(parsed.text[c.start : c.end]) for c in cells)


def innermost(sections: tuple[Section, ...], offset: int) -> int | None:
    """The same as `section_at`, the long way round."""
    holding = [i for i, s in enumerate(sections) if s.start <= offset < s.end]
    return holding[-1] if holding else None


def check_passages(parsed: Parsed) -> None:
    text = parsed.text
    covered = set()
    for one in parsed.passages:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        assert one.section == innermost(parsed.sections, one.start)
        assert one.section == innermost(parsed.sections, one.end - 1)
        covered.update(range(one.start, one.end))
        covered.update(at for span in one.context for at in range(span.start, span.end))
    for before, after in pairwise(parsed.passages):
        assert before.end <= after.start
    for section in parsed.sections:  # a heading without text under it is cited with what follows
        covered.update(range(section.start, section.heading_end + 1))
    for table in parsed.tables:
        spans = [*table.header, *([table.name] if table.name else [])]
        covered.update(at for span in spans for at in range(span.start, span.end))
    lost = [text[at] for at in range(len(text)) if at not in covered and not text[at].isspace()]
    assert not lost, "".join(lost)


def check_responsibilities(parsed: Parsed) -> None:
    text = parsed.text
    for one in parsed.responsibilities:
        assert one.scope_start <= one.start < one.end <= len(text)
        assert one.members
        for member in one.members:
            assert text[member.start : member.end] == member.unit
            assert one.start <= member.start < member.end <= one.end
            assert isinstance(member.role, Role)
        assert one.task == one.task.strip()
        if one.deadline:
            assert one.deadline in shape(text) or one.deadline in text


def check_header(parsed: Parsed) -> None:
    header = parsed.header
    assert header.title
    for name, span in header.spans.items():
        assert 0 <= span.start < span.end <= len(parsed.text), name
    for name in ("number", "title", "notice_title"):
        value, span = getattr(header, name), header.spans.get(name)
        if span and value:
            assert parsed.text[span.start : span.end].replace("\n", "").strip() == value


@thorough
@given(documents)
def test_every_promise_holds_on_any_text(raw: str) -> None:
    check(raw, parse(raw, "某市.txt"))


@settings(deadline=None)
@given(documents)
@example("市\ud800科技局")
def test_parsing_is_the_same_every_time(raw: str) -> None:
    assert parse(raw, "a") == parse(raw, "a")


@settings(deadline=None)
@given(shuffled_lines)
def test_the_place_of_a_passage_is_verbatim(raw: str) -> None:
    parsed = parse(raw, "a")
    for passage in parsed.passages:
        for heading in location(parsed.text, parsed.sections, passage.section).split(" > "):
            assert heading in parsed.text


@settings(deadline=None)
@given(any_text)
def test_a_same_length_view_keeps_offsets(raw: str) -> None:
    assert len(shape(raw)) == len(raw)


@settings(deadline=None)
@given(shuffled_lines)
def test_sentences_do_not_overlap_and_leave_nothing_out(raw: str) -> None:
    spans = sentence_spans(raw, 0, len(raw))
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert visible("".join(raw[a:b] for a, b in spans)) == visible(raw)


def test_every_promise_holds_on_the_bundled_documents(bundled: list[Path]) -> None:
    for path in bundled:
        raw = path.read_text(encoding="utf-8")
        check(raw, parse(raw, path.stem))


def test_every_promise_holds_on_a_folder_of_documents() -> None:
    """On the folder that WENCE_TEST_DOCUMENTS names, where it names one."""
    for path in MORE:
        with contextlib.suppress(RefusedFile):
            raw = read_text(read_file(path), path.suffix)
            check(raw, parse(raw, path.stem))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("各位代表：\n现在报告工作。\n2023年工作回顾2023年，经济回升。\n建议2024年经济社会发展的主要预期目标是：GDP增长6%。", 2024),
        ("各位代表：\n现在报告工作。\n2023年，经济回升。\n2024年是实施“十四五”规划的关键一年。GDP增长6%。", 2024),
        ("关于做好节水工作的通知\n2023年，用水效率提升。", None),
    ],
)  # fmt: skip
def test_a_report_that_states_no_year_is_of_the_one_it_plans_for(
    text: str, year: int | None
) -> None:
    assert parse(text, "a").header.year == year
