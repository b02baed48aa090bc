"""The second step: which sheet, where its heading is, what its rows and columns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sisa_desk.exchange.fields import SHARED, Field, SheetKind
from sisa_desk.ui.imports.column_rows import ColumnRows
from sisa_desk.ui.imports.import_words import field_text, kind_text
from sisa_desk.ui.imports.sheet_model import SHOWN_COLUMNS, SHOWN_ROWS, SheetModel
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.form_grid import LabelledField
from sisa_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from sisa_desk.services.imports import ImportFile, Layout

_LINE = 28
_SAMPLE_WIDTH = 128


class ColumnsPanel(QWidget):
    """How a file is read, guessed and to be changed."""

    relaid = Signal(object, object, object)
    wanted = Signal(object)
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._file: ImportFile | None = None
        self._layout: Layout | None = None
        self.sheet = _choice("import-sheet")
        self.kind = _choice("import-kind")
        self.header = _header_field()
        self.columns = ColumnRows()
        self.columns.meant.connect(self._on_meant)
        self._model = SheetModel()
        self.sample = _sample_table(self._model)
        self.preview = button(
            translate("Imports", "Preview"), self._on_wanted, kind="primary", icon="eye", name="import-preview"
        )
        self._what_is_missing = PlainLabel(role="on_warn", wrapped=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.5 * STEP))
        column.addLayout(self._questions())
        column.addLayout(self._cards(), 1)
        column.addLayout(self._foot())
        self.sheet.activated.connect(self._on_sheet)
        self.kind.activated.connect(self._on_kind)
        self.header.editingFinished.connect(self._on_header)
        self.header.valueChanged.connect(self._on_header)
        self.sample.doubleClicked.connect(lambda index: self.header.setValue(index.row() + 1))

    def _questions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        for label, field, share in (
            (translate("Imports", "Sheet"), self.sheet, 2),
            (translate("Imports", "What the rows are"), self.kind, 3),
            (translate("Imports", "Headings stand in row"), self.header, 1),
        ):
            row.addWidget(LabelledField(label, field), share)
        return row

    def _cards(self) -> QHBoxLayout:
        meanings = Card(translate("Imports", "What the columns mean"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.columns)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        self.columns.setAutoFillBackground(False)
        meanings.body.addWidget(area, 1)
        beginning = Card(translate("Imports", "How the file begins"))
        hint = translate("Imports", "Double-click a row to make it the heading.")
        beginning.body.addWidget(self.sample, 1)
        beginning.body.addWidget(PlainLabel(hint, role="text_quiet", wrapped=True))
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(meanings, 5)
        row.addWidget(beginning, 3)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(button(translate("Imports", "Another file"), self.back.emit, icon="back", name="import-back"))
        row.addStretch(1)
        row.addWidget(self._what_is_missing, 3, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.preview)
        return row

    def show_file(self, file: ImportFile) -> None:
        """Show a file with its guessed layout."""
        self._file, self._layout = file, file.layout
        layout = file.layout
        with QSignalBlocker(self.sheet), QSignalBlocker(self.kind), QSignalBlocker(self.header):
            self.sheet.clear()
            self.sheet.addItems([sheet.name for sheet in file.sheets])
            self.sheet.setCurrentIndex(layout.sheet)
            self.kind.clear()
            for kind in SheetKind:
                self.kind.addItem(kind_text(kind), kind.value)
            self.kind.setCurrentIndex(list(SheetKind).index(layout.kind))
            self.header.setMaximum(max(1, min(SHOWN_ROWS, len(file.sheet.rows)), layout.header or 0))
            self.header.setValue(layout.header or 0)
        self._model.show_sheet(file.sheet, layout.header)
        headings = file.headings
        known = [(number, headings.get(number, ""), file.samples(number)) for number in range(1, file.width + 1)]
        shown = [one for one in known if one[1] or one[2]][:SHOWN_COLUMNS]
        self.columns.show_columns(shown, dict(layout.columns), layout.kind)
        self._show_what_is_missing()

    def first_field(self) -> QWidget:
        """Give the first choice of a column: the rest is mostly right."""
        return self.columns.first() or self.sheet

    def _on_sheet(self, index: int) -> None:
        self.relaid.emit(index, None, None)

    def _on_kind(self, index: int) -> None:
        if self._layout is not None and (kind := list(SheetKind)[index]) is not self._layout.kind:
            self.relaid.emit(self._layout.sheet, self._layout.header or 0, kind)

    def _on_header(self, *_: object) -> None:
        if self._layout is not None and self.header.value() != (self._layout.header or 0):
            self.relaid.emit(self._layout.sheet, self.header.value(), None)

    def _on_meant(self, number: int, field: Field | None) -> None:
        if self._layout is None:
            return
        if field is not None and field not in SHARED:
            self.columns.free(field, number)
            for other in [key for key, known in self._layout.columns.items() if known is field and key != number]:
                self._layout = self._layout.with_column(other, None)
        self._layout = self._layout.with_column(number, field)
        self._show_what_is_missing()

    def _show_what_is_missing(self) -> None:
        text = ""
        if self._layout is not None and (missing := _missing(self._layout)):
            fields = ", ".join(map(field_text, missing))
            text = translate("Imports", "Please say which column holds: {fields}").format(fields=fields)
        self._what_is_missing.setText(text)
        grey(self.preview, text)

    def _on_wanted(self) -> None:
        if self._layout is not None:
            self.wanted.emit(self._layout)


def _missing(layout: Layout) -> tuple[Field, ...]:
    # Late: what knows the store is not needed before a file is open.
    from sisa_desk.services.imports import missing_fields  # noqa: PLC0415

    return missing_fields(layout)


def _choice(name: str) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setMinimumHeight(TARGET)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _header_field() -> QSpinBox:
    made = QSpinBox()
    made.setObjectName("import-header")
    made.setMinimumHeight(TARGET)
    made.setRange(0, SHOWN_ROWS)
    made.setKeyboardTracking(False)
    made.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    made.lineEdit().setTextMargins(STEP, 0, STEP, 0)
    made.setSpecialValueText(translate("Imports", "none"))
    return made


def _sample_table(model: SheetModel) -> QTableView:
    made = QTableView()
    made.setObjectName("import-sample")
    made.setAccessibleName(translate("Imports", "How the file begins"))
    made.setModel(model)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setTabKeyNavigation(False)
    made.setWordWrap(False)
    made.setCornerButtonEnabled(False)
    across, down = made.horizontalHeader(), made.verticalHeader()
    across.setDefaultSectionSize(_SAMPLE_WIDTH)
    across.setHighlightSections(False)
    down.setDefaultSectionSize(_LINE)
    down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    down.setHighlightSections(False)
    return made
