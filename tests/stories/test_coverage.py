"""The story of a coordinator who looks where calls will find nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from pytest_bdd import given, parsers, scenarios, then, when

from sisa_desk.exchange.sheets import read_sheets
from sisa_desk.services.bundle import open_services
from sisa_desk.ui.coverage.coverage_page import CoveragePage
from tests.builders.moments import at
from tests.builders.people import a_pattern, a_phone, a_skill, an_interpreter
from tests.builders.work import an_instant_request
from tests.running import RESOURCES
from tests.stories.conftest import HALLE, Story
from tests.ui.prepared_answers import PreparedAnswers

scenarios("coverage.feature")

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """Name the file a list is saved as."""
    return tmp_path / "list.csv"


def _page(story: Story) -> CoveragePage:
    return story.desk.window.findChild(CoveragePage)


@given(parsers.parse('"{name}" speaks "Tigrinya" on mornings'))
def _speaks(story: Story, name: str) -> None:
    services = open_services(story.file, RESOURCES, story.clock, "Anna")
    first, last = name.split()
    phones = (a_phone(f"0171 392000{len(story.people) + 1}"),)
    person = an_interpreter(
        first, last, skills=(a_skill("tir"),), patterns=(a_pattern(end="12:00"),), phones=phones, place_id=HALLE
    )
    story.people[name] = services.interpreters.save(person).value
    services.close()


@given(parsers.parse('Tigrinya was asked for on "{moments}"'))
def _asked(story: Story, moments: str) -> None:
    services, now = open_services(story.file, RESOURCES, story.clock, "Anna"), story.clock.at
    for moment in moments.split(", "):
        story.clock.at = at(moment)
        services.requests.file(an_instant_request(created_at=story.clock.at, language="tir"))
    story.clock.at = now
    services.close()


@when("I open the coverage")
def _open(story: Story) -> None:
    story.press(Qt.Key.Key_F5)
    story.desk.idle()
    assert story.desk.focus() == "coverage-map"


@when("I ask for the next gap")
def _gap(story: Story) -> None:
    story.press("g")


@then(parsers.parse('the cursor stands on "{words}"'))
def _stands(story: Story, words: str) -> None:
    assert _page(story).sheet._cell.full_text.startswith(words)


@then(parsers.parse('the cell is told as "{words}"'))
def _told(story: Story, words: str) -> None:
    assert _page(story).story._sum.full_text == words


@then(parsers.parse('"{names}" are named with the reason why not'))
def _silent(story: Story, names: str) -> None:
    silences = _page(story).story.story.silences
    assert [one.name for one in silences] == names.split(", ")
    assert all(one.reason is not None for one in silences)


@when("I look at the years before")
def _years(story: Story) -> None:
    story.press("6")


@when("I go one half-hour on and have it explained")
def _further(story: Story) -> None:
    story.press(Qt.Key.Key_Right, Qt.Key.Key_Return)


@then(parsers.parse("{year:d} had {calls:d} call in the half-hour"))
def _year_had(story: Story, year: int, calls: int) -> None:
    told = _page(story).story.story
    assert {one.year: one.asked[told.slot] for one in told.years}[year] == calls


@when("I save the recruiting list")
def _save(story: Story, saved: Path) -> None:
    story.desk.window.frame.asker = PreparedAnswers(saved)
    story.desk.press(Qt.Key.Key_S, modifier=CONTROL)
    story.desk.idle()


@then("it says that Tigrinya is wanted on Monday from 13:30 to 15:00")
def _wanted(saved: Path) -> None:
    (sheet,) = read_sheets(saved)
    rows = [[value.text for value in row] for row in sheet.rows]
    assert rows[1][0] == "Tigrinya"
    assert rows[1][2:4] == ["Mon 13:30–15:00", "nobody"]


@when(parsers.parse('I think "{name}" away'))
def _away(story: Story, name: str) -> None:
    story.press("a")
    story.desk.type(name)
    story.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    story.desk.idle()


@then("it says that one person is left for Tigrinya on Monday from 8:00 to 12:00")
def _left(story: Story) -> None:
    told = _page(story).what_if._told.full_text.splitlines()
    assert told[:2] == ["Then one person is left:", "Tigrinya, Mon 8:00–12:00"]


@when("I print what is shown")
def _print(story: Story, tmp_path: Path) -> None:
    story.desk.window.frame.asker = PreparedAnswers(QPdfWriter(str(tmp_path / "printed.pdf")))
    story.desk.press(Qt.Key.Key_P, modifier=CONTROL)


@then("the printer gets pages")
def _pages(tmp_path: Path) -> None:
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == 2
