"""Counting for thousands of half-hours at once: a counter for each of them, standing upright in whole numbers.

Plane k holds bit k of every counter. Adding somebody is then a handful of operations on whole numbers, whatever the
length of the grid (bit-sliced or vertical counters, as in Knuth, The Art of Computer Programming 4A, 7.1.3). So that no
carry has to run up through all planes for each of them, up to two numbers wait at a plane; a third makes of three one,
and a carry that waits one plane higher (carry-save adding).
"""

from __future__ import annotations

from collections.abc import Sequence

from sisa_desk.domain.coverage.grids import Slots

_MOST_WAITING = 2
_PLANES_A_BYTE = 8


class SlotCounter:
    """A number for every half-hour."""

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        """Begin with nothing anywhere."""
        self._waiting: list[list[int]] = []

    def add(self, slots: Slots, plane: int = 0) -> None:
        """Count one more (or two to the power of `plane` more) in each of some half-hours."""
        waiting = self._waiting
        while slots:
            while plane >= len(waiting):
                waiting.append([])
            here = waiting[plane]
            here.append(slots)
            if len(here) <= _MOST_WAITING:
                return
            waiting[plane], slots = _united(*here)
            plane += 1

    def add_all(self, planes: Sequence[Slots]) -> None:
        """Count in each half-hour the number whose bits stand in some planes, the lowest first."""
        waiting = self._waiting
        waiting.extend([] for _ in range(len(planes) - len(waiting)))
        for plane, slots in enumerate(planes):
            here = waiting[plane]
            if not slots:
                continue
            if len(here) < _MOST_WAITING:
                here.append(slots)
            else:
                waiting[plane], carry = _united(here[0], here[1], slots)
                self.add(carry, plane + 1)

    def subtract(self, slots: Slots, plane: int = 0) -> None:
        """Take back what was added before; raise ValueError where there was less."""
        planes = self._planes()
        while slots and plane < len(planes):
            planes[plane], slots = planes[plane] ^ slots, ~planes[plane] & slots
            plane += 1
        if slots:
            raise ValueError("nothing can be counted below zero")
        self._waiting = [[one] for one in planes]

    def _planes(self) -> list[Slots]:
        """Let every carry run up, so that one number stands at each plane; give them."""
        carry = 0
        planes: list[Slots] = []
        for here in self._waiting:
            one, other = (*here, 0, 0)[:_MOST_WAITING]
            left, carry = _united(one, other, carry)
            planes += left
        planes += [carry] if carry else []
        self._waiting = [[one] for one in planes]
        return planes

    def at(self, slot: int) -> int:
        """Give the number of one half-hour."""
        return sum((plane >> slot & 1) << place for place, plane in enumerate(self._planes()))

    def counts(self, first: int, last: int) -> tuple[int, ...]:
        """Give the numbers of the half-hours from `first` to before `last`."""
        width = last - first
        if width <= 0:
            return ()
        # A byte for each half-hour, filled from the digits of the planes; eight planes go into a byte.
        mask, ones = (1 << width) - 1, int.from_bytes(b"\1" * width)
        numbers: Sequence[int] = bytes(width)
        planes = self._planes()
        for begin in range(0, len(planes), _PLANES_A_BYTE):
            sums = 0
            for place, plane in enumerate(planes[begin : begin + _PLANES_A_BYTE]):
                digits = f"{plane >> first & mask:0{width}b}".encode()
                sums += (int.from_bytes(digits) & ones) << place
            found = sums.to_bytes(width, "little")
            numbers = [one + (byte << begin) for one, byte in zip(numbers, found, strict=True)] if begin else found
        return tuple(numbers)

    def any(self) -> Slots:
        """Give the half-hours that have at least one."""
        found = 0
        for plane in self._planes():
            found |= plane
        return found

    def exactly_one(self) -> Slots:
        """Give the half-hours that hang on one person."""
        lowest, *higher = self._planes() or [0]
        more = 0
        for plane in higher:
            more |= plane
        return lowest & ~more


def _united(one: Slots, other: Slots, third: Slots) -> tuple[list[Slots], Slots]:
    """Add three numbers bit by bit; give what stays at their plane, and what is carried to the next."""
    either = one ^ other
    return [either ^ third], one & other | either & third
