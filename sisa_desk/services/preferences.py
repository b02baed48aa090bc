"""The rules of the service as data: reading and changing hours, holidays, closures, lead times, exclusions, figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, time
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from sisa_desk.domain.calendar import Closure, HolidayRule, LeadTime, OpeningHours
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.exclusions import ExclusionRule
from sisa_desk.domain.rules import Numbers, Rules, checked_number
from sisa_desk.domain.school_breaks import SchoolBreak
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.shelves import Shelf
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.first_day import shipped_exclusions, shipped_school_breaks
from sisa_desk.services.receipts import Receipt

Span = tuple[time, time]
Rule = OpeningHours | HolidayRule | Closure | SchoolBreak | LeadTime | ExclusionRule
AnyRule = TypeVar("AnyRule", OpeningHours, HolidayRule, Closure, SchoolBreak, LeadTime, ExclusionRule)


class Preferences:
    """Changing what the service may change about itself."""

    def __init__(self, database: Database, rules_file: Path) -> None:
        """Work on a store; the file holds the rules that ship with the program."""
        self._database = database
        self._rules_file = rules_file

    def rules(self) -> Rules:
        """Give all rules as they are now."""
        with self._database.reading() as tx:
            return tx.rules

    def new_id(self) -> UUID:
        """Give a key for a new rule."""
        with self._database.reading() as tx:
            return tx.new_id()

    def save(self, rule: AnyRule) -> Receipt[AnyRule]:
        """Store a new rule or a change of one."""
        _must_be_sound(rule)
        with self._database.transaction() as tx:
            shelf = _shelf_of(tx, rule)
            before = shelf.find(rule.id)
            stored = shelf.save(rule) if before else shelf.add(rule)
            _follow(tx, rule)
        event = Event(Noun.RULE, "changed", rule.id)
        if before is None:
            return Receipt(stored, (event,), undo=lambda: self.remove(stored))
        return Receipt(stored, (event,), undo=lambda: self.save(replace(before, version=stored.version)))

    def remove(self, rule: AnyRule) -> Receipt[AnyRule]:
        """Take a rule out."""
        with self._database.transaction() as tx:
            _shelf_of(tx, rule).remove(rule)
            _follow(tx, rule)
        event = Event(Noun.RULE, "removed", rule.id)
        return Receipt(rule, (event,), undo=lambda: self.save(replace(rule, version=0)))

    def take_over_words(self) -> Receipt[int]:
        """Add the words that ship with the program to the excluded settings of the same name; give how many were new.

        What somebody entered, changed or named otherwise stays as it is.
        """
        with self._database.transaction() as tx:
            shipped = {one.name: one for one in shipped_exclusions(self._rules_file, tx.new_id)}
            before = tuple(one for one in tx.rules.exclusions if one.name in shipped)
            wanted = ((one, one.completed_by(shipped[one.name])) for one in before)
            stored = tuple((one, tx.exclusions.save(more)) for one, more in wanted if more != one)
        added = sum(len(now.words) + len(now.spared) - len(one.words) - len(one.spared) for one, now in stored)
        return Receipt(added, (Event(Noun.RULE, "completed"),), undo=lambda: self._put_back(stored))

    def take_over_school_breaks(self) -> Receipt[int]:
        """Add the school holidays that ship with the program and touch none that are known; give how many were new."""
        with self._database.transaction() as tx:
            shipped = shipped_school_breaks(self._rules_file, tx.new_id)
            known = tx.rules.school_breaks
            new = [one for one in shipped if not any(one.first <= old.last and old.first <= one.last for old in known)]
            stored = tx.school_breaks.add_many(new)
            tx.interpreters.follow_school_breaks()
        return Receipt(len(stored), (Event(Noun.RULE, "completed"),), undo=lambda: self._take_out(stored))

    def _take_out(self, breaks: tuple[SchoolBreak, ...]) -> Receipt[int]:
        with self._database.transaction() as tx:
            tx.school_breaks.remove_many(breaks)
            tx.interpreters.follow_school_breaks()
        return Receipt(len(breaks), (Event(Noun.RULE, "changed"),))

    def _put_back(self, changed: Sequence[tuple[ExclusionRule, ExclusionRule]]) -> Receipt[int]:
        with self._database.transaction() as tx:
            for before, now in changed:
                tx.exclusions.save(replace(before, version=now.version))
        return Receipt(len(changed), (Event(Noun.RULE, "changed"),))

    def set_hours(self, weekday: int, spans: Sequence[Span]) -> Receipt[tuple[Span, ...]]:
        """Set all opening hours of a weekday (0 = Monday) at once; no spans leave it closed."""
        wanted = tuple(sorted(spans))
        _must_be_apart(wanted)
        with self._database.transaction() as tx:
            shelf = tx.opening_hours
            old = shelf.where(shelf.table.c.weekday == weekday)
            for rule in old:
                shelf.remove(rule)
            shelf.add_many([OpeningHours(tx.new_id(), weekday, opens, closes) for opens, closes in wanted])
        before = tuple((rule.opens, rule.closes) for rule in old)
        return Receipt(wanted, (Event(Noun.RULE, "changed"),), undo=lambda: self.set_hours(weekday, before))

    def set_number(self, name: str, value: int) -> Receipt[int]:
        """Set a single figure within its bounds."""
        if name not in {entry.name for entry in fields(Numbers)}:
            raise InvalidInput("number_unknown", field=name, value=value)
        checked_number(name, value)
        with self._database.transaction() as tx:
            before = getattr(tx.rules.numbers, name)
            tx.figures.put(name, str(value))
        return Receipt(value, (Event(Noun.RULE, "changed"),), undo=lambda: self.set_number(name, before))

    def set_hint_words(self, words: tuple[str, ...]) -> Receipt[tuple[str, ...]]:
        """Set the words that hint at health details in a note."""
        kept = tuple(dict.fromkeys(word.strip() for word in words if word.strip()))
        with self._database.transaction() as tx:
            before = tx.rules.hint_words
            tx.figures.put_hint_words(kept)
        return Receipt(kept, (Event(Noun.RULE, "changed"),), undo=lambda: self.set_hint_words(before))


def _must_be_apart(spans: Sequence[Span]) -> None:
    for opens, closes in spans:
        if closes <= opens:
            raise InvalidInput("end_before_start", field="closes", value=closes)
    for (_, closes), (opens, _) in pairwise(spans):
        if opens < closes:
            raise InvalidInput("hours_overlap", field="opens", value=opens)


def _shelf_of(tx: Transaction, rule: Rule) -> Shelf[Any]:
    shelves: dict[type, Shelf[Any]] = {
        OpeningHours: tx.opening_hours,
        HolidayRule: tx.holidays,
        Closure: tx.closures,
        SchoolBreak: tx.school_breaks,
        LeadTime: tx.lead_times,
        ExclusionRule: tx.exclusions,
    }
    return shelves[type(rule)]


def _follow(tx: Transaction, rule: Rule) -> None:
    """Bring in line what is compiled from a rule: the times of those who are bound to the school holidays."""
    if isinstance(rule, SchoolBreak):
        tx.interpreters.follow_school_breaks()


def _must_run_forward(rule: Rule) -> None:
    if isinstance(rule, OpeningHours) and rule.closes <= rule.opens:
        raise InvalidInput("end_before_start", field="closes", value=rule.closes)
    if isinstance(rule, SchoolBreak) and date.min in {rule.first, rule.last}:  # not entered yet
        raise InvalidInput("days_missing", field="first" if rule.first == date.min else "last")
    if isinstance(rule, SchoolBreak) and rule.last < rule.first:
        raise InvalidInput("end_before_start", field="last", value=rule.last)


def _must_be_sound(rule: Rule) -> None:
    _must_run_forward(rule)
    match rule:
        case HolidayRule() if (rule.month is None or rule.day is None) and rule.easter_offset is None:
            raise InvalidInput("day_missing", field="day")
        case LeadTime() if not 0 <= rule.working_days <= 60:
            raise InvalidInput("number_out_of_range", field="working_days", value=rule.working_days, least=0, most=60)
        case ExclusionRule() if not rule.words:
            raise InvalidInput("words_missing", field="words")
        case HolidayRule() | Closure() | SchoolBreak() | ExclusionRule() if not rule.name.strip():
            raise InvalidInput("name_missing", field="name")
        case HolidayRule() if rule.month is not None and rule.day is not None:
            _must_be_a_day(rule.month, rule.day, "day")
            if (rule.month, rule.day) == (2, 29):  # a holiday comes every year
                raise InvalidInput("no_such_day", field="day", value="29.2.")
        case HolidayRule(easter_offset=int(offset)) if not _FIRST_OFFSET <= offset <= _LAST_OFFSET:
            raise InvalidInput(
                "number_out_of_range", field="easter_offset", value=offset, least=_FIRST_OFFSET, most=_LAST_OFFSET
            )
        case Closure():
            _must_be_a_day(rule.first_month, rule.first_day, "first_day")
            _must_be_a_day(rule.last_month, rule.last_day, "last_day")
        case _:
            pass


#: Easter lies between 22 March and 25 April; beyond these days a holiday would leave its year.
_FIRST_OFFSET, _LAST_OFFSET = -80, 250
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _must_be_a_day(month: int, day: int, field: str) -> None:
    if not (1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]):
        raise InvalidInput("no_such_day", field=field, value=f"{day}.{month}.")
