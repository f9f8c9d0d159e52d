"""Which documents there are: of a place, of an issuer, of a year, on a topic.

武汉有哪些文件 | 国务院办公厅发过哪些文件 | 2022年印发的文件有几份 | 有没有关于放假的文件
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.facts.statements import sentence
from corpus.types import Span
from corpus.units import Match, same_unit
from qa.catalogue import issuers
from qa.context import blanked
from qa.drafts import Draft, refusal
from qa.fields import Field, asking_spans
from qa.library import newest_first
from qa.task_texts import bare
from qa.topics import content_words
from qa.types import Kind
from qa.understand import topic_of
from qa.wording.holdings import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.periods import Period
    from corpus.store import Entry
    from qa.context import Context
    from qa.types import Citation

# Part of a topic's words, weighted, that the documents on it are called by. Of 30 topics asked of 33
# real documents, at 0.6 all documents are found whose titles say it; at 0.4 others come with them.
ON_TOPIC = 0.6
# A text that has a word so often, or in a heading, is on it though its title does not say so.
MIN_SAID = 3
SHOWN = 20
# What stands around place, issuer, year and topic: "库里有没有跟元宇宙有关的文件", "…方面的文件"
_FRAME = re.compile(
    r"库里面?|库中|系统里|你们|这里|收录|导入|关于|有关|相关|涉及|相关联|方面|领域|内容|[讲谈说提][到及]?|跟|和|与"
    r"|(?:印|下|转|颁)?发(?:布|文|出|行)?(?=[过了的文]|$)|出(?=[过了的])|出台|制定|公布|颁布|[过了的]|文件|文档|资料|材料|政策(?=文件)|有没有|有|都|份"
)
_ISSUED = re.compile(r"发(?!展|改|明|电|动|现|挥|放|生)|出(?:台|过)|制定|公布|颁布")
# "海珠区人力资源和社会保障局关于印发…的通知": a title names who issued it
_SPEAKS = re.compile(r"(?P<who>[\u4e00-\u9fff ]{2,60}?[部委局厅院署会办室府])关于")
_MATERIALS = re.compile(r"[材资]料")
# "对摊贩有什么政策" may be told in a sentence, "有没有关于摊贩的文件" is not
_OF_FILES = re.compile(r"文件|文档|通知|办法|规定|条例|资料|发文")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What narrows the documents asked for."""

    issuer: str | None
    years: tuple[Period, ...]
    words: tuple[str, ...]


def answer(context: Context) -> Draft | None:
    """List the documents asked for; None where the question asks for no documents after all."""
    if context.question.field is not Field.DOCUMENTS:
        return None
    asked = _asked(context)
    if asked.words and _MATERIALS.search(context.question.view):
        return None  # "申请需要哪些材料"
    entries = [context.library.entries[i] for i in context.scope.document_ids]
    if asked.issuer:
        entries = [e for e in entries if _is_by(asked.issuer, e)]
    issued = bool(_ISSUED.search(context.question.view))
    entries = [e for e in entries if all(_is_of(e, p, issued=issued) for p in asked.years)]
    if not entries:
        return _none(asked, context.question.view, issued=issued)
    if not asked.words:
        return _draft(context, entries)
    titled = _titled(context, entries, asked.words)
    if titled:
        return _draft(context, titled)
    said = {e.id: c for e in entries if (c := _saying(context, e.id, asked.words))}
    if not said:  # "市里出台了哪些支持创业的文件" may be told in one
        return (
            None
            if issued and not asked.issuer
            else _none(asked, context.question.view, issued=issued)
        )
    topic = "、".join(asked.words)
    return _draft(context, [e for e in entries if e.id in said], topic, tuple(said.values()))


def _asked(context: Context) -> _Asked:
    question = context.question
    view = question.view
    issuer = _issuer(context)
    hidden = [*context.scope.used, *asking_spans(view)]
    hidden += [(p.start, p.end) for p in question.periods]
    hidden += [(p.start, p.end) for p in question.places]
    if issuer:
        at = view.find(issuer)
        hidden.append((at, at + len(issuer)))
    rest = _FRAME.sub(lambda m: " " * len(m.group()), blanked(view, hidden))
    words = tuple(b for w in content_words(topic_of(rest)) if len(b := bare(w)) > 1)
    return _Asked(issuer, question.periods, words)


