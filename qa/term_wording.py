"""Questions after a term that say so twice, or in keywords, put into one clause.

asked again   = question "，" 给个 (概念 | 定义 | 解释 …)             急救机器人是干什么用的，给个概念
whose words   = question ("？" | "，") 谁 的 (说法 | 定义 | 解释)      什么叫零工市场？人社厅的说法
keywords      = letters (缩略语 | 全称 …) words | words term 包括   WIA-PA 缩略语 中文 | 造船 焊接标准 包括
named behind  = question ("？" | "，") 按 document                 什么叫数据开放？按云梁市公共数据管理办法
in a paper    = name (写清 | 载明 | 列明 …) 哪些 内容               建设方案里要写清哪些内容
somehow       = name 包括 些 啥                                 办法里“公共数据”包括些啥
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
# "？按云梁市公共数据管理办法", "，依据省里的条例": the document named behind the question, or what is
# left of that where the name has chosen the document: "?按"
_NAMED_BEHIND = re.compile(
    r"[,?。;!\s]\s*(?:请|就)?(?:按照?|依照?|依据|根据|参照|对照|照)(?P<who>(?![^,?。;]*(?:什么|啥|哪|谁))[^,?。;]{0,40}?)(?:里面?|中|上)?(?:的?规定|来说?|来看|讲|为准)?[?。!\s]*$"
)
# "建设方案里要写清哪些内容", "申请书应载明什么", "目录要列明哪些信息"
_WHAT_IN_IT = "(?:了|些)?(?:哪些|哪几[项个类]|什么|啥)"
_PARTS = "(?:内容|东西|事项|信息|要素|项目|方面)"
_TO_BE_WRITTEN = re.compile(
    r"(?P<paper>[\u4e00-\u9fff]{2,}?)(?:里面?|里头|中|上|当中)?(?:一般|至少|都|还|具体)*(?:要|应当?|应该|必须|需要?|须|得|该)*"
    rf"(?:(?:写清楚?|写明|写上|载明|列明|注明|标明|填写){_WHAT_IN_IT}{_PARTS}?|(?:写|说清楚?|交代清楚|讲清楚?|涵盖){_WHAT_IN_IT}{_PARTS})$"
)
# "办法里“公共数据”包括些啥": what the document means by its term
_BY_QUOTED = re.compile(
    r"(?<=[里中内上的])(?P<term>\"[^\"]{2,16}\")(?:都|主要|具体|到底|究竟|又)*(?:包括|包含|涵盖)(?:了|有)?(?:些)?(?:什么|啥)(?:内容|东西)?$"
)
# "条例里说的气象设施包括什么" is asked after its meaning
_BY_ITS_TERM = re.compile(r"(?:说|讲|提到?|称)的[^,的]{2,12}$")
# "平台包括些啥", "指标体系包含什么东西"
_SOMEHOW = re.compile(
    r"(?<=.)(?P<verb>包括|包含|涵盖)(?:了|有|的是)?(?:些)?(?:什么|啥|甚么|哪些个?)(?:内容|东西)?$"
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
    named = _of_a_document(text)
    if named:
        return named
    text = _TO_BE_WRITTEN.sub(r"\g<paper>包括哪些", _held_somehow(text))
    part = _PART_OF_IT.match(text)
    if part and part["own"] in part["term"]:
        return f'{part["lead"]}"{part["term"]}"是什么意思'
    return _of_keywords(text) or text


def _of_a_document(text: str) -> str | None:
    """Ask in one clause for a term whose document is named behind the question."""
    for way in (_WHOSE_WORDS, _NAMED_BEHIND):
        behind = way.search(text)
        asked = _term_asked(text[: behind.start()]) if behind else None
        if behind and asked:
            where = f"{behind['who']}里" if behind["who"] else ""
            return f"{where}{asked}是什么意思"
    return None


def _held_somehow(text: str) -> str:
    """Ask with 哪些 for what something holds, and with 是什么意思 where its name is in quotes or called."""
    quoted = _BY_QUOTED.sub(r"\g<term>是什么意思", text)
    somehow = _SOMEHOW.search(quoted)
    if somehow is None or _BY_ITS_TERM.search(quoted[: somehow.start()]):
        return quoted
    return _SOMEHOW.sub(r"\g<verb>哪些", quoted)


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
