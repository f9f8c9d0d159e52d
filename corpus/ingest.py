"""Files → the store: every way a document comes in, and what became of each file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.formats import read_file, read_text
from corpus.parse import PIPELINE_VERSION, parse
from corpus.store import Change, Source, Store
from corpus.types import Parsed, RefusedFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of one file: a change, or the reason it was refused."""

    path: Path
    change: Change | None
    reason: str | None = None


def collect(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that are named, and those in named folders at any depth, sorted.

    Hidden files and folders inside a named folder are passed over, and its manifest, which tells
    of documents and is none.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
            if file.is_file() and not hidden and file.name != MANIFEST:
                yield file


def ingest(store: Store, path: Path) -> Ingested:
    """Read one file into the store."""
    try:
        source = Source(str(path.resolve()), path.stem, path.suffix, read_file(path))
        known = store.source(source.path)
        if known and known[1] == source.digest:
            return Ingested(path, Change("unchanged", known[0]))
        parsed = _parsed(source)
    except RefusedFile as error:
        return Ingested(path, None, str(error))
    return Ingested(path, _put(store, source, parsed))


def _put(store: Store, source: Source, parsed: Parsed) -> Change:
    """Store a file; a document that lost the file it was named by takes its next one's name."""
    known = store.source(source.path)
    before = store.source_paths(known[0]) if known else []
    change = store.put(source, parsed)
    heir = store.read_source(before[1]) if before[1:] and before[0] == source.path else None
    if known is None or heir is None or change.document_id == known[0]:
        return change
    store.rederive(heir, _parsed(heir))  # the same text: its passages stay
    return change


def _parsed(source: Source) -> Parsed:
    parsed = parse(read_text(source.data, source.suffix), source.name)
    if not parsed.text.strip():
        raise RefusedFile("除去页眉页脚和网页导航后没有正文")
    return parsed


def rederive(store: Store) -> list[Change]:
    """Parse every stored source again when the parsing code has changed since.

    Each source is one transaction; interrupted, the next call begins again with the first.
    """
    if store.pipeline_version == PIPELINE_VERSION:
        return []
    changes: list[Change] = []
    for path in store.source_paths():
        source = store.read_source(path)
        if source is None:
            continue
        try:
            changes.append(store.rederive(source, _parsed(source)))
        except RefusedFile:  # the new code reads no text in it: what the old one read stays
            continue
    store.set_pipeline_version(PIPELINE_VERSION)
    return changes
