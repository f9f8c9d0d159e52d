"""How many persons, from how much on, at what share, and where to apply, asked of a measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.applied_at import asks_where_to_apply, tells_where_to_apply

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """云洛市人民政府办公室关于印发云洛市短剧产业发展若干措施的通知
云政办规〔2024〕6号
各区县人民政府，市政府各部门：
《云洛市短剧产业发展若干措施》已经市政府同意，现印发给你们，请认真贯彻执行。
云洛市人民政府办公室
2024年3月14日
云洛市短剧产业发展若干措施
第一条 对在主流平台播出后，分账收入达到80万元以上的短剧，最高可按该部作品分账收入的2%给予出品方不超过20万元奖励。
第二条 入库评审专家从专家库中随机抽取，人数为7人以上单数。
第三条 项目的执行起始时间统一填写2024年5月1日，终止时间按照资助期限填写。
第四条 境外人员参与拍摄的，须在网上申报系统中上传“境外人员知情同意函”的电子文档。
第五条 项目仅面向本市登记的企业申报，每家企业每年申报不超过3项。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云洛短剧入库评审专家至少要几个人", "7人以上单数"),
        ("云洛短剧评审专家得有多少个人", "7人以上单数"),
        ("云洛短剧分账收入多少起可以申请出品方奖励？比例多少", "80万元以上"),
        ("云洛短剧给出品方的奖励比例是多少", "2%"),
        ("云洛短剧项目的执行开始日期写哪天", "2024年5月1日"),
        ("云洛短剧境外人员要在系统交什么材料", "境外人员知情同意函"),
    ],
)
def test_it_is_told_in_the_documents_words(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    assert told in bot_of(措施=TEXT).ask(question).answer


@pytest.mark.parametrize("question", ["云洛短剧项目在哪里申报", "云洛短剧奖励去哪个网站申请"])
def test_who_may_apply_is_not_told_for_where(bot_of: Callable[..., Bot], question: str) -> None:
    assert "面向本市登记的企业" not in bot_of(措施=TEXT).ask(question).answer


@pytest.mark.parametrize(
    ("view", "asks"),
    [
        ("补贴在哪里申报", True),
        ("奖励去哪个网站申请", True),
        ("通过什么平台申报", True),
        ("申领要上哪个系统", True),
        ("到哪儿报名", True),
        ("申报要登录什么平台", True),
        ("在哪些方面申报", False),
        ("申请哪个平台的资助", False),
        ("平台由谁申报", False),
        ("哪里的企业可以申报", False),
    ],
)
def test_a_question_for_where_to_apply(view: str, *, asks: bool) -> None:
    assert asks_where_to_apply(view) is asks


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("申报请登录云洛市政策兑现平台", True),
        ("向区科技局提出申请", True),
        ("通过市政务服务网在线上提交", True),
        ("由注册地街道受理", True),
        ("在主要视频平台播出的，给予奖励", False),
        ("项目面向本市企业申报", False),
        ("达到标准的可申报", False),
    ],
)
def test_a_text_that_says_where(text: str, *, tells: bool) -> None:
    assert tells_where_to_apply(text) is tells
