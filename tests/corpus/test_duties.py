"""Who is charged with what in a sentence: the organ, the work, and whom it works with."""

from __future__ import annotations

import pytest

from corpus.facts.duties import find_duties
from corpus.facts.organs import is_organ
from corpus.facts.responsibilities import find_responsibilities
from corpus.outline import find_sections
from corpus.types import Role

LETTER = {
    Role.LEAD: "L",
    Role.RESPONSIBLE: "R",
    Role.SUPPORT: "S",
    Role.CHECK: "C",
    Role.GUIDE: "G",
}


def duties(text: str) -> list[tuple[str, str]]:
    """What each duty of a text is, and whose."""
    return [
        (d.task, " ".join(f"{m.unit}/{LETTER[m.role]}" for m in d.members))
        for d in find_duties(text)
    ]


def test_a_body_and_its_office_are_one_name() -> None:
    said = "由林业建设领导小组及其办公室牵头制定项目的考核办法。"
    assert duties(said) == [("制定项目的考核办法", "林业建设领导小组及其办公室/L")]


def test_who_guides_stands_beside_who_does_it() -> None:
    for said in (
        "由市人民政府统筹协调，市教育局负责组织实施。",
        "由市人民政府指导和监督，市教育局具体落实。",
    ):
        assert duties("校舍改造" + said) == [("校舍改造", "市教育局/R 市人民政府/G")]


def test_between_who_guides_and_who_does_it_others_may_help() -> None:
    said = "校舍重建一般由市教育委员会统筹协调指导，有关部门和单位协同支持，各区负责落实。"
    assert duties(said) == [("校舍重建", "各区/R 市教育委员会/G 有关部门和单位/S")]


def test_one_or_else_another_may_be_charged() -> None:
    said = "跨区的应对工作，由各有关区人民政府共同负责，或由它们共同的上一级人民政府负责。"
    assert duties(said) == [("跨区的应对工作", "各有关区人民政府/R 它们共同的上一级人民政府/R")]


def test_the_office_of_a_body_goes_by_its_last_word_in_the_same_paragraph() -> None:
    said = (
        "协调委办公室设在民航局，承担日常工作。办公室主任由局长担任。办公室负责督促落实议定事项。"
    )
    first, second = find_duties(said)
    assert (second.task, second.members) == ("督促落实议定事项", first.members)
    assert said[second.start : second.end] == said[:-1]
    assert len(duties(said.replace("。办公室负责", "。\n办公室负责"))) == 1
    assert duties("办公室负责督促落实议定事项。") == []


def test_what_others_are_to_do_beside_it_is_no_part_of_the_name() -> None:
    said = "通信主管部门应组织开展监督检测，相关企业应给予配合，并提供条件。"
    assert duties(said) == [("组织开展监督检测", "通信主管部门/R")]


def test_who_looks_after_a_field_of_work_is_charged_with_it() -> None:
    said = "国务院交通主管部门主管港区水域的污染防治工作。"
    assert duties(said) == [("港区水域的污染防治工作", "国务院交通主管部门/R")]


