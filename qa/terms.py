"""The terms of a library, read when first asked of and kept as long as the library is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, WeakMethod

from corpus.facts.terms import TermIndex

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus.types import Document
    from qa.context import Context
    from qa.library import Library

_KEPT: WeakKeyDictionary[Library, TermIndex] = WeakKeyDictionary()


def terms_of(library: Library) -> TermIndex:
    """Return the terms of a library's documents."""
    index = _KEPT.get(library)
    if index is None:
        index = TermIndex(_loader(library))
        _KEPT[library] = index
    return index


def _loader(library: Library) -> Callable[[str], Document]:
    """Load documents without keeping the library alive, which would keep the index for ever."""
    method = WeakMethod(library.document)

    def load(document_id: str) -> Document:
        alive = method()
        if alive is None:
            raise KeyError(document_id)
        return alive(document_id)

    return load


def blanked(context: Context) -> str:
    """Return the question without the words that only chose the documents."""
    view = list(context.question.view)
    for start, end in context.scope.used:
        view[start:end] = " " * (end - start)
    return "".join(view).strip(" ,的")
