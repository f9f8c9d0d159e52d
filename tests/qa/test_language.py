"""However it is written, traditional, full width, in English or with a slip, it is one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.english import in_chinese
from qa.english_forms import in_ten_thousands
from qa.language import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("東湖科學城建設由誰牽頭", "东湖科学城建设由谁牵头"),
        ("２０２０年研發投入佔ＧＤＰ比重", "2020年研发投入占GDP比重"),
        ("Ｒ＆Ｄ經費支出", "R&D经费支出"),
        ("市科技局 牵头 什么", "市科技局牵头什么"),
        ("技术合同成交额（目标）", "技术合同成交额(目标)"),
        ("23年要点的文号", "2023年要点的文号"),
        ("武汉24年目标和25年目标", "武汉2024年目标和2025年目标"),
        ("98年的决定", "1998年的决定"),
        ("乌市2024年外贸目标", "乌鲁木齐市2024年外贸目标"),
        ("呼市和哈市的供热补贴", "呼和浩特市和哈尔滨市的供热补贴"),
        ("请对比哈市、齐市的目标", "请对比哈尔滨市、齐齐哈尔市的目标"),
        ("义乌市2024年外贸目标", "义乌市2024年外贸目标"),
        ("欢呼市民参与", "欢呼市民参与"),
        ("整齐市容怎么奖", "整齐市容怎么奖"),
        ("乌市场监管", "乌市场监管"),
        ("工龄满20年以上的", "工龄满20年以上的"),
        ("20年内归还", "20年内归还"),
        ("Who leads 东湖科学城建设?", "东湖科学城建设由谁牵头"),
        ("Which units are responsible for 重大科技专项?", "重大科技专项的责任单位有哪些"),
        ("What tasks does 市人才工作局 lead?", "市人才工作局牵头哪些任务"),
        ("What is the 2020 target for 技术合同成交额?", "2020年技术合同成交额目标是多少"),
        ("What does 三权 mean?", "三权指什么"),
        (
            "What is the document number of 2023年武汉市科技创新工作要点?",
            "2023年武汉市科技创新工作要点的文号是什么",
        ),
        ("Which documents do you have?", "有哪些文件"),
        ("How many high-tech enterprises did Wuhan have in 2015?", "2015年武汉高新技术企业是多少"),
        ("Who leads the construction of the East Lake Science City?", "东湖科学城建设由谁牵头"),
        ("Is the 2023年要点 still in force?", "2023年要点还有效吗"),
        (
            "By how much did retail sales grow from 2015 to 2020?",
            "2020年社会消费品零售总额比2015年增长多少",
        ),
        ("What are the five pillar industries Wuhan will develop?", "武汉五大支柱产业有哪些"),
        (
            "Who issued the Ethical Norms for Artificial Intelligence?",
            "人工智能伦理规范的发文机关是谁",
        ),
        (
            "Which ministry houses the office of the State Council leading group for the fifth national population census?",
            "第五次全国人口普查国务院领导小组办公室设在哪个部门",
        ),
        ("Where is the office of the joint conference set up?", "联席会议办公室设在哪里"),
        (
            "What is the grain output target in the 2024 State Council government work report?",
            "2024年国务院政府工作报告粮食产量目标是多少",
        ),
        (
            "What is the 2020 target for the population in the 13th five-year science plan?",
            "2020年“十三五”科技规划人口目标是多少",
        ),
        ("資訊網路建設由誰牽頭", "信息网络建设由谁牵头"),
        ("PCT国际专利申请量是多少", "PCT国际专利申请量是多少"),
    ],
)
def test_ways_of_writing_become_one(written: str, meant: str) -> None:
    assert plain(written).rstrip("?") == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("储能基地谁付责", "储能基地谁负责"),
        ("储能基地由哪个部门签头创建", "储能基地由哪个部门牵头创建"),
        ("储能基地的则任单位", "储能基地的责任单位"),
        ("配和部门是谁", "配合部门是谁"),
        ("责任丹位有哪些", "责任单位有哪些"),
    ],
)
def test_a_slip_in_the_words_that_ask_for_a_role_is_mended(written: str, meant: str) -> None:
    assert plain(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("储能基地谁来牵这个头", "储能基地谁来牵头"),
        ("储能基地哪个部门牵个头", "储能基地哪个部门牵头"),
        ("这事谁牵起这个头", "这事谁牵头"),
        ("储能基地谁负这个责", "储能基地谁负责"),
        ("储能基地哪家单位负起那个责", "储能基地哪家单位负责"),
        ("储能基地由谁牵头", "储能基地由谁牵头"),
        ("牵头羊", "牵头羊"),
        ("不负责任", "不负责任"),
        ("负个责任", "负个责任"),
    ],
)
def test_a_verb_whose_object_stands_apart_is_one_word(written: str, meant: str) -> None:
    assert plain(written) == meant


@pytest.mark.parametrize(
    "said",
    [
        "东湖科学城建设由谁牵头啊亲",
        "东湖科学城建设由谁牵头呀老师",
        "东湖科学城建设由谁牵头呢宝子",
        "东湖科学城建设由谁牵头哇",
        "东湖科学城建设由谁牵头 急急急",
        "东湖科学城建设由谁牵头哈各位",
    ],
)
def test_whom_one_chats_with_is_no_part_of_the_question(
    ask: Callable[..., Answer], said: str
) -> None:
    assert ask(said).answer == ask("东湖科学城建设由谁牵头").answer


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("商物局在2023科技要点有什么任务", "市商务局"),
        ("商务局有什么任务", "市商务局"),
        ("教玉局有什么职责", "市教育局"),
        ("人才工做局有哪几项工作", "市人才工作局"),
    ],
)
def test_a_slipped_unit_is_seen_by_the_tasks_it_has(
    ask: Callable[..., Answer], said: str, unit: str
) -> None:
    assert unit in ask(said).answer


@pytest.mark.parametrize("text", ["谁负债过多", "筹建单位有哪些", "哪个部门复核", "任务单位"])
def test_other_words_beside_those_stay(text: str) -> None:
    assert plain(text) == text


def test_plain_text_stays_as_it_is() -> None:
    for text in [
        "东湖科学城建设由谁牵头",
        "R&D经费支出占GDP的比重",
        "“青桐”计划",
        "武政办[2023]4号",
    ]:
        assert plain(plain(text)) == plain(text) == text.replace("“", '"').replace("”", '"')


SAME = [
    ("东湖科学城建设由谁牵头?", "東湖科學城建設由誰牽頭？"),
    ("东湖科学城建设由谁牵头?", "麻烦问一下东湖科学城建设是哪个部门牵头的呀"),
    ("东湖科学城建设由谁牵头?", "东湖科学城建设 牵头单位"),
    ("东湖科学城建设由谁牵头?", "Who leads 东湖科学城建设?"),
    ("东湖科学城建设由谁牵头?", "東湖科学城建设由谁牽头"),
    ("市人才工作局牵头什么?", "市人才工作局牽頭什麼"),
    ("市人才工作局牵头什么?", "What tasks does 市人才工作局 lead?"),
    ("2020年技术合同成交额目标", "２０２０年技术合同成交额目标？"),
    ("2020年技术合同成交额目标", "2020年 技术合同成交额"),
    ("2020年技术合同成交额目标", "What is the 2020 target for 技术合同成交额?"),
    ("2020年技术合同成交额目标", "請問2020年技術合同成交額的目標是多少"),
    ("2020年技术合同成交额目标", "2020年技术合同成交鹅目标"),
    ("2023年要点的文号是什么", "2023年要點的文號是什麼"),
    ("2023年要点的文号是什么", "2023年要点 文号"),
    ("三权指什么", "什么是“三權”"),
    ("三权指什么", "What does 三权 mean?"),
    ("三权指什么", 'What do the "three rights" (三权) refer to?'),
    ("东湖论坛由谁牵头", "东湖论谈由谁牵头"),
    ("曙光计划由谁牵头?", "Which department is in charge of the Shuguang Plan?"),
    ("曙光计划由谁牵头?", "领导让我查查曙光计划由谁牵头，急，在线等，谢谢"),
    ("市人才工作局牵头什么?", "老师好，打扰了，想请教一下市人才工作局牵头什么呀"),
    ("市人才工作局牵头哪些任务", "Which tasks does the Municipal Talent Work Bureau lead?"),
    (
        "市财政局参与东湖科学城建设吗",
        "Does the Municipal Finance Bureau take part in East Lake Science City construction?",
    ),
    (
        "2020年东湖高新区企业总收入",
        "Total revenue of enterprises in East Lake High-tech Zone in 2020",
    ),
    (
        "2020年高新技术产业增加值占GDP比重是多少",
        "added value of high-tech industry as a percentage of GDP in 2020",
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_ways_of_asking_are_answered_from_the_same_place(
    ask: Callable[..., Answer], one: str, other: str
) -> None:
    first, second = ask(one), ask(other)
    assert first.status == second.status == "answered"
    assert second.answer == first.answer
    assert second.citations == first.citations


@pytest.mark.parametrize(
    "question",
    [
        "Who is the mayor?",
        "Hello there my friend",
        "Who leads the 东京奥运会 organising committee?",
    ],
)
def test_english_that_asks_for_nothing_known_is_refused(
    ask: Callable[..., Answer], question: str
) -> None:
    assert ask(question).status == "not_found"


def test_a_word_spelled_in_two_ways_is_one(bot_of: Callable[..., Bot]) -> None:
    usual = "平溪市河道管理办法\n第一条 巡河台账保存五年。\n第二条 其他账户由市水务局撤销。\n"
    other = "石桥市河道管理办法\n第一条 巡河台帐保存六年。\n第二条 其它帐户由市水务局撤消。\n"
    bot = bot_of(a=usual, b=other)
    assert "五年" in bot.ask("平溪巡河台帐保存几年").answer
    assert "六年" in bot.ask("石桥巡河台账保存几年").answer


def test_english_names_places_in_any_letters_and_may_be_keywords(
    bot_of: Callable[..., Bot],
) -> None:
    text = (
        "深圳市独角兽企业行动计划\n\n一、目标\n到2027年，累计培育瞪羚企业1000家、独角兽企业80家。\n"
    )
    bot = bot_of(plan=text)
    asked = (
        "How many gazelle enterprises will Shenzhen cultivate by 2027?",
        "Shenzhen 瞪羚企业 2027",
    )
    for question in asked:
        assert "1000家" in bot.ask(question).answer


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("How many public charging piles are there?", "公共充电桩"),
        ("From which date do the measures on recognizing smart factories take effect?", "智能工厂"),
    ],
)
def test_english_terms_of_cities_become_those_of_documents(english: str, chinese: str) -> None:
    said = in_chinese(english, lambda _: False)
    assert chinese in said
    assert ("什么时候施行" in said) == ("effect" in english)


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("How many low-altitude routes will be opened?", "低空"),
        ("How many low altitude routes will be opened?", "低空"),
        ("How many high-tech enterprises are there?", "高新技术企业"),
        ("Who leads recruiting 450,000 college students?", "45万大学生"),
        ("How long is the ledger kept?", "台账"),
    ],
)
def test_english_words_are_read_in_their_forms(english: str, chinese: str) -> None:
    assert chinese in in_chinese(english, lambda _: False)


def test_a_name_given_in_chinese_needs_no_other_words() -> None:
    said = in_chinese("Who leads the Optofluidics Institute (微流光学院)?", lambda _: False)
    assert "微流光学院" in said
    assert "Optofluidics" not in said


@pytest.mark.parametrize(
    ("written", "counted"),
    [("300000 people", "30万 people"), ("10000 villages", "10000 villages"), ("12500", "12500")],
)
def test_numbers_are_counted_in_ten_thousands_where_they_are_whole(
    written: str, counted: str
) -> None:
    assert in_ten_thousands(written) == counted
