"""What a question asks of the document it names, told by what is left of it beside the name.

left     := (asking | verb | filler)*, and nothing else
asking   := 谁 | 哪两家单位 | 什么时候 | 哪份老办法 | 几章
field    := 谁 + 发 → issuer | 哪天 + 发 → written | 有效到哪天 → expires | 哪份旧文件 + 作废 → repeals …

A word of content left over (申报指南由谁发布) asks of something inside the document, not of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qa.fields import WHEN, WHO, Field

if TYPE_CHECKING:
    from collections.abc import Sequence

_GENRE = r"(?:文件|办法|规定|意见|通知|政策|方案|细则|措施|条例|规划|计划|决定|文)"
_ASKED = (
    (
        "parts",
        r"(?:几|多少)(?:个|大)*(?:章|篇|部分|大块|板块|块(?!钱))|哪几(?:个|大)*(?:章|篇|部分|板块)",
    ),
    ("articles", r"(?:几|多少)条"),
    # "哪份老意见", "哪些旧文件", "哪几个文件"
    (
        "which",
        rf"(?:哪|什么|几)(?:一)?(?:几)?(?:个|份|些|部|项)?(?:之前|以前|原来|原先)?(?:的)?(?:老|旧|原)(?:的)?{_GENRE}|(?:哪|几)(?:一)?(?:几)?(?:份|些|个|部){_GENRE}",
    ),
    ("when", WHEN),
    ("who", rf"(?:哪[一两二三四五几]|几)(?:个|家)(?:单位|部门|局|机关|部委)?|{WHO}"),
    ("one", r"哪(?:一)?(?:个|份|部)"),
)
_DONE = (
    ("sooner", r"(?:更|最|比较|要)*(?:早|晚|先|后)(?:一?些|一?点)?"),
    ("repealed", r"废止|废掉|废|作废|取代|替代|替换|代替|替掉|停用|失效"),
    ("ends", r"有效|失效|到期|截止|过期|终止|管用|管|为止|止"),
    ("begins", r"施行|实施|执行|生效|起效|试行|开始用"),
    ("explained", r"解释"),
    ("given", r"(?:作|做|宣读)(?:的|了)?(?:政府工作|工作)?报告"),
    (
        "issued",
        r"印发|下发|发布|颁布|颁发|公布|出台|制定|制订|编制|编写|起草|签发|推出|联合发|发|印|出|编|定|写|拟|作|做|搞",
    ),
)
_FILLER = (
    r"[\s,。?!、;:的了是在由被把将给让就才又都也共一从自到至起以来分得和与跟及]"
    r"|征求意见稿|试行|暂行|最新版|全文|全篇|正文|通篇|有(?:疑问|异议|问题|不(?:懂|明白|清楚|同)的?(?:地方)?)|里面?|内容|总共|一共|分成?|分为|组成|构成|包括|包含|[吗呢啊呀吧嘛]|到底|究竟|具体|当初|最后|联合|共同|一起|会同|出来|之后|以后|后"
    r"|条文|条款|(?:看|搞|弄)?不(?:太)?(?:懂|明白|清楚)|归(?=哪|谁)|那个|这个|那份|这份|文件|新|老|旧|原来|原先|它|单位|部门|有(?!效)|还(?!有)|起草|其中|分别|各"
)
_TOKEN = re.compile(
    "|".join(f"(?P<{name}>{pattern})" for name, pattern in (*_ASKED, *_DONE))
    + f"|(?P<filler>{_FILLER})"
)
# What is asked by an asking word and what is done: the first that fits each asking word
_ASKS: tuple[tuple[str, str, Field], ...] = (
    ("who", "explained", Field.INTERPRETER),
    ("who", "issued", Field.ISSUER),
    ("which", "repealed", Field.REPEALS),
    ("when", "begins", Field.EFFECTIVE),
    ("when", "ends", Field.EXPIRES),
    ("when", "repealed", Field.EXPIRES),
    ("when", "issued", Field.WRITTEN),
    ("who", "given", Field.SPEAKER),
    ("when", "given", Field.WRITTEN),
)


def fields_left(view: str, named: Sequence[tuple[int, int]]) -> tuple[Field, ...]:
    """Return what is asked of the document that the stretches name; none where more is asked.

    >>> fields_left("咸农发23号是哪两家单位联合发的", [(0, 6)])
    (<Field.ISSUER: 'issuer'>,)
    >>> fields_left("咸农发23号的申报指南是谁发的", [(0, 6)])
    ()
    """
    tokens = _tokens("".join("\0" if _inside(i, named) else c for i, c in enumerate(view)))
    if tokens is None:
        return ()
    return tuple(dict.fromkeys(_read(tokens)))


def _inside(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in stretches)


def _tokens(left: str) -> list[str] | None:
    """Return the kinds of the words left, None where one neither asks nor fills."""
    kinds: list[str] = []
    at = 0
    while at < len(left):
        if left[at] == "\0":
            at += 1
            continue
        found = _TOKEN.match(left, at)
        if found is None:
            return None
        if found.lastgroup and found.lastgroup != "filler":
            kinds.append(found.lastgroup)
        at = found.end()
    return kinds


def _read(kinds: Sequence[str]) -> Iterator[Field]:
    done = [k for k in kinds if k in dict(_DONE)]
    for kind in kinds:
        if kind == "parts":
            yield Field.CHAPTERS
        elif kind == "articles":
            yield Field.ARTICLES
        elif kind in ("one", "who", "which") and "sooner" in done and "issued" in done:
            yield Field.WRITTEN
        else:
            yield from [f for asked, did, f in _ASKS if asked == kind and did in done][:1]
