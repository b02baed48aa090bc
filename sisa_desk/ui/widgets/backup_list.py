"""The backups that are there: how old they are, what is in one, and the way back to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale, QModelIndex, QSortFilterProxyModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.domain.clock import wall_date
from sisa_desk.ui.backup_keeper import BackupKeeper
from sisa_desk.ui.language import day_text, time_text, translate
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.two_line_delegate import TwoLineDelegate
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, LinesModel, Mark

if TYPE_CHECKING:
    from sisa_desk.services.backups import Backup, Kept, Look

_MEGABYTE = 1_000_000


class BackupList(QWidget):
    """A list of backups; Enter looks inside the current one, and only then it can be put back."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Stand empty until a keeper is followed."""
        super().__init__(parent)
        self._now = now
        self._keeper: BackupKeeper | None = None
        self._looked_into: Backup | None = None
        self._can_be_put_back = True
        self.model = LinesModel(_headings)
        self.table = RecordTable(self.model, label=translate("Backups", "Backups"))
        self.inside = PlainLabel(wrapped=True)
        self.inside.setObjectName("backup-inside")
        self.look_button = button(translate("Backups", "Look inside"), self._look, icon="eye", name="look-inside")
        back = translate("Backups", "Go back to this backup")
        self.restore_button = button(back, self._restore, icon="history", name="restore-backup")
        self._lay_out()
        self._offer_restore(None)

    def follow(self, keeper: BackupKeeper) -> None:
        """Show what a keeper lists and looks into."""
        self._keeper = keeper
        keeper.listed.connect(self._on_listed)
        keeper.looked.connect(self._on_looked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        listed = Card()
        self.table.setObjectName("backups")
        self.table.set_widths(220, 110)
        self.table.setItemDelegate(TwoLineDelegate(self.table))
        self.table.say_when_empty(
            EmptyState(
                translate("Backups", "No backup yet"),
                translate("Backups", "The first one is written a moment after the program has started."),
                icon="history",
            )
        )
        self.table.opened.connect(lambda _index: self._look())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._offer_restore(None))
        listed.body.addWidget(self.table)
        column.addWidget(listed, 1)
        below = Card(quiet=True)
        line = QHBoxLayout()
        line.setSpacing(STEP)
        line.addWidget(self.inside, 1)
        line.addWidget(self.look_button)
        line.addWidget(self.restore_button)
        below.body.addLayout(line)
        column.addWidget(below)

    # showing

    def _on_listed(self, kept: Kept) -> None:
        self._can_be_put_back = kept.can_be_put_back
        self.model.fill([self._row(backup) for backup in kept.backups])
        if kept.backups and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        elif not kept.backups:
            self._offer_restore(None)

    def _row(self, backup: Backup) -> LineRow:
        state = (
            Mark(translate("Backups", "Checked"), ChipRole.GOOD, "circle-check")
            if backup.was_verified
            else Mark(translate("Backups", "Not checked"), ChipRole.WARN, "circle-alert")
        )
        moment = backup.written_at.timestamp()
        size = translate("Backups", "{n} MB").format(n=QLocale().toString(backup.bytes / _MEGABYTE, "f", 1))
        cells = (
            Cell(self.when(backup), sort=moment),
            Cell(size, sort=float(backup.bytes)),
            Cell("", marks=(state,), sort=float(backup.was_verified)),
        )
        return LineRow(UUID(int=int(moment)), cells, source=backup)

    def when(self, backup: Backup) -> str:
        """Say when a backup was written."""
        day, time = wall_date(backup.written_at), time_text(backup.written_at)
        if day == wall_date(self._now()):
            return translate("Backups", "today {time}").format(time=time)
        return f"{day_text(day)} {time}"

    # steps

    @property
    def current(self) -> Backup | None:
        """Give the backup the keys act on."""
        index = self.table.currentIndex()
        proxy = self.table.model()
        if not index.isValid() or not isinstance(proxy, QSortFilterProxyModel):
            return None
        row = self.model.at(proxy.mapToSource(QModelIndex(index)).row())
        return row.source if row else None  # type: ignore[return-value]

    def _look(self) -> None:
        if self._keeper is not None and (backup := self.current) is not None:
            self._keeper.look_into(backup)

    def _on_looked(self, backup: Backup, look: Look) -> None:
        if backup != self.current:
            return
        told = translate("Backups", "{calls} calls, {requests} requests, {people} people, {institutions} institutions.")
        counts = told.format(
            calls=look.counts.get("calls", 0),
            requests=look.counts.get("requests", 0),
            people=look.counts.get("interpreters", 0),
            institutions=look.counts.get("organisations", 0),
        )
        last = look.last_change
        entry = translate("Backups", "Last entry {day} {time}.")
        until = entry.format(day=day_text(wall_date(last)), time=time_text(last)) if last else ""
        self.inside.setText(f"{counts} {until}".strip())
        self._offer_restore(backup)

    def _offer_restore(self, backup: Backup | None) -> None:
        self._looked_into = backup
        if backup is None:
            self.inside.setText(translate("Backups", "Enter looks inside. The file of today stays beside the old one."))
        grey(self.restore_button, self._why_not_back(backup))
        grey(self.look_button, "" if self.current is not None else translate("Backups", "There is no backup yet."))

    def _why_not_back(self, backup: Backup | None) -> str:
        if not self._can_be_put_back:
            return translate("Backups", "Other desks work on the server: who runs it puts a backup back (pg_restore).")
        return "" if backup is not None else translate("Backups", "Please look inside first.")

    def _restore(self) -> None:
        if self._keeper is not None and self._looked_into is not None:
            self._keeper.restore(self._looked_into.file)


def _headings() -> tuple[str, str, str]:
    return translate("Backups", "Written"), translate("Backups", "Size"), translate("Backups", "State")
