"""What every phone line tells, and the one protocol they all keep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from sisa_desk.domain.phone import PhoneNumber


class LineReason(StrEnum):
    """Why a line is up or down."""

    CONNECTED = "connected"
    UNKNOWN_HOST = "unknown_host"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    LOST = "lost"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Ring:
    """Somebody rings: `called` is our own number as the exchange writes it, `at` is UTC by our own clock.

    The number suggests who it may be; it can be forged and never proves anything.
    """

    number: PhoneNumber
    called: str
    at: datetime
    line_id: str


@dataclass(frozen=True, slots=True)
class PickedUp:
    """A ringing call was answered, at any of the phones."""

    line_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HungUp:
    """A call ended; 0 seconds mean that nobody answered it."""

    line_id: str
    at: datetime
    seconds: int


@dataclass(frozen=True, slots=True)
class LineStatus:
    """The line came up or went down."""

    connected: bool
    reason: LineReason


LineEvent = Ring | PickedUp | HungUp | LineStatus
OnEvent = Callable[[LineEvent], None]


class PhoneLine(Protocol):
    """A source of rings. Events may arrive on a thread of the line's own; after `stop` none arrive."""

    def start(self, on_event: OnEvent) -> None:
        """Begin to tell what happens; returns at once."""

    def stop(self) -> None:
        """End, within two seconds."""
