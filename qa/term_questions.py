"""Questions about a term or a list, told from others by their words alone, and what they name.

What is read:

    definition = (什么是 | 什么叫 | 何谓) X | X (指 | 是 | 是指) [什么] [意思] | X 的含义 | X 是什么的简称 | X 是哪四创
               | 怎么理解 X | X 怎么定义 | X 是笔什么钱 | (什么样 | 几层) 的楼才 (叫 | 算) X
    list       = X (有 | 包括 | 是 | 列了 …) (哪些 | 哪几项 | 哪三个) [Y] | 哪些 Y
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.facts.enumerations import count_in
from corpus.places import is_known
from corpus.words import cut
from qa.exclusions import exclusion
from qa.term_wording import in_one_clause

_N = "[一二三四五六七八九十两几\\d]{1,3}"
_MEASURE = "个|大|项|类|种|条|方面|家|点|部分|块|座|章|级|步|批|处|层|节|篇"
_TRAILING = re.compile(r"[?。!,;\s]+$|\([^()]*\)$|[呢呀啊吧吗嘛哦][?。!]*$")

# "都有哪12家单位参加", "9个成员单位有哪些", "指挥部的成员单位有哪些", "由哪几家组成"
_MEMBERS = re.compile(
    rf"(?<![由归])哪(?:{_N})(?:个|家)(?:成员)?(?:单位|部门)(?:参加|组成|在内|$)|{_N}(?:个|家)成员(?:单位|部门)"
    r"|成员(?:单位|部门)?(?:都|又|主要|分别|具体)*(?:有|是|包括)(?:哪|谁|什么|啥)(?![些几项个]{0,3}(?:任务|工作|职责|分工|事))"
)
# "牵头的有哪几家单位": the units of a task, no members
_OF_A_ROLE = re.compile(
    r"(?:牵头|主办|责任|配合|协办)的?(?:单位|部门)?(?:都|又|分别)*(?:有|是|为)?(?=哪)"
)
# "保障措施有几条,都是什么", "一共几项,分别有哪些": how many, and which
_HOW_MANY = re.compile(
    rf",?(?:一共|总共|共|都)?(?:有|分|分为|是)?(?:几|多少|哪几)(?:{_MEASURE}|个方面)(?P<of>(?!附件)[\u4e00-\u9fff]{{2,4}}?)?[,、]?(?=(?:都|分别|各自?|具体|又)*(?:是|有|包括|叫)(?:什么|啥|哪))"
)
# "第三章讲什么", "第二篇主要写了哪些内容", "第三部分包括什么": its parts, not those of a 条
_CHAPTER = re.compile(
    r"第[〇一二三四五六七八九十\d]{1,4}(?:[篇编章节]|大?部分)[^,;的]{0,12}?(?:主要|都|具体|里面?)*(?:是)?(?:讲|说|写|谈|规定|包括|包含|有|涉及)(?:的是|了|到|些)?(?:什么|啥|哪些)(?:内容|东西|方面)?$"
)
_CHAPTER_END = re.compile(
    r"(?:主要|都|具体|里面?)*(?:是)?(?:讲|说|写|谈|规定|包括|包含|有|涉及)(?:的是|了|到|些)?(?:什么|啥|哪些)(?:内容|东西|方面)?$"
)
# "业务主管部门是啥意思", "牵头单位怎么界定", "什么叫责任主体": no question after units or tasks
_MEANING = re.compile(
    r"(?:什么|啥)(?:意思|含义|概念)$|(?:怎么|如何|怎样)(?:来)?(?:定义|界定|理解)(?:的)?$|的(?:定义|含义)(?:是什么|是啥)?$|^(?:什么叫|啥叫|何谓|名词解释)"
)
# "把…列一下", "给我列一下…"
_ASKS_FOR_ALL = re.compile(
    r"^(?:请|麻烦)?(?:把|将)|^(?:请|帮我|给我|麻烦)*(?:列|罗列|列举)(?:出|全)?(?:来|一下|下)?"
)
# Who, how much and the like: another kind of question whatever else it says
_OTHER = re.compile(
    r"牵头|责任(?:单位|部门|主体)|配合(?:单位|部门)|负责|承办|协办|谁|哪个?(?:部门|单位|局|机构)|哪些(?:部门|单位|机构|局)|单位有|多少|文号"
    r"|印发|发文|主送|抄送|成文|落款|什么时候|何时|哪[年天]|为什么|为何|怎么样|文件号|有效期"
)
# "市经信局有哪些任务", "团市委的主要职责包括哪些": a unit's work
_UNIT_WORK = re.compile(
    r"(?:局|委|办|厅|部|府|院|管委会|团市委|科协|公司|集团|单位|部门)(?:的|都|又|共|在.{0,6}里)?(?:主要|重点|具体)?"
    r"(?:(?:有|承担|要做|参与|做)?(?:了)?(?:哪些|什么|哪几项|几项).{0,4}(?:任务|工作|事项|职责)|(?:任务|工作|职责|分工|事项)(?:有|包括|是))"
)
_DOCUMENTS = re.compile(
    r"(?:哪些|什么|几份|哪几份)(?:政策)?(?:文件|文档|规划|资料|通知)(?:可查|可问)?$"
)
_BOX = re.compile(r"(?:专栏|附表|表|附件)\s?\d|专栏")

# "都有哪些", "包括哪几项", "分别是哪三个", "列了哪些", "分别是什么"
_LIST = re.compile(
    rf"(?:都|分别|主要|具体|一共|总共|共|又|各|还)*(?:有|包括|包含|涵盖|是|指|为|列了|列出了?|列有|列举了?|收录了?|分为|分成|分|涉及|提(?:出|到|及)?了?|写|讲|定|列|明确了?|部署了?|安排了?|规定了?|确定了?|由)?(?:了|的是|着)?"
    rf"(?:哪些|哪几(?:{_MEASURE})?|哪(?P<counted>{_N}(?:{_MEASURE})?)(?=\w|$))(?P<of>.*)$"
    r"|(?:都|分别|各|具体)+(?:是|有|包括|指|叫)(?:什么|啥)(?:名字|内容)?$"
)
# "…法规政策全部列一下", "…攻坚战,全列出来", "把…列个清单", "…有哪些?按顺序列全", "…哪些不行?把不行的都说一下":
# asks for all of what stands before it
_ALL_OF_IT = r"(?:请|麻烦|帮我|帮忙|给我|都|全|全部|按(?:先后|照)?(?:次序|顺序)|依次|逐[一条项个]|一一|一个个|完整|挨个|统统|一起|一并|分别|详细|具体)*"
_LIST_ALL = re.compile(
    rf"(?:[,?。!;]\s*(?:请|麻烦|帮我|给我)*(?:把[^,?。!;]{{1,8}}?)?|,?){_ALL_OF_IT}(?:列|罗列|列举|列示|数|说|讲|写|报)(?:出|全|齐|清楚|完整)?(?:来|一?下|一列|个?清单|一遍|给我|出来|全|齐|清楚)+(?:看看|吧|呗)?$"
    r"|[,?。!;]?(?:都|全部?|完整)(?:列|罗列|列举)(?:出|给)?$"
)
# "什么情况下停发,全部列出来": the words before ask by themselves, and name no list
_ASKS_OTHERWISE = re.compile(r"什么|啥|怎么|怎样|如何|哪|谁|多少|几(?=[个项种类条])")
# "无废城市 保障措施": keywords that end in what a list is headed by
_LIST_HEADING = re.compile(
    r"(?<=..)(?:保障措施|基本原则|(?:主要|重点|工作|试点|建设)任务|(?:申[报请]|基本|认定)条件|(?:申[报请]|提交)材料|(?:办理|申报|工作|评审)(?:流程|程序)|实施步骤|进度安排)$"
    # "咸宁的五大优势产业"
    r"|(?:^|(?<=的))[三四五六七八九十]{1,2}大(?![会学家队厅楼桥道赛小])[\u4e00-\u9fff]{2,8}$"
)
_LIST_OPENS = re.compile(
    rf"^(?:有)?(?:哪些|哪几(?:{_MEASURE})|哪{_N}(?:{_MEASURE}))(?:是)?(?P<of>.{{2,20}})$"
)

# "按哪“四个一批”来推进", "要求是哪“三个统一”": a slogan in quotes that counts its parts
_WHICH_QUOTED = re.compile(r'(?:哪些?|什么)"(?P<term>[^"]{2,16})"')

# "坚持哪几条原则", "按什么原则确定", "遵循的原则是什么"
_PRINCIPLES = re.compile(
    rf"(?:坚持|遵循|按照?|依照|本着|秉持|要?讲)(?:了|的)?(?:是)?(?:什么样?|啥|哪些|哪几?(?:{_MEASURE})?|哪{_N}(?:{_MEASURE})?)(?:的)?(?:基本)?原则"
    r"|(?:坚持|遵循|秉持)的?(?:基本)?原则(?:是什么|是啥|有哪|包括|都?有)"
)
_WHAT = "(?:什么|啥|甚么|么子)"
_HOW = "(?:怎么样?|如何|怎样|咋)"
# "“未满3年”怎么算": what is set in quotes is a term; a sum (“扣除额”怎么算) is worked out
_COUNTED_HOW = rf"(?<=[^金费额款贴助励奖分税率例数量值入价资][\"”]),?(?:具体|到底|究竟|是|要|该)*{_HOW}(?:来)?(?:算|把握)的?"
# "办法里什么是X", "指南怎么定义X", "什么才叫X", "啥叫X", "什么是X", "怎么理解X", "解释一下X", "名词解释:X"
_OPENS = re.compile(
    rf"^(?:.{{2,40}}?(?:里面?|里头|当中|中|,)|.{{0,40}}?(?:指南|规划|办法|意见|方案|条例|规定|通知|文件|要点|措施|标准|细则|规范|报告|纲要|决定)(?:\(?20\d\d年?版?\)?)?(?=是?{_HOW}(?:来)?(?:定义|界定|定性|表述|阐述|阐释)))?(?:{_WHAT}(?:才|又|就)?(?:是|叫做?|称为|称作|算是)|何谓|何为|所谓(?!的)|(?:应该?|是)?{_HOW}(?:来)?(?:理解|定义|界定|定性|表述|阐述|阐释|解释)|(?:请)?解释(?:一下|下)?|名词解释:?)(?P<term>.{{1,40}})$"
)
# "X是个啥意思", "X指的是谁", "X指什么样的老师", "X是指", "X是怎么定义的", "X是笔什么钱", "X解释一下", "X是干什么的", "X口径"
_CLOSES = re.compile(
    r"^(?P<term>.{1,60}?),?(?:"
    r"(?:具体|到底|究竟|一般)*(?:是指|指的是|是指的|指的|指|代表|意味着)(?:的是)?(?:什么|啥|谁|哪些|哪.{1,4})(?:意思|内容|东西|人|情况|情形)?"
    rf"|(?:具体|到底|究竟|一般|分别|各自?)*(?:是指|指的是|是指的|指的|指)(?:一?[种类个])?(?:{_WHAT}样?|怎样|怎么样|何种)的?[\u4e00-\u9fff]{{1,4}}"
    r"|(?:具体|到底|究竟|一般)*(?:是指|指的是|即指)"
    rf"|(?:具体|到底|究竟|又|都)*是?(?:个|一个|一种|种)?{_WHAT}样?的?(?:意思|含义|概念|东西|玩意儿?|名堂|说法)"
    rf"|(?:具体|到底|究竟|又)*是(?:一)?(?:笔|种|类|项|款|套){_WHAT}样?的?[\u4e00-\u9fff]{{1,4}}"
    rf"|(?:具体|到底|究竟)*(?:有|表示|代表)(?:个)?{_WHAT}(?:含义|意思)"
    rf"|的?(?:具体|基本|核心|主要)?(?:含义|定义|意思|内涵|概念|全称|全名|简称|缩写)(?:是|为|指|叫做?)?{_WHAT}?"
    rf"|是{_WHAT}的?(?:简称|缩写|全称)"
    rf"|的?(?:统计|指标)?口径(?:是|为|怎么定|怎么算)?(?:的|{_WHAT})?"
    rf"|(?:应该?|该|要|是|又|到底)*{_HOW}(?:来)?(?:个)?(?:理解|定义|解释|界定|说明)(?:的)?"
    rf"|{_COUNTED_HOW}"
    r"|,? ?(?:名词)?解释(?:一下|下)?"
    rf"|是(?:干|做){_WHAT}(?:用)?的?"
    rf"|(?:具体|分别)?是\w{{0,2}}哪{_N}(?!{_MEASURE}|[天年月日周季届期])\w{{1,3}}"
    r")$"
)
# "几层的楼才叫X", "啥样的公司才算X", "什么样的情况叫X", "满足什么条件才能称为X"
_COUNTS_AS = re.compile(
    rf"^(?P<before>.*?)(?:(?:{_WHAT}|怎|怎么)样|哪[种类些]|{_WHAT}|多[大高长少]|几[层个年岁亩家台])(?:的)?[^,;]{{0,8}}?"
    r"(?:才能?|可以|就|能|会被?|被)*(?:叫做?|算(?:是|作|得上)?|称为|称作|称得上|视为|认定为|归为)(?P<term>[^,;\d]{2,20})$"
)
# "条例里说的气象设施包括什么": what a document means by its term
_BY_ITS_TERM = re.compile(
    rf"^(?:.{{2,30}}?)?(?:说|讲|提到?|所?称)的(?P<term>[^,的]{{2,12}}?)(?:都|主要|具体)*(?:包括|包含|涵盖)了?{_WHAT}$"
)
# "X到底是什么", "X,说白了是个啥"
_WHAT_IS = re.compile(
    r"^(?P<term>.{1,20}?|.{1,40}\")(?:,?(?:到底|究竟|其实|说白了|说到底|简单来?说|具体|又|都),?)?(?:是|为)(?:个)?(?:什么|啥)$"
)
# "总体目标是什么" asks for a passage, "文号是什么" for a header's field, "X是什么" for a term
_NO_TERM = re.compile(
    r"(?:目标|指标|文号|任务|措施|要求|原则|思想|依据|单位|部门|时间|日期|期限|标题|全称|名称|重点|内容|职责|角色|增速|增长率|数值|情况|目的|意义|背景|标准"
    r"|条件|流程|程序|主题|编号|范围|方式|来源|进展|对象|结果|定位|主线|方向|思路|路径|办法|做法|措施|政策|方案|结论|理由|原因|作用|关系|区别|问题|材料|比例|比重"
    r"|金额|补贴|资金|奖励|这|那|你|我|他|它)$"
)
_DOCUMENT = re.compile(r"(?:规划|要点|通知|文件|办法|意见|方案|纲要|条例|报告|决定|细则|》|>)$")
_NAMING = re.compile(r"全称|全名|简称|缩写")
_HEAD = re.compile(
    r"^(?:请|帮我|说说|列出|列举|介绍(?:一下)?|问一下|关于|对于|文件|规划|方案|要点|通知|意见|计划|纲要|办法|条例|本市|全市|我市|里|中|里面|当中|提到|提出|所说|所称|说|写|这个|这|的|所谓|,|\s)+"
)
# "不良贷款在助保贷办法里指什么": where it is said is no part of the term
_WHERE = re.compile(r"在[^在]{2,20}(?:里面?|中|内|上)$")
# "审查意见应当包括哪些内容", "申请得有哪些材料": that it must is no part of what
_MUST = re.compile(r"(?<=.{2})(?:应当|应该|必须|需要|一般|至少|通常|可以|还|应|须|需|得|要)+$")
# "政策里老说的X", "细则里规定的X", "创谷说的X": who says a term is no part of it
_SAID = re.compile(
    r"(?:里面?|当中|之?中|内|上)?(?:头)?(?:老是?|总是?|经常|常|一直|反复|多次|所|中)*(?:说|讲|提|写|称|谈|指|出现|规定|明确)(?:到|起|过|及|了|出)?的(?:那个|这个|那种|这种)?(?=.)"
)
_WITHIN = re.compile(r"(?:里面?|当中|之中|里头|中)的?(?=.)")
_QUOTED = re.compile(r'["<《]([^"<>《》]{2,30})[">》]')
_QUOTES = '"<>《》'
# "“1+N”项目群里的“1”": of what is set in quotes the last is asked, where it is of the one before
_LAST_QUOTED = re.compile(r'"[^"]+"[^"]*?(?:里|中|内|上|的)的?"(?P<term>[^"]{1,30})"$')
# "设计运行条件(ODC)": what a term is in Latin letters, no part of it
_LATIN_BEHIND = re.compile(r"\([A-Za-z][A-Za-z /-]{0,30}\)$")
_AT_END = re.compile(r"(?:里面?|当中|之中|里头|中|的)+\s*$")
# "到底指谁" asks what a term means, "谁牵头" who does something
_WHO_IS_MEANT = re.compile(r"指(?:的)?(?:是)?谁$")
_ASKS_ON = re.compile(r"什么|啥|哪|多少|吗$|[的了]$|几")
# What "哪些" may be followed by without naming a category of its own
_GENERIC = re.compile(
    rf"^(?:{_MEASURE}|主要|具体|重点|的|方面|内容|部分|措施|举措|任务|工作|要求|项目|目标|指标|事项|事|东西|组成|构成|章节|小节|原则|条款|政策措施|办法|方向)*$"
)

# "包括哪些计划" behind a name that chose a document: a kind of document, which heads no list
_KIND_ALONE = re.compile(r"计划|规划|方案|办法|意见|通知|政策|文件")

# An end of a name shorter than this is too common a word to be the term asked.
MIN_END = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question names: `terms` to be tried in order; `of` what 哪些 is followed by.

    `counted` is 哪 with its number and measure alone: 8个方面 in 要查哪8个方面; `behind` all that
    哪 is followed by, 重点任务 as well, which names no category.
    """

    terms: tuple[str, ...]
    of: str = ""
    counted: str = ""
    behind: str = ""


