"""A task that has what is asked about only in when it is done: 签订入驻协议后30日内将注册地址迁入."""

from __future__ import annotations

import re

from qa.synonyms import held
from qa.task_texts import bare
from qa.topics import content_words

# "在第一次签订入驻协议后30日内", "自验收合格之日起15个工作日内", "取得土地使用权后三个月内"
_WHEN = re.compile(
    r"(?:在|自|于|从)?[^,，。；;、]{2,30}?(?:之?后|之日起|之前|前)(?:的)?(?:\d+|[一二两三四五六七八九十]+)个?(?:工作日|自然日|日|天|月|年|小时)(?:之?内|以内|前|之前)?"
)


def only_says_when(asked: str, task: str, title: str = "") -> bool:
    """Tell a task that has the words asked in when it is done, and none of them in what is done.

    Words that its document's title has tell nothing.

    >>> task = "在签订入驻协议后30日内将注册地址迁入园区"
    >>> only_says_when("入驻协议谁签", task), only_says_when("签订入驻协议后注册地址谁迁", task)
    (True, False)
    """
    when = " ".join(found.group() for found in _WHEN.finditer(task))
    words = [w for w in content_words(asked) if not held(w, bare(title))]
    done = bare(_WHEN.sub(" ", task))
    return (
        bool(when)
        and any(held(w, bare(when)) for w in words)
        and not any(held(w, done) for w in words)
    )
