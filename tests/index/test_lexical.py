"""Keywords find passages by BM25, on a folder that may be read-only."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.errors import IndexFolderError
from index.ids import Ids
from index.lexical import ALSO_WEIGHT, Lexical
from index.postings import LexicalWriter
from index.tokens import Terms, Tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = {
    3: "东湖科学城建设由东湖高新区管委会牵头",
    7: "市人才工作局牵头实施人才工程",
    9: "技术合同成交额突破1450亿元",
    11: "推进东湖科学城建设,东湖科学城规划",
}
ROOT = Path(__file__).parents[2]
TOKENIZER = Tokenizer()


def written(folder: Path, texts: dict[int, str]) -> Lexical:
    folder.mkdir(exist_ok=True)
    writer = LexicalWriter(folder)
    for passage_id, text in texts.items():
        writer.add(passage_id, TOKENIZER.terms(text))
    assert writer.commit() == len(texts)
    return Lexical.open(folder)


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)


def found(lexical: Lexical, question: str, limit: int = 10, **kwargs: object) -> list[int]:
    hits = lexical.search(TOKENIZER.query(question), limit, **kwargs)  # type: ignore[arg-type]
    assert [score for _, score in hits] == sorted((score for _, score in hits), reverse=True)
    return [passage_id for passage_id, _ in hits]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("东湖科学城由谁牵头?", [11, 3, 7]),
        ("人才工程", [7]),
        ("1450亿元", [9]),
        ("没有这样的词汇zzz", []),
        ("???", []),
        ("", []),
    ],
)
def test_finds_what_shares_terms_best_first(
    tmp_path: Path, question: str, expected: list[int]
) -> None:
    assert found(written(tmp_path, TEXTS), question) == expected


def test_other_words_find_too_and_count_for_less(tmp_path: Path) -> None:
    lexical = written(tmp_path, {1: "所需经费纳入预算", 2: "组织掏钱捐助", 3: "绿化造林面积"})
    asked, also = TOKENIZER.query("掏钱"), TOKENIZER.terms("经费")
    hits = lexical.search(asked, 10, also=also)
    assert [found for found, _ in hits] == [2, 1]
    assert hits[:1] == lexical.search(asked, 10)
    alone = dict(lexical.search(also, 10))
    assert hits[1] == (1, pytest.approx(ALSO_WEIGHT * alone[1]))


def test_a_word_asked_in_both_ways_counts_once(tmp_path: Path) -> None:
    lexical = written(tmp_path, TEXTS)
    terms = TOKENIZER.query("东湖科学城")
    assert lexical.search(terms, 10, also=terms) == lexical.search(terms, 10)


@pytest.mark.parametrize("limit", [1, 2, 5])
def test_ties_come_by_id_also_where_the_list_is_cut(tmp_path: Path, limit: int) -> None:
    lexical = written(tmp_path, dict.fromkeys([90, 5, 40, 2, 77], "市科技局牵头"))
    assert found(lexical, "市科技局", limit) == [2, 5, 40, 77, 90][:limit]


def test_allowed_ids_restrict_instead_of_thinning_out_the_best(tmp_path: Path) -> None:
    many = dict.fromkeys(range(100), "东湖科学城") | {200: "关于东湖的其他事项以及很多别的内容"}
    lexical = written(tmp_path, many)
    assert found(lexical, "东湖科学城", 3, allowed=Ids.of([200, 999])) == [200]
    assert found(lexical, "东湖科学城", 3, allowed=Ids.of([])) == []
    assert found(lexical, "东湖科学城", 3, allowed=Ids.of({50, 20})) == [20, 50]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Lexical:
    """Passages of which each holds a word as often as none, or only a few others do."""
    texts = {n: "东湖" * (n % 40) + "科学城" * (n % 7) + "规划" * (n % 3) for n in range(3000)}
    return written(tmp_path_factory.mktemp("many") / "lexical", texts)


@pytest.mark.parametrize("count", [1, 20, 100, 300, 1500, 3000])
@pytest.mark.parametrize("which", ["best", "worst", "strewn"])
def test_any_number_of_allowed_ids_gives_the_best_of_them(
    many: Lexical, count: int, which: str
) -> None:
    terms = TOKENIZER.query("东湖科学城规划")
    everything = many.search(terms, 3000)
    ids = [found for found, _ in everything]
    strewn = sorted(ids, key=lambda found: found * 7919 % 3001)
    allowed = {"best": ids, "worst": ids[::-1], "strewn": strewn}[which][:count]
    expected = [hit for hit in everything if hit[0] in set(allowed)][:10]
    assert many.search(terms, 10, Ids.of(allowed)) == [
        (found, pytest.approx(score)) for found, score in expected
    ]


def test_what_ties_among_many_allowed_comes_by_id(tmp_path: Path) -> None:
    lexical = written(tmp_path, dict.fromkeys(range(999, -1, -1), "市科技局牵头"))
    assert found(lexical, "市科技局", 3, allowed=Ids.of(range(10, 900))) == [10, 11, 12]


def test_an_id_that_no_passage_can_have_is_passed_over(many: Lexical) -> None:
    assert found(many, "东湖", 3, allowed=Ids.of([-70, -1, 5, 10**9])) == [5]


def test_a_filter_changes_no_score(tmp_path: Path) -> None:
    lexical = written(tmp_path, TEXTS)
    terms = TOKENIZER.query("东湖科学城牵头")
    everything = dict(lexical.search(terms, 10))
    for passage_id, score in lexical.search(terms, 10, Ids.of([3, 7])):
        assert score == pytest.approx(everything[passage_id])


def test_what_is_removed_is_not_found_and_an_open_search_goes_on(tmp_path: Path) -> None:
    before = written(tmp_path, TEXTS)
    writer = LexicalWriter(tmp_path)
    writer.remove(3)
    writer.remove(12345)
    writer.add(3, TOKENIZER.terms("全新的内容"))
    assert writer.commit() == len(TEXTS)
    after = Lexical.open(tmp_path)
    assert found(after, "东湖高新区管委会") == [11]
    assert found(after, "全新的内容") == [3]
    assert found(before, "东湖高新区管委会")[0] == 3


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    assert found(written(tmp_path, {}), "东湖科学城") == []


def test_opens_and_searches_where_nothing_may_be_written(open_to_all: Path) -> None:
    written(open_to_all, TEXTS)
    for file in open_to_all.glob(".tantivy-*.lock"):
        file.unlink()
    open_to_all.chmod(0o555)
    script = (
        "import os, sys; from pathlib import Path; from index.lexical import Lexical\n"
        "from index.tokens import Tokenizer; terms = Tokenizer().terms('科学城')\n"
        "os.chdir(sys.argv[1]); os.geteuid() or os.setuid(65534)  # root may write anywhere\n"
        "print([i for i, _ in Lexical.open(Path('.')).search(terms, 5)], os.access('.', os.W_OK))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(open_to_all)],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (done.stdout.strip(), done.stderr) == ("[11, 3] False", "")


@pytest.mark.parametrize("damage", ["missing", "empty", "meta", "cut"])
def test_a_damaged_folder_is_one_clear_error(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "lexical"
    if damage != "missing":
        folder.mkdir()
    if damage in {"meta", "cut"}:
        written(folder, TEXTS)
        for file in folder.glob("meta.json" if damage == "meta" else "*.idx"):
            file.unlink()  # a file cut while tantivy has it mapped ends the process
            file.write_bytes(b"")
    with pytest.raises(IndexFolderError, match="关键词索引读不了"):
        Lexical.open(folder)


@pytest.mark.filterwarnings("ignore")
def test_bits_flipped_inside_a_file_are_the_same_clear_error(tmp_path: Path) -> None:
    written(tmp_path, dict.fromkeys(range(50), "东湖科学城"))
    for file in tmp_path.glob("*.idx"):
        content = bytearray(file.read_bytes())
        for place in range(len(content) // 3, len(content) // 3 + 8):
            content[place] ^= 0x55
        file.unlink()  # not under the feet of who has it mapped
        file.write_bytes(content)
    with pytest.raises(IndexFolderError, match="关键词索引读不了"):
        Lexical.open(tmp_path).search(TOKENIZER.terms("东湖科学城"), 3)


def test_a_score_is_the_share_of_what_a_passage_of_nothing_else_would_reach(tmp_path: Path) -> None:
    writer = LexicalWriter(tmp_path)
    for number, word in enumerate(("科技", "养老", "交通", "科技")):
        writer.add(number, Terms((word,) * 400, ()))
    writer.commit()
    lexical = Lexical.open(tmp_path)
    assert lexical.search(Terms(("科技",), ()), 1)[0][1] == pytest.approx(1, abs=0.01)
    [(found, share), *_] = lexical.search(Terms(("科技", "教育"), ()), 1)
    assert found == 0
    assert 0.2 < share < 0.5
