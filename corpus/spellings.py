"""Words that are written in two ways and are one: 台帐 and 台账, 其它 and 其他.

Each way has as many characters as the other, so that offsets stay. After 第一批异形词整理表 and the
forms that policy documents print beside the usual ones.
"""

from __future__ import annotations

import re

_ONE = {
    "帐": "账", "其它": "其他", "撤消": "撤销", "份量": "分量", "惟一": "唯一", "部份": "部分", "身分": "身份", "成份": "成分",
    "按装": "安装", "布署": "部署", "交待": "交代", "渡假": "度假", "座落": "坐落", "做为": "作为", "签定": "签订", "图象": "图像",
    "计画": "计划", "策画": "策划", "筹画": "筹划", "规画": "规划", "消毁": "销毁", "复盖": "覆盖", "煤碳": "煤炭",
}  # fmt: skip
_OTHER = re.compile("|".join(_ONE))


def one_spelling(text: str) -> str:
    """Write words that have two spellings in the usual one; the length stays.

    >>> one_spelling("台帐和帐户，其它情形撤消登记")
    '台账和账户，其他情形撤销登记'
    """
    return _OTHER.sub(lambda m: _ONE[m.group()], text)
