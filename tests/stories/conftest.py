"""The steps of the stories: what a person does and sees."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, then, when

from sisa_desk.domain.appointments import Appointment, AppointmentState
from sisa_desk.domain.clock import wall
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.offers import Answer, Offer, OfferState
from sisa_desk.domain.requests import Request, RequestKind, RequestState
from sisa_desk.domain.vocabulary import Area, Mode
from sisa_desk.persistence.database import Database
from sisa_desk.services.bundle import open_services
from sisa_desk.services.telephone import Telephone
from sisa_desk.telephony.backoff import Backoff
from sisa_desk.telephony.fritzbox import FritzBoxLine
from sisa_desk.ui.matching.answer_keys import answer_keys
from tests.builders.institutions import a_number, an_organisation
from tests.builders.moments import an_id, at
from tests.builders.people import a_pattern, a_phone, a_skill, an_interpreter
from tests.running import RESOURCES, RunningDesk, SetClock, running_desk
from tests.telephony.fritzbox_peer import FritzBoxPeer

STENDAL, HALLE = "2827479", "2911522"


class Story:
    """One day at one desk: its file, its clock, its line and its window."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app = app
        self.file = folder / "desk.sqlite"
        self.clock = SetClock(at("2026-11-23 9:05"))
        self.stack = ExitStack()
        self.box = self.stack.enter_context(FritzBoxPeer())
        self.desk: RunningDesk | None = None
        self.people: dict[str, Any] = {}
        self.keys_before = 0

    def open(self) -> None:
        line = FritzBoxLine("127.0.0.1", self.box.port, clock=self.clock, backoff=Backoff(first=0.05, longest=0.2))
        running = running_desk(self.app, self.file, self.clock, telephone=Telephone((line,)))
        self.running = running
        self.desk = running.__enter__()
        self.box.wait_for_client()

    def close(self) -> None:
        if self.desk is not None:
            self.running.__exit__(None, None, None)
            self.desk = None

    def services(self) -> Any:
        return self.desk.services

    def press(self, *keys: Any) -> None:
        self.desk.press(*keys)

    def the_request(self) -> Request:
        with self.desk.services.database.reading() as tx:
            return tx.requests.where(order_by=tx.requests.table.c.number.desc(), limit=1)[0]


