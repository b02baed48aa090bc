"""Calls and promises in the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.calls import Call, Callback
from sisa_desk.domain.events import Noun
from sisa_desk.domain.folding import search_text
from sisa_desk.domain.ids import case_number
from sisa_desk.persistence import schema
from sisa_desk.persistence.call_sums import CallSums
from sisa_desk.persistence.organisations import organisation_names
from sisa_desk.persistence.shelves import SearchEntry, Shelf


class CallShelf(Shelf[Call]):
    """Calls, found by number, institution and time."""

    kind = Call
    table = schema.calls
    noun = Noun.CALL

    def __init__(self, connection: sa.Connection, now: datetime, operator: str, sums: CallSums) -> None:
        """Work inside a transaction, at a moment, for somebody; the sums follow what is written."""
        super().__init__(connection, now, operator)
        self._sums = sums

    def derived(self, value: Call) -> Mapping[str, Any]:
        """Keep the look-up form of the number."""
        return {"phone_key": value.phone.key if value.phone else ""}

    def search_entries(self, values: Sequence[Call]) -> Iterable[SearchEntry]:
        """Find calls by case number, institution, caller, number and language."""
        names = organisation_names(self.connection, {value.organisation_id for value in values})
        return (_search_entry(value, names.get(value.organisation_id, "")) for value in values)

    def written_beside(self, after: Sequence[Call], before: Sequence[Call] = ()) -> None:
        """Keep the sums, and the count of every institution: counting while one rings would take too long."""
        self._sums.note(after, before)
        more = Counter(one.organisation_id for one in after)
        more.subtract(Counter(one.organisation_id for one in before))
        counts = [{"rang": key, "more": number} for key, number in more.items() if key and number]
        if counts:
            self.connection.execute(_COUNT, counts)

    def latest_of_number(self, phone_key: str, limit: int = 20) -> tuple[Call, ...]:
        """Give the last calls of a number, newest first."""
        return self.asked(_OF_NUMBER, whose=phone_key, limit=limit)

    def latest_of_organisation(self, key: UUID, limit: int = 20) -> tuple[Call, ...]:
        """Give the last calls of an institution, newest first."""
        return self.asked(_OF_ORGANISATION, whose=key, limit=limit)

    def unclosed(self) -> tuple[Call, ...]:
        """Give the calls whose wrap-up is missing, oldest first."""
        return self.where(self.table.c.closed_at.is_(None), order_by=self.table.c.rang_at)


def _latest(column: sa.Column[Any]) -> sa.Select[Any]:
    newest_first = schema.calls.c.rang_at.desc()
    return CallShelf.query(column == sa.bindparam("whose"), order_by=newest_first, limit=sa.bindparam("limit"))


_OF_NUMBER = _latest(schema.calls.c.phone_key)
_OF_ORGANISATION = _latest(schema.calls.c.organisation_id)
_COUNT = (
    schema.organisations.update()
    .where(schema.organisations.c.id == sa.bindparam("rang"))
    .values(calls=schema.organisations.c.calls + sa.bindparam("more"))
)


class CallbackShelf(Shelf[Callback]):
    """Promises to ring back."""

    kind = Callback
    table = schema.callbacks
    noun = Noun.CALLBACK

    def open(self, until: datetime | None = None) -> tuple[Callback, ...]:
        """Give the promises not kept yet, the most urgent first."""
        table = self.table
        due = sa.true() if until is None else table.c.due_at <= until
        return self.where(table.c.done_at.is_(None), due, order_by=table.c.due_at)

    def of_call(self, key: UUID) -> tuple[Callback, ...]:
        """Give the promises made in a call, the last one last."""
        return self.where(self.table.c.call_id == key, order_by=self.table.c.due_at)


def _search_entry(value: Call, organisation: str) -> SearchEntry:
    number = case_number(value.number)
    typed = value.phone.text if value.phone else ""
    words = search_text(number, organisation, value.caller_name, typed, value.language)
    return SearchEntry(number, organisation or value.caller_name or typed, words, value.rang_at)
