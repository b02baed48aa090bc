"""The stories of the desk where nobody can, and how they end well."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from sisa_desk.domain.clock import wall
from sisa_desk.domain.vocabulary import Direction, Mode
from sisa_desk.services.bundle import open_services
from sisa_desk.ui.matching.candidate_rows import HeadingRow
from tests.builders.people import a_pattern, a_phone, a_skill, an_interpreter
from tests.running import RESOURCES
from tests.stories.conftest import HALLE, Story

scenarios("ways_out.feature")

CODES = {"Tigrinya": "tir", "Amharic": "amh", "Russian": "rus", "Ukrainian": "ukr"}


@given(parsers.parse('"{name}" speaks "{language}" from German only, and "{bridge}"'))
def _speaks_one_way(story: Story, name: str, language: str, bridge: str) -> None:
    _save(story, name, a_skill(CODES[language], direction=Direction.FROM_GERMAN), a_skill(CODES[bridge]))


@given(parsers.parse('"{name}" speaks "{language}"'))
def _speaks(story: Story, name: str, language: str) -> None:
    _save(story, name, a_skill(CODES[language]))


def _save(story: Story, name: str, *skills) -> None:
    services = open_services(story.file, RESOURCES, story.clock, "Anna")
    first, last = name.split()
    person = an_interpreter(
        first,
        last,
        skills=skills,
        phones=(a_phone(f"0171 392000{len(story.people) + 1}"),),
        patterns=(a_pattern(),),
        place_id=HALLE,
        confirmed_on=wall(story.clock()).date(),
        modes=frozenset((Mode.PHONE, Mode.ON_SITE)),
    )
    story.people[name] = services.interpreters.save(person).value
    services.close()


@when(parsers.parse('I type the language "{language}" that nobody can take'))
def _language(story: Story, language: str) -> None:
    story.desk.type(language)
    story.press(Qt.Key.Key_Return)


@when(parsers.parse('I take the way out "{kind}"'))
def _way(story: Story, kind: str) -> None:
    line = next(one for one in story.desk.call.candidates.ways.buttons if one.objectName() == f"way-{kind}")
    story.press(line.key)


@then(parsers.parse('two legs are shown: "{first}" and "{second}"'))
def _legs(story: Story, first: str, second: str) -> None:
    rows = story.desk.call.candidates.relay.view.rows.rows
    assert [row.text for row in rows if isinstance(row, HeadingRow)] == [f"1. {first}", f"2. {second}"]


@then("nothing is said of a conference yet")
def _no_conference(story: Story) -> None:
    assert not story.desk.call.conference.isVisible()


@then(parsers.parse('"{first}" and "{second}" are on the phone together'))
def _together(story: Story, first: str, second: str) -> None:
    with story.services().database.reading() as tx:
        talks = tx.appointments.on_the_phone(story.clock())
    assert {talk.interpreter_id for talk in talks} == {story.people[first].id, story.people[second].id}


@then("nobody is on the phone")
def _nobody(story: Story) -> None:
    with story.services().database.reading() as tx:
        assert tx.appointments.on_the_phone(story.clock()) == ()


@then(parsers.parse('the request says that it went over "{bridge}"'))
def _bridge(story: Story, bridge: str) -> None:
    request = story.the_request()
    assert (request.relay_language, request.interpreters_needed) == (CODES[bridge], 2)
    languages = {line.offer.language for line in story.services().offers.of_request(request.id)}
    assert languages == {"", CODES[bridge]}


@when("I press undo")
def _undo(story: Story) -> None:
    story.desk.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)


@then(parsers.parse('the form says "{words}"'))
@then(parsers.parse('the form says ""'))
def _form_says(story: Story, words: str = "") -> None:
    assert story.desk.call.form.language.accessibleDescription() == words


@when("I go back")
def _back(story: Story) -> None:
    story.press("0")


@then(parsers.parse('the request asks for "{language}", mediated in "{other}"'))
def _mediated(story: Story, language: str, other: str) -> None:
    request = story.the_request()
    assert (request.language, request.stand_in_language) == (CODES[language], CODES[other])
    assert [line.offer.language for line in story.services().offers.of_request(request.id)] == [CODES[other]]


@when("I look for a time and take the first one with enough notice")
def _slot(story: Story) -> None:
    story.desk.press(Qt.Key.Key_F, modifier=Qt.KeyboardModifier.ControlModifier)
    assert story.desk.focus() == "slot-calendar"
    story.press(Qt.Key.Key_Return)
