"""A data folder becomes a model that loads, the same one every time."""

from __future__ import annotations

import gzip
import json
from itertools import islice
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.encoder import load
from index.errors import IndexFolderError
from index.training import pairs as training_pairs
from index.training.cooccurrence import near_each_other
from index.training.even import evened
from index.training.first import first_rows
from index.training.glosses import features
from index.training.pairs import CONTEXT_SHARE, HEADING_SHARE, KEPT_SHARE, cloze, rounds
from index.training.pieces import count_pieces, tokenizer_of
from index.training.spoken import said, spoken_pairs
from index.training.texts import Passage, passages, question_pairs, split
from index.windows import windows

if TYPE_CHECKING:
    from pathlib import Path

LAW = """---
title: 科技进步条例
---
# 科技进步条例

<!-- INFO END -->

## 第一章 总则

第一条 为了促进科技创新,保障科技人员权益,根据有关法律,制定本条例。

第二条 市科技行政部门负责统筹协调,区人民政府负责落实,有关单位予以配合。
"""
POLICY = "一、工作目标\n高新技术企业达到9000家,技术合同成交额突破800亿元,研发投入持续增长。\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    files = {
        "training/laws/科技进步条例(2020-01-01).md": LAW,
        "training/laws/README.md": "不是法律",
        "corpora/市/要点.txt": POLICY,
        "eval/ncp/documents.txt": "只用于评测",
        "training/pairs/a.jsonl": "\n".join(
            json.dumps({"question": f"问题{n}?", "passage": "回答" * (n % 2 + 1)}) for n in range(6)
        ),
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    return tmp_path


@pytest.mark.filterwarnings("ignore")  # of the libraries that train, not of ours
def test_a_tiny_run_makes_a_model_that_loads_the_same_every_time(
    data: Path, tmp_path: Path
) -> None:
    from index.training.__main__ import main

    small = ["--steps", "3", "--batch", "4", "--pieces", "60", "--dimension", "16"]
    found = []
    for name in ("one", "two"):
        main([str(data), "--out", str(tmp_path / name), "--seed", "3", *small])
        encoder = load(str(tmp_path / name))
        assert encoder.dimension == 16
        assert encoder.encode(["科技创新"]).any()
        found.append(encoder.fingerprint)
    assert found[0] == found[1]


def test_reads_laws_and_policies_and_nothing_kept_for_measuring(data: Path) -> None:
    assert list(passages(data)) == [
        Passage(
            "科技进步条例",
            "第一章 总则",
            "为了促进科技创新,保障科技人员权益,根据有关法律,制定本条例。"
            "市科技行政部门负责统筹协调,区人民政府负责落实,有关单位予以配合。",
        ),
        Passage(
            "要点",
            "一、工作目标",
            "高新技术企业达到9000家,技术合同成交额突破800亿元,研发投入持续增长。",
        ),
    ]
    assert len(question_pairs(data)) == 6


def test_every_missing_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "corpora").mkdir()
    with pytest.raises(IndexFolderError, match=r"training/laws.*training/pairs") as caught:
        list(passages(tmp_path))
    assert "corpora" not in str(caught.value)


def test_passages_are_about_as_long_as_the_corpus_makes_them() -> None:
    text = "".join(f"第{n}项工作由有关部门负责落实到位。" for n in range(100))
    cut = [passage.text for passage in split("标题", text)]
    assert "".join(cut) == text
    assert all(len(passage) <= 300 for passage in cut)


def test_what_is_asked_comes_from_its_passage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training_pairs, "SAID_SHARE", 0)
    clauses = [f"第{n}项任务由第{n}局负责" for n in range(6)]
    passage = Passage("题目", "一、任务", ",".join(clauses))
    context, random = "题目 一、任务", Random(1)
    drawn = [cloze(passage, random) for _ in range(2000)]
    headed = [asked for asked, _ in drawn if asked.startswith((f"{context} ", "一、任务 "))]
    assert len(headed) / len(drawn) == pytest.approx(HEADING_SHARE, abs=0.05)
    bare = [pair for pair in drawn if pair[0] not in headed]
    assert all(sum(clause in near for clause in clauses) >= 3 for _, near in drawn)
    assert sum(a in near for a, near in bare) / len(bare) == pytest.approx(KEPT_SHARE, abs=0.05)
    under = sum(near.startswith(f"{context} ") for _, near in drawn)
    assert under / len(drawn) == pytest.approx(CONTEXT_SHARE, abs=0.05)


def test_a_long_passage_is_asked_by_its_windows_as_the_index_has_them() -> None:
    passage = Passage("", "", "".join(f"第{n}项,由{n}局,负责落实。" for n in range(30)))
    drawn = [cloze(passage, Random(n)) for n in range(300)]
    whole = {near for _, near in drawn if near in passage.text}
    assert whole == set(windows(passage.text))


