"""Sentences that give units their work → duties, cut where another subject takes over.

省财政厅负责资金保障，省发展改革委负责项目衔接。          two clauses with a word for it: charges.py
成立领导小组，负责统筹协调。                            a body or an office: bodies.py
市教育局要加强指导。                                  told to act: imperatives.py
这项工作由市教育局管理。                               to be done by it: done_by.py
由市科技局牵头，各区配合，建设重点实验室。                 an assignment, then the work
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.answerable import read_answerable
from corpus.facts.articles import opens_paragraph, read_act, tells_of_past
from corpus.facts.bearers import doers
from corpus.facts.bodies import read_founded, read_in_office, read_made_up
from corpus.facts.brackets import read_assignment, with_whole_names
from corpus.facts.by_turns import read_turns
from corpus.facts.charges import MAX_WORK, read_active, read_guided, read_passive
from corpus.facts.duty import Duty, joint_units, name_of, organs
from corpus.facts.further import read_further, read_told_on
from corpus.facts.imperatives import TELLINGS
from corpus.facts.organ_items import organ_items
from corpus.facts.organ_lines import organ_lines
from corpus.facts.organs import is_organ
from corpus.facts.parts import is_vague, read_part
from corpus.facts.sentences import line_sentences
from corpus.facts.stated_duties import stated_duties
from corpus.facts.told import Told, is_named
from corpus.facts.work_groups import read_group
from corpus.types import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_SENTENCE = 600  # what an organ is charged with may fill a paragraph
# "负责落实" and "履行下列职责" alone do not say what
_EMPTY = re.compile(
    r"^(?:具体)?(?:组织)?(?:落实|实施|执行|办理|推进|管理|监督|处理|负责|牵头|总牵头|抓总|统筹|(?:条款|政策|具体)*解释)(?:工作)?$|^(?:下列|以下|如下)[\u4e00-\u9fff]{0,4}$|^及时(?:处理|办理)$|^(?:履行|遵守)(?:以下|下列|如下)(?:职责|规定|义务)$"
)
# ",各有关部门按照职责…", ",国务院有关部门可以…": another subject goes on
_OTHER_SUBJECT = re.compile(
    r"各(?:试点|有关|相关|级|省|市|县|区|地|部门|单位)|有条件的|(?!由[^,;应要]{2,40}(?:按|在|根据|依法))[^,;]{2,40}(?<!本)(?:部门|机构|政府|单位|法院|地区|局|厅|委)(?:要|应|可以|可|按|在|根据|依法)|(?!督促|指导|引导|支持|鼓励|推动|组织|要求)[^,;]{2,20}企业(?:要|应|按照)"
)
_MIGHT_CHARGE = re.compile(
    "^(?:同时,?|并|还)?(?:要|应|须)|负责|牵头|会同|承担|应当|必须|立即|日内|迅速组织|第一时间|需[执提按及建在对向报]|[内前后时中末底](?:须|要|应)|[部委局办厅会议院门构关府司处](?:及时|定期|每年)?(?:提升|实施|依法|进行|推[动进]|积极|主动|发文|在[^,;。]{2,30}下|联合|统筹|研究|制[定订]|编制|拟[定订]|提出|出具|拨付|下达|审查|办理|收到|接到|结合|建立|做好|加强|汇总|发布|公布|受理|审核|复核|确定|委托|将|对|向|开展|核定|核发|认定|分配|抽查|监测|加快|加大|深化|组织|指导|督促|完善|落实|抓好|强化|协调|支付|办理|发放|颁发|初审|评审|公开|核查|评估|聘请|安排|调度|通报|督[办查]|听取|自|每[半两])|[部委局厅门构关府处](?:每[年月季]|按规定|在[^,;。]{2,40}方面给予)|[部委局厅门构关府办室组议](?:根据|按照?|协助|配合|依据|依照|结合|综合考虑|通过|切实|积极|主动|认真)|履行|前(?:完成|向|将|报|汇总|上报|提交|公布|发布)|(?:前|[年月][底末]),[^,;。]{2,40}(?:完成|建成|出台|印发|推行|推广|启动|实现|报送|上报|修订|上线)|统筹|统一领导|主管|责任主体|责任单位|由|请|职责|职能|组织|对.{2,60}(?:负|实施|进行|开展|实行|提供|给予|予以)|,(?:要|应|须|必须)|各(?:[省市县区州旗镇街]|试点|城市)[^,;。]{0,16}(?:要|应|须|将)|[部委局办厅会议室署院组心门关司府处构行队所道镇业位者人校馆商社园台金联街团](?:\\([^()]*\\)|\x05[^\x06]*\x06)?.?(?:要|应|须|将|必须|拟)"
)
# "由市应急局负责应对工作": too little to name a task, the words before say what is met
MAX_VAGUE = 6
# "2026年市财政局将…", "今年,市财政局要…", "五是市财政局要…": since when, or a count, stands before who
_WHEN = re.compile(
    r"(?:20\d\d年(?:起)?|今年|明年|目前|下一步|近期|[一二三四五六七八九十]是),?(?=[\u4e00-\u9fff]{3})"
)
# "市机关局于6月底前完成核查": who does what is told behind an assignment
_SUBJECT = re.compile(
    r"[^,;。]{2,20}(?:局|委|厅|办|部|政府|中心|公司)(?:于|在|要|应|须|将|可|完成|组织|按)"
)
# "每年3月底前,", "2026年10月15日前,": by when stands in a clause of its own
_BY_DAY = re.compile(
    r"(?:^|(?<=[,;。\n)]))(?P<day>(?:每年|[到至])?(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|[年月]?[底末]|[上中下]旬)?(?:之?前)),$"
)
MAX_DAY = 20
# "办公室设在市商务局,负责…", "运营单位对外提供服务时,应当…", "数据提供方在职责范围内,须…": told with
# the clause behind
_WITH_NEXT = re.compile(
    r"[^,;:]{0,20}(?:办公室|秘书处|专班|中心)设在[^,;:]{2,40},|[^,;:]{2,20}在(?:各自)?(?:的)?职[责权]范围内,(?:应当?|必须|须|要)|[^,;:]{6,60}(?:的|时|后),(?:应当?|必须|须|要)"
)
# "市民政局自收到申请之日起5个工作日内,会同…", "…内,根据调查情况,提出意见": what is done in time stands behind
_IN_DAYS = re.compile(
    r"[^,;:]{2,20}(?:自|在|于|收到|接到)[^,;:]{2,30}\d个?(?:工作日|自然日|日|天)之?内,(?:(?:根据|按照|依据)[^,;]{2,40},)?"
)
# "请市财政局在规定中明确,高校要…": what it is to say
_SAYS_THAT = re.compile(r"(?:规定|办法|文件|方案|细则|合同|章程)中(?:明确|规定|要求)$")
# "办公室负责督促落实": the office of a body that a duty named shortly before
_SHORT_BODY = re.compile(
    r"(?P<body>办公室|领导小组|指挥部|委员会|专班|工作组)(?:具体|主要)?负责(?!人|的|同志|制)(?=[^,;。]{4,})"
)
# "负责归集数据" behind a duty goes on with what its organs do
_MORE = re.compile(
    r"(?:(?:同时|此外|并|还),?)?(?:具体|主要)?(?:负责|承担)(?!人|的|同志|制|任)(?=[^,;。]{4,})"
)
# "(市发改委牵头,市教体局配合,择机公布目录)": a bracket that assigns is none of prose; (一) is a number
_BRACKETED = re.compile(r"\s*\((?![一二三四五六七八九十\d]+\))")


# "市公安局负责甲,(2)市城管局负责乙": a number within a sentence
_INLINE = re.compile(r"(?<=[,;:])\((?:\d{1,2}|[一二三四五六七八九十])\)")


def find_duties(text: str) -> Iterator[Duty]:
    """Yield duties in the order of their sentences: one a clause."""
    shaped = _INLINE.sub(lambda m: " " * len(m.group()), with_whole_names(shape(text)))
    items = list(organ_items(text, shaped))
    lines = [
        d
        for d in organ_lines(text, shaped)
        if not any(i.start < d.end and d.start < i.end for i in items)
    ]
    stated = list(stated_duties(text, shaped))
    labelled = [*items, *lines, *stated]
    yield from labelled
    read = [Span(d.start if d.own is None else d.own, d.end) for d in labelled]
    last: Duty | None = None
    named: Duty | None = None
    paragraph: list[Duty] = []
    for start, end in line_sentences(shaped, MAX_SENTENCE):
        taken = any(d.start < end and start < d.end for d in read)
        if (
            taken
            or _BRACKETED.match(shaped[start:end])
            or not _MIGHT_CHARGE.search(shaped[start:end])
        ):
            continue
        found = list(_duties_of(text, shaped, start, end))
        more = (
            None
            if found
            else _going_on(text, shaped, last, start, end)
            or read_further(text, shaped, last, start, end)
            or _of_the_body(text, shaped, named, start, end)
            or _beside_a_charge(text, shaped, last, start, end)
            or read_told_on(text, shaped, _alone(shaped, paragraph), start, end)
        )
        yield from [more] if more else found
        last = found[-1] if found else more
        paragraph = [d for d in paragraph if "\n" not in shaped[d.end : start]]
        paragraph += [more] if more else found
        named = found[-1] if found else named


def _alone(shaped: str, paragraph: Sequence[Duty]) -> Duty | None:
    """Return the last duty of a paragraph that opens with who does it and names nobody else."""
    told = {duty.members[0].unit for duty in paragraph}
    alone = len(told) == 1 and opens_paragraph(shaped, paragraph[0].start)
    return paragraph[-1] if alone else None


def _duties_of(text: str, shaped: str, start: int, end: int) -> Iterator[Duty]:
    """Cut a sentence where a new subject takes over, and read each part."""
    part_start = start
    before: Duty | None = None
    for at in [*_subjects(text, shaped, start, end), end + 1]:
        part_end = at - 1
        duty = _duty(text, shaped, part_start, part_end)
        by = (shaped.rfind(mark, part_start, part_end) for mark in (",由", ",分别由"))
        last = max(by) + 1
        if duty is None and last:
            duty = _duty(text, shaped, last, part_end)
        part = None if duty else _part(text, shaped, before, part_start, part_end)
        duty = (
            duty
            or part
            or _going_on(text, shaped, before, part_start, part_end)
            or read_further(text, shaped, before, part_start, part_end)
            or _named_before(text, shaped, start, part_start, part_end)
        )
        if duty and not (part and is_vague(part.task)):
            yield _from_its_day(shaped, duty)
            yield from read_turns(text, shaped, duty)
        before = duty or _read(text, shaped, part_start, part_end)
        part_start = at


def _part(text: str, shaped: str, before: Duty | None, start: int, end: int) -> Duty | None:
    """Read another organ's part behind a charge; who helps is quoted with the charge it helps."""
    part = read_part(text, shaped, start, end) if before else None
    if part is None or before is None or end - before.start > MAX_SENTENCE:
        return part
    helps = all(member.role is Role.SUPPORT for member in part.members)
    return replace(part, start=before.start, own=start) if helps else part


