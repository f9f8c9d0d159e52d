"""By when a task is to be done, asked in whatever words: "啥时候能修好", "最迟哪个月搞定", "时间节点"."""

from __future__ import annotations

import re

# 什么时候, 啥时候, 哪天, 哪个月, 几月底, 哪年; not 哪年的, 哪年度
_WHEN = (
    r"(?:(?:什么|啥)(?:时候|时间|日子)|啥时|何时|几时|多会儿|哪(?:一)?[天日]|哪(?:一)?个?月(?:份)?"
    r"|几月(?:份|底|几[号日])?|几[号日]|哪(?:一)?年(?!度|的|发布|印发|出台))"
)
# "…之前", "…底前"
_BEFORE = r"(?:[年月]?[底末]|之)?前"
# What is done when a task is done; 什么时候建成的 and 什么时候通过了 ask of what is past
_DONE = (
    r"(?:[建修改搞办干弄拆做装铺挖种清][完好成]|修通|搞定|做到|落地|落成|竣工|完工|完成|办结|投用|投运|投产|启用|上线|交付|到位|收尾|设立)"
    r"(?!的|了|过|后|以来|情况)"
)
# "什么时候能把起降点建完", "起降点哪个月之前要建好", "最迟几月底", "截止日期是"
_ASKS = re.compile(
    rf"{_WHEN}[^,，。?!]{{0,14}}?{_DONE}|{_WHEN}{_BEFORE}|(?:最迟|最晚){_WHEN}|{_WHEN}(?:是)?(?:最后|截止)"
    r"|(?:截止|完成|最后|最晚|最迟)(?:的)?(?:日期|期限|时限|时间|日)(?!.{0,4}[压缩])|时间节点(?!安排)"
)
_OF_TIME = re.compile(_WHEN)
# The same words, and what stands around them, when it is looked for what the question is about:
# "能…建完", "要…搞定", "(这)事儿"
_AROUND = re.compile(
    rf"(?:要求|应该|必须|最迟|最晚|计划|预计|争取|需要|在|要|得|能|会|该|应)*{_WHEN}(?:{_BEFORE}|[底末份])?(?:就|才|要|能|得|会|该|应|可以|必须|把|将|是)*"
    r"|(?:截止|完成|最后|最晚|最迟)(?:的)?(?:日期|期限|时限|时间|日)(?:是)?|时间节点(?:是)?"
    rf"|(?:全部|基本|才|要|能)*(?:实现|{_DONE})(?=$|[,，。?!\s])|(?:这|那)(?:个|件|项)?(?:事|活)儿?(?=$|[,，\s]|最|要|得)"
)


def asks_when(view: str) -> bool:
    """Tell a question for the day by which something is to be done.

    >>> asks_when("什么时候能把起降点建完"), asks_when("最迟哪个月搞定"), asks_when("哪年建成的")
    (True, True, False)
    """
    return _ASKS.search(view) is not None


def names_when(view: str) -> bool:
    """Tell a question that has a word for when in it at all: "谁牵头,什么时候实现"."""
    return _OF_TIME.search(view) is not None


def without_when(view: str) -> str:
    """Blank the words that ask by when, every other character at its place.

    >>> without_when("什么时候能把起降点建完").split()
    ['起降点']
    """
    return _AROUND.sub(lambda m: " " * len(m.group()), view)
