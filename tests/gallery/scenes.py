"""What is done before each picture is taken, as a person would do it."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt

from sisa_desk.domain.offers import Answer
from sisa_desk.domain.phone import read_phone
from sisa_desk.services.telephone import Ring
from sisa_desk.ui.matching.answer_keys import answer_keys
from tests.running import RunningDesk

#: Monday, 23 November 2026, 9:40 in Berlin.
SCENES_AT = datetime(2026, 11, 23, 8, 40, tzinfo=UTC)


def _ring(desk: RunningDesk, line_id: str = "0") -> None:
    organisation = next(one for one in desk.services.organisations.all() if one.numbers)
    trunk = organisation.numbers[0].number
    number = read_phone(trunk.e164 or trunk.text)
    desk.window.workspace.desk.on_rang(Ring(number, "", desk.clock(), line_id))
    desk.idle()


def free_line(desk: RunningDesk) -> None:
    """Nobody rings."""


def ringing(desk: RunningDesk) -> None:
    """Somebody rings and is recognised."""
    _ring(desk)
    desk.clock.forward(seconds=7)


def language_asked_back(desk: RunningDesk) -> None:
    """A language that needs a question is typed."""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.type("Kurd")


def searching(desk: RunningDesk) -> None:
    """The ranking stands, nobody was rung yet."""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.type("Arabisch")
    desk.press(Qt.Key.Key_Return)


def call_down(desk: RunningDesk) -> None:
    """Two did not answer, the third is being rung."""
    searching(desk)
    for _ in range(2):
        desk.press(Qt.Key.Key_Return)
        desk.clock.forward(seconds=22)
        desk.press(answer_keys()[Answer.NO_ANSWER].lower())
    desk.press(Qt.Key.Key_Return)
    desk.clock.forward(seconds=95)
    desk.call.banner.clock.tick()


def wrap_up(desk: RunningDesk) -> None:
    """Somebody said yes and is connected."""
    call_down(desk)
    desk.press(answer_keys()[Answer.YES].lower())
    desk.press(Qt.Key.Key_Return)


def appointment(desk: RunningDesk) -> None:
    """An appointment over the weekend is being taken down, a second call rings."""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.press("2")
    desk.type("Tigrinja")
    desk.press(Qt.Key.Key_Return)
    desk.type("do 9:30 60")
    desk.press(Qt.Key.Key_Return)
    _ring(desk, "1")


def _screen(name: str):
    def show(desk: RunningDesk) -> None:
        desk.window.workspace.show_screen(name)
        desk.idle()

    return show


SCENES = {
    "desk-free": free_line,
    "desk-ringing": ringing,
    "desk-language": language_asked_back,
    "desk-searching": searching,
    "desk-call-down": call_down,
    "desk-wrap-up": wrap_up,
    "desk-appointment": appointment,
    "requests": _screen("requests"),
    "agenda": _screen("agenda"),
    "interpreters": _screen("interpreters"),
    "organisations": _screen("organisations"),
    "imports": _screen("imports"),
    "preferences": _screen("preferences"),
}
