"""The card that asks who somebody is: at the start, and when the desk was locked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import LARGE, TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.form_grid import LabelledField
from sisa_desk.ui.widgets.plain_label import PlainLabel

_WIDTH = 380


class SignInCard(QWidget):
    """Name and password in the middle of a quiet ground; Enter goes on."""

    wanted = Signal(str, str)

    def __init__(self, title: str, sentence: str, *, name: str = "", is_fixed: bool = False) -> None:
        """Take what it is about; a fixed name is that of whoever locked the desk."""
        super().__init__()
        self.setObjectName("sign-in")
        # What lies under it is not to be read while it waits.
        self.setAutoFillBackground(True)
        self.name = QLineEdit(name)
        self.name.setObjectName("sign-in-name")
        self.name.setReadOnly(is_fixed)
        self.password = QLineEdit()
        self.password.setObjectName("sign-in-password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        for field in (self.name, self.password):
            field.setMinimumHeight(TARGET)
            # Names and passwords are typed in one direction in every language.
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            field.returnPressed.connect(self._on_enter)
        self._below = LabelledField(translate("SignIn", "Password"), self.password)
        self.go = button(translate("SignIn", "Sign in"), self._on_enter, kind="primary", icon="lock", name="sign-in-go")
        self._lay_out(title, sentence)
        self.setFocusProxy(self.password if name else self.name)

    def _lay_out(self, title: str, sentence: str) -> None:
        card = Card(title, title_size=LARGE)
        card.setFixedWidth(_WIDTH)
        card.body.addWidget(PlainLabel(sentence, role="text_quiet", wrapped=True))
        card.body.addWidget(LabelledField(translate("SignIn", "Name"), self.name))
        card.body.addWidget(self._below)
        card.body.addWidget(self.go)
        # Not by alignment, which would give a card with wrapped words the height of one line.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)

    def refuse(self, sentence: str) -> None:
        """Say why nobody was let in, and let the password be typed again."""
        self.wait(is_waiting=False)
        self.password.clear()
        self._below.set_problem(sentence)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait(self, *, is_waiting: bool) -> None:
        """Take nothing while an answer is under way."""
        for field in (self.password, self.go, self.name):
            field.setEnabled(not is_waiting)

    def _on_enter(self) -> None:
        if not self.name.text().strip():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.password.text():
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.wait(is_waiting=True)
            self.wanted.emit(self.name.text().strip(), self.password.text())
