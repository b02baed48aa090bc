"""Call lists out of spreadsheets: closed calls, and the ended requests behind them."""

from __future__ import annotations

from pathlib import Path

from sisa_desk.domain.calls import Call, CallOutcome, Matter
from sisa_desk.domain.requests import Request, RequestKind, RequestState, Source
from sisa_desk.domain.vocabulary import UnfilledReason
from sisa_desk.exchange.fields import Field, SheetKind
from sisa_desk.services.bundle import Services
from sisa_desk.services.imports import ImportPreview, ImportReport
from sisa_desk.services.receipts import Receipt
from tests.builders import a_number, an_organisation, at
from tests.builders.office_tables import Table, calls
from tests.builders.sheet_files import write_xlsx


def preview(desk: Services, folder: Path, table: Table) -> ImportPreview:
    return desk.imports.preview(desk.imports.open(write_xlsx(folder / "calls.xlsx", table)))


def bring_in(desk: Services, folder: Path, table: Table) -> Receipt[ImportReport]:
    return desk.imports.store(preview(desk, folder, table))


def stored(desk: Services) -> list[Call]:
    return sorted((line.call for line in desk.calls.recent(1000)), key=lambda call: call.rang_at)


def requests(desk: Services) -> list[Request]:
    return [line.request for line in desk.requests.ended_since(at("2020-01-01 0:00"))]


def test_four_styles_of_dates_and_a_day_that_does_not_exist(desk: Services, tmp_path: Path) -> None:
    seen = preview(desk, tmp_path, calls())
    assert seen.file.layout.kind is SheetKind.CALLS
    assert [row.fate.value for row in seen.rows] == ["new", "new", "new", "new", "skipped", "skipped"]
    assert [(one.row, one.code) for one in seen.problems] == [
        (6, "duplicate_row"), (7, "no_such_date"), (7, "date_missing"),
    ]  # fmt: skip
    desk.imports.store(seen)
    times = [call.rang_at for call in stored(desk)]
    assert times == [at(f"2025-03-{time}") for time in ("03 9:30", "03 10:15", "04 8:05", "04 11:00")]


def test_calls_arrive_closed_with_what_became_of_them(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, calls())
    first, second, third, fourth = stored(desk)
    assert not any(call.is_open for call in stored(desk))
    assert (first.matter, first.outcome, first.language) == (Matter.MEDIATE_NOW, CallOutcome.CONNECTED, "ara")
    assert (first.caller_name, first.note) == ("Klinikum Musterhof", "Vermittelt an: Amal Haddad")
    assert (second.outcome, second.unfilled_reason) == (CallOutcome.UNFILLED, UnfilledReason.OTHER)
    assert third.phone is None
    assert fourth.outcome is CallOutcome.REQUEST_TAKEN
    assert len({call.number for call in stored(desk)}) == 4


def test_only_what_has_ended_becomes_a_request(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, calls())
    found = {request.language: request for request in requests(desk)}
    assert set(found) == {"ara", "tir"}
    assert (found["ara"].kind, found["ara"].state, found["ara"].source) == (
        RequestKind.INSTANT,
        RequestState.DONE,
        Source.IMPORT,
    )
    assert (found["tir"].kind, found["tir"].state) == (RequestKind.APPOINTMENT, RequestState.UNFILLED)
    assert not desk.requests.queue()


def test_institutions_are_recognised_by_name_and_by_number(desk: Services, tmp_path: Path) -> None:
    clinic = desk.organisations.save(an_organisation("Klinikum Musterhof", numbers=())).value
    practice = desk.organisations.save(an_organisation("Praxis Beispiel", numbers=(a_number("0171 39200 11"),))).value
    bring_in(desk, tmp_path, calls())
    known = [call.organisation_id for call in stored(desk)]
    assert known == [clinic.id, None, None, practice.id]


def test_the_same_file_three_times_adds_nothing_twice(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, calls())
    once = stored(desk), requests(desk)
    for _ in range(2):
        assert bring_in(desk, tmp_path, calls()).value.changes == ()
    assert (stored(desk), requests(desk)) == once


def test_a_call_is_known_again_after_its_institution_was_entered(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, calls())
    desk.organisations.save(an_organisation("Klinikum Musterhof", numbers=()))
    assert preview(desk, tmp_path, calls()).counts["new"] == 0


def test_a_changed_cell_changes_only_its_field(desk: Services, tmp_path: Path) -> None:
    bring_in(desk, tmp_path, calls())
    table = calls()
    table[2] = (*table[2][:8], "doch noch jemand gefunden")
    seen = preview(desk, tmp_path, table)
    assert [(row.number, row.changed) for row in seen.to_change] == [(3, ("note",))]


def test_a_note_longer_than_may_be_kept_is_cut_and_told(desk: Services, tmp_path: Path) -> None:
    table = calls()
    table[3] = (*table[3][:8], "lang " * 200)
    seen = preview(desk, tmp_path, table)
    assert [(one.row, one.field, one.code) for one in seen.problems][:1] == [(4, Field.NOTE, "note_cut")]
    desk.imports.store(seen)
    assert max(len(call.note) for call in stored(desk)) <= 400


def test_undo_takes_calls_and_requests_away(desk: Services, tmp_path: Path) -> None:
    receipt = bring_in(desk, tmp_path, calls())
    assert receipt.undo is not None
    receipt.undo()
    assert (stored(desk), requests(desk)) == ([], [])
