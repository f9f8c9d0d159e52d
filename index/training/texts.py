"""A data folder → passages of laws and policy documents, and pairs of a question and its passage.

The folder holds `training/laws/**/*.md`, `training/pairs/*.jsonl` (question, passage) and
`corpora/**/*.txt, *.md`. Nothing else in it is read, an `eval/` beside them above all.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from index.errors import IndexFolderError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PASSAGE_CHARS = 300
"""A passage is closed before it would grow longer: what the corpus's passages are like."""

_HEADING = re.compile(
    r"#+\s*(?P<mark>.+)"
    r"|(?P<line>第?[一二三四五六七八九十百]+[编篇章节、][^。;;]{2,40}"
    r"|[((][一二三四五六七八九十]+[))][^。;;]{2,40})"
)
_DATE = re.compile(r"\(\d{4}-\d\d-\d\d\)$")
_ARTICLE_NUMBER = re.compile(r"^第[一二三四五六七八九十百千]+条\s*")
_LOST_GLYPH = "(cid:"  # what a PDF without a character map leaves; such a line teaches nothing
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document under its title and last heading."""

    title: str
    heading: str
    text: str


def passages(data: Path) -> Iterator[Passage]:
    """Read every law and policy document, in the order of their paths."""
    for file in _files(data):
        yield from split(_DATE.sub("", file.stem), _decode(file))


def question_pairs(data: Path) -> list[tuple[str, str]]:
    """Read each (question, passage) once, in the order of the files."""
    found: dict[tuple[str, str], None] = {}
    for file in sorted((data / "training" / "pairs").glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            found[fold(row["question"]), fold(row["passage"])] = None
    return list(found)


def split(title: str, text: str) -> Iterator[Passage]:
    """Cut a document at headings and line ends into passages of at most about 300 characters."""
    heading, held = "", ""
    for line in _lines(text):
        found = _HEADING.fullmatch(line)
        if held and (found or len(held) + len(line) > PASSAGE_CHARS):
            yield Passage(title, heading, held)
            held = ""
        if found:
            heading = (found["mark"] or found["line"]).strip()
            heading = "" if heading == title else heading
        else:
            held += _ARTICLE_NUMBER.sub("", line)
    if held:
        yield Passage(title, heading, held)


def fold(text: str) -> str:
    """Fold widths and blanks the way the encoder's tokenizer does."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _files(data: Path) -> Iterator[Path]:
    folders = (data / "training" / "laws", data / "training" / "pairs", data / "corpora")
    if missing := [str(folder) for folder in folders if not folder.is_dir()]:
        raise IndexFolderError(f"训练数据不全:缺少 {'、'.join(missing)}。请给出含有它们的文件夹。")
    laws, _, corpora = folders
    policies = chain(corpora.rglob("*.txt"), corpora.rglob("*.md"))
    for file in chain(sorted(laws.rglob("*.md")), sorted(policies)):
        if file.stem != "README":
            yield file


def _decode(file: Path) -> str:
    raw = file.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", errors="ignore")


def _lines(text: str) -> Iterable[str]:
    """Give lines with their blanks folded; a long one is cut after its sentences."""
    text = _COMMENT.sub("", _FRONT_MATTER.sub("", text.replace("\r\n", "\n")))
    for line in re.split(r"\n|\u3000\u3000", text):
        folded = fold(line)
        if _LOST_GLYPH in folded:
            continue
        if len(folded) > PASSAGE_CHARS:
            yield from re.findall(r"[^。;;!!??]+[。;;!!??]*", folded)
        elif folded:
            yield folded
