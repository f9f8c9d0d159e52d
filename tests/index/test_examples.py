"""The examples in the docstrings are true."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize("name", ["index.fusion", "index.ids", "index.tokens"])
def test_examples_give_what_they_show(name: str) -> None:
    failed, attempted = doctest.testmod(import_module(name))
    assert (failed, attempted > 0) == (0, True)
