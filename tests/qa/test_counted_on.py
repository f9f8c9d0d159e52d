"""A list that counts on within a paragraph is told to its last item."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """云岭市2025年政府工作报告
一、2024年工作回顾
过去一年，我们坚持办实事、解难题。60件民生实事全部完成。城镇新增就业1.2万人，登记失业率控制在3.6%以内，居民收入增长与经济增长基本同步。
二、2025年重点工作
各位代表！群众的事没有小事。我们聚焦急难愁盼，今年重点办好8件民生实事。一是实施山区饮水安全工程，新建供水管网120公里，惠及群众3.4万人，让山区群众喝上放心水、安全水、舒心水。二是改造农村危旧房屋，完成改造600户，优先安排低收入家庭、独居老人家庭和残疾人家庭。三是推进县域医共体建设，建成乡镇急救站点16个，配齐救护车辆和急救设备。四是加快老街片区更新，改造背街小巷42条，增设停车泊位1800个，补齐公共厕所。五是实施校园扩容工程，新增中小学学位3200个，改造提升乡村教学点45个。六是建设社区食堂，建成投用社区食堂25家，覆盖所有街道。七是完善公交线网，新开通山区公交线路9条，更新新能源公交车60辆。八是实施河道清淤工程，完成清淤河道38公里。我们将一件接着一件办。
三、政府自身建设
要从四个方面加强自身建设。第一，加强政治建设，把理论学习贯穿始终，用党的创新理论武装头脑、指导实践、推动工作，做到学思用贯通、知信行统一，坚决落实上级各项决策部署，不打折扣、不搞变通，确保政令畅通。第二，加强法治建设，依法履行职责，落实重大行政决策程序，自觉接受人大监督、政协民主监督和社会各界监督，认真办理代表建议和委员提案。第三，加强效能建设，精简会议文件，推行一线工作法，建立任务清单、责任清单、时限清单，做到事事有回音、件件有着落。第四，加强廉政建设，管好用好每一分钱，严肃查处群众身边的不正之风，持之以恒纠治形式主义。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(report=REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云岭2025年8件民生实事是哪些", ["山区饮水", "社区食堂25家", "河道清淤"]),
        ("云岭2025年重点办好的8件民生实事有哪些", ["山区饮水", "公交线路9条", "河道清淤"]),
        ("云岭2025年要办好的民生实事有哪几件", ["危旧房屋", "河道清淤"]),
        ("云岭重点办好的民生实事都是什么", ["急救站点16个", "河道清淤"]),
        ("云岭2025年的8件民生实事具体是哪些", ["山区饮水", "河道清淤"]),
        ("云岭从哪四个方面加强自身建设", ["政治建设", "效能建设", "廉政建设"]),
    ],
)
def test_it_is_told_to_the_last_item(bot: Bot, question: str, told: list[str]) -> None:
    answer = bot.ask(question)
    assert all(part in answer.answer for part in told), answer.answer


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("云岭山区饮水安全工程要新建供水管网多少公里", "120公里", "河道清淤"),
        ("云岭2025年社区食堂怎么建", "25家", "河道清淤"),
        ("云岭农村危旧房屋改造优先安排哪些家庭", "独居老人家庭", "河道清淤"),
        ("云岭2025年要完成清淤河道多少公里", "38公里", "社区食堂"),
        ("云岭2024年民生实事完成了多少件", "60件", "河道清淤"),
    ],
)
def test_one_item_is_told_alone(bot: Bot, question: str, told: str, other: str) -> None:
    answer = bot.ask(question).answer
    assert told in answer
    assert other not in answer
