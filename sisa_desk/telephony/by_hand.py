"""The line without an exchange: somebody types the number of who rings, or another program hands it over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from sisa_desk.domain.clock import Clock
from sisa_desk.domain.phone import PhoneNumber, read_phone
from sisa_desk.telephony.lines import HungUp, LineEvent, LineReason, LineStatus, OnEvent, PickedUp, Ring


class HandDialledLine:
    """Tells rings that are typed in, on the thread that types them."""

    def __init__(self, clock: Clock) -> None:
        """Take the clock that rings are dated by."""
        self._clock = clock
        self._on_event: OnEvent | None = None
        self._ids: Iterator[str] = map("hand-{}".format, count(1))

    def start(self, on_event: OnEvent) -> None:
        """Tell the events from now on."""
        self._on_event = on_event
        self._tell(LineStatus(connected=True, reason=LineReason.CONNECTED))

    def stop(self) -> None:
        """Tell nothing any more."""
        self._tell(LineStatus(connected=False, reason=LineReason.STOPPED))
        self._on_event = None

    def ring(self, number: PhoneNumber | str, called: str = "") -> Ring:
        """Tell a ring and give it back; an empty text is a withheld number."""
        read = read_phone(number) if isinstance(number, str) else number
        ring = Ring(read, called, self._clock(), next(self._ids))
        self._tell(ring)
        return ring

    def pick_up(self, line_id: str) -> None:
        """Tell that the call was answered."""
        self._tell(PickedUp(line_id, self._clock()))

    def hang_up(self, line_id: str, seconds: int = 0) -> None:
        """Tell that the call ended."""
        self._tell(HungUp(line_id, self._clock(), seconds))

    def _tell(self, event: LineEvent) -> None:
        if self._on_event is not None:
            self._on_event(event)
