"""To whom the same work falls next, behind the first whom it falls to → duties.

建设经费由市财政局负担，由市民政局列入预算。            work "由" organs DOES "，由" organs DOES
补助由镇政府受理，报市政府批准后，由市财政局拨付。        what comes between may stand between
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.bearers import doers
from corpus.facts.done_by import read_next_done
from corpus.facts.duty import Duty, joint_units
from corpus.facts.task_names import MAX_TASK
from corpus.types import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

# "建设经费由市财政局负担,": a short name of work, no case, before the first
_FIRST = re.compile(r"(?P<work>(?!经)[^,;:。由]{2,24}?)由[^,;:。]{2,60},")
_CLAUSE = re.compile(r"[^,]+")
# "并按合同拨付", "报市政府批准后": of the same work; "其中…的部分,由…" and "符合条件的,由…" are of a part or a case
_BETWEEN = re.compile(r"(?:再|并|报|经|再报|按程序报)(?!.*[的时]$)")


def read_turns(text: str, shaped: str, first: Duty) -> Iterator[Duty]:
    """Yield what others do to the work that the first does something to; they share its quote."""
    opened = _FIRST.match(shaped, first.start, first.end)
    if opened is None or not first.task.startswith(text[first.start : opened.end("work")]):
        return
    for clause in _CLAUSE.finditer(shaped, opened.end(), first.end):
        told = read_next_done(shaped, *clause.span())
        if told is None and not _BETWEEN.match(clause.group()):
            return
        role = Role.LEAD if told and told.joint else Role.RESPONSIBLE
        members = doers(text, shaped, told.units, role) if told else ()
        if told is None or not members:
            continue
        joint = joint_units(text, told.joint) if told.joint else ()
        name = text[opened.start("work") : opened.end("work")]
        name += text[told.work.start : told.work.end]
        if len(name) <= MAX_TASK:
            yield Duty(name, (*members, *joint), None, first.start, clause.end(), clause.start())
