"""What an article or a numbered item says that an organ does: there the indicative charges.

第七条 区级主管部门按照本细则对项目进行初审。       article: organ [ASIDE] work
第十条 市工信局根据年度安排，确定奖补名单，予以公示。
（三）组织推荐。省级主管部门汇总方案，提出推荐意见。  item: title, then the same
"""

from __future__ import annotations

import re

from corpus.numbering import numbering

MAX_LINES = (
    12  # an article with more items between its number and the line is none in the documents read
)
_OUTSIDE = ("part", "chapter", "section", "han")
# "根据年度安排,", "根据资金计划拨付", "综合考虑总体布局,", "收到申请后,", "每年4月底前", "据此": how or when, before what is done
_NEXT = r"对|组织|确定|开展|公布|发布|将|拨付|下达|安排(?:资金|经费)|制[定订]|编制|审核|支付|发放|给予|统筹|及时|向|进行|做好|核定|认定"
_BY_TEXT = rf"(?:根据|按照?|依据|依照|结合|通过)[^,;。]{{2,40}}?(?:,|(?={_NEXT}))|综合考虑[^,;。]{{2,40}},|以[^,;。]{{2,30}}为[^,;。]{{2,6}},"
_UPON = r"(?:收到|接到|出具)[^,;。]{2,30}?后(?:,|(?=按|及时|组织|对|将|开展|审核))"
# "按规定", "按有关规定", "按分工", "按各自职能"
_BY_OFFICE = r"按(?:照)?(?:工作)?程序,?|按(?:有关|相关)?规定(?:和程序)?|按(?:照)?(?:各自)?(?:的)?(?:职责|职能|分工)(?:分工)?,?"
_WHEN = r"每年(?:\d{1,2}月(?:\d{1,2}日|[底末初份])?(?:之?前)?)?|每(?:月|季度?|半年)"
_HOW = r"联合(?=发布|印发|制[定订]|开展|组织|公布)|定期|据此|及时|统一|依法(?:依规)?|积极|主动|负责|在[^,;。]{2,30}(?:框架(?:体系)?(?:之)?|指导|领导)下,?|通过委托[^,;。]{2,30}(?=进行)"
_ASIDE = rf"(?:,?(?:{_BY_TEXT}|{_UPON})|{_BY_OFFICE}|{_WHEN}|{_HOW}){{0,4}}"
# "对项目进行审核", "进行初审", "在技术改造等方面给予支持", "从政策等方面对试点给予支持", "履行纳税申报受理等职责"
_CHECKED = r"对[^,;。]{2,60}(?:进行|开展|实施|实行|给予|予以)|进行(?=[^,;。的]{2,12}(?:,|、|并|$))|[在从][^,;。]{2,40}方面(?:对[^,;。]{2,20})?给予|履行[^;。]{2,60}职责$"
_MOVED = (
    r"将[^,;。]{2,40},?(?:向社会公[布开示]|报|递交|函告|拨付|提交|反馈|纳入|列入|转移支付|抄送|推荐|告知|送)"
    r"|发文(?:向社会)?公[布示开]|向[^,;。]{2,24}(?:拨付|提交|报送|发放|颁发|提供|推荐|公布|公开|通报|反馈|报告|出具|社会)"
)
_DONE = (
    r"(?:(?:选择|遴选|下发|审定|审批(?!部门|机关|局|意见))(?!的)|组织(?![部架机的法体结上]|单位)|开展|公开|发布(?!《)|公布|公示|受理|审核(?!意见)|审查(?!意见)|复核|初审|复审|评审(?!小?组|委|专家)|确定(?!需要)|安排(?=[^,;。]{0,6}(?:资金|经费))|汇总|出具|拨付|下达|委托"
    r"|(?:协助|配合)(?=[^,;。]*(?:做好|开展|组织|完成|落实))|支付|统筹(?=制[定订]|安排|推进|协调|做好)|研究(?=制[定订]|确定|建立|提出)|办理|核查|核定|核发|分批公布|分配(?!方案|情况)|调度(?!会|方案|中心)|通报(?!批评|表扬|表彰|会)|督[办查]|定期听取|追回|认定(?!为|标准|条件|结果)|评估(?!报告|结果)|抽查|监测|聘请|提出|编制(?!部门|机关|委)|制[定订]|建立|颁发|发放|抓好|做好|协调(?!小?组|办|委|机[制构]|领导小组)|加强|加快|加大|深化|指导(?!协调小?组|小?组|委|中心)|督促|落实(?!小?组)|完善|实施(?!细则|方案|办法)|提升|推[动进](?!小?组|办|委|中心|领导小组))(?!的)"
)
_ACTS = re.compile(
    rf"^(?P<units>(?:(?!函请|提请|联合(?![\u4e00-\u9fff]{{2,12}}(?:[局委厅办部署]|部门))|会同|协助|配合|向(?!阳)|到|凭(?!祥)|经(?![济信贸开营办管委]))(?:[^,;:。()]|\([\u4e00-\u9fff]{{2,8}}\)(?=、))){{2,60}}?){_ASIDE}(?P<work>(?={_CHECKED}|{_MOVED}|{_DONE})"
    r"(?![^;。]*(?:了|已|曾|可以|有权))(?![^,;。]{2,14}(?:后(?!报|上报|提交|提出|下达|拨付|公[示布])|(?<![临及实同定按小])时))[\u4e00-\u9fff“《][^。;]{3,300}?(?<!的))(?:,(?:申报|申请|项目|企业|专家)[^,]{1,8}(?:自愿|应|向|提|根据)[^;。]*)?$"
)
# "向联席会议提出申请", "配合财政部门拨付资金": who does it stands before
_NO_SUBJECT = re.compile(
    r"^(?:由|经|会同|联合|将(?!军|乐)|把|向|应|在|配合|按|对|与|为|充分|建议|推进)|^[^,]{0,8}(?:为|采取)"
)


