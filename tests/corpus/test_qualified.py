"""A short name is of those whom the words behind it describe, not of what they must do."""

from __future__ import annotations

import pytest

from corpus.facts.definitions import How
from corpus.facts.other_definitions import other_definitions
from corpus.facts.terms import searchable
from corpus.text import clean

# sentence, term, what they must be
QUALIFIED = [
    (
        "（二）享受陪护待遇的人员（以下简称陪护人员），需年满65周岁、在本市住院治疗后病情稳定。",
        "陪护人员",
        "需年满65周岁、在本市住院治疗后病情稳定",
    ),
    (
        "申领安居补贴的家庭（以下简称补贴家庭）应当同时符合下列条件：\n（一）在本市居住满3年；\n（二）在本市无住房。",
        "补贴家庭",
        "应当同时符合下列条件：\n（一）在本市居住满3年；\n（二）在本市无住房",
    ),
    (
        "承担培训任务的机构（以下简称“培训机构”），须具有独立法人资格。",
        "培训机构",
        "须具有独立法人资格",
    ),
    (
        "使用设备的人员（下称用具人员），需经用具评估确认使用规定用具，且未入住机构。",
        "用具人员",
        "需经用具评估确认使用规定用具，且未入住机构",
    ),
    (
        "享受入户加分的人才（以下简称加分人才），应持有技师以上职业资格证书。",
        "加分人才",
        "应持有技师以上职业资格证书",
    ),
    (
        "申请租金减免的企业（以下简称减免企业）应在本区登记注册并依法纳税。",
        "减免企业",
        "应在本区登记注册并依法纳税",
    ),
]
NOT_QUALIFIED = [
    ("从事货运经营的企业（以下简称货运企业），应当每季度报送报表。", "货运企业"),
    ("公共租赁住房建设项目（以下简称建设项目），应当经市政府批准后实施。", "建设项目"),
    ("市级科技专项资金（以下简称专项资金），应当符合预算管理规定。", "专项资金"),
    ("受委托的服务机构（以下简称服务机构），应经市民政局同意后公布。", "服务机构"),
    ("参加培训的人员（以下简称学员）由区人力资源社会保障局组织。", "学员"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "term", "meaning"), QUALIFIED)
def test_what_those_called_so_must_be(text: str, term: str, meaning: str) -> None:
    source = searchable(clean(text).text)
    found = [d for d in other_definitions(source, term) if d.how is How.SAID]
    assert [source.text[d.meaning.start : d.meaning.end] for d in found] == [meaning]


@pytest.mark.parametrize(("text", "term"), NOT_QUALIFIED)
def test_what_they_must_do_is_not_who_they_are(text: str, term: str) -> None:
    source = searchable(clean(text).text)
    assert not [d for d in other_definitions(source, term) if d.how is How.SAID]
