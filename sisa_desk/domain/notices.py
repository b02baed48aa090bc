"""What stands in the way of a time: too short notice, a holiday, a closure; judged while a form is filled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sisa_desk.domain.calendar import ClosedFor, LeadTimeCount, WorkingCalendar
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.vocabulary import Area


@dataclass(frozen=True, slots=True)
class Notice:
    """The count of working days, and the names of what closes the wanted day; empty names close nothing."""

    count: LeadTimeCount
    is_too_short: bool = False
    closed_by: str = ""
    requests_closed_by: str = ""

    @property
    def stands_in_the_way(self) -> bool:
        """Say whether anything speaks against the time."""
        return self.is_too_short or bool(self.closed_by) or bool(self.requests_closed_by)


def notice_for(calendar: WorkingCalendar, *, area: Area | None, start: datetime | None, now: datetime) -> Notice:
    """Count the lead time of an area from now and hold a wanted start (both aware) against it."""
    count = calendar.count_from(wall_date(now), calendar.lead_time(area))
    requests_closed_by = calendar.closure_on(wall_date(now), ClosedFor.REQUESTS)
    if start is None:
        return Notice(count, requests_closed_by=requests_closed_by)
    day = wall_date(start)
    closed_by = calendar.holiday_on(day) or calendar.closure_on(day, ClosedFor.APPOINTMENTS)
    return Notice(count, day < count.earliest, closed_by, requests_closed_by)
