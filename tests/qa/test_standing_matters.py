"""What nearly every measure settles is found by how staff ask for it, though they share no word with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.answerers.standing import CONFIDENCE
from qa.bot import Bot
from qa.standing_matters import matters_asked
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = """云溪市村级养老驿站建设补助办法

云民规〔2024〕7号

第一条 为推进村级养老驿站建设，制定本办法。

第二条 村级养老驿站建设补助所需资金由市、县两级财政按照6：4的比例分担。

第三条 建设补助资金分两期拨付，开工后拨付40%，验收合格后拨付60%。

第四条 申请建设补助的村民委员会向乡镇政府提出申请。材料不齐全的，乡镇政府应当一次性告知需要补正的全部内容。

第五条 县民政部门应当自收到申请之日起12个工作日内作出是否补助的决定。

第六条 驿站建设期限不超过10个月。确需延期的，应当提前30日申请，延期不超过6个月。

第七条 同一驿站已享受省级同类补助的，不重复享受本办法规定的补助。

第八条 项目完工后的结余资金由县财政统一收回。

第九条 村民委员会对补助决定不服的，可以自收到决定之日起15日内向市民政局申请复核。

第十条 市民政局每两年委托第三方机构开展补助政策实施效果评估，并根据评估结果和养老需求变化适时对本办法进行调整。

第十一条 探索试点中出现失误但未谋取私利的，依规免予追责。

第十二条 县（区）规定与本办法不一致的，以本办法为准。

第十三条 入住老人与驿站发生纠纷的，鼓励通过人民调解、仲裁等方式解决。

第十四条 对存量驿站实行分类管理，改造提升一批、整合归并一批、有序关停一批。

第十五条 家属对驿站服务提出投诉的，乡镇政府应当在五个工作日内处理，并告知投诉人。

第十六条 户籍信息正在更正期间，老年人申请入住的，驿站不得以更正户籍信息为由拒绝接收。

第十七条 获得本办法补助的涉税支出由领取补助的单位或个人承担。

