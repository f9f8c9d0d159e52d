"""A sum asked for by what the payment is called: 安家费是多少 is told by no text without one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.demand import holds

if TYPE_CHECKING:
    from qa.demand import Demand

# What the name of a payment ends in, and what asks how much behind it: "安家费具体是多少万元", "取暖费给多少"
_PAYMENT = re.compile(r"[\u4e00-\u9fff]{2,4}(?:费|津贴|酬金|佣金|保证金|押金|慰问金|抚恤金)")
_HOW_MUCH = r"的?(?:标准|上限|金额|数额)?(?:具体|一共|总共|最高|最多|每[月人年]|到底|又|都|各)*(?:能|可以)?(?:是|有|为|给|发|要|补|拿|领|交|收|退)*(?:多少|几(?=[十百千万]*[元块]))"


def leaves_out_payment(view: str, demand: Demand, there: str) -> bool:
    """Tell a text, written bare, that has no word of the payment whose sum is asked.

    Where the name is put in other words (住院费, 住院医疗费用) the text has some of it.
    """
    names = (w.text for w in demand.words if _PAYMENT.fullmatch(w.text))
    asked = (n for n in names if re.search(re.escape(n) + _HOW_MUCH, view))
    return any(not holds(name, there) for name in asked)
