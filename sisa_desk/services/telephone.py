"""The phone lines of the desk: started and stopped together, whatever they are made of."""

from __future__ import annotations

from collections.abc import Sequence

from sisa_desk.telephony.lines import HungUp, LineEvent, LineStatus, OnEvent, PhoneLine, PickedUp, Ring

__all__ = ["HungUp", "LineEvent", "LineStatus", "OnEvent", "PickedUp", "Ring", "Telephone"]


class Telephone:
    """All lines as one."""

    def __init__(self, lines: Sequence[PhoneLine] = ()) -> None:
        """Take the lines; none is started yet."""
        self._lines = tuple(lines)

    def start(self, on_event: OnEvent) -> None:
        """Begin to tell what happens, on threads of the lines' own."""
        for line in self._lines:
            line.start(on_event)

    def stop(self) -> None:
        """End every line."""
        for line in self._lines:
            line.stop()
