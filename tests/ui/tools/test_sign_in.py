"""The start of a desk that asks who somebody is, and the desk that locks itself: keys on the running program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from sisa_desk.domain.people import Role
from sisa_desk.persistence.drafts import DraftFile
from sisa_desk.services.drafts import Drafts
from sisa_desk.services.sign_in import Credentials, sign_in
from sisa_desk.services.telephone import Telephone
from sisa_desk.ui.application import Opened
from sisa_desk.ui.idle_lock import IdleLock
from tests.builders.stores import RESOURCES, Watch, a_desk, a_store_file
from tests.running import WatchedApplication, setup_for

PASSWORD = "correct horse battery"
PEOPLE = {
    "anna": frozenset({Role.ADMINISTRATOR, Role.COORDINATOR}),
    "boris": frozenset({Role.OPERATOR}),
    "clara": frozenset({Role.ADMINISTRATOR}),
}


class Start:
    """A program that is being started, and somebody at its keys."""

    def __init__(self, application: WatchedApplication) -> None:
        self.application = application
        self.window = application.window

    def idle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()
            # A password takes a while, and longer on a machine that has other things to do.
            assert self.application.operations.idle(30_000)
            assert self.application.idle()
        QApplication.processEvents()
        self.application.raise_bugs()

    def field(self, name: str) -> QLineEdit:
        found = [one for one in self.window.findChildren(QLineEdit, name) if one.isVisible()]
        assert found, f"{name} does not show"
        return found[-1]

    def enter(self, name: str, password: str) -> None:
        self.field("sign-in-name").setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClicks(self.field("sign-in-name"), name)
        QTest.keyClick(self.field("sign-in-name"), Qt.Key.Key_Tab)
        self.give(password)

    def give(self, password: str) -> None:
        QTest.keyClicks(self.field("sign-in-password"), password)
        QTest.keyClick(self.field("sign-in-password"), Qt.Key.Key_Return)
        self.idle()

    def shows(self, name: str) -> bool:
        return any(one.isVisible() for one in self.window.findChildren(QWidget, name))


@contextmanager
def starting(app: QApplication, folder: Path, watch: Watch) -> Iterator[Start]:
    file = a_store_file(folder)

    def opened(credentials: Credentials | None = None) -> Opened:
        entered = sign_in(file, RESOURCES, watch, "desk 1", credentials)
        drafts = Drafts(DraftFile(folder / "drafts.sqlite"), watch)
        services = entered.services
        return Opened(
            services=services,
            rules=services.preferences.rules(),
            languages=services.languages.table(),
            places=services.places.table,
            drafts=drafts,
            kept=(),
            telephone=Telephone(),
            roles=entered.roles,
            is_signed_in=entered.with_password,
            notes=entered.notes,
        )

    setup = replace(setup_for(file, watch), open=opened, open_as=lambda name, password: opened((name, password)))
    application = WatchedApplication(app, setup)
    application.window.resize(1280, 720)
    application.window.closed.connect(application.close)
    application.window.show()
    application.window.activateWindow()
    application.begin()
    start = Start(application)
    start.idle()
    try:
        yield start
    finally:
        application.window.close()
        application.window.deleteLater()
        QApplication.processEvents()


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path, watch: Watch) -> Iterator[Start]:
    desk = a_desk(tmp_path, watch)
    for name, roles in PEOPLE.items():
        desk.people.add(name, roles, PASSWORD)
    desk.close()
    with starting(qapp, tmp_path, watch) as made:
        yield made


def test_nothing_is_shown_before_somebody_has_signed_in(start: Start) -> None:
    assert start.shows("sign-in")
    assert not start.application.is_ready
    assert start.window.workspace is None


def test_a_wrong_password_is_said_at_its_field_and_can_be_typed_again(start: Start) -> None:
    start.enter("anna", "something else")
    field = start.field("sign-in-password")
    assert "do not belong together" in field.accessibleDescription()
    assert field.text() == ""
    assert field.hasFocus()
    start.give(PASSWORD)
    assert start.application.is_ready
    assert not start.shows("sign-in")
    assert start.application.frame.services.people.my_name == "anna"


def test_every_entry_carries_the_name_of_who_signed_in(start: Start) -> None:
    start.enter("boris", PASSWORD)
    services = start.application.frame.services
    assert services.calls.open().value.operator == "boris"


def test_a_locked_desk_shows_nothing_and_comes_back_as_it_was(start: Start) -> None:
    start.enter("boris", PASSWORD)
    search = start.window.top.search
    search.setFocus()
    QTest.keyClicks(search, "harb")
    start.window.lock()
    QApplication.processEvents()
    assert start.shows("sign-in")
    assert start.field("sign-in-name").text() == "boris"
    assert start.field("sign-in-name").isReadOnly()
    QTest.keyClick(start.window, Qt.Key.Key_F4)
    start.idle()
    assert start.window.workspace.shown == "desk"
    start.give("something else")
    assert start.shows("sign-in")
    start.give(PASSWORD)
    assert not start.shows("sign-in")
    assert search.text() == "harb"
    assert search.hasFocus()
    QTest.keyClick(start.window, Qt.Key.Key_F4)
    start.idle()
    assert start.window.workspace.shown == "interpreters"


def test_nobody_is_locked_out_with_a_caller_on_the_line(start: Start) -> None:
    start.enter("boris", PASSWORD)
    assert not start.window.is_on_the_phone()
    QTest.keyClick(start.window, Qt.Key.Key_F9)
    start.idle()
    assert start.window.is_on_the_phone()


@pytest.mark.parametrize(("is_busy", "told"), [(False, True), (True, False)])
def test_idleness_is_told_unless_somebody_is_on_the_phone(
    qapp: QApplication, qtbot, window: QWidget, is_busy: bool, told: bool
) -> None:
    asked: list[bool] = []

    def busy() -> bool:
        asked.append(True)
        return is_busy

    lock = IdleLock(qapp, busy, window)
    heard: list[bool] = []
    lock.idled.connect(lambda: heard.append(True))
    lock.lock_after(0.001)
    qtbot.waitUntil(lambda: bool(asked))
    assert bool(heard) is told
    lock.lock_after(0)


def test_a_key_begins_the_count_anew_and_none_never_locks(qapp: QApplication, qtbot, window: QWidget) -> None:
    lock = IdleLock(qapp, lambda: False, window)
    lock.lock_after(60)
    qtbot.waitUntil(lambda: lock._timer.remainingTime() < 60 * 60_000 - 1_500)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert lock._timer.remainingTime() > 60 * 60_000 - 900
    lock.lock_after(0)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert not lock._timer.isActive()


def test_what_the_last_shift_left_shows_until_it_is_read(qapp: QApplication, tmp_path: Path, watch: Watch) -> None:
    desk = a_desk(tmp_path, watch)
    desk.people.add("anna", PEOPLE["anna"], PASSWORD)
    desk.people.leave_note("The clinic rings back at nine.")
    desk.close()
    with starting(qapp, tmp_path, watch) as start:
        start.enter("anna", PASSWORD)
        banner = start.window.findChild(QWidget, "shift-notes")
        assert "The clinic rings back at nine." in banner.text
        QTest.mouseClick(start.window.findChild(QPushButton, "shift-notes-read"), Qt.MouseButton.LeftButton)
        assert not start.shows("shift-notes")


def test_an_operator_is_not_offered_the_rules_and_told_why(start: Start) -> None:
    start.enter("boris", PASSWORD)
    page = start.window.workspace.show_screen("preferences")
    start.idle()
    names = list(page.sections_in_order)
    closed = {name for row, name in enumerate(names) if not page.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled}
    assert closed == {"hours", "exclusions", "referrals", "hint_words", "figures", "ranking", "languages", "backups"}
    assert "coordinates" in page.list.item(names.index("hours")).toolTip()
    people = page.show_section("people")
    start.idle()
    assert not people.add_button.isEnabled()
    assert "anna" in people.reason.full_text


def test_an_administrator_is_shown_people_and_no_case(start: Start) -> None:
    start.enter("clara", PASSWORD)
    assert start.application.is_ready
    assert start.window.workspace.shown == "preferences"
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F9):
        QTest.keyClick(start.window, key)
        start.idle()
        assert start.window.workspace.shown == "preferences"
    assert not start.window.top.search.isVisible()
    assert not start.window.toasts.texts
