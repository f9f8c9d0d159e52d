"""A question says what its answer must look like, and an answer of another kind is told from it."""

from __future__ import annotations

import pytest

from qa.shapes import asks_what_is_paid, shape_asked
from qa.stretches import unnumbered

ASKED = [
    ("最多拿多少补贴", "money"),
    ("一等奖奖金多少", "money"),
    ("地铁6号线票价几块钱", "money"),
    ("停车一小时收几毛钱", "money"),
    ("门票要几元", "money"),
    ("专项资金从哪来", "source"),
    ("水电费谁承担", "source"),
    ("助保金按什么比例缴", "share"),
    ("债券按融资额千分之几贴息", "share"),
    ("滞纳金一天收万分之几", "share"),
    ("担保费率是百分之几", "share"),
    ("印花税收千分之多少", "share"),
    ("检查多久做一次", "often"),
    ("免租期最长几年", "span"),
    ("摸底排查什么时候完成", "time"),
    ("试点选多少个城市", "count"),
    ("为什么要设立这个奖", "why"),
    ("申报项目的流程是什么", "how"),
    ("弄虚作假会怎样", "consequence"),
    ("能不能办成营利性的", "may"),
    ("有什么条件", "condition"),
    ("要交哪些材料", "material"),
    ("奖补资金用在哪些地方", "use"),
    ("咨询电话是多少", "number"),
    ("大厅几点关门", "clock"),
    ("黄金多少钱一克", "price"),
    ("王大同是哪个单位的", "employer"),
    ("网址在哪查", "contact"),
    ("排污费按什么原则收", "principle"),
    ("有哪几项工程", "list"),
    ("基金的管理公司是哪家", "firm"),
    ("托管银行是哪一家", "firm"),
    ("由哪家公司运营", "firm"),
    ("哪些公司可以申报", "who"),
]


@pytest.mark.parametrize(("question", "name"), ASKED)
def test_the_kind_of_answer_is_read_from_how_it_is_asked(question: str, name: str) -> None:
    shape = shape_asked(question)
    assert shape is not None
    assert shape.name == name


@pytest.mark.parametrize(
    ("question", "is_contact"),
    [
        ("12368热线怎么整合", False),
        ("车站值班电话跟110怎么联动", False),
        ("政务热线的接通率要达到什么水平", False),
        ("便民热线转办的事由谁办理", False),
        ("群众电话如何受理", False),
        ("医保热线能不能转人工", False),
        ("医保热线怎么打", True),
        ("打哪个电话问", True),
        ("咨询电话有哪些", True),
        ("投诉电话怎么联系", True),
    ],
)
def test_what_becomes_of_a_line_asks_for_no_number(question: str, *, is_contact: bool) -> None:
    shape = shape_asked(question)
    assert (shape is not None and shape.name in ("contact", "number")) == is_contact


@pytest.mark.parametrize(
    ("question", "answer", "holds"),
    [
        ("餐费每次补多少", "补贴标准为每人每次餐费的四分之一", True),
        ("社保费按什么比例补", "企业、个人各负担三分之一", True),
        ("罚款多少", "处违法所得三分之二的罚款", True),
        ("餐费每次补多少", "分三次补贴", False),
        ("票价几块钱", "推进6号线建设", False),
        ("票价几块钱", "票价2元起", True),
        ("最多拿多少补贴", "给予最高不超过20万元的奖励", True),
        ("最多拿多少补贴", "对企业给予补贴", False),
        ("资金从哪来", "所需经费纳入同级财政预算", True),
        ("资金从哪来", "收回已拨付的资金", False),
        ("试点选多少个城市", "选择10个左右的城市", True),
        ("试点选多少个城市", "2019年启动试点", False),
        ("摊位租赁合同一次签几年", "摊位租赁合同期限为3年", True),
        ("摊位租赁合同一次签几年", "合同期限18个月", True),
        ("摊位租赁合同一次签几年", "收到通知之日起，1个月内签订合同", False),
        ("摊位租赁合同一次签几年", "每年6月签订，2023年12月续签", False),
        ("摊位租赁合同一次签几年", "自2023年起实行合同管理", False),
        ("免租期有多久", "免租期为6个月", True),
        ("学徒实习有没有补贴", "给予每人每月1000元实习补贴", True),
        ("开早餐店有没有奖励", "一次性奖励1万元", True),
        ("摊位能不能转租", "给予摊主补贴", False),
        ("多大年纪可以申请摊位", "年满18周岁的居民可以申请", True),
        ("多大年纪可以申请摊位", "每户限申请1个摊位", False),
        ("结果多久通报一次", "考核结果按季度通报", True),
        ("基金的管理公司是哪家", "基金由云溪创业投资有限公司管理", True),
        ("基金的管理公司是哪家", "基金委托市产业投资集团管理", True),
        ("基金的管理公司是哪家", "设立规模不低于5亿元的成果转化基金", False),
        ("基金的管理公司是哪家", "设立基金。(责任单位:市投资集团)", False),
    ],
)
def test_an_answer_looks_as_asked_or_is_none(question: str, answer: str, *, holds: bool) -> None:
    shape = shape_asked(question)
    assert shape is not None
    assert bool(shape.holds.search(answer)) is holds


