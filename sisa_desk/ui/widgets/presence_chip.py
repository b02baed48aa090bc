"""A chip that names who has the same record open at another desk; takes no room where nobody has."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sisa_desk.ui.attendance import Attendance
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.widgets.chip import Chip, ChipRole


class PresenceChip(Chip):
    """Says "Anna is on it" beside the title of a record."""

    def __init__(self, frame: Frame, place: QWidget) -> None:
        """Follow the record that a widget shows."""
        super().__init__("", ChipRole.INFO)
        self.setObjectName("presence")
        self.attendance = Attendance(frame, place)
        self.attendance.changed.connect(self.name)
        self.hide()

    def name(self, operator: str) -> None:
        """Name somebody, or nobody."""
        self.tell(translate("Presence", "{name} is on it").format(name=operator) if operator else "")
        self.setVisible(bool(operator))
