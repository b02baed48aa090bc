"""A coordinator plans everything at once, and repairs a day after somebody dropped out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from sisa_desk.domain.appointments import COMING
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.services.bundle import Services, open_services
from tests.builders.moments import at
from tests.builders.people import a_skill
from tests.builders.work import a_request
from tests.running import RESOURCES
from tests.stories.conftest import HALLE, STENDAL, Story

scenarios("plans.feature")

CTRL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def before_the_desk_opens(story: Story) -> Iterator[Services]:
    services = open_services(story.file, RESOURCES, story.clock, "Anna")
    yield services
    services.close()


def file_request(services: Services, start: str, language: str = "tir", place: str = "", minutes: int = 60) -> Any:
    mode = Mode.ON_SITE if place else Mode.PHONE
    wanted = replace(a_request(), number=0, language=language, mode=mode, place_id=place, start=at(start))
    return services.requests.file(replace(wanted, minutes=minutes)).value


def plan_panel(story: Story) -> Any:
    return story.desk.page.plan


@given(parsers.parse('{count:d} requests for Tigrinya are open on "{day}"'))
def _open_requests(story: Story, count: int, day: str) -> None:
    with before_the_desk_opens(story) as services:
        for number in range(count):
            time = f"{8 + number // 4 * 2}:{(0, 15, 30, 45)[number % 4]:02}"
            file_request(services, f"{day} {time}", place=(HALLE, STENDAL, "", "")[number % 4], minutes=30)


@given(parsers.parse('"{one}" alone speaks Tigre beside Tigrinya and "{other}" is booked for Tigre'))
def _tigre(story: Story, one: str, other: str) -> None:
    with before_the_desk_opens(story) as services:
        for name in (one, other):
            person = services.interpreters.get(story.people[name].id)
            skills = (*person.skills, a_skill("tig")) if name == one else (a_skill("tig"),)
            services.interpreters.save(replace(person, skills=skills))
        story.other = file_request(services, "2026-11-26 10:00")
        services.appointments.book_directly(story.other.id, story.people[one].id)
        story.the_tigre = file_request(services, "2026-11-26 10:00", "tig")
        services.appointments.book_directly(story.the_tigre.id, story.people[other].id)


@given(parsers.parse('the others are away but "{name}"'))
def _away(story: Story, name: str) -> None:
    with before_the_desk_opens(story) as services:
        services.interpreters.add_absence(story.people["Feven Kidane"].id, at("2026-11-25 0:00"), None)


@when("I plan everything")
def _plan(story: Story) -> None:
    story.press(Qt.Key.Key_F2)
    story.desk.press(Qt.Key.Key_P, modifier=CTRL)


@then(parsers.parse("{count:d} requests have a proposal, each with its reasons"))
def _proposed(story: Story, count: int) -> None:
    cells = [row.cells[2] for row in plan_panel(story).model.rows]
    assert sum(bool(cell.first and cell.second) for cell in cells) == count


@then("nobody is at two places at once")
def _apart(story: Story) -> None:
    plan = plan_panel(story).draft.plan
    taken = sorted(
        (plan.candidate_for(task).key, opening.need.interval.start, opening.need.interval.end)
        for task, opening in enumerate(plan.sheet.openings)
    )
    assert all(one[0] != other[0] or one[2] <= other[1] for one, other in pairwise(taken))


@then("the plan is proven to be the best")
def _proven(story: Story) -> None:
    assert plan_panel(story).draft.plan.is_proven


@when("I book all of them")
def _book_all(story: Story) -> None:
    story.press("2")
    story.desk.press(Qt.Key.Key_Return, modifier=CTRL)


@then(parsers.parse("{count:d} requests are booked"))
def _booked(story: Story, count: int) -> None:
    story.desk.idle()
    day = at("2026-11-26 0:00")
    with story.services().database.reading() as tx:
        within = tx.appointments.within(Interval(day, day + timedelta(days=1)))
    assert sum(one.state in COMING for one in within) == count


@when("I undo")
def _undo(story: Story) -> None:
    story.desk.press(Qt.Key.Key_Z, modifier=CTRL)


@when("I look for a stand-in among all who are booked")
def _stand_in(story: Story) -> None:
    story.press("v")


@then(parsers.parse('"{one}" is proposed, and "{other}" in place of "{before}"'))
def _changes(story: Story, one: str, other: str, before: str) -> None:
    cells = [row.cells for row in plan_panel(story).model.rows]
    assert [row[2].first for row in cells] == [one, other]
    assert cells[1][1].second == before


@when("I book the changes")
def _book_changes(story: Story) -> None:
    story.press(Qt.Key.Key_Return)


@then(parsers.parse('"{one}" goes to the Tigre talk and "{other}" to the other'))
def _goes(story: Story, one: str, other: str) -> None:
    story.desk.idle()
    lines = [story.services().requests.line(key) for key in (story.the_tigre.id, story.other.id)]
    assert [line.interpreters for line in lines] == [(one,), (other,)]
