"""The list under a suggesting field; it shows and moves, the field decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.ui.icons import icon_pixmap
from sisa_desk.ui.theme import NORMAL, SMALL, STEP, TARGET, color, font
from sisa_desk.ui.widgets.key_hint import paint_cap

_SHOWN: Final = 8
_ICON: Final = 16
_NARROWEST: Final = 280
_WIDEST: Final = 560
_NO_INDEX: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One offer: what it stands for, its words, a quiet detail; without a key it only tells or asks something.

    `digit` is the key of the keyboard that takes it, where the field listens to digits.
    """

    key: object | None
    text: str
    detail: str = ""
    icon: str = ""
    digit: str = ""

    @property
    def is_takeable(self) -> bool:
        """Say whether it can be taken."""
        return self.key is not None


class SuggestionsModel(QAbstractListModel):
    """The suggestions as a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Suggestion, ...] = ()

    def fill(self, suggestions: Sequence[Suggestion]) -> None:
        """Show other suggestions."""
        self.beginResetModel()
        self._rows = tuple(suggestions)
        self.endResetModel()

    def at(self, row: int) -> Suggestion | None:
        """Give the suggestion of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @override
    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        suggestion = self.at(index.row())
        if suggestion is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return suggestion.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return " ".join(filter(None, (suggestion.digit, suggestion.text, suggestion.detail)))
            case Qt.ItemDataRole.UserRole:
                return suggestion
            case _:
                return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        suggestion = self.at(index.row())
        if suggestion is None or not suggestion.is_takeable:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class SuggestionDelegate(QStyledItemDelegate):
    """Draws the words at the leading edge and the detail at the trailing one."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        suggestion = index.data(Qt.ItemDataRole.UserRole)
        words = QFontMetrics(font(NORMAL, bold=True)).horizontalAdvance(suggestion.text)
        detail = QFontMetrics(font(SMALL)).horizontalAdvance(suggestion.detail)
        icon_room = _ICON + STEP if suggestion.icon or suggestion.digit else 0
        return QSize(words + detail + icon_room + 5 * STEP, TARGET)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        suggestion = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selection"))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 4, 4)
        inner = option.rect.adjusted(STEP, 0, -STEP, 0)
        words = self._after_icon(painter, inner, suggestion, is_current=is_current)
        self._paint_words(painter, words, suggestion, is_current=is_current)
        painter.restore()

    def _after_icon(self, painter: QPainter, inner: QRect, suggestion: Suggestion, *, is_current: bool) -> QRect:
        if not suggestion.icon and not suggestion.digit:
            return inner
        ink = "on_selection" if is_current else "text_quiet"
        direction = painter.layoutDirection()
        place = QRect(inner.left(), inner.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        place = QStyle.visualRect(direction, inner, place)
        if suggestion.digit:
            paint_cap(painter, place.adjusted(-2, -2, 2, 2), suggestion.digit, ink)
        else:
            painter.drawPixmap(place, icon_pixmap(suggestion.icon, ink, _ICON, painter.device().devicePixelRatio()))
        return QStyle.visualRect(direction, inner, inner.adjusted(_ICON + STEP, 0, 0, 0))

    def _paint_words(self, painter: QPainter, inner: QRect, suggestion: Suggestion, *, is_current: bool) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        # The detail gives way first, but keeps half of the line.
        left_over = inner.width() - QFontMetrics(font(NORMAL, bold=True)).horizontalAdvance(suggestion.text) - 2 * STEP
        painter.setFont(font(SMALL))
        wanted = painter.fontMetrics().horizontalAdvance(suggestion.detail)
        detail_room = min(wanted, max(left_over, inner.width() // 2))
        detail = painter.fontMetrics().elidedText(suggestion.detail, Qt.TextElideMode.ElideRight, detail_room + 1)
        painter.setPen(color("on_selection" if is_current else "text_faint"))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignTrailing, detail)
        room = inner.width() - detail_room - (2 * STEP if detail else 0)
        if suggestion.is_takeable:
            painter.setFont(font(NORMAL, bold=is_current))
            painter.setPen(color("on_selection" if is_current else "text"))
        words = painter.fontMetrics().elidedText(suggestion.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeading, words)


class SuggestionsPopup(QFrame):
    """A list over the window's content that never takes the focus."""

    clicked = Signal(QModelIndex)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = SuggestionsModel(self)
        self._view = QListView(self)
        self._view.setProperty("kind", "plain")
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setModel(self._model)
        self._view.setItemDelegate(SuggestionDelegate(self._view))
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.clicked.connect(self.clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._view)
        self.hide()

    @property
    def current(self) -> Suggestion | None:
        """Give the highlighted suggestion."""
        return self._model.at(self._view.currentIndex().row())

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """Give all that is shown, in order."""
        return tuple(filter(None, (self._model.at(row) for row in range(self._model.rowCount()))))

    def suggestion_at(self, index: QModelIndex) -> Suggestion | None:
        """Give the suggestion of an index, if it can be taken."""
        suggestion = self._model.at(index.row())
        return suggestion if suggestion and suggestion.is_takeable else None

    def fill(self, suggestions: Sequence[Suggestion], *, preselected: bool) -> None:
        """Show other suggestions, the first one highlighted where wanted."""
        self._model.fill(suggestions)
        self._view.setCurrentIndex(QModelIndex())
        if preselected:
            self.move_current(1)

    def move_current(self, step: int) -> None:
        """Highlight another one, over those that cannot be taken; it stops at both ends."""
        takeable = [row for row in range(self._model.rowCount()) if self._is_takeable(row)]
        if not takeable:
            return
        row = self._view.currentIndex().row()
        place = takeable.index(row) + step if row in takeable else (0 if step > 0 else len(takeable) - 1)
        self._view.setCurrentIndex(self._model.index(takeable[max(0, min(place, len(takeable) - 1))], 0))

    def place_under(self, field: QWidget) -> None:
        """Lie under a field, or over it where the window ends, as wide as the words need."""
        window = self._window
        rows = min(self._model.rowCount(), _SHOWN)
        hint = max(self._view.sizeHintForColumn(0) + 16, field.width(), _NARROWEST)
        width = min(hint, max(_WIDEST, field.width()), window.width())
        height = rows * TARGET + 10
        corner = field.mapTo(window, QPoint(0, field.height() + 2))
        y = corner.y() if corner.y() + height <= window.height() else corner.y() - field.height() - height - 4
        is_turned = field.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = corner.x() + field.width() - width if is_turned else corner.x()
        self.setGeometry(max(0, min(x, window.width() - width)), max(y, 0), width, height)

    def _is_takeable(self, row: int) -> bool:
        suggestion = self._model.at(row)
        return suggestion is not None and suggestion.is_takeable
