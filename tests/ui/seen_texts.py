"""Every text of a window that somebody can see, be told as a tooltip, or hear from a screen reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from sisa_desk.ui.widgets.key_hint import KeyHint

_ROWS = 60
#: Parts of Qt that say Qt's own words.
_QTS_OWN = frozenset({"ScrollLeftButton", "ScrollRightButton"})
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_TAG = re.compile(r"<[^<>]+>")


def seen_texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Give every text with where it stands."""
    for action in window.findChildren(QAction):
        yield f"action {action.objectName()}", action.text()
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or widget.objectName() in _QTS_OWN:
            continue
        where = _path(widget)
        for text in (*_own_texts(widget), *_told_texts(widget)):
            if text:
                yield where, _TAG.sub("", text)


def _path(widget: QWidget) -> str:
    names: list[str] = []
    above: QWidget | None = widget
    while above is not None and len(names) < 3:
        names.append(above.objectName() or type(above).__name__)
        above = above.parentWidget()
    return " < ".join(names)


def _told_texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow():
        yield widget.windowTitle()


def _own_texts(widget: QWidget) -> Iterator[str]:
    match widget:
        case KeyHint() | QHeaderView():
            return
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QGroupBox():
            yield widget.title()
        case QTabBar():
            yield from (widget.tabText(at) for at in range(widget.count()))
        case QAbstractSpinBox():
            yield widget.specialValueText()
        case QAbstractItemView():
            model = widget.model()
            if model is not None:
                yield from _model_texts(model)


def _model_texts(model: QAbstractItemModel) -> Iterator[str]:
    # A list does not tell from outside that it has one column.
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount())
    for column in columns:
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield _text(model.headerData(column, Qt.Orientation.Horizontal, role))
    for row in range(min(model.rowCount(), _ROWS)):
        for column in columns:
            yield from (_text(model.index(row, column).data(role)) for role in _ROLES)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
