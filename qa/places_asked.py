"""Which places a question is about, and which documents are of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.places import NATION, Mention, contains, level_of
from corpus.store import Entry
from corpus.words import cut
from qa.compare_words import BESIDE_EACH_OTHER, SAME
from qa.fields import Field
from qa.library import Library, bare_text
from qa.naming import LEAD
from qa.understand import Intent, Question

# A place in "与北京、上海对接": not whom the question is about
_BESIDE = re.compile(r"(?:与|和|同|跟|向|至|到|、|以及|及|对接|联动|合作|支援|学习)$")
# "山东省工业和信息化厅", "浙江省质量技术监督局    发 布": a line of an organ of a place
_ORGAN_LINE = (
    r"(?m)^\s*{place}[\u4e00-\u9fff]{{2,24}}(?:厅|局|委员会|委|政府|办公室)(?:\s+发\s?布.*)?\s*$"
)
_QUOTED = re.compile(r'"([^"]{2,30})"')
_PROVINCES = frozenset({"省", "自治区"})
# Characters beside a place that must stand beside it in a text to make it the text's words
_CONTEXT = 2
# "济南、青岛未来产业先导区": places in a row at the start, and the first words of what they are to have
_LISTED_PLACE = re.compile(r"[、和与及][\u4e00-\u9fff]{5,8}")
# … and so many before and behind it to make it a task's: "打造济南、青岛等" is printed in no other sense
_AROUND = 3


def places_asked(
    question: Question, entries: Sequence[Entry], library: Library
) -> Iterator[Mention]:
    """Yield the places the question is about, not one beside another or inside a name.

    One that it compares with another (甲市…和乙市…比哪个高) is asked about as well.
    """
    view = question.view
    compared = bool(BESIDE_EACH_OTHER.search(view) or SAME.search(view))
    before: Mention | None = None
    for mention in _mentions(question, library):
        beside = _BESIDE.search(view[: mention.start])
        joined = before is not None and (
            compared or (beside is not None and before.end == beside.start())
        )
        if (
            mention.place == NATION
            or (beside and not joined)
            or _in_name(view, mention, entries, library)
        ):
            continue
        if _in_task(question, mention, library):
            continue
        yield mention
        before = mention if documents_of(question, mention, entries, library)[1] else before


def _in_task(question: Question, mention: Mention, library: Library) -> bool:
    """Tell a place inside the words of a task: 打造济南、青岛等“无证明城市”由谁牵头."""
    if question.intent is not Intent.UNITS_OF_TASK:
        return False
    view = question.view
    before = view[max(mention.start - _AROUND, 0) : mention.start]
    behind = ")" if view[mention.end :].startswith(")") else view[mention.end :][:_AROUND]
    said = before + view[mention.start : mention.end] + behind
    if len(before) == _AROUND:
        return library.holds(said)
    listed = _LISTED_PLACE.match(view, mention.end)
    return listed is not None and library.holds(said[len(before) :] + listed[0][_AROUND:])


def documents_of(
    question: Question, mention: Mention, entries: Sequence[Entry], library: Library
) -> tuple[Mention, list[Entry]]:
    """Return the documents of a place, which a namesake may be that they are of.

    Where there are none, those with it in their titles, else those whose tables have a row of it,
    else those of a place it lies in, whose rules hold there too; but their number and dates are not those of a document of the place.
    """
    own = [e for e in entries if e.header.place == mention.place]
    if not own and (namesake := _namesake(question.view, mention, entries)):
        return namesake
    said = question.view[mention.start : mention.end]
    own += [e for e in entries if said in e.header.title and e not in own]
    if not own and question.fields:
        own = [e for e in entries if _opens_with(e, said, library)]
    if question.field is Field.DOCUMENTS:
        own += [e for e in entries if _lies_within(e, mention.place) and e not in own]
    if not own:
        saying = library.saying(mention.place)
        own = [e for e in entries if e.id in saying and _prints_one_of(e, mention.place, library)]
    if not own and question.intent is Intent.TARGET:
        parting = {t.document_id for owner, t in library.parted_targets if owner == said}
        own = [e for e in entries if e.id in parting]
    if not own and question.intent is not Intent.METADATA:
        own = [e for e in entries if e.header.place and contains(e.header.place, mention.place)]
    return mention, own


def _prints_one_of(entry: Entry, place: str, library: Library) -> bool:
    """Tell a text that prints a document of a place whole: an organ of it signs on a line of its own.

    A city that forwards a notice of its province: "山东省教育厅" below the notice.
    """
    if place == NATION or (entry.header.place and not contains(place, entry.header.place)):
        return False
    return bool(re.search(_ORGAN_LINE.format(place=re.escape(place)), library.text(entry.id)))


def _opens_with(entry: Entry, said: str, library: Library) -> bool:
    """Tell a document of no place and without a title that names a place in its first lines."""
    untitled = entry.header.place is None and not library.names.titled(entry.id)
    return untitled and said in library.text(entry.id)[:LEAD]


def _lies_within(entry: Entry, place: str) -> bool:
    """Tell a document of a place inside another: 广州市 has the documents of 花都区."""
    return bool(entry.header.place) and contains(place, entry.header.place or "")


# "长护险在广州归谁管", "积分在甲市怎么算"; not "在广州工作满3年", "在广州有房"
_THERE = re.compile(
    r"[归由怎咋谁哪,，。?？]|$|如何|是(?!否)|有(?=[什啥哪几多没])|能(?=不能|[领申办报享])|可以|要(?=[多几怎交满])"
)


def said_from(view: str, mention: Mention) -> int:
    """Return where a place begins with the 在 before it, which only says where the question is asked of.

    >>> said_from("护理险在海川归谁管", Mention("海川市", 4, 6))
    3
    """
    glued = mention.start > 1 and view[mention.start - 1] == "在"
    return mention.start - 1 if glued and _THERE.match(view, mention.end) else mention.start


def lies_in(inner: Mention, outer: Mention) -> bool:
    """Tell 萧山区 right behind 杭州市: the question is about the district."""
    smaller = contains(outer.place, inner.place) or inner.place[-1] in "区县旗"
    return inner.start == outer.end and smaller


def _namesake(
    view: str, mention: Mention, entries: Sequence[Entry]
) -> tuple[Mention, list[Entry]] | None:
    """Read a short name as the place of that name which documents are of: 恩施 as 恩施市."""
    if level_of(mention.place) in _PROVINCES:
        return None  # 吉林 is the province
    spelled = view[mention.start : mention.end]
    own = {e.header.place for e in entries if e.header.place}
    called = [p for p in own if p[:-1] == spelled and p[-1] in "市区县州盟旗"]
    if len(called) != 1:
        return None
    return replace(mention, place=called[0]), [e for e in entries if e.header.place == called[0]]


def _mentions(question: Question, library: Library) -> list[Mention]:
    """Find the places named, those of the library's documents by short names too (海珠, 天门)."""
    found = list(question.places)
    taken = {i for m in found for i in range(m.start, m.end)}
    taken |= {i for u in question.units for i in range(u.start, u.end)}
    named = ((n, p) for n, p in library.place_names.items() if n in question.view)
    for name, place in named:
        for at in re.finditer(re.escape(name), question.view):
            if taken.isdisjoint(range(at.start(), at.end())):
                found.append(Mention(place, at.start(), at.end()))
                taken |= set(range(at.start(), at.end()))
    return sorted(found, key=lambda m: m.start)


