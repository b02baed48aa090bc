"""The round that asks whether times still hold: who is left, and what became of each asking."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.confirmations import (
    ConfirmationAsk,
    ConfirmationOutcome,
    ConfirmationRound,
    confirmation_round,
)
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.interpreters import Interpreter, Standing
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.receipts import Receipt

_CONFIRMING = frozenset((ConfirmationOutcome.HOLDS, ConfirmationOutcome.CHANGED))


class Confirmations:
    """Asking one after the other whether their times still hold."""

    def __init__(self, database: Database) -> None:
        """Work on a store."""
        self._database = database

    def round(self) -> ConfirmationRound:
        """Give everybody still to be asked, the same for every desk."""
        with self._database.reading() as tx:
            people = tx.interpreters.where()
            asks = tx.confirmation_asks.latest_of([one.id for one in people])
            stale_days = tx.rules.numbers.confirmed_lately_days
            return confirmation_round(people, asks, today=wall_date(tx.now), stale_days=stale_days)

    def note(self, key: UUID, outcome: ConfirmationOutcome) -> Receipt[Interpreter]:
        """Note what became of asking somebody: who confirms or changed something is confirmed today."""
        with self._database.transaction() as tx:
            before = tx.interpreters.get(key)
            ask = _keep(tx, key, outcome)
            stored = _followed(tx, before, outcome)
        event = Event(Noun.INTERPRETER, f"asked_{outcome.value}", key)
        return Receipt(stored, (event,), undo=lambda: self._take_back((ask,), before, stored))

    def written_to(self, keys: Collection[UUID]) -> Receipt[int]:
        """Note that some people were written to; their answers are awaited."""
        with self._database.transaction() as tx:
            asks = tuple(_keep(tx, key, ConfirmationOutcome.WRITTEN) for key in keys)
        return Receipt(len(asks), (Event(Noun.INTERPRETER, "asked_written"),), undo=lambda: self._take_back(asks))

    def _take_back(
        self, asks: Collection[ConfirmationAsk], before: Interpreter | None = None, stored: Interpreter | None = None
    ) -> Receipt[int]:
        with self._database.transaction() as tx:
            tx.confirmation_asks.remove_many(tuple(asks))
            if before is not None and stored is not None and stored.version != before.version:
                tx.interpreters.save(replace(before, version=stored.version))
        return Receipt(len(asks), (Event(Noun.INTERPRETER, "changed"),))


def _keep(tx: Transaction, key: UUID, outcome: ConfirmationOutcome) -> ConfirmationAsk:
    return tx.confirmation_asks.add(ConfirmationAsk(tx.new_id(), key, tx.now, outcome, tx.operator))


def _followed(tx: Transaction, person: Interpreter, outcome: ConfirmationOutcome) -> Interpreter:
    if outcome in _CONFIRMING:
        return tx.interpreters.save(replace(person, confirmed_on=wall_date(tx.now)))
    if outcome is ConfirmationOutcome.PAUSED:
        return tx.interpreters.save(replace(person, standing=Standing.PAUSED))
    return person
