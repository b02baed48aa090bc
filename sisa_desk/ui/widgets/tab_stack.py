"""Leaves one behind the other under a bar of names, each scrolling by itself; arrows on the bar turn them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.ui.theme import STEP


class Leaf(QScrollArea):
    """One leaf: a column to be filled, which scrolls where it is longer than the room, by keys as well."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self._inside = inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, STEP, 0)
        self.column.setSpacing(STEP)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll so that a part of it begins at the top, as far as there is room below."""
        # Where it lies is known when the layout has settled.
        QTimer.singleShot(0, widget, lambda: self._scroll_to(widget))

    def _scroll_to(self, widget: QWidget) -> None:
        top = widget.mapTo(self._inside, QPoint()).y()
        self.verticalScrollBar().setValue(max(0, top - STEP))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)


class TabStack(QWidget):
    """A bar and its leaves."""

    def __init__(self, *, label: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QTabBar()
        self.bar.setObjectName(name)
        self.bar.setAccessibleName(label)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._stack.setCurrentIndex)

    def add(self, title: str, page: QWidget) -> None:
        """Add a leaf of any kind under a name."""
        self._stack.addWidget(page)
        self.bar.addTab(title)

    def add_leaf(self, title: str) -> Leaf:
        """Add a leaf to be filled."""
        leaf = Leaf(title)
        self.add(title, leaf)
        return leaf

    def turn_to(self, number: int) -> None:
        """Show a leaf."""
        self.bar.setCurrentIndex(number)

    @property
    def current(self) -> int:
        """Give the number of the leaf that shows."""
        return self.bar.currentIndex()
