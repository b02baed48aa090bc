"""Where windows stood and how wide columns were; nothing about what was in them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget


class WindowState:
    """Remembers geometry in a file of its own."""

    def __init__(self, path: Path) -> None:
        """Take the file; its folder is made when something is written."""
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def save_window(self, window: QWidget) -> None:
        """Remember where a window stands."""
        self._settings.setValue(f"windows/{window.objectName()}", window.saveGeometry())

    def restore_window(self, window: QWidget) -> bool:
        """Put a window where it stood; say whether it had stood anywhere."""
        return window.restoreGeometry(self._bytes(f"windows/{window.objectName()}"))

    def save_columns(self, header: QHeaderView, key: str) -> None:
        """Remember widths, order and sorting of columns."""
        self._settings.setValue(f"columns/{key}/{header.count()}", header.saveState())

    def restore_columns(self, header: QHeaderView, key: str) -> bool:
        """Give columns their widths again; those of a table with another number of columns are not meant."""
        return header.restoreState(self._bytes(f"columns/{key}/{header.count()}"))

    def save_splitter(self, splitter: QSplitter, key: str) -> None:
        """Remember how a space was divided."""
        self._settings.setValue(f"splitters/{key}", splitter.saveState())

    def restore_splitter(self, splitter: QSplitter, key: str) -> bool:
        """Divide a space as it was."""
        return splitter.restoreState(self._bytes(f"splitters/{key}"))

    def remember(self, key: str, text: str) -> None:
        """Remember a small choice, such as the last tab."""
        self._settings.setValue(f"choices/{key}", text)

    def remembered(self, key: str, default: str = "") -> str:
        """Give a small choice back."""
        return str(self._settings.value(f"choices/{key}", default))

    def write(self) -> None:
        """Write all of it to the file now."""
        self._settings.sync()

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
