"""The last step: what the import did, what is left to look at, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.domain.imports import Fate
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.imports.import_words import FATE_ICONS, FATE_ROLES, fate_text, fate_tip
from sisa_desk.ui.imports.problem_words import problem_text
from sisa_desk.ui.imports.problems_model import ProblemsModel
from sisa_desk.ui.language import isolated, translate
from sisa_desk.ui.theme import LARGE, STEP
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.tips import set_tip

if TYPE_CHECKING:
    from sisa_desk.services.imports import ImportReport


class ReportPanel(QWidget):
    """What has happened."""

    again = Signal()
    undo_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self._report: ImportReport | None = None
        self._title = Heading(size=LARGE)
        self._title.setObjectName("import-result")
        self._file = PlainLabel(role="text_quiet", elided=True)
        self._chips = {fate: Chip("", FATE_ROLES[fate], icon=FATE_ICONS[fate]) for fate in Fate}
        self._model = ProblemsModel(lambda problem: problem_text(problem, frame.languages))
        self.problems = RecordTable(self._model, label=translate("Imports", "What is left to look at"))
        self.problems.setObjectName("report-problems")
        self.problems.setSortingEnabled(False)
        self.problems.set_widths(104)
        self.problems.say_when_empty(EmptyState(translate("Imports", "Everything was understood"), icon="good"))
        self.save = button(translate("Imports", "Save report …"), self._on_save, icon="save", name="import-save-report")
        self.undo = button(translate("Imports", "Undo this import"), self._on_undo, icon="undo", name="import-undo")
        self.another = button(
            translate("Imports", "Import another file"), self.again.emit, kind="primary", name="import-again"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.5 * STEP))
        column.addWidget(self._summary())
        column.addWidget(self._rest(), 1)
        column.addLayout(self._foot())

    def _summary(self) -> Card:
        card = Card()
        card.body.addWidget(self._title)
        card.body.addWidget(self._file)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        for fate, chip in self._chips.items():
            set_tip(chip, fate_tip(fate))
            row.addWidget(chip)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _rest(self) -> Card:
        card = Card(translate("Imports", "What is left to look at"))
        card.body.addWidget(self.problems, 1)
        return card

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.save)
        row.addWidget(self.undo)
        row.addStretch(1)
        row.addWidget(self.another)
        return row

    def show_report(self, report: ImportReport) -> None:
        """Show what an import did."""
        self._report = report
        self._title.setText(_summary_of(report))
        self._file.setText(isolated(str(report.preview.file.path.name)))
        for fate, chip in self._chips.items():
            count = report.counts[fate]
            chip.tell(f"{fate_text(fate)}  {count:n}")
            chip.setVisible(count > 0)
        self._model.show_problems(report.problems)
        grey(self.undo, "" if report.changes else translate("Imports", "Nothing was stored, so nothing can be undone."))

    def show_undone(self) -> None:
        """Say that the import was taken back."""
        self._title.setText(translate("Imports", "The import was undone; everything is as it was before."))
        grey(self.undo, translate("Imports", "It was undone already."))
        self.another.setFocus()

    def first_field(self) -> QWidget:
        """Give what leads on."""
        return self.another

    def _on_save(self) -> None:
        if self._report is not None:
            self.save_wanted.emit(self._report)

    def _on_undo(self) -> None:
        if self._report is not None:
            self.undo_wanted.emit(self._report)


def _summary_of(report: ImportReport) -> str:
    added, changed = report.counts[Fate.NEW], report.counts[Fate.CHANGED]
    if not added and not changed:
        return translate("Imports", "Nothing new: everything in this file was known already.")
    new = translate("Imports", "%n record(s) added", None, added)
    other = translate("Imports", "%n record(s) changed", None, changed)
    return translate("Imports", "{added}, {changed}").format(added=new, changed=other)
