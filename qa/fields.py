"""What a question asks of a document itself: its number, issuer, dates, validity, chapters."""

from __future__ import annotations

import re
from enum import StrEnum


class Field(StrEnum):
    """What is asked of a document itself."""

    NUMBER = "number"
    ISSUER = "issuer"
    WRITTEN = "written"
    PRINTED = "printed"
    ADDRESSEES = "addressees"
    COPIED_TO = "copied_to"
    PERIOD = "period"
    BASIS = "basis"
    TITLE = "title"
    CHAPTERS = "chapters"
    PART = "part"
    ARTICLES = "articles"
    ATTACHMENTS = "attachments"
    DOCUMENTS = "documents"
    EFFECTIVE = "effective"
    EXPIRES = "expires"
    REPEALS = "repeals"
    REVISED = "revised"
    STATUS = "status"
    REPLIES_TO = "replies_to"


# 什么时候, 啥时候, 哪年哪月哪日, 几月几号, 何时
_WHEN = (
    r"(?:(?:什么|啥)(?:时候|时间|日子|日期)|啥时|何时|几时|哪(?:一)?年(?:哪(?:一)?月)?(?:哪(?:一)?[日天])?|哪(?:一)?[天日月]|几月(?:份|几[日号])?|几[日号]"
    r"|哪个(?:日子|日期|月|年份)|多会儿|什么年份)"
)
# 谁, 由哪个单位, 哪几个部门, 哪家
_WHO = r"(?:谁|(?:哪|什么|啥|几)(?:一)?(?:个|些|几个|几家|级|家)?(?:部门|单位|机关|机构|委办局|政府|部委|局|地方)|哪[两几三]?家|哪里|哪儿)"
# "哪几个部门2024年5月印发的": a day printed between who and what was done
_DAY = r"(?:在|于)?(?:19|20)\d\d年(?:\d{1,2}月(?:份|\d{1,2}[日号])?)?"
_ISSUED = (
    r"(?:印发|下发|发文|颁发|颁布|签发|批转|转发|发(?:的|出|布的)|(?<![提拿指付])出的|批复的|复的)"
)
# 制定, 出台 … take an object too ("由谁制定实施细则"): only at a clause's end they ask for the issuer
_SENT = r"(?:(?:印|下|颁)?发(?:布|出|行)?|出(?=过|了)|出台|制定|公布|颁布)"
_MADE = r"(?:发布|出台|制定|制订|公布|起草|编制|定的)(?:的|了|出来的?)?(?=$|[,，。?!\s和、]|文号)"

