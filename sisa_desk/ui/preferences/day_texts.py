"""Days of a year and hours of a day as people type them into the settings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time

Span = tuple[time, time]

_DAY = re.compile(r"\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*\.?\s*")
_HOUR = r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:h|uhr)?"
_SPAN = re.compile(rf"\s*{_HOUR}\s*(?:-|–|—|bis|to)\s*{_HOUR}\s*", re.IGNORECASE)


def read_day(text: str) -> tuple[int, int] | None:
    """Read "6.1." as month and day, (1, 6); None where it is no day at all."""
    found = _DAY.fullmatch(text)
    return (int(found[2]), int(found[1])) if found else None


def day_of_year_text(month: int | None, day: int | None) -> str:
    """Write month and day as "6.1."; nothing while they are missing."""
    return f"{day}.{month}." if month and day else ""


def read_spans(text: str) -> tuple[Span, ...] | None:
    """Read "8-12, 13:30-16" as spans of the clock; None where a part of it is none."""
    parts = [part for part in re.split(r"[,;]|\bund\b|\band\b", text) if part.strip()]
    spans = [_read_span(part) for part in parts]
    return None if None in spans else tuple(span for span in spans if span)


def _read_span(text: str) -> Span | None:
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    hours = [int(part or 0) for part in found.groups()]
    try:
        return time(hours[0], hours[1]), time(hours[2], hours[3])
    except ValueError:
        return None


def spans_text(spans: Sequence[Span]) -> str:
    """Write spans of the clock as "08:00–12:00, 13:30–16:00"."""
    return ", ".join(f"{opens:%H:%M}–{closes:%H:%M}" for opens, closes in spans)
