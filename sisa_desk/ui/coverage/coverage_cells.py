"""What a cell of the map shows in each view: its figure, its tone, its share of the scale."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import log2

from sisa_desk.domain.coverage import SLOTS_A_WEEK, GapKind, LanguageWeek
from sisa_desk.ui.coverage.coverage_words import View, calls
from sisa_desk.ui.widgets.heat_cells import HeatCell, Tone

#: So many people are the dark end of the scale: beyond them nobody looks whether it is one more.
_MANY_PEOPLE = 32
#: The same for calls expected in a half-hour of one week.
_MANY_CALLS = 1.0
_LEVELS = 8


def cell_of(view: View, line: LanguageWeek, slot: int, least_chance: float) -> HeatCell:
    """Give the cell of a language and half-hour."""
    return _CELLS[view](line, slot, least_chance)


def _supply(line: LanguageWeek, slot: int, _least: float) -> HeatCell:
    people = line.people[slot]
    if not people:
        return _nobody(line, slot)
    if people == 1:
        return HeatCell("1", Tone.ONE)
    return HeatCell(str(people), Tone.SCALE, _level(log2(people) / log2(_MANY_PEOPLE)))


def _chance(line: LanguageWeek, slot: int, least: float) -> HeatCell:
    if not line.people[slot]:
        return _nobody(line, slot)
    chance = line.chances[slot]
    rounded = min(5 * round(chance * 20), 95) if chance < 0.975 else 99
    if chance < least:
        return HeatCell(str(rounded), Tone.ONE)
    return HeatCell(str(rounded), Tone.SCALE, _level((chance - least) / (1 - least)))


def _demand(line: LanguageWeek, slot: int, _least: float) -> HeatCell:
    asked = line.asked[slot]
    return HeatCell(str(asked), Tone.SCALE, _level(asked / max(*line.asked, 2))) if asked else HeatCell()


def _years(line: LanguageWeek, slot: int, _least: float) -> HeatCell:
    asked = line.asked_in_years(slot)
    most = max(map(line.asked_in_years, range(SLOTS_A_WEEK)), default=0)
    return HeatCell(str(asked), Tone.SCALE, _level(asked / max(most, 2))) if asked else HeatCell()


def _expected(line: LanguageWeek, slot: int, _least: float) -> HeatCell:
    expected = line.expected[slot]
    return HeatCell(calls(expected), Tone.SCALE, _level(expected / _MANY_CALLS)) if expected else HeatCell()


def _gaps(line: LanguageWeek, slot: int, least: float) -> HeatCell:
    match line.gap_at(slot, least):
        case GapKind.NOBODY:
            return HeatCell("0", Tone.GAP)
        case GapKind.ONE_PERSON:
            return HeatCell("1", Tone.ONE)
        case GapKind.UNSURE:
            return HeatCell("?", Tone.ONE)
    return HeatCell("", Tone.SCALE, 0.0) if line.expected[slot] else HeatCell()


def _nobody(line: LanguageWeek, slot: int) -> HeatCell:
    """Nobody there is a gap only where somebody is expected to ask."""
    return HeatCell("0", Tone.GAP) if line.expected[slot] else HeatCell()


def _level(share: float) -> float:
    return round(min(max(share, 0.0), 1.0) * _LEVELS) / _LEVELS


_CELLS: Mapping[View, Callable[[LanguageWeek, int, float], HeatCell]] = {
    View.SUPPLY: _supply,
    View.CHANCE: _chance,
    View.DEMAND: _demand,
    View.EXPECTED: _expected,
    View.GAPS: _gaps,
    View.YEARS: _years,
}
