"""The table of languages: finding, reading, trying names, changing spellings and neighbours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from sisa_desk.domain.languages import Neighbour, NeighbourWarning
from sisa_desk.ui.preferences.languages_model import LanguagesModel, languages_found
from sisa_desk.ui.widgets.record_table import SORT_ROLE


@pytest.fixture
def section(page, person):
    made = page.show_section("languages")
    person.settle()
    return made


def found(section):
    return [section.model.language_at(row).code for row in range(section.model.rowCount())]


def look_for(section, person, text):
    section.finder.setText(text)
    person.settle()


# the model


def test_the_model_stands_the_tester_filled_changed_and_emptied(qtmodeltester, services):
    model, table = LanguagesModel(), services.languages.table()
    qtmodeltester.check(model)
    model.show(languages_found(table, "", "en"))
    assert model.rowCount() == len(table)
    model.show(languages_found(table, "kurdish", "en"))
    model.show(())
    assert (model.rowCount(), model.language_at(0), model.row_of("ara")) == (0, None, -1)


def test_rows_say_themselves_and_sort_without_regard_to_marks(services):
    model = LanguagesModel()
    model.show((services.languages.table().by_code("ara"),))
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole).startswith("Arabic")
    assert model.data(model.index(0, 0), SORT_ROLE) == "arabic"
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)] == [
        "Language", "Own name", "Code",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first"), [("tigrinja", "tir"), ("kmr", "kmr"), ("Дари", "prs"), ("ትግርኛ", "tir"), ("arabish", "ara")]
)
def test_any_name_finds(services, text, first):
    assert languages_found(services.languages.table(), text, "en")[0].code == first


def test_what_only_contains_the_word_follows(services):
    codes = [one.code for one in languages_found(services.languages.table(), "sign", "en")]
    assert len(codes) > 10
    assert languages_found(services.languages.table(), "qqqq", "en") == ()


# the screen


def test_finding_shows_the_entry(section, person):
    assert len(found(section)) > 300
    look_for(section, person, "tigrin")
    assert section.entry.code == "tir"
    facts = section.entry.facts
    assert facts["Code"] == "tir (ISO 639-3)"
    assert "Tigre" in facts["Easily confused with"]
    assert "Eritrea" in facts["Spoken in"]
    look_for(section, person, "kurdish")
    assert section.entry.code == "kur"
    assert "Sorani" in section.entry.facts["Varieties"]
    look_for(section, person, "badini")
    assert section.entry.facts["Code"] == "kmr-Badini (our own)"
    assert "Kurmanji" in section.entry.facts["Part of"]


def test_arrows_go_through_what_was_found(section, person, qtbot):
    look_for(section, person, "kurdish")
    section.finder.setFocus()
    qtbot.keyClick(section.finder, Qt.Key.Key_Return)
    assert section.table.hasFocus()
    qtbot.keyClick(section.table, Qt.Key.Key_Down)
    assert section.entry.code == found(section)[1]


def test_nothing_found_says_so_and_keeps_the_entry(section, person):
    look_for(section, person, "tigrin")
    look_for(section, person, "qqqq")
    assert found(section) == []
    assert section.entry.code == "tir"


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Tigrinja", "Understood: Tigrinya"),
        ("Kurdish", "Several kinds; asks which Kurdish (Kurmanji), Kurdish (Sorani)"),
        ("afghanisch", "No language; asks which is spoken Dari"),
        ("arabish", "Suggested Arabic"),
        ("qqqq", "Not understood Add the spelling"),
        ("", ""),
    ],
)
def test_a_name_shows_what_it_leads_to(section, person, name, verdict):
    section.trial.field.setText(name)
    person.settle()
    assert section.trial.said.startswith(verdict)


def test_a_new_spelling_is_understood_at_once_and_forgotten_with_undo(section, services, heard, person):
    section.trial.field.setText("tigriniaisch")
    person.settle()
    before = section.trial.said
    look_for(section, person, "tigrin")
    person.fill(section.entry.aliases, "Tigrinja, tigriniaisch, Tigrinja")
    assert services.languages.table().by_code("tir").aliases == ("Tigrinja", "tigriniaisch")
    assert section.entry.aliases.text() == "Tigrinja, tigriniaisch"
    assert section.trial.said == "Understood: Tigrinya"
    assert heard.texts == ["Language saved"]
    person.undo()
    assert section.trial.said == before
    assert "Tigrinisch" in section.entry.aliases.text()


def rows_of(section):
    return section.entry.neighbours.rows


def neighbours(services, code="tir"):
    return {one.code: one for one in services.languages.table().by_code(code).neighbours}


def test_a_share_is_changed_refused_and_taken_back(section, services, person):
    look_for(section, person, "tigrin")
    row = rows_of(section)[0]
    assert (row.language.code, row.percent.text(), row.both_ways.isChecked()) == ("amh", "30", True)
    person.fill(row.percent, "45 %")
    assert neighbours(services)["amh"].percent == 45
    person.fill(row.percent, "100")
    assert row.problem == "A number from 1 to 99, please."
    assert neighbours(services)["amh"].percent == 45
    person.fill(row.percent, "40")
    assert (row.problem, neighbours(services)["amh"].percent) == ("", 40)
    person.undo()
    assert rows_of(section)[0].percent.text() == "45"


def test_one_way_only(section, services, person):
    look_for(section, person, "tigrin")
    box = rows_of(section)[0].both_ways
    box.setFocus()
    person.press(box, Qt.Key.Key_Space)
    assert not neighbours(services)["amh"].both_ways


def test_what_is_said_beforehand_is_chosen_by_key_and_taken_back(section, services, person):
    look_for(section, person, "ukrain")
    row = next(one for one in rows_of(section) if one.language.code == "rus")
    assert row.warning.chosen is NeighbourWarning.ASK_FIRST
    row.warning.setFocus()
    person.press(row.warning, Qt.Key.Key_Up)
    assert neighbours(services, "ukr")["rus"].warning is NeighbourWarning.BY_SCHOOLING
    person.undo()
    assert neighbours(services, "ukr")["rus"].warning is NeighbourWarning.ASK_FIRST


def test_a_measured_share_names_its_study_until_the_service_knows_better(section, services, person):
    look_for(section, person, "slovenian")
    row = next(one for one in rows_of(section) if one.language.code == "hrv")
    assert row.percent.toolTip() == "Measured: Golubović & Gooskens 2015"
    person.fill(row.percent, "90")
    assert neighbours(services, "slv")["hrv"] == Neighbour("hrv", 90, both_ways=False)
    assert row.percent.toolTip().startswith("A judgement")


def add(section, person, qtbot, name):
    person.click(section.entry.findChild(QPushButton, "neighbour-add"))
    row = rows_of(section)[-1]
    assert row.language.hasFocus()
    qtbot.keyClicks(row.language, name)
    person.press(row.language, Qt.Key.Key_Return)
    return row


def test_a_neighbour_is_added_removed_and_comes_back(section, services, person, qtbot):
    look_for(section, person, "tigrin")
    row = add(section, person, qtbot, "Oromo")
    stored = neighbours(services)
    assert len(stored) == 3
    assert stored[row.language.code] == Neighbour(row.language.code, 50)
    person.click(row.bin)
    assert len(neighbours(services)) == 2
    assert section.entry.neighbours.add_button.hasFocus()
    person.undo()
    assert len(rows_of(section)) == 3


def test_no_neighbour_twice_and_none_of_itself(section, services, person, qtbot):
    look_for(section, person, "tigrin")
    row = add(section, person, qtbot, "Amharic")
    assert row.problem == "This neighbour is already there."
    person.click(row.bin)
    row = add(section, person, qtbot, "Tigrinya")
    assert row.problem == "A language is no neighbour of itself."
    assert len(neighbours(services)) == 2


def test_neighbours_from_other_entries_are_named(section, person):
    look_for(section, person, "kmr")
    assert section.entry.code == "kmr"
    assert section.entry.from_others.startswith("From the entries of others:")