def _named_before(text: str, shaped: str, first: int, start: int, end: int) -> Duty | None:
    """Read "市公安局:负责交通疏导" among others in one sentence."""
    more = _MORE.match(shaped, start, end)
    if more is None or shaped[start - 1] != ":":
        return None
    behind = max(shaped.rfind(mark, first, start - 1) for mark in ";:,")
    units = Span(max(behind + 1, first), start - 1)
    members = organs(text, units, Role.RESPONSIBLE)
    if not members:
        return None
    return Duty(name_of(text[more.end() : end]), members, None, units.start, end)


def _from_its_day(shaped: str, duty: Duty) -> Duty:
    """Begin a duty with the clause that says by when: "3月底前,市林业局完成排查"."""
    day = _BY_DAY.search(shaped, max(0, duty.start - MAX_DAY), duty.start)
    return replace(duty, start=day.start("day")) if day else duty


def _going_on(text: str, shaped: str, before: Duty | None, start: int, end: int) -> Duty | None:
    """Read "负责B" right behind "市数据局负责A", whose quote it shares."""
    more = _MORE.match(shaped, start, end)
    if (
        more is None
        or before is None
        or start - before.end > 1
        or end - before.start > MAX_SENTENCE
    ):
        return None
    return Duty(name_of(text[more.end() : end]), before.members, None, before.start, end, start)