def asks_definition(view: str) -> bool:
    """Tell whether a question asks what a term means.

    >>> asks_definition("三权指什么"), asks_definition("文号是什么")
    (True, False)
    """
    text = _plain(view)
    if _OPENS.match(text):
        return True
    if _OTHER.search(_WHO_IS_MEANT.sub("", text)) or _HOW_MANY.search(text):
        return False
    if _counts_as(text):
        return True
    if _BY_ITS_TERM.match(text):
        return True
    closes = _CLOSES.match(text)
    if closes:
        document = _NAMING.search(text) and _DOCUMENT.search(closes["term"])
        return not document
    what = _WHAT_IS.match(text)
    if what is None:
        return False
    return count_in(what["term"]) is not None or not _NO_TERM.search(what["term"])


def asks_list(view: str) -> bool:
    """Tell whether a question asks what a list holds; 哪些 of units, tasks of a unit and files do not.

    >>> asks_list("八大园区有哪些"), asks_list("责任单位有哪些"), asks_list("有哪些文件")
    (True, False, False)
    """
    text = _plain(view)
    if asks_members(view) or _HOW_MANY.search(text) or _CHAPTER.search(text):
        return True
    if asks_principles(view) or exclusion(bare_question(view)) is not None:
        return True
    if _slogan(text):
        return True
    if _OTHER.search(text) or _UNIT_WORK.search(text):
        return False
    if _DOCUMENTS.search(text) and not _BOX.search(text):
        return False
    return any(
        (
            _LIST.search(text),
            _LIST_OPENS.match(text),
            _LIST_ALL.search(text),
            _LIST_HEADING.search(text),
        )
    )


