"""Who speaks what, compiled: one row for each language of a person with every fact the ranking judges.

The rows follow from what is stored elsewhere and are written in the same transaction, by `compile_new` and
`compile_again` when a person is stored, and by `keep_up` when something happened to their time; by nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.appointments import BLOCKING
from sisa_desk.domain.availability import END_OF_PLANNING
from sisa_desk.domain.calendar_events import TimeUse
from sisa_desk.domain.events import Noun
from sisa_desk.domain.interpreters import Interpreter, Standing
from sisa_desk.domain.intervals import Interval, unite
from sisa_desk.domain.matching import (
    ATTEMPT,
    COMPILED_AS,
    NOT_ON_SITE,
    Booking,
    Profile,
    instant,
    outcome_of,
    packed_bookings,
    packed_spans,
    place_number,
    profiles_of,
    slot_of,
)
from sisa_desk.domain.offers import OUTSTANDING
from sisa_desk.domain.requests import SEEKING, RequestKind
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.persistence import schema
from sisa_desk.persistence.counters import count_up
from sisa_desk.persistence.holding import hold, hold_around
from sisa_desk.persistence.pieces import pieces
from sisa_desk.persistence.school_breaks import breaks_for
from sisa_desk.persistence.stamps import Mark, Read, RememberedSpeakers, halves, mark_of, new_stamp

#: So much of the past is kept in the rows; it says what somebody has experience in, and when they can be reached.
_KEPT = timedelta(days=366)
_TABLE = schema.speakers
#: The key as text on every database, and nothing converted: what is judged is what is stored.
_COLUMNS = [sa.cast(_TABLE.c.interpreter_id, sa.TEXT) if name == "key" else _TABLE.c[name] for name in Profile._fields]
_EVERYBODY = sa.select(*_COLUMNS)
_ONE_OF = _TABLE.c.language.in_(sa.bindparam("codes", expanding=True))
_SPEAKING = sa.select(_TABLE.c.stamp, *_COLUMNS).where(_ONE_OF)
_STAMPED = sa.select(
    sa.func.count(),
    *(sa.cast(sa.func.coalesce(sa.func.sum(half), 0), sa.BIGINT) for half in halves(_TABLE.c.stamp)),
).where(_ONE_OF)


class Times(NamedTuple):
    """What happened to somebody's time and will happen, packed as the rows keep it."""

    bookings: bytes = b""
    attempts: bytes = b""
    rest_until: int = 0
    away: bytes = b""
    extra: bytes = b""
    calendar: bytes = b""
    has_calendar: int = 0


_NOTHING = Times()
_ACTIVE = Standing.ACTIVE.value


_MARK = "speakers_compiled_as"
_LATER = "sisa_later"


@dataclass
class _Later:
    """Whose times are to be brought up to date at the end of a command."""

    people: set[UUID] = field(default_factory=set)
    now: datetime | None = None


