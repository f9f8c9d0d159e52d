"""A motto asked for by how long it is: the one whose characters, or words, are so many.

"十六字治水方针是什么" | "新常态的特征,四个词"
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.facts.enumerations import value_of
from corpus.facts.statements import sentence
from corpus.facts.terms import bare
from qa.answerers.quoting import quoted
from qa.demand import holds
from qa.drafts import Draft, refusal
from qa.library import newest_first
from qa.passage_texts import headings_over
from qa.types import Kind
from qa.words_beside import words_beside

if TYPE_CHECKING:
    from corpus.facts.terms import Searchable
    from qa.context import Context

_N = r"[一二三四五六七八九十两]{1,3}|\d{1,2}"
_NOUN = r"方针|原则|要求|总要求|思路|理念|精神|目标|要诀|诀|口诀|经|工作法|方略|定位|准则|标准|特征|特点|路子|路径|工程|战略|布局|格局|机制|模式|体系|文化|口号|主题|主线"
# "十六字指导方针", "八字要求": characters; "四个词", "三句话": words, of a noun that stands anywhere
_CHARACTERS = re.compile(
    rf"(?<![第过于限\d一二三四五六七八九十])(?P<number>{_N})(?:个)?字(?:的)?(?P<before>[\u4e00-\u9fff]{{0,6}}?)(?P<noun>{_NOUN})(?![\u4e00-\u9fff]*[多少几])"
)
_WORDS = re.compile(
    rf"(?<![第\d一二三四五六七八九十])(?:哪|用|是)?(?P<number>{_N})(?:个(?:关键)?词(?![语典条]?[\u4e00-\u9fff]*?[多少几])|句话|个短语)"
)
# "转型那十二个字是什么", "治水思路是哪十六个字": characters, of what stands before
_THOSE = re.compile(rf"(?:那|这|哪|的|用)(?P<number>{_N})个字(?![\u4e00-\u9fff]*[多少几])")
# "…是哪十二个字": the length once more
_LENGTH = re.compile(rf"(?:是|指)?(?:哪|什么)?(?:{_N})个(?:字|词)")
# “节水优先、空间均衡”, with nothing but Chinese characters and the marks between items
_QUOTED = re.compile(r'"(?P<said>[\u4e00-\u9fff]{1,12}(?:[、,;\s][\u4e00-\u9fff]{1,12})+)"')
# What may stand between a motto and what it is called: 的, 这一, 的十六字, 的指导
_CALLED = re.compile(rf"(?:的|为|这一?)*(?:(?:{_N})字)?(?:的)?(?P<called>[\u4e00-\u9fff]{{0,10}})")
# "方针是“…”", "十六字方针“…”", "以…为主题"
_CALLED_BEFORE = re.compile(r"(?P<called>[\u4e00-\u9fff]{2,12}?)(?:是|为|即|:|,即)*$")
# Shorter ones are words (三字经), longer ones limits (不超过50字)
_LENGTHS = range(4, 33)
CONFIDENT = 0.78


@dataclass(frozen=True, slots=True)
class _Asked:
    """How many characters, or words, a motto has, and what it is called and said of."""

    number: int
    of_characters: bool
    before: str
    noun: str
    words: tuple[str, ...]
    called: str


@dataclass(frozen=True, slots=True)
class _Motto:
    """Where a motto stands: its items, and the sentence around it."""

    document_id: str
    items: tuple[str, ...]
    start: int
    end: int


def answer(context: Context) -> Draft | None:
    """Tell the one motto of the length asked for that is called so; None where several are.

    One of another length is refused, unless a document calls something so in these very words.
    """
    asked = _asked(context)
    if asked is None:
        return None
    ids = newest_first(context.library, context.scope.document_ids)
    found = [motto for i in ids for motto in _mottos(context, i, asked)]
    if not found and asked.noun and not _is_printed(context, asked):
        none = refusal(f"没有查到{asked.called}", Kind.LIST)
        return replace(none, final=True)
    if len({bare("".join(m.items)) for m in found}) != 1:
        return None
    motto = found[0]
    cited = context.library.cite(motto.document_id, motto.start, motto.end)
    named = (asked.before + asked.noun, asked.noun or asked.words[-1])
    called = next((name for name in named if name and name in bare(cited.quote)), None)
    if called is None:
        return quoted(context, motto.document_id, motto.start, motto.end, CONFIDENT)
    return Draft(
        answer=f"{context.name(motto.document_id)}中，{called}为{'、'.join(motto.items)}。",
        kind=Kind.LIST,
        citations=(cited,),
        confidence=CONFIDENT,
    )


def _asked(context: Context) -> _Asked | None:
    view = context.unscoped
    by_length = _CHARACTERS.search(view)
    those = None if by_length else _THOSE.search(view)
    found = by_length or those or _WORDS.search(view)
    if found is None:
        return None
    rest = _LENGTH.sub(" ", view[: found.start()] + " " + view[found.end() :])
    words = tuple(words_beside(context, f"{found['before']} {rest}" if by_length else rest))
    noun = found["noun"] if by_length else ""
    if not (noun or words):
        return None
    number, of_characters = value_of(found["number"]), bool(by_length or those)
    if of_characters and number not in _LENGTHS:
        return None
    before = found["before"] if by_length else ""
    return _Asked(number, of_characters, before, noun, words, found.group())


def _is_printed(context: Context, asked: _Asked) -> bool:
    """Tell whether a document has the name asked by, length and noun: 八字方针."""
    name = re.compile(rf"{asked.called[: asked.called.index('字') + 1]}[^,;。]{{0,6}}{asked.noun}")
    texts = (context.library.terms.source(i).bare for i in context.scope.document_ids)
    return any(name.search(text) for text in texts)


def _mottos(context: Context, document_id: str, asked: _Asked) -> list[_Motto]:
    """Give the mottos of so many characters or words that are called so, else those on what is asked of."""
    source = context.library.terms.source(document_id)
    title = bare(context.library.entries[document_id].header.title or "")
    called: list[_Motto] = []
    beside: list[_Motto] = []
    for found in _QUOTED.finditer(source.view):
        items = tuple(part for part in re.split(r"[、,;\s]", found["said"]) if part)
        length = len("".join(items)) if asked.of_characters else len(items)
        if length != asked.number:
            continue
        motto = _Motto(document_id, items, *sentence(source.view, *found.span()))
        lead = _with_lead(source.view, motto)
        over = bare(headings_over(context.library.document(document_id), motto.start))
        if _is_called(source, found.span(), asked.noun) and _is_on(source, motto, title, asked):
            called.append(motto)
        elif asked.words and _is_on(source, lead, title + over, asked):
            beside.append(lead)
    return called or beside


def _is_on(source: Searchable, motto: _Motto, over: str, asked: _Asked) -> bool:
    """Tell a stretch that speaks, with what stands over it, of all that the question names."""
    said = bare(source.view[motto.start : motto.end]) + over
    return all(holds(word, said) for word in asked.words)


def _with_lead(view: str, motto: _Motto) -> _Motto:
    """Begin at the sentence before on the same line, which says what it is of: 推动渔业转型。坚持“…”."""
    line = view.rfind("\n", 0, motto.start) + 1
    before = motto.start - 1
    return replace(motto, start=sentence(view, before, before)[0]) if line < before else motto


def _is_called(source: Searchable, span: tuple[int, int], noun: str) -> bool:
    """Tell a motto that is called what is asked for, right behind it or right before."""
    if not noun:
        return True
    behind = _CALLED.match(source.view, span[1])
    before = _CALLED_BEFORE.search(source.view, max(0, span[0] - 16), span[0])
    return bool(behind and noun in behind["called"]) or bool(before and noun in before["called"])
