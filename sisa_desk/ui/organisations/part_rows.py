"""Rows of the form of an institution: numbers, contacts, rooms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sisa_desk.domain.organisations import Contact, OrganisationNumber, Room
from sisa_desk.domain.phone import PhoneNumber, read_phone
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, TARGET
from sisa_desk.ui.widgets.field_content import content_of, restore_into
from sisa_desk.ui.widgets.phone_field import PhoneField
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.row_list import FormRow
from sisa_desk.ui.widgets.tips import set_tip

_NUMBER_WIDTH = 136


class PartRow(FormRow):
    """A row made of named fields; the kinds of rows say which."""

    def __init__(self, new_id: UUID) -> None:
        """Take the key a new part gets."""
        super().__init__()
        self.part_id = new_id
        self.fields: dict[str, QWidget] = {}
        self._doubt = PlainLabel(role="on_warn", size=SMALL, wrapped=True)
        self._doubt.hide()

    def lay_out(self, *lines: tuple[tuple[QWidget, int], ...]) -> None:
        """Put the fields into lines."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        for widgets in lines:
            line = QHBoxLayout()
            line.setSpacing(HALF_STEP)
            for widget, share in widgets:
                line.addWidget(widget, share)
            column.addLayout(line)
        column.addWidget(self._doubt)
        self.setFocusProxy(lines[0][0][0])
        for field in self.fields.values():
            if isinstance(field, QLineEdit):
                field.textChanged.connect(lambda _: self.on_edited())
            elif isinstance(field, QCheckBox):
                field.toggled.connect(lambda _: self.on_edited())

    def on_edited(self) -> None:
        """Tell the form, and mark a doubtful number."""
        self.show_doubt()
        self.edited.emit()

    def show_doubt(self) -> None:
        """Say below the row that its number looks unusual."""
        phone = self.fields.get("phone")
        is_doubtful = isinstance(phone, PhoneField) and phone.is_doubtful
        self._doubt.setText(phone.toolTip() if isinstance(phone, PhoneField) else "")
        self._doubt.setVisible(is_doubtful)

    def content(self) -> dict[str, Any]:
        """Give everything typed."""
        return {"id": str(self.part_id), **content_of(self.fields)}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what was typed."""
        self.part_id = UUID(content["id"])
        with QSignalBlocker(self):
            restore_into(self.fields, content)
        self.show_doubt()

    @property
    def is_blank(self) -> bool:
        """Say whether nothing was typed."""
        return not any(field.text().strip() for field in self.fields.values() if isinstance(field, QLineEdit))


class NumberRow(PartRow):
    """A number, what it is, and whether every extension behind it belongs here."""

    def __init__(self, new_id: UUID) -> None:
        super().__init__(new_id)
        self._kept: PhoneNumber | None = None
        self.phone = PhoneField(label=translate("NumberRow", "Phone number"))
        self.phone.setObjectName("phone")
        self.phone.setMinimumWidth(_NUMBER_WIDTH)
        self.label = _line(translate("NumberRow", "What number it is"), translate("NumberRow", "ward, office …"))
        self.trunk = QCheckBox(translate("NumberRow", "Exchange"))
        set_tip(self.trunk, translate("NumberRow", "Every number that begins like this one belongs to the institution"))
        self.fields = {"phone": self.phone, "label": self.label, "trunk": self.trunk}
        self.lay_out(((self.phone, 4), (self.label, 3), (self.trunk, 0)))

    def show_part(self, part: OrganisationNumber) -> None:
        """Fill the row."""
        self.part_id, self._kept = part.id, part.number
        self.phone.set_number(part.number)
        self.label.setText(part.label)
        self.trunk.setChecked(part.is_trunk)
        self.show_doubt()

    @property
    def part(self) -> OrganisationNumber:
        """Give the number as it stands."""
        number = kept_or_typed(self._kept, self.phone.text())
        return OrganisationNumber(self.part_id, number, self.label.text().strip(), self.trunk.isChecked())


class ContactRow(PartRow):
    """Somebody to speak to."""

    def __init__(self, new_id: UUID) -> None:
        super().__init__(new_id)
        self._kept: PhoneNumber | None = None
        self.name = _line(translate("ContactRow", "Name"), translate("ContactRow", "Name"))
        self.name.setObjectName("contact-name")
        self.role = _line(translate("ContactRow", "What they do"), translate("ContactRow", "role"))
        self.phone = PhoneField(label=translate("ContactRow", "Phone number"))
        self.phone.setPlaceholderText(translate("ContactRow", "phone"))
        self.email = _line(translate("ContactRow", "E-mail"), translate("ContactRow", "e-mail"))
        self.fields = {"name": self.name, "role": self.role, "phone": self.phone, "email": self.email}
        self.lay_out(((self.name, 1), (self.role, 1)), ((self.phone, 1), (self.email, 1)))

    def show_part(self, part: Contact) -> None:
        """Fill the row."""
        self.part_id, self._kept = part.id, part.phone
        self.name.setText(part.name)
        self.role.setText(part.role)
        self.phone.set_number(part.phone)
        self.email.setText(part.email)
        self.show_doubt()

    @property
    def part(self) -> Contact:
        """Give the contact as it stands."""
        phone = kept_or_typed(self._kept, self.phone.text()) if self.phone.text().strip() else None
        return Contact(
            self.part_id, self.name.text().strip(), self.role.text().strip(), phone, self.email.text().strip()
        )


class RoomRow(PartRow):
    """Where mediations happen, and how to find it."""

    def __init__(self, new_id: UUID) -> None:
        super().__init__(new_id)
        self.name = _line(translate("RoomRow", "Room or ward"), translate("RoomRow", "Room or ward"))
        self.name.setObjectName("room-name")
        self.directions = _line(translate("RoomRow", "How to find it"), translate("RoomRow", "how to find it"))
        self.fields = {"name": self.name, "directions": self.directions}
        self.lay_out(((self.name, 1), (self.directions, 1)))

    def show_part(self, part: Room) -> None:
        """Fill the row."""
        self.part_id = part.id
        self.name.setText(part.name)
        self.directions.setText(part.directions)

    @property
    def part(self) -> Room:
        """Give the room as it stands."""
        return Room(self.part_id, self.name.text().strip(), self.directions.text().strip())


def _line(label: str, placeholder: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(label)
    line.setPlaceholderText(placeholder)
    line.setMinimumHeight(TARGET)
    return line


def kept_or_typed(kept: PhoneNumber | None, text: str) -> PhoneNumber:
    """Give the number as it was typed first, unless somebody typed another one."""
    typed = read_phone(text)
    is_same = kept is not None and typed.key == kept.key and typed.extension == kept.extension
    return kept if kept is not None and is_same else typed
