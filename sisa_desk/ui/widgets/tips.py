"""Tooltips as plain text, with the shortcut of what they explain."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget


def plain_tip(text: str) -> str:
    """Give the text such that Qt shows it letter by letter, whatever it looks like."""
    return f"<qt>{escape(text)}</qt>" if "<" in text else text


def set_tip(widget: QWidget, text: str, shortcut: QKeySequence | None = None) -> None:
    """Explain a widget, naming its shortcut behind the words."""
    keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText) if shortcut else ""
    widget.setToolTip(plain_tip(f"{text} ({keys})" if keys else text))
