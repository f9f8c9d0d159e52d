"""Which of the stretches found may answer: what says who, what says more than the question, its own value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.ages import age_told, shuts_out
from qa.another_sort import of_another_sort
from qa.applied_at import asks_where_to_apply, tells_where_to_apply
from qa.doers import as_asked, says_who
from qa.members import asks_who_is_in, said_of_members
from qa.pay_named import is_of_another_payment
from qa.phases import of_another_phase
from qa.printed_values import of_other_years
from qa.rivals import rivals
from qa.shapes import RANK_ASKED, asks_who_pays
from qa.stretch_search import text_of
from qa.task_texts import bare
from qa.topics import content_words
from qa.understand import Intent
from qa.unit_sentences import tells_of_unit
from qa.which_place import asks_which_place, names_another_place
from qa.whose_value import is_of_places, is_of_what_is_asked

if TYPE_CHECKING:
    from qa.context import Context
    from qa.demand import Demand
    from qa.stretch_search import Found
    from qa.understand import Question

# "价格怎么算", "怎样申请": a heading that says no more than the question tells nothing of how
_ASKS_HOW = re.compile(r"怎么|怎样|如何|咋")
# "信贷服务6项的具体名称是什么", "这4项分别叫什么": told by no heading that says only how many
_ASKS_NAMES = re.compile(
    r"(?:名称|名字|名单|分别|各自?|都)(?:具体|又|各|都)*(?:是|有|叫)(?:什么|啥|哪)"
)

# "（四）信贷服务方面6项。", "三、便民服务（共5项）"
_ONLY_HOW_MANY = re.compile(
    r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[项个条件类种][)）]?[。:：]?\s*$"
)
# "70件民生实事全部完成。": how many were done, and none of them
_ONLY_DONE = re.compile(
    r"[^,，。;；:：、]{0,8}?(?:\d{1,4}|[一二两三四五六七八九十百]+)[项个件条][^,，。;；:：、]{2,16}?(?:全部|均|都|已|基本|顺利|圆满|如期|全面)*(?:完成|办结|落实|兑现|办好|见效|落地)[。;；]?"
)
_ENDS_WITHIN = re.compile(r"[。\n](?=.)", re.DOTALL)
# What pays is told of money: "市级主管部门承担具体编制工作" tells who works
_SPEAKS_OF_MONEY = re.compile(r"费|资金|预算|列支|出资|财政|自筹|自付|支付|款|元|补助|投资")


def admitted(context: Context, demand: Demand, found: list[Found]) -> list[Found]:
    """Keep the stretches that may answer the kind of question asked, in their order."""
    question = context.question
    if (age := age_told(question.view)) is not None:
        found = [f for f in found if not shuts_out(text_of(context, f), age)]
    if asks_who_is_in(question.view):
        found = [f for f in found if said_of_members(text_of(context, f))]
    if asks_who(question):
        found = [f for f in found if says_who(context, demand, f)]
    if asks_who(question) or question.intent is Intent.PASSAGE:
        found = as_asked(context, found)
    if found and _says_only_how_many(text_of(context, found[0]), question.view):
        return []  # what it counts stands nowhere, and nothing else is told for it
    found = [f for f in found if _is_of_kind(context, f)]
    if found and of_another_sort(context, found[0].document_id, text_of(context, found[0])):
        return []
    if is_value(demand):
        found = [f for f in found if not _pays_another(context, f)]
        found = [f for f in found if not repeats_values(demand, question.view, text_of(context, f))]
    if found and is_value(demand) and not _is_of_it(context, demand, found[0]):
        found = [f for f in found[1:] if _is_of_it(context, demand, f)]
    return found


def _is_of_kind(context: Context, found: Found) -> bool:
    """Tell a stretch that answers a question of this intent: a unit's work, a list, a value of these years."""
    question, text = context.question, text_of(context, found)
    view, intent = question.view, question.intent
    if intent is Intent.TASKS_OF_UNIT and not tells_of_unit(context, found.document_id, text):
        return False
    if intent is Intent.TARGET and (
        rivals(context.undated, text) or of_other_years(context, found)
    ):
        return False
    if intent is Intent.LIST and not _says_members(text, view):
        return False
    if intent is Intent.LIST and _ONLY_DONE.fullmatch(text.strip()):
        return False
    if asks_which_place(view) and not names_another_place(view, text):
        return False
    if asks_where_to_apply(view) and not tells_where_to_apply(text):
        return False
    if of_another_phase(view, _line_of(context, found)):
        return False
    if RANK_ASKED.search(view) and _ENDS_WITHIN.search(text):
        return False  # of several sentences another's 第3位 is told
    if asks_who_pays(view) and not _SPEAKS_OF_MONEY.search(text):
        return False
    tells_more = intent is Intent.LIST or _ASKS_HOW.search(view) or _ASKS_NAMES.search(view)
    return not (tells_more and _only_repeats(text, view))


