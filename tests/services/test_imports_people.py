"""Pools of interpreters out of spreadsheets: understood, matched with whom is known, stored once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sisa_desk.domain.availability import AbsenceKind
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.imports import Fate
from sisa_desk.domain.interpreters import Interpreter, Standing
from sisa_desk.domain.phone import PhoneKind
from sisa_desk.domain.vocabulary import Level
from sisa_desk.exchange.fields import Field, SheetKind
from sisa_desk.services.bundle import Services
from sisa_desk.services.imports import ImportPreview, ImportReport
from sisa_desk.services.receipts import Receipt
from tests.builders import a_phone, a_skill, an_interpreter, at
from tests.builders.office_tables import POOL_HEADING, Table, a_matrix, a_pool
from tests.builders.sheet_files import write_csv, write_ods, write_xls, write_xlsx

HEADING = ("Vorname", "Nachname", "Sprachen", "Telefon", "E-Mail", "Ort")
AMAL = ("Amal", "Haddad", "Arabisch", "0171 39200 01", "amal@example.org", "Halle")


def preview(desk: Services, folder: Path, table: Table) -> ImportPreview:
    return desk.imports.preview(desk.imports.open(write_xlsx(folder / "pool.xlsx", table)))


def bring_in(desk: Services, folder: Path, table: Table) -> Receipt[ImportReport]:
    return desk.imports.store(preview(desk, folder, table))


def people(desk: Services) -> dict[str, Interpreter]:
    return {person.name: person for person in desk.interpreters.all()}


def fates(seen: ImportPreview) -> list[str]:
    return [row.fate.value for row in seen.rows]


def codes(seen: ImportPreview) -> list[tuple[int, Field, str]]:
    return [(problem.row, problem.field, problem.code) for problem in seen.problems]


def test_a_messy_pool_is_understood_and_every_problem_has_its_cell(desk: Services, tmp_path: Path) -> None:
    seen = preview(desk, tmp_path, a_pool())
    assert fates(seen) == ["new", "new", "new", "joined", "skipped", "new"]
    assert codes(seen) == [
        (7, Field.EMAIL, "no_email"),
        (7, Field.PLACE, "place_unknown"),
        (8, Field.LAST_NAME, "duplicate_row"),
        (9, Field.LAST_NAME, "name_missing"),
        (10, Field.LANGUAGES, "language_unclear"),
        (10, Field.LANGUAGES, "language_unknown"),
        (10, Field.PHONE, "phone_doubtful"),
        (10, Field.PLACE, "place_unknown"),
    ]
    assert not desk.interpreters.all()


def test_what_a_cell_says_arrives_in_the_record(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, a_pool())
    amal = people(desk)["Amal Haddad"]
    assert [(skill.language, skill.level) for skill in amal.skills][:2] == [("ara", None), ("kmr", Level.A2)]
    assert [phone.number.e164 for phone in amal.phones] == ["+491713920001", "+493023125100"]
    assert (amal.email, amal.place_id, amal.declaration_on) == ("amal@example.org", "2911522", date(2025, 3, 1))
    assert amal.note == "Verfügbarkeit: vormittags"


def test_a_later_row_of_the_same_person_adds_its_language(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, a_pool())
    assert len(people(desk)["Amal Haddad"].skills) == 3


def test_what_is_not_understood_is_kept_as_typed_or_left_out_and_told(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, a_pool())
    jana, olha = people(desk)["Jana Probst"], people(desk)["Olha Testowa"]
    assert [(phone.number.text, phone.number.kind) for phone in jana.phones] == [("abc 12", PhoneKind.DOUBTFUL)]
    assert [skill.language for skill in jana.skills] == ["kur"]
    assert (olha.place_id, olha.street, olha.email) == ("", "Leipzig", "")
    assert jana.declaration_on == date(2023, 3, 15)


def test_an_unknown_place_comes_with_suggestions(desk: Services, tmp_path: Path) -> None:
    seen = preview(desk, tmp_path, a_pool())
    (doubt,) = (one for one in seen.problems if one.code == "place_unknown" and one.row == 10)
    assert (doubt.column, doubt.value, doubt.facts["names"]) == (7, "Stendahl", ("Stendal",))


@pytest.mark.parametrize("table", [a_pool(), a_matrix()], ids=["pool", "matrix"])
def test_the_same_file_three_times_adds_nothing_twice(desk: Services, tmp_path: Path, table: Table) -> None:
    bring_in(desk, tmp_path, table)
    once = desk.interpreters.all()
    for _ in range(2):
        receipt = bring_in(desk, tmp_path, table)
        assert receipt.value.changes == ()
        assert receipt.undo is None
    assert desk.interpreters.all() == once


def test_a_matrix_gives_levels_and_german_its_own_field(desk: Services, tmp_path: Path) -> None:
    seen = preview(desk, tmp_path, a_matrix())
    assert seen.file.layout.kind is SheetKind.INTERPRETER_MATRIX
    desk.imports.store(seen)
    amal, olha = people(desk)["Amal Haddad"], people(desk)["Olha Testowa"]
    assert {skill.language: skill.level for skill in amal.skills} == {"ara": Level.NATIVE, "kmr": Level.A2}
    assert {skill.language: skill.level for skill in olha.skills} == {"rus": None, "ukr": Level.NATIVE}
    assert (amal.german, olha.german) == (Level.C1, Level.B2)
    assert [(problem.row, problem.column, problem.code) for problem in seen.problems] == [(5, 4, "no_level")]


def test_a_changed_cell_changes_only_its_field(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, [HEADING, AMAL])
    before = people(desk)["Amal Haddad"]
    seen = preview(desk, tmp_path, [HEADING, (*AMAL[:5], "Stendal")])
    assert [(row.fate, row.changed) for row in seen.rows] == [(Fate.CHANGED, ("place_id",))]
    desk.imports.store(seen)
    after = people(desk)["Amal Haddad"]
    assert after.id == before.id
    assert desk.places.name(after.place_id) == "Stendal"
    assert (after.skills, after.phones, after.email) == (before.skills, before.phones, before.email)


def test_empty_cells_erase_nothing(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, [HEADING, AMAL])
    seen = preview(desk, tmp_path, [HEADING, ("Amal", "Haddad", "Arabisch", "", "amal@example.org", "")])
    assert fates(seen) == ["unchanged"]


def test_what_the_desk_knows_better_stays(desk: Services, tmp_path: Path) -> None:
    known = an_interpreter(
        note="kann Auto fahren",
        confirmed_on=date(2026, 11, 2),
        skills=(a_skill("kmr", level=Level.C1),),
        phones=(a_phone("030 23125-777"), a_phone("0171 39200 01")),
    )
    desk.interpreters.save(known)
    heading = (*HEADING, "Bemerkung", "Stand")
    row = ("amal", "HADDAD", "Kurdisch", "0171 3920001", "", "", "ruft zurück", "01.02.2025")
    bring_in(desk, tmp_path, [heading, row])
    after = people(desk)["Amal Haddad"]
    assert [skill.language for skill in after.skills] == ["kmr"]
    assert [phone.number.text for phone in after.phones] == ["030 23125-777", "0171 39200 01"]
    assert (after.note, after.confirmed_on) == ("kann Auto fahren\nruft zurück", date(2026, 11, 2))


def test_a_married_name_is_taken_over_by_the_address(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, [HEADING, AMAL])
    bring_in(desk, tmp_path, [HEADING, ("Amal", "Nasser", *AMAL[2:])])
    assert list(people(desk)) == ["Amal Nasser"]


def test_a_family_that_shares_a_number_stays_two_people(desk: Services, tmp_path: Path) -> None:
    table = [HEADING, AMAL, ("Rami", "Haddad", "Arabisch", "0171 39200 01", "", "Halle")]
    seen = preview(desk, tmp_path, table)
    assert fates(seen) == ["new", "new"]
    assert [(one.row, one.code, one.facts["name"]) for one in seen.problems] == [
        (3, "contact_of_another", "Amal Haddad")
    ]
    desk.imports.store(seen)
    assert fates(preview(desk, tmp_path, table)) == ["unchanged", "unchanged"]


def test_a_new_number_is_found_by_name_and_language_and_the_old_one_stays(desk: Services, tmp_path: Path) -> None:
    heading, row = HEADING[:4], AMAL[:4]
    bring_in(desk, tmp_path, [heading, row])
    bring_in(desk, tmp_path, [heading, (*row[:3], "0171 39200 44")])
    (amal,) = desk.interpreters.all()
    assert [phone.number.text for phone in amal.phones] == ["0171 39200 01", "0171 39200 44"]


def test_two_people_of_one_name_stay_apart_also_the_next_time(desk: Services, tmp_path: Path) -> None:
    table = [HEADING, AMAL, ("Amal", "Haddad", "Arabisch", "0171 39200 02", "other@example.org", "Stendal")]
    assert fates(preview(desk, tmp_path, table)) == ["new", "new"]
    bring_in(desk, tmp_path, table)
    assert fates(preview(desk, tmp_path, table)) == ["unchanged", "unchanged"]
    assert fates(preview(desk, tmp_path, [table[0], table[2], table[1]])) == ["unchanged", "unchanged"]


def test_somebody_marked_inactive_pauses(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, [(*HEADING, "Aktiv"), (*AMAL, "nein")])
    assert people(desk)["Amal Haddad"].standing is Standing.PAUSED


def test_undo_removes_what_was_added_and_restores_what_was_changed(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, [HEADING, AMAL])
    before = people(desk)["Amal Haddad"]
    changed = (*AMAL[:4], "new@example.org", "Stendal")
    receipt = bring_in(desk, tmp_path, [HEADING, changed, ("Karim", "Nasser", "Dari", "0171 39200 02", "", "")])
    assert receipt.undo is not None
    receipt.undo()
    (left,) = desk.interpreters.all()
    assert (left.email, left.place_id, left.skills) == (before.email, before.place_id, before.skills)


def test_undo_is_refused_where_somebody_has_worked_on(desk: Services, tmp_path: Path) -> None:
    receipt = bring_in(desk, tmp_path, a_pool())
    amal = people(desk)["Amal Haddad"]
    desk.interpreters.confirm(amal.id)
    assert receipt.undo is not None
    with pytest.raises(Refused, match="import_touched"):
        receipt.undo()
    assert len(desk.interpreters.all()) == 4


def test_undo_is_refused_where_an_absence_would_go_with_it(desk: Services, tmp_path: Path) -> None:
    receipt = bring_in(desk, tmp_path, a_pool())
    desk.interpreters.add_absence(people(desk)["Karim Nasser"].id, at("Tue 8:00"), at("Wed 8:00"), AbsenceKind.SICK)
    assert receipt.undo is not None
    with pytest.raises(Refused, match="import_touched"):
        receipt.undo()


def _cp1252(path: Path, table: Table) -> Path:
    return write_csv(path, table, encoding="cp1252", delimiter=";")


def _tabs(path: Path, table: Table) -> Path:
    return write_csv(path, table, encoding="utf-16", delimiter="\t")


@pytest.mark.parametrize(
    ("name", "write"),
    [
        pytest.param("pool.xls", write_xls, id="xls"),
        pytest.param("pool.ods", write_ods, id="ods"),
        pytest.param("pool.csv", _cp1252, id="cp1252"),
        pytest.param("pool.txt", _tabs, id="utf-16"),
        pytest.param("pool.xls", write_xlsx, id="xlsx called xls"),
        pytest.param("pool.csv", write_xlsx, id="xlsx called csv"),
        pytest.param("pool.xlsx", _cp1252, id="csv called xlsx"),
    ],
)
def test_every_way_of_keeping_a_table_says_the_same(desk: Services, tmp_path: Path, name: str, write) -> None:
    table = [
        ("Pool für Müller",),
        POOL_HEADING,
        ("1", "Müller", "Zoë", "Türkisch", "0171 39200 07", "", "Köthen", "1.2.25", ""),
    ]
    seen = desk.imports.preview(desk.imports.open(write(tmp_path / name, table)))
    (row,) = seen.rows
    assert isinstance(row.after, Interpreter)
    assert (row.name, [skill.language for skill in row.after.skills]) == ("Zoë Müller", ["tur"])
    assert (row.after.declaration_on, desk.places.name(row.after.place_id)) == (date(2025, 2, 1), "Köthen (Anhalt)")
    assert not seen.problems
