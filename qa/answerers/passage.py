"""The best passage for everything else: the sentence or list that answers what was asked, or nothing."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from itertools import dropwhile
from typing import TYPE_CHECKING

from corpus.places import contains
from qa.answerers.admitted import admitted, asks_who, divides, is_value
from qa.answerers.including import answer as included
from qa.answerers.named_section import section_asked
from qa.answerers.quoting import quoted, with_what_is_broken
from qa.answerers.standing import answer as settled
from qa.answerers.standing import not_of_another
from qa.applied_at import asks_where_to_apply, tells_where_to_apply
from qa.called_pay import leaves_out_payment
from qa.capped import with_cap
from qa.clauses import AT_A_GLANCE, heading_line, on_what_is_asked, valued_clauses
from qa.counted_list import counted_names_asked, names_them
from qa.counted_on import counted_on
from qa.demand import Sort, holds, things
from qa.doers import doing_clauses, names_doer, sentence_told
from qa.drafts import refusal
from qa.evidence import UNSAID, Standing, leaves_known, likelihood
from qa.going_on import going_on
from qa.left_to_annex import left_to_annex
from qa.members import asks_who_is_in, said_of_members
from qa.parallel_cases import with_case_asked
from qa.passage_texts import headings_over, names_of
from qa.pay_named import is_of_named_payment
from qa.provisions import asks_of_a_breach, cited_text
from qa.said_beside import said_beside
from qa.several_values import with_its_sentence
from qa.shapes import PAYS, asks_sum_paid, shape_asked
from qa.stretch_search import demanded, strongest, text_of
from qa.stretches import MAX_ITEM, MAX_LEAD, opens_list
from qa.task_texts import bare
from qa.told_whole import told_whole
from qa.types import Kind
from qa.understand import Intent
from qa.unit_sentences import sentences_of_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from corpus.types import Section
    from qa.context import Context
    from qa.demand import Demand
    from qa.drafts import Draft
    from qa.stretch_search import Found
    from qa.types import Citation

# What is at least as likely as this to answer is given; below it the passage is only shown. Of 1,050
# questions 1,028 came out right with 0.34, 1,029 with this, 1,028 with 0.37; answered without an answer
# were 2, 1 and 1; of 1,432 on real documents 1,228 with 0.34 and with 0.37.
ANSWERED = 0.35
# Who does something is told from a passage only where it is so likely: another task's doer is a wrong one.
# Right are 1,028 of 1,050 and 1,228 of 1,432 with it, as many as without.
DOER = 0.55
# A value may be another thing's: of 17 said to be less likely than VALUE 5 are right. Where a thing is
# left out that the documents know, or that its document speaks of elsewhere, it must be likelier; where
# any is, no more than MOST_WITHOUT is told. So 10 fewer of 488 questions without an answer get a value,
# and 5 values fewer are found.
VALUE, VALUE_WITHOUT, MOST_WITHOUT = 0.55, 0.8, 0.75
# Where a stretch leaves out next to nothing of the question, it need not be so likely: of 2,820 questions on
# real documents 7 more are answered rightly, and 1 more without an answer.
VALUE_WHOLE, SLIGHT = 0.35, 0.1
# Where every word stands in it or right around it, a little less than VALUE will do.
VALUE_SAID, SAID = 0.48, 0.9
# Of those said to be 0.92 likely and more 0.96 are right: what is told of them is so much less.
SURE_SHARE = 0.87
# The ninth best is what the best of a field stands above.
FIELD = 8
# Of its neighbouring characters a stretch that says the same as another has so many.
ALIKE = 0.95
# A question whose words weigh less in all (你是谁开发的) asks after nothing that can be found.
MIN_WEIGHT = 0.2
# Shapes that ask for all of a list; it is given whole where it is less than this below an item
_WHOLE = frozenset({"list", "condition", "material"})
PART = 1.5
# "各几位", "分别是多少": answered by more than one sentence
_EACH = re.compile(r"各(?:自|是|有|占|为)?[几多什哪]|分别|哪[几两三四五六七八九十]")
_YEAR = re.compile(r"(?:19|20)\d\d年")
_OF_A_TARGET = re.compile(r"增长目标|目标增长|预期目标|增速|增长率|增幅|增长预期|数量目标")


# "到2022年底前要达到什么目标", "2025年目标是什么": an aim that may be told in words
_IN_WORDS = re.compile(
    r"原因|为什么|为何|(?:什么|啥|哪些|怎样的|何种)(?:样的?)?(?:总体|主要|具体|发展|工作)?(?:目标|指标)|(?:总体|主要|发展|工作)?(?:目标|指标)(?:是|为|有|怎么)(?:什么|啥|哪|说|写|定)(?!多少|几)"
)
# "次年增长奖励要求的增速是多少": what a measure demands is no indicator's target
_OF_A_CONDITION = re.compile(
    r"(?:奖励?|补贴|补助|资助|扶持|申报|申请|认定)[^,，]{0,6}?(?:要求|条件|门槛|标准)"
)
# "三级指标有多少个": the indicators themselves are counted
_OF_A_COUNT = re.compile(
    r"指标(?:一共|总共|共)?(?:有|是|分)?(?:多少|几)[个项条类]|(?:多少|几)[个项条类][^,，]{0,4}指标"
)
# "得多少分才算达标": what is demanded, and nothing that a plan aims at
_OF_A_THRESHOLD = re.compile(
    r"(?:多少|几)[^,，]{1,4}?(?:才|就|可以?|方可)?(?:能|会)?(?:算|视为|认定|评为)"
)
# "光伏组件产线的痛点是什么": something a thing has, no term; but "规划里的创谷是什么"
_OF_A_THING = re.compile(
    r"[^里中内上说提的]的[\u4e00-\u9fff]{2,4}(?:都|又|主要|具体|分别)*(?:是|有|为)(?:什么|啥)$"
)
# "哪些情形视为放弃资格": the cases that something counts in, not what it means
_IN_CASES = re.compile(
    r"(?:情形|情况)(?:之?下)?[^,，。]{0,12}(?:视[为同]|算作?|认定为?|叫做?)(?P<what>[^,，。]{2,20}?)[\"”]?$"
)
# "就业帮扶机制都有哪几家", "牵涉哪些部门": units asked for at the end
_ASKS_UNITS = re.compile(
    r"(?:谁|哪(?:[几两三四五]个?|些)?(?:家|部门|单位|部委|厅局)(?:单位|部门)?)[了呢]?$"
)
# "咨询委员会是干什么用的", "对中小学编程有什么说法", "哪些污染防治算共同事权", "“满3年”怎么算": asks after no meaning
_OF_ITS_USE = re.compile(
    r"(?:干|做)(?:什么|啥|嘛)用?的?$|(?:什么|啥)(?:说法|用处?|作用|名堂)$|哪些[^,，]{2,8}算|口径|[,，\"”](?:具体|又|该|要)*(?:怎么|如何|咋)[^,，]{1,4}$"
)


def answer(context: Context) -> Draft:
    """Quote the section asked for by name, else the stretch that answers best, or refuse.

    An indicator's target that no table or sentence has as a value is not looked for in prose: what
    stands near is another's.
    """
    question = context.question
    if question.intent is Intent.TARGET and _is_of_a_target(context):
        return refusal(f"没有查到“{context.topic or question.view}”的数值", Kind.TARGET)
    shape = shape_asked(question.view)
    named = None if shape and shape.strict else section_asked(context)
    if named and asks_who(question) and not names_doer(named.answer, context):
        named = None
    if named and shape and shape.name == "source" and not shape.holds.search(named.answer):
        named = None  # a section on the thing that says nothing of its 钱从哪来
    if named and asks_where_to_apply(question.view) and not tells_where_to_apply(named.answer):
        named = None  # who may apply is not where: 申报限制要求
    known = named or settled(context) or included(context)
    return known or best_stretch(context, not_of_another(context))


def of_unit(context: Context) -> Draft | None:
    """Quote what a sentence says that a unit does which no division of tasks names."""
    question = context.question
    several = len({(u.start, u.end) for u in question.units}) != 1
    divided = question.role is not None or question.wants_count or several
    return None if divided else best_stretch(context)


def _is_of_a_target(context: Context) -> bool:
    question = context.question
    view = question.view
    if _IN_WORDS.search(view) or _OF_A_CONDITION.search(view):
        return False
    if _OF_A_TARGET.search(view) or _names_two_places(context):
        return True
    if _OF_A_COUNT.search(view) or _OF_A_THRESHOLD.search(view):
        return False
    numbered = re.search(r"多少|几|(?<!什么)(?<!啥)(?<!哪些)(?:目标|指标)值?$", view) is not None
    aimed = re.search(r"目标|预期|指标|完成了|达标(?:[了吗没]|$)", view) is not None
    return aimed and (numbered or bool(question.years))


def _names_two_places(context: Context) -> bool:
    """Tell two places; in 广州黄埔区 one only says where the other lies, whose paper answers."""
    named = {m.place for m in context.question.places}
    own = {context.library.entries[i].header.place for i in context.scope.document_ids}
    return len(named) > 1 and not any(
        all(p == inner or contains(p, inner) for p in named) for inner in named & own
    )


def only_named(context: Context) -> Draft:
    """Quote a section called so; a term that nothing explains is refused, not guessed at."""
    named = section_asked(context)
    if named:
        return named
    view = context.question.view
    cases = _IN_CASES.search(view)
    if cases:
        counted = things(cases["what"])
        return best_stretch(context, lambda text: all(holds(w, bare(text)) for w in counted))
    if _OF_A_THING.search(view) or _OF_ITS_USE.search(view):
        return best_stretch(context)
    found = strongest(context, demanded(context))
    return refusal(f"文件里没有“{context.topic}”的解释", nearest=_near(context, found))


def best_stretch(
    context: Context, named: Callable[[str], bool] | None = None, least: float | None = None
) -> Draft:
    """Quote the stretch that answers best, of those with the name asked of, or refuse.

    It must be `least` so likely, or as likely as what is asked needs.
    """
    demand = demanded(context)
    if sum(word.weight for word in demand.words) < MIN_WEIGHT:
        return refusal("问题里没有可以查找的内容")
    found = admitted(context, demand, strongest(context, demand))
    if named is not None:
        found = [f for f in found if named(text_of(context, f))]
    if asked := counted_names_asked(context.question.view):  # what is found behind still ranks it
        found = list(dropwhile(lambda f: not names_them(text_of(context, f), asked), found))
    if found and is_value(demand):
        written = context.library.text(found[0].document_id)
        if annex := left_to_annex(text_of(context, found[0]), written, context.question.view):
            return refusal(f"文件里写的是“{annex}”，库里没有附件", nearest=_near(context, found))
    likely = _likely(context, demand, found)
    if likely >= (_needed(context, demand, found) if least is None else least):
        best = _of_unit_alone(context, found[0]) or _telling(context, _whole(found, demand), demand)
        best = going_on(context, best, demand)
        best = (
            best if is_value(demand) else told_whole(context, _with_beside(context, best, demand))
        )
        best = counted_on(context, best, demand)
        cases = with_case_asked(context, best)
        confidence = _sureness(demand, found[0], likely)
        start, end = (0, len(text_of(context, cases))) if cases else _said(context, best, demand)
        best = cases or best
        said = best.start + start, best.start + end
        by_units = asks_who(context.question) or _ASKS_UNITS.search(context.question.view)
        if by_units and divides(context, best.document_id, *said):
            about = context.topic or context.question.view
            return refusal(f"没有查到与“{about}”直接对应的内容", nearest=_near(context, found))
        draft = quoted(context, best.document_id, best.start, best.end, confidence, said)
        return with_what_is_broken(context, draft, best.document_id)
    about = context.topic or context.question.view
    return refusal(f"没有查到与“{about}”直接对应的内容", nearest=_near(context, found))


def _of_unit_alone(context: Context, best: Found) -> Found | None:
    """Leave out of a stretch what other units than the one asked about do."""
    if context.question.intent is not Intent.TASKS_OF_UNIT:
        return None
    own = sentences_of_unit(context, best.document_id, text_of(context, best))
    return own and replace(best, start=best.start + own[0], end=best.start + own[1])


def _with_beside(context: Context, best: Found, demand: Demand) -> Found:
    return best if asks_who(context.question) else said_beside(context, best, demand)


def _said(context: Context, best: Found, demand: Demand) -> tuple[int, int]:
    """Return what of a stretch is told: who does it, where no word is missing, or the clauses with the value."""
    text = text_of(context, best)
    document = context.library.document(best.document_id)
    if asks_of_a_breach(context.question.view) and cited_text(document, best.start, best.end):
        return 0, len(text)  # 违反本办法第四条第一项规定的: without it the sum is of anything
    if asks_who_is_in(context.question.view):
        return said_of_members(text) or (0, len(text))
    who = asks_who(context.question) or (demand.shape and demand.shape.name == "who")
    if who and not best.seen.lacking:
        return doing_clauses(text, demand, context)
    view = context.question.view
    clauses = with_cap(text, *valued_clauses(text, demand, _YEAR.findall(view)), view)
    return with_its_sentence(text, *clauses, view)


def _needed(context: Context, demand: Demand, found: Sequence[Found]) -> float:
    """Return how likely an answer must be: more for a value, which may be another thing's."""
    if not found:
        return ANSWERED
    if not is_value(demand):
        return DOER if asks_who(context.question) else ANSWERED
    if all(word.sort is Sort.ASKED for word in demand.words):
        return VALUE_WITHOUT  # "最多能领几个月": of what, it does not say
    if asks_sum_paid(context.question.view) and not PAYS.search(_around(context, found[0])):
        return math.inf  # 夜间消费额补贴多少 is told by no target of it, however alike
    if leaves_out_payment(context.question.view, demand, _around(context, found[0])):
        return math.inf
    seen = found[0].seen
    if max(seen.thing, seen.doing, seen.lacking) <= SLIGHT:
        return VALUE_WHOLE
    if leaves_known(seen) or _leaves_to_others(context, demand, found[0]):
        document, span = (
            context.library.document(found[0].document_id),
            (found[0].start, found[0].end),
        )
        return VALUE if is_of_named_payment(context, document, span) else VALUE_WITHOUT
    return VALUE_SAID if seen.all_ >= SAID and not seen.lacking else VALUE


