"""Lists that a sentence on what is asked leads in: 对存在下列问题的社会团体予以撤销, and what follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.listed import numbered_lines
from corpus.facts.parallel import numbered_inside
from corpus.facts.statements import strip
from corpus.facts.terms import bare
from corpus.words import cut
from qa.answerers.rows import Listing, printed
from qa.demand import Sort, demand_of, holds
from qa.drafts import flat
from qa.library import newest_first
from qa.naming import introduced
from qa.synonyms import is_asked
from qa.told_whole import leads_in_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus.types import Span
    from qa.context import Context

# So many words of the question stand in the sentence itself, the others where its document is named.
MIN_SAID = 2
# A word no document holds (想当, 能不能行) is no word of theirs.
UNKNOWN = 0.99

# "要走几步", "有哪些步骤": what is led in is called a course
_STEPS = re.compile(r"(?:[几哪][几些]?个?|[二三四五六七八九十])步|步骤|几道(?:手续|程序|关)")
_COURSE = re.compile(r"流程|程序|步骤|环节")
# "登记哪些项目" is answered by no "应当提交下列材料："
_MATTERS = re.compile(r"哪(?:些|几[个项条类])(?:项目|事项|任务|措施|原则|指标)$")
_OTHER_THAN_MATTERS = re.compile(r"(?:下列|以下)[^,。:]{0,6}(?:材料|资料|证件|情形|行为|条件)")
# "是哪两个单位提的": the sentence names who, "商务部、海关总署提出以下意见："
_ORGANS = re.compile(r"单位|部门|机构")
_NAMES_ORGAN = re.compile(r"[局委部厅办院会署](?:[、,和与及]|提|制|发|印|会同|建议|负责)")

# "符合下列条件之一的，不予支持：", "应当提交以下材料。", "一般应具备以下基本条件:", from its mark on:
# what stands before is looked up, as a pattern that began there took seconds over 500 documents
_MARK = re.compile(r"(?:下列|以下(?!简称|统称|合称|称)|如下)[^。!?\n]{0,40}[。:]\s*\n")
_BEFORE_MARK = 80  # characters
_SENTENCE_ENDS = "。!?\n"


def led_in(context: Context, _term: str, of: str) -> list[tuple[str, Listing]]:
    """List what the one sentence leads in that has what the question asks of and for."""
    asked = demand_of(context.undated, context.question.view, context.rarity).words
    words = [
        w.text
        for w in asked
        if w.sort is not Sort.ASKED and not (w.sort is Sort.DOING and w.rarity > UNKNOWN)
    ]
    called = _called(context.question.view, of)
    found = [
        (i, listing)
        for i in newest_first(context.library, context.scope.document_ids)
        for listing in _of_document(context, i, words, called)
    ]
    return found if len(found) == 1 else []


def _called(view: str, of: str) -> Callable[[str], bool]:
    """Return whether a sentence leads in what is asked for: 渠道 of 从哪些渠道筹, a course of 几步."""
    if _STEPS.search(view):
        return lambda lead: bool(_COURSE.search(lead))
    if _MATTERS.search(view):
        return lambda lead: not _OTHER_THAN_MATTERS.search(lead)
    if _ORGANS.search(of):
        return lambda lead: bool(_NAMES_ORGAN.search(lead))
    kinds = [w.text for w in cut(of) if is_asked(w.text)]
    return lambda lead: all(holds(kind, lead) for kind in kinds)


def _of_document(
    context: Context, document_id: str, words: list[str], called: Callable[[str], bool]
) -> Iterator[Listing]:
    document = context.library.document(document_id)
    text = document.parsed.text
    view = context.library.terms.source(document_id).view
    named = bare(introduced(document))
    for first, last in leads_in(view):
        start, end = strip(view, first, last)
        if leads_in_document(text[start:end]):
            continue
        lead = bare(text[start:end])
        said = [w for w in words if holds(w, lead)]
        if len(said) < MIN_SAID or not called(lead):
            continue
        cited = context.library.cite(document_id, start, end)
        there = named + bare(cited.location)
        items = numbered_lines(view, last) or numbered_inside(view, last)
        steps = _STEPS.search(context.question.view) is not None
        if steps:  # "从发指南到立项要走几步": the first and the last
            there += bare("".join(text[i.start : i.end] for i in items))
        # one character of what is done (走, 发, 筹) may be said in any words
        if items and all(w in said or len(w) == 1 or holds(w, there) for w in words):
            sure = 0.75 if steps else 0.82
            yield _listing(context, document_id, (start, end), items, sure)


def leads_in(view: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence that leads in a list starts, and where its line ends."""
    before = 0
    for mark in _MARK.finditer(view):
        earliest = max(before, mark.start() - _BEFORE_MARK)
        ends = (view.rfind(end, earliest, mark.start()) for end in _SENTENCE_ENDS)
        yield max(earliest, *(end + 1 for end in ends)), mark.end()
        before = mark.end()


def _listing(
    context: Context,
    document_id: str,
    lead: tuple[int, int],
    items: tuple[Span, ...],
    confidence: float,
) -> Listing:
    text = context.library.document(document_id).parsed.text
    cited = context.library.cite(document_id, lead[0], items[-1].end)
    opening = flat(text[lead[0] : lead[1]]).rstrip(":：")
    return Listing(
        opening=f"{context.name(document_id)}写道：{opening}：",
        items=printed(text, items),
        citations=(cited,),
        confidence=confidence,
    )
