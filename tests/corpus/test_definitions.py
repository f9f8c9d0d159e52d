"""What a document says a term is, and what a category of it holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.characters import shape
from corpus.facts.categories import category, fullest
from corpus.facts.definitions import How, definitions, find_definitions
from corpus.facts.enumerations import count_in, enumerate_at, find_enumerations
from corpus.facts.listed import told, under
from corpus.facts.terms import bare, searchable, title_of
from corpus.outline import find_sections
from corpus.text import clean
from corpus.types import Span

DOCUMENTS = Path(__file__).parents[2] / "corpus" / "documents"

# sentence, term asked, how it is defined, what it is
DEFINED = [
    (
        "附录A 名词解释\nA.1都市圈\n以中心城市为核心，与周边城镇存在密切联系的一体化地区。\nA.2慢行系统\n步行、自行车使用的道路网络。",
        "都市圈",
        How.ENTRY,
        "以中心城市为核心，与周边城镇存在密切联系的一体化地区",
    ),
    (
        "3 术语和定义\n年度体检 annual examination\n指对规划实施情况的年度监测和评价。",
        "年度体检",
        How.ENTRY,
        "对规划实施情况的年度监测和评价",
    ),
    ("第二条 本办法所称数据专区，是指面向特定领域开放公共数据的区域。", "数据专区", How.SAID, "面向特定领域开放公共数据的区域"),
    ("本细则所称园区管理机构是指市政府指定的管理机构。", "园区管理机构", How.SAID, "市政府指定的管理机构"),
    ("本规范所称的数字资源（以下简称资源），是通过平台提供的课程和教材。", "数字资源", How.SAID, "通过平台提供的课程和教材"),
    ("本措施所指“软件业”，包含互联网和信息技术服务业等两个行业。", "软件业", How.SAID, "互联网和信息技术服务业等两个行业"),
    ("“数字底座”，即云、网、端的总称。", "数字底座", How.SAID, "云、网、端的总称"),
    ("所谓“沙盒监管”，就是在限定范围内先行先试。", "沙盒监管", How.SAID, "在限定范围内先行先试"),
    ("建成三大基础库，即人口库、法人库、空间库，实现共享。", "三大基础库", How.APPOSED, "人口库、法人库、空间库"),
    ("深化“三权”（使用权、处置权、收益权）改革。", "三权", How.GLOSSED, "使用权、处置权、收益权"),
    ("落实国家、省、市关于职务科技成果“三权”（使用权、处置权、收益权）改革。", "科技成果三权", How.GLOSSED, "使用权、处置权、收益权"),
    ("研制小型化、快速化、轻量化、精准化（“小快轻准”）产品。", "小快轻准", How.SHORT, "小型化、快速化、轻量化、精准化"),
    ("数字农业是农业发展的重要引擎，是数字技术在种养环节的具体应用。", "数字农业", How.DESCRIBED, "农业发展的重要引擎，是数字技术在种养环节的具体应用"),
    ("全社会R&D (研究与试验发展)经费支出增长。", "R&D", How.GLOSSED, "研究与试验发展"),
    ("加快推进全市公共信用信息平台（以下简称信用平台）建设。", "信用平台", How.SHORT, "全市公共信用信息平台"),
    ("印发《海川市人才条例》（以下简称《条例》），请执行。", "《条例》", How.SHORT, "《海川市人才条例》"),
    ("占地区生产总值(GDP)的比重达到三成。", "gdp", How.SHORT, "地区生产总值"),
    ("促进引才、育才、用才、留才“四才”联动。", "四才联动", How.APPOSED, "引才、育才、用才、留才"),
    ("完善生产生活生态“三生”融合布局。", "三生融合", How.APPOSED, "生产生活生态"),
    ("推进资金链和人才链的“双链”融合。", "双链融合", How.APPOSED, "资金链和人才链"),
    ("附件\n名词解释\n5．MES（制造执行系统）：面向车间层的管理系统。", "MES", How.NOTE, "面向车间层的管理系统"),
    ("[3]“双招双引”：招商引资、招才引智。", "双招双引", How.NOTE, "招商引资、招才引智"),
    ("名词解释\n1.“飞地园区”：指跨行政区建设的产业园区。", "飞地园区", How.NOTE, "跨行政区建设的产业园区"),
    ("建成要素集聚、开放共享的“创新港”，服务全省。", "创新港", How.DESCRIBED, "要素集聚、开放共享的"),
    ("第二条 示范矿山是指纳入省级名单并通过验收的矿山。", "示范矿山", How.SAID, "纳入省级名单并通过验收的矿山"),
    ("数据驿站作为平台的重要组成部分，是指各类专题数据的统称。", "数据驿站", How.SAID, "各类专题数据的统称"),
    ("移动终端预置应用软件是指出厂前安装的软件。", "预置应用软件", How.NAMED, "出厂前安装的软件"),
    ("固体废物的综合利用量，是指按照标准利用的数量。", "综合利用量", How.NAMED, "按照标准利用的数量"),
    ("探索“一事一证”改革，将多张许可证整合为一张。", "一事一证", How.USED, "将多张许可证整合为一张"),
    ("畅通算力调度，形成“数脉”体系；强化算力和数据的安全防护，形成“数甲”体系。", "数甲", How.USED, "强化算力和数据的安全防护"),
    ("正常数据留存不报；异常数据采用“倒三角”模式，根据需要逐级报送。", "倒三角", How.USED, "异常数据采用“倒三角”模式，根据需要逐级报送"),
    ("设立晨星专项，用于支持青年科技人才。", "晨星专项", How.DESCRIBED, "用于支持青年科技人才"),
    ("智慧渔港是运用物联网等技术，促进渔港管理智能化的新模式。", "智慧渔港", How.SAID, "运用物联网等技术，促进渔港管理智能化的新模式"),
    ("近海工程船是航行于近海水域的船舶，主要包括起重船、挖泥船。", "近海工程船", How.SAID, "航行于近海水域的船舶，主要包括起重船、挖泥船"),
]  # fmt: skip

# A term that only stands there is not defined by what stands near it.
UNDEFINED = [
    ("一、总体要求\n数字乡村\n推进乡村网络设施建设，提升农村信息化水平。", "数字乡村"),
    ("智慧渔港是推动渔业高质量发展的重要载体。", "智慧渔港"),
    (
        "矿山智能化是行业升级的核心技术支撑，将大数据融入采掘，形成自主学习的智能系统。",
        "矿山智能化",
    ),
    ("在“1+8”城市圈中共建园区。", "1+8城市圈"),
    ("建成一批“创谷”等产业创新平台。", "创谷"),
    ("一、建设品质高端、宜创宜居的“创新谷”\n高品质编制规划。", "创新谷"),
    ("落实“四个最严”要求，推进示范创建。", "四个最严"),
    ("实施重大专项。（牵头单位：市科技局）", "重大专项"),
    ("推进风貌街区、“三旧”改造片区选址。", "三旧"),
    ("就业指导工作得到加强，服务指标完成。", "就业"),
    ("首套住房贷款是指享受优惠利率的贷款。", "贷款"),
    ("本办法所指的三个中心服务资源包括甲类和乙类。", "三个中心"),
    ("把信息传输到数据中心，用于归档。", "数据中心"),
    ("总体目标是：形成开放、协调、绿色的格局。", "总体目标"),
    ("拥护核心、坚决做到“两个维护”。", "两个维护"),
    ("把任务落到实处，推行“包保制”，把责任压到基层一线去。", "包保制"),
    ("让老人吃得“少操心”，让孩子学得更开心一些。", "少操心"),
    ("办理建筑企业资质（简单变更）。", "建筑企业资质"),
    ("打好“发展六仗”，把握“六大支点”，顶住压力、克服困难。", "发展六仗"),
    ("推动重点工业企业、规上服务业企业“两清零”。", "两清零"),
    ("推动北山、南湖等景区“二次创业”。", "二次创业"),
]

# sentence, category asked, the items, whether that is all of them
LISTED = [
    ("专注“聚焦发展、改善民生、守住底线”三件大事，奋力推进。", "三件大事", "聚焦发展 改善民生 守住底线", True),
    ("打造“美食、美妆、美宿”等“三美”新业态。", "三美", "美食 美妆 美宿", True),
    ("一级分区包括以下4类：保护区、控制区，以及农田区、城镇区。", "一级分区", "保护区 控制区 农田区 城镇区", True),
    ("以甲园、乙园、丙园等三个国内领先、世界一流的产业园区建设为支撑。", "三大园区", "甲园 乙园 丙园", True),
    ("围绕信息技术、生命健康、智能制造三大战略性新兴产业布局。", "三大新兴产业", "信息技术 生命健康 智能制造", True),
    ("重点聚焦信息技术、生命健康和智能制造三个重点产业领域。", "三个重点领域", "信息技术 生命健康 智能制造", True),
    ("聚焦光电子信息等五大突破性发展产业领域。", "五大突破性发展产业领域", "光电子信息", False),
    ("新建孵化服务、金融服务、人才服务等“5+”服务平台。", "5+服务平台", "孵化服务 金融服务 人才服务", False),
    ("将“青苗”计划、“青苗”汇、“青苗”学院等“青苗三部曲”打响。", "青苗三部曲", "“青苗”计划 “青苗”汇 “青苗”学院", True),
    ("打好三大战役：蓝天战役、碧水战役、净土战役。", "三大战役", "蓝天战役 碧水战役 净土战役", True),
    ("完善四大体系，包括标准、监测、服务和安全体系。", "四大体系", "标准 监测 服务 安全体系", True),
    ("开展“两清”行动（清理违建、清理欠费），改善秩序。", "两清行动", "清理违建 清理欠费", True),
    ("做到三个坚持：一是坚持规划引领，统筹布局。二是坚持建管并重。三是坚持共建共享。", "三个坚持", "坚持规划引领，统筹布局 坚持建管并重 坚持共建共享", True),
    ("培育元宇宙、区块链、量子计算等产业新赛道。", "新赛道", "元宇宙 区块链 量子计算", False),
    ("推行“揭榜挂帅制”“赛马制”等管理制度。", "管理制度", "“揭榜挂帅制” “赛马制”", False),
    ("支持离子医学（含质子、重离子）、细胞治疗、合成生物三大方向。", "三大方向", "离子医学（含质子、重离子） 细胞治疗 合成生物", True),
    ("推动园区成为具有竞争力的加工中心、研发中心、物流中心、结算中心。", "四大中心", "加工中心 研发中心 物流中心 结算中心", True),
    ("专栏\n农村惠民工程。包括甲。城市更新工程。包括乙。河湖治理工程。包括丙。", "3项重点工程", "农村惠民工程 城市更新工程 河湖治理工程", True),
    ("办好三件实事：（1）改造小区。（2）新建学校5所。（3）建设公园。其他工作同步推进。", "三件实事", "改造小区 新建学校5所 建设公园", True),
    ("联席会议由市甲局、市乙局、市丙局3个部门和单位组成。", "3个成员单位", "市甲局 市乙局 市丙局", True),
    ("细分为自然修复、辅助修复和生态重塑三种修复方式。", "三种修复方式", "自然修复 辅助修复 生态重塑", True),
    ("培养一批研发能力强、技术水平高、人才密集、产品领先等“四科”特征明显的企业。", "四科", "研发能力强 技术水平高 人才密集 产品领先", True),
    ("推进东湾中心、南岭中心、北江中心（以下简称“三个中心”）建设。", "三个中心", "东湾中心 南岭中心 北江中心", True),
    ("三个中心的申请材料如下：\n（一）申请单；\n（二）营业收入证明（两者择其一）\n和荣誉证明；\n（三）清单；\n（四）承诺书。\n其他", "三个中心的申请材料", "申请单 营业收入证明（两者择其一）\n和荣誉证明 清单 承诺书", True),
    ("（一）成果转化方面3项：权属改革；技术经理人全程参与；订单式研发。", "成果转化方面", "权属改革 技术经理人全程参与 订单式研发", True),
    ("办好21件实事。主要包括：甲一、甲二、甲三、甲四、甲五、甲六、甲七、甲八、甲九，继续推进乙一、乙二、乙三、乙四、乙五、乙六、乙七、乙八、乙九、扩建“丙一”“丙二”、丁一、丁二。", "21件实事", "甲一 甲二 甲三 甲四 甲五 甲六 甲七 甲八 甲九 继续推进乙一 乙二 乙三 乙四 乙五 乙六 乙七 乙八 乙九 扩建“丙一”“丙二” 丁一 丁二", True),
    ("评价机构应当具备下列资质：\n（一）依法注册。\n（二）信用良好。（三）人员稳定。\n（四）场地合格。\n其他", "资质", "依法注册 信用良好 人员稳定 场地合格", True),
    ("申报单位应当具备下列条件：\n（一）依法注册；\n（二）信用良好。\n其他", "条件", "依法注册 信用良好", True),
]  # fmt: skip

UNLISTED = [
    ("专注“聚焦发展、改善民生、守住底线、打牢基础”三件大事。", "三件大事"),
    ("深化污染防治，实施十大工程。", "十大工程"),
    ("落实省委、市委五大行动部署。", "五大行动"),
    ("围绕产业、人才实施两大工程。", "两大工程"),
    ("建设国家科技创新中心。", "科技创新中心"),
    ("引导企业、高校合理申请、使用三个中心服务资源。", "三个中心"),
]


def _said(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[s.start : s.end] for s in spans]


@pytest.mark.parametrize(("text", "term", "how", "meaning"), DEFINED, ids=[d[1] for d in DEFINED])
def test_a_term_is_what_its_sentence_says(text: str, term: str, how: How, meaning: str) -> None:
    found = list(definitions(searchable(text), term))
    assert [(d.how, text[d.meaning.start : d.meaning.end]) for d in found[:1]] == [(how, meaning)]


@pytest.mark.parametrize(("text", "term"), UNDEFINED, ids=[u[1] for u in UNDEFINED])
def test_a_term_that_is_only_used_is_not_defined(text: str, term: str) -> None:
    assert list(definitions(searchable(text), term)) == []


@pytest.mark.parametrize(("text", "asked", "items", "whole"), LISTED, ids=[x[1] for x in LISTED])
def test_a_category_holds_its_items_in_order_and_nothing_else(
    text: str, asked: str, items: str, *, whole: bool
) -> None:
    found = next(iter(fullest(searchable(text), category(asked))), None)
    assert found is not None
    assert _said(text, found.items) == items.split(" ")
    assert found.complete is whole


@pytest.mark.parametrize(("text", "asked"), UNLISTED, ids=[u[1] for u in UNLISTED])
def test_a_category_whose_items_are_not_printed_has_none(text: str, asked: str) -> None:
    assert fullest(searchable(text), category(asked)) == []


def test_a_long_name_is_called_by_its_short_one() -> None:
    text = "加快推进公共信用信息平台（以下简称信用平台）建设。"
    (found,) = definitions(searchable(text), "公共信用信息平台")
    assert (found.how, text[found.meaning.start : found.meaning.end]) == (How.CALLED, "信用平台")


def test_a_count_that_disagrees_with_the_items_is_flagged() -> None:
    text = "聚焦甲类、乙类这三个方向。"
    found = enumerate_at(text, shape(text), Span(text.index("三"), text.index("。")), 3)
    assert found is not None
    assert found.miscounted
    assert not found.complete


@pytest.mark.parametrize(
    ("name", "count"),
    [("四创联动", 4), ("青桐三部曲", 3), ("双目标", 2), ("5+服务平台", 5), ("三位一体", 3), ("三审合一", 3),
     ("十三五", None), ("X86资源类", None), ("一市两板", None), ("1+8城市圈", None), ("2020年目标", None), ("科创中心", None)],
)  # fmt: skip
def test_a_name_counts_its_parts(name: str, count: int | None) -> None:
    assert count_in(name) == count


def test_quotes_and_spaces_do_not_hide_a_term() -> None:
    source = searchable("促进 “四创” 联动，R & D 增长")
    assert [source.text[s.start : s.end] for s in source.find("“四创”联动")] == ["四创” 联动"]
    assert [source.text[s.start : s.end] for s in source.find("r&d")] == ["R & D"]


HEADED = """海川市数字经济规划
一、基本原则
——坚持创新驱动。把创新摆在核心位置，完善体系。
——坚持统筹协调。加强部门协同，形成合力。
二、重点任务
（一）建设基础设施。加快网络建设，提升算力水平，完善感知体系，夯实底座。
（二）发展数字产业。培育龙头企业，完善产业链条，壮大集群规模，提升质量。
三、实施步骤
1.到2025年，建成园区10个，培育企业100家，带动就业1000人；
2.到2030年，建成园区20个，培育企业200家，带动就业3000人。
四、工作要求
各部门要做到：一是提高认识，加强领导。二是压实责任。三是强化督导。
五、附则
本规划由市数据局解释。
"""
# Rules whose articles are headed by their first sentence, and a standard's duties by letters
CODE = """海川市数据伦理规范
第一章 总则
第一条 为规范数据活动，制定本规范。
第二条 本规范适用于本市行政区域。
第二章 使用规范
第三条 提倡善意使用。加强使用前的评估。
第四条 避免误用滥用。了解适用范围。
第三章 人员
1.1 协管员职责
协管员职责包括：
a) 接收预警信息；
b) 开展科普工作。
四、要求
（一）总体考虑。立足实际，全面推进。
（二）基本原则。
坚持问题导向，注重创新驱动。着力解决突出问题。
坚持因地制宜，注重分类施策。紧密结合本地实际。
（三）目标。到2030年基本完成。
"""


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        ("基本原则", ["坚持创新驱动", "坚持统筹协调"]),
        ("重点任务", ["建设基础设施", "发展数字产业"]),
        ("实施步骤", ["到2025年，建成园区10个，培育企业100家，带动就业1000人", "到2030年，建成园区20个，培育企业200家，带动就业3000人"]),
        ("工作要求", ["提高认识，加强领导", "压实责任", "强化督导"]),
        ("附则", []),
    ],
)  # fmt: skip
def test_a_heading_holds_its_parts_however_they_are_told(heading: str, items: list[str]) -> None:
    sections = find_sections(HEADED)
    position = next(i for i, s in enumerate(sections) if s.title == heading)
    assert _said(HEADED, tuple(x.item for x in under(HEADED, sections, position))) == items


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        ("总则", []),
        ("使用规范", ["提倡善意使用", "避免误用滥用"]),
        ("协管员职责", ["接收预警信息", "开展科普工作"]),
        ("基本原则", ["坚持问题导向，注重创新驱动", "坚持因地制宜，注重分类施策"]),
    ],
)
def test_articles_are_told_by_their_heads_and_lettered_items_whole(
    heading: str, items: list[str]
) -> None:
    sections = find_sections(CODE)
    position = next(i for i, s in enumerate(sections) if title_of(CODE, s) == heading)
    assert _said(CODE, tuple(x.item for x in under(CODE, sections, position))) == items


def test_a_longer_run_in_heading_is_not_left_out_between_shorter_ones() -> None:
    body = "加大投入力度，完善配套政策，优化服务流程，形成长效机制，推动落地见效。"
    long = "鼓励高等学校、科研院所建立健全知识产权转移转化机构与运行机制"
    text = f"一、促进运用\n实施倍增计划。{body}\n{long}。{body}\n推进金融创新。{body}\n二、保护\n{body}"
    sections = find_sections(text)
    titles = _said(text, tuple(x.item for x in under(text, sections, 0)))
    assert titles == ["实施倍增计划", long, "推进金融创新"]


def test_one_two_three_must_count_up() -> None:
    assert told("一是甲。三是乙。", 0, 8) == ()
    assert _said("一是甲。二是乙。", told("一是甲。二是乙。", 0, 8)) == ["甲", "乙"]


BUNDLED = {
    "三权": "使用权、处置权、收益权",
    "四创联动": "创新、创业、创投、创客",
    "青桐三部曲": "“青桐”计划、“青桐”汇、“青桐”学院",
    "三合一": "专利、商标、版权",
    "双目标": "经济保持中高速增长和产业迈向中高端水平",
    "R&D": "研究与试验发展",
    "科创中心": "武汉具有全国影响力的科技创新中心",
}


@pytest.fixture(scope="module")
def bundled() -> list[str]:
    return [clean(f.read_text(encoding="utf-8")).text for f in sorted(DOCUMENTS.glob("*.txt"))]


@pytest.mark.parametrize("term", BUNDLED)
def test_the_bundled_documents_define_their_terms(bundled: list[str], term: str) -> None:
    found = [
        text[d.meaning.start : d.meaning.end]
        for text in bundled
        for d in definitions(searchable(text), term)
        if d.whole and d.how is not How.CALLED
    ]
    assert found[0] == BUNDLED[term]


@pytest.mark.parametrize("term", ["1+8城市圈", "五元价值", "五减", "2+X", "三旧"])
def test_what_the_bundled_documents_only_use_is_not_invented(bundled: list[str], term: str) -> None:
    assert [d for text in bundled for d in definitions(searchable(text), term)] == []


GENRE = st.text(
    alphabet='三四大个项“”"（）()、，。；：:和等即是指一二简称所\n甲乙R& 1+——', max_size=80
)


@given(st.one_of(st.text(max_size=80), GENRE))
def test_any_text_is_read_without_an_error_and_every_span_lies_in_its_citation(text: str) -> None:
    source = searchable(text)
    for definition in find_definitions(source):
        spans = (definition.term, definition.meaning, *definition.items)
        assert all(definition.start <= s.start < s.end <= definition.end for s in spans)
    for found in find_enumerations(text, source.view):
        assert all(found.start <= s.start < s.end <= found.end for s in (found.name, *found.items))
        starts = [s.start for s in found.items]
        assert starts == sorted(set(starts))


@given(st.one_of(st.text(max_size=60), GENRE), st.text(alphabet="三大甲乙“” R&", max_size=4))
def test_a_term_is_found_where_its_letters_stand(text: str, term: str) -> None:
    for span in searchable(text).find(term):
        assert bare(text[span.start : span.end]) == bare(term)
