"""Words for a painted week: its layers, the quarter the cursor is on, and what a stroke did."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from sisa_desk.domain.rhythms import Rhythm
from sisa_desk.domain.school_breaks import SchoolTime
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.domain.week_paintings import PAINTED_MODES, QUARTER, Layer, Painting, Stroke
from sisa_desk.ui.interpreters.roster_words import long_weekday_names, modes_text, rhythm_text, school_text, span_of
from sisa_desk.ui.language import day_text, left_to_right, translate

_EVERY_WEEK: Final = Rhythm()


def usual_layers(today: date) -> tuple[Layer, ...]:
    """Give the layers that can be begun: every week, each second week, first and last of a month, by school time."""
    monday = today - timedelta(days=today.weekday())
    return (
        Layer(today),
        Layer(monday, Rhythm(2)),
        Layer(monday + timedelta(days=7), Rhythm(2)),
        Layer(today, Rhythm(nth=1)),
        Layer(today, Rhythm(nth=-1)),
        Layer(today, school=SchoolTime.TERM),
        Layer(today, school=SchoolTime.BREAKS),
    )


def offered_layers(own: Iterable[Layer], today: date) -> tuple[Layer, ...]:
    """Give the layers somebody has, and those that can be begun beside them."""
    listed = tuple(own)
    taken = {_kind(layer) for layer in listed if layer.rhythm.every == 1}
    return (*listed, *(one for one in usual_layers(today) if one not in listed and _kind(one) not in taken))


def _kind(layer: Layer) -> tuple[Rhythm, SchoolTime]:
    return layer.rhythm, layer.school


def layer_text(layer: Layer, today: date) -> str:
    """Name a layer: "every second week, from Mo 23.11.2026"."""
    parts = [rhythm_text(layer.rhythm)]
    if layer.school is not SchoolTime.ALWAYS:
        parts.append(school_text(layer.school))
    if layer.valid_from > today or layer.rhythm.every > 1:
        parts.append(translate("WeekPainter", "from {day}").format(day=day_text(layer.valid_from)))
    if layer.valid_to is not None:
        parts.append(translate("Rhythm", "until {day}").format(day=day_text(layer.valid_to)))
    if layer.beside:
        parts.append(modes_text(layer.beside))
    if layer.exceptions:
        days_off = ", ".join(left_to_right(f"{day:%d.%m.%Y}") for day in sorted(layer.exceptions))
        parts.append(translate("Rhythm", "not on {days}").format(days=days_off))
    return ", ".join(parts)


def days_words(weekdays: Iterable[int]) -> str:
    """Name weekdays, several in a row by the first and the last."""
    names, days = long_weekday_names(), sorted(weekdays)
    if len(days) > 1 and days[-1] - days[0] == len(days) - 1:
        return translate("WeekPainter", "{first} to {last}").format(first=names[days[0]], last=names[days[-1]])
    return ", ".join(names[day] for day in days)


def stretch_words(stroke: Stroke) -> str:
    """Say what a stroke would cover: "Monday to Wednesday 08:00–12:00"."""
    return f"{days_words(stroke.weekdays)} {span_of(stroke.start * QUARTER, stroke.end * QUARTER)}"


def stroke_words(stroke: Stroke) -> str:
    """Say what a stroke did."""
    words = (
        translate("WeekPainter", "{stretch}: {modes} erased")
        if stroke.is_erasing
        else translate("WeekPainter", "{stretch}: {modes} painted")
    )
    return words.format(stretch=stretch_words(stroke), modes=modes_text(stroke.modes))


def cell_words(painting: Painting, stroke: Stroke) -> str:
    """Say what stands under the cursor, or in what is marked: the modes painted throughout."""
    held = [mode for mode in PAINTED_MODES if _holds(painting, stroke, mode)]
    state = modes_text(held) or translate("WeekPainter", "nothing")
    return translate("WeekPainter", "{stretch}: {state}").format(stretch=stretch_words(stroke), state=state)


def _holds(painting: Painting, stroke: Stroke, mode: Mode) -> bool:
    return all(painting.bits.get((mode, day), 0) & stroke.mask == stroke.mask for day in stroke.weekdays)
