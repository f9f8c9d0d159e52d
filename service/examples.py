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

ANY = (414, 421, 422, 500, 503)
WITH_BODY = (400, 413)
SAID = {
    400: "请求体读不出来",
    413: "请求太大",
    414: "地址太长",
    421: "请求里的主机名不是这个服务的，见 `WENCE_HOSTS`",
    422: "请求不合要求",
    500: "服务内部出错，已记入日志",
    503: "数据文件夹、模型或对话记录暂时用不了",
}


def example_responses(route: str) -> Responses:
    """Describe what a route answers: first its example, then what may come instead."""
    example = EXAMPLES[route]
    statuses = [*ANY]
    if route.startswith(("POST", "PATCH")):
        statuses += WITH_BODY
    said = {status: SAID[status] for status in statuses}
    if missing := example.get("missing"):
        said[404] = missing
    problems: Responses = {
        status: {"model": ErrorBody, "description": reason} for status, reason in said.items()
    }
    return {**_best(example), **_ended(example), **problems}


def described(route: str) -> dict[str, Any]:
    """Give what is said of a route, and with what its example is asked for."""
    example = EXAMPLES[route]
    asked = {name: example[name] for name in ("path", "headers", "request") if name in example}
    return {
        "summary": example["summary"],
        "description": example["description"],
        "openapi_extra": {"x-example": asked},
    }


def _best(example: dict[str, Any]) -> Responses:
    if "response" not in example:
        return {204: {"description": "已办"}}
    media = example.get("media", "application/json")
    return {200: {"content": {media: {"example": example["response"]}}}}


def _ended(example: dict[str, Any]) -> Responses:
    if example.get("media") != "text/event-stream":
        return {}
    return {204: {"description": "last-event-id 之后没有别的了"}}
