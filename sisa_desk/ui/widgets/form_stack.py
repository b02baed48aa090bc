"""A card that is read and the forms not saved yet, one of them in sight; no form is lost by looking elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import SMALL, STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.chip import ChipButton, ChipRole
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_form import RecordForm


class FormStack(QWidget):
    """Shows the card, or the form of a record where one is open; forms out of sight stand above as pills."""

    form_wanted = Signal(object)

    def __init__(self, card: QWidget, parent: QWidget | None = None) -> None:
        """Take the card for reading."""
        super().__init__(parent)
        self.card = card
        self._forms: dict[UUID, RecordForm] = {}
        self._pills = QHBoxLayout()
        self._pills.setSpacing(STEP)
        self._bar = QWidget()
        self._bar.setLayout(self._pills)
        self._pills.setContentsMargins(0, 0, 0, 0)
        self._aside = Banner(role=ChipRole.NEUTRAL)
        self._aside.setObjectName("put-aside")
        self._back: Callable[[], object] | None = None
        self._aside.add(button(translate("FormStack", "Bring back"), self._bring_back, kind="quiet", name="bring-back"))
        self._stack = QStackedWidget()
        self._stack.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._bar)
        column.addWidget(self._aside)
        column.addWidget(self._stack, 1)
        self._bar.hide()

    @property
    def forms(self) -> tuple[RecordForm, ...]:
        """Give the open forms, the oldest first."""
        return tuple(self._forms.values())

    @property
    def current_form(self) -> RecordForm | None:
        """Give the form in sight."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, RecordForm) else None

    def form_of(self, key: UUID) -> RecordForm | None:
        """Give the open form of a record."""
        return self._forms.get(key)

    def add(self, form: RecordForm) -> None:
        """Take a form in and show it."""
        self._aside.say("")
        self._forms[form.key] = form
        self._stack.addWidget(form)
        form.title_changed.connect(self._show_pills)
        self.show_form(form.key)

    def show_form(self, key: UUID) -> bool:
        """Show the form of a record; say whether one is open."""
        form = self._forms.get(key)
        if form is not None:
            self._stack.setCurrentWidget(form)
            self._show_pills()
        return form is not None

    def show_card(self) -> None:
        """Show the card; a form without changes is put away."""
        form = self.current_form
        self._stack.setCurrentWidget(self.card)
        if form is not None and not form.is_edited:
            self.remove(form)
        self._show_pills()

    def remove(self, form: RecordForm) -> None:
        """Put a form away that was saved or given up."""
        if self._forms.pop(form.key, None) is None:
            return
        if self._stack.currentWidget() is form:
            self._stack.setCurrentWidget(self.card)
        self._stack.removeWidget(form)
        form.hide()
        form.deleteLater()
        self._show_pills()

    def offer_back(self, title: str, bring_back: Callable[[], object]) -> None:
        """Say that changes were put aside, and offer them until something else is shown."""
        self._back = bring_back
        self._aside.say(translate("FormStack", "Not saved: {title}").format(title=title))

    def _bring_back(self) -> None:
        bring_back, self._back = self._back, None
        self._aside.say("")
        if bring_back is not None:
            bring_back()

    def _show_pills(self) -> None:
        while (item := self._pills.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        elsewhere = [form for form in self.forms if form is not self.current_form]
        self._bar.setVisible(bool(elsewhere))
        if elsewhere:
            words = PlainLabel(translate("FormStack", "Not saved yet:"), role="text_quiet", size=SMALL)
            self._pills.addWidget(words)
        for form in elsewhere[:3]:
            pill = ChipButton(form.title, ChipRole.WARN)
            pill.setObjectName("unsaved")
            pill.clicked.connect(lambda _checked=False, key=form.key: self.form_wanted.emit(key))
            self._pills.addWidget(pill)
        self._pills.addStretch(1)
