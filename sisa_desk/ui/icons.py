"""Icons drawn from their outlines in the colours of the look that is on; arrows turn round with the direction."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from sisa_desk.ui.language import is_right_to_left
from sisa_desk.ui.resources import resource
from sisa_desk.ui.theme import color

#: Names by what a thing does, where the outline is called otherwise.
_BY_PURPOSE: Final = {
    "next": "arrow-right",
    "back": "arrow-left",
    "enter": "corner-down-left",
    "undo": "undo-2",
    "redo": "redo-2",
    "warning": "triangle-alert",
    "good": "circle-check",
    "bad": "circle-x",
    "neutral": "circle",
    "delete": "trash-2",
    "organisation": "building-2",
    "delay": "hourglass",
}
#: Outlines that point somewhere along the line of reading.
_POINTING: Final = frozenset(
    {
        "arrow-right", "arrow-left", "chevron-right", "chevron-left", "corner-down-left", "undo-2", "redo-2", "send",
        "log-out", "external-link", "list", "reply",
    }
)  # fmt: skip
_KEPT: Final = 512


class _OutlineEngine(QIconEngine):
    """Draws one outline in the colour of a role, whatever look is on at that moment."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ink = color(self._role_in(mode))
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, outline(self._name, ink, rect.size(), ratio))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return outline(self._name, color(self._role_in(mode)), size, 1.0)

    @override
    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return outline(self._name, color(self._role_in(mode)), size, scale)

    @override
    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size

    @override
    def isNull(self) -> bool:
        return False

    @override
    def clone(self) -> QIconEngine:
        return _kept(_OutlineEngine(self._name, self._role))

    def _role_in(self, mode: QIcon.Mode) -> str:
        if mode is QIcon.Mode.Disabled:
            return "text_disabled"
        if mode is QIcon.Mode.Selected:
            return "on_selection"
        return self._role


#: Qt owns the clones it asks for but Python must not collect them before.
_clones: list[_OutlineEngine] = []


def _kept(engine: _OutlineEngine) -> _OutlineEngine:
    _clones.append(engine)
    return engine


def icon(name: str, role: str = "text_quiet") -> QIcon:
    """Give an icon by its name, in the colour of a role of the look."""
    if not has_icon(name):
        raise KeyError(name)
    return QIcon(_OutlineEngine(name, role))


def has_icon(name: str) -> bool:
    """Say whether there is an outline of that name."""
    return _path_name(name) in _names()


def icon_pixmap(name: str, role: str = "text_quiet", size: int = 16, ratio: float = 1.0) -> QPixmap:
    """Give an icon as a picture of so many pixels, for delegates and labels."""
    return outline(name, color(role), QSize(size, size), ratio)


def outline(name: str, ink: QColor, size: QSize, ratio: float) -> QPixmap:
    """Draw an outline in a colour; the same drawing is made once."""
    file_name = _path_name(name)
    is_turned = file_name in _POINTING and is_right_to_left()
    return _drawn(file_name, ink.name(), (round(size.width() * ratio), round(size.height() * ratio)), ratio, is_turned)


@lru_cache(maxsize=_KEPT)
def _drawn(name: str, ink: str, pixels: tuple[int, int], ratio: float, is_turned: bool) -> QPixmap:
    picture = QPixmap(*pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if is_turned:
        painter.translate(pixels[0], 0)
        painter.scale(-1, 1)
    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", ink.encode())))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(0, 0, *pixels))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


@cache
def _names() -> frozenset[str]:
    return frozenset(path.stem for path in resource("icons").glob("*.svg"))


def _path_name(name: str) -> str:
    return _BY_PURPOSE.get(name, name)
