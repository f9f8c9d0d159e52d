"""What is put before a question and before a passage, so that a model knows which it reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

QUERY = "query"
PASSAGE = ("document", "passage", "corpus")
"""The names that sentence-transformers asks for, the first that says something taken.

Its own `encode_document` (6.2) stops at `document`, which it fills with nothing itself, and so drops
the prompt of a model that calls it `passage`.
"""


@dataclass(frozen=True, slots=True)
class Prompts:
    """The words put before each question and each passage; none by default."""

    query: str = ""
    passage: str = ""


_INSTRUCT = (
    "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: "
)
# Models whose card asks for prompts that their files do not carry; where it says so stands behind.
_BY_CARD = (
    (  # github.com/FlagOpen/FlagEmbedding, model list
        re.compile(r"bge-(?:small|base|large)-zh(?:-v1\.5)?"),
        Prompts("为这个句子生成表示以用于检索相关文章："),
    ),
    (  # the same list
        re.compile(r"bge-(?:small|base|large)-en(?:-v1\.5)?"),
        Prompts("Represent this sentence for searching relevant passages: "),
    ),
    (  # huggingface.co/intfloat/multilingual-e5-base, FAQ 1
        re.compile(r"(?:multilingual-)?e5-(?:small|base|large)(?:-v2)?"),
        Prompts("query: ", "passage: "),
    ),
    (  # huggingface.co/intfloat/multilingual-e5-large-instruct, usage
        re.compile(r"multilingual-e5-large-instruct"),
        Prompts(_INSTRUCT),
    ),
)


def choose(name: str, own: Mapping[str, str], default: str | None) -> Prompts:
    """Give a model's own prompts, or its default one for both, or what its card asks for.

    `name` is a folder or a name on the hub, `own` and `default` are the `prompts` and the
    `default_prompt_name` of its config_sentence_transformers.json.

    >>> choose("models/any", {"query": "问：", "passage": "文："}, None)
    Prompts(query='问：', passage='文：')
    >>> choose("intfloat/multilingual-e5-small", {}, None)
    Prompts(query='query: ', passage='passage: ')
    """
    passage = next((own[role] for role in PASSAGE if own.get(role)), "")
    if own.get(QUERY) or passage:
        return Prompts(own.get(QUERY, ""), passage)
    if default and own.get(default):
        return Prompts(own[default], own[default])
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1].lower()
    return next((said for model, said in _BY_CARD if model.fullmatch(last)), Prompts())
