"""The service in process, on the two bundled documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from api import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.bot import Bot


@pytest.fixture(scope="module")
def client(bot: Bot) -> Iterator[TestClient]:
    with TestClient(create_app(bot)) as made:
        yield made
