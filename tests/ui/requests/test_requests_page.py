"""The screen of requests as one works with it: lists, keys, the panel beside them, forms that wait."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from sisa_desk.domain.events import Noun
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.offers import Answer, Via
from sisa_desk.domain.phone import read_phone
from sisa_desk.domain.requests import RequestState, Urgency
from sisa_desk.domain.vocabulary import UnfilledReason
from sisa_desk.ui.matching.answer_keys import answer_keys
from sisa_desk.ui.requests.request_rows import Section
from sisa_desk.ui.requests.requests_page import RequestsPage
from sisa_desk.ui.widgets.two_line_rows import LinesModel
from sisa_desk.ui.window_state import WindowState
from tests.builders import a_phone, a_request, an_id, an_instant_request, an_interpreter, an_organisation, at
from tests.builders.stores import booked


@pytest.fixture
def page(frame, put, window):
    window.resize(1064, 670)
    made = put(RequestsPage(frame))

    def show() -> RequestsPage:
        made.refresh()
        frame.operations.idle()
        made.table.setFocus()
        return made

    made.now = show
    return made


def child(widget: QWidget, kind: type, name: str):
    return widget.findChild(kind, name)


def drawn(page) -> list[tuple[str, ...]]:
    model = page.table.model()
    return [
        tuple(str(model.index(row, column).data() or "") for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def press(qtbot, page, key) -> None:
    if isinstance(key, str):
        qtbot.keyClicks(page.table, key)
    else:
        qtbot.keyClick(page.table, key)
    page.frame.operations.idle()


def section(page, wanted: Section) -> None:
    page.tabs.setCurrentIndex(list(Section).index(wanted))
    page.frame.operations.idle()


def test_the_open_list_goes_by_urgency_and_age(desk, page, watch):
    old = desk.requests.file(a_request("Fri 9:00")).value
    watch.go_on(hours=2)
    urgent = desk.requests.file(a_request("Fri 11:00", urgency=Urgency.URGENT)).value
    page.now()
    assert [row[0] for row in drawn(page)] == [case_number(urgent.number), case_number(old.number)]
    assert drawn(page)[0] == (case_number(urgent.number), "Fri 27.11. 11:00", "Arabic", "Urgent Open")
    assert page.tabs.tabText(0) == "Open  2"
    assert page.panel.request.id == urgent.id


def test_empty_lists_say_what_would_fill_them(page):
    page.now()
    assert page.list.empty.accessibleName().startswith("Nobody has to be found just now")
    section(page, Section.CALLBACKS)
    assert page.list.empty.accessibleName().startswith("No promise is open")


def test_offers_out_say_who_and_until_when(desk, page):
    person = desk.interpreters.save(an_interpreter()).value
    filed = desk.requests.file(a_request()).value
    desk.offers.ask(filed.id, person.id, Via.EMAIL)
    page.now()
    section(page, Section.ASKED)
    assert drawn(page) == [(case_number(filed.number), "Thu 26.11. 10:00", "Amal Haddad", "until Tue 24.11. 08:00")]
    assert page.panel.request.id == filed.id


def test_an_offer_whose_time_is_over_says_so(desk, page, watch):
    person = desk.interpreters.save(an_interpreter()).value
    desk.offers.ask(desk.requests.file(a_request()).value.id, person.id, Via.EMAIL)
    watch.go_on(hours=25)
    page.now()
    section(page, Section.ASKED)
    assert drawn(page)[0][3] == "Time is over"


def test_what_is_accepted_waits_for_both_to_be_told_tomorrow_first(desk, page, frame):
    later = booked(desk)
    soon = booked(desk, desk.interpreters.save(an_interpreter("Karim", "Nasser")).value, a_request("Tue 9:00"))
    page.now()
    section(page, Section.UNCONFIRMED)
    assert [row[0] for row in drawn(page)] == [case_number(soon.request.number), case_number(later.request.number)]
    assert drawn(page)[0][3].startswith("By tomorrow")


def test_c_confirms_both_sides_and_the_line_leaves(desk, page, qtbot):
    filled = booked(desk)
    page.now()
    section(page, Section.UNCONFIRMED)
    press(qtbot, page, "c")
    assert desk.requests.get(filled.request.id).state is RequestState.CONFIRMED
    assert drawn(page) == []


def test_several_marked_lines_are_confirmed_at_once_and_undone_at_once(desk, page, qtbot, frame):
    one = booked(desk)
    other = booked(desk, desk.interpreters.save(an_interpreter("Karim", "Nasser")).value, a_request("Fri 9:00"))
    page.now()
    section(page, Section.UNCONFIRMED)
    page.table.selectAll()
    assert page.list.confirm_all.text().startswith("Both told, 2 appointment")
    qtbot.mouseClick(page.list.confirm_all, Qt.MouseButton.LeftButton)
    frame.operations.idle()
    states = {desk.requests.get(filled.request.id).state for filled in (one, other)}
    assert states == {RequestState.CONFIRMED}
    frame.undo(frame.said[-1].undo)
    frame.operations.idle()
    assert desk.requests.get(one.request.id).state is RequestState.ACCEPTED
    assert len(drawn(page)) == 2


def test_overdue_call_backs_are_red_and_say_so_and_k_keeps_them(desk, page, qtbot, watch, frame):
    call = desk.calls.open(read_phone("030 23125-117"), key=an_id()).value
    promised = desk.calls.promise(call.id, at("8:30"), note="Tigrinya").value
    watch.set("9:00")
    page.now()
    section(page, Section.CALLBACKS)
    assert drawn(page)[0][3] == "Overdue"
    press(qtbot, page, Qt.Key.Key_Return)
    assert frame.dialled == ["+493023125117"]
    press(qtbot, page, "k")
    assert desk.calls.promises() == ()
    assert drawn(page) == []
    frame.undo(frame.said[-1].undo)
    frame.operations.idle()
    assert [line.callback.id for line in desk.calls.promises()] == [promised.id]


def test_u_ends_a_request_as_unfilled_with_its_reason(desk, page, qtbot):
    filed = desk.requests.file(a_request()).value
    page.now()
    press(qtbot, page, "u")
    ending = page.panel.ending
    assert ending.apply_button.toolTip() == "Please say why nobody was found."
    qtbot.keyClick(ending.reason.focusProxy(), "2")
    qtbot.keyClick(ending.reason.focusProxy(), Qt.Key.Key_Return)
    page.frame.operations.idle()
    stored = desk.requests.get(filed.id)
    assert (stored.state, stored.unfilled_reason) == (RequestState.UNFILLED, UnfilledReason.NOBODY_FREE)
    section(page, Section.ENDED)
    assert drawn(page)[0][3] == "Nobody found"
    press(qtbot, page, "r")
    assert desk.requests.get(filed.id).state is RequestState.OPEN


def test_x_cancels_a_request_by_digit_and_reason(desk, page, qtbot):
    filed = desk.requests.file(a_request()).value
    page.now()
    press(qtbot, page, "x")
    qtbot.keyClick(page.panel.ending.who.focusProxy(), "1")
    qtbot.keyClicks(page.panel.ending.why, "moved away")
    qtbot.keyClick(page.panel.ending.why, Qt.Key.Key_Return)
    page.frame.operations.idle()
    assert desk.requests.get(filed.id).state is RequestState.CANCELLED_BY_ORGANISATION


def test_who_cancels_because_nobody_was_found_says_so_by_digit(desk, page, qtbot):
    filed = desk.requests.file(a_request()).value
    page.now()
    press(qtbot, page, "x")
    ending = page.panel.ending
    assert not ending.in_vain.isVisible()
    qtbot.keyClick(ending.who.focusProxy(), "1")
    assert ending.in_vain.key is UnfilledReason.NO_LONGER_NEEDED
    qtbot.keyClick(ending.in_vain.focusProxy(), "3")
    qtbot.keyClick(ending.in_vain.focusProxy(), Qt.Key.Key_Return)
    page.frame.operations.idle()
    assert desk.requests.get(filed.id).unfilled_reason is UnfilledReason.NOBODY_FREE


def test_letters_belong_to_the_step_while_one_waits_for_a_word(desk, page, qtbot):
    desk.requests.file(a_request())
    page.now()
    press(qtbot, page, "x")
    qtbot.keyClicks(page.panel.ending.why, "denu")
    assert page.panel.ending.why.text() == "denu"
    assert page.side.currentWidget() is page.panel
    qtbot.keyClick(page.panel.ending.why, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_asking_and_booking_by_keys_alone(desk, page, qtbot, frame):
    desk.interpreters.save(an_interpreter(place_id="2911522"))
    filed = desk.requests.file(a_request()).value
    page.now()
    press(qtbot, page, "a")
    view = page.asking.candidates.view
    assert view.hasFocus()
    for key in (Qt.Key.Key_Return, "y", Qt.Key.Key_Return):
        (qtbot.keyClicks if isinstance(key, str) else qtbot.keyClick)(view, key)
        frame.operations.idle()
    assert desk.requests.get(filed.id).state is RequestState.ACCEPTED
    assert frame.dialled == ["+491713920001"]
    assert page.side.currentWidget() is page.panel
    assert page.panel.coming.appointment.start == at("Thu 10:00")


def test_a_wrong_number_is_marked_here_too_and_the_second_one_is_dialled_next(desk, page, qtbot, frame):
    phones = (a_phone("0171 3920001"), a_phone("0171 3920002"))
    person = desk.interpreters.save(an_interpreter(place_id="2911522", phones=phones)).value
    desk.requests.file(a_request())
    page.now()
    press(qtbot, page, "a")
    view = page.asking.candidates.view
    for key in (Qt.Key.Key_Return, answer_keys()[Answer.WRONG_NUMBER].lower(), Qt.Key.Key_Return):
        (qtbot.keyClicks if isinstance(key, str) else qtbot.keyClick)(view, key)
        frame.operations.idle()
    assert [one.is_wrong for one in desk.interpreters.get(person.id).phones] == [True, False]
    assert frame.dialled == ["+491713920001", "+491713920002"]


def test_whom_another_desk_rings_is_not_dialled(desk, page, qtbot, frame):
    person = desk.interpreters.save(an_interpreter(place_id="2911522")).value
    desk.requests.file(a_request())
    page.now()
    press(qtbot, page, "a")
    desk.offers.ask(desk.requests.file(an_instant_request()).value.id, person.id)
    qtbot.keyClick(page.asking.candidates.view, Qt.Key.Key_Return)
    frame.operations.idle()
    assert frame.dialled == []


def test_somebody_who_cannot_is_asked_all_the_same_by_keys_alone(desk, page, qtbot, frame):
    desk.interpreters.save(an_interpreter(place_id="2911522", areas=frozenset()))
    filed = desk.requests.file(a_request()).value
    page.now()
    press(qtbot, page, "a")
    view, line = page.asking.candidates.view, page.asking.candidates.override_line
    view.move_to(view.rows.rowCount() - 1)
    qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line.reason, "asked her yesterday")
    qtbot.keyClick(line.reason, Qt.Key.Key_Return)
    frame.operations.idle()
    for key in ("y", Qt.Key.Key_Return):
        (qtbot.keyClicks if isinstance(key, str) else qtbot.keyClick)(view, key)
        frame.operations.idle()
    assert desk.requests.get(filed.id).state is RequestState.ACCEPTED
    assert page.panel.coming.appointment.overridden == "asked her yesterday"


def test_esc_leads_back_from_the_candidates(desk, page, qtbot):
    desk.requests.file(a_request())
    page.now()
    press(qtbot, page, "a")
    qtbot.keyClick(page.asking.candidates.view, Qt.Key.Key_Escape)
    assert page.side.currentWidget() is page.panel
    assert page.table.hasFocus()


def test_enter_edits_in_place_and_saving_keeps_the_same_record(desk, page, qtbot, frame):
    filed = desk.requests.file(a_request(occasion="parents")).value
    page.now()
    press(qtbot, page, Qt.Key.Key_Return)
    form = page.forms.form
    assert form.fields.by_name["occasion"].text() == "parents"
    form.fields.by_name["occasion"].setFocus()
    qtbot.keyClicks(form.fields.by_name["occasion"], " evening")
    qtbot.keyClick(form.fields.by_name["occasion"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    frame.operations.idle()
    stored = desk.requests.get(filed.id)
    assert (stored.occasion, stored.number, stored.start) == ("parents evening", filed.number, filed.start)
    assert page.side.currentWidget() is page.panel


def test_typing_letters_into_the_form_starts_nothing(desk, page, qtbot):
    desk.requests.file(a_request())
    page.now()
    press(qtbot, page, "e")
    form = page.forms.form
    form.fields.by_name["room"].setFocus()
    qtbot.keyClicks(form.fields.by_name["room"], "uxc3")
    form.fields.by_name["mode"].setFocus()
    qtbot.keyClicks(form.fields.by_name["mode"], "u")
    assert form.fields.by_name["room"].text() == "uxc3"
    assert page.side.currentWidget() is page.forms


def test_another_desk_was_faster_the_sentence_stands_and_the_text_stays(desk, page, qtbot, frame):
    filed = desk.requests.file(a_request()).value
    page.now()
    press(qtbot, page, "e")
    form = page.forms.form
    desk.requests.save(replace(filed, room="12"))
    form.fields.by_name["occasion"].setFocus()
    qtbot.keyClicks(form.fields.by_name["occasion"], "typed meanwhile")
    qtbot.keyClick(form.fields.by_name["occasion"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    frame.operations.idle()
    assert form.refusal.text
    assert form.fields.by_name["occasion"].text() == "typed meanwhile"
    assert page.side.currentWidget() is page.forms
    assert desk.requests.get(filed.id).occasion == ""


def _shown_chip(page) -> QWidget:
    return next(one for one in page.forms.chips.findChildren(QWidget, "half-filled") if not one.isHidden())


def test_stepping_back_keeps_what_was_typed_as_a_half_filled_form(desk, page, qtbot, frame):
    desk.requests.file(a_request())
    page.now()
    press(qtbot, page, "e")
    occasion = page.forms.form.fields.by_name["occasion"]
    occasion.setFocus()
    qtbot.keyClicks(occasion, "parents")
    qtbot.keyClick(occasion, Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    assert child(page.forms.chips, QWidget, "half-filled").isVisible()
    press(qtbot, page, "n")
    assert page.forms.form.is_new
    qtbot.mouseClick(_shown_chip(page), Qt.MouseButton.LeftButton)
    assert page.forms.form.fields.by_name["occasion"].text() == "parents"


def test_three_half_filled_forms_are_kept_side_by_side(desk, page, qtbot):
    for _ in range(3):
        desk.requests.file(a_request())
    page.now()
    for number in range(3):
        page.table.choose_row(number)
        page.frame.operations.idle()
        press(qtbot, page, "e")
        room = page.forms.form.fields.by_name["room"]
        room.setFocus()
        qtbot.keyClicks(room, f"R{number}")
        qtbot.keyClick(room, Qt.Key.Key_Escape)
    assert len(page.forms.waiting) == 3
    page.forms.reopen(page.forms.waiting[1])
    assert page.forms.form.fields.by_name["room"].text() == "R1"


def test_a_form_comes_back_after_a_crash(desk, page, frame, put, qtbot):
    page.now()
    press(qtbot, page, "n")
    form = page.forms.form
    form.fields.by_name["contact"].setFocus()
    qtbot.keyClicks(form.fields.by_name["contact"], "Frau Beispiel")
    content = form.content()
    again = put(RequestsPage(frame))
    again.restore_draft("request", form.key, content)
    assert again.forms.waiting == (form.key,)
    again.forms.reopen(form.key)
    assert again.forms.form.fields.by_name["contact"].text() == "Frau Beispiel"


def test_d_files_a_copy_with_a_number_and_a_time_of_its_own(desk, page, qtbot, frame):
    clinic = desk.organisations.save(an_organisation("Clinic at the Mill Ditch")).value
    filed = desk.requests.file(a_request(organisation_id=clinic.id)).value
    page.now()
    press(qtbot, page, "d")
    form = page.forms.form
    assert form.is_new
    assert form.fields.by_name["organisation_id"].text() == "Clinic at the Mill Ditch"
    when = form.fields.by_name["start"]
    assert when.edit.hasFocus()
    qtbot.keyClicks(when.edit, "fr 14:00 30")
    qtbot.keyClick(when.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    frame.operations.idle()
    copy = next(line.request for line in desk.requests.queue() if line.request.id != filed.id)
    assert (copy.start, copy.minutes, copy.organisation_id) == (at("Fri 14:00"), 30, clinic.id)


def test_a_record_wanted_elsewhere_is_shown_in_its_list(desk, page, frame):
    filled = booked(desk)
    page.now()
    page.show_record(Noun.REQUEST, filled.request.id)
    frame.operations.idle()
    assert page.tabs.currentIndex() == list(Section).index(Section.UNCONFIRMED)
    assert page.panel.request.id == filled.request.id


def test_a_call_wanted_elsewhere_shows_its_request_or_itself(desk, page, frame):
    call = desk.calls.open(read_phone("030 23125-117"), key=an_id()).value
    page.now()
    page.show_record(Noun.CALL, call.id)
    frame.operations.idle()
    assert page.side.currentWidget() is page.calls
    filed = desk.requests.file(a_request(call_id=call.id)).value
    page.show_record(Noun.CALL, call.id)
    frame.operations.idle()
    assert page.panel.key == filed.id


def test_the_panel_tells_facts_answers_and_history(desk, page, frame):
    person = desk.interpreters.save(an_interpreter()).value
    filed = desk.requests.file(a_request(occasion="parents", room="3.14", street="Test Lane 4")).value
    offer = desk.offers.ask(filed.id, person.id).value
    desk.offers.answer(offer.id, Answer.NO)
    page.now()
    said = " | ".join(one.full_text for one in page.panel.findChildren(QWidget) if hasattr(one, "full_text"))
    for words in ("On site, Halle (Saale), Test Lane 4, 3.14", "Health, parents", "Amal Haddad", "Entered · desk 1"):
        assert words in said


def test_only_what_can_be_done_is_offered(desk, page):
    booked(desk)
    page.now()
    section(page, Section.UNCONFIRMED)
    visible = {one.objectName() for one in page.panel.findChildren(QPushButton) if one.isVisible()}
    assert {"edit", "duplicate", "confirm-both", "move", "cancel", "end"} <= visible
    assert not visible & {"ask", "unfilled", "cancel-request", "reopen"}


def test_the_list_model_keeps_its_promises(qtmodeltester, desk, page):
    qtmodeltester.check(page.model)
    desk.requests.file(a_request())
    page.now()
    desk.requests.file(a_request("Fri 9:00"))
    page.now()
    section(page, Section.ENDED)
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "Case"
    empty = LinesModel(lambda: ("One",))
    assert (empty.rowCount(), empty.columnCount()) == (0, 1)


def test_every_cell_says_its_heading_to_a_screen_reader(desk, page):
    desk.requests.file(a_request())
    page.now()
    index = page.model.index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "When and where: Thu 26.11. 10:00, On site, Halle (Saale)"


def test_a_form_is_not_taken_away_when_something_happens_elsewhere(desk, page, qtbot, frame):
    filed = desk.requests.file(a_request()).value
    page.now()
    press(qtbot, page, "e")
    frame.do(desk.requests.file, a_request("Fri 9:00"))
    frame.operations.idle()
    page.table.selectionModel().select(page.table.model().index(1, 0), QItemSelectionModel.SelectionFlag.Select)
    assert page.side.currentWidget() is page.forms
    assert page.forms.form.key == filed.id


def test_a_program_closed_beside_a_form_shows_the_state_again(desk, frame, put, qtbot, tmp_path):
    frame.window_state = WindowState(tmp_path / "window.ini")
    desk.requests.file(a_request())
    page = put(RequestsPage(frame))
    page.refresh()
    frame.operations.idle()
    page.open_current()
    assert page.table.isColumnHidden(3)
    frame.window_state.save_columns(page.table.horizontalHeader(), "requests")
    again = put(RequestsPage(frame))
    assert not again.table.isColumnHidden(3)
