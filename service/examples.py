"""What /openapi.json says each route answers: an example, and every status that may come instead.

The tests ask the service for the examples, and hold it to the statuses.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from service.problems import ErrorBody

WEB = Path(__file__).parent.parent / "web"
EXAMPLES: dict[str, Any] = orjson.loads((WEB / "openapi-examples.json").read_bytes())

Responses = dict[int | str, dict[str, Any]]

ANY = (414, 422, 503)
WITH_BODY = (400, 413)
SAID = {
    400: "请求体读不出来",
    404: "没有这份文件、这个对话或这一问，或者是别人的对话",
    413: "请求太大",
    414: "地址太长",
    422: "请求不合要求",
    503: "数据文件夹、模型或对话记录暂时用不了",
}


def example_responses(route: str) -> Responses:
    """Describe what a route answers: first its example, then what may come instead."""
    example = EXAMPLES[route]
    statuses = [*ANY]
    if route.startswith(("POST", "PATCH")):
        statuses += WITH_BODY
    if "{" in route or route in {"POST /v1/ask", "POST /v1/feedback", "GET /v1/library"}:
        statuses.append(404)
    problems: Responses = {
        status: {"model": ErrorBody, "description": SAID[status]} for status in statuses
    }
    return {**_best(example), **_ended(example), **problems}


def _best(example: dict[str, Any]) -> Responses:
    if "response" not in example:
        return {204: {"description": "已办"}}
    media = example.get("media", "application/json")
    return {200: {"content": {media: {"example": example["response"]}}}}


def _ended(example: dict[str, Any]) -> Responses:
    if example.get("media") != "text/event-stream":
        return {}
    return {204: {"description": "last-event-id 之后没有别的了"}}
