"""Values asked for in words that say more, or less, than a value's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.compare_words import PASSED
from qa.rivals import counted_alike, swapped
from qa.types import Turn
from qa.value_units import asked_unit
from qa.value_words import doing

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

YICHANG = """宜昌市政府工作报告
——2024年1月20日在宜昌市第八届人民代表大会第三次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作。
一、2023年工作回顾
全市地区生产总值增长6.7%，高于全省平均水平，站上3000亿元台阶、达3014.4亿元。服务业增加值增长5.6%，比上年提高3.6个百分点。煤炭先进产能达到93%。PM2.5浓度降至每立方米36微克。新认定国家级专精特新“小巨人”企业16家、达到69家。新认定高新技术企业68家。改造老旧小区51个。建设高标准农田24万亩。建成开放老年助餐点205个。数字经济核心产业营收达425亿元。每1000人口拥有3岁以下婴幼儿托位数达4.5个。城镇居民人均可支配收入增长4.8%，农村居民人均可支配收入增长8%。
二、2024年工作安排
今年主要预期目标是：地区生产总值增长6%，城镇居民人均可支配收入增长6%，农村居民人均可支配收入增长8.3%。数字经济核心产业营收达500亿元。煤炭先进产能稳定在95%左右。力争PM2.5浓度降至每立方米34微克以下。改造老旧小区49个。完成城乡建设用地增减挂钩1万亩，建设高标准农田21万亩。新增老年助餐点85个。新开通5G基站1500个、总量突破1.6万个。技术合同成交额超过55亿元。
"""
XIANGYANG = """襄阳市政府工作报告
——2024年1月18日在襄阳市第六届人民代表大会第四次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作。
一、2023年工作回顾
全年实现地区生产总值5000亿元，增长7.8%。
二、2024年工作安排
今年主要预期目标是：地区生产总值增长7.5%。
"""


@pytest.fixture
def two(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=YICHANG, b=XIANGYANG)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("宜昌国家级专精特新小巨人企业总共有多少家", "69家"),
        ("宜昌国家级专精特新小巨人企业累计多少家", "69家"),
        ("宜昌新认定国家级专精特新小巨人企业多少家", "16家"),
        ("宜昌2023年认定了多少家高新技术企业", "68家"),
        ("宜昌煤炭先进产能占比2024年要稳定在多少", "95%"),
        ("宜昌2024年技术合同成交额要超过多少", "55亿元"),
        ("宜昌每千人口3岁以下婴幼儿托位数有几个", "4.5个"),
        ("宜昌2024年农村居民可支配收入增长目标", "8.3%"),
    ],
)
def test_a_value_is_found_by_what_is_asked_of_it(two: Bot, question: str, told: str) -> None:
    assert told in two.ask(question).answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("宜昌PM2.5浓度2024年要比2023年再降几微克", "减少2微克"),
        ("宜昌2024年要改造的老旧小区数量和2023年比是多了还是少了", "减少2个"),
        ("宜昌和襄阳2023年GDP差多少", "1985.6亿元"),
        ("宜昌数字经济核心产业营收从2023年到2024年要增加多少亿元", "增加75亿元"),
    ],
)
def test_what_two_values_differ_by_is_worked_out(two: Bot, question: str, told: str) -> None:
    assert told in two.ask(question).answer


def test_how_many_are_asked_for_and_no_rate_is_told(two: Bot) -> None:
    assert two.ask("宜昌2023年服务业增加值多少亿元").status == "not_found"
    assert "5.6%" in two.ask("宜昌2023年服务业增加值增长多少").answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("宜昌老年助餐点2023年建成了多少个，2024年还要新增多少个", ("205个", "85个")),
        ("宜昌高标准农田2023年建了多少万亩，2024年要建多少万亩", ("24万亩", "21万亩")),
        ("宜昌2024年新开通5G基站多少个？总量要到多少？", ("1500个", "1.6万个")),
    ],
)
def test_a_second_question_of_the_same_thing_is_answered_too(
    two: Bot, question: str, told: tuple[str, str]
) -> None:
    answer = two.ask(question).answer
    assert all(value in answer for value in told)


def _talk(bot: Bot, *questions: str) -> Answer:
    turns: list[Turn] = []
    for question in questions:
        turns.append(Turn(question, bot.ask(question, tuple(turns))))
    return turns[-1].answer


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("宜昌2024年GDP增长目标是多少", "和襄阳差多少"), "1.5个百分点"),
        (("宜昌2024年GDP增长目标是多少", "那宜昌市和襄阳市差多少"), "1.5个百分点"),
        (("襄阳2024年GDP增长目标是多少", "比宜昌高几个点"), "1.5个百分点"),
        (("宜昌2024年城镇居民收入增长目标多少", "农村的呢"), "8.3%"),
    ],
)
def test_a_follow_up_takes_the_other_place_or_the_other_word(
    two: Bot, turns: tuple[str, ...], told: str
) -> None:
    assert told in _talk(two, *turns).answer


def test_what_was_new_before_a_number_of_its_own_says_nothing_of_the_next() -> None:
    assert counted_alike("新认定企业数", "新认定企业16家、达到", added=False) is False
    assert counted_alike("新增企业数", "新增企业达到", added=False) is True


def test_a_word_takes_the_place_of_the_one_it_is_told_from() -> None:
    assert swapped("甲市发明专利申请量", "授权量") == "甲市发明专利授权量"
    assert swapped("甲市地区生产总值", "农村的") is None


def test_points_are_no_things_that_are_counted() -> None:
    assert asked_unit("提高几个百分点") == "%"
    assert asked_unit("要改造多少个小区") == "个"


def test_an_aim_to_be_passed_is_no_aim_that_was_passed() -> None:
    assert not PASSED.search("2027年要超过多少")
    assert PASSED.search("实际超过目标多少")


def test_what_is_done_is_told_from_what_it_is_done_with() -> None:
    assert doing("还要新增多少个") == "新增"
    assert doing("要改造多少老旧小区") == ""


ZONES = """宜昌市“十四五”数字经济发展规划
一、发展目标
到2027年，常住人口城镇化率达到68%，比2024年提高2.5个百分点。每万人发明专利拥有量、数字化普及率分别达到12件、90%。全市高新技术企业达到3000家，其中宜昌高新区达到800家。国家重点实验室由2024年的21个增加到30家。
二、任务
全市规模以上工业总产值突破5000亿元。加快产业园区建设，实现规模以上工业总产值800亿元。夷陵区新增规上企业50家，全市新增规上企业300家。
"""


@pytest.mark.parametrize(
    ("question", "told", "never"),
    [
        ("宜昌规上工业总产值目标", "5000亿元", "800亿元"),
        ("宜昌新增规上企业多少家", "300家", "50家"),
        ("宜昌2027年高新技术企业多少家", "3000家", "800家"),
        ("宜昌城镇化率2027年要比2024年提高多少", "2.5个百分点", "68%"),
        ("宜昌每万人发明专利拥有量目标", "12件", "90%"),
    ],
)
def test_a_part_of_the_place_lends_it_no_value(
    bot_of: Callable[..., Bot], question: str, told: str, never: str
) -> None:
    answer = bot_of(a=ZONES).ask(question).answer
    assert told in answer
    assert never not in answer


def test_the_whole_place_lends_its_zone_no_value(bot_of: Callable[..., Bot]) -> None:
    assert "3000" not in bot_of(a=ZONES).ask("宜昌高新区高新技术企业2027年多少家").answer


def test_what_is_counted_in_another_word_is_compared(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(a=ZONES).ask("宜昌国家重点实验室2027年比2024年多几家").answer
    assert "增加9" in answer


NATION = """国务院政府工作报告
——2007年3月5日在第十届全国人民代表大会第五次会议上
各位代表：
现在，我代表国务院，向大会作政府工作报告。
一、2006年工作回顾
全国财政收入3.93万亿元，比上年增加7694亿元。城镇居民人均可支配收入11759元，农村居民人均纯收入3587元。
二、2007年工作部署
今年国民经济和社会发展的主要目标是：国内生产总值增长8%左右。“十一五”期间，关停5000万千瓦落后小火电机组。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2006年全国财政收入多少万亿，比上年增加多少", ("3.93万亿元", "7694亿元")),
        ("2006年城镇居民人均可支配收入比农村居民人均纯收入多多少元", ("8172元",)),
        ("2006年城镇居民人均可支配收入是农村居民人均纯收入的多少倍", ("3.28倍",)),
    ],
)
def test_a_value_is_told_with_what_it_is_held_against(
    bot_of: Callable[..., Bot], question: str, told: tuple[str, ...]
) -> None:
    answer = bot_of(a=NATION).ask(question).answer
    assert all(value in answer for value in told)


