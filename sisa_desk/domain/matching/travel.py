"""The way somebody has, in kilometres by road and in minutes: from home, back home, or straight from place to place."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sisa_desk.domain.matching.bookings import NOT_ON_SITE
from sisa_desk.domain.matching.times import MINUTE
from sisa_desk.domain.places import Place, road_km
from sisa_desk.domain.rules import Numbers

PlaceOf = Callable[[int], Place | None]
#: No way takes longer than a day, whatever the figures say.
_LONGEST = 24 * 60


def travel_minutes(kilometres: float | None, numbers: Numbers) -> int:
    """Give the minutes a way takes: a base and so many seconds for each road kilometre; unknown is near.

    >>> travel_minutes(60.0, Numbers()), travel_minutes(None, Numbers())
    (70, 10)
    """
    minutes = numbers.travel_base_minutes + (kilometres or 0.0) * numbers.travel_seconds_per_km / 60
    return min(round(minutes), _LONGEST)


class Ways:
    """Kilometres and travel times between places by their GeoNames numbers, each worked out once."""

    def __init__(self, place_of: PlaceOf, numbers: Numbers) -> None:
        """Take where places are found, and the figures of travel."""
        self._place_of = place_of
        self._numbers = numbers
        self._km: dict[tuple[int, int], float | None] = {}
        self._minutes: dict[tuple[int, int], int] = {}

    def kilometres(self, one: int, other: int) -> float | None:
        """Give the kilometres by road between two places; None where either is unknown."""
        pair = (one, other)
        if pair not in self._km:
            start, end = self._place_of(one), self._place_of(other)
            self._km[pair] = road_km(start, end) if start and end else None
        return self._km[pair]

    def minutes(self, one: int, other: int) -> int:
        """Give the travel time between two places in minutes."""
        pair = (one, other)
        if pair not in self._minutes:
            self._minutes[pair] = travel_minutes(self.kilometres(one, other), self._numbers)
        return self._minutes[pair]

    def between(self, place: int, other: int, home: int) -> int:
        """Give the microseconds between two tasks of somebody; who is not on site (-1) is at home.

        Two tasks that are both done from home need no way.
        """
        if place == other == NOT_ON_SITE:
            return 0
        return MINUTE * self.minutes(home if place == NOT_ON_SITE else place, home if other == NOT_ON_SITE else other)


class Stay(NamedTuple):
    """An appointment as travel sees it: when, in microseconds since 1970, and where (-1 is at home)."""

    start: int
    end: int
    place: int


def legs(one: Stay | None, other: Stay | None, home: int, ways: Ways) -> tuple[int, int]:
    """Give the minutes on the way after one stay and before the next one; None is no stay for a day.

    Between two places somebody goes home where the time allows it, else straight on, which counts with the first.
    """
    after = ways.minutes(one.place, home) if one and one.place != NOT_ON_SITE else 0
    before = ways.minutes(home, other.place) if other and other.place != NOT_ON_SITE else 0
    if one and other and after and before and one.end + (after + before) * MINUTE > other.start:
        return ways.minutes(one.place, other.place), 0
    return after, before
