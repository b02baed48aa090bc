"""The page itself: sections by key, back with Esc, remembered, nameable, fitting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from sisa_desk.domain.vocabulary import Area
from sisa_desk.ui.language import install_language
from sisa_desk.ui.preferences.preferences_page import SECTIONS, PreferencesPage
from sisa_desk.ui.theme import TARGET


def test_it_opens_on_the_workplace_and_remembers_the_last_section(page, frame, put):
    assert page.shown == "workplace"
    page.show_section("figures")
    again = put(PreferencesPage(frame))
    assert again.shown == "figures"


@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_opens_and_has_a_first_field_inside(page, person, name):
    section = page.show_section(name)
    person.settle()
    page.refresh()
    person.settle()
    assert page.shown == name
    assert page.stack.currentWidget() is section
    assert section.isAncestorOf(section.first_field())


def test_keys_lead_in_and_out(page, person, qapp, qtbot):
    page.first_field().setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.shown == "hours"
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    monday = qapp.focusWidget()
    assert monday.objectName() == "hours-0"
    qtbot.keyClicks(monday, "x")
    qtbot.keyClick(monday, Qt.Key.Key_Escape)
    assert monday.hasFocus()
    qtbot.keyClick(monday, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Right)
    assert monday.hasFocus()


def test_the_arrow_that_leads_in_is_the_other_one_when_mirrored(qapp, page, qtbot):
    install_language(qapp, "ar")
    page.show_section("hours")
    page.first_field().setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Right)
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Left)
    assert qapp.focusWidget().objectName() == "hours-0"


def test_a_change_from_elsewhere_is_shown(page, frame, services, person):
    section = page.show_section("hours")
    rule = next(one for one in frame.rules.calendar.lead_times if one.area is Area.HEALTH)
    frame.do(services.preferences.remove, rule)
    person.settle()
    assert section.findChild(QLineEdit, "notice-health").text() == ""


@pytest.mark.parametrize("name", SECTIONS)
def test_every_control_is_named_and_large_enough(page, person, name):
    section = page.show_section(name)
    person.settle()
    controls = [
        one
        for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton)
        for one in section.findChildren(kind)
        if one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus and not is_inner(one)
    ]
    nameless = [one for one in controls if not accessible_name(one)]
    small = [one for one in controls if one.height() < TARGET]
    assert nameless == []
    assert small == []
    assert controls


def is_inner(widget: QWidget) -> bool:
    """The clear button in a field, the field in a list."""
    return isinstance(widget.parent(), QLineEdit | QComboBox)


def accessible_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("language", ["de", "ar"])
@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_fits_beside_the_sidebar(qapp, frame, put, window, person, name, language):
    install_language(qapp, language)
    window.resize(1064, 670)
    page = put(PreferencesPage(frame))
    page.show_section(name)
    person.settle()
    assert page.minimumSizeHint().width() <= 1064 - 2 * 16
    assert page.minimumSizeHint().height() <= 670
