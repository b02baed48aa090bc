"""Institutions out of spreadsheets."""

from __future__ import annotations

from pathlib import Path

import pytest

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.organisations import Organisation, OrganisationKind
from sisa_desk.domain.phone import read_phone
from sisa_desk.exchange.fields import SheetKind
from sisa_desk.services.bundle import Services
from sisa_desk.services.imports import ImportPreview, ImportReport
from sisa_desk.services.receipts import Receipt
from tests.builders import a_number, an_organisation
from tests.builders.office_tables import Table, institutions
from tests.builders.sheet_files import write_xlsx

HEADING = ("Einrichtung", "Abteilung", "Telefon", "Ort")


def preview(desk: Services, folder: Path, table: Table) -> ImportPreview:
    return desk.imports.preview(desk.imports.open(write_xlsx(folder / "list.xlsx", table)))


def bring_in(desk: Services, folder: Path, table: Table) -> Receipt[ImportReport]:
    return desk.imports.store(preview(desk, folder, table))


def stored(desk: Services) -> dict[tuple[str, str], Organisation]:
    return {(one.name, one.department): one for one in desk.organisations.all()}


def test_departments_are_institutions_of_their_own_and_a_second_spelling_is_not(desk: Services, tmp_path: Path) -> None:
    seen = preview(desk, tmp_path, institutions())
    assert seen.file.layout.kind is SheetKind.ORGANISATIONS
    assert [row.fate.value for row in seen.rows] == ["new", "new", "new", "joined", "skipped"]
    assert [(one.row, one.code) for one in seen.problems] == [(6, "organisation_missing")]


def test_what_a_cell_says_arrives_in_the_record(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, institutions())
    ward = stored(desk)["Klinikum Musterhof", "Station 3"]
    school = stored(desk)["Grundschule am Probepark", ""]
    assert (ward.kind, ward.street, ward.postal_code) == (OrganisationKind.HEALTH, "Musterweg 3", "06108")
    assert [(one.number.e164, one.is_trunk) for one in ward.numbers] == [("+4930231250", True)]
    assert [(one.name, one.email) for one in ward.contacts] == [("Jana Probst", "probst@example.org")]
    assert (school.kind, school.street, desk.places.name(school.place_id)) == (
        OrganisationKind.EDUCATION,
        "Probepark 1",
        "Stendal",
    )
    assert len(school.numbers) == 3
    assert [one.name for one in school.contacts] == ["Sekretariat", "Frau Beispiel"]


def test_a_ring_from_an_imported_trunk_is_recognised(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, institutions())
    card = desk.calls.caller_for(read_phone("030 23125 300"))
    assert card.organisation is not None
    assert card.organisation.name == "Grundschule am Probepark"


def test_the_same_file_three_times_adds_nothing_twice(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, institutions())
    once = desk.organisations.all()
    for _ in range(2):
        assert bring_in(desk, tmp_path, institutions()).value.changes == ()
    assert desk.organisations.all() == once


def test_a_name_written_otherwise_is_known_by_its_number(desk: Services, tmp_path: Path) -> None:
    known = desk.organisations.save(an_organisation("Klinik Musterhof", numbers=(a_number("030 23125-600"),))).value
    seen = preview(desk, tmp_path, [HEADING, ("Musterhof Krankenhaus", "", "030 23125-600", "")])
    (row,) = seen.rows
    assert row.before is not None
    assert (row.before.id, row.changed) == (known.id, ("name",))


def test_a_number_of_somebody_else_is_told_and_makes_no_match(desk: Services, tmp_path: Path) -> None:
    desk.organisations.save(an_organisation("Klinik Musterhof", numbers=(a_number("030 23125-600"),)))
    seen = preview(desk, tmp_path, [HEADING, ("Kanzlei Beispiel", "", "030 23125-600", "")])
    assert [row.fate.value for row in seen.rows] == ["new"]
    assert [(one.code, one.facts["name"]) for one in seen.problems] == [("number_of_another", "Klinik Musterhof")]


def test_the_same_name_in_another_town_is_another_institution(desk: Services, tmp_path: Path) -> None:
    table = [HEADING, ("Jobcenter", "", "030 23125-610", "Halle"), ("Jobcenter", "", "030 23125-620", "Stendal")]
    bring_in(desk, tmp_path, table)
    assert [desk.places.name(one.place_id) for one in desk.organisations.all()].count("Stendal") == 1
    assert [row.fate.value for row in preview(desk, tmp_path, table).rows] == ["unchanged", "unchanged"]


def test_undo_is_refused_once_a_call_belongs_to_an_institution(desk: Services, tmp_path: Path) -> None:
    receipt = bring_in(desk, tmp_path, institutions())
    ward = stored(desk)["Klinikum Musterhof", "Station 3"]
    desk.calls.open(read_phone("030 23125-0"), organisation_id=ward.id)
    assert receipt.undo is not None
    with pytest.raises(Refused, match="still_in_use"):
        receipt.undo()
    assert len(desk.organisations.all()) == 3
