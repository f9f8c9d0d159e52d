"""Who issued what an unsigned text is about, as its own sentence says: "市商务局近日印发了《驿站指南》".

sentence := [day ","] issuer (近日 | 日前 | 联合 …)* (印发 | 发布 | 出台 …) [了] "《" name "》"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.types import Span
from qa.task_texts import bare
from qa.wording.told import Told, evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.types import Document

_ISSUED = re.compile(
    r"(?:^|(?<=[,，。；;\n]))(?P<who>[^,，。；;:：《》\n]{2,40}?(?:[部委局厅院署会办室府]|部门))"
    r"(?:近日|日前|近期|于[^,，。《》]{2,14}|已经?|联合|共同|正式|组织|制定并?)*(?:印发|发布|出台|公布|下发)了?《(?P<name>[^《》]{4,60})》",
    re.MULTILINE,
)
# "（试行）" of a name is left out by those who ask
_STAGE = re.compile(r"[（(][^（()）]{2,8}[)）]$")
# What stands behind a name that is asked about; behind "…指南实施细则" another document is
_ASKED_BEHIND = re.compile(
    r"的?(?:是|由|归|被|谁|哪|什么|啥|几|印发|发布|发文|出台|公布|制定|那|这|文件|$)"
)


def issuer_in_text(document: Document, view: str) -> Told | None:
    """Tell who issued the one document that the question names and that a text tells of."""
    asked = bare(view)
    for name, told in issuers_in_text(document):
        at = asked.find(name)
        if at >= 0 and _ASKED_BEHIND.match(asked, at + len(name)):
            return told
    return None


def issuers_in_text(document: Document) -> Iterator[tuple[str, Told]]:
    """Yield each document that a text tells of as issued, by its bare name, and who issued it."""
    text = document.parsed.text
    for found in _ISSUED.finditer(text):
        said = evidence(text, Span(*found.span()))
        yield (
            bare(_STAGE.sub("", found["name"])),
            Told(found["who"], ((document.id, said),), by_prose=True),
        )
