"""What stands on the card beside the current one: the second ring clock, how to call it off, or how to dial it too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from sisa_desk.ui.language import clock_text, translate
from sisa_desk.ui.matching.candidate_rows import CandidateRow, Row, Stage
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.chip import Chip, ChipRole

#: The same on every keyboard: one line more, one line less.
MORE_KEY, LESS_KEY = "+", "-"
_LINES = frozenset((Stage.DIALLING, Stage.RINGING))


class OtherLine(QWidget):
    """Belongs to one card at a time; takes no room where there is nothing to do beside the current one."""

    more_wanted = Signal()
    less_wanted = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Take the clock that counts how long it has been ringing."""
        super().__init__(parent)
        self._clock = clock
        self.number = -1
        self._card: CandidateRow | None = None
        self.rings = Chip("", ChipRole.INFO, icon="phone-outgoing")
        self.rings.setObjectName("other-rings")
        more = f"{translate('OtherLine', 'Dial')}  {MORE_KEY}"
        self.more = _quiet(button(more, self.more_wanted.emit, icon="phone-outgoing", name="dial-too"))
        less = f"{translate('OtherLine', 'Call off')}  {LESS_KEY}"
        self.less = _quiet(button(less, self.less_wanted.emit, icon="phone-off", name="call-off"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.rings, self.more, self.less):
            row.addWidget(part)

    @property
    def card(self) -> CandidateRow | None:
        """Give the card it stands on; None for none."""
        return self._card

    @property
    def rings_too(self) -> bool:
        """Say whether a second line rings beside the current card."""
        return self._card is not None and self._card.stage is Stage.RINGING

    @property
    def can_be_called_off(self) -> bool:
        """Say whether somebody said yes while this one still rings."""
        return self.less.isVisibleTo(self)

    def look(self, rows: tuple[Row, ...], current: Row | None) -> None:
        """Find the card it belongs to among the rows."""
        cards = [(number, row) for number, row in enumerate(rows) if isinstance(row, CandidateRow)]
        is_won = any(row.stage is Stage.ACCEPTED for _number, row in cards)
        ringing = next((one for one in cards if one[1].stage in _LINES and one[1] is not current), None)
        has_line = isinstance(current, CandidateRow) and current.stage in _LINES
        next_one = next((one for one in cards if one[1].stage is Stage.UNASKED), None)
        can_dial = has_line and not is_won and ringing is None
        self.number, self._card = ringing or (next_one if can_dial else None) or (-1, None)
        self.rings.setVisible(ringing is not None and not is_won)
        self.less.setVisible(ringing is not None and is_won)
        self.more.setVisible(ringing is None and self._card is not None)
        self.setVisible(self._card is not None)
        self.tick()

    def tick(self) -> None:
        """Read the clock."""
        if self._card is not None and self._card.offer is not None and self.rings.isVisibleTo(self):
            seconds = int((self._clock() - self._card.offer.asked_at).total_seconds())
            text = translate("OtherLine", "Rings {time}, Shift + key").format(time=clock_text(seconds))
            self.rings.tell(text)
            self.adjustSize()


def _quiet(made: QPushButton) -> QPushButton:
    # The keys stay with the list; the mouse may press it all the same.
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
