"""The office that a question names a document by, which is no unit it asks about: 国办…的意见."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.units import Match, same_unit

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus.unit_mentions import UnitMention

# "国办2020年24号文里", "国办第24号文件规定"
_NUMBER = re.compile(r"的?(?:(?:19|20)\d\d年?)?第?\d{1,3}号(?:文件|文)")
# "国办优化营商环境更好服务市场主体的意见，", "市经信局数字经济的方案里", "国办稳就业文件,", "国办2025年稳就业通知："
_TITLE = re.compile(
    r"的?(?!牵头|负责|参与|参加|配合|承担|推进|落实|制定|制订|起草|出台|印发|发布|在|有|要|要求|管|做|干|是|和|与|及|跟|、)"
    r"[^,，。?？谁哪什啥几多是]{3,30}?(?:意见|通知|办法|方案|规定|决定|函|行动计划|要点|文件|预案)(?=[,，:：]|里|中|规定|提出|要求|明确|的)"
)


def asked_about(
    view: str, units: Sequence[UnitMention], issuers: Collection[str]
) -> tuple[UnitMention, ...]:
    """Leave out a unit at the question's head that only says whose document is meant.

    `issuers` are those of the documents; no other office is read as one.
    """
    return tuple(u for u in units if not (u.start <= AT_HEAD and _names(view, u, issuers)))


AT_HEAD = 4  # characters before it: "按照", "根据"


def _names(view: str, unit: UnitMention, issuers: Collection[str]) -> bool:
    named = _NUMBER.match(view, unit.end) or _TITLE.match(view, unit.end)
    return named is not None and any(same_unit(unit.unit, i) >= Match.ALIAS for i in issuers)
