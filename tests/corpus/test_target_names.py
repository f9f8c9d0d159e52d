"""What a value is of: the whole name, and no more than the name."""

from __future__ import annotations

import pytest

from corpus.facts.targets import find_targets
from corpus.types import Header

ANNUAL = Header(title="2023年甲市工作要点", year=2023)


def briefs(text: str, header: Header = ANNUAL) -> list[str]:
    found = find_targets(text, (), (), header)
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in found]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # what is new is measured as a whole
        ("新开工制造业投资增长27.2%。", ["新开工制造业投资 27.2% growth"]),
        ("新签约产业项目总投资额达到1800亿元。", ["新签约产业项目总投资额 1800亿元 level"]),
        ("新登记经营主体2万户,总量达15.8万户。", ["经营主体 2万户 change", "经营主体总量 15.8万户 level"]),
        # verbs and adverbs are no part of it
        ("大数据服务业共实现收入104亿元。", ["大数据服务业收入 104亿元 level"]),
        ("预计数字经济产业实现营收623亿元。", ["数字经济产业营收 623亿元 level"]),
        ("财政赤字率一直控制在3%以内。", ["财政赤字率 3% level"]),
        ("钢产量拟定为624万吨,比去年增长19.2%。", ["钢产量 624万吨 level", "钢产量 19.2% growth"]),
        ("粮食总产量达到4694万吨,增产387万吨。", ["粮食总产量 4694万吨 level", "粮食总产量 387万吨 change"]),
        # an attribute has its owner
        ("市属国企资产规模达1070亿元,利润总额3亿元。", ["市属国企资产规模 1070亿元 level", "市属国企利润总额 3亿元 level"]),
        ("园区企业产值415亿元,占全市产值比重56.7%,增长18%。", ["园区企业产值 415亿元 level", "园区企业产值占全市产值比重 56.7% level", "园区企业产值 18% growth"]),
        ("商品房销售1272套、销售收入9亿元。", ["商品房销售 1272套 level", "商品房销售收入 9亿元 level"]),
        ("基本养老保险参保189万人、参保率94.3%。", ["基本养老保险参保 189万人 level", "基本养老保险参保率 94.3% level"]),
        ("“保交房”累计交付1.2万套、交付率达89.8%。", ["“保交房”累计交付 1.2万套 level", "“保交房”交付率 89.8% level"]),
        ("数据产量达8.1亿条,同比增长22.7%,全球占比达10.5%。", ["数据产量 8.1亿条 level", "数据产量 22.7% growth", "数据产量全球占比 10.5% level"]),
        # development that is spoken of makes nothing
        ("用好促进民营经济高质量发展20条支持措施。", []),
        ("加快发展3个特色产业。", ["特色产业 3个 change"]),
        # how large one of them is counts none
        ("推动某公司3万吨碳纤维首条生产线等项目竣工。", []),
        # what is among the new is new
        ("新增社会融资2500亿元,其中银行贷款1500亿元。", ["社会融资 2500亿元 change", "银行贷款 1500亿元 change"]),
        ("财政赤字1.2万亿元,比去年增加4000亿元,其中中央财政赤字8500亿元。", ["财政赤字 1.2万亿元 level", "财政赤字 4000亿元 change", "中央财政赤字 8500亿元 level"]),
        ("线上办公、在线旅行预订、互联网医疗用户规模分别达5亿人、4亿人、3亿人。", ["线上办公用户规模 5亿人 level", "在线旅行预订用户规模 4亿人 level", "互联网医疗用户规模 3亿人 level"]),
        # from and to, each with its year
        ("资本充足率从2020年底的8.4%提升到去年底的13.3%。", ["资本充足率 8.4% level", "资本充足率 13.3% level"]),
        ("不良贷款率由6.1%下降到0.95%。", ["不良贷款率 6.1% level", "不良贷款率 0.95% level"]),
        ("生产总值增长7%,占全国比重从11.4%提高到15%。", ["生产总值 7% growth", "生产总值占全国比重 11.4% level", "生产总值占全国比重 15% level"]),
        ("数控化率、工具普及率分别达55.7%、75.1%,比2012年分别提升31.1个和26.3个百分点。", ["数控化率 55.7% level", "工具普及率 75.1% level", "数控化率 31.1个百分点 change", "工具普及率 26.3个百分点 change"]),
        ("农村合作医疗试点扩大到671个县。", ["农村合作医疗试点 671个 level"]),
        ("学院成功孵化3家创业企业。", ["创业企业 3家 change"]),
        ("发放消费券1.3亿元、引领群众消费60亿元。", ["发放消费券 1.3亿元 level", "群众消费 60亿元 level"]),
        ("开办夜校、累计参训3万人次。", ["参训 3万人次 level"]),
        ("阶段性将增值税起征点从3万元提高到15万元。", ["增值税起征点 3万元 level", "增值税起征点 15万元 level"]),
        ("省际、县际公交班线分别达到2条、5条。", ["省际公交班线 2条 level", "县际公交班线 5条 level"]),
        ("去年储蓄存款余额增长8.5%,新增4万亿元。", ["储蓄存款余额 8.5% growth", "储蓄存款余额 4万亿元 change"]),
        ("取消和下放311项行政审批事项。", ["取消和下放行政审批事项 311项 level"]),
        ("多年累计改造农村危房2400多万户。", ["改造农村危房 2400万户 level"]),
        ("配备传感设备的管廊达到600公里。", ["配备传感设备的管廊 600公里 level"]),
        ("新建居住区设施配建率达100%。", ["新建居住区设施配建率 100% level"]),
        ("新建天气雷达1部。", ["天气雷达 1部 change"]),
        ("签约项目317个、总投资260亿元,其中百亿元项目6个。", ["签约项目 317个 change", "签约项目总投资 260亿元 level", "百亿元项目 6个 change"]),
        ("全年参与人次达1451万。", ["参与人次 1451万 level"]),
        ("工业用电量增长8.8%、用气量增长4.8%。", ["工业用电量 8.8% growth", "工业用气量 4.8% growth"]),
        ("服装电商销售量5亿件、交易额400亿元。", ["服装电商销售量 5亿件 level", "服装电商交易额 400亿元 level"]),
        ("推动建筑业高质量发展,力争总产值增长5%以上。", ["建筑业总产值 5% growth"]),
        ("文创产业加快发展,入驻企业87家、主营业务收入5亿元。", ["入驻企业 87家 change", "入驻企业主营业务收入 5亿元 level"]),
        ("刑事、治安警情分别下降6.1%和20.8%。", ["刑事警情 6.1% growth", "治安警情 20.8% growth"]),
        ("2012年城镇和农村住房面积32.9平方米、37.1平方米,分别比2007年增加2.8平方米和5.5平方米。", ["城镇住房面积 32.9平方米 level", "农村住房面积 37.1平方米 level", "城镇住房面积 2.8平方米 change", "农村住房面积 5.5平方米 change"]),
        ("养老金从2004年人均每月700元提高到现在的1721元。", ["养老金 700元 level", "养老金 1721元 level"]),
        ("数据产量达8.1ZB。", ["数据产量 8.1ZB level"]),
        ("打造2条千亿级、15条百亿级产业链。", ["百亿级产业链 15条 change"]),
    ],
)  # fmt: skip
def test_a_value_has_its_whole_name_and_no_more(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "建设18万头奶牛养殖示范园区。",  # how large it is
        "提升5家救治中心、6家急诊中心能力水平。",  # not how many there are
        "原煤完成99.8%。",  # of what plan is not said
        "从业人员超过34万人、主营业务收入增长20%。",
        "住宅竣工面积达六亿三千多万平方米。",  # a number printed in parts
        "年产量才增加到1002万吨。",
        "新改建“四好农村路”和生产路各1000公里。",  # not of both together
        "全部淘汰4.3米以下焦炉。",  # which ones are meant
        "新增加的生产能力有:生铁188万吨,原盐65万吨。",  # not what they amount to
        "32个项目,有31个是煤矿。",
        "新增1个大师工作站及一批名医工作室。",
        "实施经济好转30条、民营经济40条等政策措施。",
    ],
)
def test_a_value_whose_name_is_not_clear_is_left_out(text: str) -> None:
    assert all("收入" not in brief for brief in briefs(text))
    assert not briefs(text) or "从业人员" in briefs(text)[0]


