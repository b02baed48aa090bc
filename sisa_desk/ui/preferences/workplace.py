"""Keeps the settings of this workplace, each change with its way back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from sisa_desk.domain.errors import Unavailable
from sisa_desk.settings import Settings
from sisa_desk.ui.frame import Frame, Message
from sisa_desk.ui.language import translate

if TYPE_CHECKING:
    from sisa_desk.services.receipts import Receipt


class Workplace(QObject):
    """Writes changed settings off the GUI thread and tells when they are kept."""

    changed = Signal(object)
    _taken_back = Signal(object)

    def __init__(self, frame: Frame, parent: QObject | None = None) -> None:
        """Stand on a frame, which holds the settings."""
        super().__init__(parent)
        self._frame = frame
        self._taken_back.connect(self._on_taken_back, Qt.ConnectionType.QueuedConnection)

    def change(self, **changes: Any) -> None:
        """Keep changed settings; the frame has them at once."""
        before = self._frame.settings
        after = replace(before, **changes)
        if after == before:
            return
        self._frame.settings = after
        self.changed.emit(after)
        self._frame.operations.do(self._write, after, then=partial(self._say_kept, changes, before))

    def _write(self, settings: Settings) -> None:
        try:
            self._frame.save_settings(settings)
        except OSError as error:
            raise Unavailable("settings_not_kept") from error

    def _say_kept(self, changes: dict[str, Any], before: Settings, _done: object) -> None:
        back = {name: getattr(before, name) for name in changes}
        text = translate("Workplace", "Kept for this workplace")
        self._frame.message.emit(Message(text, partial(self._take_back, back)))

    def _take_back(self, back: dict[str, Any]) -> Receipt[Settings]:
        """Write the settings as they were; runs on the lane, so the screen is told by a signal."""
        from sisa_desk.services.receipts import Receipt  # noqa: PLC0415  # services come late, as everywhere

        settings = replace(self._frame.settings, **back)
        self._write(settings)
        self._taken_back.emit(settings)
        return Receipt(settings, ())

    def _on_taken_back(self, settings: Settings) -> None:
        self._frame.settings = settings
        self.changed.emit(settings)
        self._frame.say(translate("Workplace", "Setting as it was"))
