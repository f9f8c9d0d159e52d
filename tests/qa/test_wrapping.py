"""Greetings, thanks and who asks are no part of a question; words that only look like them are."""

from __future__ import annotations

import pytest

from qa.mending import mended
from qa.wrapping import without_wrapping


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("麻烦问一下哈,那个东湖科学城建设是哪家在牵头来着", "东湖科学城建设是哪家在牵头"),
        ("2015年的时候是多少", "2015年是多少"),
        ("2015年那时候有几家孵化器", "2015年有几家孵化器"),
        ("急,2023年目标是几家", "2023年目标是几家"),
        ("帮忙看下呗,灌排机械动力定的多少", "灌排机械动力定的多少"),
        ("您好,想咨询一下发明专利能奖多少钱,谢谢啦", "发明专利能奖多少钱"),
        ("写材料要用,2015年技术合同成交额多少", "2015年技术合同成交额多少"),
        ("告诉我谁牵头,好吗", "谁牵头"),
        ("咱们市高新技术企业有多少家呀", "我市高新技术企业有多少家"),
        ("我想当数据培训机构,得具备哪些条件", "数据培训机构,得具备哪些条件"),
        ("公园选址有什么要求(武汉)", "武汉公园选址有什么要求"),
        ("研发补贴最高多少(天河区)", "天河区研发补贴最高多少"),
        ("老旧小区改造多少个 (洛阳)?", "洛阳老旧小区改造多少个"),
        ("研发补贴最高多少(万元)", "研发补贴最高多少(万元)"),
        ("公园(武汉)怎么去", "公园(武汉)怎么去"),
        ("学费多少(武汉户籍学生)", "学费多少(武汉户籍学生)"),
        ("问责办法有哪些", "问责办法有哪些"),
        ("急救中心谁负责", "急救中心谁负责"),
        ("关于进一步优化营商环境的意见的文号", "关于进一步优化营商环境的意见的文号"),
        ("市财政局参与了吗", "市财政局参与了吗"),
        ("问一下", "问一下"),
    ],
)
def test_what_stands_around_a_question_is_left_out(said: str, meant: str) -> None:
    assert without_wrapping(said) == meant


TEXTS = ["创设首届东湖论坛,培育高端论坛", "严格执行公务接待标准,公务用车"]


@pytest.mark.parametrize(
    ("slipped", "meant"),
    [
        ("东湖论谈由谁牵头", "东湖论坛由谁牵头"),
        ("公务接侍标准是什么", "公务接待标准是什么"),
        ("东湖论坛由谁牵头", None),
        ("南湖公园由谁管理", None),
        ("什么是公务卡", None),
    ],
)
def test_one_slipped_character_is_mended_where_one_reading_fits(
    slipped: str, meant: str | None
) -> None:
    assert mended(slipped, TEXTS, lambda words: any(words in text for text in TEXTS)) == meant


def test_two_slips_far_apart_are_mended_one_after_the_other() -> None:
    known = "市能源局根据验收和抽查情况,分批公布智能化示范煤矿名单。"
    once = mended("智能化示范媒矿的名单由谁分批公部", [known], known.__contains__)
    assert once == "智能化示范煤矿的名单由谁分批公部"
    assert mended(once, [known], known.__contains__) == "智能化示范煤矿的名单由谁分批公布"


def test_a_character_that_stands_so_in_a_text_is_no_slip() -> None:
    assert mended("门店首开业", ["门店首开业"], {"门店", "开业"}.__contains__) is None


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("想去长食堂搭伙", None),
        ("老人去长食堂吃饭", None),
        ("要去长食堂办卡", None),
        ("海川去长食堂", "海川区长食堂"),
    ],
)
def test_going_somewhere_is_no_slip(asked: str, meant: str | None) -> None:
    known = "海川区长食堂向老人开放,想区长食堂多开,老人区长食堂吃,要区长食堂办"
    assert mended(asked, [known], known.__contains__) == meant
