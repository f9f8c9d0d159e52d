"""Lists of values: what each of them is of, and whether it is a level or a change."""

from __future__ import annotations

import pytest

from corpus.facts.targets import find_targets
from corpus.parse import parse
from corpus.types import Header

ANNUAL = Header(title="2023年甲市工作要点", year=2023)


def briefs(text: str) -> list[str]:
    found = find_targets(text, (), (), ANNUAL)
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in found]


def reviewed(text: str) -> list[str]:
    """What a report's review tells in a sentence."""
    report = parse(f"各位代表：\n一、2023年工作回顾\n{text}\n", "2024年甲市政府工作报告")
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in report.targets]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # a unit's other name in a bracket parts no list
        ("改造棚户区300套(户)、老旧小区24户。", ["改造棚户区 300套 level", "改造老旧小区 24户 level"]),
        ("筹集保障性租赁住房30套(间)、配租15套(间)。", ["保障性租赁住房 30套 change"]),
        # nouns that begin as a verb does are made as what stands before them
        ("新增链主企业10家、上市企业2家。", ["链主企业 10家 change", "上市企业 2家 change"]),
        ("新增链主企业10家、上市(过会)企业2家。", ["链主企业 10家 change", "上市(过会)企业 2家 change"]),
        ("新增工业设计中心3家、服务型制造企业5家。", ["工业设计中心 3家 change", "服务型制造企业 5家 change"]),
        ("新增创建单位50户、消费维权服务站40处。", ["创建单位 50户 change", "消费维权服务站 40处 change"]),
        # 甲等 is a grade, and ends no list
        ("三级甲等医院增至6家。", ["三级甲等医院 6家 level"]),
        ("研发中心、示范机构等创新平台增至6家。", ["创新平台 6家 level"]),
        # what is grown is named in what is told before
        ("粮食生产再获丰收、产量23万吨。", ["粮食产量 23万吨 level"]),
    ],
)  # fmt: skip
def test_a_list_says_of_each_what_it_is(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("智慧物流、云服务产业规模分别提升至90亿元、110亿元。", ["智慧物流产业规模 90亿元 level", "云服务产业规模 110亿元 level"]),
        ("民营经济和新材料产业投资分别增长10%、20%。", ["民营经济投资 10% growth", "新材料产业投资 20% growth"]),
        ("批发和零售业分别增长21%、8%。", ["批发业 21% growth", "零售业 8% growth"]),
        ("限额以上住宿、餐饮业营业额分别增长1%、2%。", ["限额以上住宿业营业额 1% growth", "限额以上餐饮业营业额 2% growth"]),
        ("其中,第一、二、三产业增加值分别增长5%、3%、2%。", ["第一产业增加值 5% growth", "第二产业增加值 3% growth", "第三产业增加值 2% growth"]),
        ("电子证照、电子印章使用率分别达到98%、99%。", ["电子证照使用率 98% level", "电子印章使用率 99% level"]),
        ("实际利用外资、外贸进出口分别增长1%、20%。", ["实际利用外资 1% growth", "外贸进出口 20% growth"]),
        ("入境游客、过夜游客、游客人均花费分别增长1%、2%、3%。", ["入境游客 1% growth", "过夜游客 2% growth", "游客人均花费 3% growth"]),
        # what they are compared with stands between
        ("接待游客量、旅游综合收入较疫情前分别增长25%和10%。", ["接待游客量 25% growth", "旅游综合收入 10% growth"]),
        ("甲类事故起数、死亡人数与前三年平均数相比分别下降30%、32%。", ["甲类事故起数 30% growth", "甲类事故死亡人数 32% growth"]),
        ("甲类事故起数、死亡人数在前几年大幅下降的基础上又分别下降18%和11%。", ["甲类事故起数 18% growth", "甲类事故死亡人数 11% growth"]),
        # how it is reckoned is a clause of its own
        (
            "城镇居民人均收入达到9422元,农村居民人均收入达到2936元,扣除价格因素,分别增长8%和7%。",
            ["城镇居民人均收入 9422元 level", "农村居民人均收入 2936元 level", "城镇居民人均收入 8% growth", "农村居民人均收入 7% growth"],
        ),
    ],
)  # fmt: skip
def test_what_is_shared_out_is_named_whole(text: str, read: list[str]) -> None:
    assert reviewed(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("旅游收入恢复到2019年的104%。", []),
        ("旅游人次、旅游收入分别达到上年同期的104%、110%。", []),
        ("旅游收入占比达到104%。", ["旅游收入占比 104% level"]),
        (
            "甲类事故率由2012年的4%下降到2023年的3%。",
            ["甲类事故率 4% level", "甲类事故率 3% level"],
        ),
    ],
)
def test_a_share_of_another_year_is_no_level(text: str, read: list[str]) -> None:
    assert reviewed(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("新增卓越工程师、甲市工匠各80名。", ["卓越工程师 80名 change", "甲市工匠 80名 change"]),
        ("连片培育先行村、重点村各50个。", ["先行村 50个 change", "重点村 50个 change"]),
        ("新改建“四好农村路”和生产路各1000公里。", []),
    ],
)
def test_so_many_each_is_of_each_whose_name_is_whole(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("15分钟便民生活圈覆盖率提高到70%。", ["15分钟便民生活圈覆盖率 70% level"]),
        ("网格员24小时响应率提升至90%以上。", ["网格员24小时响应率 90% level"]),
        ("30分钟内响应率达100%。", []),
        ("力争300个重点项目完成投资80亿元以上。", ["重点项目完成投资 80亿元 level"]),
        (
            "37个省重点项目、324个市重点项目预计完成投资37亿元、111亿元。",
            ["省重点项目完成投资 37亿元 level", "市重点项目完成投资 111亿元 level"],
        ),
    ],
)
def test_a_number_before_a_value_may_only_say_of_what(text: str, read: list[str]) -> None:
    assert reviewed(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # the deed says of which ones a rate is
        ("力争签约项目落地率、落地项目开工率均达70%。", ["签约项目落地率 70% level", "落地项目开工率 70% level"]),
        ("确保新建项目开工率一季度达到30%、二季度达到60%。", ["新建项目开工率 30% level", "新建项目开工率 60% level"]),
        ("确保重点工程续建项目全部复工、新建项目开工率达到35%。", ["新建项目开工率 35% level"]),
        ("实施垃圾分类的自然村占比达到45%。", ["实施垃圾分类的自然村占比 45% level"]),
        ("新签约项目当年开工率60%。", ["新签约项目当年开工率 60% level"]),
        ("开工前事项审批时间压缩40%以上。", ["开工前事项审批时间 40% growth"]),
        ("完成村庄规划161个,新建公厕18座。", ["村庄规划 161个 level", "公厕 18座 change"]),
        # what was got is apart from what was won before
        ("成功争取甲类示范项目、获中央补助资金5亿元。", ["获中央补助资金 5亿元 level"]),
        # institutes are called by a number
        ("发挥某大学和某集团716所、702所等引领作用,新建公厕8座。", ["公厕 8座 change"]),
        ("214所获批机器人研制攻关榜主单位。", []),
        ("37所中小学获批示范校。", ["中小学获批示范校 37所 level"]),
    ],
)  # fmt: skip
def test_the_deed_a_rate_is_of_stays_in_its_name(text: str, read: list[str]) -> None:
    assert reviewed(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("政务服务事项100%网上可办。", ["政务服务事项网上可办 100% level"]),
        ("依法推动许可事项100%网上可办。", ["许可事项网上可办 100% level"]),
        ("确保国控断面水质100%达标。", ["国控断面水质达标 100% level"]),
    ],
)
def test_a_share_reaches_what_stands_behind_it(text: str, read: list[str]) -> None:
    assert reviewed(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("首批26家企业入选国家级名单。", ["企业入选国家级名单 26家 level"]),
        (
            "87个重大项目加快推进,首批44个下沉项目启动实施,完成年度投资12亿元。",
            ["重大项目加快推进 87个 level", "下沉项目启动实施 44个 level"],
        ),
        ("完成第二轮督察反馈问题整改16项。", ["第二轮督察反馈问题整改 16项 level"]),
        ("按疾病诊断付费病种覆盖率达到90%。", ["按疾病诊断付费病种覆盖率 90% level"]),
        ("打造5个行业级、2个区域级虚拟电厂。", ["行业级虚拟电厂 5个 change", "区域级虚拟电厂 2个 change"]),
        ("公交一卡通扩大至14个区。", ["公交一卡通 14个 level"]),
    ],
)  # fmt: skip
def test_a_first_lot_a_round_and_a_grade_are_told(text: str, read: list[str]) -> None:
    assert reviewed(text) == read


