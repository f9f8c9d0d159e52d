"""The number of a document that is only named in another one's text: 《…改革方案》（国发〔2014〕64号）.

通知依据的改革方案是国发几号 | 省里那份培育通知的文号 | 《平溪市奖励规定》是几号文
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.facts.statements import sentence
from corpus.places import find_places
from qa.called_loosely import stretches
from qa.context import blanked
from qa.drafts import Draft, flat
from qa.fields import Field, asking_spans
from qa.library import newest_first
from qa.naming import called_so
from qa.task_texts import bare
from qa.titles import BOOK
from qa.topics import content_words
from qa.types import Kind
from qa.understand import topic_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context

# "《…管理改革的方案》（国发﹝2014﹞64号)", "《…通知》(人社部发〔2021)73号": a name with its number behind
_NAMED = re.compile(
    r"《(?P<name>[^《》\n]{4,90})》\s?\((?P<number>[\u4e00-\u9fff]{1,14}[\[﹝(](?:19|20)\d\d[\]﹞)]\s?第?\d{1,4}\s?号)"
)
# "通知依据的…方案是国发几号", "文中提到的…办法": what is asked about is named by the document before it
_POINTS = re.compile(
    r"(?:依据|根据|按照|依照|遵照|贯彻|落实|执行|引用|提到|提及|转发|参照|依)(?:了|到|过)?的(?!是|文号|什么|哪)"
)
# "是国发几号", "鲁工信技多少号": the number's first letters
_LETTERS = re.compile(
    r"(?:(?<=[是为的,])(?P<letters>[^\W是为的\d]{1,6}[发函字规办])|(?P<short>[国政府]办?[发函字]))第?(?:几|多少)号"
)
# What a question's words, weighted by their length, share with the name of a document that is asked for;
# less where the question says that another document names it.
SAME, POINTED = 0.9, 0.75
# So near to the best, another name is as likely meant.
TIED = 0.1


@dataclass(frozen=True, slots=True)
class _Named:
    """A document named in a text with its number, and how near the question's words are to its name."""

    number: str
    document_id: str
    start: int
    end: int
    near: float


def answer(context: Context) -> Draft | None:
    """Quote the sentence that names it with its number; None where none or several may be meant."""
    if context.question.fields != (Field.NUMBER,):
        return None
    points = _POINTS.search(context.question.view)
    if points is None and _is_there(context):
        return None
    words = _words(context, points.end() if points else 0)
    found = list(_found(context, words, POINTED if points else SAME)) if words else []
    best = max((f.near for f in found), default=0.0)
    found = [f for f in found if f.near > best - TIED]
    if not found or len({bare(f.number) for f in found}) > 1:
        return None
    chosen = found[0]
    source = context.library.terms.source(chosen.document_id)
    span = sentence(source.view, chosen.start, chosen.end)
    cited = context.library.cite(chosen.document_id, *span)
    return Draft(
        f"{context.name(chosen.document_id)}写道：{flat(cited.quote)}。",
        Kind.PASSAGE,
        (cited,),
        confidence=0.85,
    )


def _is_there(context: Context) -> bool:
    """Tell a question whose words name a document of the library that has a number of its own."""
    words, library = _words(context, 0), context.library
    return any(
        e.header.number and library.names.share(words, e.id) >= POINTED
        for e in library.entries.values()
    )


def _words(context: Context, start: int) -> tuple[str, ...]:
    question = context.question
    hidden = [(0, start), *asking_spans(question.view)]
    hidden += [m.span() for m in _LETTERS.finditer(question.view)]
    hidden += [(p.start, p.end) for p in question.periods]
    left = topic_of(blanked(question.view, hidden))
    return tuple(b for w in content_words(left) if len(b := bare(w)) > 1)


def _found(context: Context, words: tuple[str, ...], least: float) -> Iterator[_Named]:
    question, library = context.question, context.library
    letters = _LETTERS.search(question.view)
    kinds = [bare(question.view[a:b])[-2:] for a, b in stretches(question.view)]
    kinds += [bare(m[1] or m[2])[-2:] for m in BOOK.finditer(question.view)]
    for document_id in newest_first(library, library.entries):
        for named in _NAMED.finditer(library.terms.source(document_id).view):
            name = named["name"]
            if letters and not _begins(named["number"], letters["letters"] or letters["short"]):
                continue
            if (kinds and not _kind_of(name).endswith(kinds[-1])) or not _of_place(context, name):
                continue
            near = _near(words, name)
            if near >= least:
                yield _Named(named["number"], document_id, *named.span(), near)


def _begins(number: str, said: str) -> bool:
    """Tell the letters of a number from others: 国发 is no 国办发.

    >>> _begins("海政发[2014]64号", "政发"), _begins("国办发[2014]64号", "国发")
    (True, False)
    """
    own = re.split(r"[\[﹝(]", number)[0]
    return own.endswith(said) or said.endswith(own)


def _kind_of(name: str) -> str:
    """Leave out what stands behind a name's 文种: (2018-2020), (试行)."""
    return bare(re.sub(r"[(（][^()（）]{2,12}[)）]$", "", name))


def _near(words: tuple[str, ...], name: str) -> float:
    called = called_so(name)
    return sum(len(w) * called.holds(w) for w in words) / sum(map(len, words))


def _of_place(context: Context, name: str) -> bool:
    """Tell a name that says each place the question says before it asks, or stands in its document."""
    view = context.question.view
    points = _POINTS.search(view)
    asked = find_places(view[points.end() if points else 0 :])
    return all(m.place in {p.place for p in find_places(name)} for m in asked)
