"""Calendars of a person, by keyboard: added, read again, what was left out and why, passwords, and undone."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from sisa_desk.domain.calendar_events import TimeUse
from sisa_desk.domain.events import Noun
from sisa_desk.ui.calendar_keeper import CalendarKeeper
from sisa_desk.ui.operations import Operations, single_lane
from sisa_desk.ui.wording import reason_text
from tests.builders.people import an_interpreter
from tests.builders.work import a_request
from tests.keyrings import the_keyring
from tests.radicale_peer import PASSWORD, USER, Radicale, a_radicale
from tests.ui.interpreters.test_interpreters_page import labels
from tests.ui.prepared_answers import PreparedAnswers

ALT = Qt.KeyboardModifier.AltModifier
LECTURE = "UID:a\nDTSTART;TZID=Europe/Berlin:20261123T100000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;COUNT=6"
DENTIST = "UID:b\nSUMMARY:Secret\nDTSTART:20261124T080000Z\nDURATION:PT1H"
BOMB = "UID:c\nDTSTART:20260101T000000Z\nRRULE:FREQ=SECONDLY"


@pytest.fixture(autouse=True)
def _no_keyring() -> Iterator[None]:
    with the_keyring():
        yield


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with a_radicale(tmp_path_factory.mktemp("radicale")) as running:
        lines = ("BEGIN:VEVENT", "DTSTAMP:20261101T000000Z", *LECTURE.split("\n"), "END:VEVENT")
        running.put("lecture", *lines)
        yield running


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "amal.ics"


@pytest.fixture
def amal(desk):
    return desk.interpreters.save(an_interpreter()).value


@pytest.fixture
def page(open_page, amal, settle):
    """Show Amal, with the cursor in the line that adds a calendar."""
    made = open_page()
    made.to_table()
    key(Qt.Key.Key_K, ALT)
    settle()
    return made


def written(file: Path, *events: str) -> None:
    blocks = "\n".join(f"BEGIN:VEVENT\n{lines}\nEND:VEVENT" for lines in events)
    file.write_text(f"BEGIN:VCALENDAR\n{blocks}\nEND:VCALENDAR\n", encoding="utf-8")


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), code, modifier)


def entered(text: str, settle) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)
    key(Qt.Key.Key_Return)
    settle()


def pressed(page, name: str, settle) -> None:
    """Press a button by keyboard."""
    page.findChild(QPushButton, name).setFocus()
    key(Qt.Key.Key_Space)
    settle()


def panel(page):
    return page.card.times.calendars


def test_a_file_is_typed_read_and_shown_with_what_it_says(page, file, desk, amal, settle):
    written(file, LECTURE, DENTIST)
    entered(str(file), settle)
    shown = labels(panel(page))
    assert "amal.ics" in shown
    assert "Busy times. Read at 08:00, 2 events to come; 2 new" in shown
    assert "No calendar is read" not in shown
    assert panel(page).address.text() == ""
    assert [one.state.events for one in desk.calendars.of(amal.id)] == [2]


def test_a_calendar_may_say_when_somebody_is_available(page, file, desk, amal, settle):
    written(file, LECTURE)
    QTest.keyClicks(QApplication.focusWidget(), str(file))
    panel(page).says.setFocus()
    key(Qt.Key.Key_Down)
    pressed(page, "add-calendar", settle)
    assert "Available times." in labels(panel(page))
    assert desk.calendars.of(amal.id)[0].says is TimeUse.AVAILABLE


def test_reading_again_says_what_is_new_changed_and_gone_and_the_cursor_stays(page, file, settle):
    written(file, LECTURE, DENTIST)
    entered(str(file), settle)
    written(file, LECTURE.replace("PT2H", "PT3H"), DENTIST.replace("UID:b", "UID:d"))
    pressed(page, "read-calendar", settle)
    assert "2 events to come; 1 new, 1 changed, 1 gone" in labels(panel(page))
    assert QApplication.focusWidget().objectName() == "read-calendar"
    pressed(page, "read-calendar", settle)
    assert "2 events to come; nothing new" in labels(panel(page))


def test_what_was_left_out_is_named_with_its_day_and_its_reason(page, file, settle):
    written(file, LECTURE, BOMB, "UID:x\nSUMMARY:Secret\nDTSTART;TZID=Atlantis:20261201T100000")
    entered(str(file), settle)
    assert "comes back so often" not in labels(panel(page))
    assert page.findChild(QPushButton, "left-out").text() == "2 left out: why"
    pressed(page, "left-out", settle)
    shown = labels(panel(page))
    assert "Thu 1 Jan 2026: it comes back so often that it cannot be worked out." in shown
    assert "Tue 1 Dec 2026: The time zone “Atlantis” is not known; this event was left out." in shown
    assert "Secret" not in shown


def test_what_cannot_be_read_is_said_and_what_was_typed_stays(page, file, desk, amal, settle):
    entered(str(file), settle)
    assert "There is no calendar at this place" in labels(panel(page))
    assert panel(page).address.text() == str(file)
    assert QApplication.focusWidget() is panel(page).address
    assert desk.calendars.of(amal.id) == ()
    written(file, LECTURE)
    key(Qt.Key.Key_Return)
    settle()
    assert "1 event to come" in labels(panel(page))


def test_an_address_without_https_is_refused_in_a_sentence(page, settle):
    entered("http://calendar.example/mine", settle)
    assert "Others could read along on the way to calendar.example" in labels(panel(page))


def test_a_calendar_on_a_server_asks_for_name_and_password_in_the_line(page, radicale, settle, desk, amal, frame):
    said = []
    frame.message.connect(said.append)
    entered(radicale.address, settle)
    assert "asks for user name and password" in labels(panel(page))
    QTest.keyClicks(QApplication.focusWidget(), USER)
    key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().echoMode() is QLineEdit.EchoMode.Password
    entered(PASSWORD, settle)
    assert "127.0.0.1 … mine" in labels(panel(page))
    assert panel(page).login.password.text() == ""
    assert [one.login for one in desk.calendars.of(amal.id)] == [USER]
    assert said[-1].text == "The password is in no keyring here; the next start asks for it."


def test_a_password_that_became_wrong_is_asked_for_in_the_row(page, radicale, settle, desk, amal, frame):
    entered(radicale.address, settle)
    QTest.keyClicks(QApplication.focusWidget(), USER)
    key(Qt.Key.Key_Tab)
    entered(PASSWORD, settle)
    desk.calendars._told.clear()  # as after a new start without a keyring
    pressed(page, "read-calendar", settle)
    assert "asks for user name and password" in labels(panel(page))
    (row,) = panel(page).rows.values()
    row.login.user.setFocus()
    QTest.keyClicks(row.login.user, USER)
    key(Qt.Key.Key_Tab)
    entered(PASSWORD, settle)
    assert "asks for user name" not in labels(panel(page))
    assert "nothing new" in labels(panel(page))


def test_a_calendar_that_is_gone_is_said_to_be_so_and_what_was_known_still_counts(page, file, settle, desk, amal):
    written(file, LECTURE)
    entered(str(file), settle)
    file.unlink()
    pressed(page, "read-calendar", settle)
    shown = labels(panel(page))
    assert "There is no calendar at this place" in shown
    assert "1 event to come" in shown
    assert desk.calendars.of(amal.id)[0].times.busy


def test_a_calendar_is_taken_out_and_comes_back_by_undo(page, file, settle, frame):
    said = []
    frame.message.connect(said.append)
    written(file, LECTURE)
    entered(str(file), settle)
    pressed(page, "remove-calendar", settle)
    assert "No calendar is read" in labels(panel(page))
    assert said[-1].text == "Calendar taken out; its times count no more"
    frame.undo(said[-1].undo)
    settle()
    assert "amal.ics" in labels(panel(page))


def test_a_file_is_chosen_in_the_dialog_of_the_system(page, file, settle, frame):
    frame.asker = PreparedAnswers(file)
    written(file, LECTURE)
    pressed(page, "choose-calendar", settle)
    key(Qt.Key.Key_Return)
    settle()
    assert "amal.ics" in labels(panel(page))


def test_the_ranking_says_in_words_that_it_is_the_calendar(page, file, settle, desk, watch):
    written(file, LECTURE)
    entered(str(file), settle)
    ranking = desk.matching.candidates_for(desk.requests.file(a_request("Mon 11:00")).value)
    assert reason_text(ranking.absentees[0].reason, watch.now) == "Busy until 12:00, says their calendar"


def test_calendars_are_read_again_by_themselves_and_the_screen_says_so(page, file, settle, frame, watch):
    written(file, LECTURE)
    entered(str(file), settle)
    written(file, LECTURE, DENTIST)
    watch.go_on(minutes=61)
    keeper = CalendarKeeper(frame, page)
    keeper.look()
    settle()
    shown = labels(panel(page))
    assert "Read at 09:01, 2 events to come" in shown
    assert "new" not in shown


def test_nobody_waits_for_a_server_that_does_not_answer(page, settle, frame, desk, qtbot):
    desk.interpreters.save(an_interpreter("Yonas", "Tesfay"))
    page.refresh()
    settle()
    lane = Operations(
        single_lane("calendar-lane"), on_refused=pytest.fail, on_unavailable=pytest.fail, on_bug=pytest.fail
    )
    frame.network = lane
    with socket.create_server(("127.0.0.1", 0)) as listener:
        QTest.keyClicks(QApplication.focusWidget(), f"http://127.0.0.1:{listener.getsockname()[1]}/")
        begun = time.monotonic()
        key(Qt.Key.Key_Return)
        page.first_field().setFocus()
        QTest.keyClicks(page.first_field(), "Tesfay")
        qtbot.waitUntil(lambda: page.card.name.full_text == "Yonas Tesfay")
        assert time.monotonic() - begun < 5
        assert lane.is_busy
        desk.calendars.stop()
        lane.close()
        assert time.monotonic() - begun < 8


def test_another_person_has_other_calendars(page, file, settle, desk, qtbot):
    written(file, LECTURE)
    entered(str(file), settle)
    other = desk.interpreters.save(an_interpreter("Yonas", "Tesfay")).value
    page.show_record(Noun.INTERPRETER, other.id)
    settle()
    assert page.card.name.full_text == "Yonas Tesfay"
    assert "amal.ics" not in labels(panel(page))
