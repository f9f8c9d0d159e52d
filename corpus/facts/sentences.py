"""Who does what, said in sentences instead of brackets.

…5家。牵头单位：市科技局；配合单位：市财政局。     a labelled run that ends a paragraph
…120项。市司法局牵头，市应急管理局等部门配合。     a sentence of nothing but units and verbs
省财政厅负责资金保障，省发展改革委负责项目衔接。   units, 负责, and what they are to do
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.brackets import Assignment, read_assignment, read_units
from corpus.numbering import numbering
from corpus.types import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.types import Member

# "牵头单位：…；配合单位：…；完成时限：…。" behind a sentence, or as a paragraph of its own
_LABELLED_RUN = re.compile(
    r"(?m)(?:^|(?<=[。;]))(?:总?牵头|主办|责任|牵头考核|考核)(?:单位|部门|处室)\s*:[^\n()]{2,300}$"
)
MIN_SENTENCE, MAX_SENTENCE = 4, 200
_ONLY_VERBS = re.compile(r"(?:牵头|负责|配合|参加|参与|落实|主办|协办)(?:,|$)")
# "省科技厅会同省工信厅负责指南编制", "市科技局牵头负责…": subject, verb, and the work
_DUTY = re.compile(
    r"^(?P<units>[^,;:。()]{3,60}?)(?:会同(?P<joint>[^,;:。()]{2,40}?))?(?P<verb>(?:按(?:照)?职责分工|分别|具体|共同)?(?:牵头)?负责|牵头)"
    r"(?P<work>(?!人|的|同志|施工的|开展的|组织的|制定的|编制的|建设的|.{0,12}了)[\u4e00-\u9fff“][^。;]{2,120})$"
)
# A unit that can be the subject of 负责; 企业负责, 个人负责 and 负责同志 are none of ours.
_SURE_UNIT = re.compile(
    r"^(?:省|市|区|县|州|国家|自治区)?(?:.{0,16})(?:局|厅|委|办|部|署|行|政府|委员会|办公室|管委会|领导小组|总局|海关|中心|公安分局)$"
)
_NO_UNIT = re.compile(
    r"^(?:各级|有关|相关|其|本|该|上述|所在|当地|企业|单位|项目|领导小组$|办公室$|.{0,8}主管部门)"
    r"|即|推动|发挥|协助|主办|版权|承办|如|所谓|称|成员|核准|委托|这项|是否|探索|资金由|工作由|.由"
)
MAX_TASK = 80


@dataclass(frozen=True, slots=True)
class Duty:
    """Units and the work they are to do, said in one clause at `start:end`."""

    task: str
    members: tuple[Member, ...]
    deadline: str | None
    start: int
    end: int


def find_labelled_runs(text: str) -> Iterator[tuple[Assignment, int, int]]:
    """Yield labelled runs without brackets: (assignment, start, end)."""
    for run in _LABELLED_RUN.finditer(shape(text)):
        assignment = read_assignment(text, Span(run.start(), run.end()))
        if assignment:
            yield assignment, run.start(), run.end()


def find_assigning_sentences(text: str) -> Iterator[tuple[Assignment, int, int]]:
    """Yield sentences that only assign: "市司法局牵头,市应急管理局等部门配合"."""
    shaped = shape(text)
    for start, end in _sentences(shaped):
        words = shaped[start:end]
        if not _ONLY_VERBS.search(words) or ":" in words or "(" in words:
            continue
        assignment = read_assignment(text, Span(start, end))
        if assignment and all(_is_sure(m.unit) for m in assignment.members):
            yield assignment, start, end


def find_duties(text: str) -> Iterator[Duty]:
    """Yield "X负责Y": one duty a clause."""
    shaped = shape(text)
    for start, end in _sentences(shaped):
        if "负责" in shaped[start:end] or "牵头" in shaped[start:end]:
            yield from _duties_of(text, shaped, start, end)


def _sentences(shaped: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of every line, a number that opens the line left out."""
    line_start = 0
    for line in shaped.split("\n"):
        number = numbering(shaped, line_start)
        at = number.end if number and number.end < line_start + len(line) else line_start
        for sentence in shaped[at : line_start + len(line)].split("。"):
            blank = len(sentence) - len(sentence.lstrip())
            if MIN_SENTENCE <= len(sentence) - blank <= MAX_SENTENCE:
                yield at + blank, at + len(sentence)
            at += len(sentence) + 1
        line_start += len(line) + 1


def _duties_of(text: str, shaped: str, start: int, end: int) -> Iterator[Duty]:
    """Cut a sentence where a new subject takes over, and read each part."""
    cuts = [start, *(m.end() for m in re.finditer(r"[,;]", shaped[:end]) if m.end() > start), end]
    part_start = start
    found: list[Duty] = []
    for i, at in enumerate(cuts[1:], start=1):
        part_end = at - 1 if at != end else end
        following = cuts[i + 1] if i + 1 < len(cuts) else end
        new_subject = at != end and _duty(text, shaped, at, following - (following != end))
        if at == end or new_subject:
            duty = _duty(text, shaped, part_start, part_end)
            if duty:
                found.append(duty)
            part_start = at
    yield from found


def _duty(text: str, shaped: str, start: int, end: int) -> Duty | None:
    while start < end and shaped[start] in " \n":
        start += 1
    match = _DUTY.match(shaped[start:end])
    if not match:
        return None
    members: list[Member] = []
    lead = "牵头" in match.group("verb") or bool(match.group("joint"))
    for name, role in (
        ("units", Role.LEAD if lead else Role.RESPONSIBLE),
        ("joint", Role.RESPONSIBLE),
    ):
        if match.group(name):
            span = Span(start + match.start(name), start + match.end(name))
            read = read_units(text, span, role)
            if not read:
                return None
            members += read
    if not members or not all(_is_sure(m.unit) for m in members):
        return None
    work = Span(start + match.start("work"), start + match.end("work"))
    others, work_end = _others(text, shaped, work)
    return Duty(
        text[work.start : work_end].strip(" ,，、")[:MAX_TASK],
        (*members, *(others.members if others else ())),
        others.deadline if others else None,
        start,
        end,
    )


def _others(text: str, shaped: str, work: Span) -> tuple[Assignment | None, int]:
    """Read what stands behind the work, "…,市财政局配合,2025年底前完成", and where it begins."""
    for comma in re.finditer(",", shaped[: work.end]):
        if comma.start() > work.start:
            others = read_assignment(text, Span(comma.end(), work.end))
            if others and all(_is_sure(m.unit) for m in others.members):
                return others, comma.start()
    return None, work.end


def _is_sure(unit: str) -> bool:
    return bool(_SURE_UNIT.match(unit)) and not _NO_UNIT.match(unit)
