"""Bringing spreadsheets in: file, columns, preview, report; each step leads to the next and back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.errors import Refused
from sisa_desk.exchange.fields import SheetKind
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.imports.columns_panel import ColumnsPanel
from sisa_desk.ui.imports.file_panel import FilePanel
from sisa_desk.ui.imports.preview_panel import PreviewPanel
from sisa_desk.ui.imports.problem_words import file_problem_text
from sisa_desk.ui.imports.progress_strip import ProgressStrip
from sisa_desk.ui.imports.report_panel import ReportPanel
from sisa_desk.ui.imports.report_sheet import write_report
from sisa_desk.ui.imports.steps_bar import ImportStep, StepsBar
from sisa_desk.ui.language import translate
from sisa_desk.ui.operations import Progress
from sisa_desk.ui.theme import LARGE, STEP
from sisa_desk.ui.widgets.plain_label import Heading

if TYPE_CHECKING:
    from sisa_desk.services.imports import ImportFile, ImportPreview, ImportReport, Layout

_KEY = "imports"


class ImportsPage(QWidget):
    """One import at a time; the other screens stay usable meanwhile."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.frame = frame
        self._file: ImportFile | None = None
        self.setAcceptDrops(True)
        self.steps = StepsBar()
        self.file_panel = FilePanel(frame.asker)
        self.columns_panel = ColumnsPanel()
        self.preview_panel = PreviewPanel(frame)
        self.report_panel = ReportPanel(frame)
        self.strip = ProgressStrip()
        self._panels = {
            ImportStep.FILE: self.file_panel,
            ImportStep.COLUMNS: self.columns_panel,
            ImportStep.PREVIEW: self.preview_panel,
            ImportStep.REPORT: self.report_panel,
        }
        self._stack = QStackedWidget()
        for panel in self._panels.values():
            self._stack.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.5 * STEP))
        column.addLayout(self._head())
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)
        self._connect()
        self._step = ImportStep.FILE
        self.steps.mark(self._step)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Heading(translate("Imports", "Import from a spreadsheet"), size=LARGE))
        row.addStretch(1)
        row.addWidget(self.steps)
        return row

    def _connect(self) -> None:
        self.file_panel.chosen.connect(self.open_file)
        self.columns_panel.relaid.connect(self._on_relaid)
        self.columns_panel.wanted.connect(self._on_preview_wanted)
        self.columns_panel.back.connect(self.start_over)
        self.preview_panel.back.connect(partial(self._go_to, ImportStep.COLUMNS))
        self.preview_panel.wanted.connect(self._on_store_wanted)
        self.report_panel.again.connect(self.start_over)
        self.report_panel.undo_wanted.connect(self._on_undo_wanted)
        self.report_panel.save_wanted.connect(self._on_save_wanted)

    # what a page offers

    def refresh(self) -> None:
        """Stay as it is: an import in the middle must not lose its place."""

    def first_field(self) -> QWidget:
        """Give the field to begin with, or the cancel button while something is under way."""
        if self.strip.is_busy:
            return self.strip.cancel
        return self._present_field()

    def _present_field(self) -> QWidget:
        match self._step:
            case ImportStep.FILE:
                return self.file_panel.choose
            case ImportStep.COLUMNS:
                return self.columns_panel.first_field()
            case ImportStep.PREVIEW:
                return self.preview_panel.first_field()
        return self.report_panel.first_field()

    @property
    def step(self) -> ImportStep:
        """Give the present step."""
        return self._step

    # the steps

    def start_over(self) -> None:
        """Go back to the choice of a file."""
        self._file = None
        self.file_panel.say("")
        self.file_panel.path.clear()
        self._go_to(ImportStep.FILE)

    def open_file(self, path: Path) -> None:
        """Read a file."""
        if self.strip.is_busy:
            return
        self.file_panel.say("")
        self.file_panel.path.setText(str(path))
        self._begin(translate("Imports", "Reading …"), can_stop=False)
        imports = self.frame.services.imports
        self.frame.ask(imports.open, path, then=self._on_opened, refused=self._on_unreadable, key=_KEY, owner=self)

    def _on_opened(self, file: ImportFile) -> None:
        self._end()
        self._file = file
        self.columns_panel.show_file(file)
        self._go_to(ImportStep.COLUMNS)

    def _on_unreadable(self, refusal: Refused) -> None:
        self._end()
        self.file_panel.say(file_problem_text(refusal))
        self._go_to(ImportStep.FILE)
        self.file_panel.path.setFocus()
        self.file_panel.path.selectAll()

    def _on_relaid(self, sheet: int, header: int | None, kind: SheetKind | None) -> None:
        if self._file is not None:
            lay_out = self.frame.services.imports.laid_out
            self.frame.ask(lay_out, self._file, sheet, header, kind, then=self._on_laid_out, key=_KEY, owner=self)

    def _on_laid_out(self, file: ImportFile) -> None:
        self._file = file
        self.columns_panel.show_file(file)

    def _on_preview_wanted(self, layout: Layout) -> None:
        if self._file is None or self.strip.is_busy:
            return
        progress = self._begin(translate("Imports", "Comparing with what is known …"))
        preview = self.frame.services.imports.preview
        self.frame.ask(
            preview, self._file, layout, progress, then=self._on_preview, refused=self._on_refused, key=_KEY, owner=self
        )

    def _on_preview(self, preview: ImportPreview) -> None:
        self._end()
        self._file = preview.file
        self.preview_panel.show_preview(preview)
        self._go_to(ImportStep.PREVIEW)

    def _on_store_wanted(self, preview: ImportPreview) -> None:
        if self.strip.is_busy:
            return
        progress = self._begin(translate("Imports", "Importing …"))
        store = self.frame.services.imports.store
        self.frame.do(store, preview, progress, then=self._on_stored, refused=self._on_refused, owner=self)

    def _on_stored(self, report: ImportReport) -> None:
        self._end()
        self.report_panel.show_report(report)
        self._go_to(ImportStep.REPORT)

    def _on_undo_wanted(self, report: ImportReport) -> None:
        if self.strip.is_busy:
            return
        progress = self._begin(translate("Imports", "Undoing …"))
        take_back = self.frame.services.imports.take_back
        self.frame.do(take_back, report, progress, then=self._on_undone, refused=self._on_refused, owner=self)

    def _on_undone(self, _report: ImportReport) -> None:
        self._end()
        self.report_panel.show_undone()

    def _on_save_wanted(self, report: ImportReport) -> None:
        asker = self.frame.asker
        if asker is not None:
            name = translate("Imports", "Import report")
            asker.ask_where_to_save(name, f"{name}.xlsx", "Excel (*.xlsx);;CSV (*.csv)", partial(self._save, report))

    def _save(self, report: ImportReport, path: Path) -> None:
        self.frame.ask(
            write_report, report, path, self.frame.languages, then=self._on_saved, refused=self._on_refused, owner=self
        )

    def _on_saved(self, path: Path) -> None:
        self.frame.say(translate("Imports", "Report saved as {name}").format(name=path.name))

    def _on_refused(self, refusal: Refused) -> None:
        self._end()
        self.frame.say(file_problem_text(refusal))
        self._present_field().setFocus(Qt.FocusReason.OtherFocusReason)

    # one thing at a time

    def _begin(self, text: str, *, can_stop: bool = True) -> Progress:
        progress = self.strip.begin(text, can_stop=can_stop)
        self._stack.setEnabled(False)
        if can_stop and self.isVisible():
            self.strip.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        return progress

    def _end(self) -> None:
        self.strip.end()
        self._stack.setEnabled(True)

    def _go_to(self, step: ImportStep) -> None:
        """Show a step; the cursor goes with it unless somebody works on another screen meanwhile."""
        self._step = step
        self.steps.mark(step)
        self._stack.setCurrentWidget(self._panels[step])
        if self.isVisible():
            self._present_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _one_step_back(self) -> None:
        match self._step:
            case ImportStep.COLUMNS | ImportStep.REPORT:
                self.start_over()
            case ImportStep.PREVIEW:
                self._go_to(ImportStep.COLUMNS)
            case _:
                pass

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.strip.is_busy:
                self.strip.stop()
            else:
                self._one_step_back()
            return
        super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.strip.is_busy and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if local:
            event.acceptProposedAction()
            self.open_file(Path(local[0]))
