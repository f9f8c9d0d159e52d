"""What the numbers of a stretch count: 不超过5个申请代码 says nothing of how many 项目 there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.words import cut
from qa.demand import holds
from qa.task_texts import bare

if TYPE_CHECKING:
    from qa.demand import Demand

# "多少个项目", "几名专家", "有几家": things counted one by one, named behind or not
_ASKED = re.compile(
    r"(?:多少|几)(?P<by>个?人|[个项名家种类条件位所座台处套只批])(?P<of>[\u4e00-\u9fff]{2,})?"
)
# What may stand between a number and what it counts: 5个以上的申请代码
_BETWEEN = re.compile(r"(?:以上|以下|左右|以内|不同|不等)*的?")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,8}")
# Tags of words that name what is counted; what is done (3个并投入使用) names nothing
_NAMES = ("n", "vn", "j", "l", "b", "x", "eng")
# "合作研究单位不得超过2个": a limit, and what it is set to
_BOUND = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{2,10}?)(?:总?数)?(?:原则上|一般|均|应)*(?:不得?|不能)(?:超过|多于)$"
)
NEXT_WORDS = 3
HALF = 0.5


def count_others(view: str, text: str, demand: Demand) -> bool:
    """Tell a stretch whose every number counts a named thing that the question does not speak of.

    Where the question names no thing (合建几个) a number by the same measure may count it.
    """
    asked = _ASKED.search(view)
    if demand.shape is None or demand.shape.name != "count" or asked is None:
        return False
    numbers = list(demand.shape.holds.finditer(text))
    own = not asked["of"] and any(m.group().endswith(asked["by"][-1]) for m in numbers)
    return bool(numbers and not own) and all(
        _counts_another(view, text, m.end(), demand) or _bounds_another(text[: m.start()], demand)
        for m in numbers
    )


def _counts_another(view: str, text: str, end: int, demand: Demand) -> bool:
    """Tell a number behind which stands what it counts, and nothing that is asked of."""
    counted = _HAN.match(text, _BETWEEN.match(text, end).end())  # type: ignore[union-attr]
    if counted is None:
        return False
    words = cut(counted.group())
    compound = [w.tag[0] for w in words] == ["v", "n"]  # 申请代码
    if not (words[0].tag.startswith(_NAMES) or compound):
        return False
    words = words[:NEXT_WORDS]
    asked = bare(view)
    ends = {text[i : i + 2] for text in (w.text for w in words) for i in range(len(text) - 1)}
    spoken_of = any(pair in asked for pair in ends)  # 重点项目 of 多少个项目
    spoken_of = spoken_of or _asked_by(view) in words[0].text  # 三种类型 of 分几类
    return not spoken_of and not _is_said("".join(w.text for w in words), demand)


def _asked_by(view: str) -> str:
    """Return the character by which things are counted in a question: 类 of 分几类."""
    asked = _ASKED.search(view)
    return asked["by"][-1] if asked else ""


def _bounds_another(before: str, demand: Demand) -> bool:
    """Tell a limit to how many there may be of something else: "合作研究单位不得超过2个"."""
    bound = _BOUND.search(before)
    words = cut(bound["of"]) if bound else []
    return bool(words) and words[-1].tag.startswith("n") and not _is_said(words[-1].text, demand)


def _is_said(name: str, demand: Demand) -> bool:
    return any(holds(word.text, bare(name)) >= HALF for word in demand.words)
