"""The board as one works with it: walking, picking up, carrying, dropping, by keys and by mouse alike."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.availability import AbsenceKind
from sisa_desk.domain.boards import Fit, Grouping, Kind
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.requests import RequestState, Urgency
from sisa_desk.ui.agenda.agenda_page import View
from sisa_desk.ui.agenda.board_places import OPEN_ROW
from sisa_desk.ui.agenda.board_view import BoardView
from sisa_desk.ui.blur import PRIVACY
from tests.builders import a_request, a_skill, an_interpreter, an_organisation, at
from tests.builders.stores import booked
from tests.ui.board_stage import go, press, settle

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def karim(desk):
    return desk.interpreters.save(an_interpreter("Karim", "Nasser")).value


def rows(page) -> list[str]:
    return [row.head.name if row.head else f"[{row.group}]" for row in page.board.model.rows]


def kept(desk, made):
    return desk.appointments.line(made.appointment.id).appointment


def test_rows_are_grouped_by_language_district_and_name(desk, page, amal):
    desk.interpreters.save(an_interpreter("Feven", "Kidane", skills=(a_skill("tir"), a_skill("ara"))))
    page.now()
    assert rows(page) == ["[Arabic]", "Amal Haddad", "Feven Kidane", "[Tigrinya]", "Feven Kidane"]
    press(page, Qt.Key.Key_B)
    assert page.board.model.grouping is Grouping.DISTRICT
    assert len(rows(page)) == 3
    press(page, Qt.Key.Key_B)
    assert rows(page) == ["Amal Haddad", "Feven Kidane"]


def test_one_key_turns_between_board_and_list(page, amal):
    page.now()
    press(page, Qt.Key.Key_L)
    assert page.views.key is View.LIST
    assert page.table.hasFocus()
    press(page, Qt.Key.Key_L)
    assert page.board.view.hasFocus()


def test_what_is_meant_is_said_in_a_sentence(desk, page, amal):
    clinic = desk.organisations.save(an_organisation("Clinic at the Mill Ditch")).value
    booked(desk, amal, a_request("Thu 10:00", organisation_id=clinic.id))
    page.now()
    go(page, amal)
    sentence = page.board.status.full_text
    for part in ("10:00–11:00", "Amal Haddad", "Arabic", "Clinic at the Mill Ditch", "Accepted"):
        assert part in sentence
    assert page.board.view.accessibleDescription() == sentence


def test_names_are_dots_while_the_screen_is_private(desk, page, amal):
    page.now()
    go(page, amal)
    PRIVACY.switch(True)
    assert "Haddad" not in page.board.status.full_text


def test_open_requests_stand_on_top_the_most_urgent_first(desk, page, amal):
    desk.requests.file(a_request("Thu 9:00"))
    urgent = desk.requests.file(a_request("Thu 10:00", urgency=Urgency.URGENT)).value
    page.now()
    view = page.board.view
    assert view.row == OPEN_ROW
    assert next(item.request.id for item in view.open.content.items) == urgent.id
    press(page, Qt.Key.Key_Left)
    assert "urgent" in page.board.status.full_text.casefold()


def test_a_request_is_dropped_on_the_best_by_keys_alone(desk, page, amal, karim):
    booked(desk, karim, a_request("Thu 10:00"))
    request = desk.requests.file(a_request("Thu 10:00")).value
    page.now()
    press(page, Qt.Key.Key_Space)
    assert page.board.view.fits.of(amal.id) is Fit.BEST
    press(page, Qt.Key.Key_Down)
    assert page.board.view.head.key == amal.id
    assert "Amal Haddad: best" in page.board.status.full_text
    press(page, Qt.Key.Key_Return)
    assert desk.requests.get(request.id).state is RequestState.ACCEPTED
    assert page.board.view.carried is None
    assert page.board.view.item.appointment.request_id == request.id
    assert page.frame.said[-1].text == "Appointment booked"
    page.frame.undo(page.frame.said[-1].undo)
    settle(page)
    assert desk.requests.get(request.id).state is RequestState.OPEN
    assert [item.request.id for item in page.board.model.open] == [request.id]


def test_arrows_carry_by_quarter_hours_and_shift_changes_the_length(desk, page, amal):
    made = booked(desk, amal)
    page.now()
    go(page, amal)
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    press(page, Qt.Key.Key_Right, modifier=SHIFT)
    press(page, Qt.Key.Key_Return)
    moved = kept(desk, made)
    assert (moved.start, moved.interval.minutes) == (at("Thu 10:15"), 75)
    assert page.frame.said[-1].text == "Appointment moved; please tell both sides"


def test_an_appointment_goes_to_another_person(desk, page, amal, karim):
    made = booked(desk, amal)
    page.now()
    go(page, amal)
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert kept(desk, made).interpreter_id == karim.id
    assert page.board.view.head.key == karim.id


def test_escape_leaves_everything_as_it_was(desk, page, amal, karim):
    made = booked(desk, amal)
    page.now()
    go(page, amal)
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert kept(desk, made) == made.appointment
    assert (page.board.view.head.key, page.board.view.key) == (amal.id, made.appointment.id)


def test_a_conflict_is_refused_with_its_reason_and_stays_in_hand(desk, page, amal, karim):
    booked(desk, karim, a_request("Thu 10:00"))
    made = booked(desk, amal)
    page.now()
    go(page, amal)
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.board.status.full_text.startswith("Not possible. Karim Nasser: conflict · Appointment")
    assert page.board.view.carried is not None
    assert kept(desk, made) == made.appointment


def test_who_does_not_speak_it_is_refused_in_words(desk, page, amal):
    desk.interpreters.save(an_interpreter("Ilir", "Basha", skills=(a_skill("sqi"),)))
    booked(desk, amal)
    page.now()
    page.board.groups.choose(Grouping.NAME)
    go(page, amal)
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert "does not speak it" in page.board.status.full_text


def test_what_may_be_set_aside_asks_for_a_reason_in_a_line(desk, page, amal, qtbot):
    made = booked(desk, amal)
    desk.interpreters.add_absence(amal.id, at("Thu 12:00"), at("Thu 20:00"), AbsenceKind.HOLIDAY)
    page.now()
    go(page, amal)
    press(page, Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 12, Qt.Key.Key_Return)
    assert page.board.reason.reason.hasFocus()
    assert kept(desk, made) == made.appointment
    press(page, Qt.Key.Key_Return)
    assert page.board.reason.isVisible()
    qtbot.keyClicks(page.board.reason.reason, "comes back for it")
    press(page, Qt.Key.Key_Return)
    assert (kept(desk, made).start, kept(desk, made).overridden) == (at("Thu 13:00"), "comes back for it")


def test_the_reason_may_be_left_and_the_item_stays_in_hand(desk, page, amal):
    booked(desk, amal)
    desk.interpreters.add_absence(amal.id, at("Thu 12:00"), at("Thu 20:00"), AbsenceKind.HOLIDAY)
    page.now()
    go(page, amal)
    press(page, Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 12, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert not page.board.reason.isVisible()
    assert page.board.view.carried is not None


def test_the_next_free_person_is_one_key_away(desk, page, amal, karim):
    booked(desk, amal)
    page.now()
    go(page, amal)
    press(page, Qt.Key.Key_N)
    assert page.board.view.head.key == karim.id


def test_enter_opens_the_card_and_its_letters_work(desk, page, amal):
    made = booked(desk, amal)
    page.now()
    go(page, amal)
    press(page, Qt.Key.Key_Return)
    assert page.board.card.isVisible()
    press(page, Qt.Key.Key_C)
    assert kept(desk, made).state is AppointmentState.CONFIRMED
    page.board.view.setFocus()
    press(page, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert page.frame.wanted[-1] == (Noun.REQUEST, made.request.id)


def test_the_card_of_an_open_request_picks_it_up(desk, page, amal):
    desk.requests.file(a_request("Thu 10:00"))
    page.now()
    press(page, Qt.Key.Key_Return)
    assert page.board.card.item.kind is Kind.REQUEST
    press(page, Qt.Key.Key_Space)
    assert page.board.view.carried is not None
    assert not page.board.card.isVisible()


def test_what_is_over_cannot_be_picked_up_and_says_why(desk, page, amal, watch):
    booked(desk, amal)
    watch.set("Thu 10:30")
    made = desk.appointments.agenda(page.days.window_shown)
    assert made == ()
    page.now()
    go(page, amal)
    watch.set("Thu 12:00")
    desk.appointments.close(page.board.view.key)
    page.now()
    page.refresh()
    settle(page)
    press(page, Qt.Key.Key_Space)
    assert "cannot be moved any more" in page.board.status.full_text
    assert page.board.view.carried is None


def test_a_change_elsewhere_refreshes_the_rows_it_concerns_only(desk, page, amal, karim):
    page.now()
    asked = []
    contents = desk.boards.contents
    object.__setattr__(desk.boards, "contents", lambda keys, window: asked.append(set(keys)) or contents(keys, window))
    made = booked(desk, karim, a_request("Thu 14:00"))
    page.frame.tell(Event(Noun.APPOINTMENT, "booked", made.appointment.id))
    settle(page)
    assert asked == [{karim.id}]
    assert len(page.board.model.shelf(karim.id).content.items) == 1


def test_a_week_stands_side_by_side(desk, page, amal):
    booked(desk, amal, a_request("Mon 10:00"))
    booked(desk, amal, a_request("Fri 15:00"))
    page.now()
    press(page, Qt.Key.Key_W)
    view = page.board.view
    places = [place for _item, place in view.placed(page.board.model.row_of(amal.id))]
    assert view.scale.is_week
    assert len(places) == 2
    assert places[0].left() < places[1].left()


def test_contents_are_asked_for_what_is_in_view_only(desk, page):
    for number in range(120):
        desk.interpreters.save(an_interpreter(f"Person{number:03}", "Beispiel"))
    page.now()
    model = page.board.model
    known = [row for row in model.rows if row.head and model.shelf(row.head.key)]
    assert 0 < len(known) < 40
    press(page, Qt.Key.Key_End)
    assert model.shelf(model.rows[-1].head.key) is not None


# by mouse


def drag(view: BoardView, start: QPoint, end: QPoint, page) -> None:
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(view.viewport(), start + (end - start) * share)
        settle(page)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    settle(page)


def place_of(view: BoardView, row: int) -> QRect:
    return view.turned(next(place for _item, place in view.placed(row)))


def hour(view: BoardView) -> int:
    stretch = view.scale.stretches[0]
    return round(stretch.x_of(stretch.time.start + timedelta(hours=1)) - stretch.left)


def test_an_open_request_is_dragged_onto_a_person(desk, page, amal, karim):
    request = desk.requests.file(a_request("Thu 10:00")).value
    page.now()
    view, model = page.board.view, page.board.model
    row = model.row_of(karim.id)
    start = place_of(view, OPEN_ROW).center()
    drag(view, start, QPoint(start.x(), view.place_of(row).center().y()), page)
    assert desk.requests.get(request.id).state is RequestState.ACCEPTED
    assert [one.appointment.start for one in desk.appointments.of_interpreter(karim.id)] == [at("Thu 10:00")]


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_an_appointment_is_dragged_to_another_time(desk, page, amal, qapp, is_mirrored):
    made = booked(desk, amal)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight)
    page.now()
    view = page.board.view
    start = place_of(view, page.board.model.row_of(amal.id)).center()
    drag(view, start, start + QPoint((-1 if is_mirrored else 1) * 2 * hour(view), 0), page)
    assert kept(desk, made).start == at("Thu 12:00")


def test_its_edge_is_dragged_to_another_length(desk, page, amal):
    made = booked(desk, amal)
    page.now()
    view = page.board.view
    place = place_of(view, page.board.model.row_of(amal.id))
    edge = QPoint(place.right() - 1, place.center().y())
    drag(view, edge, edge + QPoint(hour(view) // 2, 0), page)
    assert (kept(desk, made).start, kept(desk, made).interval.minutes) == (at("Thu 10:00"), 90)


def test_let_go_outside_of_people_nothing_happens(desk, page, amal):
    made = booked(desk, amal)
    page.now()
    view = page.board.view
    start = place_of(view, page.board.model.row_of(amal.id)).center()
    drag(view, start, place_of_open(view), page)
    assert kept(desk, made) == made.appointment
    assert view.carried is None


def place_of_open(view: BoardView) -> QPoint:
    return view.place_of(OPEN_ROW).center()
