"""Places of Saxony-Anhalt: finding them by name, and distances; no map and no routing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import asin, cos, radians, sin, sqrt

from rapidfuzz import process
from rapidfuzz.distance import OSA

from sisa_desk.domain.folding import folded, search_forms

_EARTH_RADIUS_KM = 6371.0088
#: Roads here are about a third longer than the straight line.
ROAD_FACTOR = 1.3
_SHORTEST_WITH_TYPO = 4


@dataclass(frozen=True, slots=True)
class Place:
    """A town, village or quarter.

    `id` is the GeoNames number; latitude and longitude are degrees in WGS 84; `district` is the Landkreis or
    kreisfreie Stadt, empty where it is not known; `inhabitants` is None where it is not known.
    """

    id: int
    name: str
    district: str
    latitude: float
    longitude: float
    inhabitants: int | None = None
    aliases: tuple[str, ...] = ()


def distance_km(one: Place, other: Place) -> float:
    """Give the distance as the crow flies in kilometres (haversine on the mean earth radius)."""
    low, high = radians(one.latitude), radians(other.latitude)
    across = sin(radians(other.longitude - one.longitude) / 2) ** 2
    root = sin((high - low) / 2) ** 2 + cos(low) * cos(high) * across
    return 2 * _EARTH_RADIUS_KM * asin(min(1.0, sqrt(root)))


def road_km(one: Place, other: Place) -> float:
    """Give the likely distance by road in kilometres."""
    return distance_km(one, other) * ROAD_FACTOR


class PlaceTable:
    """All places the desk knows; immutable."""

    def __init__(self, places: Iterable[Place]) -> None:
        """Keep the places, larger ones first."""
        self._places = tuple(sorted(places, key=lambda place: (-(place.inhabitants or 0), place.name, place.id)))
        self._by_id = {place.id: place for place in self._places}

    def __iter__(self) -> Iterator[Place]:
        """Go through the places, larger ones first."""
        return iter(self._places)

    def __len__(self) -> int:
        """Count the places."""
        return len(self._places)

    def by_id(self, place_id: int) -> Place | None:
        """Give the place of a GeoNames number, None when it is unknown."""
        return self._by_id.get(place_id)

    def named(self, text: str) -> Place | None:
        """Give the place of exactly this name (umlauts and case aside), the largest of several; None when unknown."""
        found = self._by_form.get(folded(text))
        return found[0] if found else None

    def find(self, text: str, limit: int = 10) -> tuple[Place, ...]:
        """Find places by name, its beginning, the beginning of a word in it, or with a typing error, best first."""
        written = folded(text)
        if not written:
            return ()
        found = dict.fromkeys(self._exact(written))
        found.update(dict.fromkeys(self._beginning(written)))
        return tuple(found or dict.fromkeys(self._mistyped(written)))[:limit]

    def nearest(self, latitude: float, longitude: float) -> Place | None:
        """Give the place nearest to a point in degrees, None for an empty table."""
        here = Place(0, "", "", latitude, longitude)
        return min(self._places, key=lambda place: distance_km(here, place), default=None)

    def within(self, centre: Place, radius_km: float) -> tuple[Place, ...]:
        """Give the places within a radius as the crow flies, nearest first."""
        near = ((distance_km(centre, place), place) for place in self._places)
        return tuple(place for distance, place in sorted(near, key=lambda pair: pair[0]) if distance <= radius_km)

    @cached_property
    def districts(self) -> tuple[str, ...]:
        """Give the districts in the order of the alphabet."""
        return tuple(sorted({place.district for place in self._places if place.district}, key=folded))

    def _exact(self, written: str) -> Iterator[Place]:
        yield from self._by_form.get(written, ())

    def _beginning(self, written: str) -> Iterator[Place]:
        inside = f" {written}"
        later = []
        for form, places in self._by_form.items():
            if form.startswith(written):
                yield from places
            elif inside in form:
                later.extend(places)
        yield from later

    def _mistyped(self, written: str) -> Iterator[Place]:
        if len(written) < _SHORTEST_WITH_TYPO:
            return
        allowed = 1 if len(written) < 7 else 2
        near = process.extract(written, self._forms, scorer=OSA.distance, score_cutoff=allowed, limit=20)
        for form, _letters, _index in near:
            yield from self._by_form[form]

    @cached_property
    def _by_form(self) -> dict[str, list[Place]]:
        """Keep places by folded form, in the order of size, which finding relies on."""
        found: dict[str, list[Place]] = {}
        for place in self._places:
            for name in (place.name, *place.aliases):
                for form in search_forms(name):
                    found.setdefault(form, []).append(place)
        return {form: list(dict.fromkeys(places)) for form, places in found.items()}

    @cached_property
    def _forms(self) -> list[str]:
        return list(self._by_form)
