"""A task for what has not got something: 尚无明确领域归属的数据专区 is no 领域类数据专区."""

from __future__ import annotations

import re

from corpus.words import cut

# "尚无明确领域或区域归属", "未纳入名录的企业", "没有物业管理的小区", "不属于重点行业的"
_DENIES = re.compile(
    r"(?:尚?无(?!障碍|人|线|废|害|偿|形|缝|锡|为|穷)|尚?未|没有|不属于|不涉及)(?:明确|确定|纳入|列入|取得|达到)?(?P<what>[\u4e00-\u9fff、]{2,12})"
)
_ASKS_SO = re.compile(r"[未无没非]|不属|不涉|除")


def is_denied(asked: str, task: str) -> bool:
    """Tell a task for what lacks a thing that a question says it has.

    >>> is_denied("领域类的专区归谁监管", "对尚无明确领域归属的专区进行监管")
    True
    >>> is_denied("没有领域归属的专区归谁监管", "对尚无明确领域归属的专区进行监管")
    False
    """
    denied = _DENIES.search(task)
    if denied is None or _ASKS_SO.search(asked):
        return False
    first = next((word.text for word in cut(denied["what"]) if len(word.text) > 1), "")
    return bool(first) and first in asked and first not in task[: denied.start()]