def test_a_body_does_not_found_itself() -> None:
    text = (
        "1.市医保局。制定采购政策。\n2.市药监局。保障药品质量。\n"
        "3.专家组。组织若干专家（含高校专家）成立专家组，负责提供技术咨询。\n"
    )
    assert duties(text)[-1] == ("提供技术咨询", "专家组/R")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("市数据局是全市数据工作的主管部门。", [("全市数据工作", "市数据局/R")]),
        ("市公安局为电动车号牌的核发主管单位。", [("电动车号牌的核发", "市公安局/R")]),
        (
            "县级以上人民政府办公厅（室）是本地区政务热线工作的责任主体。",
            [("本地区政务热线工作", "县级以上人民政府办公厅（室）/R")],
        ),
        (
            "联席会议由市水利局、市财政局、市气象局等3个部门组成，市水利局为牵头单位。",
            [("联席会议", "市水利局/L")],
        ),
        (
            "成员单位联席会议由市水利局、市财政局组成，市水利局为牵头单位。",
            [("联席会议", "市水利局/L")],
        ),
        ("企业是技术创新的责任主体。", []),
        ("本办法所称平台，是数据工作的主管部门提供的系统。", []),
    ],
)
def test_an_office_is_a_duty(sentence: str, found: list[tuple[str, str]]) -> None:
    assert duties(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "task", "members", "deadline"),
    [
        (
            "由市科技局牵头推进创新平台建设，市财政局配合，2025年底前完成。",
            "推进创新平台建设",
            "市科技局/L 市财政局/S",
            "2025年底前完成",
        ),
        (
            "市科技局牵头建设平台，提升能级，市财政局、市发改委配合。",
            "建设平台，提升能级",
            "市科技局/L 市财政局/S 市发改委/S",
            None,
        ),
        ("市科技局牵头推进平台建设，加强配合。", "推进平台建设，加强配合", "市科技局/L", None),
    ],
)
def test_a_sentence_says_who_does_what_with_whom(
    sentence: str, task: str, members: str, deadline: str | None
) -> None:
    (duty,) = find_duties(sentence)
    said = " ".join(f"{m.unit}/{m.role.name[0]}" for m in duty.members)
    assert (duty.task, said, duty.deadline) == (task, members, deadline)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # several subjects in one sentence
        (
            "市财政局负责资金保障，市发改委负责项目衔接，各试点单位要成立工作机构。",
            [("资金保障", "市财政局/R"), ("项目衔接", "市发改委/R")],
        ),
        (
            "市司法局负责制定基本标准，国务院有关部门可以参照该标准制定文本。",
            [("制定基本标准", "市司法局/R")],
        ),
        (
            "市发改委负责综合协调；做好供应工作。",
            [("综合协调", "市发改委/R"), ("做好供应工作", "市发改委/R")],
        ),
        (
            "市茶叶局负责受理申请；对各区茶园管护进行检查；会同市财政局制定补贴标准；审核确认名单。",
            [
                ("受理申请", "市茶叶局/R"),
                ("对各区茶园管护进行检查", "市茶叶局/R"),
                ("制定补贴标准", "市茶叶局/L 市财政局/R"),
                ("审核确认名单", "市茶叶局/R"),
            ],
        ),
        ("日常工作由市茶叶局负责；审核申报材料，公布结果。", [("日常工作", "市茶叶局/R")]),
        ("市茶叶局负责受理申请；审核通过的，颁发证书。", [("受理申请", "市茶叶局/R")]),
        ("市茶叶局负责受理申请；审核部门应另行答复。", [("受理申请", "市茶叶局/R")]),
        # together with others
        (
            "市财政局会同市税务局落实优惠政策。",
            [("落实优惠政策", "市财政局/L 市税务局/R")],
        ),
        (
            "市发改委要会同市委组织部、市住建局制定方案。",
            [("制定方案", "市发改委/L 市委组织部/R 市住建局/R")],
        ),
        (
            "各级财政部门应当会同同级民政、税务部门，适时组织清理。",
            [("适时组织清理", "各级财政部门/L 同级民政、税务部门/R")],
        ),
        (
            "市科技局牵头，会同市财政局、市发改委建设重点实验室。",
            [("建设重点实验室", "市科技局/L 市财政局/R 市发改委/R")],
        ),
        (
            "由市科技局牵头，各区配合，建设重点实验室。",
            [("建设重点实验室", "市科技局/L 各区/S")],
        ),
        ("将由市工信局牵头，抓紧研究政策措施。", [("抓紧研究政策措施", "市工信局/L")]),
        ("市环保局会同市水务局研究提出了意见。", []),
        # the work stands before
        ("日常工作由市发展改革委负责。", [("日常工作", "市发展改革委/R")]),
        (
            "信息报送工作由市政府办公室牵头，各单位配合。",
            [("信息报送工作", "市政府办公室/L 各单位/S")],
        ),
        (
            "具体办法由环保总局会同有关部门拟定。",
            [("具体办法", "环保总局/L 有关部门/R")],
        ),
        (
            "发生较大事件，启动三级响应，由市级人民政府负责应对工作；达到一般的，由县级人民政府负责应对工作。",
            [
                ("发生较大事件，启动三级响应", "市级人民政府/R"),
                ("应对工作", "县级人民政府/R"),
            ],
        ),
        (
            "市应急局负责统筹协调，由市财政局负责资金保障。",
            [("统筹协调", "市应急局/R"), ("资金保障", "市财政局/R")],
        ),
        (
            "评审办公室设在市教育局，由市科技局承担日常工作。",
            [("日常工作", "市科技局/R")],
        ),
        ("建立由市政府牵头的工作机制。", []),
        (
            "关于“完善机制”的问题，由市发改委会同市财政局等部门研究提出意见。",
            [("关于“完善机制”的问题", "市发改委/L 市财政局/R")],
        ),
        (
            "对应急动用占用的贷款，由市农发行会同市粮储公司及时清算。",
            [("及时清算", "市农发行/L 市粮储公司/R")],
        ),
        (
            "如仍不能满足，由县级政府提出申请，由市粮食局会同市财政局提出方案。",
            [
                ("如仍不能满足，由县级政府提出申请", "县级政府/R"),
                ("提出方案", "市粮食局/L 市财政局/R"),
            ],
        ),
        ("本办法由市科技局负责解释。", []),
        ("公路建设，由交通部负责施工的，共十条。", []),
        # what is borne, held together or founded
        ("市应急局承担减灾委日常工作。", [("减灾委日常工作", "市应急局/R")]),
        ("市网信办（以下简称网信办）统筹接入工作。", [("统筹接入工作", "市网信办/R")]),
        (
            "评审委办公室设在市社科联，承担评奖日常工作。",
            [("评奖日常工作", "评审委办公室/R")],
        ),
        (
            "成立规划推进办公室，办公室设在市科技局，具体负责推进规划实施。",
            [("推进规划实施", "规划推进办公室/R")],
        ),
        ("避免基层政府承担过多支出责任。", []),
        # a line that opens with its organ
        (
            "（二）市公安局：负责现场警戒和交通疏导。维护社会秩序。",
            [("现场警戒和交通疏导", "市公安局/R"), ("维护社会秩序", "市公安局/R")],
        ),
        ("1.监督组。主要负责对采购工作进行监督。", [("对采购工作进行监督", "监督组/R")]),
        ("服务器端：负责接收并处理请求。", []),
        # organs that are written as one
        (
            "省级、地市级医保部门负责推进更新。",
            [("推进更新", "省级、地市级医保部门/R")],
        ),
        (
            "区（市）工业和信息化主管部门负责本辖区初审。",
            [("本辖区初审", "区（市）工业和信息化主管部门/R")],
        ),
        (
            "省、自治区、直辖市人民政府水行政主管部门负责监督管理。",
            [("监督管理", "省、自治区、直辖市人民政府水行政主管部门/R")],
        ),
        (
            "市商务局、市粮食局按照各自职能分工，负责市场供应工作。",
            [("市场供应工作", "市商务局/R 市粮食局/R")],
        ),
        ("省人民政府委托省委宣传部负责评奖管理。", [("评奖管理", "省委宣传部/R")]),
        (
            "设区的市人民政府大数据主管部门（以下简称市级主管部门），负责本辖区园区的申报。",
            [("本辖区园区的申报", "设区的市人民政府大数据主管部门/R")],
        ),
        (
            "地方各级气象主管机构在本级人民政府的领导下，负责本行政区域内的保护工作。",
            [("本行政区域内的保护工作", "地方各级气象主管机构/R")],
        ),
        (
            "海事管理机构依照本条例规定具体负责监督管理。",
            [("监督管理", "海事管理机构/R")],
        ),
        (
            "发展改革、城乡规划、环境保护等有关部门按照职责分工负责保护工作。",
            [("保护工作", "发展改革、城乡规划、环境保护等有关部门/R")],
        ),
        (
            "第七章 安全保障 第三十八条 数据提供部门负责本部门的安全管理。",
            [("本部门的安全管理", "数据提供部门/R")],
        ),
        (
            "市卫生健康委要会同相关部门，按照职责分工加强绩效考核。",
            [("按照职责分工加强绩效考核", "市卫生健康委/L 相关部门/R")],
        ),
        (
            "联席会议办公室设在市教育局，主要承担日常工作。",
            [("日常工作", "联席会议办公室/R")],
        ),
        # nobody
        ("企业负责落实主体责任。", []),
        ("有关部门负责督促落实。", []),
        ("市财政局负责落实。", []),
        ("支持企业加强专利布局，牵头制定标准。", []),
        ("对材料的真实性负责。", []),
        ("申报单位主要负责人要签字。", []),
        ("项目，其中甲类（由市财政局负责资金保障。", []),
    ],
)
def test_duties(text: str, expected: list[tuple[str, str]]) -> None:
    assert duties(text) == expected


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("市科技局", True),
        ("州数据资源主管部门", True),
        ("各级卫生健康部门", True),
        ("各县（市、区）人民政府", True),
        ("自由贸易试验区管委会", True),
        ("专家评审组", True),
        ("有关部门", False),
        ("各级政府", True),
        ("各级人民政府", True),
        ("企业", False),
        ("日常工作由市发展改革委", False),
        ("国家设立基金管理委员会", False),
        ("工作要求交通运输部", False),
        ("支持企业加强专利布局", False),
        ("经生态环境部", False),
        ("省“放管服”改革协调小组办公室", True),
        ("市场运营”即市政府", False),
        ("交通运输部运输服务司", True),
        ("某某公司", False),
    ],
)
def test_who_can_be_charged(unit: str, *, expected: bool) -> None:
    assert is_organ(unit) is expected


