"""Institutions and the referral directory by keyboard: found, read, edited, told apart, checked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from sisa_desk.domain.calls import CallOutcome
from sisa_desk.domain.events import Noun
from sisa_desk.domain.organisations import OrganisationKind
from sisa_desk.domain.phone import PhoneKind
from sisa_desk.ui.widgets.chip import ChipButton
from sisa_desk.ui.widgets.plain_label import PlainLabel
from tests.builders.institutions import a_contact, a_number, a_referral_target, a_room, an_organisation
from tests.builders.moments import MONDAY
from tests.builders.work import a_call, a_request

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def keys(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), code, modifier)


def shown(panel) -> list[str]:
    model = panel.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def labels(widget) -> str:
    return "\n".join(one.full_text for one in widget.findChildren(PlainLabel) if one.isVisible())


@pytest.fixture
def places(desk):
    save = desk.organisations.save
    clinic = an_organisation("Krankenhaus St. Anna", department="Pediatrics", cost_centre="4711")
    school = an_organisation(
        "Grundschule am Markt",
        kind=OrganisationKind.EDUCATION,
        numbers=(a_number("030 23125-2", is_trunk=True, label="office"),),
        contacts=(a_contact("Mara Vogel"),),
        rooms=(),
    )
    return save(clinic).value, save(school).value


def edit(panel, settle):
    panel.to_table()
    key(Qt.Key.Key_Return)
    settle()
    return panel.stack.current_form


def test_institutions_are_found_by_contact_and_kind(open_page, places, qtbot, settle):
    page = open_page()
    panel = page.institutions
    assert shown(panel) == ["Grundschule am Markt", "Krankenhaus St. Anna"]
    page.first_field().setFocus()
    keys("probst")
    qtbot.waitUntil(lambda: shown(panel) == ["Krankenhaus St. Anna"])
    settle()
    assert panel.card.name.full_text == "Krankenhaus St. Anna"
    panel.typed.clear()
    panel.kind.setCurrentIndex(panel.kind.findText("School, day care"))
    qtbot.waitUntil(lambda: shown(panel) == ["Grundschule am Markt"])


def test_the_card_shows_numbers_people_rooms_and_what_was_before(open_page, places, desk, settle, frame):
    clinic = places[0]
    desk.requests.file(a_request(organisation_id=clinic.id))
    call = desk.calls.open(a_call().phone).value
    desk.calls.close(replace(call, organisation_id=clinic.id), CallOutcome.INFORMED)
    wanted = []
    frame.record_wanted.connect(lambda noun, record: wanted.append(noun))
    page = open_page()
    page.show_record(Noun.ORGANISATION, clinic.id)
    settle()
    words = labels(page.institutions.card)
    assert "Jana Probst" in words
    assert "Ward 3" in words
    assert "4711" in words
    page.institutions.card.tabs.turn_to(1)
    settle()
    words = labels(page.institutions.card)
    assert "Informed" in words
    assert "Appointment  Arabic" in words
    for opened in page.institutions.card.findChildren(QPushButton):
        if opened.isVisible() and opened.accessibleName().startswith("Open:"):
            opened.click()
    assert set(wanted) == {Noun.REQUEST, Noun.CALL}


def test_a_new_institution_is_entered_by_keyboard_alone(open_page, desk, settle):
    page = open_page()
    page.first_field().setFocus()
    key(Qt.Key.Key_N, CTRL)
    keys("Jobcenter Saaletal")
    form = page.institutions.stack.current_form
    form.numbers.add_button.setFocus()
    key(Qt.Key.Key_Space)
    keys("030 23125-7")
    key(Qt.Key.Key_Tab)
    keys("office")
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Space)
    form.contacts.add_button.setFocus()
    key(Qt.Key.Key_Space)
    keys("Mara Vogel")
    key(Qt.Key.Key_S, CTRL)
    settle()
    (stored,) = desk.organisations.all()
    assert stored.name == "Jobcenter Saaletal"
    assert (stored.numbers[0].label, stored.numbers[0].is_trunk) == ("office", True)
    assert stored.contacts[0].name == "Mara Vogel"
    assert page.institutions.card.name.full_text == "Jobcenter Saaletal"


def test_a_name_close_to_a_known_one_asks_whether_it_is_the_same(open_page, places, qtbot, settle):
    page = open_page()
    page.institutions.begin_new()
    keys("St. Anna Krankenhaus")
    form = page.institutions.stack.current_form
    qtbot.waitUntil(lambda: "Krankenhaus St. Anna" in form.same.text)
    form.findChild(QPushButton, "open-same").click()
    settle()
    assert page.institutions.card.name.full_text == "Krankenhaus St. Anna"
    (pill,) = page.institutions.stack.findChildren(ChipButton, "unsaved")
    assert pill.text() == "St. Anna Krankenhaus"


def test_an_institution_being_edited_is_not_asked_about_itself(open_page, places, settle, qtbot):
    page = open_page()
    form = edit(page.institutions, settle)
    form.lines["name"].setFocus()
    keys("s")
    qtbot.waitUntil(lambda: not form._rest.isActive())
    settle()
    assert form.same.text == ""


def test_an_untouched_form_gives_back_what_it_was_given(open_page, desk, settle):
    full = an_organisation(
        note="ring twice",
        numbers=(a_number(), a_number("ask the porter", label="gate")),
        contacts=(a_contact(phone=a_number("030 23125-5").number), a_contact("Ole Hansen", email="")),
        rooms=(a_room(), a_room("Room 12", directions="")),
    )
    stored = desk.organisations.save(full).value
    page = open_page()
    form = edit(page.institutions, settle)
    assert form.value() == stored
    assert stored.numbers[1].number.kind is PhoneKind.DOUBTFUL
    assert "unusual" in labels(form.numbers)


def test_another_desk_saved_meanwhile_both_changes_stay(open_page, places, desk, settle):
    page = open_page()
    page.show_record(Noun.ORGANISATION, places[0].id)
    settle()
    form = edit(page.institutions, settle)
    form.lines["street"].setText("Neue Straße 5")
    desk.organisations.save(replace(desk.organisations.get(places[0].id), note="theirs"))
    form.save()
    settle()
    assert "Somebody changed this meanwhile (Note)" in form.banner.text
    form.save()
    settle()
    stored = desk.organisations.get(places[0].id)
    assert (stored.street, stored.note) == ("Neue Straße 5", "theirs")


def test_a_save_is_undone(open_page, places, desk, settle, frame):
    said = []
    frame.message.connect(said.append)
    page = open_page()
    page.show_record(Noun.ORGANISATION, places[0].id)
    settle()
    form = edit(page.institutions, settle)
    form.lines["department"].setText("Surgery")
    form.save()
    settle()
    assert said[-1].text == "Institution saved"
    frame.undo(said[-1].undo)
    settle()
    assert desk.organisations.get(places[0].id).department == "Pediatrics"
    assert "Pediatrics" in labels(page.institutions.card)


def test_drafts_of_both_leaves_come_back(open_page, drafts, desk, settle, qtbot):
    page = open_page()
    page.institutions.begin_new()
    keys("Jobcenter")
    page.tabs.turn_to(1)
    page.targets.begin_new()
    keys("Women's helpline")
    qtbot.waitUntil(lambda: len(drafts.kept()) == 2)
    qtbot.waitUntil(lambda: any(one.content["fields"]["name"] == "Women's helpline" for one in drafts.kept()))
    kept = drafts.kept()
    again = open_page()
    for draft in kept:
        again.restore_draft(draft.kind, draft.id, draft.content)
    settle()
    assert again.institutions.stack.current_form.title == "Jobcenter"
    assert again.targets.stack.current_form.title == "Women's helpline"
    again.targets.save()
    settle()
    assert "Women's helpline" in [one.name for one in desk.organisations.referral_targets()]


def test_a_referral_target_is_checked_today_by_one_key(open_page, desk, settle, qtbot):
    target = desk.organisations.save_referral_target(a_referral_target("Aaron's helpline", checked_on=None)).value
    page = open_page()
    page.first_field().setFocus()
    key(Qt.Key.Key_2, CTRL)
    settle()
    page.targets.show_key(target.id)
    settle()
    assert "never checked" in page.targets.model.rows[page.targets.model.row_of(target.id)].cells[2].first
    page.targets.to_table()
    key(Qt.Key.Key_C, ALT)
    settle()
    assert desk.organisations.referral_target(target.id).checked_on == MONDAY
    assert page.targets.model.rows[page.targets.model.row_of(target.id)].cells[2].first == "checked today"


def test_a_referral_target_is_edited_by_keyboard(open_page, desk, settle):
    target = desk.organisations.save_referral_target(a_referral_target("Aaron's helpline")).value
    page = open_page()
    page.show_record(Noun.REFERRAL_TARGET, target.id)
    settle()
    key(Qt.Key.Key_E, CTRL)
    settle()
    key(Qt.Key.Key_Tab)
    QApplication.focusWidget().selectAll()
    keys("116016")
    key(Qt.Key.Key_S, CTRL)
    settle()
    assert desk.organisations.referral_target(target.id).phone == "116016"
    assert page.targets.card.name.full_text == "Aaron's helpline"


def test_the_lists_keep_the_promises_of_models(open_page, places, qtmodeltester):
    page = open_page()
    qtmodeltester.check(page.institutions.model)
    qtmodeltester.check(page.targets.model)


def test_an_empty_list_says_what_would_fill_it(open_page):
    page = open_page()
    assert "Enter the first one with Ctrl+N" in labels(page.institutions.table)


def test_every_field_of_the_forms_has_a_name_for_screen_readers(open_page, places, settle):
    page = open_page()
    form = edit(page.institutions, settle)
    page.targets.begin_new()
    for holder in (form, page.targets.stack.current_form):
        for field in holder.findChildren(QLineEdit):
            assert field.accessibleName() or field.focusPolicy() == Qt.FocusPolicy.NoFocus, field.objectName()