def read_act(clause: str) -> re.Match[str] | None:
    """Match a clause that opens with who does what it tells."""
    return None if _NO_SUBJECT.match(clause) else _ACTS.match(clause)


MAX_TITLE = 40
# "举办培训3场", "支持12家企业": counts tell what was done
_COUNTED = re.compile(r"\d(?:余|多)?(?:场|次|件|条|人次|家|项|个(?!工作日|自然日|月)|户|名)")


def opens_item(shaped: str, start: int, end: int) -> bool:
    """Tell whether a clause opens a numbered item, or stands right behind its title, and counts nothing."""
    line = shaped.rfind("\n", 0, start) + 1
    number = numbering(shaped, line)
    if number is None:
        return shaped[line:start].strip() == "" and _is_under_title(shaped, line, start)
    if number.end > start or _COUNTED.search(shaped, start, end):
        return False
    return opens_paragraph(shaped, start) or _goes_on(shaped, number.end, start)


def opens_paragraph(shaped: str, start: int) -> bool:
    """Tell a sentence with nothing before it in its line but a number and its title."""
    line = shaped.rfind("\n", 0, start) + 1
    number = numbering(shaped, line)
    before = shaped[number.end if number and number.end <= start else line : start].strip()
    titled = before.find("。") == len(before) - 1 and len(before) <= MAX_TITLE
    return not before or (number is not None and titled)


# "（九）加强监督。企业落实责任。市场监管总局加强研判": a later sentence of an item that has a title and tells
# neither what was done nor how much
_TOLD_OF_PAST = re.compile(
    rf"了|已|曾|去年|年来|以来|同比|增长|累计|截至|全年|\d[\d.]*(?:%|万|亿)|{_COUNTED.pattern}"
)


# "强化监管", "建立健全机制": a title that names work; "背景" and "工作回顾" tell how things are
_NAMES_WORK = re.compile(
    r"(?:加强|强化|完善|健全|深化|推[进动行]|统筹|科学|压实|细化|搭建|建立|构建|夯实|做好|加大|加快|规范|落实|组织|保障|开展|实施|提升|优化|拓展|统一|明确|严格|创新)"
)


def _goes_on(shaped: str, body: int, start: int) -> bool:
    """Tell whether a sentence opens at `start`, further on in an item that is to be done."""
    head = shaped.find("。", body, start)
    titled = head >= 0 and _NAMES_WORK.match(shaped[body:head].strip())
    if not titled or head - body > MAX_TITLE or shaped[start - 1] != "。":
        return False
    end = shaped.find("\n", start)
    return not _TOLD_OF_PAST.search(shaped, body, len(shaped) if end < 0 else end)


def tells_of_past(shaped: str, start: int, end: int) -> bool:
    """Tell a stretch that counts what was done, or says that it was."""
    return bool(_TOLD_OF_PAST.search(shaped, start, end))


def _is_under_title(shaped: str, line: int, start: int) -> bool:
    """Tell whether the line at `line` stands right under an item's title that names work."""
    above = shaped.rfind("\n", 0, max(line - 1, 0)) + 1
    number = numbering(shaped, above) if line else None
    if number is None:
        return False
    title = shaped[number.end : line].strip("。 \n")
    end = shaped.find("\n", start)
    told = _TOLD_OF_PAST.search(shaped, start, len(shaped) if end < 0 else end)
    return not told and len(title) <= MAX_TITLE and bool(_NAMES_WORK.match(title))


# "市能源局推动改革": a duty in an article, anywhere else what was done
_PROMOTES = re.compile(r"推[动进]")


def only_in_article(work: str) -> bool:
    """Tell work that might as well be told of the past where no article says it."""
    return bool(_PROMOTES.match(work))


def in_article(shaped: str, at: int) -> bool:
    """Tell whether the line of `at` is one of an article, or of its items."""
    line = shaped.rfind("\n", 0, at) + 1
    for _ in range(MAX_LINES):
        number = numbering(shaped, line)
        if number and number.kind == "article":
            return True
        if line == 0 or (number and number.kind in _OUTSIDE):
            return False
        line = shaped.rfind("\n", 0, line - 1) + 1
    return False