def test_a_sentence_right_before_a_bracket_leaves_it_to_the_bracket() -> None:
    text = "一、任务\n1. 分类分级。数据分类分级由各部门负责。（牵头单位：市数据局）"
    found = find_responsibilities(text, find_sections(text), ())
    assert [[m.unit for m in one.members] for one in found] == [["市数据局"]]


def test_a_part_of_a_named_organ_right_before_a_bracket_is_its_own() -> None:
    text = "一、任务\n1. 充实队伍。县医保局负责开通结算。（牵头单位：县卫生健康局）\n"
    found = find_responsibilities(text, find_sections(text), ())
    told = [(r.task, [m.unit for m in r.members]) for r in found]
    assert ("开通结算", ["县医保局"]) in told
    assert ("充实队伍", ["县卫生健康局"]) in told


def test_a_bracket_that_assigns_is_no_prose() -> None:
    text = "规范收费。小学不超过450元。\n（市发改委牵头，市教体局负责，择机公布收费目录）\n"
    assert not [m for duty in find_duties(text) for m in duty.members]


def test_a_branch_of_government_is_an_organ() -> None:
    assert duties("财政部门负责资金拨付，公安部门负责秩序维护。") == [
        ("资金拨付", "财政部门/R"),
        ("秩序维护", "公安部门/R"),
    ]
    assert duties("优先保障用地，水务部门负责前期工作。") == [("前期工作", "水务部门/R")]
    assert not is_organ("有关部门")


