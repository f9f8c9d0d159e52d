"""Any model gives unit rows; the embedded one gives them without torch, network or home."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.encoder import EMBEDDED, SentenceEncoder, load
from index.errors import IndexFolderError
from index.static import FILES, StaticEncoder

ROOT = Path(__file__).parents[2]
ENCODER = load()
UNKNOWN = "🙂𪚥"
COUNTED = "index.training.counted.CountedEmbedding"
MEAN = "sentence_transformers.sentence_transformer.modules.StaticEmbedding"

LIMITS = (
    "由东湖高新区管委会牵头,市科技局、市经信局配合",
    "2020年研发投入占GDP比重达到3.5%",
    "各区人民政府要加强组织领导,按照职责分工抓好落实。",
    "ＡＢＣ　全角与half-width",
    "的",
)
TEXTS = [f"{a}{'' if n % 3 else ';'}{b}"[: n % 61 + 1] for n, (a, b) in enumerate(
    [(a, b) for a in LIMITS for b in LIMITS] * 12
)]  # fmt: skip


@given(st.lists(st.text(max_size=50), max_size=8))
def test_rows_are_unit_or_zero_and_depend_on_their_text_alone(texts: list[str]) -> None:
    rows = ENCODER.encode(texts)
    assert rows.shape == (len(texts), ENCODER.dimension)
    assert rows.dtype == np.float32
    lengths = np.linalg.norm(rows, axis=1)
    assert np.all(np.isclose(lengths, 1, atol=1e-5) | (lengths == 0))
    for row, text in zip(rows, texts, strict=True):
        assert np.array_equal(row, ENCODER.encode([text])[0])


@pytest.mark.parametrize("text", ["", " ", "。,!", UNKNOWN, f"{UNKNOWN}\n"])
def test_a_text_without_a_known_character_is_a_row_of_zeros(text: str) -> None:
    assert not ENCODER.encode([text]).any()


def test_unknown_characters_count_for_nothing() -> None:
    with_them, without = ENCODER.encode([f"{UNKNOWN}科技创新{UNKNOWN}", "科技创新"])
    assert np.array_equal(with_them, without)


def test_many_texts_at_once_get_the_rows_each_gets_alone() -> None:
    assert np.array_equal(
        ENCODER.encode(TEXTS), np.concatenate([ENCODER.encode([text]) for text in TEXTS])
    )


def test_threads_get_the_same_rows() -> None:
    fresh = load()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda text: fresh.encode([text])[0], TEXTS))
    assert np.array_equal(np.array(found), ENCODER.encode(TEXTS))


def test_nearness_follows_the_words() -> None:
    rows = ENCODER.encode(["高新技术企业认定", "认定高新技术企业的条件", "农村饮用水工程维修"])
    assert rows[0] @ rows[1] > 0.5 > rows[0] @ rows[2]


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def pooled(folder: Path, kind: str) -> Path:
    """Copy the embedded model with another kind of pooling."""
    copy = shutil.copytree(EMBEDDED, folder / kind.rpartition(".")[2])
    modules = copy / "modules.json"
    assert COUNTED in modules.read_text("utf-8")
    modules.write_text(modules.read_text("utf-8").replace(COUNTED, kind), "utf-8")
    return copy


@pytest.mark.parametrize("kind", [COUNTED, MEAN])
def test_the_rows_are_those_of_sentence_transformers(kind: str, tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize

    from index.training.counted import CountedEmbedding

    texts = [*TEXTS, *(text + UNKNOWN for text in LIMITS), UNKNOWN, "", "人民" * 9 + "政府"]
    folder = pooled(tmp_path, kind)
    if kind == COUNTED:
        modules = [CountedEmbedding.load(str(folder)), Normalize()]
        full = SentenceTransformer(modules=modules, device="cpu").encode(texts)
    else:
        full = SentenceEncoder(str(folder)).encode(texts)
    assert np.allclose(StaticEncoder(folder).encode(texts), full, atol=1e-5)


def test_repetition_hardly_counts_and_makes_another_fingerprint(tmp_path: Path) -> None:
    mean = StaticEncoder(pooled(tmp_path, MEAN))
    often, rest = "人民" * 9, "政府工作报告"
    near, nearer = (e.encode([rest + often]) @ e.encode([often]).T for e in (ENCODER, mean))
    assert near < nearer
    assert mean.fingerprint != ENCODER.fingerprint


def test_the_embedded_model_needs_neither_torch_nor_network_nor_home(tmp_path: Path) -> None:
    script = (
        "import sys; from index.encoder import load; from index.hybrid import Index; from index.writing import Entry\n"
        "from pathlib import Path; folder = Path(sys.argv[1])\n"
        "index = Index.build(folder, load(), [Entry(1, '', '市科技局')], words=(), generation=1)\n"
        "hits = Index.open(folder, load()).search('科技局由谁牵头', 1)\n"
        "heavy = {'torch', 'sentence_transformers', 'transformers', 'huggingface_hub'}\n"
        "print(len(hits), heavy & set(sys.modules))"
    )
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(tmp_path / "home"), "HF_HUB_OFFLINE": "1",
        "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "index")],
        capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("1 set()\n", "")
    assert not (tmp_path / "home").exists()


def test_the_embedded_model_is_small_and_has_a_card() -> None:
    assert sum(file.stat().st_size for file in EMBEDDED.rglob("*")) < 45_000_000
    card = (EMBEDDED / "README.md").read_text("utf-8")
    assert "python -m index.training" in card


def test_every_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexFolderError) as caught:
        load(str(tmp_path))
    assert all(name in str(caught.value) for name in FILES)
    assert str(tmp_path) in str(caught.value)


@pytest.mark.parametrize("name", FILES)
def test_one_missing_file_is_named_alone(tmp_path: Path, name: str) -> None:
    folder = shutil.copytree(EMBEDDED, tmp_path / "model")
    (folder / name).unlink()
    with pytest.raises(IndexFolderError) as caught:
        load(str(folder))
    assert [other for other in FILES if other in str(caught.value)] == [name]


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json"])
@pytest.mark.parametrize("content", [b"", b"{}", b"\xff" * 64])
def test_an_unreadable_file_is_named(tmp_path: Path, name: str, content: bytes) -> None:
    folder = shutil.copytree(EMBEDDED, tmp_path / "model")
    (folder / name).write_bytes(content)
    with pytest.raises(IndexFolderError, match=name):
        load(str(folder)).encode(["科技"])


@pytest.mark.parametrize("path", ["/nowhere/model", "./nowhere", "a/b/c"])
def test_a_folder_that_is_not_there_is_no_model_name(path: str) -> None:
    with pytest.raises(IndexFolderError, match="没有模型文件夹"):
        load(path)


def test_a_retrained_model_has_another_fingerprint(tmp_path: Path) -> None:
    folder = shutil.copytree(EMBEDDED, tmp_path / "model")
    assert load(str(folder)).fingerprint == ENCODER.fingerprint
    weights = bytearray((folder / "model.safetensors").read_bytes())
    weights[-1] ^= 1
    (folder / "model.safetensors").write_bytes(weights)
    assert load(str(folder)).fingerprint != ENCODER.fingerprint


def test_any_other_model_is_loaded_by_sentence_transformers(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Dense, StaticEmbedding
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(EMBEDDED / "tokenizer.json"))
    modules = [StaticEmbedding(tokenizer, embedding_dim=8), Dense(8, 4)]
    folder = str(tmp_path / "model")
    SentenceTransformer(modules=modules, device="cpu").save(folder, create_model_card=False)
    encoder = load(folder)
    rows = encoder.encode(["科技创新", "人才", ""])
    assert (encoder.dimension, rows.shape, rows.dtype) == (4, (3, 4), np.float32)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert encoder.fingerprint == load(folder).fingerprint
    assert not isinstance(encoder, StaticEncoder)
