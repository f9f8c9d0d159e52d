"""How each way of searching is put together: ours, and the libraries people build this with.

Each library is used as its documentation shows, its parameters left alone except how many passages
are wanted; a way below it changes what its name says, by the parameter that is documented for it.
By default LangChain's BM25 takes what stands between blanks for a word, and LlamaIndex's each run
of two letters or more: an unsegmented clause is then one word. Haystack's and txtai's take each
character. LangChain adds reciprocal ranks, also those of passages that share no word with the
question; LlamaIndex ("simple") and Haystack ("concatenate") take the higher of a BM25 and a cosine,
or, where "ranks" says so, add reciprocal ranks too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from benchmarks.retrieval import parts, words_alone
from index.hybrid import Index

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from benchmarks.retrieval import Search
    from index.encoder import Encoder
    from index.writing import Entry

    Build = Callable[[Sequence[Entry], Encoder, Path], Search]

PAIRS = r"(?=(\w\w))"
"""Every two neighbouring characters: what a pattern alone can make of Chinese."""

TXTAI_PAIRS = {"method": "bm25", "terms": True, "normalize": True, "tokenizer": {"ngrams": 2}}
"""What txtai makes of `hybrid`, but for the tokenizer."""

WANTED = 10
"""Passages asked of each kind of search, as many as are looked at.

324 questions on 599 policy documents, recall@1 at 10, 20, 50 and 200: LangChain with jieba .682,
.657, .605, .546; LlamaIndex with pairs and ranks .654, .636, .590, .481. txtai, asked for twice as
many in all, .744 at 20 and .762 at 200, with pairs .812 and .815.
"""


@dataclass(frozen=True, slots=True)
class Way:
    """A way of searching, and the packages it needs."""

    name: str
    build: Build
    packages: tuple[str, ...] = ()

    @property
    def is_installed(self) -> bool:
        """Whether every package is there."""
        try:
            return all(map(version, self.packages))
        except PackageNotFoundError:
            return False


def texts_of(entries: Sequence[Entry]) -> list[str]:
    """Give each passage the way all of them are given it: under its headings."""
    return [f"{entry.context}\n{entry.text}" for entry in entries]


def vectors(rows: NDArray[np.float32]) -> list[list[float]]:
    """Give rows the way all but one of them take them."""
    lists: list[list[float]] = rows.tolist()
    return lists


def words(entries: Sequence[Entry], _: Encoder, scratch: Path) -> Search:
    """BM25 over jieba's words, without the encoder."""
    return words_alone(scratch / "words", texts_of(entries), asking=True)


def everything(entries: Sequence[Entry], encoder: Encoder, scratch: Path) -> Search:
    """Search with all parts together."""
    index = Index.build(scratch / "index", encoder, entries, words=(), generation=1)
    return parts(index)["all"]


