"""Institutions: finding, editing, their history, references of persons, and where to refer callers to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from sisa_desk.domain.beneficiaries import Beneficiary, BeneficiaryName
from sisa_desk.domain.calls import Call
from sisa_desk.domain.clock import wall, wall_date
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.events import Noun
from sisa_desk.domain.ids import client_reference
from sisa_desk.domain.organisations import Organisation, ReferralTarget
from sisa_desk.domain.requests import Request
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.traces import Trace
from sisa_desk.services.receipts import Receipt, receipt


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """An institution with its last calls, requests and the history of its record."""

    organisation: Organisation
    calls: tuple[Call, ...] = ()
    requests: tuple[Request, ...] = ()
    history: tuple[Trace, ...] = ()


class Organisations:
    """Looking after institutions, references and referral targets."""

    def __init__(self, database: Database) -> None:
        """Work on a store."""
        self._database = database

    def all(self) -> tuple[Organisation, ...]:
        """Give all institutions by name."""
        with self._database.reading() as tx:
            return tx.organisations.names()

    def get(self, key: UUID) -> Organisation:
        """Give one institution."""
        with self._database.reading() as tx:
            return tx.organisations.get(key)

    def card(self, key: UUID) -> OrganisationCard:
        """Give one institution with what stands around it."""
        with self._database.reading() as tx:
            return OrganisationCard(
                organisation=tx.organisations.get(key),
                calls=tx.calls.latest_of_organisation(key),
                requests=tx.requests.of_organisation(key),
                history=tx.history(Noun.ORGANISATION, key),
            )

    def new(self, name: str = "") -> Organisation:
        """Give an empty form for a new institution; nothing is stored yet."""
        with self._database.reading() as tx:
            return Organisation(id=tx.new_id(), name=name)

    def save(self, organisation: Organisation) -> Receipt[Organisation]:
        """Store a new institution or a change."""
        if not organisation.name.strip():
            raise InvalidInput("name_missing", field="name")
        with self._database.transaction() as tx:
            before = tx.organisations.find(organisation.id)
            if before is None:
                stored = tx.organisations.add(organisation)
                return receipt(stored, Noun.ORGANISATION, "added", undo=lambda: self._remove(stored))
            stored = tx.organisations.save(organisation)
        return receipt(
            stored, Noun.ORGANISATION, "changed", undo=lambda: self.save(replace(before, version=stored.version))
        )

    def _remove(self, organisation: Organisation) -> Receipt[Organisation]:
        with self._database.transaction() as tx:
            tx.organisations.remove(organisation)
        return receipt(organisation, Noun.ORGANISATION, "removed")

    # persons needing the language

    def new_beneficiary(self, language: str = "", organisation_id: UUID | None = None) -> Receipt[Beneficiary]:
        """Make a reference for a person, to be quoted by the institution."""
        with self._database.transaction() as tx:
            year = wall(tx.now).year
            reference = client_reference(year, tx.next_number(f"clients-{year}"))
            stored = tx.beneficiaries.add(Beneficiary(tx.new_id(), reference, tx.now, language, organisation_id))
        return receipt(stored, Noun.BENEFICIARY, "added")

    def beneficiary(self, reference: str) -> Beneficiary | None:
        """Give the person a quoted reference stands for."""
        with self._database.reading() as tx:
            return tx.beneficiaries.by_reference(reference)

    def name_beneficiary(self, beneficiary_id: UUID, name: str) -> Receipt[BeneficiaryName]:
        """Take down a name, which is erased by itself after the days the service has set."""
        if not name.strip():
            raise InvalidInput("name_missing", field="name")
        with self._database.transaction() as tx:
            for old in tx.beneficiary_names.where(tx.beneficiary_names.table.c.beneficiary_id == beneficiary_id):
                tx.beneficiary_names.remove(old)
            erase_on = wall_date(tx.now) + timedelta(days=tx.rules.numbers.keep_names_days)
            entry = BeneficiaryName(tx.new_id(), beneficiary_id, name.strip(), erase_on)
            stored = tx.beneficiary_names.add(entry)
        return receipt(stored, Noun.BENEFICIARY, "named")

    def name_of(self, beneficiary_id: UUID) -> str:
        """Give the name of a person while it is kept; empty otherwise."""
        with self._database.reading() as tx:
            names = tx.beneficiary_names
            found = names.where(names.table.c.beneficiary_id == beneficiary_id)
            return next((one.name for one in found), "")

    def erase_names_due(self) -> int:
        """Erase the names whose day has come; give how many."""
        with self._database.transaction() as tx:
            names = tx.beneficiary_names
            due = names.where(names.table.c.erase_on <= wall_date(tx.now))
            for one in due:
                names.remove(one)
            return len(due)

    # referral targets

    def referral_targets(self) -> tuple[ReferralTarget, ...]:
        """Give the services that callers can be referred to, by name."""
        with self._database.reading() as tx:
            return tx.referral_targets.where(order_by=tx.referral_targets.table.c.name)

    def referral_target(self, key: UUID) -> ReferralTarget:
        """Give one service."""
        with self._database.reading() as tx:
            return tx.referral_targets.get(key)

    def save_referral_target(self, target: ReferralTarget) -> Receipt[ReferralTarget]:
        """Store a new referral target or a change."""
        if not target.name.strip():
            raise InvalidInput("name_missing", field="name")
        with self._database.transaction() as tx:
            shelf = tx.referral_targets
            before = shelf.find(target.id)
            stored = shelf.save(target) if before else shelf.add(target)
        if before is None:
            return receipt(stored, Noun.REFERRAL_TARGET, "added", undo=lambda: self._remove_target(stored))
        back = replace(before, version=stored.version)
        return receipt(stored, Noun.REFERRAL_TARGET, "changed", undo=lambda: self.save_referral_target(back))

    def _remove_target(self, target: ReferralTarget) -> Receipt[ReferralTarget]:
        with self._database.transaction() as tx:
            tx.referral_targets.remove(target)
        return receipt(target, Noun.REFERRAL_TARGET, "removed")
