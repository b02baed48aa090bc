"""The editable rules of the service in the store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import sqlalchemy as sa

from sisa_desk.domain.calendar import Closure, HolidayRule, LeadTime, OpeningHours, WorkingCalendar
from sisa_desk.domain.events import Noun
from sisa_desk.domain.exclusions import ExclusionRule
from sisa_desk.domain.rules import Numbers, Rules
from sisa_desk.persistence import schema
from sisa_desk.persistence.school_breaks import SchoolBreakShelf
from sisa_desk.persistence.shelves import Shelf

_HINT_WORDS = "hint_words"


class OpeningHoursShelf(Shelf[OpeningHours]):
    """Opening hours by weekday."""

    kind = OpeningHours
    table = schema.opening_hours
    noun = Noun.RULE


class HolidayShelf(Shelf[HolidayRule]):
    """Public holidays as rules."""

    kind = HolidayRule
    table = schema.holidays
    noun = Noun.RULE


class ClosureShelf(Shelf[Closure]):
    """Yearly closures."""

    kind = Closure
    table = schema.closures
    noun = Noun.RULE


class LeadTimeShelf(Shelf[LeadTime]):
    """Working days of notice by area."""

    kind = LeadTime
    table = schema.lead_times
    noun = Noun.RULE


class ExclusionShelf(Shelf[ExclusionRule]):
    """Excluded settings with their words."""

    kind = ExclusionRule
    table = schema.exclusion_rules
    noun = Noun.RULE


class Figures:
    """Single figures and word lists by name."""

    def __init__(self, connection: sa.Connection, leave_trace: Callable[[str], object]) -> None:
        """Work inside a transaction; every change leaves a trace."""
        self._connection = connection
        self._leave_trace = leave_trace

    def all(self) -> dict[str, str]:
        """Give every figure that differs from its default."""
        table = schema.figures
        return {row.name: row.value for row in self._connection.execute(sa.select(table.c.name, table.c.value))}

    def put(self, name: str, value: str) -> None:
        """Store a figure under its name."""
        table = schema.figures
        changed = table.update().where(table.c.name == name).values(value=value, version=table.c.version + 1)
        if self._connection.execute(changed).rowcount == 0:
            self._connection.execute(table.insert().values(name=name, value=value, version=1))
        self._leave_trace(name)

    def numbers(self) -> Numbers:
        """Give the single figures of the service."""
        stored = self.all()
        known = {entry.name for entry in fields(Numbers)}
        return Numbers(**{name: int(value) for name, value in stored.items() if name in known})

    def hint_words(self) -> tuple[str, ...]:
        """Give the words that hint at health details in a note."""
        return tuple(word for word in self.all().get(_HINT_WORDS, "").split("\n") if word)

    def put_hint_words(self, words: tuple[str, ...]) -> None:
        """Store the words that hint at health details."""
        self.put(_HINT_WORDS, "\n".join(words))


def read_rules(
    *,
    hours: OpeningHoursShelf,
    holidays: HolidayShelf,
    closures: ClosureShelf,
    school_breaks: SchoolBreakShelf,
    lead_times: LeadTimeShelf,
    exclusions: ExclusionShelf,
    figures: Figures,
) -> Rules:
    """Put the rules together into one value."""
    calendar = WorkingCalendar(
        hours=hours.where(order_by=schema.opening_hours.c.weekday),
        holidays=holidays.where(order_by=(schema.holidays.c.month.nulls_first(), schema.holidays.c.day)),
        closures=closures.where(order_by=schema.closures.c.closed_for),
        lead_times=lead_times.where(order_by=schema.lead_times.c.area),
    )
    exclusion_rules = exclusions.where(order_by=schema.exclusion_rules.c.name)
    breaks = school_breaks.where(order_by=schema.school_breaks.c.first)
    return Rules(calendar, exclusion_rules, figures.numbers(), figures.hint_words(), breaks)
