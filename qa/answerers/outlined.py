"""Lists that a document's outline holds: what stands under a heading, headings that end alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.categories import announced as announcements
from corpus.facts.categories import category
from corpus.facts.listed import Listed, following, heading_of, under
from corpus.facts.parallel import headings_alike
from corpus.facts.statements import leads_to, sentence
from corpus.facts.terms import bare, title_of
from corpus.outline import location
from corpus.split import sentence_spans
from corpus.words import cut
from qa.answerers.rows import Listing, printed
from qa.demand import holds, things
from qa.library import newest_first
from qa.naming import introduced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.facts.categories import Category
    from qa.context import Context
    from qa.types import Citation

# A part is asked for by its number alone where no more documents than this may be meant.
MAX_DOCUMENTS = 5
# So many characters at the end of what is asked for tell which heading is on it.
MIN_NOUN = 4
# So many characters a heading may have before the 流程 that is asked for.
MAX_TITLE = 12
# A heading that runs in is cited with the sentence behind it up to this length.
MAX_SHOWN = 200

_NUMBERED = re.compile(r"^第(?P<n>[〇零一二三四五六七八九十百\d]{1,4})(?:[篇编章节]|大?部分)")
_TAIL = re.compile(
    r"(?:的)?(?:具体|主要)?(?:内容|方面|部分|章节|举措|措施|任务|工作|要求|这一?[章节篇])$"
)
# "第四篇下面有哪几章", "第二章里包含哪几节": that its parts stand in it is no word of its title
_IN_IT = re.compile(r"(?:的)?(?:下面|底下|下边|里面|之下|下设|下分|项下|当中|[下里中])$")
_YEAR = re.compile(r"(?:20\d\d|今)年度?")
# "要满足哪些条件", "得提交哪些材料": how conditions are met is no word of their list
_MEETS = frozenset(
    "满足 具备 符合 达到 提交 提供 准备 备齐 带齐 需要 参加 组成 走 经过 履行".split()
)
# "把综合保税区打造成哪五大中心"
_BECOMES = re.compile(r"(?:打造|建设|发展|培育|建)(?:成为|成|为)$")
_STOPS = ("。", "；")


def all_in(words: str, there: str) -> bool:
    """Tell whether every word of content stands in a text."""
    named = things(_BECOMES.sub("", _YEAR.sub("", words)))
    return all(holds(w, there) for w in named if not (leads_to(w) or w in _MEETS))


# ---- headings that end alike: 打好转型升级攻坚战, 打好科创赋能攻坚战


def alike_at_last(context: Context, term: str, of: str) -> list[tuple[str, Listing]]:
    """List the last clauses of such headings: 聚焦基础短板，开展“策源”行动."""
    return alike(context, term, of, last=True)


def alike(context: Context, term: str, of: str, *, last: bool = False) -> list[tuple[str, Listing]]:
    """List the first clauses of headings that end in what 哪些, or 哪五个, is followed by."""
    found: list[tuple[str, Listing]] = []
    wanted = category(of)
    noun = wanted.noun.rpartition("的")[2] if wanted.number else bare(of)
    if len(noun) < 2:
        return found
    for document_id in newest_first(context.library, context.scope.document_ids):
        document = context.library.document(document_id)
        parsed = document.parsed
        for items in headings_alike(parsed.text, parsed.sections, noun, last=last):
            if wanted.number not in (None, len(items)):
                continue
            cited = tuple(
                context.library.cite(document_id, i.start, _shown_to(parsed.text, i.end))
                for i in items
            )
            told = bare(introduced(document) + cited[0].location + cited[0].quote)
            if all_in(term, told):
                opening = f"{context.name(document_id)}的{noun}有{len(items)}项："
                listed = printed(parsed.text, items)
                found.append((document_id, Listing(opening, listed, cited, 0.85, "", len(items))))
    return found[:1] if len({i for i, _ in found}) == 1 else found


# ---- a heading: 保障措施, 第四章, 基本原则


def headings(context: Context, term: str, of: str) -> list[tuple[str, Listing]]:
    """List the parts under a heading; of a document's like headings the first that has parts."""
    if of:
        return _ending_in(context, term, of)
    found: dict[str, Listing] = {}
    for document_id, position, confidence in _sections(context, term):
        if document_id not in found:
            listing = parts_of(context, document_id, position, confidence)
            if listing:
                found[document_id] = listing
    return [(i, found[i]) for i in newest_first(context.library, found)]


