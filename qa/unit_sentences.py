"""Of a stretch on several units, the sentences that say what the one asked about does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.places import find_places
from corpus.units import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context

# Behind a unit's name: "”），负责…", "负责对申请进行论证评估", ",协助…", "的顶层规划和技术指导作用"
_ITS_WORK = r"(?:[”\"]?[)）][,，]?|[,，])?[^,，。；;\n]{0,8}?(?:负责|承担|协助|指导|应当?|要|组织|统筹|履行|开展|受理|审[核批]|核查|[^,，。；;\n]{0,12}(?:作用|职责))"
# Characters of a unit's name that still tell it
SHORTEST = 4
# A unit at the head of its sentence, behind a number and a level: "（二）各镇（街）负责"
_HEAD = r"\s*(?:第[一二三四五六七八九十百\d]+条\s*|[(（]?[一二三四五六七八九十\d]+[)）.、．]\s*)?[各省市区县、]{0,3}"
_SENTENCE = re.compile(r"[^。\n]+。?")


def tells_of_unit(context: Context, document_id: str, text: str) -> bool:
    """Tell a text that says what the unit asked about does: "组成的工作专班，协助…负责日常管理"."""
    folded = shape(text)
    names = _names(context, document_id, folded)
    return any(re.search(re.escape(name) + _ITS_WORK, folded) for name in names)


def sentences_of_unit(context: Context, document_id: str, text: str) -> tuple[int, int] | None:
    """Return the one run of sentences that opens with the unit asked about, of several others'."""
    folded = shape(text)
    names = "|".join(map(re.escape, _names(context, document_id, folded)))
    sentences = list(_SENTENCE.finditer(folded))
    if not names or len(sentences) == 1:
        return None
    opens = re.compile(rf"{_HEAD}(?:{names}){_ITS_WORK}")
    own = [i for i, s in enumerate(sentences) if opens.match(s.group())]
    if not own or len(own) != own[-1] - own[0] + 1:
        return None
    return sentences[own[0]].start(), sentences[own[-1]].end()


def _names(context: Context, document_id: str, text: str) -> Iterator[str]:
    """Yield how a text calls the units asked about, as the question says and as documents print."""
    view = context.question.view
    own = context.library.entries[document_id].header.place
    for unit in context.question.units:
        printed = tidy(unit.unit)
        parts = (part for part in re.split(r"[(),、]", printed) if len(part) >= SHORTEST)
        for name in dict.fromkeys((view[unit.start : unit.end], printed, *parts)):
            if all(m.place == own for m in find_places(name)):
                yield _as_said(name, text)


def _as_said(name: str, text: str) -> str:
    """Leave out of a unit's name what a text leaves out: 专家委员会 for 青岛智能网联汽车专家委员会."""
    ends = (name[at:] for at in range(max(1, len(name) - SHORTEST + 1)))
    return next((end for end in ends if end in text), name)
