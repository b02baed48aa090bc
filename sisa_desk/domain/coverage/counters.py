"""Counting for thousands of half-hours at once: a counter for each of them, standing upright in whole numbers.

Plane k holds bit k of every counter. Adding somebody is then a handful of operations on whole numbers, whatever the
length of the grid (bit-sliced or vertical counters, as in Knuth, The Art of Computer Programming 4A, 7.1.3).
"""

from __future__ import annotations

from collections.abc import Iterator

from sisa_desk.domain.coverage.grids import Slots


class SlotCounter:
    """A number for every half-hour."""

    __slots__ = ("_planes",)

    def __init__(self) -> None:
        """Begin with nothing anywhere."""
        self._planes: list[int] = []

    def add(self, slots: Slots, plane: int = 0) -> None:
        """Count one more (or two to the power of `plane` more) in each of some half-hours."""
        planes = self._planes
        while slots:
            while plane >= len(planes):
                planes.append(0)
            planes[plane], slots = planes[plane] ^ slots, planes[plane] & slots
            plane += 1

    def subtract(self, slots: Slots, plane: int = 0) -> None:
        """Take back what was added before; raise ValueError where there was less."""
        planes = self._planes
        while slots and plane < len(planes):
            planes[plane], slots = planes[plane] ^ slots, ~planes[plane] & slots
            plane += 1
        if slots:
            raise ValueError("nothing can be counted below zero")

    def at(self, slot: int) -> int:
        """Give the number of one half-hour."""
        return sum((plane >> slot & 1) << place for place, plane in enumerate(self._planes))

    def counts(self, first: int, last: int) -> tuple[int, ...]:
        """Give the numbers of the half-hours from `first` to before `last`."""
        width = last - first
        if width <= 0:
            return ()
        mask = (1 << width) - 1
        digits = [f"{plane >> first & mask:0{width}b}"[::-1] for plane in self._planes]
        found = [0] * width
        for place, plane in enumerate(digits):
            step = 1 << place
            for slot in _ones(plane):
                found[slot] += step
        return tuple(found)

    def any(self) -> Slots:
        """Give the half-hours that have at least one."""
        found = 0
        for plane in self._planes:
            found |= plane
        return found

    def exactly_one(self) -> Slots:
        """Give the half-hours that hang on one person."""
        more = 0
        for plane in self._planes[1:]:
            more |= plane
        return self._planes[0] & ~more if self._planes else 0


def _ones(digits: str) -> Iterator[int]:
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)