def test_work_on_talent_is_work_and_a_person_in_charge_does_none() -> None:
    assert duties("市人才局负责人才服务，市科技局负责人工智能规划。") == [
        ("人才服务", "市人才局/R"),
        ("人工智能规划", "市科技局/R"),
    ]
    assert duties("市科技局负责人参加会议。") == []


def test_a_line_that_opens_with_its_organ_may_say_that_it_bears_the_work() -> None:
    said = "（三）各县（市、区）农业农村局。承担项目管理责任，编制设计。"
    assert duties(said) == [("项目管理责任，编制设计", "各县（市、区）农业农村局/R")]


def test_a_body_may_be_seated_before_its_work_is_told() -> None:
    said = "设立中小企业贷款业务办公室，设在市工信局，负责业务日常工作。"
    assert duties(said) == [("业务日常工作", "中小企业贷款业务办公室/R")]


def test_lines_that_open_with_an_organ_one_behind_the_other_divide_work() -> None:
    lines = [
        "县教育局：组织学校开展宣传。",
        "各镇（街道）人民政府：落实属地责任。",
        "县融媒体中心：做好报道。",
    ]
    text = "二、任务分工\n" + "\n".join(lines)
    assert duties(text) == [
        ("组织学校开展宣传", "县教育局/R"),
        ("落实属地责任", "各镇（街道）人民政府/R"),
        ("做好报道", "县融媒体中心/R"),
    ]
    assert duties("\n".join(lines[:2])) == []
    assert duties("县教育局：王某68208283\n县民政局：李某68208284\n县财政局：赵某68208285") == []


