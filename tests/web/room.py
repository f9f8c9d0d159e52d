"""Documents that the reading room is tested on, written for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LONG_CHARACTERS = 300_000
TASKS = 250  # more than two pages of the table
HOSTILE = "<img src=x onerror=alert(1)>"
OLD = "江城市工业遗产保护办法"
NEW = "江城市工业遗产保护和利用办法"
PAST = "江城市夜间经济扶持办法"
DIVISION = "江城市城市基础设施和公共服务设施更新改造以及示范工程建设年度重点任务责任分工方案"

TASK = "{number}. 推进第{number}号示范工程建设。加快项目落地,按季度通报进展,于{year}年底前完成。(牵头单位:{lead};责任单位:市财政局,各区人民政府)"
LEADS = ("市科技局", "市经信局", "市住建局")


def write_documents(folder: Path) -> None:
    """Write every document into a folder."""
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def _measure(title: str, number: str, dated: str, end: str) -> str:
    return (
        f"{number}\n{title}\n第一条 为保护工业遗产,制定本办法。\n"
        f"第二条 市文化和旅游局负责工业遗产的认定。\n{end}\n江城市人民政府\n{dated}\n"
    )


def _tasks() -> str:
    items = "\n".join(
        TASK.format(number=n, year=2024 + n % 3, lead=LEADS[n % len(LEADS)])
        for n in range(1, TASKS + 1)
    )
    return (
        f"江政办〔2024〕7号\n{DIVISION}\n一、总体要求\n统筹推进示范工程建设。\n"
        f"二、重点任务\n{items}\n江城市人民政府办公厅\n2024年2月1日\n"
    )


def _long() -> str:
    sentence = "坚持规划引领、统筹推进,完善工作机制,压实各方责任,确保各项部署落地见效。"
    paragraphs = LONG_CHARACTERS // (len(sentence) * 4)
    lines = ["江城市城市更新技术导则"]
    for n in range(paragraphs):
        if n % 10 == 0:
            lines.append(f"第{_chinese(n // 10 + 1)}章 更新单元{n // 10 + 1}")
        lines.append(f"本段编号{n}。" + sentence * 4)
    return "\n".join(lines) + "\n"


def _chinese(n: int) -> str:
    digits = "零一二三四五六七八九"
    hundreds, tens, ones = n // 100, n // 10 % 10, n % 10
    text = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if n < 20 else f"{digits[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (digits[ones] if ones else "")


TEXTS = {
    "old": _measure(
        OLD, "江政规〔2015〕3号", "2015年3月1日", "第三条 本办法自2015年4月1日起施行。"
    ),
    "new": _measure(
        NEW,
        "江政规〔2022〕9号",
        "2022年6月1日",
        f"第三条 本办法自2022年7月1日起施行,有效期20年。《{OLD}》(江政规〔2015〕3号)同时废止。",
    ),
    "past": _measure(
        PAST, "江政规〔2016〕5号", "2016年5月1日", "第三条 本办法自2016年6月1日起施行,有效期5年。"
    ),
    "tasks": _tasks(),
    "long": _long(),
    "hostile": (
        f"江办〔2023〕1号\n江城市{HOSTILE}治理方案\n一、{HOSTILE}整治\n"
        f"1. 开展{HOSTILE}专项行动。(牵头单位:市公安局{HOSTILE};责任单位:市城管局)\n"
        "到2025年,违法建筑整治率达到95%以上。\n江城市人民政府办公厅\n2023年3月1日\n"
    ),
}