def _leaves_to_others(context: Context, demand: Demand, best: Found) -> bool:
    """Tell a stretch without a thing that its document speaks of elsewhere: neither beside nor over it."""
    text, here = context.library.text(best.document_id), _around(context, best)
    return any(thing in text and not holds(thing, here) for thing in _things(demand))


def _things(demand: Demand) -> list[str]:
    return [w.text for w in demand.words if w.sort is Sort.THING and w.rarity > UNSAID]


def _around(context: Context, found: Found) -> str:
    """Return a stretch with its line, the headings over it, and its document's title."""
    parsed = context.library.document(found.document_id).parsed
    text = parsed.text
    over = [_opening(text, s) for s in parsed.sections if s.start <= found.start < s.end]
    line = text[text.rfind("\n", 0, found.start) + 1 : found.end]
    return bare("".join([parsed.header.title, *over, line]))


def _opening(text: str, section: Section) -> str:
    """Return a heading, and of an untitled article (第八条 申请急难救助,…) the line that it opens with."""
    line = text.find("\n", section.start, section.end)
    opens = min(line if line >= 0 else section.end, section.start + MAX_LEAD)
    return text[section.start : section.heading_end if section.title else opens]


def _sureness(demand: Demand, best: Found, likely: float) -> float:
    """Return what is told of how likely an answer is: no value is sure beside which a thing is left out."""
    told = round(SURE_SHARE * likely, 2)
    left_out = is_value(demand) and best.seen.thing > UNSAID
    return min(told, MOST_WITHOUT) if left_out else told


