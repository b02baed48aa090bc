"""Weekly times painted, an absence gone through, and a round of confirmations, by keyboard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from sisa_desk.domain.availability import offered
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.services.bundle import open_services
from tests.builders.moments import at
from tests.builders.stores import booked
from tests.builders.work import a_request
from tests.running import RESOURCES
from tests.stories.conftest import Story

scenarios("weeks.feature")

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@given(parsers.parse('"{name}" is booked by phone for "{first}" and "{second}"'))
def _booked(story: Story, name: str, first: str, second: str) -> None:
    services = open_services(story.file, RESOURCES, story.clock, "Anna")
    for start in (first, second):
        request = replace(a_request(start, mode=Mode.PHONE, language="tir"), number=0)
        booked(services, interpreter=story.people[name], request=request)
    services.close()


@given(parsers.parse("{days:d} days have passed since everybody confirmed"))
def _long_ago(story: Story, days: int) -> None:
    story.clock.forward(days=days)


@when("I go to the first person")
def _go(story: Story) -> None:
    story.press(Qt.Key.Key_F4, Qt.Key.Key_Down)
    assert story.desk.page.card.key is not None


@when("I open the form of the first person and go to the week")
def _open_form(story: Story) -> None:
    _go(story)
    story.desk.press("w", modifier=ALT)
    assert story.desk.focus() == "week-canvas"


@when("I mark Saturday from nine to noon and paint it for the phone only")
def _paint(story: Story) -> None:
    form = story.desk.page.stack.current_form
    story.press("2")
    story.press(*[Qt.Key.Key_Right] * 5)
    story.desk.press(Qt.Key.Key_Down, modifier=CTRL)
    story.desk.press(Qt.Key.Key_Down, Qt.Key.Key_Down, modifier=CTRL | SHIFT)
    story.desk.press(*[Qt.Key.Key_Down] * 3, modifier=SHIFT)
    story.press(Qt.Key.Key_Space)
    assert form.week.sentence.full_text == "Saturday 09:00–12:00: Phone painted"


@when("I save")
def _save(story: Story) -> None:
    story.desk.press("s", modifier=CTRL)
    assert story.desk.page.stack.current_form is None


def _can(story: Story, name: str, start: str, mode: Mode) -> bool:
    with story.services().database.reading() as tx:
        rows = tx.interpreters.week_rows((story.people[name].id,))[story.people[name].id]
    hour = Interval(at(start), at(start.replace(":00", ":45")))
    return offered(rows, hour, mode) == (hour,)


@then(parsers.parse('"{name}" can be asked by phone on "{start}"'))
def _by_phone(story: Story, name: str, start: str) -> None:
    assert _can(story, name, start, Mode.PHONE)


@then(parsers.parse('"{name}" cannot be asked on site on "{start}"'))
def _not_on_site(story: Story, name: str, start: str) -> None:
    assert not _can(story, name, start, Mode.ON_SITE)


@when(parsers.parse('I enter an absence from "{first}" to "{last}"'))
def _absent(story: Story, first: str, last: str) -> None:
    story.desk.press("u", modifier=ALT)
    story.desk.type(first)
    story.press(Qt.Key.Key_Tab)
    story.desk.type(last)
    story.press(Qt.Key.Key_Return)


def _walk(story: Story):
    return story.desk.page.card.times.absences.walk


@then(parsers.parse('the walk says "{words}"'))
def _walk_says(story: Story, words: str) -> None:
    assert _walk(story).isVisible()
    assert _walk(story).accessibleName().endswith(words)


@when(parsers.parse("I move it to the {which} free time"))
def _move(story: Story, which: str) -> None:
    story.press("m", {"first": "1", "second": "2"}[which])


@when("I leave the other one for later")
def _later(story: Story) -> None:
    story.press("n")


@then("the walk is over")
def _over(story: Story) -> None:
    assert not _walk(story).isVisible()


@then(parsers.parse('"{name}" has appointments on "{times}"'))
def _appointments(story: Story, name: str, times: str) -> None:
    with story.services().database.reading() as tx:
        held = tx.appointments.of_interpreter(story.people[name].id)
    assert sorted(one.start for one in held) == [at(time) for time in times.split(", ")]


@then("nothing is hit any more")
def _nothing_hit(story: Story) -> None:
    assert story.services().absence_hits.due() == ()


@then(parsers.parse('the unconfirmed are marked "{words}" in the order of time'))
def _unconfirmed(story: Story, words: str) -> None:
    story.press(Qt.Key.Key_F2, "3")
    rows = story.desk.page.list.model.rows
    assert [row.cells[3].marks[0].text for row in rows] == words.split(", ")


@when("I begin the round")
def _begin(story: Story) -> None:
    story.desk.press("r", modifier=ALT)


@when("nobody answers")
def _nobody(story: Story) -> None:
    story.press("n")


@when("they say that everything still holds")
def _holds(story: Story) -> None:
    story.press("h")


@when("the program is closed and opened again")
def _again(story: Story) -> None:
    story.close()
    story.open()


@then(parsers.parse('the round says "{words}"'))
def _progress(story: Story, words: str) -> None:
    assert story.desk.page.round.progress.full_text == words
