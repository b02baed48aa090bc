"""Commands as text: what was handed to a use case, written so that it can be read back and carried out later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from importlib import import_module
from typing import Any
from uuid import UUID

#: Only values of the domain are read back: a text can name nothing else.
_HOME = "sisa_desk.domain."
_KIND, _VALUE = "is", "of"
_PLAIN = (str, int, float, bool, type(None))


class NotWritable(ValueError):
    """A value cannot be written as text: it is no value of the domain."""


def to_text(value: Any) -> str:
    """Write a value of the domain, or a container of such; raise NotWritable for anything else."""
    return json.dumps(_written(value), ensure_ascii=False)


def from_text(text: str) -> Any:
    """Read back what `to_text` wrote; raise NotWritable for what names a class that is not known (any more)."""
    return _read(json.loads(text))


def _written(value: Any) -> Any:
    if isinstance(value, Enum) or (is_dataclass(value) and not isinstance(value, type)):
        return _of_the_domain(value)
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return {_KIND: type(value).__name__, _VALUE: [_written(one) for one in value]}
    if isinstance(value, Mapping):
        return {_KIND: "dict", _VALUE: [[_written(key), _written(one)] for key, one in value.items()]}
    if isinstance(value, UUID):
        return {_KIND: "UUID", _VALUE: str(value)}
    if isinstance(value, timedelta):
        return {_KIND: "timedelta", _VALUE: value.total_seconds()}
    if isinstance(value, datetime | date | time):
        return {_KIND: type(value).__name__, _VALUE: value.isoformat()}
    raise NotWritable(type(value).__name__)


def _of_the_domain(value: Any) -> dict[str, Any]:
    kind = type(value)
    if not kind.__module__.startswith(_HOME):
        raise NotWritable(kind.__name__)
    name = f"{kind.__module__}:{kind.__qualname__}"
    if isinstance(value, Enum):
        return {_KIND: name, _VALUE: value.value}
    return {_KIND: name, _VALUE: {one.name: _written(getattr(value, one.name)) for one in fields(value) if one.init}}


_READERS: Mapping[str, Any] = {
    "list": lambda items: [_read(one) for one in items],
    "tuple": lambda items: tuple(_read(one) for one in items),
    "set": lambda items: {_read(one) for one in items},
    "frozenset": lambda items: frozenset(_read(one) for one in items),
    "dict": lambda items: {_read(key): _read(one) for key, one in items},
    "UUID": UUID,
    "timedelta": lambda seconds: timedelta(seconds=seconds),
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
}


def _read(written: Any) -> Any:
    if not isinstance(written, dict):
        return written
    kind, value = written[_KIND], written[_VALUE]
    if kind in _READERS:
        return _READERS[kind](value)
    made = _class_named(kind)
    if issubclass(made, Enum):
        return made(value)
    known = {one.name for one in fields(made)}
    return made(**{name: _read(one) for name, one in value.items() if name in known})


def _class_named(name: str) -> Any:
    module, _, qualname = name.partition(":")
    if not module.startswith(_HOME):
        raise NotWritable(name)
    try:
        found: Any = import_module(module)
        for part in qualname.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError) as error:
        raise NotWritable(name) from error
    if not isinstance(found, type):
        raise NotWritable(name)
    return found
