"""Which map is shown: the week, the way of working, the district."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.ui.coverage.coverage_words import monday_of
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, left_to_right, translate
from sisa_desk.ui.theme import LARGE, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.plain_label import Heading
from sisa_desk.ui.wording.words import word

_WEEK = timedelta(weeks=1)
_MODES = (Mode.PHONE, Mode.ON_SITE, Mode.VIDEO)


class WeekBar(QWidget):
    """Holds the week, the way of working and, on site, the district."""

    moved = Signal()

    def __init__(self, frame: Frame) -> None:
        """Begin with this week, on the phone."""
        super().__init__()
        self._frame = frame
        self.monday = monday_of(wall_date(frame.now()))
        self._title = Heading(size=LARGE, elided=True)
        self._title.setObjectName("coverage-title")
        back = translate("Coverage", "Week before (Alt+Left)")
        on = translate("Coverage", "Week after (Alt+Right)")
        self._buttons = (
            button("", self.go_back, icon="chevron-left", tip=back, name="week-back"),
            button(translate("Coverage", "This week  H"), self.go_to_this_week, name="week-this"),
            button("", self.go_on, icon="chevron-right", tip=on, name="week-on"),
        )
        self.modes = ChoiceBar(
            [Choice(mode, word(mode)) for mode in _MODES], label=translate("Coverage", "Way of working"), numbered=False
        )
        self.modes.choose(Mode.PHONE)
        self.districts = CodeCombo(
            [(name, name) for name in frame.places.districts],
            label=translate("Coverage", "District"),
            nothing=translate("Coverage", "All districts"),
        )
        self.districts.setObjectName("coverage-district")
        self.districts.setToolTip(
            translate("Coverage", "Whoever reaches the largest town of the district counts for it (D)")
        )
        self.districts.setVisible(False)
        self.modes.chosen.connect(self._on_mode)
        self.districts.currentIndexChanged.connect(lambda _: self.moved.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        for part in self._buttons:
            row.addWidget(part)
        row.addWidget(self._title, 1)
        row.addWidget(self.districts)
        row.addWidget(self.modes)
        self.modes.setFixedWidth(self.modes.sizeHint().width())
        self._show()

    @property
    def mode(self) -> Mode:
        """Give the way of working."""
        return self.modes.key if isinstance(self.modes.key, Mode) else Mode.PHONE

    @property
    def district(self) -> str:
        """Give the district that is looked at on site; empty for all."""
        return self.districts.code if self.mode is Mode.ON_SITE else ""

    @property
    def title(self) -> str:
        """Give the words over the map."""
        return self._title.full_text

    def show_week(self, monday: date) -> None:
        """Show another week."""
        if monday != self.monday:
            self.monday = monday
            self._show()
            self.moved.emit()

    def go_back(self) -> None:
        """Show the week before."""
        self.show_week(self.monday - _WEEK)

    def go_on(self) -> None:
        """Show the week after."""
        self.show_week(self.monday + _WEEK)

    def go_to_this_week(self) -> None:
        """Show the week of today."""
        self.show_week(monday_of(wall_date(self._frame.now())))

    def turn_mode(self) -> None:
        """Go on to the next way of working."""
        self.modes.choose(_MODES[(_MODES.index(self.mode) + 1) % len(_MODES)])

    def to_district(self) -> None:
        """Put the cursor into the district, on site."""
        self.modes.choose(Mode.ON_SITE)
        self.districts.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_mode(self, mode: Mode) -> None:
        self.districts.setVisible(mode is Mode.ON_SITE)
        self.moved.emit()

    def _show(self) -> None:
        week = translate("Coverage", "Week {number}").format(number=left_to_right(str(self.monday.isocalendar().week)))
        self._title.setText(f"{week}  {day_text(self.monday)} – {day_text(self.monday + timedelta(days=6))}")
