"""Who is at the same record at another desk is named beside it, and what they save is shown beside one's own text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from sisa_desk.domain.events import Event, Noun
from sisa_desk.services.bundle import Services
from sisa_desk.ui import attendance
from sisa_desk.ui.interpreters.interpreter_form import InterpreterForm
from sisa_desk.ui.widgets.presence_chip import PresenceChip
from tests.builders import an_id, an_interpreter
from tests.builders.stores import a_desk
from tests.ui.record_stage import desk, drafts, frame, settle, watch

__all__ = ["desk", "drafts", "frame", "settle", "watch"]


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attendance, "SITS_AFTER_MS", 0)


@pytest.fixture
def anna(desk: Services, tmp_path, watch) -> Iterator[Services]:
    services = a_desk(tmp_path, watch, "Anna")
    yield services
    services.close()


@pytest.fixture
def chip(frame, window) -> PresenceChip:
    place = QWidget()
    made = PresenceChip(frame, place)
    window.layout().addWidget(place)
    window.layout().addWidget(made)
    return made


def test_who_has_the_same_record_open_is_named(chip, frame, anna, settle) -> None:
    record = an_id()
    anna.presences.sit(Noun.REQUEST, record)
    chip.attendance.attend(Noun.REQUEST, record)
    settle()
    assert chip.isVisible()
    assert "Anna" in chip.accessibleName() or "Anna" in chip.text()
    anna.presences.stand_up(record)
    frame.tell(Event(Noun.PRESENCE, "changed"))
    settle()
    assert not chip.isVisible()


def test_the_others_hear_of_a_record_that_is_looked_at_and_of_its_end(chip, anna, qtbot, settle) -> None:
    record = an_id()
    chip.attendance.attend(Noun.CALL, record)
    qtbot.waitUntil(lambda: set(anna.presences.elsewhere()) == {record})
    chip.attendance.attend(Noun.CALL, None)
    settle()
    assert anna.presences.elsewhere() == {}


@pytest.fixture
def form(frame, desk, window, settle) -> InterpreterForm:
    person = desk.interpreters.save(an_interpreter(note="calm")).value
    made = InterpreterForm(frame, person)
    made.begin()
    window.layout().addWidget(made)
    settle()
    return made


def saved_by(anna: Services, form: InterpreterForm, frame, settle, **changes: object) -> None:
    anna.interpreters.save(replace(anna.interpreters.get(form.key), **changes))
    frame.tell(Event(Noun.INTERPRETER, "changed", form.key))
    settle()


def test_what_somebody_saves_is_taken_in_where_nothing_was_typed(form, frame, anna, settle) -> None:
    saved_by(anna, form, frame, settle, note="rings back late")
    assert form.value().note == "rings back late"
    assert "rings back late" in form.banner.text


def test_what_somebody_saves_stands_beside_what_is_typed_and_nothing_is_lost(form, frame, anna, desk, settle) -> None:
    form.fields["first_name"].setText("Ines")
    form.on_edited()
    saved_by(anna, form, frame, settle, note="rings back late")
    assert "rings back late" in form.banner.text
    assert form.value().first_name == "Ines"
    form.save()
    settle()
    form.save()
    settle()
    stored = desk.interpreters.get(form.key)
    assert (stored.first_name, stored.note) == ("Ines", "rings back late")