def test_a_line_of_a_group_leaves_the_work_to_who_is_named_in_it() -> None:
    said = [f"（{n}）{u}：县{u}负责{w}。" for n, u, w in (
        ("一", "财政部门", "预算安排"), ("二", "审计部门", "资金审计"), ("三", "民政部门", "对象认定")
    )]  # fmt: skip
    assert [units for _, units in duties("\n".join(said))] == [
        "县财政部门/R",
        "县审计部门/R",
        "县民政部门/R",
    ]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("市教育局、市民政局在职责范围内，分别负责校外培训的监管。", "校外培训的监管"),
        ("市教育局按照“谁审批、谁监管”的原则，负责校外培训的监管。", "校外培训的监管"),
        (
            "专班办公室设在市教育局，由市民政局、市财政局选派人员参加，具体负责组织开展试点。",
            "组织开展试点",
        ),
        ("成立工作专班，由副市长任组长，专班办公室设在市教育局，负责日常协调。", "日常协调"),
        ("2026年市教育局将会同市民政局继续探索评价办法。", "继续探索评价办法"),
        ("市教育局会同市民政局将培训机构纳入平台管理。", "将培训机构纳入平台管理"),
        ("市教育局统筹安排培训专项资金。", "统筹安排培训专项资金"),
        ("市政府办公室履行信息汇总职责，发挥枢纽作用。", "履行信息汇总职责，发挥枢纽作用"),
        ("县人民政府确定的主管部门负责数据管理。", "数据管理"),
        ("市人民政府要切实承担本地区稳就业工作的主体责任。", "本地区稳就业工作的主体责任"),
        ("市教育局是校外培训的责任主体，要加强组织，细化措施。", "校外培训"),
    ],
)
def test_what_stands_between_the_organ_and_its_work(said: str, found: str) -> None:
    assert [task for task, _ in duties(said)] == [found]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("各区县政府对本辖区项目建设负总责。", [("本辖区项目建设", "各区县政府/R")]),
        (
            "县级以上人民政府对本行政区域执法工作负领导责任，要建立工作机制。",
            [("本行政区域执法工作", "县级以上人民政府/R")],
        ),
        (
            "市发改委负责争取资金，市审计局对资金使用情况进行审计监督。",
            [("争取资金", "市发改委/R"), ("对资金使用情况进行审计监督", "市审计局/R")],
        ),
        (
            "国家林草局对全国湿地保护工作实施统一监督管理。",
            [("对全国湿地保护工作实施统一监督管理", "国家林草局/R")],
        ),
        ("市审计局已对资金使用情况进行审计。", []),
        (
            "市财政局对应急处置工作提供资金保障。",
            [("对应急处置工作提供资金保障", "市财政局/R")],
        ),
        ("市人民政府履行教育职责评价排全省第3位。", []),
        ("申报单位对材料的真实性负责。", []),
    ],
)
def test_who_answers_for_a_thing_or_watches_over_it(
    said: str, found: list[tuple[str, str]]
) -> None:
    assert duties(said) == found


def test_what_an_organ_is_charged_with_further_is_its_duty_too() -> None:
    said = "市数据局负责拟定标准。负责收集规则，并加强指导。各区要抓紧落实。"
    assert duties(said) == [("拟定标准", "市数据局/R"), ("收集规则，并加强指导", "市数据局/R")]
    first, second = find_duties(said)
    assert said[second.start : second.end] == "市数据局负责拟定标准。负责收集规则，并加强指导"
    assert first.start == second.start
    assert duties("市数据局负责统筹协调；承担数据专区监管责任。")[1:] == [
        ("数据专区监管责任", "市数据局/R")
    ]
    assert duties("负责收集规则，并加强指导。") == []


def test_a_rule_it_is_done_by_is_no_part_of_the_name() -> None:
    said = "市财政局、市科技局和相关管理部门要按照《关于改革的意见》等精神，分别修订经费管理办法。"
    assert duties(said) == [("分别修订经费管理办法", "市财政局/R 市科技局/R 相关管理部门/R")]