class Speakers:
    """Reads the compiled rows."""

    def __init__(self, connection: sa.Connection, remembered: RememberedSpeakers) -> None:
        """Work inside a transaction, on rows that are up to date, with what earlier ones have read."""
        keep_up_now(connection)
        self._connection = connection
        self._remembered = remembered

    @property
    def are_current(self) -> bool:
        """Say whether the rows were compiled as this program compiles them."""
        counters = schema.counters.c
        return self._connection.scalar(sa.select(counters.value).where(counters.name == _MARK)) == COMPILED_AS

    def compile_all(self, people: Callable[[Sequence[UUID]], Iterable[Interpreter]], now: datetime) -> None:
        """Write all rows anew, some people at a time, and remember how they were compiled."""
        connection = self._connection
        # Desks that open a store at the same moment wait here; the first one has done it for the others.
        compiled_as = count_up(connection, _MARK, 0)
        if compiled_as == COMPILED_AS:
            return
        connection.execute(_TABLE.delete())
        for piece in pieces(list(connection.scalars(sa.select(schema.interpreters.c.id)))):
            _write(connection, people(piece), times_of(connection, piece, now))
        count_up(connection, _MARK, COMPILED_AS - compiled_as)

    def of(self, codes: Sequence[str]) -> Sequence[Profile]:
        """Give everybody who has one of the languages, each once, in the one that stands first.

        What was read before is given again as long as the stamps of the rows say that nothing in them has changed.
        """
        wanted = tuple(codes)
        known = self._remembered.of(wanted)
        if known is not None and known.mark == self._mark(wanted):
            return known.profiles
        return self._read_once(wanted)

    def counted(self, codes: Sequence[str], mode_bit: int) -> list[Profile]:
        """Give the active ones of those who work in a mode."""
        return [one for one in self.of(codes) if one.modes & mode_bit and one.standing == _ACTIVE]

    def of_each(self, covering: Mapping[str, Sequence[str]]) -> dict[str, list[Profile]]:
        """Give for each of several languages everybody who has one of the codes that cover it, as `of` does for one."""
        by_code: dict[str, list[Profile]] = defaultdict(list)
        for profile in self._read({code for codes in covering.values() for code in codes}):
            by_code[profile.language].append(profile)
        return {
            language: _each_once((profile for code in codes for profile in by_code[code]), codes)
            for language, codes in covering.items()
        }

    def everybody(self) -> list[Profile]:
        """Give everybody in every language."""
        return list(map(Profile._make, self._connection.execute(_EVERYBODY).all()))

    def of_people(self, keys: Collection[UUID]) -> list[Profile]:
        """Give some people in every language of theirs."""
        found = _EVERYBODY.where(_TABLE.c.interpreter_id.in_(keys))
        return list(map(Profile._make, self._connection.execute(found)))

    def concerned_by(self, happened: Collection[tuple[Noun, UUID]]) -> set[UUID]:
        """Give whose time may have changed by what happened to records, named by noun and key."""
        requests = {key for noun, key in happened if noun is Noun.REQUEST}
        for noun, table in ((Noun.OFFER, schema.offers), (Noun.APPOINTMENT, schema.appointments)):
            keys = [key for one, key in happened if one is noun]
            if keys:
                requests |= set(self._connection.scalars(sa.select(table.c.request_id).where(table.c.id.in_(keys))))
        people = {key for noun, key in happened if noun is Noun.INTERPRETER}
        return people | (people_around(self._connection, requests) if requests else set())

    def _mark(self, codes: Sequence[str]) -> Mark:
        return Mark._make(self._connection.execute(_STAMPED, {"codes": list(codes)}).one())

    def _read_once(self, codes: tuple[str, ...]) -> Sequence[Profile]:
        stamps, profiles = self._stamped(codes)
        once = tuple(profiles if len(codes) == 1 else _each_once(profiles, codes))
        self._remembered.keep(codes, Read(mark_of(stamps), once))
        return once

    def _read(self, codes: Collection[str]) -> list[Profile]:
        return self._stamped(codes)[1]

    def _stamped(self, codes: Collection[str]) -> tuple[list[int], list[Profile]]:
        rows = self._connection.execute(_SPEAKING, {"codes": list(codes)}).all()
        return [row[0] for row in rows], [Profile._make(row[1:]) for row in rows]


def _each_once(profiles: Iterable[Profile], codes: Sequence[str]) -> list[Profile]:
    order = {code: number for number, code in enumerate(codes)}
    found: dict[str, Profile] = {}
    for profile in sorted(profiles, key=lambda one: order[one.language]):
        found.setdefault(profile.key, profile)
    return list(found.values())


def compile_new(connection: sa.Connection, people: Iterable[Interpreter]) -> None:
    """Write the rows of people who are stored for the first time: nothing happened to their time yet."""
    _write(connection, people, {})


def compile_again(connection: sa.Connection, people: Sequence[Interpreter], now: datetime) -> None:
    """Write the rows of people who were changed, with what happened to their time."""
    for piece in pieces(people):
        keys = [one.id for one in piece]
        hold(connection, schema.interpreters, *keys)
        connection.execute(_TABLE.delete().where(_TABLE.c.interpreter_id.in_(keys)))
        _write(connection, piece, times_of(connection, keys, now))


