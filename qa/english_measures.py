"""What an English question counts in, and whether it asks for the most or the least of it."""

from __future__ import annotations

import re

# "How many kilometres of metro", "within how many working days", "for how many years"; of others documents count in
# another than the asker: hectares in 亩, tonnes in 斤
_MEASURES = (
    (r"(?:working|business|office) days?|workdays?|weekdays?", "多少个工作日"),
    (r"(?:calendar )?days?", "多少天"),
    (r"weeks?", "几周"),
    (r"months?", "几个月"),
    (r"years?", "几年"),
    (r"hours?", "多少小时"),
    (r"minutes?", "多少分钟"),
    (r"square (?:kilomet(?:er|re)s?|kms?)|sq\.? ?kms?", "多少平方公里"),
    (r"square met(?:er|re)s?|sq\.? ?m", "多少平方米"),
    (r"kilomet(?:er|re)s?|kms?", "多少公里"),
    (r"yuan|rmb", "多少元"),
    (r"(?:us )?dollars?", "多少美元"),
    (r"percentage points?", "多少个百分点"),
    (r"times", "几次"),
    (r"hectares?|mu|(?:metric )?(?:tonnes|tons)|pounds?|acres?", "多少"),
)
_COUNTED = tuple(
    (
        re.compile(
            rf"\b(?:(?:within|for|after|in|by) )?how many (?:{noun})\b(?: of| (?:long|at least|in advance)\b)?",
            re.IGNORECASE,
        ),
        chinese,
    )
    for noun, chinese in _MEASURES
)
# "at most", "the maximum reward", "up to how much", "the upper limit of the loan"
_MOST = re.compile(
    r"\bat (?:the )?(?:very )?most\b|\bup to(?= how)|\b(?:the )?(?:maximum|max\.?|upper limit|ceiling)(?: (?:amount|value|sum|level))?(?: (?:of|on|for))?\b"
    r"|\b(?:the )?(?:highest|largest|biggest)(?= (?:possible |single )?(?:amount|reward|subsidy|grant|award|bonus|loan|fine|payment|allowance|compensation|support|sum|penalty))",
    re.IGNORECASE,
)
# "at least", "the minimum wage" is a name; "the minimum amount", "no fewer than how many"
_LEAST = re.compile(
    r"\bat (?:the )?(?:very )?least\b|\b(?:the )?(?:minimum|lower limit)(?: (?:amount|value|sum|level|number))?(?: (?:of|on|for))\b"
    r"|\b(?:the )?minimum(?= (?:amount|number|investment|sum|age|period|insurance|capital))",
    re.IGNORECASE,
)


def counted_in(text: str) -> tuple[str, str]:
    """Return the text without the measure that it counts in, and the Chinese that asks for it.

    >>> counted_in("How many kilometres of metro are in operation")
    (' metro are in operation', '多少公里')
    """
    for pattern, chinese in _COUNTED:
        if found := pattern.search(text):
            return f"{text[: found.start()]}{text[found.end() :]}", chinese
    return text, ""


def bounded(text: str) -> tuple[str, str]:
    """Return the text without the words that ask for a bound, and the bound in Chinese.

    >>> bounded("What is the maximum reward for a hotel"), bounded("How much at least")
    (('What is reward for a hotel', '最高'), ('How much', '至少'))
    """
    for pattern, chinese in ((_MOST, "最高"), (_LEAST, "至少")):
        if pattern.search(text):
            return re.sub(r"\s+", " ", pattern.sub(" ", text)).strip(), chinese
    return text, ""


def amount(asked: str, measure: str, bound: str) -> str:
    """Ask for an amount by its measure and bound: 是多少 → 最高是多少, 最长几年.

    >>> amount("是多少", "几年", "最高"), amount("是多少", "", "最高"), amount("目标是多少", "多少公里", "")
    ('最长几年', '最高是多少', '目标是多少公里')
    """
    if bound == "最高" and measure.endswith(("年", "月", "周", "天", "日", "小时", "分钟")):
        bound = "最长"
    if asked == "目标是多少" and measure.startswith("多少") and not bound:
        return f"目标是{measure}"
    if measure:
        return f"{bound or '是'}{measure}"
    return f"{bound}{asked}" if bound else asked
