"""Any model of sentence-transformers gives the rows its folder says, on a real transformer."""

from __future__ import annotations

import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from index.encoder import BATCH, Encoder, load
from index.errors import IndexFolderError
from index.hybrid import Entry, Index
from index.pretrained import BACKENDS, Backend, Runtime, digest
from index.prompts import Prompts, choose
from tests.models import MINILM, PROMPTS, tokens, variant

TEXTS = [
    "Who leads the science plan?",
    "The bureau of science and technology leads it.",
    "技术合同成交额",
    "",
]


def installed(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


INSTALLED = [backend for backend, (module, _) in BACKENDS.items() if installed(module)]


@pytest.fixture(scope="module")
def minilm() -> Encoder:
    import torch

    torch.set_num_threads(1)  # two wait for each other where cores are shared: 10 times as long
    return load(str(MINILM))


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_rows_are_token_vectors_averaged_to_unit_length(minilm: Encoder) -> None:
    vectors, text = tokens(TEXTS)
    mean = (vectors * text[:, :, None]).sum(axis=1) / text.sum(axis=1)[:, None]
    rows = minilm.encode(TEXTS)
    assert (rows.shape, rows.dtype) == ((len(TEXTS), minilm.dimension), np.float32)
    assert np.allclose(rows, unit(mean), atol=1e-5)


def test_a_model_that_pools_by_its_first_token_is_pooled_so(tmp_path: Path) -> None:
    first = {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False}
    encoder = load(str(variant(tmp_path / "model", pooling=first)))
    assert np.allclose(encoder.encode(TEXTS), unit(tokens(TEXTS)[0][:, 0]), atol=1e-5)


def test_more_texts_than_a_batch_get_the_rows_each_gets_alone(minilm: Encoder) -> None:
    texts = [f"{TEXTS[n % 3]} {'again ' * (n % 5)}{n}" for n in range(BATCH + 8)]
    some = slice(None, None, BATCH // 4)
    alone = np.concatenate([minilm.encode([text]) for text in texts[some]])
    assert np.allclose(minilm.encode(texts)[some], alone, atol=1e-5)


def test_no_texts_are_no_rows(minilm: Encoder) -> None:
    assert minilm.encode([]).shape == minilm.encode_queries([]).shape == (0, minilm.dimension)


def test_threads_get_the_same_rows(minilm: Encoder) -> None:
    texts = [f"{TEXTS[n % 3]} {n}" for n in range(12)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda text: minilm.encode_queries([text])[0], texts))
    assert np.allclose(found, minilm.encode_queries(texts), atol=1e-5)


@pytest.mark.parametrize(
    ("own", "default", "query", "passage"),
    [
        ({"query": "ask: ", "document": "text: "}, None, "ask: ", "text: "),
        ({"query": "ask: ", "passage": "text: "}, None, "ask: ", "text: "),
        ({"query": "ask: "}, "query", "ask: ", ""),
        ({"search": "find: "}, "search", "find: ", "find: "),
        ({}, None, "", ""),
    ],
)
def test_the_prompts_of_the_folder_stand_before_question_and_passage(
    minilm: Encoder, tmp_path: Path, own: dict[str, str], default: str | None, query: str, passage: str
) -> None:  # fmt: skip
    said = {"prompts": own, "default_prompt_name": default}
    encoder = load(str(variant(tmp_path / "model", prompts=said)))
    assert np.allclose(
        encoder.encode_queries(TEXTS), minilm.encode([query + text for text in TEXTS]), atol=1e-5
    )
    assert np.allclose(
        encoder.encode(TEXTS), minilm.encode([passage + text for text in TEXTS]), atol=1e-5
    )


def test_a_model_known_by_its_name_gets_the_prompts_of_its_card(
    minilm: Encoder, tmp_path: Path
) -> None:
    encoder = load(str(variant(tmp_path / "multilingual-e5-small")))
    assert np.allclose(encoder.encode_queries(["a"]), minilm.encode(["query: a"]), atol=1e-5)
    assert np.allclose(encoder.encode(["a"]), minilm.encode(["passage: a"]), atol=1e-5)


ZH = "为这个句子生成表示以用于检索相关文章："


@pytest.mark.parametrize(
    ("name", "own", "prompts"),
    [
        ("BAAI/bge-small-zh-v1.5", {}, Prompts(ZH)),
        ("/models/BGE-Large-zh/", {"query": "", "document": ""}, Prompts(ZH)),
        (r"D:\models\bge-base-zh-v1.5", {}, Prompts(ZH)),
        ("BAAI/bge-small-zh-v1.5", {"query": "问:"}, Prompts("问:")),
        ("BAAI/bge-m3", {}, Prompts()),
        ("intfloat/e5-base-v2", {}, Prompts("query: ", "passage: ")),
        ("thenlper/gte-base-zh", {}, Prompts()),
        ("my-e5-base", {}, Prompts()),
    ],
)
def test_a_model_s_own_prompts_come_before_those_of_its_card(
    name: str, own: dict[str, str], prompts: Prompts
) -> None:
    assert choose(name, own, None) == prompts


def test_an_instructed_model_is_told_its_task_before_the_question_alone() -> None:
    said = choose("intfloat/multilingual-e5-large-instruct", {}, None)
    assert said.query.startswith("Instruct: ")
    assert said.query.endswith("\nQuery: ")
    assert said.passage == ""


def test_an_index_finds_by_meaning_what_shares_no_word(minilm: Encoder, tmp_path: Path) -> None:
    texts = ["The physician examined the patient.", "Stocks fell sharply.", "It rained all day."]
    entries = [Entry(n, "", text) for n, text in enumerate(texts)]
    index = Index.build(tmp_path / "index", minilm, entries, words=(), generation=1)
    assert index.search_dense("a doctor sees a sick person", 1)[0][0] == 0
    assert index.search_dense("the market crashed", 1)[0][0] == 1


def test_a_copy_of_a_model_has_its_fingerprint(minilm: Encoder, tmp_path: Path) -> None:
    folder = variant(tmp_path / "elsewhere")
    (folder / ".cache").mkdir()
    (folder / ".cache" / "download.json").write_text("{}")
    assert load(str(folder)).fingerprint == minilm.fingerprint


@pytest.mark.parametrize(
    "changed",
    [
        {"pooling": {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False}},
        {"prompts": {"prompts": {"query": "ask: "}}},
    ],
)
def test_a_model_read_otherwise_has_another_fingerprint(
    minilm: Encoder, tmp_path: Path, changed: dict[str, dict[str, object]]
) -> None:
    assert load(str(variant(tmp_path / "model", **changed))).fingerprint != minilm.fingerprint


def test_a_card_s_prompts_give_another_fingerprint(minilm: Encoder, tmp_path: Path) -> None:
    assert load(str(variant(tmp_path / "e5-small"))).fingerprint != minilm.fingerprint


def test_a_changed_byte_of_the_weights_changes_the_digest(tmp_path: Path) -> None:
    folder = variant(tmp_path / "model")
    before = digest(str(folder), "torch")
    weights = bytearray((MINILM / "model.safetensors").read_bytes())
    weights[-1] ^= 1
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors").write_bytes(weights)
    assert digest(str(folder), "torch") != before


def test_the_digest_leaves_out_the_weights_of_other_backends(tmp_path: Path) -> None:
    (tmp_path / "onnx").mkdir()
    (tmp_path / "config.json").write_text("{}")
    before = {backend: digest(str(tmp_path), backend) for backend in BACKENDS}
    (tmp_path / "onnx" / "model.onnx").write_bytes(b"1")
    after = {backend: digest(str(tmp_path), backend) for backend in BACKENDS}
    assert [backend for backend in BACKENDS if before[backend] != after[backend]] == ["onnx"]


def cached(cache: Path, repository: str, commit: str, model: Path) -> None:
    """Put a model where the hub's client keeps what it downloaded."""
    folder = cache / f"models--{repository.replace('/', '--')}"
    shutil.copytree(model, folder / "snapshots" / commit, copy_function=os.symlink)
    (folder / "refs").mkdir(exist_ok=True)
    (folder / "refs" / "main").write_text(commit)


def test_a_model_by_name_is_told_by_its_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path))
    cached(tmp_path, "intfloat/e5-small", "a" * 40, MINILM)
    encoder = load("intfloat/e5-small")
    assert np.allclose(encoder.encode_queries(["a"]), load(str(MINILM)).encode(["query: a"]))
    assert encoder.fingerprint == load("intfloat/e5-small").fingerprint
    cached(tmp_path, "intfloat/e5-small", "b" * 40, MINILM)
    assert encoder.fingerprint != load("intfloat/e5-small").fingerprint


