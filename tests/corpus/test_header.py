"""Title, number, issuer, dates, addressees, period, place: as printed, or none."""

from __future__ import annotations

import pytest

from corpus.header import read_header, title_of_file
from corpus.outline import find_sections
from corpus.parse import parse
from corpus.text import clean
from corpus.types import Header

BODY = "一、总体要求\n加强统筹协调，完善工作机制，推动各项任务落地见效。"
NOTICE = "各区人民政府，市人民政府各部门：\n现将《任务方案》印发给你们。"


def header(*lines: str, file_name: str = "a") -> Header:
    text = clean("\n".join(lines)).text
    found = read_header(text, find_sections(text), file_name)
    for name, span in found.spans.items():
        assert 0 <= span.start < span.end <= len(text), name
    return found


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("武汉市科技创新规划",), "武汉市科技创新规划"),
        (("武汉市人民政府办公厅文件", "武汉市科技创新要点"), "武汉市科技创新要点"),
        (
            ("国务院办公厅关于进一步加大", "稳就业政策支持力度的通知"),
            "国务院办公厅关于进一步加大稳就业政策支持力度的通知",
        ),
        (("北京市生态修复规划", "（2021年-2035年）"), "北京市生态修复规划（2021年-2035年）"),
        (("济南市公安局", "文件", "关于印发《测试办法》的通知"), "关于印发《测试办法》的通知"),
        (("JNCR—2022—0040001", "济南市数据条例"), "济南市数据条例"),
        (("中华人民共和国国务院令", "第706号", "专利代理条例"), "专利代理条例"),
        (("中华人民共和国生物安全法",), "中华人民共和国生物安全法"),
        (("2021年1月26日（此件公开发布）", "联席会议制度"), "联席会议制度"),
        (
            (
                "国务院关于加强环保的意见国发〔2011〕35号各省、自治区人民政府：为加强环保工作，现提出意见。",
            ),
            "国务院关于加强环保的意见",
        ),
        (("标题：广州市数据条例- 广州市人民政府门户网站",), "广州市数据条例"),
    ],
)
def test_a_title_ends_in_a_kind_of_document(lines: tuple[str, ...], title: str) -> None:
    assert header(*lines, BODY).title == title


def test_a_notices_title_gives_way_to_what_it_prints() -> None:
    found = header(
        "市政府关于印发2023年任务方案的通知",
        NOTICE,
        "武汉市人民政府\n2023年1月28日",
        "2023年任务方案",
        BODY,
    )
    assert (found.title, found.notice_title) == (
        "2023年任务方案",
        "市政府关于印发2023年任务方案的通知",
    )


@pytest.mark.parametrize(
    ("file_name", "title"),
    [
        ("武汉", "武汉"),
        ("07_国务院关于环保的通知", "国务院关于环保的通知"),
        ("gov_057_支持自贸区", "支持自贸区"),
        ("000_5cbdcb84e36c06ba", "5cbdcb84e36c06ba"),
        ("政务数...(FBM-CLI.12.5679380)", "政务数"),
    ],
)
def test_a_file_without_a_title_is_known_by_its_name(file_name: str, title: str) -> None:
    assert header(BODY, file_name=file_name).title == title_of_file(file_name) == title


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("武政办[2023]4号", "武政办[2023]4号"),
        ("国办发〔2020〕24号", "国办发〔2020〕24号"),
        ("（皖开放办〔2022〕6号）", "皖开放办〔2022〕6号"),
        ("国务院办公厅国办函〔2004〕88号", "国办函〔2004〕88号"),
        ("国务院国发〔2004〕18号", "国发〔2004〕18号"),
        ("国务院国令第706号", "国令第706号"),
        ("第706号", "第706号"),
        ("2025年第12号", "2025年第12号"),
        ("文号：穗天发改规字〔2025〕2号", "穗天发改规字〔2025〕2号"),
        ("依据国办发〔2020〕24号文件制定本方案，现予印发。", None),
        ("（试行）", None),
    ],
)
def test_a_number_stands_on_a_line_of_its_own(line: str, number: str | None) -> None:
    assert header("关于加强工作的通知", line, NOTICE, BODY).number == number


@pytest.mark.parametrize(
    ("closing", "issuer", "written"),
    [
        (("武汉市人民政府办公厅", "2023年1月28日"), "武汉市人民政府办公厅", "2023-01-28"),
        (("武汉市人民政府办公厅2023年1月28日",), "武汉市人民政府办公厅", "2023-01-28"),
        (("国务院", "二〇〇四年六月二十六日", "（此件公开发布）"), "国务院", "2004-06-26"),
        (
            ("国家发展改革委", "中央网信办", "2020年12月23日"),
            "国家发展改革委、中央网信办",
            "2020-12-23",
        ),
        (("2021年1月26日（此件公开发布）",), None, "2021-01-26"),
        (("武汉市人民政府", "2023年13月28日"), None, None),
        (("2019-05-10 08:52",), None, None),
    ],
)
def test_who_signed_and_when(
    closing: tuple[str, ...], issuer: str | None, written: str | None
) -> None:
    found = header("关于加强工作的通知", NOTICE, BODY, *closing)
    assert (found.issuer, found.written) == (issuer, written)


