"""Reading a whole iCalendar: event by event, so that one that cannot be read does not take the others with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sisa_desk.domain.calendar_events import CalendarEvent, Occasion, TimeUse
from sisa_desk.domain.calendar_sources import EventTrouble
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.recurrence import Series
from sisa_desk.exchange.calendars.components import Component, Property, blocks_named, components_of
from sisa_desk.exchange.calendars.events import event_of
from sisa_desk.exchange.calendars.keeping import text_of_period
from sisa_desk.exchange.calendars.times import read_length, read_time
from sisa_desk.exchange.delimited import decoded

_EVENTS = ("VEVENT", "AVAILABLE")


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """What a calendar holds: its events, and those that were left out."""

    events: tuple[CalendarEvent, ...] = ()
    troubles: tuple[EventTrouble, ...] = ()


def read_calendar(content: bytes, offered: TimeUse = TimeUse.BUSY) -> CalendarReading:
    """Read an .ics file; `offered` says what its events mean: that somebody is busy then, or available.

    Availability written as such (RFC 7953) and busy times of a VFREEBUSY are always what they are. Raise InvalidInput
    ("no_calendar") where nothing of it is an iCalendar.
    """
    root = components_of(decoded(content))
    if not any(block.name == "VCALENDAR" for block in root.inside):
        raise InvalidInput("no_calendar", field="calendar")
    events: list[CalendarEvent] = []
    troubles: list[EventTrouble] = []
    for blocks in _by_uid(root):
        try:
            events.append(event_of(blocks, offered))
        except InvalidInput as refused:
            troubles.append(_trouble(blocks[0], refused))
    for block in blocks_named(root, "VFREEBUSY"):
        for number, period in enumerate(block.all("FREEBUSY")):
            try:
                events.extend(_busy_times(block, period, number))
            except InvalidInput as refused:
                troubles.append(_trouble(block, refused))
    return CalendarReading(tuple(events), tuple(troubles))


def _by_uid(root: Component) -> Iterator[list[Component]]:
    """Give the events with their changes together; one without a name of its own stands alone."""
    found: dict[str, list[Component]] = {}
    for number, block in enumerate(blocks_named(root, *_EVENTS)):
        found.setdefault(block.text("UID") or f"#{number}", []).append(block)
    yield from found.values()


def _trouble(block: Component, refused: InvalidInput) -> EventTrouble:
    value = str(refused.facts.get("value") or refused.facts.get("part") or "")
    return EventTrouble(block.text("UID"), block.text("DTSTART")[:8], refused.code, value)


def _busy_times(block: Component, written: Property, number: int) -> Iterator[CalendarEvent]:
    """Give the periods of a free-busy line, in world time; free ones say nothing (RFC 5545, 3.8.2.6)."""
    if written.parameters.get("FBTYPE", "BUSY").upper() == "FREE":
        return
    for place, period in enumerate(written.value.split(",")):
        start, length = _period(period)
        uid = f"{block.text('UID') or 'free-busy'}#{number}.{place}"
        yield CalendarEvent(uid, Series(start, zone=UTC), Occasion(start, length), text=text_of_period(start, length))


def _period(text: str) -> tuple[datetime, timedelta]:
    start_text, _, end_text = text.strip().partition("/")
    start = read_time(Property(start_text)).told_in(UTC)
    if end_text.upper().startswith(("P", "+P", "-P")):
        return start, read_length(end_text)
    return start, read_time(Property(end_text)).told_in(UTC) - start
