"""A task's doers asked for as those it fell to: "分给哪几家了", "落到谁头上", "是哪几家的活"."""

from __future__ import annotations

import re

# "谁", "哪几家", "哪三个部门", "哪些区和部门"
_WHOM = r"(?:谁|哪些?(?:区|县|市|镇街?|街道)[和、及与](?:部门|单位)|哪[几两三四五些]?个?(?:家|部门|单位|部委|厅局|委办局|[局厅委部]|口子?)(?:部门|单位)?)"
_GIVEN = r"[分派摊交划]|安排|分配|分派|指派|交代|交办|布置|划分"
# "分给哪几家了", "交给谁去管了", "派到了哪些单位", "安排给谁了"
_GIVEN_TO = re.compile(
    rf"(?:都|又|要|该|具体|主要|是)*(?:{_GIVEN})(?:给|到|在)了?{_WHOM}(?:来|去)?(?:管|负责|落实|牵头)?(?:了|的|头上|身上)*$"
)
# "落到哪几家头上", "落在谁身上", "压到谁肩上", "算到谁头上"
_FELL_TO = re.compile(
    rf"(?:都|又|要|该|是)*(?:落|压|摊|算|搁|扣|挂)(?:实)?(?:到|在)了?{_WHOM}(?:的?(?:头上|身上|肩上|肩膀上))了?$"
)
# "归哪几家", "归口哪几家", "归到哪个口"
_BELONGS_TO = re.compile(rf"(?:都|又|要|该|是)*归(?:口|到|属)?(?:在)?{_WHOM}(?:了|的)?$")
# "是哪几家的活", "算哪家的差事", "是哪几家的分内事"
_WORK_OF = re.compile(
    rf"(?:都|又|该|到底)*(?:是|算|归){_WHOM}的(?:活儿?|事儿?|差事|担子|任务|分内事?|职责)$"
)
# "牵头的是税务还是海关", "主管部门是教育局还是人社局"
_EITHER = re.compile(
    r"[,，]?(?:的)?(?P<role>牵头|主办|主管|负责)(?:的|单位|部门)+(?:到底|究竟|应该)?(?:是|算)(?P<one>[^,，?？谁哪啥什]{2,10}?)还是(?P<other>[^,，?？谁哪啥什]{2,10})$"
)
# "哪些部门有份儿", "都有哪几家有份", "谁沾边": who has a part in it; not 有份量, 有份额, 有份文件
_HAS_A_PART = re.compile(
    rf"(?:都|又|一共|总共|具体|有|是)*{_WHOM}(?:也|都|在里头|在里面)*(?:有份儿?|沾边儿?|掺和|占一?份儿?)(?:的|了)?$"
)
_WAYS = (_GIVEN_TO, _FELL_TO, _BELONGS_TO, _WORK_OF, _HAS_A_PART)
# "这件事", "这项任务": what is said of it once more
_THIS = re.compile(
    r"[,，]?(?:这|那)(?:些(?:活儿?|事儿?|任务|工作|差事)?|一?(?:[件项个桩摊块]子?)?(?:活儿?|事儿?|任务|工作|差事))[,，]?$"
)
# What is shared out or owned and no work: "资金分给哪几家了", "200个名额分给谁", "科研成果归谁"
_GOODS = re.compile(
    r"(?:钱|[款费金房地车股]|经费|资[金源]|补[贴助]|名额|指标|额度|利润|收益|红利|设备|物资|产品|数据|信息|材料|奖[品励]|证书?|苗木|土地|成果|收入|[产版]权|[有属用股]权|权[利益])(?:到底|究竟|都|又|要|该|具体|主要|最后|[,，的])*$|\d[^,，]{0,6}$"
)


def handed_out(view: str) -> str:
    """Ask who does a task where it is asked to whom it was given.

    >>> handed_out("就业帮扶机制,分给哪几家了"), handed_out("补助资金分给哪几家了")
    ('就业帮扶机制由谁负责', '补助资金分给哪几家了')
    >>> handed_out("就业帮扶机制,牵头的是税务还是人社")
    '就业帮扶机制由税务还是人社牵头'
    """
    view_end = view.rstrip("?？。!！~ 啊呀呢")
    either = _EITHER.search(view_end)
    if either and either.start():
        one, other, role = either["one"], either["other"], either["role"]
        return f"{view_end[: either.start()]}由{one}还是{other}{role}"
    for way in _WAYS:
        found = way.search(view_end)
        if found is None:
            continue
        before = view_end[: found.start()].rstrip(",，、 ")
        about = _THIS.sub("", before)
        if not about or _GOODS.search(about):
            return view
        return f"{about}由谁负责"
    return view
