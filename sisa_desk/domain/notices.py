"""What stands in the way of a time: too short notice, a holiday, a closure; judged while a form is filled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sisa_desk.domain.calendar import ClosedFor, LeadTimeCount, WorkingCalendar
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.vocabulary import Area


@dataclass(frozen=True, slots=True)
class Notice:
    """The count of working days, and the names of what closes the wanted day; empty names close nothing.

    `may_be_shorter` says whether the area is taken at short notice where somebody says why; `is_certain` whether the
    area is known, without which the longest notice is counted and nothing is refused.
    """

    count: LeadTimeCount
    is_too_short: bool = False
    closed_by: str = ""
    requests_closed_by: str = ""
    may_be_shorter: bool = True
    is_certain: bool = True
    has_time: bool = False

    @property
    def is_settled(self) -> bool:
        """Say whether a time is wanted that nothing of its day speaks against."""
        return self.has_time and not self.is_too_short and not self.closed_by

    @property
    def stands_in_the_way(self) -> bool:
        """Say whether anything speaks against the time."""
        return self.is_too_short or bool(self.closed_by) or bool(self.requests_closed_by)

    def problem_with(self, reason: str) -> InvalidInput | None:
        """Give what keeps a time that is too soon from being taken for a reason, which may be empty; None for nothing.

        The facts name the earliest day.
        """
        if not self.is_too_short or not self.is_certain or (self.may_be_shorter and reason.strip()):
            return None
        earliest = self.count.earliest
        if self.may_be_shorter:
            return InvalidInput("notice_needs_reason", field="start", earliest=earliest)
        return InvalidInput("notice_too_short", field="start", earliest=earliest)


def notice_for(calendar: WorkingCalendar, *, area: Area | None, start: datetime | None, now: datetime) -> Notice:
    """Count the lead time of an area from now and hold a wanted start (both aware) against it."""
    count = calendar.count_from(wall_date(now), calendar.lead_time(area))
    notice = Notice(
        count,
        requests_closed_by=calendar.closure_on(wall_date(now), ClosedFor.REQUESTS),
        may_be_shorter=calendar.may_be_shorter(area),
        is_certain=area is not None,
    )
    if start is None:
        return notice
    day = wall_date(start)
    closed_by = calendar.holiday_on(day) or calendar.closure_on(day, ClosedFor.APPOINTMENTS)
    return replace(notice, has_time=True, is_too_short=day < count.earliest, closed_by=closed_by)
