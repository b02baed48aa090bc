"""Settings of one workplace: kept at once, taken back, refused at their field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton

from sisa_desk.settings import Settings
from sisa_desk.ui.operations import InlineLane, Operations
from sisa_desk.ui.preferences.saved_fields import SavedChoice
from sisa_desk.ui.preferences.workplace import Workplace
from sisa_desk.ui.theme import current_theme
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.wording import refusal_text


@pytest.fixture
def section(page):
    return page.show_section("workplace")


def test_the_settings_are_shown(section, frame):
    assert section.findChild(QLineEdit, "operator").text() == "desk 1"
    assert section.findChild(SavedChoice, "language").currentText() == "English"
    assert section.findChild(QLineEdit, "fritzbox-port").text() == "1012"
    assert section.findChild(QRadioButton, "choice-light").isChecked()


def test_a_sign_is_kept_when_the_field_is_left_and_can_be_taken_back(section, frame, heard, person):
    person.fill(section.findChild(QLineEdit, "operator"), "Jana")
    assert heard.written[-1].operator == frame.settings.operator == "Jana"
    assert heard.texts == ["Kept for this workplace"]
    assert section.findChild(Banner, "next-start").text
    person.undo()
    assert heard.written[-1].operator == frame.settings.operator == "desk 1"
    assert section.findChild(QLineEdit, "operator").text() == "desk 1"
    assert section.findChild(Banner, "next-start").text == ""


def test_the_look_changes_at_once_and_back(section, frame, heard, person):
    person.click(section.findChild(QRadioButton, "choice-dark"))
    assert current_theme().name == "dark"
    assert heard.written[-1].theme == "dark"
    person.undo()
    assert current_theme().name == "light"
    assert section.findChild(QRadioButton, "choice-light").isChecked()
    assert [one.theme for one in heard.written] == ["dark", "light"]


def test_a_language_says_that_it_waits_for_the_next_start(section, heard, person, qtbot):
    choice = section.findChild(SavedChoice, "language")
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.waitUntil(choice.view().isVisible)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Down)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    person.settle()
    assert heard.written[-1].language == "fr"
    assert section.findChild(Banner, "next-start").text == "Français from the next start of SiSA Desk on."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("fritzbox-port", "0"),
        ("fritzbox-port", "65536"),
        ("fritzbox-port", "x"),
        ("fritzbox-port", ""),
        ("fritzbox-host", "fritz box"),
        ("fritzbox-host", "http://fritz.box/"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(section, heard, person, name, text):
    field = section.findChild(QLineEdit, name)
    person.fill(field, text)
    assert heard.written == []
    assert field.text() == text
    assert "please" in field.accessibleDescription()
    assert field.property("problem") == "true"


@pytest.mark.parametrize("host", ["fritz.box", "192.168.178.1", "[fd00::1]", ""])
def test_addresses_of_every_kind_are_taken(section, frame, person, host):
    person.fill(section.findChild(QLineEdit, "fritzbox-host"), host)
    assert frame.settings.fritzbox_host == host


def test_a_port_and_dialling_are_kept(section, frame, heard, person):
    person.fill(section.findChild(QLineEdit, "fritzbox-port"), " 2020 ")
    box = section.findChild(QCheckBox, "dials")
    box.setFocus()
    person.press(box, Qt.Key.Key_Space)
    assert heard.written[-1] == frame.settings
    assert (frame.settings.fritzbox_port, frame.settings.dials) == (2020, True)


def test_settings_that_cannot_be_written_are_said_and_can_be_tried_again(frame, qtbot):
    told, retries = [], []
    full = [True]

    def write(settings: Settings) -> None:
        if full[0]:
            raise OSError(28, "no space")

    frame.operations = Operations(
        InlineLane(),
        on_refused=told.append,
        on_unavailable=lambda trouble, again: (told.append(trouble), retries.append(again)),
        on_bug=told.append,
    )
    frame.save_settings = write
    Workplace(frame).change(operator="Jana")
    frame.operations.idle()
    assert [trouble.code for trouble in told] == ["settings_not_kept"]
    assert "cannot be written" in refusal_text(told[0])
    full[0] = False
    retries[0]()
    frame.operations.idle()
    assert len(told) == 1


def test_nothing_is_written_where_nothing_changes(frame, heard):
    Workplace(frame).change(operator="desk 1")
    frame.operations.idle()
    assert heard.written == []


def test_the_keys_for_a_talk_of_three_are_kept_at_once_and_hold_at_once(section, frame, heard, person):
    line = section.findChild(QLineEdit, "keys-conference")
    assert line.text() == "R 3"
    person.fill(line, " *  3 ")
    assert heard.written[-1].keys_conference == frame.settings.keys_conference == "* 3"
    assert section.findChild(Banner, "next-start").text == ""
    person.undo()
    assert frame.settings.keys_conference == "R 3"
