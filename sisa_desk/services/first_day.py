"""The first day of a store, or of a program on it: rules from a file that ships with it, and facts compiled anew."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from pathlib import Path
from typing import Any
from uuid import UUID

from sisa_desk.domain.calendar import ClosedFor, Closure, HolidayRule, LeadTime, OpeningHours
from sisa_desk.domain.exclusions import ExclusionRule
from sisa_desk.domain.organisations import ReferralTarget
from sisa_desk.domain.school_breaks import SchoolBreak
from sisa_desk.domain.vocabulary import Area
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction


def begin(database: Database, rules_file: Path) -> bool:
    """Put the first rules into a store that has none; say whether it was needed."""
    with database.reading() as tx:
        if _has_rules(tx):
            return False
    entries = tomllib.loads(rules_file.read_text("utf-8"))
    with database.transaction() as tx:
        if tx.next_number("beginnings") > 1:  # another desk began at the same moment
            return False
        _put_calendar(tx, entries)
        targets = _put_targets(tx, entries["referral_targets"])
        for rule in _exclusions(entries["exclusions"], targets, tx.new_id):
            tx.exclusions.add(rule)
        tx.school_breaks.add_many(shipped_school_breaks(rules_file, tx.new_id))
        tx.figures.put_hint_words(tuple(entries["hint_words"]))
    return True


def compile_where_needed(database: Database) -> bool:
    """Compile everybody's facts anew where an earlier program did it otherwise or not at all; say whether it did."""
    with database.reading() as tx:
        if tx.speakers.are_current:
            return False
    with database.transaction() as tx:
        tx.next_number("compilations")  # another desk that compiles at the same moment is waited for here
        if tx.speakers.are_current:
            return False
        tx.speakers.compile_all(lambda keys: tx.interpreters.of(keys).values(), tx.now)
    return True


def shipped_exclusions(rules_file: Path, new_id: Callable[[], UUID]) -> tuple[ExclusionRule, ...]:
    """Give the excluded settings that ship with the program, referring to nobody yet."""
    entries = tomllib.loads(rules_file.read_text("utf-8"))
    return _exclusions(entries["exclusions"], {}, new_id)


def shipped_school_breaks(rules_file: Path, new_id: Callable[[], UUID]) -> tuple[SchoolBreak, ...]:
    """Give the school holidays that ship with the program."""
    entries = tomllib.loads(rules_file.read_text("utf-8"))["school_breaks"]
    return tuple(SchoolBreak(new_id(), entry["name"], entry["first"], entry["last"]) for entry in entries)


def _exclusions(
    entries: Iterable[dict[str, Any]], targets: Mapping[str, UUID], new_id: Callable[[], UUID]
) -> tuple[ExclusionRule, ...]:
    return tuple(
        ExclusionRule(
            new_id(),
            entry["name"],
            tuple(entry["words"]),
            entry.get("script", ""),
            targets.get(entry.get("refer_to", "")),
            tuple(entry.get("spared", ())),
            entry.get("may_go_on", False),
        )
        for entry in entries
    )


def _has_rules(tx: Transaction) -> bool:
    return bool(tx.opening_hours.count() or tx.holidays.count() or tx.lead_times.count())


def _put_calendar(tx: Transaction, entries: dict[str, Any]) -> None:
    for entry in entries["opening_hours"]:
        opens, closes = time.fromisoformat(entry["opens"]), time.fromisoformat(entry["closes"])
        for weekday in entry["weekdays"]:
            tx.opening_hours.add(OpeningHours(tx.new_id(), weekday, opens, closes))
    for entry in entries["holidays"]:
        tx.holidays.add(HolidayRule(tx.new_id(), **entry))
    for entry in entries["closures"]:
        closed_for = ClosedFor(entry["closed_for"])
        first_month, first_day = (int(part) for part in entry["first"].split("-"))
        last_month, last_day = (int(part) for part in entry["last"].split("-"))
        closure = Closure(tx.new_id(), entry["name"], closed_for, first_month, first_day, last_month, last_day)
        tx.closures.add(closure)
    for area, working_days in entries["lead_times"].items():
        tx.lead_times.add(LeadTime(tx.new_id(), Area(area), working_days))


def _put_targets(tx: Transaction, entries: list[dict[str, str]]) -> dict[str, UUID]:
    keys = {}
    for entry in entries:
        checked_on = date.fromisoformat(entry["checked_on"]) if "checked_on" in entry else None
        target = ReferralTarget(
            tx.new_id(), entry["name"], entry.get("phone", ""), entry.get("website", ""), entry["purpose"], checked_on
        )
        tx.referral_targets.add(target)
        keys[entry["key"]] = target.id
    return keys
