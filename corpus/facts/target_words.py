"""The words between an indicator and its number, in the classes the reader of targets needs.

clause = [lead …] indicator [tail …] number          高新技术企业 | 突破 | 13000家
       | [lead …] making number indicator            全年 | 新增 | 7200个 | 学位
"""

from __future__ import annotations

import re
from importlib.resources import files


def _read_classes() -> dict[str, frozenset[str]]:
    """Read the classes of words; a line is a class, a tab, and words with spaces between."""
    table = files("corpus").joinpath("data/target_words.tsv").read_text(encoding="utf-8")
    classes: dict[str, set[str]] = {}
    for line in table.splitlines():
        name, tab, words = line.partition("\t")
        if tab and not line.startswith("# "):
            classes.setdefault(name, set()).update(words.split())
    return {name: frozenset(words) for name, words in classes.items()}


_WORDS = _read_classes()

# Right before the number: 突破, 同比增长, 分别达.
BOUNDS = _WORDS["bounds"]  # 达到, 突破, 提高到
STATES = _WORDS["states"]  # 实现, 完成, 为
GROWING = _WORDS["growing"]  # 增长
FALLING = _WORDS["falling"]  # 下降
ADDING = _WORDS["adding"]  # 两院院士|新增|13人
ADVERBS = _WORDS["adverbs"]  # 同比, 分别
NOUN_ENDS = _WORDS["noun_ends"]  # 国有, 公共: nouns that end like a word of the tail
CHANGE_UNITS = re.compile(r"百分点$")
RATE_UNITS = re.compile(r"^[%‰]$|^倍$|^番$|^成$")

# At the start of the clause.
CONNECTIVES = _WORDS["connectives"]  # 其中, 预计, 全年
LEAD_ADVERBS = _WORDS["lead_adverbs"]  # 高标准, 加快: cut off only before a verb
REACHING = _WORDS["reaching"]  # 实现, 推动: cut off, the measure stays
MAKING = _WORDS["making"]  # 新增, 组建: cut off, and the value is a change
ACTING = _WORDS["acting"]  # 改造, 发放: stay in the indicator
HARD_VERBS = _WORDS["hard_verbs"]  # those that hardly ever begin a noun
VERBS = REACHING | MAKING | ACTING

# Indicators.
GENERIC = _WORDS["generic"]  # 总投资, 占比: mean nothing alone
EMPTY_VERBS = _WORDS["empty_verbs"]  # 力争产值: do not make a bare noun mean more
EMPTY_PHRASES = _WORDS["empty_phrases"]  # 完成投资, 实现产值: still mean nothing
KINDS = _WORDS["kinds"]  # 省级, 农村: 其中省级5家
EACH = _WORDS["each"]  # 均, 各
BEING = _WORDS["being"]  # 为, 共, 有
THINGS = _WORDS["things"]  # those of them that are things and belong to no subject before
# Rates of change by name.
GROWTH_NOUN = re.compile(
    r"(?:增速|增幅|涨幅|降幅|增长率|下降率|减排率|增长幅度|降低率|增长速度|上涨幅度)$"
)
CHANGE_NOUN = re.compile(
    r"^(?:新增|净增|累计新增|新建|新开工|新签约|新引进|新注册|新认定|新改建)|新增就业$|新增|净增"
)
# What stands behind a verb when both are one noun: 建设用地, 研发投入, 主导产业, 孵化器, 开工率.
COMPOUND = re.compile(
    r"(?:率|额|量|值|利用的|验收|牌(?!匾|坊)|数(?!字|据|智|控)|的|化(?!学|工|肥)|类(?!似)|性|区(?!域|级|县)|业|度|型|式|者|方|期|器|板|线|地(?!方|下|灾)|用地|面积|投资(?![超\d])|资金|房(?!地产|屋|源|贷|企)|"
    r"金额|规模(?!以上|化)|投入|经费|支出|费用|强度|"
    r"产业(?!链供|特色|项目(?!新增))|场地|载体|失业|进度|比例|占比|水平|指数|速度|质量(?!标杆)|能力|空间|收入|利润|用房|人员|债券|"
    r"贷款|基金|机构|"
    r"和(?![美谐])|与|及|、|,|(?:至|到)(?!20\d\d)|粮(?!食高产)|库|税收|用电|活动|能耗|大会|计划|方案|工作|办法|意见|政策|规划|行动|前(?=事项|手续|审批|准备)|"
    r"品种|外资|内资|书(?!房|店|屋|院|香|记))"
)
# Nouns with which a full indicator ends; a list's members without one share the last's head.
HEAD_NOUN = re.compile(
    r"(?:值|额|率|量|入|出|数|人次|人均消费|比重|占比|比例|规模|面积|里程|企业|投资|贷款|存款|"
    r"消费|人口|中心|平台|园区?|基地|实验室|"
    r"机构|项目|学校|医院|公路|产业|业|工程|人才|专利|用地|床位|学位|车位|泊位|住房|小区|保险|"
    r"税收?|利润|资金|基金|单位|合作社|农场|"
    r"游客|岗位|就业|指数|水平|浓度|强度|能耗|产能|装机|能力|管网|公园|绿道|设施|品牌|标准|商标|试点|案例|工厂|车间|场景|街区|"
    r"发电|用电|订单|产品|价格|PPI|CPI|GDP|主体|个体工商户)$"
)
# A clause that only ranks the value: it does not change what the next clause speaks of.
RANK_REMARK = re.compile(
    r"^其中$|^按(?:可比|不变)[^,]{0,4}计算$|^[扣剔]除[^,]{2,8}因素$|^(?:均|分别|继续|连续.{0,6}|稳|增速|增幅|总量|规模|位次|降幅|占比|双双|首次)*(?:居|位居|"
    r"位列|列|排名|排|名列|位于|跃居|跃升|跻身|进入|保持|领跑|领先|高于|快于|好于|优于|创|为历史|"
    r"为近|再创|蝉联|稳居|"
    r"超额完成|超|完成年度|完成省|提前|(?:全省|全国|全市)(?![\u4e00-\u9fff]{2,}(?:连续|稳居|位居|居于))|同比|达到历史|突破历史|首次|实现|较好|圆满)"
)
