"""Tables of web pages, as some programs save them under the name of a spreadsheet; text only, nothing is followed."""

from __future__ import annotations

from html.parser import HTMLParser

from typing_extensions import override

_SKIPPED = {"script", "style", "head", "title"}
_BREAKS = {"br", "p", "div", "li"}


class _Tables(HTMLParser):
    """Collects the rows of all tables, nested ones as rows of their own."""

    def __init__(self, most_rows: int) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._most_rows = most_rows
        self._row: list[str] | None = None
        self._cell: list[str] | None = None
        self._span = 1
        self._skipping = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skipping += 1
        elif tag == "tr":
            self._end_row()
            self._row = []
        elif tag in {"td", "th"}:
            self._end_cell()
            self._cell, self._span = [], _span(dict(attrs).get("colspan"))
        elif tag in _BREAKS and self._cell:
            self._cell.append("\n")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipping = max(0, self._skipping - 1)
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag in {"tr", "table"}:
            self._end_row()

    @override
    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._skipping:
            self._cell.append(data)

    @override
    def close(self) -> None:
        super().close()
        self._end_row()

    def _end_cell(self) -> None:
        if self._cell is not None:
            lines = (" ".join(line.split()) for line in "".join(self._cell).split("\n"))
            self._row = [*(self._row or []), "\n".join(filter(None, lines)), *[""] * (self._span - 1)]
        self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row and len(self.rows) <= self._most_rows:
            self.rows.append(self._row)
        self._row = None


def _span(text: str | None) -> int:
    return min(int(text), 50) if text and text.isascii() and text.isdigit() and len(text) < 4 and int(text) else 1


def rows_of_html(text: str, most_rows: int) -> list[list[str]]:
    """Read the rows of all tables of a page, at most one more than asked for."""
    tables = _Tables(most_rows)
    tables.feed(text)
    tables.close()
    return tables.rows
