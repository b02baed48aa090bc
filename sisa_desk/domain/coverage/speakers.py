"""From the facts of the ranking to a person's time: only whom the ranking would ask counts, for the same reasons."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from sisa_desk.domain.clock import at_minute
from sisa_desk.domain.coverage.grids import SlotGrid, Span
from sisa_desk.domain.coverage.supply import Availability, weight_of
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import (
    ATTEMPT,
    BOOKING,
    MUSTS,
    Need,
    Outcome,
    Profile,
    phone_attempts,
)
from sisa_desk.domain.matching.bookings import KINDS, OFFER
from sisa_desk.domain.matching.profiles import HOURS
from sisa_desk.domain.matching.times import DAY, mask_of
from sisa_desk.domain.reachability import Weighed, chances_of_the_week, weighed

_OFFER = KINDS.index(OFFER)
#: What holds or does not hold whatever the hour.
_LASTING = tuple(must for must in MUSTS if not must.is_timed)


def is_able(need: Need, profile: Profile) -> bool:
    """Say whether somebody could take such a request at some hour."""
    return all(must.holds(need, profile) for must in _LASTING)


def availability_of(need: Need, profile: Profile, languages: Sequence[str], grid: SlotGrid) -> Availability:
    """Give somebody's time for one way of working, the weeks in which they took enough appointments left out."""
    is_rung = need.is_instant
    return Availability(
        languages=tuple(languages),
        week=profile.week,
        modes=mask_of((need.mode,)),
        extra=profile.extra_times,
        absences=(*profile.absences, *_full_weeks(profile, grid)),
        booked=_booked_within(profile, grid),
        weights=_weights(profile.attempts, need.at),
        rung=tuple(HOURS.iter_unpack(profile.phones)) if is_rung else None,
        signed=(date.fromordinal(profile.signed_from), date.fromordinal(profile.signed_until)),
    )


def _booked_within(profile: Profile, grid: SlotGrid) -> tuple[Span, ...]:
    """Give what takes somebody's time in the weeks or close beside them; the years before are not unpacked."""
    first, last = grid.week_starts[0] - DAY, grid.week_starts[-1] + DAY
    return tuple(row[:2] for row in BOOKING.iter_unpack(profile.bookings) if row[0] < last and row[1] > first)


def _full_weeks(profile: Profile, grid: SlotGrid) -> list[Interval]:
    """Give the weeks in which somebody took as many appointments as they want."""
    if profile.max_per_week is None:
        return []
    starts = grid.week_starts
    held = (row[0] for row in BOOKING.iter_unpack(profile.bookings) if row[3] != _OFFER)
    taken = Counter(bisect_right(starts, start) - 1 for start in held if start < starts[-1])
    if not profile.max_per_week:
        return list(grid.week_intervals)
    return [
        grid.week_intervals[number] for number, count in taken.items() if number >= 0 and count >= profile.max_per_week
    ]


@lru_cache(maxsize=8192)
def _weights(attempts: bytes, now: int) -> bytes:
    """Give the weight of each hour of the week; who was never rung shares one with all others."""
    outcomes = ((at, mark >> 8, mark & 3) for at, mark in ATTEMPT.iter_unpack(attempts))
    told = ((at, hour, outcome == Outcome.REACHED) for at, hour, outcome in outcomes if outcome)
    chances = chances_of_the_week(told, now)
    weights = {chance: _weight(round(chance, 3)) for chance in set(chances)}
    return bytes(map(weights.__getitem__, chances))


@lru_cache(maxsize=1024)
def _weight(chance: float) -> int:
    return weight_of(chance)


def weighed_of(profile: Profile, slot: int, now: int) -> Weighed:
    """Give what somebody's attempts say of a half-hour of the week; `now` is microseconds since 1970 in UTC."""
    return weighed(phone_attempts(profile), slot // 2, now)


def tried(profile: Profile) -> tuple[int, int]:
    """Give how often somebody answered, and how often they were rung, as far as it is kept."""
    answers = [has_answered for _at, _hour, has_answered in phone_attempts(profile)]
    return sum(answers), len(answers)


def slot_interval(monday: date, slot: int) -> Interval:
    """Give a half-hour of a week (0 is Monday at midnight by the wall clock of Berlin) as a time in UTC."""
    return Interval(at_minute(monday, slot * 30), at_minute(monday, slot * 30 + 30))
