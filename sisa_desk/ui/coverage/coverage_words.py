"""Words of the map: half-hours, percentages, calls a week, gaps."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QLocale

from sisa_desk.domain.coverage import SLOTS_A_DAY, CoverageMap, Gap, GapKind, LanguageWeek
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate, weekday_text
from sisa_desk.ui.wording.words import word


class View(StrEnum):
    """What the cells of the map show."""

    SUPPLY = "supply"
    CHANCE = "chance"
    DEMAND = "demand"
    EXPECTED = "expected"
    GAPS = "gaps"
    YEARS = "years"


def view_text(view: View) -> str:
    """Name a view."""
    return {
        View.SUPPLY: translate("Coverage", "People"),
        View.CHANCE: translate("Coverage", "Somebody answers"),
        View.DEMAND: translate("Coverage", "Asked for"),
        View.EXPECTED: translate("Coverage", "Expected calls"),
        View.GAPS: translate("Coverage", "Gaps"),
        View.YEARS: translate("Coverage", "Years before"),
    }[view]


def view_tip(view: View, shown: CoverageMap) -> str:
    """Say in a sentence what the cells of a view mean."""
    weeks = translate("Coverage", "the last %n week(s)", None, shown.compared_weeks)
    years = left_to_right(", ".join(map(str, shown.compared_years))) or translate("Coverage", "none yet")
    return {
        View.SUPPLY: translate("Coverage", "How many could be rung in each half-hour."),
        View.CHANCE: translate("Coverage", "How likely at least one of them answers, in percent, rounded to five."),
        View.DEMAND: translate("Coverage", "How often it was asked for in {weeks} together."),
        View.EXPECTED: translate("Coverage", "Calls to be expected in one week, by {weeks}."),
        View.GAPS: translate("Coverage", "Where calls are expected and nobody, one person or hardly anybody answers."),
        View.YEARS: translate(
            "Coverage", "How often it was asked for in the same calendar week of the years before: {years}."
        ),
    }[view].format(weeks=weeks, years=years)


def monday_of(day: date) -> date:
    """Give the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def clock(minute: int) -> str:
    """Write a minute of the day: "9:30"."""
    return f"{minute // 60}:{minute % 60:02}"


def span_words(weekday: int, start: int, end: int) -> str:
    """Write a stretch of a weekday: "Tue 10:00–12:00"; any week will do, only the weekday is named."""
    day = weekday_text(date(2026, 11, 23) + timedelta(days=weekday))
    return f"{day} {left_to_right(f'{clock(start)}–{clock(end)}')}"


def slot_words(slot: int) -> str:
    """Write a half-hour of the week."""
    start = slot % SLOTS_A_DAY * 30
    return span_words(slot // SLOTS_A_DAY, start, start + 30)


def percent(chance: float) -> str:
    """Write a chance; nothing is certain before somebody has answered."""
    return left_to_right(f"{min(round(chance * 100), 99)} %")


def calls(number: float) -> str:
    """Write calls a week, to a tenth, or to a hundredth below it."""
    if not number:
        return left_to_right("0")
    return left_to_right(QLocale().toString(number, "f", 1 if number >= 0.095 else 2))


def gap_words(frame: Frame, gap: Gap) -> str:
    """Write a gap: language and time."""
    return f"{frame.language_name(gap.language)}, {span_words(gap.weekday, *gap.minutes)}"


def gap_text(kind: GapKind | None) -> str:
    """Say why calls may come in vain; nothing where all is well."""
    if kind is GapKind.UNSURE:
        return translate("Coverage", "seldom anybody answers")
    return word(kind) if kind is not None else ""


def cell_sentence(frame: Frame, shown: CoverageMap, line: LanguageWeek, slot: int) -> str:
    """Say everything a cell stands for in one line."""
    people = translate("Coverage", "%n person(s)", None, line.people[slot])
    chance = translate("Coverage", "{percent} that one answers").format(percent=percent(line.chances[slot]))
    asked = translate("Coverage", "asked for %n time(s)", None, line.asked[slot])
    weeks = translate("Coverage", "in %n week(s)", None, shown.compared_weeks)
    expected = translate("Coverage", "{calls} calls expected").format(calls=calls(line.expected[slot]))
    parts = [people, *([chance] if line.people[slot] else []), f"{asked} {weeks}", expected]
    if before := line.asked_in_years(slot):
        parts.append(translate("Coverage", "%n time(s) in the years before", None, before))
    return f"{frame.language_name(line.language)}, {slot_words(slot)}: {', '.join(parts)}"
