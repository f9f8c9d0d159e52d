"""The stretches of a document that may be quoted around a passage: sentences, whole lists, sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.facts.listed import numbered_lines
from corpus.numbering import numbering
from corpus.split import sentence_spans
from corpus.types import Document, Passage, Section

# A list is quoted whole up to this length; a section asked for by its heading up to the other.
MAX_LIST = 1200
MAX_SECTION = 400
# Items longer than this are paragraphs, each an answer of its own; under a heading they may be longer.
MAX_ITEM = 180
MAX_TITLED_ITEM = 400
# So much of an untitled paragraph's opening (第四条 对…的企业,给予…) tells what its items are of.
MAX_LEAD = 160
# A stretch this short (a heading that runs in) is quoted with the sentence behind it.
SHORT = 14
# A heading that is a line of its own and ends in a stop is no longer than this.
MAX_HEADING = 40
# "逾期不改正的，处…罚款", "情节严重的，吊销许可证": what follows from the rule before the semicolon
_FOLLOWS = re.compile(r"(?:逾期|拒不|仍不|经.{0,8}仍|情节|构成|造成|有违法所得|并处|再次)")
# "…不得转让。违反规定的，终止其使用": what follows from the sentence before
_ON_BREACH = re.compile(r"违反(?:前款|前[两三]款|本款|本条|上述|以上|前述)?规定的")
# A sentence that opens a list and is this long says something by itself.
TELLING = 60

# "…应当具备下列条件：", "按照以下标准…", "…包括："
# … but "处500元以上2000元以下罚款。", "18岁以下。"
_LEADS_IN = re.compile(
    r"[:：]\s*$|(?:下列|(?<![元倍%％级度岁年月日天周人名家个项件次户吨亩米成档分\d])以下(?!简称|称|统称)|如下)[^。；;]{0,12}[。:：]?\s*$"
)
# Chapters and articles are what a document is made of, no list of something
_DIVISION = re.compile(r"第.+[篇编章节条]|^[一二三四五六七八九十]+、")
# "a.病历资料：…", "b.《信息采集表》": an item however short
_LETTERED = re.compile(r"\s*[a-zA-Z][.、．)）]\s*[\u4e00-\u9fff《“]")
_INLINE = re.compile(r"[:：]\s*(?=[(（]?(?:[一1]|①)[)）.、．]|一是)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What may be quoted.

    A list is `opened` by a sentence that ends in a colon, or says 下列.
    """

    start: int
    end: int
    is_list: bool = False
    opened: bool = False


def stretches(document: Document, passage: Passage) -> Iterator[Stretch]:
    """Yield what may be quoted around a passage: its sentences, the list it stands in or opens."""
    parsed = document.parsed
    text, sections = parsed.text, parsed.sections
    for start, end in _lists(text, sections, passage.section):
        yield Stretch(start, end, is_list=True, opened=opens_list(text, start))
    headed = _headed(text, sections, passage.section) if passage.section is not None else 0
    for start, end in _sentences(text, passage, headed):
        inline = _inline_list(text, start, passage.end)
        leads = _LEADS_IN.search(text[start:end])
        if inline:
            yield Stretch(start, inline, is_list=True, opened=True)
        elif not leads or end - start >= TELLING:
            yield Stretch(start, end)
    body = _body(text, sections, passage.section)
    if body:
        yield Stretch(*body)


def above(document: Document, passage: Passage) -> str:
    """Return headings, and the opening words of the untitled paragraphs the passage is part of."""
    text, sections = document.parsed.text, document.parsed.sections
    parts = [text[span.start : span.end] for span in passage.context]
    at = passage.section
    while at is not None:
        section = sections[at]
        if section.start < passage.start:
            first = next((s.start for s in sections[at + 1 :] if s.parent == at), section.end)
            parts.append(text[section.start : min(first, section.start + MAX_LEAD)])
        at = section.parent
    return "\n".join(parts)


def _headed(text: str, sections: Sequence[Section], at: int) -> int:
    """Return where a section's heading ends, one that is a line of its own and ends in a stop included.

    "9. 鼓励高校院所参与场景创新。", with what is said of it in the lines behind. The last item of a list
    (（五）其他项目。), behind whose line the article goes on, is no heading.
    """
    section = sections[at]
    if _ends_list(text, sections, at):
        return section.start
    line = text.find("\n", section.start, section.end)
    alone = section.heading_end <= line <= section.start + MAX_HEADING and line + 1 < section.end
    one = alone and len(sentence_spans(text, section.heading_end, line)) == 1
    return line if one and section.number and text[line - 1] == "。" else section.heading_end


def _ends_list(text: str, sections: Sequence[Section], at: int) -> bool:
    """Tell an item of one sentence with lines behind, where those before it are a sentence each."""
    last = sections[at]
    line = text.find("\n", last.start, last.end)
    if line < 0 or not text[line : last.end].strip() or not _is_sentence(text, last.start, line):
        return False
    before = [s for s in sections[:at] if (s.parent, s.rank) == (last.parent, last.rank)]
    return bool(before) and all(
        s.number and _is_sentence(text, s.start, _trimmed(text, s.end)) for s in before
    )


def _is_sentence(text: str, start: int, end: int) -> bool:
    return "\n" not in text[start:end] and len(sentence_spans(text, start, end)) == 1


def opens_list(text: str, start: int = 0) -> bool:
    """Tell whether the first sentence of a list says that one follows."""
    first = sentence_spans(text, start, min(len(text), start + MAX_LIST))[0]
    return bool(_LEADS_IN.search(text[slice(*first)]))