def _beside_a_charge(
    text: str, shaped: str, last: Duty | None, start: int, end: int
) -> Duty | None:
    """Read "县财政局按规定审核并支付资金。" right behind "县茶业局负责申报受理。" in one paragraph."""
    if last is None or start - last.end != 1 or shaped[start - 1] != "。":
        return None
    told = None if tells_of_past(shaped, last.start, end) else read_act(shaped[start:end])
    if told is None or not is_named(told["units"]):
        return None
    members = organs(text, Span(start, start + told.end("units")), Role.RESPONSIBLE)
    task = name_of(text[start + told.start("work") : end])
    return Duty(task, members, None, start, end) if members else None


def _of_the_body(text: str, shaped: str, named: Duty | None, start: int, end: int) -> Duty | None:
    """Read "办公室负责B" behind "协调委办公室负责A" in one paragraph, whose quote it shares."""
    short = _SHORT_BODY.match(shaped, start, end)
    if short is None or named is None or end - named.start > MAX_SENTENCE:
        return None
    same = len(named.members) == 1 and named.members[0].unit.endswith(short["body"])
    if not same or "\n" in shaped[named.start : start]:
        return None
    return Duty(name_of(text[short.end() : end]), named.members, None, named.start, end, start)


def _subjects(text: str, shaped: str, start: int, end: int) -> list[int]:
    """Return where, behind a mark, a new subject takes over.

    Words before ",由…负责" are its work, unless they are a duty themselves.
    """
    marks = [start + m.end() for m in re.finditer("[,;:]", shaped[start:end])]
    found: list[int] = []
    part_start = start
    for i, at in enumerate(marks):
        until = _clause_end(shaped, marks, i, end)
        other = _OTHER_SUBJECT.match(shaped, at, until)
        if _SAYS_THAT.search(shaped, part_start, at - 1):
            continue
        opens = shaped[at - 1] in ";:" or (other and not read_assignment(text, Span(at, until)))
        if not opens and _duty(text, shaped, at, until):
            opens = not _goes_on(text, shaped, part_start, at, until)
        if not opens and read_part(text, shaped, at, until):
            opens = _is_charged(text, shaped, part_start, at - 1, end)
        if opens:
            found.append(at)
            part_start = at
    return found


