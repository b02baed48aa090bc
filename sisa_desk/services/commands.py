"""How a use case is carried out: once more where two commands of different desks stood in each other's way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sisa_desk.domain.errors import Collision

T = TypeVar("T")


def carried_out(command: Callable[..., T], *args: Any, **named: Any) -> T:
    """Carry out a command, which is taken back whole by a collision, and the second time have its last word."""
    try:
        return command(*args, **named)
    except Collision:
        return command(*args, **named)
