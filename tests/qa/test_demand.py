"""A question's words demand as much as they are rare; what is only asked of a thing demands little."""

from __future__ import annotations

import pytest

from qa.demand import Sort, demand_of, holds, things


def _even(_: str) -> float:
    return 0.5


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("奖励要交哪些申报材料", ["奖励", "交", "申报", "材料"]),
        ("药品集采的城市有哪些", ["药品", "集采", "城市"]),
        ("县里能自己建政务云吗", ["县", "建", "政务", "云"]),
        ("哪些人住人才公寓可以免交租金", ["住", "人才公寓", "免交", "租金"]),
        ("什么人能领高龄津贴", ["领", "高龄", "津贴"]),
        ("我县有没有养老驿站", ["养老驿站"]),
        ("我县夜市什么时候开", ["夜市", "开"]),
        ("全县多少夜市", ["全县", "夜市"]),
        ("住户偏要养比别家吵的宠物", ["住户", "养", "吵", "宠物"]),
        ("家长非要选民办学校", ["家长", "选", "民办学校"]),
        ("哪些人才可以落户", ["人才", "落户"]),
        ("哪些人员要持证", ["持证"]),
        ("多大年纪才行", []),
        ("多大的场地才能申请", ["场地", "申请"]),
        ("一年最多拿多少钱", ["最多", "拿", "钱"]),
        ("办公室主任谁来当", ["办公室", "主任"]),
        ("召集人由谁当", ["召集人"]),
        ("属地责任该谁扛", ["属地"]),
        ("当地谁来当场验收", ["当地", "当场", "验收"]),
        ("落户要准备哪些材料", ["落户", "材料"]),
        ("体检带什么证件", ["体检", "证件"]),
        ("碰到哪些情况要停领失业金", ["情况", "停领", "失业金"]),
        ("社保凭证算哪一段时间", ["社保", "凭证", "算"]),
        ("驿站的申请是交到谁那里", ["驿站", "申请"]),
        ("准备金怎么提取", ["准备金", "提取"]),
        ("作业本交到学校", ["作业本", "交到", "学校"]),
        ("问卷调查交给哪家单位做", ["问卷调查", "交给"]),
        ("高中学位网上公布", ["高中", "学位", "网上", "公布"]),
        ("要准备什么材料", ["材料"]),
    ],
)
def test_words_are_taken_apart_where_only_one_half_names_a_thing(
    question: str, names: list[str]
) -> None:
    assert [w.text for w in demand_of(question, question, _even).words] == names


def test_a_thing_weighs_more_than_what_is_asked_of_it() -> None:
    words = {w.text: w for w in demand_of("助保贷的申报条件", "助保贷的申报条件", _even).words}
    assert words["条件"].sort is Sort.ASKED
    assert words["助保贷" if "助保贷" in words else "助保"].weight > words["条件"].weight


@pytest.mark.parametrize(
    ("word", "text", "least"),
    [
        ("经费", "所需资金纳入预算", 0.9),
        ("集采", "药品集中采购", 0.6),
        ("人才培养", "培养青年人才", 0.85),
        ("氢能", "发展新能源", 0.0),
    ],
)
def test_a_text_holds_a_word_as_it_stands_or_in_other_words(
    word: str, text: str, least: float
) -> None:
    assert holds(word, text) >= least
    assert (holds(word, text) > 0) is (least > 0)


