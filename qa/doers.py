"""Whether a text says who does something, and whether it is what is asked for that is done."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.unit_mentions import find_units
from corpus.words import cut
from qa.by_whom import told_so
from qa.demand import Sort, holds
from qa.evidence import UNSAID
from qa.stretch_search import text_of
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.demand import Demand
    from qa.stretch_search import Found

# "由建设主管部门给予警告", "用人单位负责", "地方人民政府是责任主体"
_DOER = re.compile(r"部门|机关|单位|政府|机构|委员会|办公室|联席会议|小组|中心|企业|公司")
# "国家网信办组织开展…", "国务院安全生产委员会办公室推进…": an organ's name, which the library may not know,
# right before what it does
_ORGAN_DOES = re.compile(
    r"[\u4e00-\u9fff]{2}(?:局|厅|委|办|部|署|院|会|办公室)(?:会同|联合|组织|负责|牵头|承担|主管|统筹|协调|监督|应当|制定|审|验收|受理|推进|推动|开展|建立|发布|公布|认定|组建|实施|指导)"
)
# What makes a doer of it: "由…", "…负责", "…会同", "…应当"
_DOES = re.compile(
    r"由|负责|牵头|承担|主管|会同|统筹|责任|协调|监督|应当|制定|审[核批查]|[初复评]审|论证|验收|受理|维护|查处|组织(?=[实开验评审])"
)
# "地方政府有关部门要结合实际出台…", "…办公室须于年底前…", "教育部门和学校要…": who is told to
_IS_TOLD = re.compile(
    r"(?:部门|机关|单位|政府|机构|委员会|办公室|小组|中心|企业|公司|[局厅委办署])(?:[和与及、][\u4e00-\u9fff]{2,8}?)?(?:应(?![用急届邀聘付收力变知会])|要(?![求点素闻件领么])|须|必须|需要?(?!求))"
)
_CLAUSE_END = re.compile(r"[,，;；。](?!\d)")
# A word held so far in other words counts as held.
HELD = 0.8
# ",各区配合", ",由市财政局负责资金", "（市科技局牵头）": others that take part
_TAKES_PART = re.compile(
    r"(?:配合|参与|参加|协助|协同|负责|牵头|承担)(?:[,，;；。)）]|$)|由|会同|联合|[(（](?=[^()（）]{2,80}(?:配合|参与|负责|牵头|承担)|牵头|责任|配合)"
)
# "（责任单位：甲区政府": a bracket is told to its end
_OPEN_BRACKET = re.compile(r"[(（][^()（）]*$")
# "拿泔水喂猪谁管": with what, where 拿多少 asks for money; "想领补贴找谁": what one is after
_TAKES = frozenset("拿用把领")
# What such a stretch weighs more: with it none of 2,493 questions on real documents is lost.
AS_ASKED = 1.5
# "由哪个部门推行", "谁印发", "归哪两家审": what is asked to be done stands behind
_ASKED_DOER = re.compile(
    r"(?:谁|(?:哪|什么|啥)[些个几家一两二三四]{0,3}(?:部门|单位|部委|厅局|机构|机关|企业|公司|组织|处室|[局厅委办部司处院所](?![长理法公学]))?)(?:来|去)?"
)
_DOES_IT = re.compile(r"(?:来|去)?(?:做|办|干|搞|弄|完成)的?")
# Of these nothing tells what is done
_HELPING = frozenset("来 去 是 要 有 能 会 应 应该 可以 需要 进行 负责".split())
# What is said in one character, as documents write it
_SAID = {
    "发": ("印发", "发布", "公布", "下发", "发放", "颁发"),
    "编": ("编制", "编写", "编印", "编"),
    "定": ("制定", "确定", "认定", "审定"),
    "批": ("审批", "批准", "批复"),
    "审": ("审核", "审查", "评审", "审"),
    "建": ("建立", "组建", "建设"),
    "报": ("报送", "上报", "报"),
    "管": ("管理", "主管", "监管"),
    "查": ("检查", "核查", "查处"),
    "打": ("拨付", "支付", "兑付"),
    "上报": ("报送", "报"),
    "出台": ("印发", "制定"),
    "打款": ("拨付", "支付", "兑付"),
    "当": ("担任", "兼任", "任"),
    "扛": ("承担", "负责"),
}
# A unit at the head of a clause, behind its number and since when: "（二）2026年底前市数据局每年", "甲、乙两部门"
_OPENS_WITH_DOER = (
    r"^\s*(?:第[一二三四五六七八九十百\d]+条\s*|[(（]?[一二三四五六七八九十\d]+[)）.、．]\s*)?(?![一二三四五六七八九十\d]+[、.．)）]|对|向|为|给|由于|在|将|按|经|如|支持|鼓励|推[动进]|引导|是|指|即|本|关于|积极|加[快强大]|做好|完善|健全|建立|开展|落实|深化|强化|提升|优化|实施)"
    r"[^,，。；;：:“”]{0,60}?(?:部门|机关|单位|政府|机构|组织|中心|企业|公司|协会|学会|学校|大学|医院|小组|[局厅委办部署司处院所会])(?![的长])"
)
# "市养老服务中心于5月底前完成…清算", "抽样调查由甲学院完成": a clause that does not lean on the one before
_HAS_ITS_DOER = re.compile(
    rf"(?!报(?![社名])|经(?![济信营贸])|提请|会同|联合|共同|并|且|还|也|同时|其中|及|配合|协助|负责|组织|牵头|[于将在对向至自从以因按经应须要可不])(?:{_OPENS_WITH_DOER}|[^,，。；;由]{{2,30}}由(?!于|此))"
)
# Sentences of a stretch that is about one thing
SHORT = 2
# "…。（市科技局牵头）": the bracket is of the sentence before it
_SENTENCE = re.compile(r"[^。；;\n]+(?:[。；;]\s*[（(][^（()）]*[)）])?")


def says_who(context: Context, demand: Demand, found: Found) -> bool:
    """Tell a stretch that says who does something, and leaves nothing unsaid of what is asked for.

    Who does something is no guess: 垃圾分类由谁负责 is not answered by what another task's units
    do, nor by what 垃圾分类 offers 企业, nor by who does the next sentence's work.
    """
    things = [w.text for w in demand.words if w.sort is Sort.THING and w.rarity > UNSAID]
    anyone = context.question.role is None  # "要上岛得谁同意" has no division of tasks in mind
    whole = found.seen.thing <= UNSAID and _has_what_is_asked(context, demand, found)
    return whole and any(
        names_doer(said, context) and (anyone or opens or any(holds(t, bare(said)) for t in things))
        for said, opens in _sentences(text_of(context, found))
    )


def as_asked(context: Context, found: list[Found]) -> list[Found]:
    """Put a stretch that says "由B组织验收" before others, where "由谁验收" is asked."""
    told = told_so(context.question.view)
    if told is None:
        return found
    weighed = [
        replace(f, weight=f.weight + AS_ASKED) if told.search(text_of(context, f)) else f
        for f in found
    ]
    return sorted(weighed, key=lambda f: -f.weight)


def sentence_told(text: str, view: str) -> tuple[int, int] | None:
    """Return the one sentence of a long text that tells it in the frame asked: "向所在学校提出申请"."""
    told = told_so(view)
    said = [m.span() for m in _SENTENCE.finditer(text) if told and told.search(m.group())]
    return said[0] if len(said) == 1 else None


def doing_clauses(text: str, demand: Demand, context: Context) -> tuple[int, int]:
    """Return the sentence that says who does what is asked, as far as it speaks of it.

    Behind it the sentence goes on with what else the unit does, and whom it reports to; what names
    others that take part (",B配合") belongs to it.
    """
    words = [w.text for w in demand.words if holds(w.text, bare(text)) >= HELD]
    for sentence in _SENTENCE.finditer(text):
        for clause in _CLAUSE_END.finditer(sentence.group() + "。"):
            end = min(clause.end(), len(sentence.group()))
            said = sentence.group()[:end]
            if all(holds(w, bare(said)) >= HELD for w in words) and names_doer(said, context):
                rest = sentence.group()[end:]
                told = (
                    len(sentence.group())
                    if _TAKES_PART.search(rest) or _OPEN_BRACKET.search(said)
                    else len(said.rstrip(",，;；。 "))
                )
                first = _consenting(said, words, context.question.view) or _own_clause(said, words)
                return sentence.start() + first, sentence.start() + told
    return _sentence_on(text, demand, context) or (0, len(text))


# Two words tell what is done to what.
ENOUGH = 2


def _sentence_on(text: str, demand: Demand, context: Context) -> tuple[int, int] | None:
    """Return the one sentence on what the asking clause names: "落实甲计划,实施方案由谁制定".

    What stands before the comma may be said in another sentence, or over them all.
    """
    clauses = re.split("[,，]", context.question.view)
    asking = bare(next((c for c in clauses if _ASKED_DOER.search(c)), ""))
    words = [w.text for w in demand.words if w.text in asking]
    if len(clauses) == 1 or len(words) < ENOUGH:
        return None
    on_it = [
        s
        for s in _SENTENCE.finditer(text)
        if all(holds(w, bare(s.group())) >= HELD for w in words) and names_doer(s.group(), context)
    ]
    return on_it[0].span() if len(on_it) == 1 else None


def _consenting(said: str, words: list[str], view: str) -> int:
    """Return where the last clause begins that says after whose consent, as asked, what others do before it left out.

    "由服务机构组织评审通过后,经区科技局审定同意方可入驻" tells by its second clause who agrees.
    """
    told = told_so(view)
    stops = list(_CLAUSE_END.finditer(said, 0, len(said) - 1))
    if told is None or not stops or not _HAS_ITS_DOER.match(said):
        return 0
    rest = said[stops[-1].end() :]
    on_it = sum(holds(w, bare(rest)) >= HELD for w in words) >= ENOUGH
    return stops[-1].end() if on_it and rest.startswith("经") and told.match(rest) else 0


def _own_clause(said: str, words: list[str]) -> int:
    """Return where the clause begins that says all and has a doer of its own, as those before it have.

    "各区报送使用情况,市中心完成清算" tells by its second clause who does the 清算; what ",会同B" or
    ",并…" begins is done by the doer before.
    """
    for stop in reversed(list(_CLAUSE_END.finditer(said, 0, len(said) - 1))):
        rest = said[stop.end() :]
        if _HAS_ITS_DOER.match(rest) and all(holds(w, bare(rest)) >= HELD for w in words):
            return stop.end() if _HAS_ITS_DOER.match(said) else 0
    return 0


def _has_what_is_asked(context: Context, demand: Demand, found: Found) -> bool:
    """Tell a stretch that speaks of one of the things asked, and of 补贴 where it is asked who pays one.

    What is done may be said in more than one word of it (初审, 推荐上报) without the thing itself.
    What its title and headings name counts only where they and it name all of the things: what
    another sentence of the passage speaks of may be another's work.
    """
    cited = context.library.cite(found.document_id, found.start, found.end)
    said, there = bare(cited.quote), bare(cited.title + cited.location + cited.quote)
    words = [w for w in demand.words if w.rarity > UNSAID and w.text not in _TAKES]
    asked = (w for w in words if w.sort is Sort.ASKED)
    things = [w for w in words if w.sort not in (Sort.ASKED, Sort.DOING)]
    spoken = any(holds(w.text, said) for w in things) or all(holds(w.text, there) for w in things)
    doing = [w for w in words if w.sort is Sort.DOING]
    done = len(doing) > 1 and all(holds(w.text, said) == 1.0 for w in doing)
    return (spoken or done) and all(holds(w.text, there) for w in asked)


def _sentences(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the sentences of a text, and whether what the first is about is still told of."""
    found = [m.group() for m in _SENTENCE.finditer(text)]
    yield from ((said, len(found) <= SHORT or i == 0) for i, said in enumerate(found))


