"""What a table says of one row in one column: "X平台是哪家公司的", "X系统打哪个电话咨询", "X的服务对象是谁".

question := name of a row (a cell that names: 产品名称, 单位名称) + words that ask for a column
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.answerers.quoting import quoted
from qa.context import blanked
from qa.task_texts import bare
from qa.topics import content_words
from qa.understand import topic_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.types import Span, Table
    from qa.context import Context
    from qa.drafts import Draft


@dataclass(frozen=True, slots=True)
class Column:
    """How a column is asked for, and how its head is printed."""

    asked: re.Pattern[str]
    head: re.Pattern[str]


COLUMNS = (
    # "打哪个电话咨询", "咨询电话是多少", "联系方式"; not "举报电话", nor under 监督电话
    Column(
        re.compile(
            r"(?<!举报)(?<!投诉)(?<!监督)(?:要?(?:打|拨打?))?(?:是?哪个|什么)?(?:咨询|联系|客服)?(?:的)?(?:电话|手机号|联系方式)(?:号码?)?"
            r"(?:是|为)?(?:多少|什么|哪个)?(?:咨询|联系)?"
        ),
        re.compile(r"^(?!.*(?:举报|投诉|监督)).*(?:电话|联系方式|手机)"),
    ),
    # "是哪家公司搞的", "哪个企业开发的", "由谁提供", "谁家的", "服务商是谁"; who 运营 is not who 建设
    Column(
        re.compile(
            r"(?:是|由)?(?:哪一?[家个](?:公司|企业|单位|机构|厂商?|服务商|供应商)?|什么(?:公司|企业))(?:来)?"
            r"(?:搞|做|开发|提供|推出|研发)?出?来?的?"
            r"|(?:是|由)?谁家?(?:来)?(?:搞|做|开发|提供|推出|研发)出?来?的?|(?:是)?谁家的"
            r"|(?:服务商|供应商|提供商|厂商)(?:名称)?(?:是|叫)?(?:谁|哪一?[家个](?:公司|企业)?|什么)?"
        ),
        re.compile(
            r"^(?:申报|揭榜|承建|建设|研发|开发|提供)?(?:服务商|供应商|提供商|厂商|企业|公司|机构|单位)(?:全?名称?)?$"
        ),
    ),
    # "服务哪些企业", "面向谁", "适合什么样的企业用", "服务对象是谁"
    Column(
        re.compile(
            r"(?:主要)?(?:是)?(?:服务于?|面向|针对|适合|适用于?|给)(?:的)?(?:是)?(?:哪些|什么|哪一?[类种]|谁)样?的?"
            r"(?:企业|对象|人群?|客户|用户|行业|单位)?(?:使?用的?)?|(?:服务|适用)对象(?:是|有|包括)?(?:谁|什么|哪些)?"
        ),
        re.compile(r"^(?:服务|适用|面向)(?:对象|企业|行业|人群|群体)$"),
    ),
    # "有什么功能", "功能有哪些", "是干什么的", "有哪些特色"
    Column(
        re.compile(
            r"(?:主要)?(?:具?有|具备)?(?:什么|哪些|啥)(?:主要)?(?:功能|特色|特点)|(?:的)?(?:主要)?(?:功能|特色|特点)(?:与?特色)?(?:是|有)?(?:什么|哪些|啥)"
            r"|(?:主要)?是?能?(?:干|做)(?:什么|啥|嘛)用?的?"
        ),
        re.compile(r"(?:功能|特色|特点)(?!区|分区|板块|类)"),  # no 所属功能区
    ),
)
# A head over cells that name what a row is about: 产品或活动名称, 单位名称, 示范工厂名称
_NAMES = re.compile(r"名称|产品|服务商|供应商|^(?:申报|揭榜)?(?:企业|公司|单位|机构|平台|项目)$")
# "X这个平台", "那款产品", "请问": said of a row beside its name
_BESIDE = re.compile(
    r"(?:这|那)(?:一?[个款家项种])?(?:平台|产品|系统|软件|服务|项目|活动|公司|企业)?"
)
# Names in one cell: "渔信通; 渔信课堂"
_APART = re.compile(r"[；;]\s*|(?<=[^A-Za-z0-9 ])\s+|\s+(?=[^A-Za-z0-9 ])")
# What links a row's name with what else is said of it: 临江数联的X平台是
_LINKS = "的是呢吗啊吧里中在该"
MIN_NAME = 4  # characters of a name that more is said with
MOST = 0.6  # so much of a name stands for it
MIN_ASKED = 3  # characters of a name asked of
# So many of a row's first cells are sure where it has more cells than the header.
SURE_CELLS = 2
CONFIDENCE = 0.78


@dataclass(frozen=True, slots=True)
class _Asked:
    """The name of the row asked for without marks and blanks, its words, and the columns asked for."""

    name: str
    words: tuple[str, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """Where a document has what is asked, the row's name with it, and whether it is named whole."""

    document_id: str
    start: int
    end: int
    whole: bool


