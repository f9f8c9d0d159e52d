"""An index finds passages by words and meaning, and no crash or other process breaks it."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import hybrid
from index.engines.faiss_engine import FaissEngine
from index.errors import IndexFolderError
from index.folder import FORMAT
from index.hybrid import Also, Hit, Index
from index.windows import windows
from index.writing import Entry
from tests.fakes import NgramEncoder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

ENCODER = NgramEncoder()
WORDS = ("市科技局", "东湖高新区管委会", "技术合同成交额")
ENTRIES = (
    Entry(1, "二、主要任务 > 东湖科学城", "由东湖高新区管委会牵头建设。"),
    Entry(2, "二、主要任务 > 人才", "市人才工作局牵头实施人才工程。"),
    Entry(3, "一、工作目标", "技术合同成交额突破1450亿元。"),
    Entry(4, "一、工作目标", "高新技术企业突破13000家。"),
)


def build(folder: Path, entries: Iterable[Entry] = ENTRIES, generation: int = 1) -> Index:
    return Index.build(folder, ENCODER, entries, words=WORDS, generation=generation)


def best(index: Index, question: str) -> int:
    return index.search(question, 1)[0].id


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("东湖科学城由谁牵头?", 1),
        ("人才工程", 2),
        ("技术合同成交额是多少", 3),
        ("高新技术企业目标", 4),
    ],
)
def test_finds_by_heading_and_text(tmp_path: Path, question: str, expected: int) -> None:
    built = build(tmp_path)
    assert best(built, question) == best(Index.open(tmp_path, ENCODER), question) == expected


def test_a_search_changes_nothing_on_disk(tmp_path: Path) -> None:
    build(tmp_path)
    before = {f: f.stat().st_mtime_ns for f in tmp_path.rglob("*") if f.is_file()}
    best(Index.open(tmp_path, ENCODER), "东湖科学城")
    assert {f: f.stat().st_mtime_ns for f in tmp_path.rglob("*") if f.is_file()} == before


@pytest.mark.parametrize("question", ["", "???", "🙂"])
def test_a_question_without_words_may_find_nothing_and_never_fails(
    tmp_path: Path, question: str
) -> None:
    assert len(build(tmp_path).search(question, 3)) <= 3


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    index = build(tmp_path, [])
    assert (len(index), index.search("东湖科学城", 3)) == (0, [])


def test_documents_restrict_both_lists(tmp_path: Path) -> None:
    texts = ("东湖科学城由市科技局牵头", "东湖科学城建设指挥部", "东湖", "科学城的东湖")
    held = [Entry(n, "", text, f"d{n // 2}") for n, text in enumerate(texts, 1)]
    index = build(tmp_path, held)
    found = index.search("东湖科学城由谁牵头?", 3, index.within(["d1", "gone"]))
    assert sorted(hit.id for hit in found) == [2, 3]
    assert index.search("东湖科学城", 3, index.within([])) == []


def hits(index: Index, query: str, also: list[str]) -> list[tuple[int, float]]:
    return [(hit.id, hit.score) for hit in index.search(query, 3, also=also)]


def test_what_is_also_looked_for_counts_where_the_query_has_no_word_of_a_passage(
    tmp_path: Path,
) -> None:
    texts = ("河道淤泥由养护队清挖", "所需经费列入预算", "家属应当陪同老人")
    index = build(tmp_path, [Entry(number, "", text) for number, text in enumerate(texts)])
    assert index.search_lexical("谁掏钱", 3) == []
    found = index.search_lexical("谁掏钱", 3, also=Also(["经费"], 0.3))
    assert [passage for passage, _ in found] == [1]
    alone, also = (dict(hits(index, "谁掏钱", words)) for words in ([], ["经费"]))
    assert also[1] > alone[1]


PLANS = (
    Entry(1, "总则", "支持企业建设重点实验室。", "养老"),
    Entry(2, "助餐", "发展老年助餐和养老服务。", "养老"),
    Entry(3, "总则", "支持企业建设重点实验室。", "科技"),
    Entry(4, "基金", "科技创新基金投资初创企业。", "科技"),
)


@pytest.mark.parametrize(("about", "expected"), [("养老", 1), ("科技创新", 3)])
def test_a_document_that_a_question_speaks_of_lifts_its_passages(
    tmp_path: Path, about: str, expected: int
) -> None:
    built = build(tmp_path, PLANS)
    for index in (built, Index.open(tmp_path, ENCODER)):
        hits = [hit.id for hit in index.search(f"{about}企业重点实验室", 4)]
        assert min((1, 3), key=hits.index) == expected


@pytest.mark.parametrize("asked", [1, 5, 6])
def test_a_document_lifts_as_much_among_few_allowed_as_among_all(
    tmp_path: Path, asked: int
) -> None:
    entries = [Entry(n, "", f"养老服务{'站点' * (n % 2)}第{n}号", f"d{n}") for n in range(6)]
    index = build(tmp_path, entries)
    allowed = index.within(f"d{n}" for n in range(asked))
    among_all = index.search_documents("养老站点", range(asked), 9)
    assert index.search_documents("养老站点", range(asked), 9, allowed) == among_all
    assert (asked < 2) or (among_all[1] > among_all[0] > 0)


def test_a_changed_document_lifts_by_what_it_holds_now(tmp_path: Path) -> None:
    index = build(tmp_path, PLANS)
    index.update([Entry(3, "总则", "支持企业建设重点实验室。", "科技")], [4], WORDS, 2)
    index.update([Entry(5, "总则", "科技创新企业重点实验室。", "养老")], [1, 2], WORDS, 3)
    for seen in (index, Index.open(tmp_path, ENCODER)):
        assert [hit.id for hit in seen.search("科技创新企业重点实验室", 4)] == [5, 3]
        both = seen.within(["养老", "科技"])
        assert seen.search("基金助餐", 4, both)[0].score == seen.search("基金", 4, both)[0].score


def test_a_document_has_one_row_as_long_as_it_has_passages(tmp_path: Path) -> None:
    index = build(tmp_path, PLANS)
    assert len(index._held.documents) == 2
    index.update([PLANS[0]], [PLANS[1].id], WORDS, 2)
    assert len(index._held.documents) == 2
    index.update([], [PLANS[2].id, PLANS[3].id], WORDS, 3)
    assert len(index._held.documents) == 1


SENTENCES = [
    f"第{n}类企业由市科技局认定，认定结果在市科技局网站公示，公示期满由市科技局发证。"
    for n in range(30)
]
LONG = Entry(1, "", "".join(f"{sentence}{'并报备案' * 20}。" for sentence in SENTENCES))


def test_a_passage_is_as_near_as_its_nearest_window(tmp_path: Path) -> None:
    cut = windows(LONG.text)
    rows = ENCODER.encode([f"\n{window}" for window in cut])
    nearest = max(rows @ ENCODER.encode_queries([SENTENCES[17]])[0])
    [(found, score)] = build(tmp_path, [LONG]).search_dense(SENTENCES[17], 1)
    assert (found, score) == (1, pytest.approx(float(nearest), abs=1e-3))


def test_many_near_windows_of_one_passage_shut_no_other_out(tmp_path: Path) -> None:
    index = build(tmp_path, [LONG, Entry(2, "", "别的内容。"), Entry(3, "", "还有别的。", "d")])
    found = index.search_dense("企业由市科技局认定并公示发证", 3)
    assert [passage for passage, _ in found][:1] == [1]
    assert {passage for passage, _ in found} == {1, 2, 3}
    some = index.within(["", "e"])
    assert [passage for passage, _ in index.search_dense("企业由市科技局认定", 2, some)] == [1, 2]


def test_hits_come_best_first_and_as_many_as_asked_for(tmp_path: Path) -> None:
    many = [Entry(n, "", f"第{n}项 市科技局牵头 {'创新' * (n % 7)}") for n in range(200)]
    hits = build(tmp_path, many).search("市科技局创新", 120)
    assert len(hits) == 120
    assert hits == sorted(hits, key=lambda hit: (-hit.score, hit.id))


def test_an_update_takes_out_puts_in_and_replaces(tmp_path: Path) -> None:
    index = build(tmp_path)
    added = [Entry(4, "", "科技型中小企业入库12000家。"), Entry(9, "", "设立种子基金。")]
    index.update(added, [1], WORDS, 2)
    for seen in (index, Index.open(tmp_path, ENCODER)):
        assert (len(seen), seen.generation) == (4, 2)
        assert best(seen, "种子基金") == 9
        assert best(seen, "科技型中小企业") == 4
        assert 1 not in [hit.id for hit in seen.search("东湖科学城", 9)]
        assert all("13000" not in str(hit) for hit in seen.search("高新技术企业", 9))


ID_SETS = st.sets(st.integers(0, 12), max_size=8)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(start=ID_SETS, steps=st.lists(st.tuples(ID_SETS, ID_SETS), max_size=3))
def test_updates_hold_what_a_build_of_the_same_holds(
    tmp_path: Path, start: set[int], steps: list[tuple[set[int], set[int]]]
) -> None:
    def entry(number: int) -> Entry:
        return Entry(number, f"第{number}节", f"任务{number}由第{number}局牵头")

    index = build(tmp_path, map(entry, start))
    held = set(start)
    for generation, (add, remove) in enumerate(steps, 2):
        index.update(map(entry, add), remove, WORDS, generation)
        held = (held - remove) | add
    assert len(index) == len(held)
    assert {hit.id for hit in index.search("任务由局牵头", 99)} == held
    assert {found for found, _ in index.search_dense("任务", 99)} == held
    for number in held:
        assert index.search_lexical(f"第{number}节任务{number}", 1)[0][0] == number


def test_an_index_goes_on_when_it_grows_beyond_comparing_every_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FaissEngine, "exact_rows", 20)
    works = ("规划", "经费", "考核", "培训", "宣传", "监督")
    topics = [f"{kind}{work}" for kind in ("教育", "医疗", "交通", "环保") for work in works]
    index = build(tmp_path, [Entry(n, "", topic) for n, topic in enumerate(topics[:10])])
    index.update([Entry(n, "", topic) for n, topic in enumerate(topics[10:], 10)], [3], WORDS, 2)
    index.update([Entry(30, "", "数字政府")], [5, 20], WORDS, 3)
    for seen in (index, Index.open(tmp_path, ENCODER)):
        assert len(seen) == 22
        assert seen.search_dense("数字政府", 1)[0][0] == 30
        for number in {*range(24)} - {3, 5, 20}:
            assert seen.search_dense(topics[number], 1)[0][0] == number
        assert not {3, 5, 20} & {found for found, _ in seen.search_dense(topics[3], 99)}


def failing(entries: Iterable[Entry]) -> Iterable[Entry]:
    yield from entries
    raise RuntimeError("断电")


@pytest.mark.parametrize(
    "change",
    [
        lambda folder, _: build(folder, failing(ENTRIES[:1]), generation=2),
        lambda _, index: index.update(failing(ENTRIES), [1], WORDS, 2),
    ],
)
def test_a_crash_while_writing_leaves_the_old_index_whole(
    tmp_path: Path, change: Callable[[Path, Index], object]
) -> None:
    index = build(tmp_path)
    with pytest.raises(RuntimeError, match="断电"):
        change(tmp_path, index)
    for seen in (index, Index.open(tmp_path, ENCODER)):
        assert (len(seen), seen.generation, best(seen, "东湖科学城")) == (4, 1, 1)
    assert len(list(tmp_path.glob("data-*"))) == 1


def test_a_crash_before_the_manifest_is_replaced_leaves_the_old_index_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = build(tmp_path)

    def cut_off(folder: Path, manifest: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(hybrid, "publish", cut_off)
    with pytest.raises(KeyboardInterrupt):
        index.update([Entry(9, "", "设立种子基金。")], [1], WORDS, 2)
    seen = Index.open(tmp_path, ENCODER)
    assert (len(seen), seen.generation, best(seen, "东湖科学城")) == (4, 1, 1)


def test_leftovers_of_a_killed_writer_go_with_the_next_change(tmp_path: Path) -> None:
    index = build(tmp_path)
    (tmp_path / "data-dead").mkdir()
    index.update([], [4], WORDS, 2)
    assert [folder.name for folder in tmp_path.glob("data-*")] == [
        json.loads((tmp_path / "manifest.json").read_text("utf-8"))["data"]
    ]


def test_an_open_index_goes_on_while_another_rebuilds(tmp_path: Path) -> None:
    build(tmp_path)
    index = Index.open(tmp_path, ENCODER)
    assert best(index, "东湖科学城") == 1
    build(tmp_path, [Entry(7, "", "别的内容")], generation=2)
    assert (best(index, "东湖科学城"), len(index), index.generation) == (1, 4, 1)


def test_an_update_goes_on_from_what_another_process_published(tmp_path: Path) -> None:
    ours = build(tmp_path)
    Index.open(tmp_path, ENCODER).update([Entry(9, "", "设立种子基金。")], [], WORDS, 2)
    ours.update([Entry(10, "", "建设孵化器。")], [], WORDS, 3)
    assert (best(ours, "种子基金"), best(ours, "孵化器"), len(ours)) == (9, 10, 6)


def test_threads_search_at_once_while_one_updates(tmp_path: Path) -> None:
    build(tmp_path)
    index = Index.open(tmp_path, ENCODER)
    with ThreadPoolExecutor(8) as pool:
        answers = [pool.submit(best, index, "东湖科学城由谁牵头?") for _ in range(100)]
        for generation in range(2, 5):
            index.update([Entry(generation * 10, "", "设立种子基金。")], [], WORDS, generation)
        assert {answer.result() for answer in answers} == {1}


def drop(pattern: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        for file in folder.rglob(pattern):
            file.unlink()

    return damage


def cut(pattern: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        for file in folder.rglob(pattern):
            content = file.read_bytes()
            file.unlink()  # not under the feet of who has it mapped
            file.write_bytes(content[:-3])

    return damage


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (drop("manifest.json"), "里没有索引"),
        (cut("manifest.json"), "的清单 .* 读不了"),
        (lambda folder: (folder / "manifest.json").write_text("[]"), "的清单 .* 读不了"),
        (lambda folder: (folder / "manifest.json").write_text('{"format": 0}'), "另一版本"),
        (
            lambda folder: (folder / "manifest.json").write_text(f'{{"format": {FORMAT}}}'),
            "的清单 .* 读不了",
        ),
        (drop("vectors"), "文件缺失或不完整:vectors"),
        (cut("vectors"), "文件缺失或不完整:vectors"),
        (drop("*.idx"), "文件缺失或不完整:(documents|lexical)/.*idx"),
        (cut("*.term"), "文件缺失或不完整:(documents|lexical)/.*term"),
        (drop("meta.json"), "文件缺失或不完整:(documents|lexical)/meta.json"),
    ],
)
def test_a_damaged_folder_is_refused_and_can_be_built_again(
    tmp_path: Path, damage: Callable[[Path], None], message: str
) -> None:
    build(tmp_path)
    damage(tmp_path)
    with pytest.raises(IndexFolderError, match=message):
        Index.open(tmp_path, ENCODER)
    assert best(build(tmp_path), "东湖科学城") == 1


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(IndexFolderError, match="读不了"):
        Index.open(tmp_path / "file", ENCODER)
    with pytest.raises(IndexFolderError, match="写不进"):
        build(tmp_path / "file")


def test_vectors_of_the_right_size_but_wrong_content_are_refused_when_read(tmp_path: Path) -> None:
    build(tmp_path)
    [vectors] = tmp_path.rglob("vectors")
    vectors.write_bytes(bytes(vectors.stat().st_size))
    with pytest.raises(IndexFolderError, match=r"向量文件 .* 读不了"):
        Index.open(tmp_path, ENCODER).search("东湖科学城", 1)


def test_another_model_tokenizer_or_engine_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path)
    with pytest.raises(IndexFolderError, match=r"ngrams-64.*现在用.*ngrams-32"):
        Index.open(tmp_path, NgramEncoder(32))
    with pytest.raises(IndexFolderError, match=r"faiss.*现在用.*exact"):
        Index.open(tmp_path, ENCODER, engine="exact")
    monkeypatch.setattr(hybrid, "TOKENIZER_VERSION", "another")
    with pytest.raises(IndexFolderError, match=r"现在用.*another"):
        Index.open(tmp_path, ENCODER)


def test_engines_agree(tmp_path: Path) -> None:
    hits: list[list[Hit]] = []
    for engine in ("exact", "faiss"):
        folder = tmp_path / engine
        Index.build(folder, ENCODER, ENTRIES, words=WORDS, generation=1, engine=engine)
        hits.append(Index.open(folder, ENCODER, engine=engine).search("东湖科学城牵头", 4))
    assert [hit.id for hit in hits[0]] == [hit.id for hit in hits[1]]
    assert [hit.score for hit in hits[0]] == pytest.approx([hit.score for hit in hits[1]], abs=0.01)


def test_no_file_is_left_readable_by_its_owner_only(tmp_path: Path) -> None:
    build(tmp_path).update([], [4], WORDS, 2)
    umask = os.umask(0)
    os.umask(umask)
    if not umask & 0o044:
        assert all(f.stat().st_mode & 0o044 for f in tmp_path.rglob("*") if f.is_file())


class Asking(NgramEncoder):
    """Reads a question with its prompt before it."""

    def encode_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self.encode([f"人才{text}" for text in texts])


def test_a_question_is_embedded_as_one_and_a_passage_as_one(tmp_path: Path) -> None:
    encoder = Asking()
    index = Index.build(tmp_path, encoder, ENTRIES, words=(), generation=1)
    asked, passage = encoder.encode(["人才规划"])[0], encoder.encode(["规划"])[0]
    assert index.likeness("规划", ["规划"]) == [pytest.approx(float(asked @ passage))]
    texts = [f"{entry.context}\n{entry.text}" for entry in ENTRIES]
    wanted = sorted(encoder.encode(texts) @ asked, reverse=True)
    found = [score for _, score in index.search_dense("规划", len(ENTRIES))]
    assert found == pytest.approx(wanted, abs=1e-3)
