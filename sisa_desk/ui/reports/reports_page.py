"""The reports: unmet demand of a period, counted, opened down to its cases, and saved as a table."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.periods import Period, Span
from sisa_desk.domain.unmet import Case, Grouping, gaps_in, in_line, ledger_of
from sisa_desk.ui.actions import Action, shortcut_text
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.reports.ledger_reports import cases_report, gaps_report, ledger_report
from sisa_desk.ui.reports.period_bar import BACK_KEY, ON_KEY, PeriodBar, span_keys
from sisa_desk.ui.reports.report_model import Report, ReportModel
from sisa_desk.ui.reports.report_sheet import write_report
from sisa_desk.ui.reports.report_table import ReportTable
from sisa_desk.ui.reports.report_words import LEFT_OUT, key_text, period_text
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording import refusal_text
from sisa_desk.ui.wording.words import word, words

if TYPE_CHECKING:
    from sisa_desk.services.unmet import Demand

SCOPE: Final = "reports"
#: Beside the groupings: languages and districts somebody is to be looked for.
RECRUITING: Final = "recruiting"
SAVE_KEY: Final = "Ctrl+S"
PUBLISH_KEY: Final = "S"
_VIEWS: Final = (*Grouping, RECRUITING)
_CONCERNED: Final = frozenset((Noun.REQUEST, Noun.CALL, Noun.EXCLUSION))


class ReportsPage(QWidget):
    """The ledger of unmet demand; Enter opens a line, Esc leads back."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, with this month."""
        super().__init__()
        self.setObjectName("reports-page")
        self.frame = frame
        self.demand: Demand | None = None
        self._opened: Hashable | None = None
        self._is_open = False
        self.period = PeriodBar(Period.around(wall_date(frame.now()), Span.MONTH))
        self.view = ChoiceBar(_views(), label=translate("Reports", "Counted by"))
        self.view.setObjectName("report-view")
        leave_out = translate("Reports", "For publication: leave small counts out")
        self.published = QCheckBox(f"{leave_out} ({LEFT_OUT})  {PUBLISH_KEY}")
        self.published.setObjectName("published")
        save = f"{translate('Reports', 'Save as …')}  {shortcut_text(SAVE_KEY)}"
        self.export_button = button(save, self.export, icon="download", name="report-save")
        self._headline = PlainLabel(role="text_quiet", wrapped=True)
        self._headline.setObjectName("report-headline")
        self.model = ReportModel(self)
        self.table = ReportTable(self.model, label=translate("Reports", "Unmet demand"))
        self.table.say_when_empty(
            EmptyState(
                translate("Reports", "Nothing was asked for in vain"),
                translate("Reports", "Every case of this period was met, or nothing was asked yet."),
            )
        )
        self._lay_out()
        self._connect()
        self._bind_actions()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self.period)
        head.addStretch(1)
        head.addWidget(self.export_button)
        sheet = Card()
        sheet.body.setContentsMargins(STEP, STEP, STEP, STEP)
        sheet.body.addWidget(self._headline)
        sheet.body.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self.view)
        column.addWidget(sheet, 1)
        column.addWidget(self.published)

    def _connect(self) -> None:
        self.view.choose(Grouping.LANGUAGE)
        self.view.chosen.connect(lambda _: self.close_line())
        self.period.changed.connect(self._on_period)
        self.published.toggled.connect(lambda _: self.close_line())
        self.table.opened.connect(self._on_opened)
        self.frame.happened.connect(self._on_happened)
        self.frame.rules_changed.connect(self.show_report)

    def _bind_actions(self) -> None:
        actions = self.frame.actions
        if not actions.in_scope(SCOPE):
            actions.add(*_actions(), scope_text=translate("Reports", "Reports"))
        handlers: tuple[tuple[str, Callable[[], object]], ...] = (
            ("reports.back", partial(self.period.step, -1)),
            ("reports.on", partial(self.period.step, 1)),
            ("reports.published", self.published.toggle),
            ("reports.export", self.export),
            *((f"reports.{span}", partial(self.period.choose_span, span)) for span in Span),
            *((f"reports.by_{view}", partial(self.view.choose, view)) for view in _VIEWS),
        )
        actions.bind_all(self, handlers)

    # what the window asks

    def first_field(self) -> QWidget:
        """Give the table: arrows choose, Enter opens, letters and digits act."""
        return self.table

    def refresh(self) -> None:
        """Look at the period anew."""
        self.table.set_waiting(self.demand is None)
        unmet = self.frame.services.unmet.of
        self.frame.ask(unmet, self.period.period, then=self._on_demand, key="reports", owner=self)

    def _on_demand(self, demand: Demand) -> None:
        self.demand = demand
        self.table.set_waiting(False)
        self.show_report()

    def _on_period(self) -> None:
        self._is_open = False
        self.refresh()

    def _on_happened(self, event: Event) -> None:
        if event.noun in _CONCERNED and self.isVisible():
            self.refresh()

    # showing

    @property
    def grouping(self) -> Grouping | None:
        """Give what the lines stand for; None for the list of whom to look for."""
        return self.view.key if isinstance(self.view.key, Grouping) else None

    def show_report(self) -> None:
        """Show the lines of the period, or the cases behind the line that is open."""
        if self.demand is None:
            return
        self.model.show(self._report(self.demand))
        self.table.fit()
        self._headline.setText(self._headline_text(self.demand))
        if self.table.current_row < 0 and self.model.rowCount():
            self.table.choose_row(0)

    def _report(self, demand: Demand) -> Report:
        if self._is_open:
            return cases_report(self.frame, self._cases(demand))
        is_published = self.published.isChecked()
        if self.grouping is None:
            return gaps_report(self.frame, gaps_in(demand.cases), is_published=is_published)
        ledger = ledger_of(demand.cases, demand.before, self.grouping)
        return ledger_report(self.frame, ledger, self.grouping, is_published=is_published)

    def _cases(self, demand: Demand) -> tuple[Case, ...]:
        return in_line(demand.cases, self.grouping, self._opened) if self.grouping is not None else ()

    def _headline_text(self, demand: Demand) -> str:
        if self._is_open and self.grouping is not None:
            back = translate("Reports", "{line}: the cases behind the count; Enter opens one, Esc leads back.")
            return back.format(line=f"{word(self.grouping)} {key_text(self.frame, self._opened)}")
        if self.grouping is None:
            return translate("Reports", "Who would have helped: languages, districts and hours asked for in vain.")
        before = period_text(demand.period.moved(-1))
        text = translate(
            "Reports", "Cases that found nobody, of %n case(s) in all; compared with {before}.", None, len(demand.cases)
        )
        return text.format(before=before)

    # opening lines

    def _on_opened(self, index: QModelIndex) -> None:
        key = self.model.key_at(index.row())
        if self._is_open:
            self._open_case(key)
        elif self.grouping is None:
            return
        elif self.published.isChecked():
            self.frame.say(translate("Reports", "For publication no single cases are shown."))
        else:
            self._opened, self._is_open = key, True
            self.show_report()
            self.table.choose_row(0)

    def _open_case(self, key: Hashable | None) -> None:
        case = next((one for one in self.demand.cases if one.id == key), None) if self.demand else None
        if case is None or not isinstance(key, UUID):
            return
        if case.noun is Noun.EXCLUSION:
            self.frame.say(translate("Reports", "The caller was referred at once; nothing else was noted."))
        else:
            self.frame.want(case.noun, key)

    def close_line(self) -> None:
        """Lead back to the lines, the cursor on the one that was open."""
        opened, self._is_open = self._opened if self._is_open else None, False
        self.show_report()
        row = next((number for number, one in enumerate(self.model.report.rows) if one.key == opened), 0)
        if self.model.rowCount():
            self.table.choose_row(row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_open:
            self.close_line()
            return
        super().keyPressEvent(event)

    # saving

    def export(self) -> None:
        """Ask where the table that is shown is to be saved."""
        asker = self.frame.asker
        if asker is not None and self.model.report.rows:
            title = translate("Reports", "Unmet demand")
            name = f"{title} {period_text(self.period.period)}"
            then = partial(self._export, self.model.report, title)
            asker.ask_where_to_save(title, f"{name}.xlsx", "Excel (*.xlsx);;CSV (*.csv)", then)

    def _export(self, report: Report, title: str, path: Path) -> None:
        self.frame.ask(write_report, report, path, title, then=self._on_saved, refused=self._on_refused, owner=self)

    def _on_saved(self, path: Path) -> None:
        self.frame.say(translate("Reports", "Report saved as {name}").format(name=path.name))

    def _on_refused(self, refusal: Any) -> None:
        self.frame.say(refusal_text(refusal))


def _views() -> list[Choice]:
    return [
        *(Choice(code, text) for code, text in words(Grouping)),
        Choice(RECRUITING, translate("Reports", "Who would have helped")),
    ]


def _actions() -> tuple[Action, ...]:
    spans = (
        Action(f"reports.{span}", word(span), (keys,), "calendar-days", SCOPE) for span, keys in span_keys().items()
    )
    views = (
        Action(f"reports.by_{choice.key}", choice.text, (str(number),), "list", SCOPE)
        for number, choice in enumerate(_views(), start=1)
    )
    return (
        *views,
        *spans,
        Action("reports.back", translate("Reports", "Period before"), (BACK_KEY,), "chevron-left", SCOPE),
        Action("reports.on", translate("Reports", "Period after"), (ON_KEY,), "chevron-right", SCOPE),
        Action(
            "reports.published", translate("Reports", "Leave small counts out"), (PUBLISH_KEY,), "shield-check", SCOPE
        ),
        Action("reports.export", translate("Reports", "Save the table"), (SAVE_KEY,), "download", SCOPE),
    )
