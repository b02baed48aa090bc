"""Two people changing one record at the same time: which fields differ, and how both changes go together."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

T = TypeVar("T")
_UNCOUNTED = frozenset(("id", "version"))


def fields_changed(before: Any, after: Any) -> tuple[str, ...]:
    """Give the names of the fields in which two values of one dataclass differ; key and version do not count."""
    names = (entry.name for entry in fields(before) if entry.name not in _UNCOUNTED)
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def put_on_top(before: T, mine: T, theirs: T) -> T:
    """Give their newer value with my changes (against `before`) on top; where both changed a field, mine stays."""
    own = {name: getattr(mine, name) for name in fields_changed(before, mine)}
    return replace(theirs, **own)  # type: ignore[type-var]
