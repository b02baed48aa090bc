"""The closed word lists that several nouns share; the words people see for them live in the interface."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """How a mediation happens."""

    PHONE = "phone"
    ON_SITE = "on_site"
    VIDEO = "video"
    WRITTEN = "written"


class Area(StrEnum):
    """The area of use a request belongs to (SiSA's published statistics, 2017)."""

    HEALTH = "health"
    EDUCATION = "education"
    AUTHORITY = "authority"
    SOCIAL = "social"
    LEGAL = "legal"
    EVENT = "event"
    OTHER = "other"


class Sex(StrEnum):
    """The sex of an interpreter, where people have said it."""

    FEMALE = "female"
    MALE = "male"
    DIVERSE = "diverse"


class Level(StrEnum):
    """How well somebody speaks a language, from A1 to mother tongue (Common European Framework)."""

    A1 = "a1"
    A2 = "a2"
    B1 = "b1"
    B2 = "b2"
    C1 = "c1"
    C2 = "c2"
    NATIVE = "native"

    @property
    def rank(self) -> int:
        """Give its place from 0 (A1) to 6 (mother tongue)."""
        return list(Level).index(self)


class Direction(StrEnum):
    """Which way somebody mediates."""

    BOTH = "both"
    INTO_GERMAN = "into_german"
    FROM_GERMAN = "from_german"


class UnfilledReason(StrEnum):
    """Why a request ended without an interpreter; the number most worth splitting."""

    NOBODY_SPEAKS_IT = "nobody_speaks_it"
    NOBODY_FREE = "nobody_free"
    NOBODY_REACHED = "nobody_reached"
    ALL_DECLINED = "all_declined"
    SHORT_NOTICE = "short_notice"
    OUT_OF_REACH = "out_of_reach"
    EXCLUDED = "excluded"
    CALLER_GAVE_UP = "caller_gave_up"
    OTHER = "other"
    TIME_PASSED = "time_passed"
    NO_LONGER_NEEDED = "no_longer_needed"


#: The reasons people choose from when nobody was found; the last two follow from how a request ended.
CHOSEN_REASONS = tuple(UnfilledReason)[:-2]
