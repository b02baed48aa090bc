"""Cells and sheets: plain texts that know where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from sisa_desk.exchange.files import Limits, UnreadableFile


class Cell(NamedTuple):
    """The text of a cell and where it stands, counted from 1 as people see it.

    Dates are ISO 8601 ("2026-01-31", "2026-01-31T09:30", "09:30"), whole numbers have no fraction ("1").
    """

    text: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table; empty rows are empty tuples, short rows end with their last filled cell."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def is_empty(self) -> bool:
        """Say whether no cell holds anything."""
        return not any(self.rows)


def sheet_of(name: str, rows: Iterable[tuple[int, Sequence[str]]], limits: Limits) -> Sheet:
    """Make a sheet of its filled rows, each with its number; raise UnreadableFile("too_large") beyond the limits."""
    read: list[tuple[Cell, ...]] = []
    for filled, (number, texts) in enumerate(rows, start=1):
        if filled > limits.rows:
            raise UnreadableFile("too_large", limit=limits.rows, unit="rows")
        if len(texts) > limits.columns:
            raise UnreadableFile("too_large", limit=limits.columns, unit="columns")
        read.extend([()] * (number - 1 - len(read)))
        read.append(tuple(Cell(text, number, column) for column, text in enumerate(texts, start=1)))
    return Sheet(name, tuple(read))


def filled_texts(values: Sequence[object], first_column: int = 1) -> list[str]:
    """Give the texts of a row up to its last filled cell; none for an empty row."""
    # A stray cell in the last row of a sheet makes a million empty ones: they must cost little.
    if values == [""] * len(values):
        return []
    texts = [""] * (first_column - 1) + [text_of(value) for value in values]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def text_of(value: object) -> str:
    """Give the value of a cell as text: 1.0 as "1", dates and times in ISO 8601, truth as "true" and "false".

    >>> text_of(1.0), text_of(2.5), text_of(datetime(2026, 1, 31, 9, 30)), text_of(" a  b ")
    ('1', '2.5', '2026-01-31T09:30', 'a  b')
    """
    match value:
        case str():
            return value.strip(" \t\r\n\u00a0\ufeff")
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer() and abs(value) < 1e18:
            return str(int(value))
        case datetime():
            return value.isoformat(timespec="minutes") if value.time() != time.min else value.date().isoformat()
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="minutes")
        case timedelta():
            return _hours(value)
    return "" if value is None else str(value)


def _hours(length: timedelta) -> str:
    """Give a length of time as hours and minutes, which may pass 24."""
    minutes = round(length.total_seconds() / 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"
