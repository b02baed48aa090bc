"""Generated recurrence rules through the importer: python -m tests.exchange.many_rules [COUNT] [SEED]."""

from __future__ import annotations

import random
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sisa_desk.domain.calendar_events import times_of
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.intervals import Interval
from sisa_desk.exchange.calendars import read_calendar

_PARTS = (
    ("BYMONTH", 1, 12),
    ("BYWEEKNO", 1, 53),
    ("BYYEARDAY", 1, 366),
    ("BYMONTHDAY", 1, 31),
    ("BYHOUR", 0, 23),
    ("BYMINUTE", 0, 59),
    ("BYSECOND", 0, 60),
    ("BYSETPOS", 1, 366),
)
_FREQUENCIES = (*("YEARLY", "MONTHLY", "WEEKLY", "DAILY") * 4, "HOURLY", "MINUTELY", "SECONDLY", "NEVER", "")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ZONES = (*("Europe/Berlin", "W. Europe Standard Time", "America/New_York", "UTC", "") * 4, "Europe")


@dataclass(slots=True)
class Result:
    """What many rules came to."""

    read: int = 0
    refused: int = 0
    slowest_ms: float = 0.0
    slowest: str = ""
    crashes: list[str] = field(default_factory=list)


def a_rule(chance: random.Random) -> str:
    """Make a rule: sensible, senseless or hostile."""
    parts = [f"FREQ={chance.choice(_FREQUENCIES)}"]
    if chance.random() < 0.5:
        parts.append(f"INTERVAL={chance.choice((*(1, 2, 3, 53) * 5, 0, -1, 99_999, 10**12))}")
    if chance.random() < 0.3:
        parts.append(f"COUNT={chance.choice((*(1, 3, 999, 10_000) * 5, 0, 10**9))}")
    elif chance.random() < 0.3:
        parts.append(f"UNTIL={chance.choice((*('20271231', '99991231T235959Z') * 5, '00010101', '20261340', 'x'))}")
    for name, least, most in _PARTS:
        if chance.random() < 0.12:
            parts.append(f"{name}={','.join(_values(chance, least, most))}")
    if chance.random() < 0.4:
        parts.append(f"BYDAY={','.join(_weekday(chance) for _ in range(chance.randint(1, 9)))}")
    text = ";".join(parts)
    return _spoiled(chance, text) if chance.random() < 0.1 else text


def _values(chance: random.Random, least: int, most: int) -> list[str]:
    sign = chance.choice((1, 1, -1))
    return [str(sign * chance.randint(least, most)) for _ in range(chance.choice((1, 1, 2, 5, 40)))]


def _weekday(chance: random.Random) -> str:
    number = chance.choice((*("",) * 20, "1", "-1", "5", "53", "0"))
    return f"{number}{chance.choice(_WEEKDAYS)}"


def _spoiled(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice((";", "=", ",", "٣", "\x00", "FREQ", "-", "9" * 30)) + text[place:]


def a_calendar(rule: str, chance: random.Random) -> bytes:
    """Put a rule into a calendar, its first day somewhere between the years 1 and 9999."""
    year = chance.choice((*(1970, 2024, 2026) * 6, 1, 1600, 9999))
    first = f"{year:04}{chance.randint(1, 12):02}{chance.randint(1, 28):02}T{chance.randint(0, 23):02}1500"
    lines = (
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "UID:1",
        f"DTSTART;TZID={chance.choice(_ZONES)}:{first}",
        "DURATION:PT1H",
        f"RRULE:{rule}",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "\r\n".join(lines).encode()


def run(count: int, seed: int) -> Result:
    """Read so many calendars and expand each over up to three years; time is processor time of this thread."""
    chance, result = random.Random(seed), Result()
    for _ in range(count):
        rule = a_rule(chance)
        content, window = a_calendar(rule, chance), _a_window(chance)
        begun = time.thread_time()
        try:
            _read(content, window, result)
        except Exception as error:  # noqa: BLE001 - every crash is what is looked for
            result.crashes.append(f"{type(error).__name__}: {error}: {rule}")
        milliseconds = (time.thread_time() - begun) * 1000
        if milliseconds > result.slowest_ms:
            result.slowest_ms, result.slowest = milliseconds, rule
    return result


def _a_window(chance: random.Random) -> Interval:
    start = datetime(chance.choice((1990, 2026)), chance.randint(1, 12), 1, tzinfo=UTC)
    return Interval(start, start + timedelta(days=chance.choice((1, 7, 42, 1096))))


def _read(content: bytes, window: Interval, result: Result) -> None:
    try:
        reading = read_calendar(content)
        for event in reading.events:
            times_of(event, window)
    except InvalidInput:
        result.refused += 1
    else:
        result.read += len(reading.events)
        result.refused += len(reading.troubles)


def report(count: int, seed: int) -> bool:
    """Run and print; say whether nothing crashed and no rule took more than 100 ms."""
    result = run(count, seed)
    print(f"{count} rules, seed {seed}: {result.read} read, {result.refused} refused, {len(result.crashes)} crashes")
    print(f"slowest {result.slowest_ms:.1f} ms: {result.slowest}")
    for crash in result.crashes[:10]:
        print(crash)
    return not result.crashes and result.slowest_ms <= 100


def main() -> int:
    """Run as many as asked for, a million otherwise."""
    asked = [int(value) for value in sys.argv[1:3]]
    count, seed = (*asked, *(1_000_000, 1)[len(asked) :])
    return 0 if report(count, seed) else 1


if __name__ == "__main__":
    sys.exit(main())
