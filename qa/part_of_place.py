"""A question after the part that one place has in a larger one's paper: 要做什么, 的定位, 给它安排了什么."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.places import contains

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.places import Mention

# Stands for a place in a question read for how it asks
_PLACE = "◇"
_ROW = rf"{_PLACE}(?:(?:、|和|与|及|跟|以及){_PLACE})*(?:等?[市县区镇])?"
_WHAT = r"(?:些|的是)?(?:什么|啥|哪些?|哪几)"
# "在人工智能产业布局里", "在济南人工智能行动计划中", "在这项工程中"
_IN = r"(?:[,，]?在◇?[^◇,，谁哪什啥怎]{2,30}?(?:里面?|中|上|方面|布局|工程|行动)?[,，]?)?"
_WAYS = (
    # "章丘区要做什么", "历城区在人工智能产业布局里重点发展什么", "章丘和历城各自要干啥", "青岛、潍坊要抓哪些"
    re.compile(
        rf"(?P<row>{_ROW}){_IN}(?:都|各自?|分别|又|具体|主要|重点|要|应当?|该|得|需要?|将|会|负责|承担|被要求)*(?:做|干|抓|搞|发展|打造|布局)(?:的)?{_WHAT}(?:样的)?(?:产业|事情?|活儿?|工作|集群|特色|生态|特色产业|内容)?$"
    ),
    # "历下区和市中区的定位有啥不同", "章丘区的产业定位是什么", "历下区怎么定位"
    re.compile(
        rf"(?P<row>{_ROW}){_IN}(?:的|各自的?|分别的?)?(?:功能|产业|发展|角色|目标)?(?:定位)(?:各自?|分别|都|又)*(?:是|为|有)?(?:{_WHAT}|怎么样?|如何)?(?:的)?(?:不同|不一样|区别|差别|差异)?$"
    ),
    re.compile(rf"(?P<row>{_ROW}){_IN}(?:是|被)?(?:怎么|如何|怎样)(?:来)?定位的?$"),
    # "商河县有什么任务", "章丘区都有哪些具体任务"
    re.compile(
        rf"(?P<row>{_ROW}){_IN}(?:都|各自?|分别|具体|主要|又)*有{_WHAT}(?:具体|重点|主要)?(?:任务|工作任务|活儿?)$"
    ),
    # "给菏泽市安排了什么", "让章丘区做什么", "支持青岛、潍坊干什么", "对历城区提出了哪些要求"
    re.compile(
        rf"(?:给|对|让|支持|要求|推动|鼓励|引导)(?P<row>{_ROW})(?:都|具体|主要|重点)*(?:安排|布置|提出?|部署|做|干|发展|打造|布局|分配?)(?:了|的)?(?:是)?{_WHAT}(?:任务|要求|工作|活儿?|事情?|产业|部署|安排)?$"
    ),
)


def places_with_a_part(
    view: str, places: Sequence[Mention]
) -> tuple[tuple[Mention, ...], tuple[int, int]] | None:
    """Return the places of which it is asked what part they have, and the stretch that asks so.

    >>> from corpus.places import find_places
    >>> said = "历下区和市中区的定位有什么不同"
    >>> [m.place for m in places_with_a_part(said, find_places(said))[0]]
    ['历下区', '市中区']
    """
    asked = view.rstrip("?？。!！ 呢呀啊")
    text, at = _with_marks(asked, places)
    for way in _WAYS:
        found = way.search(text)
        if found is None or "企业" in found["row"]:
            continue
        start, end = found.span("row")
        row = tuple(m for m, position in zip(places, at, strict=True) if start <= position < end)
        return row, (row[0].start, len(asked))
    return None


def _with_marks(view: str, places: Sequence[Mention]) -> tuple[str, list[int]]:
    """Put one mark for each place, and give where in the new text each stands."""
    said, at, position = "", [], 0
    for mention in places:
        said += view[position : mention.start]
        at.append(len(said))
        said += _PLACE
        position = mention.end
    return said + view[position:], at


def is_inside(place: str, owners: Iterable[str | None]) -> bool:
    """Tell a place that lies in each paper's own, and is none of them."""
    return all(owner != place and (owner is None or contains(owner, place)) for owner in owners)
