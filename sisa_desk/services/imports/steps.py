"""The steps of an import: open, lay out, preview, store, and take back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.languages import LanguageTable
from sisa_desk.exchange.fields import SheetKind
from sisa_desk.exchange.sheets import read_sheets
from sisa_desk.persistence.database import Database
from sisa_desk.services.imports.layouts import ImportFile, Layout, guessed, missing_fields, with_layout
from sisa_desk.services.imports.pace import Progress, go_on, short_turns
from sisa_desk.services.imports.planning import Planner
from sisa_desk.services.imports.previews import NOUN_OF, ImportPreview, ImportReport
from sisa_desk.services.imports.storing import is_current, store, take_back
from sisa_desk.services.places import Places
from sisa_desk.services.receipts import Receipt


class Imports:
    """Brings the tables that offices keep into the store."""

    def __init__(self, database: Database, languages: Callable[[], LanguageTable], places: Places) -> None:
        """Work on a store, with the tables that cells are understood by."""
        self._database = database
        self._languages = languages
        self._places = places

    def open(self, path: Path) -> ImportFile:
        """Read a file and guess how it is laid out; raise UnreadableFile, nothing taken, where it cannot be read."""
        with short_turns():
            sheets = read_sheets(path)
            return ImportFile(path, sheets, guessed(sheets, self._languages()))

    def laid_out(
        self, file: ImportFile, sheet: int, header: int | None = None, kind: SheetKind | None = None
    ) -> ImportFile:
        """Give the file with another sheet, heading (0 for none) or kind, everything else guessed anew."""
        return with_layout(file, guessed(file.sheets, self._languages(), sheet=sheet, header=header, kind=kind))

    def preview(self, file: ImportFile, layout: Layout | None = None, progress: Progress = go_on) -> ImportPreview:
        """Say what would become of every row; nothing is stored."""
        wanted = with_layout(file, layout or file.layout)
        if missing := missing_fields(wanted.layout):
            raise InvalidInput("columns_missing", field="columns", value=missing, fields=missing)
        with short_turns(), self._database.reading() as tx:
            return self._planner().preview(tx, wanted, progress)

    def store(self, preview: ImportPreview, progress: Progress = go_on) -> Receipt[ImportReport]:
        """Store a preview, all of it or nothing; where the store has moved on, what each row does is worked out anew.

        Raises Refused("import_stopped") when the progress says so; then nothing is stored.
        """
        with short_turns(), self._database.transaction() as tx:
            if not is_current(tx, preview):
                preview = self._planner().preview(tx, preview.file, progress)
            report = ImportReport(preview, store(tx, preview, progress))
        if not report.changes:
            return Receipt(report, ())
        return Receipt(report, _events(report, "imported"), undo=lambda: self.take_back(report))

    def take_back(self, report: ImportReport, progress: Progress = go_on) -> Receipt[ImportReport]:
        """Undo an import, all of it or nothing; refused where somebody has worked on with what it brought."""
        with short_turns(), self._database.transaction() as tx:
            take_back(tx, report.changes, progress)
        return Receipt(report, _events(report, "import_undone"))

    def _planner(self) -> Planner:
        return Planner(self._languages(), self._places)


def _events(report: ImportReport, verb: str) -> tuple[Event, ...]:
    """Tell once for each noun, not for each of ten thousand records."""
    nouns: dict[Noun, None] = {NOUN_OF[report.preview.file.layout.kind]: None}
    nouns.update((change.noun, None) for change in report.changes)
    return tuple(Event(noun, verb) for noun in nouns)
