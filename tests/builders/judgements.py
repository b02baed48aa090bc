"""What the ranking judges: needs, profiles and bookings with sensible defaults, and some real places."""

from __future__ import annotations

from typing import Any

from sisa_desk.domain.availability import compiled
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.matching import Booking, Need, Profile
from sisa_desk.domain.places import Place
from sisa_desk.domain.vocabulary import Area, Mode
from tests.builders.moments import NOW, between
from tests.builders.people import an_interpreter

HALLE = Place(2911522, "Halle (Saale)", "Halle", 51.48158, 11.97947, 237_865)
MAGDEBURG = Place(2874545, "Magdeburg", "Magdeburg", 52.12773, 11.62916, 237_565)
STENDAL = Place(2827479, "Stendal", "Stendal", 52.60690, 11.85867, 38_900)


def a_need(start: str = "Thu 10:00", end: str = "11:00", **changes: Any) -> Need:
    """Build the need of an hour on the phone in Arabic on Thursday at ten, in the area of health."""
    facts = {"language": "ara", "mode": Mode.PHONE, "interval": between(start, end), "now": NOW, "area": Area.HEALTH}
    return Need(**{**facts, **changes})


def a_profile(interpreter: Interpreter | None = None, **changes: Any) -> Profile:
    """Build the facts about an interpreter in Halle who was asked never and has nothing booked.

    The week rows follow from the interpreter's patterns, as they do in the store.
    """
    person = interpreter or an_interpreter()
    rows = tuple(row for pattern in person.patterns for row in compiled(pattern))
    facts = {"interpreter": person, "skill": person.skills[0], "rows": rows, "place": HALLE}
    return Profile(**{**facts, **changes})


def a_booking(start: str = "Thu 10:30", end: str = "11:30", kind: str = "booked", **changes: Any) -> Booking:
    """Build a time that is taken."""
    return Booking(**{"blocked": between(start, end), "kind": kind, **changes})
