"""The examples that describe each route in /openapi.json; the tests ask the service for the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from service.problems import ErrorBody

WEB = Path(__file__).parent.parent / "web"
EXAMPLES: dict[str, Any] = orjson.loads((WEB / "openapi-examples.json").read_bytes())


def example_responses(route: str) -> dict[int | str, dict[str, Any]]:
    """Describe what a route answers, by its example."""
    example = EXAMPLES[route]
    media = example.get("media", "application/json")
    responses: dict[int | str, dict[str, Any]] = {
        200: {"content": {media: {"example": example["response"]}}}
    }
    if "{" in route:
        responses[404] = {"model": ErrorBody, "description": "没有这份文件"}
    return responses