# What a list is headed by where the heading does not end in what is asked for
_HEADED = {
    "阶段": ("进度安排", "时间安排", "实施步骤", "工作步骤", "方法步骤", "工作安排", "阶段安排"),
    "步骤": ("流程", "程序", "步骤"),
    "流程": ("流程", "程序", "步骤"),
    "程序": ("程序", "流程", "步骤"),
    "环节": ("流程", "程序", "环节"),
}


def _ending_in(context: Context, term: str, of: str) -> list[tuple[str, Listing]]:
    """List the parts under a heading that ends in what 哪些 is followed by: 办理流程 for 流程.

    The document, or the heading itself, must be on what the question says before it.
    """
    wanted = category(of)
    noun = wanted.noun if wanted.number else bare(of)
    found: list[tuple[str, Listing]] = []
    for document_id in newest_first(context.library, context.scope.document_ids):
        position = _headed(context, document_id, term, _HEADED.get(noun, (noun,)))
        listing = None if position is None else parts_of(context, document_id, position, 0.85)
        if listing and wanted.number in (None, listing.count):
            found.append((document_id, listing))
    return found


def _headed(context: Context, document_id: str, term: str, nouns: Sequence[str]) -> int | None:
    """Return the one section whose title ends in a noun and that is on the term."""
    document = context.library.document(document_id)
    sections = document.parsed.sections
    titles = list(context.library.terms.titles(document_id))
    for noun in nouns if len(nouns[0]) > 1 else ():
        like = [(i, t.removesuffix(noun).removesuffix("的")) for i, t in titles if t.endswith(noun)]
        named = [(i, rest) for i, rest in like if len(rest) > 1 and rest in bare(term)]
        if len(named) > 1:  # 评价机构遴选程序 and 培训机构遴选程序
            longest = max(len(rest) for _, rest in named)
            named = [(i, rest) for i, rest in named if len(rest) == longest]
        chosen = named or like
        if len(chosen) == 1 and len(chosen[0][1]) <= MAX_TITLE:
            position, rest = chosen[0]
            over = location(document.parsed.text, sections, position)
            if all_in(term.replace(rest, " "), bare(introduced(document) + over)):
                return position
    return None


def headed_by_noun(context: Context, term: str, of: str) -> list[tuple[str, Listing]]:
    """List as many parts as 十个智慧农业应用场景 counts, under a heading like 首批应用场景.

    The heading ends as what is asked for does, and the question has every other word of it.
    """
    wanted = category(of or term)
    found: list[tuple[str, Listing]] = []
    if not wanted.number or len(wanted.noun) < MIN_NOUN:
        return found
    asked = bare(context.question.view)
    for document_id in newest_first(context.library, context.scope.document_ids):
        for position, title in context.library.terms.titles(document_id):
            if not title.endswith(wanted.noun[-MIN_NOUN:]):
                continue
            listing = parts_of(context, document_id, position, 0.85)
            named = all(holds(w, asked) == 1 for w in things(title))
            if listing and named and listing.count == wanted.number:
                found.append((document_id, listing))
    return found


# ---- headings that a sentence announces: 重点抓好以下八个方面工作：


def announced(context: Context, term: str, of: str) -> list[tuple[str, Listing]]:
    """List the headings behind "重点做好八个方面工作：", as many as it says."""
    wanted = category(of or term)
    if not wanted.number or len(wanted.noun) < 2:
        return []
    index = context.library.terms
    ids = index.holding(wanted.anchor, context.scope.document_ids)
    found = (
        (i, listing)
        for i in newest_first(context.library, ids)
        if (listing := _announced(context, i, wanted, term if of else ""))
    )
    return list(found)


