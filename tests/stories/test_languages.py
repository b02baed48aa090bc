"""The caller names a country, a people or nothing at all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytest_bdd import parsers, scenarios, then, when

from tests.stories.conftest import Story

scenarios("languages.feature")


@when(parsers.parse('I type "{text}" as I hear it'))
def _type(story: Story, text: str) -> None:
    story.desk.type(text)


@when(parsers.parse('I press "{key}"'))
def _press(story: Story, key: str) -> None:
    story.desk.press(key)


@when("I press Enter")
def _enter(story: Story) -> None:
    story.desk.press(Qt.Key.Key_Return)


@then(parsers.parse('the desk asks "{question}"'))
def _asks(story: Story, question: str) -> None:
    field = story.desk.call.form.language
    assert field.is_asking
    assert field.shown[0].text == question
    assert story.desk.call.work.request.language == ""


@then(parsers.parse('I can point at "{own_name}" and say "{sound}"'))
def _points(story: Story, own_name: str, sound: str) -> None:
    words = story.desk.call.form.language.finder.card.words
    assert words[0] == own_name
    assert words[1].endswith(sound)


@then(parsers.parse('the language "{code}" is {certainty}'))
def _certain(story: Story, code: str, certainty: str) -> None:
    request = story.desk.call.work.request
    assert (request.language, request.language_is_certain) == (code, certainty == "certain")
    hint = story.desk.call.form.language.accessibleDescription()
    assert bool(hint) is (certainty == "presumed")
