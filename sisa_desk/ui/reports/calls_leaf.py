"""The calls of a period as a kind of report: languages or matters by months, one looked into, or every sum."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from sisa_desk.domain.calls import Matter
from sisa_desk.domain.periods import Period, Span
from sisa_desk.domain.statistics import CallGrouping, CallSum, StatisticsLine, StatisticsTable, in_full, table_of
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import current_language, left_to_right, translate
from sisa_desk.ui.reports.leaves import Opened
from sisa_desk.ui.reports.report_model import Report, ReportCell, ReportColumn, ReportRow
from sisa_desk.ui.reports.report_words import count_text, key_text, period_text
from sisa_desk.ui.widgets.choice_bar import Choice
from sisa_desk.ui.wording.words import word

if TYPE_CHECKING:
    from sisa_desk.services.statistics import CallStatistics

#: Every month, language and matter in a row of its own.
IN_FULL: Final = "calls_in_full"
_HOUR: Final = 60 * 60


class CallsLeaf:
    """What rang at the desk."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        self._frame = frame
        self.statistics: CallStatistics | None = None
        self._sums: tuple[CallSum, ...] = ()

    def views(self) -> list[Choice]:
        """Give its groupings, and the list of every sum."""
        return [
            Choice(CallGrouping.LANGUAGE, translate("Reports", "Calls by language")),
            Choice(CallGrouping.MATTER, translate("Reports", "Calls by matter")),
            Choice(IN_FULL, translate("Reports", "Calls in full")),
        ]

    def question(self, period: Period) -> CallStatistics:
        """Ask for the sums of a period."""
        return self._frame.services.statistics.of(period)

    def take(self, answer: CallStatistics) -> None:
        """Take the sums."""
        self.statistics, self._sums = answer, answer.sums

    @property
    def has_answer(self) -> bool:
        """Say whether the sums are there."""
        return self.statistics is not None

    def title(self, view: Hashable) -> str:
        """Name the table."""
        return next(choice.text for choice in self.views() if choice.key == view)

    def report(self, view: Hashable, opened: Opened | None, *, is_published: bool) -> Report:
        """Give the lines of a grouping, those of the other one behind a line, or every sum."""
        if self.statistics is None:
            return Report()
        least = self._frame.rules.numbers.small_cell if is_published else 0
        if not isinstance(view, CallGrouping):
            return self._in_full(least)
        within = str(opened.key) if opened is not None else None
        shown = _other(view) if opened is not None else view
        months = self.statistics.period.months
        table = table_of(self._sums, months, shown, within=within, least=least)
        return self._table(table, shown) if table.lines else Report()

    def headline(self, view: Hashable, opened: Opened | None) -> str:
        """Say what is counted."""
        if opened is not None:
            back = translate("Reports", "{line}: its calls; Esc leads back.")
            return back.format(line=self._name(opened.key))
        calls = sum(one.calls for one in self._sums)
        return translate(
            "Reports",
            "%n call(s) that rang; hours count from taking a call to the end of its wrap-up.",
            None,
            calls,
        )

    def can_open(self, view: Hashable) -> bool:
        """Say whether the other grouping stands behind the lines."""
        return isinstance(view, CallGrouping)

    @property
    def why_closed(self) -> str:
        """Say why no line is opened for publication."""
        return translate(
            "Reports", "For publication no single line is looked into: what is left out could be worked out."
        )

    def open_row(self, key: Hashable | None) -> None:
        """Open nothing: behind a sum stand calls of many callers."""
        self._frame.say(translate("Reports", "No single calls are shown here; the search finds them."))

    def _name(self, key: Hashable) -> str:
        return word(Matter(key)) if key in set(Matter) else key_text(self._frame, key)

    def _table(self, table: StatisticsTable, grouping: CallGrouping) -> Report:
        heading = (
            translate("Reports", "Language") if grouping is CallGrouping.LANGUAGE else translate("Reports", "Matter")
        )
        columns = [ReportColumn(heading)]
        if len(table.months) > 1:
            columns += map(_month_column, table.months, table.total.by_month)
        columns += _sum_columns(table.total)
        return Report(tuple(columns), tuple(self._row(line, table) for line in table.lines))

    def _row(self, line: StatisticsLine, table: StatisticsTable) -> ReportRow:
        name = self._name(line.key)
        by_month = line.by_month if len(table.months) > 1 else ()
        cells = (_count(count) for count in (*by_month, line.calls))
        return ReportRow(line.key, (ReportCell(name, name.casefold()), *cells, _hours(line.seconds)))

    def _in_full(self, least: int) -> Report:
        columns = (
            ReportColumn(translate("Reports", "Month")),
            ReportColumn(translate("Reports", "Language")),
            ReportColumn(translate("Reports", "Matter")),
            ReportColumn(translate("Reports", "Calls"), is_figure=True),
            ReportColumn(translate("Reports", "Hours"), is_figure=True),
        )
        rows = (
            ReportRow(
                one[:3],
                (
                    ReportCell(period_text(Period(Span.MONTH, one.month)), one.month),
                    *(ReportCell(name, name.casefold()) for name in map(self._name, (one.language, one.matter))),
                    _count(calls),
                    _hours(one.seconds if calls is not None else None),
                ),
            )
            for one, calls in in_full(self._sums, least)
        )
        return Report(columns, tuple(rows))


def _other(grouping: CallGrouping) -> CallGrouping:
    return CallGrouping.MATTER if grouping is CallGrouping.LANGUAGE else CallGrouping.LANGUAGE


def _month_column(month: int, total: int | None) -> ReportColumn:
    locale = QLocale(current_language().locale)
    name = locale.standaloneMonthName(month % 12 + 1, QLocale.FormatType.ShortFormat)
    return ReportColumn(name, count_text(total), is_figure=True)


def _sum_columns(total: StatisticsLine) -> tuple[ReportColumn, ReportColumn]:
    hours = _hours(total.seconds).text
    return (
        ReportColumn(translate("Reports", "Calls"), count_text(total.calls), is_figure=True),
        ReportColumn(translate("Reports", "Hours"), hours, is_figure=True),
    )


def _count(count: int | None) -> ReportCell:
    # What is left out is more than nothing and less than what is shown.
    return ReportCell(count_text(count), 0.5 if count is None else count, is_figure=True)


def _hours(seconds: int | None) -> ReportCell:
    if seconds is None:
        return ReportCell("", -1, is_figure=True)
    hours = round(seconds / _HOUR, 1)
    return ReportCell(left_to_right(QLocale().toString(hours, "f", 1)), seconds, is_figure=True, number=hours)
