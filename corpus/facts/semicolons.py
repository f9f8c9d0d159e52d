"""What an organ is charged with, semicolon after semicolon: "负责A;会同B编制C;组织D"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.duty import Duty, name_of

if TYPE_CHECKING:
    from corpus.types import Span

# "市数据局负责平台建设": what follows is charged too
_CHARGED = re.compile(r"负责|承担|职责")
# ";会同市发展改革部门制定目录", ";组织开发信息系统", ";定期公布名单": no clause with a doer of its own
_DEED = re.compile(
    r"(?:并|及时|定期|统一|具体|依法|按规定|按程序)*(?:会同|组织|协调|指导|督促|制定|制订|拟定|拟订|编制|起草|汇总|受理|审核|审查|确定|建立|监督|办理|发布|公布|统筹|提出|开展|做好|落实|管理|牵头)(?![者人]|单位|部门|机构|[\u4e00-\u9fff]{0,6}(?:的,|的是))(?=[^,;。]{4,})"
)
# ";组织方应当…", ";管理单位负责…": a subject that opens like a deed
_SUBJECT = re.compile(r"^[^,;。]{2,14}?(?:应当|应|须|必须|负责|不得|可以|由)")


def read_behind_semicolon(
    text: str, shaped: str, before: Duty | None, part: Span, longest: int
) -> Duty | None:
    """Read a deed behind the semicolon that ends a charge, whose members and quote it shares."""
    if before is None or shaped[part.start - 1] != ";" or part.start - before.end > 1:
        return None
    charge = shaped[before.start : before.end]
    said = shaped[part.start : part.end]
    if not _CHARGED.search(charge) or not _DEED.match(said) or _SUBJECT.match(said):
        return None
    if part.end - before.start > longest:
        return None
    task = name_of(text[part.start : part.end])
    return Duty(task, before.members, None, before.start, part.end, part.start)
