"""The board and series, by keyboard on the running program."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from sisa_desk.domain.vocabulary import Mode
from sisa_desk.services.bundle import open_services
from sisa_desk.ui.agenda.board_places import OPEN_ROW
from tests.builders.moments import at
from tests.builders.stores import booked
from tests.builders.work import a_request
from tests.running import RESOURCES
from tests.stories.conftest import Story

scenarios("board.feature")

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def _request(start: str):
    return replace(a_request(start, mode=Mode.PHONE, language="tir", place_id=""), number=0)


@given(parsers.parse('somebody is sought by phone for "{start}"'))
def _sought(story: Story, start: str) -> None:
    services = open_services(story.file, RESOURCES, story.clock, "Anna")
    services.requests.file(_request(start))
    services.close()


@given(parsers.parse('"{name}" is booked by phone on "{start}"'))
def _booked(story: Story, name: str, start: str) -> None:
    services = open_services(story.file, RESOURCES, story.clock, "Anna")
    booked(services, story.people[name], _request(start))
    services.close()


def board(story: Story):
    return story.desk.page.board


@when("I open the board")
def _open(story: Story) -> None:
    story.press(Qt.Key.Key_F3)
    assert story.desk.focus() == "board"


@then("the open request stands on top")
def _on_top(story: Story) -> None:
    view = board(story).view
    assert (view.row, len(view.open.content.items)) == (OPEN_ROW, 1)
    assert view.item.request.id == story.the_request().id


@when("I pick it up and carry it to the best person")
def _carry_best(story: Story) -> None:
    story.press(Qt.Key.Key_Space, Qt.Key.Key_Down)


@then(parsers.parse('the board says "{words}"'))
def _says(story: Story, words: str) -> None:
    assert words in board(story).status.full_text


@when("I drop it")
def _drop(story: Story) -> None:
    story.press(Qt.Key.Key_Return)
    assert board(story).view.carried is None, board(story).status.full_text


@then(parsers.parse('"{name}" stands on the board for "{start}"'))
def _stands(story: Story, name: str, start: str) -> None:
    (item,) = board(story).model.shelf(story.people[name].id).content.items
    assert item.interval.start == at(start)
    assert board(story).view.item.key == item.key


@then("nothing stands open any more")
def _nothing_open(story: Story) -> None:
    assert board(story).view.open.content.items == ()


@when("I press undo on the board")
def _undo(story: Story) -> None:
    story.desk.press("z", modifier=CTRL)
    story.press(Qt.Key.Key_Home)


@when(parsers.parse('I go on to the next day and to "{name}"'))
def _next_day(story: Story, name: str) -> None:
    story.desk.press(Qt.Key.Key_Right, modifier=ALT)
    _go_to(story, name)


@when(parsers.parse('I go to the day "{day}" and to "{name}"'))
def _go_to_day(story: Story, day: str, name: str) -> None:
    story.press("g")
    story.desk.type(day)
    story.press(Qt.Key.Key_Return)
    _go_to(story, name)


def _go_to(story: Story, name: str) -> None:
    story.press(Qt.Key.Key_Home)
    for _ in board(story).model.rows:
        if board(story).view.head and board(story).view.head.key == story.people[name].id:
            return
        story.press(Qt.Key.Key_Down)
    raise AssertionError(name)


@when(parsers.parse('I pick it up, carry it an hour later and to "{name}"'))
def _carry(story: Story, name: str) -> None:
    story.press(Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 4, Qt.Key.Key_Down)
    assert board(story).view.head.key == story.people[name].id


@then(parsers.parse('"{name}" has nothing on the board'))
def _has_nothing(story: Story, name: str) -> None:
    assert board(story).model.shelf(story.people[name].id).content.items == ()


@then(parsers.parse('"{name}" is to be told'))
def _to_be_told(story: Story, name: str) -> None:
    offers = story.services().offers.of_request(story.the_request().id)
    assert [one.interpreter.name for one in offers if one.offer.is_to_be_told] == [name]


@when(parsers.parse("I let it come back {count:d} times"))
def _come_back(story: Story, count: int) -> None:
    story.press("s", Qt.Key.Key_Tab)
    assert story.desk.focus() == "series-count"
    story.desk.type(str(count))
    assert len(board(story).series.form.starts) == count


@then(parsers.parse('the holiday "{name}" is named and led around'))
def _holiday(story: Story, name: str) -> None:
    form = board(story).series.form
    (closed,) = [date for date in form._planned if date.closed]
    assert closed.closed.name == name
    assert closed.start not in form.starts
    assert closed.proposed in form.starts


@when(parsers.parse('I note the series and book "{name}" for all of it'))
def _note(story: Story, name: str) -> None:
    story.desk.press(Qt.Key.Key_Return, modifier=CTRL)
    assert story.desk.focus() == "series"
    assert name in board(story).series.dates.book_button.text()
    story.press("b")


def _dates(story: Story) -> Counter[str]:
    lines = story.services().series.of_request(story.the_request().id).lines
    return Counter(name for line in lines for name in line.interpreters)


@then(parsers.re(r'(?P<count>\d+) dates? belongs? to "(?P<name>[^"]+)"'))
def _belong(story: Story, count: str, name: str) -> None:
    assert _dates(story)[name] == int(count)


@when(parsers.parse('I give the third date to "{name}" on the board'))
def _swap(story: Story, name: str) -> None:
    story.press(Qt.Key.Key_Down, Qt.Key.Key_Down, "t")
    assert story.desk.focus() == "board"
    story.press(Qt.Key.Key_Space, Qt.Key.Key_Down)
    assert board(story).view.head.key == story.people[name].id
    story.press(Qt.Key.Key_Return)
