"""Times an appointment really had, as they are typed: "9:00-10:15", "900 1015", "9-10"."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import Final

from sisa_desk.domain.appointments import Appointment
from sisa_desk.domain.clock import moment, wall_date

_TIME: Final = re.compile(r"(\d{1,2})(?:[:.,h]?(\d{2}))?")
_BETWEEN: Final = re.compile(r"[\s\-–—]+")


def read_times(text: str, appointment: Appointment) -> tuple[datetime, datetime] | None:
    """Give start and end on the day of the appointment, over midnight where the end comes first; None for no times."""
    parts = [part for part in _BETWEEN.split(text.strip("\u2066\u2069 ")) if part]
    read = [_read(part) for part in parts]
    if len(read) != 2 or read[0] is None or read[1] is None or read[0] == read[1]:
        return None
    day = wall_date(appointment.start)
    start = moment(day, read[0])
    end = moment(day if read[1] > read[0] else day + timedelta(days=1), read[1])
    return start, end


def _read(part: str) -> time | None:
    match = _TIME.fullmatch(part)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
