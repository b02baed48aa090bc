"""The reports: what was asked in vain and what rang in a period, counted, looked into, and saved as a table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.periods import Period, Span
from sisa_desk.domain.unmet import Grouping
from sisa_desk.ui.actions import Action, shortcut_text
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.reports.calls_leaf import CallsLeaf
from sisa_desk.ui.reports.leaves import Opened
from sisa_desk.ui.reports.ledger_leaf import LedgerLeaf
from sisa_desk.ui.reports.period_bar import BACK_KEY, ON_KEY, PeriodBar, span_keys
from sisa_desk.ui.reports.report_model import Report, ReportModel
from sisa_desk.ui.reports.report_sheet import write_report
from sisa_desk.ui.reports.report_table import ReportTable
from sisa_desk.ui.reports.report_words import LEFT_OUT, period_text
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording import refusal_text
from sisa_desk.ui.wording.words import word

if TYPE_CHECKING:
    from sisa_desk.ui.reports.leaves import Leaf

SCOPE: Final = "reports"
SAVE_KEY: Final = "Ctrl+S"
PUBLISH_KEY: Final = "S"
_CONCERNED: Final = frozenset((Noun.REQUEST, Noun.CALL, Noun.EXCLUSION))


class ReportsPage(QWidget):
    """One report at a time; Enter looks into a line, Esc leads back."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, with this month."""
        super().__init__()
        self.setObjectName("reports-page")
        self.frame = frame
        self.leaves: tuple[Leaf, ...] = (LedgerLeaf(frame), CallsLeaf(frame))
        self._leaf_of = {choice.key: leaf for leaf in self.leaves for choice in leaf.views()}
        self._opened: Opened | None = None
        self.period = PeriodBar(Period.around(wall_date(frame.now()), Span.MONTH))
        self.view = ChoiceBar(self._choices(), label=translate("Reports", "Counted by"))
        self.view.setObjectName("report-view")
        leave_out = translate("Reports", "For publication: leave small counts out")
        self.published = QCheckBox(f"{leave_out} ({LEFT_OUT})  {PUBLISH_KEY}")
        self.published.setObjectName("published")
        save = f"{translate('Reports', 'Save as …')}  {shortcut_text(SAVE_KEY)}"
        self.export_button = button(save, self.export, icon="download", name="report-save")
        self._headline = PlainLabel(role="text_quiet", wrapped=True)
        self._headline.setObjectName("report-headline")
        self.model = ReportModel(self)
        self.table = ReportTable(self.model, label=translate("Reports", "Reports"))
        self.table.say_when_empty(
            EmptyState(
                translate("Reports", "Nothing to count"),
                translate("Reports", "Every case of this period was met, or nothing was asked yet."),
            )
        )
        self._lay_out()
        self._connect()
        self._bind_actions()

    def _choices(self) -> list[Choice]:
        return [choice for leaf in self.leaves for choice in leaf.views()]

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
        self.view.chosen.connect(lambda _: self._on_view())
        self.period.changed.connect(self._on_period)
        self.published.toggled.connect(lambda _: self.close_line())
        self.table.opened.connect(self._on_opened)
        self.frame.happened.connect(self._on_happened)
        self.frame.rules_changed.connect(self.show_report)

    def _bind_actions(self) -> None:
        actions, choices = self.frame.actions, self._choices()
        if not actions.in_scope(SCOPE):
            actions.add(*_actions(choices), scope_text=translate("Reports", "Reports"))
        handlers: tuple[tuple[str, Callable[[], object]], ...] = (
            ("reports.back", partial(self.period.step, -1)),
            ("reports.on", partial(self.period.step, 1)),
            ("reports.published", self.published.toggle),
            ("reports.export", self.export),
            *((f"reports.{span}", partial(self.period.choose_span, span)) for span in Span),
            *((f"reports.by_{choice.key}", partial(self.view.choose, choice.key)) for choice in choices),
        )
        actions.bind_all(self, handlers)

    # what the window asks

    def first_field(self) -> QWidget:
        """Give the table: arrows choose, Enter opens, letters and digits act."""
        return self.table

    def refresh(self) -> None:
        """Look at the period anew."""
        leaf = self.leaf
        self.table.set_waiting(not leaf.has_answer)
        then = partial(self._on_answer, leaf)
        self.frame.ask(leaf.question, self.period.period, then=then, key="reports", owner=self)

    @property
    def leaf(self) -> Leaf:
        """Give the kind of report that is shown."""
        return self._leaf_of[self.view.key]

    def _on_answer(self, leaf: Leaf, answer: Any) -> None:
        leaf.take(answer)
        self.table.set_waiting(False)
        self.show_report()

    def _on_view(self) -> None:
        self.close_line()
        self.refresh()

    def _on_period(self) -> None:
        self._opened = None
        self.refresh()

    def _on_happened(self, event: Event) -> None:
        if event.noun in _CONCERNED and self.isVisible():
            self.refresh()

    # showing

    def show_report(self) -> None:
        """Show the lines of the period, or what is behind the line that is open."""
        leaf, view = self.leaf, self.view.key
        if not leaf.has_answer:
            return
        self.model.show(leaf.report(view, self._opened, is_published=self.published.isChecked()))
        self.table.fit()
        self._headline.setText(leaf.headline(view, self._opened))
        if self.table.current_row < 0 and self.model.rowCount():
            self.table.choose_row(0)

    # opening lines

    def _on_opened(self, index: QModelIndex) -> None:
        key = self.model.key_at(index.row())
        if self._opened is not None:
            self.leaf.open_row(key)
        elif not self.leaf.can_open(self.view.key):
            return
        elif self.published.isChecked():
            self.frame.say(self.leaf.why_closed)
        else:
            self._opened = Opened(key)
            self.show_report()
            self.table.choose_row(0)

    def close_line(self) -> None:
        """Lead back to the lines, the cursor on the one that was open."""
        opened, self._opened = self._opened, None
        self.show_report()
        keys = [row.key for row in self.model.report.rows]
        if keys:
            self.table.choose_row(keys.index(opened.key) if opened is not None and opened.key in keys else 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._opened is not None:
            self.close_line()
            return
        super().keyPressEvent(event)

    # saving

    def export(self) -> None:
        """Ask where the table that is shown is to be saved."""
        asker = self.frame.asker
        if asker is not None and self.model.report.rows:
            title = self.leaf.title(self.view.key)
            name = f"{title} {period_text(self.period.period)}"
            then = partial(self._export, self.model.report, title)
            asker.ask_where_to_save(title, f"{name}.xlsx", "Excel (*.xlsx);;CSV (*.csv)", then)

    def _export(self, report: Report, title: str, path: Path) -> None:
        self.frame.ask(write_report, report, path, title, then=self._on_saved, refused=self._on_refused, owner=self)

    def _on_saved(self, path: Path) -> None:
        self.frame.say(translate("Reports", "Report saved as {name}").format(name=path.name))

    def _on_refused(self, refusal: Any) -> None:
        self.frame.say(refusal_text(refusal))


def _actions(choices: list[Choice]) -> tuple[Action, ...]:
    spans = (
        Action(f"reports.{span}", word(span), (keys,), "calendar-days", SCOPE) for span, keys in span_keys().items()
    )
    views = (
        Action(f"reports.by_{choice.key}", choice.text, (str(number),), "list", SCOPE)
        for number, choice in enumerate(choices, start=1)
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
