"""Who a short name is of, said behind it: 享受延续待遇的人员（以下简称延续人员），需年满60周岁.

qualified = name "(" [以下] 简称 term ")" ["，"] (需 | 应当 | 须) state [list]
state     = 年满 … | 符合 … | 具有 … | 持有 … | 是 … | 在 … (居住 | 登记) | 经 … 评估
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts.definitions import Definition, How, read_definition
from corpus.facts.listed import numbered_lines
from corpus.facts.statements import sentence
from corpus.types import Span

if TYPE_CHECKING:
    from corpus.facts.terms import Searchable

# Whom a state makes one of: 人员, 家庭, 企业; what a thing (项目, 资金) must be is what is done with it
_WHOM = re.compile(
    r"(?:人员|人才|人|者|家庭|对象|企业|单位|机构|组织|学校|高校|基地|学生|职工|居民|农户|用户|商户|住?户|儿童|少年|老年人)$"
)
# "），需年满60周岁", ")应当同时符合下列条件", "),须为在本市登记的企业", "),应经评估认定"; what they are to do
# (应当报送, 应当经市政府批准) is none
_MUST_BE = re.compile(
    r"\"?\s?(?:,下同)?\)(?:[,:]\s?)?(?:原则上|一般|还|均|都)*(?P<must>(?:必须|需要?|须|应该|应当|应)(?:同时|均|都)*"
    r"(?:是(?!否)|[未已]?满|年[满龄]|未|为|属于|系|具有|具备|持有|拥有|取得|符合|满足|在[^,;。]{2,24}?(?:登记|注册|居住|就业|工作|参保|缴纳|落户|住院|学习)"
    r"|经[^,;。由]{2,16}?(?:评估|认定|鉴定|确认|评定)))"
)
# A list longer than this is told by its first line.
MAX_LIST = 1200


def qualified(source: Searchable, term: Span) -> Definition | None:
    """Read what those called by a short name must be; None where nothing behind it says so."""
    view = source.view
    must = _MUST_BE.match(view, term.end)
    short = read_definition(source, term) if must else None
    if must is None or short is None or short.how is not How.SHORT:
        return None
    if not _WHOM.search(view, short.meaning.start, short.meaning.end):
        return None
    _, last = sentence(view, short.meaning.start, must.end())
    if view[last - 1 : last] == ":":
        lines = numbered_lines(view, last)
        last = lines[-1].end if lines and lines[-1].end - short.start <= MAX_LIST else last
    meaning = Span(must.start("must"), len(view[:last].rstrip("。;, ")))
    return replace(short, meaning=meaning, how=How.SAID, end=last)
