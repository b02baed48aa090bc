"""Frozen values as a few bytes and back, by the types of their fields: for what is read often and shown rarely."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID
from zlib import compress, decompress

T = TypeVar("T")
Convert = Callable[[Any], Any]


class _Way(NamedTuple):
    """How values of one type are written as JSON can carry them, and read again."""

    write: Convert
    read: Convert


def written(value: Any) -> str:
    """Write a frozen dataclass as JSON; fields at their default are left out, sets are sorted."""
    kind: Any = type(value)
    return json.dumps(_way_of(kind).write(value), ensure_ascii=False, separators=(",", ":"))


def read(kind: type[T], text: str) -> T:
    """Read what `written` gave; fields that are unknown now are passed over, new ones take their default.

    >>> from sisa_desk.domain.intervals import Interval
    >>> from datetime import UTC
    >>> hour = Interval(datetime(2026, 11, 23, 8, tzinfo=UTC), datetime(2026, 11, 23, 9, tzinfo=UTC))
    >>> read(Interval, written(hour)) == unpacked(Interval, packed(hour)) == hour
    True
    """
    way: _Way = _way_of(kind)  # type: ignore[arg-type]
    value: T = way.read(json.loads(text))
    return value


def packed(value: Any) -> bytes:
    """Write a frozen dataclass as compressed JSON."""
    return compress(written(value).encode())


def unpacked(kind: type[T], content: bytes) -> T:
    """Read what `packed` gave."""
    return read(kind, decompress(content).decode())


@cache
def _way_of(kind: Any) -> _Way:
    origin, inner = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return _optional(_way_of(next(one for one in inner if one is not NoneType)))
    if origin in {tuple, frozenset}:
        return _many(origin, _way_of(inner[0]))
    if is_dataclass(kind):
        return _fielded(kind)
    if issubclass(kind, Enum):
        return _Way(lambda value: value.value, kind)
    if issubclass(kind, datetime | date):
        return _Way(lambda value: value.isoformat(), kind.fromisoformat)
    return _Way(str, UUID) if kind is UUID else _Way(_same, _same)


def _same(value: Any) -> Any:
    return value


def _optional(way: _Way) -> _Way:
    return _Way(
        lambda value: None if value is None else way.write(value),
        lambda value: None if value is None else way.read(value),
    )


def _many(kind: type, way: _Way) -> _Way:
    order = sorted if kind is frozenset else list
    return _Way(lambda values: order(map(way.write, values)), lambda values: kind(map(way.read, values)))


def _fielded(kind: Any) -> _Way:
    hints = get_type_hints(kind)
    ways = {entry.name: (_way_of(hints[entry.name]), _usual(entry)) for entry in fields(kind)}

    def write(value: Any) -> dict[str, Any]:
        held = ((name, getattr(value, name), way, usual) for name, (way, usual) in ways.items())
        return {name: way.write(one) for name, one, way, usual in held if one != usual}

    def read(plain: dict[str, Any]) -> Any:
        return kind(**{name: ways[name][0].read(value) for name, value in plain.items() if name in ways})

    return _Way(write, read)


def _usual(entry: Field[Any]) -> Any:
    return entry.default_factory() if entry.default_factory is not MISSING else entry.default