def test_the_issuer_may_stand_in_the_red_head_or_in_the_title() -> None:
    assert (
        header("武汉市人民政府办公厅文件", "关于加强工作的通知", BODY).issuer
        == "武汉市人民政府办公厅"
    )
    assert header("国务院办公厅关于加强工作的通知", BODY).issuer == "国务院办公厅"
    assert header("国务院办公厅转发国家教委关于加强工作意见的通知", BODY).issuer == "国务院办公厅"
    assert header("关于加强工作的通知", BODY).issuer is None


def test_the_imprint_says_who_got_it_and_when_it_was_printed() -> None:
    found = header(
        "关于加强工作的通知",
        NOTICE,
        BODY,
        "抄送:市委办公厅,市纪委。",
        "武汉市人民政府办公厅 2023年2月3日印发",
    )
    assert (found.copied_to, found.printed, found.written) == (
        ("市委办公厅", "市纪委"),
        "2023-02-03",
        None,
    )


def test_a_date_of_printing_inside_the_text_is_none() -> None:
    text = "2024年6月14日印发实施的《若干措施》同时废止。"
    assert header("关于加强工作的通知", NOTICE, BODY, text).printed is None


@pytest.mark.parametrize(
    ("line", "addressees"),
    [
        (
            "各省、自治区、直辖市人民政府，新疆生产建设兵团：",
            ("各省、自治区、直辖市人民政府", "新疆生产建设兵团"),
        ),
        ("各有关单位，各商业银行：", ("各有关单位", "各商业银行")),
        (
            "各区人民政府，市人民政府各部门，各有关单位：",
            ("各区人民政府", "市人民政府各部门", "各有关单位"),
        ),
        ("交通运输部：", ("交通运输部",)),
        ("各位代表：", ()),
        ("现通知如下：", ()),
        ("一、总体要求：", ()),
    ],
)
def test_to_whom_a_notice_goes(line: str, addressees: tuple[str, ...]) -> None:
    assert header("关于加强工作的通知", line, BODY).addressees == addressees


def test_empty_fields_of_a_catalogue_are_neither_addressees_nor_values() -> None:
    found = header(
        "索引号：11440000/2024-00031 分类：",
        "发布机构：洛川市公园管理局 成文日期：2024-03-14",
        "文号： 发布日期：2024-05-10",
        "主题词：",
        "洛川市人民政府办公厅关于印发洛川市公园管理办法的通知",
        "各县区人民政府：",
        "《洛川市公园管理办法》已经市人民政府同意，现印发给你们。",
    )
    assert found.title == "洛川市人民政府办公厅关于印发洛川市公园管理办法的通知"
    assert found.number is None
    assert found.addressees == ("各县区人民政府",)


def test_a_publishers_card_tells_of_the_document() -> None:
    found = header(
        "索 引 号：000014349",
        "发文机关：国务院办公厅",
        "成文日期：2025年07月03日",
        "标 题：国务院办公厅关于稳就业的通知",
        "发文字号：国办发〔2025〕25号",
        BODY,
    )
    assert (found.title, found.number) == ("国务院办公厅关于稳就业的通知", "国办发〔2025〕25号")
    assert (found.issuer, found.written, found.year) == ("国务院办公厅", "2025-07-03", 2025)


@pytest.mark.parametrize(
    ("title", "period", "year"),
    [
        ("武汉市“十三五”规划", (2016, 2020), None),
        ("人工智能行动计划（2021-2025年）", (2021, 2025), None),
        ("2023年武汉市工作要点", None, 2023),
        ("科技创新办法", None, None),
        ("关于做好科技创新2030-重大项目2021年度项目申报工作的通知", None, 2021),
    ],
)
def test_a_plan_has_a_period_and_other_documents_a_year(
    title: str, period: tuple[int, int] | None, year: int | None
) -> None:
    found = header(title, BODY)
    assert (found.period, found.year) == (period, year)


def test_a_reports_year_follows_from_its_headings() -> None:
    report = "各位代表：\n现在，我代表市人民政府，向大会报告工作。"
    assert header(report, "一、2023年工作回顾\n经济稳中向好。").year == 2024
    assert header(report, "一、2023年工作回顾\n好。", "二、2024年主要任务\n干。").year == 2024
    assert header(report, file_name="2019年报告").year == 2019


