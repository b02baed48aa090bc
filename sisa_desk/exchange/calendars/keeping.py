"""What is kept of an event: its lines about time, and nothing that says what it is about, where, or with whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from hashlib import sha256

from sisa_desk.domain.calendar_events import CalendarEvent
from sisa_desk.exchange.calendars.components import Component, Property

#: SEQUENCE is none of them: it rises with every change of a title.
_LINES = (
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "STATUS",
    "TRANSP",
    "X-MICROSOFT-CDO-BUSYSTATUS",
)
_PARAMETERS = ("TZID", "VALUE", "RANGE")
_UID = "{uid}"
_KEY_LENGTH = 32


def text_of(blocks: Iterable[Component]) -> str:
    """Write the blocks of one event again, with their lines about time only."""
    return "\n".join(line for block in blocks for line in _block_lines(block))


def _block_lines(block: Component) -> Iterable[str]:
    yield f"BEGIN:{block.name}"
    yield f"UID:{_UID}"
    for name in _LINES:
        for written in block.all(name):
            yield f"{name}{_parameters(written)}:{written.value}"
    yield f"END:{block.name}"


def _parameters(written: Property) -> str:
    return "".join(
        f';{name}="{value}"' for name in _PARAMETERS if (value := written.parameters.get(name, "").replace('"', ""))
    )


def text_of_period(start: datetime, length: timedelta) -> str:
    """Write a busy period of a free-busy line, its start in world time, as a block of its own."""
    period = f"{start:%Y%m%dT%H%M%S}Z/PT{int(length.total_seconds())}S"
    return f"BEGIN:VFREEBUSY\nUID:{_UID}\nFREEBUSY:{period}\nEND:VFREEBUSY"


def key_of(event: CalendarEvent) -> str:
    """Give what names an event in the store: a digest, as calendars may put addresses of people into its name."""
    return sha256((event.uid or event.text).encode()).hexdigest()[:_KEY_LENGTH]


def as_calendar(texts: Mapping[str, str]) -> bytes:
    """Give kept texts, by their keys, as a calendar that can be read again."""
    blocks = (text.replace(f"UID:{_UID}", f"UID:{key}") for key, text in texts.items())
    return "\n".join(("BEGIN:VCALENDAR", *blocks, "END:VCALENDAR")).encode()
