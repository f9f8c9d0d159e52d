"""Where something is applied for: told by a platform, a window or an office, by no condition of it.

在哪里申报 | 去哪个网站申请 | 申报要登录什么平台        申报请登录云岭市政策兑现平台 | 向区科技局提出申请
"""

from __future__ import annotations

import re

_APPLY = r"(?:申[报请领]|填报|报名)"
_END = r"(?=$|[,，?？呢啊])"
# "在哪里申报", "去哪个网站申请", "申报要登录什么平台"; not "在哪些方面申报", "申请哪里的学校"
ASKED = re.compile(
    rf"(?:在|到|去|上|通过|从|登录)哪(?:里|儿|个|一个)?(?:地方|平台|网站|网|系统|窗口|入口)?(?:上|去|来)?(?:可以|能)?(?:网上|线上)?{_APPLY}{_END}"
    rf"|(?:在|上|通过|登录)?(?:什么|啥|哪个|哪一个)(?:平台|网站|系统|网)(?:上|去|来)?(?:可以|能)?{_APPLY}{_END}"
    rf"|{_APPLY}(?:要|得|该|需要?|应该)?(?:登录?|上|去|在|通过)(?:哪个?|什么|啥|哪一个)(?:平台|网站|系统|网|里|儿){_END}"
)
_ONLINE = r"(?:平台|网站|网址|系统|小程序|APP|公众号)"
_PLACE = rf"(?:{_ONLINE}|窗口|大厅|网上|线上)"
# "通过市政务服务网申报", "申报请登录平台", "向区科技局提交申请", "由注册地街道受理"
_TELLS = re.compile(
    rf"(?<!面)向[^,，。;；\n]{{2,40}}?(?:提交|递交|提出|{_APPLY}|报送)|(?<![达得收])[到至][^,，。;；\n]{{2,40}}?(?:提交|递交|{_APPLY})|由[^,，。;；\n]{{2,40}}?受理"
    rf"|{_PLACE}[^。；;，,\n]{{0,16}}?(?:{_APPLY}|提交|递交|办理)"
    rf"|{_APPLY}[^。；;\n]{{0,24}}?{_PLACE}|网址|https?:|www\."
)
# The one sentence of a measure on it: "相关措施申报请登录云岭市政策兑现平台"
SETTLED = re.compile(
    rf"{_APPLY}(?:的)?[,，]?(?:请|可|应当?|须|需)?(?:登录|通过|在|到|统一)[^。；;\n]{{2,40}}?(?:{_PLACE}|网)"
    rf"|(?:登录|通过|在)[^。；;，,\n]{{2,40}}?(?:{_ONLINE}|网)[^。；;\n]{{0,16}}?{_APPLY}"
)


def asks_where_to_apply(view: str) -> bool:
    """Tell a question for where something is applied for.

    >>> asks_where_to_apply("补贴在哪里申报"), asks_where_to_apply("在哪些方面申报")
    (True, False)
    """
    return ASKED.search(view) is not None


def tells_where_to_apply(text: str) -> bool:
    """Tell a text that says where.

    >>> tells_where_to_apply("向区科技局提出申请"), tells_where_to_apply("在主要平台播出的，给予奖励")
    (True, False)
    """
    return _TELLS.search(text) is not None