def bare_question(view: str) -> str:
    """Leave out of a question its mark, its particles, and what only asks for all: 请列全."""
    return _LIST_ALL.sub("", _plain(view)).rstrip(" ,?。!;")


def asks_principles(view: str) -> bool:
    """Tell a question after the principles that something follows.

    >>> asks_principles("资源审核坚持哪几条原则"), asks_principles("基本原则有哪些")
    (True, False)
    """
    return _PRINCIPLES.search(_plain(view)) is not None


def asks_meaning(view: str) -> bool:
    """Tell a question whose own words say that a meaning is asked for, whatever the term is.

    >>> asks_meaning("业务主管部门是什么意思"), asks_meaning("业务主管部门是什么")
    (True, False)
    """
    return _MEANING.search(_plain(view)) is not None


def asks_how_many_and_which(view: str) -> bool:
    """Tell "保障措施有几条,都是什么", which is answered by the list, from "有几条"."""
    return _HOW_MANY.search(_plain(view)) is not None


def asks_members(view: str) -> bool:
    """Tell a counted list of units from the units of a task.

    >>> asks_members("联席会议有哪12家单位参加"), asks_members("这项任务涉及哪3个部门负责")
    (True, False)
    >>> asks_members("新赛道这项,牵头的有哪几家单位")
    False
    """
    plain = _plain(view)
    return _MEMBERS.search(plain) is not None and _OF_A_ROLE.search(plain) is None


