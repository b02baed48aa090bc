"""Places by the id a record carries, and by what somebody types."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from sisa_desk.domain.places import Place, PlaceTable


class Places:
    """The places of the state; the table is read when it is first needed."""

    def __init__(self, read: Callable[[], PlaceTable]) -> None:
        """Remember how the table is read."""
        self._read = read

    @cached_property
    def table(self) -> PlaceTable:
        """Give the whole table."""
        return self._read()

    def of(self, place_id: str) -> Place | None:
        """Give the place a record names; None where it names none or an unknown one."""
        return self.table.by_id(int(place_id)) if place_id.isdigit() else None

    def numbered(self, number: int) -> Place | None:
        """Give the place of a GeoNames number; None where it is unknown."""
        return self.table.by_id(number)

    def name(self, place_id: str) -> str:
        """Give the name of the place a record names; empty where it names none."""
        place = self.of(place_id)
        return place.name if place else ""

    def find(self, text: str, limit: int = 8) -> tuple[Place, ...]:
        """Give places while a name is typed."""
        return self.table.find(text, limit)

    def named(self, text: str) -> Place | None:
        """Give the one place of exactly this name."""
        return self.table.named(text)
