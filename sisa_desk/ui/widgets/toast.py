"""What was just done, said at the lower edge for ten seconds, with the way to undo it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.ui.icons import icon
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.key_hint import KeyHint
from sisa_desk.ui.widgets.plain_label import PlainLabel

SHOWN_MS: Final = 10_000
#: More at once would hide the work.
MOST: Final = 3
_WIDEST: Final = 560
UNDO_KEYS: Final = "Ctrl+Z"

Undo = Callable[[], object]


#: Beside the way back and the cross, so many letters find room in one line.
_ONE_LINE: Final = 40


class Toast(QFrame):
    """One sentence, perhaps with a way back."""

    gone = Signal()

    def __init__(self, text: str, undo: Undo | None, parent: QWidget, *, undo_text: str = "") -> None:
        super().__init__(parent)
        self.setProperty("kind", "toast")
        self.setAccessibleName(text)
        self.undo = undo
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._on_time_over)
        self._timer.start()
        row = QHBoxLayout(self)
        row.setContentsMargins(int(1.5 * STEP), STEP, int(1.5 * STEP), STEP)
        row.setSpacing(STEP)
        label = PlainLabel(text, role="on_tip", wrapped=len(text) > _ONE_LINE)
        row.addWidget(label, 1)
        if undo is not None:
            self._add_undo(row, undo_text or translate("Toast", "Undo"))
        close = button("", self.gone.emit, kind="quiet", tip=translate("Toast", "Close"), name="close")
        close.setIcon(icon("x", "on_tip"))
        row.addWidget(close)

    def _add_undo(self, row: QHBoxLayout, text: str) -> None:
        made = button(text, self.take_back, kind="quiet", name="undo")
        row.addWidget(made)
        row.addWidget(KeyHint(UNDO_KEYS, role="on_tip"))

    def take_back(self) -> None:
        """Undo, once."""
        undo, self.undo = self.undo, None
        self.gone.emit()
        if undo is not None:
            undo()

    def _on_time_over(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._timer.start()
        else:
            self.gone.emit()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        # Whoever reaches for it must not lose it on the way.
        self._timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)


class ToastStack(QObject):
    """Keeps the toasts of a window at its lower edge, the newest lowest."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toasts: list[Toast] = []
        window.installEventFilter(self)

    def say(self, text: str, undo: Undo | None = None, *, undo_text: str = "") -> Toast:
        """Say what was done; the focus stays where it is."""
        toast = Toast(text, undo, self._window, undo_text=undo_text)
        toast.gone.connect(lambda: self._remove(toast))
        self._toasts.append(toast)
        for old in self._toasts[:-MOST]:
            self._remove(old)
        toast.show()
        self._arrange()
        announce(self._window, text)
        return toast

    def undo_latest(self) -> bool:
        """Undo the newest that can be undone; say whether there was one."""
        for toast in reversed(self._toasts):
            if toast.undo is not None:
                toast.take_back()
                return True
        return False

    def clear(self) -> None:
        """Take all away."""
        for toast in tuple(self._toasts):
            self._remove(toast)

    @property
    def texts(self) -> tuple[str, ...]:
        """Give what is being said, the newest last."""
        return tuple(toast.accessibleName() for toast in self._toasts)

    def _remove(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._arrange()

    def _arrange(self) -> None:
        bottom = self._window.height() - 2 * STEP
        for toast in reversed(self._toasts):
            width = min(max(toast.sizeHint().width(), 280), _WIDEST, self._window.width() - 4 * STEP)
            toast.resize(width, max(toast.heightForWidth(width), toast.sizeHint().height()))
            toast.move(self._trailing(width), bottom - toast.height())
            toast.raise_()
            bottom -= toast.height() + STEP

    def _trailing(self, width: int) -> int:
        # The steps of a form stand at the leading side and must stay in sight.
        is_turned = self._window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return 2 * STEP if is_turned else self._window.width() - width - 2 * STEP

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._toasts:
            self._arrange()
        return super().eventFilter(watched, event)