# "不满两个会计年度", "满60岁": a number that a question tells itself; not 2025年, 多少万亩
_TOLD = re.compile(
    r"(?:(?<![\d.])(?!(?:19|20)\d\d年)\d[\d.]*|[一二两三四五六七八九十][一二两三四五六七八九十百千万]*)[余多]?[万亿]?[个周]?[\u4e00-\u9fff%％]"
)


def repeats_values(demand: Demand, view: str, text: str) -> bool:
    """Tell a text whose every value is one that the question tells itself."""
    told = set(_TOLD.findall(view))
    if demand.shape is None or not told:
        return False
    left = re.sub("|".join(map(re.escape, sorted(told, key=len, reverse=True))), " ", text)
    return left != text and demand.shape.holds.search(left) is None


def _pays_another(context: Context, found: Found) -> bool:
    document = context.library.document(found.document_id)
    return is_of_another_payment(context, document, (found.start, found.end))


def _line_of(context: Context, found: Found) -> str:
    """Return the line that a stretch stands in, from its beginning."""
    text = context.library.text(found.document_id)
    return text[text.rfind("\n", 0, found.start) + 1 : found.end]


def asks_who(question: Question) -> bool:
    """Tell a question for those who do something; "钱由谁出" is one for what pays."""
    return question.wants_units and not asks_who_pays(question.view)


def is_value(demand: Demand) -> bool:
    """Tell a question that only a value of its form answers."""
    return demand.shape is not None and demand.shape.strict


def _is_of_it(context: Context, demand: Demand, found: Found) -> bool:
    """Tell a stretch whose value is of the thing and of the place asked, not of others beside them."""
    document, question = context.library.document(found.document_id), context.question
    span = found.start, found.end
    return is_of_places(document, span, question.places) and is_of_what_is_asked(
        document, span, question.view, demand
    )


def _only_repeats(text: str, view: str) -> bool:
    """Tell a stretch that says no more than the question: "（四）信贷服务方面6项。"."""
    asked = bare(view)
    return all(bare(word) in asked for word in content_words(text))


def _says_only_how_many(text: str, view: str) -> bool:
    """Tell a heading that counts what is asked for by name and names none of it."""
    counted = _ASKS_NAMES.search(view) and _ONLY_HOW_MANY.search(text)
    return bool(counted) and _only_repeats(text, view)


# "整治的“十乱”现象包括哪些": what a name in quotes stands for is asked
_MEMBERS_OF = re.compile(
    r"\"(?P<name>[^\"]{2,12})\"[\u4e00-\u9fff]{0,4}?(?:包括|包含|都?有|都?是|指|分别)+(?:的是)?(?:哪|什么|啥)"
)


def _says_members(text: str, view: str) -> bool:
    """Tell a text that says what is in a name, where that is asked, from one that only names it."""
    asked = _MEMBERS_OF.search(view)
    if asked is None or "\n" in text:
        return True
    name = re.escape(asked["name"])
    behind = rf"{name}[”\"]?[^，。；,;]{{0,8}}[，,]?(?:[:：(（]\D|包括|包含|即|指|为|是|[—-])"
    return bool(re.search(rf"{behind}|(?:、|和|等)[^，。；,;、“\"]{{0,12}}[“\"]{name}", text))


def divides(context: Context, document_id: str, start: int, end: int) -> bool:
    """Tell a text of several tasks of several units: whose the one asked about is, it leaves open."""
    inside = (
        frozenset(m.unit for m in t.fact.members)
        for t in context.library.tasks
        if t.document_id == document_id and start <= t.fact.members[0].start < end
    )
    return len(set(inside)) > 1
