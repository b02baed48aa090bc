"""When somebody could come: how many people are free at each half-hour of the next weeks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import UUID

from sisa_desk.domain.clock import at_minute
from sisa_desk.domain.diaries import could_come, diary_of, weeks_of
from sisa_desk.domain.free_slots import Diary, FreeSlots, SlotGrid, free_slots
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import Need, Profile
from sisa_desk.domain.requests import Request
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.matching import Matching

_WEEK = timedelta(days=7)


class FreeSlotSearch:
    """Answers "when could anybody come?" for an appointment, whatever its time."""

    def __init__(self, database: Database, matching: Matching) -> None:
        """Work on a store with the ranking, whose answers the counts equal."""
        self._database = database
        self._matching = matching

    def slots_for(self, request: Request, first: date, days: int) -> FreeSlots:
        """Count for every half-hour start of some Berlin days who could take the request then."""
        grid = SlotGrid.of_days(first, days, request.minutes)
        if not request.language:
            return free_slots(grid, ())
        with self._database.reading() as tx:
            return self.counted(tx, request, grid)

    def counted(self, tx: Transaction, request: Request, grid: SlotGrid) -> FreeSlots:
        """Count for every start of a grid who could take a request then."""
        need = self._matching.need_of(tx, request)
        speakers = self._matching.speakers(tx, request, need, within=grid.window)
        return slots_of(tx, need, speakers[need.language], grid)


def slots_of(tx: Transaction, need: Need, speakers: Iterable[Profile], grid: SlotGrid) -> FreeSlots:
    """Count on facts that reach over a grid who of some people is free for each of its starts."""
    return free_slots(grid, _diaries(tx, need, speakers, grid))


def _diaries(tx: Transaction, need: Need, profiles: Iterable[Profile], grid: SlotGrid) -> Iterator[Diary]:
    able = [profile for profile in profiles if could_come(need, profile)]
    mondays = weeks_of(grid)
    limited = [one.interpreter.id for one in able if one.interpreter.max_per_week is not None]
    counts: dict[UUID, tuple[int, ...]] = {}
    if limited:
        counts = tx.appointments.counts(limited, *map(_week, mondays))
    for profile in able:
        booked = dict(zip(mondays, counts.get(profile.interpreter.id, ()), strict=False))
        yield diary_of(need, profile, booked=booked)


def _week(monday: date) -> Interval:
    return Interval(at_minute(monday, 0), at_minute(monday + _WEEK, 0))
