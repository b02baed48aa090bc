"""Rows of a form that may be several: phone numbers, languages, contacts; added and taken away by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP, STEP
from sisa_desk.ui.widgets.buttons import button


class FormRow(QWidget):
    """One of several; says when it was edited, what it holds, and whether it holds anything."""

    edited = Signal()

    def content(self) -> dict[str, Any]:
        """Give everything typed, as JSON can carry it."""
        raise NotImplementedError

    def restore(self, content: dict[str, Any]) -> None:
        """Put back what was typed."""
        raise NotImplementedError

    @property
    def is_blank(self) -> bool:
        """Say whether nothing was typed into it."""
        raise NotImplementedError


class RowList(QWidget):
    """Rows one below the other, each with its button to take it away, and one to add another."""

    edited = Signal()

    def __init__(
        self,
        make_row: Callable[[], FormRow],
        *,
        label: str,
        add_text: str,
        name: str,
        framed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Take the maker of empty rows, the name of the whole, and the words for one more; tall rows get a frame."""
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setObjectName(name)
        self._make_row = make_row
        self._label = label
        self._is_framed = framed
        self._shells: list[_Shell] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF_STEP if not framed else STEP)
        self.add_button = button(add_text, self.add_by_hand, kind="quiet", icon="plus", name=f"add-{name}")
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def rows(self) -> tuple[Any, ...]:
        """Give the rows in their order."""
        return tuple(shell.row for shell in self._shells)

    @property
    def filled(self) -> tuple[Any, ...]:
        """Give the rows that hold something."""
        return tuple(row for row in self.rows if not row.is_blank)

    def set_number(self, number: int) -> Sequence[Any]:
        """Have so many rows and give them; nobody is told."""
        while len(self._shells) > number:
            self._take_out(self._shells[-1])
        while len(self._shells) < number:
            self._add()
        return self.rows

    def content(self) -> list[dict[str, Any]]:
        """Give everything typed."""
        return [row.content() for row in self.rows]

    def restore(self, content: Sequence[dict[str, Any]]) -> None:
        """Put back what was typed."""
        for row, kept in zip(self.set_number(len(content)), content, strict=True):
            row.restore(kept)

    def add_by_hand(self) -> FormRow:
        """Add a row and put the cursor into it."""
        row = self._add()
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.edited.emit()
        return row

    def _add(self) -> FormRow:
        row = self._make_row()
        shell = _Shell(row, self._label, framed=self._is_framed)
        shell.remove.clicked.connect(lambda _checked=False: self._on_remove(shell))
        shell.delete_wanted.connect(lambda: self._on_remove(shell))
        row.edited.connect(self.edited)
        self._shells.append(shell)
        self._column.insertWidget(len(self._shells) - 1, shell)
        shell.show()
        return row

    def _on_remove(self, shell: _Shell) -> None:
        place = self._shells.index(shell)
        self._take_out(shell)
        following: QWidget = self._shells[min(place, len(self._shells) - 1)].row if self._shells else self.add_button
        following.setFocus(Qt.FocusReason.TabFocusReason)
        self.edited.emit()

    def _take_out(self, shell: _Shell) -> None:
        self._shells.remove(shell)
        shell.hide()
        self._column.removeWidget(shell)
        shell.deleteLater()


class _Shell(QFrame):
    """A row with its button to take it away; Ctrl+Delete inside does the same."""

    delete_wanted = Signal()

    def __init__(self, row: FormRow, label: str, *, framed: bool) -> None:
        super().__init__()
        self.row = row
        if framed:
            self.setProperty("kind", "quiet")
        tip = translate("RowList", "Remove from: {list} (Ctrl+Del)").format(list=label)
        self.remove = button("", kind="quiet", icon="x", tip=tip, name="remove")
        self.remove.setFixedWidth(self.remove.minimumHeight())
        line = QHBoxLayout(self)
        side = STEP if framed else 0
        line.setContentsMargins(side, side, side, side)
        line.setSpacing(HALF_STEP)
        line.addWidget(row, 1)
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        for child in (row, *row.findChildren(QWidget)):
            child.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_delete(event):
            self.delete_wanted.emit()
            return True
        return super().eventFilter(watched, event)


def _is_delete(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Delete and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
