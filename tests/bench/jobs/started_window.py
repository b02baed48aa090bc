"""Runs in a process of its own: opens a window, tells when it was painted and when it stood, and is gone."""

from __future__ import annotations

import json
import os
import sys
import time

if "program" in sys.argv:
    # As the program does it: first what knows no window, because PySide6 looks into every module that comes later.
    import sisa_desk.bootstrap

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from typing_extensions import override

HEAVY = ("sqlalchemy", "alembic", "numpy", "openpyxl", "python_calamine")
_BEAT_MS = 5


class Watch(QObject):
    """Sees the first paint of a window, and beats from then on until the window stands."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._told: dict[str, object] = {}
        self._longest = 0.0
        self._beat = QTimer(self, interval=_BEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        app.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
            self._app.removeEventFilter(self)
            self._told["heavy"] = [name for name in HEAVY if name in sys.modules]
            QTimer.singleShot(0, self, self._on_painted)
        return False

    def _on_painted(self) -> None:
        self._last = time.monotonic()
        self._told["painted"] = self._last
        self._beat.start()

    def _on_beat(self) -> None:
        now = time.monotonic()
        self._longest = max(self._longest, now - self._last - _BEAT_MS / 1000)
        self._last = now
        if _stands():
            self._tell(now)

    def _tell(self, ready: float) -> None:
        sys.stdout.write(json.dumps(self._told | {"ready": ready, "longest_block": self._longest}) + "\n")
        sys.stdout.flush()
        os._exit(0)


def _stands() -> bool:
    """Say whether the window has its screens; an empty one never gets any."""
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
    return not windows or all(getattr(one, "workspace", None) is not None for one in windows)


def _empty(app: QApplication) -> int:
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    return app.exec()


def _program(arguments: list[str]) -> int:
    return sisa_desk.bootstrap.main(arguments)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    watch = Watch(application)
    kind, *others = sys.argv[1:]
    sys.exit(_empty(application) if kind == "empty" else _program(others))
