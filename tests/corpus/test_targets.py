"""Targets: every figure with its indicator, unit, measure, year and role, and none that is unclear."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.chinese import read_number
from corpus.facts.targets import find_targets
from corpus.parse import parse
from corpus.tables import find_tables
from corpus.types import Header, Section, Span, Table, Target, TargetRole

DOCUMENTS = Path(__file__).parents[2] / "corpus" / "documents"
ANNUAL = Header(title="2023年甲市科技创新工作要点", year=2023)
PLAN = Header(title="甲市科技创新发展“十三五”规划", period=(2016, 2020))


def found(text: str, header: Header = ANNUAL) -> list[Target]:
    return list(find_targets(text, (), (), header))


def brief(target: Target) -> str:
    return f"{target.indicator} {target.value:g}{target.unit} {target.measure}"


def briefs(text: str, header: Header = ANNUAL) -> list[str]:
    return [brief(target) for target in found(text, header)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("高新技术企业突破13000家。", ["高新技术企业 13000家 level"]),
        ("科技型中小企业评价入库9000家以上。", ["科技型中小企业评价入库 9000家 level"]),
        ("高新技术产业增加值增长11.5%以上。", ["高新技术产业增加值 11.5% growth"]),
        ("数字经济核心产业增加值占比提升到11%左右。", ["数字经济核心产业增加值占比 11% level"]),
        ("力争科技贷款余额增幅不低于10%。", ["科技贷款余额 10% growth"]),
        ("居民消费价格涨幅3%左右。", ["居民消费价格涨幅 3% growth"]),
        ("规上工业增加值增长10%以上、居万亿城市第3位。", ["规上工业增加值 10% growth"]),
        ("税收收入占比提高4.4个百分点。", ["税收收入占比 4.4个百分点 change"]),
        ("确保粮食播种面积稳定在415万亩以上。", ["粮食播种面积 415万亩 level"]),
        ("城镇调查失业率控制在5.5%以内。", ["城镇调查失业率 5.5% level"]),
        ("每万人口高价值发明专利拥有量达到30件。", ["每万人口高价值发明专利拥有量 30件 level"]),
        ("“创谷”达到15个。", ["“创谷” 15个 level"]),
        ("第二产业增加值779.4亿元。", ["第二产业增加值 779.4亿元 level"]),
        ("建成5G基站3711个。", ["5G基站 3711个 change"]),
        ("推动武汉人工智能计算中心扩容至400P。", ["武汉人工智能计算中心 400P level"]),
        ("优良天数比例保持在97%以上并提升达优率。", ["优良天数比例 97% level"]),
        ("近岸海域水质优良面积比例达到99.3%。", ["近岸海域水质优良面积比例 99.3% level"]),
        ("广义货币预期增长目标拟定为13%左右。", ["广义货币 13% growth"]),
        ("将企业加计扣除比例提高到100%。", ["企业加计扣除比例 100% level"]),
        ("民生支出占预算支出比重在65%以上。", ["民生支出占预算支出比重 65% level"]),
        ("网民规模达到10.67亿。", ["网民规模 10.67亿 level"]),
        ("中央财政将安排科技支出1134亿元。", ["中央财政安排科技支出 1134亿元 level"]),
        ("就业预期目标比上年多100万人。", ["就业预期目标 100万人 change"]),
        ("对共建国家进出口增长9.3%。", ["对共建国家进出口 9.3% growth"]),
        ("65岁以上老年人免费体检30万人。", ["65岁以上老年人免费体检 30万人 level"]),
        ("力争超充站达1000座。", ["超充站 1000座 level"]),
        ("12345热线受理诉求28.8万件。", ["12345热线受理诉求 28.8万件 level"]),
    ],
)
def test_the_indicator_stands_before_its_number(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("组建10个科技成果转化中心。", ["科技成果转化中心 10个 change"]),
        ("选育30家以上市级科技领军企业。", ["市级科技领军企业 30家 change"]),
        ("举办60场科技成果转化对接活动。", ["科技成果转化对接活动 60场 level"]),
        ("改造63个老旧小区。", ["改造老旧小区 63个 level"]),
        ("新增30万大学生在汉就业创业。", ["大学生在汉就业创业 30万 change"]),
        ("设立规模不低于30亿元的“甲成果转化基金”。", ["“甲成果转化基金” 30亿元 level"]),
        ("6家企业入选国家数字化转型试点。", ["企业入选国家数字化转型试点 6家 level"]),
        ("新增4个示范村、3个中心镇。", ["示范村 4个 change", "中心镇 3个 change"]),
        ("打造10个“宜邻中心”。", ["“宜邻中心” 10个 change"]),
        ("建好100个“宜就业”示范驿站。", ["建好“宜就业”示范驿站 100个 level"]),
        ("打造甲村、乙村、丙村4条“和美乡村”示范带。", ["“和美乡村”示范带 4条 change"]),
        ("提档升级15条美食街区。", ["提档升级美食街区 15条 level"]),
        ("甲市运动员夺得2枚金牌。", ["金牌 2枚 change"]),
        ("建设5个(段)美丽幸福河湖。", ["美丽幸福河湖 5个 change"]),
        ("入选全国名特优新农产品名录3个。", ["入选全国名特优新农产品名录 3个 change"]),
        (
            "新增1家国家级、6家省级龙头企业和3家省级联合体。",
            ["国家级龙头企业 1家 change", "省级龙头企业 6家 change", "省级联合体 3家 change"],
        ),
        (
            "培育600家小巨人企业和200家领军企业。",
            ["小巨人企业 600家 change", "领军企业 200家 change"],
        ),
    ],
)
def test_the_indicator_stands_behind_its_number(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("新增成果转化联络员100名。", ["成果转化联络员 100名 change"]),
        ("高标准建设精品示范村9个。", ["精品示范村 9个 change"]),
        ("改造老旧小区79个。", ["改造老旧小区 79个 level"]),
        ("累计建成海绵城市34平方公里。", ["海绵城市 34平方公里 level"]),
        ("新增科研中心、技术转移机构等市级科技平台245个。", ["市级科技平台 245个 change"]),
        ("新建公园3个、停车场5个。", ["公园 3个 change", "停车场 5个 change"]),
        ("引进亿元以上项目215个。", ["亿元以上项目 215个 change"]),
        ("新签约超5亿元内资项目389个。", ["超5亿元内资项目 389个 change"]),
        ("高新技术产业产值过50亿元的企业29家。", ["高新技术产业产值过50亿元的企业 29家 level"]),
        ("拉动消费约26亿元。", ["拉动消费 26亿元 level"]),
        ("创建优秀规范化农贸市场40处以上。", ["优秀规范化农贸市场 40处 change"]),
        ("新签约产业项目269个。", ["产业项目 269个 change"]),
        ("新投产规模养殖场54家。", ["新投产规模养殖场 54家 change"]),
        ("建立区域农机推广站63个。", ["区域农机推广站 63个 change"]),
        ("高质量完成50万亩以上农田建设任务。", ["农田建设任务 50万亩 level"]),
        ("新增设施蔬菜2万亩。", ["设施蔬菜 2万亩 change"]),
        ("新增省级司法所5个、派出所4个。", ["省级司法所 5个 change", "派出所 4个 change"]),
        ("(2)建成标准化消防救援站20个。", ["标准化消防救援站 20个 change"]),
    ],
)
def test_leading_verbs_are_cut_off_and_set_the_measure(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "发明专利申请量和授权量分别突破30000件和12000件。",
            ["发明专利申请量 30000件 level", "发明专利授权量 12000件 level"],
        ),
        (
            "科技贷款、科技保险、创业投资均保持10%以上增长。",
            ["科技贷款 10% growth", "科技保险 10% growth", "创业投资 10% growth"],
        ),
        (
            "城镇、农村居民人均可支配收入分别增长6%、7.5%。",
            ["城镇居民人均可支配收入 6% growth", "农村居民人均可支配收入 7.5% growth"],
        ),
        (
            "城乡居民收入分别增长5.4%和8%。",
            ["城镇居民收入 5.4% growth", "农村居民收入 8% growth"],
        ),
        (
            "全市新材料、新能源产业规模分别突破400亿元、120亿元。",
            ["新材料产业规模 400亿元 level", "新能源产业规模 120亿元 level"],
        ),
        (
            "市属国企资产、营业收入分别超过3500亿元、300亿元。",
            ["市属国企资产 3500亿元 level", "市属国企营业收入 300亿元 level"],
        ),
        (
            "养老保险、医疗保险参保率均达97%。",
            ["养老保险参保率 97% level", "医疗保险参保率 97% level"],
        ),
        (
            "新增省级示范企业和融合试点企业各2家以上。",
            ["省级示范企业 2家 change", "融合试点企业 2家 change"],
        ),
        (
            "接待游客5250万人次、旅游收入461亿元,分别增长22.6%、21%。",
            [
                "接待游客 5250万人次 level",
                "旅游收入 461亿元 level",
                "接待游客 22.6% growth",
                "旅游收入 21% growth",
            ],
        ),
        (
            "第一产业、规模以上工业、服务业增加值分别增长4%、9%、8%。",
            ["第一产业增加值 4% growth", "规模以上工业增加值 9% growth", "服务业增加值 8% growth"],
        ),
        ("A、B、C三项分别增长1%、2%。", []),
        (
            "一、二、三产业增加值分别增长5%、7%、4%。",
            ["第一产业增加值 5% growth", "第二产业增加值 7% growth", "第三产业增加值 4% growth"],
        ),
        (
            "刑事、治安案件分别下降23.9%、35.3%。",
            ["刑事案件 23.9% growth", "治安案件 35.3% growth"],
        ),
        (
            "国、省考断面水质优良率分别达75%、85.7%。",
            ["国考断面水质优良率 75% level", "省考断面水质优良率 85.7% level"],
        ),
        (
            "电力、水利建设分别完成投资20亿元、32亿元。",
            ["电力建设投资 20亿元 level", "水利建设投资 32亿元 level"],
        ),
        (
            "能源、新材料及加工、特色轻工产值分别完成3亿元、2亿元、1亿元。",
            ["能源产值 3亿元 level", "新材料及加工产值 2亿元 level", "特色轻工产值 1亿元 level"],
        ),
        (
            "高铁、高速公路通车里程分别突破1100公里、4500公里。",
            ["高铁通车里程 1100公里 level", "高速公路通车里程 4500公里 level"],
        ),
        (
            "办结建议148件、提案134件,满意率分别达98%和99%。",
            [
                "办结建议 148件 level",
                "办结提案 134件 level",
                "办结建议满意率 98% level",
                "办结提案满意率 99% level",
            ],
        ),
        (
            "新签约、新落地亿元以上项目分别达到20个和11个。",
            ["新签约亿元以上项目 20个 change", "新落地亿元以上项目 11个 change"],
        ),
        ("营收、净利润分别增长40%以上。", ["营收、净利润 40% growth"]),
    ],
)
def test_a_list_of_indicators_shares_out_its_numbers(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "一般公共预算收入104.8亿元、增长8%,增幅居全省第4位。",
            ["一般公共预算收入 104.8亿元 level", "一般公共预算收入 8% growth"],
        ),
        (
            "高新技术产业产值年均增长16.5%,突破16500亿元。",
            ["高新技术产业产值 16.5% growth", "高新技术产业产值 16500亿元 level"],
        ),
        ("两院院士新增13人,达到68人。", ["两院院士 13人 change", "两院院士 68人 level"]),
        ("新增企业1.3万户,增长31.3%。", ["新增企业 1.3万户 change", "新增企业 31.3% growth"]),
        (
            "高新技术产业增加值实现2235亿元,占地区生产总值(GDP)的比重达20.5%。",
            [
                "高新技术产业增加值 2235亿元 level",
                "高新技术产业增加值占地区生产总值(GDP)的比重 20.5% level",
            ],
        ),
        (
            "发明专利申请量占申请总量的比例为44.85%,达到15077件。",
            ["发明专利申请量占申请总量的比例 44.85% level", "发明专利申请量 15077件 level"],
        ),
        (
            "实施市级重点项目43个、完成投资72.4亿元。",
            ["市级重点项目 43个 level", "市级重点项目完成投资 72.4亿元 level"],
        ),
        (
            "新建新能源汽车充电桩750个,其中乡村150个。",
            ["新能源汽车充电桩 750个 change", "乡村新能源汽车充电桩 150个 change"],
        ),
        ("工业投资增长5%,工业经济稳步回升,增长7%。", ["工业投资 5% growth"]),
        (
            "粮食播面稳定在472万亩以上、产量达200万吨以上。",
            ["粮食播面 472万亩 level", "粮食产量 200万吨 level"],
        ),
        ("形成建成在用2个、推进建设4个、引进培育1个的总体格局。", []),
        (
            "汽车出口突破9万辆、销售额达5亿元。",
            ["汽车出口 9万辆 level", "汽车销售额 5亿元 level"],
        ),
        (
            "出庭应诉率提高10个百分点、达90%。",
            ["出庭应诉率 10个百分点 change", "出庭应诉率 90% level"],
        ),
        ("固定资产投资增长5.5%、力争6%。", ["固定资产投资 5.5% growth", "固定资产投资 6% growth"]),
        ("新开工项目30个、竣工20个。", ["新开工项目 30个 change", "竣工项目 20个 change"]),
        (
            "市场主体达422万户,新登记56万户、增长26%。",
            ["市场主体 422万户 level", "新登记市场主体 56万户 change", "新登记市场主体 26% growth"],
        ),
        (
            "科技经费占生产总值的比重达到2.27%,提高0.55个百分点。",
            [
                "科技经费占生产总值的比重 2.27% level",
                "科技经费占生产总值的比重 0.55个百分点 change",
            ],
        ),
        (
            "新开工117个重大项目、总投资1935亿元。",
            ["重大项目 117个 change", "重大项目总投资 1935亿元 level"],
        ),
        (
            "改造供水管网17公里、供电线路525公里。",
            ["改造供水管网 17公里 level", "改造供电线路 525公里 level"],
        ),
        (
            "淘汰落后水泥产能1.5亿吨、炼铁产能3122万吨。",
            ["淘汰落后水泥产能 1.5亿吨 level", "淘汰炼铁产能 3122万吨 level"],
        ),
        ("拆除违建1987处12万平方米。", ["拆除违建 1987处 level", "拆除违建 12万平方米 level"]),
        (
            "粮食播种面积83万亩,总产量4.76亿斤。",
            ["粮食播种面积 83万亩 level", "粮食总产量 4.76亿斤 level"],
        ),
        (
            "新增涉农贷款545亿元、余额达到3110亿元。",
            ["涉农贷款 545亿元 change", "涉农贷款余额 3110亿元 level"],
        ),
        (
            "地区生产总值再上新台阶,达到4015亿元,增长5.8%。",
            ["地区生产总值 4015亿元 level", "地区生产总值 5.8% growth"],
        ),
        (
            "城乡居民人均可支配收入均稳居全省第2,分别增长3.9%、6.9%。",
            ["城镇居民人均可支配收入 3.9% growth", "农村居民人均可支配收入 6.9% growth"],
        ),
        (
            "对俄进出口总额首次突破百亿元、达117.9亿元。",
            ["对俄进出口总额 117.9亿元 level"],
        ),
        (
            "10亿元以上项目开工18个、竣工10个。",
            ["10亿元以上项目开工 18个 level", "10亿元以上项目竣工 10个 level"],
        ),
        (
            "税收收入增长17.2%,占比达到77.9%。",
            ["税收收入 17.2% growth", "税收收入占比 77.9% level"],
        ),
        (
            "国家级创新企业11家、省级226家。",
            ["国家级创新企业 11家 level", "省级创新企业 226家 level"],
        ),
        (
            "接待游客4909万人次,实现旅游收入461亿元,分别增长138.3%、120.2%。",
            [
                "接待游客 4909万人次 level",
                "旅游收入 461亿元 level",
                "接待游客 138.3% growth",
                "旅游收入 120.2% growth",
            ],
        ),
        (
            "工业增加值由19亿元增加到334亿元,规模扩大了16.6倍,年均增长9.2%。",
            [
                "工业增加值 19亿元 level",
                "工业增加值 334亿元 level",
                "工业增加值 16.6倍 growth",
                "工业增加值 9.2% growth",
            ],
        ),
        (
            "推进200个省级重点项目建设,开工70个、续建130个。",
            [
                "省级重点项目建设 200个 level",
                "省级重点项目开工 70个 level",
                "省级重点项目续建 130个 level",
            ],
        ),
        (
            "粮食播面稳定在100万亩以上,产量稳定在23万吨以上。",
            ["粮食播面 100万亩 level", "粮食产量 23万吨 level"],
        ),
        (
            "木业产业,抓好重点园区建设,力争产值达到1300亿元。",
            ["木业产业产值 1300亿元 level"],
        ),
        ("大力发展绿色食品产业,产值增长9%。", ["绿色食品产业产值 9% growth"]),
        (
            "改造老旧小区391个、4万户。",
            ["改造老旧小区 391个 level", "改造老旧小区 4万户 level"],
        ),
        (
            "完成旅游公路162公里、农村公路241公里建设。",
            ["旅游公路 162公里 level", "农村公路 241公里 level"],
        ),
        (
            "金融机构存贷款余额分别达到4114亿元、4156亿元。",
            ["金融机构存款余额 4114亿元 level", "金融机构贷款余额 4156亿元 level"],
        ),
        (
            "城乡低保标准分别提高到每人每月740元、533元。",
            ["城镇低保标准 740元 level", "农村低保标准 533元 level"],
        ),
        ("PM2.5平均浓度保持在每立方米23微克以下。", ["PM2.5平均浓度 23微克 level"]),
        ("投入48.96亿元、办成民生实事52件。", ["办成民生实事 52件 level"]),
        (
            "劳动生产率、净资产收益率分别提高29个、6个百分点。",
            ["劳动生产率 29个百分点 change", "净资产收益率 6个百分点 change"],
        ),
        (
            "新增口袋公园29个、绿化景观路21条、河湖25条。",
            ["口袋公园 29个 change", "绿化景观路 21条 change", "河湖 25条 change"],
        ),
        ("粮食总产量连续8年稳定在100亿斤以上。", ["粮食总产量 100亿斤 level"]),
        ("粮食产量在灾情影响下达到120万吨。", ["粮食产量 120万吨 level"]),
        ("全市域清洁取暖率达到95%。", ["全市域清洁取暖率 95% level"]),
        ("重大项目数连创新高、投资完成率达到110%。", ["投资完成率 110% level"]),
        ("新登记注册企业增长21.6%。", ["新登记注册企业 21.6% growth"]),
        (
            "铁路营业里程达到12.1万公里,其中高速铁路超过1.9万公里,占世界60%以上。",
            [
                "铁路营业里程 12.1万公里 level",
                "高速铁路 1.9万公里 level",
                "高速铁路占世界 60% level",
            ],
        ),
        (
            "单位国内生产总值用水量、能耗、二氧化碳排放量分别下降23%、15%、18%。",
            [
                "单位国内生产总值用水量 23% growth",
                "单位国内生产总值能耗 15% growth",
                "单位国内生产总值二氧化碳排放量 18% growth",
            ],
        ),
        ("赤字率拟按3%安排。", ["赤字率 3% level"]),
        (
            "以大数据为代表的数字经济核心产业规模超过5500亿元。",
            ["数字经济核心产业规模 5500亿元 level"],
        ),
        ("培育具有上市潜力的企业10家。", ["具有上市潜力的企业 10家 change"]),
        ("培育省级上云企业首超1000家。", ["省级上云企业 1000家 change"]),
        (
            "城镇保障性住房基本建成470万套、新开工630万套。",
            ["城镇保障性住房基本建成 470万套 level", "城镇保障性住房新开工 630万套 level"],
        ),
        ("五年内新增发电装机容量1950万千瓦。", ["发电装机容量 1950万千瓦 change"]),
        ("出栏牛54.6万头、生猪23.2万头。", ["出栏牛 54.6万头 level", "出栏生猪 23.2万头 level"]),
        ("新开工项目投产率提升11个百分点。", ["新开工项目投产率 11个百分点 change"]),
        ("新增首店达到1215家。", ["首店 1215家 change"]),
        (
            "限上零售业、住宿业销售额分别增长8%、15.5%。",
            ["限上零售业销售额 8% growth", "住宿业销售额 15.5% growth"],
        ),
        (
            "新引进项目35个、新开工30个、竣工20个。",
            ["新引进项目 35个 change", "新开工项目 30个 change", "竣工项目 20个 change"],
        ),
        ("完成下闸蓄水验收5座、竣工验收4座。", ["下闸蓄水验收 5座 level", "竣工验收 4座 level"]),
        ("争取到再融资债券103.9亿元。", ["再融资债券 103.9亿元 level"]),
        ("全省建有国家重点实验室21个。", ["国家重点实验室 21个 level"]),
        ("污水处理总规模达到每日814万吨。", ["污水处理总规模 814万吨 level"]),
        ("全年新上牌数量增长155%。", ["新上牌数量 155% growth"]),
        ("农民负担平均减轻30%。", ["农民负担 30% growth"]),
        ("家庭医生服务深入推进、村级医疗服务覆盖率100%。", ["村级医疗服务覆盖率 100% level"]),
        ("城乡居民医保筹资标准提高到人均320元。", ["城乡居民医保筹资标准 320元 level"]),
        (
            "财政用于教育支出五年累计2.43万亿元,比前五年增长1.26倍。",
            ["财政用于教育支出 2.43万亿元 level", "财政用于教育支出 1.26倍 growth"],
        ),
        (
            "电子商务交易额保持快速增长,由2012年的8万亿元增长至2021年的42.3万亿元。",
            ["电子商务交易额 8万亿元 level", "电子商务交易额 42.3万亿元 level"],
        ),
        (
            "研究与实验发展经费,从2002年1288亿元增加到2007年的3664亿元。",
            ["研究与实验发展经费 1288亿元 level", "研究与实验发展经费 3664亿元 level"],
        ),
        ("甲高速公路等31个重点工程完成投资279亿元。", ["重点工程完成投资 279亿元 level"]),
        ("文庙火爆出圈、国庆期间游客达233万人次。", ["国庆期间游客 233万人次 level"]),
    ],
)
def test_a_clause_without_subject_speaks_of_the_one_before(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "2023年1月28日印发武政办[2023]4号。",
        "打造10大技术创新中心。",
        "对入选企业最高给予500万元奖励。",
        "用3年时间完成整治。",
        "推广“2+X”和“十百千”计划。",
        "增幅高于全省平均2.3个百分点。",
        "粮食总产连续4年居全省第2位。",
        "建设开工率三季度。",
        "年龄不超过65岁。",
        "投资8亿元的甲项目签约落地。",
        "加快单机容量30万千瓦以上(含)的机组改造。",
        "经开区考评进至46位。",
        "企业退休人员养老金连续提高,人均增加1680元。",
        "行业组织等50余名代表参加了会议。",
        "拉动规上工业增加值增长10个百分点。",
        "也只占去年全部支出的5%。",
        "工布江达县3万千瓦和朗县7.5万千瓦光伏项目。",
        "抓好煤层气勘探,完成产量2600万立方米。",
        "出台促进经济发展20条、新能源汽车36条等政策措施。",
        "发布会吸引了100家媒体的关注。",
        "市政府11类57个为民办实事承诺全部兑现。",
        "同心协力建设56个民族共同的家园。",
        "一九五三年國營商業的總額達到三萬元。",
        "《行动方案(2021-2023年)》提出20条措施。",
    ],
)
def test_what_is_no_indicator_gives_no_target(text: str) -> None:
    assert briefs(text) == []


@pytest.mark.parametrize(
    ("text", "value_text", "comparator"),
    [
        ("高新技术企业突破13000家。", "突破13000家", "突破"),
        ("科技型中小企业9000家以上。", "9000家以上", "以上"),
        ("增加值占比提升到11%左右。", "提升到11%左右", "左右"),
        ("研发经费占比达到3.5%。", "达到3.5%", "达到"),
        ("地区生产总值增长6%。", "增长6%", None),
        ("组建10个科技成果转化中心。", "组建10个", None),
    ],
)
def test_the_printed_value_keeps_its_comparator(
    text: str, value_text: str, comparator: str | None
) -> None:
    (target,) = found(text)
    assert (target.value_text, target.comparator) == (value_text, comparator)


def dated(target: Target) -> tuple[int | None, str | None, str]:
    return target.year, target.period, str(target.role)


def test_a_stated_year_is_the_value_s_own() -> None:
    text = "2015年,技术合同成交额达到405.3亿元,到2020年突破800亿元。"
    assert [dated(t) for t in found(text, PLAN)] == [
        (2015, None, "actual"),
        (2020, None, "target"),
    ]


def test_a_year_of_comparison_is_not_the_value_s() -> None:
    (target,) = found("到2020年,单位能耗比2015年降低15%。", PLAN)
    assert target.year == 2020


def test_two_values_of_another_year_are_those_of_the_two_indicators_before() -> None:
    text = "到2020年,技术产业增加值占比达到30%,数字经济占比达到45%,2015年分别为25%和40%。"
    read = [(t.indicator, t.value, t.year) for t in found(text, PLAN)]
    assert read[2:] == [("技术产业增加值占比", 25, 2015), ("数字经济占比", 40, 2015)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("今年科技支出3397亿元,比上年增加422亿元。", [(2023, None, "target")] * 2),
        ("对照2020年投资总量,争取政策资金400亿元。", [(2023, None, "target")]),
        ("用好项目前期经费,实施重点项目448个。", [(2023, None, "target")]),
        ("五年累计实际利用外资2894亿美元。", [(None, "2018-2022", "actual")]),
        ("五年全国水利建设投资3562亿元。", [(None, "2018-2022", "actual")]),
        ("五年来,高新技术企业达到900家。", [(2022, None, "actual")]),
    ],
)
def test_only_a_year_that_is_meant_dates_a_value(
    text: str, read: list[tuple[int | None, str | None, str]]
) -> None:
    assert [dated(t) for t in found(text)] == read


def test_a_stock_holds_at_the_end_of_its_period_and_a_sum_for_all_of_it() -> None:
    text = "“十二五”期间,普通高校达到82所,累计获得国家级科技奖励154项;两院院士新增13人。"
    assert [dated(t) for t in found(text, PLAN)] == [
        (2015, None, "actual"),
        (None, "2011-2015", "actual"),
        (None, "2011-2015", "actual"),
    ]


def test_from_and_to_are_a_baseline_and_what_it_became() -> None:
    text = "“十二五”期间,研发经费占GDP比重由2.46%提高到3.0%。"
    low, high = found(text, PLAN)
    assert (low.value, low.year, low.role) == (2.46, 2010, "baseline")
    assert (high.value, high.year, high.role) == (3.0, 2015, "actual")
    assert high.comparator == "提高到"


def test_the_years_printed_with_from_and_to_are_kept() -> None:
    low, high = found("处理率由2015年的52%提高到2020年的72%。", PLAN)
    assert (low.year, high.year) == (2015, 2020)


def test_a_lead_in_governs_its_list_and_nothing_after_it() -> None:
    text = "到2018年,实现以下目标:\n1、众创空间达到100个。\n2、“创谷”达到15个。\n产业园达到9个。"
    assert [t.year for t in found(text, PLAN)] == [2018, 2018, 2020]


UNDATED = Header(title="某行业数字化转型实施方案")
GOALS = """到2027年，骨干企业基本实现数字化改造全覆盖，转型取得显著成效。
普及率显著提升。关键工序数控化率达到75%，打造150个以上典型场景。
——服务能力增强。每年评选服务商，培育平台20个以上。
——支撑体系完善。制修订标准100项以上。
二、重点任务
（一）培育标杆。建设示范工厂40个以上。
"""


def test_the_year_aimed_at_governs_the_items_behind_it_but_what_is_done_each_year() -> None:
    years = {t.indicator: t.year for t in found(GOALS, UNDATED)}
    assert years["关键工序数控化率"] == years["典型场景"] == years["标准"] == 2027
    assert years["培育平台"] is None
    assert years["示范工厂"] is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2023年底前，标准机架数达到35万个；2025年底前超过45万个。", [(2023, 35.0), (2025, 45.0)]),
        ("到2020年，用水量下降10%；到2022年，下降15%。", [(2020, 10.0), (2022, 15.0)]),
        ("到2025年，机架数达到35万个；2027年，算力达到12EFLOPS。", [(2025, 35.0), (2027, 12.0)]),
    ],
)
def test_a_later_value_behind_a_semicolon_is_of_what_stands_before_it(
    text: str, read: list[tuple[int, float]]
) -> None:
    targets = found(text, UNDATED)
    assert [(t.year, t.value) for t in targets] == read
    assert (targets[0].indicator == targets[1].indicator) == ("算力" not in text)


def test_yearly_growth_is_of_the_whole_period() -> None:
    (target,) = found("高新技术产业产值年均增长16.5%。", PLAN)
    assert dated(target) == (2020, "2016-2020", "target")


REPORT = """各位代表：
现在，我代表市人民政府，向大会报告工作。
一、2023年工作回顾
地区生产总值增长5%。
二、2024年工作安排
今年主要预期目标是：地区生产总值增长6%左右。
新建学校3所，去年高新技术企业达到100家。
三、加强政府自身建设
办理建议提案90件。
"""


def test_a_report_tells_the_last_year_first_and_the_coming_year_then() -> None:
    assert [dated(t) for t in found(REPORT, Header(title="甲市政府工作报告"))] == [
        (2023, None, "actual"),
        (2024, None, "target"),
        (2024, None, "target"),
        (2023, None, "actual"),
        (2024, None, "target"),
    ]


FIRST_YEAR = """各位代表：
一、“十一五”时期的回顾
国内生产总值年均增长11.2%。
二、“十二五”时期的主要目标和任务
森林覆盖率达到21.66%。
三、2011年的工作
今年主要预期目标是：国内生产总值增长8%左右。
"""


def test_the_report_of_a_plan_s_first_year_has_a_part_on_the_plan() -> None:
    read = [dated(t) for t in found(FIRST_YEAR, Header(title="2011年政府工作报告", year=2011))]
    assert read == [(2010, "2006-2010", "actual"), (2015, None, "target"), (2011, None, "target")]


def test_a_report_s_own_year_is_still_to_come_but_for_what_is_said_to_be_reached() -> None:
    report = "各位代表：\n一、2023年工作回顾\n今年安排赤字80亿元。今年上半年，新增企业9家。\n二、2024年工作安排\n"
    read = [dated(t) for t in found(report, Header(title="2024年政府工作报告", year=2024))]
    assert read == [(2024, None, "target"), (2024, None, "actual")]


def test_of_a_document_without_year_the_years_before_its_aims_are_told() -> None:
    text = "2011年行业实现产值6152亿元。到2015年，行业产值突破9000亿元。"
    read = [dated(t) for t in found(text, Header(title="仪器行业行动计划"))]
    assert read == [(2011, None, "actual"), (2015, None, "target")]


def test_of_a_document_without_year_what_is_said_of_the_year_aimed_at_is_aimed_at() -> None:
    text = "到2015年，行业产值突破9000亿元。2015年行业利润实现800亿元。"
    read = [dated(t) for t in found(text, Header(title="仪器行业行动计划"))]
    assert read == [(2015, None, "target"), (2015, None, "target")]


def test_a_heading_that_looks_back_makes_its_values_actual() -> None:
    text = "第一章 发展基础\n高新技术企业达到1656家。\n第二章 主要目标\n高新技术企业突破3000家。"
    split = text.index("第二章")
    sections = (
        Section("第一章", "发展基础", 0, 0, 8, split, None),
        Section("第二章", "主要目标", 0, split, split + 8, len(text), None),
    )
    past, aim = find_targets(text, sections, (), PLAN)
    assert (dated(past), past.section) == ((2015, None, "actual"), 0)
    assert (dated(aim), aim.section) == ((2020, None, "target"), 1)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("字符共8位。", 0),
        ("推荐项目不超过10个。", 0),
        ("到2025年,森林覆盖率达到48%。", 1),
        ("培育20家以上智能制造标杆企业。", 1),
    ],
)
def test_without_a_year_only_what_is_to_be_made_is_a_target(text: str, count: int) -> None:
    assert len(found(text, Header(title="关于加快智能制造发展的意见"))) == count


def test_a_document_that_sets_rules_has_no_targets_without_a_year() -> None:
    rules = Header(title="甲市公共租赁住房管理办法", year=2023)
    assert found("住房面积达到60平方米,新建住房20套。", rules) == []


# --- tables -----------------------------------------------------------------------------------------


def table_targets(text: str, header: Header = PLAN) -> list[Target]:
    return list(find_targets(text, (), find_tables(text), header))


REVIEW = """专栏1:“十二五”主要指标完成情况
序号\t指标名称\t2010\t目标值\t完成值
1\tR&D经费支出占GDP的比重(%\t2.46\t3\t3
2\t国家(重点)实验室(家)\t20\t-\t30
"""


def test_a_table_of_indicators_gives_year_and_role_by_its_columns() -> None:
    read = [(brief(t), t.year, str(t.role)) for t in table_targets(REVIEW)]
    assert read == [
        ("R&D经费支出占GDP的比重 2.46% level", 2010, "baseline"),
        ("R&D经费支出占GDP的比重 3% level", 2015, "target"),
        ("R&D经费支出占GDP的比重 3% level", 2015, "actual"),
        ("国家(重点)实验室 20家 level", 2010, "baseline"),
        ("国家(重点)实验室 30家 level", 2015, "actual"),
    ]


def test_the_quote_of_a_cell_is_its_row() -> None:
    first = table_targets(REVIEW)[0]
    assert REVIEW[first.start : first.end] == "1\tR&D经费支出占GDP的比重(%\t2.46\t3\t3"


OUTLOOK = """专栏3:“十三五”主要指标
序号\t指标名称\t单位\t2015年\t2020年目标值\t年均增速[累计]\t属性
1\t发明专利申请量/发明专利授权量\t件\t15077/6003\t30000/12000\t-\t预期性
2\t森林覆盖率\t%\t40\t≥45\t[5]\t约束性
3\t地区生产总值\t亿元\t10905\t19000左右\t8.5\t预期性
4\t细颗粒物浓度\t微克/立方米\t70\t<50\t-8%\t约束性
"""


def test_two_indicators_of_one_cell_are_told_apart() -> None:
    read = [(brief(t), t.year, str(t.role)) for t in table_targets(OUTLOOK)[:4]]
    assert sorted(read) == [
        ("发明专利授权量 12000件 level", 2020, "target"),
        ("发明专利授权量 6003件 level", 2015, "baseline"),
        ("发明专利申请量 15077件 level", 2015, "baseline"),
        ("发明专利申请量 30000件 level", 2020, "target"),
    ]


def test_signs_sums_and_rates_of_a_cell_are_read() -> None:
    cells = {t.value_text: t for t in table_targets(OUTLOOK)}
    assert (cells["≥45"].value, cells["≥45"].comparator) == (45, "≥")
    assert (cells["[5]"].measure, cells["[5]"].period) == ("change", "2016-2020")
    assert (cells["19000左右"].comparator, cells["19000左右"].unit) == ("左右", "亿元")
    assert (cells["8.5"].measure, cells["8.5"].unit) == ("growth", "%")
    assert (cells["<50"].comparator, cells["-8%"].value) == ("<", -8)


@pytest.mark.parametrize(
    "text",
    [
        "序号\t文件名称\n1\t《甲市条例》\n2\t《乙市条例》\n",
        "序号\t项目\t金额\n1\t设备费\t20\n2\t会议费\t3\n",
        "序号\t单位\t联系电话\n1\t市科技局\t12345\n2\t市财政局\t12346\n",
    ],
)
def test_a_table_of_other_things_gives_nothing(text: str) -> None:
    assert table_targets(text) == []


def test_a_row_that_lost_a_cell_gives_nothing() -> None:
    text = "序号\t指标名称\t2015年\t2020年\n1\t众创空间(个)\t10\t100\n2\t孵化器(家)\t50\n"
    assert {t.indicator for t in table_targets(text)} == {"众创空间"}


# --- promises ---------------------------------------------------------------------------------------


def check(text: str, targets: tuple[Target, ...]) -> None:
    assert [t.value_start for t in targets] == sorted(t.value_start for t in targets)
    for target in targets:
        assert read_number(text[target.value_start : target.value_end]) == target.value
        assert target.start <= target.value_start < target.value_end <= target.end <= len(text)
        assert target.start <= target.indicator_start <= target.indicator_end <= target.end
        assert target.indicator


PIECES = st.sampled_from(
    ["高新技术企业", "达到", "增长", "新增", "、", ",", "。", "13000家", "5.5%", "分别", "均", "和", "其中", "“十三五”末",
     "2020年", "由", "提高到", "占", "的比重", "组建", "10个", "项目", "30亿元的", "(含)", "\n", "\t", "一、2023年工作回顾", "比上年",
     "1", "万", "-", "[5]", "指标名称", "2015年", "各位代表：", "等", "以上", "“", "”", "《", "到", "目标:"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from([ANNUAL, PLAN]))
def test_whatever_the_text_spans_read_back_to_their_values(text: str, header: Header) -> None:
    check(text, find_targets(text, (), find_tables(text), header))


@given(st.text(max_size=80))
def test_arbitrary_text_raises_nothing(text: str) -> None:
    whole = Span(0, len(text))
    table = Table(whole, (whole,), ((whole,),), None, None)
    check(text, find_targets(text, (), (table,), ANNUAL))
    check(text, find_targets(text, (), (), PLAN))


@pytest.mark.parametrize("path", sorted(DOCUMENTS.glob("*.txt")), ids=lambda p: p.stem)
def test_a_document_that_ships_keeps_the_promises(path: Path) -> None:
    parsed = parse(path.read_text(encoding="utf-8"), path.stem)
    assert len(parsed.targets) > 40
    check(parsed.text, parsed.targets)


def test_a_document_ten_times_as_long_takes_about_ten_times_as_long() -> None:
    def quickest(text: str) -> float:
        times = []
        for _ in range(3):
            start = time.process_time()
            find_targets(text, (), (), ANNUAL)
            times.append(time.process_time() - start)
        return min(times)

    short = REPORT * (10_000 // len(REPORT))
    assert quickest(short * 10) < 25 * quickest(short)  # what grows as its square takes a hundred


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("地区生产总值4038.73亿元、同比增长（以下简称增长）8%。", ["地区生产总值 4038.73亿元 level", "地区生产总值 8% growth"]),
        ("预计全年（下同）社会消费品零售总额增长7.5%。", ["社会消费品零售总额 7.5% growth"]),
        ("GDP一季度累计增长4.7%、二季度累计增长6.3%，全年累计增长6.7%。", ["GDP 4.7% growth", "GDP 6.3% growth", "GDP 6.7% growth"]),
    ],
)  # fmt: skip
def test_a_remark_or_a_time_inside_a_clause_is_no_part_of_a_name(
    text: str, read: list[str]
) -> None:
    assert briefs(text) == read


def test_what_grew_over_forty_years_did_not_grow_so_in_one() -> None:
    (target,) = found("40年来，地区生产总值增长132.3倍。")
    assert (target.year, target.period) == (None, "1983-2022")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "进出口总额812.5亿元、增长9.4%，其中出口增长13.1%。",
            ["进出口总额 812.5亿元 level", "进出口总额 9.4% growth", "出口总额 13.1% growth"],
        ),
        (
            "外贸进出口总额增长5%，出口增长7%，进口下降3%。",
            ["外贸进出口总额 5% growth", "外贸出口总额 7% growth", "外贸进口总额 3% growth"],
        ),
        ("出口增长13.1%。", []),
    ],
)
def test_exports_are_named_by_the_trade_before_them(text: str, read: list[str]) -> None:
    assert briefs(text) == read


def test_what_was_only_just_reached_is_no_target() -> None:
    plan = Header(title="甲市环境保护“十一五”规划", period=(2006, 2010))
    (read,) = found("化学需氧量仅减少3.4%。", plan)
    assert read.role is TargetRole.ACTUAL
