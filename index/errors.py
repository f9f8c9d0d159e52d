"""What can be wrong with a folder of the index."""

from __future__ import annotations

from corpus.types import WenceError


class IndexFolderError(WenceError):
    """An index or model folder that cannot be used: missing, damaged, or made by something else."""
