"""Rows of the form: phone numbers of somebody, each with the hours it may be rung."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout

from sisa_desk.domain.interpreters import OwnNumber
from sisa_desk.domain.phone import PhoneNumber, read_phone
from sisa_desk.ui.language import day_text, translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, TARGET
from sisa_desk.ui.widgets.field_content import content_of, restore_into
from sisa_desk.ui.widgets.phone_field import PhoneField
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.row_list import FormRow
from sisa_desk.ui.widgets.span_field import SpanField

_USUAL_HOURS = (8 * 60, 20 * 60)
_HOURS_WIDTH = 112


class PhoneRow(FormRow):
    """A number, what it is, and when it may be rung; a doubtful number is kept and marked."""

    def __init__(self, new_id: UUID) -> None:
        """Take the key a new number gets."""
        super().__init__()
        self._id = new_id
        self._kept: PhoneNumber | None = None
        self.phone = PhoneField(label=translate("PhoneRow", "Phone number"))
        self.phone.setObjectName("phone")
        self.label = QLineEdit()
        self.label.setAccessibleName(translate("PhoneRow", "What number it is"))
        self.label.setPlaceholderText(translate("PhoneRow", "mobile …"))
        self.label.setMinimumHeight(TARGET)
        self.hours = SpanField(label=translate("PhoneRow", "May be rung from–until"))
        self.hours.set_span(*_USUAL_HOURS)
        self.hours.setMinimumWidth(_HOURS_WIDTH)
        self.phone.setMinimumWidth(_HOURS_WIDTH)
        self.hours.setToolTip(translate("PhoneRow", "When this number may be rung, for example 8–20"))
        self.wrong = QCheckBox()
        self.wrong.setObjectName("wrong")
        self.wrong.setMinimumHeight(TARGET)
        self.wrong.hide()
        self._wrong_on: date | None = None
        self.doubt = PlainLabel(role="on_warn", size=SMALL, wrapped=True)
        self.doubt.hide()
        self._fields = {"phone": self.phone, "label": self.label, "hours": self.hours}
        self._lay_out()
        self.phone.number_changed.connect(self._on_number)
        for edit in (self.label, self.hours):
            edit.textChanged.connect(lambda _: self.edited.emit())
        self.wrong.toggled.connect(lambda _: self.edited.emit())
        self.setFocusProxy(self.phone)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(HALF_STEP)
        for widget, share in ((self.phone, 5), (self.label, 3), (self.hours, 3)):
            line.addWidget(widget, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.doubt)
        column.addWidget(self.wrong)

    def _on_number(self, _number: object) -> None:
        self._show_doubt()
        self.edited.emit()

    def _show_doubt(self) -> None:
        self.doubt.setText(self.phone.toolTip())
        self.doubt.setVisible(self.phone.is_doubtful)

    def show_number(self, number: OwnNumber) -> None:
        """Fill the row."""
        self._id = number.id
        self._kept = number.number
        with QSignalBlocker(self.phone):
            self.phone.set_number(number.number)
        self.label.setText(number.label)
        self.hours.set_span(number.ring_from, number.ring_until)
        self._show_doubt()
        self._show_wrong(number.wrong_on)

    def _show_wrong(self, wrong_on: date | None) -> None:
        """Show since when the number is known to be wrong; taking the mark away lets it be rung again."""
        self._wrong_on = wrong_on
        if wrong_on is not None:
            text = translate("PhoneRow", "Wrong since {day}, not rung").format(day=day_text(wrong_on))
            self.wrong.setText(text)
        with QSignalBlocker(self.wrong):
            self.wrong.setChecked(wrong_on is not None)
        self.wrong.setVisible(wrong_on is not None)

    @property
    def number(self) -> OwnNumber:
        """Give the number as it stands; hours that cannot be read are the usual ones."""
        start, end = self.hours.span or _USUAL_HOURS
        number = self._read()
        is_wrong = self.wrong.isChecked() and number is self._kept
        return OwnNumber(self._id, number, self.label.text().strip(), start, end, self._wrong_on if is_wrong else None)

    def _read(self) -> PhoneNumber:
        # The number as it was typed first stays, unless somebody typed another one.
        typed = read_phone(self.phone.text())
        is_same = self._kept is not None and typed.key == self._kept.key and typed.extension == self._kept.extension
        return self._kept if self._kept is not None and is_same else typed

    @property
    def is_blank(self) -> bool:
        """Say whether no number stands there."""
        return not self.phone.text().strip()

    def content(self) -> dict[str, Any]:
        """Give everything typed."""
        marked = self._wrong_on if self.wrong.isChecked() else None
        wrong_on = marked.isoformat() if marked else None
        return {"id": str(self._id), "wrong_on": wrong_on, **content_of(self._fields)}

    def restore(self, content: dict[str, Any]) -> None:
        """Put back what was typed."""
        self._id = UUID(content["id"])
        with QSignalBlocker(self):
            restore_into(self._fields, content)
        self._show_doubt()
        wrong_on = content.get("wrong_on")
        self._kept = read_phone(self.phone.text()) if wrong_on else self._kept
        self._show_wrong(date.fromisoformat(wrong_on) if wrong_on else None)
