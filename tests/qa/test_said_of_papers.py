"""What a paper is called in passing, what it calls an organ, and what it means by words in quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.departments import departments
from qa.issuer_named import asked_about
from qa.said_plainly import said_plainly
from qa.term_questions import asks_definition
from qa.understand import understand

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

MEASURES = """云岭市促进民营经济发展的若干措施
云岭市工业和信息化局
2025年3月10日

第一条 本措施所称“未满2年”是指截至申报当年注册成立未满2年，不包含申报当年。
第二条 对招用18至25岁未就业青年的企业，按每人不超过1200元给予补助。企业经营困难的，可以缓缴水费，缓缴期间免收违约金。
第三条 补助资金不得用于以下用途：（一）购买股票、期货；（二）偿还债务；（三）发放工资福利。
第四条 困难毕业生离校后，由人力资源社会保障部门对未就业的困难毕业生建立帮扶清单。
第五条 发展改革部门要制定有利于民营经济的价格政策。
第六条 本措施具体由云岭市工业和信息化局负责组织实施，自2025年4月1日起施行，有效期3年。
"""


@pytest.fixture
def yunling(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(measures=MEASURES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云岭市促进民营经济发展那几条措施，归哪个单位组织实施", "工业和信息化局"),
        ("云岭市促进民营经济发展的若干措施归谁组织实施", "工业和信息化局"),
        ("最新版云岭市促进民营经济发展的若干措施是哪天发的", "2025年3月10日"),
        ("云岭民营经济措施里，发改部门有啥任务", "价格政策"),
        ("云岭民营经济措施讲企业经营困难能缓缴水费吗", "可以缓缴水费"),
        ("云岭民营经济新政，企业招18到25岁青年每人最多补多少钱", "1200元"),
        ("云岭民营经济措施里讲的“未满2年”怎么算", "不包含申报当年"),
        ("云岭民营经济措施的补助资金不能花在哪些地方", "偿还债务"),
        ("困难毕业生离校以后没找到工作，由谁给他建帮扶清单", "人力资源社会保障部门"),
    ],
)
def test_it_is_told(yunling: Bot, question: str, told: str) -> None:
    answer = yunling.ask(question)
    assert told in answer.answer, answer.answer


@pytest.mark.parametrize(
    ("said", "plainly"),
    [
        ("民营经济发展那几条措施,归谁管", "民营经济发展若干措施,归谁管"),
        ("新版市防汛应急预案是谁印发的", "市防汛应急预案是谁印发的"),
        ("最新版的政府采购目录有哪些", "政府采购目录有哪些"),
        ("2025年购房新政里首套房贷多少", "2025年购房政策里首套房贷多少"),
        ("人才安居办法里说博士补多少钱", "人才安居办法,博士补多少钱"),
        ("稳就业文件讲企业困难能缓缴吗", "稳就业文件,企业困难能缓缴吗"),
        ("补贴的钱不可以用在什么地方", "补贴的钱不得用于什么地方"),
        ("毕业生还没有找到合适的工作怎么办", "毕业生未就业怎么办"),
        ("总磷比2020年是升了还是降了多少", "总磷比2020年增加还是减少多少"),
    ],
)
def test_everyday_words_are_put_as_documents_put_them(said: str, plainly: str) -> None:
    assert said_plainly(said) == plainly


@pytest.mark.parametrize(
    "said",
    [
        "企业有哪几条措施可以享受",
        "创新版权保护办法是谁印发的",
        "更新版目录是哪年印发的",
        "市新政府的工作报告",
        "方案说明会什么时候开",
        "规划讲了什么",
        "办法里说的瞪羚企业是什么",
        "文件提到的三项制度有哪些",
        "城乡建设用地增减挂钩指标多少亩",
        "补贴能用在哪些地方",
        "没有就业服务站的社区怎么办",
    ],
)
def test_other_words_stay(said: str) -> None:
    assert said_plainly(said) == said


@pytest.mark.parametrize(
    ("view", "known", "found"),
    [
        ("规划里发改部门有啥任务", {"发展改革部门"}, ["发展改革部门"]),
        ("方案里人社部门干什么", {"人力资源社会保障部门"}, ["人力资源社会保障部门"]),
        ("工信部门牵头哪些", {"工业和信息化部门", "市教育局"}, ["工业和信息化部门"]),
        ("卫健部门负责什么", {"卫生健康部门"}, ["卫生健康部门"]),
        ("税务部门负责什么", {"市税务局"}, ["税务局"]),
        ("哪些部门负责", {"发展改革部门"}, []),
        ("各地市场监管、工信主管部门做什么", {"工业和信息化主管部门"}, []),
        ("相关部门负责什么", {"发展改革部门"}, []),
        ("发展改革部门负责什么", {"发展改革部门"}, []),  # found as printed
    ],
)
def test_a_field_made_short_is_an_organ(view: str, known: set[str], found: list[str]) -> None:
    assert [mention.unit for mention in departments(view, known)] == found


@pytest.mark.parametrize(
    ("view", "asked"),
    [
        ("措施里讲的“未满2年”怎么算", True),
        ("“首次认定”怎么把握", True),
        ("“企业助保金”怎么算", False),
        ("“发展速度得分”怎么算", False),
        ("“专精特新”怎么认定", False),
        ("加班时间怎么算", False),
    ],
)
def test_a_condition_in_quotes_is_a_term(view: str, *, asked: bool) -> None:
    assert asks_definition(view.replace("“", '"').replace("”", '"')) is asked


def test_a_paper_of_an_office_is_no_question_of_it(yunling: Bot) -> None:
    library = yunling._current()
    named = understand("云岭市工信局民营经济文件讲缓缴水费要不要违约金", library)
    assert not named.units
    asked = understand("云岭市工信局负责哪些任务", library)
    assert asked.units
    assert asked_about("云岭市工信局负责哪些任务", asked.units, library.issuers) == asked.units