@pytest.mark.parametrize(
    ("lines", "file_name", "place"),
    [
        (("武汉市科技创新规划",), "a", "武汉市"),
        (("广州市海珠区促进产业发展的若干措施",), "a", "海珠区"),
        (("国务院关于加强工作的通知",), "a", None),
        (("各位代表：", "现在，我代表市人民政府报告工作。"), "武汉", "武汉市"),
        (("关于推进东湖科学城建设的通知",), "a", None),
    ],
)
def test_the_place_a_document_speaks_for(
    lines: tuple[str, ...], file_name: str, place: str | None
) -> None:
    assert header(*lines, BODY, file_name=file_name).place == place


@pytest.mark.parametrize(
    ("speaker", "file_name", "place"),
    [
        ("我代表市人民政府", "恩施", "恩施市"),
        ("我代表州人民政府", "恩施", "恩施土家族苗族自治州"),
        ("我代表区人民政府", "黄山", "黄山区"),
        ("我代表市人民政府", "黄山", "黄山市"),
        ("我代表深圳市人民政府", "a", "深圳市"),
        ("我代表市人民政府", "吉林", "吉林市"),
        ("我代表国务院", "台州", None),
    ],
)
def test_a_report_is_of_the_place_it_is_given_for(
    speaker: str, file_name: str, place: str | None
) -> None:
    lines = ("各位代表：", f"现在，{speaker}，向大会报告工作。", "一年来，黄山区经济回升。", BODY)
    assert header(*lines, file_name=file_name).place == place


def test_the_nations_report_is_not_called_by_the_place_its_file_is() -> None:
    found = header("各位代表：", "现在，我代表国务院，向大会报告政府工作。", BODY, file_name="台州")
    assert (found.title, found.issuer) == ("国务院政府工作报告", "国务院")


def test_what_a_document_was_made_under() -> None:
    text = "根据《中华人民共和国科学技术进步法》《武汉市规划纲要》，结合实际，制定本办法。"
    assert header("武汉市科技办法", text, BODY).basis == (
        "中华人民共和国科学技术进步法",
        "武汉市规划纲要",
    )


@pytest.mark.parametrize(
    "lines",
    [
        (
            "襄阳市人民政府令第12号 《襄阳市供水条例》已经市人民政府常务会议通过，现予公布，自2015年5月1日起施行。",
            "市长：王某某",
            "2015年3月2日",
            "襄阳市供水条例",
        ),
        (
            "襄阳市人民政府令",
            "第12号",
            "现公布《襄阳市供水条例》，自2015年5月1日起施行。市长 王某某 2015年3月2日",
            "襄阳市供水条例",
        ),
    ],
)
def test_a_decree_names_what_it_makes_public_and_who_signed(lines: tuple[str, ...]) -> None:
    found = header(*lines, "第一条 供水企业应当保证水质。")
    assert (found.title, found.issuer, found.written) == (
        "襄阳市供水条例",
        "襄阳市人民政府",
        "2015-03-02",
    )
    assert (found.number or "").replace("\n", "") == "襄阳市人民政府令第12号"


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        (
            ("国务院关于用水的意见", "国发〔2015〕94号各省人民政府：请执行。"),
            "number",
            "国发〔2015〕94号",
        ),
        (
            ("国务院关于印发用水", "“十三五”规划的通知国发〔2016〕37号各省人民政府：请执行。"),
            "title",
            "国务院关于印发用水“十三五”规划的通知",
        ),
        (
            ("国务院关于用水的决定国发〔1990〕65号（一九九〇年十二月五日）",),
            "written",
            "1990-12-05",
        ),
        (
            ("襄阳市用水清单（2025年）", "襄用办〔2025〕2号　　襄阳市用水办公室　2025年3月3日"),
            "written",
            "2025-03-03",
        ),
        (
            ("襄阳市用水清单（2025年）", "襄用办〔2025〕2号　　襄阳市用水办公室　2025年3月3日"),
            "issuer",
            "襄阳市用水办公室",
        ),
        (
            (
                "国务院关于印发用水方案的通知",
                "现印发给你们，请认真贯彻执行。国务院2020年5月31日（此件公开发布）",
            ),
            "written",
            "2020-05-31",
        ),
    ],
)
def test_what_stands_on_one_line_is_told_apart(
    lines: tuple[str, ...], field: str, value: str
) -> None:
    assert getattr(header(*lines, BODY), field) == value


