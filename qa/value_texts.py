"""What printed values are found by: the words of their name, sentence and place, made ready once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.indicator_words import rewritten
from qa.task_texts import bare

if TYPE_CHECKING:
    from corpus.store import StoredTarget
    from corpus.types import Document

PARAGRAPH_CHARS = 400
_CLAUSE_ENDS = ",，;；。：:"
_COUNTED_AT_END = re.compile(r"(?:数量|总数|总量|个数|数|量|额|值)$")

# What makes another indicator of a name: 专利 and 发明专利, 绿色工厂 and 国家级绿色工厂
_TELLING = re.compile(
    r"人均(?!可支配)|户均|亩均|每[万千百个家人户所项]|单位(?:gdp|工业)?|国家|省级|市级|区级|县级|高价值|发明|实用新型|外观|pct|规[上模]|限[上额]|占|比重|比例|率|申请|授权"
    r"|民间|城镇(?=居民)|农村(?=居民)|进出口|出口|进口|丘陵|第[一二三]|税|新型|中小|资金|私人|公[共用]|面积|收入|产值|(?<!规上工业)增加值"
)
_SAME_TELLING = {"比例": "比重", "占": "比重", "规模": "规上", "公用": "公共"}


@dataclass(frozen=True, slots=True)
class ValueTexts:
    """A value's name, its sentence, the headings above, its document's title, all written bare.

    `before` is what its paragraph says before it; `clause` its name with its own clause; `said`
    its name and sentence as printed; `head` what its name ends in. `own`, `named` and `met` are the
    words that tell one indicator from another, of its name as printed, of all but its sentence, and
    of its sentence.
    """

    name: str
    sentence: str
    above: str
    title: str
    before: str
    clause: str
    said: str
    head: str
    own: frozenset[str]
    named: frozenset[str]
    met: frozenset[str]


def value_texts(target: StoredTarget, document: Document, location: str) -> ValueTexts:
    """Make a value's words ready to look into; `location` is the headings over it."""
    fact, text = target.fact, document.parsed.text
    name, quote = _plain(fact.indicator), text[fact.start : fact.end]
    above, title, sentence = bare(location), bare(document.parsed.header.title), bare(quote)
    return ValueTexts(
        name=name,
        sentence=sentence,
        above=above,
        title=title,
        before=bare(_paragraph(text, fact.start)),
        clause=f"{name}{bare(_clause(text, target))}",
        said=f"{fact.indicator}：{quote}",
        head=_head(name),
        own=telling(name) & telling(bare(fact.indicator)),
        named=telling(f"{name}{above}{title}"),
        met=telling(sentence),
    )


@lru_cache(maxsize=1024)
def telling(text: str) -> frozenset[str]:
    """Return the words of a text that tell one indicator from another, alike ones as one.

    >>> sorted(telling("规模以上工业企业占比"))
    ['比重', '规上']
    """
    return frozenset(_SAME_TELLING.get(word, word) for word in _TELLING.findall(text))


def _head(name: str) -> str:
    """Return what a name ends in, without how it is counted: 工厂 of 国家级绿色工厂数量."""
    return (_COUNTED_AT_END.sub("", name) or name)[-2:]


def _clause(text: str, target: StoredTarget) -> str:
    """Return the clause of a value: of several in a sentence the others speak of other things."""
    fact = target.fact
    first, last = (
        min(fact.indicator_start, fact.value_start),
        max(fact.indicator_end, fact.value_end),
    )
    begin = max((text.rfind(mark, fact.start, first) + 1 for mark in _CLAUSE_ENDS), default=0)
    ends = (text.find(mark, last, fact.end) for mark in _CLAUSE_ENDS)
    return text[max(begin, fact.start) : min((e for e in ends if e >= 0), default=fact.end)]


@lru_cache(maxsize=1 << 14)
def _plain(name: str) -> str:
    return bare(rewritten(name).text)


def _paragraph(text: str, start: int) -> str:
    """Return what a value's paragraph says before it, the nearest characters."""
    line = text.rfind("\n", 0, start) + 1
    return text[max(line, start - PARAGRAPH_CHARS) : start]
