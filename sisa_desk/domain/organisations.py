"""Institutions that ask for mediation: their contacts, rooms and phone numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.phone import PhoneNumber


class OrganisationKind(StrEnum):
    """What kind of institution it is (union of the request forms of comparable pools)."""

    HEALTH = "health"
    EDUCATION = "education"
    AUTHORITY = "authority"
    COUNSELLING = "counselling"
    ASSOCIATION = "association"
    LAW_OFFICE = "law_office"
    PRIVATE_PERSON = "private_person"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class OrganisationNumber:
    """A phone number of an institution; a trunk stands for every extension behind it."""

    id: UUID
    number: PhoneNumber
    label: str = ""
    is_trunk: bool = False


@dataclass(frozen=True, slots=True)
class Contact:
    """A person to speak to in an institution."""

    id: UUID
    name: str
    role: str = ""
    phone: PhoneNumber | None = None
    email: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """A room or ward where mediations happen, with how to find it."""

    id: UUID
    name: str
    directions: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """An institution with everything needed to recognise it and to send somebody there."""

    id: UUID
    name: str
    kind: OrganisationKind = OrganisationKind.OTHER
    department: str = ""
    street: str = ""
    postal_code: str = ""
    place_id: str = ""
    cost_centre: str = ""
    note: str = ""
    numbers: tuple[OrganisationNumber, ...] = ()
    contacts: tuple[Contact, ...] = ()
    rooms: tuple[Room, ...] = ()
    version: int = 0


@dataclass(frozen=True, slots=True)
class ReferralTarget:
    """A service that callers can be referred to, with the day its number was last checked."""

    id: UUID
    name: str
    phone: str = ""
    website: str = ""
    purpose: str = ""
    checked_on: date | None = None
    version: int = 0
