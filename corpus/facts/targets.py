"""Targets (指标): what a document aims at, reached or starts from, in its tables and its prose."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.frames import read_frames
from corpus.facts.prose_targets import prose_targets
from corpus.facts.quota_tables import quota_targets
from corpus.facts.table_targets import table_targets
from corpus.facts.task_tables import task_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.types import Header, Section, Table, Target


def find_targets(
    text: str, sections: Sequence[Section], tables: Sequence[Table], header: Header
) -> tuple[Target, ...]:
    """Find the targets of a clean text in order of position; offsets point into `text`."""
    view = shape(text)
    frames = read_frames(view, sections, header)
    found = [
        target for table in tables for target in table_targets(text, view, table, frames, header)
    ]
    prose = prose_targets(text, view, frames, sorted(_left_out(text, tables)))
    found += _placed(prose, sections)
    parts = [
        replace(part, section=table.section)
        for table in tables
        for part in quota_targets(text, view, table, frames)
    ]
    found += [part for part in parts if not _is_told(part, found)]
    return tuple(sorted(found, key=lambda t: (t.value_start, t.indicator_start, t.indicator)))


def _is_told(part: Target, found: Sequence[Target]) -> bool:
    """Whether a place's part of a whole is told elsewhere: 绥化市任务790万亩, in prose."""
    place, _, rest = part.indicator.partition("的")
    alike = [t for t in found if t.value == part.value and t.unit == part.unit]
    return any(t.indicator.startswith(place) if rest else t.indicator == place for t in alike)


def _left_out(text: str, tables: Sequence[Table]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that are no prose: tables with caption and notes, but for their tasks."""
    for table in tables:
        cells = [*table.header, *(cell for row in table.rows for cell in row)]
        spans = [*cells, *(span for span in (table.name, table.note) if span)]
        told = {(cell.start, cell.end) for cell in task_cells(text, table)}
        if told:
            yield from ((s.start, s.end) for s in spans if (s.start, s.end) not in told)
        elif spans:
            yield min(s.start for s in spans), max(s.end for s in spans)


def _placed(targets: Iterator[Target], sections: Sequence[Section]) -> Iterator[Target]:
    """Say in which innermost section each target stands."""
    starts = [section.start for section in sections]
    for target in targets:
        at: int | None = bisect_right(starts, target.value_start) - 1
        while at is not None and at >= 0 and sections[at].end <= target.value_start:
            at = sections[at].parent
        yield replace(target, section=at if at is not None and at >= 0 else None)