def test_others_without_a_name_are_units_of_their_own() -> None:
    said = "市教育局、市民政局和其他有关部门负责校外培训的监管。"
    assert duties(said) == [("校外培训的监管", "市教育局/R 市民政局/R 其他有关部门/R")]


def test_a_numbered_line_may_part_its_organ_by_a_full_stop() -> None:
    lines = [
        "1．县委宣传部。组织开展宣传。",
        "2．县公安局  负责火场警戒。",
        "3．县财政局。保障扑火资金。",
    ]
    assert sorted(duties("\n".join(lines))) == [
        ("保障扑火资金", "县财政局/R"),
        ("火场警戒", "县公安局/R"),
        ("组织开展宣传", "县委宣传部/R"),
    ]
    assert duties("\n".join([lines[0], lines[2]])) == []


def test_by_when_may_stand_in_a_clause_before_the_organ() -> None:
    said = "（三）每年3月底前，县林业局会同县应急局完成隐患排查。"
    (duty,) = find_duties(said)
    assert said[duty.start : duty.end] == "每年3月底前，县林业局会同县应急局完成隐患排查"
    (found,) = find_responsibilities(said, find_sections(said), ())
    assert found.deadline == "每年3月底前"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("指挥部办公室设在县应急局，承担日常工作。", [("日常工作", "指挥部办公室/R")]),
        (
            "即墨区人民政府负责治水，如皋市水务局负责供水。",
            [("治水", "即墨区人民政府/R"), ("供水", "如皋市水务局/R")],
        ),
        (
            "由县应急局牵头成立现场指挥部，县公安局、县医院等单位参加。",
            [("成立现场指挥部", "县应急局/L 县公安局/S 县医院/S")],
        ),
        ("领导小组办公室（市工信局）负责日常调度。", [("日常调度", "领导小组办公室/R")]),
        ("扑火经费由县财政局承担。", [("扑火经费由县财政局承担", "县财政局/R")]),
        ("督查工作由市委督查室负责。", [("督查工作", "市委督查室/R")]),
        (
            "由市发改委牵头，市统计局按职责分工负责，市机关局于6月底前完成核查。",
            [("于6月底前完成核查", "市机关局/R")],
        ),
    ],
)
def test_organs_that_look_like_something_else(said: str, found: list[tuple[str, str]]) -> None:
    assert duties(said) == found


def test_items_under_a_line_of_their_organ_are_its_duties() -> None:
    text = (
        "三、职责分工\n（一）市科技局\n1.负责制定规划。\n2.组织申报项目。\n（二）优化平台布局\n1.支持企业。"
        "\n第六条 市财政局是资金的监管部门，主要职责包括：\n（一）审核预算；\n（二）拨付资金。"
    )
    assert duties(text) == [
        ("制定规划", "市科技局/R"),
        ("组织申报项目", "市科技局/R"),
        ("审核预算", "市财政局/R"),
        ("拨付资金", "市财政局/R"),
    ]
    second = list(find_duties(text))[1]
    assert text[second.start : second.end].startswith("市科技局\n1.负责制定规划")
    assert duties("（一）市科技局\n地址：和平路1号") == []


def test_several_organs_may_be_charged_one_behind_the_other_in_a_sentence() -> None:
    said = "职责分工如下：市委宣传部：负责新闻宣传；市公安局：负责交通疏导；甲类：负责其他。"
    assert duties(said) == [("新闻宣传", "市委宣传部/R"), ("交通疏导", "市公安局/R")]


def test_that_each_does_its_own_is_no_work() -> None:
    assert duties("市科技局、市财政局要各司其职，加强协作。") == []


def test_a_day_in_what_an_organ_did_before_is_no_deadline_of_the_next() -> None:
    said = "市数据局负责在2026年6月底前建成平台。负责收集规则，并加强指导。"
    found = find_responsibilities(said, find_sections(said), ())
    assert [one.deadline for one in found] == ["2026年6月底前", None]


def test_a_body_that_one_makes_up_with_others_is_led_by_it() -> None:
    said = "由市工信局会同市公安局、市交通局共同组成测试联席工作小组，负责日常工作。"
    assert duties(said)[0] == ("测试联席工作小组", "市工信局/L 市公安局/R 市交通局/R")


