"""The call list: who speaks what and under which number, on paper for the hour in which nothing else works."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sisa_desk.domain.interpreters import Interpreter, Standing
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.ui.language import day_and_time, translate
from sisa_desk.ui.widgets.papers import Paper, plain, write_paper

if TYPE_CHECKING:
    from sisa_desk.ui.frame import Frame


def call_list(frame: Frame, people: Sequence[Interpreter]) -> Paper:
    """Give the list: a line for each language of everybody who may be rung, by language and name."""
    headings = (
        translate("Outbox", "Language"),
        translate("Outbox", "Name"),
        translate("Outbox", "Numbers"),
        translate("Outbox", "Place"),
    )
    lines = sorted(line for person in people if _may_be_rung(person) for line in _lines(frame, person))
    title = translate("Outbox", "Call list of {time}").format(time=day_and_time(frame.now()))
    return Paper(plain(title), translate("Outbox", "call list"), headings, tuple(lines))


def write_call_list(frame: Frame, people: Sequence[Interpreter], path: Path) -> None:
    """Write the list where it was asked for, and say so."""
    written = write_paper(call_list(frame, people), path)
    frame.say(translate("Outbox", "The call list is in {file}.").format(file=written.name))


def _may_be_rung(person: Interpreter) -> bool:
    return person.standing is Standing.ACTIVE and Mode.PHONE in person.modes and bool(person.phones)


def _lines(frame: Frame, person: Interpreter) -> Iterator[tuple[str, ...]]:
    numbers = ", ".join(_number(one.number.text, one.ring_from, one.ring_until) for one in person.phones)
    for code in dict.fromkeys(skill.language for skill in person.skills):
        yield plain(frame.language_name(code)), person.name, plain(numbers), frame.place_name(person.place_id)


def _number(text: str, first: int, last: int) -> str:
    return f"{text} ({first // 60}:{first % 60:02}–{last // 60}:{last % 60:02})"
