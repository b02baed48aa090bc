"""Words about a calendar that is read: what it says, how old that is, what changed, and what was left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from sisa_desk.domain.calendar_events import TimeUse
from sisa_desk.domain.calendar_sources import CalendarSource, EventTrouble, Refreshed
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.ui.language import day_and_time, day_text, time_text, translate
from sisa_desk.ui.wording import refusal_text


def says_words() -> tuple[tuple[TimeUse, str], ...]:
    """Give what a calendar may say, for a choice."""
    return (
        (TimeUse.BUSY, translate("Calendars", "busy times")),
        (TimeUse.AVAILABLE, translate("Calendars", "available times")),
    )


def age_text(source: CalendarSource, now: datetime) -> str:
    """Say what a calendar says, when it was read last, and how many events count."""
    says = translate("Calendars", "Available times.")
    if source.says is TimeUse.BUSY:
        says = translate("Calendars", "Busy times.")
    return f"{says} {_read_text(source, now)}"


def _read_text(source: CalendarSource, now: datetime) -> str:
    if source.read_at is None:
        return translate("Calendars", "Never read")
    count = translate("Calendars", "%n event(s) to come", None, source.state.events)
    if wall_date(source.read_at) == wall_date(now):
        read = translate("Calendars", "Read at {time}").format(time=time_text(source.read_at))
    else:
        read = translate("Calendars", "Read on {time}").format(time=day_and_time(source.read_at))
    return f"{read}, {count}"


def refreshed_text(refreshed: Refreshed) -> str:
    """Say what the last reading changed."""
    if not refreshed:
        return translate("Calendars", "nothing new")
    parts = (
        (refreshed.new, translate("Calendars", "%n new", None, refreshed.new)),
        (refreshed.changed, translate("Calendars", "%n changed", None, refreshed.changed)),
        (refreshed.gone, translate("Calendars", "%n gone", None, refreshed.gone)),
    )
    return ", ".join(words for count, words in parts if count)


def trouble_text(code: str) -> str:
    """Say what is in the way of reading it."""
    return refusal_text(Refused(code))


def left_out_text(trouble: EventTrouble) -> str:
    """Name an event that was left out by its day, as no title is kept, and say why."""
    make = _LEFT_OUT.get(trouble.code)
    facts = {"value": trouble.value, "part": trouble.value}
    reason = make() if make else refusal_text(InvalidInput(trouble.code, **{"field": "", **facts}))
    day = _day(trouble.day)
    if day is None:
        return translate("Calendars", "Event without a day: {reason}").format(reason=reason)
    return translate("Calendars", "Event of {day}: {reason}").format(day=day_text(day), reason=reason)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


_LEFT_OUT: Mapping[str, Callable[[], str]] = {
    "start_missing": lambda: translate("Calendars", "it does not say when it begins."),
    "end_before_start": lambda: translate("Calendars", "it ends before it begins."),
    "rule_too_long": lambda: translate("Calendars", "it comes back so often that it cannot be worked out."),
}
