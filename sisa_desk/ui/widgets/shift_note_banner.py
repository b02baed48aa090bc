"""What the last shift left for this one."""

from __future__ import annotations

from collections.abc import Sequence

from sisa_desk.domain.people import ShiftNote
from sisa_desk.ui.language import day_and_time, isolated, translate
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.chip import ChipRole


class ShiftNoteBanner(Banner):
    """The notes, newest first, and one button that puts them away for this sign-in."""

    def __init__(self, notes: Sequence[ShiftNote]) -> None:
        """Take the notes; their text is shown as it was typed."""
        super().__init__("\n".join(map(_line, notes)), ChipRole.INFO)
        self.setObjectName("shift-notes")
        self.read = button(translate("ShiftNotes", "Read"), self.hide, icon="check", name="shift-notes-read")
        self.add(self.read)


def _line(note: ShiftNote) -> str:
    text = translate("ShiftNotes", "{who}, {when}: {text}")
    return text.format(who=isolated(note.written_by), when=day_and_time(note.written_at), text=isolated(note.text))