def is_topic(view: str, mention: Mention, entries: Sequence[Entry], library: Library) -> bool:
    """Tell a place that a text speaks of in these words, or a title names (湖北巴东…复函)."""
    said = view[mention.start : mention.end]
    behind = view[mention.end : mention.end + _CONTEXT]
    spelled = [said, *(said + level for level in "市省区县" if said[-1] not in "市省区县")]
    return any(in_text(name + behind, entries, library) for name in spelled) or any(
        said in e.header.title for e in entries
    )


def _in_name(view: str, mention: Mention, entries: Sequence[Entry], library: Library) -> bool:
    """Tell a place inside a proper name that a title begins with, or that a text is for: 数字山东."""
    before = view[max(0, mention.start - _CONTEXT) : mention.start]
    name = bare_text(before + view[mention.start : mention.end])
    if not before.isalpha() or len(before) != _CONTEXT:
        return False
    named = any(bare_text(e.header.title).startswith(name) for e in entries)
    return named or (_is_noun(before) and any(library.names.is_for(e.id, name) for e in entries))


def _is_noun(word: str) -> bool:
    tags = [w.tag[0] for w in cut(word)]
    return len(tags) == 1 and tags[0] not in "vpdcu"


def in_quotes(view: str, mention: Mention) -> bool:
    """Tell a place that is part of a quoted name: "智慧山东" is a topic besides."""
    quotes = (m.span(1) for m in _QUOTED.finditer(view))
    return any(
        a <= mention.start and mention.end <= b and b - a > mention.end - mention.start
        for a, b in quotes
    )


def may_lie_in(mention: Mention, chosen: Sequence[Entry], library: Library) -> bool:
    """Tell a district that the table does not know and the chosen documents speak of."""
    return level_of(mention.place) is None and in_text(mention.place, chosen, library)


def in_text(words: str, entries: Sequence[Entry], library: Library) -> bool:
    """Tell words that one of the texts has."""
    wanted = bare_text(words)
    return any(wanted in library.bare_text(e.id) for e in entries)
