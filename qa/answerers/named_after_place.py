"""An indicator whose printed name opens with the place of what it is of: 鄂州港集装箱吞吐量.

A place that a question names ends a name; here it begins one, a year perhaps between:
鄂州高新区2024年规上工业增加值 for the printed 鄂州高新区规上工业增加值.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus.indicators import IndicatorMention
    from corpus.places import Mention
    from qa.context import Context

# "鄂州高新区，2024年…", "鄂州港的集装箱吞吐量": what stands between the parts of a name
_BETWEEN = re.compile(r"[,，的 ]")


def with_named_after_place(
    context: Context, found: Sequence[IndicatorMention], least: float
) -> list[IndicatorMention]:
    """Put what is called by its place before a shorter name that stands within it."""
    begun = {m.start for m in found}
    own = [m for p in context.question.places if (m := _called_by(context, p, begun, least))]
    apart = [m for m in found if not any(o.start <= m.start < o.end for o in own)]
    return sorted([*apart, *own], key=lambda m: m.start) if own else list(found)


def _called_by(
    context: Context, place: Mention, begun: Collection[int], least: float
) -> IndicatorMention | None:
    """Return the name that a place begins, if a document in scope prints a value of it.

    Where a name is `begun` right behind the place the value is the place's own: 武汉技术合同成交额.
    """
    view = context.question.view
    years = [range(p.start, p.end) for p in context.question.periods]
    said = [
        at
        for at in range(place.start, len(view))
        if not (_BETWEEN.match(view[at]) or any(at in year for year in years))
    ]
    short = view[place.start : place.end]
    if len(said) <= len(short) or said[len(short)] in begun:
        return None
    for mention in context.library.indicators.find("".join(view[at] for at in said)):
        if mention.start or mention.score < least:
            continue
        of = tuple((n, k) for n, k in mention.matches if _opens(context, n, short))
        if of:
            end = said[mention.end - 1] + 1
            return replace(mention, matches=of, start=place.start, end=end)
    return None


def _opens(context: Context, name: str, place: str) -> bool:
    """Tell a printed name that opens with the place and goes on, of a document in scope."""
    allowed = context.scope.document_ids
    of = context.library.targets_of.get(name, ())
    return name.startswith(place) and any(t.document_id in allowed for t in of)
