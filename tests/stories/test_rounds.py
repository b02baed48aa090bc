"""Several people are asked: a second wave fills a request, and somebody drops out twenty minutes before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from sisa_desk.domain.offers import Answer, OfferState, Via
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.services.bundle import Services, open_services
from sisa_desk.ui.matching.answer_keys import answer_keys
from tests.builders.moments import at
from tests.builders.work import a_request
from tests.running import RESOURCES
from tests.stories.conftest import Story

scenarios("rounds.feature")


@contextmanager
def before_the_desk_opens(story: Story) -> Iterator[Services]:
    services = open_services(story.file, RESOURCES, story.clock, "Anna")
    yield services
    services.close()


def listed(text: str) -> list[str]:
    return text.split(", ")


def offer_of(story: Story, services: Services, name: str) -> Any:
    lines = services.offers.of_request(story.the_filed.id)
    return next(line.offer for line in lines if line.interpreter.name == name)


def people_in(story: Story, *, only: Any) -> list[str]:
    lines = story.services().offers.of_request(story.the_request().id)
    return sorted(line.interpreter.name for line in lines if only(line.offer))


@given("everybody has an address for mail")
def _addresses(story: Story) -> None:
    with before_the_desk_opens(story) as services:
        for name, person in story.people.items():
            changed = replace(person, email=f"{name.split()[0].lower()}@example.org")
            story.people[name] = services.interpreters.save(changed).value


@given(parsers.parse("a wave is {people:d} people and has {minutes:d} minutes"))
def _figures(story: Story, people: int, minutes: int) -> None:
    with before_the_desk_opens(story) as services:
        services.preferences.set_number("wave_size", people)
        services.preferences.set_number("wave_wait_minutes", minutes)


@given(parsers.parse('an hour of Tigrinya on the phone is asked for on "{when_}"'))
def _request(story: Story, when_: str) -> None:
    request = replace(a_request(), number=0, language="tir", mode=Mode.PHONE, place_id="", start=at(when_))
    with before_the_desk_opens(story) as services:
        story.the_filed = services.requests.file(request).value


@given(parsers.parse('"{names}" were asked and "{yeses}" said yes'))
def _asked(story: Story, names: str, yeses: str) -> None:
    with before_the_desk_opens(story) as services:
        people = [story.people[name].id for name in listed(names)]
        services.rounds.start(story.the_filed.id, people)
        services.rounds.sent([line.offer.id for line in services.offers.of_request(story.the_filed.id)])
        for name in listed(yeses):
            services.offers.answer(offer_of(story, services, name).id, Answer.YES)


@given(parsers.parse('"{name}" was booked'))
def _booked(story: Story, name: str) -> None:
    with before_the_desk_opens(story) as services:
        services.appointments.book(offer_of(story, services, name).id)


@when("I ask in waves")
def _waves(story: Story) -> None:
    story.press(Qt.Key.Key_F2, "+", Qt.Key.Key_Return)


@when("I send the texts")
def _send(story: Story) -> None:
    story.desk.application.opened.clear()
    story.press("s")


@when(parsers.parse('"{name}" answers "{answer}"'))
def _answers(story: Story, name: str, answer: str) -> None:
    panel = story.desk.page.panel.round
    story.press("g")
    row = next(number for number, one in enumerate(panel.people) if one.person.name == name)
    while panel.table.current_row != row:
        story.press(Qt.Key.Key_Down if panel.table.current_row < row else Qt.Key.Key_Up)
    story.press(answer_keys()[Answer(answer)].lower(), Qt.Key.Key_Escape)


@when(parsers.re(r"(?P<count>\d+) (?P<unit>minutes?|hours?) pass(es)?"))
def _time_passes(story: Story, count: str, unit: str) -> None:
    story.clock.forward(minutes=int(count) * (60 if unit.startswith("hour") else 1))
    story.desk.window._rhythm.timeout.emit()  # the window looks at its clock
    story.desk.idle()


@when("I book the yes")
def _book(story: Story) -> None:
    story.press("b")


@when("I tell all of them")
def _tell(story: Story) -> None:
    story.desk.application.opened.clear()
    story.press("l")


@when("I ring the next best at once")
def _ring_first(story: Story) -> None:
    story.press("f")


@when("they say yes and are booked")
def _yes_and_booked(story: Story) -> None:
    story.clock.forward(seconds=40)
    story.press(answer_keys()[Answer.YES].lower(), Qt.Key.Key_Return)


@then(parsers.parse('the texts to "{names}" wait to be sent'))
def _wait_to_be_sent(story: Story, names: str) -> None:
    assert people_in(story, only=lambda offer: offer.is_unsent) == sorted(listed(names))


@then(parsers.parse('a mail to "{addresses}" opens'))
def _mail(story: Story, addresses: str) -> None:
    (link,) = story.desk.application.opened
    assert link.startswith(f"mailto:?bcc={','.join(listed(addresses))}&")


@then(parsers.parse('the list says "{words}"'))
def _list_says(story: Story, words: str) -> None:
    assert story.desk.page.list.current.cells[3].second == words


@then("nobody else is asked")
def _nobody_else(story: Story) -> None:
    assert people_in(story, only=lambda offer: offer.is_unsent) == []


@then(parsers.parse('"{names}" wait in vain'))
def _in_vain(story: Story, names: str) -> None:
    assert people_in(story, only=lambda offer: offer.is_to_be_told) == sorted(listed(names))
    assert story.desk.page.panel.round.isVisible()


@then("nobody waits in vain")
def _not_in_vain(story: Story) -> None:
    assert people_in(story, only=lambda offer: offer.is_to_be_told) == []
    assert not story.desk.page.panel.round.isVisible()


@then(parsers.parse('the request stands on top as "{words}"'))
def _on_top(story: Story, words: str) -> None:
    (first, *_) = story.desk.page.model.rows
    assert first.key == story.the_filed.id
    assert [mark.text for mark in first.cells[3].marks] == [words]


@then(parsers.parse('"{name}" is being rung'))
def _being_rung(story: Story, name: str) -> None:
    lines = story.services().offers.of_request(story.the_filed.id)
    (ringing,) = [one for one in lines if one.offer.state is OfferState.ASKED]
    assert (ringing.interpreter.name, ringing.offer.via) == (name, Via.PHONE)
    assert ringing.offer.asked_at == story.clock()
