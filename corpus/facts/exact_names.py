"""A name as it was read → the name alone, or nothing where a part of it is missing.

共获中央补助资金        → 获中央补助资金   adverbs and what only says when are no part of it
重点产业链实现产值      → 重点产业链产值   nor is that an amount is reached
污水集中收集率始终      → 污水集中收集率
改造, 相关标准, 届文化节   → (nothing)    of what, they do not say
"""

from __future__ import annotations

import re

# What digitisation improves of a factory or project: 试点项目生产效率提高20%
GAIN = r"(?:生产效率|(?:产品)?(?:研制|研发)周期|产品不良品?率|(?:能源|资源)(?:综合)?利用率|运营成本|单位产值能耗)"
# 共获…, 继续代发地方债, 计划要求造林, 今后五年中央财政投入, 当年的钢产量, 方式实施攻关项目
_BEFORE = re.compile(
    r"^(?:"
    r"(?:共计?|合计)(?=获|提请|标识|积压|支出|收入|损失|浪费|完成|实施)|(?:还将|仍将|还|仍)?继续(?=[代发减增从]|安排)|还(?=向)|"
    r"(?:一九[一二三四五六七八九〇零]{2}年)?(?:计划)?要求(?=造林|.{0,12}(?:的|粮))|(?:今后)?五年(?:合计|累计|共)?(?=[^平年]{4,})|当年的|"
    r"已(?=积累|投入|偿还)|并(?=实现|完成)|力争(?=..)|方式(?:实施|开展)|可使?(?=.{0,4}减轻)|"
    r"实现(?=.{2,}(?:收入|产值|总额|零售额|销售额|利润|税收)$)|"
    r"[\u4e00-\u9fff]{2}式开展|上调(?=.{2,}标准$)|稳定(?=.{2,6}保有量$)"
    r")"
)
# 我国|共发生地震: where, and that it came about
_HAPPENED = re.compile(
    r"^(?:我国|全球|全国|全[省市区县州])?共?(?:发生|出现|涌现出|取得|大约(?=损失))(?=[^的].{3})"
)
# 应诉率始终, 低保标准调整, 小麦面积扩, 成本将, 企业[3]
_BEHIND = re.compile(
    r"(?:始终|(?<=标准)(?:均|分别|统一)?调整|(?<=[数额量积])(?:仍然|仍)安排|的(?:调控|控制|预期)?(?:预期)?目标|的?调控|(?<=[率量额值积])要|(?<![推宣进])将|(?<=[率量值额数])现|(?<=面积)扩|(?<=[率量值额])并|\^?\[\d{1,2}\])$"
)
# 重点产业链|实现|产值, 市属国企|全年实现|主营收入, but 投资完成率 and 项目完成投资
_REACHED = re.compile(
    r"(?<=[\u4e00-\u9fff”A-Za-z])(?:全年|预计|共|累计|基本|分别)*(?:实现|完成)(?=(?:地区|规上|年|总|综合|工业|白酒|直接|主营|主营业务|外贸|对外|"
    r"开票|网络|电商|集体经济|旅客|货物|货邮|集装箱|旅游)*(?:生产总值|总?产值|销售额|营收|营业收入|总?收入|进出口总?额?|进口额|出口额|融资|货运量|"
    r"吞吐量|交易额|成交额|税收|利润|利润总额|资产总额|运营成本)$)"
)
# 环境监察机构要|配备终端, 产业园力争|新引进企业; 中央提出今年|经济增长
_MEANT = re.compile(
    r"(?<=机构|企业|单位|部门)要(?=配备|建立|设立|达到)|(?<=[\u4e00-\u9fff]{2})力争(?=新|入驻|引进)|^.{2,4}提出(?:今年|明年)"
)
# 为全市患者|累计节约就医费用
_FOR_ALL = re.compile(r"^(为[^累]{2,10})(?:累计|共|直接)(?=[节减降])")
# 互市贸易贸易额, of a list that shares 贸易额
_TWICE = re.compile(r"(贸易|产业|投资|收入|消费)\1")
# 县、市; 届…节 behind a number that is none of it; 地布局…, of 甲、乙等地; 或略, 并居首位
_FRAGMENT = re.compile(
    r"^(?:届|地(?=布局|成功|开展|举办|建成|实现)|并(?!网|联|购|轨|行)|包括(?!在)|应该|加之|或|应用于)|^[县市区乡镇](?:、[县市区乡镇]|(?:（[^（）]+）))$|"
    r"(?:或略|或|首[支位次]|超过半数|第\d{1,3}位?|[\d·]·|-|基础上|以[东西南北])$|每年要|要对|应该"
)
# 企业实现“零”的突破、高新技术企业; 转型开始起步、营收: a clause told before the name
_TOLD_FIRST = re.compile(
    r"^[^、]{4,}(?:的突破|起步|消劣|达标|前列|首破[十百千]亿|合作关系|三增”|零增长|推介会)、(?P<rest>[^、]+)$"
)
_TOLD_LAST = re.compile(r"、(?:实现“?零”?的突破|得到[^、]{2,12}肯定|上榜数居[^、]+前列)$")
_WHOLE_CHARS = 6
# What is nothing without its owner, in whatever clause: a deed, a size, a rate of a deed, a gain
_OWNERLESS = re.compile(
    r"(?:撤并|改造|建设|整治|提升|治理|服务|配租|配售|全产业链?(?:产值|营收)|实际金额|投[资入](?:实施|完成(?:全[省市区县州])?)|完工|投用|投入使用|达产|一般|强度|首位度|[一二三四]级指标|毛入学率|应用示范|市场占有率|用地|设备|新标准|"
    r"相关(?:标准|项目|产业|企业|平台|成果|产业规模|领域)|(?:[省市县区]|地方)?财政每年安排|"
    r"(?:按时|按期|及时|一次|提前)办结率|一次性化解率|(?:办理|办结|回访|评价|群众)满意率|(?:年度)?整改完成率|"
    r"(?:回收|综合|回收综合)利用率|无害化处理率|正确识别率|正常运行保证率|时限缩短率|材料减免率|帮扶就业率|"
    r"精深加工率|产品加工率|平均浓度|处理成本|接卸能力|供电容量|配送效率|仓储管理效率|"
    rf"{GAIN})"
)


def exact_name(printed: str) -> str:
    """Return the name without what is no part of it, empty where it is a fragment.

    >>> exact_name("共获中央补助资金"), exact_name("重点产业链实现产值"), exact_name("届文化节")
    ('获中央补助资金', '重点产业链产值', '')
    """
    name = _BEHIND.sub("", _HAPPENED.sub("", _BEFORE.sub("", printed)))
    name = _FOR_ALL.sub(r"\1", _MEANT.sub("", name))
    name = _TWICE.sub(r"\1", _REACHED.sub("", name))
    name = _TOLD_LAST.sub("", name)
    if told := _TOLD_FIRST.match(name):
        name = told["rest"] if len(told["rest"]) >= _WHOLE_CHARS else ""
    fragment = _FRAGMENT.search(name) or _OWNERLESS.fullmatch(name)
    return "" if fragment else name