def _is_charged(text: str, shaped: str, start: int, end: int, sentence_end: int) -> bool:
    """Tell a stretch that charges somebody, whole without the rest of its sentence."""
    if read_guided(text, shaped, start, sentence_end):
        return False
    charged = _read(text, shaped, start, end) or read_part(text, shaped, start, end)
    return charged is not None


def _clause_end(shaped: str, marks: list[int], i: int, end: int) -> int:
    """Return where the clause behind mark `i` ends; one that is told with the next, there."""
    ends = [*(mark - 1 for mark in marks[i + 1 :]), end]
    with_next = len(ends) > 1 and _WITH_NEXT.match(shaped, marks[i], ends[1])
    in_days = _IN_DAYS.match(shaped, marks[i], end)
    if in_days and not with_next:
        return next(stop for stop in ends if stop >= in_days.end())
    return ends[1] if with_next else ends[0]


def _goes_on(text: str, shaped: str, part_start: int, at: int, until: int) -> bool:
    """Tell whether the words before ",由…负责" say what the charge at `at` is about."""
    if shaped[at] != "由" or at - part_start > MAX_WORK:
        return False
    if shaped.startswith(("关于", "对"), part_start):
        return True
    own = read_active(text, shaped, at, until)
    vague = own is None or len(own.task) <= MAX_VAGUE
    return vague and _duty(text, shaped, part_start, at - 1) is None