def test_a_name_without_owner_is_one_of_sentence_transformers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path))
    cached(tmp_path, "sentence-transformers/all-MiniLM-L6-v2", "c" * 40, MINILM)
    assert digest("all-MiniLM-L6-v2", "torch") == "c" * 40
    with pytest.raises(IndexFolderError, match="本机没有存下模型 other/model"):
        digest("other/model", "torch")


@pytest.mark.parametrize("backend", INSTALLED)
def test_every_installed_backend_gives_the_rows_of_torch(
    minilm: Encoder, tmp_path: Path, backend: Backend
) -> None:
    folder = variant(tmp_path / "model", prompts={"prompts": {"query": "ask: "}})
    encoder = load(str(folder), Runtime(backend))
    off = 5e-3 if backend == "openvino" else 1e-5  # OpenVINO counts in bfloat16 where it can
    assert np.allclose(encoder.encode(TEXTS), minilm.encode(TEXTS), atol=off)
    asked = minilm.encode([f"ask: {text}" for text in TEXTS])
    assert np.allclose(encoder.encode_queries(TEXTS), asked, atol=off)
    assert encoder.fingerprint == load(str(folder), Runtime(backend)).fingerprint


@pytest.mark.parametrize(
    ("backend", "module", "package"),
    [
        ("torch", "sentence_transformers", "sentence-transformers"),
        ("onnx", "optimum.onnxruntime", "sentence-transformers[onnx]"),
        ("openvino", "optimum.intel.openvino", "sentence-transformers[openvino]"),
    ],
)
def test_a_backend_that_is_not_installed_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, backend: Backend, module: str, package: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(IndexFolderError) as caught:
        load(str(MINILM), Runtime(backend))
    said = f"用 {backend} 读模型 {MINILM} 需要安装:pip install '{package}'("
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize("device", ["nowhere", "cuda:99"])
def test_a_device_that_is_not_there_is_told(device: str) -> None:
    with pytest.raises(IndexFolderError, match=f"模型 {MINILM} 读不了"):
        load(str(MINILM), Runtime(device=device))


def test_a_folder_that_is_no_model_is_told(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    (tmp_path / PROMPTS).write_text("{}")
    with pytest.raises(IndexFolderError, match=f"模型 {tmp_path} 读不了"):
        load(str(tmp_path))
