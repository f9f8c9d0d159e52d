"""The provisions that a rule cites by number, and what the terms in it are said to mean.

违反本办法第五条第四项规定的，处…罚款      what is broken stands in 第五条, item (四)
餐厨垃圾产生单位应当…                        who that is stands in 本办法所称餐厨垃圾产生单位，是指…
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.numbering import han_value, numbering

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.types import Document, Passage, Section

# A provision cited is read up to here.
MAX_PROVISION = 400
_N = r"[〇零一二三四五六七八九十百\d]+"
_ONE = rf"第{_N}条(?:第{_N}款)?(?:第[（(]?{_N}[)）]?项)?"
# "违反本办法第五条第四项规定", "违反本条例第九条、第十条", not 违反《…法》第三十条
_CITES = re.compile(
    rf"(?:违反|不履行|未履行|不遵守|未遵守)了?本[\u4e00-\u9fff]{{1,6}}?(?P<cited>{_ONE}(?:(?:[、和或及]|以及|或者){_ONE})*)"
)
_CITED = re.compile(
    rf"第(?P<article>{_N})条(?:第(?P<paragraph>{_N})款)?(?:第[（(]?(?P<item>{_N})[)）]?项)?"
)
# "违反本办法第一条规定，私拉飞线的，": of all that 第一条 forbids this alone
_SAYS_ITSELF = re.compile(r"(?:的?规定)?[,，](?!由|责令|处|应)[^,，。;；]{2,40}的[,，]")
# "本办法所称餐厨垃圾产生单位，是指从事餐饮服务、食品加工的企业。"
_MEANS = re.compile(
    r"本[\u4e00-\u9fff]{1,6}所称的?(?P<term>[\u4e00-\u9fff]{2,16}?)[,，]?是?指[^。\n]{5,240}。"
)
# "罚多少", "会受什么处罚", "怎么追究责任", "有何后果"
_OF_A_BREACH = re.compile(
    r"罚|处分|追究|[什啥何](?:么)?(?:样的)?(?:后果|责任)|会(?:怎么?样|被怎|受)|怎么处理"
)


@dataclass(frozen=True, slots=True)
class Provision:
    """An article, or an item of one: `opening` is how the article of an item opens."""

    start: int
    end: int
    opening: str = ""


def asks_of_a_breach(view: str) -> bool:
    """Tell a question of what follows where a provision is broken.

    >>> asks_of_a_breach("擅自接用路灯电源罚多少"), asks_of_a_breach("灯会何时备案")
    (True, False)
    """
    return _OF_A_BREACH.search(view) is not None


def spoken_of(document: Document, start: int, end: int) -> str:
    """Return what a stretch speaks of by number: the provisions cited, and who is meant in them."""
    text = document.parsed.text
    said = cited_text(document, start, end)
    meant = (m[0] for m in _MEANS.finditer(text) if m["term"] in said) if said else ()
    return "\n".join([said, *meant])


def cited_text(document: Document, start: int, end: int) -> str:
    """Return the provisions that a stretch cites, each behind how its article opens.

    Of an article that a case is only a part of, as it says itself, nothing: what else it forbids is not meant.
    """
    text = document.parsed.text
    said = (p for p, narrowed in _cited(document, start, end) if not narrowed)
    return "\n".join(p.opening + text[p.start : p.end] for p in said)


def cited(document: Document, start: int, end: int) -> Iterator[Provision]:
    """Yield the provisions of its own document that a stretch cites, where they stand."""
    return (provision for provision, _ in _cited(document, start, end))


def _cited(document: Document, start: int, end: int) -> Iterator[tuple[Provision, bool]]:
    """Yield what is cited, and whether the case behind it says which part of the article it is of."""
    text = document.parsed.text
    for found in _CITES.finditer(text, start, end):
        says_itself = _SAYS_ITSELF.match(text, found.end()) is not None
        for one in _CITED.finditer(found["cited"]):
            provision = _provision(document, one["article"], one["paragraph"], one["item"])
            if provision:
                yield provision, says_itself and one["item"] is None


def article_of(document: Document, passage: Passage) -> str | None:
    """Return the number of the article that a passage stands in: 第四条."""
    sections = document.parsed.sections
    at = passage.section
    while at is not None:
        if re.fullmatch(rf"第{_N}条", sections[at].number):
            return sections[at].number
        at = sections[at].parent
    return None


def cites(document: Document, passage: Passage, article: str) -> bool:
    """Tell a passage that cites an article of its own document."""
    wanted = han_value(article[1:-1])
    found = _CITES.finditer(document.parsed.text, passage.start, passage.end)
    numbers = (one["article"] for m in found for one in _CITED.finditer(m["cited"]))
    return any(han_value(number) == wanted for number in numbers)


def _provision(
    document: Document, article: str, paragraph: str | None, item: str | None
) -> Provision | None:
    """Return where an article stands, or a paragraph or an item of it."""
    text, sections = document.parsed.text, document.parsed.sections
    whole = next((s for s in sections if _is(text, s, "article", article)), None)
    if whole is None:
        return None
    items = [s for s in sections if s.number and whole.start < s.start < whole.end]
    one = next((s for s in items if item and _is(text, s, "han_bracket", item)), None)
    if one is None and paragraph:
        return Provision(*_paragraph(text, whole, han_value(paragraph)))
    told = one or whole
    end = told.start + len(text[told.start : told.end][:MAX_PROVISION].rstrip())
    return Provision(told.start, end, text[whole.start : items[0].start] if one else "")


def _paragraph(text: str, article: Section, which: int) -> tuple[int, int]:
    """Return where a paragraph (款) of an article stands, the article where it has fewer."""
    lines = re.compile("\n").finditer(text, article.start, article.end)
    starts = [article.start, *(m.end() for m in lines)]
    opening = [s for s in starts if s < article.end and not _is_item(text, s)]
    if not 0 < which <= len(opening):
        return article.start, min(article.end, article.start + MAX_PROVISION)
    start = opening[which - 1]
    line = text.find("\n", start, article.end)
    return start, min(line if line >= 0 else article.end, start + MAX_PROVISION)


def _is_item(text: str, at: int) -> bool:
    found = numbering(text, at)
    return (found is not None and found.kind != "article") or not text[at : at + 1].strip()


def _is(text: str, section: Section, kind: str, number: str) -> bool:
    found = numbering(text, section.start) if section.number else None
    return found is not None and (found.kind, found.value) == (kind, han_value(number))
