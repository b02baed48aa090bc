"""Finding while typing: records and commands by any part of their words; Enter opens, Esc leads back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from sisa_desk.domain.events import Noun
from sisa_desk.services.bundle import Services
from sisa_desk.ui.actions import Action
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import install_language
from sisa_desk.ui.operations import Operations
from sisa_desk.ui.search.search_field import SearchField
from sisa_desk.ui.widgets.suggestions_popup import SuggestionsPopup
from tests.builders import CLOCK, a_skill, an_interpreter, an_organisation
from tests.builders.stores import a_desk


class HeldLane:
    """Does its work when the test says so: a slow disk, a fast typist."""

    def __init__(self) -> None:
        self.held: list[Callable[[], Any]] = []
        self.is_held = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if self.is_held:
            self.held.append(lambda: fn(*args, **kwargs))
        else:
            fn(*args, **kwargs)
        return future

    def release(self) -> None:
        work, self.held = self.held, []
        for one in work:
            one()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self.release()


def fail(trouble: object, *_: Any) -> None:
    raise AssertionError(trouble)


@pytest.fixture
def lane() -> HeldLane:
    return HeldLane()


@pytest.fixture
def services(tmp_path) -> Iterator[Services]:
    made = a_desk(tmp_path, CLOCK)
    made.interpreters.save(an_interpreter("Amal", "Haddad", skills=(a_skill("ara"), a_skill("kmr"))))
    made.interpreters.save(an_interpreter("Jörg", "Müßig"))
    made.organisations.save(an_organisation("Clinic at the Mill Ditch"))
    yield made
    made.close()


@pytest.fixture
def frame(qapp, services, lane) -> Frame:
    operations = Operations(lane, on_refused=fail, on_unavailable=fail, on_bug=fail)
    made = Frame(
        services,
        operations,
        CLOCK,
        rules=services.preferences.rules(),
        languages=services.languages.table(),
        places=services.places.table,
    )
    operations.setParent(made)
    return made


@pytest.fixture
def done(frame, window) -> list[str]:
    """What was done by command, in order."""
    happened: list[str] = []
    actions = (
        Action("search", "Find anything", ("Ctrl+K",)),
        Action("privacy", "Hide names and numbers", ("F11",)),
        Action("screen.requests", "Requests", ("F2",)),
        Action("desk.wrap_up", "Wrap up", ("F10",), scope="desk"),
        Action("nobody.binds", "Requests nobody can make", ()),
    )
    frame.actions.add(*actions)
    for name in ("search", "privacy", "screen.requests"):
        frame.actions.bind(window, name, lambda name=name: happened.append(name))
    return happened


@pytest.fixture
def other_page(frame, window, done, put) -> QWidget:
    page = put(QWidget())
    frame.actions.bind(page, "desk.wrap_up", lambda: done.append("desk.wrap_up"))
    return page


@pytest.fixture
def form_field(put) -> QLineEdit:
    return put(QLineEdit())


@pytest.fixture
def field(frame, form_field, put) -> SearchField:
    made = put(SearchField(frame))
    form_field.setFocus()
    made.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return made


@pytest.fixture
def look_for(field, frame, qtbot):
    def _look_for(text: str) -> list[str]:
        qtbot.keyClicks(field, text)
        frame.operations.idle()
        return shown(field)

    return _look_for


def shown(field: SearchField) -> list[str]:
    popup = field.window().findChild(SuggestionsPopup)
    return [one.text for one in popup.suggestions] if field.is_open else []


def details(field: SearchField) -> list[str]:
    return [one.detail for one in field.window().findChild(SuggestionsPopup).suggestions]


def test_a_part_of_a_name_finds_and_says_what_it_is(field, look_for):
    assert look_for("hadd") == ["Amal Haddad"]
    assert details(field) == ["Interpreter  Arabic, Kurdish (Kurmanji)"]


@pytest.mark.parametrize("text", ["mussig", "müssig", "MUESSIG", "müßig"])
def test_umlauts_are_found_however_they_are_typed(field, frame, text):
    field.insert(text)
    field.textEdited.emit(text)  # as a keyboard with umlauts does
    frame.operations.idle()
    assert len(shown(field)) == 1
    assert "Müßig" in shown(field)[0]


def test_a_typing_error_finds_too(look_for):
    assert any("Haddad" in one for one in look_for("hadadd"))


def test_enter_opens_the_record_and_empties_the_field(field, look_for, services, qtbot):
    look_for("clinic")
    with qtbot.waitSignal(field.record_wanted) as wanted:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert wanted.args == [Noun.ORGANISATION, services.organisations.all()[0].id]
    assert (field.text(), field.is_open) == ("", False)


def test_a_fast_typist_gets_what_all_the_letters_mean(field, look_for, frame, lane, services, qtbot):
    look_for("a")
    assert len(shown(field)) > 1
    lane.is_held = True
    qtbot.keyClicks(field, "mal had")
    opened = []
    field.record_wanted.connect(lambda *what: opened.append(what))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert opened == []
    lane.release()
    frame.operations.idle()
    amal = next(one for one in services.interpreters.all() if one.last_name == "Haddad")
    assert opened == [(Noun.INTERPRETER, amal.id)]


def test_who_types_on_after_enter_is_asked_again(field, frame, lane, qtbot):
    lane.is_held = True
    qtbot.keyClicks(field, "had")
    opened = []
    field.record_wanted.connect(lambda *what: opened.append(what))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "d")
    lane.release()
    frame.operations.idle()
    assert opened == []
    assert len(shown(field)) == 1


def test_an_answer_that_comes_after_the_field_was_emptied_shows_nothing(field, frame, lane, qtbot):
    lane.is_held = True
    qtbot.keyClicks(field, "h")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    lane.release()
    frame.operations.idle()
    assert shown(field) == []


def test_nothing_found_says_so_and_cannot_be_opened(field, look_for, qtbot):
    assert look_for("qqqqqq") == ["Nothing found"]
    with qtbot.assertNotEmitted(field.record_wanted):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "qqqqqq"


@pytest.mark.parametrize("text", [" ", "  ", "?", "-"])
def test_signs_alone_look_for_nothing(done, look_for, text):
    assert look_for(text) == []


# commands


def test_a_command_is_found_by_any_of_its_words_and_done(field, done, look_for, form_field, qtbot):
    assert look_for("numbers hide") == ["Hide names and numbers"]
    assert details(field) == ["F11"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert done == ["privacy"]
    assert form_field.hasFocus()


def test_only_what_can_be_done_here_is_offered(field, done, other_page, look_for, qtbot):
    assert look_for("wrap") == ["Wrap up"]
    field.clear()
    other_page.hide()
    assert look_for("wrap") == ["Nothing found"]
    field.clear()
    assert look_for("requests") == ["Requests"]


def test_the_search_does_not_offer_itself(done, look_for):
    assert look_for("find anything") == ["Nothing found"]


def test_a_command_that_is_grey_is_not_offered(window, done, look_for):
    window.findChild(type(window.actions()[0]), "privacy").setEnabled(False)
    assert look_for("hide names") == ["Nothing found"]


def test_records_come_before_commands(field, frame, window, done, look_for):
    frame.actions.add(Action("clinic.add", "Add a clinic"))
    frame.actions.bind(window, "clinic.add", lambda: None)
    assert look_for("clinic")[-1] == "Add a clinic"
    assert len(shown(field)) == 2


# the cursor


def test_escape_closes_then_empties_and_leads_back_into_the_form(field, look_for, form_field, qtbot):
    look_for("hadd")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.is_open, field.text(), field.hasFocus()) == (False, "hadd", True)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), form_field.hasFocus()) == ("", True)


def test_escape_leads_nowhere_where_the_form_is_gone(field, form_field, qtbot):
    form_field.hide()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.hasFocus()


def test_leaving_with_tab_opens_nothing(field, look_for, qtbot):
    look_for("clinic")
    with qtbot.assertNotEmitted(field.record_wanted):
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert not field.is_open


def test_names_and_placeholder(qapp, field, frame, put):
    assert field.accessibleName() == "Find anything"
    assert "Ctrl+K" in field.placeholderText()
    install_language(qapp, "ar")
    assert put(SearchField(frame)).placeholderText()


def test_no_more_than_a_dozen_records(field, services, look_for):
    for number in range(20):
        services.organisations.save(an_organisation(f"School {number:02}", numbers=(), contacts=(), rooms=()))
    assert len(look_for("school")) == 12