def asked_definition(view: str) -> Asked:
    """Return the terms that a question may ask the meaning of, the likeliest first."""
    text = _plain(view)
    read = (_OPENS, _BY_ITS_TERM, _CLOSES, _WHAT_IS)
    for found in (_counts_as(text), *(way.match(text) for way in read)):
        if found:
            terms = _terms(found["term"])
            tried = (*terms, *_ends(terms[1] if terms[1:] else found["term"]))
            return Asked(tuple(t for t in dict.fromkeys(tried) if not _cuts_quote(t, text)))
    if not asks_list(view):
        return Asked(())
    listed = asked_list(view)
    return Asked(listed.terms, "" if _GENERIC.match(listed.of) else listed.of)


def asked_list(view: str) -> Asked:
    """Return what a list question names, and the category behind 哪些 where it names one."""
    text = bare_question(view)
    follows = _PRINCIPLES.search(text)
    if follows:  # what follows them, and what for: 按什么原则[确定补偿标准]
        return Asked(_terms(text[: follows.start()] + text[follows.end() :]))
    slogan = _slogan(text)
    if slogan:
        return Asked((slogan,))
    counted_of = _HOW_MANY.search(text)
    if (
        counted_of and counted_of["of"] and not _GENERIC.match(counted_of["of"])
    ):  # "计划分几个阶段,各是什么"
        return Asked(_terms(text[: counted_of.start()]), counted_of["of"])
    text = _HOW_MANY.sub("", text)
    chapter = _CHAPTER.search(text)
    if chapter:
        return Asked((_CHAPTER_END.sub("", chapter.group()),))
    found = _LIST.search(text)
    if found is None:
        opens = _LIST_OPENS.match(text)
        if opens:
            return Asked(_terms(opens["of"]))
        return Asked(_terms(_ASKS_FOR_ALL.sub("", text)) if _names_a_list(view, text) else ())
    counted, of = found["counted"] or "", (found["of"] or "").strip(" 的")
    before = text[: found.start()]
    if not _HEAD.sub("", before).strip():
        return Asked(() if _KIND_ALONE.fullmatch(counted + of) else _terms(counted + of))
    if _says_again(before, found.group(), counted, of) or _ends_so(before, of):
        return Asked(_terms(before))
    behind = counted + of if of else ""
    if _GENERIC.match(of):
        return Asked(_terms(before), counted=behind if counted else "", behind=behind)
    return Asked(_terms(before), behind, behind=behind)