def _sentences(text: str, passage: Passage, headed: int) -> Iterator[tuple[int, int]]:
    """Yield sentences; one that is only a run-in heading, up to `headed`, goes with the next.

    What follows from a rule broken (；逾期不改正的，处…罚款) is yielded with the rule as well.
    """
    waiting: int | None = None
    rule: int | None = None
    before: int | None = None
    for start, end in sentence_spans(text, passage.start, passage.end):
        first = start if waiting is None else waiting
        waiting = None
        aside = text[first] in "（(" and text[end - 2] in "）)"  # "（负责部门：教育部）。"
        closed = text[end - 1 : end + 1] == "。\n" and not aside
        short = (end - first <= SHORT and not closed) or end <= headed + 1
        if short and end < passage.end and "\t" not in text[first:end]:
            waiting = first
            continue
        yield first, end
        if before is not None and _ON_BREACH.match(text, first):
            yield before, end
        before = first
        if rule is not None and _FOLLOWS.match(text, first):
            yield rule, end
        elif text[end - 1] in "；;":
            rule = first
        if text[end - 1] not in "；;":
            rule = None
    if waiting is not None:
        yield waiting, passage.end


def _lists(text: str, sections: Sequence[Section], at: int | None) -> Iterator[tuple[int, int]]:
    """Yield the lists that a section opens or is an item of, innermost first.

    The paragraphs of a titled section without parts are a list too: 基本原则 and its 坚持….
    """
    if at is not None and (paragraphs := _paragraphs(text, sections, at)):
        yield paragraphs
    while at is not None:
        children = [s for s in sections[at + 1 :] if s.parent == at and s.number]
        if len(children) > 1 and not any(_DIVISION.match(s.number) for s in children):
            section = sections[at]
            end = _trimmed(text, children[-1].end)
            start = _lead_start(text, section, children[0].start)
            longest = max(s.end - s.start for s in children)
            most = MAX_TITLED_ITEM if section.title else MAX_ITEM
            if end - start <= MAX_LIST and longest <= most:
                yield start, end
        at = sections[at].parent


def _paragraphs(text: str, sections: Sequence[Section], at: int) -> tuple[int, int] | None:
    section = sections[at]
    line = text.find("\n", section.start, section.end)
    titled = section.title or 0 < line - section.start <= SHORT
    if not titled or any(s.parent == at for s in sections[at + 1 :]):
        return None
    end = _trimmed(text, section.end)
    below = text[section.heading_end : end].split("\n")
    lines = [line for line in below if len(line) > SHORT or _LETTERED.match(line)]
    several = len(lines) > 1 and max(map(len, lines)) <= MAX_TITLED_ITEM
    whole = several and end - section.start <= MAX_LIST and "\t" not in text[section.start : end]
    return (section.start, end) if whole else None


def _lead_start(text: str, section: Section, first: int) -> int:
    """Return where the sentence that introduces a list begins, or the heading over it."""
    own = [(a, b) for a, b in sentence_spans(text, section.heading_end, first) if b - a > 1]
    at = len(own) - 1
    while at > 0 and text[own[at - 1][1] - 1] in "；;" and _FOLLOWS.match(text, own[at][0]):
        at -= 1  # "责令改正；情节严重的，…予以处理："
    return own[at][0] if own else section.start


def _inline_list(text: str, start: int, limit: int) -> int | None:
    """Return where a list ends that a sentence opens within its paragraph or in the lines behind."""
    stop = text.find("\n", start, limit)
    stop = limit if stop < 0 else stop
    opens = _INLINE.search(text, start, stop)
    if opens and opens.start() - start < MAX_LEAD:
        return _items_end(text, opens.end(), stop)
    lead = re.search(r"[:：]\s*$", text[start:stop])
    lines = numbered_lines(text, stop + 1) if lead and stop < limit else ()
    return lines[-1].end if lines and lines[-1].end - start <= MAX_LIST else None


def _items_end(text: str, first: int, stop: int) -> int | None:
    """Follow items that count on, (一)…；(二)… or 一是…；二是…, to the last one's end."""
    end, expected = None, 1
    for start, last in sentence_spans(text, first, stop):
        number = numbering(text, start)
        telling = re.match(r"([一二三四五六七八九十])是", text[start:last])
        value = (
            number.value
            if number
            else "一二三四五六七八九十".index(telling[1]) + 1
            if telling
            else None
        )
        if value == expected:
            expected += 1
        elif end is not None and value is None and text[end - 1] in "。！":
            break
        end = last
    return end if expected > 2 else None


def _body(text: str, sections: Sequence[Section], at: int | None) -> tuple[int, int] | None:
    """Return the whole text of a titled section without parts, where it is short and several sentences."""
    if at is None or not sections[at].title or any(s.parent == at for s in sections[at + 1 :]):
        return None
    section = sections[at]
    start, end = section.heading_end, _trimmed(text, section.end)
    if "\n" not in text[start : start + 2]:
        start = section.start  # a heading that runs in is the first thing said
    while start < end and text[start] in "。.:： \n\t":
        start += 1
    several = len(sentence_spans(text, start, end)) > 1
    return (start, end) if several and end - start <= MAX_SECTION else None


def _trimmed(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end


# "实行“房票”（6）制度": the mark of a note; not "（6）家"
_NOTE_MARK = re.compile(r"(?<=[\u4e00-\u9fff”\"])[（(]\d{1,2}[)）](?!\s?[家个项人名位件条])")


def unnumbered(text: str) -> str:
    """Leave out an item's number and the marks of notes: the 3 of "3.淘汰车辆" is no value."""
    opening = numbering(text, 0)
    return _NOTE_MARK.sub("", text[opening.end :] if opening else text)
