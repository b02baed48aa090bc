"""Institutions in the store, with everything that finds them again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.folding import search_text
from sisa_desk.domain.organisations import Contact, Organisation, OrganisationNumber, ReferralTarget, Room
from sisa_desk.persistence import schema
from sisa_desk.persistence.pieces import pieces
from sisa_desk.persistence.shelves import Part, SearchEntry, Shelf


class OrganisationShelf(Shelf[Organisation]):
    """Institutions with their numbers, contacts and rooms."""

    kind = Organisation
    table = schema.organisations
    noun = Noun.ORGANISATION
    parts = (
        Part("numbers", schema.organisation_numbers, "organisation_id", OrganisationNumber),
        Part("contacts", schema.organisation_contacts, "organisation_id", Contact),
        Part("rooms", schema.organisation_rooms, "organisation_id", Room),
    )

    def search_entries(self, values: Sequence[Organisation]) -> Iterable[SearchEntry]:
        """Find institutions by name, department, street and the people there."""
        for value in values:
            people = [contact.name for contact in value.contacts]
            words = search_text(value.name, value.department, value.street, *people)
            yield SearchEntry(value.name, value.department or value.street, words)

    def listed_numbers(self, value: Organisation) -> Iterable[tuple[str, bool]]:
        """Recognise an institution by its own numbers, trunks among them, and by those of its contacts."""
        yield from ((one.number.key, one.is_trunk) for one in value.numbers)
        yield from ((one.phone.key, False) for one in value.contacts if one.phone)

    def calls_of(self, key: UUID) -> int:
        """Give how often an institution has rung."""
        return int(self.connection.scalar(_CALLS, {"key": key}) or 0)

    def names(self) -> tuple[Organisation, ...]:
        """Give all institutions by name."""
        return self.where(order_by=sa.func.lower(self.table.c.name))


_CALLS = sa.select(schema.organisations.c.calls).where(schema.organisations.c.id == sa.bindparam("key"))


class ReferralTargetShelf(Shelf[ReferralTarget]):
    """Services that callers are referred to."""

    kind = ReferralTarget
    table = schema.referral_targets
    noun = Noun.REFERRAL_TARGET


def organisation_names(connection: sa.Connection, keys: Collection[UUID | None]) -> dict[UUID | None, str]:
    """Give the names of some institutions."""
    table = schema.organisations
    found: dict[UUID | None, str] = {}
    for piece in pieces([key for key in keys if key is not None]):
        rows = connection.execute(sa.select(table.c.id, table.c.name).where(table.c.id.in_(piece)))
        found.update((key, name) for key, name in rows)
    return found
