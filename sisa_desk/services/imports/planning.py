"""From the rows of a file to what would become of each: read, claim, plan; the store is only read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from sisa_desk.domain.calls import Call
from sisa_desk.domain.clock import whole_day
from sisa_desk.domain.events import Noun
from sisa_desk.domain.imports import Fate
from sisa_desk.domain.languages import LanguageTable, read_cell
from sisa_desk.exchange.fields import Field
from sisa_desk.exchange.rows import ReadRow, read_rows
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.imports.call_lists import CallPlan
from sisa_desk.services.imports.institutions import InstitutionPlan
from sisa_desk.services.imports.layouts import ImportFile
from sisa_desk.services.imports.pace import Pace, Progress
from sisa_desk.services.imports.people import PeoplePlan, with_after
from sisa_desk.services.imports.previews import NOUN_OF, ImportPreview, PreviewRow
from sisa_desk.services.imports.surroundings import Surroundings
from sisa_desk.services.places import Places

#: Reading, claiming and planning, one after the other.
_STAGES = 3


class Plan(Protocol):
    """Lays the rows of one kind of table over what is known."""

    def claim(self, row: ReadRow) -> None:
        """Note what a row names beyond doubt."""

    def plan(self, row: ReadRow) -> PreviewRow:
        """Say what becomes of a row."""


class Planner:
    """Makes previews."""

    def __init__(self, table: LanguageTable, places: Places) -> None:
        """Take the tables that cells are understood by."""
        self._table = table
        self._places = places

    def preview(self, tx: Transaction, file: ImportFile, progress: Progress) -> ImportPreview:
        """Read every row and say what would become of it."""
        pace = Pace(progress, _STAGES * len(file.sheet.rows))
        rows = self._read(file, pace)
        usable = [row for row in rows if row.is_usable]
        plan, known = self._plan(tx, file, usable, pace)
        for row in pace.through(usable):
            plan.claim(row)
        planned = {row.number: plan.plan(row) for row in pace.through(usable)}
        # A row that lacks what is essential is shown with its reason and stored nowhere.
        skipped = {
            row.number: PreviewRow(row.number, Fate.SKIPPED, problems=row.problems)
            for row in rows
            if row.number not in planned
        }
        pace.finish()
        settled = with_after([row for _number, row in sorted((planned | skipped).items())])
        return ImportPreview(file, tuple(settled), known)

    def _read(self, file: ImportFile, pace: Pace) -> list[ReadRow]:
        layout = file.layout
        steps = read_rows(
            file.sheet, layout.header, layout.columns, layout.kind, lambda text: read_cell(self._table, text)
        )
        found: list[ReadRow] = []
        done = 0
        for step in steps:
            found += step.rows
            pace.step(step.done - done)
            done = step.done
        return found

    def _plan(self, tx: Transaction, file: ImportFile, rows: Iterable[ReadRow], pace: Pace) -> tuple[Plan, int]:
        around = Surroundings(self._table, self._places, file.headings, file.layout.columns, tx.now, tx.new_id)
        noun = NOUN_OF[file.layout.kind]
        if noun is Noun.CALL:
            calls = CallPlan(around, tx.organisations.where())
            _know(calls, _calls_of_days(tx, rows), pace)
            return calls, tx.calls.count()
        if noun is Noun.ORGANISATION:
            institutions = InstitutionPlan(around)
            return institutions, _know(institutions, tx.organisations.where(order_by=tx.organisations.table.c.id), pace)
        people = PeoplePlan(around)
        return people, _know(people, tx.interpreters.where(order_by=tx.interpreters.table.c.id), pace)


def _know(plan: Any, records: tuple[Any, ...], pace: Pace) -> int:
    for record in records:
        plan.know(record)
        pace.step(0)
    return len(records)


def _calls_of_days(tx: Transaction, rows: Iterable[ReadRow]) -> tuple[Call, ...]:
    """Give the stored calls of the days a list spans."""
    days = [row.values[Field.DATE] for row in rows]
    if not days:
        return ()
    rang_at = tx.calls.table.c.rang_at
    window = whole_day(min(days)).start, whole_day(max(days)).end
    return tx.calls.where(rang_at >= window[0], rang_at < window[1], order_by=tx.calls.table.c.id)