def test_a_clause_of_other_years_is_not_quoted_for_a_year(bot_of: Callable[..., Bot]) -> None:
    assert "5000" not in bot_of(a=NATION).ask("2007年要关停多少万千瓦小火电").answer


def test_a_value_and_its_rate_are_both_told(two: Bot) -> None:
    answer = two.ask("襄阳2023年地区生产总值和增速").answer
    assert "5000亿元" in answer
    assert "7.8%" in answer


def test_how_much_more_without_a_year_beside_it_is_worked_out(two: Bot) -> None:
    assert "增加2个百分点" in two.ask("宜昌2024年煤炭先进产能提高了多少").answer


def test_the_size_of_things_and_what_is_counted_tell_values_apart(
    ask: Callable[..., Answer],
) -> None:
    assert "29家" in ask("武汉高新技术产业产值过50亿的企业有几家").answer
    assert "17家" in ask("武汉高新技术产业产值过百亿的企业多少家").answer


def test_the_values_of_all_years_are_told_together(ask: Callable[..., Answer]) -> None:
    answer = ask("武汉技术合同成交额历年数据").answer
    assert all(value in answer for value in ("88.87亿元", "405.3亿元", "800亿元", "1450亿元"))


def test_from_how_much_to_how_much_are_two_values(ask: Callable[..., Answer]) -> None:
    answer = ask("武汉技术合同成交额从多少提高到多少").answer
    assert "405.3亿元" in answer
    assert "800亿元" in answer


