"""A slogan asked for by its length: 渔业转型那十二个字是什么, 治水思路的十六字方针, 春耕的三个词."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.facts.enumerations import value_of
from corpus.facts.statements import sentence
from corpus.outline import location
from corpus.tables import section_at
from qa.answerers.quoting import quoted
from qa.demand import holds
from qa.task_texts import bare
from qa.words_beside import words_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.drafts import Draft

_N = r"[二两三四五六七八九十]{1,3}|\d{1,2}"
_KIND = r"(?:工作)?(?:总)?(?:方针|要求|原则|口号|思路|要诀|诀|经|法|标语|方略|箴言|理念)?"
# "那十二个字是什么", "十六字方针是啥", "的四个词分别是什么"
_LAST = re.compile(
    rf"(?P<before>.*?)(?:那|这|的)*(?P<number>{_N})个?(?:关键)?(?P<of>字|词)(?P<kind>{_KIND})(?:里面?)?(?:分别|具体|到底|究竟|又|都)*(?:是|指|指的是)(?:什么|啥|哪.{{1,6}})$"
)
# "坚持哪十二个字", "的总要求是哪八个字", "十六字方针怎么说的"
_WHICH = re.compile(
    rf"(?P<before>.*?)(?:是|为|叫|讲|说|提|用|按|坚持|遵循|贯彻|落实|概括为|归纳为)*(?:的是)?哪(?P<number>{_N})个?(?:关键)?(?P<of>字|词)(?P<kind>{_KIND})(?:来.{{1,4}})?$"
)
_SLOGAN = re.compile(r"[“‘\"「](?P<said>[^“”‘’\"「」\n]{4,80})[”’\"」]")
_LETTER = re.compile(r"[\u4e00-\u9fffA-Za-z\d]")
_BETWEEN = re.compile(r"[、，,；;\s]")
# A slogan has at least so many characters.
SHORTEST = 4
CONFIDENCE = 0.75


@dataclass(frozen=True, slots=True)
class _Slogan:
    """A quoted slogan and the stretch that says what it is of."""

    document_id: str
    said: str
    start: int
    end: int


def answer(context: Context) -> Draft | None:
    """Quote the one slogan of so many characters or words that is of what is asked; None for another question."""
    asked = _LAST.fullmatch(context.unscoped) or _WHICH.fullmatch(context.unscoped)
    if asked is None:
        return None
    number, of = value_of(asked["number"]), asked["of"]
    words = words_beside(context, asked["before"])
    label = f"{asked['number']}字"
    near: list[_Slogan] = []
    beside: list[_Slogan] = []
    for document_id in context.scope.document_ids:
        for slogan in _slogans(context, document_id, number, of):
            own = bare(context.library.text(document_id)[slogan.start : slogan.end])
            if (words and all(holds(w, own) for w in words)) or (not words and label in own):
                near.append(slogan)
            elif words and all(holds(w, _around(context, slogan)) for w in words):
                beside.append(_with_lead(context, slogan))
    found = near or beside
    if len({bare(one.said) for one in found}) != 1:
        return None
    return quoted(context, found[0].document_id, found[0].start, found[0].end, CONFIDENCE)


def _slogans(context: Context, document_id: str, number: int, of: str) -> Iterator[_Slogan]:
    """Yield what a text sets in quotes that has as many characters, or parts, as are asked for."""
    source = context.library.terms.source(document_id)
    for found in _SLOGAN.finditer(source.text):
        said = found["said"]
        parts = [p for p in _BETWEEN.split(said) if p]
        length = len(_LETTER.findall(said)) if of == "字" else len(parts)
        if length == number and len(_LETTER.findall(said)) >= SHORTEST:
            yield _Slogan(document_id, said, *sentence(source.view, *found.span()))


def _with_lead(context: Context, slogan: _Slogan) -> _Slogan:
    """Begin the stretch at the sentence before, which says what a slogan is of: 推动渔业转型。坚持“…”."""
    return _Slogan(slogan.document_id, slogan.said, _lead_start(context, slogan), slogan.end)


def _lead_start(context: Context, slogan: _Slogan) -> int:
    view = context.library.terms.source(slogan.document_id).view
    line = view.rfind("\n", 0, slogan.start) + 1
    return (
        sentence(view, slogan.start - 1, slogan.start - 1)[0]
        if line < slogan.start - 1
        else slogan.start
    )


def _around(context: Context, slogan: _Slogan) -> str:
    """Return what stands over and right before a slogan, and its own sentence, bare."""
    document = context.library.document(slogan.document_id)
    text, sections = document.parsed.text, document.parsed.sections
    over = location(text, sections, section_at(sections, slogan.start))
    return bare(
        document.parsed.header.title + over + text[_lead_start(context, slogan) : slogan.end]
    )
