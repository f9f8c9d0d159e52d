"""Who answers for a thing, or watches over it: "X对Y…" → duties.

各县政府对本辖区项目建设负总责。                  organs "对" matter ANSWERS
市审计局对资金使用情况进行审计监督。              organs "对" matter WATCHES
"""

from __future__ import annotations

import re

from corpus.facts.bearers import doers
from corpus.facts.duty import Duty, group, name_of
from corpus.types import Role

# 负责 alone too: "地方人民政府对本行政区域环境质量负责"
_ANSWERS = r"负(?:总责|(?:领导|主体|直接|监管|管理|属地|属地管理|全面|首要)责任|责)"
_WATCHES = (
    r"(?:依法)?(?:实施|进行|开展|实行)(?:统一|分级|分类|审计|业务|日常|全程|全过程|定期|跟踪|动态)*"
    r"(?:监督|监管|管理|检查|指导|考核|评估|审计|督导)(?:管理|检查|指导|监督|考核|[和、](?:监督|检查|指导|管理|考核|评估))?|提供[^,;。]{2,6}保障"
)
_OVER = re.compile(
    rf"^(?!会同|联合|协助|配合|组织(?!部))(?P<units>[^,;:。]{{2,60}}?)(?:依法)?(?P<over>对(?P<matter>[^,;。]{{2,60}}?)(?:(?P<answers>{_ANSWERS})|{_WATCHES}))(?P<more>,[^;。]+)?$"
)
_PAST = re.compile(r"了|已|曾|不再")


def read_answerable(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "X对Y负总责" and "X对Y进行监督" from the clause `start:end`."""
    found = _OVER.match(shaped[start:end])
    if found is None or _PAST.search(found["over"]):
        return None
    read = group(found, "units", start)
    members = doers(text, shaped, read, Role.RESPONSIBLE)
    if not members:
        return None
    name = group(found, "matter" if found["answers"] else "over", start)
    return Duty(name_of(text[name.start : name.end]), members, None, start, end)
