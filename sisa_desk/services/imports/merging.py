"""Laying the cells of a row over a record: empty cells erase nothing, notes and numbers are added to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sisa_desk.domain.folding import folded
from sisa_desk.domain.phone import PhoneNumber


def differing(record: Any, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Give the fields whose wanted value says something else than the record; texts are compared folded."""
    return {name: value for name, value in wanted.items() if not _says_the_same(getattr(record, name), value)}


def missing(record: Any, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Give the wanted values of fields that are empty in the record."""
    return {name: value for name, value in wanted.items() if getattr(record, name) in ("", None) and value}


def filled(wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the row really says."""
    return {name: value for name, value in wanted.items() if value not in ("", None)}


def note_with(note: str, *texts: str) -> str:
    """Add texts to a note, each once."""
    for text in texts:
        if text and folded(text) not in folded(note):
            note = f"{note}\n{text}" if note else text
    return note


def unknown_numbers(known: Iterable[PhoneNumber], written: Iterable[PhoneNumber]) -> tuple[PhoneNumber, ...]:
    """Give the numbers of a cell that the record does not have yet."""
    marks = {mark_of(number) for number in known}
    return tuple(number for number in written if mark_of(number) not in marks)


def mark_of(number: PhoneNumber) -> str:
    """Give what equal numbers of one record share, extensions apart."""
    return f"{number.key or number.text}x{number.extension or ''}"


def _says_the_same(known: Any, written: Any) -> bool:
    if isinstance(known, str) and isinstance(written, str):
        if "@" in written:
            return known.casefold() == written.casefold()
        return known == written or (bool(folded(known)) and folded(known) == folded(written))
    return bool(known == written)
