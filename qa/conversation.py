"""What a follow-up leaves out, filled in from the turns before; a pure function of both.

    follow-up = [那 | 还有 | 它 | 他们 …] part [呢 | 怎么样]
    part      = an item of the list told, by its place
              | years and value words | role | unit | place | document | header field | 出处
              | name                    of what the turn before asked of something else
              | question                about the same thing, or in the same document

The part takes the place of the part of its kind in the question before. Where that question has
none, several ways to read the follow-up are given, the likeliest first: the documents decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.earlier import earlier, is_small_talk, task_before
from qa.follow_back import PointingBack
from qa.follow_names import NameAnew
from qa.follow_parts import PartAnew
from qa.follow_words import AMONG, ASKED_AGAIN, CLOSES, CLOSES_OPENED, ONLY_ROLE, OPENS, SAME_ASKED
from qa.library import Library
from qa.nth_told import nth_task
from qa.reading import Reading
from qa.types import Turn
from qa.understand import unwrapped

MAX_READINGS = 10


def readings(
    question: str, turns: Sequence[Turn], library: Library, this_year: int | None = None
) -> tuple[Reading, ...]:
    """Return the ways to read a question after the turns before, the likeliest first.

    A question that is complete and names its own place or document has one: as it stands.
    """
    before = earlier(turns, library, this_year) if turns else None
    if before is None:
        return (Reading(question),)
    view = unwrapped(question)
    if is_small_talk(view):
        return (Reading(question),)
    if placed := tuple(nth_task(question, turns)):
        return placed
    core = OPENS.sub("", view)
    core = (CLOSES_OPENED if core != view else CLOSES).sub("", CLOSES.sub("", core))
    core = core.strip(" ,，。?!").removeprefix("的")
    among = AMONG.match(core)
    if among and ONLY_ROLE.match(core[among.end() :]):
        core = core[among.end() :]
    same, again = SAME_ASKED.match(core), ASKED_AGAIN.match(core)
    if same:
        core = same.group(1)
    elif again and again.group(2) in before.view:  # "报告表呢，多少天" after 报告书…多少天
        core = again.group(1)
    framed = core != view.rstrip(" ?!。")
    second = earlier(turns[:-1], library, this_year)
    follow = _Follow(core, framed, before, second, task_before(turns), library, this_year)
    found = tuple(dict.fromkeys(follow.readings()))[:MAX_READINGS]
    return found or (Reading(question),)


def complete(question: str, turns: Sequence[Turn], library: Library) -> str:
    """Return the likeliest reading of a question: with what it leaves out, or as it stands."""
    return readings(question, turns, library)[0].text


class _Follow(PointingBack, PartAnew, NameAnew):
    """A follow-up with every way to complete it."""

    __slots__ = ()

    def readings(self) -> Iterator[Reading]:
        """Give the readings of the first kind of part that the follow-up is."""
        if not self.core:
            return
        for kind in (
            self._source,
            self._more,
            self._of_units,
            self._of_document,
            self._pronoun,
            self._part,
            self._other_word,
            self._name,
            self._staying,
        ):
            found = list(kind())
            if found:
                yield from found
                return
