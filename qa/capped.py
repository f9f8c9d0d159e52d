"""How much at most, told with a share where both are asked: "补几成，一年封顶多少"."""

from __future__ import annotations

import re

# "补贴比例多少,最高不超过多少", "能补几成,一年封顶多少": a value, and behind a stop its limit
_ASKED = re.compile(
    r"(?:多少|几|多大|什么)[^,，;；]{0,8}[,，;；][^,，;；]{0,8}?(?:封顶|最[高多]|上限|至多|不超过)[^,，;；]{0,6}?(?:多少|几)"
)
# "每个企业年补贴额最高不超过30万元", "上限为200万元"
_CAP = re.compile(
    r"[^,，;；。\n]{0,24}?(?:最[高多]|不(?:得|能)?超过|封顶|上限)[^,，;；。\n\d]{0,8}\d[\d.,]*[万亿千百]*元"
)
# So far behind the value its limit stands, in the same paragraph.
NEAR = 60


def with_cap(text: str, start: int, end: int, view: str) -> tuple[int, int]:
    """Return the clauses of a text with the limit that stands behind them, where it is asked for too.

    >>> told = with_cap("按费用的40%补助，每家最高30万元。", 0, 9, "补几成,封顶多少")
    >>> "按费用的40%补助，每家最高30万元。"[slice(*told)]
    '按费用的40%补助，每家最高30万元'
    """
    share = max(start, text.rfind("%", start, end))  # 不超过1000万元的贷款 before it is another's
    if not _ASKED.search(view) or _CAP.search(text, share, end):
        return start, end
    line = text.find("\n", end)
    cap = _CAP.search(text, end, min(end + NEAR, line if line >= 0 else len(text)))
    return (start, cap.end()) if cap else (start, end)
