"""What a row is judged with: the language table, the places, the headings, and new keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sisa_desk.domain.languages import LanguageTable
from sisa_desk.domain.places import Place
from sisa_desk.exchange.fields import Field
from sisa_desk.exchange.rows import ReadRow
from sisa_desk.exchange.troubles import CellProblem
from sisa_desk.services.places import Places

_SUGGESTED = 3
_BEFORE_REMARKS = ",/(;"


@dataclass(frozen=True)
class Surroundings:
    """The tables and the clock around the rows of one file."""

    languages: LanguageTable
    places: Places
    headings: Mapping[int, str]
    columns: Mapping[int, Field]
    now: datetime
    new_id: Callable[[], UUID]

    def heading_of(self, field: Field) -> str:
        """Give the heading of the first column that holds a field; empty where there is none."""
        column = self.column_of(field)
        return self.headings.get(column, "").strip(" :")

    def column_of(self, field: Field) -> int:
        """Give the first column that holds a field; 0 where none does."""
        return next((number for number, known in self.columns.items() if known is field), 0)

    def problem(self, row: ReadRow, field: Field, code: str, **facts: Any) -> CellProblem:
        """Make a problem at the cell of a field."""
        value = row.values.get(field, "")
        text = value if isinstance(value, str) else ""
        return CellProblem(row.number, self.column_of(field), field, text, code, MappingProxyType(facts))

    def labelled(self, row: ReadRow, field: Field) -> str:
        """Give a text of the row behind the heading it stands under in the file."""
        text = str(row.values.get(field, ""))
        return f"{self.heading_of(field)}: {text}" if text and self.heading_of(field) else text


@lru_cache(maxsize=4096)
def place_named(places: Places, text: str) -> Place | None:
    """Give the place a cell means, also before a remark ("Halle (Saale), Süd", "Magdeburg-Buckau")."""
    found = places.named(text)
    cut = min((text.index(sign) for sign in _BEFORE_REMARKS if sign in text), default=len(text))
    found = found or places.named(text[:cut])
    return found or (places.named(text.split("-", maxsplit=1)[0]) if "-" in text else None)


@lru_cache(maxsize=1024)
def suggested_places(places: Places, text: str) -> tuple[str, ...]:
    """Give the names of places that may be meant."""
    return tuple(place.name for place in places.find(text, _SUGGESTED))