def test_pairs_go_on_with_a_steady_share_of_questions_far_apart() -> None:
    texts = [Passage("题", "", f"甲乙丙丁{n},戊己庚辛{n},壬癸子丑{n}。") for n in range(40)]
    questions = [(f"问{n}", f"答{n % 5}") for n in range(20)]
    drawn = list(islice(rounds(texts, [(0.2, questions)], Random(1)), 500))
    asked = [pair for pair in drawn if pair in questions]
    assert len(asked) == pytest.approx(100, abs=2)
    assert all(len({near for _, near in asked[n : n + 5]}) == 5 for n in range(0, 100, 5))
    assert drawn == list(islice(rounds(texts, [(0.2, questions)], Random(1)), 500))


def test_pieces_are_the_words_of_the_texts_digits_alone_marks_left_out() -> None:
    counts = count_pieces(["高新技术企业达到9000家。"] * 5 + ["高新技术，企业"] * 5)
    tokenizer = tokenizer_of(counts, 40)
    assert tokenizer.encode("高新技术企业,12家!").tokens == ["高新技术", "企业", "1", "2", "家"]
    assert tokenizer.encode("。,!").tokens == []
    assert tokenizer_of(counts, 7).get_vocab_size() == 7


def test_a_clause_is_said_in_everyday_words_now_and_then() -> None:
    drawn = {said("落实研发经费", Random(n)) for n in range(40)}
    assert "落实研发经费" in drawn
    assert len(drawn) > 3
    assert any("钱" in text for text in drawn)


def test_spoken_pairs_share_hardly_a_word() -> None:
    pairs = spoken_pairs()
    assert len(pairs) > 6000
    shared = sum(
        any(left[n : n + 2] in right for n in range(len(left) - 1)) for left, right in pairs
    )
    assert shared < len(pairs) * 0.02


def test_words_of_one_gloss_or_meaning_share_a_feature(tmp_path: Path) -> None:
    entries = "# CC-CEDICT\n補貼 补贴 [bu3 tie1] /to subsidize/subsidy/\n津貼 津贴 [jin1 tie1] /state subsidies (CL:項|项)/\n"
    (tmp_path / "dictionary.txt.gz").write_bytes(gzip.compress(entries.encode()))
    (tmp_path / "net.tab").write_text("# net\n0219-v\tcmn:lemma\t补贴\n0219-v\tcmn:lemma\t资助\n")
    found = features(tmp_path, {"补贴", "津贴", "资助"})
    assert found["补贴"].keys() & found["津贴"].keys() == {"word subsidy"}
    assert found["补贴"].keys() & found["资助"].keys() == {"meaning 0219-v"}


def unit(row: np.ndarray) -> np.ndarray:
    return row / np.linalg.norm(row)


def test_pieces_in_the_same_company_start_out_near() -> None:
    texts = [f"政府发放{word}扶持企业" for word in ("补贴", "津贴")] * 30
    texts += ["河道清理淤泥防汛"] * 30
    counts = count_pieces(texts)
    tokenizer = tokenizer_of(counts, 100)
    near = near_each_other(tokenizer, texts, [("掏钱的人", "企业")], [("红包", "补贴")])
    place = tokenizer.get_vocab()
    found = []
    for seed in range(20):
        rows = first_rows(tokenizer, counts, near, {}, 4, seed=seed)
        one, other, third = (unit(rows[place[word]]) for word in ("补贴", "津贴", "淤泥"))
        found.append((one @ other, one @ third))
    together, apart = np.mean(found, axis=0)
    assert together > 0.4
    assert apart < 0.2


def test_pieces_that_start_out_alike_are_still_told_apart() -> None:
    texts = [f"政府发放{word}扶持企业" for word in ("补贴", "津贴")] * 30
    counts = count_pieces(texts)
    tokenizer = tokenizer_of(counts, 100)
    near = near_each_other(tokenizer, texts, [], [("红包", "补贴"), ("红包", "津贴")])
    rows = first_rows(tokenizer, counts, near, {}, 256, seed=1)
    one, other = (unit(rows[tokenizer.get_vocab()[word]]) for word in ("补贴", "津贴"))
    assert one @ other < 0.9


def test_evened_rows_make_texts_lie_more_evenly_and_keep_what_is_near() -> None:
    texts = [f"{a}{b}" for a in "甲乙丙丁戊己" for b in "子丑寅卯辰巳"]
    tokenizer = tokenizer_of(count_pieces(texts * 5), 40)
    random = np.random.default_rng(1)
    rows = random.standard_normal((tokenizer.get_vocab_size(), 4)).astype(np.float32)
    rows *= np.array([5, 1, 1, 0.2], np.float32)

    def variances(table: np.ndarray) -> np.ndarray:
        encoded = np.stack([table[tokenizer.encode(text).ids].sum(axis=0) for text in texts])
        encoded /= np.linalg.norm(encoded, axis=1, keepdims=True)
        return np.sort(np.linalg.eigvalsh(np.cov(encoded.T)))

    before, after = variances(rows), variances(evened(rows, tokenizer, texts))
    assert after[-1] / after[0] < before[-1] / before[0]
