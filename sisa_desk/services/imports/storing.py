"""Putting a preview into the store and taking an import back; the transaction is the caller's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, TypeVar

from sisa_desk.domain.errors import Refused, StaleChange
from sisa_desk.domain.events import Noun
from sisa_desk.domain.requests import Request
from sisa_desk.persistence.shelves import Shelf
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.calls import CASES
from sisa_desk.services.imports.pace import Pace, Progress
from sisa_desk.services.imports.previews import NOUN_OF, Change, ImportPreview, Record

T = TypeVar("T")
#: Records go in together; more at once would keep the window waiting.
_BATCH = 100


def shelf_of(tx: Transaction, noun: Noun) -> Shelf[Any]:
    """Give the shelf a noun is kept on."""
    match noun:
        case Noun.INTERPRETER:
            return tx.interpreters
        case Noun.ORGANISATION:
            return tx.organisations
        case Noun.REQUEST:
            return tx.requests
        case _:
            return tx.calls


def is_current(tx: Transaction, preview: ImportPreview) -> bool:
    """Say whether the store still is as the preview found it, as far as the preview builds on it."""
    shelf = shelf_of(tx, NOUN_OF[preview.file.layout.kind])
    if shelf.count() != preview.known_before:
        return False
    known = [row.before for row in preview.to_change if row.before is not None]
    stored = shelf.of([record.id for record in known])
    return all(record.id in stored and stored[record.id].version == record.version for record in known)


def store(tx: Transaction, preview: ImportPreview, progress: Progress) -> tuple[Change, ...]:
    """Store everything new and every change."""
    noun = NOUN_OF[preview.file.layout.kind]
    records = [row.after for row in preview.to_add if row.after is not None]
    requests = [row.request for row in preview.to_add if row.request is not None]
    pace = Pace(progress, len(records) + len(requests) + len(preview.to_change))
    if noun is Noun.CALL:
        numbers = iter(tx.next_numbers(CASES, len(records) + len(requests)) if records else ())
        records = [_numbered(record, next(numbers)) for record in records]
        requests = [_numbered(request, next(numbers)) for request in requests]
    changes = [*_added(tx, noun, records, pace), *_added(tx, Noun.REQUEST, requests, pace)]
    shelf = shelf_of(tx, noun)
    for piece in in_pieces(preview.to_change, _BATCH):
        stored = shelf.save_many([row.after for row in piece])
        changes += (Change(noun, row.before, one) for row, one in zip(piece, stored, strict=True))
        pace.step(len(piece))
    pace.finish()
    return tuple(changes)


def _numbered(record: Any, number: int) -> Any:
    return replace(record, number=number)


def _added(tx: Transaction, noun: Noun, records: Sequence[Record | Request], pace: Pace) -> Iterator[Change]:
    shelf = shelf_of(tx, noun)
    for piece in in_pieces(records, _BATCH):
        yield from (Change(noun, None, stored) for stored in shelf.add_many(piece))
        pace.step(len(piece))


def in_pieces(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Cut a sequence into pieces."""
    return (items[start : start + size] for start in range(0, len(items), size))


def take_back(tx: Transaction, changes: Sequence[Change], progress: Progress) -> None:
    """Remove what was added and restore what was changed; raise Refused where something was built on it since."""
    _check_nothing_hangs_on(tx, changes)
    pace = Pace(progress, len(changes))
    newest_first = groupby(reversed(changes), key=lambda change: (change.noun, change.before is None))
    for (noun, is_new), listed in newest_first:
        for piece in in_pieces(list(listed), _BATCH):
            _take_back(shelf_of(tx, noun), piece, is_new=is_new)
            pace.step(len(piece))
    pace.finish()


def _take_back(shelf: Shelf[Any], changes: Sequence[Change], *, is_new: bool) -> None:
    try:
        if is_new:
            shelf.remove_many([change.stored for change in changes])
        else:
            shelf.save_many([_restored(change) for change in changes])
    except StaleChange as problem:
        raise Refused("import_touched", name=_touched(shelf, changes)) from problem


def _restored(change: Change) -> Any:
    return replace(change.before, version=change.stored.version)  # type: ignore[type-var]


def _touched(shelf: Shelf[Any], changes: Sequence[Change]) -> str:
    """Name the first record that somebody has worked on since."""
    stored = shelf.of([change.stored.id for change in changes])
    touched = (one.stored for one in changes if getattr(stored.get(one.stored.id), "version", 0) != one.stored.version)
    return getattr(next(touched, None), "name", "")


def _check_nothing_hangs_on(tx: Transaction, changes: Sequence[Change]) -> None:
    """Absences and promises would silently go with the record they belong to."""
    added = [change.stored.id for change in changes if change.before is None]
    for shelf, owner in (
        (tx.absences, "interpreter_id"),
        (tx.extra_times, "interpreter_id"),
        (tx.callbacks, "call_id"),
    ):
        column = shelf.table.c[owner]
        if any(shelf.count(column.in_(piece)) for piece in in_pieces(added, 500)):
            raise Refused("import_touched", name="")
