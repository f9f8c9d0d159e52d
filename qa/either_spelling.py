"""What a bracket within a word stands for: 抵（质）押 is read as 抵押 and as 质押."""

from __future__ import annotations

import re

# "抵（质）押贷款", "改（扩）建项目", "乡镇（街道）干部"; not "补贴（含税）", a numbered "（一）"
_WITHIN = re.compile(
    r"(?<=[\u4e00-\u9fff])[（(](?P<other>(?![含不见以即如注详附第共另下简一二三四五六七八九十]|另有)[\u4e00-\u9fff]{1,2})[)）](?=[\u4e00-\u9fff])"
)


def every_spelling(text: str) -> str:
    """Return a text and, behind it, what it reads with its brackets left out, or in place of what is before.

    >>> every_spelling("抵（质）押贷款").split()
    ['抵（质）押贷款', '抵押贷款', '质押贷款']
    """
    if not _WITHIN.search(text):
        return text
    instead = text
    for found in reversed([*_WITHIN.finditer(text)]):
        start = found.start() - len(found["other"])
        instead = instead[:start] + found["other"] + instead[found.end() :]
    return "\n".join((text, _WITHIN.sub("", text), instead))
