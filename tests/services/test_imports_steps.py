"""The steps of an import: the file, its layout, progress and cancel, and what happens between preview and storing."""

from __future__ import annotations

from pathlib import Path

import pytest

from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.events import Noun
from sisa_desk.domain.imports import Fate
from sisa_desk.exchange.fields import Field, SheetKind
from sisa_desk.exchange.sheets import UnreadableFile
from sisa_desk.services.bundle import Services
from tests.builders import an_interpreter
from tests.builders.office_tables import a_large_pool, a_matrix, a_pool, institutions
from tests.builders.sheet_files import write_csv, write_workbook, write_xlsx


class Onlooker:
    """Takes progress down and stops the work when so many steps were told."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.told: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def __call__(self, done: int, total: int) -> bool:
        self.told.append((done, total))
        return self._stop_at is None or len(self.told) < self._stop_at


def test_the_heading_is_found_below_the_title(desk: Services, tmp_path: Path) -> None:
    file = desk.imports.open(write_xlsx(tmp_path / "pool.xlsx", a_pool(), merged=["A1:I1"]))
    assert (file.layout.header, file.layout.kind) == (3, SheetKind.INTERPRETERS)
    assert file.headings[4] == "Sprachen"
    assert file.samples(7) == ("Halle", "Magdeburg-Buckau", "Leipzig")
    assert file.layout.columns[5] is Field.PHONE


def test_another_sheet_is_guessed_anew(desk: Services, tmp_path: Path) -> None:
    file = desk.imports.open(
        write_workbook(tmp_path / "all.xlsx", {"Pool": a_pool(), "Wer": a_matrix(), "Häuser": institutions()})
    )
    assert desk.imports.laid_out(file, 1).layout.kind is SheetKind.INTERPRETER_MATRIX
    assert desk.imports.laid_out(file, 2).layout.kind is SheetKind.ORGANISATIONS
    assert desk.imports.laid_out(file, 0, header=0).layout.header is None


def test_a_column_may_be_given_another_meaning(desk: Services, tmp_path: Path) -> None:
    file = desk.imports.open(write_xlsx(tmp_path / "pool.xlsx", a_pool()))
    layout = file.layout.with_column(9, None).with_column(6, Field.NOTE)
    seen = desk.imports.preview(file, layout)
    assert seen.rows[0].after.note == "amal@example.org"


def test_without_the_column_of_the_name_there_is_no_preview(desk: Services, tmp_path: Path) -> None:
    file = desk.imports.open(write_xlsx(tmp_path / "pool.xlsx", a_pool()))
    with pytest.raises(InvalidInput) as caught:
        desk.imports.preview(file, file.layout.with_column(2, None))
    assert caught.value.facts["fields"] == (Field.LAST_NAME,)


def test_a_file_that_is_no_table_says_what_it_is(desk: Services, tmp_path: Path) -> None:
    path = tmp_path / "pool.xlsx"
    path.write_bytes(b"%PDF-1.7 nothing for us")
    with pytest.raises(UnreadableFile) as caught:
        desk.imports.open(path)
    assert (caught.value.code, str(caught.value.facts["kind"])) == ("not_a_spreadsheet", "pdf")


def test_an_import_tells_once_for_each_noun(desk: Services, tmp_path: Path) -> None:
    receipt = desk.imports.store(desk.imports.preview(desk.imports.open(write_xlsx(tmp_path / "p.xlsx", a_pool()))))
    assert [(event.noun, event.verb, event.id) for event in receipt.events] == [(Noun.INTERPRETER, "imported", None)]


def test_a_preview_can_be_stopped(desk: Services, tmp_path: Path) -> None:
    file = desk.imports.open(write_csv(tmp_path / "large.csv", a_large_pool(2_000)))
    with pytest.raises(Refused, match="import_stopped"):
        desk.imports.preview(file, progress=Onlooker(stop_at=3))


@pytest.mark.parametrize("stop_at", [1, 5, 15])
def test_a_stopped_import_leaves_nothing(desk: Services, tmp_path: Path, stop_at: int) -> None:
    seen = desk.imports.preview(desk.imports.open(write_csv(tmp_path / "large.csv", a_large_pool(2_000))))
    onlooker = Onlooker(stop_at)
    with pytest.raises(Refused, match="import_stopped"):
        desk.imports.store(seen, onlooker)
    assert len(onlooker.told) == stop_at
    assert desk.interpreters.all() == ()
    assert desk.search.find("Name1") == ()


def test_what_was_entered_between_preview_and_storing_is_not_entered_twice(desk: Services, tmp_path: Path) -> None:
    seen = desk.imports.preview(desk.imports.open(write_xlsx(tmp_path / "pool.xlsx", a_pool())))
    desk.interpreters.save(an_interpreter("Amal", "Haddad"))
    report = desk.imports.store(seen).value
    assert report.counts[Fate.NEW] == 3
    assert [one.name for one in desk.interpreters.all()].count("Amal Haddad") == 1


def test_what_was_changed_between_preview_and_storing_is_not_overwritten(desk: Services, tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "pool.xlsx", [("Vorname", "Nachname", "Telefon", "Ort"), ("Amal", "Haddad", "0171 3920001", "Halle")]
    )
    known = desk.interpreters.save(an_interpreter("Amal", "Haddad")).value
    seen = desk.imports.preview(desk.imports.open(path))
    assert seen.counts[Fate.CHANGED] == 1
    desk.interpreters.confirm(known.id)
    desk.imports.store(seen)
    after = desk.interpreters.get(known.id)
    assert (desk.places.name(after.place_id), after.confirmed_on) == ("Halle (Saale)", known.confirmed_on)
    assert after.version == known.version + 2


def test_progress_grows_to_the_end(desk: Services, tmp_path: Path) -> None:
    onlooker = Onlooker()
    seen = desk.imports.preview(
        desk.imports.open(write_csv(tmp_path / "l.csv", a_large_pool(1_000))), progress=onlooker
    )
    desk.imports.store(seen)
    done = [step for step, _total in onlooker.told]
    assert done == sorted(done)
    assert onlooker.told[-1][0] == onlooker.told[-1][1]


@pytest.mark.slow
def test_ten_thousand_rows_are_stored_and_known_afterwards(desk: Services, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "large.csv", a_large_pool())
    seen = desk.imports.preview(desk.imports.open(path))
    report = desk.imports.store(seen).value
    assert report.counts[Fate.NEW] == 10_000
    assert len([problem for problem in report.problems if problem.code == "language_unknown"]) == 100
    assert desk.imports.preview(seen.file).counts[Fate.UNCHANGED] == 10_000
