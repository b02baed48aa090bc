"""The keys and words by which three people come to talk: from the consultation until the desk has left."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout

from sisa_desk.settings import Settings
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.theme import HALF_STEP, STEP, TARGET
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.key_hint import KeyHint
from sisa_desk.ui.widgets.plain_label import PlainLabel

CONSENT_KEY: Final = "Alt+E"


class ConferencePanel(Card):
    """Stands on the screen from the yes until "connected"; the keys are those of the phone in use at this desk."""

    consent_given = Signal(bool)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, whose settings hold the keys of the phone."""
        super().__init__(translate("Conference", "Somebody said yes. Enter when the three are connected"), quiet=True)
        self.setObjectName("conference")
        self._frame = frame
        self._shown: list[tuple[str, str]] = []
        self.consent = QCheckBox(f"{translate('Conference', 'Consent given')}  {shortcut_text(CONSENT_KEY)}")
        self.consent.setObjectName("consent")
        self.consent.setMinimumHeight(TARGET)
        self.consent.clicked.connect(self.consent_given)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(STEP)
        self._grid.setVerticalSpacing(HALF_STEP)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.consent)
        self.hide()

    def show_steps(self, work: CallWork, *, is_won: bool) -> None:
        """Show the steps once somebody said yes, first of all to call off another line that still rings."""
        self.setVisible(is_won)
        self.consent.setChecked(work.request.consent_noted)
        call_off = _call_off() if work.ringing is not None else []
        steps = [*call_off, *_steps(self._frame.settings)]
        if steps != self._shown:
            self._shown = steps
            self._fill(steps)

    def _fill(self, steps: list[tuple[str, str]]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (text, keys) in enumerate(steps):
            number = PlainLabel(left_to_right(f"{row + 1}."), role="text_quiet")
            self._grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(PlainLabel(text, wrapped=True), row, 1)
            if keys:
                self._grid.addWidget(KeyHint(*keys.split()), row, 2, Qt.AlignmentFlag.AlignVCenter)


def _call_off() -> list[tuple[str, str]]:
    return [(translate("Conference", "Call off the other line"), "-")]


def _steps(keys: Settings) -> list[tuple[str, str]]:
    leave = keys.keys_leave
    hang_up = translate("Conference", "The caller says the matter in one sentence; the desk hangs up")
    leaves = translate("Conference", "The caller says the matter in one sentence; the desk leaves")
    return [
        (translate("Conference", "While the caller holds: tell language and matter"), keys.keys_consult),
        (translate("Conference", "Join the three"), keys.keys_conference),
        (translate("Conference", "They introduce themselves: volunteer, only with consent, no advice"), ""),
        (leaves if leave else hang_up, leave),
    ]
