"""Times of an iCalendar: a wall time and the zone that rules it, by whatever name the zone goes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from sisa_desk.domain.clock import BERLIN
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.exchange.calendars.components import Property

_WRITTEN = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", re.ASCII)
_LENGTH = re.compile(
    r"([+-])?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?", re.ASCII
)
#: Appointments of people lie between; it also keeps every change of zones inside the calendar.
_FIRST_YEAR, _LAST_YEAR = 1900, 2999
#: "/mozilla.org/20070129_1/Europe/Berlin" and its like: the name stands at the end.
_NAME_AT_END = re.compile(r"([A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_+\-0-9]+){1,2})$")


@dataclass(frozen=True, slots=True)
class WallTime:
    """A wall time with its zone; a whole day begins at midnight."""

    at: datetime
    zone: tzinfo
    is_whole_day: bool = False

    def told_in(self, zone: tzinfo) -> datetime:
        """Give the wall time of the same moment in another zone; a whole day stays the day it is."""
        if self.is_whole_day or self.zone is zone:
            return self.at
        return self.at.replace(tzinfo=self.zone).astimezone(zone).replace(tzinfo=None)


def read_time(written: Property) -> WallTime:
    """Read a DATE or DATE-TIME; without a zone it floats, which here means Berlin (RFC 5545, 3.3.4 and 3.3.5).

    Raise InvalidInput ("time_unreadable" or "zone_unknown").
    """
    return _read(written.value.strip(), written)


def read_times(written: Property) -> tuple[WallTime, ...]:
    """Read the list of an EXDATE or RDATE; of a period its start. Raise InvalidInput like `read_time`."""
    return tuple(_read(one.partition("/")[0].strip(), written) for one in written.value.split(",") if one.strip())


def _read(text: str, written: Property) -> WallTime:
    match = _WRITTEN.fullmatch(text)
    if match is None:
        raise InvalidInput("time_unreadable", field="calendar", value=text[:40])
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
        clock = time(int(match[4]), int(match[5]), min(int(match[6]), 59)) if match[4] else time()
    except ValueError:
        raise InvalidInput("time_unreadable", field="calendar", value=text[:40]) from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise InvalidInput("time_unreadable", field="calendar", value=text[:40])
    at = datetime.combine(day, clock)
    if match[4] is None:
        return WallTime(at, BERLIN, is_whole_day=True)
    return WallTime(at, UTC if match[7] else zone_of(written.parameters.get("TZID", "")))


def zone_of(name: str) -> tzinfo:
    """Give the zone of a name of IANA, of Windows, or with something before it; none is Berlin.

    Raise InvalidInput ("zone_unknown").

    >>> str(zone_of("W. Europe Standard Time")), str(zone_of("/mozilla.org/20070129_1/America/New_York"))
    ('Europe/Berlin', 'America/New_York')
    """
    plain = name.strip().strip('"')
    if not plain:
        return BERLIN
    if plain.upper() in {"UTC", "GMT", "Z", "ETC/UTC"}:
        return UTC
    at_end = _NAME_AT_END.search(plain)
    for known in (plain, WINDOWS_TO_OLSON.get(plain, ""), at_end[1] if at_end else ""):
        # Only names of the list are looked up: a zone is a file, and a name from outside is no path.
        if known in _zones():
            return ZoneInfo(known)
    raise InvalidInput("zone_unknown", field="calendar", value=plain[:60])


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def read_length(text: str) -> timedelta:
    """Read a DURATION such as PT1H30M or P1D (RFC 5545, 3.3.6); raise InvalidInput ("length_unreadable").

    >>> str(read_length("P1DT2H"))
    '1 day, 2:00:00'
    """
    match = _LENGTH.fullmatch(text.strip().upper())
    if match is None or not any(match.groups()[1:]):
        raise InvalidInput("length_unreadable", field="calendar", value=text[:40])
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if match[1] == "-" else length
