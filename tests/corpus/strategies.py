"""Texts to try the parser on: any characters, real lines cut and shuffled, documents composed."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

FOLDER = Path(__file__).parents[2] / "corpus" / "documents"
REAL_LINES = [
    line
    for path in sorted(FOLDER.glob("*.txt"))
    for line in path.read_text(encoding="utf-8").split("\n")
]
# What the parser has a rule for, so that the rules meet each other
PIECES = [
    "", "　　", "一、总体要求", "（一）指导思想", "1. 健全机制。每月调度。", "第三条 本办法所称",
    "第一章 总则", "附件", "附件1", "附件:1.方案", "目 录", "— 3 —", "— 4 **—**", "12", "-", "·",
    "序号", "指标名称", "2020年", "1", "2", "3", "注:数据为年底数。", "专栏1:主要指标", "| a | b |", "|---|---|",
    "（牵头单位：市科技局；责任单位：市发改委、各区人民政府〈含开发区，下同〉）", "责任单位:市科技局、市财政局",
    "武汉市人民政府办公厅", "2023年1月28日", "2023年1月28日印发", "（此件公开发布）", "抄送:市委办公厅,市纪委。",
    "武政办〔2023〕4号", "各区人民政府，市人民政府各部门：", "当前位置: 首页>>科研>>正文", "关闭窗口", "**注**", "- 5%",
    "建设创新街 — 2 —", "区(园区)120 万平方米。", "市市 场监管局", "[政策](http://x)", "===PAGE 3===", "\t", "a\tb\tc",
    "(2012", "2016)", "〈", "）", "“", "列第一位者为牵头单位,下同", "5 TD/T 1055—2019", "4.1.1 总体要求", "①", "<!--", "-->",
    "---", "title: x",
]  # fmt: skip

any_text = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "一二三（）()〈〉、，。；：:—-*#|.0123456789 \u3000\t\n\r\x0b\u200b\ufeff市局委办"
        ),
        st.characters(),
    ),
    max_size=300,
)


@st.composite
def _cut_line(draw: st.DrawFn) -> str:
    line = draw(st.sampled_from(REAL_LINES))
    start = draw(st.integers(0, len(line)))
    return line[start : draw(st.integers(start, len(line)))]


shuffled_lines = st.lists(st.one_of(st.sampled_from(REAL_LINES), _cut_line()), max_size=40).map(
    "\n".join
)
composed = st.lists(st.one_of(st.sampled_from(PIECES), _cut_line()), max_size=40).map("\n".join)
documents = st.one_of(any_text, shuffled_lines, composed)
