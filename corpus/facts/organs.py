"""Which words can be the subject of 负责: an organ, no 企业, no 个人, no half of a clause."""

from __future__ import annotations

import re

_TAIL = (
    r"局|厅|委|办|部|署|行|政府|委员会|办公室|管委会|领导小组|工作组|小组|专班|指挥部|联席会议|(?<!公)司|教科院|总局|分局|总公司|研究院|管理所|主管单位|海关|中心|支队|总队|大队|法院|检察院"
    r"|(?:主管|行政|管理|监管|执法|[\u4e00-\u9fff]{2})部门|(?:主管|管理|经办|监管)机构|工会|妇联|科协|残联|公安机关|街道|乡镇"
)
# A kind of enterprise that a document charges: 铁路运输企业, 试点汽车生产企业
_FIRM = r"^(?!各|每|由|支持)[\u4e00-\u9fff]{2,6}(?:运输|生产|经营|运营|施工|供电|供水|供热|燃气|电网)企业$"
_ORGAN = re.compile(
    rf"^.{{1,40}}(?:{_TAIL})(?:[(（][市县区旗州镇乡街道、，办事处管委会园室]{{1,12}}[)）])?$|^[\u4e00-\u9fff]{{2,26}}组$|{_FIRM}|^联席会议$|^各(?:有关|相关)?.{{0,8}}(?:地区|市|县|区|地|部门|单位)$"
)
# 企业负责, 有关部门负责 and 负责同志 say nothing of who it is
_NOBODY = re.compile(
    r"^(?:有关|相关|我|其|本|该|上述|所在|当地|企业|单位|项目|各级(?!.{2,}(?:部门|政府|法院|机关|机构|局|小组|办公室|委员会)$)|(?:的|等)?.{0,1}主管部门$|领导小组$|办公室$|指挥部$|工作组$|政府$|行政(?:主管)?部门$|业务部门$|.?级?有关部门$|成员单位$)"
    r"|^(?:即|推动|发挥|协助|版权|如|所谓|称|成员|核准|委托|这项|是否|探索|成立|设立|组建|建立|加强|明确|要求|负责|做好|支持|经|鼓励|引导|依托|强化|避免|突出)"
    r"|(?<!自)由|委托|授权|要求|下设|设立|设在|宜|(?<!设区)的|了|把|被|是|按照|根据|通过|以及|[\"《》]|申报|申请|(?:责任|牵头|配合|参与|推荐)(?:单位|部门)"
)


def is_organ(unit: str) -> bool:
    """Tell a unit that can be charged with work in a sentence.

    >>> is_organ("市科技局"), is_organ("州数据资源主管部门"), is_organ("有关部门"), is_organ("企业")
    (True, True, False, False)
    """
    whole = unit.count("“") == unit.count("”")
    return whole and bool(_ORGAN.match(unit)) and not _NOBODY.search(unit)
