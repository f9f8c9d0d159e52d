"""What is known, as of one generation of the store: documents, tasks, targets, and citations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.characters import shape
from corpus.facts.terms import TermIndex
from corpus.indicator_index import IndicatorIndex
from corpus.places import names_of
from corpus.spellings import one_spelling
from corpus.store import Entry, Size, Store, StoredPassage, StoredTarget, StoredTask
from corpus.types import Document, Role
from corpus.units import is_group
from corpus.words import cut
from index.kept import Kept
from qa.english import spelled_pattern
from qa.items_called import item_called
from qa.naming import Names
from qa.passage_texts import PassageTexts, headings_over, passage_texts
from qa.task_texts import TaskTexts, bare, texts_of
from qa.types import Citation, MemberFact, TargetFact, TaskFact
from qa.value_texts import ValueTexts, value_texts
from qa.wording.documents import distinct_title

# Documents kept in memory for citing, without their facts: 526 real ones take 60 MB.
CACHED_DOCUMENTS = 2000
# Values and passages whose words are kept ready, of each: about 1.5 and 3 kB.
KEPT_TEXTS = 8192
# Of a version in an address, as many digits as tell a document's versions apart.
VERSION_DIGITS = 8
# Characters of a name before its last words and a year: 国家 of “国家科技创新2030—重大项目”
NAME_CHARS = 12
# A slipped character is mended in indicators' names of this length.
MIN_SLIP_CHARS = 4
# A place's government in a division of tasks: 江北区人民政府, 江北区政府, or 江北区 alone
_GOVERNED = re.compile(r"([\u4e00-\u9fff]{2,6}?[市区县旗州盟])(?:(?:人民)?政府|管委会)?")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with a title, its words without marks; `position` is its section's."""

    words: str
    document_id: str
    position: int


