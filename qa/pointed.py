"""The task that the stretch which best speaks of what is asked belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.evidence import UNSAID
from qa.stretch_search import demanded, strongest, text_of
from qa.synonyms import held
from qa.task_match import BESIDE_TASKS
from qa.task_texts import bare
from qa.topics import Found, read_topic, whole_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import StoredTask
    from qa.context import Context
    from qa.stretch_search import Found as Stretch

# What the best stretch of another thing must weigh less, for the task to be the one meant: so 4 of 115
# questions more on who does a task come out right, and none of 2,493 on real documents is lost.
AHEAD = 1.0
CONFIDENCE = 0.8


def pointed_at(context: Context, tasks: Sequence[StoredTask]) -> Found | None:
    """Find the task whose text is the stretch that leaves no word of the question unsaid.

    A task's name may share few words with what is asked of it: 降融资成本 is 降低融资成本, and
    已建工研院 stands in a task on 新型研发机构. A stretch of several tasks, a list, points at none.
    """
    found = [
        (f, over)
        for f in strongest(context, demanded(context))
        if len(over := _over(f, tasks)) <= 1
    ]
    if not found or not found[0][1] or not _says_all(found[0][0]):
        return None
    best, over = found[0]
    said = bare(text_of(context, best))
    texts = context.library.texts_of(over[0])
    own = texts.heading + texts.above + texts.scope
    beside = [w for w in read_topic(context.topic).words if w in BESIDE_TASKS]
    whole = (*whole_words(context.topic, context.library.holds), *beside)
    if any(word not in said for word in whole):
        return None  # 竞赛 is no 电竞赛事, and who pays no task tells that says nothing of 经费
    if any(held(w, said) and not held(w, own) for w in read_topic(context.topic).words):
        return None  # ",各区配合落实场地" behind a task's clause is another's part
    others = (f.weight for f, o in found if o != over)
    if best.weight - next(others, 0.0) < AHEAD:
        return None
    return Found(tuple(over), CONFIDENCE)


def leads_elsewhere(context: Context, tasks: Sequence[StoredTask]) -> bool:
    """Tell that a stretch outside these tasks leaves nothing unsaid, and stands ahead of any in them."""
    found = _narrowest(strongest(context, demanded(context)))
    if not found or _over(found[0], tasks) or not _says_all(found[0]):
        return False
    theirs = (f.weight for f in found if _over(f, tasks))
    return found[0].weight - next(theirs, 0.0) >= AHEAD


def _narrowest(found: Sequence[Stretch]) -> list[Stretch]:
    """Leave out stretches that say all because a sentence in them does: what else they hold is not meant."""
    whole = [f for f in found if _says_all(f)]
    return [f for f in found if not any(_inside(w, f) for w in whole)]


def _inside(one: Stretch, other: Stretch) -> bool:
    return (
        one.document_id == other.document_id
        and other.start <= one.start
        and one.end <= other.end
        and one.end - one.start < other.end - other.start
    )


def _over(found: Stretch, tasks: Sequence[StoredTask]) -> list[StoredTask]:
    """Return the tasks that a stretch and its text share."""
    return [
        t
        for t in tasks
        if t.document_id == found.document_id
        and found.start < t.fact.end
        and min(t.fact.scope_start, t.fact.start) < found.end
    ]


def _says_all(found: Stretch) -> bool:
    return max(found.seen.thing, found.seen.doing) <= UNSAID
