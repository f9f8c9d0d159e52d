"""The values that come out of a policy document, and the errors of reading one.

Every `start` and `end` is a code-point offset into `Document.text`, end exclusive.

    WenceError
    ├── CorpusError
    │   ├── RefusedFile      a file that cannot become a document, with the reason
    │   └── StoreError       a data folder that cannot be opened or written
    ├── IndexFolderError     an index or model folder that cannot be used   (index/errors.py)
    └── QuestionError        a question that cannot be asked                (qa/types.py)
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class WenceError(Exception):
    """Something a user can mend; the message says what happened, where, and what to do."""


class CorpusError(WenceError):
    """A document or the store of documents is the cause."""


class RefusedFile(CorpusError):  # noqa: N818 - it is an outcome, told file by file
    """A file that cannot become a document; the message is the reason, in Chinese."""


class StoreError(CorpusError):
    """A data folder that cannot be opened, read or written."""


class Role(StrEnum):
    """What a unit does in a task (as the bracket says it)."""

    LEAD = "lead"  # 牵头 (also 主办, X会同Y负责: X)
    RESPONSIBLE = "responsible"  # 责任单位, X负责, 分工负责
    SUPPORT = "support"  # 配合, 参加, 参与, 协办
    CHECK = "check"  # 考核单位
    GUIDE = "guide"  # 指导单位, X指导


class TargetRole(StrEnum):
    """What a value is: aimed at, reached, or the starting point a table prints beside them."""

    TARGET = "target"
    ACTUAL = "actual"
    BASELINE = "baseline"


class Measure(StrEnum):
    """What the value measures: a level (3.5%), a rate of growth (增长10%), a change (新增40家)."""

    LEVEL = "level"
    GROWTH = "growth"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `Document.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """One heading with everything under it.

    `start:heading_end` is the heading as printed (number and title); `title` is the heading
    without number and full stop, empty for a numbered paragraph that has no heading of its own.
    `parent` is a position in `Document.sections`; `rank` 0 is the outermost kind of number.
    """

    number: str
    title: str
    rank: int
    start: int
    heading_end: int
    end: int
    parent: int | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table; cells of one row stand in the text separated by tabs, rows by line ends.

    `name` is the caption line, or None. `header` is empty where the table prints none.
    `note` is the paragraph of notes under it. `section` is a position in `Document.sections`.
    """

    name: Span | None
    header: tuple[Span, ...]
    rows: tuple[tuple[Span, ...], ...]
    note: Span | None
    section: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page of the source is known to start and end, and its printed number."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Header:
    """What a document says of itself; None or empty where it does not say it.

    `place` is the place the document speaks for (武汉市), from title, issuer, head or file name.
    Dates are ISO strings. `period` is (first year, last year) of a plan; `year` the document's
    own year: the year in the title, else of the written or printed date, else None.
    """

    title: str
    number: str | None = None  # 文号
    issuer: str | None = None  # 发文机关, several joined by 、
    place: str | None = None
    written: str | None = None  # 成文日期
    printed: str | None = None  # 印发日期
    addressees: tuple[str, ...] = ()  # 主送机关
    copied_to: tuple[str, ...] = ()  # 抄送
    period: tuple[int, int] | None = None  # 规划期
    year: int | None = None
    basis: tuple[str, ...] = ()  # 制定依据, document names without brackets 《》
    notice_title: str | None = None  # the 通知 that carries the document
    effective: str | None = None  # 施行日期
    expires: str | None = None  # 失效日期, the last day it holds
    repeals: tuple[str, ...] = ()  # 同时废止的文件, names without brackets 《》
    spans: dict[str, Span] = field(default_factory=dict)  # field name → where it is printed


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document to search and cite; `text[start:end]` is its text.

    `context` are the spans of headings (outermost first) and of a table's caption and header
    row, searched with the passage. `section` is a position in `Document.sections`.
    """

    start: int
    end: int
    section: int | None
    context: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A unit in a responsibility, as printed."""

    unit: str
    role: Role
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who does a task (责任分工): `scope` is the text the bracket speaks of, bracket included.

    `scope_start` is the end of the previous bracket or the item's start; `start:end` is the
    quote: the tail of the scope, whole sentences, ending with the bracket.
    """

    task: str
    members: tuple[Member, ...]
    deadline: str | None
    scope_start: int
    start: int
    end: int
    section: int | None


@dataclass(frozen=True, slots=True)
class Target:
    """A value of an indicator (指标): aimed at, reached, or a baseline.

    `value`/`unit` are as printed (120, 万平方米); `value_text` is the printed stretch with its
    comparator (突破13000家); `comparator` the printed word (达到 突破 以上 …) or None. `year` is
    the year the value holds for; a sum over a period has `year` None and `period` "2016-2020".
    `start:end` is the quote: the sentence or clause, or the table row. `value_start:value_end`
    stands inside it and re-reads to `value`; `indicator_start:indicator_end` is where the
    indicator is printed.
    """

    indicator: str
    value: float
    unit: str
    value_text: str
    comparator: str | None
    measure: Measure
    year: int | None
    period: str | None
    role: TargetRole
    start: int
    end: int
    value_start: int
    value_end: int
    indicator_start: int
    indicator_end: int
    section: int | None


@dataclass(frozen=True, slots=True)
class Parsed:
    """Everything derived from one cleaned text; `version` is the digest of the text."""

    text: str
    version: str
    header: Header
    pages: tuple[Page, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    passages: tuple[Passage, ...]
    responsibilities: tuple[Responsibility, ...]
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A stored document: `id` is short and stable, `sources` are the files it was read from."""

    id: str
    sources: tuple[str, ...]
    added: str
    parsed: Parsed
