"""Which of a unit's tasks are about what a question asks of besides the unit.

field = [在] X (方面 | 领域 | 上) | (给 | 为 | 替) X (做 | 干 | 提供 …) | X, U …    tasks that speak of X
else  = the words of the question that name no document              documents that speak of all
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from qa.context import blanked
from qa.synonyms import held
from qa.task_texts import bare
from qa.topics import read_topic
from qa.understand import topic_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.store import StoredTask
    from corpus.types import Role
    from qa.context import Context

    Having = Sequence[tuple[StoredTask, tuple[Role, ...]]]

# One word may say how to tell: "按城市说"
MIN_ABOUT = 2
# A document that holds less of a question's words is on something else; one with so many is on it.
SPOKEN_OF, NEARLY_ALL = 0.5, 0.75
_FIELD = re.compile(
    r"(?:^|在|就|围绕)(?P<field>[^,，。在]{2,20}?)(?:方面|领域|上|这块|这方面)(?=[,，]|\s|[^面])"
)
_BEFORE = re.compile(r"^(?P<field>[^,，。]{2,20}?)[,，]\s")
# Whom or what for: of several words it is a document's theme, "为老年人用智能技术做哪些事"
_FOR = re.compile(
    r"(?:给|为|替|帮|对)(?P<field>[^,，。给为替帮对]{2,20}?)(?:做|干|办|搞|提供|负责)"
)

# "省外办单独负责哪件事": where nobody else is named
_ALONE = re.compile(r"(?:单独|独自|自己一家|一家)(?:来)?(?:负责|承担|牵头|管|做)")


def told_about(context: Context, found: Having) -> Having:
    """Keep the tasks about what is asked; all of them where none is, or nothing else is asked.

    None where another document speaks of what is asked, and those with the tasks next to nothing.
    """
    if _is_of_another(context, {t.document_id for t, _ in found}):
        return ()
    if _ALONE.search(context.question.view):
        found = [(t, roles) for t, roles in found if len(t.fact.members) == 1] or found
    return _in_field(context, found) or _of_documents(context, found) or found


def _is_of_another(context: Context, documents: set[str]) -> bool:
    """Tell what the documents told of hold less than half of, and another holds nearly all of."""
    words = read_topic(topic_of(_without_units(context))).words
    if len(words) < MIN_ABOUT:
        return False
    texts = {i: context.library.bare_text(i) for i in context.scope.document_ids}
    shares = {i: sum(map(partial(held, text=t), words)) / len(words) for i, t in texts.items()}
    told = max((shares.get(i, 0.0) for i in documents), default=0.0)
    others = max((s for i, s in shares.items() if i not in documents), default=0.0)
    return told < SPOKEN_OF and others >= NEARLY_ALL


def _in_field(context: Context, found: Having) -> Having:
    """Keep what speaks of the field that a question frames: "在人才引进方面,市人社局负责什么"."""
    for words in _fields(context):
        about = [(t, roles) for t, roles in found if _speaks_of(context, t, words)]
        if about:
            return about
    return ()


def _fields(context: Context) -> Iterator[Sequence[str]]:
    view = _without_units(context)
    for frame in (_FIELD, _FOR, _BEFORE):
        framed = frame.search(view)
        words = read_topic(topic_of(framed["field"])).words if framed else ()
        if words and (frame is not _FOR or len(words) < MIN_ABOUT):
            yield words


def _speaks_of(context: Context, task: StoredTask, words: Sequence[str]) -> bool:
    texts = context.library.texts_of(task)
    said = texts.title + texts.heading + texts.above + texts.scope
    for member in task.fact.members:  # "在科技方面" is not told by 市科技局
        said = said.replace(bare(member.unit), "")
    return all(held(word, said) for word in words)


def _of_documents(context: Context, found: Having) -> Having:
    """Keep what the documents say that speak of all that is asked about.

    "体育总局要为老年人用智能技术做哪些事" is not answered by what it does for 体育赛事.
    """
    words = read_topic(topic_of(_without_units(context))).words
    if len(words) < MIN_ABOUT:
        return ()
    documents = {t.document_id for t, _ in found}
    about = {i for i in documents if all(held(w, context.library.bare_text(i)) for w in words)}
    return [(t, roles) for t, roles in found if t.document_id in about]


def _without_units(context: Context) -> str:
    units = [(u.start, u.end) for u in context.question.units]
    return blanked(context.question.view, [*context.scope.used, *units])
