"""The text a FRITZ!Box call monitor sends, as bytes, lines and messages; no network here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: A line of the call monitor has some 80 characters; more is not one of its own.
LONGEST_LINE = 1000


class Verb(StrEnum):
    """What a line is about."""

    RING = "RING"
    CALL = "CALL"
    CONNECT = "CONNECT"
    DISCONNECT = "DISCONNECT"


@dataclass(frozen=True, slots=True)
class Message:
    """One line, taken apart: the fields behind the connection id are as the box sent them."""

    verb: Verb
    line_id: str
    fields: tuple[str, ...]

    @property
    def caller(self) -> str:
        """Give the number of who rings, "" when withheld (RING)."""
        return self.fields[0] if self.fields else ""

    @property
    def called(self) -> str:
        """Give our own number that is rung (RING)."""
        return self.fields[1] if len(self.fields) > 1 else ""

    @property
    def seconds(self) -> int:
        """Give the length of the talk, 0 when nobody answered (DISCONNECT)."""
        text = self.fields[0] if self.fields else ""
        return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0


def read_message(line: str) -> Message | None:
    """Read `date;VERB;id;…;`; None for anything else. The box's date has no zone and is not used.

    >>> read_message("24.11.26 09:12:33;RING;0;034521389399;7654321;SIP0;").caller
    '034521389399'
    """
    parts = [part.strip() for part in line.split(";")]
    if len(parts) < 4 or parts[1] not in set(Verb) or not (parts[2].isascii() and parts[2].isdigit()):
        return None
    return Message(Verb(parts[1]), parts[2][:10], tuple(parts[3:]))


class LineAssembler:
    """Makes lines of the bytes as they come in: parts are put together, lines that are too long are dropped whole."""

    def __init__(self, longest: int = LONGEST_LINE) -> None:
        """Take the bound in bytes."""
        self._longest = longest
        self._started = b""
        self._dropping = False

    def lines_of(self, received: bytes) -> list[str]:
        """Give the lines that are complete now, without their ends."""
        *complete, rest = (self._started + received).split(b"\n")
        lines = [self._finished(line) for line in complete]
        self._started = rest[: self._longest + 1]
        self._dropping = self._dropping or len(rest) > self._longest
        if self._dropping:
            self._started = b""
        return [line for line in lines if line]

    def forget(self) -> None:
        """Drop a line that was begun: its end is not to be expected any more."""
        self._started, self._dropping = b"", False

    def _finished(self, line: bytes) -> str:
        dropped, self._dropping = self._dropping or len(line) > self._longest, False
        return "" if dropped else line.decode("utf-8", errors="replace").strip("\r\0 ")