@pytest.mark.parametrize(
    ("question", "paid"),
    [("能拿多少扶持资金", True), ("经费从哪里来", True), ("工业投资增长目标", False)],
)
def test_what_a_measure_pays_is_told_from_an_indicator(question: str, *, paid: bool) -> None:
    assert asks_what_is_paid(question) is paid


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("咨询请拨打12345", True),
        ("电话027-85692345", True),
        ("企业突破15000家", False),
        ("奖励10000元", False),
        ("联系企业10家", False),
        ("序号78101112指标", False),
    ],
)
def test_a_count_is_no_service_number(text: str, *, held: bool) -> None:
    shape = shape_asked("市科技局的联系电话是多少")
    assert shape is not None
    assert bool(shape.holds.search(text)) is held


@pytest.mark.parametrize(
    ("question", "answer", "holds"),
    [
        ("总理热线电话是多少", "您提出的《关于设立总理热线电话的提案》收悉。", False),
        ("咨询电话多少", "咨询电话：020-38622547", True),
        ("投诉热线是多少", "拨打12345投诉", True),
        ("王大同是哪个单位的", "王大同委员：您提出的提案收悉。", False),
        ("大厅几点关门", "建设便民服务大厅16个。", False),
        ("大厅几点关门", "工作日9:00至17:00开放。", True),
        ("黄金多少钱一克", "固定资产投资规模每年仍按10亿元安排", False),
        ("天然气多少钱一方", "每立方米3.2元", True),
    ],
)
def test_what_only_speaks_of_the_thing_asked_is_no_answer(
    question: str, answer: str, *, holds: bool
) -> None:
    shape = shape_asked(question)
    assert shape is not None
    assert bool(shape.holds.search(answer)) is holds


def test_points_taken_off_are_a_number_and_the_mark_of_a_note_is_none() -> None:
    asked = shape_asked("没完成任务的区绩效扣几分")
    assert asked is not None
    assert asked.strict
    assert not asked.holds.search("纳入绩效管理考核范围")
    assert asked.holds.search("每项扣2分")
    assert "6" not in unnumbered("实行“房票”（6）制度")
    assert "6" in unnumbered("培育企业（6）家")


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("任务书哪天之前备案", "于8月31日前备案", "2017年项目已确定"),
        ("论坛是哪一天开的", "3月27日召开", "2025年工作会议召开"),
        ("几号放假", "10月1日至8日放假", "2026年放假安排"),
        ("擅自占道罚多少", "处500元罚款", "不得占道"),
        ("擅自占道怎么处罚", "责令改正，处警告", "禁止占道，应当退让"),
        ("申领要走哪些手续", "经镇级初审、县级验收", "每条补助120万元"),
        ("专项资金怎么拨付", "资金分两期拨付", "财政局负责资金拨付和绩效评价"),
        ("补贴分几期发放", "首期发放一半", "补贴对象为渔民"),
        ("经费是怎么拨的", "验收后一次性拨付", "经费专款专用"),
        ("工资如何支付", "通过银行卡按月支付", "严禁拖欠工资"),
        ("转让有条件开放的数据有什么后果", "应当终止其使用", "不得转让"),
    ],
)
def test_the_answer_looks_as_closely_as_the_question_asks(
    question: str, told: str, untold: str
) -> None:
    shape = shape_asked(question)
    assert shape is not None
    assert shape.holds.search(told)
    assert not shape.holds.search(untold)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("什么时候建成", "2027年建成"),
        ("何时完成", "年底前完成"),
        ("没通过怎么办", "可以再次申请"),
        ("怎么处理违规单位", "应当退回资金"),
    ],
)
def test_what_asks_less_closely_is_told_in_more_ways(question: str, told: str) -> None:
    shape = shape_asked(question)
    assert shape is not None
    assert shape.holds.search(told)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("申请有条件开放的数据要多久", "span"),
        ("转让有条件开放的数据有何后果", "consequence"),
        ("申报有条件限制吗", "condition"),
        ("申报条件", "condition"),
        ("入驻有什么条件", "condition"),
        ("报名有条件要求没", "condition"),
    ],
)
def test_what_is_conditional_asks_for_no_condition(question: str, name: str) -> None:
    shape = shape_asked(question)
    assert shape is not None
    assert shape.name == name


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("债券按融资额千分之几贴息", "按融资额的5‰给予贴息"),
        ("滞纳金一天收万分之几", "按日加收万分之五的滞纳金"),
        ("保费按千分之几补", "按保费的0.5%予以补助"),
        ("差价部分的钱由谁承担", "超出支付标准的部分由患者自付"),
    ],
)
def test_a_share_in_thousandths_and_who_pays_are_told_so(question: str, text: str) -> None:
    shape = shape_asked(question)
    assert shape is not None
    assert shape.holds.search(text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("债券按融资额千分之几贴息", "实施企业上市培育计划，给予相应奖励补助"),
        ("滞纳金一天收万分之几", "逾期不缴的，加收滞纳金"),
        ("担保费率是千分之几", "融资额不超过1000万元"),
        ("保费按千分之几补", "按融资额给予补助"),
    ],
)
def test_no_text_without_a_share_tells_one(question: str, text: str) -> None:
    shape = shape_asked(question)
    assert shape is not None
    assert not shape.holds.search(text)
