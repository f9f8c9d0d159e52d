"""The last word on every answer: what it states must stand in what it cites, or it is refused.

Checked, whatever wrote the draft:
- every citation is the document's: quote at its offsets, title, number, location, page, address;
- every fact is one of the store's, unchanged, and its span is cited;
- documents are called by their own names, with the validity of the day asked about;
- what is told of tasks, values, comparisons, headers and passages is what the cited facts and
  quotes say, sentence by sentence (`retelling`);
- every word of a definition or a list stands in a quote, a heading or a title; its numbers stand
  there too or count its items; lists are numbered from one;
- the arithmetic shown works out;
- an answer in parts is its parts, each grounded by itself, one after the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from qa.arithmetic import in_one_unit, work
from qa.retelling import MARK, Ungrounded, retell
from qa.task_texts import bare
from qa.types import Citation, Kind, TargetFact, TaskFact
from qa.wording.documents import name, plain_name, possible_names
from qa.wording.holdings import COUNTED, UNTITLED
from qa.wording.joined import is_joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.drafts import Draft
    from qa.library import Library

__all__ = ["Ungrounded", "check"]

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_COUNT = re.compile(r"(?:有|共)(?P<count>\d+)项(?:：|，为)(?P<items>(?:(?!；◆)[^。])*)")
_ORDINAL = re.compile(r"(?<=[：；为是指括])（(\d{1,3})）")
# What an answer says right behind a document's name.
_BEHIND_NAME = r"(?=中，|没有写明|要求，|写明，|写道：|提出|的|废止|、|，|专栏|附表|附件|表|最[高低]|(?:降幅)?高)"
_HAN_RUN = re.compile(r"[\u3400-\u9fffA-Za-z]|\d{4}")


def check(draft: Draft, library: Library) -> None:
    """Let a grounded draft pass.

    Raises:
        Ungrounded: something the answer states stands in none of its citations.
    """
    if draft.parts:
        _check_parts(draft, library)
        return
    if not draft.citations:
        raise Ungrounded("没有引文")
    for citation in draft.citations:
        _check_citation(citation, library)
    for fact in draft.facts:
        _check_fact(fact, draft, library)
    _check_workings(draft)
    if draft.kind is not Kind.PASSAGE:  # its numbers are the document's own
        _check_ordinals(draft.answer)
    said = _marked(draft, library)
    retell(said, draft, library)
    if draft.kind in (Kind.DEFINITION, Kind.LIST):
        _check_untitled(said, library)
        _check_words(_without_total(said, draft, library), draft)


def _check_parts(draft: Draft, library: Library) -> None:
    """Hold an answer in parts to its parts, each of which is grounded by itself."""
    for part in draft.parts:
        check(part, library)
    if not is_joined(draft.answer, [part.answer for part in draft.parts]):
        raise Ungrounded("答案与各部分不符")
    if {*draft.citations} != {c for part in draft.parts for c in part.citations}:
        raise Ungrounded("引文与各部分不符")
    if {*draft.facts} != {f for part in draft.parts for f in part.facts}:
        raise Ungrounded("事实与各部分不符")


def _check_citation(citation: Citation, library: Library) -> None:
    if citation.document_id not in library.entries:
        raise Ungrounded(f"文件 {citation.document_id} 已不在库中")
    if not citation.quote:
        raise Ungrounded("引文是空的")
    if citation != library.cite(citation.document_id, citation.start, citation.end):
        raise Ungrounded(f"引文与原文 {citation.start}:{citation.end} 不符")


def _check_fact(fact: TaskFact | TargetFact, draft: Draft, library: Library) -> None:
    if fact != _stored(fact, library):
        raise Ungrounded(f"事实 {fact.id} 与库中不符")
    cited = any(
        c.document_id == fact.document_id and c.start <= fact.start and fact.end <= c.end
        for c in draft.citations
    )
    if not cited:
        raise Ungrounded(f"事实 {fact.id} 没有引文")


def _stored(fact: TaskFact | TargetFact, library: Library) -> TaskFact | TargetFact | None:
    if isinstance(fact, TaskFact):
        task = library.task_by_id.get(fact.id)
        return library.task_fact(task) if task else None
    target = library.target_by_id.get(fact.id)
    return library.target_fact(target) if target else None


def _check_workings(draft: Draft) -> None:
    values = {f.id: (f.value, f.unit) for f in draft.facts if isinstance(f, TargetFact)}
    for step in draft.workings:
        later, earlier = values.get(step.later), values.get(step.earlier)
        both = in_one_unit(later, earlier) if later and earlier else None
        if both is None or work(both.later, both.earlier, step.sign) != step.result:
            raise Ungrounded(f"算式结果 {step.result} 与所引数值不符")


def _check_ordinals(answer: str) -> None:
    """Hold the numbers of a list, ：（1）…；（2）…, to counting up from one, behind a list in it too."""
    before: list[int] = []
    for found in _ORDINAL.finditer(answer):
        number = int(found.group(1))
        if answer[found.start() - 1] != "；":
            before.append(0)
        while before and before[-1] + 1 != number:
            before.pop()
        if not before:
            raise Ungrounded(f"列表序号{found.group()}不连续")
        before[-1] = number


def _marked(draft: Draft, library: Library) -> str:
    """Put marks, ◆id◆, for the names of the documents cited.

    Copies of one document are called the same: they are told of in the order they are cited in.
    """
    entries = library.entries
    called_so: dict[str, list[str]] = {}
    for document_id in dict.fromkeys(c.document_id for c in draft.citations):
        entry = entries[document_id]
        called = [plain_name(entry)]
        if draft.as_of:
            called.append(name(entry, entries.values(), draft.as_of))
        else:
            called.extend(possible_names(entry, entries))
        for said in dict.fromkeys(called):
            called_so.setdefault(said, []).append(document_id)
    if not called_so:
        return draft.answer
    longest_first = "|".join(re.escape(m) for m in sorted(called_so, key=len, reverse=True))
    named = re.compile(rf"(?<![^。；：，、据由])(?:{longest_first}){_BEHIND_NAME}")

    def mark(match: re.Match[str]) -> str:
        ids = called_so[match.group()]
        return f"◆{ids.pop(0) if len(ids) > 1 else ids[0]}◆"

    return named.sub(mark, draft.answer)


def _check_words(said: str, draft: Draft) -> None:
    """Hold every word and number of a definition or a list to its quotes and titles."""
    evidence = "".join(
        shape(f"{c.quote}\n{c.location}\n{c.title}\n{c.document_number or ''}\n")
        for c in draft.citations
    )
    _check_count(said, draft)
    written = re.sub(r"[\s\"'<>]", "", evidence)
    for part in _pieces(MARK.sub("", said)):
        if not any(all(run in written for run in ways) for ways in _ways_without_frame(part)):
            raise Ungrounded(f"引文里没有“{part}”")
    counted = {len(draft.citations), len(_ORDINAL.findall(said))}
    told = _ORDINAL.sub("", MARK.sub("", _COUNT.sub(r"：\g<items>", said)))
    for number in _NUMBER.findall(shape(told)):
        if number not in _NUMBER.findall(evidence) and int(float(number)) not in counted:
            raise Ungrounded(f"答案里的 {number} 不在引文中")


def _without_total(said: str, draft: Draft, library: Library) -> str:
    """Take "共有526份文件" off a list of documents that shows the first of so many."""
    total = COUNTED.search(said)
    if total is None or not total["shown"]:
        return said
    count = int(total["all"])
    held = count in draft.counts and len(draft.citations) < count <= len(library.entries)
    return said[total.end() :] if held else said


def _check_untitled(said: str, library: Library) -> None:
    """Hold "没有以“…”为题的文件" to the titles of all documents."""
    untitled = UNTITLED.search(said)
    words = untitled["topic"].split("、") if untitled else []
    for entry in library.entries.values() if words else ():
        if all(word in bare(entry.header.title) for word in words):
            raise Ungrounded(f"有以“{'、'.join(words)}”为题的文件")


def _check_count(said: str, draft: Draft) -> None:
    """Hold "有3项：A、B、C" to the items behind it, "共有3份文件" to the documents cited."""
    documents = COUNTED.search(said)
    if documents and int(documents["shown"] or documents["all"]) != len(draft.citations):
        raise Ungrounded(f"所列不是{documents['shown'] or documents['all']}份文件")
    for found in _COUNT.finditer(said):
        listed = {
            len(draft.citations),
            len(_ORDINAL.findall(said)),
            len(found["items"].split("、")),
        }
        if int(found["count"]) not in listed - {0}:
            raise Ungrounded(f"所列不是{found['count']}项")


def _pieces(said: str) -> list[str]:
    """Cut an answer at the words that only join, into what must stand in the evidence."""
    rough = re.split(r"[，。；：、（）()“”《》〈〉\s\"]|(?<=等)$", said)
    pieces: list[str] = []
    for part in rough:
        piece = re.sub(r"[\s\"'<>]", "", shape(part))
        joined = re.fullmatch(
            r"(?:(?:共|写到的)有\d+份文件|先列出\d+份|没有以|为题的文件|没有列全|的?有\d+项|共\d+项|只列出了|简称|的?简称|包括|[中的等指是为即]|写道|)",
            piece,
        )
        if piece and not joined and _HAN_RUN.search(piece):
            pieces.append(piece)
    return pieces


def _ways_without_frame(part: str) -> Iterator[tuple[str, ...]]:
    """Leave out "…指", "…有3项", "…的简称" at a piece's ends, and one 指, 是, 为 … within it.

    "四大指标为质量" is cut at its 为: the 指 of 指标 joins nothing.
    """
    part = re.sub(r"^(?:中|的)|(?:等|的简称|包括|[为指是])$", "", part)
    yield (part,)
    for joint in re.finditer(r"只列出了|有\d+项$|简称|包括|[即指是为](?=.)", part):
        yield tuple(half for half in (part[: joint.start()], part[joint.end() :]) if half)
