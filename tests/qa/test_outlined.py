"""Lists that only a document's outline holds, asked for in everyday words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

# A notice as it is copied: addressees first, no title of its own
NOTICE = """各县区农业农村局，各有关单位：
为加快智慧农场建设，我局决定遴选一批智慧农场试点，现将有关事项通知如下。
一、试点任务
（一）完善基础设施。建设田间物联网，配备智能农机。
（二）创新管理机制。搭建监管平台，完善数据制度。
二、进度安排
（一）申报期（2026年3月）
各县区组织申报。
（二）建设期（2026年4—10月）
试点农场完成建设。
（三）评估期（2026年11月）
我局组织评估。
三、办理流程
（一）提交申请。向县区农业农村局提交材料。
（二）实地核查。组织专家现场查看。
（三）公示公布。公示五个工作日。
"""
REPORT = """海川市政府工作报告
各位代表：现在，我代表市人民政府，向大会报告工作。
一、2025年工作回顾
全市经济平稳运行。
二、2026年重点工作
做好全年工作，重点抓好三个方面工作：
（一）全力稳住经济大盘。扩大有效投资。
建设重点项目120个。
（二）着力改善营商环境。深化改革。
（三）持续增进民生福祉。扩大就业。
三、加强自身建设
实施干部能力“筑基”行动，提高本领。
（一）实施干部“筑基”行动。组织培训。
（二）实施服务“提速”行动。减少环节。
（三）实施作风“清风”行动。从严治理。
"""

SCENES = """海川市科学技术局关于建设智慧农业应用场景的通知
各县区科学技术局：
现启动智慧农业应用场景建设。
一、工作目标
首批支持建设三个应用场景。
二、首批应用场景
（一）无人果园。
运用智能农机，构建果园管理场景。
（二）智能温室。
运用传感设备，构建温室管理场景。
（三）数字渔场。
运用水质监测，构建渔场管理场景。
三、组织实施
各县区推荐应用场景。
"""


def test_a_heading_that_ends_as_what_is_counted_has_as_many_parts(
    bot_of: Callable[..., Bot],
) -> None:
    bot = bot_of(scenes=SCENES, report=REPORT)
    answer = bot.ask("市科技局首批支持建设的三个智慧农业应用场景是哪些？")
    assert answer.kind is Kind.LIST
    assert "无人果园、智能温室、数字渔场" in answer.answer
    assert bot.ask("首批支持建设的五个智慧农业应用场景是哪些").kind is not Kind.LIST


HELD = [
    ("智慧农场 办理流程", ["提交申请", "实地核查", "公示公布"]),
    ("智慧农场试点的试点任务有哪几项", ["完善基础设施", "创新管理机制"]),
    ("智慧农场试点要走哪几步流程", ["提交申请", "实地核查", "公示公布"]),
    ("智慧农场试点分几个阶段，各是什么", ["申报期", "建设期", "评估期"]),
    ("海川部署了哪三个方面的工作", ["全力稳住经济大盘", "着力改善营商环境", "持续增进民生福祉"]),
    ("海川加强自身建设实施哪三个方面的行动", ["“筑基”行动", "“提速”行动", "“清风”行动"]),
    ("海川加强自身建设要实施哪三个行动", ["“筑基”行动", "“提速”行动", "“清风”行动"]),
]


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(notice=NOTICE, report=REPORT)


@pytest.mark.parametrize(("question", "items"), HELD)
def test_the_headings_that_are_asked_for_are_listed_and_each_is_cited(
    bot: Bot, question: str, items: list[str]
) -> None:
    answer = bot.ask(question)
    assert answer.kind is Kind.LIST
    places = [answer.answer.index(item) for item in items]
    assert places == sorted(places)
    quoted = "".join(c.quote for c in answer.citations)
    assert all(item in quoted for item in items)


@pytest.mark.parametrize(
    "question", ["海川部署了哪五个方面的工作", "智慧农场的验收流程有哪些", "海川要实施哪四个行动"]
)
def test_another_number_of_headings_is_no_answer(bot: Bot, question: str) -> None:
    assert bot.ask(question).kind is not Kind.LIST


def test_what_is_counted_in_the_question_is_not_answered_by_the_count(
    bot_of: Callable[..., Bot],
) -> None:
    bot = bot_of(report="海川市政府工作报告\n今年办好12件民生实事，兑现承诺。\n")
    assert bot.ask("海川的12件民生实事都有哪些").kind is not Kind.TARGET


RULES = """海川市数据专家库管理办法
第一条 为规范专家库管理，制定本办法。
第二条 专家的遴选聘用应坚持公平、公正、公开的原则。
第三条 提供单位按照“谁提供、谁负责”的原则，对数据质量负责。
第四条 经费应当纳入预算。
立足施工现场的质量、安全、成本、工期四大指标控制的需要，建立标准。
第五条 评审意见由专家组作出。
评审意见应当包括下列内容：
（一）数据、资料的真实性；
（二）评审方法的适当性；
（三）评审结论的科学性。
"""
OPINION = """海川市优化科研环境的意见
一、总体要求
（一）指导思想。全面贯彻党的二十大精神，按照省委、省政府决策部署，强化问题导向，优化科研环境。
（二）基本原则。
坚持创新导向。围绕创新驱动的要求，破除制约创新的观念和体制障碍，支持有利于激活要素的探索实践，鼓励科技工作者增强自信。
坚持自律为本。引导科技工作者发扬优良传统，坚守学术诚信，完善学术人格，遵守学术规范，正确行使学术权力，履行社会责任。
坚持宽松包容。营造敢为人先、宽容失败的氛围，尊重科技工作者个性，鼓励学术争鸣和质疑批判，培育共生的学术生态。
（三）主要目标。到2030年，科研环境显著改善。
"""

FOLLOWED = [
    ("专家遴选遵循什么原则", "公平、公正、公开的原则"),
    ("数据质量按照什么原则负责", "谁提供、谁负责"),
    ("海川优化科研环境坚持哪几条原则", "坚持创新导向、坚持自律为本、坚持宽松包容"),
    ("施工现场有哪四大指标", "四大指标为施工现场的质量、安全、成本、工期"),
    (
        "专家组的评审意见应当包括哪些内容",
        "（1）数据、资料的真实性；（2）评审方法的适当性；（3）评审结论",
    ),
]


@pytest.mark.parametrize(("question", "said"), FOLLOWED)
def test_principles_and_contents_are_told_by_the_sentence_that_is_on_them(
    bot_of: Callable[..., Bot], question: str, said: str
) -> None:
    answer = bot_of(rules=RULES, opinion=OPINION).ask(question)
    assert answer.kind is Kind.LIST
    assert said in answer.answer


CLEARING = """海川市清理社会组织的意见
一、清理内容
（一）符合下列要求的社会组织予以保留。
1.依照章程开展活动。
2.按规定参加年检。
（二）对存在下列问题的社会组织予以撤销。
1.严重违法违纪的；
2.规定时间内未达到整改要求的。
"""


def test_a_list_is_told_by_the_sentence_that_leads_it_in(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(opinion=CLEARING, report=REPORT).ask("清理时哪几种社会组织要撤销")
    assert answer.kind is Kind.LIST
    assert "予以撤销：严重违法违纪的、规定时间内未达到整改要求的" in answer.answer
    assert "依照章程" not in answer.answer


PLACELESS = """为支持科技企业，制定本方案。
一、重点任务
建好青岛科技大市场，培养一批研发能力强、技术水平高、人才密集、产品领先等“四科”特征明显的企业。
"""


@pytest.mark.parametrize("question", ["青岛方案里的“四科”是哪四个", "青岛方案里“四科”指什么"])
def test_a_term_asked_of_a_place_is_told_by_a_document_that_speaks_of_it(
    bot_of: Callable[..., Bot], question: str
) -> None:
    bot = bot_of(plan=PLACELESS, report=REPORT)
    answer = bot.ask(question)
    assert "研发能力强、技术水平高、人才密集、产品领先" in answer.answer


def test_a_principle_that_no_sentence_names_is_refused(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(rules=RULES, opinion=OPINION)
    assert bot.ask("专家库经费按什么原则安排").status == "not_found"