def _whole(found: Sequence[Found], demand: Demand) -> Found:
    """Return the list that the best stretch is an item of, where a list is asked for."""
    best = found[0]
    if demand.shape is None or demand.shape.name not in _WHOLE:
        return best
    whole = (f for f in found[1:] if f.seen.listed and f.start <= best.start and best.end <= f.end)
    of_it = (f for f in whole if f.document_id == best.document_id)
    return next((f for f in of_it if f.weight > best.weight - PART), best)


def _telling(context: Context, best: Found, demand: Demand) -> Found:
    """Leave out of a long stretch what is on something else; a list that is asked for stays whole."""
    text = text_of(context, best)
    view = context.question.view
    if len(text) <= AT_A_GLANCE or _EACH.search(view) or opens_list(text):
        return best
    if demand.shape is not None and demand.shape.name in _WHOLE and best.seen.listed:
        longest = max(map(len, text.split("\n")))
        if "\n" not in text or longest <= MAX_ITEM:
            return best
    if asks_who(context.question) and (told := sentence_told(text, view)):
        return replace(best, start=best.start + told[0], end=best.start + told[1])
    document = context.library.document(best.document_id)
    over = headings_over(document, best.start)
    named = bare(names_of(document) + over + heading_line(text))
    start, end = on_what_is_asked(
        text, demand, named, _YEAR.findall(view), all_said=not best.seen.lacking
    )
    return replace(best, start=best.start + start, end=best.start + end)


