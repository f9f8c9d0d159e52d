"""Which documents a question names: 《…》, a number, a title, or loosely by words of it.

named     := 《title》 | 文号 | title | [year] words [的|那个] 文种        "23年科创要点", "综保区21条"
words     := some words of the title in any order, short forms (综保区), issuer (国办), place
metadata  := what is left of a question that asks only for a field        "示范煤矿 有效期"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.periods import Period
from corpus.store import Entry
from qa.called_loosely import KIND, called_or_half, kind_stretches
from qa.called_whole import by_book, by_number, by_title
from qa.fields import Field, asking_spans
from qa.library import Library, year_of
from qa.named import (
    FEW,
    FILLER,
    HINTED,
    JOINT,
    NAME_RUN,
    NAMED,
    SHORT_FORM,
    Named,
    Stretch,
    covers,
    nearest_named,
    no_such_document,
    title_words,
    without_stretches,
)
from qa.naming import ABBREVIATED
from qa.runs import Run, find_run
from qa.titles import bare_title, titles
from qa.understand import Intent, Question, topic_of

# "2020年度申报指南", no month behind it
_WHOLE_YEAR = re.compile(r"(?:19|20)\d\d年度?(?!\d)")


def by_name(
    question: Question, entries: Sequence[Entry], used: Sequence[Stretch], library: Library
) -> Named:
    """Read which of the documents a question names; nothing chosen where it names none."""
    whole = (
        by_book(question, entries, library)
        or by_number(question.view, entries, library)
        or by_title(question.view, entries)
    )
    if whole and whole.refusal:
        return whole
    used = (*used, *whole.used) if whole else used
    found = [
        n
        for s in kind_stretches(question.view, used)
        if (n := called_or_half(s, question, entries, used, library))
    ]
    refused = next((n for n in found if n.refusal), None)
    others = [n for n in found if not whole or _beside(whole, n, question.view)]
    sure = [n for n in (whole, *others) if n and n.chosen]
    if sure:
        return _together(sure, question.view, entries)
    if refused:
        return refused
    if question.intent is Intent.METADATA:
        return _by_rest(question, entries, used, library)
    likely = next((n for n in found if n.first), None)
    if likely:
        return likely
    hidden = [*used, *((p.start, p.end) for p in question.periods)]
    hidden += [(u.start, u.end) for u in question.units]
    run = find_run(_hidden(question.view, hidden), _titles_of(entries))
    return _by_run(run, question, entries, used) or _by_short_form(
        question, entries, hidden, library
    )


def _beside(whole: Named, other: Named, view: str) -> bool:
    """Tell a document named beside one whose title is written out: "《…》和科创要点"."""
    between = (
        view[min(a[1], b[1]) : max(a[0], b[0])].strip() for a in whole.used for b in other.used
    )
    return not other.by_kind and any(not x or JOINT.fullmatch(x) for x in between)


def _together(sure: Sequence[Named], view: str, entries: Sequence[Entry]) -> Named:
    """Put the documents named one by one together, and one named beside them without a 文种."""
    chosen = dict.fromkeys(i for n in sure for i in n.chosen)
    used = [s for n in sure for s in n.used]
    if used and JOINT.match(view[max(0, used[0][0] - 1) :]):
        run = find_run(_hidden(view, used), _titles_of(entries))
        if run and len(run.document_ids) == 1 and run.end - run.start >= NAME_RUN:
            chosen |= dict.fromkeys(run.document_ids)
            used.append((run.start, run.end))
    return Named(tuple(chosen), tuple(used))


def _by_rest(
    question: Question, entries: Sequence[Entry], used: Sequence[Stretch], library: Library
) -> Named:
    """Read a question that asks for a field: all it says beside names the document."""
    hidden = [*used, *asking_spans(question.view), *((p.start, p.end) for p in question.periods)]
    rest = FILLER.sub(" ", without_stretches(question.view, 0, len(question.view), hidden))
    words = title_words(topic_of(rest))
    if not words or len(entries) == 1:
        return Named()
    ids = [e.id for e in entries]
    if not nearest_named(words, ids, library, HINTED):
        return Named(refusal=f"库里没有“{''.join(words)}”的文件")
    found = nearest_named(words, ids, library, NAMED)
    if not found:
        return Named()
    named = [e for e in entries if e.id in found]
    right = [e for e in named if not _of_another_year(e, question)]
    if not right:
        years = "".join(question.view[p.start : p.end] for p in question.periods)
        return Named(refusal=no_such_document(years + "".join(words), named))
    return Named(tuple(e.id for e in right)) if len(right) < len(entries) else Named()


def _of_another_year(entry: Entry, question: Question) -> bool:
    """Tell a document whose year is none of those a question names before what it asks for."""
    years = [p for p in question.periods if not p.several and _names_year(p, question.view)]
    if Field.STATUS in question.fields or not years or year_of(entry) is None:
        return False
    return not any(covers(entry, p) or year_of(entry) == p.last for p in years)


def _names_year(period: Period, view: str) -> bool:
    """Tell "2020年度申报指南" from a day: 2025年10月8日."""
    return _WHOLE_YEAR.match(view, period.start) is not None


def _by_run(
    run: Run | None, question: Question, entries: Sequence[Entry], used: Sequence[Stretch]
) -> Named | None:
    """Put the documents first whose titles alone hold a run of the question's characters."""
    if run is None or not len(run.document_ids) <= min(FEW, len(entries) - 1):
        return None
    stretch = (run.start, run.end)
    if KIND.fullmatch(question.view[run.start : run.end]):
        return None  # "行动计划" alone
    long = run.end - run.start >= NAME_RUN
    rest = title_words(topic_of(_hidden(question.view, [*used, stretch])))
    return Named(first=run.document_ids, first_used=(stretch,) if long and rest else ())


def _by_short_form(
    question: Question, entries: Sequence[Entry], used: Sequence[Stretch], library: Library
) -> Named:
    """Put the documents first that a word of the question is a short form of: 综保区."""
    ids = {e.id for e in entries}
    for word in title_words(topic_of(_hidden(question.view, used))):
        holding = {i: h for i, h in library.names.holding(word).items() if i in ids}
        short = len(word) >= SHORT_FORM and set(holding.values()) == {ABBREVIATED}
        if short and len(holding) <= min(FEW, len(entries) - 1):
            at = question.view.lower().find(word)
            return Named(
                first=tuple(holding), first_used=((at, at + len(word)),) if at >= 0 else ()
            )
    return Named()


def _titles_of(entries: Sequence[Entry]) -> dict[str, str]:
    return {e.id: bare_title(titles(e)) for e in entries}


def _hidden(view: str, stretches: Sequence[Stretch]) -> str:
    return without_stretches(view, 0, len(view), stretches)
