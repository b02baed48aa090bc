"""Finding, reading, editing people by keyboard; drafts, other desks, one-key steps, absences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from sisa_desk.domain.availability import AbsenceKind
from sisa_desk.domain.events import Noun
from sisa_desk.domain.interpreters import Standing
from sisa_desk.domain.offers import Answer
from sisa_desk.domain.phone import PhoneKind
from sisa_desk.domain.vocabulary import Level, Mode
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.widgets.chip import ChipButton
from sisa_desk.ui.widgets.history_list import HistoryList
from sisa_desk.ui.widgets.plain_label import PlainLabel
from tests.builders.institutions import an_organisation
from tests.builders.moments import MONDAY, at
from tests.builders.people import a_pattern, a_phone, a_skill, an_interpreter
from tests.builders.stores import booked
from tests.builders.work import a_request, an_instant_request


def keys(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), code, modifier)


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def shown(page) -> list[str]:
    model = page.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def labels(widget) -> str:
    return "\n".join(one.full_text for one in widget.findChildren(PlainLabel) if one.isVisible())


@pytest.fixture
def people(desk):
    save = desk.interpreters.save
    return (
        save(an_interpreter("Amal", "Haddad", place_id="2911522")).value,
        save(an_interpreter("Yonas", "Tesfay", skills=(a_skill("tir"),), confirmed_on=None)).value,
        save(an_interpreter("Jörg", "Müller", skills=(a_skill("kmr"),), standing=Standing.PAUSED)).value,
    )


def find(page, text, qtbot, settle, expected):
    page.first_field().setFocus()
    page.first_field().clear()
    keys(text)
    qtbot.waitUntil(lambda: shown(page) == expected)
    settle()


def edit(page, settle):
    page.to_table()
    key(Qt.Key.Key_Return)
    settle()
    return page.stack.current_form


def test_the_list_shows_everybody_and_the_card_the_first(open_page, people):
    page = open_page()
    assert shown(page) == ["Haddad, Amal", "Müller, Jörg", "Tesfay, Yonas"]
    assert page.card.name.full_text == "Amal Haddad"
    assert "Declaration signed" in labels(page.card)


def test_a_language_in_any_spelling_finds_who_speaks_it(open_page, people, qtbot, settle):
    page = open_page()
    find(page, "Tigrinja", qtbot, settle, ["Tesfay, Yonas"])
    assert page.card.name.full_text == "Yonas Tesfay"


def test_pills_narrow_the_list_and_an_empty_list_says_what_is_behind_them(open_page, people, qtbot, settle):
    page = open_page()
    find(page, "mueller", qtbot, settle, ["Müller, Jörg"])
    page.filters.pills.setFocus()
    key(Qt.Key.Key_1)
    settle()
    assert shown(page) == []
    assert "1 match" in labels(page.table)
    page.findChild(QPushButton, "drop-filters").click()
    settle()
    assert shown(page) == ["Müller, Jörg"]


def test_pills_are_one_stop_and_arrows_move_among_them(open_page, people, settle):
    page = open_page()
    page.filters.pills.setFocus()
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Space)
    settle()
    assert page.filters.wanted.is_unconfirmed
    assert shown(page) == ["Tesfay, Yonas"]


def test_the_list_model_keeps_its_promises(open_page, people, desk, qtmodeltester, settle):
    page = open_page()
    qtmodeltester.check(page.model)
    desk.interpreters.save(an_interpreter("Zara", "Zaman"))
    page.refresh()
    settle()
    assert page.model.rowCount() == 4
    assert page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_confirmed_sorts_by_age_and_never_comes_last(open_page, people):
    page = open_page()
    page.table.sort(3)
    assert shown(page)[-1] == "Tesfay, Yonas"


def test_a_new_person_is_entered_by_keyboard_alone(open_page, desk, settle):
    page = open_page()
    page.first_field().setFocus()
    key(Qt.Key.Key_N, CTRL)
    keys("Okafor")
    key(Qt.Key.Key_Tab)
    keys("Ngozi")
    form = page.stack.current_form
    form.phones.add_button.setFocus()
    key(Qt.Key.Key_Space)
    keys("0176 040690 12")
    key(Qt.Key.Key_Tab)
    keys("mobile")
    key(Qt.Key.Key_Tab)
    QApplication.focusWidget().selectAll()
    keys("9-17:30")
    form.skills.add_button.setFocus()
    key(Qt.Key.Key_Space)
    keys("Englisch")
    key(Qt.Key.Key_Return)
    form.patterns.add_button.setFocus()
    key(Qt.Key.Key_Space)
    keys("135")
    key(Qt.Key.Key_Tab)
    keys("8-12")
    key(Qt.Key.Key_S, CTRL)
    settle()
    (stored,) = desk.interpreters.all()
    assert stored.name == "Ngozi Okafor"
    assert (stored.phones[0].label, stored.phones[0].ring_from, stored.phones[0].ring_until) == ("mobile", 540, 1050)
    assert [skill.language for skill in stored.skills] == ["eng"]
    (pattern,) = stored.patterns
    assert (pattern.rrule, pattern.start_minute, pattern.end_minute) == ("FREQ=WEEKLY;BYDAY=MO,WE,FR", 480, 720)
    assert pattern.valid_from == MONDAY
    assert page.card.name.full_text == "Ngozi Okafor"
    assert page.stack.current_form is None


def test_an_untouched_form_gives_back_what_it_was_given(open_page, desk, settle):
    organisation = desk.organisations.save(an_organisation()).value
    full = an_interpreter(
        sex=None,
        german=Level.C1,
        max_per_week=3,
        modes=frozenset((Mode.PHONE, Mode.VIDEO)),
        place_id="2911522",
        street="Weg 1",
        note="rings back",
        declaration_until=date(2028, 1, 1),
        skills=(a_skill("ara", varieties=("apc",)), a_skill("fra", level=None)),
        phones=(a_phone("0171 39200 11"), a_phone("030/23125-7 or ask", label="shop")),
        patterns=(a_pattern(), a_pattern("FREQ=MONTHLY;BYDAY=1TU,-1FR", exceptions=frozenset((date(2026, 12, 1),)))),
        barred_organisations=frozenset((organisation.id,)),
    )
    stored = desk.interpreters.save(full).value
    page = open_page()
    form = edit(page, settle)
    assert form.value() == stored
    assert not form.is_edited


def test_a_doubtful_number_is_marked_and_kept(open_page, people, desk, settle):
    page = open_page()
    form = edit(page, settle)
    row = form.phones.rows[0]
    row.phone.setFocus()
    row.phone.selectAll()
    keys("ask at the shop 12")
    assert row.doubt.isVisible()
    key(Qt.Key.Key_S, CTRL)
    settle()
    stored = desk.interpreters.get(people[0].id)
    assert (stored.phones[0].number.kind, stored.phones[0].number.text) == (PhoneKind.DOUBTFUL, "ask at the shop 12")


def test_what_cannot_be_saved_is_named_at_its_field(open_page, people, desk, settle):
    page = open_page()
    form = edit(page, settle)
    for name in ("first_name", "last_name"):
        form.lines[name].clear()
    form.save()
    settle()
    assert form.grids[0]["last_name"].problem == "Please enter a name."
    assert form.lines["last_name"].hasFocus()
    assert desk.interpreters.get(people[0].id).last_name == "Haddad"


def test_weekly_times_that_cannot_be_read_keep_the_form_open_and_say_why(open_page, people, settle):
    page = open_page()
    form = edit(page, settle)
    form.patterns.rows[0].span.setText("late")
    form.save()
    settle()
    assert "From when to when?" in form.banner.text
    assert page.stack.current_form is form


def test_the_week_is_painted_as_the_rows_are_typed(open_page, people, settle):
    page = open_page()
    form = edit(page, settle)
    assert [block.weekday for block in form.week.blocks] == [0, 1, 2, 3, 4]
    form.patterns.rows[0].days.setFocus()
    key(Qt.Key.Key_6)
    form.patterns.rows[0].rhythm.setCurrentIndex(1)
    assert [block.weekday for block in form.week.blocks] == [0, 1, 2, 3, 4, 5]
    assert not form.week.blocks[0].is_weekly
    assert "every second week" in form.week.accessibleDescription()


def mark_wrong(desk, person) -> None:
    """Let the desk find out that the first number of somebody is wrong."""
    request = desk.requests.file(an_instant_request()).value
    offer = desk.offers.ask(request.id, person.id).value
    desk.offers.answer(offer.id, Answer.WRONG_NUMBER, number_id=person.phones[0].id)


def test_a_wrong_number_is_marked_and_can_be_allowed_again(open_page, people, desk, settle):
    mark_wrong(desk, people[0])
    page = open_page()
    row = edit(page, settle).phones.rows[0]
    assert row.wrong.isVisible()
    assert row.wrong.text().startswith("Wrong since")
    row.wrong.setFocus()
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_S, CTRL)
    settle()
    assert not desk.interpreters.get(people[0].id).phones[0].is_wrong


def test_a_wrong_number_stays_marked_until_another_one_is_typed(open_page, people, desk, settle):
    mark_wrong(desk, people[0])
    page = open_page()
    form = edit(page, settle)
    form.phones.rows[0].label.setFocus()
    keys("old")
    key(Qt.Key.Key_S, CTRL)
    settle()
    assert desk.interpreters.get(people[0].id).phones[0].is_wrong
    form = edit(page, settle)
    form.phones.rows[0].phone.setFocus()
    form.phones.rows[0].phone.selectAll()
    keys("0171 39200 77")
    key(Qt.Key.Key_S, CTRL)
    settle()
    assert not desk.interpreters.get(people[0].id).phones[0].is_wrong


def test_rows_are_taken_away_by_key(open_page, people, desk, settle):
    page = open_page()
    form = edit(page, settle)
    form.phones.rows[0].phone.setFocus()
    key(Qt.Key.Key_Delete, CTRL)
    key(Qt.Key.Key_S, CTRL)
    settle()
    assert desk.interpreters.get(people[0].id).phones == ()


def test_another_desk_saved_meanwhile_both_changes_stay(open_page, people, desk, settle):
    page = open_page()
    form = edit(page, settle)
    form.lines["email"].setText("amal@example.org")
    theirs = replace(desk.interpreters.get(people[0].id), street="Neuer Weg 3")
    desk.interpreters.save(theirs)
    form.save()
    settle()
    assert "Somebody changed this meanwhile (Street)" in form.banner.text
    assert form.lines["email"].text() == "amal@example.org"
    assert form.lines["street"].text() == "Neuer Weg 3"
    form.save()
    settle()
    stored = desk.interpreters.get(people[0].id)
    assert (stored.email, stored.street) == ("amal@example.org", "Neuer Weg 3")


def test_forms_left_open_stand_above_and_come_back(open_page, people, settle, qtbot):
    page = open_page()
    form = edit(page, settle)
    form.lines["street"].setText("Weg 7")
    key(Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    key(Qt.Key.Key_Down)
    settle()
    assert page.card.name.full_text == "Jörg Müller"
    (pill,) = page.stack.findChildren(ChipButton, "unsaved")
    assert pill.text() == "Amal Haddad"
    pill.click()
    assert page.stack.current_form is form
    assert form.lines["street"].text() == "Weg 7"


def test_an_untouched_form_closes_with_escape(open_page, people, settle):
    page = open_page()
    edit(page, settle)
    key(Qt.Key.Key_Escape)
    settle()
    assert page.stack.forms == ()


def test_discarded_changes_can_be_brought_back(open_page, people, settle):
    page = open_page()
    form = edit(page, settle)
    form.lines["street"].setText("Weg 7")
    form.give_up_button.click()
    settle()
    assert page.stack.current_form is None
    page.findChild(QPushButton, "bring-back").click()
    settle()
    assert page.stack.current_form.lines["street"].text() == "Weg 7"


def test_a_draft_survives_and_a_saved_form_leaves_none(open_page, people, drafts, frame, settle, qtbot):
    page = open_page()
    form = edit(page, settle)
    form.lines["street"].setText("Weg 7")
    form.phones.add_by_hand().phone.setText("0171 39200 55")
    qtbot.waitUntil(lambda: len(drafts.kept()) == 1 and drafts.kept()[0].content["fields"]["street"] == "Weg 7")
    draft = drafts.kept()[0]
    again = open_page()
    again.restore_draft(draft.kind, draft.id, draft.content)
    settle()
    restored = again.stack.current_form
    assert replace(restored.value(), phones=()) == replace(form.value(), phones=())
    assert [one.number.e164 for one in restored.value().phones] == ["+491713920001", "+491713920055"]
    restored.save()
    settle()
    assert drafts.kept() == ()


def test_a_draft_of_somebody_new_comes_back_too(open_page, desk, drafts, settle, qtbot):
    page = open_page()
    page.begin_new()
    page.stack.current_form.lines["last_name"].setText("Okafor")
    qtbot.waitUntil(lambda: len(drafts.kept()) == 1)
    draft = drafts.kept()[0]
    again = open_page()
    again.restore_draft(draft.kind, draft.id, draft.content)
    again.save()
    settle()
    assert [one.last_name for one in desk.interpreters.all()] == ["Okafor"]


def test_confirmed_today_by_one_key(open_page, people, desk, settle, frame):
    said = []
    frame.message.connect(said.append)
    page = open_page()
    page.show_record(Noun.INTERPRETER, people[1].id)
    settle()
    key(Qt.Key.Key_C, ALT)
    settle()
    assert desk.interpreters.get(people[1].id).confirmed_on == MONDAY
    assert said[-1].text == "Availability confirmed"
    frame.undo(said[-1].undo)
    settle()
    assert desk.interpreters.get(people[1].id).confirmed_on is None


def test_available_until_by_one_key_and_a_time(open_page, desk, settle):
    person = desk.interpreters.save(an_interpreter(patterns=())).value
    page = open_page()
    page.to_table()
    key(Qt.Key.Key_V, ALT)
    assert QApplication.focusWidget().objectName() == "available-until"
    keys("7:30")
    key(Qt.Key.Key_Return)
    settle()
    assert page.card.until.trouble.isVisible()
    page.card.until.time.selectAll()
    keys("11")
    key(Qt.Key.Key_Return)
    settle()
    dossier = desk.interpreters.dossier(person.id)
    assert [extra.end for extra in dossier.extra_times] == [at("11:00")]
    assert page.table.model().index(0, 2).data() == "free"


def test_an_absence_shows_at_once_which_appointments_it_hits(open_page, desk, settle, frame, qtbot):
    clinic = desk.organisations.save(an_organisation("Clinic")).value
    done = booked(desk, request=a_request("Thu 10:00", organisation_id=clinic.id))
    wanted = []
    frame.record_wanted.connect(lambda noun, record: wanted.append((noun, record)))
    page = open_page()
    page.to_table()
    key(Qt.Key.Key_U, ALT)
    keys("26.11.")
    panel = page.card.times.absences
    qtbot.waitUntil(lambda: panel.findChild(QPushButton, "open-appointment") is not None)
    assert "1 coming appointment" in panel.preview.itemAt(0).widget().text
    key(Qt.Key.Key_Tab)
    keys("27.11.")
    key(Qt.Key.Key_Return)
    settle()
    (line,) = desk.interpreters.dossier(done.interpreter.id).absences
    assert (line.absence.start, line.absence.end) == (at("Thu 0:00"), at("Sat 0:00"))
    assert "Holiday from" in labels(panel)
    panel.findChild(QPushButton, "open-appointment").click()
    assert wanted == [(Noun.APPOINTMENT, done.appointment.id)]


def test_an_absence_with_an_open_end_is_ended_when_they_are_back(open_page, people, desk, watch, settle):
    desk.interpreters.add_absence(people[0].id, at("7:00"), None, AbsenceKind.SICK)
    page = open_page()
    page.card.tabs.turn_to(1)
    settle()
    assert "Sick from" in labels(page.card.times.absences)
    watch.go_on(hours=1)
    page.findChild(QPushButton, "end-absence").click()
    settle()
    assert desk.interpreters.dossier(people[0].id).absences == ()


def test_the_history_names_who_when_and_which_fields(open_page, people, desk, settle):
    desk.interpreters.save(replace(people[0], note="new"))
    page = open_page()
    page.card.tabs.turn_to(2)
    settle()
    lines = labels(page.card.findChild(HistoryList))
    assert "desk 1  changed: Note" in lines
    assert "entered" in lines


def test_another_screen_opens_a_person_whatever_the_list_was_narrowed_to(open_page, people, qtbot, settle):
    page = open_page()
    find(page, "haddad", qtbot, settle, ["Haddad, Amal"])
    page.show_record(Noun.INTERPRETER, people[2].id)
    qtbot.waitUntil(lambda: len(shown(page)) == 3)
    settle()
    assert page.card.name.full_text == "Jörg Müller"
    assert page.model.at(page.table.current_row).key == people[2].id


def test_do_not_pair_is_kept_without_a_reason(open_page, people, desk, settle, qtbot):
    clinic = desk.organisations.save(an_organisation("Clinic at the Mill")).value
    page = open_page()
    form = edit(page, settle)
    row = form.barred.add_by_hand()
    keys("Mill")
    settle()
    key(Qt.Key.Key_Return)
    assert row.key == clinic.id
    key(Qt.Key.Key_S, CTRL)
    settle()
    assert desk.interpreters.get(people[0].id).barred_organisations == frozenset((clinic.id,))
    assert "Clinic at the Mill" in labels(page.card)


def test_names_and_numbers_hide_with_the_privacy_key(open_page, people):
    page = open_page()
    PRIVACY.switch(True)
    assert "Haddad" not in page.table.model().index(0, 0).data()
    assert "Haddad" not in page.card.name.text()


def test_every_field_of_the_form_has_a_name_for_screen_readers(open_page, people, settle):
    page = open_page()
    form = edit(page, settle)
    for edit_field in form.findChildren(QLineEdit):
        if edit_field.isVisible() and edit_field.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert edit_field.accessibleName(), edit_field.objectName()