@pytest.fixture
def story(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    told = Story(qapp, tmp_path)
    yield told
    told.close()
    told.stack.close()


@given(parsers.parse("it is {weekday} {day} {time}"))
def _clock(story: Story, weekday: str, day: str, time: str) -> None:
    story.clock.at = at(f"{day} {time}")


@given(parsers.parse('"{name}" has the trunk number "{number}"'))
def _institution(story: Story, name: str, number: str) -> None:
    services = open_services(story.file, RESOURCES, story.clock, "Anna")
    organisation = an_organisation(name, numbers=(a_number(number, is_trunk=True),), contacts=(), place_id="")
    services.organisations.save(organisation)
    services.close()


@given("these speak Tigrinya:")
def _people(story: Story, datatable: list[list[str]]) -> None:
    services = open_services(story.file, RESOURCES, story.clock, "Anna")
    for name, number, _confirmed, appointments in datatable[1:]:
        first, last = name.split()
        person = an_interpreter(
            first,
            last,
            skills=(a_skill("tir"),),
            phones=(a_phone(number),),
            patterns=(a_pattern(),),
            place_id=STENDAL,
            radius_km=200,
            confirmed_on=wall(story.clock()).date(),
            modes=frozenset((Mode.PHONE, Mode.ON_SITE)),
        )
        story.people[name] = services.interpreters.save(person).value
        _past_appointments(services.database, story, story.people[name].id, int(appointments))
    services.close()


def _past_appointments(database: Database, story: Story, key: Any, count: int) -> None:
    """Give somebody appointments in the last weeks, so that fairness has something to tell."""
    with database.transaction() as tx:
        for number in range(count):
            start = story.clock() - timedelta(days=7 + number)
            kind, counter = RequestKind.APPOINTMENT, tx.next_number("cases")
            request = Request(an_id(), counter, kind, start, state=RequestState.DONE, language="tir", ended_at=start)
            tx.requests.add(request)
            done = AppointmentState.DONE
            end = start + timedelta(hours=1)
            tx.appointments.add(Appointment(an_id(), request.id, key, start, end, Mode.PHONE, state=done))


@given("the desk is open")
def _open(story: Story) -> None:
    story.open()


@when(parsers.re(r'the line rings from "(?P<number>[^"]+)"(?: as call (?P<line>\d+))?'))
def _ring(story: Story, number: str, line: str | None) -> None:
    waiting = story.desk.window.workspace.desk.waiting
    before = len(waiting)
    story.box.ring(number, line_id=int(line or 0))
    _wait(lambda: len(story.desk.window.workspace.desk.waiting) > before)
    story.desk.idle()


def _wait(condition: Any, seconds: float = 5.0) -> None:
    from time import monotonic

    until = monotonic() + seconds
    while not condition():
        assert monotonic() < until, "waited in vain"
        QApplication.processEvents()


@then(parsers.parse('the banner names "{name}"'))
def _banner(story: Story, name: str) -> None:
    banner = story.desk.window.workspace.desk.banner
    assert banner.isVisible()
    assert name in banner.accessibleName()


@when("I take the call")
def _take(story: Story) -> None:
    story.press(Qt.Key.Key_F9)
    assert story.desk.focus() == "language"


@when(parsers.parse('I choose "{matter}"'))
def _matter(story: Story, matter: str) -> None:
    from sisa_desk.domain.calls import Matter

    story.press(str(list(Matter).index(Matter(matter)) + 1))
    assert story.desk.call.work.matter is Matter(matter)


@when(parsers.parse('I type the language "{language}"'))
def _language(story: Story, language: str) -> None:
    story.desk.type(language)
    story.press(Qt.Key.Key_Return)
    assert story.desk.call.work.request.language == "tir"


@when(parsers.parse('I type the time "{time}"'))
def _time(story: Story, time: str) -> None:
    story.desk.type(time)
    story.press(Qt.Key.Key_Return)


@when(parsers.parse('I type the place "{place}"'))
def _place(story: Story, place: str) -> None:
    assert story.desk.focus() == "place"
    story.desk.type(place)
    story.press(Qt.Key.Key_Return)


@then(parsers.parse('the ranking begins with "{name}"'))
def _first(story: Story, name: str) -> None:
    assert story.desk.call.work.ranking.candidates[0].interpreter.name == name


@when(parsers.parse('I dial and get "{answer}" after {seconds:d} seconds'))
def _dial(story: Story, answer: str, seconds: int) -> None:
    story.press(Qt.Key.Key_Return)
    assert story.desk.call.work.ringing is not None
    story.clock.forward(seconds=seconds)
    story.press(answer_keys()[Answer(answer.replace(" ", "_"))].lower())
    assert story.desk.call.work.ringing is None


@when("I connect them")
@when("I book them")
def _settle(story: Story) -> None:
    story.press(Qt.Key.Key_Return)
    assert story.desk.call.work.appointment is not None


@then("the wrap-up is shown")
def _wrap_up_shown(story: Story) -> None:
    assert story.desk.call.wrap_up.isVisible()


@when(parsers.parse('I wrap up with the area "{area}"'))
def _wrap_up(story: Story, area: str) -> None:
    story.closing = story.desk.call.work
    assert story.desk.call.wrap_up.isVisible()
    if story.desk.call.wrap_up.area.key is None:
        story.press(str(list(Area).index(Area(area)) + 1))
    story.press(Qt.Key.Key_Return)


@then(parsers.parse('the call is closed as "{outcome}"'))
def _closed(story: Story, outcome: str) -> None:
    call = story.services().calls.get(story.closing.key)
    assert call.outcome == outcome
    assert call.closed_at is not None
    assert call.language == "tir"
    assert story.the_request().area is Area.HEALTH


@then(parsers.parse('the attempts were "{answers}"'))
def _attempts(story: Story, answers: str) -> None:
    lines = story.services().offers.of_request(story.closing.request.id)
    assert ", ".join(str(line.offer.answer) for line in lines) == answers


@then(parsers.parse('"{name}" is on the phone'))
def _on_the_phone(story: Story, name: str) -> None:
    with story.services().database.reading() as tx:
        (talk,) = tx.appointments.on_the_phone(story.clock())
    assert talk.interpreter_id == story.people[name].id


@then("no draft is left")
def _no_draft(story: Story) -> None:
    story.desk.idle()
    assert story.desk.application.frame.drafts.kept() == ()


@then(parsers.parse("at most {number:d} keys were pressed"))
def _keys(story: Story, number: int) -> None:
    print(f"keys: {story.desk.keys} beside {story.desk.typed}")
    assert story.desk.keys <= number


@then(parsers.parse('"{name}" has an appointment on "{when_}"'))
def _has_appointment(story: Story, name: str, when_: str) -> None:
    coming = [
        one for one in _appointments(story, name) if one.state in {AppointmentState.BOOKED, AppointmentState.CONFIRMED}
    ]
    assert [one.start for one in coming] == [at(when_)]


def _appointments(story: Story, name: str) -> list[Appointment]:
    with story.services().database.reading() as tx:
        return list(tx.appointments.of_interpreter(story.people[name].id))


@then("the banner still waits")
def _still_waits(story: Story) -> None:
    assert story.desk.window.workspace.desk.banner.isVisible()


@then("the cursor stays where it was")
def _cursor(story: Story) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert story.desk.call.isAncestorOf(focused)


@then("two calls are open")
def _two(story: Story) -> None:
    assert len(story.desk.window.workspace.desk.views) == 2


@when("the program is killed and started again")
def _killed(story: Story) -> None:
    # Drafts are on the disk within 250 ms; what a kill at any moment leaves is tried in tests/chaos.
    _wait_for_drafts(story)
    copy = {path: path.read_bytes() for path in story.file.parent.iterdir() if path.is_file()}
    story.close()
    for path, content in copy.items():
        path.write_bytes(content)
    story.open()


def _wait_for_drafts(story: Story) -> None:
    desk = story.desk.window.workspace.desk
    frame = story.desk.application.frame

    def kept() -> dict[Any, Any]:
        return {draft.id: draft.content["request"]["language"] for draft in frame.drafts.kept()}

    _wait(lambda: kept() == {view.work.key: view.work.request.language for view in desk.views})
    story.desk.idle()


@then("the first call still asks for Tigrinya")
def _still_asks(story: Story) -> None:
    languages = {view.work.request.language for view in story.desk.window.workspace.desk.views}
    assert "tir" in languages


@then(parsers.parse('the strip of days names "{name}"'))
def _strip(story: Story, name: str) -> None:
    assert name in story.desk.call.form.strip.accessibleDescription()


@then(parsers.parse('the form asks for "{when_}"'))
def _asks_for(story: Story, when_: str) -> None:
    assert story.desk.call.work.request.start == at(when_)


@then(parsers.parse('the request is "{state}"'))
def _state(story: Story, state: str) -> None:
    story.desk.idle()
    assert story.the_request().state == state


@then(parsers.parse('"{name}" is not offered again'))
def _not_again(story: Story, name: str) -> None:
    ranking = story.services().matching.candidates_for(story.the_request())
    assert name not in [one.interpreter.name for one in ranking.candidates]
    with story.services().database.reading() as tx:
        offers: list[Offer] = list(tx.offers.of_request(story.the_request().id))
    assert [one.state for one in offers] == [OfferState.NO]


def _find_request(story: Story) -> None:
    """Go to the request by its case number, from wherever one is."""
    number = case_number(story.the_request().number)
    story.desk.press(Qt.Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier)
    assert story.desk.focus() == "search"
    story.desk.type(number)
    story.press(Qt.Key.Key_Return)
    assert story.desk.window.workspace.shown == "requests"


@when("both sides confirm")
def _confirm(story: Story) -> None:
    _find_request(story)
    story.press("c")


@when(parsers.parse('the appointment moves by typing "{time}"'))
def _move(story: Story, time: str) -> None:
    _find_request(story)
    story.press("m")
    story.desk.type(time)
    story.press(Qt.Key.Key_Return)


@when("the interpreter drops out")
def _drop_out(story: Story) -> None:
    _find_request(story)
    story.press("x", "3", Qt.Key.Key_Return)


@when(parsers.parse('"{name}" is asked and booked on the requests screen'))
def _ask_again(story: Story, name: str) -> None:
    _find_request(story)
    story.press("a", Qt.Key.Key_Return)
    story.clock.forward(seconds=30)
    story.press(answer_keys()[Answer.YES].lower(), Qt.Key.Key_Return)
    coming = [one for one in _appointments(story, name) if one.state is AppointmentState.BOOKED]
    assert len(coming) == 1