def names_doer(text: str, context: Context) -> bool:
    """Tell a clause in which somebody does something."""
    view = context.question.view
    ways = [way for way in (_asked_to_do(view), told_so(view)) if way is not None]
    return any(
        _ORGAN_DOES.search(clause)
        or _IS_TOLD.search(clause)
        or any(way.search(clause) for way in ways)
        or (
            _DOES.search(clause)
            and (_DOER.search(clause) or find_units(clause, context.library.units))
        )
        for clause in _CLAUSE_END.split(text)
    )


@lru_cache(maxsize=256)
def _asked_to_do(view: str) -> re.Pattern[str] | None:
    """Match a clause that opens with who does what is asked to be done: "国家卫健委|推行" for "由谁推行"."""
    asked = _ASKED_DOER.search(view)
    behind = view[asked.end() :] if asked else ""
    if asked and _DOES_IT.fullmatch(behind):  # "清算由谁来做": what is done stands before
        behind = "".join(w.text for w in cut(view[: asked.start()].removesuffix("由"))[-1:])
    words = [w for w in cut(behind) if w.text not in _HELPING]
    verbs = {
        w.text for i, w in enumerate(words) if w.tag.startswith("v") or (not i and len(w.text) > 1)
    }
    ways = sorted({way for verb in verbs for way in (verb, *_SAID.get(verb, ()))})
    if not ways:
        return None
    return re.compile(
        rf"{_OPENS_WITH_DOER}[^,，。；;“”]{{0,24}}?(?:{'|'.join(map(re.escape, ways))})"
    )
