"""A sentence is told with its neighbour that says the rest of what is asked, and alone where none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """海川市摊贩和公共场地管理办法
第一条 为规范摊贩和公共场地使用，制定本办法。
第二条 临时摊位有两个以上经营者报名的，应当采取公开抽签方式出租摊位；只有一个经营者报名的，可以协商出租。
第三条 夜市摊贩不得在主干道摆摊；推车从仓库到夜市的途中，应当贴靠路边通行。
第四条 体育场地应当在节假日向居民开放。居民有权拒绝场地管理单位收取的押金。
第五条 培育花木新品种应当登记来源。把抗旱能力作为花木新品种评选的重要内容，推动良种进山、良法进园。
第六条 河道清淤应当避开鱼类繁殖季节；确需施工的，应当设置隔离围网。清出的淤泥运往指定堆场。
第七条 候车亭由公交企业维护。候车亭广告收入用于站点维修，不得挪用。
第八条 社区食堂应当公示菜价。就餐老人凭老年证享受八折优惠。
第九条 路灯应当在日落后开启。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("临时摊位只有一家报名，可以协商出租吗", ["可以协商出租", "公开抽签方式"]),
        ("夜市摊贩能在主干道摆摊吗，推车从仓库出来怎么走", ["贴靠路边通行"]),
        ("体育场地节假日收押金，居民能拒绝吗", ["居民有权拒绝"]),
        ("培育花木新品种要不要考虑抗旱能力", ["抗旱能力", "培育花木新品种"]),
        ("河道清淤的淤泥能不能设置隔离围网再清", ["隔离围网"]),
        ("候车亭广告收入能不能给公交企业挪用", ["不得挪用"]),
        ("社区食堂公示菜价，老人能享受优惠吗", ["八折优惠"]),
    ],
)
def test_a_neighbour_with_a_word_left_out_is_told_too(
    bot: Bot, question: str, told: list[str]
) -> None:
    answer = bot.ask(question)
    assert all(part in answer.answer for part in told), answer.answer


@pytest.mark.parametrize(
    ("question", "told", "left"),
    [
        (
            "临时摊位有两个以上经营者报名的，应当公开抽签出租吗",
            "公开抽签方式",
            "只有一个经营者报名",
        ),
        ("夜市摊贩能不能在主干道摆摊", "不得在主干道摆摊", "仓库"),
        ("候车亭由谁维护", "公交企业", "广告收入"),
        ("河道清淤能不能在鱼类繁殖季节做", "避开鱼类繁殖季节", "指定堆场"),
        ("社区食堂要不要公示菜价", "公示菜价", "老年证"),
    ],
)
def test_a_sentence_that_leaves_nothing_out_is_told_alone(
    bot: Bot, question: str, told: str, left: str
) -> None:
    answer = bot.ask(question).answer
    assert told in answer, answer
    assert left not in answer, answer