def answer(context: Context) -> Draft | None:
    """Quote, of the one row that a question names, what stands from its name to what is asked."""
    question = context.question
    asked = _asked(blanked(question.view, context.scope.used))
    places = {bare(question.view[p.start : p.end]) for p in question.places}
    if asked is None or asked.name in places:
        return None
    found = list(_rows(context, asked))
    found = [f for f in found if f.whole] or found
    if len(found) != 1:
        return None
    return quoted(context, found[0].document_id, found[0].start, found[0].end, CONFIDENCE)


def _asked(view: str) -> _Asked | None:
    """Take a question apart; None where it asks for no column or names too little."""
    spans = [(column, m.span()) for column in COLUMNS for m in column.asked.finditer(view)]
    left = topic_of(_BESIDE.sub(" ", blanked(view, [span for _, span in spans])))
    name, words = bare(left), tuple(content_words(left))
    if not spans or not words or len(name) < MIN_ASKED:
        return None
    return _Asked(name, words, tuple(dict.fromkeys(column for column, _ in spans)))


def _rows(context: Context, asked: _Asked) -> Iterator[_Found]:
    """Find the rows that are called so and hold all the words beside the columns asked for."""
    saying = context.library.saying(max(asked.words, key=len))
    for document_id in context.scope.document_ids:
        if document_id in saying:
            parsed = context.library.document(document_id).parsed
            for table in parsed.tables:
                yield from _in_table(document_id, parsed.text, table, asked)


def _in_table(document_id: str, text: str, table: Table, asked: _Asked) -> Iterator[_Found]:
    heads = [bare(text[h.start : h.end]) for h in table.header]
    wanted = [_only(heads, column.head) for column in asked.columns]
    names = [i for i, head in enumerate(heads) if _NAMES.search(head) and i not in wanted]
    for row in table.rows:
        sure = len(row) if len(row) == len(heads) else min(SURE_CELLS, len(row))
        if any(i is None or i >= sure for i in wanted) or not _holds(text, row, asked.words):
            continue
        cells = [row[i] for i in wanted if i is not None]
        for i in names:
            called = _called(text, row, i, asked.name) if i < len(row) else None
            if called is not None and all(text[c.start : c.end].strip() for c in cells):
                spans = (row[i], *cells)
                first, last = min(s.start for s in spans), max(s.end for s in spans)
                yield _Found(document_id, first, last, called)
                break


def _only(heads: Sequence[str], head: re.Pattern[str]) -> int | None:
    """Return the one column whose head is so; None where there is none or several are."""
    fitting = [i for i, text in enumerate(heads) if head.search(text)]
    return fitting[0] if len(fitting) == 1 else None


def _holds(text: str, row: Sequence[Span], words: Sequence[str]) -> bool:
    there = bare(text[row[0].start : row[-1].end])
    return all(word in there for word in words)


def _called(text: str, row: Sequence[Span], at: int, name: str) -> bool | None:
    """Tell whether a cell is called so as a whole; False where in part, None where it is not.

    What stands beside the cell in the name must be the row's too: 临江数联的代理记账平台.
    """
    said = text[row[at].start : row[at].end]
    own = [bare(said), *map(bare, _APART.split(said))]
    if name in own:
        return True
    if any(_short_for(name, whole) for whole in own):
        return False
    called = next((c for c in own if len(c) >= MIN_NAME and c in name), None)
    if called is None:
        return None
    beside = [rest.strip(_LINKS) for rest in name.split(called, 1)]
    there = bare(text[row[0].start : row[-1].end])
    return False if all(rest in there and len(rest) != 1 for rest in beside) else None


def _short_for(name: str, whole: str) -> bool:
    """Tell the beginning of a name, or most of it: 京东智联云 of 京东智联云平台; 平台 is of many."""
    begins = whole.startswith(name) and len(name) >= MIN_NAME
    return begins or (name in whole and len(name) >= len(whole) * MOST)