def _names_a_list(view: str, text: str) -> bool:
    """Tell a name that a list is asked for by, 保障措施 or X of "X,请列全", from what asks by itself."""
    named = text != _plain(view) or _LIST_HEADING.search(text)
    return bool(named) and not _ASKS_OTHERWISE.search(text)


def _slogan(text: str) -> str | None:
    """Return the slogan that 哪 asks the parts of: 四个一批 of 按哪“四个一批”来推进."""
    quoted = _WHICH_QUOTED.search(text)
    return quoted["term"] if quoted and count_in(quoted["term"]) is not None else None


# "…是哪三种审判", "…指的是哪几个一批": what stands before it is that very thing
_IS_WHICH = re.compile(r"^(?:都|分别|具体|各)*(?:是指|指的?是?|是|即|为)哪")


def _says_again(before: str, asking: str, counted: str, of: str) -> bool:
    """Tell words behind 哪 that only name again what is counted before: 四个一批 是哪几个 一批."""
    named = before.rstrip('"')
    number = count_in(_terms(named)[-1]) if of and _terms(named) else None
    if number is None or not _IS_WHICH.match(asking):
        return False
    return named.endswith(of) or (counted != "" and count_in(counted) == number)


def _ends_so(before: str, of: str) -> bool:
    """Tell "改革前计划包括哪些计划": what is asked for is named before it, by the same word."""
    named = _terms(before)
    return len(of) > 1 and bool(named) and named[0].endswith(of) and named[0] != of


