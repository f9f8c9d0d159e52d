"""Which tasks a question's words are about: exact places first, then all words, never some."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.slips import is_slip
from corpus.store import StoredTask
from corpus.words import Word, cut
from qa.library import Library
from qa.synonyms import held as is_held
from qa.task_match import MAKING, MANY, Fit, fits, likeliest, says
from qa.task_texts import MIN_CLAUSE, TaskTexts, bare

# "建省工业大数据中心", "建全市数据平台", "、建线上平台": 建省 and 建线 are no words
_BUILDS = re.compile(
    r"(?:^|(?<=\s))建(?=[省市区县](?:级|[\u4e00-\u9fff]{3})|全[省市区县国]|国家)"
    r"|(?<=[、,，])建(?![设立成筑议造档言材制国党军置构树交安])(?=[\u4e00-\u9fff]{3})"
)
# What turns a word into another: 免督查, 非住宅
_PREFIXES = frozenset("免非")
# A name in quotes is one word: "智慧山东"
_QUOTED = re.compile(r"[\"“]([^\"“”]{2,8})[\"”]")
# Words that any task has: they choose none. (Heads of the 832 tasks read in 529 documents.)
GENERIC = frozenset(
    """
    工作 任务 事项 项目 方面 层面 内容 情况 推进 推动 加快 加强 加大 开展 做好
    实施 落实 建设 发展 提升 促进 完善 健全 大力 进一步 相关 有关 问题 措施 事
    部分 单位 部门 负责 是 有 要 文件 规定 全市 本市 我市 市里 政策 牵头 责任
    事情 这块 具体 时候 情形 名单 清单 列一下 摊上 没有 有份 全列 全部 一起 一道
    一同 一块儿 共同 搭伙 搭档 出力 出面 跟进 挂帅 帮忙 另外 其余 作用 身份 角色 有没有 要求
    搞 抓 做 管 弄 找 列 查 看 说 写 讲 问 想 知道 了解 请 麻烦 告诉 谢谢 归
    属于 承担 参与 参加 配合 主管 分管 主抓 来 去 会 能 应该 需要 进行 打造 可以
    可 能够 数量 个数 总数 最多 一共 总共 分别 提到 文中 文里 涉及 包括 目标 指标
    数 值 领导 同志 负责人 那条 一项 一条 一块 咱们 我们 咱 头 活 干 办 到 至
    为 哈 嗯 呃 额 诶 哎 哦 条 项 块 个 年 月 日 这件 那件 这项 那项 两家
    三家 几家 联手 联袂 携手 事儿 那块儿 这块儿 不用说 最后 最终 总体 当年
    """.split()
)
# Parts of speech that name nothing: pronouns, particles, prepositions, conjunctions, adverbs,
# exclamations, modal and onomatopoeic words (ICTCLAS tags as jieba gives them).
_EMPTY_TAGS = ("r", "u", "p", "c", "d", "e", "y", "o", "w", "q", "k", "h")
# A slipped name chooses tasks only where this few are called nearly so.
FEW = 3
TWO, FOUR = 2, 4
# Of two tasks that have the words alike, the one called so is meant.
NAMED_WEIGHT = 0.2
# Ranks so close are told apart by nothing: all of them are given.
AS_GOOD = 0.04
# The share of a topic's words a task needs, and what suffices where no other task comes near.
ENOUGH = 0.75
CLEAR = 0.55
CLEAR_BY = 0.2
# Below ENOUGH so many words of the topic must be held, in part at least: 外国人永久居留 is not 外国专家.
# Of 48 questions on what the tasks do not hold 5 more are refused, of 341 answered none.
MIN_HELD = 3
# Of the words beside a task's name, the share that its document must have.
CALLED = 0.5
# So many characters in a row that a task's text holds are no words of another's.
MIN_CLAUSE_CHARS = 9
# A name with one wrong character is still told when it has this many characters.
MIN_SLIP_CHARS = 4


@dataclass(frozen=True, slots=True)
class Found:
    """Tasks that fit equally well, and how surely they are the ones meant."""

    tasks: tuple[StoredTask, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Topic:
    """A question's topic: its content words, and the stretch from the first to the last of them."""

    words: tuple[str, ...]
    phrase: str


def read_topic(topic: str) -> Topic:
    """Find the words of a topic that can tell one thing from another.

    >>> read_topic("那个东湖科学城建设 来着").phrase
    '东湖科学城建设'
    """
    topic = _BUILDS.sub("建设", topic)
    kept = _telling(topic)
    kept = [w for w in kept if len(w.text) > 1] or kept  # one character (好, 全) tells little
    if not kept:
        return Topic((), bare(topic))
    end = kept[-1].end
    following = [
        w for w in cut(topic) if w.start == end and w.text in ("建设", "工作", "发展", "项目")
    ]
    phrase = topic[kept[0].start : following[0].end if following else end]
    words = tuple(dict.fromkeys(b for w in kept if (b := bare(w.text))))
    return Topic(words, bare(phrase))