def _issuer(context: Context) -> str | None:
    """Return the unit whose documents are asked for: one that issues, or that a document names so."""
    question, view = context.question, context.question.view
    for unit in question.units:
        behind = view[unit.end :]
        if _ISSUED.match(behind.lstrip("都还一共有没的")) or re.match(r"的?(?:政策)?文件", behind):
            return unit.unit
    known = {i for e in context.library.entries.values() for i in issuers(e)}
    return max((i for i in known if i in view), key=len, default=None)


def _is_by(unit: str, entry: Entry) -> bool:
    place = entry.header.place
    speaks = _SPEAKS.match(entry.header.notice_title or entry.header.title)
    named = (*issuers(entry), *(speaks["who"].split() if speaks else ()))
    return any(same_unit(unit, i, document_place=place) >= Match.ALIAS for i in named)


def _is_of(entry: Entry, period: Period, *, issued: bool) -> bool:
    """Tell a document of a year, or of the years from … to …; issued in it where it is asked so."""
    header = entry.header
    day = header.written or header.printed
    of = {int(day[:4])} if day else set()
    if header.year and not (issued and of):
        of.add(header.year)
    if period.several and header.period == (period.first, period.last):
        return True
    return any(period.first <= year <= period.last for year in of)


def _titled(context: Context, entries: Sequence[Entry], words: Sequence[str]) -> list[Entry]:
    names = context.library.names
    return [e for e in entries if names.share(words, e.id) >= ON_TOPIC]


def _saying(context: Context, document_id: str, words: Sequence[str]) -> Citation | None:
    """Return the heading or sentence in which a document that is on a topic first speaks of it."""
    library = context.library
    written = library.bare_text(document_id)
    if not all(word in written for word in words):
        return None
    span = next(_headings(context, document_id, words), None)
    if span is None and min(map(written.count, words)) >= MIN_SAID:
        span = _sentence_with(library.text(document_id), words[0])
    return library.cite(document_id, span.start, span.end) if span else None


def _sentence_with(text: str, word: str) -> Span | None:
    at = text.find(word)
    return Span(*sentence(text, at, at + len(word))) if at >= 0 else None


def _headings(context: Context, document_id: str, words: Sequence[str]) -> Iterator[Span]:
    for section in context.library.document(document_id).parsed.sections:
        if all(word in bare(section.title) for word in words):
            yield Span(section.start, section.heading_end)


def _none(asked: _Asked, view: str, *, issued: bool) -> Draft:
    year = "".join(str(p) for p in asked.years)
    years = f"{year}年{'印发' if issued and not asked.issuer else ''}的" if year else ""
    whose = f"{asked.issuer}发的" if asked.issuer else ""
    topic = f"关于“{'、'.join(asked.words)}”的" if asked.words else ""
    told = refusal(f"库里没有{years}{whose}{topic}文件", Kind.LIST)
    return replace(told, final=not asked.words or bool(_OF_FILES.search(view)))


def _draft(
    context: Context, entries: Sequence[Entry], topic: str = "", said: tuple[Citation, ...] = ()
) -> Draft:
    library = context.library
    ids = newest_first(library, [e.id for e in entries])
    shown = ids[:SHOWN]
    by_id = {c.document_id: c for c in said}
    return Draft(
        answer=listed([library.entries[i] for i in shown], len(ids), topic),
        kind=Kind.LIST,
        citations=tuple(by_id.get(i) or _title(context, i) for i in shown),
        confidence=0.97 if not topic else 0.8,
        counts=(len(ids), len(shown)),
    )


def _title(context: Context, document_id: str) -> Citation:
    document = context.library.document(document_id)
    span = document.parsed.header.spans.get("title") or Span(0, document.parsed.text.find("\n"))
    end = span.end if span.end > span.start else len(document.parsed.text)
    return context.library.cite(document_id, span.start, end)