第十八条 补助申报请登录云溪市惠民政策兑现平台，申报指南另行制定。
"""


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    folder = tmp_path_factory.mktemp("standing")
    file = folder / "养老驿站.txt"
    file.write_text(TEXT, "utf-8")
    bot = Bot.open(folder / "data")
    bot.add([file])
    yield bot
    bot.close()


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("建养老驿站的钱从哪出", "6：4的比例分担"),
        ("养老驿站补助经费谁来掏", "6：4的比例分担"),
        ("驿站的建设补助是一次性给还是分期给", "分两期拨付"),
        ("驿站建设补助资金怎么拨", "分两期拨付"),
        ("村里申请驿站补助，多久能批下来", "12个工作日内作出"),
        ("养老驿站补助的申请交上去之后几天给答复", "12个工作日内作出"),
        ("驿站到期做不完能不能延期，最多延多久", "延期不超过6个月"),
        ("省里给过钱的驿站，还能再申领吗", "不重复享受"),
        ("驿站建完，钱没用完怎么办", "结余资金"),
        ("申请驿站补助材料不齐怎么办", "一次性告知"),
        ("村委会对补助决定不服怎么办", "申请复核"),
        ("养老驿站政策的效果打算请谁来评估", "第三方机构"),
        ("养老驿站补助政策实施效果请谁评估", "第三方机构"),
        ("驿站补助办法执行中情况变了能不能改", "根据评估结果和养老需求变化"),
        ("驿站补助办法中途能改吗，怎么调整", "根据评估结果和养老需求变化"),
        ("驿站补助办法半路还可以变吗", "根据评估结果和养老需求变化"),
        ("搞驿站试点搞砸了会被追责吗", "免予追责"),
        ("县里的规定跟这个办法不一致听谁的", "以本办法为准"),
        ("老人和驿站闹纠纷，不想打官司有别的办法吗", "人民调解、仲裁"),
        ("已经建好的驿站怎么分类处理", "有序关停一批"),
        ("家属投诉驿站服务，乡镇多少个工作日处理", "五个工作日内处理"),
        ("投诉驿站服务要几天处理完", "五个工作日内处理"),
        ("户籍信息在更正，驿站能拿这个当理由不接收吗", "不得以更正户籍信息为由"),
        ("老人户籍信息正在更正，驿站可以把这当借口不让住吗", "不得以更正户籍信息为由"),
        ("户籍信息更正作为理由拒绝老人入住行吗", "不得以更正户籍信息为由"),
        ("户籍信息正在更正，驿站能不能因此不给办入住", "不得以更正户籍信息为由"),
        ("领了养老驿站补助，要交的税算谁的", "涉税支出由领取补助的单位或个人承担"),
        ("养老驿站补助的税由谁承担", "涉税支出由领取补助的单位或个人承担"),
        ("驿站补助的税款谁来缴", "涉税支出由领取补助的单位或个人承担"),
        ("养老驿站补助在哪里申报", "云溪市惠民政策兑现平台"),
        ("养老驿站补助去哪个平台申请", "云溪市惠民政策兑现平台"),
        ("村级养老驿站补助申报要登录什么网站", "云溪市惠民政策兑现平台"),
        ("养老驿站补助在那里申报", "云溪市惠民政策兑现平台"),
    ],
)
def test_a_matter_is_told_in_the_documents_words(bot: Bot, question: str, told: str) -> None:
    answer = bot.ask(question)
    assert told in answer.answer
    assert told in "".join(c.quote for c in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "村级养老驿站都享受哪些补助",
        "驿站少了怎么办",
        "延长养老驿站产业链有哪些措施",
        "不起诉的决定由谁作出",
        "请评估机构出报告要多少钱",
        "两个村同时申报的驿站有几个",
        "驿站中途能改建成食堂吗",
        "税收由谁统计",
        "免税店由哪家经营",
        "驿站可以在哪些方面申报",
        "申报哪个平台的项目",
        "驿站拿什么当理由可以拒绝",
        "什么可以作为理由",
        "驿站买房的契税谁交",
        "退税由谁承担",
    ],
)
def test_what_only_has_a_word_of_it_asks_for_no_matter(question: str) -> None:
    assert matters_asked(question) == []


def test_two_matters_are_told_one_after_the_other(bot: Bot) -> None:
    answer = bot.ask("养老驿站建设补助的经费谁来出，是一次性给还是分期给").answer
    assert "6：4的比例分担" in answer
    assert "分两期拨付" in answer


@pytest.mark.parametrize(
    "question",
    [
        "殡仪馆改造的钱从哪出",
        "充电桩补贴是一次性给还是分期给",
        "公墓许可多久能批下来",
        "火车站扩建做不完能不能延期",
        "车辆事故纠纷不想打官司怎么办",
        "危房怎么分类处理",
        "养老驿站由评估机构出具的报告要交吗",
        "工地扬尘投诉多少个工作日处理",
        "医保卡正在补办，驿站能拿这个当理由不接收吗",
        "户籍信息正在迁移，驿站能不能因此不给办入住",
    ],
)
def test_of_another_thing_nothing_is_told(bot: Bot, question: str) -> None:
    assert bot.ask(question).status == "not_found"


MANY = """云溪市农业产业奖补要点

一、冷库补助。建设冷库的补助资金分两期拨付，开工后拨付40%。

二、大棚补助。建设大棚的补助资金一次性拨付。

三、调整结构。各乡镇根据市场变化及时调整种植结构。
"""


@pytest.mark.parametrize(
    "question", ["农业产业奖补要点执行中情况变了能不能调整", "建设补助资金怎么拨"]
)
def test_one_of_several_or_of_others_is_not_told_for_the_document(
    tmp_path_factory: pytest.TempPathFactory, question: str
) -> None:
    folder = tmp_path_factory.mktemp("many")
    file = folder / "农业奖补.txt"
    file.write_text(MANY, "utf-8")
    bot = Bot.open(folder / "data")
    bot.add([file])
    assert bot.ask(question).confidence < CONFIDENCE
    bot.close()


CANALS = """云溪县灌渠养护办法

第一条 县水利局负责灌渠养护。

第二条 县水利局每年委托第三方机构对灌渠质量开展评估。
"""


def test_who_is_called_in_is_not_whose_task_it_is(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("canals")
    file = folder / "灌渠.txt"
    file.write_text(CANALS, "utf-8")
    bot = Bot.open(folder / "data")
    bot.add([file])
    assert "委托第三方机构" in bot.ask("灌渠质量请谁评估").answer
    assert bot.ask("灌渠质量请谁评估").kind is Kind.PASSAGE
    assert bot.ask("灌渠养护由谁负责").kind is Kind.LEAD_UNIT
    bot.close()