def _counts_as(text: str) -> re.Match[str] | None:
    """Match a question after what something is called by; "哪些算" after a list is none."""
    found = _COUNTS_AS.match(text)
    return found if found and not _ASKS_ON.search(found["term"]) else None


def asks_whom_is_meant(view: str) -> bool:
    """Tell "“园区管理机构”到底指谁" from "谁牵头"."""
    return _WHO_IS_MEANT.search(_plain(view)) is not None


def says_who(text: str) -> str:
    """Leave out of what stands beside a term that a document says it: 天河政策里老说的 is 天河政策.

    >>> says_who("天河政策里老说的")
    '天河政策 '
    """
    return _AT_END.sub(" ", _SAID.sub(" ", text + "#").rstrip("#"))


def quoted_in(view: str) -> str | None:
    """Return the one term that a question sets in quotes: it is copied from a document."""
    quoted = _QUOTED.findall(_plain(view))
    return quoted[0] if len(quoted) == 1 else None


def _plain(view: str) -> str:
    text = view.strip()
    for _ in range(3):
        text = _TRAILING.sub("", text)
    return in_one_clause(text)


def _cuts_quote(term: str, text: str) -> bool:
    """Tell 数据 of “医疗器械数据”: what a question sets in quotes is no name in parts."""
    quoted = quoted_in(text)
    said = term.strip(_QUOTES)
    return quoted is not None and said != quoted and said in quoted