def test_a_follow_up_asks_for_the_aim_of_the_other_word(bot: Bot) -> None:
    asked = ("武汉2020年发明专利申请量目标是多少", "授权量的目标是多少")
    assert "12000件" in _talk(bot, *asked).answer


CHUZHOU = """滁州市政府工作报告
——2024年1月20日在滁州市第七届人民代表大会第三次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作。
一、2023年工作回顾
新增规上工业企业424家，总数达2567家。科技型中小企业达12453家。城镇、农村居民人均可支配收入分别达43900元、20300元。固定资产投资增长18.5%。
二、2024年工作安排
今年主要预期目标是：地区生产总值增长7.5%，固定资产投资增长10%以上。科技型中小企业达1.4万家。滁州经开区要不断壮大先进装备制造产业，规上工业企业超250家。
"""


@pytest.mark.parametrize(
    ("question", "told", "never"),
    [
        ("滁州规上工业企业总数达到多少家", "2567家", "250家"),
        ("滁州科技型中小企业有多少家", "12453家", "1.4万家"),
        ("滁州城镇居民和农村居民2023年人均可支配收入", "20300元", "18.5%"),
        ("滁州固定资产投资增速目标较2023年实际回落几个百分点", "8.5个百分点", "7.5%"),
    ],
)
def test_what_there_is_is_told_of_the_whole_place(
    bot_of: Callable[..., Bot], question: str, told: str, never: str
) -> None:
    answer = bot_of(a=CHUZHOU).ask(question).answer
    assert told in answer
    assert never not in answer


@pytest.mark.parametrize(
    "question", ["2018年武汉技术合同实际成交额", "2018年武汉高新技术企业实际数量"]
)
def test_the_year_of_keywords_is_the_values_and_no_documents(
    ask: Callable[..., Answer], question: str
) -> None:
    assert ask(question).status == "not_found"


def test_the_end_of_a_plan_is_its_last_year(ask: Callable[..., Answer]) -> None:
    assert "68人" in ask("“十二五”结束的时候，武汉两院院士一共多少人").answer


@pytest.mark.parametrize(
    "question", ["宜昌2024年建设高标准农田多少家", "宜昌2024年建设高标准农田多少个项目"]
)
def test_what_is_measured_is_no_count_of_things(two: Bot, question: str) -> None:
    assert "万亩" in two.ask("宜昌2024年建设高标准农田多少万亩").answer
    assert "21万亩" not in two.ask(question).answer
