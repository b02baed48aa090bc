"""The people who mediate: languages, modes, areas, reach, phones and the papers that let them work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.availability import Pattern
from sisa_desk.domain.phone import PhoneNumber
from sisa_desk.domain.vocabulary import Area, Direction, Level, Mode, Sex


class Standing(StrEnum):
    """Where somebody is between first enquiry and farewell."""

    ENQUIRY = "enquiry"
    ONBOARDING = "onboarding"
    ACTIVE = "active"
    PAUSED = "paused"
    LEFT = "left"


class Engagement(StrEnum):
    """On what footing somebody works; pools are mixed since 2022."""

    VOLUNTEER = "volunteer"
    FREELANCER = "freelancer"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Skill:
    """A language somebody mediates in, how well, which way, and in which varieties."""

    id: UUID
    language: str
    level: Level | None = None
    direction: Direction = Direction.BOTH
    varieties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """A number of an interpreter with the hours it may be rung, in minutes of the Berlin day."""

    id: UUID
    number: PhoneNumber
    label: str = ""
    ring_from: int = 8 * 60
    ring_until: int = 20 * 60
    wrong_on: date | None = None

    @property
    def is_wrong(self) -> bool:
        """Say whether somebody else answered there; it is not rung again before it was looked up."""
        return self.wrong_on is not None


@dataclass(frozen=True, slots=True)
class Qualification:
    """A training or certificate of an interpreter, with the days it was acquired on and holds until."""

    id: UUID
    name: str
    acquired_on: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class Interpreter:
    """A person who mediates, with all that decides whether to ask them."""

    id: UUID
    first_name: str
    last_name: str
    sex: Sex | None = None
    standing: Standing = Standing.ACTIVE
    engagement: Engagement = Engagement.VOLUNTEER
    email: str = ""
    place_id: str = ""
    street: str = ""
    radius_km: int = 30
    modes: frozenset[Mode] = frozenset((Mode.PHONE, Mode.ON_SITE))
    areas: frozenset[Area] = frozenset(Area)
    german: Level | None = None
    max_per_week: int | None = None
    declaration_on: date | None = None
    declaration_until: date | None = None
    confirmed_on: date | None = None
    note: str = ""
    skills: tuple[Skill, ...] = ()
    phones: tuple[OwnNumber, ...] = ()
    qualifications: tuple[Qualification, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    barred_organisations: frozenset[UUID] = frozenset()
    barred_beneficiaries: frozenset[UUID] = frozenset()
    version: int = 0

    @property
    def name(self) -> str:
        """Give first and last name as one."""
        return f"{self.first_name} {self.last_name}".strip()
