"""A set reranker orders what a search finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.errors import IndexFolderError
from index.hybrid import CANDIDATES
from index.reranker import CrossReranker
from qa.bot import Bot
from qa.search import _read_with
from qa.settings import Settings
from tests.models import scorer

QUERY = "科技创新平台建设"


def test_what_is_found_takes_the_order_of_the_scores_and_keeps_the_fused_ones(
    bot: Bot, library: Path, tmp_path: Path
) -> None:
    settings = Settings(reranker=str(scorer(tmp_path)), rerank_ms=60_000)
    reranked = Bot.open(library, settings)
    documents, held = tuple(bot._library.entries), (bot._library, bot._store)
    plain = bot._search.search(*held, QUERY, CANDIDATES, documents)
    texts = [_read_with(bot._library.document(r.passage.document_id), r.passage) for r in plain]
    scores = CrossReranker(str(tmp_path), settings.runtime).score(QUERY, texts)
    order = sorted(range(len(plain)), key=lambda at: -round(scores[at], 4))
    found = reranked._search.search(*held, QUERY, CANDIDATES, documents)
    first = reranked._search.search(*held, QUERY, 3, documents)
    reranked.close()
    assert [r.passage for r in found] == [plain[at].passage for at in order]
    assert [r.score for r in found] == [r.score for r in plain]
    assert first == found[:3]
    assert order != sorted(order)


def test_a_reranker_that_cannot_be_read_is_told_by_the_first_search(library: Path) -> None:
    bot = Bot.open(library, Settings(reranker="./none"))
    with pytest.raises(IndexFolderError, match="没有模型文件夹 none"):
        bot.search(QUERY)
    bot.close()
