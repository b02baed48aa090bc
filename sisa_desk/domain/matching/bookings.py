"""What takes or took somebody's time, and how it was to ask them: packed, and judged without unpacking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from struct import Struct

from sisa_desk.domain.appointments import BLOCKING
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching.times import from_instant, instant
from sisa_desk.domain.offers import Answer, Via
from sisa_desk.domain.vocabulary import Area

#: An offer out for another request binds a time as an appointment does.
OFFER = "offer"
#: By what a time is taken, as numbers.
KINDS = (OFFER, *sorted(BLOCKING))
#: A booking: start, end, place, kind, area with the heavy mark, case number.
BOOKING = Struct("<qqiBHi")
#: An asking: when, and its result with the hour of the week.
ATTEMPT = Struct("<qH")
NOT_ON_SITE, SOMEWHERE = -1, 0
_AREAS: tuple[Area | None, ...] = (None, *Area)
_HEAVY = 1 << 8


@dataclass(frozen=True, slots=True)
class Booking:
    """A time of somebody that is taken, and by what (a state or "offer" as code).

    `place` is the GeoNames number, 0 where it is on site but unknown, -1 where nobody travels; `number` is the case.
    """

    interval: Interval
    kind: str
    place: int = NOT_ON_SITE
    area: Area | None = None
    is_heavy: bool = False
    number: int = 0


def packed_bookings(bookings: Iterable[Booking]) -> bytes:
    """Pack bookings in the order of time."""
    return b"".join(BOOKING.pack(*row) for row in sorted(map(_row, bookings)))


def _row(one: Booking) -> tuple[int, ...]:
    marks = _AREAS.index(one.area) | (_HEAVY if one.is_heavy else 0)
    return instant(one.interval.start), instant(one.interval.end), one.place, KINDS.index(one.kind), marks, one.number


def without_case(packed: bytes, number: int) -> bytes:
    """Give packed bookings without those of one case, as if it did not stand there."""
    return b"".join(BOOKING.pack(*row) for row in BOOKING.iter_unpack(packed) if row[5] != number)


def bookings_of(packed: bytes) -> tuple[Booking, ...]:
    """Give packed bookings as values."""
    return tuple(booking_of(row) for row in BOOKING.iter_unpack(packed))


def booking_of(row: tuple[int, ...]) -> Booking:
    """Give one packed booking as a value."""
    start, end, place, kind, marks, number = row
    interval = Interval(from_instant(start), from_instant(end))
    return Booking(interval, KINDS[kind], place, area_of(marks), is_heavy(marks), number)


def area_of(marks: int) -> Area | None:
    """Give the area of use from the marks of a packed booking."""
    return _AREAS[marks & (_HEAVY - 1)]


def is_heavy(marks: int) -> bool:
    """Say whether a packed booking was a heavy talk."""
    return bool(marks & _HEAVY)


class Outcome(IntEnum):
    """What came of ringing somebody, as the memory of reachability keeps it."""

    #: Open, withdrawn, in writing, a wrong number: nothing is learnt from it.
    UNTOLD = 0
    REACHED = 1
    IN_VAIN = 2


_IN_VAIN = frozenset((Answer.NO_ANSWER, Answer.BUSY, Answer.MAILBOX))


def outcome_of(via: Via, answer: Answer | None) -> Outcome:
    """Say what is learnt from an asking: only a phone that was answered or not tells anything.

    >>> outcome_of(Via.PHONE, Answer.LATER).name, outcome_of(Via.PHONE, Answer.MAILBOX).name
    ('REACHED', 'IN_VAIN')
    """
    if via is not Via.PHONE or answer is None or answer is Answer.WRONG_NUMBER:
        return Outcome.UNTOLD
    return Outcome.IN_VAIN if answer in _IN_VAIN else Outcome.REACHED