def _telling(topic: str) -> list[Word]:
    named = _quoted_whole(topic, _joined(list(_negated(cut(topic)))))
    return sorted((w for w in named if _tells(w)), key=lambda w: w.start)


# Whose a thing is, before it: 省数据平台, 村电商, 校食堂
_WHOSE = frozenset("省市区县州旗镇乡村街校院厂国")


# What is done with what follows: 建 of 企业建200家研发机构
_MAKES = frozenset("建办搞做抓招引育设开")


def whole_words(topic: str, says: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the words that are cut too short without the one character beside them.

    健康 + 码 is 健康码 where texts say so; a noun that the topic begins with goes with what follows it
    though no text has it so: 电 + 竞赛 of 电竞赛事 is no 竞赛.
    """
    telling = _telling(topic)
    single = [w for w in telling if len(w.text) == 1 and "\u4e00" <= w.text <= "\u9fff"]
    found: list[str] = []
    for word in (w for w in telling if len(w.text) == TWO):
        behind = next((w for w in single if w.start == word.end and w.tag not in "ad"), None)
        if behind and behind.text in _MAKES and topic[behind.end : behind.end + 1].strip():
            behind = None
        before = next((w for w in single if w.end == word.start and w.tag == "n"), None)
        if behind and says(word.text + behind.text):
            found.append(bare(word.text + behind.text))
        elif before and before.start == 0 and before.text not in _WHOSE:
            found.append(bare(before.text + word.text))
    return tuple(found)


def _negated(words: Sequence[Word]) -> Iterator[Word]:
    """Put a prefix to its word: 免 + 督查 is what nobody is spared who reads 督查 alone."""
    before: Word | None = None
    for word in words:
        if before and word.start == before.end and len(word.text) > 1:
            yield Word(before.text + word.text, word.tag, before.start, word.end)
            before = None
            continue
        if before:
            yield before
        before = word if word.text in _PREFIXES else None
        if not before:
            yield word
    if before:
        yield before


def _quoted_whole(topic: str, words: Iterable[Word]) -> Iterator[Word]:
    """Put the words of a quoted name together."""
    quoted = [m.span(1) for m in _QUOTED.finditer(topic)]
    for a, b in quoted:
        yield Word(topic[a:b], "n", a, b)
    yield from (w for w in words if not any(a <= w.start and w.end <= b for a, b in quoted))


def content_words(topic: str) -> list[str]:
    """Return the words of a topic that can tell one thing from another, in order."""
    return list(read_topic(topic).words)


def _tells(word: Word) -> bool:
    if not any(c.isalnum() for c in word.text) or word.text in GENERIC:
        return False
    return not (word.tag.startswith(_EMPTY_TAGS) and len(word.text) < 3)


def _joined(words: Sequence[Word]) -> Iterator[Word]:
    """Put single characters that stand side by side together: 武 + 创 is a name (武创)."""
    run: list[Word] = []
    for word in [*words, Word("", "", -1, -1)]:
        single = len(word.text) == 1 and "\u4e00" <= word.text <= "\u9fff"
        if single and not (word.tag.startswith(_EMPTY_TAGS) or word.text in GENERIC):
            run.append(word)
            continue
        if run:
            text = "".join(w.text for w in run)
            yield Word(text, run[0].tag, run[0].start, run[-1].end)
            run = []
        if word.text:
            yield word


def find_tasks(topic: str, tasks: Sequence[StoredTask], library: Library) -> Found | None:
    """Find the tasks a topic is about, those that fit best alone; None where none fits.

    A task called just so comes first; else each is scored by the words of the topic that its
    name, heading and text have, rare words counting most. A name with one slipped character is
    the last resort.
    """
    read = read_topic(topic)
    if len(read.phrase) < 2 or not read.words:
        return None
    if named := called_just_so((bare(topic), read.phrase), tasks, library):
        return Found(named, 0.97)
    tasks = _having(whole_words(topic, library.holds), tasks, library)
    texts = [library.texts_of(t) for t in tasks]
    called = _called(read, bare(topic), tasks, texts, library)
    if called:
        return called
    near = likeliest(read.phrase, texts)
    close, close_texts = [tasks[i] for i in near], [texts[i] for i in near]
    held, of = _counts(tasks, library)
    found = _best(close, fits(read.words, read.phrase, close_texts, held, of))
    if found:
        return found
    slipped = tuple(
        task for task, text in zip(close, close_texts, strict=True) if _slipped(read.phrase, text)
    )
    return Found(slipped, 0.82) if 0 < len(slipped) <= FEW else None


def _having(
    words: Sequence[str], tasks: Sequence[StoredTask], library: Library
) -> Sequence[StoredTask]:
    """Keep the tasks that have these words; all of them where none has what other texts have."""
    if not words:
        return tasks
    texts = [library.texts_of(t) for t in tasks]
    kept = [
        task
        for task, text in zip(tasks, texts, strict=True)
        if all(
            w in text.scope or w in text.title or w in text.heading or w in text.document
            for w in words
        )
    ]
    return kept or (tasks if all(map(library.holds, words)) else [])


def _made(phrase: str) -> str:
    """Return what is made: "技术导则" of "技术导则制定"."""
    way = next((w for w in MAKING if phrase.endswith(w)), "")
    return phrase.removesuffix(way)


def called_just_so(
    said: Collection[str], tasks: Sequence[StoredTask], library: Library
) -> tuple[StoredTask, ...]:
    """Return the tasks whose name, or whose item's, is one of these bare texts, else those that hold a long one.

    An item's sentences may each have units of their own; who asks by its heading asks for all.
    """
    texts = [(task, library.texts_of(task)) for task in tasks]
    names = {*said, *map(_made, said)}
    named = tuple(
        task
        for task, t in texts
        if any(name in names and len(name) > FOUR for name in (t.title, t.heading))
    )
    long = [words for words in said if len(words) >= MIN_CLAUSE_CHARS]
    return named or tuple(task for task, t in texts if any(says(words, t.scope) for words in long))


def _called(
    topic: Topic,
    whole: str,
    tasks: Sequence[StoredTask],
    texts: Sequence[TaskTexts],
    library: Library,
) -> Found | None:
    """Find the tasks a clause of whose name stands in the topic, as 深化科技合作 in 产业链方案深化科技合作.

    The words besides it must be those of the document, the last of them of the task's own text.
    """
    called = [_longest_in(whole, (*text.names, text.heading)) for text in texts]
    length = max(map(len, called), default=0)
    if not length:
        return None
    shares: dict[int, float] = {}
    for i, name in enumerate(called):
        if len(name) == length:
            rest = [w for w in topic.words if w not in name]
            around = library.bare_text(tasks[i].document_id).lower() + texts[i].document
            kept = [w for w in rest if is_held(w, around)]
            own = topic.words[-1] in name or is_held(topic.words[-1], texts[i].scope)
            shares[i] = (len(kept) / len(rest) if rest else 1.0) if own else 0.0
    best = max(shares.values())
    if best < CALLED:
        return None
    kept_tasks = tuple(tasks[i] for i, share in shares.items() if share == best)
    return Found(kept_tasks, 0.95 if best == 1 else 0.85)


def _longest_in(whole: str, names: Iterable[str]) -> str:
    """Return the longest of these names that a text has, of MIN_CLAUSE characters at least."""
    said = (name for name in names if len(name) >= MIN_CLAUSE and name in whole)
    return max(said, key=len, default="")


def _counts(tasks: Sequence[StoredTask], library: Library) -> tuple[Mapping[str, int], int]:
    """Count in how many tasks characters stand: among these where they are few, else among all."""
    if len(tasks) > MANY:
        return library.task_pairs, len(library.tasks)
    return Counter(p for task in tasks for p in library.texts_of(task).pairs), len(tasks)


def _best(tasks: Sequence[StoredTask], scores: Sequence[Fit]) -> Found | None:
    """Keep the tasks that fit as well as the best, when that is well enough."""
    having = [i for i, fit in enumerate(scores) if fit.about]
    tasks, scores = [tasks[i] for i in having], [scores[i] for i in having]
    if not scores:
        return None
    ranks = [fit.share + NAMED_WEIGHT * fit.named for fit in scores]
    top = max(ranks)
    kept = [i for i, rank in enumerate(ranks) if rank >= top - AS_GOOD]
    if any(scores[i].whole for i in kept):  # one that lacks a word is called alike by chance
        kept = [i for i in kept if scores[i].whole]
    best = max((scores[i] for i in kept), key=lambda fit: fit.share)
    next_rank = max((r for i, r in enumerate(ranks) if i not in kept), default=0.0)
    of_one = len({frozenset(m.unit for m in tasks[i].fact.members) for i in kept}) == 1
    ahead = of_one and top - next_rank >= CLEAR_BY
    clear = best.share >= CLEAR and best.held >= MIN_HELD and ahead
    if best.share >= ENOUGH or clear:
        confidence = 0.97 if best.named == 1 else 0.6 + 0.35 * min(1.0, best.share)
        return Found(tuple(tasks[i] for i in kept), round(confidence, 2))
    return None


def _slipped(phrase: str, text: TaskTexts) -> bool:
    """Tell a task whose name, or a stretch of it, the phrase is but for one slipped character."""
    if len(phrase) < MIN_SLIP_CHARS:
        return False
    name = text.title
    if len(phrase) > len(name):
        return len(name) >= MIN_SLIP_CHARS and is_slip(phrase[: len(name)], name)
    return any(
        is_slip(phrase, name[i : i + len(phrase)]) for i in range(len(name) - len(phrase) + 1)
    )


def nearest_tasks(topic: str, tasks: Sequence[StoredTask], library: Library) -> list[StoredTask]:
    """Return the tasks that share most words with a topic, to be shown beside a refusal."""
    words = read_topic(topic).words
    scored: list[tuple[int, int, StoredTask]] = []
    for i, task in enumerate(tasks):
        text = library.texts_of(task)
        shared = sum(len(w) * (2 if w in text.title else w in text.scope) for w in words)
        if shared:
            scored.append((-shared, i, task))
    return [task for _, _, task in sorted(scored, key=lambda s: s[:2])[:3]]
