"""How it is told by whom, to whom, or with whose consent what is asked is done, whoever that is.

asked := (由 | 被 | 让)? 谁 V        told := 由 X … V          "由谁办理"  由学校统一协助办理
       | (向 | 找 | 交给 | 往) 谁 V  told := 向 X … V          "向谁申请"  向所在学校申请
       | (得 | 经 | 须) 谁 V         told := 经 | 征得 X … V   "得谁同意"  征得街道办事处同意
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.words import cut

_WHO = r"(?:谁|(?:哪|什么|啥)[些个几家一两二三四]{0,3}(?:部门|单位|部委|厅局|机构|机关|企业|公司|组织|学校|银行|窗口|[处科]室|[局厅委办部司处科院所](?![长理法公学员技]))|哪[里儿](?!的))"
_ASKED = re.compile(
    rf"(?P<lead>交给|送给|报给|交到|送到|报到|[由归被让向找跟往到去]|(?:必?须|需要?|要)经过?|应?该|[得须经]|要)?{_WHO}(?:来|去|那[里儿])?(?P<done>[\u4e00-\u9fff]{{0,10}})"
)
# Of these nothing tells what is done
_HELPING = frozenset("来 去 是 要 有 能 会 应 应该 可以 需要 进行 负责 帮 帮忙 找".split())
# What is said in one character or in passing, as documents write it
_SAID = {
    "交": ("提交", "递交", "报送", "送交", "交", "提出"),
    "办": ("办理", "经办", "办"),
    "报": ("报送", "申报", "上报", "提交"),
    "签": ("签订", "签署"),
    "管": ("管理", "监管", "主管"),
    "退": ("退还", "退回"),
    "发": ("发放", "印发", "颁发"),
    "付": ("支付", "拨付"),
    "点头": ("同意", "批准"),
    "申请": ("申请", "提出申请"),
}
# 交 of 交流, 交通 hands nothing over
_NO_WORD = {"交": "交(?![流易通叉接界往替织汇])"}
_TO = frozenset(
    ["交给", "送给", "报给", "交到", "送到", "报到", "向", "找", "跟", "往", "到", "去"]
)
# "得谁同意", "要谁批": whose consent it needs
_WITH = frozenset(["得", "须", "经", "要", "该", "应该"])
_CONSENT = frozenset("同意 批准 点头 批 审批 核准 许可 认可 签字".split())
_UP_TO = r"[^,，。；;：:“”\n]"
# "由谁审定同意": told too by "经区科技局审定同意后方可入驻"
_SETTLED = frozenset("同意 批准 审批 核准 审定 许可".split())
_AFTER_CONSENT = rf"经(?!营|济|费|办|过|常|历){_UP_TO}{{2,40}}?"
# "由B验收通过的项目", "由B认定后": what is told of is something else
_NOT_DONE = r"(?!通过的?|合格|后)"
# "报送区民政局", "提交至服务中心"
_ORGAN = r"(?:部门|单位|机构|政府|办公室|中心|窗口|学校|[局厅委办](?![理法公]))"


@lru_cache(maxsize=256)
def told_so(view: str) -> re.Pattern[str] | None:
    """Match a clause that tells it in the frame that the question asks in, None for another question.

    >>> bool(told_so("医保登记由谁办理").search("由学校统一协助办理参保登记"))
    True
    >>> told_so("补贴发放给哪些老人") is None
    True
    """
    asked = _ASKED.search(view)
    if asked is None:
        return None
    lead = asked["lead"] or ""
    words = [w for w in cut(asked["done"]) if w.text not in _HELPING]
    done = [
        w.text for i, w in enumerate(words) if w.tag[:1] in "vd" or (i == 0 and len(w.text) > 1)
    ]
    if not done and lead in _TO:  # "材料交给谁"
        done = [lead[0]] if lead[0] in _SAID else []
    ways = sorted({way for word in done for way in (_SAID.get(word, (word,)))})
    if not ways:
        return None
    verbs = "|".join(_NO_WORD.get(way, re.escape(way)) for way in ways)
    if lead in _TO:
        handed = rf"(?:向|到|在|[送交报]|[送交报]至)(?!期|此|账|位){_UP_TO}{{2,40}}?(?:{verbs})"
        return re.compile(rf"{handed}|(?:{verbs})[至到给]?{_UP_TO}{{1,20}}?{_ORGAN}")
    if (lead in _WITH or "经" in lead) and _CONSENT.intersection(done):
        return re.compile(
            rf"(?:经(?!营|济|费|办)|征得|报(?!告|名)|由(?!于|此)){_UP_TO}{{2,40}}?(?:{verbs})"
        )
    by = rf"由(?!于|此|来|衷){_UP_TO}{{2,40}}?(?:{verbs}){_NOT_DONE}"
    if _SETTLED.intersection(done):
        return re.compile(rf"{by}|{_AFTER_CONSENT}(?:{verbs})")
    return re.compile(by)
