"""Who covers which language when: how many are there, how surely one of them answers, and what hangs on one person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from math import exp, log
from typing import Final

from sisa_desk.domain.coverage.counters import SlotCounter
from sisa_desk.domain.coverage.grids import SLOTS_A_WEEK, SlotGrid, Slots, Span
from sisa_desk.domain.intervals import Interval

#: The chance that somebody does not answer is kept as so many steps of this factor, so that chances can be added.
_STEP: Final = 0.02
_MOST_STEPS: Final = 255
#: Nobody is rung right before and after an appointment; microseconds.
BESIDE_AN_APPOINTMENT: Final = 10 * 60 * 1_000_000
_ALWAYS: Final = (date.min, date.max)
#: One table for each bit of a weight: both half-hours of an hour where a byte has it, as a digit to the base of 4.
_DIGITS: Final = tuple(bytes(b"03"[number >> plane & 1] for number in range(256)) for plane in range(8))
#: So many different weights are remembered; most people have their own.
_REMEMBERED: Final = 256


@dataclass(frozen=True, slots=True)
class Availability:
    """What is known of one person's time: languages, weekly rows, single times, absences and what is booked.

    `week` are weekly rows as `packed_week` gives them, of which those for one of the ways of working in `modes` (bits;
    None for all) count; `booked` are microseconds since 1970 in UTC. `weights` says for each hour of a week how surely
    the person answers, as `weight_of` gives it; `rung` are the hours of the day the phone may ring, in minutes from
    midnight, and None where no phone has to; `signed` are the first and last day of the declaration.
    """

    languages: tuple[str, ...]
    week: bytes = b""
    modes: int | None = None
    extra: tuple[Interval, ...] = ()
    absences: tuple[Interval, ...] = ()
    booked: tuple[Span, ...] = ()
    weights: Sequence[int] = b""
    rung: tuple[tuple[int, int], ...] | None = None
    signed: tuple[date, date] = (date.min, date.max)


def weight_of(chance: float) -> int:
    """Give the weight of the chance (0..1) that somebody answers: weights of several people add up.

    >>> weight_of(0.0), weight_of(0.5), weight_of(1.0)
    (0, 35, 255)
    """
    missing = 1 - min(max(chance, 0.0), 1.0)
    return _MOST_STEPS if missing <= exp(-_STEP * _MOST_STEPS) else round(-log(missing) / _STEP)


@lru_cache(maxsize=4096)
def chance_of(weight: int) -> float:
    """Give the chance that at least one answers, of the sum of the weights of all."""
    return 1 - exp(-_STEP * weight)


@dataclass(slots=True)
class Coverage:
    """The sums over everybody, language by language, on one grid; one person can be put in or taken out at any time."""

    grid: SlotGrid
    _people: dict[str, SlotCounter] = field(default_factory=dict)
    _answers: dict[str, SlotCounter] = field(default_factory=dict)
    # Who was never rung shares the weights with all others like them.
    _planes: dict[bytes, tuple[Slots, ...]] = field(default_factory=dict)

    def slots_of(self, person: Availability) -> Slots:
        """Give the half-hours in which somebody could be rung."""
        there = self.grid.offered_by(person.week, person.modes) | self._whole(person.extra)
        if person.rung is not None:
            there &= self.grid.daily(person.rung)
        if person.signed != _ALWAYS:
            there &= self.grid.between(*person.signed)
        away = self.grid.touched(person.absences) | self.grid.taken(person.booked, BESIDE_AN_APPOINTMENT)
        return there & ~away

    def _whole(self, intervals: Iterable[Interval]) -> Slots:
        """Give the half-hours that lie wholly inside intervals: those touched, less those touched outside of them."""
        found = 0
        for interval in intervals:
            before = Interval(interval.start - timedelta(minutes=1), interval.start)
            after = Interval(interval.end, interval.end + timedelta(minutes=1))
            edges = self.grid.touched((before, after))
            found |= self.grid.touched((interval,)) & ~edges
        return found

    def add(self, person: Availability) -> None:
        """Put somebody in."""
        slots = self.slots_of(person)
        weighted = [slots & plane for plane in self._planes_of(person)]
        for language in person.languages:
            self._people.setdefault(language, SlotCounter()).add(slots)
            self._answers.setdefault(language, SlotCounter()).add_all(weighted)

    def take_out(self, person: Availability) -> None:
        """Take somebody out who was put in as just this value, as before one of their bookings changes."""
        slots = self.slots_of(person)
        weighted = [slots & plane for plane in self._planes_of(person)]
        for language in person.languages:
            self._people[language].subtract(slots)
            for plane, some in enumerate(weighted):
                self._answers[language].subtract(some, plane)

    def _planes_of(self, person: Availability) -> tuple[Slots, ...]:
        """Give a person's weights as bits: plane k holds bit k of the weight of every half-hour of the grid."""
        weights = bytes(person.weights)
        if weights not in self._planes:
            if len(self._planes) >= _REMEMBERED:
                self._planes.clear()
            upright, planes = weights[::-1], range(max(weights, default=0).bit_length())
            digits = (int(upright.translate(_DIGITS[plane]), 4) for plane in planes)
            self._planes[weights] = tuple(map(self.grid.every_week, digits))
        return self._planes[weights]

    @property
    def languages(self) -> tuple[str, ...]:
        """Give the languages somebody speaks, in the order of their codes."""
        return tuple(sorted(self._people))

    def people(self, language: str, week: int = 0) -> tuple[int, ...]:
        """Give how many are there in each half-hour of a week of the grid."""
        return self._week(self._people, language, week)

    def chances(self, language: str, week: int = 0) -> tuple[float, ...]:
        """Give how surely at least one of them answers, in each half-hour of a week of the grid (0..1)."""
        return tuple(map(chance_of, self._week(self._answers, language, week)))

    def on_one_person(self, language: str) -> Slots:
        """Give the half-hours that hang on a single person."""
        counter = self._people.get(language)
        return counter.exactly_one() if counter else 0

    def nobody(self, language: str) -> Slots:
        """Give the half-hours without anybody."""
        counter = self._people.get(language)
        return self.grid.everything & ~counter.any() if counter else self.grid.everything

    def _week(self, counters: Mapping[str, SlotCounter], language: str, week: int) -> tuple[int, ...]:
        counter = counters.get(language)
        first = week * SLOTS_A_WEEK
        return counter.counts(first, first + SLOTS_A_WEEK) if counter else (0,) * SLOTS_A_WEEK