def _write(connection: sa.Connection, people: Iterable[Interpreter], times: Mapping[UUID, Times]) -> None:
    listed = tuple(people)
    breaks = breaks_for(connection, listed)
    rows = [
        profile._asdict()
        | times.get(person.id, _NOTHING)._asdict()
        | {"interpreter_id": person.id, "stamp": new_stamp()}
        for person in listed
        for profile in profiles_of(person, breaks)
    ]
    if rows:
        connection.execute(_TABLE.insert(), rows)


def keep_up(connection: sa.Connection, keys: Collection[UUID], now: datetime) -> None:
    """Bring the times of some people up to date with what is stored about them; in a command once, at its end."""
    later: _Later | None = connection.get_execution_options().get(_LATER)
    for piece in pieces(sorted(keys)):
        hold(connection, schema.interpreters, *piece)
    if later is None:
        _keep_up(connection, keys, now)
    else:
        later.people.update(keys)
        later.now = now


def keep_up_later() -> Mapping[str, Any]:
    """Give what lets a connection remember whose times a command changed, until `keep_up_now`."""
    return {_LATER: _Later()}


def keep_up_now(connection: sa.Connection) -> None:
    """Bring the times up to date that a command changed so far."""
    later: _Later | None = connection.get_execution_options().get(_LATER)
    if later is not None and later.now is not None:
        people, later.people = later.people, set()
        _keep_up(connection, people, later.now)


def _keep_up(connection: sa.Connection, keys: Collection[UUID], now: datetime) -> None:
    owner = _TABLE.c.interpreter_id == sa.bindparam("owner")
    change = _TABLE.update().where(owner).values({name: sa.bindparam(name) for name in (*Times._fields, "stamp")})
    for piece in pieces(sorted(keys)):
        times = times_of(connection, piece, now)
        connection.execute(change, [{"owner": key, "stamp": new_stamp()} | one._asdict() for key, one in times.items()])


def people_around(connection: sa.Connection, request_ids: Collection[UUID]) -> set[UUID]:
    """Give everybody who was ever asked or booked for some requests."""
    if not request_ids:
        return set()
    made, held = schema.offers.c, schema.appointments.c
    asked = sa.select(made.interpreter_id).where(made.request_id.in_(request_ids))
    booked = sa.select(held.interpreter_id).where(held.request_id.in_(request_ids))
    return set(connection.scalars(asked.union(booked)))


def hold_time(connection: sa.Connection, request_ids: Collection[UUID], people: Collection[UUID]) -> None:
    """Let no other command decide about the time of some people, nor of anybody asked or booked for some requests.

    Whoever a command may come to write about is held at once, in one order: no two commands get stuck in each other.
    """
    hold_around(connection, request_ids, people, people_around)


def times_of(connection: sa.Connection, keys: Collection[UUID], now: datetime) -> dict[UUID, Times]:
    """Gather what happened to the time of some people and will happen, from where it is stored."""
    since = now - _KEPT
    bookings = defaultdict(list, _appointments(connection, keys, since))
    for key, booking in _offers_out(connection, keys):
        bookings[key].append(booking)
    away = _spans(connection, schema.absences, keys, since)
    extra = _spans(connection, schema.extra_times, keys, since)
    attempts, rests = _attempts(connection, keys, since)
    calendars = _calendars(connection, keys)
    return {
        key: Times(
            packed_bookings(bookings[key]),
            attempts.get(key, b""),
            rests.get(key, 0),
            packed_spans((*away[key], *calendars[key].busy)),
            packed_spans((*extra[key], *calendars[key].available)),
            packed_spans(calendars[key].busy),
            int(calendars[key].says_when),
        )
        for key in keys
    }


class _Calendars(NamedTuple):
    """What the calendars of one person say, and whether one of them says when they can."""

    busy: tuple[Interval, ...] = ()
    available: tuple[Interval, ...] = ()
    says_when: bool = False


