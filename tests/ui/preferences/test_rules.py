"""Exclusions, referrals, hint words and figures: tried out, saved, refused, taken back."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from sisa_desk.domain.rules import Numbers
from sisa_desk.ui.preferences.exclusion_rows import joined_words, split_words
from sisa_desk.ui.preferences.figure_words import figure_groups, figure_words
from sisa_desk.ui.preferences.saved_fields import SavedText
from sisa_desk.ui.preferences.weight_words import weight_words


def exclusions(services):
    return {one.name: one for one in services.preferences.rules().exclusions}


@pytest.fixture
def section(page, person):
    made = page.show_section("exclusions")
    person.settle()
    return made


def row_of(section, name):
    return next(row for row in section.list.rows if row.name.text() == name)


def test_words_are_split_as_people_write_them():
    assert split_words(" op,  anaesthesia;*therapy\nop, ") == ("op", "anaesthesia", "*therapy")
    assert split_words(joined_words(("a b", "*c"))) == ("a b", "*c")


def test_a_sentence_shows_which_rule_fires_and_why(section, qtbot):
    qtbot.keyClicks(section.trial.field, "Termin in der Kinderpsychiatrie")
    assert section.trial.said == "Psychiatrie und Psychotherapie because of: *psychiatr"
    marked = [row.name.text() for row in section.list.rows if row.card.property("chosen")]
    assert marked == ["Psychiatrie und Psychotherapie"]
    section.trial.field.setText("parents' evening")
    assert section.trial.said == "Nothing is excluded"
    assert not any(row.card.property("chosen") for row in section.list.rows)
    section.trial.field.clear()
    assert section.trial.said == ""


def test_a_changed_word_changes_the_trial_at_once(section, services, person, qtbot):
    qtbot.keyClicks(section.trial.field, "tax office")
    row = row_of(section, "Rechtsberatung")
    shipped = row.words.text()
    person.fill(row.words, "rechtsberatung, tax")
    assert exclusions(services)["Rechtsberatung"].words == ("rechtsberatung", "tax")
    assert section.trial.said == "Rechtsberatung because of: tax"
    person.undo()
    assert section.trial.said == "Nothing is excluded"
    assert row.words.text() == shipped


def test_script_and_target_are_kept(section, services, person):
    row = row_of(section, "Rechtsberatung")
    person.fill(row.script, "Please ask a lawyer.")
    row.target.setCurrentIndex(row.target.findText("Notruf"))
    row.target.entered.emit(row.target.key)
    person.settle()
    stored = exclusions(services)["Rechtsberatung"]
    targets = {one.id: one.name for one in services.organisations.referral_targets()}
    assert (stored.script, targets[stored.referral_target_id]) == ("Please ask a lawyer.", "Notruf")
    row.target.setCurrentIndex(0)
    row.target.entered.emit(row.target.key)
    person.settle()
    assert exclusions(services)["Rechtsberatung"].referral_target_id is None


def test_a_rule_without_words_is_refused_at_its_field(section, services, person):
    row = row_of(section, "Rechtsberatung")
    shipped = row.words.text()
    person.fill(row.words, "")
    assert row.below.full_text == "Please enter at least one word."
    assert row.words.property("problem") == "true"
    assert exclusions(services)["Rechtsberatung"].words
    row.words.setFocus()
    person.press(row.words, Qt.Key.Key_Escape)
    assert row.words.text() == shipped


def test_a_new_rule_fires_as_soon_as_it_is_complete(section, services, person, qtbot):
    qtbot.keyClicks(section.trial.field, "wedding at the registry office")
    person.click(section.findChild(QPushButton, "exclusions-add"))
    row = section.list.rows[-1]
    person.fill(row.name, "Weddings")
    assert section.trial.said == "Nothing is excluded"
    person.fill(row.words, "wedding")
    assert section.trial.said == "Weddings because of: wedding"
    assert "Weddings" in exclusions(services)


def test_a_rule_is_removed_and_comes_back(section, services, person):
    shipped = exclusions(services)["Rechtsberatung"].words
    person.click(row_of(section, "Rechtsberatung").bin)
    assert "Rechtsberatung" not in exclusions(services)
    person.undo()
    assert exclusions(services)["Rechtsberatung"].words == shipped


def test_a_setting_may_be_taken_all_the_same_where_that_is_chosen(section, services, person):
    row = row_of(section, "OP-Aufklärung")
    assert row.going_on.currentText() == "Never"
    row.going_on.setCurrentIndex(1)
    row.going_on.entered.emit(row.going_on.key)
    person.settle()
    assert exclusions(services)["OP-Aufklärung"].may_go_on


def test_words_that_are_meant_otherwise_are_left_alone(section, services, person, qtbot):
    qtbot.keyClicks(section.trial.field, "Kinderpsychiatrie")
    person.fill(row_of(section, "Psychiatrie und Psychotherapie").spared, "kinderpsychiatrie")
    assert section.trial.said == "Nothing is excluded"
    person.undo()
    assert section.trial.said.startswith("Psychiatrie und Psychotherapie")


def test_new_words_are_taken_over_by_one_key_and_nothing_typed_is_lost(section, services, heard, person):
    shipped = exclusions(services)["Rechtsberatung"].words
    person.fill(row_of(section, "Rechtsberatung").words, "mietrecht, legal advice")
    button = section.findChild(QPushButton, "exclusions-take-over")
    button.setFocus()
    person.press(button, Qt.Key.Key_Space)
    taken = exclusions(services)["Rechtsberatung"].words
    assert taken[:2] == ("mietrecht", "legal advice")
    assert set(taken) == {"mietrecht", *shipped}
    assert heard.texts[-1] == "New words taken over"
    person.undo()
    assert exclusions(services)["Rechtsberatung"].words == ("mietrecht", "legal advice")


# referrals


@pytest.fixture
def referrals(page, person):
    made = page.show_section("referrals")
    person.settle()
    return made


def targets(services):
    return {one.name: one for one in services.organisations.referral_targets()}


def test_a_target_is_changed_checked_and_taken_back(referrals, services, heard, person):
    row = row_of(referrals, "Notruf")
    person.fill(row.purpose, "Danger to life")
    assert targets(services)["Notruf"].purpose == "Danger to life"
    person.click(row.checked_today)
    assert targets(services)["Notruf"].checked_on == date(2026, 11, 23)
    assert row.checked.full_text == "Checked Mon 23 Nov 2026"
    person.undo()
    assert targets(services)["Notruf"].checked_on is None
    assert row.checked.full_text == "Never checked"


def test_a_new_target_can_be_referred_to_at_once(page, referrals, services, heard, person):
    person.click(referrals.findChild(QPushButton, "referral-targets-add"))
    row = referrals.list.rows[-1]
    person.fill(row.phone, "030 23125-910")
    assert targets(services).keys().isdisjoint({""})
    person.fill(row.name, "Debt advice")
    assert targets(services)["Debt advice"].phone == "030 23125-910"
    assert heard.texts[-1] == "Referral target added"
    exclusion = page.show_section("exclusions").list.rows[0]
    person.settle()
    assert exclusion.target.findText("Debt advice") > 0


def test_a_target_keeps_its_name(referrals, services, person):
    row = row_of(referrals, "Notruf")
    person.fill(row.name, "")
    assert row.below.full_text == "Please enter a name."
    assert "Notruf" in targets(services)
    assert not row.bin.isVisible()


# hint words


def test_hint_words_are_tried_and_changed(page, services, person, qtbot):
    section = page.show_section("hint_words")
    qtbot.keyClicks(section.trial.field, "has a broken arm")
    assert section.trial.said == "No hint"
    words = section.findChild(SavedText, "hint-words")
    assert "krebs" in words.text()
    person.fill(words, "broken, krebs, broken")
    assert services.preferences.rules().hint_words == ("broken", "krebs")
    assert section.trial.said == "The hint appears because of: broken"
    assert words.text() == "broken, krebs"
    person.undo()
    assert section.trial.said == "No hint"
    assert len(services.preferences.rules().hint_words) > 10


# figures


@pytest.fixture
def figures(page):
    return page.show_section("figures")


def test_every_figure_has_its_words_and_its_place():
    known = {entry.name for entry in fields(Numbers)}
    shown = [name for _title, group in figure_groups() for name in group]
    assert set(shown) == set(figure_words())
    assert {*shown, *weight_words()} == known
    assert len(shown) + len(weight_words()) == len(known)


def test_a_figure_is_saved_shows_the_way_back_and_goes_it(figures, services, heard, person):
    row = figures.rows["callback_minutes"]
    assert (row.line.text(), row.back.isVisible()) == ("30", False)
    person.fill(row.line, "45")
    assert services.preferences.rules().numbers.callback_minutes == 45
    assert heard.texts == ["Rule saved"]
    assert (row.back.isVisible(), row.back.text()) == (True, "Back to 30")
    row.back.setFocus()
    person.press(row.back, Qt.Key.Key_Space)
    assert services.preferences.rules().numbers.callback_minutes == 30
    assert row.line.hasFocus()
    person.undo()
    assert row.line.text() == "45"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("4", "4 is outside 5 to 480."),
        ("481", "481 is outside 5 to 480."),
        ("-5", "-5 is outside 5 to 480."),
        ("half an hour", "A whole number from 5 to 480, please."),
        ("", "A whole number from 5 to 480, please."),
        ("4.5", "A whole number from 5 to 480, please."),
    ],
)
def test_a_figure_out_of_bounds_is_refused_at_its_field(figures, services, heard, person, text, sentence):
    field = figures.findChild(QLineEdit, "callback_minutes")
    person.fill(field, text)
    assert field.accessibleDescription() == sentence
    assert field.text() == text
    assert services.preferences.rules().numbers.callback_minutes == 30
    assert heard.messages == []
    field.setFocus()
    person.press(field, Qt.Key.Key_Escape)
    assert (field.text(), field.property("problem")) == ("30", "false")


def test_every_figure_can_be_set_to_both_bounds(figures, services, person):
    for name, row in figures.rows.items():
        metadata = next(entry.metadata for entry in fields(Numbers) if entry.name == name)
        for number in (metadata["least"], metadata["most"]):
            person.fill(row.line, str(number))
            assert getattr(services.preferences.rules().numbers, name) == number
