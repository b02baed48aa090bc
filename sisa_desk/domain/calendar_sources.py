"""Calendars somebody lets the desk read: where they are, what they say, what was left out, and their times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import ip_address
from pathlib import PurePath
from urllib.parse import SplitResult, urlsplit
from uuid import UUID

from sisa_desk.domain.calendar_events import CalendarEvent, TimeUse, times_of
from sisa_desk.domain.clock import wall_date, whole_day
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.intervals import Interval, unite

#: More events than this that are not over yet are not the calendar of one person.
MOST_EVENTS = 5_000
#: So many rules that would take too long were not written by somebody who wants to be understood.
_MOST_BOMBS = 6
_LONGEST_ADDRESS = 1_000
#: Other spellings of the web's two schemes, as calendars hand them out.
_SCHEMES = {
    "https": "https",
    "caldavs": "https",
    "webcals": "https",
    "http": "http",
    "caldav": "http",
    "webcal": "https",
}


class SourceKind(StrEnum):
    """Where a calendar is: a file, or an address on a server."""

    FILE = "file"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class EventTrouble:
    """An event that was left out: its day as written, as no title is kept, the code of the trouble and its value."""

    uid: str
    day: str
    code: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class SourceState:
    """What the last reading found: how many events count, and which were left out."""

    events: int = 0
    left_out: tuple[EventTrouble, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceTimes:
    """What a calendar comes to inside a window: united times in UTC, and until when they are known."""

    busy: tuple[Interval, ...] = ()
    available: tuple[Interval, ...] = ()
    known_until: datetime | None = None


_NO_STATE, _NO_TIMES = SourceState(), SourceTimes()


@dataclass(frozen=True, slots=True)
class CalendarSource:
    """A calendar of an interpreter that is read and never written.

    `says` is what its events mean: busy or available. `tried_at` is the last attempt, `read_at` the last that
    succeeded; `trouble` is the code of what was in the way since, empty while all is well.
    """

    id: UUID
    interpreter_id: UUID
    kind: SourceKind
    address: str
    says: TimeUse = TimeUse.BUSY
    login: str = ""
    tried_at: datetime | None = None
    read_at: datetime | None = None
    trouble: str = ""
    state: SourceState = _NO_STATE
    times: SourceTimes = _NO_TIMES
    version: int = 0

    @property
    def name(self) -> str:
        """Give what tells it from others: the name of the file, or the server with the end of the path."""
        if self.kind is SourceKind.FILE:
            return PurePath(self.address.replace("\\", "/")).name
        parts = urlsplit(self.address)
        end = PurePath(parts.path).name
        return f"{parts.hostname} … {end}" if end else str(parts.hostname)


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a reading changed: how many events are new, changed and gone."""

    new: int = 0
    changed: int = 0
    gone: int = 0

    def __bool__(self) -> bool:
        """Say whether anything is different."""
        return bool(self.new or self.changed or self.gone)


def checked_address(typed: str) -> tuple[SourceKind, str]:
    """Give kind and address of what was typed: a path, or an address that begins with a scheme such as https.

    Raise InvalidInput: without an address, with a password in it, or where others could read along, which is everything
    but https, this machine itself apart.
    """
    text = typed.strip().strip('"')
    if not text or len(text) > _LONGEST_ADDRESS:
        raise InvalidInput("calendar_address_missing", field="calendar_address")
    scheme, divider, rest = text.partition("://")
    if not divider or scheme.lower() == "file":
        return SourceKind.FILE, rest if divider else text
    parts = _web_address(_SCHEMES.get(scheme.lower(), ""), rest)
    if parts.username is not None or parts.password is not None:
        raise InvalidInput("calendar_address_with_password", field="calendar_address", value=parts.hostname)
    if parts.scheme != "https" and not is_this_machine(parts.hostname or ""):
        raise InvalidInput("calendar_address_not_safe", field="calendar_address", value=parts.hostname)
    return SourceKind.SERVER, parts.geturl()


def _web_address(scheme: str, rest: str) -> SplitResult:
    try:
        parts = urlsplit(f"{scheme}://{rest}")
        if scheme and parts.hostname and parts.port != 0:
            return parts
    except ValueError:
        pass
    raise InvalidInput("calendar_address_not_understood", field="calendar_address", value=rest[:60])


def is_this_machine(host: str) -> bool:
    """Say whether a host is the machine itself, where nobody reads along.

    >>> is_this_machine("localhost"), is_this_machine("::1"), is_this_machine("192.168.0.1")
    (True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def window_from(now: datetime, days: int) -> Interval:
    """Give the time a calendar is expanded over: from the midnight before a moment, so many days ahead."""
    start = whole_day(wall_date(now)).start
    return Interval(start, start + timedelta(days=days))


def is_over(event: CalendarEvent, moment: datetime) -> bool:
    """Say whether an event has no time left after a moment, as far as that shows without expanding its rules."""
    zone = event.series.zone
    ends = [change.occasion.first + change.occasion.length for change in event.changes]
    ends += [first + event.occasion.length for first in (event.series.first, *event.series.dates)]
    last = moment.astimezone(zone).replace(tzinfo=None) - timedelta(days=1)
    return max(ends) < last and all(
        rule.until is not None and rule.until.replace(tzinfo=None) + event.occasion.length < last
        for rule in event.series.rules
    )


@dataclass(frozen=True, slots=True)
class Expanded:
    """Events that could be expanded inside a window, the times they come to, and those that could not be."""

    events: tuple[CalendarEvent, ...]
    times: SourceTimes
    troubles: tuple[EventTrouble, ...] = ()


def expanded(events: Sequence[CalendarEvent], window: Interval) -> Expanded:
    """Expand events inside a window; those whose rule would take too long are left out and named.

    Raise InvalidInput ("calendar_too_heavy") where there are too many events, or too many such rules.
    """
    if len(events) > MOST_EVENTS:
        raise _too_heavy()
    counting: list[CalendarEvent] = []
    found: dict[TimeUse, list[Interval]] = {use: [] for use in TimeUse}
    troubles: list[EventTrouble] = []
    for event in events:
        try:
            times = times_of(event, window)
        except InvalidInput as refused:
            troubles.append(trouble_of(event, refused))
            if len(troubles) > _MOST_BOMBS:
                raise _too_heavy() from None
            continue
        counting.append(event)
        for interval, use in times:
            found[use].append(interval)
    busy, available = (unite(_within(found[use], window)) for use in (TimeUse.BUSY, TimeUse.AVAILABLE))
    return Expanded(tuple(counting), SourceTimes(busy, available, window.end), tuple(troubles))


def trouble_of(event: CalendarEvent, refused: InvalidInput) -> EventTrouble:
    """Say which event was left out, and why."""
    return EventTrouble(event.uid, f"{event.series.first:%Y%m%d}", refused.code, str(refused.facts.get("value") or ""))


def _too_heavy() -> InvalidInput:
    return InvalidInput("calendar_too_heavy", field="calendar", value=MOST_EVENTS)


def _within(intervals: Iterable[Interval], window: Interval) -> Iterable[Interval]:
    return (Interval(max(one.start, window.start), min(one.end, window.end)) for one in intervals)


def without_names(troubles: Iterable[EventTrouble]) -> tuple[EventTrouble, ...]:
    """Give what was left out as it may be stored: the names calendars give to events may hold addresses of people."""
    return tuple(replace(one, uid="") for one in troubles)
