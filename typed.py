"""JSON → the dataclasses it was written from, by their annotations."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Shape = TypeVar("Shape")


def typed(kind: type[Shape], value: Any) -> Shape:
    """Make a dataclass of what `orjson.loads` gives; a field it does not know is left out.

    Raises:
        TypeError, ValueError: the value has another form.
    """
    return cast("Shape", _made(kind, value))


def _made(kind: Any, value: Any) -> Any:
    origin, inner = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return None if value is None else _made(_alternative(inner, value), value)
    if origin is tuple:
        return _tuple(inner, value)
    if origin is dict:
        return {key: _made(inner[1], one) for key, one in value.items()}
    if is_dataclass(kind):
        return _dataclass(kind, value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return value


def _tuple(inner: tuple[Any, ...], values: Any) -> tuple[Any, ...]:
    if not isinstance(values, list):
        raise TypeError(f"no list: {values!r}")
    kinds = [inner[0]] * len(values) if inner[-1] is ... else inner
    return tuple(_made(kind, one) for kind, one in zip(kinds, values, strict=True))


def _dataclass(kind: Any, value: Any) -> Any:
    if not isinstance(value, dict):
        raise TypeError(f"no object: {value!r}")
    hints = _hints(kind)
    return kind(**{name: _made(hints[name], value[name]) for name in hints if name in value})


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _alternative(kinds: tuple[Any, ...], value: Any) -> Any:
    """Choose of several dataclasses the one whose fields an object has; else what is not None."""
    stated = [kind for kind in kinds if kind is not type(None)]
    if isinstance(value, dict):
        fitting = [
            k for k in stated if is_dataclass(k) and {f.name for f in fields(k)} <= set(value)
        ]
        return fitting[0] if fitting else stated[0]
    return stated[0]
