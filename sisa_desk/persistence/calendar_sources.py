"""Calendars that are read, in the store: where they are, and their events beside them as text."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.availability import Absence, AbsenceKind
from sisa_desk.domain.calendar_sources import CalendarSource
from sisa_desk.domain.events import Noun
from sisa_desk.domain.interpreters import Standing
from sisa_desk.domain.intervals import Interval
from sisa_desk.persistence import schema
from sisa_desk.persistence.pieces import pieces
from sisa_desk.persistence.shelves import Shelf
from sisa_desk.persistence.speakers import keep_up

_EVENTS = schema.calendar_events


class CalendarSourceShelf(Shelf[CalendarSource]):
    """Calendars of interpreters, whose compiled facts follow them."""

    kind = CalendarSource
    table = schema.calendar_sources
    noun = Noun.INTERPRETER

    def written_beside(self, after: Sequence[CalendarSource], before: Sequence[CalendarSource] = ()) -> None:
        """Keep up the facts of whose calendar it is, or was."""
        keep_up(self.connection, {one.interpreter_id for one in (*after, *before)}, self.now)

    def of_interpreter(self, key: UUID) -> tuple[CalendarSource, ...]:
        """Give the calendars of one person, in the order they came."""
        return self.where(self.table.c.interpreter_id == key, order_by=self.table.c.id)

    def not_tried_since(self, moment: datetime) -> tuple[CalendarSource, ...]:
        """Give the calendars nobody tried to read since a moment, those first that wait longest; who left is let be."""
        people, tried = schema.interpreters.c, self.table.c.tried_at
        takes_part = self.table.c.interpreter_id.in_(sa.select(people.id).where(people.standing != Standing.LEFT))
        return self.where(self._waits_since(moment), takes_part, order_by=(tried.is_not(None), tried))

    def claim(self, key: UUID, not_tried_since: datetime) -> bool:
        """Say that this desk reads a calendar now; False where another one was faster, or it is gone."""
        change = self.table.update().where(self.table.c.id == key, self._waits_since(not_tried_since))
        return self.connection.execute(change.values(tried_at=self.now)).rowcount == 1

    def _waits_since(self, moment: datetime) -> sa.ColumnElement[bool]:
        tried = self.table.c.tried_at
        return tried.is_(None) | (tried < moment)

    def note(self, source: CalendarSource) -> None:
        """Store how a reading went that changed nothing; it makes no version and leaves no trace."""
        row = self._row(source)
        names = ("tried_at", "read_at", "trouble", "times")
        values = {name: row[name] for name in names}
        self.connection.execute(self.table.update().where(self.table.c.id == source.id).values(values))

    def keep_up(self, source: CalendarSource) -> None:
        """Bring what is compiled of its owner up to date after a note on its times."""
        self.written_beside((source,))

    def read_of(self, keys: Collection[UUID] | None = None) -> tuple[CalendarSource, ...]:
        """Give the calendars of some people or of all that were ever read, with the times they come to."""
        whose = sa.true() if keys is None else self.table.c.interpreter_id.in_(keys)
        return self.where(whose, self.table.c.read_at.is_not(None))

    def absences_within(self, window: Interval, keys: Collection[UUID] | None = None) -> tuple[Absence, ...]:
        """Give what calendars say is taken in a window as absences, of some people or of all; none of them is stored.

        Each has the key of its calendar.
        """
        return tuple(
            Absence(source.id, source.interpreter_id, busy.start, busy.end, AbsenceKind.CALENDAR)
            for source in self.read_of(keys)
            for busy in source.times.busy
            if busy.overlaps(window)
        )

    # events

    def events_of(self, source_id: UUID) -> dict[str, str]:
        """Give the events of a calendar as text, by their keys."""
        query = sa.select(_EVENTS.c.key, _EVENTS.c.text).where(_EVENTS.c.source_id == source_id)
        return {key: text for key, text in self.connection.execute(query)}  # noqa: C416 - rows are no pairs for mypy

    def put_events(self, source_id: UUID, texts: Mapping[str, str], gone: Collection[str] = ()) -> None:
        """Store events that are new or changed, and take away those that are gone."""
        for piece in pieces([*gone, *texts]):
            of_source = _EVENTS.c.source_id == source_id
            self.connection.execute(_EVENTS.delete().where(of_source, _EVENTS.c.key.in_(piece)))
        rows: list[dict[str, Any]] = [{"source_id": source_id, "key": key, "text": text} for key, text in texts.items()]
        self._insert(_EVENTS, rows)
