"""Every kind of mess that real files have, and what is left of it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from corpus.characters import fold, shape, squeeze
from corpus.parse import parse
from corpus.text import clean, without_markup

SENTENCE = (
    "健全科技成果分类评价机制，建立并完善体现五元价值的科技成果分类评价体系，推行新型项目管理制度"
)


def text(*lines: str) -> str:
    return clean("\n".join(lines)).text


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("一\r\n二\r三\u2028四", "一\n二\n三\n四"),
        ("\ufeff市\u200b科\u00ad技局", "市科技局"),
        ("２０２３年Ａ级，增长５％", "2023年A级，增长5%"),
        ("⼀、⼯作", "一、工作"),
        ("⼈⺠政府增⻓5%，⻣⼲⻋站", "人民政府增长5%，骨干车站"),
        ("县\u2329市、区\u232a", "县〈市、区〉"),
        ("市　科\u00a0技", "市 科 技"),
    ],
)
def test_what_has_no_meaning_of_its_own_is_folded(raw: str, folded: str) -> None:
    assert fold(raw) == folded


def test_a_page_saved_as_one_line_gets_its_paragraphs_back() -> None:
    flat = "关于加强工作的通知" + "　　各部门要加强工作。" * 20 + "　　一、总体要求　　（一）目标"
    assert clean(flat).text.count("\n") == 22
    assert clean("主　　任：张三").text == "主 任：张三"


@pytest.mark.parametrize(
    ("raw", "clean_line"),
    [
        ("印发 2023 年武汉市 科技创新", "印发2023年武汉市科技创新"),
        ("全社会R&D (研究", "全社会R&D(研究"),
        ("获批 10 家以上", "获批10家以上"),
        ("市市 场监管局", "市市场监管局"),
        ("第一章  发展基础", "第一章 发展基础"),
        ("3.2 应急报告", "3.2 应急报告"),
        ("1.5 亿元以上的项目", "1.5亿元以上的项目"),
        ("2.0 时代的平台", "2.0时代的平台"),
        ("武汉市人民政府办公厅      2023年", "武汉市人民政府办公厅 2023年"),
        ("Code of practice", "Code of practice"),
        ("5MHz -10dBm", "5MHz -10dBm"),
        ("增长5 . 5%以上", "增长5.5%以上"),
        ("3. 5G网络", "3. 5G网络"),
    ],
)
def test_spaces_that_stand_for_nothing_go(raw: str, clean_line: str) -> None:
    assert squeeze(raw) == clean_line


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("- 1. 健全机制", "1. 健全机制"),
        (" - ——科创中心", "——科创中心"),
        ("* 市科技局", "市科技局"),
        ("## 一、总体要求", "一、总体要求"),
        ("**牵头单位**：市科技局", "牵头单位：市科技局"),
        ("__重点__任务", "__重点__任务"),
        (" __重点__ 任务", " 重点 任务"),
        ('见[政策解读](http://x.cn/a.html "t")。', "见政策解读。"),
        ("![图](http://x.cn/a.png)说明", "说明"),
        ("*   [首页](http://a) [政务公开](http://b)", ""),
        # text, not marks
        ("-5%", "-5%"),
        ("- 5%", "- 5%"),
        ("*注：含开发区", "*注：含开发区"),
        ("**注", "**注"),
        ("2**3=8", "2**3=8"),
        ("____年__月", "____年__月"),
        ("#5机组", "#5机组"),
        ("- 2 -", "- 2 -"),
        ("-", "-"),
        ("按规定[2023]（4号）执行", "按规定[2023]（4号）执行"),
    ],
)
def test_markdown_marks_go_and_text_stays(raw: str, plain: str) -> None:
    assert without_markup(raw) == plain


def test_html_comments_and_front_matter_go() -> None:
    raw = '---\ntitle: "武汉市数据条例"\nstatus: 现行有效\ntags:\n  - 法律\n---\n# 武汉市数据条例\n<!-- INFO\nEND -->\n第一条 总则。'
    assert clean(raw).text == "武汉市数据条例\n第一条 总则。"
    assert clean("---\n市科技局：负责。\n---\n一、目标").text.startswith("---\n市科技局")


@pytest.mark.parametrize(
    "dressing",
    [
        "首页 | 学院概况 | 专业介绍 | 教学科研 | 招生就业",
        "当前位置: 首页>>教学科研>>正文",
        "您当前所在的位置：首页 > 政务公开 > 文件",
        "您的位置：首页 > 政务",
        "2019-05-10 08:52",
        "发布时间：2019-05-10 08:52:10",
        "来源：市科技局",
        "浏览次数：12",
        "字体：[大 中 小]",
        "A+大A+中A+小",
        "【打印本页】",
        "https://www.gov.cn/a.html",
    ],
)
def test_a_pages_dressing_is_no_text(dressing: str) -> None:
    assert (
        text(dressing, "武汉市科技创新规划", "", "一、目标", "加快建设。")
        == "武汉市科技创新规划\n一、目标\n加快建设。"
    )


@pytest.mark.parametrize(
    "dressing",
    [
        "关闭窗口",
        "【关闭】",
        "上一篇：无",
        "下一条：通知",
        "版权所有：某学院",
        "鄂ICP备05001234号",
        "网站地图 | 联系我们",
        "扫一扫在手机打开当前页",
        "分享到：",
        "责任编辑：张三",
    ],
)
def test_what_stands_under_a_document_is_no_text(dressing: str) -> None:
    assert text("一、目标", "加快建设。", dressing, "手机版") == "一、目标\n加快建设。"


def test_a_title_printed_by_the_page_and_the_document_stands_once() -> None:
    assert (
        text("武汉市科技规划", "2019-05-10 08:52", "武汉市科技规划", "正文。")
        == "武汉市科技规划\n正文。"
    )


def test_a_publishers_card_stays() -> None:
    assert "发文机关：国务院办公厅" in text(
        "发文机关：国务院办公厅", "成文日期：2025年07月03日", "通知正文。"
    )


@pytest.mark.parametrize(
    "mark",
    [
        "— 2 —",
        "— 2 **—**",
        "-2-",
        "－ 2 －",
        "· 2 ·",
        "第2页",
        "第 2 页 共 9 页",
        "Page 2 of 9",
        "—2—",
    ],
)
def test_a_page_number_goes_and_is_remembered(mark: str) -> None:
    raw = f"— 1 —\n推动建设创新街\n{mark}\n区（园区、楼宇）。"
    found = clean(raw)
    assert found.text == "推动建设创新街区（园区、楼宇）。"
    assert [(p.number, found.text[p.start : p.end]) for p in found.pages] == [(2, "推动建设创新街")]


def test_page_numbers_amid_the_words_of_one_line_go_where_they_count_up() -> None:
    pages = "城市收入一 — 1 — 般公共预算增长5%，入选省 — 2 — 首批名单。新增校车—3—60辆。"
    assert text(pages) == "城市收入一般公共预算增长5%，入选省首批名单。新增校车60辆。"
    assert "—7—" in text("城市—1—收入增长，入选省—7—名单，新增校车—3—60辆。")


def test_a_page_number_at_a_lines_end_goes_and_a_period_stays() -> None:
    assert text("推动建设创新街 — 2 —", "", "区。") == "推动建设创新街区。"
    assert text("规划纲要2014-2020") == "规划纲要2014-2020"
    assert text("目标为", "- 3") == "目标为\n- 3"


@pytest.mark.parametrize("over", ["===PAGE 2===", "--- Page 2 ---", "[Page 2]"])
def test_a_converters_page_head_ends_the_page_before(over: str) -> None:
    found = clean(f"===PAGE 1===\n第一页，\n{over}\n第二页。\n===PAGE 3===\n第三页。")
    assert found.text == "第一页，第二页。\n第三页。"
    assert [p.number for p in found.pages] == [1, 2]


@pytest.mark.parametrize(
    ("over", "under"),
    [
        ("2025/4/8 10:50 关于印发行动方案的通知", "https://www.example.gov.cn/zc/1.html 1/2"),
        ("11/26/26, 10:50 PM", "ﬁle:///home/a.html 1/2"),
    ],
)
def test_what_a_browser_prints_round_a_page_goes(over: str, under: str) -> None:
    found = clean(f"{over}\n到2027年，铁水联运量、江海联\n{under}\n{over}\n运量达到300万吨。")
    assert found.text == "到2027年，铁水联运量、江海联运量达到300万吨。"
    assert [p.number for p in found.pages] == [1]


def test_a_clock_that_no_browser_printed_stays() -> None:
    assert text("会议时间：", "2025/4/8 10:50 准时开始") == "会议时间：\n2025/4/8 10:50准时开始"


def pages(*numbers: str) -> list[str]:
    body = [f"{SENTENCE[: 12 + 7 * i % 31]}。" for i in range(20)]
    return [line for number in numbers for line in (*body, number)]


def test_page_numbers_printed_alone_are_told_by_counting_up() -> None:
    assert not [x for x in text(*pages("1", "2", "3", "4")).split("\n") if x.isdigit()]
    assert "7" in text(*pages("7", "3", "9")).split("\n")
    assert "2 8" not in text(*pages("2 7", "2 8", "2 9"))


def test_numbers_of_table_rows_are_no_page_numbers() -> None:
    near = [x for n in range(1, 9) for x in (str(n), *(SENTENCE[: 4 + i] + "。" for i in range(9)))]
    far = [x for n in range(1, 9) for x in (str(n), *pages("")[:20] * 5)]
    for lines in (near, far):
        assert [x for x in text(*lines).split("\n") if x.isdigit()] == list("12345678")


def test_a_value_at_a_lines_start_is_no_page_number() -> None:
    lines = [*pages("3", "4"), *pages("5")[:-1], SENTENCE[:30], "6 个一级分区。", *pages("7")]
    assert f"{SENTENCE[:30]}6个一级分区。" in text(*lines).replace("\n", "")


def test_a_page_number_glued_to_the_next_page_goes() -> None:
    lines = [*pages("4", "5"), *pages("6")[:-1], SENTENCE[:30], f"6 {SENTENCE}。", *pages("7")]
    assert f"{SENTENCE[:30]}{SENTENCE}。" in text(*lines)


def test_a_standards_running_head_goes() -> None:
    head = "TD/T 1055—2019"
    raw = text(
        "总体要求。",
        f"1 {head}",
        "对各项指标",
        f"2 {head}",
        "进行比照。",
        head,
        f"附录A{head}",
        "参见TD/T 1055—2019。",
    )
    assert raw == "总体要求。\n对各项指标进行比照。\n附录A\n参见TD/T 1055—2019。"


def test_contents_lines_go() -> None:
    assert text("目 录", "第一章 总则 .......... 1", "前言 …………… II", "正文。") == "目录\n正文。"
    tabbed = [f"6.{i} 数据\t{10 + i}" for i in range(1, 6)]
    assert text(*tabbed, "正文。") == "正文。"
    assert "指标一\t30" in text("指标一\t30", "指标二\t12", "指标三\t45", "指标四\t7", "正文。")


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("（牵头单位:市科技", "局;责任单位:市发改委）", "（牵头单位:市科技局;责任单位:市发改委）"),
        ("支持网络安全集群、", "光通信设备。", "支持网络安全集群、光通信设备。"),
        ("根据《武汉市规划", "纲要》，制定。", "根据《武汉市规划\n纲要》，制定。"),
        ("一、总体要求", "坚持创新。", "一、总体要求\n坚持创新。"),
        ("完成任务", "。继续推进", "完成任务。继续推进"),
        ("任务如下", "1. 建设平台", "任务如下\n1. 建设平台"),
        ("武汉市人民政府", "2023年1月28日", "武汉市人民政府\n2023年1月28日"),
    ],
)
def test_a_line_that_goes_on_is_joined(before: str, after: str, joined: str) -> None:
    assert text(before, "", after) == joined


def test_a_page_break_cuts_a_sentence_but_no_heading() -> None:
    assert text("面向国", "— 3 —", "内外企业。") == "面向国内外企业。"
    assert text("（三）加强领导", "— 3 —", "各区要落实。") == "（三）加强领导\n各区要落实。"
    assert text("工作完成。", "— 3 —", "各区要落实。") == "工作完成。\n各区要落实。"


def wrapped(paragraph: str, width: int = 28) -> list[str]:
    return [paragraph[i : i + width] for i in range(0, len(paragraph), width)]


def test_hard_wrapped_lines_are_put_together() -> None:
    paragraphs = [SENTENCE * 4 + f"第{i}段。" for i in range(6)]
    lines = [line for p in paragraphs for line in (*wrapped(p), "")]
    assert text(*lines) == "\n".join(paragraphs)


def test_a_wrapped_line_may_be_a_little_narrower_than_the_page() -> None:
    paragraph = SENTENCE * 8 + "。"
    cuts = [0]
    while cuts[-1] < len(paragraph):
        cuts.append(cuts[-1] + 26 + len(cuts) % 3)
    lines = [paragraph[a:b] for a, b in pairwise(cuts)]
    assert text(*lines) == paragraph


def test_lines_of_many_lengths_are_paragraphs() -> None:
    lines = [SENTENCE[: 10 + (i * 17) % 35].rstrip("，、") for i in range(40)]
    assert text(*lines).count("\n") == 39


def test_latin_words_parted_by_a_line_end_keep_a_space() -> None:
    assert text("平台（Code of", "practice）建设") == "平台（Code of practice）建设"


def test_characters_the_source_lost_are_not_guessed() -> None:
    for lost in ("(20122016)", "比重(%", "中发〔20158号"):
        assert lost in text(f"见{lost}。")


def test_the_same_length_view() -> None:
    assert shape("〈含开发区，下同〉（Ａ）━") == "<含开发区,下同>(Ａ)-"


MENUS = "首页\n无障碍\n登录\n政务公开\n高级搜索\n搜索位置\n标题\n全文\n"
CATALOGUE = (
    "索引号：\n11440000/2024-00031\n发布机构：\n洛川市政务公开办\n成文日期：\n2024-03-14\n"
    "名称：\n（转载）洛川市人民政府办公厅关于印发洛川市公园管理办法的通知\n文号：\n发布日期：\n2024-05-10\n"
)
NOTICE = (
    "洛川市人民政府办公厅关于印发洛川市公园管理办法的通知\n洛政办规〔2024〕6号\n各县区人民政府：\n"
    "《洛川市公园管理办法》已经市人民政府同意，现印发给你们。\n洛川市公园管理办法\n第一条 为保护公园，制定本办法。\n"
)


@pytest.mark.parametrize("above", ["", CATALOGUE + "【打印】\n分享到：\n"])
@pytest.mark.parametrize("site", ["", " - 洛川市人民政府门户网站"])
def test_menus_between_a_pages_title_and_the_documents_own_are_left_out(
    above: str, site: str
) -> None:
    title = NOTICE.split("\n", 1)[0]
    parsed = parse(f"（转载）{title}{site}\n{MENUS}{above}（转载）{NOTICE}", "下载")
    assert "无障碍" not in parsed.text
    assert "转载" not in parsed.text
    assert parsed.text.count(title) == 1
    assert parsed.header.number == "洛政办规〔2024〕6号"
    assert parsed.header.title == "洛川市公园管理办法"
    assert parsed.header.issuer == "洛川市人民政府办公厅"
    assert parsed.header.addressees == ("各县区人民政府",)
    assert ("成文日期：2024-03-14" in parsed.text) == bool(above)


def test_a_page_title_without_menus_keeps_what_stands_below_it() -> None:
    title = NOTICE.split("\n", 1)[0]
    parsed = parse(
        f"{title}\n洛川市人民政府办公厅\n2024年3月14日\n目录\n第一章总则\n{NOTICE}", "下载"
    )
    assert "2024年3月14日" in parsed.text


def test_a_pages_second_copy_in_one_line_and_the_menus_under_it_go() -> None:
    articles = [
        f"第{n}条 区茶叶局负责第{n}片茶园的管护工作，每年{n}月底前报告管护情况。"
        for n in range(1, 31)
    ]
    copy = "海川市茶园管护办法　　" + "　　".join(articles)
    menus = ["无障碍", "登录", *(f"海川{n}区" for n in range(50)), "收藏", "+", "-"]
    page = "\n".join(["海川市茶园管护办法", *articles, "版权所有：海川市人民政府", *menus, copy])
    assert clean(page).text == "\n".join(["海川市茶园管护办法", *articles])


def test_a_long_line_that_says_more_than_the_lines_above_stays() -> None:
    articles = [f"第{n}条 区茶叶局负责第{n}片茶园的管护工作。" for n in range(1, 41)]
    line = "".join(articles[:20]) + "".join(f"第{n}年评选茶王一次。" for n in range(1, 41))
    page = "\n".join(["海川市茶园管护办法", *articles, line])
    assert "第3年评选茶王一次" in clean(page).text
