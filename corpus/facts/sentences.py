"""Who does what, said in lines and sentences of their own instead of brackets.

…5家。牵头单位：市科技局；配合单位：市财政局。     a labelled run
…120项。市司法局牵头，市应急管理局等部门配合。     a sentence of nothing but units and verbs
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.brackets import Assignment, read_assignment, with_colons
from corpus.facts.organs import is_organ
from corpus.facts.roles import RUN_LABEL
from corpus.numbering import numbering
from corpus.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# "责任单位:" on a line of its own, the units on the next
_NEXT_LINE = (
    r"(?:\n(?=[^\n。:\d(]{2,200}(?:局|委|办|厅|部|府|区|会|位|门|公司|中心|院|行|县|市)$))?"
)
# "牵头单位：…；配合单位：…。完成时限：…。" behind a sentence, or as one or more lines of their own
_LABELLED_RUN = re.compile(
    rf"(?m)(?:^[ \-]*|(?<=[。;!])[ \-]*)(?P<labels>{RUN_LABEL}{_NEXT_LINE}[^\n。]{{1,300}}"
    rf"(?:(?:[。;]|[。;]?\n)[ \-]*{RUN_LABEL}{_NEXT_LINE}[^\n。]{{1,300}})*)(?:。|$)"
)
# "主办单位：…" alone stands under every page of a site
_OF_A_PAGE = re.compile(
    r"主办(?:单位|部门)\s*:(?!.*(?:协办|承办|配合|支持)(?:单位|部门))", re.DOTALL
)
# "第七章 安全保障 第三十八条 数据提供部门…": a chapter's heading and an article on one line
_ARTICLE = re.compile(r" ?\S{2,12} ?第[一二三四五六七八九十百]{1,5}条 ?(?=[^第规款])")
# "成员单位：…" alone says who is in a body, and of nothing who does it
_OF_A_BODY = re.compile(r"[ \-]*成员(?:单位|部门)\s*:")
MIN_SENTENCE, MAX_SENTENCE = 4, 200
_ONLY_VERBS = re.compile(
    r"(?:牵头|负责|配合|参加|参与|落实|主办|协办|指导|协同|推进|实施|为(?:牵头|责任|配合|参与)(?:单位|部门))(?:,|$)"
)


def find_labelled_runs(text: str) -> Iterator[tuple[Assignment, int, int]]:
    """Yield labelled runs without brackets: (assignment, start, end)."""
    for run in _LABELLED_RUN.finditer(with_colons(shape(text))):
        start, end = run.span("labels")
        of_nothing = _OF_A_PAGE.match(run["labels"]) or _OF_A_BODY.match(run["labels"])
        assignment = None if of_nothing else read_assignment(text, Span(start, end))
        if assignment:
            yield assignment, start, run.end()


def find_assigning_sentences(text: str) -> Iterator[tuple[Assignment, int, int]]:
    """Yield sentences that only assign: "市司法局牵头,市应急管理局等部门配合"."""
    shaped = shape(text)
    for start, end in line_sentences(shaped, MAX_SENTENCE):
        words = shaped[start:end]
        if not _ONLY_VERBS.search(words) or ":" in words:
            continue
        assignment = read_assignment(text, Span(start, end))
        if assignment and all(is_organ(m.unit) for m in assignment.members):
            yield assignment, start, end


def line_sentences(shaped: str, longest: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of every line, a number that opens the line left out."""
    line_start = 0
    for line in shaped.split("\n"):
        at = line_start
        for sentence in line.split("。"):
            start, end = at + len(sentence) - len(sentence.lstrip()), at + len(sentence)
            number = numbering(shaped, start)
            if number and number.end < end:
                start = number.end
            chapter = number is not None and number.kind in ("chapter", "section")
            article = _ARTICLE.match(shaped, start, end) if chapter else None
            if article:
                start = article.end()
            while shaped[start : start + 1] == " ":
                start += 1
            if MIN_SENTENCE <= end - start <= longest and "\t" not in sentence:
                yield start, end
            at = end + 1
        line_start += len(line) + 1
