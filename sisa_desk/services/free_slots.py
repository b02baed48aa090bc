"""When somebody could come: how many people are free at each half-hour of the next weeks."""

from __future__ import annotations

from datetime import date

from sisa_desk.domain.diaries import Diaries
from sisa_desk.domain.free_slots import FreeSlots, SlotGrid, free_slots
from sisa_desk.domain.requests import Request
from sisa_desk.persistence.database import Database
from sisa_desk.services.matching import Matching


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
            need = self._matching.need_of(tx, request)
            return free_slots(grid, Diaries(need, grid).of(self._matching.profiles_to_count(tx, need)))
