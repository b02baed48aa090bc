"""Institutions in the store, with everything that finds them again."""

from __future__ import annotations

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.folding import search_text
from sisa_desk.domain.organisations import Contact, Organisation, OrganisationNumber, ReferralTarget, Room
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Part, Shelf


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

    def written_beside(self, value: Organisation, changed: tuple[str, ...]) -> None:
        """Keep search entry and phone book in step."""
        names = [contact.name for contact in value.contacts]
        words = search_text(value.name, value.department, value.street, *names)
        self.enter_in_search(value, value.name, value.department or value.street, words)
        direct = [(one.number.key, one.is_trunk) for one in value.numbers]
        self.enter_in_phone_book(value, direct + [(one.phone.key, False) for one in value.contacts if one.phone])

    def names(self) -> tuple[Organisation, ...]:
        """Give all institutions by name."""
        return self.where(order_by=sa.func.lower(self.table.c.name))


class ReferralTargetShelf(Shelf[ReferralTarget]):
    """Services that callers are referred to."""

    kind = ReferralTarget
    table = schema.referral_targets
    noun = Noun.REFERRAL_TARGET