def _announced(context: Context, document_id: str, wanted: Category, term: str) -> Listing | None:
    document = context.library.document(document_id)
    text, sections = document.parsed.text, document.parsed.sections
    for name, at in announcements(context.library.terms.source(document_id), wanted):
        positions = following(text, sections, at, wanted.number or 0)
        parts = [heading_of(text, sections[i]) for i in positions]
        said = context.library.cite(document_id, *sentence(shape(text), name.start, name.end))
        if parts and all_in(term, bare(introduced(document) + said.location + said.quote)):
            return Listing(
                opening=f"{context.name(document_id)}中，{text[name.start : name.end]}为",
                items=printed(text, [p.item for p in parts]),
                citations=(said, *_cited(context, document_id, parts)),
                confidence=0.93,
                count=len(parts),
            )
    return None


def _sections(context: Context, term: str) -> list[tuple[str, int, float]]:
    index, ids = context.library.terms, context.scope.document_ids
    number = _NUMBERED.match(term)
    title = _IN_IT.sub("", term[number.end() :].strip(' :的《》"')) if number else term
    if number:
        return _by_number(context, number.group(), title)
    for name in dict.fromkeys((title, _TAIL.sub("", title))):
        if len(bare(name)) > 1:
            exact = [(i, at, 0.93) for i, at in index.headed(name, ids)]
            like = [(i, at, 0.8) for i, at in index.headed_like(name, ids)]
            if exact or like:
                return exact or like
    return _by_end(context, title)


def _by_end(context: Context, title: str) -> list[tuple[str, int, float]]:
    """Find 申报条件 for 中试基地申报条件 in the documents whose title has the words before it."""
    index, library = context.library.terms, context.library
    for word in cut(title)[1:]:
        before, end = title[: word.start], title[word.start :]
        headed = index.headed(end, context.scope.document_ids) if len(end) > 3 else []
        about = {i for i, _ in headed if all_in(before, bare(introduced(library.document(i))))}
        if about:
            return [(i, at, 0.85) for i, at in headed if i in about]
    return []


def _by_number(context: Context, number: str, title: str) -> list[tuple[str, int, float]]:
    """Find "第四章" or "第四章主要目标" in the documents asked, which must not be many."""
    ids = context.scope.document_ids
    if len(ids) > MAX_DOCUMENTS:
        return []
    wanted = bare(_TAIL.sub("", title))
    part = _NUMBERED.match(number)
    named = {number, f"{part['n']}、"} if part and number.endswith("部分") else {number}
    return [
        (i, at, 0.93)
        for i in ids
        for at, section in enumerate(context.library.document(i).parsed.sections)
        if section.number in named and wanted in bare(section.title)
    ]


def parts_of(
    context: Context, document_id: str, position: int, confidence: float
) -> Listing | None:
    """List what stands under a section, None where its parts cannot be told apart."""
    parsed = context.library.document(document_id).parsed
    parts = under(parsed.text, parsed.sections, position)
    if not parts:
        return None
    section = parsed.sections[position]
    title = title_of(parsed.text, section)
    named = parsed.text.find(title, section.start) + len(title)
    # a heading that a full stop makes a sentence stands in no location: it is cited itself
    over = () if section.title else (context.library.cite(document_id, section.start, named),)
    return Listing(
        opening=f"{context.name(document_id)}的{_quoted(title)}有{len(parts)}项：",
        items=printed(parsed.text, [p.item for p in parts]),
        citations=(*over, *_cited(context, document_id, parts)),
        confidence=confidence,
        count=len(parts),
    )


def _cited(context: Context, document_id: str, parts: Sequence[Listed]) -> tuple[Citation, ...]:
    text = context.library.document(document_id).parsed.text
    return tuple(
        context.library.cite(document_id, p.cited.start, _shown_to(text, p.cited.end))
        for p in parts
    )


def _shown_to(text: str, end: int) -> int:
    """Return where what shows an item ends: its stop, and the sentence behind a heading that runs in."""
    if not text.startswith(_STOPS, end):
        return end
    stop = text.find("\n", end)
    behind = sentence_spans(text, end + 1, stop if stop >= 0 else len(text))
    short = text[end] == "。" and behind and behind[0][1] - end <= MAX_SHOWN
    return behind[0][1] if short else end + 1


def _quoted(title: str) -> str:
    return title if "“" in title or '"' in title else f"“{title}”"
