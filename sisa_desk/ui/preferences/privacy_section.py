"""Where everything lies, what is kept of whom and how long, and the names that are due to be erased."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.rules import Rules
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.preferences.columns_model import ColumnsModel
from sisa_desk.ui.preferences.sections import Section
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_table import RecordTable

if TYPE_CHECKING:
    from sisa_desk.services.retention import ColumnRecord

_TWO_LINES = 48


class PrivacySection(Section):
    """The file, the names, the record of processing."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(
            frame,
            translate("Privacy", "Data and privacy"),
            translate("Privacy", "Everything stays in one file on this computer. What is in it, why, and how long."),
            scrolls=False,
        )
        self._folder: Path | None = None
        self.path = PlainLabel(selectable=True, elided=True)
        self.path.setObjectName("path")
        self.open_folder = button(
            translate("Privacy", "Open the folder"), self._open_folder, icon="external-link", name="open-folder"
        )
        self.names = PlainLabel(role="text_quiet", wrapped=True)
        self.names.setObjectName("names-kept")
        self.erase = button(translate("Privacy", "Erase names due now"), self._erase, icon="trash-2", name="erase")
        self.model = ColumnsModel()
        self.record = RecordTable(self.model, label=translate("Privacy", "Record of processing"))
        self.finder = QLineEdit()
        cards = QHBoxLayout()
        cards.setSpacing(int(1.5 * STEP))
        cards.addWidget(self._side(translate("Privacy", "Where everything lies"), self.path, self.open_folder), 1)
        cards.addWidget(self._side(translate("Privacy", "Names of clients"), self.names, self.erase), 1)
        self.body.addLayout(cards)
        self.body.addWidget(self._record_card(), 1)
        frame.happened.connect(self._on_happened)

    def _side(self, title: str, words: PlainLabel, act: QWidget) -> Card:
        card = Card(title)
        card.body.addWidget(words)
        card.body.addStretch(1)
        card.body.addWidget(act, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _record_card(self) -> Card:
        card = Card(translate("Privacy", "Record of processing"))
        self.finder.setObjectName("find-column")
        self.finder.setMinimumHeight(TARGET)
        self.finder.setMaximumWidth(320)
        self.finder.setClearButtonEnabled(True)
        self.finder.setAccessibleName(translate("Privacy", "Find in the record"))
        self.finder.setPlaceholderText(translate("Privacy", "Table, column or purpose"))
        self.finder.textChanged.connect(self._on_find)
        card.head.addWidget(self.finder, 1)
        self.record.setObjectName("record")
        self.record.set_widths(156, 172, 210)
        nothing = translate("Privacy", "Nothing found")
        self.record.say_when_empty(
            EmptyState(nothing, translate("Privacy", "No column is named like this."), icon="list")
        )
        self.record.set_waiting(True)
        self.record.setWordWrap(True)
        self.record.verticalHeader().setDefaultSectionSize(_TWO_LINES)
        inner = QVBoxLayout()
        inner.addWidget(self.record)
        card.body.addLayout(inner, 1)
        return card

    def _on_find(self, text: str) -> None:
        proxy = self.record.model()
        if isinstance(proxy, QSortFilterProxyModel):
            proxy.setFilterKeyColumn(-1)
            proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            proxy.setFilterFixedString(text.strip())

    def show_rules(self, rules: Rules) -> None:
        """Say how long names are kept."""
        kept = translate(
            "Privacy", "A name is erased %n day(s) after it was taken down.", None, rules.numbers.keep_names_days
        )
        daily = translate("Privacy", "Due names are erased at every start of the program.")
        self.names.setText(f"{kept} {daily}")

    def refresh(self) -> None:
        """Read the record and where the file lies."""
        database = self.frame.services.database

        def read() -> tuple[tuple[ColumnRecord, ...], Path | None]:
            from sisa_desk.services.retention import record_of_processing, store_file  # noqa: PLC0415  # brings SQL

            return record_of_processing(), store_file(database)

        self.frame.ask(read, then=self._on_read, key="record-of-processing", owner=self)

    def _on_read(self, read: tuple[tuple[ColumnRecord, ...], Path | None]) -> None:
        records, file = read
        self._folder = file.parent if file else None
        server = translate("Privacy", "In a database on a server")
        self.path.setText(left_to_right(str(file)) if file else server)
        grey(self.open_folder, "" if file else translate("Privacy", "The data lie on a server, in no folder here."))
        if not self.model.rowCount():
            self.record.set_waiting(False)
            self.model.show(records)

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _erase(self) -> None:
        erase = self.frame.services.organisations.erase_names_due
        self.frame.operations.do(erase, then=self._on_erased)

    def _on_erased(self, count: int) -> None:
        if count:
            self.frame.say(translate("Privacy", "%n name(s) erased", None, count))
            self.frame.tell(Event(Noun.BENEFICIARY, "erased"))
        else:
            self.frame.say(translate("Privacy", "No name is due today"))

    def _on_happened(self, event: Event) -> None:
        if event.noun is Noun.RULE:
            self.show_rules(self.frame.rules)

    def first_field(self) -> QWidget:
        """Give the field that finds."""
        return self.finder
