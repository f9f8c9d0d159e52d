"""The indicator behind its number: 组建10个科技成果转化中心."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.facts.clauses import MASK
from corpus.facts.names import is_name, list_members
from corpus.facts.readings import Cue, Found, Sentence
from corpus.types import Measure, Span

if TYPE_CHECKING:
    from corpus.quantities import Quantity

# 4家企业获评…: what somebody achieved
ACHIEVED = re.compile(
    r"超额完成|获|入选|列入|上榜|荣登|登上|销号|清零|化解|就近入学|投产|开工|竣工|建成|通过|实现|完成|落地|签约|开业|运营|入驻|达标|上市|"
    r"纳入|成为|进入|获列|完工|修葺|投用|落户|挂牌|通车|入围|启用|创成|被|参|开通|验收|摘牌|摘帽|退出|脱贫|覆盖|晋升|跻身|"
    r"开建|入住|发布|确权|(?:集中|协同|统筹|加速|有效|有力|按时序|纵深|一体)?推进(?!会|中心|区|机制|办)|(?:扎实|深入|全面|有序|有力|有效)开展|通办|兑现|承接|对外开放|整改|加快(?:推进|建设|实施)|"
    r"(?:扎实|有序|稳步|全面|顺利|持续|全力|强力|同步)(?:推进|实施|建设)|创建|启动|得到|享受|享有|领取|具备|达到|用上|喝上|搬[进入迁]|告别|迁入|接入|拥有|配备|焕新|亮相|受益|揭牌|工程封顶|全[省国市州](?:复制|示范)?推广|"
    r"投入(?:使用|运行|运营|生产)$|(?:全部|顺利|如期|集中|高质量|高效|按期|全面|有效)(?:按时|按期|高质量)?(?:交付|办结|开学|结项)$|消除.{2,8}风险$|"
    r"(?:上线|高效|稳定|实体化|平稳|常态化|全面)运行$|(?:平稳|全部|有序|顺利)划转$|走在全[国省市州][^、]{0,4}前列|进展顺利$|取得[^、]{0,6}(?:成效|成果|进展)$|"
    r"喜迁|(?:持续|不断|加快|加速|快速)(?:壮大|发展壮大)$|下沉(?:办理)?$|(?:水质|质量)(?:全部|均|保持|稳定)*优良$|"
    # 楼盘全部复工, 学校结对共建, 事项互认共享, 企业与高校签订协议, 企业加入联盟, 工程有效实施
    r"(?<!修)复工(?!程)|结对共建$|互认|下放(?:至|到|镇|街|基层)|(?:建立|签[订署])[^、]{0,10}(?:关系|协议)$|加入[^、]{2,12}(?:联盟|名单|行列)$|"
    r"(?:有效实施|(?:全部|全面)(?:展开|出台))$|开始建设$|形成[^、]{1,6}成果$|协作配套$|评为(?!首位)|"
    r"(?:全[国省市州]性?|经验)[^、]{0,8}交流$|免征|揭榜|错时|(?:提升|升级)为"
)
# 30万大学生: people are counted without a measure word
_PEOPLE = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,6}?)(?:大学生|人才|农民|群众|居民|职工|学生|老人|老年人|游客|农户|"
    r"员工|人|劳动力|劳动者|农民工|师生|考生|儿童|毕业生|新市民|市民|中小学生|用户|市场主体|经营主体|家庭|"
    r"农村人口|转移人口|贫困人口|低收入人口|人员)(?!规模|以上|的)"
)
# 获评国家级…、居全省第二: what is said of how many they are
_RANKED = re.compile(r"、(?:数量|总数|居|位居|位列|列|排|均|为|全[国省市区州](?:最多|第|首))")
# 入选…名录3个: not three registers
LISTED_IN = re.compile(r"(?:名录|名单|目录|榜单)$")
_ATTENDED = re.compile(r"参加|出席|与会|会议$|到会|亲临|考察")
_KIND = (
    r"(?:国家级|省级|市级|州级|县级|区级|自治区级|行业级|区域级|企业级|[十百千万]亿级|[一二三四五]星级|[\u4e00-\u9fff]{2,3}式"
    r"|[大中小]型|[高中低](?:精度|标准))"
)
_COUNTED_KIND = rf"(?:、|和|及)\d+[多余]?[家个项所户名处条]{_KIND}"
# 1个国家级、40个省级、62个州级临床重点专科; 11个分布式和10个集中式新能源项目
_KIND_OF_NEXT = re.compile(
    rf"(?P<kind>{_KIND})(?:{_COUNTED_KIND})*?{_COUNTED_KIND}(?P<noun>[^、,;。和及\d]{{2,20}})"
)
_THINGS = tuple(words.THINGS - words.KINDS)
_HAN = re.compile(r"[\u4e00-\u9fff]")
MAX_NOUN_CHARS = 34
_NEAR = 6  # characters from a verb to its number within one printed value (组织实施100项)
_MIN_ACHIEVEMENT_CHARS = 6
_OF_PEOPLE = re.compile(r"[人户]$")  # 600万人|领取养老金
_PLAIN_NOUN_CHARS = 8
KEPT = re.compile(r"(?:[头只羽匹尾]|吨|千瓦|兆瓦|吉瓦|张)$")
_FACILITY = re.compile(
    r"(?:园区?|基地|项目|场|厂|工程|中心|生产线|小区|示范区|市场|医院|学校)"
    r"(?:$|(?:建设$|加快建设|全面|全部)|(?:开工|竣工|建成|投产|投用|投运|落地))|[一二三]期(?:$|、)"
)
# 提升5家救治中心、6家急诊中心能力水平: not how many there are
_BETTERED = ("提升", "提高", "增强", "改善", "优化", "降低", "减轻")
QUALITY = re.compile(r"(?:能力|水平|质量|质效|水质|效能|效率|品质|环境|功能|税负|负担)$")
_GAINED = re.compile(r"(?:成效|成果)$")
ROUND = frozenset(["万", "亿", "百万", "千万"])
_SIZED = re.compile(
    r"级?(?:特色|主导|产业)?(?:园区|产业园|企业|产业集群|产业链|集群|项目|强?[县镇])"
)
# 30户以上自然村通路比例, 改造5个年出栏|5000头以上养殖场, 1个因地质原因将于六月建成
_NOT_COUNTED = re.compile(
    r"(?:比例|比重|覆盖率|使用率|年出栏)$|^因(?!灾)|^人口(?:规模|的大国)|^居住的|^[子大小中]类的|"
    r"^行业.{2,}(?:措施|政策|方案|规划)$"  # 钢铁、水泥等11个行业结构调整的政策措施
)
# 实施800个老旧小区、309条背街小巷改造; 推进4个国铁、10个地铁等续建项目建设: said of all in the list
_DEED = r"(?:改造提升|提升改造|整治提升|改造|整治|治理|搬迁|创建|建设|投用|互认|修复)"
_DEED_OF_ALL = re.compile(
    rf"(?:以上|左右)?[^、,和及]{{2,16}}(?:(?:、|和|及)[\d.]+[余多]?[^、,]+)+?(?P<deed>{_DEED})(?:工程|任务|工作)?$"
)
_KIND_OF_ALL = re.compile(
    r"[、和及][\d.]+[^、,]+等(?P<kind>[^、,等\d]{2,8}?(?:项目|工程))(?:建设|实施)?$"
)
_WORK_ITSELF = re.compile(
    rf"(?:{_DEED}|工程|项目|任务|工作|试点|提升|供暖|事项|改革|行动|方案|规划|编制|监管|升级|红线|名单|"
    r"开工|投产|竣工|完工|落地|签约|建成)$"
)
# 选择6个城市作为试点, 征集381家企业提出问题: what they are chosen for is no part of a name
_CHOOSING = frozenset(["选择", "确定", "选取", "选定", "征集", "遴选", "部署"])
_CHOSEN_FOR = re.compile(
    r"作为|向全[球国社]|向社会|开展|打造|提出|进行|实施|先行|城市$|省份$|地区$|地市$"
)
# 建成20个以上的分领域大脑, but 20人以上的自然村: things that are counted, not how large one is
_KINDS_COUNTED = frozenset(["个", "项", "条", "款", "种", "类", "场"])
_OR_MORE = frozenset(["以上", "及以上", "以下"])


# 700万亩粮食、600万羽蛋鸡|等六个“百万级”品牌: what the whole list is, no part of the last name
_SUMMED_UP = re.compile(r"(?<=..)等[二两三四五六七八九十]{1,3}[个大类项种条](?=.)")
# 140项相关标准|并建立动态完善机制: what else is done is not counted
_DONE_BESIDE = re.compile(r"(?<=..)并(?:建立|健全|完善|形成)[^,。]*(?:机制|体系|制度)$")
_QUOTES = '“"‘'
_GIVEN_TO = re.compile(r"(?:支持|用于|帮助|补助)$")
_ACHIEVED_IT = re.compile(r"(?<=实现|完成|得到|取得|告别|用上)了")  # 游牧民实现了定居


def noun_after(s: Sentence, cue: Cue) -> Span | None:
    """Return the span of the noun behind a number, None where it is none."""
    quantity = cue.quantity
    of_kind = quantity.counted and not (quantity.after and quantity.unit in _KINDS_COUNTED)
    near = re.match(r"左右" if of_kind else r"(?:左右)?的?", cue.after)
    begin = quantity.end + (near.end() if near else 0)
    stop = quantity.end + len(cue.after)
    if not cue.alone and cue.after.endswith("等") and "、" in cue.after:
        # 8条高速公路、甲路等11个大修项目, 5个重大专项和新能源、绿色低碳等8个重点专项
        stop = list_members(s.masked, quantity.end, stop)[0][1]
    while begin < stop and s.masked[begin] == MASK and s.text[begin] not in _QUOTES:
        begin += 1  # 5个(段)美丽幸福河湖, but 10条“断头路”
    ranked = _RANKED.search(s.masked, begin, stop)
    if ranked and ACHIEVED.search(s.masked, begin, ranked.start()):
        stop = ranked.start()  # 3家企业获评…、全省第一
    outdone = s.masked.find("、超额完成", begin, stop)
    stop = outdone if outdone > begin else stop  # 实施20个工程、超额完成年度目标
    summed = _SUMMED_UP.search(s.masked, begin, stop) if cue.listed else None
    beyond = summed or _DONE_BESIDE.search(s.masked, begin, stop)
    stop = beyond.start() if beyond else stop
    while stop > begin and s.masked[stop - 1] in " 等、":
        stop -= 1
    name = s.masked[begin:stop]
    given = None if cue.alone else _GIVEN_TO.search(name)
    if given:
        stop, name = begin + given.start(), name[: given.start()]  # 200亿元技改资金|支持4441个项目
    if not name or len(name) > MAX_NOUN_CHARS or not is_name(_ACHIEVED_IT.sub("", name)):
        return None
    return Span(begin, stop) if _counts(quantity, name) else None


def kind_of_next(s: Sentence, cue: Cue) -> tuple[str, Span] | None:
    """新增1家国家级、6家省级龙头企业 → 国家级龙头企业."""
    at = cue.quantity.end
    m = _KIND_OF_NEXT.match(s.masked, at, s.end) if cue.quantity.counted else None
    return (m["kind"] + s.text[m.start("noun") : m.end("noun")], Span(at, m.end())) if m else None


# 新建56万亩、改造提升10.7万亩|高标准农田
_ALIKE_NEXT = re.compile(
    r"(?:、|和|,)(?P<verb>[\u4e00-\u9fff]{2,6})[\d.]+(?P<unit>[万亿]?[\u4e00-\u9fff]{1,3}?)(?P<noun>(?:高标准|农村|城市|各类|老旧)?"
    r"(?:农田|公路|小区|管网|道路|绿道|耕地|住房|学校))(?=$|[,、。])"
)


def noun_of_next(s: Sentence, cue: Cue) -> tuple[str, Span] | None:
    """新建56万亩、改造提升10.7万亩高标准农田 → what is built is named by what is rebuilt."""
    made = cue.verb or cue.tail.has(words.ADDING)
    m = _ALIKE_NEXT.match(s.masked, cue.quantity.end, s.end) if made and not cue.after else None
    if m is None or m["verb"] not in words.VERBS or m["unit"] != cue.quantity.unit:
        return None
    return m["noun"], Span(cue.quantity.end, m.end())


def _counts(quantity: Quantity, name: str) -> bool:
    """Whether a quantity can stand before the noun it counts."""
    if quantity.unit in ("%", "‰") or words.CHANGE_UNITS.search(quantity.unit):
        return False
    if "元" in quantity.unit and _SIZED.match(name):
        return False  # 打造300亿元园区: how large each is
    if re.match(r"民族(?!乡|村|团结|特色)", name):
        return False  # 建设56个民族的美好家园
    if re.search(r"[及和](?:一批|多[条个家项所座])", name):
        return False  # 1个大师工作站及一批名医工作室
    if quantity.after in ("以下", "及以下") and not quantity.counted:
        return False  # 淘汰4.3米以下焦炉: which ones are meant
    if KEPT.search(quantity.unit) and _FACILITY.search(name):
        return False  # 18万头奶牛养殖示范园区: how large it is
    if _NOT_COUNTED.search(name):
        return False
    if quantity.unit in ROUND:
        return bool(_PEOPLE.match(name))
    return quantity.counted or quantity.after not in _OR_MORE or bool(_HAN.match(name))


def object_of(
    s: Sentence,
    cue: Cue,
    noun: Span,
    verb: str,
    verb_start: int,
    *,
    summed: bool = False,
    named: str = "",
) -> Found | None:
    """组建10个科技成果转化中心 → 科技成果转化中心; 改造63个老旧小区 → 改造老旧小区.

    `summed` where the number sums up a list (甲、乙等5个…): its noun must not be a mere 项目.
    `named` where the noun is not printed in one piece.
    """
    kind = kind_of_next(s, cue)
    name = named or (kind[0] if kind else s.text[noun.start : noun.end])
    if summed and name.startswith(_THINGS):
        return None
    clause_end = s.masked.find(",", cue.quantity.end, s.end)
    rest = s.masked[cue.quantity.end : s.end if clause_end == -1 else clause_end]
    if verb.endswith((*_BETTERED, "巩固")) and QUALITY.search(rest):
        s.verb = verb
        return None
    if verb.startswith("巩固") and _GAINED.search(rest):
        return None  # 巩固首批18个镇农村面貌改善成效
    if verb in _CHOOSING and (summed or _CHOSEN_FOR.search(name)):
        return None
    making = verb in words.MAKING or verb in words.ADDING
    bare = name in words.GENERIC
    if bare and (verb in words.EMPTY_VERBS or verb in _CHOOSING):
        return None
    changed = verb in _BETTERED or not (making or verb in words.REACHING)
    if bare or changed or LISTED_IN.search(name):
        name = verb + name
    if verb in words.REACHING - words.MAKING and not summed:
        name += said_of_all(rest, name)
    if name in words.EMPTY_PHRASES:
        return None
    if verb == "使" and rest.endswith("受益") and not name.endswith("受益"):
        name += "受益"  # 使1.5亿学生和780万名寄宿生受益
    s.verb = verb
    quantity = cue.quantity
    near = quantity.start - verb_start <= _NEAR and verb_start >= cue.segment.start
    together = near and "、" not in s.masked[verb_start : quantity.start]
    return Found(
        name,
        noun,
        quantity,
        Measure.CHANGE if making else Measure.LEVEL,
        quantity.after or quantity.bound or None,
        verb_start if together else quantity.start,
        quantity.end,
        cue.segment.clause,
        making=verb if making else None,
        flow=True,
    )


def said_of_all(rest: str, name: str) -> str:
    """Return what the end of a list says of each: 309条背街小巷改造, 10个地铁等续建项目."""
    kind = _KIND_OF_ALL.search(rest)
    if kind:
        return kind["kind"]
    deed = None if _WORK_ITSELF.search(name) else _DEED_OF_ALL.match(rest)
    return deed["deed"] if deed else ""


def actors_of(s: Sentence, cue: Cue, noun: Span, owner: str = "") -> Found | None:
    """4家企业获评国家级智能工厂 → 企业获评国家级智能工厂; `owner` is whose they are."""
    name = _RANKED.split(s.text[noun.start : noun.end])[0]
    noun = Span(noun.start, noun.start + len(name))
    achieved = ACHIEVED.search(name)
    listed = s.masked[: cue.tail.start].endswith("等")
    shortest = _MIN_ACHIEVEMENT_CHARS - 2 * listed - bool(_OF_PEOPLE.search(cue.quantity.unit))
    if len(name) < shortest or not achieved or _ATTENDED.search(name):
        return None
    others = s.masked[noun.start : noun.start + achieved.start()].split("、")
    if len(others) > 1 and len(others[-1]) > _PLAIN_NOUN_CHARS:
        return None  # 5条快速路、甲至乙段高速公路建成通车: the number counts the first alone
    work = _WORK.search(name[: achieved.start()])
    s.found += _others(s, cue, name[work.start() if work else achieved.start() :])
    span = Span(cue.lead.end, noun.end) if owner else noun
    return _acting(owner + name, span, cue.quantity, cue.segment.clause)


def _acting(name: str, span: Span, quantity: Quantity, clause: int) -> Found:
    comparator = quantity.after or quantity.bound or None
    start, end = quantity.start, quantity.end
    return Found(name, span, quantity, Measure.LEVEL, comparator, start, end, clause, flow=True)


# 508个小区、136条小巷|改造提升工作|顺利推进: what is done with all of them
_WORK = re.compile(r"(?:建设|改造|提升|整治|治理|工作)+$")
_PLAIN = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?<!重点)|[\u4e00-\u9fff]{4,10}(?:项目|工程|企业|小区|场景|园区)"
)


def _others(s: Sentence, cue: Cue, deed: str) -> list[Found]:
    """Read who did the same before the last of a list: 5个区县、8个园区、18家企业入选名单."""
    listed = [w for w in s.waiting if w.clause == cue.segment.clause] if cue.listed else []
    s.waiting = []
    plain = all(_PLAIN.fullmatch(s.masked[w.noun.start : w.noun.end]) for w in listed)
    if not plain:
        return []
    return [
        _acting(s.text[w.noun.start : w.noun.end] + deed, w.noun, w.quantity, w.clause)
        for w in listed
    ]


# 设立总规模不少于100亿元的产业发展基金: how large what is founded is
_FOUNDED = re.compile(
    r"(?:整合|发起|牵头|联合|推动)?(?:设立|组建|成立|筹建)(?:总?规模|首期规模|总额)?(?:达到?|约)?$"
)
_FUND = re.compile(
    r"(?:以上|左右)?的(?P<name>[^,、。;和及与]{2,24}?(?:基金|资金|资金池))(?=$|[,、])"
)


def founded(s: Sentence, cue: Cue) -> Found | None:
    """设立总规模不少于100亿元的产业发展基金 → 产业发展基金, 100亿元."""
    verb = _FOUNDED.search(s.masked, cue.segment.start, cue.tail.start)
    fund = _FUND.match(s.masked, cue.quantity.end, cue.quantity.end + len(cue.after))
    if verb is None or fund is None or not is_name(fund["name"]) or "元" not in cue.quantity.unit:
        return None
    span = Span(*fund.span("name"))
    name, quantity = s.text[span.start : span.end], cue.quantity
    start, end, clause = quantity.start, quantity.end, cue.segment.clause
    return Found(name, span, quantity, Measure.CHANGE, cue.bound, start, end, clause, flow=True)