def _duty(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read one clause, or one with the clauses that tell more of its work."""
    while start < end and shaped[start] in " \n?":
        start += 1
    if shaped[start:end].startswith('"') and shaped.count('"', start, end) == 1:
        start += 1  # “…: an article that a decree puts in another
    part = shaped[start:end]
    if part.count("(") != part.count(")"):
        return None
    when = _WHEN.match(part)
    duty = _read(text, shaped, start, end)
    if duty is None and when:
        return _duty(text, shaped, start + when.end(), end)
    return None if duty is None or _EMPTY.match(duty.task) else duty


# "…由县应急局牵头,专家组成": of whom a group is made up is no work
_MADE_UP_OF = re.compile(r"^[\u4e00-\u9fff、]{2,40}组成$")


def _read(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read a clause in the first of the ways that fits, even where it does not say what is done."""
    found = (read(text, shaped, start, end) for read in _READINGS)
    return next((d for d in found if d and not _MADE_UP_OF.match(d.task)), None)


def _assigned(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "由市科技局牵头,各区配合,建设重点实验室": who with whom, then the work."""
    commas = [start + m.start() for m in re.finditer(",", shaped[start:end])]
    for comma in reversed(commas[:4]):
        found = read_assignment(text, Span(start, comma))
        if found and len({m.role for m in found.members}) > 1:
            if not all(is_organ(m.unit) for m in found.members if m.role is Role.LEAD):
                return None
            if _duty(text, shaped, comma + 1, end) or _SUBJECT.match(shaped, comma + 1, end):
                return None  # another organ's work
            task = name_of(text[comma + 1 : end])
            return Duty(task, found.members, found.deadline, start, end) if task else None
    return None


def _imperative(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "省教育厅要加强指导" and "这项工作由省教育厅归口管理"."""
    tellings = (read(shaped, start, end) for read in TELLINGS)
    return next(
        (d for told in tellings if told and (d := _told(text, shaped, told, start, end))), None
    )


def _told(text: str, shaped: str, told: Told, start: int, end: int) -> Duty | None:
    role = _role_told(shaped, told)
    verb = told.units.end if told.verb is None else told.verb
    must = _MUST.match(shaped, verb) or shaped[told.units.start - 1] == "由"
    members = doers(text, shaped, told.units, role) if must else organs(text, told.units, role)
    joint = joint_units(text, told.joint) if told.joint else ()
    if not members or (told.joint and not joint):
        return None
    task = name_of(text[told.work.start : told.work.end])
    return Duty(task, (*members, *joint), None, min(start, told.work.start), end)


# "供水企业应当…": who is no organ must be told so; behind the name stands nothing else
_MUST = re.compile(
    r"(?:于|每年)[^,;。]{2,12}前完成|(?:必须|应当|应(?!当)|须|要|需)(?!(?:(?:按照?|根据|依据)[^,;。]{0,8})?(?:具备|具有|获得|取得))"
)
# 要积极配合做好整治: the work itself says in what role
_SUPPORTS = re.compile(r"(?:积极|密切|主动|全力|做好|共同|协同)*(?:配合|协助|协同|支持配合)(?!度)")


def _role_told(shaped: str, told: Told) -> Role:
    """Return the role of who is told to act: that of the work where it says so."""
    if _calls_others(shaped, told):
        return Role.LEAD
    helps = _SUPPORTS.match(shaped, told.work.start, told.work.end)
    return Role.SUPPORT if helps else Role.RESPONSIBLE


def _calls_others(shaped: str, told: Told) -> bool:
    """Tell "会同", who acts so leads; "与…一起" acts side by side."""
    return told.joint is not None and shaped.endswith("会同", 0, told.joint.start)


_READINGS = (
    read_group,
    read_made_up,
    read_active,
    read_guided,
    read_passive,
    read_answerable,
    _assigned,
    read_founded,
    read_in_office,
    _imperative,
)