_METADATA: tuple[tuple[Field, str], ...] = (
    (  # "答复的是哪份请示", "回的是市里哪个函", "是对哪个请示的批复"
        Field.REPLIES_TO,
        r"(?:答复|回复|批复|函复|回应|复|回|对|针对)(?:的)?(?:是)?[\u4e00-\u9fff]{0,8}?(?:哪|什么|啥)(?:一)?(?:份|个|件|封)?(?:请示|来函|函|来文|提案|建议|报告)",
    ),
    (
        Field.STATUS,
        (
            r"(?:还|是否|是不是|仍然?|目前|现在|现行|继续)[^,。]{0,4}(?:有效|管用|作数|适用|能用|好使|算数|执行(?=吗|不|没))|还能(?:不能)?(?:接着|继续)?(?:用|执行|参照)(?:吗|不|么|嘛)|(?:失效|过期|废止|到期|作废|过时|生效|施行|实施)(?:了)?(?:吗|没有|没(?!有)|不|么)(?=$|[,，。?!\s])"
            r"|(?:是否|有没有|是不是)(?:已经?)?(?:被)?(?:失效|过期|废止|到期|作废)|效力(?:状态|如何|怎么样)?|有没有效(?!果|率|益)|有效(?:吗|没有|么|不$)"
        ),
    ),
    (
        Field.REPEALS,
        (
            r"(?:废止|替代|取代|代替|替换|作废)(?:了|掉)?(?:的)?(?:是)?(?:哪|什么|啥|几)|同时废止|(?:哪|什么|几)(?:些|个|份)?(?:老|旧|原来的?)?(?:文件|办法|规定|通知)?(?:被|随之)?(?:同时)?(?:废止|取代|作废)"
            # "把哪份老文件废了", "替掉了哪个旧办法"
            r"|[把将](?:哪|什么|几)[^,。]{0,8}?(?:文件|办法|规定|通知|政策)[^,。]{0,2}?(?:废|作废|取代|替|停)(?:止|掉|了)*"
        ),
    ),
    (
        Field.EXPIRES,
        (
            rf"有[效校]期|失效(?:日期|时间)|{_WHEN}[^,。]{{0,3}}(?:失效|到期|截止|过期|期满|作废|终止|为止)|到期(?:日|时间)|(?<!哪年)(?<!哪一年)(?:管|执行|实施|用|施行)到{_WHEN}"
            r"|(?:试行|执行|实施|施行)(?:期限?)?(?:为|是)?(?:几年|多久|多长)|管(?:几年|多久|多长时间)"
        ),
    ),
    (
        Field.EFFECTIVE,
        rf"(?:从|自|打)?{_WHEN}[^,。]{{0,4}}?(?:施行|实施|生效|执行|起效|试行)|(?:施行|生效|实施|执行)(?:的)?(?:日期|时间)(?!表|安排|节点)|(?:施行|实施|生效)(?:是)?(?:从|自){_WHEN}",
    ),
    (
        Field.NUMBER,
        r"(?:发)?文(?:件)?(?:编)?(?:字)?号(?!召)|(?:几|多少|哪)号(?:文|令)(?!件里)|哪(?:个|号)文件号|文件编号",
    ),
    (Field.COPIED_TO, r"抄[送报](?:给|到)?(?:了)?(?:谁|哪些(?:单位|部门|机关)?|哪里)?"),
    (
        Field.ADDRESSEES,
        r"主送(?:给)?|(?:发|印发|下发|写)给(?:了)?(?:谁|哪些(?:单位|部门|地方)?)|印发给|发(?:到|往)(?:了)?(?:哪|什么)|收文(?:单位|机关)",
    ),
    (
        Field.REVISED,
        rf"第[一二三四五六七八九]次修[订正改]|修[订正改](?:过|了)?(?:几次|多少次|吗|没有|(?:的)?(?:日期|时间|情况|历史))|{_WHEN}[^,。]{{0,4}}修[订正改]|有没有修[订正改]过|最(?:近|后|新)(?:一次)?(?:的)?修[订正改]",
    ),
    (
        Field.PRINTED,
        rf"印发(?:的)?(?:日期|时间)|{_WHEN}[^,。谁哪]{{0,2}}?(?=印发)|印发(?:于|是|在)(?:{_WHEN}|$)",
    ),
    (
        Field.WRITTEN,
        (
            r"(?:成文|发文|发布|落款|颁布|公布|出台|签发|下发|制定)(?:的)?(?:日期|时间)|成文于"
            rf"|{_WHEN}[^,。谁哪前要应需]{{0,3}}?(?:发布|发文|出台|成文|制定|下发|公布|发的|发出|颁布|签发|批复|批的|定的|写的|作出|通过)|{_WHEN}的(?:文件|文)?$|(?:文件|通知|批复)日期"
        ),
    ),
    (
        Field.ISSUER,
        (
            r"(?:发文|发布|印发|制定|颁布|发证|下发)(?:的)?(?:机关|单位|机构|部门|主体)|落款(?:单位|机关)?是?(?:谁|哪)?"
            rf"|(?:由|是|被)?{_WHO}(?![^,。]{{0,2}}(?:牵头|主抓|主办))(?=(?:[^,。谁哪什啥]|{_WHEN}|{_DAY}){{0,3}}?(?:{_ISSUED}|{_MADE}))|(?:由谁|谁)发(?:的|布|出|文)|出自{_WHO}|{_WHO}的文件?$"
        ),
    ),
    (
        Field.BASIS,
        r"(?:依据|根据|按照?|依照|遵照)(?:的)?(?:是)?(?:什么|哪|啥)(?!.{0,4}(?:原则|标准|程序|比例|方式|要求|流程|步骤|顺序|规则))|(?:制定|制订|编制|出台|上位|起草|法律|政策)(?:的)?(?:依据|根据)|依据(?:是|有)?(?:什么|哪些|$)",
    ),
    (
        Field.PERIOD,  # "管的是哪几年", "从哪年到哪年", "是哪几年的规划"
        r"规划期|(?:规划|计划)年限|(?:覆盖|涵盖|跨|跨越|管|针对|对应|讲)(?:了|的)?(?:是)?(?:哪|什么|几)(?:些|几)?(?:年(?!以|内|前|后)|个?年份)(?:的)?(?:规划|计划|方案)?|从?哪(?:一)?年(?:开始)?(?:管|执行)?到哪(?:一)?年|起止(?:年份|时间)|(?:规划|计划|行动|实施)?期限是|(?:规划|计划|方案)(?:管|是)(?:哪|几)(?:几|些)?年(?:的)?(?:规划|计划|方案)?$",
    ),
    (  # "第三篇叫什么", "第二部分的标题是什么"
        Field.PART,
        r"第[〇零一二三四五六七八九十百\d]{1,4}(?:个|大)?(?:[篇编章]|部分|大?块)(?:的)?(?:(?:标题|题目|名称|名字)(?:是|叫|为)?(?:什么|啥)?|(?:是|叫)(?:做|个)?(?:什么|啥)(?:名字|名|标题|题目)?)(?=$|[,，。?!\s和、])",
    ),
    (
        Field.CHAPTERS,
        r"(?:几|多少)(?:个|大)?(?:章|篇|(?:大)?部分|大块)|章数|篇数|(?:哪几|哪些|什么)(?:个|大)?(?:章(?!程)|篇|(?:大)?部分)(?:组成|构成)?$|章节(?:数|有|是|目录|结构)",
    ),
    (
        Field.ARTICLES,
        r"(?<!哪)(?:几|多少)(?:个)?(?:条|条款|条文)(?:规定|条款|内容)?(?:组成|构成)?(?=$|[,，。?!\s、和]|呢|啊)|条数",
    ),
    (
        Field.ATTACHMENTS,
        r"(?:几|多少|哪些|什么|哪几)(?:个|份)?附件|附件(?:都|一共|共|里)?(?:有|是|叫)(?:哪|什么|几|多少|啥)|有(?:没有)?附件(?:吗|没有|$)|附件(?:清单|名称|目录)",
    ),
    (
        Field.DOCUMENTS,
        (
            r"(?:有|收录|导入|收)(?:了|着)?(?:哪些|什么|啥|几(?:份|个|篇)|多少(?:份|个|篇)?)(?:政策|规范性)?(?:文件|文档|规划|资料|政策)(?:可以?查|可以?问|能查|能问|啊|呢)?$|(?:文件|文档)(?:的)?(?:清单|目录|列表)$"
            r"|(?:政策|文件|文档)(?:都|一共|总共)?有(?:哪些|什么|几(?:份|个|篇)|多少(?:份|个|篇)?)$|列(?:一下|出)(?:所有|全部)?(?:的)?文件$"
            # "有没有跟元宇宙有关的文件", "有关于黄金的文件吗": the topic between is no asking word
            rf"|有(?:没有|无)?(?=[^,。]{{2,24}}(?:文件|文档)(?:吗|么|没有|没|不)?$)|(?:文件|文档|[材资]料)(?:吗|么|有吗|有么|有没有|有不|有没)$"
            # "国务院办公厅发过哪些文件", "有没有发过文", "2018年发的有几份"
            rf"|{_SENT}(?:过|了|布)?(?:的)?(?:都)?(?:有)?(?:哪些|哪几份|什么|几份|多少份?)(?:政策|规范性)?(?:文件?|通知)?$|有没有{_SENT}过(?:什么)?(?:文件?|通知)$|{_SENT}过(?:什么)?文件?(?:吗|么|没有?)$"
            r"|(?:文件|文档)(?:都)?(?:给我)?(?:列(?:一下|出来?|举)|[列数]一?[列数])$"
            # "库里有讲医保的吗", "有没有讲人才的文件"
            r"|(?:库里|库中|系统里|这里)有(?:没有)?(?=(?:讲|说|谈|关于|涉及)[^,。]{1,16}的(?:吗|么|没有)?$)"
            # "哪些文件讲到知识产权", "哪几份文件是关于人才的"
            r"|(?:哪些|哪几份|几份|多少份)文件(?:都)?(?:是)?(?=(?:讲|提|谈|涉及|关于|跟|和|与)[^,。]{2,16}$)"
        ),
    ),
    (
        Field.TITLE,
        r"(?<=\d号)(?:文件?)?是(?:个|一份)?(?:什么|哪(?:个|份)?|啥)(?:文件|文|政策|通知)?$|(?:文件|通知|规划|要点|办法|方案|意见|措施|计划|条例|政策|决定|批复)(?:的)?(?:全称|完整(?:的)?(?:名称|标题|名字)|正式名称|标题|全名)(?:是|叫)?(?:什么|啥|$)",
    ),
)
_PATTERNS = tuple((field, re.compile(pattern)) for field, pattern in _METADATA)
# "2022年的时候…还管用不", "2025年10月那会儿": the day asked about, no document's year
_THEN = (
    r"(?:19|20)\d\d年(?:\d{1,2}月(?:份|\d{1,2}[日号])?)?(?:的)?(?:时候?|那会儿?|那时候?|当时)"
    r"|(?:19|20)\d\d年(?:\d{1,2}月(?:份|\d{1,2}[日号])?(?!印发|发布|发的|施行|出台|成文|公布)|(?:年底|底|末))"
)
# Verbs and fillers of such questions that name no document
_BESIDE = re.compile(
    rf"{_THEN}|{_ISSUED}|联合|共同|一起|发布|出台|制定|制订|编制|起草|公布|颁布|施行|实施|生效|有效期?|失效|修订|修正|日期|时间|单位|机关|部门|现在|目前|分别|多少|库里|库中|你们?|我们|系统|都有?|几年|多久|一共|总共|开始|文件|{_WHEN}|{_WHO}"
)


