"""Pills that carry a state in words, tinted by its kind; never by colour alone."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from typing_extensions import override

from sisa_desk.ui.blur import PRIVACY, masked
from sisa_desk.ui.icons import outline
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP, TARGET, color, current_theme, font

_ICON: Final = 14
_HEIGHT: Final = 22
_SIDE: Final = 10


class ChipRole(StrEnum):
    """What kind of state a pill tells; the names are roles of the look."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    NEUTRAL = "neutral"


def chip_size(text: str, *, with_icon: bool = False) -> QSize:
    """Give the room a pill needs."""
    width = QFontMetrics(font(SMALL)).horizontalAdvance(text) + 2 * _SIDE
    return QSize(width + (_ICON + HALF_STEP if with_icon else 0), _HEIGHT)


def paint_chip(painter: QPainter, rect: QRect, text: str, role: ChipRole, icon: str = "") -> None:
    """Draw a pill into a rectangle; the direction is the painter's."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = color(f"on_{role}")
    has_edge = current_theme().name == "contrast"
    painter.setPen(QPen(ink, 1) if has_edge else Qt.PenStyle.NoPen)
    painter.setBrush(color(role))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2, rect.height() / 2)
    painter.setPen(ink)
    painter.setFont(font(SMALL))
    inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
    if icon:
        inner = _paint_icon(painter, inner, icon, role)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 1)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
    painter.restore()


def _paint_icon(painter: QPainter, inner: QRect, icon: str, role: ChipRole) -> QRect:
    is_turned = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    x = inner.right() - _ICON + 1 if is_turned else inner.left()
    ratio = painter.device().devicePixelRatio()
    place = QPoint(x, inner.center().y() - _ICON // 2 + 1)
    painter.drawPixmap(place, outline(icon, color(f"on_{role}"), QSize(_ICON, _ICON), ratio))
    room = _ICON + HALF_STEP
    return inner.adjusted(0, 0, -room, 0) if is_turned else inner.adjusted(room, 0, 0, 0)


class Chip(QLabel):
    """A pill to be read."""

    def __init__(
        self,
        text: str,
        role: ChipRole = ChipRole.NEUTRAL,
        *,
        icon: str = "",
        private: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role = role
        self._icon = icon
        self._text = text
        self._is_private = private
        if private:
            PRIVACY.changed.connect(self._show)
        self._show()

    def tell(self, text: str, role: ChipRole | None = None, icon: str | None = None) -> None:
        """Say something else."""
        self._text = text
        self._role = role or self._role
        self._icon = self._icon if icon is None else icon
        self._show()

    @property
    def role(self) -> ChipRole:
        """Give the kind of state it tells."""
        return self._role

    def _show(self) -> None:
        self.setText(masked(self._text) if self._is_private else self._text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return chip_size(self.text(), with_icon=bool(self._icon))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 6 * STEP), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        hint = self.sizeHint()
        size = QSize(min(hint.width(), self.width()), _HEIGHT)
        is_turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.width() - size.width() if is_turned else 0
        painter.setLayoutDirection(self.layoutDirection())
        place = QRect(QPoint(x, (self.height() - _HEIGHT) // 2), size)
        paint_chip(painter, place, self.text(), self._role, self._icon)


class ChipButton(QAbstractButton):
    """A pill that leads somewhere; as large as any other target."""

    def __init__(self, text: str, role: ChipRole = ChipRole.NEUTRAL, *, icon: str = "") -> None:
        super().__init__()
        self._role = role
        self._icon_name = icon
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def tell(self, text: str, role: ChipRole | None = None) -> None:
        """Say something else."""
        self._role = role or self._role
        self.setText(text)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        pill = chip_size(self.text(), with_icon=bool(self._icon_name)) + QSize(HALF_STEP, 0)
        return pill.expandedTo(QSize(TARGET, TARGET))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        pill = QRect(0, 0, self.width(), _HEIGHT + 2 * HALF_STEP)
        pill.moveCenter(self.rect().center())
        paint_chip(painter, pill.adjusted(1, 1, -1, -1), self.text(), self._role, self._icon_name)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color("focus"), 2))
            painter.drawRoundedRect(QRectF(pill).adjusted(1, 1, -1, -1), pill.height() / 2, pill.height() / 2)
