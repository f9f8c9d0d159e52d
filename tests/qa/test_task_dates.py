"""A task without a deadline of its own is told with the dated clauses of its text."""

from __future__ import annotations

import pytest

from qa.types import TaskFact
from qa.wording.tasks import when


def _task(quote: str) -> TaskFact:
    return TaskFact(
        id="d:1",
        task="推进老年助餐",
        leads=("市民政局",),
        others=(),
        members=(),
        deadline=None,
        issuer=None,
        document_id="d",
        title="要点",
        location="一",
        quote=quote,
        start=0,
        end=len(quote),
    )


@pytest.mark.parametrize(
    ("quote", "dated"),
    [
        ("新建助餐点85个,6月底前建成不少于40个。", "6月底前建成不少于40个"),
        ("确保年底前全部开业。", "年底前全部开业"),
        ("9月15日前报送方案。", "9月15日前报送方案"),
        ("2026年底前完成改造。", "2026年底前完成改造"),
    ],
)
def test_tells_what_is_to_be_done_by_a_day(quote: str, dated: str) -> None:
    assert f"原文写有“{dated}”" in when(_task(quote), None)


@pytest.mark.parametrize("quote", ["新建助餐点85个。", "补发5年前的欠款。", "提前3个月前置审核。"])
def test_says_so_where_no_day_is_named(quote: str) -> None:
    assert when(_task(quote), None).endswith("文件未写明完成时限")
