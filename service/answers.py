"""Values of the contract as answers of the service."""

from __future__ import annotations

from typing import Any

from fastapi import Response

from contract import to_json


def as_json(value: Any, status: int = 200) -> Response:
    """Write a value as the JSON body of an answer."""
    return Response(to_json(value), status, media_type="application/json")
