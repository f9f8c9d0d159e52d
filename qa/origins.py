"""A place that says where people come from or who works along, not which place's documents are asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.compare_words import BESIDE_EACH_OTHER, SAME

if TYPE_CHECKING:
    from corpus.places import Mention

# "香港人能申请吗", "澳门青年在甲区有什么补贴", "外地户籍的老人", and of the first of two "香港/澳门学生"
_PEOPLE = re.compile(
    r"(?:[/、和及与]?[\u4e00-\u9fff]{2,3}?)?(?:籍|户籍|户口)?的?"
    r"(?:青年|居民|学生|大学生|毕业生|同胞|人士|人才|老人|企业|公司|投资者|客商|游客|人(?=$|[,，、能可有怎如到来在想要申突遇办创就买租]))"
)

# "跟北京上海搞科创对接", "与重庆、贵阳共建实验室": who works along
_WITH = re.compile(
    r"(?:[跟和与同]|对接|携手|联合|联动|牵手)(?:[\u4e00-\u9fff]{2,4}[、和及与]?){0,4}$"
)
_WORKS_ALONG = re.compile(
    r"[^,，。?？谁比]{0,14}?(?:对接|合作|协作|协同|联动|交流|往来|共建|共享|一体化|结对|互通|互认|通办|互联)"
)


def is_partner(view: str, mention: Mention) -> bool:
    """Tell a place with which something is done together; two that are compared are both asked about."""
    if BESIDE_EACH_OTHER.search(view) or SAME.search(view):
        return False
    with_it = _WITH.search(view[: mention.start])
    return bool(with_it and _WORKS_ALONG.match(view, mention.end))


def is_origin(view: str, mention: Mention) -> bool:
    """Tell whose people a place tells of; two places that are compared are both asked about."""
    if BESIDE_EACH_OTHER.search(view) or SAME.search(view):
        return False
    return bool(_PEOPLE.match(view, mention.end))
