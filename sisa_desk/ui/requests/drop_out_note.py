"""Says that somebody dropped out: who, when and why, and which key rings the next best at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from sisa_desk.domain.appointments import Appointment
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.ui.blur import PRIVACY, masked
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.request_words import short_time
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.chip import ChipRole

if TYPE_CHECKING:
    from sisa_desk.services.requests import RequestLine


class DropOutNote(Banner):
    """A line in red while somebody else is sought."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(role=ChipRole.BAD)
        self.setObjectName("drop-out")
        self._frame = frame
        self._dropped: Appointment | None = None
        self._name = ""
        PRIVACY.changed.connect(self._show)

    def show_line(self, line: RequestLine, people: Mapping[UUID, Interpreter]) -> None:
        """Show the last drop-out of a request, where somebody else is sought for it."""
        self._dropped = line.drop_out
        person = people.get(self._dropped.interpreter_id) if self._dropped else None
        self._name = person.name if person else ""
        self._show()

    def _show(self) -> None:
        dropped = self._dropped
        if dropped is None:
            self.say("")
            return
        at = short_time(dropped.ended_at or dropped.start, self._frame.now())
        said = translate("Rounds", "{name} dropped out at {time}.").format(name=masked(self._name), time=at)
        key = translate("Rounds", "F rings the next best at once, V looks among all who are booked.")
        self.say(" ".join(filter(None, (said, dropped.end_reason, key))))
