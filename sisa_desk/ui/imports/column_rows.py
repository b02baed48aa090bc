"""A row for each column of the file: its heading, what stands below it, and what it means."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget
from typing_extensions import override

from sisa_desk.exchange.fields import FIELDS_OF, Field, SheetKind
from sisa_desk.ui.imports.import_words import column_name, field_text
from sisa_desk.ui.language import isolated, left_to_right, translate
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.plain_label import PlainLabel

_CHOICE = 236
_HEADING = 168


class FieldChoice(QComboBox):
    """What a column means; the wheel scrolls past it unless it is in focus."""

    def __init__(self, fields: QStandardItemModel) -> None:
        super().__init__()
        self.setModel(fields)
        self.setFixedWidth(_CHOICE)
        self.setMinimumHeight(TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def field(self) -> Field | None:
        """Give the chosen meaning; None for a column that is left out."""
        code = self.currentData()
        return Field(code) if code else None

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(e)
        else:
            e.ignore()


class ColumnRows(QWidget):
    """All columns of a sheet."""

    meant = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, STEP, 0)
        self._grid.setHorizontalSpacing(int(1.5 * STEP))
        self._grid.setVerticalSpacing(STEP // 2)
        self._grid.setColumnStretch(2, 1)
        self._choices: dict[int, FieldChoice] = {}
        self._fields = QStandardItemModel(self)

    def show_columns(
        self, columns: list[tuple[int, str, tuple[str, ...]]], meanings: dict[int, Field], kind: SheetKind
    ) -> None:
        """Show columns with number, heading and samples, and what each means so far."""
        self._clear()
        self._fields = _fields_of(kind, self)
        for at, (number, heading, samples) in enumerate(columns):
            choice = FieldChoice(self._fields)
            choice.setObjectName(f"column-{number}")
            choice.setAccessibleName(
                translate("Imports", "Meaning of column {name} {heading}").format(
                    name=column_name(number), heading=heading
                )
            )
            choice.setAccessibleDescription(", ".join(samples))
            field = meanings.get(number)
            choice.setCurrentIndex(list(FIELDS_OF[kind]).index(field) + 1 if field in FIELDS_OF[kind] else 0)
            choice.currentIndexChanged.connect(lambda _index, key=number, made=choice: self._on_chosen(key, made))
            self._choices[number] = choice
            self._add_row(at, number, heading, samples, choice)
        self._grid.setRowStretch(len(columns), 1)

    def _add_row(self, at: int, number: int, heading: str, samples: tuple[str, ...], choice: FieldChoice) -> None:
        name = PlainLabel(left_to_right(column_name(number)), role="text_faint")
        title = PlainLabel(" ".join(heading.split()), bold=True, elided=True)
        title.setFixedWidth(_HEADING)
        title.setBuddy(choice)
        shown = PlainLabel(
            "  ·  ".join(isolated(" ".join(one.split())) for one in samples),
            role="text_quiet",
            elided=True,
            private=True,
        )
        for column, part in enumerate((name, title, shown, choice)):
            self._grid.addWidget(part, at, column)

    def _on_chosen(self, number: int, choice: FieldChoice) -> None:
        self.meant.emit(number, choice.field)

    def free(self, field: Field, but: int) -> None:
        """Take a meaning that only one column can have away from all others."""
        for number, choice in self._choices.items():
            if number != but and choice.field is field:
                with QSignalBlocker(choice):
                    choice.setCurrentIndex(0)

    def first(self) -> QWidget | None:
        """Give the first choice."""
        return next(iter(self._choices.values()), None)

    def _clear(self) -> None:
        self._choices.clear()
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def _fields_of(kind: SheetKind, parent: QObject) -> QStandardItemModel:
    """Make the list of meanings once for all columns."""
    fields = QStandardItemModel(parent)
    fields.appendRow(QStandardItem(translate("Imports", "left out")))
    for field in FIELDS_OF[kind]:
        item = QStandardItem(field_text(field))
        item.setData(field.value, Qt.ItemDataRole.UserRole)
        fields.appendRow(item)
    return fields