def test_departments_or_units_in_brackets_act_with_others() -> None:
    said = "财政部会同有关部门（单位），对动用储备发生的价差、利息，进行审核后，及时进行清算。"
    assert [unit for _, unit in duties(said)] == ["财政部/L 有关部门（单位）/R"]


def test_who_is_no_organ_is_charged_where_a_sentence_says_so() -> None:
    for said, units in (
        ("供水企业应当建立水质检测制度。", "供水企业/R"),
        ("物业服务企业和松山街道办事处要建立清点台账。", "物业服务企业/R 松山街道办事处/R"),
        ("接入单位以及运营单位必须定期检查线路。", "接入单位/R 运营单位/R"),
        ("殡葬服务机构应当积极配合市民政局做好清点工作。", "殡葬服务机构/S"),
    ):
        assert [who for _, who in duties(said)] == [units]
    assert duties("运营单位负责设施的日常维护。") == [("设施的日常维护", "运营单位/R")]
    assert duties("日常巡查主要由管护单位负责。") == [("日常巡查", "管护单位/R")]
    said = "车辆到站后无需下车，由泊车企业负责停放和取回车辆。"
    assert duties(said) == [("停放和取回车辆", "泊车企业/R")]


def test_a_firm_that_goes_on_takes_its_own_work() -> None:
    said = "产废企业承担处置的主体责任，收运企业按照委托要求，承担约定的运输责任。"
    assert duties(said) == [("处置的主体责任", "产废企业/R"), ("约定的运输责任", "收运企业/R")]


@pytest.mark.parametrize(
    "said",
    [
        "申报单位应当提交书面材料。",
        "试点单位要落实专门经费。",
        "有关企业要加强内部管理。",
        "强调医疗机构要依法开展监测。",
        "运营企业应当具备独立法人资格。",
        "养老机构应当按照约定具备以下条件。",
        "大幅提高科研企业牵头的比重。",
        "培训机构自行承担由此产生的相关责任。",
    ],
)
def test_anybody_and_who_must_only_fit_are_charged_with_nothing(said: str) -> None:
    assert not duties(said)


def test_items_under_what_a_body_must_do_are_its_duties() -> None:
    said = "第六条 管护单位应当履行下列职责：\n（一）定期巡查堤岸；\n（二）合同约定的其他职责。"
    assert duties(said) == [("定期巡查堤岸", "管护单位/R")]
    assert not duties("第六条 管护单位应当履行下列职责。")


def test_a_case_opens_what_an_organ_must_do_in_it() -> None:
    said = "申请补助，申请人材料齐全的，镇人民政府(街道办事处)应当场受理，并出具通知。"
    case = "申请人材料齐全的，镇人民政府(街道办事处)应当场受理，并出具通知"
    assert duties(said) == [(case, "镇人民政府(街道办事处)/R")]
    said = "村(居)民委员会发现房屋存在隐患的，应当及时报告街道办事处。"
    task = "发现房屋存在隐患的，应当及时报告街道办事处"
    assert duties(said) == [(task, "村(居)民委员会/R")]
    said = "县水务局接到险情报告后，应当立即组织核查。"
    assert duties(said) == [("接到险情报告后，应当立即组织核查", "县水务局/R")]


def test_within_how_many_days_is_told_with_the_work() -> None:
    said = "县林业局应当自受理申请之日起10个工作日内作出决定。"
    assert duties(said) == [("自受理申请之日起10个工作日内作出决定", "县林业局/R")]
    said = "事发地街道办事处或者县水务局应当及时通报邻县。"
    assert duties(said) == [("及时通报邻县", "事发地街道办事处/R 县水务局/R")]


def test_who_acts_against_a_breach_is_told_with_it() -> None:
    for said in (
        "违反本办法规定擅自取水的，由县水务局责令限期改正",
        "违反第九条规定，损毁界桩的，由县公安局依照《治安管理处罚法》有关规定予以处罚",
        "对评估不合格的基地，由市茶叶局取消其见习基地资格",
    ):
        assert [task for task, _ in duties(f"第三十条 {said}，并予公告。")] == [said]
    too_long = (
        "违反本办法规定，" + "擅自占用绿地、毁坏树木、" * 8 + "拒不改正的，由县林业局责令停止。"
    )
    assert not duties(too_long)


