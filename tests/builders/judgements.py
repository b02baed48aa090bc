"""What the ranking judges: needs, speakers and bookings with sensible defaults, and some real places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import (
    ATTEMPT,
    NO_TIE,
    Booking,
    Candidate,
    Need,
    Profile,
    Tie,
    instant,
    outcome_of,
    packed_bookings,
    packed_spans,
    profiles_of,
    slot_of,
)
from sisa_desk.domain.offers import Answer, Via
from sisa_desk.domain.places import Place
from sisa_desk.domain.vocabulary import Area, Mode
from tests.builders.moments import NOW, between
from tests.builders.people import an_interpreter

HALLE = Place(2911522, "Halle (Saale)", "Halle", 51.48158, 11.97947, 237_865)
MAGDEBURG = Place(2874545, "Magdeburg", "Magdeburg", 52.12773, 11.62916, 237_565)
STENDAL = Place(2827479, "Stendal", "Stendal", 52.60690, 11.85867, 38_900)
PLACES = {place.id: place for place in (HALLE, MAGDEBURG, STENDAL)}


@dataclass(frozen=True)
class Asking:
    """One asking of somebody and what came of it."""

    at: datetime
    answer: Answer | None = Answer.NO
    via: Via = Via.PHONE
    not_before: datetime | None = None


@dataclass(frozen=True)
class Speaker:
    """Everything that is stored about somebody who speaks a language, as values: what a profile is compiled from."""

    interpreter: Interpreter
    absences: tuple[Interval, ...] = ()
    extra: tuple[Interval, ...] = ()
    bookings: tuple[Booking, ...] = ()
    askings: tuple[Asking, ...] = ()
    tie: Tie = NO_TIE

    @property
    def key(self) -> str:
        return str(self.interpreter.id)

    @property
    def profile(self) -> Profile:
        """Compile the first language of the person, with what happened to their time."""
        rests = [instant(one.not_before) for one in self.askings if one.not_before]
        return next(profiles_of(self.interpreter))._replace(
            bookings=packed_bookings(self.bookings),
            attempts=b"".join(map(_attempt, sorted(self.askings, key=lambda one: one.at))),
            rest_until=max(rests, default=0),
            away=packed_spans(self.absences),
            extra=packed_spans(self.extra),
        )


def _attempt(one: Asking) -> bytes:
    return ATTEMPT.pack(instant(one.at), outcome_of(one.via, one.answer) | slot_of(one.at) << 8)


def a_need(start: str = "Thu 10:00", end: str = "11:00", **changes: Any) -> Need:
    """Build the need of an hour on the phone in Arabic on Thursday at ten, in the area of health."""
    facts = {"language": "ara", "mode": Mode.PHONE, "interval": between(start, end), "now": NOW, "area": Area.HEALTH}
    return Need(**{**facts, "number": 4711, "place_of": PLACES.get, **changes})


def a_speaker(interpreter: Interpreter | None = None, *, place: Place | None = HALLE, **changes: Any) -> Speaker:
    """Build somebody in Halle who was asked never and has nothing booked; a skill takes the place of all others."""
    person = replace(interpreter or an_interpreter(), place_id=str(place.id) if place else "")
    if skill := changes.pop("skill", None):
        person = replace(person, skills=(skill,))
    return Speaker(person, **changes)


def a_profile(interpreter: Interpreter | None = None, **changes: Any) -> Profile:
    """Build the compiled facts about somebody in Halle."""
    return a_speaker(interpreter, **changes).profile


def a_candidate(interpreter: Interpreter | None = None, points: int = 0) -> Candidate:
    """Build somebody who can, with so many points."""
    return Candidate(a_need(), a_profile(interpreter), points)


def a_booking(start: str = "Thu 10:30", end: str = "11:30", kind: str = "booked", **changes: Any) -> Booking:
    """Build a time that is taken, on the phone."""
    return Booking(**{"interval": between(start, end), "kind": kind, **changes})
