"""What a document threatens whom with: a fine or another sanction, and the case that it stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.provisions import cited, spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.types import Document

_NUMERALS = "一二三四五六七八九十百零〇\\d"
# "处500元以上2000元以下罚款", "并处违法所得1倍以上5倍以下的罚款"
_FINE = re.compile(r"处[^。;；]{0,60}?罚款")
# "责令限期改正", "终止其使用", "取消其申报资格", "两年内不再受理其申请", "追回奖补资金"
_OTHER = re.compile(
    r"责令|警告|没收|吊销|撤销|取消[^,，。;；]{0,16}资格|追[回缴]|终止其|收回|不再(?:受理|安排|拨付)|(?:列入|纳入)[^,，。;；]{0,12}名单|停止[^,，。;；]{0,12}资格|依法(?:处罚|追究)"
)
# ", 由城市管理部门责令限期改正", ",处1万元以上", "的,可以处": where the case ends and what follows begins
_FOLLOWS = re.compile(
    r"[,，](?:可以?|应当|一律)?(?:由[^,，。;；]{2,40}?|[\u4e00-\u9fff]{2,12}(?:部门|机构|机关|[局委厅])(?:应当|可以?))?(?:责令|并?处(?![理置])|没收|给予|予以|吊销|撤销|取消|追[回缴]|终止|收回|依法|不再|停止|列入|纳入)"
)
# A list of cases goes on over lines: "…处1万元以下罚款：\n（一）…；\n（二）…。"
_SENTENCE = re.compile(r"(?:[^。\n]|(?<=[:：;；])\n(?=\s*[（(]))+。?")
# "违反规定的，…应当终止其使用", "违反前款规定的": what is said right before it
_OF_BEFORE = re.compile(r"\s*(?:违反|有)(?:上述|前[述款]|本条|该)?(?:规定|行为)?的?$")
_ITEM = re.compile(rf"[（(](?P<number>[{_NUMERALS}]{{1,3}})[)）]")
_ARTICLE = re.compile(rf"(?:^|(?<=[\n。　 ”]))[\s　]*第(?P<number>[{_NUMERALS}]{{1,5}})条[\s　]")
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sanction:
    """What follows on one case, as stretches of the text: `said` says so, one behind the other.

    `of` is what it is for where that is said elsewhere: the article that it refers to. `case` is in words
    what it is for, both together.
    """

    said: tuple[Stretch, ...]
    of: tuple[Stretch, ...]
    case: str
    fined: bool


def sanctions(document: Document) -> Iterator[Sanction]:
    """Read every sanction of a document, one for each item of a list of cases."""
    for sentence in _SENTENCE.finditer(document.parsed.text):
        fined = _FINE.search(sentence.group()) is not None
        if fined or _OTHER.search(sentence.group()):
            yield from _of_sentence(document, sentence, fined=fined)


def _of_sentence(document: Document, sentence: re.Match[str], *, fined: bool) -> Iterator[Sanction]:
    text = document.parsed.text
    said = sentence.group().lstrip()
    start, end = sentence.end() - len(said), sentence.end()
    follows = _FOLLOWS.search(said)
    if follows is None:
        return
    head = said[: follows.start()]
    if _OF_BEFORE.match(head):
        opens = _opening(text, start)
        yield Sanction(((opens, end),), (), text[opens:start], fined)
        return
    headed = start, start + len(head)
    items = list(_items(text, start + follows.end(), end))
    for item in items:
        lead = start, items[0][0]
        yield _on_case(document, (lead, item), (headed, item), fined=fined)
    if not items:
        yield _on_case(document, ((start, end),), (headed,), fined=fined)


def _on_case(
    document: Document, said: tuple[Stretch, ...], case: tuple[Stretch, ...], *, fined: bool
) -> Sanction:
    """Put a case together: its own words, and those of the provisions that these cite."""
    own = "".join(document.parsed.text[slice(*part)] + spoken_of(document, *part) for part in case)
    of = tuple((p.start, p.end) for part in case for p in cited(document, *part))
    return Sanction(said, of, own, fined)


def _items(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield the cases of a list behind the colon of what follows on each."""
    colon = re.search("[:：]", text[start:end])
    marks = list(_ITEM.finditer(text, start + colon.end(), end)) if colon else []
    for mark, after in _each_to_next(marks, end):
        yield mark.start(), mark.start() + len(text[mark.start() : after].rstrip("；;。\n 　"))


def _each_to_next(marks: Sequence[re.Match[str]], end: int) -> Iterator[tuple[re.Match[str], int]]:
    """Yield each mark with where the next begins, the last with the end."""
    return zip(marks, [*(m.start() for m in marks[1:]), end], strict=False)


def _opening(text: str, at: int) -> int:
    """Return where the article, or else the line, begins that a place lies in."""
    inside = [m.end() for m in _ARTICLE.finditer(text, 0, at)]
    return inside[-1] if inside else text.rfind("\n", 0, at) + 1
