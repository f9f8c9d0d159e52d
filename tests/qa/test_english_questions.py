"""What staff from abroad ask is put in Chinese as it is asked: of whom, of which years, how much at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.english import in_chinese

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot


def chinese(question: str) -> str:
    return in_chinese(question, lambda _: False)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Besides the lead bureau, who is responsible for parks?", "除牵头单位外的责任单位有哪些"),
        ("Which departments are responsible for parks apart from the lead unit?", "除牵头单位外"),
        ("Who else is responsible for parks in Yichang?", "除牵头单位外"),
        ("Which Yichang department leads urban renewal?", "宜昌城市更新由谁牵头"),
        ("Which provincial authority heads urban renewal?", "城市更新由谁牵头"),
        ("Which bureau of Yichang deals with urban renewal?", "宜昌城市更新由谁负责"),
        ("When do the Yichang measures on old neighbourhoods expire?", "的有效期到什么时候"),
        ("When will the notice cease to be valid?", "的有效期到什么时候"),
        ("Which years does the energy plan cover?", "的规划期是哪几年"),
        ("What period is the energy plan for?", "的规划期是哪几年"),
        ("What does the energy plan say about wind power?", "能源规划风电有什么内容"),
        ("What is stated in the energy plan on wind power?", "能源规划风电有什么内容"),
        ("How will Yichang attract foreign companies?", "怎么"),
        ("What will Yichang do to attract foreign companies?", "怎么"),
        ("What steps will Yichang take to attract foreign companies?", "有哪些措施"),
        ("How did grain output change between 2020 and 2023?", "2020年到2023年粮食产量变化了多少"),
        ("By how much should energy consumption be cut?", "能耗降低多少"),
        ("By how much should the urbanisation rate be raised?", "城镇化率提高多少"),
        ("What is the maximum reward for a homestay?", "民宿奖励最高是多少"),
        ("How much can a travel agency get at most?", "旅行社最高是多少"),
        ("How many working days does the review take?", "多少个工作日"),
        ("How many kilometres of expressway are there?", "高速公路是多少公里"),
        ("For how many years at most is the rent subsidy paid?", "最长几年"),
        ("Under the energy plan, how much wind power will be built?", "能源规划"),
        ("May a homestay sell alcohol?", "吗"),
        ("What is the number of the notice, and when was it issued?", "成文日期是什么"),
        (
            "Compare the 2024 GDP growth targets of Yichang and Wuhan.",
            "2024年宜昌和武汉GDP增长目标是多少",
        ),
    ],
)
def test_it_is_asked_in_chinese(question: str, asks: str) -> None:
    assert asks in chinese(question) or chinese(question).endswith(asks)


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("the targets for invention patent applications and grants", ("申请量", "授权量")),
        ("How many gazelle and unicorn companies are there?", ("瞪羚企业和独角兽企业",)),
        ("measures on culture, rural roads and urban renewal", ("农村公路", "城市更新")),
    ],
)
def test_what_two_things_share_is_said_of_both(question: str, both: tuple[str, ...]) -> None:
    assert all(name in chinese(question) for name in both)


@pytest.mark.parametrize(
    ("question", "stays"),
    [
        ("Who leads urban renewal in Yichang?", "宜昌城市更新由谁牵头"),
        ("Which units are responsible for urban renewal?", "城市更新的责任单位有哪些"),
        ("How many charging piles will be built by 2027?", "2027年充电桩是多少"),
        ("What is the 2024 target for grain output?", "2024年粮食产量目标是多少"),
        ("What does smart city mean?", "智慧城市指什么"),
        ("What is the smart health and elderly care industry?", "智慧健康养老产业是什么"),
        (
            "How many incubators were there in 2015 and how many in 2020?",
            "2015年2020年孵化器是多少",
        ),
    ],
)
def test_what_was_read_before_is_read_the_same(question: str, stays: str) -> None:
    assert chinese(question) == stays


PLAN = """洛川市对外开放行动方案（2024—2026年）
洛政发〔2024〕8号
一、主要任务
1. 办好国际友城交流。新增国际友城3个，举办对接活动40场。（牵头单位：市委外办；责任单位：市商务局、市文旅局）
2. 优化外国人才服务。简化居留证办理手续，外国人工作许可审批流程缩短至5个工作日。（牵头单位：市科技局；责任单位：市公安局）
3. 做强电子竞技产业。对承办全国性赛事的电竞场馆，最高给予300万元奖励。（牵头单位：市体育局；责任单位：市财政局）
4. 建设轨道交通。到2026年，轨道交通运营里程达到85公里。（牵头单位：市交通运输局；责任单位：市发改委）
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Besides the lead bureau, who is responsible for services to foreign talents in Luochuan?",
            "市公安局",
        ),
        ("Which Luochuan department leads esports?", "市体育局"),
        ("How many international sister cities will be added?", "3个"),
        ("What is the maximum reward for an esports venue?", "300万元"),
        ("How many kilometres of metro will be in operation by 2026?", "85公里"),
        ("What does the plan say about residence permits for foreigners?", "简化居留证"),
        ("How many matchmaking events will be held?", "40场"),
        ("Which years does the opening-up action plan of Luochuan cover?", "2024"),
    ],
)
def test_it_is_answered(bot_of: Callable[..., Bot], question: str, told: str) -> None:
    assert told in bot_of(洛川=PLAN).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "How many nuclear power plants will be built?",
        "Which Luochuan department leads vaccines?",
        "What is the maximum reward for a hospital?",
        "How many kilometres of expressway will be built by 2026?",
        "What is the tuition fee for international students?",
        "How many sister cities had Luochuan in 1999?",
    ],
)
def test_what_no_document_says_is_refused(bot_of: Callable[..., Bot], question: str) -> None:
    assert bot_of(洛川=PLAN).ask(question).status == "not_found"


def test_it_is_asked_in_the_words_of_one_passage(bot_of: Callable[..., Bot]) -> None:
    """ "residence documents" is not what the first choice of words makes of it; the passage holds 居留证."""
    answer = bot_of(洛川=PLAN).ask("How are formalities for residence documents simplified?")
    assert "简化居留证" in answer.answer
    assert answer.confidence <= 0.75