def test_what_is_only_asked_names_no_thing() -> None:
    assert things("助餐场所的申请条件和流程") == ["助餐", "场所"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("国家对知网做了什么处理", ["国家", "知网", "处理"]),
        ("码头的粮食征走了怎么补偿", ["码头", "粮食", "征", "补偿"]),
        ("国家给不给补助", ["国家", "补助"]),
        ("示范区最长能免租金几年", ["示范区", "最长", "免", "租金"]),
        ("哪些车可以挂专用号牌，请列全", ["车", "挂", "专用", "号牌"]),
        ("养老驿站选址有什么讲究", ["养老驿站", "选址"]),
        ("重点产业说说", ["重点", "产业"]),
        ("家居标准规范些什么", ["家居", "标准", "规范"]),
        ("社区大屏是什么样的产品", ["社区", "大屏", "产品"]),
        ("集采药品降价多少", ["集采", "药品", "降价"]),
        ("走读生住宿标准", ["走读生", "住宿", "标准"]),
        ("完工项目验收", ["完工", "验收"]),
        ("张三获奖", ["张三", "获奖"]),
    ],
)
def test_what_only_says_that_something_is_done_is_no_part_of_a_name(
    question: str, words: list[str]
) -> None:
    assert [w.text for w in demand_of(question, question, lambda _: 0.5).words] == words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("驿站招租走哪些程序", ["驿站", "招租", "程序"]),
        ("补贴有不明白的打哪个电话问", ["补贴", "电话"]),
        ("理事长叫什么名字", ["理事长"]),
        ("场馆收入往哪些地方花", ["场馆", "收入", "花"]),
        ("会议拿什么形式通知", ["会议", "形式", "通知"]),
        ("建起来的驿站怎么处理", ["建", "驿站"]),
        ("论坛是哪一天开的", ["论坛", "开"]),
        ("准备建几座公园", ["建", "公园"]),
        ("靠什么机构推进", ["机构", "推进"]),
        ("发展体育有哪些安排", ["发展", "体育"]),
        ("年度投资安排了多少", ["年度", "投资", "安排"]),
        ("临时摆摊算不算违规", ["临时", "摆摊", "违规"]),
        # and what means something stays
        ("风险准备金怎么提取", ["风险", "准备金", "提取"]),
        ("走访哪些企业", ["走访", "企业"]),
        ("污水处理价格", ["污水", "处理", "价格"]),
        ("怎么处理污水", ["处理", "污水"]),
    ],
)
def test_how_it_is_asked_is_no_word_to_look_for(question: str, words: list[str]) -> None:
    assert [w.text for w in demand_of(question, question, lambda _: 0.5).words] == words


@pytest.mark.parametrize(
    ("question", "unknown", "names"),
    [
        ("献一次血加几分", "血加", ["献", "血", "加"]),
        ("社保要交满几年", "交满", ["社保", "交满"]),
        ("药品集采的城市", "集采", ["药品", "集采", "城市"]),
        ("多出来的钱算谁的", "钱算", ["多出来", "钱算"]),
        ("一年献一次血加几分", "血 血加", ["献", "血加"]),
        ("脱贫县建冷库", "", ["脱贫", "县", "建", "冷库"]),
        ("填粤莞基金申请书", "填粤莞", ["填", "粤莞", "基金", "申请书"]),
        ("报粤莞基金", "报粤莞", ["报", "粤莞", "基金"]),
        ("报粤莞基金", "报粤莞 粤莞", ["报粤莞", "基金"]),
        ("跟省基金比", "跟省", ["省", "基金"]),
        ("做元宇宙的企业", "", ["元宇宙", "企业"]),
    ],
)
def test_what_no_passage_holds_is_no_word_where_something_is_done(
    question: str, unknown: str, names: list[str]
) -> None:
    def rarity(word: str) -> float:
        return 1.0 if word in unknown.split() else 0.5

    assert [w.text for w in demand_of(question, question, rarity).words] == names


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("付现金", "满足消费者现金支付需求"),
        ("供电", "保障园区电力供应稳定"),
        ("供水", "保障园区用水需求"),
        ("停领", "申请停发失业保险金"),
        ("零关税", "首年关税为零的商品"),
        ("分数一样", "分值相同时按年限排名"),
        ("聚集区", "海工产业集聚区"),
        ("时限", "应当在5个工作日内答复"),
        ("病人", "患者可凭电子处方取药"),
        ("上飞机", "旅客凭电子凭证登机"),
        ("没房住", "优先保障住房困难家庭"),
        ("没地方住", "解决住房困难职工的安居问题"),
        ("贴补", "给予每户300元补助"),
        ("外地", "新迁入本市的企业"),
        ("额外", "另奖励20万元"),
    ],
)
def test_what_people_say_is_held_as_documents_write_it(word: str, text: str) -> None:
    assert holds(word, text) >= 0.9
