"""Covers a window until a password is given; what lies under it stays as it is and hears no key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

from sisa_desk.ui.language import translate
from sisa_desk.ui.widgets.sign_in_card import SignInCard


class LockCover(SignInCard):
    """The card that asks for the password of who locked the desk, over everything in its window."""

    def __init__(self, window: QWidget, covered: QWidget, name: str) -> None:
        """Cover part of a window at once."""
        super().__init__(
            translate("SignIn", "The desk is locked"),
            translate("SignIn", "Nobody was here for a while. What you typed is kept."),
            name=name,
            is_fixed=True,
        )
        self._covered = covered
        self._before: QWidget | None = window.focusWidget()
        self._actions = [action for action in window.findChildren(QAction) if action.isEnabled()]
        self._let_hear(is_heard=False)
        self.setParent(window)
        self.setGeometry(covered.geometry())
        covered.installEventFilter(self)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def lift(self) -> None:
        """Give the window back, the cursor where it was."""
        self._let_hear(is_heard=True)
        self.hide()
        self.deleteLater()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_hear(self, *, is_heard: bool) -> None:
        self._covered.setEnabled(is_heard)
        for action in self._actions:
            if isValid(action):
                action.setEnabled(is_heard)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._covered.geometry())
        return super().eventFilter(watched, event)