def test_a_list_that_began_in_the_clause_before_is_not_read_from_its_middle() -> None:
    text = "其中,甲、乙设备制造业,以及丙和相关服务业研发强度分别为7%和6%。"
    assert reviewed(text) == []
    assert reviewed("丙业和丁业研发强度分别为7%和6%。") == [
        "丙业研发强度 7% level",
        "丁业研发强度 6% level",
    ]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("五年内全国造林20万公顷,退耕还林3万公顷。", [(None, "2019-2023"), (None, "2019-2023")]),
        ("五年转移农村人口80万人。", [(None, "2019-2023")]),
        ("五年合计在城镇安排就业的劳动力达到30万人。", [(None, "2019-2023")]),
        ("五年中取消审批事项98项,审批项目总数达到97项。", [(None, "2019-2023"), (2023, None)]),
        ("五年内森林覆盖率达到30%。", [(2023, None)]),
    ],
)
def test_what_adds_up_is_of_all_the_years_that_open_its_sentence(
    text: str, dated: list[tuple[int | None, str | None]]
) -> None:
    report = parse(f"各位代表：\n一、2023年工作回顾\n{text}\n", "2024年甲市政府工作报告")
    assert [(t.year, t.period) for t in report.targets] == dated


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("接待游客人数、实现旅游收入分别增长70%、79%。", ["接待游客人数 70% growth", "旅游收入 79% growth"]),
        # of what, they do not say
        ("林下种植面积达4万亩,实现全产业链产值6亿元。", ["林下种植面积 4万亩 level"]),
        ("外商投资保持良好势头,实际金额达到3亿美元。", []),
        ("投资16亿元实施30个片区建设。", ["片区建设 30个 level"]),
        ("累计投入6亿元完成全市53座矿山整改工作。", ["矿山整改工作 53座 level"]),
        ("牛肉全产业链产值达6亿元。", ["牛肉全产业链产值 6亿元 level"]),
    ],
)  # fmt: skip
def test_an_amount_of_nothing_named_is_left_out(text: str, read: list[str]) -> None:
    assert reviewed(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # what is made begins with a word that ends other nouns
        ("新增规模以上工业企业50户、链主企业2家。", ["规模以上工业企业 50户 change", "链主企业 2家 change"]),
        ("培育质量标杆企业5家。", ["质量标杆企业 5家 change"]),
        ("引进投资10亿元以上项目34个。", ["投资10亿元以上项目 34个 change"]),
        ("建设地下管廊11公里。", ["地下管廊 11公里 change"]),
        ("建设粮食高产示范片8个。", ["粮食高产示范片 8个 change"]),
        ("建设产业特色村20个。", ["产业特色村 20个 change"]),
        ("引进产业项目新增实际投资40亿元。", ["引进产业项目新增实际投资 40亿元 change"]),
        ("建设规模达到20万平方米。", ["建设规模 20万平方米 level"]),
        ("引进投资额达到20亿元。", ["引进投资额 20亿元 level"]),
    ],
)  # fmt: skip
def test_what_is_made_is_told_without_its_verb(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("高新技术企业、科技型企业分别超400家、500家。", ["超", "超"]),
        ("燃气普及率、污水处理率分别达98%和96%。", ["达", "达"]),
        ("工业投资、民间投资分别增长6%、8%以上。", [None, "以上"]),
    ],
)
def test_the_word_that_bounds_a_shared_verb_bounds_each_value(
    text: str, bounds: list[str | None]
) -> None:
    assert [t.comparator for t in find_targets(text, (), (), ANNUAL)] == bounds


