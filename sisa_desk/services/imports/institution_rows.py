"""What a row says about an institution."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from sisa_desk.domain.phone import PhoneNumber
from sisa_desk.exchange.fields import Field
from sisa_desk.exchange.rows import ReadRow
from sisa_desk.exchange.troubles import CellProblem
from sisa_desk.services.imports.merging import filled
from sisa_desk.services.imports.surroundings import Surroundings, place_named, suggested_places


@dataclass(frozen=True, slots=True)
class InstitutionRow:
    """One row, understood."""

    row: ReadRow
    name: str
    department: str
    place_id: str
    street: str
    contact: str
    email: str
    phones: tuple[PhoneNumber, ...]
    marks: tuple[Hashable, ...]
    fields: dict[str, Any]
    note: str
    problems: tuple[CellProblem, ...]

    @property
    def number(self) -> int:
        """Give the number of the row."""
        return self.row.number


def institution_row(row: ReadRow, around: Surroundings) -> InstitutionRow:
    """Take a row as what it says about an institution."""
    texts = {field: str(row.values.get(field, "")) for field in _TEXTS}
    phones: tuple[PhoneNumber, ...] = row.values.get(Field.PHONE, ())
    place_id, street, problems = _address(row, texts, around)
    return InstitutionRow(
        row=row,
        name=texts[Field.ORGANISATION],
        department=texts[Field.DEPARTMENT],
        place_id=place_id,
        street=street,
        contact=texts[Field.CONTACT],
        email=texts[Field.EMAIL],
        phones=phones,
        marks=tuple(("phone", number.key) for number in phones if number.key),
        fields=filled(
            {
                "name": texts[Field.ORGANISATION],
                "department": texts[Field.DEPARTMENT],
                "street": street,
                "postal_code": texts[Field.POSTAL_CODE],
                "place_id": place_id,
                "cost_centre": texts[Field.COST_CENTRE],
            }
        ),
        note=texts[Field.NOTE],
        problems=problems,
    )


_TEXTS = (
    Field.ORGANISATION,
    Field.DEPARTMENT,
    Field.CONTACT,
    Field.EMAIL,
    Field.STREET,
    Field.POSTAL_CODE,
    Field.PLACE,
    Field.COST_CENTRE,
    Field.NOTE,
)


def _address(row: ReadRow, texts: dict[Field, str], around: Surroundings) -> tuple[str, str, tuple[CellProblem, ...]]:
    """Give the place and the street; an unknown place stays readable behind the street."""
    written, street = texts[Field.PLACE], texts[Field.STREET]
    place = place_named(around.places, written) if written else None
    if place is not None or not written:
        return str(place.id) if place else "", street, ()
    doubt = around.problem(row, Field.PLACE, "place_unknown", names=suggested_places(around.places, written))
    return "", ", ".join(part for part in (street, written) if part), (doubt,)
