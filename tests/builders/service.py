"""The rules of a service as it is published: hours, the eleven holidays of Saxony-Anhalt, closures, lead times."""

from __future__ import annotations

from datetime import time
from typing import Any

from sisa_desk.domain.calendar import ClosedFor, Closure, HolidayRule, LeadTime, OpeningHours, WorkingCalendar
from sisa_desk.domain.exclusions import ExclusionRule
from sisa_desk.domain.rules import Numbers, Rules
from sisa_desk.domain.vocabulary import Area
from tests.builders.moments import an_id


def opening_hours(weekday: int, opens: time = time(8), closes: time = time(16)) -> OpeningHours:
    """Build the hours of a weekday (0 = Monday), 8 to 16."""
    return OpeningHours(an_id(), weekday, opens, closes)


def a_fixed_holiday(name: str, month: int, day: int) -> HolidayRule:
    """Build a holiday on the same day each year."""
    return HolidayRule(an_id(), name, month=month, day=day)


def an_easter_holiday(name: str, offset: int) -> HolidayRule:
    """Build a holiday so many days from Easter Sunday."""
    return HolidayRule(an_id(), name, easter_offset=offset)


def a_closure(closed_for: ClosedFor, first: tuple[int, int], last: tuple[int, int] = (1, 1)) -> Closure:
    """Build a closure from one (month, day) to another, both included; it ends on New Year's Day."""
    return Closure(an_id(), f"year end, {closed_for}", closed_for, *first, *last)


def an_exclusion(*words: str, name: str = "surgery briefing", **changes: Any) -> ExclusionRule:
    """Build a refused setting with the words that give it away."""
    return ExclusionRule(**{"id": an_id(), "name": name, "words": words, **changes})


HOLIDAYS = (
    a_fixed_holiday("New Year", 1, 1),
    a_fixed_holiday("Epiphany", 1, 6),
    an_easter_holiday("Good Friday", -2),
    an_easter_holiday("Easter Monday", 1),
    a_fixed_holiday("Labour Day", 5, 1),
    an_easter_holiday("Ascension Day", 39),
    an_easter_holiday("Whit Monday", 50),
    a_fixed_holiday("German Unity Day", 10, 3),
    a_fixed_holiday("Reformation Day", 10, 31),
    a_fixed_holiday("Christmas Day", 12, 25),
    a_fixed_holiday("Second Day of Christmas", 12, 26),
)
CLOSURES = (
    a_closure(ClosedFor.HOTLINE, (12, 23)),
    a_closure(ClosedFor.APPOINTMENTS, (12, 23)),
    a_closure(ClosedFor.REQUESTS, (12, 21)),
)
LEAD_TIMES = (LeadTime(an_id(), Area.HEALTH, 3), LeadTime(an_id(), Area.EDUCATION, 5))


def a_calendar(**changes: Any) -> WorkingCalendar:
    """Build the calendar: Monday to Friday 8 to 16, all holidays, closures and lead times."""
    facts: dict[str, Any] = {
        "hours": tuple(map(opening_hours, range(5))),
        "holidays": HOLIDAYS,
        "closures": CLOSURES,
        "lead_times": LEAD_TIMES,
    }
    return WorkingCalendar(**{**facts, **changes})


def some_rules(**changes: Any) -> Rules:
    """Build the rules of the service: its calendar, one exclusion, the default figures."""
    facts = {"calendar": a_calendar(), "exclusions": (an_exclusion("operation", "OP"),), "numbers": Numbers()}
    return Rules(**{**facts, **changes})
