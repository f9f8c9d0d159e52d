"""One wrong character in the words that ask who does what: 谁付责, 则任单位, 配合丹位, 人民政俯."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.slips import alike, is_slip

if TYPE_CHECKING:
    from collections.abc import Sequence

_DOINGS = ("负责", "牵头", "配合", "参与", "参加", "主管", "主办", "承担", "承办", "落实")
_ROLES = ("责任", "牵头", "配合", "参与", "参加", "主办", "承办", "协办", "承担", "负责", "指导")
_HOLDERS = ("单位", "部门")
# "谁付责", "由哪个部门签头创建": at the end of a clause nothing else is asked
_BY_WHOM = re.compile(
    r"(?P<who>(?:谁|哪[些个几家两三]{0,2}(?:部门|单位|局|厅|委|家)?)(?:来|去|共同|一起)*)(?P<word>[\u4e00-\u9fff]头|[\u4e00-\u9fff]{2}(?=的?(?:$|[,，。?!？])))"
)
# "则任单位", "配和部门"
_OF_UNITS = re.compile(r"(?P<word>[\u4e00-\u9fff]{2})(?=单位|部门)")
# "责任丹位有哪些", "牵头部们是谁"
_ROLE = re.compile(rf"(?:{'|'.join(_ROLES)})")
_UNITS = re.compile(rf"(?P<role>{'|'.join(_ROLES)})(?P<word>[\u4e00-\u9fff]{{2}})")
# What units end in, long enough to tell: "甲区人民政俯", "管伟会", "办公是"
_ENDS = ("人民政府", "管委会", "委员会", "办公室", "指挥部", "领导小组")


def roles_mended(view: str) -> str:
    """Write the words that ask for a role, and those that units end in, as they are written.

    >>> roles_mended("多式联运谁付责"), roles_mended("则任单位有哪些"), roles_mended("谁负债过多")
    ('多式联运谁负责', '责任单位有哪些', '谁负债过多')
    """
    view = _BY_WHOM.sub(lambda m: m["who"] + _meant(m["word"], _DOINGS), view)
    view = _OF_UNITS.sub(lambda m: _meant(m["word"], _ROLES), view)
    view = _UNITS.sub(lambda m: m["role"] + _meant(m["word"], _HOLDERS), view)
    return _ends_mended(view) if _ROLE.search(view) else view


def _ends_mended(view: str) -> str:
    """Write what units end in as it is written: 甲区人民政俯 → 甲区人民政府."""
    for end in _ENDS:
        for at in range(1, len(view) - len(end) + 1):
            if is_slip(view[at : at + len(end)], end):
                view = view[:at] + end + view[at + len(end) :]
    return view


def _meant(written: str, words: Sequence[str]) -> str:
    """Return the one word that differs in one like character, else what is written."""
    near = [w for w in words if sum(a != b for a, b in zip(w, written, strict=True)) == 1]
    meant = [w for w in near if all(a == b or alike(a, b) for a, b in zip(w, written, strict=True))]
    return meant[0] if len(meant) == 1 and written not in words else written