def test_the_unit_that_printed_a_text_without_a_head_issued_it() -> None:
    found = header("为节约用水，制定本方案。", BODY, "襄阳市人民政府办公室2020年12月10日印发")
    assert (found.issuer, found.printed) == ("襄阳市人民政府办公室", "2020-12-10")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("为建设全市水网，在济南、济南东部和章丘区开工。我市、济南高新区同步推进。", "济南市"),
        ("为推进我省渔业改造，按照《浙江省渔业发展规划》要求，制定本计划。", "浙江省"),
        (
            "根据《浙江省渔业发展规划》，市政府办公厅印发了《宁波市渔业规划》，现解读如下。",
            "宁波市",
        ),
        ("为推进我省渔业改造，按照《浙江省渔业规划》和《福建省渔业规划》，制定本计划。", None),
        ("各地按照《浙江省渔业发展规划》的做法推进渔业改造。", None),
        ("在济南、青岛、烟台、济南和青岛开工，全省统一推进，我省支持。", "山东省"),
        ("在济南、青岛、烟台、济南和青岛开工，统一推进。", None),
        ("在济南、武汉、西安开工，各地全市推进，全市支持。", None),
    ],
)
def test_a_text_that_lost_its_head_is_of_the_place_it_speaks_of(
    text: str, place: str | None
) -> None:
    assert header(text, BODY, "山东的水网也连通。" if place == "山东省" else "").place == place


def test_a_national_organs_document_is_of_no_place_that_its_title_names() -> None:
    assert header("国务院关于同意襄阳市设立试验区的批复", "国函〔2018〕4号", BODY).place is None


def test_what_a_document_carries_out_stands_for_its_basis() -> None:
    found = header("襄阳市用水通知", "为贯彻《襄阳市水网方案》，现就申报通知如下。", BODY)
    assert found.basis == ("襄阳市水网方案",)


def test_a_day_long_before_the_numbers_year_is_that_of_another_document_on_the_page() -> None:
    text = """海川市人民政府关于加强河道治理的通知
海政发〔2021〕49号
各县区人民政府：
加强河道治理。
海川市河道条例
2012年6月28日
第一条 为治理河道，制定本条例。
第二条 本条例自2012年8月1日起施行。
海川市人民政府
2012年6月28日
"""
    header = parse(text, "通知").header
    assert (header.written, header.effective, header.year) == (None, None, 2021)
    own = parse(text.replace("〔2021〕", "〔2012〕"), "通知").header
    assert (own.written, own.effective) == ("2012-06-28", "2012-08-01")


def test_number_and_day_may_stand_in_one_line_under_the_title() -> None:
    found = header("海州市数字规划", "（海政发〔2026〕5号  2026年1月28日印发）", BODY)
    assert (found.number, found.printed) == ("海政发〔2026〕5号", "2026-01-28")


def test_a_report_is_of_the_day_it_was_given_on() -> None:
    found = header("政府工作报告", "——2024年2月1日在海州市第七届人民代表大会第五次会议上", BODY)
    assert found.written == "2024-02-01"


def test_a_day_with_its_verb_below_a_signature_is_the_documents() -> None:
    found = header(
        "关于申报的通知", NOTICE, "海州市科技局", "2018年7月30日签发", "2018年8月3日发布"
    )
    assert (found.issuer, found.written) == ("海州市科技局", "2018-07-30")


def test_a_letter_is_named_by_what_it_gives_out() -> None:
    found = header("现将“深海”等3个专项2018年度申报指南予以公布。", BODY, file_name="doc_130")
    assert (found.title, found.year) == ("“深海”等3个专项2018年度申报指南", 2018)


def test_addressees_stand_before_a_text_of_one_line() -> None:
    found = header(
        "国务院办公厅关于营商环境的意见",
        "国办发〔2020〕24号",
        f"各省、自治区、直辖市人民政府，国务院各部委：{'加强服务，' * 200}落实到位。",
    )
    assert found.addressees == ("各省、自治区、直辖市人民政府", "国务院各部委")


def test_issuer_number_and_date_may_stand_on_one_line_under_the_title() -> None:
    text = (
        "# 洛川市充电设施专项规划（2024—2030年）\n\n"
        "> 洛川市发展和改革委员会　洛发改能源〔2024〕7号　2024年4月19日印发\n\n一、目标\n加快建设。\n"
    )
    found = parse(text, "规划").header
    assert found.number == "洛发改能源〔2024〕7号"
    assert found.issuer == "洛川市发展和改革委员会"
    assert (found.printed, found.written) == ("2024-04-19", None)


def test_a_page_that_ends_in_an_older_document_keeps_the_day_glued_to_its_signer() -> None:
    text = (
        "洛川市人民政府办公厅关于加强沿线治理的通知\n洛政办函〔2021〕49号\n各县区人民政府：\n"
        "现转发给你们，请认真贯彻落实。洛川市人民政府办公厅2021年5月19日（此件公开发布）\n"
        "一、目标\n加快治理。\n洛川市公园条例\n第一条 为保护公园，制定本条例。\n"
        "洛川市人民政府\n2012年8月22日\n"
    )
    assert parse(text, "通知").header.written == "2021-05-19"
