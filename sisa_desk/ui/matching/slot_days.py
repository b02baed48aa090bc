"""Free slots as the days of a calendar, with what the working calendar says about each half-hour."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby

from sisa_desk.domain.calendar import ClosedFor, WorkingCalendar
from sisa_desk.domain.clock import wall, wall_date
from sisa_desk.domain.free_slots import FreeSlots
from sisa_desk.domain.vocabulary import Area
from sisa_desk.ui.widgets.slot_calendar import Mark, SlotCell, SlotDay


def days_of_slots(
    slots: FreeSlots, calendar: WorkingCalendar, *, area: Area | None, now: datetime
) -> tuple[SlotDay, ...]:
    """Give the days of a grid of half-hours.

    Where the clock goes back, an hour of the wall comes twice; the first is shown, the other can be typed.
    """
    earliest = calendar.count_from(wall_date(now), calendar.lead_time(area)).earliest
    starts = [(slots.grid.start_of(number), count) for number, count in enumerate(slots.counts)]
    return tuple(
        SlotDay(
            day,
            dict(_cells(list(of_day), calendar, earliest=earliest, now=now)),
            calendar.holiday_on(day) or calendar.closure_on(day, ClosedFor.APPOINTMENTS),
        )
        for day, of_day in groupby(starts, key=lambda one: wall_date(one[0]))
    )


def _cells(
    starts: list[tuple[datetime, int]], calendar: WorkingCalendar, *, earliest: date, now: datetime
) -> Iterator[tuple[int, SlotCell]]:
    day = wall_date(starts[0][0])
    openings = calendar.openings_on(day)
    for start, count in reversed(starts):
        is_open = any(one.start <= start < one.end for one in openings)
        mark = Mark.TOO_SOON if day < earliest else Mark.OPEN if is_open else Mark.CLOSED
        shown = wall(start)
        yield shown.hour * 2 + shown.minute // 30, SlotCell(start, count, Mark.PAST if start <= now else mark)