PLAN = Header(title="甲省场景创新行动计划")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("每年举办对接活动不少于3场、提供场景服务不少于100次。", ["对接活动 3场 level", "场景服务 100次 level"]),
        ("力争产业链布局比重达到70%。", ["产业链布局比重 70% level"]),
        ("到2027年,建成转化中心5个。\n企业牵头项目比例达到80%以上。", ["转化中心 5个 change", "企业牵头项目比例 80% level"]),
        ("企业牵头项目比例达到80%以上。", []),
        ("充电桩保有量达到8万个以上。(甲局牵头)\n建好平台。(乙局牵头)\n建好网络。(丙局牵头)", ["充电桩保有量 8万个 level"]),
        ("目前企业牵头项目比例达到80%以上。到2027年,建成转化中心5个。", ["转化中心 5个 change"]),
        ("到2027年,建成转化中心5个。\n申请企业研发投入占比达到5%以上。", ["转化中心 5个 change"]),
        ("到2027年,建成转化中心5个。\n重点推动技术在2000吨以上货船应用。", ["转化中心 5个 change"]),
    ],
)  # fmt: skip
def test_what_is_aimed_at_every_year_or_in_a_plan_needs_no_year(text: str, read: list[str]) -> None:
    assert briefs(text, PLAN) == read
