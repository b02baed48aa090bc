"""Who signs in, notes between shifts, and where the data lie: keys and mouse on real services."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from sisa_desk.domain.people import Role
from sisa_desk.ui.widgets.banner import Banner

PASSWORD = "correct horse battery"


@pytest.fixture
def people(page, person):
    section = page.show_section("people")
    person.settle()
    return section


@pytest.fixture
def place(page, person):
    section = page.show_section("database")
    person.settle()
    return section


def fill_in(section, person, name: str, password: str, *roles: Role) -> None:
    person.write(section.findChild(QLineEdit, "person-name"), name)
    section.roles.set_keys(roles)
    person.write(section.findChild(QLineEdit, "person-password"), password)


def press(section, person, name: str) -> None:
    person.click(section.findChild(QPushButton, name))


def test_somebody_is_added_shown_and_taken_back(people, person, services, heard):
    fill_in(people, person, "anna", PASSWORD, Role.ADMINISTRATOR, Role.COORDINATOR)
    press(people, person, "person-add")
    assert heard.texts[-1] == "May sign in now"
    assert [one.name for one in services.people.all()] == ["anna"]
    assert people.findChild(QLineEdit, "person-password").text() == ""
    assert people.model.rowCount() == 1
    fill_in(people, person, "boris", PASSWORD, Role.OPERATOR)
    press(people, person, "person-add")
    person.undo()
    assert not services.people.all()[-1].is_active


@pytest.mark.parametrize(
    ("name", "password", "roles", "field", "words"),
    [
        ("Anna K", PASSWORD, (Role.ADMINISTRATOR,), "name", "small letters"),
        ("anna", "short", (Role.ADMINISTRATOR,), "password", "At least 10"),
        ("anna", PASSWORD, (), "roles", "at least one role"),
        ("anna", PASSWORD, (Role.OPERATOR,), "roles", "has to be an administrator"),
    ],
)
def test_what_does_not_fit_is_said_at_its_field(people, person, services, name, password, roles, field, words):
    fill_in(people, person, name, password, *roles)
    press(people, person, "person-add")
    assert words in getattr(people, field).accessibleDescription()
    assert services.people.all() == ()


def test_roles_are_changed_and_people_removed_from_the_list(people, person, services):
    services.people.add("anna", frozenset({Role.ADMINISTRATOR}), PASSWORD)
    services.people.add("boris", frozenset({Role.OPERATOR}), PASSWORD)
    people.refresh()
    person.settle()
    people.table.selectRow(1)
    assert people.name.text() == "boris"
    assert people.roles.keys == (Role.OPERATOR,)
    people.roles.set_keys((Role.COORDINATOR,))
    press(people, person, "person-roles")
    assert services.people.all()[1].roles == {Role.COORDINATOR}
    press(people, person, "person-remove")
    assert not services.people.all()[1].is_active
    assert not people.findChild(QPushButton, "person-remove").isEnabled()


def test_a_grey_step_says_why(people, person):
    person.write(people.findChild(QLineEdit, "person-name"), "nobody")
    button = people.findChild(QPushButton, "person-roles")
    assert not button.isEnabled()
    assert "nobody of this name" in button.accessibleDescription()


def test_a_note_is_left_with_enter_and_shown(people, person, services, heard):
    people.note.setFocus()
    QTest.keyClicks(people.note, "The clinic rings back at nine.")
    QTest.keyClick(people.note, Qt.Key.Key_Return)
    person.settle()
    assert [note.text for note in services.people.notes()] == ["The clinic rings back at nine."]
    assert people.note.text() == ""
    assert "The clinic rings back at nine." in people.last_notes.full_text
    person.undo()
    assert services.people.notes() == ()


def test_on_a_file_roles_are_called_what_they_are(people):
    assert "courtesy" in people.notice.text


def test_a_server_is_kept_without_a_password_and_taken_back(place, person, heard, frame):
    place.kind.choose("server")
    person.fill(place.findChild(QLineEdit, "database-address"), "postgresql://desk.example/sisa")
    assert heard.written[-1].database == "postgresql://desk.example/sisa"
    assert "next start" in place.findChild(Banner, "database-notice").text
    person.undo()
    assert frame.settings.database == ""


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("postgresql://anna:secret@desk.example/sisa", "never stored"),
        ("postgresql://desk.example/sisa?sslmode=require", "only verify-full"),
        ("desk.example", "no address"),
    ],
)
def test_an_address_that_is_not_taken_says_why(place, person, heard, address, words):
    place.kind.choose("server")
    field = place.findChild(QLineEdit, "database-address")
    person.fill(field, address)
    assert words in field.accessibleDescription()
    assert heard.written == []


def test_a_server_that_is_not_there_is_said_and_the_password_forgotten(place, person, qtbot):
    place.kind.choose("server")
    person.fill(place.findChild(QLineEdit, "database-address"), "postgresql://127.0.0.1:9/sisa")
    person.write(place.findChild(QLineEdit, "try-name"), "anna")
    person.write(place.findChild(QLineEdit, "try-password"), PASSWORD)
    press(place, person, "try-connection")
    qtbot.waitUntil(lambda: "No server answers" in place.findChild(Banner, "try-result").text)
    assert place.findChild(QLineEdit, "try-password").text() == ""
