"""What a question asks of somebody's own affair: no document says what became of one application.

我妈的评估结果出来了没有 | 我家的补贴到账了吗 | 我现在的积分排第几 | 帮我查下我的缴费记录
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.understand import Question

# "我妈的", "我们公司的", "本人", "我申请的"; not 我市, 我省, 我局: a place or an office speaks
_MINE = (
    r"(?:(?:我们?|俺们?|咱们?)(?![国省市区县镇乡村州旗局厅委部办院])|本人)"
    r"[^,，;；。?？]{0,16}?"
)
# What becomes of an application: 结果, 进度, 补贴, 证; "我公司申请的奖补"
_AFFAIR = r"(?:结果|进度|申请|申报|材料|补[贴助]|奖[励补金]|津贴|资助|名单|资格|款|钱|证|卡|公租房|户口|审[核批]|评估|鉴定|认定|报销)"
# "出来了没有", "批下来了吗", "到账没", "通过了吗", "办好了没有": done or not, and nothing behind it
_DONE_YET = (
    r"(?:已经?)?(?:出来?|下来|批(?:准|复|下来?|完)?|到(?:账|位|手)|通过|办(?:好|妥|完|下来|理完)|审(?:核)?完?|发(?:放|下来|了)?|打(?:来|过来|进来)?|受理)"
    r"(?:了(?:没有?|吗|么)?|没有?)(?:呢|啊|呀)?[?？]?$"
)
# "到哪一步了", "走到什么环节了"
_HOW_FAR = r"(?:走|办|进行|审)?到(?:了)?(?:哪一?步|哪个?环节|什么(?:环节|阶段|地步))了?[?？]?$"
# "我的积分现在是多少", "我排第几", "我账户余额还有多少"; not 我的积分要达到多少
_STANDING = (
    r"(?:(?:积分|得分|余额|缴费记录|排名|名次|轮候号|排号|个人账户)(?:现在|目前|一共|总共|还)*(?:是|有|剩|排)(?:到)?(?:了)?(?:第?几|多少|哪)"
    r"|(?:现在|目前)?(?:排|轮)(?:在|到)?(?:了)?第?几(?:名|位|号|个)?了?[?？]?$)"
)
_OWN = re.compile(
    rf"{_MINE}(?:{_AFFAIR}[^,，;；。?？要会能]{{0,10}}?(?:{_DONE_YET}|{_HOW_FAR})|{_STANDING})"
)


def asks_of_own_affair(view: str) -> bool:
    """Tell a question after what became of the asker's own application, or where it stands.

    >>> asks_of_own_affair("我妈的长护险失能评估结果出来了没有"), asks_of_own_affair("我市的规划批了吗")
    (True, False)
    >>> asks_of_own_affair("我的申请没通过怎么办"), asks_of_own_affair("评估结果多久出来")
    (False, False)
    """
    return _OWN.search(view) is not None


def asks_no_document(question: Question) -> str | None:
    """Say why a question is not one that documents answer, None where it is."""
    if question.lacks_topic:
        return "问题没有说明问的是什么，请补全后再问"
    if question.is_order:
        return "这是对程序的要求，不是对文件的提问"
    if question.is_opinion:
        return "问的是看法，文件里没有"
    if asks_of_own_affair(question.view):
        return "问的是个人事项办到了哪一步，文件里没有"
    return None