def fields_of(view: str) -> tuple[Field, ...]:
    """Return what a question asks of a document itself, in its order; empty for other questions.

    >>> fields_of("要点哪天印发的 文号多少")
    (<Field.PRINTED: 'printed'>, <Field.NUMBER: 'number'>)
    """
    return tuple(field for _, _, field in sorted(_found(view), key=lambda x: x[0]))


def _found(view: str) -> list[tuple[int, int, Field]]:
    taken: list[tuple[int, int, Field]] = []
    for field, pattern in _PATTERNS:
        for found in pattern.finditer(view):
            start, end = found.span()
            if end > start and all(end <= a or b <= start for a, b, _ in taken):
                taken.append((start, end, field))
                break
    return taken


_WHO_MAKES = re.compile(
    rf"(?:由|是|被)?{_WHO}(?:来|去|会同[^,。]{{0,20}}|联合|负责|组织|统一|具体)*{_MADE}"
)


def is_day_asked(view: str, start: int) -> bool:
    """Tell a year at `start` that says as of when is asked, and names no document.

    >>> is_day_asked("2022年的时候办法还管用不", 0), is_day_asked("2022年的办法还管用不", 0)
    (True, False)
    """
    return re.compile(_THEN).match(view, start) is not None


def asks_who_makes(view: str) -> bool:
    """Tell "…的具体办法由谁制定": of a document not there, or of one still to be made by somebody.

    >>> asks_who_makes("评审标准由哪个部门制定"), asks_who_makes("要点由谁印发")
    (True, False)
    """
    return who_makes_at(view) is not None


def who_makes_at(view: str) -> int | None:
    """Return where "由谁制定" begins in a question, None where it does not ask so."""
    found = _WHO_MAKES.search(view)
    return found.start() if found else None


def field_of(view: str) -> Field | None:
    """Return the first field asked of a document itself, None for other questions."""
    return next(iter(fields_of(view)), None)


def asking_spans(view: str) -> list[tuple[int, int]]:
    """Return the stretches that ask for a field and name no document."""
    spans = [(start, end) for start, end, _ in _found(view)]
    return [*spans, *(m.span() for m in _BESIDE.finditer(view))]
