"""Questions after a term that say so twice, or in keywords, put into one clause.

asked again   = question "，" 给个 (概念 | 定义 | 解释 …)             急救机器人是干什么用的，给个概念
whose words   = question ("？" | "，") 谁 的 (说法 | 定义 | 解释)      什么叫零工市场？人社厅的说法
keywords      = letters (缩略语 | 全称 …) words | words term 包括   WIA-PA 缩略语 中文 | 造船 焊接标准 包括
a part of it  = "“" slogan "”" 什么 的是哪 number things            “一环通三港”通的是哪三个港
"""

from __future__ import annotations

import re

_WHAT = "(?:什么|啥|甚么)"
_MEANS = "概念|定义|含义|涵义|解释|说明|说法|意思|释义"
# ",给个概念", "，帮我下个定义", "。请给出具体解释"
_ASKED_AGAIN = re.compile(
    rf"[,?。;!]\s*(?:请|麻烦|帮我|帮忙|能不能|能否|可否|给我)*(?:给|下|来|做|要)(?:出|上|我)?(?:一?个|一下|下)?(?:它?的?|其)(?:基本|具体|准确|官方|简单的?|大概的?)?(?:{_MEANS})(?:吧|呗|看看)?[?。!]*$"
)
_ASKS = re.compile(r"什么|啥|哪|怎么|怎样|如何|何谓|何为")
# "什么叫X", "X是什么意思", "X指什么"
_TERM_FIRST = re.compile(rf"^(?:{_WHAT}(?:叫做?|是)|何谓|何为)(?P<term>[^,?。;]{{2,24}})$")
_TERM_LAST = re.compile(
    rf"^(?P<term>[^,?。;]{{2,24}}?)(?:到底|究竟|具体)?(?:是指|指的是|是|指|算|叫){_WHAT}(?:意思|概念)?$"
)
# "？国务院办公厅的说法", "，按省里条例的定义", "，办法里是怎么解释的"
_WHOSE_WORDS = re.compile(
    r"[,?。;!]\s*(?:请|就)?(?:按照?|依照?|照|根据|以)?(?P<who>[^,?。;的]{2,24}?)(?:里面?|中|上)?(?:的|(?:是|又|里)*(?:怎么|如何|咋))(?:官方)?(?:说法|定义|解释|界定|口径|表述|讲法)(?:的|为准|来说?)?[?。!]*$"
)
# "WIA-PA 缩略语中文智能制造", "TSN 全称 英文": Latin letters and what of them is wanted, as keywords
_LETTERS = re.compile(
    r"^(?P<term>[A-Za-z][A-Za-z\d./&+-]{1,20}) ?(?:缩略语|缩写|全称|全名|中文|英文|含义|释义)[\u4e00-\u9fff ]{0,16}$"
)
# "造船 焊接标准包括": keywords that break off where the list would stand
_BREAKS_OFF = re.compile(
    r"^(?P<before>.*?)(?P<term>[^ ,]{2,20}?) ?(?:主要|都|具体)?(?:包括|包含|涵盖)(?:了|有)?$"
)
# "“一环通三港”通的是哪三个港": of a slogan with a numeral, by a word of its own
_PART_OF_IT = re.compile(
    r"^(?P<lead>.{0,30}?)\"(?P<term>[^\"]*[一二两三四五六七八九十双][^\"]*)\"(?P<own>[\u4e00-\u9fff])的(?:都|分别|各|又)*是哪[一二两三四五六七八九十几些]{1,2}[个条座家类种项]?[\u4e00-\u9fff]{0,3}$"
)


def in_one_clause(text: str) -> str:
    """Return a question after a term with what only asks for it again left out, or as it is.

    >>> in_one_clause("浮标是干什么用的,给个概念"), in_one_clause("什么叫浮标?航道局的说法")
    ('浮标是干什么用的', '航道局里浮标是什么意思')
    >>> in_one_clause("TSN 缩略语中文造船"), in_one_clause("浮标有哪些")
    ('TSN是什么意思', '浮标有哪些')
    """
    again = _ASKED_AGAIN.search(text)
    if again:
        before = text[: again.start()].strip(" ,?。;!")
        return before if _ASKS.search(before) else f"{before}是什么意思"
    whose = _WHOSE_WORDS.search(text)
    asked = _term_asked(text[: whose.start()]) if whose else None
    if whose and asked:
        return f"{whose['who']}里{asked}是什么意思"
    part = _PART_OF_IT.match(text)
    if part and part["own"] in part["term"]:
        return f'{part["lead"]}"{part["term"]}"是什么意思'
    return _of_keywords(text) or text


def _term_asked(text: str) -> str | None:
    """Return the term of a plain question: 浮标 of 什么叫浮标."""
    found = _TERM_FIRST.match(text.strip()) or _TERM_LAST.match(text.strip())
    return found["term"] if found else None


def _of_keywords(text: str) -> str | None:
    """Ask what letters mean where keywords say so, and what a name holds where they break off at 包括."""
    if _ASKS.search(text):
        return None
    letters = _LETTERS.match(text)
    if letters:
        return f"{letters['term']}是什么意思"
    listed = _BREAKS_OFF.match(text)
    if listed is None:
        return None
    before = listed["before"].strip()
    return f"{before}的{listed['term']}包括哪些" if before else f"{listed['term']}包括哪些"
