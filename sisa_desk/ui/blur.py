"""Screen privacy: one switch that turns names and numbers into dots; what is a name each widget knows itself."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QObject, Signal

#: Every word gets as many, so that their number says nothing about the name.
_DOTS: Final = "••••"


class Privacy(QObject):
    """The switch; widgets listen to it and draw themselves anew."""

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._is_on = False

    @property
    def is_on(self) -> bool:
        """Say whether names and numbers are hidden."""
        return self._is_on

    def switch(self, is_on: bool) -> None:  # also a slot
        """Hide or show names and numbers."""
        if is_on != self._is_on:
            self._is_on = is_on
            self.changed.emit(is_on)

    def toggle(self) -> None:
        """Turn the switch over."""
        self.switch(not self._is_on)


PRIVACY: Final = Privacy()


def is_private() -> bool:
    """Say whether names and numbers are hidden."""
    return PRIVACY.is_on


def masked(text: str) -> str:
    """Give the text, or dots in its place while the screen is private."""
    return re.sub(r"\S+", _DOTS, text) if PRIVACY.is_on else text
