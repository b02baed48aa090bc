"""Organisations and referral targets with sensible defaults."""

from __future__ import annotations

from datetime import date
from typing import Any

from sisa_desk.domain.organisations import (
    Contact,
    Organisation,
    OrganisationKind,
    OrganisationNumber,
    ReferralTarget,
    Room,
)
from sisa_desk.domain.phone import read_phone
from tests.builders.moments import an_id


def a_number(number: str = "030 23125-100", **changes: Any) -> OrganisationNumber:
    """Build a phone number of an institution."""
    return OrganisationNumber(**{"id": an_id(), "number": read_phone(number), **changes})


def a_contact(name: str = "Jana Probst", **changes: Any) -> Contact:
    """Build a person to speak to."""
    return Contact(**{"id": an_id(), "name": name, "role": "ward nurse", "email": "probst@example.org", **changes})


def a_room(name: str = "Ward 3", **changes: Any) -> Room:
    """Build a room and how to find it."""
    return Room(**{"id": an_id(), "name": name, "directions": "second floor, left", **changes})


def an_organisation(name: str = "Clinic at the Mill Ditch", **changes: Any) -> Organisation:
    """Build a clinic in Halle with a number, a contact and a room."""
    facts: dict[str, Any] = {
        "id": an_id(),
        "name": name,
        "kind": OrganisationKind.HEALTH,
        "street": "Am Probeplatz 1",
        "postal_code": "06108",
        "place_id": "2911522",
        "numbers": (a_number(),),
        "contacts": (a_contact(),),
        "rooms": (a_room(),),
    }
    return Organisation(**{**facts, **changes})


def a_referral_target(name: str = "Women's helpline", **changes: Any) -> ReferralTarget:
    """Build a service callers can be referred to."""
    facts = {"id": an_id(), "name": name, "phone": "030 23125-900", "checked_on": date(2026, 10, 1)}
    return ReferralTarget(**{**facts, **changes})
