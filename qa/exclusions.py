"""Questions after what is not given or not allowed: 哪些情形不予支持, 哪些事不能干, 禁止哪些行为.

asked = 哪些 [case] not done | not done 的 case [有] 哪些 | 禁止 哪些 case | 不能做 哪些 case
done  = 支持 | 申报 | 批准 | 干 …
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# What money is given by and asked for with: who may not apply is given nothing
_GIVEN = (
    "支持|扶持|补助|补贴|奖补|奖励|资助|兑现|享受|拨付|补|奖|申报|申请|受理|报名|参评|给钱|钱|给"
)
_GRANTED = "批准|许可|认定|登记|审批|通过|核准|备案|批"
_DONE = "干|做|搞|碰|有|从事|实施|进行|出现"
_NOT = r"(?:不(?:予以?|给予?|能|可以?|得|会|许|准|让|允许|再)*|禁止|严禁|拿不到|得不到|没资格|无法)(?:被|给)?"
_WHICH = r"(?:(?:有|是)?(?:哪|那)(?:些|几[种类个条项]|[种类])|(?:什么|啥)(?:样)?(?:的)?)"
_CASE = r"(?:情形|情况|情景|行为|事情?|活动|做法|条件|时候)(?:下|中|里)?"
# "哪些情形不给支持", "哪些企业不能申报", "什么情况下不予认定", "哪些事不能干"
_CASE_FIRST = re.compile(
    rf"{_WHICH}(?P<case>[\u4e00-\u9fff]{{0,6}}?)(?:是|会|都|就|将|要|被|一律)*(?P<not>{_NOT})(?P<done>{_GIVEN}|{_GRANTED}|{_DONE})(?P<of>[\u4e00-\u9fff]{{0,8}})(?:的)?$"
)
# "不予支持的情形有哪些", "不能申报的企业包括哪些"
_CASE_LAST = re.compile(
    rf"(?P<not>{_NOT})(?P<done>{_GIVEN}|{_GRANTED}|{_DONE})(?P<of>[\u4e00-\u9fff]{{0,4}}?)的(?P<case>[\u4e00-\u9fff]{{2,6}}?)(?:都|一共|分别|具体)*(?:有|包括|是)?(?:哪些|哪几[种类个条项]|什么|啥)?$"
)
# "禁止哪些行为", "不能干哪些事", "不得有什么行为", "禁止性行为有哪些", "哪些行为是禁止的"
_FORBIDS = re.compile(
    rf"(?:禁止|严禁|(?:不能|不得|不准|不许|不可以?|不让)(?:{_DONE}))(?:了|的)?(?:(?:哪|那)(?:些|几[种类个条项])|什么|啥)(?P<case>{_CASE})?$"
    rf"|(?:禁止|严禁|被禁)(?:性|的|从事的)?(?P<cases>{_CASE})(?:都|一共|分别|具体)*(?:有|包括|是)(?:哪些|哪几[种类个条项]|什么|啥)$"
    rf"|{_WHICH}{_CASE}(?:都|是|属于|被|会被|要|明令|明确)*(?:禁止|严禁|不允许|不被允许)(?:的|从事)?$"
)
_NO_CASE = re.compile(rf"^(?:{_CASE})?$")


@dataclass(frozen=True, slots=True)
class Exclusion:
    """What must stand in a lead or a heading, and what else the question names."""

    said: re.Pattern[str]
    rest: str


_SAYS_NOT = (
    r"(?:不予以?|不得|不能|不可|不再|不给予?|不(?=享受|受理)|取消|禁止|严禁)[^,;:。\n]{0,8}?"
)
_MONEY = re.compile(f"{_SAYS_NOT}(?:{_GIVEN})")
_GRANT = re.compile(f"{_SAYS_NOT}(?:{_GRANTED})")
_BAN = re.compile(
    r"(?:禁止|严禁|不得)(?:有|从事|实施|进行|出现|任何)?[^,;:。\n]{0,12}?(?:下列|以下|如下)"
    r"|(?:下列|以下|如下)[^,;:。\n]{0,8},?(?:予以)?(?:禁止|严禁|不得)|^禁止(?:性)?(?:行为|活动|事项|情形)$"
)


def exclusion(view: str) -> Exclusion | None:
    """Read what a question says is not given or not allowed, None for another question.

    >>> exclusion("海川补贴哪些情形不给支持").rest, exclusion("海川补贴哪些情形给支持")
    ('海川补贴', None)
    """
    forbids = _FORBIDS.search(view)
    if forbids:
        return Exclusion(_BAN, view[: forbids.start()])
    found = _CASE_FIRST.search(view) or _CASE_LAST.search(view)
    if found is None:
        return None
    done, case = found["done"], found["case"]
    rest = f"{view[: found.start()]} {'' if _NO_CASE.match(case) else case} {found['of']}".strip()
    if re.fullmatch(_DONE, done):
        return Exclusion(_BAN, rest) if _NO_CASE.match(case) else None
    return Exclusion(_GRANT if re.fullmatch(_GRANTED, done) else _MONEY, rest)
