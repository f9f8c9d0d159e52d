"""A section asked for by its heading or its number: 指导思想, 第七章."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.split import sentence_spans
from qa.answerers.quoting import quoted
from qa.library import newest_first
from qa.task_texts import bare
from qa.topics import Topic, content_words, read_topic

if TYPE_CHECKING:
    from qa.context import Context
    from qa.drafts import Draft

MAX_SENTENCES = 3
# A section asked for by its heading is quoted whole up to this length.
MAX_SECTION = 400
# Characters a heading may have beside the words asked (基本原则 for 原则), and at least in all.
MAX_BESIDE = 2
MIN_HEADING = 3
# A section is asked for by its number alone only where this few documents may be meant.
MAX_NUMBERED = 3
# "第七章叫什么", "第三条规定了什么"
_NUMBERED = re.compile(r"(第[〇一二三四五六七八九十百零\d]{1,4}[篇编章节条])")
_CALLED = re.compile(r"叫什么|标题|名称|题目|叫做")


def section_asked(context: Context) -> Draft | None:
    """Quote the section whose heading, or number (第七章), the question names."""
    number = _NUMBERED.search(context.question.view)
    if number:
        return _section_numbered(context, number.group(1))
    topic = read_topic(context.topic)
    if not topic.words:
        return None
    whole = bare(context.topic)
    allowed = set(context.scope.document_ids)
    for heading in context.library.headings_with(topic.words):
        called = _is_called(heading.words, topic) or _says(heading.words, whole)
        if called and heading.document_id in allowed:
            parsed = context.library.document(heading.document_id).parsed
            section = parsed.sections[heading.position]
            start, end = _body(parsed.text, section.heading_end, section.end)
            if end > start:
                return _section(context, heading.document_id, start, end)
    return None


def _section_numbered(context: Context, number: str) -> Draft | None:
    """Quote a section by its number: its heading when its name is asked for, else its text.

    Every document has a 第三章: where the question does not say whose, nothing is quoted.
    """
    ids = _titled(context, number)
    for document_id in newest_first(context.library, ids):
        parsed = context.library.document(document_id).parsed
        for section in parsed.sections:
            if section.number != number:
                continue
            if _CALLED.search(context.question.view):
                return quoted(context, document_id, section.start, section.heading_end, 0.95)
            start, end = _body(parsed.text, section.heading_end, section.end)
            if end > start:
                return _section(context, document_id, start, end)
    return None


def _titled(context: Context, number: str) -> tuple[str, ...]:
    """Return the documents in scope whose title has the question's other words."""
    ids = context.scope.document_ids
    entries = context.library.entries
    words = [w for w in content_words(context.topic.replace(number, " ")) if len(w) > 1]
    if context.scope.named and not words:
        return ids
    titled = tuple(
        i for i in ids if words and all(w in bare(entries[i].header.title) for w in words)
    )
    return titled or (ids if len(ids) <= MAX_NUMBERED or context.scope.named else ())


def _says(name: str, whole: str) -> bool:
    """Tell a heading that says all that is asked and little else: 二、着力加强知识产权保护."""
    return len(whole) > MIN_HEADING and whole in name and len(name) - len(whole) <= MAX_BESIDE + 1


def _is_called(name: str, topic: Topic) -> bool:
    """Tell a heading that holds every word asked, and little else."""
    if len(name) < MIN_HEADING:
        return False
    return all(w in name for w in topic.words) and (
        name in topic.phrase or len(name) - sum(map(len, topic.words)) <= MAX_BESIDE
    )


def _body(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a section's text behind its heading, marks and blanks trimmed."""
    while start < end and text[start] in "。.:： \n\t":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _section(context: Context, document_id: str, start: int, end: int) -> Draft:
    """Quote a section whole, or its first sentences where it is long."""
    if end - start > MAX_SECTION:
        text = context.library.document(document_id).parsed.text
        sentences = sentence_spans(text, start, end)
        end = sentences[min(MAX_SENTENCES, len(sentences)) - 1][1]
    return quoted(context, document_id, start, end, 0.9)
