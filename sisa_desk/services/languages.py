"""The language table as the service has changed it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from sisa_desk.domain.errors import InvalidInput, Missing
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.languages import Language, LanguageTable, Neighbour, NeighbourWarning, usual_warning
from sisa_desk.persistence.database import Database
from sisa_desk.services.receipts import Receipt


class Languages:
    """The shipped table with the spellings and neighbours the service added."""

    def __init__(self, database: Database, read: Callable[[], LanguageTable]) -> None:
        """Work on a store, over a table that is read when it is first needed."""
        self._database = database
        self._read = read
        self._shipped: LanguageTable | None = None
        self._table: LanguageTable | None = None

    def table(self) -> LanguageTable:
        """Give the table with every change in it."""
        if self._table is None:
            with self._database.reading() as tx:
                self._table = self._changed(tx.language_entries.all())
        return self._table

    def _changed(self, entries: dict[str, str]) -> LanguageTable:
        if self._shipped is None:
            self._shipped = self._read()
        if not entries:
            return self._shipped
        changed = [
            _with(language, entries[language.code]) if language.code in entries else language
            for language in self._shipped
        ]
        return self._shipped.with_languages(changed)

    def change(self, code: str, *, aliases: tuple[str, ...], neighbours: tuple[Neighbour, ...]) -> Receipt[Language]:
        """Store the spellings and neighbours of a language; those of the table stay when nothing differs."""
        before = self.table().by_code(code)
        if before is None:
            raise Missing("not_there", noun=Noun.LANGUAGE)
        for neighbour in neighbours:
            if self.table().by_code(neighbour.code) is None:
                raise InvalidInput("language_unknown", field="neighbours", value=neighbour.code)
        changed = replace(before, aliases=tuple(dict.fromkeys(aliases)), neighbours=neighbours)
        with self._database.transaction() as tx:
            if self._shipped is not None and changed == self._shipped.by_code(code):
                tx.language_entries.remove(code)
            else:
                tx.language_entries.put(code, _written(changed))
        self._table = None
        undo_to = before
        return Receipt(
            changed,
            (Event(Noun.LANGUAGE, "changed"),),
            undo=lambda: self.change(code, aliases=undo_to.aliases, neighbours=undo_to.neighbours),
        )


def _written(language: Language) -> str:
    neighbours = [[one.code, one.percent, one.both_ways, one.warning, one.source] for one in language.neighbours]
    return json.dumps({"aliases": language.aliases, "neighbours": neighbours}, ensure_ascii=False)


def _with(language: Language, content: str) -> Language:
    entry = json.loads(content)
    neighbours = tuple(_neighbour(*one) for one in entry["neighbours"])
    return replace(language, aliases=tuple(entry["aliases"]), neighbours=neighbours)


def _neighbour(code: str, percent: int, both_ways: bool, warning: str = "", source: str = "") -> Neighbour:
    # Entries stored before there were warnings end after both_ways.
    warned = NeighbourWarning(warning) if warning else usual_warning(percent)
    return Neighbour(code, percent, both_ways, warned, source)
