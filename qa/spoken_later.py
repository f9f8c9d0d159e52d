"""A thing asked of that a value's sentence speaks of only behind it, with a value of its own.

"算力总规模达到12E，存储总量达10E": of 存储 the first is no value
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.demand import holds, things
from qa.task_texts import bare
from qa.value_words import only_value_words

if TYPE_CHECKING:
    from corpus.store import StoredTarget
    from qa.context import Context

# A clause behind the value up to its own number: what it is on opens it
_LATER = re.compile(r"[,，;；、](?P<of>[^,，;；、。\n\d]{2,16}?)(?=\d)")
_SENTENCE_ENDS = "。\n"
# "其中绿色建筑占40%": of what was told before it
_OF_IT = re.compile(r"其中|占|同比|比[上去]年|增长|增幅|年均|累计|新增")
# A word less rare is said of many things.
TELLING = 0.5


def is_said_later(context: Context, asked: str, target: StoredTarget) -> bool:
    """Tell a value whose sentence names what is asked of only behind it, before another number."""
    text = context.library.document(target.document_id).parsed.text
    texts, fact = context.library.texts_of_value(target), target.fact
    ends = (text.find(mark, fact.value_end) for mark in _SENTENCE_ENDS)
    end = min((at for at in ends if at >= 0), default=len(text))
    later = [m["of"] for m in _LATER.finditer(text, fact.value_end, end + 1)]
    later = [bare(of) for of in later if not _OF_IT.match(of)]
    if not later:
        return False
    begin = max(text.rfind(mark, 0, fact.value_start) for mark in _SENTENCE_ENDS) + 1
    here = (
        bare(text[begin : fact.value_end]) + texts.name + texts.above + texts.title + texts.before
    )
    words = [w for w in things(asked) if not only_value_words(w) and context.rarity(w) > TELLING]
    lacking = [w for w in words if not holds(w, here)]
    return any(w in of for w in lacking for of in later)
