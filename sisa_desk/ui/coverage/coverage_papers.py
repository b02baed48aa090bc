"""What of the coverage is saved or printed: the map of a view, the recruiting list, what would be lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sisa_desk.domain.coverage import CoverageMap, Gap, LanguageWeek
from sisa_desk.ui.coverage.coverage_model import CoverageModel
from sisa_desk.ui.coverage.coverage_words import View, gap_text, slot_words, span_words, view_text, view_tip
from sisa_desk.ui.coverage.heat_legend import legend_of
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, is_right_to_left, translate
from sisa_desk.ui.widgets.heat_picture import HeatPicture
from sisa_desk.ui.widgets.papers import Paper, plain

Row = tuple[object, ...]


def week_words(shown: CoverageMap) -> str:
    """Write from when to when a week is."""
    last = shown.monday + timedelta(days=6)
    return f"{day_text(shown.monday)} – {day_text(last)}"


def recruiting_paper(frame: Frame, shown: CoverageMap, district: str) -> Paper:
    """Give the list of gaps, the most calls in vain first; the district is the one chosen, or where it was asked."""
    title = translate("Coverage", "Interpreters wanted, {first} to {last}")
    return Paper(
        title=title.format(first=day_text(shown.monday), last=day_text(shown.monday + timedelta(days=6))),
        name=translate("Coverage", "Recruiting list {day}").format(day=f"{shown.monday:%Y-%m-%d}"),
        headings=(
            translate("Coverage", "Language"),
            translate("Coverage", "District"),
            translate("Coverage", "When"),
            translate("Coverage", "Why"),
            translate("Coverage", "Calls a week"),
            translate("Coverage", "Likely in vain"),
        ),
        rows=tuple(_wanted(frame, gap, district) for gap in shown.gaps),
    )


def _wanted(frame: Frame, gap: Gap, district: str) -> Row:
    return (
        frame.language_name(gap.language),
        district or ", ".join(gap.districts),
        plain(span_words(gap.weekday, *gap.minutes)),
        gap_text(gap.kind),
        round(gap.expected, 2),
        round(gap.missed, 2),
    )


def losses_paper(frame: Frame, shown: CoverageMap, losses: Sequence[Gap], title: str) -> Paper:
    """Give where the week would lose its last person or last but one; the title says who is away and when."""
    rows = (
        (
            frame.language_name(gap.language),
            plain(span_words(gap.weekday, *gap.minutes)),
            gap_text(gap.kind),
            round(gap.expected, 2),
        )
        for gap in losses
    )
    return Paper(
        title=title,
        name=translate("Coverage", "If somebody is away {day}").format(day=f"{shown.monday:%Y-%m-%d}"),
        headings=(
            translate("Coverage", "Language"),
            translate("Coverage", "When"),
            translate("Coverage", "Then left"),
            translate("Coverage", "Calls a week"),
        ),
        rows=tuple(rows),
        when_empty=translate("Coverage", "Nothing is lost: wherever this person is there, two others are."),
    )


def map_paper(frame: Frame, model: CoverageModel, title: str, *, below: Paper) -> Paper | None:
    """Give a view of the map: as a table of all its half-hours, on paper as a picture with another list below."""
    shown = model.shown
    if shown is None:
        return None
    heading = f"{view_text(model.view)}: {title}"
    return Paper(
        title=heading,
        name=f"{translate('Coverage', 'Coverage')} {view_text(model.view)} {shown.monday:%Y-%m-%d}",
        headings=(translate("Coverage", "Language"), *(plain(slot_words(slot)) for slot in model.slots)),
        rows=tuple(_values(frame, model.view, line, model.slots, shown.least_chance) for line in shown.lines),
        picture=picture_of(model, heading),
        below=replace(below, picture=None),
    )


def picture_of(model: CoverageModel, heading: str) -> HeatPicture:
    """Give the map as it can be drawn anywhere."""
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return HeatPicture(
        title=heading,
        meaning=view_tip(model.view, model.shown) if model.shown is not None else "",
        columns=tuple(model.column(number) for number in columns),
        rows=tuple(model.row(number) for number in rows),
        cells=tuple(tuple(model.cell(row, column) for column in columns) for row in rows),
        legend=legend_of(model.view, imagines=model.is_imagined),
        is_right_to_left=is_right_to_left(),
    )


def _values(frame: Frame, view: View, line: LanguageWeek, slots: Sequence[int], least: float) -> Row:
    return frame.language_name(line.language), *(_value(view, line, slot, least) for slot in slots)


def _value(view: View, line: LanguageWeek, slot: int, least: float) -> object:
    match view:
        case View.SUPPLY:
            return line.people[slot]
        case View.CHANCE:
            return min(round(100 * line.chances[slot]), 99)
        case View.DEMAND:
            return line.asked[slot]
        case View.EXPECTED:
            return round(line.expected[slot], 2)
        case View.YEARS:
            return line.asked_in_years(slot)
    return gap_text(line.gap_at(slot, least))
