"""Rows of a pool of interpreters: whom a row speaks of, and what it adds to or changes about them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sisa_desk.domain.imports import Fate, may_be_one_person, name_words
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.exchange.fields import Field
from sisa_desk.exchange.rows import ReadRow
from sisa_desk.exchange.troubles import CellProblem
from sisa_desk.persistence.shelves import changed_fields
from sisa_desk.services.imports.ledger import Entry, Ledger
from sisa_desk.services.imports.people_rows import PersonRow, person_row
from sisa_desk.services.imports.previews import PreviewRow
from sisa_desk.services.imports.surroundings import Surroundings

Person = Entry[Interpreter]


class PeoplePlan:
    """Lays the rows over the people who are known."""

    def __init__(self, around: Surroundings) -> None:
        """Begin with nobody."""
        self._around = around
        self._ledger: Ledger[Interpreter] = Ledger()
        self._rows: dict[int, PersonRow] = {}

    def know(self, person: Interpreter) -> None:
        """Take somebody who is stored."""
        self._ledger.enter(Entry(person, person), _marks(person))

    def claim(self, row: ReadRow) -> None:
        """Note whom a row names beyond doubt, before weaker hints are followed."""
        wanted = self._rows[row.number] = person_row(row, self._around)
        sure = self._surely(wanted)
        if sure is not None and sure.claimed_by is None:
            sure.claimed_by = row.number

    def plan(self, row: ReadRow) -> PreviewRow:
        """Say what becomes of a row."""
        wanted = self._rows[row.number]
        problems = (*row.problems, *wanted.problems)
        entry = self._surely(wanted) or self._probably(wanted)
        if entry is None:
            return self._add(wanted, (*problems, *self._taken_contact(wanted)))
        return self._change(entry, wanted, problems)

    def _add(self, wanted: PersonRow, problems: tuple[CellProblem, ...]) -> PreviewRow:
        person = wanted.laid_over(Interpreter(self._around.new_id(), "", ""), self._around)
        entry = Entry(None, person, wanted.number)
        self._ledger.enter(entry, _marks(person))
        return PreviewRow(wanted.number, Fate.NEW, person.name, None, person, problems=problems)

    def _change(self, entry: Person, wanted: PersonRow, problems: tuple[CellProblem, ...]) -> PreviewRow:
        first, before = entry.row, entry.after
        if first is None:
            entry.row = wanted.number
            entry.after = wanted.laid_over(before, self._around)
        else:
            entry.after = wanted.added_to(before, self._around)
        self._ledger.enter(entry, _marks(entry.after))
        changed = changed_fields(before, entry.after)
        fate = Fate.JOINED if first is not None else Fate.CHANGED if changed else Fate.UNCHANGED
        return PreviewRow(
            wanted.number,
            fate,
            entry.after.name,
            entry.before if first is None else before,
            entry.after,
            changed,
            problems=problems,
            same_as=first,
        )

    def _surely(self, wanted: PersonRow) -> Person | None:
        """Give whoever has a number or address of the row and a name that fits, the same name before all others."""
        fitting = [entry for entry in self._ledger.having(wanted.contacts) if _fits(entry.after, wanted)]
        return min(fitting, key=lambda entry: name_words(entry.after.name) != wanted.name_words, default=None)

    def _probably(self, wanted: PersonRow) -> Person | None:
        """Give whoever has the same name and a language or the place in common, the one that changes least."""
        named = self._ledger.having((("name", wanted.name_words),))
        able = [entry for entry in named if _is_open_to(entry, wanted) and _has_in_common(entry.after, wanted)]
        return min(able, key=lambda entry: self._distance(entry, wanted), default=None)

    def _distance(self, entry: Person, wanted: PersonRow) -> int:
        return len(changed_fields(entry.after, wanted.added_to(entry.after, self._around)))

    def _taken_contact(self, wanted: PersonRow) -> Iterable[CellProblem]:
        """Say that a number or address of a new person already belongs to somebody of another name."""
        for other in self._ledger.having(wanted.contacts)[:1]:
            field = Field.EMAIL if ("email", wanted.email) in wanted.contacts & _marks(other.after) else Field.PHONE
            yield self._around.problem(wanted.row, field, "contact_of_another", name=other.after.name)


def _fits(person: Interpreter, wanted: PersonRow) -> bool:
    return may_be_one_person(person.first_name, person.last_name, wanted.first_name, wanted.last_name)


def _is_open_to(entry: Person, wanted: PersonRow) -> bool:
    """Another row that names somebody beyond doubt keeps rows away whose numbers and addresses are others."""
    is_taken = entry.row is not None or entry.claimed_by not in {None, wanted.number}
    contradicts = bool(wanted.contacts) and bool(_contacts(entry.after))
    return not (is_taken and contradicts)


def _has_in_common(person: Interpreter, wanted: PersonRow) -> bool:
    languages = {skill.language for skill in person.skills}
    is_bare = not languages or not wanted.languages
    has_place = bool(wanted.place_id) and wanted.place_id == person.place_id
    return is_bare or has_place or bool(languages & wanted.languages)


def _contacts(person: Interpreter) -> set[Hashable]:
    marks: set[Hashable] = {("phone", one.number.key) for one in person.phones if one.number.key}
    return marks | ({("email", person.email.casefold())} if person.email else set())


def _marks(person: Interpreter) -> set[Hashable]:
    return _contacts(person) | {("name", name_words(person.name))}


def with_after(rows: Sequence[PreviewRow]) -> list[PreviewRow]:
    """Give the rows with every record as it stands after the last row that speaks of it."""
    last: dict[Any, Any] = {}
    for row in rows:
        if row.after is not None:
            last[row.after.id] = row.after
    settled = []
    for row in rows:
        if row.after is None or row.fate in {Fate.JOINED, Fate.SKIPPED}:
            settled.append(row)
            continue
        after = last[row.after.id]
        changed = changed_fields(row.before, after) if row.before is not None else ()
        fate = Fate.NEW if row.before is None else Fate.CHANGED if changed else Fate.UNCHANGED
        is_settled = (after, changed, fate) == (row.after, row.changed, row.fate)
        settled.append(row if is_settled else replace(row, after=after, changed=changed, fate=fate))
    return settled
