"""The three industries said for short, spelled out where a value of each is asked for.

一产二产三产增加值 | 第一、第二、第三产业增加值 | 一二三产业投资    → 第一产业增加值、第二产业增加值、第三产业增加值
"""

from __future__ import annotations

import re

_ONE = r"第?[一二三](?:产业?|次产业)?"
_AND = r"(?:、|,|，|和|及|与|以及)"
# What is measured of an industry: "二产增加值", "三产的税收占比", "第三产业固定资产投资"; not "一二三产业融合"
_OF = r"(?:增加值|固定资产投资|投资|工业投资|税收|就业人[员数]|从业人员|用电量|产值)"
# "一产二产三产", "第一、第二和第三产业", "一、二、三产业"; not "单一产业", "统一产权", "第二十三产业园"
_RUN = re.compile(
    rf"(?<![单统唯同逐第十百每这那某任进连])(?P<run>{_ONE}(?:{_AND}?{_ONE}){{1,2}})(?<=[产业])的?(?P<of>{_OF})"
)
# "二产增速", "三产增加值占比": one alone, called so for short
_ALONE = re.compile(
    rf"(?<![单统唯同逐第十百每这那某任进连一二三、])(?P<run>[一二三])产的?(?P<of>{_OF}|(?=增长|增速|增幅|占比|比重|占[A-Z\u4e00-\u9fff]{{0,8}}比))"
)
_NUMERAL = re.compile("[一二三]")


def industries_spelled(view: str) -> str:
    """Name each industry in full with what is asked of it.

    >>> industries_spelled("梧山一产二产增加值各增多少"), industries_spelled("一二三产业融合发展")
    ('梧山第一产业增加值、第二产业增加值各增多少', '一二三产业融合发展')
    """
    return _ALONE.sub(_named, _RUN.sub(_named, view))


def _named(said: re.Match[str]) -> str:
    named = dict.fromkeys(_NUMERAL.findall(said["run"]))
    return "、".join(f"第{numeral}产业{said['of']}" for numeral in named)
