"""The coverage as one works with it: views by digit, cells walked and explained, gaps, what if, the list saved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPdfWriter
from PySide6.QtWidgets import QApplication

from sisa_desk.domain.events import Noun
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.exchange.sheets import read_sheets
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.coverage.coverage_words import View
from sisa_desk.ui.widgets.heat_cells import Tone
from tests.builders import a_pattern, a_skill, an_instant_request, an_interpreter, at

HALLE = "2911522"
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def press(qtbot, page, frame):
    def _press(*keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            target = QApplication.focusWidget() or page.map
            if isinstance(key, str):
                qtbot.keyClicks(target, key)
            else:
                qtbot.keyClick(target, key, modifier)
            frame.operations.idle()
            QApplication.processEvents()

    return _press


@pytest.fixture
def week(desk, watch, page, frame):
    """Two people speak Arabic, one Tigrinya, in the morning; Somali was asked for on two Mondays at ten."""
    made = {
        name: desk.interpreters.save(
            an_interpreter(name, last, skills=(a_skill(code),), patterns=(a_pattern(end="12:00"),), place_id=HALLE)
        ).value
        for name, last, code in (
            ("Amal", "Haddad", "ara"),
            ("Karim", "Nasser", "ara"),
            ("Abeba", "Woldu", "tir"),
        )
    }
    now = watch.now
    for day in ("2026-11-09 10:05", "2026-11-16 10:05"):
        watch.set(day)
        desk.requests.file(an_instant_request(created_at=watch.now, language="som"))
    for day in ("2025-11-24 10:05", "2025-11-24 10:10", "2024-11-26 9:00"):
        watch.set(day)
        desk.requests.file(an_instant_request(created_at=watch.now, language="tir"))
    watch.now = now
    page.refresh()
    frame.operations.idle()
    page.map.setFocus()
    return made


def said(page) -> str:
    return page.sheet._cell.full_text


def row(page, language: str) -> int:
    return next(number for number, line in enumerate(page.model.lines) if line.language == language)


def cell(page, language: str, slot: int):
    return page.model.cell(row(page, language), page.model.slots.index(slot))


def test_languages_stand_in_the_order_of_their_people_and_only_open_hours_show(page, week):
    assert [line.language for line in page.model.lines] == ["ara", "tir", "som"]
    assert page.model.columnCount() == 5 * 16
    assert page.bar.title == "Week 48  Mon 23 Nov 2026 – Sun 29 Nov 2026"


def test_a_digit_chooses_what_the_cells_show(page, week, press):
    press("1")
    assert page.view is View.SUPPLY
    assert (cell(page, "ara", 20).text, cell(page, "tir", 20).tone) == ("2", Tone.ONE)
    press("2")
    assert (cell(page, "ara", 20).text, cell(page, "tir", 20).text) == ("75", "50")
    press("3")
    assert cell(page, "som", 20).text == "2"
    press("4")
    assert cell(page, "som", 20).text == "0.5"
    press("5")
    assert (cell(page, "som", 20).tone, cell(page, "ara", 20).tone) == (Tone.GAP, Tone.EMPTY)


def test_the_same_week_of_the_years_before_stands_beside(page, week, press):
    press("6")
    assert page.sheet.meaning.endswith("in the same calendar week of the years before: 2025, 2024.")
    assert cell(page, "tir", 20).text == "2"
    assert cell(page, "tir", 48 + 18).text == "1"
    press(Qt.Key.Key_Down, *[Qt.Key.Key_Right] * 4, Qt.Key.Key_Return)
    assert "2 time" in said(page).rpartition(",")[2]
    assert [(one.year, one.asked[20], sum(one.asked)) for one in page.story.story.years] == [(2025, 2, 2), (2024, 0, 1)]


def test_arrows_walk_and_the_cell_is_said_in_one_line(page, week, press):
    press(Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert said(page).startswith("Tigrinya, Mon 8:30–9:00: 1 person")
    assert "50 % that one answers" in said(page)
    assert said(page).endswith("0 calls expected")


def test_enter_explains_who_could_be_rung_and_how_surely_they_answer(page, week, press):
    press(Qt.Key.Key_Return)
    story = page.story.story
    assert [voice.name for voice in story.voices] == ["Amal Haddad", "Karim Nasser"]
    assert story.voices[0].modes == {Mode.PHONE, Mode.ON_SITE}
    assert page.story._sum.full_text.startswith("75 % that one of 2 answers")
    assert page.story._formula.full_text == "1 − 0.50 × 0.50 = 75 %"


def test_who_could_not_be_rung_is_named_with_the_reason(page, week, desk, press, frame):
    effect = desk.interpreters.add_absence(week["Amal"].id, at("Mon 0:00"), at("Tue 0:00"))
    for event in effect.events:
        frame.tell(event)
    frame.operations.idle()
    press(Qt.Key.Key_Return)
    assert [one.name for one in page.story.story.silences] == ["Amal Haddad"]
    assert page.story._sum.full_text == "50 %: all hangs on one person."


def test_a_gap_is_walked_to_and_explained_by_one_key(page, week, press):
    press("g")
    assert said(page).startswith("Somali, Mon 9:30")
    assert page.story._sum.full_text == "Nobody could be rung in this half-hour."


def test_gaps_lines_lead_to_their_cells(page, week, qtbot, press):
    gaps = page.worries.gaps.list
    assert [gaps.item(number).text() for number in range(gaps.count())] == ["Somali, Mon 9:30–11:00: nobody"]
    gaps.setFocus()
    gaps.setCurrentRow(0)
    press(Qt.Key.Key_Return)
    assert said(page).startswith("Somali, Mon 9:30")


def test_what_hangs_on_one_person_names_the_person_and_hides_the_name_when_asked(page, week):
    fragile = page.worries.fragile.list
    assert fragile.item(0).text() == "Tigrinya: Abeba Woldu"
    PRIVACY.switch(True)
    assert "Abeba" not in fragile.item(0).text()


def test_whose_times_nobody_confirmed_leads_to_the_person(page, week, desk, frame, press):
    late = desk.interpreters.save(an_interpreter("Zara", "Said", confirmed_on=date(2026, 8, 1))).value
    page.refresh()
    frame.operations.idle()
    late_list = page.worries.unconfirmed.list
    assert late_list.item(0).text() == "Zara Said: Sat 1 Aug 2026"
    late_list.setFocus()
    late_list.setCurrentRow(0)
    press(Qt.Key.Key_Return)
    assert frame.wanted == [(Noun.INTERPRETER, late.id)]


def test_thinking_somebody_away_marks_what_would_be_lost_and_esc_brings_it_back(page, week, press):
    press("a", "woldu", Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert page.view is View.SUPPLY
    assert cell(page, "tir", 20).is_changed
    assert cell(page, "tir", 20).text == ""
    assert not cell(page, "ara", 20).is_changed
    told = page.what_if._told.full_text.splitlines()
    assert told[:2] == ["Then nobody is left:", "Tigrinya, Mon 8:00–12:00"]
    press(Qt.Key.Key_Escape)
    assert cell(page, "tir", 20).text == "1"


def test_thinking_away_needs_somebody_and_a_span_that_does_not_run_backwards(page, week, press):
    press("a", Qt.Key.Key_Return)
    assert page.what_if._told.full_text == "Choose somebody from the list first."
    press("woldu", Qt.Key.Key_Return)
    page.what_if.last.setText("1.11.2026")
    press(Qt.Key.Key_Return)
    assert page.what_if._told.full_text.startswith("From which day to which?")
    assert page.imagined is None


def test_weeks_and_ways_of_working_change_by_key(page, week, press):
    press(Qt.Key.Key_Right, modifier=ALT)
    assert page.real.monday == date(2026, 11, 30)
    press("h", "m")
    assert page.wanted.mode is Mode.ON_SITE
    assert page.real.monday == date(2026, 11, 23)
    assert not page.bar.districts.isHidden()


def test_on_site_a_district_narrows_the_map(page, week, press, frame):
    press("d")
    page.bar.districts.choose("Stendal")
    frame.operations.idle()
    assert page.model.lines == ()
    page.bar.districts.choose("Halle (Saale)")
    frame.operations.idle()
    assert [line.language for line in page.model.lines] == ["ara", "tir"]


def test_the_whole_week_shows_by_one_key(page, week, press):
    press("w")
    assert page.model.columnCount() == 336
    press("w")
    assert page.model.columnCount() == 80


def test_what_another_screen_stores_is_on_the_map_at_once(page, week, desk, frame):
    page.views.choose(View.SUPPLY)
    receipt = desk.interpreters.add_absence(week["Abeba"].id, at("Mon 0:00"), None)
    for event in receipt.events:
        frame.tell(event)
    frame.operations.idle()
    assert cell(page, "tir", 20).text == ""


def test_a_screen_reader_finds_a_table_with_named_cells(page, week):
    table = QAccessible.queryAccessibleInterface(page.map)
    assert table.role() is QAccessible.Role.Table
    spoken = page.model.index(1, 4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Tigrinya, Mon 10:00–10:30: 1 person")
    assert page.model.headerData(1, Qt.Orientation.Vertical) == "Tigrinya"
    assert page.model.headerData(4, Qt.Orientation.Horizontal) == "Mon 10:00–10:30"


def test_one_language_is_a_plain_table_by_one_key_and_explains_its_half_hours(page, week, press):
    press(Qt.Key.Key_Down, "t")
    table = page.sheet.table
    assert page.sheet.shows_table
    assert table.hasFocus()
    headings = [table.model().headerData(number, Qt.Orientation.Horizontal) for number in range(7)]
    assert headings[:3] == ["When", "People", "Somebody answers"]
    press(Qt.Key.Key_Down)
    row = [table.model().index(1, number).data() for number in range(7)]
    assert row == ["Mon 8:30–9:00", "1", "50 %", "0", "0", "0", ""]
    press(Qt.Key.Key_Return)
    assert page.story._sum.full_text == "50 %: all hangs on one person."
    press(Qt.Key.Key_Escape)
    assert not page.sheet.shows_table
    assert page.map.hasFocus()


def control(*more):
    modifiers = Qt.KeyboardModifier.ControlModifier
    for one in more:
        modifiers |= one
    return modifiers


SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_the_map_is_saved_with_every_half_hour_that_is_shown(page, week, asker, press, tmp_path, frame):
    path = tmp_path / "map.xlsx"
    asker._answers.append(path)
    press("1")
    press(Qt.Key.Key_S, modifier=control(SHIFT))
    (sheet,) = read_sheets(path)
    rows = [[value.text for value in row] for row in sheet.rows]
    assert rows[0][:2] == ["Language", "Mon 8:00–8:30"]
    assert len(rows[0]) == 81
    assert [row[:2] for row in rows[1:]] == [["Arabic", "2"], ["Tigrinya", "1"], ["Somali", "0"]]
    assert asker.asked[-1] == "People: Phone · Mon 23 Nov 2026 – Sun 29 Nov 2026"


def test_the_map_is_drawn_into_a_pdf_with_the_gaps_below(page, week, asker, press, tmp_path):
    path = tmp_path / "map.pdf"
    asker._answers.append(path)
    press(Qt.Key.Key_S, modifier=control(SHIFT))
    assert path.read_bytes().startswith(b"%PDF")
    assert path.read_bytes().count(b"/Type /Page\n") == 2


def test_the_map_is_sent_to_a_printer(page, week, asker, press, tmp_path, frame):
    asker._answers.append(QPdfWriter(str(tmp_path / "printed.pdf")))
    press(Qt.Key.Key_P, modifier=control())
    assert (tmp_path / "printed.pdf").stat().st_size > 3_000
    assert frame.said[-1].text.startswith("Sent to the printer: Somebody answers: Phone")


def test_what_would_be_lost_is_saved_with_who_is_away(page, week, asker, press, tmp_path, frame):
    press(Qt.Key.Key_A, modifier=control(SHIFT))
    assert frame.said[-1].text == "First say who is away (A) and have it shown."
    path = tmp_path / "losses.csv"
    asker._answers.append(path)
    press("a", "woldu", Qt.Key.Key_Return, Qt.Key.Key_Return)
    press(Qt.Key.Key_A, modifier=control(SHIFT))
    (sheet,) = read_sheets(path)
    rows = [[value.text for value in row] for row in sheet.rows]
    assert rows[:2] == [
        ["Language", "When", "Then left", "Calls a week"],
        ["Tigrinya", "Mon 8:00–12:00", "nobody", "0,0"],
    ]
    assert asker.asked == ["If Abeba Woldu is away, Mon 23 Nov 2026 to Sun 29 Nov 2026"]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_recruiting_list_is_saved_as_a_table(page, week, asker, press, tmp_path, frame, qtbot, ending):
    path = tmp_path / f"list.{ending}"
    asker._answers.append(path)
    qtbot.keyClick(page.map, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    frame.operations.idle()
    (sheet,) = read_sheets(path)
    rows = [[value.text for value in row] for row in sheet.rows]
    assert rows[0][:4] == ["Language", "District", "When", "Why"]
    assert rows[1][0] == "Somali"
    assert rows[1][2:4] == ["Mon 9:30–11:00", "nobody"]
    assert frame.said[-1].text == f"Saved as {path.name}"


def test_the_recruiting_list_is_printed_as_pdf(page, week, asker, tmp_path, frame, qtbot):
    path = tmp_path / "list.pdf"
    asker._answers.append(path)
    qtbot.keyClick(page.map, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    frame.operations.idle()
    assert path.read_bytes().startswith(b"%PDF")
    assert path.stat().st_size > 3_000


def test_a_list_that_cannot_be_written_says_so(page, week, asker, frame, qtbot, operations, tmp_path):
    refused = []
    operations._on_refused = refused.append
    asker._answers.append(Path(tmp_path / "nowhere" / "list.pdf"))
    qtbot.keyClick(page.map, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    frame.operations.idle()
    assert [one.code for one in refused] == ["file_not_written"]


def test_a_week_without_gaps_has_nothing_to_save(page, frame, qtbot, asker):
    page.refresh()
    frame.operations.idle()
    page.saving.save_recruiting()
    assert frame.said[-1].text == "There is no gap in this week."
    assert asker.asked == []
