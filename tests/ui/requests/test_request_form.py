"""The form of a request: what it asks for, what it says while one types, what it keeps."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.exclusions import ExclusionDecision, excluded_by
from sisa_desk.domain.requests import Request, RequestKind, RequestState, Source, Urgency
from sisa_desk.domain.vocabulary import Area, Level, Mode, Sex, UnfilledReason
from sisa_desk.ui.requests.field_labels import field_labels
from sisa_desk.ui.requests.request_form import RequestForm
from tests.builders import a_request, an_id, an_interpreter, an_organisation, at


@pytest.fixture
def form(frame, put, window) -> RequestForm:
    window.resize(640, 700)
    made = put(RequestForm(frame))
    made.show_request(made.blank())
    frame.operations.idle()
    return made


def field(form, name):
    return form.fields.by_name[name]


def typed(form, qtbot, name, text):
    one = field(form, name)
    one = getattr(one, "edit", one)
    one.setFocus()
    qtbot.keyClicks(one, text)
    return one


def row(form, name):
    return form.fields.row_of(name)


def test_every_field_of_a_request_has_its_place(form):
    shown = {"place_id" if name == "place" else name for name in field_labels()}
    kept = {"id", "number", "kind", "created_at", "state", "call_id", "unfilled_reason", "ended_at", "version"}
    kept |= {"relay_language", "stand_in_language"}  # taken as ways out, beside the ranking
    assert shown | kept == {*Request.__dataclass_fields__}


def test_what_is_put_in_comes_out_again(form, desk, frame):
    clinic = desk.organisations.save(an_organisation()).value
    person = desk.interpreters.save(an_interpreter()).value
    client = desk.organisations.new_beneficiary("ara").value
    whole = a_request(
        organisation_id=clinic.id, contact="Frau Krüger", contact_phone="030 23125-117", contact_email="a@example.org",
        cost_centre="4711", beneficiary_id=client.id, persons_present=3, children_present=True, second_language="kmr",
        language_is_certain=False, qualification_wanted="Basic course", relay_language="fra", is_heavy=True,
        occasion="parents", level_wanted=Level.C1, sex_wanted=Sex.FEMALE, sex_is_must=True,
        interpreter_wanted=person.id, interpreters_needed=2, urgency=Urgency.SOON, urgency_reason="discharge",
        alternatives="Fr", street="Test Lane 4", room="3.14", meeting_point="gate", phone_on_site="030 23125-118",
        consent_noted=True, note="Ring twice", source=Source.EMAIL, minutes=90,
    )  # fmt: skip
    names = {"organisation_id": clinic.name, "beneficiary_id": client.reference, "interpreter_wanted": person.name}
    form.show_request(whole, names=names)
    assert form.request == whole
    assert not form.is_edited
    assert form.fields.more.isVisible()


def test_rare_fields_are_folded_until_wanted(form, qtbot):
    assert not form.fields.more.isVisible()
    qtbot.mouseClick(form.more_button, Qt.MouseButton.LeftButton)
    assert field(form, "beneficiary_id").isVisible()


def test_what_is_missing_is_said_at_its_field_and_leads_there(form, qtbot, frame, desk):
    form.save()
    frame.operations.idle()
    assert [name for name in ("language", "start", "place") if row(form, name).problem] == [
        "language",
        "start",
        "place",
    ]
    assert field(form, "language").hasFocus()
    assert desk.requests.queue() == ()


def test_a_problem_goes_as_soon_as_it_is_solved(form, qtbot):
    form.save()
    typed(form, qtbot, "language", "tigrinja")
    qtbot.keyClick(field(form, "language"), Qt.Key.Key_Return)
    assert row(form, "language").problem == ""
    assert row(form, "start").problem


def test_an_ambiguous_language_asks_back_with_its_reason(form, qtbot):
    language = typed(form, qtbot, "language", "kurdisch")
    question, *answers = language.shown
    assert question.text == "Several languages go by this name. Which one?"
    assert not question.is_takeable
    assert [(one.digit, one.key) for one in answers[:2]] == [("1", "kmr"), ("2", "ckb")]
    qtbot.keyClick(language, Qt.Key.Key_Return)
    assert language.code == ""
    qtbot.keyClicks(language, "2")
    assert language.code == "ckb"


def test_a_language_from_the_finder_is_noted_as_not_certain_until_it_is_named(form, qtbot):
    language = typed(form, qtbot, "language", "?")
    qtbot.keyClicks(language.finder.heard, "eritr")
    qtbot.keyClick(language.finder.heard, Qt.Key.Key_Return)
    assert language.code == "tir"
    assert not field(form, "language_is_certain").isChecked()
    language.selectAll()
    typed(form, qtbot, "language", "tigrinja")
    qtbot.keyClick(language, Qt.Key.Key_Return)
    assert field(form, "language_is_certain").isChecked()


def test_words_that_stand_for_nothing_are_not_stored_in_silence(form, qtbot):
    form.show_request(a_request())
    typed(form, qtbot, "second_language", "xqzw")
    form.save()
    assert "choose one of the suggestions" in row(form, "second_language").problem


def test_the_lead_time_is_shown_as_days(form, qtbot):
    typed(form, qtbot, "start", "di 10:00 60")
    field(form, "area").choose(Area.HEALTH)
    assert "Too soon" in " ".join(chip.text() for chip in form.strip.children() if hasattr(chip, "tell"))


def test_an_excluded_setting_is_said_with_script_and_target(form, qtbot, frame, desk):
    typed(form, qtbot, "occasion", "Psychotherapie")
    rule = excluded_by("Psychotherapie", frame.rules.exclusions)
    targets = {one.id: one.name for one in desk.organisations.referral_targets()}
    assert form.exclusion.isVisible()
    assert form.exclusion.text == f"{rule.name}: {rule.script}"
    assert targets[rule.referral_target_id] in form.exclusion.whereto
    field(form, "occasion").clear()
    typed(form, qtbot, "occasion", "parents")
    assert not form.exclusion.isVisible()


def test_the_note_is_judged_too(form, qtbot):
    typed(form, qtbot, "note", "x")
    field(form, "note").set_text("eine Psychotherapie")
    assert form.exclusion.isVisible()


def test_choosing_a_kind_shows_what_it_needs(form):
    form.fields.kind.choose(RequestKind.INSTANT)
    assert not row(form, "start").isVisible()
    assert row(form, "minutes").isVisible()
    assert form.request.mode is Mode.PHONE
    form.fields.kind.choose(RequestKind.TRANSLATION)
    assert form.request.mode is Mode.WRITTEN
    assert not form.strip.isVisible()
    form.fields.kind.choose(RequestKind.APPOINTMENT)
    assert row(form, "place").isVisible()


def test_by_phone_no_place_is_asked_for(form):
    field(form, "mode").choose(Mode.PHONE)
    assert form.request.mode is Mode.PHONE
    assert not row(form, "place").isVisible()


def test_a_new_request_is_filed_with_a_number(form, qtbot, desk, frame):
    typed(form, qtbot, "language", "tigrinja")
    qtbot.keyClick(field(form, "language"), Qt.Key.Key_Return)
    typed(form, qtbot, "start", "fr 9:30 45")
    typed(form, qtbot, "place", "Stendal")
    qtbot.keyClick(field(form, "place"), Qt.Key.Key_Return)
    with qtbot.waitSignal(form.saved) as told:
        qtbot.keyClick(field(form, "room"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stored = told.args[0]
    assert stored == desk.requests.get(stored.id)
    assert (stored.language, stored.start, stored.minutes) == ("tir", at("Fri 9:30"), 45)
    assert stored.number > 0


def test_a_draft_is_kept_as_a_draft_and_opened_by_saving(form, qtbot, desk, frame):
    form.show_request(replace(a_request(), version=0))
    form.save_draft()
    frame.operations.idle()
    stored = desk.requests.queue()[0].request
    assert stored.state is RequestState.DRAFT
    form.show_request(stored)
    form.save()
    frame.operations.idle()
    assert desk.requests.get(stored.id).state is RequestState.OPEN


def test_a_stored_time_that_is_past_does_not_stand_in_the_way_of_a_note(form, desk, frame, watch, qtbot):
    filed = desk.requests.file(a_request("Mon 9:00")).value
    watch.set("Tue 9:00")
    form.show_request(filed)
    field(form, "note").set_text("was held")
    form.save()
    frame.operations.idle()
    stored = desk.requests.get(filed.id)
    assert (stored.note, stored.start) == ("was held", at("Mon 9:00"))


def test_an_institution_brings_its_place(form, desk, frame, qtbot):
    stendal = str(desk.places.find("Stendal")[0].id)
    desk.organisations.save(an_organisation("Clinic at the Mill Ditch", place_id=stendal, street="Lane 1"))
    organisation = typed(form, qtbot, "organisation_id", "mill")
    frame.operations.idle()
    qtbot.keyClick(organisation, Qt.Key.Key_Return)
    frame.operations.idle()
    assert field(form, "place").text() == "Stendal"
    assert field(form, "street").text() == "Lane 1"


def test_an_unknown_institution_can_be_added_on_the_spot(form, desk, frame, qtbot):
    organisation = typed(form, qtbot, "organisation_id", "New House")
    frame.operations.idle()
    qtbot.keyClick(organisation, Qt.Key.Key_Return)
    frame.operations.idle()
    assert [one.name for one in desk.organisations.all()] == ["New House"]
    assert form.request.organisation_id == desk.organisations.all()[0].id


def test_a_reference_is_made_or_found_and_nobody_is_named(form, desk, frame, qtbot):
    form.toggle_more()
    client = field(form, "beneficiary_id")
    qtbot.mouseClick(client.new_button, Qt.MouseButton.LeftButton)
    frame.operations.idle()
    assert form.request.beneficiary_id == desk.organisations.beneficiary(client.text).id
    reference = client.text
    client.edit.clear()
    typed(form, qtbot, "beneficiary_id", reference.lower())
    frame.operations.idle()
    assert form.request.beneficiary_id is not None
    typed(form, qtbot, "beneficiary_id", "9")
    frame.operations.idle()
    assert form.request.beneficiary_id is None


def test_what_was_typed_survives_as_json(form, qtbot):
    typed(form, qtbot, "contact", "Frau Beispiel")
    typed(form, qtbot, "start", "morgen")
    typed(form, qtbot, "language", "tigri")
    content = json.loads(json.dumps(form.content()))
    form.show_request(form.blank())
    form.restore(content)
    assert field(form, "contact").text() == "Frau Beispiel"
    assert field(form, "start").edit.text() == "morgen"
    assert field(form, "language").text() == "tigri"
    assert form.is_edited


def test_every_change_is_told_once_and_filling_tells_nothing(form, qtbot):
    told = []
    form.edited.connect(lambda: told.append(1))
    form.show_request(a_request(id=an_id()))
    assert told == []
    typed(form, qtbot, "room", "3")
    field(form, "urgency").choose(Urgency.URGENT)
    field(form, "children_present").setChecked(True)
    assert len(told) == 3


def test_every_field_has_a_name_for_a_screen_reader(form):
    form.toggle_more()
    for name, one in form.fields.by_name.items():
        assert (one.focusProxy() or one).accessibleName(), name


# the guard


ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def heard(frame):
    said = []
    frame.message.connect(lambda message: said.append(message.text))
    return said


def test_not_meant_by_one_key_is_kept_with_the_request_that_is_not_stored_yet(form, qtbot, desk, heard):
    occasion = typed(form, qtbot, "occasion", "Psychotherapie")
    qtbot.keyClick(occasion, Qt.Key.Key_N, ALT)
    form._frame.operations.idle()
    assert not form.exclusion.isVisible()
    assert [hit.decision for hit in desk.exclusions.of_request(form.key)] == [ExclusionDecision.NOT_MEANT]
    assert heard == ["Noted: not meant"]
    assert form.watch.content() != []


def test_referring_lets_the_form_go_and_keeps_the_decision(form, qtbot, desk, heard):
    key = form.key
    occasion = typed(form, qtbot, "occasion", "Psychotherapie")
    with qtbot.waitSignal(form.discarded):
        qtbot.keyClick(occasion, Qt.Key.Key_R, ALT)
    form._frame.operations.idle()
    assert [hit.decision for hit in desk.exclusions.of_request(key)] == [ExclusionDecision.REFERRED]
    assert heard == ["Noted: referred"]


def test_referring_a_stored_request_ends_it_as_excluded(form, qtbot, desk, frame):
    stored = desk.requests.file(a_request()).value
    form.show_request(stored)
    occasion = typed(form, qtbot, "occasion", "Psychotherapie")
    qtbot.keyClick(occasion, Qt.Key.Key_R, ALT)
    frame.operations.idle()
    assert desk.requests.get(stored.id).unfilled_reason is UnfilledReason.EXCLUDED


def test_what_was_decided_on_a_stored_request_stays_decided(form, desk, frame):
    stored = desk.requests.file(a_request(occasion="Psychotherapie")).value
    rule = excluded_by("Psychotherapie", frame.rules.exclusions)
    desk.exclusions.decide(rule, ExclusionDecision.NOT_MEANT, request_id=stored.id)
    form.show_request(stored)
    frame.operations.idle()
    assert not form.exclusion.isVisible()
    assert desk.requests.card(stored.id).decided[0].rule_name == rule.name


# notice


def test_what_is_too_soon_is_stored_with_a_reason_only(form, qtbot, frame, desk):
    form.show_request(a_request(None, mode=Mode.PHONE, place_id=""))
    when = typed(form, qtbot, "start", "di 10:00 60")
    form.save()
    assert row(form, "start").problem.startswith("Day and time: Too soon: the earliest day is Thu 26 Nov 2026.")
    form.strip.reason.setFocus()
    qtbot.keyClicks(form.strip.reason, "discharge")
    form.save()
    frame.operations.idle()
    stored = desk.requests.get(form.key)
    assert (stored.urgency, stored.urgency_reason) == (Urgency.URGENT, "discharge")
    assert when.text() == "di 10:00 60"


def test_the_earliest_day_is_taken_by_one_key(form, qtbot):
    when = typed(form, qtbot, "start", "di 10:00 60")
    field(form, "area").choose(Area.HEALTH)
    qtbot.keyClick(when, Qt.Key.Key_F, ALT)
    assert form.request.start == at("Thu 10:00")


def test_a_stored_time_that_became_short_does_not_keep_anything_else_from_being_changed(
    form, qtbot, desk, frame, watch
):
    stored = desk.requests.file(a_request("Thu 10:00")).value
    watch.set("Wed 10:00")
    form.show_request(stored)
    typed(form, qtbot, "room", "3.14")
    form.save()
    frame.operations.idle()
    assert desk.requests.get(stored.id).room == "3.14"


def test_what_somebody_else_saves_meanwhile_stays_and_so_does_what_is_typed(form, desk, frame, qtbot):
    stored = desk.requests.file(a_request("Thu 10:00", contact="Frau Krüger")).value
    form.show_request(stored)
    typed(form, qtbot, "cost_centre", "4711")
    desk.requests.save(replace(stored, contact="Herr Brandt"))
    frame.tell(Event(Noun.REQUEST, "changed", stored.id))
    frame.operations.idle()
    assert "Saving here keeps both" in form.refusal.text
    assert field(form, "cost_centre").text() == "4711"
    form.save()
    frame.operations.idle()
    assert "look again" in form.refusal.text
    form.save()
    frame.operations.idle()
    both = desk.requests.get(stored.id)
    assert (both.contact, both.cost_centre) == ("Herr Brandt", "4711")
