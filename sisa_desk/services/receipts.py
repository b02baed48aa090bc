"""What a use case hands back: the stored value, what happened, and the way to undo it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sisa_desk.domain.events import Event, Noun

T = TypeVar("T")
Undo = Callable[[], "Receipt[Any]"]


@dataclass(frozen=True, slots=True)
class Receipt(Generic[T]):
    """Something that is now stored; `undo` is the inverse use case, which may itself be refused later."""

    value: T
    events: tuple[Event, ...]
    undo: Undo | None = None


def receipt(value: Any, noun: Noun, verb: str, *more: Event, undo: Undo | None = None) -> Receipt[Any]:
    """Make the receipt of a stored value."""
    return Receipt(value, (Event(noun, verb, value.id), *more), undo)
