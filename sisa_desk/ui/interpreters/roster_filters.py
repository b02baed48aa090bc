"""What the list is narrowed to: a line to type into, and pills."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sisa_desk.domain.languages import LanguageTable
from sisa_desk.domain.rosters import Wanted
from sisa_desk.domain.vocabulary import Area, Mode
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP, STEP, TARGET
from sisa_desk.ui.widgets.choice_bar import Choice
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.field_content import choose
from sisa_desk.ui.widgets.language_field import LanguageField
from sisa_desk.ui.widgets.toggle_row import ToggleRow
from sisa_desk.ui.wording.words import words

#: So many keys a second are typed; the list follows the last of a burst.
_REST_MS = 60
_NARROW = 116


class RosterFilters(QWidget):
    """Tells what is wanted, whenever it changes."""

    changed = Signal()
    down_wanted = Signal()

    def __init__(self, table: Callable[[], LanguageTable], stale_days: int) -> None:
        """Take the table of languages, and after how many days a confirmation is old."""
        super().__init__()
        self.typed = QLineEdit()
        self.typed.setObjectName("find-interpreter")
        self.typed.setAccessibleName(translate("RosterFilters", "Find somebody"))
        self.typed.setPlaceholderText(translate("RosterFilters", "Name, language, place, number"))
        self.typed.setClearButtonEnabled(True)
        self.typed.setMinimumHeight(TARGET)
        self.language = LanguageField(table, label=translate("RosterFilters", "Language"))
        self.language.setPlaceholderText(translate("RosterFilters", "Language"))
        self.mode = CodeCombo(
            words(Mode), label=translate("RosterFilters", "How"), nothing=translate("RosterFilters", "Mode")
        )
        self.area = CodeCombo(
            words(Area), label=translate("RosterFilters", "Area"), nothing=translate("RosterFilters", "Area")
        )
        self.pills = ToggleRow(self._choices(stale_days), label=translate("RosterFilters", "Only those"))
        self.pills.setObjectName("roster-pills")
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.changed)
        self._lay_out()
        self._connect()

    @staticmethod
    def _choices(stale_days: int) -> list[Choice]:
        unconfirmed = translate("RosterFilters", "Confirmed never, or more than {days} days ago").format(
            days=stale_days
        )
        return [
            Choice("active", translate("RosterFilters", "Active")),
            Choice("unconfirmed", translate("RosterFilters", "Unconfirmed"), unconfirmed),
            Choice(
                "declaration",
                translate("RosterFilters", "No declaration"),
                translate("RosterFilters", "The declaration of confidentiality is missing or expired"),
            ),
            Choice(
                "only",
                translate("RosterFilters", "Only speaker"),
                translate("RosterFilters", "Nobody else who is active speaks one of their languages"),
            ),
        ]

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(HALF_STEP)
        first.addWidget(self.typed, 1)
        for narrow in (self.language, self.mode, self.area):
            narrow.setFixedWidth(_NARROW)
            first.addWidget(narrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(first)
        column.addWidget(self.pills)

    def _connect(self) -> None:
        self.typed.textChanged.connect(lambda _: self._rest.start())
        self.typed.returnPressed.connect(self.down_wanted)
        self.language.taken.connect(lambda _: self.changed.emit())
        self.language.dropped.connect(self.changed)
        self.mode.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.area.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.pills.changed.connect(self.changed)

    @property
    def wanted(self) -> Wanted:
        """Give what is wanted just now."""
        held = frozenset(map(str, self.pills.keys))
        return Wanted(
            text=self.typed.text(),
            language=self.language.code,
            mode=Mode(self.mode.code) if self.mode.code else None,
            area=Area(self.area.code) if self.area.code else None,
            is_active="active" in held,
            is_unconfirmed="unconfirmed" in held,
            lacks_declaration="declaration" in held,
            is_only_speaker="only" in held,
        )

    def clear_all(self) -> None:
        """Narrow to nothing any more, the typed words included."""
        self.typed.clear()
        self.clear_pills()

    def clear_pills(self) -> None:
        """Narrow by the typed words only."""
        self.language.set_code("")
        choose(self.mode, None)
        choose(self.area, None)
        self.pills.set_keys(())
        self.changed.emit()
