"""Decisions: whom an operator asked, from which list, and why the list stood as it did; kept so that it can be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sisa_desk.domain.matching import Candidate, Ranking


@dataclass(frozen=True, slots=True)
class Weight:
    """One reason of a place in the list: its code and its points."""

    code: str
    points: int


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody in the list: who, with how many points, and why."""

    interpreter_id: UUID
    points: int
    reasons: tuple[Weight, ...] = ()


@dataclass(frozen=True, slots=True)
class Absent:
    """How many were not in the list for one reason, by its code."""

    code: str
    count: int


@dataclass(frozen=True, slots=True)
class ShownList:
    """A list as it was shown: those at its top, whoever was chosen, how many could in all, and why others could not."""

    people: tuple[Shown, ...] = ()
    able: int = 0
    absent: tuple[Absent, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """The choice of one person for a request; place 1 is the top of the list, 0 is not in it.

    `overridden` names the musts that were set aside, by their codes, divided by blanks.
    """

    id: UUID
    at: datetime
    operator: str
    request_id: UUID
    interpreter_id: UUID
    place: int
    shown: ShownList
    offer_id: UUID | None = None
    overridden: str = ""
    version: int = 0

    @property
    def reasons(self) -> tuple[Weight, ...]:
        """Give why the person stood where they stood; nothing for who was not in the list."""
        return next((one.reasons for one in self.shown.people if one.interpreter_id == self.interpreter_id), ())


def place_in(ranking: Ranking, interpreter_id: UUID) -> int:
    """Give the place of a person in a ranking, from 1; 0 where they are not in it."""
    key = str(interpreter_id)
    places = (place for place, one in enumerate(ranking.candidates, start=1) if one.profile.key == key)
    return next(places, 0)


def list_of(ranking: Ranking, most: int, place: int) -> ShownList:
    """Keep what a ranking shows: so many from its top, and who was chosen from further down."""
    chosen = ranking.candidates[place - 1 : place] if place > most else ()
    absent = sorted(ranking.absent_counts().items())
    return ShownList(
        people=tuple(map(_shown, (*ranking.candidates[:most], *chosen))),
        able=len(ranking.candidates),
        absent=tuple(Absent(code, count) for code, count in absent),
    )


def _shown(candidate: Candidate) -> Shown:
    reasons = tuple(Weight(reason.code, reason.points) for reason in candidate.reasons)
    return Shown(candidate.key, candidate.points, reasons)