def langchain(entries: Sequence[Entry], encoder: Encoder, _: Path, **bm25: Any) -> Search:
    """FAISS and BM25 in an EnsembleRetriever: reciprocal ranks, half each."""
    from langchain_classic.retrievers import EnsembleRetriever
    from langchain_community.retrievers import BM25Retriever
    from langchain_community.vectorstores import FAISS
    from langchain_core.embeddings import Embeddings

    class Adapter(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return vectors(encoder.encode(texts))

        def embed_query(self, text: str) -> list[float]:
            return vectors(encoder.encode_queries([text]))[0]

    texts = texts_of(entries)
    numbers = [{"number": number} for number in range(len(texts))]
    near = FAISS.from_texts(texts, Adapter(), numbers)
    keywords = BM25Retriever.from_texts(texts, numbers, **bm25, k=WANTED)
    nearest = near.as_retriever(search_kwargs={"k": WANTED})
    both = EnsembleRetriever(retrievers=[keywords, nearest], weights=[0.5, 0.5])
    return lambda question, limit: [
        document.metadata["number"] for document in both.invoke(question)[:limit]
    ]


def jieba_words(text: str) -> list[str]:
    """Cut into words and their shorter parts, which found a little more than words alone."""
    import jieba

    return list(jieba.cut_for_search(text))


def llamaindex(
    entries: Sequence[Entry], encoder: Encoder, _: Path, mode: str = "simple", **bm25: Any
) -> Search:
    """A VectorStoreIndex and BM25 in a QueryFusionRetriever that asks no language model."""
    from llama_index.core import VectorStoreIndex
    from llama_index.core.embeddings import BaseEmbedding
    from llama_index.core.llms import MockLLM
    from llama_index.core.retrievers import QueryFusionRetriever
    from llama_index.core.schema import TextNode
    from llama_index.retrievers.bm25 import BM25Retriever

    class Adapter(BaseEmbedding):
        def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
            return vectors(encoder.encode(texts))

        def _get_text_embedding(self, text: str) -> list[float]:
            return vectors(encoder.encode([text]))[0]

        def _get_query_embedding(self, query: str) -> list[float]:
            return vectors(encoder.encode_queries([query]))[0]

        async def _aget_query_embedding(self, query: str) -> list[float]:
            return self._get_query_embedding(query)

    nodes = [TextNode(text=text, id_=str(n)) for n, text in enumerate(texts_of(entries))]
    near = VectorStoreIndex(nodes, embed_model=Adapter())
    keywords = BM25Retriever.from_defaults(nodes=nodes, similarity_top_k=WANTED, **bm25)
    both = QueryFusionRetriever(
        [near.as_retriever(similarity_top_k=WANTED), keywords],
        llm=MockLLM(),
        mode=mode,
        similarity_top_k=2 * WANTED,
        num_queries=1,
    )
    return lambda question, limit: [
        int(found.node.node_id) for found in both.retrieve(question)[:limit]
    ]


def haystack(
    entries: Sequence[Entry], encoder: Encoder, _: Path, mode: str = "concatenate", **store: Any
) -> Search:
    """An InMemoryDocumentStore's two retrievers and a DocumentJoiner, in a Pipeline."""
    from haystack import Document, Pipeline, component
    from haystack.components.joiners import DocumentJoiner
    from haystack.components.retrievers import InMemoryBM25Retriever, InMemoryEmbeddingRetriever
    from haystack.document_stores.in_memory import InMemoryDocumentStore

    @component
    class Adapter:
        @component.output_types(embedding=list[float])
        def run(self, text: str) -> dict[str, list[float]]:
            return {"embedding": vectors(encoder.encode_queries([text]))[0]}

    held = InMemoryDocumentStore(**store)
    texts = texts_of(entries)
    rows = vectors(encoder.encode(texts))
    held.write_documents(
        [
            Document(id=str(n), content=text, embedding=row)
            for n, (text, row) in enumerate(zip(texts, rows, strict=True))
        ]
    )
    both = Pipeline()
    both.add_component("embedder", Adapter())
    both.add_component("nearest", InMemoryEmbeddingRetriever(held, top_k=WANTED))
    both.add_component("keywords", InMemoryBM25Retriever(held, top_k=WANTED))
    both.add_component("joiner", DocumentJoiner(join_mode=mode))
    both.connect("embedder", "nearest.query_embedding")
    both.connect("keywords", "joiner")
    both.connect("nearest", "joiner")

    def search(question: str, limit: int) -> list[int]:
        found = both.run({"embedder": {"text": question}, "keywords": {"query": question}})
        return [int(document.id) for document in found["joiner"]["documents"][:limit]]

    return search


def txtai(entries: Sequence[Entry], encoder: Encoder, _: Path, **config: Any) -> Search:
    """Embeddings with a dense and a keyword index."""
    from txtai import Embeddings

    encode = encoder.encode

    def transform(texts: Sequence[str]) -> NDArray[np.float32]:
        return encode(texts)

    index = Embeddings(method="external", transform=transform, hybrid=True, **config)
    index.index(enumerate(texts_of(entries)))
    encode = encoder.encode_queries  # it knows one function for both
    return lambda question, _: [int(found) for found, _ in index.search(question, 2 * WANTED)]


LANGCHAIN = ("langchain-classic", "langchain-community", "rank-bm25")
LLAMAINDEX = ("llama-index-core", "llama-index-retrievers-bm25")
HAYSTACK = ("haystack-ai",)
TXTAI = ("txtai",)

WAYS = (
    Way("jieba's words", words),
    Way("LangChain", langchain, LANGCHAIN),
    Way("LangChain, jieba", partial(langchain, preprocess_func=jieba_words), LANGCHAIN),
    Way("LlamaIndex", llamaindex, LLAMAINDEX),
    Way("LlamaIndex, pairs", partial(llamaindex, token_pattern=PAIRS), LLAMAINDEX),
    Way(
        "LlamaIndex, pairs, ranks",
        partial(llamaindex, token_pattern=PAIRS, mode="reciprocal_rerank"),
        LLAMAINDEX,
    ),
    Way("Haystack", haystack, HAYSTACK),
    Way("Haystack, pairs", partial(haystack, bm25_tokenization_regex=PAIRS), HAYSTACK),
    Way(
        "Haystack, pairs, ranks",
        partial(haystack, bm25_tokenization_regex=PAIRS, mode="reciprocal_rank_fusion"),
        HAYSTACK,
    ),
    Way("txtai", txtai, TXTAI),
    Way("txtai, pairs", partial(txtai, scoring=TXTAI_PAIRS), TXTAI),
    Way("all", everything),
)
