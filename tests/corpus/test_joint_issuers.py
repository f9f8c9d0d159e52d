"""Who issued a document together: a page's card that names the first, and a signature that names all."""

from __future__ import annotations

from corpus.parse import parse

NOTICE = """索 引 号：000019713/2026-00037
发布机构：交通运输部    公开日期：2026年02月27日

交通运输部 国家发展改革委 生态环境部
关于印发《内河航运行动计划（2026—2028年）》的通知

各省交通运输厅：
现将《内河航运行动计划（2026—2028年）》印发给你们。
交通运输部  国家发展改革委
生态环境部
2026年2月24日
"""


def test_two_fields_on_a_cards_line_are_kept_apart() -> None:
    card = NOTICE.split("\n\n", maxsplit=1)[0]
    assert parse(f"{card}\n\n第一条 内容。", "通知").header.issuer == "交通运输部"


def test_all_who_sign_are_issuers_though_the_card_names_one() -> None:
    assert parse(NOTICE, "通知").header.issuer == "交通运输部、国家发展改革委、生态环境部"
