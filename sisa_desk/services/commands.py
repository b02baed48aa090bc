"""How the use cases of a desk are carried out: where the store is a file, at once or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sisa_desk.domain.errors import CodedError, Collision
from sisa_desk.services.receipts import Receipt

T = TypeVar("T")


def carried_out(command: Callable[..., T], *args: Any, **named: Any) -> T:
    """Carry out a command, which is taken back whole by a collision, and the second time have its last word."""
    try:
        return command(*args, **named)
    except Collision:
        return command(*args, **named)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How far what was done at this desk has come: what waits for the server, and what the server refused."""

    is_away: bool = False
    waiting: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class RefusedCommand:
    """A task: something done here that the server did not take, with what it said and when it was done."""

    key: UUID
    command: str
    at: datetime
    operator: str
    why: CodedError
    values: tuple[Any, ...] = ()


class Commands:
    """Carries out commands and answers questions straight on the store."""

    def carry_out(self, command: Callable[..., T], *args: Any, **named: Any) -> T:
        """Carry out a use case; what it gives is stored."""
        return carried_out(command, *args, **named)

    def undo(self, undo: Callable[[], Receipt[Any]]) -> Receipt[Any]:
        """Carry out the inverse of a use case."""
        return carried_out(undo)

    def asked(self, question: Callable[..., T], *args: Any) -> T:
        """Answer a question."""
        return question(*args)

    def delivery(self) -> Delivery:
        """Say how far everything has come: on a file it is there as soon as it is done."""
        return Delivery()

    def tasks(self) -> tuple[RefusedCommand, ...]:
        """Give what the server refused; nothing where there is no server."""
        return ()

    def settle(self, _key: UUID) -> None:
        """Take a task as seen to."""

    def try_again(self, _key: UUID) -> None:
        """Have a task sent once more."""

    def close(self) -> None:
        """Give everything back."""
