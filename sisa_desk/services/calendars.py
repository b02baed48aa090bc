"""Calendars that interpreters let the desk read: subscribed, read again on demand and by themselves, taken out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from sisa_desk.domain.calendar_events import TimeUse
from sisa_desk.domain.calendar_sources import (
    CalendarSource,
    Refreshed,
    SourceKind,
    SourceState,
    SourceTimes,
    checked_address,
    expanded,
    is_over,
    window_from,
    without_names,
)
from sisa_desk.domain.errors import CodedError, Refused, Unavailable
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.intervals import Interval
from sisa_desk.exchange.calendars import Login, as_calendar, fetched, is_seen, key_of, read_calendar
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.key_ring import KeyRing
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.receipts import Receipt, Undo

_WANTS_PASSWORD = "calendar_wants_password"  # noqa: S105 - the code of a refusal
#: What is known ahead may become so much shorter before it is worked out again without the calendar.
_MAY_SHORTEN = timedelta(days=7)
_NOBODY = Login()


@dataclass(frozen=True, slots=True)
class CalendarRead:
    """A calendar after an attempt to read it, and what is different; its trouble says why nothing is.

    `asks_again` says that its password could not be kept: the next start of the program has to ask for it.
    """

    source: CalendarSource
    refreshed: Refreshed = Refreshed()
    asks_again: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """What a calendar holds that is not over: its events as text, the times they come to, and what was left out."""

    texts: Mapping[str, str]
    times: SourceTimes
    state: SourceState


class Calendars:
    """Reads calendars; whoever calls what reaches out waits for a file or a server, up to its deadline."""

    def __init__(self, database: Database, key_ring: KeyRing | None = None) -> None:
        """Work on a store; passwords are kept in the keyring, else until the program ends."""
        self._database = database
        self._key_ring = key_ring or KeyRing()
        self._told: dict[UUID, str] = {}
        self._is_stopped = False

    def stop(self) -> None:
        """Wait for nobody any more: the program is being closed."""
        self._is_stopped = True

    # questions

    def of(self, key: UUID) -> tuple[CalendarSource, ...]:
        """Give the calendars of one person."""
        with self._database.reading() as tx:
            return tx.calendar_sources.of_interpreter(key)

    def due(self) -> tuple[UUID, ...]:
        """Give the calendars to be read again, as far as this desk can: files it sees, servers it may ask."""
        with self._database.reading() as tx:
            waiting = tx.calendar_sources.not_tried_since(_last_time(tx))
        return tuple(one.id for one in waiting if self._can_read(one))

    def _can_read(self, source: CalendarSource) -> bool:
        if source.kind is SourceKind.FILE:
            return is_seen(source.address)
        asks = bool(source.login) or source.trouble == _WANTS_PASSWORD
        return not asks or bool(self._password_of(source))

    # commands

    def subscribe(
        self, key: UUID, typed: str, says: TimeUse = TimeUse.BUSY, login: Login = _NOBODY
    ) -> Receipt[CalendarRead]:
        """Read a calendar for the first time, and remember where it is.

        Raise Refused where it cannot be read; nothing is stored then.
        """
        kind, address = checked_address(typed)
        try:
            found = _found(self._fetched(kind, address, login), says, self._window())
        except Unavailable as trouble:
            # It is not the store that is away: whoever typed the address looks at it again.
            raise Refused(trouble.code, **trouble.facts) from trouble
        with self._database.transaction() as tx:
            if any(one.address == address for one in tx.calendar_sources.of_interpreter(key)):
                raise Refused("already_there")
            new = CalendarSource(tx.new_id(), tx.interpreters.get(key).id, kind, address, says)
            stored = tx.calendar_sources.add(_as_read(new, found, login.user, tx.now))
            tx.calendar_sources.put_events(stored.id, found.texts)
        asks_again = not self._remember(stored.id, login.password)
        read = CalendarRead(stored, Refreshed(new=len(found.texts)), asks_again)
        return _receipt(read, "calendar_read", undo=lambda: self.remove(stored.id))

    def read(self, source_id: UUID, login: Login = _NOBODY) -> Receipt[CalendarRead]:
        """Read a calendar again; what is in the way is stored with it, and what was known before stays."""
        with self._database.reading() as tx:
            source = tx.calendar_sources.get(source_id)
        return self._read(source, login)

    def read_if_due(self, source_id: UUID) -> Receipt[CalendarRead] | None:
        """Read a calendar again, unless it is gone or another desk reads it just now."""
        with self._database.transaction() as tx:
            if not tx.calendar_sources.claim(source_id, _last_time(tx)):
                return None
            source = tx.calendar_sources.get(source_id)
        return self._read(source, _NOBODY)

    def remove(self, source_id: UUID) -> Receipt[CalendarRead]:
        """Take a calendar out, with everything read from it."""
        with self._database.transaction() as tx:
            source = tx.calendar_sources.get(source_id)
            texts = tx.calendar_sources.events_of(source_id)
            tx.calendar_sources.remove(source)
        self._forget(source_id)
        return _receipt(CalendarRead(source), "calendar_removed", undo=lambda: self._restore(source, texts))

    def _restore(self, source: CalendarSource, texts: Mapping[str, str]) -> Receipt[CalendarRead]:
        with self._database.transaction() as tx:
            stored = tx.calendar_sources.add(source)
            tx.calendar_sources.put_events(source.id, texts)
        return _receipt(CalendarRead(stored), "calendar_restored", undo=lambda: self.remove(stored.id))

    # inside

    def _read(self, source: CalendarSource, told: Login) -> Receipt[CalendarRead]:
        """Reach out, understand and expand before the store is held; then write down what is different."""
        login = Login(told.user or source.login, told.password or self._password_of(source))
        try:
            found = _found(self._fetched(source.kind, source.address, login), source.says, self._window())
        except (Refused, Unavailable) as trouble:
            return self._note_trouble(source, trouble)
        with self._database.transaction() as tx:
            read = _stored(tx, tx.calendar_sources.get(source.id), found, login.user)
        asks_again = not self._remember(source.id, told.password)
        return _receipt(replace(read, asks_again=asks_again), "calendar_read")

    def _fetched(self, kind: SourceKind, address: str, login: Login) -> bytes:
        return fetched(kind, address, login, is_stopped=lambda: self._is_stopped)

    def _note_trouble(self, source: CalendarSource, trouble: CodedError) -> Receipt[CalendarRead]:
        """Store what is in the way; what was read before is expanded on, so that it does not run out."""
        times = self._times_ahead(source)
        with self._database.transaction() as tx:
            current = tx.calendar_sources.get(source.id)
            noted = replace(current, tried_at=tx.now, trouble=trouble.code, times=times)
            tx.calendar_sources.note(noted)
            if times != current.times:
                tx.calendar_sources.keep_up(noted)
        return _receipt(CalendarRead(noted), "calendar_not_read")

    def _times_ahead(self, source: CalendarSource) -> SourceTimes:
        """Give the times of a calendar that cannot be read just now, worked out again where they would run out."""
        window, known_until = self._window(), source.times.known_until
        if known_until is None or window.end - known_until < _MAY_SHORTEN:
            return source.times
        with self._database.reading() as tx:
            kept = as_calendar(tx.calendar_sources.events_of(source.id))
        return _found(kept, source.says, window).times

    def _window(self) -> Interval:
        with self._database.reading() as tx:
            return window_from(tx.now, tx.rules.numbers.calendar_days)

    def _password_of(self, source: CalendarSource) -> str:
        if source.kind is SourceKind.FILE:
            return ""
        return self._told.get(source.id) or self._key_ring.find(str(source.id)) or ""

    def _remember(self, source_id: UUID, password: str) -> bool:
        """Keep a password, if one was told, until the program ends; say whether the next start knows it too."""
        if not password:
            return True
        self._told[source_id] = password
        return self._key_ring.keep(str(source_id), password)

    def _forget(self, source_id: UUID) -> None:
        self._told.pop(source_id, None)
        self._key_ring.forget(str(source_id))


def _last_time(tx: Transaction) -> datetime:
    """Give since when somebody must have tried a calendar for it not to be due."""
    return tx.now - timedelta(minutes=tx.rules.numbers.calendar_minutes)


def _receipt(read: CalendarRead, verb: str, undo: Undo | None = None) -> Receipt[CalendarRead]:
    return Receipt(read, (Event(Noun.INTERPRETER, verb, read.source.interpreter_id),), undo)


def _found(content: bytes, says: TimeUse, window: Interval) -> _Found:
    """Read a calendar and expand what of it is not over."""
    reading = read_calendar(content, says)
    events = [event for event in reading.events if not is_over(event, window.start)]
    ahead = expanded(events, window)
    left_out = without_names((*reading.troubles, *ahead.troubles))
    texts = {key_of(event): event.text for event in ahead.events}
    return _Found(texts, ahead.times, SourceState(len(texts), left_out))


def _as_read(source: CalendarSource, found: _Found, user: str, now: datetime) -> CalendarSource:
    return replace(source, tried_at=now, read_at=now, trouble="", login=user, state=found.state, times=found.times)


def _stored(tx: Transaction, source: CalendarSource, found: _Found, user: str) -> CalendarRead:
    """Store what is different; a calendar that says the same makes no new version, whatever the day it is read."""
    known = tx.calendar_sources.events_of(source.id)
    changed = {key: text for key, text in found.texts.items() if known.get(key) != text}
    gone = known.keys() - found.texts.keys()
    new = changed.keys() - known.keys()
    refreshed = Refreshed(len(new), len(changed) - len(new), len(gone))
    after = _as_read(source, found, user, tx.now)
    if refreshed or (after.state, after.login) != (source.state, source.login):
        tx.calendar_sources.put_events(source.id, changed, gone)
        return CalendarRead(tx.calendar_sources.save(after), refreshed)
    tx.calendar_sources.note(after)
    if after.times != source.times:
        tx.calendar_sources.keep_up(after)
    return CalendarRead(after, refreshed)
