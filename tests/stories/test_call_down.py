"""The call-down from the ring to the end, at one desk and from desk to desk."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when

from sisa_desk.domain.calls import Matter
from sisa_desk.domain.offers import Answer, OfferState
from sisa_desk.domain.vocabulary import Area
from sisa_desk.ui.matching.answer_keys import answer_keys
from sisa_desk.ui.widgets.plain_label import PlainLabel
from tests.builders.moments import at
from tests.running import running_desk
from tests.stories.conftest import Story, _wait

# Two whole programs side by side need their time on a machine that has much else to do.
pytestmark = pytest.mark.timeout(180)
scenarios("call_down.feature")

ENTER = Qt.Key.Key_Return


def letter(answer: str) -> str:
    return answer_keys()[Answer(answer.replace(" ", "_"))].lower()


def offers_of(story: Story, name: str) -> list[Any]:
    with story.services().database.reading() as tx:
        return list(tx.offers.of_interpreter(story.people[name].id))


# one line


@then(parsers.parse('the attempts stand as "{tally}"'))
def _tally(story: Story, tally: str) -> None:
    assert story.desk.call.attempts.findChild(PlainLabel, "tally").full_text == tally.replace(", ", "  ·  ")


@then("the steps of the conference are shown")
def _conference(story: Story) -> None:
    assert story.desk.call.conference.isVisible()


@when("I note the consent")
def _consent(story: Story) -> None:
    story.desk.press("e", modifier=Qt.KeyboardModifier.AltModifier)
    assert story.desk.call.conference.consent.isChecked()


@then("consent is noted")
def _consent_noted(story: Story) -> None:
    assert story.the_request().consent_noted


@when(parsers.parse('I dial and am told to ring again at "{time}"'))
def _later(story: Story, time: str) -> None:
    story.press(ENTER, letter("later"))
    story.desk.type(time)
    story.press(ENTER)


@then(parsers.parse('"{name}" is left in peace until "{when_}"'))
def _in_peace(story: Story, name: str, when_: str) -> None:
    (offer,) = offers_of(story, name)
    assert (offer.answer, offer.not_before) == (Answer.LATER, at(when_))


# two lines


@when(parsers.parse("I dial and after {seconds:d} seconds the next one too"))
def _second_line(story: Story, seconds: int) -> None:
    story.press(ENTER)
    story.clock.forward(seconds=seconds)
    story.press("+")


@then("two phones ring")
def _two_ring(story: Story) -> None:
    states = [line.offer.state for line in story.services().offers.of_request(story.the_request().id)]
    assert states == [OfferState.ASKED, OfferState.ASKED]
    view = story.desk.call.candidates.view
    assert view.rings.isVisible()
    assert view.other.rings.isVisible()


@when(parsers.parse('the second one says "{answer}" after {seconds:d} seconds'))
def _second_says(story: Story, answer: str, seconds: int) -> None:
    story.clock.forward(seconds=seconds)
    story.press(letter(answer))


@when("I call the other line off")
def _call_off(story: Story) -> None:
    story.press("-")


@then(parsers.parse('"{name}" was called off and told'))
def _told(story: Story, name: str) -> None:
    (offer,) = offers_of(story, name)
    assert offer.state is OfferState.GIVEN_TO_ANOTHER
    assert offer.told_at is not None


# the threshold


@then("three ways are offered")
def _ways(story: Story) -> None:
    story.desk.call.banner.clock.tick()
    story.desk.idle()
    ways = story.desk.call.other_ways
    assert ways.isVisible()
    assert all(made.isVisible() for made in ways.buttons.values())


@when("I make it an appointment")
def _appointment(story: Story) -> None:
    story.desk.press("t", modifier=Qt.KeyboardModifier.AltModifier)
    assert story.desk.call.work.matter is Matter.APPOINTMENT


# from desk to desk


def at_the_other_desk(story: Story) -> Any:
    story.other.window.activateWindow()
    QApplication.processEvents()
    return story.other


@given(parsers.parse('the desk of "{operator}" is open on the same file'))
def _other_desk(story: Story, operator: str) -> None:
    other = running_desk(story.app, story.file, story.clock, operator=operator, drafts_name="drafts-2")
    story.other = story.stack.enter_context(other)
    story.desk.window.activateWindow()
    QApplication.processEvents()


@when(parsers.parse('I hand the search over to "{whom}" with the word "{note}"'))
def _hand_over(story: Story, whom: str, note: str) -> None:
    story.desk.press("h", modifier=Qt.KeyboardModifier.ControlModifier)
    story.desk.type(whom)
    story.press(Qt.Key.Key_Tab)
    story.desk.type(note)
    story.press(ENTER)
    story.handed = story.desk.call.work


@then(parsers.parse('Bora sees that "{text}" and the caller has been waiting for {seconds:d} seconds'))
def _sees(story: Story, text: str, seconds: int) -> None:
    banner = at_the_other_desk(story).window.workspace.desk.handovers
    _wait(banner.isVisible)
    assert banner.accessibleName().startswith(text)
    assert banner.clock.seconds == seconds


@when("Bora takes it over")
def _take_over(story: Story) -> None:
    other = at_the_other_desk(story)
    other.press("t", modifier=Qt.KeyboardModifier.ControlModifier)
    assert other.call.form.language.text() == "Tigrinya"


@then("the first desk has let go of the call")
def _let_go(story: Story) -> None:
    _wait(lambda: not story.desk.window.workspace.desk.views)
    assert any("Bora" in text for text in story.desk.toasts())


@then(parsers.parse('Bora sees the attempts "{answers}"'))
def _sees_attempts(story: Story, answers: str) -> None:
    assert ", ".join(str(line.offer.answer) for line in story.other.call.work.offers) == answers


@when(parsers.parse('Bora dials and gets "{answer}"'))
def _bora_dials(story: Story, answer: str) -> None:
    other = at_the_other_desk(story)
    other.press("w", modifier=Qt.KeyboardModifier.AltModifier)
    other.press(ENTER)
    story.clock.forward(seconds=9)
    other.press(letter(answer))


@when(parsers.parse('Bora connects them and wraps up with the area "{area}"'))
def _bora_wraps_up(story: Story, area: str) -> None:
    other = at_the_other_desk(story)
    other.press(ENTER)
    if other.call.wrap_up.area.key is None:
        other.press(str(list(Area).index(Area(area)) + 1))
    other.press(ENTER)


@then("neither desk has a call or a draft left")
def _nothing_left(story: Story) -> None:
    for desk in (story.desk, story.other):
        desk.idle()
        assert not desk.window.workspace.desk.views
        assert desk.application.frame.drafts.kept() == ()
    assert story.services().calls.get(story.handed.key).outcome == "connected"
