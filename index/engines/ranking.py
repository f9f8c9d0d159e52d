"""What every engine does the same way: checks of what comes in, the order of what goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SCORE_DECIMALS = 6
"""Scores are rounded so far that the order of summation (float32: 1e-7) cannot break a tie."""


def checked(
    ids: NDArray[np.int64], rows: NDArray[np.float32], dimension: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Give ids and rows as contiguous arrays; ValueError where their shapes do not fit."""
    if rows.ndim != 2 or rows.shape[1] != dimension or ids.shape != rows.shape[:1]:
        wanted = (len(ids), dimension)
        raise ValueError(f"向量应为 {wanted},却是 {rows.shape}。请用建索引的同一模型。")
    return np.ascontiguousarray(ids, np.int64), np.ascontiguousarray(rows, np.float32)


def checked_query(row: NDArray[np.float32], dimension: int) -> NDArray[np.float32]:
    """Give one query as a contiguous row; ValueError where its width does not fit."""
    if row.shape != (dimension,):
        raise ValueError(f"查询向量应为 ({dimension},),却是 {row.shape}。请用建索引的同一模型。")
    return np.ascontiguousarray(row, np.float32)


def best(ids: NDArray[np.int64], scores: NDArray[np.float32], k: int) -> list[tuple[int, float]]:
    """Give the k best as (id, score): highest first, ties by id."""
    rounded = np.round(scores.astype(np.float64), SCORE_DECIMALS) + 0.0  # no -0.0
    if k < len(ids):
        kept = rounded >= np.partition(rounded, len(ids) - k)[len(ids) - k] if k > 0 else []
        ids, rounded = ids[kept], rounded[kept]
    order = np.lexsort((ids, -rounded))[:k]
    return list(zip(ids[order].tolist(), rounded[order].tolist(), strict=True))
