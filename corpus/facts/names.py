"""Names of indicators: what can be one, and what the members of a list share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.facts.clauses import MASKS
from corpus.words import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

# What no indicator begins or ends with, and words of discourse it never holds.
_BAD_START = re.compile(
    r"^(?:、|计划将|最近|连续|小于|大于|到(?!位|账|期|岸|户|校|场|会|访)|正在(?![^、]{2,6}的)|加快|也|将(?!军)|把|方面|又|则|竟|而(?!立)|[共均约]占|再(?!生|就业|保险|制造|担保|贷款|融资|利用|开发|生产)|先(?!进|锋|行|导)|的|等(?!级)|了|着|和(?!美|谐|田|平)|与(?!.{2,24}(?:进出口|出口|进口|贸易|投资)(?:总?额)?(?:占比|比重)?$)|及(?!时|格)|或|之|其(?!他)|该|这|那|此|每(?![万千百亿十月\d])|多(?!式联运|环节|元|功能|边|晶|媒体|层)|却|后来|第(?![一二三]产业|[一二三四五六七八九十]{1,2}[批轮])|"
    r"以上|以下|左右|占(?!地|补|用|道)|即|为(?!农|民|企业|市场|群众|经营|各类|纳税|患者|消费者|参保|居民|个体|全[市省区县州](?:患者|群众|企业|居民))|对(?!接|外|口|.{2,16}(?:贡献率|贡献度)$|.{1,24}(?:进出口|出口|进口|投资|投入|贸易|贷款|支付)(?:总?额|规模)?(?:占.{1,8}(?:比重|比例))?$)|被|从(?!业|事)|由|于|按(?!期|揭|时|标准|病种|疾病|项目付费)|以(?!工代赈|旧换新)|远远|比|"
    r"较(?!大|高|多|强)|相当|高于|低于|快于|超过|不(?!良|动产|锈)|是|未(?!来|成年|就业)|无(?!人[机抚]|废|障碍|线|偿|烟|害|缝|锡)|没有|仅|只|"
    r"约|近(?!岸|海|洋|郊|视|零)|超(?![\d亿百千万]|充|级|高清|低能|低排放|薄|大|算|市|声|过滤)|\d(?![GDdgA级]|\d?岁|2345|"
    r"[\d.\-—~]*(?:[百千]?亿|[百千]?万(?=[元亩吨千])|(?=[元亩吨千]))(?:元|亩|吨|千瓦)?级?(?:及?以上)?的?[^\d]{0,14}(?:项目|企业|产业链|产业集群|园区|产业园|覆盖率)$|\d?(?:小时|分钟)(?!以|内|制)|\d{3}届|"
    r"[\d.]*[万亿]?(?:元|亩|千瓦|吨)(?:及?以上)?[^\d]{2,8}(?:项目|"
    r"企业)(?:全部|成功|加快)?(?:开工|竣工|签约|落地|投产|开工建设|竣工投产|建成投产|建设)?$)|[%/.\-*+×~=])"
)


_BAD_END = re.compile(
    r"(?:[一三五]|(?<![人英贤育引成用聚招揽奇天])才|的|和|与|及|或|等|从|由|在|为|以|按(?!期|揭|时|标准)|于|对|(?<![意方])向|第(?![一二三]产业)|前|每|之|(?<!升)级|(?<!转)型|(?<![模方])式|最高|不|各|该|(?<!雷)达到?|不低于|"
    r"分|上年|(?<![占对贷价])(?<!城乡收入)(?<!城乡居民收入)(?<!居民人均收入)(?<!可支配收入)(?<!收入之)比|较|至少|低|高|快|的前|排名|位列|居|不足|不到|位居|相当于|平均每|从|"
    r"由|自|仅|(?<![草平高])原|满|近|(?<!博士)后|来|起|(?<!大)连|两|可能|还|最|(?<![事领优率争])先|(?:新建|改造|提升)类|为抓手|为重点|为目标|为契机|每人|每户|每月|每亩|人民币|有效期|为期|用时|历时|限时|间隔|那样|(?<!年)[户人亩]均|的关注|的目光|(?<!元)的[省市县区])$"
)


_DISCOURSE = re.compile(
    # the words known here are simplified: 預計將達 would not be seen to be none of the name
    r"[國業產總這將達計劃個們爲與對開實現機關點]|增長|没有|尚未|约占|以占|了(?![解望结])|决定|认为|究竟|特别是|尤其是|对.{2,12}进行|"
    r"通过.{0,8}验收(?!$)|分别|必须|要按|坚持|不仅|如果|虽然|但是|不是|我们|他们|什么|怎|应当|不得|给予|予以|罚款|可以|以便|"
    r"为了|因为|由于|所以|深刻|认识到|相信|此项|习近平|指导思想|;|\n|\t"
)


_NO_NOUN = re.compile(
    r"(?:在.{0,8}期(?:间|内)?|拟定|大关|增产|(?:全年|年度|年)?计划|(?:全年|年度|年|预期)目标|供氧|上半|达到|废止|部门|中央|要求|一律|各地|首批|省定|全球|全[州省市国区县]|"
    r"方面|(?:中央|地方|各级|国家)财政(?:还|再|拟|将)*(?:安排|投入|拨付)?|[过超][百千]?亿|.{0,2}年间|.[亿万]|"
    r"[一二][〇零○一二三四五六七八九]{3}|第.{1,2}批|周期|工期|期限|时限|时间|人均|户均|亩均|日均|平均|本年.{0,2}|第?[一二三四]季度|[上下]半年|\d{1,2}月.{0,2}|全年|年底|年末|当年|同期|在[用库建册岗读营校])"
)


# 项目4月15日前全部具备开复工条件, 用户突破150万、累计提供服务: a whole clause, no name
_CLAUSE = re.compile(
    r"\d月(?:\d|底|份|[初末中])|20\d\d年\d{1,2}月|(?:突破|达到?|提升至)(?:[\d.]+[万亿]?、|全国|全省)"
)


_LATIN_OR_HAN = re.compile(r"[A-Za-z\u4e00-\u9fff]")


_PRODUCTS = frozenset("钢煤铁铜铝糖盐纸纱布茶麻丝")  # 钢增长28%: whole, of one character
MAX_NAME_CHARS = 42


def is_name(masked_name: str) -> bool:
    """Whether a stretch can be an indicator's name; precision first.

    >>> is_name("高新技术企业"), is_name("其"), is_name("较上年")
    (True, False, False)
    """
    if masked_name in _PRODUCTS:
        return True
    if not 2 <= len(masked_name) <= MAX_NAME_CHARS or not masked_name.strip(MASKS):
        return len(masked_name) > 2 and not masked_name.strip(MASKS) and len(masked_name) <= 14
    if (
        _CLAUSE.search(masked_name)
        or _NO_NOUN.fullmatch(masked_name)
        or _BAD_START.search(masked_name)
        or _BAD_END.search(masked_name)
    ):
        return False
    return bool(_LATIN_OR_HAN.search(masked_name)) and not _DISCOURSE.search(masked_name)


# A、B和C, but 普及率, 参与度, 饱和度, 第一、二、三批积案
_LIST_MARK = re.compile(
    r"(?<!第[一二三])(?<!第一、二)、|以及|(?<!碳中)(?<![共饱])和(?!谐|平|田|林|美)|(?<![普涉触波])及(?![其时格])|(?<!参)与(?!会)"
)


# Where the head of a name may begin, so that earlier members of a list can share it.
_HEAD_START = re.compile(
    r"^(?:平均|年均|运力|饲养|存栏|出栏|常住居民|居民|人均|可支配|产业|行业|规模|增加值|总产值|产值|营业|企业|投资|项目|贷款|"
    r"存款|新增|专利|申请|授权|拥有|完成|实现|销售|消费|"
    r"开票|零售|进出口|出口|进口|贸易额|交易额|收入|支出|税收|利润|用地|面积|人口|参保|保险|覆盖|机构|机械化率|平台|"
    r"中心|基地|园区|学校|学位|床位|总量|总额|余额|数量|户数|"
    r"排放|浓度|比例|比重|占比|水平|标准|生产|产量|产能|用电|用水|装机|里程|公路|建成|通车|"
    r"亿元以上|千万|规上|工业|服务业|农业|技改|改造|建设|开工|签约|"
    r"重点项目|以上|生活(?:污水|垃圾)|污水|垃圾|处理|综合|养老|基本|医疗|救助|补助|培训|就业|人才|工程|实验室|示范|"
    r"试点|创新|旅游|游客|接待|货物|旅客|吞吐|运输|周转|客运|货运|单位|二氧化|主体|个体|经营主体|"
    r"市场主体|家电|商品|电商|网络|用户|案件|警情|断面|道路|管网|电站|通关)"
)


# 高铁、高速公路通车里程: 公路 begins no head here
_ONE_WORD = re.compile(r"高速(?:公路|铁路)|轨道交通")


# Heads that follow what a list's first member begins with: 发明专利申请量和授权量
_RELATIONAL = re.compile(
    r"^(?:申请量|授权量|拥有量|有效量|受理量|出口额?|进口额?|存款余额|贷款余额|存款|贷款|开工率|"
    r"竣工率|投产率|吞吐量|营业收入|利润总额|增加值|总产值|申请|授权|成交额|登记额|一等奖|二等奖|"
    r"三等奖|净利润)$"
)


# 第一产业、规模以上工业、服务业增加值
_OUTPUT = re.compile(
    r"(?:增加值|销售额|零售额|营业额|主营业务收入|总产值|产值|投资|营业收入|营收|利润|税收|规模|数量)$"
)
# What a branch does not end with: it would be an indicator itself
_MEASURES = re.compile(
    r"[值额量率入资润税积模数比]$|(?:消费|贷款|存款|能耗|强度|就业|外资|进出口)$"
)
_SHORTEST_BRANCH = 2
_RATIO = re.compile(r"(?:率|比|比重|占比|比例|份额|度|[增降涨]幅|增速|强度)$")


# A rate that a list's last member lends to all: 养老保险、医疗保险参保率
_RATE_HEAD = re.compile(
    r"(?:参保率|覆盖率|普及率|(?:安全|综合|资源化|回收)?利用率|(?:无害化)?处理率|治理率|(?:断面)?(?:水质|安全)?(?:优良|达标)(?:率|比例)|入学率|"
    r"巩固率|开工率|竣工率|"
    r"合格率|满意率|办结率|(?:(?:环境)?空气质量)?优良率|占比|通达率|通过率|保障率|入园率|使用率|知晓率|签约率|成活率|参保|(?:建设|形象)进度)$"
)


# 制造业投资、民间投资|占固定资产投资比重, 甲产业、乙园区|产值占工业总产值比重: parts of one whole
_PART_OF_WHOLE = re.compile(
    r"(?P<what>增加值|总?产值|投资|营业收入|营收|进出口|出口)?(?P<share>(?:总量)?占[^占]{1,14}(?:比重|比例))$"
)
# 基础设施、制造业|投资: what money is put into, though 设施 would be whole
_BRANCHES = ("业", "基础设施", "房地产", "房地产开发")
_AMOUNT = re.compile(r"..(?:[值额]|投资|收入|支出|经费|出口)$")
_BRANCH = re.compile(r"..(?:业|园区|集群)$")
# 规上工业企业、服务业企业|利润总额, 金融机构和小微企业|贷款余额: only the last says what of theirs it is
_OWNERS = "企业|公司|机构|单位|主体|园区|高校|院校|院所|医院|学校|合作社|个体户|保险"
_OWNER = re.compile(rf"..(?:{_OWNERS})$")
_OWNED = re.compile(
    rf"..(?P<owner>{_OWNERS})(?P<what>(?:贷款|存款|授信|融资)(?:余额|规模)?|(?:利润|营业收入|营收|资产|税收|进出口|出口|进口)总?额?|"
    r"营业总收入|主营业务收入|总?产值|增加值|销售(?:收入|额)|净利润|利税|研发(?:投入|经费|费用)|投资|就业人数|参保总?人数|数量|户数)$"
)


_ATTRIBUTE = re.compile(
    r"(?:资产总额|资产规模|资产|营业总收入|总收入|营业收入|营收|利税|主营业务收入|利润总额|利润|净利润|产值|产量|总产值|增加值|"
    r"税费|税收|播种面积|种植面积|播面|单产|总产量?|出口额?|进口额?|销售额|销量|"
    r"用电量|用气量|用水量|贷款余额|存款余额|存款|贷款|申请量|授权量|总数|起数|死亡人数|受伤人数|投资额?|面积|"
    r"蓄积量|覆盖率|参保率|人数|人次|收入|花费)$"
)


# 单位国内生产总值用水量、能耗、二氧化碳排放量
_PER_OUTPUT = re.compile(r"单位(?:国内生产总值|地区生产总值|GDP|工业增加值)")
_USED_UP = re.compile(r"(?:能耗|水耗|电耗|用水量|排放量?)$")
_HALF_WORDS = frozenset(
    ["小微", "中小", "民营", "国有", "外资", "规上", "限上", "高新", "战略", "公共"]
)


# "每万人发明专利拥有量、数字化普及率": a name that says itself what is counted borrows no rate
_OWN_MEASURE = re.compile(
    r"(?:拥有量|产量|总量|消费量|排放量|申请量|授权量|吞吐量|数量|总额|成交额|产值|增加值|强度|浓度|面积)$"
)


def share(names: Sequence[str]) -> list[str] | None:
    """Complete the members of a list that share a head or a beginning; None where unclear.

    >>> share(["城镇", "农村居民人均可支配收入"])
    ['城镇居民人均可支配收入', '农村居民人均可支配收入']
    >>> share(["发明专利申请量", "授权量"])
    ['发明专利申请量', '发明专利授权量']
    """
    if trades := _trades(names):
        return trades
    names = _with_level(names)
    spent = _SPENT_ON.match(names[0])
    if spent and len(names) > 1:
        bare = share([names[0][spent.end() :], *names[1:]])
        return bare and [spent.group() + name for name in bare]
    if _TRADE.search(names[0]) and all(_TRADE_PART.fullmatch(name) for name in names[1:]):
        return list(names)  # 进出口总额、出口额
    per_output = _PER_OUTPUT.match(names[0])
    if per_output and all(_USED_UP.search(name) for name in names):
        first, *others = names
        return [first, *(per_output.group() + name for name in others)]
    ending = _lent_ending(names)
    if ending:
        return [*(_with_ending(name, ending) for name in names[:-1]), names[-1]]
    if names[0].startswith("第一产业") or all(_FORMULA.fullmatch(name) for name in names[1:]):
        return list(names)
    beginning = _lent_beginning(names)
    if beginning:
        return [names[0], *(beginning + name for name in names[1:])]
    whole = [(bool(words.HEAD_NOUN.search(n)) and len(n) > 3) or _COUNT.fullmatch(n) for n in names]
    if all(whole):
        return list(names)
    head = None if any(whole[:-1]) else _shared_head(names)
    head = head or _lent_output(names)
    grown = _GROWN.fullmatch(names[0])
    if head and grown and all(_GROWING.fullmatch(name.removesuffix(head)) for name in names[1:]):
        return [*(_of_crop(grown["crop"], name, head) for name in names)]
    return None if head is None else [*(name + head for name in names[:-1]), names[-1]]


# 花生|种植、收获机械化率: the crop is that of all
_GROWING = re.compile(r"耕种|种植|播种|收获|采收|采摘|收割|插秧|育苗|养殖|加工|储藏")
_GROWN = re.compile(rf"(?P<crop>[\u4e00-\u9fff]{{2,6}}?)(?:{_GROWING.pattern})")


def _of_crop(crop: str, name: str, head: str) -> str:
    whole = name.removeprefix(crop).removesuffix(head)
    return crop + whole + head


# 亡人数: whole, however short; 实际利用外资, 人均花费: whole, whatever they end with
_COUNT = re.compile(
    r"[\u4e00-\u9fff]{2}数|(?:人均)?GDP|[CP]PI|[\u4e00-\u9fff]{2,}(?:[内外台]资|进出口|人均花费)"
)
_TRADE = re.compile(r"进出口(?:贸易)?总?[额值]$")
_TRADE_PART = re.compile(r"(?:外贸)?(?:出口|进口)总?[额值]")


# 中央财政用于|科技、教育、卫生和文化事业的支出
_SPENT_ON = re.compile(r".{2,8}用于(?=..)")
_FORMULA = re.compile(r"[A-Z][A-Za-z0-9.]{1,6}")  # 重点指标SO2、NO2、CO分别下降


# 限额以上批发和零售业, 住宿、餐饮业营业额: trades of the statistics, each a 业
_A_TRADE = "(?:批发|零售|住宿|餐饮)"
_FIRST_TRADE = re.compile(rf"(?P<size>限额以上|限上)?{_A_TRADE}")
_LAST_TRADE = re.compile(rf"{_A_TRADE}(?P<rest>业.*)")


def _trades(names: Sequence[str]) -> list[str] | None:
    """Complete the trades of a list: 批发, 零售业销售额 → 批发业销售额, 零售业销售额."""
    first, last = _FIRST_TRADE.fullmatch(names[0]), _LAST_TRADE.fullmatch(names[-1])
    between = all(re.fullmatch(_A_TRADE, name) for name in names[1:-1])
    if first is None or last is None or not between:
        return None
    size, rest = first["size"] or "", last["rest"]
    return [names[0] + rest, *(size + name + rest for name in names[1:-1]), size + names[-1]]


def _lent_output(names: Sequence[str]) -> str | None:
    """Return the output that the last of several branches lends to all: 能源、特色轻工|产值."""
    output = _OUTPUT.search(names[-1])
    if not output or output.start() < _SHORTEST_BRANCH or is_attribute(names[-1]):
        return None
    measured = any(_MEASURES.search(name) for name in names[:-1])
    return None if measured else output.group()


def _with_level(names: Sequence[str]) -> Sequence[str]:
    """Complete 国、省考断面 to 国考, 省考断面, and 一、二、三产增加值 to 第一产业增加值 …."""
    if len(names) > 1 and all(name in "一二三" for name in names[:-1]) and names[-1][1:2] == "产":
        kind = names[-1][1:]
        kind = kind if kind.startswith("产业") else "产业" + kind[1:]
        return [f"第{name[0]}{kind}" for name in names]
    if len(names) > 1 and names[0] in ("存", "贷") and names[-1][1:2] == "款":
        return [*(name + "款" for name in names[:-1]), names[-1]]  # 存、贷款余额
    alike = len(names) > 1 and names[0] in "国省市" and names[-1][1:2] in ("考", "控", "级")
    return [*(name + names[-1][1] for name in names[:-1]), names[-1]] if alike else names


def _with_ending(name: str, ending: str) -> str:
    """Add what is lent, but not what the name has: 国考断面 + 断面水质优良率."""
    shared = next((n for n in (4, 3, 2) if name.endswith(ending[:n])), 0)
    return name + ending[shared:]


def _lent_ending(names: Sequence[str]) -> str | None:
    """Return the rate or the output that the last name lends to all: 医疗保险|参保率."""
    rate = _RATE_HEAD.search(names[-1])
    own = (_RATIO.search(name) or _OWN_MEASURE.search(name) for name in names[:-1])
    if rate and not any(own):
        return rate.group()
    part = _lent_part(names)
    if part:
        return part
    output = _OUTPUT.search(names[-1])
    branches = all(name.endswith(_BRANCHES) for name in names[:-1])
    if output and branches:
        return output.group()
    return _lent_by_owner(names)


def _lent_part(names: Sequence[str]) -> str | None:
    """Return of which whole the members of a list are said to be a part, with what of them is."""
    part = _PART_OF_WHOLE.search(names[-1])
    if part and all(_AMOUNT.search(name) for name in names[:-1]):
        return part["share"]
    return part.group() if part and all(_BRANCH.search(n) for n in names[:-1]) else None


def _lent_by_owner(names: Sequence[str]) -> str | None:
    """Return what of several owners is told: 金融机构、小微企业|贷款余额, 规上工业、服务业|企业利润总额."""
    owned = _OWNED.search(names[-1])
    if owned is None:
        return None
    if owned["owner"] == "企业" and all(name.endswith("业") for name in names[:-1]):
        return owned["owner"] + owned["what"]
    return owned["what"] if all(_OWNER.search(name) for name in names[:-1]) else None


def _lent_beginning(names: Sequence[str]) -> str | None:
    """Return what the first name lends to those behind it: 发明专利|申请量、授权量."""
    first, last = names[0], names[-1]
    owner = _OWNED_STATE.fullmatch(first)
    if owner and all(_STATE.fullmatch(name) for name in names[1:]):
        return owner["owner"]
    if of := _owner_of_rates(names):
        return of
    alike = len(first) > len(last) and first[-1] == last[-1] and not _RELATIONAL.match(first)
    if alike and all(_RELATIONAL.match(name) for name in names[1:]):
        return first[: -len(last)]
    return _shared_stem(names)


def _owner_of_rates(names: Sequence[str]) -> str:
    """Return whose rates a list names, where all are as long: 学前教育|公办率、普惠率."""
    size = len(names[1])
    alike = {len(name) for name in names[1:]} == {size} and all(n.endswith("率") for n in names)
    if size != _RATE_CHARS or not alike or len(names[0]) < size + _SHORTEST_OWNER:
        return ""
    pieces = [word.text for word in cut(names[0])]
    ends = {len("".join(pieces[:i])) for i in range(len(pieces))}
    return (
        re.sub(r"(?:按时|按期|及时)$", "", names[0][:-size]) if len(names[0]) - size in ends else ""
    )


_RATE_CHARS = 3  # 公办率: a word of two and 率
_SHORTEST_OWNER = 2
# 省开工动员项目开工率、纳统率、投资完成率; 亿元以上项目新签约、新开工、新竣工
_STATE = re.compile(r"(?:[\u4e00-\u9fff]{2,4}率|新?(?:签约|开工|竣工|投产|落地|入库|投用)数?)")
_OWNED_STATE = re.compile(
    rf"(?P<owner>.{{2,}}(?:项目|企业|工程|园区))(?:当年|年度)?(?:[\u4e00-\u9fff]{{2,5}}率|{_STATE.pattern})"
)


def is_attribute(name: str) -> bool:
    """Whether a name is an attribute alone: 出口, 销量, 利润."""
    return bool(_ATTRIBUTE.fullmatch(name) or _RELATIONAL.match(name))


def _shared_stem(names: Sequence[str]) -> str | None:
    """Return what the first name lends to bare attributes behind it: 市属国企|资产、营业收入."""
    attribute = _ATTRIBUTE.search(names[0])
    if not attribute or attribute.start() < 2:
        return None
    bare = all((m := _ATTRIBUTE.match(n)) and m.end() == len(n) for n in names[1:])
    stem = names[0][: attribute.start()]
    return (stem.removesuffix("总") if names[1][0] == "总" else stem) if bare else None


def _shared_head(names: Sequence[str]) -> str | None:
    """Return the head that the last name lends to the others, found beside their own length."""
    last = names[-1]
    length = len(names[-2])
    kind = next((last[:n] for n in (3, 2) if last[:n] in words.KINDS), "")
    if kind and len(last) > len(kind) + 1 and all(name in words.KINDS for name in names[:-1]):
        return last[len(kind) :]  # 城镇和农村|住房面积
    before_head: tuple[str, ...] = (
        "用户",
        "生活",
    )  # 线上办公、互联网医疗|用户规模, 城区、各县|生活污水收集率
    if not any(name.endswith(("业", "经济")) for name in names[:-1]):
        before_head = (*before_head, "产业")  # 智慧物流、云服务|产业规模
    kinds = {(len(name), name[-1]) for name in names[:-1]}
    if 1 < length < 4 and len(last) > length + 2 and kinds == {(length, last[length - 1])}:
        return last[length:]  # 省际、县际|公交班线
    for shift in (0, 1, -1, 2, -2, 3, 4):
        at = length + shift
        at -= len(before.group()) if (before := _BEFORE_HEAD.search(last[:at])) else 0
        if last[at - 2 : at] in before_head:
            at -= 2
        if (
            1 < at < len(last) - 1
            and last[:at] not in _HALF_WORDS
            and _HEAD_START.match(last[at:])
            and not (at == 2 and _ONE_WORD.match(last))
        ):
            return last[at:]
    return None


# PM2.5、PM10|平均浓度, 巡游出租车、网约车|运力规模: what belongs to the head behind it
_BEFORE_HEAD = re.compile(r"(?<=..)(?:平均|年均|运力)$")


def list_members(
    masked: str, start: int, end: int, marks: str | None = None
) -> list[tuple[int, int]]:
    """Cut a name at its list marks, or at `marks` alone: A、B和C → the spans of A, B, C."""
    spans: list[tuple[int, int]] = []
    at = start
    for m in (re.compile(marks) if marks else _LIST_MARK).finditer(masked, start, end):
        spans.append((at, m.start()))
        at = m.end()
    spans.append((at, end))
    return [(a, b) for a, b in spans if b > a]
