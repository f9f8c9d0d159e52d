"""Whom to ring or write to about a document, as its own lines say.

block := "联系人：" | "联系方式：张三 85911068" | "咨询电话：…", and the lines below it that hold a number or an address
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from qa.context import blanked
from qa.drafts import Draft
from qa.topics import content_words
from qa.types import Kind
from qa.understand import topic_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context

# "联系人和电话", "联系方式是什么", "意见往哪个邮箱发", "咨询电话多少"; not "举报电话", whose line is another
_ASKED = re.compile(
    r"联系(?:人|电话|方式)|咨询(?:电话|方式)|邮箱|电子邮件|传真|(?:打|拨)(?:哪个|什么)?电话|电话(?:号码)?(?:是|为)?多少"
)
_OTHERS = re.compile(r"举报|投诉|监督|值班|报警|急救|热线")
_MAIL = re.compile(r"邮箱|电子邮件")
_FAX = re.compile(r"传真")
_LABEL = re.compile(r"联系(?:人|方式|电话)|咨询(?:电话|方式)|电话\s?:|邮箱\s?:")
# "010-68205624", "010－82262634", "85911068", "13900000000", "qiche@miit.gov.cn"
_REACHED = re.compile(r"(?<!\d)(?:0\d{2,3}\s?-\s?)?\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|@")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
# A block has so many lines at most, of so many characters.
MAX_LINES = 10
MAX_LINE = 160


def answer(context: Context) -> Draft | None:
    """Quote the block of lines of the one document asked about; of several the one that has what is asked."""
    view, scope = context.question.view, context.scope
    if not _ASKED.search(view) or _OTHERS.search(view) or len(scope.document_ids) != 1:
        return None
    document_id = scope.document_ids[0]
    text = context.library.document(document_id).parsed.text
    if not _speaks_of_it(context, document_id):
        return None
    fitting = [b for b in _blocks(text) if _has_what_is_asked(view, text[slice(*b)])]
    if not fitting:
        return None
    named = [b for b in fitting if any(u.unit in text[slice(*b)] for u in context.units)]
    block = (named or fitting)[0]
    title = context.library.document(document_id).parsed.header.title
    words = [w for w in _asked_words(context) if w not in title]
    start, end = _own_line(text, block, words) or block
    cited = context.library.cite(document_id, start, end)
    said = re.sub(r"\s*\n\s*", " ", text[start:end]).rstrip("。")
    return Draft(
        f"{context.name(document_id)}写道：{said}。", Kind.PASSAGE, (cited,), confidence=0.85
    )


def _speaks_of_it(context: Context, document_id: str) -> bool:
    """Tell whether a text holds every word left of a question beside the document's name."""
    text = context.library.bare_text(document_id)
    return all(w in text for w in _asked_words(context))


def _asked_words(context: Context) -> list[str]:
    """Return what a question names beside the document and the contact."""
    asked = [m.span() for m in _ASKED.finditer(context.question.view)]
    left = blanked(context.question.view, [*context.scope.used, *asked])
    return [w for w in content_words(topic_of(left)) if len(w) > 1]


def _own_line(text: str, block: tuple[int, int], words: list[str]) -> tuple[int, int] | None:
    """Return the one line of a block that speaks of what is asked: "3.茶企。…，咨询电话：…"."""
    lines = [
        (block[0] + m.start(), block[0] + m.end()) for m in _LINE.finditer(text[slice(*block)])
    ]
    reached = [line for line in lines if _REACHED.search(shape(text[slice(*line)]))]
    own = [line for line in reached if all(w in text[slice(*line)] for w in words)]
    return own[0] if words and len(reached) > 1 and len(own) == 1 else None


def _has_what_is_asked(view: str, block: str) -> bool:
    if _MAIL.search(view):
        return "@" in block
    return _FAX.search(view) is None or _FAX.search(block) is not None


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where lines stand that give a number or an address, from their label on."""
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    shaped = shape(text)
    at = 0
    while at < len(lines):
        start, end = lines[at]
        if end - start > MAX_LINE or not _LABEL.search(shaped, start, end):
            at += 1
            continue
        last = at
        for below in range(at, min(at + MAX_LINES, len(lines))):
            if (
                _REACHED.search(shaped, *lines[below])
                and lines[below][1] - lines[below][0] <= MAX_LINE
            ):
                last = below
            elif below - last > 1:
                break
        if _REACHED.search(shaped, start, lines[last][1]):
            yield start, lines[last][1]
        at = last + 1
