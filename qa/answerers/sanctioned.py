"""What somebody is fined, or what else follows: 没建台账罚多少, told by the case and what it refers to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from qa.demand import Sort, holds
from qa.drafts import Draft, in_turn
from qa.passage_texts import names_of
from qa.sanctions import Sanction, sanctions
from qa.stretch_search import demanded
from qa.task_texts import bare
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.demand import Demanded

# "罚多少", "怎么罚", "罚款幅度", "要罚款吗"; but not 罚款收入, 谁来罚
_ASKS_FINE = re.compile(
    r"罚(?:款|金)?(?:的)?(?:多少|几|多重|得?重|什么|不罚|吗|$|[是有]?(?:多少|几)|(?:金额|幅度|标准|额度|上限|下限|区间|数额))|(?:怎么|如何|怎样|会|要|得|能|被)(?:被)?罚"
)
# "有何后果", "会怎么处理", "什么处罚", "怎么处罚"
_ASKS_SANCTION = re.compile(
    r"后果|(?:什么|啥|何种|哪些|怎么|如何|怎样)(?:样的)?(?:的)?(?:处罚|惩罚|处分)|(?:会|要)(?:被)?(?:怎么?样?|如何)(?:处理|处置|处罚)?$"
)
# Who does it, as people say it for 产生单位, 经营者: any rule is for them
_DOER = re.compile(
    r"饭店|餐馆|餐厅|食堂|酒店|公司|企业|单位|个人|老板|商[户家]|店[家铺]|居民|市民|村民|业主|房东|租户|司机|有人|人家"
)
# "逾期不改", "责令改正也不改", "罚款", "没有": said of every case, or whether something was done
_OF_EVERY_CASE = re.compile(
    r"逾期|责令|整?改正?|罚款?|处罚|后果|处理|违反|规定|违规|行为|未经|未取得|擅自|没有"
)
# Documents looked in where none is named, of the passages found
NEAREST, FOUND = 3, 12
# Of what a question's words weigh a case holds so much, and the next one so much less. Of 26 questions on
# fines and what else follows, in real and written documents, 18 are answered so, 17 of them rightly and one by half.
SHARE, AHEAD = 0.7, 0.12
# How sure an answer is whose case holds nearly all of the question, and one whose case holds less
SURE, LESS_SURE = 0.85, 0.7


@dataclass(frozen=True, slots=True)
class _Case:
    document_id: str
    sanction: Sanction
    share: float


def answer(context: Context) -> Draft | None:
    """Tell what follows on the one case that the question speaks of; None where it is not clear which."""
    view = context.question.view
    fine = _ASKS_FINE.search(view) is not None
    if not (fine or _ASKS_SANCTION.search(view)):
        return None
    words = [w for w in demanded(context).words if _tells(w)]
    cases = [case for i in _documents(context) for case in _cases(context, i, words, fine=fine)]
    ranked = sorted(cases, key=lambda case: -case.share)
    if not ranked or ranked[0].share < SHARE:
        return None
    best = ranked[0]
    if len(ranked) > 1 and ranked[1].share > best.share - AHEAD:
        return None
    return _told(context, best)


def _documents(context: Context) -> tuple[str, ...]:
    ids = context.scope.document_ids
    if len(ids) <= NEAREST:
        return tuple(ids)
    hits = context.search(context.question.view, FOUND, ids)
    return tuple(dict.fromkeys(hit.passage.document_id for hit in hits))[:NEAREST]


def _tells(word: Demanded) -> bool:
    return word.sort is not Sort.ASKED and not (
        _OF_EVERY_CASE.search(word.text) or _DOER.fullmatch(word.text)
    )


def _cases(
    context: Context, document_id: str, words: list[Demanded], *, fine: bool
) -> Iterator[_Case]:
    document = context.library.document(document_id)
    text = document.parsed.text
    names = bare(names_of(document))
    asked = [w for w in words if holds(w.text, names) < 1.0]
    weight = sum(w.weight for w in asked)
    if not weight:
        return
    whole = bare(text)
    for sanction in sanctions(document):
        if fine and not sanction.fined:
            continue
        case = bare(sanction.case)
        held = {w: holds(w.text, case) for w in asked}
        elsewhere = any(not h and w.sort is Sort.THING and w.text in whole for w, h in held.items())
        if not elsewhere:
            share = sum(w.weight * h for w, h in held.items()) / weight
            yield _Case(document_id, sanction, share)


def _told(context: Context, case: _Case) -> Draft:
    cite = partial(context.library.cite, case.document_id)
    said = tuple(cite(*stretch) for stretch in case.sanction.said)
    return Draft(
        answer=f"{context.name(case.document_id)}写道：{in_turn(said)}。",
        kind=Kind.PASSAGE,
        citations=(*said, *(cite(*stretch) for stretch in case.sanction.of)),
        confidence=SURE if case.share > 1 - AHEAD else LESS_SURE,
    )
