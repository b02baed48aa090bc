"""The ledger of unmet demand: every case of a period with why it found nobody, beside the period before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sisa_desk.domain.calendar import WorkingCalendar
from sisa_desk.domain.notices import notice_for
from sisa_desk.domain.periods import Period
from sisa_desk.domain.requests import RequestKind
from sisa_desk.domain.unmet import Case
from sisa_desk.persistence.cases import StoredCase
from sisa_desk.persistence.database import Database
from sisa_desk.services.places import Places


@dataclass(frozen=True, slots=True)
class Demand:
    """All cases of a period and of the one before it."""

    period: Period
    cases: tuple[Case, ...] = ()
    before: tuple[Case, ...] = ()


class Unmet:
    """Looking at what was asked for in vain."""

    def __init__(self, database: Database, places: Places) -> None:
        """Work on a store; the places tell the districts."""
        self._database = database
        self._places = places

    def of(self, period: Period) -> Demand:
        """Give the demand of a period; how the cases are counted, the domain says."""
        with self._database.reading() as tx:
            calendar = tx.rules.calendar
            now, before = tx.cases_in(period.interval), tx.cases_in(period.moved(-1).interval)
        return Demand(
            period,
            tuple(self._told(one, calendar) for one in now),
            tuple(self._told(one, calendar) for one in before),
        )

    def _told(self, stored: StoredCase, calendar: WorkingCalendar) -> Case:
        place = self._places.of(stored.place_id)
        district = place.district if place else ""
        return replace(stored.case, district=district, is_short_notice=_is_short(stored.case, calendar))


def _is_short(case: Case, calendar: WorkingCalendar) -> bool:
    if case.kind is not RequestKind.APPOINTMENT or case.wanted_at is None:
        return False
    return notice_for(calendar, area=case.area, start=case.wanted_at, now=case.asked_at).is_too_short