class Library:
    """A store's facts in memory, its documents on demand."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.generation = store.generation
        self._documents: Kept[str, Document] = Kept(CACHED_DOCUMENTS)
        self._bare: dict[str, str] = {}
        self._year_names: dict[str, bool] = {}
        self._held_words: Kept[str, bool] = Kept(KEPT_TEXTS)
        self._texts: dict[str, TaskTexts] = {}
        self._value_texts: Kept[str, ValueTexts] = Kept(KEPT_TEXTS)
        self._passage_texts: Kept[int, PassageTexts] = Kept(KEPT_TEXTS)

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Every document by its id."""
        return {entry.id: entry for entry in self._store.entries()}

    @cached_property
    def sizes(self) -> dict[str, Size]:
        """How much each document holds, by its id."""
        return self._store.sizes()

    @cached_property
    def tasks(self) -> tuple[StoredTask, ...]:
        """Every responsibility."""
        return self._store.tasks()

    @cached_property
    def targets(self) -> tuple[StoredTarget, ...]:
        """Every target."""
        return self._store.targets()

    @cached_property
    def units(self) -> frozenset[str]:
        """Every unit's name as printed in a responsibility."""
        return frozenset(m.unit for t in self.tasks for m in t.fact.members)

    @cached_property
    def issuers(self) -> frozenset[str]:
        """Every office that issued a document, alone or with others."""
        told = (e.header.issuer for e in self.entries.values() if e.header.issuer)
        return frozenset(name for issuers in told for name in issuers.split("、"))

    @cached_property
    def charged(self) -> dict[str, str]:
        """The units that are a place's government, by the place's name: 江北区 → 江北区人民政府."""
        found = ((m.group(1), unit) for unit in self.units if (m := _GOVERNED.fullmatch(unit)))
        return {place: unit for place, unit in sorted(found) if not is_group(unit)}

    @cached_property
    def indicators(self) -> IndicatorIndex:
        """The printed names of indicators, to be found in questions."""
        return IndicatorIndex(dict.fromkeys(t.fact.indicator for t in self.targets))

    @cached_property
    def targets_of(self) -> dict[str, tuple[StoredTarget, ...]]:
        """The targets by the printed name of their indicator."""
        by_name: dict[str, list[StoredTarget]] = {}
        for target in self.targets:
            by_name.setdefault(target.fact.indicator, []).append(target)
        return {name: tuple(targets) for name, targets in by_name.items()}

    @cached_property
    def parted_targets(self) -> tuple[tuple[str, StoredTarget], ...]:
        """The targets of tables that part them among places, each with its row's name."""
        return tuple((owner, t) for t in self.targets if (owner := self._owner(t)))

    def _owner(self, target: StoredTarget) -> str:
        fact = target.fact
        name, of, _ = fact.indicator.partition("的")
        printed = self.document(target.document_id).parsed.text if of else ""
        return name if printed[fact.indicator_start : fact.indicator_end] == name else ""

    @cached_property
    def items(self) -> dict[str, str]:
        """The heading of the item that a task is one of several in, by the task's id."""
        having = Counter((t.document_id, t.fact.section) for t in self.tasks)
        return {
            t.id: title
            for t in self.tasks
            if having[t.document_id, t.fact.section] > 1
            and (title := item_called(self.document(t.document_id).parsed, t.fact))
        }

    def names_at(self, pair: str, position: int) -> Iterator[tuple[str, int]]:
        """Yield the indicators that begin or end in two characters, and where each would begin."""
        begin, end = self._names_by_ends
        yield from ((name, position) for name in begin.get(pair, ()))
        yield from ((name, position + 2 - len(name)) for name in end.get(pair, ()))

    @cached_property
    def _names_by_ends(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        begin: dict[str, list[str]] = {}
        end: dict[str, list[str]] = {}
        for name in self.targets_of:
            if len(name) >= MIN_SLIP_CHARS:
                begin.setdefault(name[:2], []).append(name)
                end.setdefault(name[-2:], []).append(name)
        return begin, end

    def targets_in(self, document_id: str) -> tuple[StoredTarget, ...]:
        """Return the targets of a document, in order."""
        return self._targets_in.get(document_id, ())

    @cached_property
    def _targets_in(self) -> dict[str, tuple[StoredTarget, ...]]:
        by_document: dict[str, list[StoredTarget]] = {}
        for target in self.targets:
            by_document.setdefault(target.document_id, []).append(target)
        return {i: tuple(targets) for i, targets in by_document.items()}

    @cached_property
    def task_by_id(self) -> dict[str, StoredTask]:
        """Every responsibility by its id."""
        return {t.id: t for t in self.tasks}

    @cached_property
    def task_pairs(self) -> Counter[str]:
        """In how many tasks' names, headings and texts each two neighbouring characters stand."""
        return Counter(pair for task in self.tasks for pair in self.texts_of(task).pairs)

    @cached_property
    def target_by_id(self) -> dict[str, StoredTarget]:
        """Every target by its id."""
        return {t.id: t for t in self.targets}

    @cached_property
    def terms(self) -> TermIndex:
        """The terms that the documents' texts explain and list."""
        return TermIndex(self.document)

    @cached_property
    def names(self) -> Names:
        """What the documents are called by."""
        return Names(self.entries.values(), lambda i: self.document(i).parsed.text)

    @cached_property
    def place_names(self) -> dict[str, str]:
        """The documents' places by each of their names, the longest name first (海珠 → 海珠区)."""
        places = {e.header.place for e in self.entries.values() if e.header.place}
        named = {name: place for place in sorted(places) for name in names_of(place)}
        return dict(sorted(named.items(), key=lambda item: -len(item[0])))

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Every titled heading, newest document first."""
        return tuple(
            Heading(words, document_id, position)
            for document_id in newest_first(self, self.entries)
            for position, section in enumerate(self.document(document_id).parsed.sections)
            if (words := bare(section.title))
        )

    def headings_with(self, words: Sequence[str]) -> list[Heading]:
        """Return the headings that hold all of these words, newest document first."""
        parts = [word[:2] for word in words if len(word) > 1]
        places = [self._heading_pairs.get(part, frozenset()) for part in parts]
        if not places:
            return []
        return [self.headings[i] for i in sorted(frozenset.intersection(*places))]

    @cached_property
    def _heading_pairs(self) -> dict[str, frozenset[int]]:
        """The places in `headings` by each two neighbouring characters."""
        places: dict[str, set[int]] = {}
        for at, heading in enumerate(self.headings):
            for i in range(len(heading.words) - 1):
                places.setdefault(heading.words[i : i + 2], set()).add(at)
        return {pair: frozenset(at) for pair, at in places.items()}

    def texts_of(self, task: StoredTask) -> TaskTexts:
        """Return what a task is found by."""
        texts = self._texts.get(task.id)
        if texts is None:
            texts = texts_of(task, self.document(task.document_id))
            self._texts[task.id] = texts
        return texts

    def texts_of_value(self, target: StoredTarget) -> ValueTexts:
        """Return what a target is found by."""

        def make() -> ValueTexts:
            document, fact = self.document(target.document_id), target.fact
            return value_texts(target, document, place_of(document, fact.start, fact.end))

        return self._value_texts.get(target.id, make)

    def texts_of_passage(self, stored: StoredPassage) -> PassageTexts:
        """Return what a passage is judged by."""
        return self._passage_texts.get(
            stored.id, lambda: passage_texts(self.document(stored.document_id), stored.passage)
        )

    def document(self, document_id: str) -> Document:
        """Return a document with its text, pages, outline and tables; facts are listed apart.

        Raises:
            KeyError: the document is gone.
        """
        return self._documents.get(document_id, lambda: self._read(document_id))

    def _read(self, document_id: str) -> Document:
        document = self._store.document(document_id, facts=False)
        if document is None:
            raise KeyError(document_id)
        return document

    def text(self, document_id: str) -> str:
        """Return a document's text, without reading the rest of it."""
        known = self._documents.held(document_id)
        return known.parsed.text if known else self._store.text(document_id)

    def saying(self, words: str) -> frozenset[str]:
        """Return the documents whose text holds these words as they are typed."""
        return self._store.documents_saying(words)

    def bare_text(self, document_id: str) -> str:
        """Return a document's text without blanks and quotation marks, to look words up in."""
        if document_id not in self._bare:
            self._bare[document_id] = bare_text(self.document(document_id).parsed.text)
        return self._bare[document_id]

    def passage_text(self, stored: StoredPassage) -> str:
        """Return a passage with the headings over it."""
        text = self.document(stored.document_id).parsed.text
        above = [text[span.start : span.end] for span in stored.passage.context]
        return "\n".join([*above, text[stored.passage.start : stored.passage.end]])

    def holds(self, words: str) -> bool:
        """Tell whether any document's text has these words."""
        wanted = bare_text(words)

        def look() -> bool:
            return any(wanted in self.bare_text(document_id) for document_id in self.entries)

        return self._held_words.get(wanted, look)

    def names_with_year(self, words: str) -> bool:
        """Tell words that end in a year and are part of a name in a text: “科技创新2030—重大项目”."""
        if words not in self._year_names:
            inside = re.compile(
                rf"[“\"《〈][^“”\"《》〈〉\n]{{0,{NAME_CHARS}}}{re.escape(words)}(?!年|\d|[-—~至]\d)"
                rf"|{re.escape(words)}(?=[-—–]{{1,2}}[“\"《\u4e00-\u9fff]|重大|规划|战略|行动|纲要|工程|专项)"
            )
            texts = map(self.text, self.saying(words))
            self._year_names[words] = any(inside.search(text) for text in texts)
        return self._year_names[words]

    def spelled(self, letters: str) -> str | None:
        """Return the word that the texts spell so in Latin letters (shuguang: 曙光), if one."""
        pattern = spelled_pattern(letters)
        texts = [self.bare_text(i) for i in self.entries] if pattern else []
        found = Counter(m.group() for t in texts for m in pattern.finditer(t)) if pattern else {}
        words = [w for w in found if len(w) > 1 and w in {x.text for x in cut(w)}]
        return max(words, key=lambda w: found[w]) if words else None

    def cite(self, document_id: str, start: int, end: int) -> Citation:
        """Make a citation of a span of a document's text."""
        document = self.document(document_id)
        header, version = document.parsed.header, document.parsed.version
        return Citation(
            document_id=document_id,
            version=version,
            title=self._told_apart.get(document_id, header.title),
            document_number=header.number,
            location=place_of(document, start, end),
            page=page_of(document, start),
            quote=document.parsed.text[start:end],
            start=start,
            end=end,
            url=f"/documents/{document_id}#{start}-{end}@{version[:VERSION_DIGITS]}",
        )

    @cached_property
    def _told_apart(self) -> dict[str, str]:
        """Titles that several documents have, with whose and of which year each is: 政府工作报告."""
        count = Counter(entry.header.title for entry in self.entries.values())
        repeated = (e for e in self.entries.values() if count[e.header.title] > 1)
        return {e.id: distinct_title(e) for e in repeated}

    def task_fact(self, stored: StoredTask) -> TaskFact:
        """Show a responsibility to the outside."""
        fact = stored.fact
        header = self.entries[stored.document_id].header
        citation = self.cite(stored.document_id, fact.start, fact.end)
        return TaskFact(
            id=stored.id,
            task=fact.task,
            leads=tuple(m.unit for m in fact.members if m.role is Role.LEAD),
            others=tuple(m.unit for m in fact.members if m.role is not Role.LEAD),
            members=tuple(MemberFact(m.unit, m.role) for m in fact.members),
            deadline=fact.deadline,
            issuer=header.issuer,
            document_id=stored.document_id,
            title=header.title,
            location=citation.location,
            quote=citation.quote,
            start=fact.start,
            end=fact.end,
        )

    def target_fact(self, stored: StoredTarget) -> TargetFact:
        """Show a target to the outside."""
        fact = stored.fact
        header = self.entries[stored.document_id].header
        citation = self.cite(stored.document_id, fact.start, fact.end)
        return TargetFact(
            id=stored.id,
            indicator=fact.indicator,
            value=fact.value,
            unit=fact.unit,
            value_text=fact.value_text,
            comparator=fact.comparator,
            measure=fact.measure,
            year=fact.year,
            period=fact.period,
            role=fact.role,
            issuer=header.issuer,
            document_id=stored.document_id,
            title=header.title,
            location=citation.location,
            quote=citation.quote,
            start=fact.start,
            end=fact.end,
        )


def bare_text(text: str) -> str:
    """Write a text in one width, without blanks and quotation marks."""
    return re.sub(r"[\s\"'《》<>“”]", "", one_spelling(shape(text)))


def place_of(document: Document, start: int, end: int) -> str:
    """Return the verbatim headings over a span; a table row's ends at the table's name."""
    parsed = document.parsed
    path = headings_over(document, start)
    for table in parsed.tables:
        inside = table.rows and table.rows[0][0].start <= start and end <= table.rows[-1][-1].end
        if inside and table.name:
            name = parsed.text[table.name.start : table.name.end]
            return f"{path} > {name}" if path else name
    return path


def page_of(document: Document, offset: int) -> int | None:
    """Return the printed number of the page a span starts on, where the source tells it."""
    pages: Sequence[int] = [p.number for p in document.parsed.pages if p.start <= offset < p.end]
    return pages[0] if pages else None


def newest_first(library: Library, document_ids: Iterable[str]) -> list[str]:
    """Order documents by their year, newest first; those without one last."""
    return sorted(
        dict.fromkeys(document_ids),
        key=lambda i: -(year_of(library.entries[i]) or 0),
    )


def year_of(entry: Entry) -> int | None:
    """Return the year a document speaks for: its own, else the last of its period."""
    header = entry.header
    return header.year or (header.period[1] if header.period else None)
