"""The query parameters of the lists: what each is narrowed by, and which page of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from corpus.types import Measure, Role, TargetRole
from qa.filters import DocumentFilter, TargetFilter, TaskFilter
from qa.validity import Force
from service.requests import Absent, Limit, Offset

MAX_WORDS = 200  # characters of what a list is searched for: no title of 513 documents is longer


def _stated(value: object) -> object:
    """Take an empty field of a form for one that was not filled in."""
    return None if value == "" else value


Stated = BeforeValidator(_stated)
Words = Annotated[Annotated[str, Field(max_length=MAX_WORDS)] | Absent, Stated]
Q = Annotated[Words, Field(description="要找的词，空格隔开，每个都要有")]
Issuer = Annotated[
    Words, Field(description="发文机关：全称只列它自己的文件，简称列名称中含有它的（办公厅）")
]
DocumentId = Annotated[Words, Field(description="文件编号，见 `/v1/documents`")]


class DocumentsWanted(BaseModel):
    """What the list of documents is narrowed by, and its page."""

    model_config = ConfigDict(extra="forbid")

    q: Annotated[Words, Field(description="标题、文号、发文机关或正文中的词，空格隔开")] = None
    issuer: Issuer = None
    year: Annotated[int | Absent, Stated, Field(description="文件的年份（列表中的 `year`）")] = None
    status: Annotated[
        Force | Absent,
        Stated,
        Field(
            description="今天的效力：in_force 现行有效、repealed 已废止、expired 已到期、"
            "not_yet 尚未施行、unstated 未标明"
        ),
    ] = None
    limit: Limit = 1000  # a list of documents is short, and was always whole
    offset: Offset = 0

    def filter(self) -> DocumentFilter:
        """Give the filter without the page."""
        return DocumentFilter(**self.model_dump(exclude={"limit", "offset"}))


class TasksWanted(BaseModel):
    """What tasks are narrowed by."""

    model_config = ConfigDict(extra="forbid")

    unit: Annotated[Words, Field(description="单位，简称、全称都可以")] = None
    role: Annotated[
        Role | Absent,
        Stated,
        Field(
            description="角色：lead 牵头、responsible 责任、support 配合、check 考核、guide 指导"
        ),
    ] = None
    document_id: DocumentId = None
    q: Annotated[Q, Field(description="任务、单位、期限、文件标题或原文中的词，空格隔开")] = None
    issuer: Issuer = None
    deadline: Annotated[Words, Field(description="期限中的字样，如 2025年；any 为写明期限的")] = (
        None
    )

    def filter(self) -> TaskFilter:
        """Give the filter without the page."""
        return TaskFilter(**self.model_dump(exclude={"limit", "offset"}))


class TaskPageWanted(TasksWanted):
    """A page of tasks."""

    limit: Limit = 100
    offset: Offset = 0


class TargetsWanted(BaseModel):
    """What targets are narrowed by."""

    model_config = ConfigDict(extra="forbid")

    indicator: Annotated[Words, Field(description="指标：同义的名称、含有它的名称都列出")] = None
    year: Annotated[int | Absent, Stated, Field(description="数值所属的年份")] = None
    document_id: DocumentId = None
    q: Annotated[Q, Field(description="指标、文件标题或原文中的词，空格隔开")] = None
    issuer: Issuer = None
    role: Annotated[
        TargetRole | Absent,
        Stated,
        Field(description="性质：target 目标、actual 完成、baseline 基期"),
    ] = None
    measure: Annotated[
        Measure | Absent, Stated, Field(description="口径：level 水平、growth 增速、change 增减量")
    ] = None

    def filter(self) -> TargetFilter:
        """Give the filter without the page."""
        return TargetFilter(**self.model_dump(exclude={"limit", "offset"}))


class TargetPageWanted(TargetsWanted):
    """A page of targets."""

    limit: Limit = 100
    offset: Offset = 0
