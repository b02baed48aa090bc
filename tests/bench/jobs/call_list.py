"""J10: a list of calls from a spreadsheet into the store, with everything that is made of it on the way."""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

from sisa_desk.domain.clock import BERLIN, moment
from sisa_desk.services.bundle import Services
from sisa_desk.services.imports import ImportFile, ImportPreview, ImportReport
from sisa_desk.services.receipts import Receipt
from tests.bench.contest import Contest, Peer, contested
from tests.bench.job import Bench, Job, Scale
from tests.bench.jobs.one_by_one import import_one_by_one
from tests.bench.rows import Goal, Row
from tests.bench.worlds import desk_on, numbers
from tests.builders.stores import a_store_file

_HEADINGS = (
    "Datum", "Uhrzeit", "Telefon", "Einrichtung", "Anrufer", "Anliegen", "Sprache", "Ergebnis", "Dauer", "Bemerkung",
)  # fmt: skip
_LANGUAGES = {"Arabisch": "ara", "Tigrinya": "tir", "Ukrainisch": "ukr", "Russisch": "rus", "Türkisch": "tur"}
_MATTERS, _OUTCOMES = ("sofort", "Termin", "Auskunft"), ("vermittelt", "nicht vermittelt", "Auskunft")
_NAMES = ("Frau Lindau", "Herr Fernau", "Toni Mohnstein", "")
_WORDS = "Rückruf nach Mittag Patientin Gespräch Befund Anmeldung Schule Elternabend Formular Bescheid Antrag".split()
#: A list comes from one telephone system or one careful hand: a number is always written the same way in it.
_WAYS = ("spaces", "slash", "hyphen", "+49 with spaces", "0049", "brackets")
_BEGINS = datetime(2023, 1, 2, 8, tzinfo=BERLIN)
_CALLERS = 400
_GOALS = (Goal("ratio_limit", 1.3), Goal("ratio_naive", 1 / 20))
_GOALS_OF_CHANGES = (Goal("ratio_naive", 1 / 10),)
_MOST_CHANGES = 10_000
_INDEXED = ("phone", "day", "language")

Written = tuple[str, ...]


@dataclass(frozen=True)
class Attempt:
    """A list and a fresh store to bring it into, one for each way."""

    file: Path
    stores: Path
    names: Iterator[int]

    def store(self) -> Path:
        """Give a new store with its first rules."""
        return Path(shutil.copy(a_store_file(self.stores), self.stores / f"{next(self.names)}.sqlite"))


def a_list(rows: int, random: Random) -> list[Written]:
    """Write so many calls down, as an office does."""
    callers = [numbers.switchboard(number).with_extension(str(number % 10)) for number in range(_CALLERS)]
    writing = [numbers.GERMAN_WAYS[random.choice(_WAYS)](line) for line in callers]
    return [_written(number, random.randrange(_CALLERS), writing, random) for number in range(rows)]


def _written(number: int, caller: int, writing: list[str], random: Random) -> Written:
    at = _BEGINS + timedelta(minutes=11 * number)
    return (
        f"{at:%d.%m.%Y}",
        f"{at:%H:%M}",
        writing[caller],
        f"Klinikum Aubach {caller}",
        random.choice(_NAMES),
        random.choice(_MATTERS),
        random.choice(list(_LANGUAGES)),
        random.choice(_OUTCOMES),
        str(random.randint(3, 40)),
        " ".join(random.choices(_WORDS, k=random.randint(4, 14))),
    )


