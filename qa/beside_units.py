"""Questions after who works on a task beside a unit that they name, told by where it stands.

others = U 牵头, 谁配合 | U 牵头, 具体谁负责 | U 牵头的那项, 参加的有哪些 | 除了牵头的 U, 配合单位是谁
       | 配合 U 的是谁 | 谁配合 U | 和 U 一起负责的是谁
tasks  = U 牵头, V 配合的有哪些 | V 参与的 U 牵头的任务 | V 配合 U 做哪些事
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.unit_mentions import UnitMention

TWO = 2
_TASKS = r"(?:任务|工作|事项|事情?|项目|活儿?)"
_WHO = rf"(?:谁|(?!(?:哪|什么|啥)[些个几家一]{{0,2}}(?:{_TASKS}|件|桩|样|条|内容|举措|措施|改革|方面|领域|块))(?:哪|什么|啥)[些个几家两俩三四五]{{0,2}}(?:部门|单位|部委|厅局|局|厅|委|部|司|家)?)"
_LEADS = r"(?:牵头|主办|主抓|挑头|领头|打头|挂帅|领衔)"
_HELPS = r"(?:配合|参与|参加|协助|协办|协同|帮忙|打配合|帮衬|出力)"
_HELPERS = rf"(?:其他|其余|别的)?(?:{_HELPS}|责任|落实|承办)的?(?:单位|部门|方)?"
_THE_OTHERS = r"(?:其他|其余|别的|另外|剩下的?|余下的?)的?(?:[几两三四五](?:家|个)?|单位|部门)*"
_ARE = r"(?:都|又|则|主要|分别|具体|由|是|有|为|包括)*"
# Behind it: "牵头,谁配合", "牵头的那项,配合的是谁", "负责牵头,参加单位有哪些", "牵头,另外几家是谁"
_LEADS_AND = re.compile(
    rf"(?:来|负责|总)*{_LEADS}的?(?:那|这)?(?:一?[项条件块个])?{_TASKS}?[,、;。 ]*(?:那么?|由|还有|另外|又|都|而|有)*"
    rf"(?:{_WHO}(?:来|去|要|负责)*{_HELPS}|(?:{_HELPERS}|{_THE_OTHERS}|{_HELPS}(?:它|他|其|他们|它们)?的?){_ARE}{_WHO})"
)
# Behind it: "牵头,具体谁负责", "牵头,由哪些单位落实", "牵头,具体落实的是谁": who does it where another leads
_LEADS_BUT = re.compile(
    rf"(?:来|负责|总)*{_LEADS}(?:的话)?[,、;。 ]+(?:那么?|而|又|都|但|具体|到底)*"
    rf"(?:(?:由|归|是|让)?{_WHO}(?:来|去|具体|共同|分别|一起|按职责)*(?:负责|落实|承担|实施|执行|干|[做办](?!法))|(?:负责|落实|承担|实施|执行|干)的(?:单位|部门)?{_ARE}{_WHO})(?=$|[,、;。?吗呢啊的])"
)
# "牵头以外谁是责任单位", "主办之外,配合单位是谁"
_BUT_LEADS = re.compile(
    rf"(?:来|负责)*{_LEADS}的?(?:以外|之外)[,、 ]*(?:还|又|由|有|都)*(?:{_WHO}(?:是|算|来|当|做)*(?:它的|其)?{_HELPERS}|{_HELPERS}{_ARE}{_WHO}|{_WHO})"
)
# Before it and behind it: "除了牵头的U,配合单位是谁", "除U外的责任部门有哪些"
_BUT = re.compile(r"(?:除(?:了|去|开)?|抛开|撇开|不算)[^,;。]{0,12}$")
_THEN_HELPERS = re.compile(
    rf"(?:[、和与及跟][^,;。]{{2,16}})?(?:以外|之外|外)?[,、 ]*的?{_HELPERS}{_ARE}{_WHO}"
)
# "配合U的是哪些单位", "协助U干这件事的有谁"; "谁来配合U", "哪些部门陪着U搞…"
_HELPING = re.compile(rf"(?:{_HELPS}|帮着?|陪着?)$")
_WHO_HELPS = re.compile(rf"{_WHO}(?:来|去|要|负责|一起|共同)*(?:{_HELPS}|帮着?|陪着?)$")
_ARE_WHO = re.compile(rf"[^,;。哪谁什]{{0,6}}?的(?:单位|部门)?{_ARE}{_WHO}")
# "和U一起负责的是谁", "跟U搭档的有哪些部门", "与U共同牵头的还有谁", "和U一起搞货运安保的是哪个部"
_WITH = re.compile(r"[和跟与同]$")
_TOGETHER = r"(?:一起|一道|一同|一块儿?|共同|联合|搭档|搭伙|搭班子)"
_TOGETHER_WHO = re.compile(
    rf"{_TOGETHER}(?:来|去)?(?P<does>(?:(?!任务|工作|事项)[^,;。哪谁什]){{0,30}}?)的?(?:单位|部门)?还?{_ARE}{_WHO}"
)
# "U跟谁一起负责", "U和哪几家共同推进"
_WITH_WHOM = re.compile(rf"(?:是|要|都|还)*[和跟与同]{_WHO}(?:来|去)?{_TOGETHER}")

# "牵头、V配合的", "牵头的任务里,V参与哪些", "参与的,由V牵头的"; "配合V做哪些事"
_PART = rf"(?:来|也|都|要|负责|作为)*(?P<does>{_LEADS}|{_HELPS})(?:单位|部门)?(?:了|的)?"
_BETWEEN = re.compile(
    rf"{_PART}(?:哪些|{_TASKS}?(?:里面?|中|当中)?[、,;。 ]*(?:而|并|且|又|由|归|的)*)"
)
# "牵头的事里哪些要V配合", "主办的工作中有哪几项由V参加"
_SOME_OF = re.compile(
    rf"(?:来|负责)*(?:{_LEADS}|负责)的?{_TASKS}?(?:里面?|中|当中)?[,]?有?(?:哪[些几]?[个项件条]?|什么){_TASKS}?(?:是|要|需要?|由|得|让)+"
)
_HELPS_HIM = re.compile(rf"(?:来|要|都|需要?|得)*(?P<does>{_HELPS})(?:好)?")
_LISTED = r"(?:(?:有|是|包括|为|到底|一共|总共|共|都|分别|主要|具体)*(?:(?:哪|什么|啥|几|多少)(?!些?个?(?:部门|单位|家))|清单|列|$))"
_PART_LISTED = re.compile(rf"{_PART}(?:{_TASKS}|[^,;。哪什几多是有]{{2,8}}(?=是|有))?{_LISTED}")
_DOES_LISTED = re.compile(
    rf"(?:来|去|的|把|要)*(?:做|干|办|搞|抓|完成|推进|开展|落实|负责|承担)?(?:好|了|过|的)?{_TASKS}?{_LISTED}"
)


def leader_and_helper(
    view: str, units: Sequence[UnitMention]
) -> tuple[UnitMention, UnitMention] | None:
    """Return of two units the one that leads and the one that takes part, where tasks are asked.

    None where they are asked about one by one: "A牵头哪些,B配合哪些".
    """
    if len(units) != TWO:
        return None
    first, second = units
    between = view[first.end : second.start]
    one, other = _BETWEEN.fullmatch(between), _PART_LISTED.match(view, second.end)
    if one and other:
        leads = [bool(re.match(_LEADS, m["does"])) for m in (one, other)]
        if leads == [True, False]:
            return first, second
        return (second, first) if leads == [False, True] else None
    if _SOME_OF.fullmatch(between) and re.match(_HELPS, view[second.end :]):
        return first, second
    helps = _HELPS_HIM.fullmatch(between) and _DOES_LISTED.match(view, second.end)
    return (second, first) if helps else None


def asks_beside(view: str, units: Sequence[UnitMention]) -> bool:
    """Tell a question after the others of a task, of whom it names one.

    "A配合B做哪些事", "A和B共同负责的有哪些" ask for tasks: they name both.
    """
    ends = {u.end for u in units}
    with_it = (
        (u.start - 1 not in ends and _is_with(view, u)) or _WITH_WHOM.match(view, u.end)
        for u in units
    )
    return asks_helpers(view, units) or any(with_it)


def asks_helpers(view: str, units: Sequence[UnitMention]) -> bool:
    """Tell a question after those who help the unit that leads: "A牵头,谁配合"."""
    return any(_is_helped(view, unit) for unit in units)


def asks_who_leads_too(view: str, units: Sequence[UnitMention]) -> bool:
    """Tell "和A共同牵头的是谁"."""
    found = (_is_with(view, u) for u in units)
    return any(m is not None and "牵头" in m["does"] for m in found)


def _is_with(view: str, unit: UnitMention) -> re.Match[str] | None:
    """Match what stands behind a unit with which others are asked for: "和U一起负责的是谁"."""
    return _TOGETHER_WHO.match(view, unit.end) if _WITH.search(view[: unit.start]) else None


def _is_helped(view: str, unit: UnitMention) -> bool:
    before = view[: unit.start]
    return bool(
        _LEADS_AND.match(view, unit.end)
        or _LEADS_BUT.match(view, unit.end)
        or _BUT_LEADS.match(view, unit.end)
        or (_BUT.search(before) and _THEN_HELPERS.match(view, unit.end))
        or _WHO_HELPS.search(before)
        or (_HELPING.search(before) and _ARE_WHO.match(view, unit.end))
    )
