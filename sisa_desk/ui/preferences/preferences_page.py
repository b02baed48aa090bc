"""The settings: sections at the leading side, what can be changed behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget
from typing_extensions import override

from sisa_desk.domain.people import Role
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.icons import icon
from sisa_desk.ui.language import translate
from sisa_desk.ui.preferences.backups_section import BackupsSection
from sisa_desk.ui.preferences.database_section import DatabaseSection
from sisa_desk.ui.preferences.exclusions_section import ExclusionsSection
from sisa_desk.ui.preferences.figures_section import FiguresSection
from sisa_desk.ui.preferences.hint_words_section import HintWordsSection
from sisa_desk.ui.preferences.hours_section import HoursSection
from sisa_desk.ui.preferences.languages_section import LanguagesSection
from sisa_desk.ui.preferences.people_section import PeopleSection
from sisa_desk.ui.preferences.privacy_section import PrivacySection
from sisa_desk.ui.preferences.ranking_section import RankingSection
from sisa_desk.ui.preferences.referrals_section import ReferralsSection
from sisa_desk.ui.preferences.sections import Section
from sisa_desk.ui.preferences.workplace_section import WorkplaceSection
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.card import Card

#: Rules of the service: who does not coordinate reads them in what the desk does, and changes none.
_FOR_COORDINATORS = frozenset(
    ("hours", "exclusions", "referrals", "hint_words", "figures", "ranking", "languages", "backups")
)
_LIST = 208
_ROW = QSize(0, 40)
_REMEMBERED = "preferences/section"

#: Each is built when it is first shown.
SECTIONS: Mapping[str, Callable[[Frame], Section]] = {
    "workplace": WorkplaceSection,
    "hours": HoursSection,
    "exclusions": ExclusionsSection,
    "referrals": ReferralsSection,
    "hint_words": HintWordsSection,
    "figures": FiguresSection,
    "ranking": RankingSection,
    "languages": LanguagesSection,
    "people": PeopleSection,
    "database": DatabaseSection,
    "backups": BackupsSection,
    "privacy": PrivacySection,
}
_ICONS = {
    "workplace": "settings",
    "people": "users",
    "database": "database",
    "hours": "calendar-days",
    "exclusions": "ban",
    "referrals": "external-link",
    "hint_words": "heart-pulse",
    "figures": "hash",
    "ranking": "scale",
    "languages": "languages",
    "backups": "history",
    "privacy": "shield-check",
}


class PreferencesPage(QWidget):
    """Everything that may be changed without a programmer."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame; the section shown last is shown first."""
        super().__init__()
        self.frame = frame
        self.sections: dict[str, Section] = {}
        self.list = self._section_list()
        self.stack = QStackedWidget()
        card = Card()
        card.setFixedWidth(_LIST)
        card.body.setContentsMargins(STEP // 2, STEP // 2, STEP // 2, STEP // 2)
        card.body.addWidget(self.list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(card)
        row.addWidget(self.stack, 1)
        self.list.currentRowChanged.connect(self._on_row)
        frame.rules_changed.connect(self._on_rules_changed)
        self.show_section(self._remembered())

    def _section_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("sections")
        made.setAccessibleName(translate("Preferences", "Sections of the settings"))
        made.setProperty("kind", "plain")
        made.setIconSize(QSize(18, 18))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name in SECTIONS:
            item = QListWidgetItem(icon(_ICONS[name], "text_quiet"), section_name(name))
            item.setSizeHint(_ROW)
            if not self._is_offered(name):
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setToolTip(translate("Preferences", "Changed by whoever coordinates the desk."))
            made.addItem(item)
        made.installEventFilter(self)
        return made

    def _is_offered(self, name: str) -> bool:
        return name not in _FOR_COORDINATORS or Role.COORDINATOR in self.frame.roles

    def _remembered(self) -> str:
        state = self.frame.window_state
        name = state.remembered(_REMEMBERED, "workplace") if state else "workplace"
        return name if name in SECTIONS and self._is_offered(name) else "workplace"

    @property
    def sections_in_order(self) -> tuple[str, ...]:
        """Give the names of all sections as they are listed."""
        return tuple(SECTIONS)

    @property
    def shown(self) -> str:
        """Give the name of the section that is shown."""
        return list(SECTIONS)[max(self.list.currentRow(), 0)]

    def show_section(self, name: str) -> Section:
        """Show a section by its name."""
        self.list.setCurrentRow(list(SECTIONS).index(name))
        return self.sections[name]

    def _on_row(self, row: int) -> None:
        if row < 0:
            return
        name = list(SECTIONS)[row]
        if name not in self.sections:
            made = SECTIONS[name](self.frame)
            made.setObjectName(f"section-{name}")
            self.sections[name] = made
            self.stack.addWidget(made)
        section = self.sections[name]
        section.show_rules(self.frame.rules)
        section.refresh()
        self.stack.setCurrentWidget(section)
        if self.frame.window_state is not None:
            self.frame.window_state.remember(_REMEMBERED, name)

    def _on_rules_changed(self) -> None:
        shown = self.stack.currentWidget()
        if isinstance(shown, Section):
            shown.show_rules(self.frame.rules)

    def refresh(self) -> None:
        """Read the shown section anew."""
        self._on_row(self.list.currentRow())

    def first_field(self) -> QWidget:
        """Give the list of sections: arrows choose, Enter or Tab goes in, Esc comes back."""
        return self.list

    def enter_section(self) -> None:
        """Put the cursor into the first field of the section."""
        self.sections[self.shown].first_field().setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, forward}:
                self.enter_section()
                return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)


def section_name(name: str) -> str:
    """Name a section in the language of the interface."""
    return {
        "workplace": translate("Preferences", "Workplace"),
        "people": translate("Preferences", "People of the desk"),
        "database": translate("Preferences", "Database"),
        "hours": translate("Preferences", "Hours and days"),
        "exclusions": translate("Preferences", "Exclusions"),
        "referrals": translate("Preferences", "Referrals"),
        "hint_words": translate("Preferences", "Hints on health"),
        "figures": translate("Preferences", "Figures"),
        "ranking": translate("Preferences", "Ranking"),
        "languages": translate("Preferences", "Languages"),
        "backups": translate("Preferences", "Backups"),
        "privacy": translate("Preferences", "Data and privacy"),
    }[name]