def _likely(context: Context, demand: Demand, found: Sequence[Found]) -> float:
    """Return how likely the first of these answers, beside the best that lies elsewhere."""
    if not found:
        return 0.0
    best = found[0]
    said = bare(text_of(context, best))
    others = (f.weight for f in found[1:] if not (_overlap(f, best) or _repeats(context, f, said)))
    standing = Standing(
        margin=best.weight - next(others, -math.inf),
        above=best.weight - found[min(FIELD, len(found) - 1)].weight,
        formed=demand.shape is not None and best.seen.shape > 0,
        scoped=len(context.scope.document_ids) == 1,
    )
    return likelihood(best.seen, best.meaning, standing)


def _repeats(context: Context, found: Found, said: str) -> bool:
    """Tell a stretch that says the same elsewhere: a document may hold a paragraph twice."""
    again = bare(text_of(context, found))
    short, long = sorted((again, said), key=len)
    pairs = [short[i : i + 2] for i in range(len(short) - 1)]
    return sum(pair in long for pair in pairs) >= ALIKE * len(pairs)


def _overlap(one: Found, other: Found) -> bool:
    return one.document_id == other.document_id and one.start < other.end and other.start < one.end


def _near(context: Context, found: list[Found]) -> tuple[Citation, ...]:
    return tuple(context.library.cite(f.document_id, f.start, f.end) for f in found[:3])
