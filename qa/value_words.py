"""The words by which a value is asked for and that name no indicator: 目标, 实际, 多少, 比…多."""

from __future__ import annotations

import re

# "那去年实际多少", "目标完成了吗", "比2015年多多少", "增速呢", "翻了几倍", "到2025年底要达到多少"
_VALUE_WORD = (
    r"目标值?|任务数|指标值?|预期|预计|打算|年均|计划|规划值?|完成(?:值|情况|数)?|做到|[安排任务]{2}(?:数|值)|[件家户个项](?=数(?![据字]))|实际(?:值|上)?|基[数期]|底数|现状|当前值?|目前|增速|增幅|增长率?|增加|涨幅|降幅|减少|提高|提升|下降|降低|上升"
    r"|多少|几倍|翻番|翻了?|倍|变化|相差|差距|差|对比|相比|比较|达到|达标|实现|突破|超过|多大|多高"
)
_JOINING = (
    r"[的了吗呢吧呀啊是为有到至要比较和与跟同从多少高低大快慢能会想应该就还又也都约再上数值总共]"
    r"|没有?|年?[底末度初]|大概|一共|分别|具体|情况|是不是|有没有|那时候?|当时|当年|后来|怎么样|如何|几个?(?:百分)?点|[两三五十]年(?=年均|平均)|(?:准备|[做干搞]|实施)(?=实施|了?(?:多少|几))|几[家个件项人名亿万]?|百分之|百分点|[家个件项人名户座所处台辆列套吨亩斤亿万元%,，?? ]"
)
_ONLY_VALUE_WORDS = re.compile(rf"(?:{_VALUE_WORD}|{_JOINING})*")
_ASKS = re.compile(_VALUE_WORD)
# Work whose values count what is done in a year, however it is printed: 改造老旧小区, 加装电梯
IS_DONE = re.compile(r"改造|加装|新建|开工|建设|修复|整治|治理|更新|培训|举办|发放|造林|招聘|开展")
# "…成交额目标要达到多少亿元"; 计划 and 规划 end names as well (曙光计划)
_ENDING = _VALUE_WORD.replace("|计划", "").replace("|规划值?", "")
_AT_END = re.compile(
    rf"(?:的|是|为|有|要|了|将|能|会|应)*(?:(?:{_ENDING})(?:的|是|为|有|要|了|{_ENDING})*)?(?:多少|几)?[家个件项人名亿万元]*$"
)


# "建了多少", "还要新增几个": what is done with the thing asked about before
_DOING = re.compile(
    r"(?:新建|建[设成]?|新增|净增|再增|培育|完成|引进|认定|打造|改造|发放|培训|种|修|改)(?=了?(?:多少|几))"
)


def doing(text: str) -> str:
    """Return what is done, where a question says nothing else of its own: 建 of "要建多少万亩".

    >>> doing("要建多少万亩"), doing("要改造多少老旧小区")
    ('建', '')
    """
    found = _DOING.search(text)
    rest = _DOING.sub("", text)
    return found.group() if found and only_value_words(rest) else ""


def only_value_words(text: str) -> bool:
    """Tell words that ask for a value and name nothing, or no words at all.

    >>> only_value_words("实际多少"), only_value_words("比多多少"), only_value_words("授权量")
    (True, True, False)
    """
    return _ONLY_VALUE_WORDS.fullmatch(text) is not None


def asks_value(text: str) -> bool:
    """Tell whether words ask for a value: "实际多少", but not "的呢"."""
    return _ASKS.search(text) is not None


def without_value_words(text: str) -> str:
    """Leave out what asks for the value at the end: "技术合同成交额目标" → "技术合同成交额"."""
    return _AT_END.sub("", text)


# "企业能同时申报几个试点项目", "最多可以申请多少项": what a rule allows each, no plan's number
_WHAT_MAY_BE_DONE = re.compile(
    r"(?:(?<![功性产智节储效动势机才职只])能够?|可以?|允许|最多|至多|只能)[^,，。]{0,6}?(?:申[报请领]|报名|推荐|推选|领取?|享受|兼任?|担任|参加|报)[^,，。]{0,3}?(?:几|多少)"
)
# "新型研发机构的主要任务是什么", "孵化器的功能有哪些": told in words, by no number of them
_TOLD_IN_WORDS = re.compile(
    r"的(?:主要|具体|重点|核心)?(?:任务|职责|功能|作用|定位|特点|条件|形式|方式|流程|意义)(?:都|主要|具体|又|分别)*(?:是|有|包括)(?:什么|啥|哪些)$"
)


def asks_no_value(view: str) -> bool:
    """Tell a question of what may be done or of what something is for, though it names an indicator.

    >>> asks_no_value("新型研发机构的主要任务是什么"), asks_no_value("新型研发机构要新建几家")
    (True, False)
    """
    return bool(_WHAT_MAY_BE_DONE.search(view) or _TOLD_IN_WORDS.search(view))
