"""Whether a text names as many as a question counts: "七个组团分别叫什么" is told by no text that only says 七个组团."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.numbering import han_value

_MANY = r"(?P<many>[三四五六七八九十]|十[一二三四五六七八九])"
_OF = r"(?:个|大|项|条|种|类|座|家|支|张)"
_IS_ASKED = r"(?:分别|各自?|都|具体|主要|究竟|到底)*(?:叫(?:什么|啥|做)|(?:是|指|为|有|包括|包含)(?:的是)?(?:什么|啥|哪|谁))"
_ASKED = (
    # "七个组团分别叫什么", "三项环境管理制度是什么"
    re.compile(
        rf"(?<!第){_MANY}{_OF}(?P<of>(?!部门|单位|机构|[局厅委])[\u4e00-\u9fff]{{2,14}}?){_IS_ASKED}"
    ),
    # "优势产业是哪五个", "有哪七大工程"
    re.compile(rf"哪{_MANY}{_OF}"),
)
_SENTENCE = re.compile(r"[^。！？\n]+")
_LINE = re.compile(r"\n\s*\S")
_QUOTED = re.compile(r"“[^“”]{1,30}”|《[^《》]+》|\"[^\"]{1,30}\"")
# "一是…二是…", "（一）…（二）…", "1.…2.…", "①…"
_MARK = re.compile(
    r"[一二三四五六七八九十]是|第[一二三四五六七八九十][,，]|[(（][一二三四五六七八九十\d]+[)）]|(?<!\d)\d{1,2}[.．、](?!\d)|[①-⑩]"
)


_AND = re.compile(r"[和与及]")
_CLAUSE = re.compile(r"[，,]")
# "六个组团，即…", "分别为…", "包括…"
_SAYS_WHICH = re.compile(r"即|就是|包括|包含|分别|[指为是有][\u4e00-\u9fff“]|[：:]")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a question counts and asks the names of: seven of what ends in 组团."""

    many: int
    noun: str


def counted_names_asked(view: str) -> Counted | None:
    """Return what a question counts and wants named, where it counts three or more.

    >>> counted_names_asked("城区的七个组团分别叫什么"), counted_names_asked("优势产业是哪五个")
    (Counted(many=7, noun='组团'), Counted(many=5, noun=''))
    >>> counted_names_asked("第三项制度是什么"), counted_names_asked("三项制度谁牵头")
    (None, None)
    """
    found = next((m for pattern in _ASKED if (m := pattern.search(view))), None)
    if found is None:
        return None
    return Counted(han_value(found["many"]), found.groupdict().get("of", "")[-2:])


def names_them(text: str, asked: Counted) -> bool:
    """Tell a text with so many lines, marks or quoted names, or a sentence that lists so many.

    >>> names_them("七个组团加快构建", Counted(7, "组团")), names_them("设东、西、南三个组团", Counted(3, "组团"))
    (False, True)
    """
    counts = (len(pattern.findall(text)) for pattern in (_LINE, _MARK, _QUOTED))
    if max(counts) >= asked.many:
        return True
    on_them = (s for s in _SENTENCE.findall(text) if asked.noun in s)
    return any(_lists(sentence, asked) for sentence in on_them)


def _lists(sentence: str, asked: Counted) -> bool:
    """Tell a sentence with so many parts, a clause of just so many, or of more that is on them."""
    if sentence.count("；") + sentence.count(";") + 1 >= asked.many:
        return True
    clauses = _CLAUSE.split(sentence)
    if any(c.count("、") + 1 == asked.many for c in clauses):
        return True
    on_them = (c for c in clauses if asked.noun in c or _SAYS_WHICH.search(c))
    return any(c.count("、") + 1 + len(_AND.findall(c)) >= asked.many for c in on_them)