def test_branches_act_in_their_office_each() -> None:
    said = "民政、财政、审计等政府相关职能部门按照职责分工，协同做好住房保障工作。"
    assert duties(said) == [("协同做好住房保障工作", "民政、财政、审计等政府相关职能部门/S")]
    said = "市、区教育、公安、残联等单位按各自职责主动配合，做好救助工作。"
    assert duties(said) == [("配合，做好救助工作", "市、区教育、公安、残联等单位/S")]


def test_every_clause_of_an_article_says_by_when_who_does_what() -> None:
    said = (
        "第九条 市茶叶局每年8月按规定和程序将次年补贴资金纳入部门预算，市财政局按规定及时将资金转移支付至各县。"
        "县茶叶局每年4月底前向市茶叶指导单位报送使用情况，市茶叶指导单位于5月底前完成补贴清算。"
    )
    assert duties(said) == [
        ("将次年补贴资金纳入部门预算", "市茶叶局/R"),
        ("将资金转移支付至各县", "市财政局/R"),
        ("向市茶叶指导单位报送使用情况", "县茶叶局/R"),
        ("于5月底前完成补贴清算", "市茶叶指导单位/R"),
    ]


def test_who_carries_a_rule_out_by_its_office_has_the_offices_work() -> None:
    said = "第四条 市茶叶局是全市茶园管护工作的行政主管部门，负责本办法的组织实施。"
    assert duties(said) == [("全市茶园管护工作", "市茶叶局/R")]
    said = "第四条 市茶叶局是全市茶园管护工作的主管部门，负责编制管护规划。"
    assert duties(said) == [("编制管护规划", "市茶叶局/R")]


def test_who_leads_and_brings_others_in_may_be_said_shortly() -> None:
    said = "市茶叶局牵头会市财政局和市供销社拟订茶园补贴制度并组织实施。"
    found = [("茶园补贴制度", "市茶叶局/L 市财政局/R 市供销社/R")]
    assert [who for _, who in duties(said)] == [found[0][1]]


def test_a_paragraph_that_leads_in_keeps_the_organ_of_its_heading() -> None:
    said = (
        "2.1.2 市防茶霜指挥部办公室及其职责\n办公室设在市茶叶局。办公室承担以下职责：\n"
        "（1）收集霜冻信息；\n（2）起草防霜简报。"
    )
    assert duties(said) == [
        ("收集霜冻信息", "市防茶霜指挥部办公室/R"),
        ("起草防霜简报", "市防茶霜指挥部办公室/R"),
    ]
    said = said.replace("办公室承担以下职责：", "办公室主任由局长兼任。")
    assert duties(said) == []


@pytest.mark.parametrize(
    ("article", "found"),
    [
        ("第七条 市茶叶局向社会公开古茶树名录内容。", "向社会公开古茶树名录内容"),
        ("第八条 省茶叶局根据验收情况，分批公布示范茶园名单。", "分批公布示范茶园名单"),
        ("第九条 省茶叶局根据控制指标，分配各市采摘数量。", "分配各市采摘数量"),
    ],
)
def test_an_article_tells_what_an_organ_makes_known_or_shares_out(article: str, found: str) -> None:
    assert [task for task, _ in duties(article)] == [found]


@pytest.mark.parametrize(
    ("said", "task"),
    [
        ("评价机构应规范开展评价，评价结果要经得起检验。", "规范开展评价"),
        ("省林业厅要指导护林工作，管理经费应专项使用。", "指导护林工作"),
        ("省林业厅要组织专家论证，论证专家主要由高校推荐。", "组织专家论证"),
        ("省林业厅要建立考核机制，财政和林业部门根据考核结果调整补贴。", "建立考核机制"),
        ("省林业厅要完善规则，及时公布结果。", "完善规则，及时公布结果"),
    ],
)
def test_what_is_said_of_another_behind_it_is_no_part_of_the_name(said: str, task: str) -> None:
    assert [found for found, _ in duties(said)] == [task]
