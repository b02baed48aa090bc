"""Requests in the store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import attrgetter
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.folding import search_text
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.requests import ALIVE, SEEKING, Request, RequestKind, RequestState
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.persistence import schema
from sisa_desk.persistence.organisations import organisation_names
from sisa_desk.persistence.shelves import SearchEntry, Shelf
from sisa_desk.persistence.speakers import hold_time, keep_up, people_around

#: What of a request is compiled into the facts of people.
_binding = attrgetter("kind", "start", "minutes", "state", "mode", "place_id", "area", "is_heavy", "number")


#: Asked twice, or taken back: nobody wanted a second talk.
_NEVER_MEANT = frozenset((RequestState.DUPLICATE, RequestState.UNDONE))


class RequestShelf(Shelf[Request]):
    """Requests, found by state, time and whom they are for."""

    kind = Request
    table = schema.requests
    noun = Noun.REQUEST
    held_by = ("id", schema.requests)

    def place_of(self, key: UUID) -> str:
        """Give where a request is for, without reading anything else."""
        return str(self.connection.scalar(sa.select(self.table.c.place_id).where(self.table.c.id == key)) or "")

    def take_in_hand(self, values: Sequence[Request]) -> None:
        """Hold everybody who was asked or booked."""
        hold_time(self.connection, {one.id for one in values if one.version}, ())

    def written_beside(self, after: Sequence[Request], before: Sequence[Request] = ()) -> None:
        """Keep up the compiled facts of those who were asked or booked for a request whose time or work changed."""
        had = {one.id: _binding(one) for one in before}
        changed = [one.id for one in after if one.id in had and _binding(one) != had[one.id]]
        keep_up(self.connection, people_around(self.connection, changed), self.now)

    def search_entries(self, values: Sequence[Request]) -> Iterable[SearchEntry]:
        """Find requests by case number, institution, contact, language and street."""
        names = organisation_names(self.connection, {value.organisation_id for value in values})
        return (_search_entry(value, names.get(value.organisation_id, "")) for value in values)

    def seeking(self) -> tuple[Request, ...]:
        """Give the requests somebody still has to be found for, oldest first."""
        return self.where(self.table.c.state.in_(SEEKING), order_by=self.table.c.created_at)

    def alive(self) -> tuple[Request, ...]:
        """Give every request with work left."""
        return self.where(self.table.c.state.in_(ALIVE), order_by=self.table.c.created_at)

    def ended_since(self, since: datetime, limit: int = 200) -> tuple[Request, ...]:
        """Give the requests that ended since a moment, newest first."""
        ended = self.table.c.ended_at
        return self.where(ended >= since, order_by=ended.desc(), limit=limit)

    def latest(self, limit: int) -> tuple[Request, ...]:
        """Give the last requests with a language, newest first."""
        table = self.table
        return self.where(table.c.language != "", order_by=(table.c.created_at.desc(), table.c.id.desc()), limit=limit)

    def latest_of_beneficiary(self, key: UUID) -> Request | None:
        """Give the last request for a person known by a reference."""
        table = self.table
        newest = table.c.created_at.desc()
        return next(iter(self.where(table.c.beneficiary_id == key, order_by=newest, limit=1)), None)

    def of_organisation(self, key: UUID, limit: int = 20) -> tuple[Request, ...]:
        """Give the last requests of an institution, newest first."""
        return self.asked(_OF_ORGANISATION, organisation_id=key, limit=limit)

    def of_call(self, key: UUID) -> tuple[Request, ...]:
        """Give the requests stated in a call."""
        return self.where(self.table.c.call_id == key, order_by=self.table.c.created_at)

    def asked_within(self, window: Interval) -> Sequence[tuple[str, datetime, Mode, str]]:
        """Give language, moment, mode and place of what was asked for a time: an appointment's, or that of the call."""
        columns = self.table.c
        at = sa.func.coalesce(columns.start, columns.created_at)
        fits = sa.or_(
            sa.and_(columns.start >= window.start, columns.start < window.end),
            sa.and_(columns.start.is_(None), columns.created_at >= window.start, columns.created_at < window.end),
        )
        counts = columns.kind != RequestKind.TRANSLATION, columns.state.not_in(_NEVER_MEANT), columns.language != ""
        query = sa.select(columns.language, at, columns.mode, columns.place_id).where(fits, *counts)
        return [tuple(row) for row in self.connection.execute(query).all()]


_OF_ORGANISATION = RequestShelf.query(
    schema.requests.c.organisation_id == sa.bindparam("organisation_id"),
    order_by=schema.requests.c.created_at.desc(),
    limit=sa.bindparam("limit"),
)


def _search_entry(value: Request, organisation: str) -> SearchEntry:
    number = case_number(value.number)
    words = search_text(number, organisation, value.contact, value.language, value.street)
    return SearchEntry(number, organisation or value.contact, words, value.start or value.created_at)