def test_what_a_change_shares_out_is_not_the_first_value_of_all() -> None:
    text = "推进保险扩面，养老、失业保险金年度限额由2300元分别提高到5000元、6000元。"
    assert reviewed(text) == ["养老、失业保险金年度限额 2300元 level"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # only the last owner says what of theirs it is
        ("国有企业、民营企业利润总额分别增长9%、5%。", ["国有企业利润总额 9% growth", "民营企业利润总额 5% growth"]),
        ("金融机构和小微企业贷款余额分别增长9%、5%。", ["金融机构贷款余额 9% growth", "小微企业贷款余额 5% growth"]),
        ("规上工业、服务业企业利润总额分别增长9%、5%。", ["规上工业企业利润总额 9% growth", "服务业企业利润总额 5% growth"]),
        ("规上企业、园区企业分别达到30家、10家。", ["规上企业 30家 level", "园区企业 10家 level"]),
        ("养老保险、医疗保险参保人数分别达到84万人、93万人。", ["养老保险参保人数 84万人 level", "医疗保险参保人数 93万人 level"]),
        ("养老、失业保险参保人数分别增长9%、5%。", ["养老保险参保人数 9% growth", "失业保险参保人数 5% growth"]),
        ("基础设施、制造业投资分别增长9%、5%。", ["基础设施投资 9% growth", "制造业投资 5% growth"]),
        ("限上住宿业、餐饮业营业额分别增长9%、5%。", ["限上住宿业营业额 9% growth", "餐饮业营业额 5% growth"]),
        ("肉牛、肉羊饲养量分别达到25万头、22万只。", ["肉牛饲养量 25万头 level", "肉羊饲养量 22万只 level"]),
        # of one whole all of them are parts
        ("工业投资、技改投资占全部投资比重分别达到16%、13%。", ["工业投资占全部投资比重 16% level", "技改投资占全部投资比重 13% level"]),
        ("甲产业、乙产业产值占工业总产值比重均超80%。", ["甲产业产值占工业总产值比重 80% level", "乙产业产值占工业总产值比重 80% level"]),
        # each group ends with what is told of its own members
        (
            "批发业、零售业销售额和住宿业、餐饮业营业额分别增长8%、14%、16%、11%。",
            ["批发业销售额 8% growth", "零售业销售额 14% growth", "住宿业营业额 16% growth", "餐饮业营业额 11% growth"],
        ),
        # what is called a rate of growth is one, whatever verb follows
        ("经营主体总量增速为18%。", ["经营主体总量 18% growth"]),
        ("经营主体总量、企业总量增速分别为13%、18%。", ["经营主体总量 13% growth", "企业总量 18% growth"]),
        ("工业增加值增速、固定资产投资增速分别为7%、9%。", ["工业增加值 7% growth", "固定资产投资 9% growth"]),
    ],
)  # fmt: skip
def test_what_only_the_last_of_a_list_says_is_said_of_all(text: str, read: list[str]) -> None:
    assert reviewed(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("新建高标准农田7万亩、改造提升2万亩。", ["高标准农田 7万亩 change", "改造提升高标准农田 2万亩 level"]),
        ("新增绿道建设95公里、修缮12公里。", ["绿道建设 95公里 change", "修缮绿道 12公里 level"]),
        ("新建学校20所、改造15所。", ["新建学校 20所 change", "改造学校 15所 level"]),
        # of another measure, or of what is not made anew
        ("新建学校20所、改造30万平方米。", ["新建学校 20所 change"]),
        ("养护公路60公里、改造12公里。", ["养护公路 60公里 level"]),
        # of how many kinds a standard that is raised is
        ("8类特殊群体保障标准提高6%以上。", ["特殊群体保障标准 6% growth"]),
    ],
)  # fmt: skip
def test_what_is_acted_on_beside_the_new_is_of_its_kind(text: str, read: list[str]) -> None:
    assert reviewed(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("引进20亿元以上项目7个、60亿元以上3个。", ["20亿元以上项目 7个 change", "60亿元以上项目 3个 change"]),
        ("备案超10亿元项目80个，其中超30亿元12个、超80亿元4个。", ["超10亿元项目 80个 change", "超30亿元项目 12个 change", "超80亿元项目 4个 change"]),
        ("营收过10亿元的企业66家，其中过50亿元的6家。", ["营收过10亿元的企业 66家 level", "营收过50亿元的企业 6家 level"]),
        # of other things, or of none that were sized
        ("引进20亿元以上项目7个、60亿元以上3家。", ["20亿元以上项目 7个 change"]),
        ("引进产业项目7个、60亿元以上3个。", ["产业项目 7个 change"]),
    ],
)  # fmt: skip
def test_a_size_alone_is_of_the_things_before_it(text: str, read: list[str]) -> None:
    assert reviewed(text) == read
