"""A matter that nearly every measure settles in one sentence: who pays, by when it is decided, whether it is put off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.statements import sentence
from corpus.tables import section_at
from corpus.words import cut
from qa.answerers.quoting import quoted
from qa.context import blanked
from qa.demand import Sort, demand_of, holds
from qa.passage_texts import headings_over, names_of
from qa.standing_matters import matters_asked
from qa.task_texts import bare
from qa.two_asked import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus.types import Document
    from qa.context import Context
    from qa.drafts import Draft
    from qa.standing_matters import Matter

# Documents looked in where none is named, of the passages found
NEAREST, FOUND = 3, 12
# So much before a sentence, in its own section, says what it is of
BEFORE = 160
# Said of the thing asked about, in one sentence alone
CONFIDENCE = 0.75
# "这批政策", "规划本身", "立项以后", "市级项目", "建好的": what points at the document, says when, or of which level;
# "窗口能拿…", "不给群众办": who deals with whom, which the document calls 受理单位 and 申请人
_POINTS = re.compile(
    r"(?:这|该|本|那)(?:[批个项些份套次])?|本身|里头?|具体|(?:立项|获批|批准|认定|入选|申报)(?:完|了)?(?:之?后|以后)|[国省市区县][级里]|(?:已经?)?[建办做干][好完成]的?|窗口|柜台|群众|老百姓|(?:能不能|可以|可|能)?[拿用凭]"
)
# "第十二条"
_ARTICLE = re.compile(r"第[〇零一二三四五六七八九十百\d]+条")
# "本措施所需资金…", "对规划进行动态调整": what a document calls itself
_KIND = re.compile(r"规划|计划|方案|办法|措施|细则|条例|规范|意见|指南|要点|规定|制度|政策")


def answer(context: Context) -> Draft | None:
    """Quote the one sentence that settles each matter for what the question names; None where it is not one."""
    view = context.question.view
    asked = matters_asked(view)
    if not asked:
        return None
    rest = blanked(view, [*context.scope.used, *(span for _, span in asked)])
    plain = _POINTS.sub(" ", rest)
    demanded = demand_of(plain, plain, context.rarity).words
    named = [w.text for w in demanded if w.sort is Sort.THING]
    words = [w for w in named if w not in context.scope.said]
    spoken = [w.text for w in cut(plain) if len(w.text) > 1]
    done = [w.text for w in demanded if w.sort is Sort.DOING]
    found = [_told(context, matter, words, done, spoken) for matter, _ in asked]
    if any(len(one) != 1 for one in found):
        return None
    told = sorted(set().union(*found))
    if len({document_id for document_id, _, _ in told}) > 1:
        return None
    return joined([quoted(context, *one, CONFIDENCE) for one in told], ())


def not_of_another(context: Context) -> Callable[[str], bool] | None:
    """Tell texts that settle what is asked for no other case: 以更正户籍为由 answers nothing on 迁移."""
    asked = [m for m, _ in matters_asked(context.question.view) if m.of_all_named]
    return (lambda text: not any(m.told.search(text) for m in asked)) if asked else None


def _told(
    context: Context, matter: Matter, words: list[str], done: list[str], spoken: list[str]
) -> set[tuple[str, int, int]]:
    """Return where a matter is settled; of several, those that speak of what is done as well."""
    ids = _documents(context)

    def where(names: list[str]) -> set[tuple[str, int, int]]:
        return {s for i in ids for s in _settled(context, i, matter, names, spoken)}

    on_all = where([*words, *done])
    if matter.of_all_named or len(on_all) == 1:
        return on_all
    return where(words)


def _documents(context: Context) -> tuple[str, ...]:
    ids = context.scope.document_ids
    if len(ids) <= NEAREST:
        return tuple(ids)
    hits = context.search(context.question.view, FOUND, ids)
    return tuple(dict.fromkeys(hit.passage.document_id for hit in hits))[:NEAREST]


def _settled(
    context: Context, document_id: str, matter: Matter, words: list[str], spoken: list[str]
) -> Iterator[tuple[str, int, int]]:
    """Yield where it is settled for all that is named, by a sentence on some of it, or of a document on all of it."""
    document = context.library.document(document_id)
    view = context.library.terms.source(document_id).view
    names, kinds = bare(names_of(document)), _KIND.findall(document.parsed.header.title)
    of_all = bool(words) and all(holds(word, names) for word in words)
    for told in matter.told.finditer(view):
        start, end = sentence(view, *told.span())
        said = bare(view[slice(*_article(document, start, end))])
        there = names + bare(_over(document, start)) + said
        is_on_it = any(kind in said for kind in kinds)
        if not matter.itself:
            is_on_it = is_on_it or of_all or any(holds(w, said) for w in spoken)
        if is_on_it and all(holds(word, there) for word in words):
            yield document_id, start, end


def _article(document: Document, start: int, end: int) -> tuple[int, int]:
    """Return the article up to the sentence's end: 第十二条 is on one thing; else the sentence."""
    sections = document.parsed.sections
    position = section_at(sections, start)
    if position is None or not _ARTICLE.fullmatch(sections[position].number):
        return start, end
    return sections[position].start, end


def _over(document: Document, at: int) -> str:
    """Return the headings that a sentence stands under, and what its section says right before it."""
    text, sections = document.parsed.text, document.parsed.sections
    position = section_at(sections, at)
    start = 0 if position is None else sections[position].start
    return headings_over(document, at) + text[max(start, at - BEFORE) : at]
