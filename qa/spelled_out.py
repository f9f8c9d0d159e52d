"""Of tasks that a question's words fit alike, the ones whose text spells more of it in one piece."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa.synonyms import held
from qa.task_match import longest_shared
from qa.task_texts import bare
from qa.topics import read_topic
from qa.understand import topic_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import StoredTask
    from qa.context import Context
    from qa.topics import Found

# So many characters in one piece are no chance: 引才工作站, beside the 工作站 of another task.
MIN_PIECE = 4
# A task that spells at most this share of what another spells is not the one meant.
AT_MOST = 0.5


def spelling_most(context: Context, found: Found, tasks: Sequence[StoredTask]) -> Found:
    """Leave out tasks that spell little of the question, words that chose the document among it.

    "甲市地下空间规划由谁审查" of a 管理办法 that is found by the words 地下空间规划: of its tasks
    that speak of 审查 the one on the 地下空间规划 is meant. One that alone has a word stays.
    """
    words = read_topic(context.topic).words
    meant = list(found.tasks)
    if len(words) == 1 and context.scope.used:  # the one word left tells no task from another
        meant += [t for t in tasks if t not in meant and _has(context, t, words[0])]
    if len(meant) == 1:
        return found
    asked = bare(topic_of(context.question.view))
    pieces = {id(task): _piece(context, asked, task) for task in meant}
    best = max(pieces.values())
    likely = max(pieces[id(task)] for task in found.tasks)
    if best < MIN_PIECE:
        return found
    if likely > AT_MOST * best:
        meant, best = list(found.tasks), likely
    kept = tuple(task for task in meant if pieces[id(task)] > AT_MOST * best)
    left = [task for task in meant if task not in kept]
    lost = (w for w in words if any(_has(context, t, w) for t in left))
    if any(not any(_has(context, k, w) for k in kept) for w in lost):
        return found
    return replace(found, tasks=kept)


def _piece(context: Context, asked: str, task: StoredTask) -> int:
    texts = context.library.texts_of(task)
    return max(longest_shared(asked, text) for text in (texts.title, texts.heading, texts.scope))


def _has(context: Context, task: StoredTask, word: str) -> bool:
    texts = context.library.texts_of(task)
    return held(word, texts.title + texts.heading + texts.scope)
