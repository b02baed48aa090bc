"""Something that was picked up from the board: where it came from, and where it is held just now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from sisa_desk.domain.boards import QUARTER, Item, nearest_quarter
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.requests import LONGEST_MINUTES

if TYPE_CHECKING:
    from sisa_desk.services.boards import Load


@dataclass(frozen=True, slots=True)
class Carried:
    """An item with who has it, and the time it is held over."""

    item: Item
    home: UUID | None
    at: Interval

    @property
    def load(self) -> Load:
        """Give it as the services carry it."""
        from sisa_desk.services.boards import Load  # noqa: PLC0415

        appointment = self.item.appointment
        return Load(self.item.request.id, appointment.id if appointment else None, self.home)

    @property
    def is_moved(self) -> bool:
        """Say whether it is held over another time than before."""
        return self.at != self.item.interval

    def to(self, start: datetime) -> Carried:
        """Hold it over another beginning; its length stays."""
        return replace(self, at=Interval(start, start + (self.at.end - self.at.start)))

    def by(self, quarters: int) -> Carried:
        """Hold it so many quarter hours later; an odd beginning goes to the quarter first."""
        start = self.at.start
        on_quarter = nearest_quarter(start)
        steps = quarters + (1 if quarters < 0 and start != on_quarter else 0)
        return self.to(on_quarter + steps * QUARTER)

    def longer(self, quarters: int) -> Carried:
        """Make it so many quarter hours longer; it stays between a quarter hour and what anybody works."""
        return self.ending(self.at.end + quarters * QUARTER)

    def ending(self, end: datetime) -> Carried:
        """Let it end at another time; it stays between a quarter hour and what anybody works."""
        longest = self.at.start + timedelta(minutes=LONGEST_MINUTES)
        return replace(self, at=Interval(self.at.start, min(max(end, self.at.start + QUARTER), longest)))
