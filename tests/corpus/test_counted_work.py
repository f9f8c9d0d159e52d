"""Counts of what is under way, of whose it is, and shares behind their subject, as reports print them."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.types import Target

REPORT = "2024年政府工作报告\n各位代表：\n一、2023年工作回顾\n{}\n二、2024年工作安排\n做好。"


def found(text: str) -> tuple[Target, ...]:
    return parse(REPORT.format(text), "甲市").targets


def briefs(text: str) -> list[str]:
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in found(text)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # what is under way is counted as what is finished is
        (
            "17个省域项目加快实施，100余项改革试点有序承接。",
            ["省域项目加快实施 17个 level", "改革试点有序承接 100项 level"],
        ),
        ("甲校等22个在建项目加快推进。", ["在建项目加快推进 22个 level"]),
        ("甲桥、52座雨水调蓄池开工建设。", ["雨水调蓄池开工建设 52座 level"]),
        (
            "508个老旧小区、136条背街小巷改造提升工作顺利推进。",
            [
                "老旧小区改造提升工作顺利推进 508个 level",
                "背街小巷改造提升工作顺利推进 136条 level",
            ],
        ),
        ("58个10亿元以上产业项目开工建设。", ["10亿元以上产业项目开工建设 58个 level"]),
        ("加快济东等5条高速建设。", ["加快高速建设 5条 level"]),
        ("加快3个化工园区扩区调整。", ["加快化工园区扩区调整 3个 level"]),
        # whose they are stands before their number
        ("长三角发展21项合作事项加快落地。", ["长三角发展合作事项加快落地 21项 level"]),
        ("市政府承诺的15件民生实事全部兑现。", ["市政府承诺的民生实事全部兑现 15件 level"]),
        (
            "产投集团新增5支产业基金、总数达到14支。",
            ["产投集团产业基金 5支 change", "产投集团产业基金总数 14支 level"],
        ),
        ("编制完成都市圈14个专项规划。", ["都市圈专项规划 14个 level"]),
        ("导入第二批30项功能性事项。", ["功能性事项 30项 change"]),
        ("政务服务“一网通办”累计推出41个“一件事”。", ["“一件事” 41个 level"]),
        # how large, which kind and which policy are none of it
        ("推进甲公司60万头生猪全产业链项目建设。", []),
        ("全市首个国家1类创新药获批上市。", []),
        ("落实促进青年就业35项措施。", []),
        ("全州街道养老综合体、3000人以上集中安置点日间照料中心实现全覆盖。", []),
        ("中国二十四节气研究院落户甲市。", []),
        ("选出8个重点推进项目申请列入计划。", []),
        # two kinds with one noun, and a list that ends before another
        (
            "建成26个高精度和90个中精度监测站点。",
            ["高精度监测站点 26个 change", "中精度监测站点 90个 change"],
        ),
        (
            "实施济宁等8条高速公路、甲路等11个大修项目。",
            ["高速公路 8条 level"],
        ),
        # shares behind their subject
        ("国考断面100%达到优良水体。", ["国考断面达到优良水体 100% level"]),
        ("垃圾收运处置体系覆盖95%的自然村。", ["垃圾收运处置体系覆盖自然村 95% level"]),
        ("流经城市90%的河段受到污染。", ["流经城市河段受到污染 90% level"]),
        ("药品安全满意度达到90.92%、超过全省平均水平。", ["药品安全满意度 90.92% level"]),
        ("药品安全满意度超过全省平均水平2个百分点。", []),
        # for whom something is done
        ("为1.86万人提供职业技能培训。", ["提供职业技能培训 1.86万人 level"]),
        (
            "使1.5亿学生和780万名寄宿生受益。",
            ["学生受益 1.5亿 level", "寄宿生受益 780万名 level"],
        ),
        # values that lean on the one before
        (
            "电动汽车、锂电池、光伏等“新三样”出口分别增长43.9%、50.5%和0.9%。",
            ["电动汽车出口 43.9% growth", "锂电池出口 50.5% growth", "光伏出口 0.9% growth"],
        ),
        (
            "完成民间投资825亿元，增长18%，高于全省5个百分点，占总投资的62%。",
            ["民间投资 825亿元 level", "民间投资 18% growth", "民间投资占总投资 62% level"],
        ),
        (
            "新增年营收过百亿的制造业企业1家、过50亿的2家。",
            ["年营收过百亿的制造业企业 1家 change", "年营收过50亿的制造业企业 2家 change"],
        ),
        (
            "新建项目开工率达到35%、上半年达到80%以上。",
            ["新建项目开工率 35% level", "新建项目开工率 80% level"],
        ),
        ("“一业一证”改革拓展至32个行业。", ["“一业一证”改革 32个 level"]),
        ("重污染天气控制在6天以内。", ["重污染天气 6天 level"]),
        ("社会商品零售总额，比上年增长17.8%。", ["社会商品零售总额 17.8% growth"]),
        ("市场主体增量提质，达到77万户。", []),
    ],
)
def test_what_is_counted_in_a_report_is_read_with_whose_it_is(text: str, read: list[str]) -> None:
    assert briefs(text) == read
