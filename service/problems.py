"""Errors as the answers of the service: `{"error": {"code", "message"}}`, in one place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.routing import Match

from conversations import NoSuchConversation, RequestUsed
from corpus.types import WenceError
from qa.types import QuestionError
from service.answers import as_json
from service.headers import guard_headers

if TYPE_CHECKING:
    from fastapi import Request, Response

FIELD_PROBLEMS = {  # pydantic's kind of error → what is said of the field
    "missing": "缺少此项",
    "extra_forbidden": "没有这一项",
    "unexpected_keyword_argument": "没有这一项",
    "model_attributes_type": "应为 JSON 对象",
    "greater_than_equal": "太小",
    "less_than_equal": "太大",
    "json_invalid": "不是合法的 JSON",
    "string_type": "应为字符串",
    "string_too_long": "太长",
    "string_pattern_mismatch": "应符合 {pattern}",
    "string_unicode": "含有不成字符的编码",
    "finite_number": "应为整数",
    "int_parsing": "应为整数",
    "int_type": "应为整数",
    "date_from_datetime_parsing": "应为日期，如 2023-12-31",
    "date_from_datetime_inexact": "应为日期，如 2023-12-31",
}

# a parameter that is there is not absent: said beside what is wrong with it, it tells nothing
NOT_ABSENT = "none_required"
# Python's names for these changed in 3.13
CODES = {413: "request_entity_too_large", 414: "request_uri_too_long"}


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong: a code for programs, a message for people."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class ErrorBody:
    """The body of every answer that is an error."""

    error: Problem


async def answer_error(request: Request, error: Exception) -> Response:
    """Turn any error into `{"error": {"code", "message"}}`; what is not expected says nothing."""
    response = problem_answer(error)
    # a 500 is sent from outside of Guard
    guard_headers(response.headers, request.scope, request.app.state.origins)
    if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        response.headers["allow"] = ", ".join(sorted(_methods_at(request)))
    return response


def _methods_at(request: Request) -> set[str]:
    """Tell what an address may be asked by: one route's method is not all that it has."""
    matching = [r for r in request.app.routes if r.matches(request.scope)[0] is not Match.NONE]
    methods = {method for route in matching for method in getattr(route, "methods", ())}
    return methods or {"GET", "HEAD"}  # of a file


def problem_answer(error: Exception) -> Response:
    """Write an error as an answer."""
    status, body = problem_of(error)
    return as_json(body, status)


def problem_of(error: Exception) -> tuple[int, ErrorBody]:
    """Give the status and the body that tell an error."""
    match error:
        case HTTPException():
            code = CODES.get(error.status_code) or HTTPStatus(error.status_code).name.lower()
            message = _http_message(error)
            return error.status_code, ErrorBody(Problem(code, message))
        case RequestValidationError():
            wrong = (item for item in error.errors() if item["type"] != NOT_ABSENT)
            message = "；".join(map(_field_problem, wrong))
            return 422, ErrorBody(Problem("invalid_request", message))
        case QuestionError():
            return 422, ErrorBody(Problem("invalid_question", str(error)))
        case RequestUsed():
            return 422, ErrorBody(Problem("request_id_used", str(error)))
        case NoSuchConversation():
            return 404, ErrorBody(Problem("not_found", str(error)))
        case WenceError():
            return 503, ErrorBody(Problem("unavailable", str(error)))
    return 500, ErrorBody(Problem("internal_error", "服务内部出错，已记入日志；可稍后再问"))


def _http_message(error: HTTPException) -> str:
    known = {
        HTTPStatus.NOT_FOUND.phrase: "没有这个地址",
        HTTPStatus.METHOD_NOT_ALLOWED.phrase: "这个地址不接受这种请求方法",
        "There was an error parsing the body": "请求体读不出来，应为 UTF-8 编码的 JSON",
    }
    return known.get(error.detail, error.detail)


def _field_problem(item: dict[str, Any]) -> str:
    loc = item["loc"] if item["loc"][0] == "body" else item["loc"][:2]
    place = ".".join(str(part) for part in loc)
    return f"{place}: {_said_of(item)}"


def _said_of(item: dict[str, Any]) -> str:
    if item["type"] in {"enum", "literal_error"}:
        named = re.findall(r"'([^']+)'", item["ctx"]["expected"])
        return f"应为 {'、'.join(named)} 之一"
    said = FIELD_PROBLEMS.get(item["type"])
    return said.format(**item.get("ctx", {})) if said else str(item["msg"])
