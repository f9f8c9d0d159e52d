"""A value that is no known indicator: the sentence that holds every word asked, and a number."""

from __future__ import annotations

import itertools
import re

from corpus.characters import shape
from corpus.numbering import numbering
from corpus.split import sentence_spans
from qa.answerers.quoting import quoted
from qa.context import Context
from qa.drafts import Draft, refusal
from qa.stretch_search import CANDIDATES
from qa.synonyms import held
from qa.task_texts import bare
from qa.topics import read_topic
from qa.types import Kind
from qa.value_years import dated_otherwise

# "…数量目标": what is asked reads as an indicator's name; half a name would be another's number.
_LIKE_AN_INDICATOR = re.compile(
    r"(?:数量|总数|个数|指标|目标)(?:值|数)?(?:是|为|有)?(?:多少)?(?:家|个|件|项|名|人)?$"
)
# Only a question for a number is held to one; "总体目标是什么" asks for words.
_ASKS_NUMBER = re.compile(
    r"多少|几(?:家|个|件|项|名|人|亿|万|成|倍|所|位|条|场|次|年|天)|多大|多高|多长|多久|占比|比重|增速|增幅|比率|率$|数$|额$|量$|目标(?:值|数|$|是多)|(?:19|20)\d\d年.{0,12}目标"
)


_A_SUM = re.compile(r"奖|补[贴助多]|资助|扶持|给多少|支持|罚|扣除|报销")
_YEAR = re.compile(r"(?:19|20)\d\d年")  # no value of anything
# Words of plans and reports; a sum that a measure pays is found by what it is paid for
_A_TARGET = re.compile(
    r"目标|指标|新增|达到|达多少|突破|增长|占比|比重|总数|总量|数量|规模|产值|(?:19|20)\d\d年|十[一二三四]五"
)


def answer(context: Context) -> Draft | None:
    """Quote the shortest clauses that hold it; refuse rather than give a number that stands near."""
    view = context.question.view
    if not _ASKS_NUMBER.search(view) or not _A_TARGET.search(view) or _A_SUM.search(view):
        return None
    topic = read_topic(context.topic)
    years = [str(y) for y in context.question.years]
    words = [w for w in topic.words or (topic.phrase,) if w.strip("年") not in years]
    if _LIKE_AN_INDICATOR.search(context.question.view):
        words = ["".join(words)]
    if not any(bare(w) for w in words):
        return refusal(f"没有查到“{context.question.view}”的数值", Kind.TARGET)
    hits = context.search(context.question.view, CANDIDATES, context.scope.document_ids)
    for hit in hits:
        stored = hit.passage
        document = context.library.document(stored.document_id)
        own_year = str(document.parsed.header.year)
        text = document.parsed.text
        above = bare("".join(text[s.start : s.end] for s in stored.passage.context))
        above += bare(document.parsed.header.title)
        for start, end in sentence_spans(text, stored.passage.start, stored.passage.end):
            dated = all(y in shape(text[start:end]) or y == own_year for y in years)
            span = (
                _clauses(context.question.view, text, (start, end), words, above) if dated else None
            )
            if span and not dated_otherwise(text, span, context.question.years):
                span = _with_years(text, start, span, years)
                return quoted(context, stored.document_id, *span, 0.82)
    near = tuple(
        context.library.cite(h.passage.document_id, h.passage.passage.start, h.passage.passage.end)
        for h in hits[:3]
    )
    return refusal(f"没有查到“{context.topic or context.question.view}”的数值", Kind.TARGET, near)


def _clauses(
    view: str, text: str, span: tuple[int, int], words: list[str], above: str
) -> tuple[int, int] | None:
    """Return the fewest clauses of a sentence that hold the words, and a number.

    Words in the headings above count, when at least half of all stand in the sentence itself.
    """
    number = _number_asked(view)
    start, end = span
    cuts = [start, *(m.end() for m in re.finditer("[,，;；]", text[:end]) if m.end() > start), end]
    here = [w for w in words if held(w, bare(text[start:end]))]
    if not all(w in here or held(w, above) for w in words) or 2 * len(here) < len(words):
        return None
    spans = sorted((b - a, a, b) for i, a in enumerate(cuts) for b in cuts[i + 1 :])
    if len(words) == 1:
        spans = [s for s in spans if s[1:] in set(itertools.pairwise(cuts))]
    for _, a, b in spans:
        clause = bare(text[a:b])
        counted = _YEAR.sub(lambda m: "年" * len(m.group()), clause)
        if number.search(counted, _item_number(text, a)) and all(held(w, clause) for w in here):
            return a, _without_tail(text, a, b)
    return None


def _with_years(
    text: str, sentence: int, span: tuple[int, int], years: list[str]
) -> tuple[int, int]:
    """Take in the clauses before from the year asked on: "到2024年,遴选出200个…"."""
    start, end = span
    said = [text.rfind(f"{y}年", sentence, start) for y in years if y not in text[start:end]]
    if not said or min(said) < 0:
        return span
    return max(sentence, *(text.rfind(c, sentence, min(said)) + 1 for c in ",，;；")), end


def _number_asked(view: str) -> re.Pattern[str]:
    """Return what a number must look like: 多少人 asks for 人 or 名, 多少钱 for 元."""
    asked = re.search(r"(?:多少|几)(人|名|位|钱|资金|元|家|所|平方米|公里|天|年)", view)
    measures = {
        "人": "人|名|位",
        "名": "人|名|位",
        "位": "人|名|位",
        "钱": "元",
        "资金": "元",
        "元": "元",
        "家": "家|户|个|所",
        "所": "所|家|个",
    }
    if asked is None:
        return re.compile(r"\d")
    wanted = measures.get(asked.group(1), asked.group(1))
    return re.compile(rf"\d[\d.,]*[余多]?[万亿千百]?(?:{wanted})")


def _item_number(text: str, start: int) -> int:
    """Return how many characters of a bare clause are its item's number: "3." of "3.淘汰车辆"."""
    opening = numbering(text, start)
    return len(bare(text[start : opening.end])) if opening else 0


def _without_tail(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in ",，;；。 \n":
        end -= 1
    return end