def write(path: Path, rows: list[Written]) -> Path:
    """Write a list as a workbook."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Anrufe")
        for number, row in enumerate((_HEADINGS, *rows)):
            sheet.write_row(number, 0, row)
    return path


def _bring_in(desk: Services, file: Path) -> Receipt[ImportReport]:
    return desk.imports.store(desk.imports.preview(desk.imports.open(file)))


def _ours(attempt: Attempt) -> Path:
    """Open a desk on a new store and bring the list in through the use cases of the screen."""
    path = attempt.store()
    with desk_on(path) as desk:
        _bring_in(desk, attempt.file)
    return path


def _stored(path: Path) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        wanted = "rang_at, phone_key, language, note, closed_at - rang_at FROM calls ORDER BY rang_at"
        return connection.execute(f"SELECT {wanted}").fetchall()


def _expected(rows: list[Written], _attempt: Attempt) -> list[tuple[Any, ...]]:
    """Say what must be stored of a list, by the plain meaning of its cells."""
    return sorted(_one_expected(row) for row in rows)


def _one_expected(row: Written) -> tuple[Any, ...]:
    day, time, phone, _, _, _, language, _, minutes, note = row
    at = datetime.strptime(f"{day} {time}", "%d.%m.%Y %H:%M")  # noqa: DTZ007 - a wall clock time
    digits = "".join(filter(str.isdecimal, phone))
    e164 = f"+{digits.removeprefix('00')}" if digits.startswith(("00", "49")) else f"+49{digits.removeprefix('0')}"
    began = int(moment(at.date(), at.time()).timestamp()) * 10**6
    return began, e164, _LANGUAGES[language], note, int(minutes) * 60 * 10**6


def _limit(attempt: Attempt) -> None:
    """Read the cells and put them into one table with three indexes: the least there is to do."""
    cells = CalamineWorkbook.from_path(str(attempt.file)).get_sheet_by_index(0).to_python()
    path = attempt.stores / f"{next(attempt.names)}.plain"
    with closing(sqlite3.connect(path)) as connection:
        columns = "day, time, phone, who, caller, matter, language, outcome, length, note"
        connection.execute(f"CREATE TABLE calls ({columns})")
        for name in _INDEXED:
            connection.execute(f"CREATE INDEX by_{name} ON calls ({name})")
        places = ", ".join("?" * len(_HEADINGS))
        connection.executemany(f"INSERT INTO calls VALUES ({places})", cells[1:])
        connection.commit()


def _read_alone(attempt: Attempt) -> None:
    book = openpyxl.load_workbook(attempt.file, read_only=True)
    for _ in book.active.iter_rows(values_only=True):
        pass
    book.close()


def _naive(attempt: Attempt) -> None:
    import_one_by_one(attempt.file, attempt.stores / f"{next(attempt.names)}.orm")


def rows(bench: Bench, size: int) -> Iterator[Row]:
    """Give the row of a list of so many calls, and for the longest list one of changing what is known already."""
    folder = bench.folder / f"{JOB.name}-{size}"
    folder.mkdir(parents=True)
    written = a_list(size, bench.random(JOB.name, size))
    attempt = Attempt(write(folder / "calls.xlsx", written), folder, count())
    contest = Contest(
        draw=lambda _: attempt,
        ours=_ours,
        told=_stored,
        oracle=partial(_expected, written),
        limit=_limit,
        naive=_naive,
        peer=Peer("openpyxl, reading alone", way=_read_alone),
        goals=_GOALS,
        checks=1,
        checked=f"all cells of {size:,} rows",
        rounds=7,
        warm_up=0,
    )
    yield contested(JOB.name, JOB.size(size), contest, bench.random(JOB.name, size))
    if size == JOB.sizes[bench.scale][-1]:
        yield _changes(bench, min(size, _MOST_CHANGES), folder)
    shutil.rmtree(folder)


# changing what is known


@dataclass
class Changing:
    """A list that is known to two desks already; every round has another note in each of its rows."""

    file: ImportFile
    ours: Services
    other: Services

    def draw(self, random: Random) -> tuple[str, ImportPreview, ImportPreview]:
        """Give a fresh note, and what each desk would make of the list with it."""
        note = f"Notiz {random.randrange(10**9)}"
        file = _noted(self.file, note)
        return note, self.ours.imports.preview(file), self.other.imports.preview(file)

    def all_at_once(self, drawn: tuple[str, ImportPreview, ImportPreview]) -> None:
        """Store the changes as the screen does."""
        self.ours.imports.store(drawn[1])

    def each_for_itself(self, drawn: tuple[str, ImportPreview, ImportPreview]) -> None:
        """Store the changes in one transaction, one record after the other."""
        with self.other.database.transaction() as tx:
            for row in drawn[2].to_change:
                tx.calls.save(row.after)

    def notes(self, _answer: object) -> Counter[str]:
        """Count the notes that are stored."""
        with self.ours.database.reading() as tx:
            return Counter(call.note for call in tx.calls.where())


def _noted(file: ImportFile, note: str) -> ImportFile:
    heading, *below = file.sheet.rows
    changed = ((*cells[:-1], cells[-1]._replace(text=note)) for cells in below)
    return replace(file, sheets=(replace(file.sheet, rows=(heading, *changed)),))


def _changes(bench: Bench, size: int, folder: Path) -> Row:
    name = f"{JOB.name} changes"
    file = write(folder / "known.xlsx", a_list(size, bench.random(name)))
    known = folder / "known"
    known.mkdir()
    attempt = Attempt(file, known, count())
    with ExitStack() as stack:
        ours, other = (stack.enter_context(desk_on(attempt.store())) for _ in range(2))
        for desk in (ours, other):
            _bring_in(desk, file)
        changing = Changing(ours.imports.open(file), ours, other)
        contest = Contest(
            draw=changing.draw,
            ours=changing.all_at_once,
            told=changing.notes,
            oracle=lambda drawn: Counter({drawn[0]: size}),
            naive=changing.each_for_itself,
            goals=_GOALS_OF_CHANGES,
            checks=1,
            checked=f"{size:,} notes",
            rounds=7,
            warm_up=0,
        )
        return contested(name, JOB.size(size), contest, bench.random(name, size))


JOB = Job(
    name="J10",
    about="a list of calls from a spreadsheet",
    unit="rows",
    sizes={
        Scale.SMALL: (100, 300, 1_000),
        Scale.MEDIUM: (1_000, 3_000, 10_000),
        Scale.LARGE: (10_000, 30_000, 100_000),
    },
    rows=rows,
)
