"""Which printed names are the same unit, and which units a text names."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.slips import is_slip
from corpus.unit_mentions import UnitIndex, find_units
from corpus.units import Match, canonical, is_group, name_today, resolve, same_unit, table_names

KNOWN = [
    "市科技局", "市发改委", "市自然资源规划局", "东湖高新区管委会", "各区人民政府", "团市委", "市委外办",
    "武汉产业创新发展研究院", "武汉人才集团", "武汉投控集团", "人行武汉分行营管部", "洪山区人民政府",
]  # fmt: skip

SAME = [
    ["发改委", "市发改委", "市发展改革委", "市发展和改革委员会", "武汉市发展和改革委员会"],
    ["市科技局", "市科学技术局", "武汉市科技局", "武汉市市科技局", "科技局"],
    ["市自然资源规划局", "市自然资源和规划局", "市资规局", "市自规局"],
    ["市人社局", "市人力资源和社会保障局", "市人力资源社会保障局"],
    ["市市场监管局", "市场监管局", "市市场监督管理局", "武汉市市场监督管理局"],
    ["市国资委", "市政府国资委", "市人民政府国有资产监督管理委员会"],
    ["市卫健委", "市卫生健康委", "市卫生健康委员会"],
    ["团市委", "共青团武汉市委", "共青团武汉市委员会"],
    ["市委宣传部", "中共武汉市委宣传部", "宣传部"],
    ["市委网信办", "市网信办", "市委网络安全和信息化委员会办公室"],
    ["洪山区政府", "洪山区人民政府"],
    ["东湖高新区管委会", "武汉东湖新技术开发区管理委员会"],
    ["国家税务总局武汉市税务局", "市税务局"],
    ["人行武汉分行营管部", "中国人民银行武汉分行营业管理部"],
    ["国家发展改革委", "国家发展和改革委员会", "发展改革委"],
    ["科技部", "科学技术部"],
    ["人民银行", "中国人民银行", "央行"],
    ["中央网信办", "国家互联网信息办公室"],
    ["市地方金融局", "市地方金融监管局", "市地方金融监督管理局"],
]

OF_THE_STATE = {"国家发展改革委", "科技部", "人民银行", "中央网信办"}


@pytest.mark.parametrize("spellings", SAME, ids=lambda x: x[0])
def test_the_spellings_of_one_unit(spellings: list[str]) -> None:
    assert len({canonical(x).name for x in spellings}) == 1
    for asked in spellings:
        place = None if spellings[0] in OF_THE_STATE else "武汉市"
        for printed in spellings:
            wanted = Match.EXACT if asked == printed else Match.ALIAS
            assert same_unit(asked, printed, document_place=place) is wanted, (asked, printed)


def test_no_two_groups_are_one_unit() -> None:
    for group in SAME:
        others = [unit for other in SAME if other is not group for unit in other]
        full = [unit for unit in others if canonical(unit).level and canonical(group[1]).level]
        assert all(same_unit(group[1], unit) in {Match.NO, Match.SLIP} for unit in full), group


@pytest.mark.parametrize(
    ("asked", "printed", "place", "match"),
    [
        ("科技局", "区科技局", None, Match.ALIAS),
        ("武汉市科技局", "市科技局", "武汉市", Match.ALIAS),
        ("武汉市科技局", "市科技局", "洪山区", Match.ALIAS),
        ("湖北省科技厅", "省科技厅", "武汉市", Match.ALIAS),
        ("武汉市科技局", "市科技局", "长沙市", Match.NO),
        ("武汉市科技局", "市科技局", None, Match.NO),
        ("武汉市科技局", "长沙市科技局", "武汉市", Match.NO),
        ("市发改委", "发展改革委", None, Match.NO),
        ("市发改委", "发展改革委", "武汉市", Match.ALIAS),
        ("省科技厅", "市科技局", None, Match.NO),
        ("市科技局", "区科技局", "武汉市", Match.NO),
        ("省发改委", "市发改委", "武汉市", Match.NO),
        ("市环保局", "市生态环境局", "武汉市", Match.NO),
        ("市水务局", "市税务局", "武汉市", Match.NO),
        ("市水务局", "市水务管理局", "武汉市", Match.ALIAS),
        ("省国资委", "市政府国资委", "武汉市", Match.NO),
        ("省国资委", "国资委", None, Match.NO),
        ("黄埔区政府", "黄埔区", "广州市", Match.ALIAS),
        ("黄埔区政府", "天河区", "广州市", Match.NO),
        ("黄埔区教育局", "黄埔区", "广州市", Match.NO),
        ("市委组织部", "市委宣传部", "武汉市", Match.NO),
        ("市委金融办", "市金融办", "济南市", Match.NO),
        ("洪山区人民政府", "各区人民政府", "武汉市", Match.NO),
        ("科计局", "市科技局", "武汉市", Match.SLIP),
        ("市科枝局", "市科技局", "武汉市", Match.SLIP),
        ("式科技局", "市科技局", "武汉市", Match.SLIP),
        ("市科计局", "省科技厅", "武汉市", Match.NO),
        ("市科幻局", "市科技局", "武汉市", Match.NO),
    ],
)
def test_a_unit_asked_for_and_a_printed_one(
    asked: str, printed: str, place: str | None, match: Match
) -> None:
    assert same_unit(asked, printed, document_place=place) is match


def test_an_exact_name_beats_an_alias_and_both_beat_a_slip() -> None:
    known = ["市科学技术局", "市科技局", "市科计局"]
    found = resolve("市科技局", known)
    assert (found.exact, found.alias, found.slip) == (("市科技局",), ("市科学技术局",), ())
    assert found.best == ("市科技局", "市科学技术局")
    assert resolve("市人才工作局", known).kind is Match.NO


def test_a_slip_that_fits_two_units_is_ambiguous() -> None:
    found = resolve("市睡务局", ["市税务局", "市水务局", "市科技局"])
    assert found.slip == ("市税务局", "市水务局")
    assert found.ambiguous
    assert not resolve("市科计局", ["市科技局", "市税务局"]).ambiguous


@pytest.mark.parametrize(
    ("written", "meant", "slip"),
    [
        ("科计局", "科技局", True),  # sound
        ("科枝局", "科技局", True),  # shape
        ("睡务局", "水务局", True),
        ("经行局", "经信局", True),  # xing\n        ("经委局", "经信局", False),
        ("科技局", "科技局", False),
        ("科计剧", "科技局", False),
        ("科技", "科计", False),
        ("市科技局", "科技局", False),
    ],
)
def test_one_wrong_character(written: str, meant: str, slip: bool) -> None:  # noqa: FBT001
    assert is_slip(written, meant) is slip
    assert is_slip(meant, written) is slip


@pytest.mark.parametrize(
    "group",
    ["各区人民政府", "各有关部门", "相关部门及各地区", "各市", "各市政府", "有关部门", "市有关部门",
     "市推进科创中心建设领导小组成员单位", "国务院相关部门及各地区", "省级人民政府", "市直各部门",
     "县(市、区)人民政府", "各区县政府", "在汉高校"],
)  # fmt: skip
def test_a_group_of_units(group: str) -> None:
    assert is_group(group)


@pytest.mark.parametrize(
    "unit", ["洪山区人民政府", "市科技局", "市委组织部", "武汉人才集团", *KNOWN[:4]]
)
def test_one_unit_is_no_group(unit: str) -> None:
    assert not is_group(unit)


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("市人才工作局牵头什么?", ["市人才工作局"]),
        ("团市委在哪些任务里", ["团市委"]),
        ("市科技局和市经信局牵头哪些任务", ["市科技局", "市经信局"]),
        ("除了市科技局还有谁", ["市科技局"]),
        ("武汉市科技局牵头哪些", ["武汉市科技局"]),
        ("武汉科技局牵头哪些", ["武汉科技局"]),
        ("市发展和改革委员会负责什么", ["市发展和改革委员会"]),
        ("共青团武汉市委参与哪些任务", ["共青团武汉市委"]),
        ("国家税务总局武汉市税务局的任务", ["国家税务总局武汉市税务局"]),
        ("市市场监管局牵头什么", ["市市场监管局"]),
        ("科技局局长是谁", ["科技局"]),
        ("各区人民政府负责什么", ["各区人民政府"]),
        # not in the table, not known
        ("市城市更新局负责什么", ["市城市更新局"]),
        ("市科计局牵头什么", ["市科计局"]),
        ("科计局牵头什么", ["科计局"]),
        ("麻烦问一下城投集团牵头哪些任务", ["城投集团"]),
        ("长江新区管委会负责什么", ["长江新区管委会"]),
        ("甘政发12号文城投集团负责什么", ["城投集团"]),
        ("崂山区政府牵头什么", ["崂山区政府"]),
        ("合肥海关负责什么", ["合肥海关"]),
        # Nothing is a unit here.
        ("东湖科学城建设由谁牵头", []),
        ("上海市科技工作由谁牵头", []),
        ("牵头单位是谁，责任单位有哪些", []),
        ("哪个部门负责，各单位、有关部门呢", []),
        ("财政部门和公安部门", []),
        ("数据要素流通由哪个部委牵头", []),
        ("创新街区建设里市财政局参加了吗", ["市财政局"]),
        ("创新街区建设中市财政局参与没有", ["市财政局"]),
        ("方案2里国家发展改革委牵头哪些任务", ["国家发展改革委"]),
        ("联席会议制度的函里交通运输部牵头什么", ["交通运输部"]),
        ("市政府工作报告", []),
        ("数字政府建设谁牵头", []),
        ("产业布局由谁牵头", []),
        ("建设技术创新中心由谁牵头", []),
        ("管理办法是什么", []),
        ("市民中心建设由谁牵头", []),
        ("干部教育由谁负责，全部任务", []),
    ],
)
def test_the_units_of_a_question(question: str, units: list[str]) -> None:
    assert [mention.unit for mention in find_units(question, KNOWN)] == units


def test_the_table_names_no_unit_twice_and_folds_to_one_organ() -> None:
    table = files("corpus").joinpath("data/units.tsv").read_text(encoding="utf-8")
    rows = [x.split("\t") for x in table.splitlines() if x and not x.startswith("#")]
    names = [x for row in rows for x in (row[0], *"".join(row[1:2]).split(",")) if x]
    assert [name for name, times in Counter(names).items() if times > 1] == []
    for row in rows:
        for spelling in "".join(row[1:2]).split(","):
            assert not spelling or canonical(spelling).name == canonical(row[0]).name, spelling
    assert len({canonical(row[0]).name for row in rows}) == len(rows)


def test_a_former_name_says_what_the_organ_is_called_today() -> None:
    assert name_today("环保局") == "生态环境局"
    assert name_today("生态环境局") is None


@given(st.text(alphabet="市省区武汉科技局委厅办人民政府各和、中心牵头谁 A1。", max_size=30))
def test_mentions_stand_in_order_and_read_as_written(text: str) -> None:
    end = 0
    for mention in UnitIndex(KNOWN).find(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.unit
        end = mention.end


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_two_texts_can_be_compared(asked: str, printed: str) -> None:
    same_unit(asked, printed)
    find_units(asked, [printed])
    assert canonical(asked) == canonical(asked)


@pytest.mark.parametrize("prefix", ["", "市", "武汉市", "国家"])
def test_every_name_of_the_table_is_found_in_a_question(prefix: str) -> None:
    index = UnitIndex([])
    units = [prefix + name for name in table_names()]
    missed = {u for u in units if [x.unit for x in index.find(u + "牵头")] != [u]}
    assert missed == ({"政府", "法院"} if not prefix else set())  # alone they say of which no more


def test_a_branch_of_the_bank_is_one_however_it_is_written() -> None:
    assert same_unit("人行榆林分行", "中国人民银行榆林市分行")
    assert same_unit("人行", "人民银行榆林市分行")
    assert not same_unit("人行榆林分行", "人民银行汉中市分行")
    assert not same_unit("人行", "榆林银行")
