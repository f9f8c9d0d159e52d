"""The indicator before its number: 高新技术企业突破13000家."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.facts.affixes import names_a_rate, read_lead, read_tail
from corpus.facts.clauses import MASK
from corpus.facts.names import is_name, list_members
from corpus.types import Measure, Span

if TYPE_CHECKING:
    from corpus.facts.affixes import Lead
    from corpus.facts.readings import Found, Sentence

Named = tuple[str, Span]

# 占GDP的比重, but 占地面积: said of the subject before
_SHARE = re.compile(r"占(?!地面|地规|地约|用|补|道)")
# 工业投资占全社会固定资产投资比重36%,占全省工业投资比重6.2%
_SHARED = re.compile(r"(?<=..)占(?!地|用|补|道).{2,}$")
_SHARE_OF = re.compile(r"占(?:全市|全省|全国|全区|全县)?[^,]{2,24}")
# 甲、乙等(5家)市级平台: only what the list is summed up as
_SUMMED_UP = re.compile(
    r"(?<![中高初平优同])(?<![一二三]级[甲乙丙])等(?![级待候])(?:\d{1,3}(?:个|家|项|类))?(?=[^,、和及与]{3,}$)"
)
# 通车总里程在全省地级市中率先突破…: among whom the value is looked at
_WITHIN = re.compile(
    r"(?<=..)在[^,、]{2,10}(?:[中内里]|基数上|影响下|中间)(?:还|也)?$|(?<=..)连续第?[\d一二两三四五六七八九十]{1,2}年?$|(?<=[业值额量数资户家])首$"
)
# 中央财政将安排科技支出, 各级政府拟投入: that it is meant stands in the role
_MODAL = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:为此)?(?:还|仍)?[将拟](?=安排|投入|增加|支出|发放|拿出|筹集|拨付|发行|"
    r"新增|建设|新建|实施|完成|达到)"
)
# 数字经济产业实现营收, 大数据服务共实现收入
_REACHING = re.compile(
    r"(?<=[业务品务游区园企群地])(?:合计|共|累计|预计|全年)*实现(?=(?:年|总|综合|工业|开票|应税|主营业务)*(?:总?产值|营收|营业收入|"
    r"收入|销售额|销售收入|利润|税收|增加值)$)"
)
# 将扶贫标准提高到, 将税率从17%降至, 今年要把补助标准提高到
_MOVED_OBJECT = re.compile(
    r"(?:阶段性|逐步|适当|及时|用[一二三四五两\d]年时间)?(?:将|(?:今年)?(?:要|再)?把)(?P<object>[^,。;]{2,40}?)(?:提高|增加|扩大|降|上调|下调|压缩|缩短|延长|调整|减少|提升|控制|稳定|保持|维持)[低少]?(?:到|至|为|在)"
)
# Verbs that are measured themselves: 累计减税5.4万亿元, 完成造林2953万公顷
_DEEDS = frozenset(["为企业减负", "发电", "减税", "退税", "造林", "植树"])
_RATE_OF_CHANGE = re.compile(r"占|增速|增幅|降幅|涨幅")


def of_whole(name: str) -> str:
    """Leave out what a name is a share of: 工业投资|占固定资产投资比重."""
    return _SHARED.sub("", name)


def named_before(s: Sentence, start: int, end: int) -> Named | None:
    """Read the indicator that `start:end` holds, without leading verbs, else the subject before."""
    tail = read_tail(s.masked, start, end, s.periods)
    lead = read_lead(s.masked, start, tail.start, s.periods)
    if lead.end >= tail.start:
        return (s.last.name, s.last.span) if s.last else None
    opening = behind_object_mark(s, lead.end)
    if not is_name(s.masked[opening : tail.start]):
        return None
    if s.text[opening : tail.start] in words.GENERIC:
        return _generic_name(s, lead, opening, tail.start)  # 报销比例由50%提高到60%
    if lead.verbs == ("新增",) and s.masked[opening : tail.start].endswith("年限"):
        opening = lead.verb_start  # 新增劳动力平均受教育年限
    return s.text[opening : tail.start], Span(opening, tail.start)


def behind_object_mark(s: Sentence, start: int) -> int:
    """将制造业企业加计扣除比例提高到100% → where 制造业企业 starts."""
    moved = _MOVED_OBJECT.match(s.masked, start, s.end)
    return moved.start("object") if moved else start


def after_enumeration(s: Sentence, start: int, end: int) -> int:
    """企业研发中心、技术转移示范机构等市级科技创新平台 → where 市级科技创新平台 starts."""
    m = _SUMMED_UP.search(s.masked[start:end])
    if not m or m.start() <= 1:
        return start
    provided = re.match(r".{0,6}提供(?=..)", s.masked[start + m.end() : end])
    return start + m.end() + (provided.end() if provided else 0)


def full_name(s: Sentence, lead: Lead, start: int, end: int) -> Named | None:
    """Return the indicator; one that means nothing alone takes its verb, or the subject before."""
    start = _after_other_action(s, start, end)
    while start < end and s.masked[start] == MASK:
        start += 1  # 新(改)建: what a bracket before the noun leaves
    if s.masked[start:end].endswith("其中"):
        end -= 2
    end = _without_particle(s, start, end)
    if _PLANNED.match(s.masked, end - 2, s.end) and end - start > _PLANNED_CHARS:
        end -= 2
    passed = _PASSED.search(s.masked[start:end])
    end = start + passed.start() if passed else end
    within = _WITHIN.search(s.masked[start:end])
    end = start + within.start() if within else end
    if lead.verbs and lead.verbs[-1][0] == "新" and s.masked[start:end].endswith(("率", "年限")):
        start = lead.verb_start  # 新开工项目投产率
    if s.masked[start:end].endswith("、"):
        said = _SAID_FIRST.match(s.masked, start, end)
        if not said or "增长" in s.masked[said.end() : end]:
            return None  # 投资保持稳定增长、力争达到3%: not what is invested
        end = said.end()
    masked_name = s.masked[start:end]
    its_own = masked_name.startswith("其") and len(masked_name) < 8  # 其占比
    if _SHARE.match(masked_name) or s.text[start:end] in words.GENERIC or its_own:
        return _generic_name(s, lead, start, end)
    if _BARE_RATE.fullmatch(masked_name):
        return _rate_of_counted(s, start, end)
    acts = masked_name.split("、")[0] in words.VERBS and masked_name not in _DEEDS
    if not is_name(masked_name) or acts:
        return None
    return _REACHING.sub("", _MODAL.sub("", s.text[start:end])), Span(start, end)


# 化解率, 交付率: of what, they do not say themselves
_BARE_RATE = re.compile(
    r"(?!赤字|积累|投资|失业|储蓄|出生|死亡|负债|通胀|就业|城镇化)[\u4e00-\u9fff]{2}率"
)


def _rate_of_counted(s: Sentence, start: int, end: int) -> Named | None:
    """Name a bare rate by what was just counted: “保交楼”1万套、交付率98%; 化解问题5件,化解率90%."""
    before, rate = s.last, s.text[start:end]
    if before is None or s.masked.count(",", before.quantity.end, start) > 1:
        return None
    span = Span(min(before.span.start, start), end)
    beside = s.masked[before.quantity.end : start] in ("、", "以上、")
    if beside and before.name.endswith("率"):
        return before.name[: -len(rate)] + rate, span  # 收集问题办结率100%、办成率97.7%
    echoed = before.measure is Measure.LEVEL and rate[:2] in before.name
    counted = before.quantity.counted and before.measure is not Measure.GROWTH
    return (before.name + rate, span) if counted and (beside or echoed) else None


# 播种面积安排为八千万亩: planned as, no part of the name
_PLANNED = re.compile(r"安排(?=为[\d一二三四五六七八九十百千])")
_PLANNED_CHARS = 5
# 技术合同成交额实现倍增、达40亿元: what is said of it before its value
_SAID_FIRST = re.compile(
    r"[^、]{2,}?(?:[额率量值]|投资|投入|收入|总数)(?=实现|保持|近|超|扭|增加|增速|再|连续|首次|突破|跃|迈)"
)
# 对俄进出口总额首次突破百亿元、达117.9亿元: the round number passed is no part of the name
_PASSED = re.compile(
    r"(?:首次|历史性|成功|再次|一举)?(?:突破|跨越|迈上|站上|超)"
    r"(?:◈+|[百千万一两三四五六七八九十]+[亿万]?(?:元|人|人次|户|家|亩|吨|公里|平方米)?)(?:大关|台阶)?、$"
)
# 地区生产总值再上新台阶, 银行贷款余额突破万亿元, 城乡居民收入均稳居全省第2
_TOLD_OF = re.compile(
    r"(?:均|双双|继续|保持|首次|成功|持续|总体|实现|历史性)*(?:突破(?:◈|[百千万一两三四五六七八九十]+[亿万])|再上|再创|创历史|(?:连续\d+年)?居于|稳居|位居|"
    r"居全|位列|(?:持续|稳步|稳定|较快|快速|平稳|稳健|强劲|大幅|恢复性)(?:提升|增长|回升|向好|扩大|提高)|正增长|止跌|跃上|超过疫情前|恢复到疫情前|"
    r"迈上|跨上|喜获丰收|连创新高)"
)


# 研发经费,从1288亿元增加到3664亿元; 工业总产值,拟定为六百亿元; 社会商品零售总额,比上年增长17.8%
_SAID_BEHIND = re.compile(
    r"[,:](?:[从由]|(?:计划|预计)?(?:拟定|安排)为|(?:今年|预计)*(?:将|可以)?达到|[比较](?:上|前)一?年|[比较]去年)"
)


_MOVED = re.compile(r"(?:增加|增长|提高|下降|减少|改善|扩大)$")
_MEASURED = re.compile(r"(?:[额量值率数]|收入|投资|人口|比重|面积)$")


def told_subject(s: Sentence, start: int, end: int) -> Span | None:
    """Return the indicator that a clause without a number tells something of, None where unsure."""
    told = _TOLD_OF.search(s.masked, start, end)
    if _SAID_BEHIND.match(s.masked, end, s.end) and not told:
        lead = read_lead(s.masked, start, end, s.periods)
        named = (
            is_name(s.masked[lead.end : end])
            and not set(lead.verbs) - {"使"}
            and end - lead.end > 3
        )
        changed = s.masked.startswith((",从", ",由", ":从", ":由"), end)
        told_of = _MOVED.search(s.masked, lead.end, end)
        named = (
            named and not told_of and (changed or bool(_MEASURED.search(s.masked, lead.end, end)))
        )
        return Span(lead.end, end) if named else None  # 研发经费,从1288亿元增加到3664亿元
    if not told:
        return _listed_subject(s, start, end)
    lead = read_lead(s.masked, start, told.start(), s.periods)
    name = s.masked[lead.end : told.start()]
    sure = is_name(name) and words.HEAD_NOUN.search(name) and len(name) > 3 and not lead.verbs
    return Span(lead.end, told.start()) if sure else None


def _listed_subject(s: Sentence, start: int, end: int) -> Span | None:
    """Return the list that a clause is which the next shares out: 履约率、开工率,分别达到90%、80%."""
    if not s.masked.startswith(",分别", end):
        return None
    lead = read_lead(s.masked, start, end, s.periods)
    members = list_members(s.masked, lead.end, end)
    rates = all(s.masked[a:b].endswith("率") and is_name(s.masked[a:b]) for a, b in members)
    return Span(lead.end, end) if len(members) > 1 and rates else None


def _without_particle(s: Sentence, start: int, end: int) -> int:
    """Leave out 等 (减税降费等16.7亿元) and the 的 of a share (占到总装机的56%)."""
    name = s.masked[start:end]
    if len(name) > 3 and (name.endswith("等") or (name.endswith("的") and "占" in name)):
        return end - 1
    return end


def _after_other_action(s: Sentence, start: int, end: int) -> int:
    """推动子公司有效运营、落地项目30个: only what the last verb acts on is counted."""
    mark = s.masked.rfind("、", start, end)
    if mark == -1:
        return start
    lead = read_lead(s.masked, mark + 1, end, s.periods)
    acts = lead.verbs and lead.verb_start == mark + 1 and end - lead.end >= 2
    if s.masked[mark - 1] != "率" and names_a_rate(s.masked, mark + 1, end):
        return mark + 1  # 续建项目全部复工、新建项目开工率
    behind = s.masked[mark + 1 : end]
    told = _TOLD.search(s.masked, start, mark) and (is_name(behind) or behind in words.GENERIC)
    told = told or s.masked.startswith(
        ("累计", "共计", "总计", "获中央", "获省级", "获国家"), mark + 1
    )  # 开办夜校、累计参训3万人次; 争取示范项目、获中央补助资金5亿元
    if told:
        return lead.end if end - lead.end > 1 else mark + 1
    return mark + 1 if acts else start


# 一期通车、二期投资进度; 千年文庙火爆出圈、国庆元旦期间游客: a clause of its own comes first
_TOLD = re.compile(
    r"(?:获评|入选|荣获|获批|被评为)|(?:开工|开业|完工|运营|启用|通车|出圈|投用|投产|竣工|封顶|揭牌|挂牌|"
    r"落地|落户|零突破|“零”的突破|全覆盖|以上|新高|丰收|政策|(?:居|排|列|位列|位居)全[国省市区州]第\d{1,3}位?|(?:深入|扎实|有序|加快|全面|稳步)推进)$|第[二三四五六七八九十]个"
)


# 木业产业,抓好…,力争产值达到1300亿元: of what the sentence is about; so are
# 新材料产业重点发展…,实现产值90亿元, 电池产业要加快…,确保产值增长30%, 加工业做大做强,产值增长7%
_TOPIC = re.compile(
    r"(?:[一二三四五六七八九十]是|\d{1,2}[.、]|[①-⑳])?(?:聚焦|围绕|大力|积极|加快|推动|推进|促进|发展|培育|壮大|做[大强优]|整合|优化)*(?P<topic>(?!加快|大力|积极|推[动进]|促进)(?:[\u4e00-\u9fff、]{2,18}?(?:产业(?:集群|链)?|工业|制造业|建筑业|服务业|物流业|旅游业|种业)|建筑业))(?:方面|上)?"
    r"(?:(?:高质量|规模化|集群化|集聚|健康|加快|加速|提质|快速|蓬勃|稳步|持续|平稳|全链|融合|聚链|成群)*发展|(?:[\u4e00-\u9fff]{1,3}化、?)+发展|"
    r"(?:转型|优化|改造|提档|链式|全链条)*升级(?:改造|步伐加快|行动)?|做[大优]做强|(?:重点(?!项目|企业|工程|领域|任务|园区|产业)|要(?![素求件点]))[^,]{2,60}|(?:跻身|入选|获批|上榜|列入)[^,]{2,16})?,"
)
_OUTPUTS = frozenset(
    "产值 总产值 年产值 综合产值 营收 营业收入 主营业务收入 营收规模 产业规模".split()
)


def _generic_name(s: Sentence, lead: Lead, start: int, end: int) -> Named | None:
    """Complete a bare noun: of the subject before (项目30个,总投资…), or with its verb."""
    name = s.text[start:end]
    verb = lead.verbs[-1] if lead.verbs and lead.verbs[-1] not in words.EMPTY_VERBS else ""
    if s.masked[lead.verb_start : start] != verb:
        bracketed = verb and _BRACKETED.fullmatch(s.masked, lead.verb_start, start)
        verb = s.text[lead.verb_start : start] if bracketed else ""
    owner = _owner(s, start, end)
    if owner:
        span = Span(min(owner.span.start, start), max(owner.span.end, end))
        of = _NEWLY.sub("", owner.name) if _TOTAL.match(name) else owner.name
        of = of_whole(of) if name.startswith("占") else of
        return _without_echo(of, verb + name), span
    if branch := _branch_of(s, name):
        return branch + name, Span(start, end)
    topic = topic_of(s, start) if name in _OUTPUTS and not s.found else None
    if topic:
        at = read_lead(s.masked, topic.start("topic"), topic.end("topic"), s.periods).end
        branch = s.text[at : topic.end("topic")].removesuffix(
            name[:2] if name[:2] == "产业" else " "
        )
        return branch + name, Span(at, end)
    crop = _CROP.search(s.masked, s.start, start) if name in _YIELDS else None
    if crop:
        return crop["crop"] + name, Span(crop.start("crop"), end)
    full = verb + name
    if name in _SPEAKS_ALONE:
        return name, Span(start, end)
    if not verb or name.startswith("占") or len(full) < 4 or full in words.EMPTY_PHRASES:
        return None
    return full, Span(lead.verb_start, end)


# 新(改、扩)建|学校: the verb with what a bracket adds to it
_BRACKETED = re.compile(f"新{MASK}+[建设]")
# 粮食稳产增收,总产达到58.7亿斤; 粮食生产再获丰收、产量230万吨
_CROP = re.compile(r"(?P<crop>粮食|油料|蔬菜|水果|茶叶|水产品|生猪)[^,、]{2,10}[,、]$")
_YIELDS = frozenset(["总产", "总产量", "产量", "单产"])
# 招商引资到位资金: money that came in is told without its projects
_SPEAKS_ALONE = frozenset(["到位资金", "实际到位资金", "投资完成率"])


def topic_of(s: Sentence, end: int) -> re.Match[str] | None:
    """Return the clause that only says which branch it is about: right before, else the first."""
    clauses = [s.start, *(m.end() for m in re.finditer(",", s.masked[:end]) if m.end() > s.start)]
    told = [topic for at in clauses if (topic := _TOPIC.match(s.masked, at, end))]
    beside = bool(told) and told[-1].end() == clauses[-1]
    opens = read_lead(s.masked, *told[-1].span("topic"), s.periods).end if told else 0
    if beside and opens == told[-1].start("topic") and "等" not in told[-1]["topic"]:
        return told[-1]  # 聚焦主导产业,大力发展铝基新材料产业,力争产值…
    return told[0] if told and told[0].start() == s.start else None


# 服务业占GDP的比重达49.7%,增加值增长7.5%: of the branch that has the share
_BRANCH_SHARE = re.compile(r"(?P<branch>[\u4e00-\u9fff]{1,8}业)(?:增加值)?占.{2,12}(?:比重|比例)$")


# 医药产业产值达110亿元,增加值增长15%: of the same branch
_BRANCH_OUTPUT = re.compile(
    r"(?P<branch>[\u4e00-\u9fff、]{2,}(?:业|集群|产业链))(?:年?总?产值|营收|营业收入|主营业务收入)"
)


def _branch_of(s: Sentence, name: str) -> str:
    output = _BRANCH_OUTPUT.fullmatch(s.last.name) if s.last and name == "增加值" else None
    if output:
        return output["branch"]
    share = _BRANCH_SHARE.match(s.last.name) if s.last and name == "增加值" else None
    return share["branch"] if share else ""


# 新登记经营主体增长11.7%、总量超113万户: the total is not of the new ones
_TOTAL = re.compile(r"总量|总数|总规模|存量")
_NEWLY = re.compile(
    r"^净增|^[三四五]年新增|^新(?:登记注册|登记|注册|增|设立|设|发展|培育|认定|引进|签约|开工|建)"
)
# 服装电商销售量5亿件、交易额400亿元: an amount beside another is of the same thing
_AMOUNT = re.compile(
    r"(?<=..)(?:饲养量|推广|销售量|销量|产销量|交易量|成交量|人数|家数|户数|个数|数量|累计人流量|人流量)$"
)
_ECHO = 2  # 商品房销售1272套、销售收入9.5亿元: no word twice


def _without_echo(owner: str, attribute: str) -> str:
    owner = owner.removesuffix("完成投资") if attribute == "投资完成率" else owner
    return _AMOUNT.sub("", owner).removesuffix(attribute[:_ECHO]) + attribute


# 从业人员超过34万人、主营业务收入增长20%: of the branch, not of those who work in it
_EARNED = re.compile(r"收入|营收|利润|利税|产值|税费|销售额")
_WORKING = re.compile(r"(?:人员|从业人数|职工|员工|就业)$")
# 880万人领取养老金,覆盖面扩大到60%: not of what the people do
_BY_PEOPLE = re.compile(r"(?:领取|享受|享有|消除)")


# 增长18%,高于全省5个百分点,占总投资的62%: a remark between
_BESIDE_ONLY = re.compile(r"[^,]{0,6},(?:高于|低于|快于|高出)[^,]{2,16},")


def _made(found: Found) -> str:
    """Return what grew, without the verb that made it: 净增3.6万户、增长73.8%."""
    grew = found.measure is Measure.GROWTH
    return found.name.removeprefix(found.making or "") if grew else found.name


# 47个项目开工建设,57个项目加快推进,32个项目竣工投产,完成投资190亿元: invested in all of them,
# but 谋划项目420个,实施重点项目600个,完成投资320亿元 is not
_PROJECT = re.compile(r"项目|工程")
_STAGE = re.compile(r"续建|开工|竣工|建成|投产|投用|完工")


def _ends_row(s: Sentence, before: Found) -> bool:
    """Whether projects of one stage are counted last, and others in the clause before."""
    stage = _STAGE.search((before.making or "") + before.name)
    earlier = s.of_clause(before.clause - 1)
    alike = any(
        _PROJECT.search(f.name) and f.quantity.unit == before.quantity.unit for f in earlier
    )
    return bool(stage and _PROJECT.search(before.name)) and alike


def _owner(s: Sentence, start: int, end: int) -> Found | None:
    """Return the value before that a bare attribute belongs to, None where it is not certain."""
    before = s.last
    name = s.text[start:end]
    if before is None or name in words.THINGS or _BY_PEOPLE.match(before.name):
        return None
    if s.masked.endswith("首批", s.start, before.quantity.start):
        return None  # 87个项目加快推进,首批44个项目启动,完成投资12亿元: of all of them
    if _EARNED.search(name) and _WORKING.search(before.name):
        return None
    if name == "投资完成率" and before.name.endswith("完成投资"):
        return before
    if name.startswith("占") and name != "占比" and not _SHARE_OF.fullmatch(s.masked[start:end]):
        return None
    commas = s.masked.count(",", before.quantity.end, start)
    if commas > 1 and _BESIDE_ONLY.fullmatch(s.masked, before.quantity.end, start):
        commas = 1
    names = {_made(found) for found in s.of_clause(before.clause)}
    if commas > 1 or (commas and len(names) > 1):
        return None  # said of all the values of the clause before
    if commas and "投资" in name and _ends_row(s, before):
        return None
    of_it = name == "余额" and before.name.endswith(("贷款", "存款"))
    of_it = of_it or (
        name in ("总量", "总额", "总数", "总数量") and before.measure is Measure.GROWTH
    )
    of_it = of_it or name in ("全球占比", "全国占比")
    if not before.quantity.counted and not (of_it or _RATE_OF_CHANGE.match(name)):
        return None  # 粮食播面稳定在472万亩、产量达200万吨: not the yield of an area
    return before
