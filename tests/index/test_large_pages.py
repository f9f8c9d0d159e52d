"""Memory put into large pages holds what it held."""

from __future__ import annotations

import numpy as np
import pytest

from index.engines.large_pages import PAGE, into_large_pages


@pytest.mark.parametrize("size", [0, 1, PAGE - 1, 3 * PAGE + 17])
def test_memory_holds_what_it_held_and_can_be_written(size: int) -> None:
    memory = np.random.default_rng(1).integers(0, 256, size, np.uint8)
    before = memory.copy()
    into_large_pages(memory[1:] if size > 1 else memory)
    assert (memory == before).all()
    memory += 1
    assert (memory == before + 1).all()
