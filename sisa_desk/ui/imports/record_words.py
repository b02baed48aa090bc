"""What would be stored of a row, in words: label and text of each field, and old and new where it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sisa_desk.domain.phone import displayed
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_and_time, day_text, isolated, left_to_right, translate
from sisa_desk.ui.wording import word

if TYPE_CHECKING:
    from sisa_desk.services.imports import PreviewRow

Line = tuple[str, str]


def lines_of(row: PreviewRow, frame: Frame) -> list[Line]:
    """Give what a row would store: every filled field of a new record, the changed ones of a known record."""
    if row.after is None:
        return []
    texts = _texts(frame)
    labels = _labels()
    shown = {entry.name for entry in fields(row.after)}
    lines: list[Line] = []
    for name, show in texts.items():
        if name not in shown or (row.before is not None and name not in row.changed):
            continue
        before = getattr(row.before, name) if row.before is not None else None
        if text := _line(before, getattr(row.after, name), show):
            lines.append((labels[name], text))
    return lines


def _line(before: Any, after: Any, show: Callable[[Any], str]) -> str:
    """Say a value; of a list that is known, what comes to it."""
    if isinstance(after, tuple) and before:
        added = show(tuple(one for one in after if one not in before))
        return translate("Imports", "also {added}").format(added=isolated(added)) if added else ""
    return _from_to(show(before) if before is not None else "", show(after))


def _from_to(before: str, after: str) -> str:
    if not before:
        return after
    return translate("Imports", "{before} becomes {after}").format(before=isolated(before), after=isolated(after))


def _labels() -> Mapping[str, str]:
    return {
        "first_name": translate("Imports", "First name"),
        "last_name": translate("Imports", "Last name"),
        "name": translate("Imports", "Name"),
        "department": translate("Imports", "Department"),
        "kind": translate("Imports", "Kind"),
        "skills": translate("Imports", "Languages"),
        "phones": translate("Imports", "Phone numbers"),
        "numbers": translate("Imports", "Phone numbers"),
        "contacts": translate("Imports", "Contacts"),
        "email": translate("Imports", "E-mail"),
        "street": translate("Imports", "Street"),
        "postal_code": translate("Imports", "Postal code"),
        "place_id": translate("Imports", "Place"),
        "cost_centre": translate("Imports", "Cost centre"),
        "german": translate("Imports", "German"),
        "standing": translate("Imports", "State"),
        "declaration_on": translate("Imports", "Confidentiality signed on"),
        "confirmed_on": translate("Imports", "Last confirmed on"),
        "rang_at": translate("Imports", "Rang at"),
        "phone": translate("Imports", "Number"),
        "organisation_id": translate("Imports", "Institution"),
        "caller_name": translate("Imports", "Caller"),
        "matter": translate("Imports", "Matter"),
        "language": translate("Imports", "Language"),
        "outcome": translate("Imports", "Outcome"),
        "note": translate("Imports", "Note"),
    }


def _texts(frame: Frame) -> Mapping[str, Callable[[Any], str]]:
    def skills(value: Any) -> str:
        return ", ".join(" ".join(filter(None, (frame.language_name(one.language), _word(one.level)))) for one in value)

    return {
        "first_name": str,
        "last_name": str,
        "name": str,
        "department": str,
        "kind": _word,
        "skills": skills,
        "phones": _numbers,
        "numbers": _numbers,
        "contacts": lambda value: ", ".join(one.name for one in value),
        "email": str,
        "street": str,
        "postal_code": str,
        "place_id": frame.place_name,
        "cost_centre": str,
        "german": _word,
        "standing": _word,
        "declaration_on": _day,
        "confirmed_on": _day,
        "rang_at": day_and_time,
        "phone": lambda value: left_to_right(displayed(value)) if value else "",
        "organisation_id": lambda value: translate("Imports", "recognised") if value else "",
        "caller_name": str,
        "matter": _word,
        "language": frame.language_name,
        "outcome": _word,
        "note": str,
    }


def _numbers(value: Any) -> str:
    return ", ".join(left_to_right(displayed(one.number)) for one in value)


def _word(value: StrEnum | None) -> str:
    return word(value) if value is not None else ""


def _day(value: Any) -> str:
    return day_text(value) if value else ""
