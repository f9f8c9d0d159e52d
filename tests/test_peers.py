"""The comparison with other libraries runs where none of them is installed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
INSTALLS = (
    "pip install langchain-classic langchain-community rank-bm25",
    "pip install llama-index-core llama-index-retrievers-bm25",
    "pip install haystack-ai",
    "pip install txtai",
)
TEXTS = {
    "park": "城市公园管理办法。公园每日六时开放，任何人不得在园内遛狗。",
    "loans": "小微企业贷款贴息办法。对小微企业贷款给予百分之二的贴息。",
    "heat": "集中供热实施细则。供热期自十一月十五日起，室温不低于十八度。",
}
QUESTIONS = {"公园几点开放": "park", "小微企业贷款的贴息是多少": "loans", "供热期从哪天起": "heat"}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("asked")
    documents = [{"id": name, "text": text} for name, text in TEXTS.items()]
    questions = [{"question": q, "document_id": name} for q, name in QUESTIONS.items()]
    for file, rows in (("documents", documents), ("questions", questions)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{file}.jsonl").write_text(lines, "utf-8")
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "peers.py", folder],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("install", INSTALLS)
def test_what_is_not_installed_is_named_with_what_installs_it(printed: str, install: str) -> None:
    assert f"left out: {install}\n" in printed


def test_our_own_ways_are_measured_all_the_same(printed: str) -> None:
    found = [line.split() for line in printed.splitlines() if "nDCG@10" in line]
    assert [row[: row.index("R@1")] for row in found] == [["jieba's", "words"], ["all"]]
    assert [row[row.index("R@1") + 1] for row in found] == ["1.000", "1.000"]


def test_each_way_has_a_speed_and_a_memory_of_its_own(printed: str) -> None:
    took = [line.split() for line in printed.splitlines() if "MB resident" in line]
    assert len(took) == 2
    for *_, built, _per_s, _built, resident, _mb, _resident in took:
        assert float(built.replace(",", "")) > 0
        assert 20 < float(resident.replace(",", "")) < 2000