def _ends(name: str) -> list[str]:
    """Return the ends of a name that may be the term asked: 示范应用 of 智能网联汽车示范应用."""
    words = cut(name)
    ends = (name[w.start :] for w in words[1:] if len(name) - w.start >= MIN_END)
    return [end for end in ends if end[0] not in "的说" and not end.startswith("所称")]


def _terms(named: str) -> tuple[str, ...]:
    """Return a name as asked, without its lead, what follows its last 的, and its quoted part."""
    named = _MUST.sub("", _WHERE.sub("", named.strip(" ,:的")))
    bare = _HEAD.sub("", _LATIN_BEHIND.sub("", named)).strip(" ,:的")
    inner = _inner(bare)
    after = named.rpartition("的")[2]
    last = _LAST_QUOTED.search(named)
    quoted = [last["term"]] if last else _QUOTED.findall(named)
    counted = re.findall(
        r"(?<!一.)(?:双|[两二三四五六七八九十]{1,2}[大个项类]?)[\u4e00-\u9fff]{1,10}$", after
    )
    slogan = re.findall(
        r"(?<![十第])(?<!一.)[两二三四五六七八九][^\W\d_大个项类种条家年月日十百千万]", named
    )
    numbered = [name for name in (*counted, *slogan) if not is_known(name)]  # 三亚 counts nothing
    options = (named, bare, *inner, after if len(after) > 1 else "", *quoted, *numbered)
    return tuple(dict.fromkeys(t for t in options if t))


def _inner(named: str) -> list[str]:
    """Return what is named behind a clause (算税的时候,X), who says it (办法说的X), where (规划里X)."""
    found: list[str] = []
    for part in (named.rpartition(",")[2], named):
        for lead in (_SAID, _WITHIN):
            places = list(lead.finditer(part))
            found += [part[p.end() :].strip(" ,:的") for p in places[-1:]]
    clause = named.rpartition(",")[2].strip(" ,:的")
    return [*found, clause] if clause != named else found
