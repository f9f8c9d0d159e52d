"""The one heading that a question calls by its name, and what it says of itself in a bracket.

二、仓储类（9家）        name 仓储类, in the bracket 9家
（一）测试期（2024年7—10月）
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.task_texts import bare
from qa.topics import content_words

if TYPE_CHECKING:
    from corpus.types import Section
    from qa.context import Context

# "仓储类（9家）", "总体目标（2021-2025年）", "知识产权保护方面（共5项）", "生态宜居(15)"
_BRACKETED = re.compile(r"^(?P<name>[^()（）]{2,40})[(（](?P<said>[^()（）]{1,20})[)）]$")
# "知识产权保护" is said for 知识产权保护方面
_ENDS = re.compile(r"(?:方面|部分|领域)$")
# What links a heading's name with what is asked of it: 仓储类里, 仓储类的, 仓储类一共
_LINKS = re.compile(
    r"^(?:在|属于)+|(?:里面?|中|下面?|的|这[一个]?(?:块|部分|方面)|一共|总共|都|各|分别)+$"
)
MIN_NAME = 3


@dataclass(frozen=True, slots=True)
class Called:
    """A section by its heading; `said` is what stands in the heading's bracket, else empty."""

    document_id: str
    section: Section
    said: str


def heading_called(context: Context, name: str) -> Called | None:
    """Return the section whose heading is called just so; None where none is, or several are."""
    wanted = _ENDS.sub("", bare(_LINKS.sub("", name.strip(" ,、的"))))
    words = content_words(wanted)
    if len(wanted) < MIN_NAME or not words:
        return None
    allowed = set(context.scope.document_ids)
    found: list[Called] = []
    for heading in context.library.headings_with(words):
        if heading.document_id not in allowed or wanted not in heading.words:
            continue
        parsed = context.library.document(heading.document_id).parsed
        section = parsed.sections[heading.position]
        bracketed = _BRACKETED.match(section.title.strip())
        own = bracketed["name"] if bracketed else section.title
        if _ENDS.sub("", bare(own)) == wanted:
            found.append(
                Called(heading.document_id, section, bracketed["said"] if bracketed else "")
            )
    return found[0] if len(found) == 1 else None
