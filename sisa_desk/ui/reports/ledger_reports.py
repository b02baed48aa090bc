"""The ledger of unmet demand as tables: by language, area, district or hour, its single cases, and who would help."""

from __future__ import annotations

from collections.abc import Sequence

from sisa_desk.domain.ids import case_number
from sisa_desk.domain.unmet import Case, Figures, Gap, Grouping, Ledger, WeekHour, figures_of
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_and_time, left_to_right, translate
from sisa_desk.ui.reports.report_model import Report, ReportCell, ReportColumn, ReportRow
from sisa_desk.ui.reports.report_words import count_text, hours_text, key_text, share_text, short_reason, trend_text
from sisa_desk.ui.wording.words import word


def ledger_report(frame: Frame, ledger: Ledger, grouping: Grouping, *, is_published: bool) -> Report:
    """Give a ledger as a table; published, small counts are left out."""
    least = frame.rules.numbers.small_cell
    figures = figures_of(ledger, least if is_published else 0)
    if not figures:
        return Report()
    *lines, total = figures
    reasons = (
        ReportColumn(short_reason(reason), count_text(count), is_figure=True)
        for reason, count in zip(ledger.reasons, total.by_reason, strict=True)
    )
    columns = (
        ReportColumn(word(grouping)),
        ReportColumn(translate("Reports", "Unmet"), count_text(total.unmet), is_figure=True),
        ReportColumn(translate("Reports", "Share"), share_text(total.share), is_figure=True),
        ReportColumn(translate("Reports", "Trend"), trend_text(total.trend), is_figure=True),
        *reasons,
    )
    return Report(columns, tuple(_line(frame, line) for line in lines))


def _line(frame: Frame, line: Figures) -> ReportRow:
    name = key_text(frame, line.key)
    begin = line.key.weekday * 24 + line.key.hour if isinstance(line.key, WeekHour) else name.casefold()
    return ReportRow(
        line.key,
        (
            ReportCell(name, begin),
            _count(line.unmet),
            ReportCell(share_text(line.share), -1.0 if line.share is None else line.share, is_figure=True),
            ReportCell(trend_text(line.trend), line.trend or 0, is_figure=True),
            *(_count(count) for count in line.by_reason),
        ),
    )


def _count(count: int | None) -> ReportCell:
    # What is left out is more than nothing and less than what is shown.
    return ReportCell(count_text(count), 0.5 if count is None else count, is_figure=True)


def cases_report(frame: Frame, cases: Sequence[Case]) -> Report:
    """Give single cases as a table, without anybody's name."""
    columns = (
        translate("Reports", "Case"),
        translate("Reports", "Asked on"),
        translate("Reports", "Wanted for"),
        translate("Reports", "Language"),
        translate("Reports", "Reason"),
        translate("Reports", "Area"),
        translate("Reports", "District"),
        translate("Reports", "Notice"),
    )
    return Report(tuple(map(ReportColumn, columns)), tuple(_case(frame, case) for case in cases))


def _case(frame: Frame, case: Case) -> ReportRow:
    language = frame.language_name(case.language)
    reason = word(case.reason) if case.reason else ""
    area = word(case.area) if case.area else ""
    notice = translate("Reports", "short") if case.is_short_notice else ""
    wanted = day_and_time(case.wanted_at) if case.wanted_at else ""
    return ReportRow(
        case.id,
        (
            ReportCell(left_to_right(case_number(case.number)) if case.number else "–", case.number),
            ReportCell(day_and_time(case.asked_at), case.asked_at.timestamp()),
            ReportCell(wanted, case.wanted_at.timestamp() if case.wanted_at else 0.0),
            *(ReportCell(text, text.casefold()) for text in (language, reason, area, case.district, notice)),
        ),
    )


def gaps_report(frame: Frame, gaps: Sequence[Gap], *, is_published: bool) -> Report:
    """Give who would have helped as a table; published, what was rarely asked for is left out."""
    least = frame.rules.numbers.small_cell if is_published else 0
    columns = (
        ReportColumn(translate("Reports", "Language")),
        ReportColumn(translate("Reports", "District")),
        ReportColumn(translate("Reports", "Asked in vain"), is_figure=True),
        ReportColumn(translate("Reports", "Hours of the week")),
    )
    rows = (
        ReportRow(
            gap,
            (
                ReportCell(name := frame.language_name(gap.language), name.casefold()),
                ReportCell(district := key_text(frame, gap.district), district.casefold()),
                ReportCell(str(gap.times), gap.times, is_figure=True),
                ReportCell(hours_text(gap), -gap.times),
            ),
        )
        for gap in gaps
        if gap.times >= least
    )
    return Report(columns, tuple(rows))
