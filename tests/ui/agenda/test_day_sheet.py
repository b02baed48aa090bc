"""The day sheet: who mediates where on that day, and where the audit stood when it was printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from sisa_desk.persistence.audit import Anchor
from sisa_desk.ui.agenda.day_bar import DayBar
from sisa_desk.ui.agenda.day_sheet import day_paper
from sisa_desk.ui.widgets.papers import document_of
from tests.builders import a_request, an_organisation, at
from tests.builders.stores import booked
from tests.ui.prepared_answers import PreparedAnswers


@pytest.fixture
def thursday(desk):
    clinic = desk.organisations.save(an_organisation("Clinic at the Mill Ditch")).value
    return booked(desk, request=a_request("Thu 10:00", organisation_id=clinic.id))


def press(bar: DayBar, frame, name: str) -> None:
    QTest.mouseClick(bar.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    frame.operations.idle()


def test_it_names_who_mediates_where_and_where_the_audit_stands(desk, thursday) -> None:
    day = at("Thu 10:00").date()
    lines = desk.appointments.agenda(thursday.appointment.interval)
    text = document_of(day_paper(day, lines, desk.audits.head())).toPlainText()
    for words in ("Amal Haddad", "Clinic at the Mill Ditch", desk.audits.head()):
        assert words in text


def test_what_it_says_of_the_audit_is_an_anchor_that_holds(desk, thursday) -> None:
    anchor = Anchor.read(desk.audits.head())
    assert anchor is not None
    booked(desk, request=a_request("Fri 9:00"))
    assert desk.audits.check((anchor,)).flaws == ()
    assert desk.audits.check((Anchor(anchor.number, "0" * 16),)).flaws != ()


def test_it_is_saved_for_the_day_that_is_shown(desk, frame, put, thursday, tmp_path: Path) -> None:
    bar = put(DayBar(frame))
    bar.show_day(at("Thu 10:00").date())
    frame.asker = PreparedAnswers(tmp_path / "sheet")
    press(bar, frame, "day-sheet-save")
    frame.sums.idle()
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert "Thursday" in str(frame.asker.asked[0])
    assert frame.said[-1].text == "Saved as sheet.pdf"


def test_it_is_printed_where_a_printer_is_chosen(frame, put, thursday, tmp_path: Path) -> None:
    bar = put(DayBar(frame))
    frame.asker = PreparedAnswers(QPdfWriter(str(tmp_path / "printed.pdf")))
    press(bar, frame, "day-sheet-print")
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
