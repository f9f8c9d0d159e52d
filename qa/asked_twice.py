"""The same asked of two in the same words: "终评由谁负责、核准又由谁负责" asks it of both at once."""

from __future__ import annotations

import re

# "优秀成果奖,终评由谁负责、核准又由谁负责", "初审归哪个部门管,复审归哪个部门管"
_TWICE = re.compile(
    r"^(?P<lead>(?:[^,，]*[,，])?)(?P<one>[^,，、;；谁哪]{2,12}?)(?P<asks>[由归找](?:谁|哪个?(?:部门|单位|家))(?:来|去)?[\u4e00-\u9fff]{1,4}?)(?:的|呢)?[、,，;；](?:那|而)?(?P<other>[^,，、;；谁哪]{2,12}?)(?:又|则|再|还|呢)*(?P=asks)(?:的|呢)?[?？]?$"
)


def asked_at_once(view: str) -> str:
    """Ask at once of both what a question asks twice in the same words.

    >>> asked_at_once("成果奖,终评由谁负责、核准又由谁负责")
    '成果奖,终评和核准分别由谁负责'
    >>> asked_at_once("终评由谁负责、奖金由谁出")
    '终评由谁负责、奖金由谁出'
    """
    twice = _TWICE.match(view)
    if twice is None or twice["one"] == twice["other"]:
        return view
    return f"{twice['lead']}{twice['one']}和{twice['other']}分别{twice['asks']}"