def _calendars(connection: sa.Connection, keys: Collection[UUID]) -> dict[UUID, _Calendars]:
    source = schema.calendar_sources.c
    query = sa.select(source.interpreter_id, source.says, source.times).where(
        source.interpreter_id.in_(keys), source.read_at.is_not(None)
    )
    found: dict[UUID, _Calendars] = defaultdict(_Calendars)
    for key, says, times in connection.execute(query):
        busy, available, says_when = found[key]
        found[key] = _Calendars(
            unite((*busy, *times.busy)),
            unite((*available, *times.available)),
            says_when or says is TimeUse.AVAILABLE or bool(times.available),
        )
    return found


def _appointments(connection: sa.Connection, keys: Collection[UUID], since: datetime) -> dict[UUID, list[Booking]]:
    held, asked = schema.appointments.c, schema.requests.c
    query = (
        sa.select(held.interpreter_id, held.start, held.end, held.state, held.mode, *_CASE)
        .join_from(schema.appointments, schema.requests, held.request_id == asked.id)
        .where(held.interpreter_id.in_(keys), held.state.in_(BLOCKING), held.blocked_until > since)
    )
    found: dict[UUID, list[Booking]] = defaultdict(list)
    for key, start, end, state, mode, *case in connection.execute(query):
        found[key].append(_booking(Interval(start, end), state.value, mode, *case))
    return found


_CASE = [schema.requests.c[name] for name in ("place_id", "area", "is_heavy", "number")]


def _booking(interval: Interval, kind: str, mode: Mode, place_id: str, *case: Any) -> Booking:
    return Booking(interval, kind, place_number(place_id) if mode is Mode.ON_SITE else NOT_ON_SITE, *case)


def _offers_out(connection: sa.Connection, keys: Collection[UUID]) -> Iterable[tuple[UUID, Booking]]:
    """Give the times that offers bind; a yes whose request has found its person binds nobody any more."""
    made, asked = schema.offers.c, schema.requests.c
    query = (
        sa.select(made.interpreter_id, made.asked_at, asked.kind, asked.start, asked.minutes, asked.mode, *_CASE)
        .join_from(schema.offers, schema.requests, made.request_id == asked.id)
        .where(made.interpreter_id.in_(keys), made.state.in_(OUTSTANDING), asked.state.in_(SEEKING))
    )
    for key, asked_at, kind, start, minutes, mode, *case in connection.execute(query):
        begins = start or (asked_at if kind is RequestKind.INSTANT else None)
        if begins is not None:
            yield key, _booking(Interval(begins, begins + timedelta(minutes=minutes)), "offer", mode, *case)


def _attempts(
    connection: sa.Connection, keys: Collection[UUID], since: datetime
) -> tuple[dict[UUID, bytes], dict[UUID, int]]:
    """Give the packed askings, and until when people are left in peace."""
    made = schema.offers.c
    # In a round somebody waits for their turn before anybody writes or rings.
    was_asked = made.round_id.is_(None) | made.sent_at.is_not(None) | made.answer.is_not(None)
    query = (
        sa.select(made.interpreter_id, made.asked_at, made.via, made.answer, made.not_before)
        .where(made.interpreter_id.in_(keys), made.asked_at >= since, was_asked)
        .order_by(made.asked_at, made.id)
    )
    attempts: dict[UUID, bytes] = defaultdict(bytes)
    rests: dict[UUID, int] = defaultdict(int)
    for key, asked_at, via, answer, not_before in connection.execute(query):
        attempts[key] += ATTEMPT.pack(instant(asked_at), outcome_of(via, answer) | slot_of(asked_at) << 8)
        if not_before is not None:
            rests[key] = max(rests[key], instant(not_before))
    return attempts, rests


def _spans(
    connection: sa.Connection, table: sa.Table, keys: Collection[UUID], since: datetime
) -> dict[UUID, list[Interval]]:
    is_kept = table.c.end.is_(None) | (table.c.end > since)
    query = sa.select(table.c.interpreter_id, table.c.start, table.c.end).where(
        table.c.interpreter_id.in_(keys), is_kept
    )
    found: dict[UUID, list[Interval]] = defaultdict(list)
    for key, start, end in connection.execute(query):
        found[key].append(Interval(start, end or END_OF_PLANNING))
    return found
