"""Sentences for what was read, or could not be read, in a typed day and time."""

from __future__ import annotations

from datetime import date, datetime

from sisa_desk.domain.clock import wall
from sisa_desk.domain.slots import Slot, SlotProblem, SlotTrouble
from sisa_desk.ui.language import day_and_time, day_text, span_text, translate


def slot_text(slot: Slot) -> str:
    """Write what was understood: "Mo 30.11.2026, 09:00–10:00"."""
    return translate("Slots", "{day}, {span}").format(
        day=day_text(wall(slot.start).date()), span=span_text(slot.interval.start, slot.interval.end)
    )


def typed_slot(start: datetime | None, minutes: int) -> str:
    """Write a time such that the field reads it back; nothing while it is open."""
    if start is None:
        return ""
    local = wall(start)
    return f"{local.day}.{local.month}.{local.year} {local:%H:%M} {minutes}"


def slot_problem_text(problem: SlotProblem) -> str:
    """Say what is missing or wrong and what would do; nothing for an empty field."""
    if problem.code is SlotTrouble.EMPTY:
        return ""
    day = day_text(problem.day) if problem.day else ""
    choices = translate("Slots", " or ").join(day_and_time(choice) for choice in problem.choices)
    return _sentence(problem.code).format(word=problem.word, day=day, choices=choices)


def _sentence(code: SlotTrouble) -> str:
    sentences = {
        SlotTrouble.NO_TIME: translate("Slots", "{day} – at what time?"),
        SlotTrouble.NO_SUCH_DAY: translate("Slots", "There is no such day: {word}"),
        SlotTrouble.NO_SUCH_TIME: translate("Slots", "There is no such time: {word}"),
        SlotTrouble.WRONG_WEEKDAY: translate("Slots", "{day} is not “{word}”. Which one is meant?"),
        SlotTrouble.AMBIGUOUS: translate("Slots", "Which one is meant: {choices}?"),
        SlotTrouble.DOUBLED_HOUR: translate("Slots", "The clocks go back then; {word} comes twice."),
        SlotTrouble.GAP_HOUR: translate("Slots", "The clocks go forward then; {word} does not exist. Next: {choices}"),
        SlotTrouble.PAST: translate("Slots", "That is in the past."),
        SlotTrouble.TOO_FAR: translate("Slots", "That is more than three years ahead."),
        SlotTrouble.LENGTH: translate("Slots", "From 5 minutes to 12 hours, please."),
    }
    unknown = translate("Slots", "“{word}” is not understood. For example: mo 9:30 60, or 6.1. 14:00")
    return sentences.get(code, unknown)


def text_on(day: date, start: datetime | None, minutes: int) -> str:
    """Write a day as it is typed, with the time and minutes of a start; without one the time is still to be typed."""
    written = f"{day.day}.{day.month}.{day.year} "
    return f"{written}{wall(start):%H:%M} {minutes}" if start is not None else written
