"""Which tasks a question's words are about: exact places first, then all words, never some."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from corpus.characters import shape
from corpus.outline import path
from corpus.store import StoredTask
from corpus.words import cut
from qa.library import Library

# Words that any task has: they choose none. (Heads of the 832 tasks read in 529 documents.)
_GENERIC = frozenset(
    "工作 任务 事项 项目 方面 内容 情况 推进 推动 加快 加强 加大 开展 做好 实施 落实 建设 发展 提升 促进 完善 健全 大力 进一步 "
    "相关 有关 问题 措施 事 部分 这项 该项 这个 那个 单位 部门 哪个 负责 是 的 和 与 及 对 在 了 等 要 文件 规定 全市 本市 我市 "
    "我们 市里 今年 哪些 什么 搞 抓 做 管 弄 事情 这块 这件 具体 政策 里 由 来 归 牵头 责任 还有".split()
)
_MARKS = re.compile(r"[\s\"'“”‘’《》<>()（）\[\]【】、,，。;；:：?？!！·\-—]")
# One short word (科普) chooses tasks by their text only where this few speak of it.
FEW = 3


@dataclass(frozen=True, slots=True)
class Found:
    """Tasks that fit equally well; `exact` where the topic's own words stand there."""

    tasks: tuple[StoredTask, ...]
    exact: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class _Texts:
    """What a task is found by, without marks."""

    title: str
    heading: str
    above: str
    scope: str
    sentences: tuple[str, ...]


def bare(text: str) -> str:
    """Leave out marks and blanks."""
    return _MARKS.sub("", shape(text).lower())


def content_words(topic: str) -> list[str]:
    """Return the words of a topic that can tell one task from another, in order.

    >>> content_words("东湖科学城建设")
    ['东湖', '科学', '城']
    """
    words = [w.text for w in cut(topic) if any(c.isalnum() for c in w.text)]
    return [w for w in dict.fromkeys(words) if w not in _GENERIC]


def find_tasks(topic: str, tasks: Sequence[StoredTask], library: Library) -> Found | None:
    """Find the tasks a topic is about, the best kind of fit alone; None where none fits.

    The kinds, best first: the topic stands in the task's name; in its item's heading; every word
    stands in the name; the topic stands in the text the bracket speaks of; every word in one of
    its sentences; the topic in a heading above; every word in name, text and headings together.
    """
    phrase = bare(topic)
    words = [bare(w) for w in content_words(topic)]
    if len(phrase) < 2 or not words:
        return None
    texts = [(t, _texts(t, library)) for t in tasks]
    core = "".join(words)
    for fits, exact, confidence in _kinds(phrase, core, words):
        found = tuple(task for task, text in texts if fits(text))
        if found:
            return Found(found, exact, confidence)
    found = tuple(task for task, text in texts if core in text.scope)
    return Found(found, True, 0.8) if 0 < len(found) <= FEW else None  # noqa: FBT003


def _kinds(
    phrase: str, core: str, words: Sequence[str]
) -> Iterable[tuple[Callable[[_Texts], bool], bool, float]]:
    def all_in(text: str) -> bool:
        return all(w in text for w in words)

    several = len(words) > 1 or len(core) > 3
    yield (lambda t: phrase in t.title or t.title == phrase), True, 0.97
    yield (lambda t: len(t.title) > 5 and t.title in phrase), True, 0.95
    yield (lambda t: phrase in t.heading), True, 0.94
    yield (lambda t: several and all_in(t.title)), False, 0.92
    yield (lambda t: phrase in t.scope), True, 0.93
    yield (lambda t: several and all_in(t.heading)), False, 0.88
    yield (lambda t: len(core) > 2 and core in t.scope), True, 0.88
    yield (lambda t: several and any(all_in(s) for s in t.sentences)), False, 0.84
    yield (lambda t: phrase in t.above), True, 0.85
    yield (lambda t: several and all_in(t.above)), False, 0.8
    yield (lambda t: several and all_in(t.title + t.scope + t.heading)), False, 0.72


def _texts(task: StoredTask, library: Library) -> _Texts:
    parsed = library.document(task.document_id).parsed
    fact = task.fact
    chain = path(parsed.sections, fact.section)
    named = [s.title for s in chain if s.title]
    scope = parsed.text[fact.scope_start : fact.end]
    return _Texts(
        title=bare(fact.task),
        heading=bare(named[-1]) if named else "",
        above=bare(" ".join(named[:-1])),
        scope=bare(scope),
        sentences=tuple(bare(s) for s in re.split(r"[。;；\n]", scope)),
    )


def nearest_tasks(topic: str, tasks: Sequence[StoredTask], library: Library) -> list[StoredTask]:
    """Return the tasks that share most words with a topic, to be shown beside a refusal."""
    words = [bare(w) for w in content_words(topic)]
    scored: list[tuple[int, int, StoredTask]] = []
    for i, task in enumerate(tasks):
        text = _texts(task, library)
        shared = sum(len(w) * (2 if w in text.title else w in text.scope) for w in words)
        if shared:
            scored.append((-shared, i, task))
    return [task for _, _, task in sorted(scored, key=lambda s: s[:2])[:3]]
