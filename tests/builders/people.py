"""Interpreters and beneficiaries with sensible defaults; a test names only what it is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from sisa_desk.domain.availability import Absence, ExtraTime, Pattern, weekly
from sisa_desk.domain.beneficiaries import Beneficiary, BeneficiaryName
from sisa_desk.domain.interpreters import Interpreter, OwnNumber, Skill
from sisa_desk.domain.phone import read_phone
from sisa_desk.domain.vocabulary import Level
from tests.builders.moments import MONDAY, NOW, an_id, at

WORKING_WEEK = weekly(0, 1, 2, 3, 4)


def a_skill(language: str = "ara", **changes: Any) -> Skill:
    """Build a language somebody mediates in: Arabic, mother tongue, both ways."""
    return Skill(**{"id": an_id(), "language": language, "level": Level.NATIVE, **changes})


def a_phone(number: str = "0171 3920001", **changes: Any) -> OwnNumber:
    """Build a number of an interpreter that may be rung from 8 to 20."""
    return OwnNumber(**{"id": an_id(), "number": read_phone(number), "label": "mobile", **changes})


def a_pattern(rrule: str = WORKING_WEEK, start: str = "8:00", end: str = "18:00", **changes: Any) -> Pattern:
    """Build a weekly pattern: Monday to Friday, 8 to 18, valid since the start of the year."""
    facts = {"id": an_id(), "rrule": rrule, "start_minute": minute(start), "end_minute": minute(end)}
    return Pattern(**{**facts, "valid_from": date(2026, 1, 1), **changes})


def minute(text: str) -> int:
    """Give the minute of the day of a written time; "24:00" is 1440."""
    hours, _, minutes = text.partition(":")
    return int(hours) * 60 + int(minutes)


def an_interpreter(first_name: str = "Amal", last_name: str = "Haddad", **changes: Any) -> Interpreter:
    """Build an active volunteer in Halle who speaks Arabic, has signed and is free on working days."""
    facts: dict[str, Any] = {
        "id": an_id(),
        "first_name": first_name,
        "last_name": last_name,
        "declaration_on": date(2026, 1, 12),
        "confirmed_on": MONDAY,
        "skills": (a_skill(),),
        "phones": (a_phone(),),
        "patterns": (a_pattern(),),
    }
    return Interpreter(**{**facts, **changes})


def an_absence(start: str = "Mon 0:00", end: str | None = "Tue 0:00", **changes: Any) -> Absence:
    """Build an absence, on Monday unless told otherwise; without an end it lasts until it is ended."""
    facts = {"id": an_id(), "interpreter_id": an_id(), "start": at(start), "end": at(end) if end else None}
    return Absence(**{**facts, **changes})


def an_extra_time(start: str = "Mon 18:00", end: str = "Mon 20:00", **changes: Any) -> ExtraTime:
    """Build a single time offered beside the weekly pattern."""
    return ExtraTime(**{"id": an_id(), "interpreter_id": an_id(), "start": at(start), "end": at(end), **changes})


def a_beneficiary(reference: str = "K-2026-0142", **changes: Any) -> Beneficiary:
    """Build a person known by a reference only."""
    return Beneficiary(**{"id": an_id(), "reference": reference, "created_at": NOW, "language": "ara", **changes})


def a_beneficiary_name(name: str = "Rima Testfrau", **changes: Any) -> BeneficiaryName:
    """Build a name that had to be taken down, with the day of its erasure."""
    facts = {"id": an_id(), "beneficiary_id": an_id(), "name": name, "erase_on": date(2026, 12, 21)}
    return BeneficiaryName(**{**facts, **changes})
