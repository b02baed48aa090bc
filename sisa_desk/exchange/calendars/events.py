"""One event of an iCalendar as a value: when, how long, how it comes back, and whether it takes or offers time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo

from sisa_desk.domain.calendar_events import CalendarEvent, Change, Occasion, TimeUse
from sisa_desk.domain.clock import BERLIN
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.recurrence import Series, read_recurrence
from sisa_desk.exchange.calendars.components import Component
from sisa_desk.exchange.calendars.keeping import text_of
from sisa_desk.exchange.calendars.times import WallTime, read_length, read_time, read_times

_WHOLE_DAY = timedelta(days=1)
_FREE = frozenset(("FREE", "WORKINGELSEWHERE"))


def event_of(blocks: Sequence[Component], offered: TimeUse) -> CalendarEvent:
    """Give the event that blocks of one UID make: its master, and a change for each RECURRENCE-ID.

    `offered` is what an event that takes time means in this calendar. Raise InvalidInput for what cannot be read;
    a change without its master stands for itself.
    """
    masters = [block for block in blocks if not block.text("RECURRENCE-ID")]
    changed = [block for block in blocks if block.text("RECURRENCE-ID")]
    # The newest of several says how it is; a broken export may hold the same event twice.
    master = max(masters, key=_sequence) if masters else changed.pop(0)
    changed.sort(key=_sequence)
    start = _start(master)
    zone = _ruling_zone(start)
    return CalendarEvent(
        uid=master.text("UID"),
        series=_series(master, start, zone) if masters else Series(start.told_in(zone), zone=zone),
        occasion=_occasion(master, zone, offered),
        changes=tuple(_change(block, zone, offered) for block in changed),
        text=text_of((master, *changed)),
    )


def _sequence(block: Component) -> int:
    text = block.text("SEQUENCE")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _start(block: Component) -> WallTime:
    written = block.first("DTSTART")
    if written is None:
        raise InvalidInput("start_missing", field="calendar")
    return read_time(written)


def _ruling_zone(start: WallTime) -> tzinfo:
    """Give the zone whose wall clock rules the series; world time stays world time."""
    return BERLIN if start.is_whole_day else start.zone


def _series(block: Component, start: WallTime, zone: tzinfo) -> Series:
    dates = (one for written in block.all("RDATE") for one in read_times(written))
    exceptions = (one for written in block.all("EXDATE") for one in read_times(written))
    first = start.told_in(zone)
    return Series(
        first=first,
        rules=tuple(read_recurrence(written.value) for written in block.all("RRULE")),
        dates=tuple(one.told_in(zone) for one in dates),
        exceptions=frozenset(_at_time_of(one, first, zone) for one in exceptions),
        zone=zone,
    )


def _at_time_of(day: WallTime, first: datetime, zone: tzinfo) -> datetime:
    """Give an exception as a time of the series: some programs write only its day."""
    told = day.told_in(zone)
    return datetime.combine(told.date(), first.time()) if day.is_whole_day else told


def _occasion(block: Component, zone: tzinfo, offered: TimeUse) -> Occasion:
    start = _start(block)
    return Occasion(start.told_in(zone), _length(block, start), _use(block, offered), start.is_whole_day)


def _length(block: Component, start: WallTime) -> timedelta:
    """Give how long it lasts: to DTEND, for DURATION, or a day for a day (RFC 5545, 3.6.1)."""
    end = block.first("DTEND")
    if end is not None:
        length = _between(start, read_time(end))
    elif duration := block.text("DURATION"):
        length = read_length(duration)
    else:
        length = _WHOLE_DAY if start.is_whole_day else timedelta()
    if length < timedelta():
        raise InvalidInput("end_before_start", field="calendar")
    return length


def _between(start: WallTime, end: WallTime) -> timedelta:
    if start.is_whole_day:
        return end.at - start.at
    return end.at.replace(tzinfo=end.zone).astimezone(UTC) - start.at.replace(tzinfo=start.zone).astimezone(UTC)


def _use(block: Component, offered: TimeUse) -> TimeUse:
    if block.text("STATUS").upper() == "CANCELLED":
        return TimeUse.NONE
    if block.name == "AVAILABLE":
        return TimeUse.AVAILABLE
    is_free = block.text("TRANSP").upper() == "TRANSPARENT" or block.text("X-MICROSOFT-CDO-BUSYSTATUS").upper() in _FREE
    return TimeUse.NONE if is_free and offered is TimeUse.BUSY else offered


def _change(block: Component, zone: tzinfo, offered: TimeUse) -> Change:
    written = block.first("RECURRENCE-ID")
    if written is None:
        raise InvalidInput("time_unreadable", field="calendar")
    replaced = read_time(written)
    at = replaced.told_in(zone)
    occasion = _occasion(block, zone, offered)
    if replaced.is_whole_day and not occasion.is_whole_day:
        at = datetime.combine(at.date(), occasion.first.time())
    return Change(at, occasion, and_future=written.parameters.get("RANGE", "").upper() == "THISANDFUTURE")
