"""A choice from a closed list that gives back the very code, which Qt itself would turn into its text."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QComboBox

from sisa_desk.ui.wording.words import words


class CodeCombo(QComboBox):
    """The words of a closed list, perhaps with one for "nothing said" before them."""

    def __init__(self, codes: type[StrEnum], nothing: str | None = None) -> None:
        """Take the list and the words for no choice."""
        super().__init__()
        self._codes: list[StrEnum | None] = [] if nothing is None else [None]
        if nothing is not None:
            self.addItem(nothing)
        for code, text in words(codes):
            self._codes.append(code)
            self.addItem(text)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)

    @property
    def code(self) -> StrEnum | None:
        """Give the code that is chosen."""
        return self._codes[self.currentIndex()] if self.currentIndex() >= 0 else None

    def choose(self, code: StrEnum | None) -> None:
        """Choose a code; one that is not in the list leaves the choice as it is."""
        if code in self._codes:
            self.setCurrentIndex(self._codes.index(code))
