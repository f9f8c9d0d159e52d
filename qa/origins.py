"""A place that says where people come from, not which place's documents are asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.compare_words import BESIDE_EACH_OTHER, SAME

if TYPE_CHECKING:
    from corpus.places import Mention

# "澳门青年在甲区有什么补贴", "外地户籍的老人", and of the first of two "香港/澳门学生"
_PEOPLE = re.compile(
    r"(?:[/、和及与]?[\u4e00-\u9fff]{2,3}?)?(?:籍|户籍|户口)?的?"
    r"(?:青年|居民|学生|大学生|毕业生|同胞|人士|人才|老人|企业|公司|投资者|客商|游客)"
)


def is_origin(view: str, mention: Mention) -> bool:
    """Tell whose people a place tells of; two places that are compared are both asked about."""
    if BESIDE_EACH_OTHER.search(view) or SAME.search(view):
        return False
    return bool(_PEOPLE.match(view, mention.end))
