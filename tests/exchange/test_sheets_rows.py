"""What the tables of offices mean: heading, columns, rows, and each trouble at its cell."""

from __future__ import annotations

import time
from datetime import date
from datetime import time as day_time
from pathlib import Path

import pytest

from sisa_desk.domain.calls import CallOutcome, Matter
from sisa_desk.domain.folding import folded
from sisa_desk.domain.languages import LanguageTable, MatchKind, read_cell
from sisa_desk.domain.phone import PhoneKind
from sisa_desk.domain.vocabulary import Area, Level, Mode, Sex
from sisa_desk.exchange.columns import find_header, guess_columns, guess_kind, row_of, rows_below
from sisa_desk.exchange.fields import Field, SheetKind
from sisa_desk.exchange.reference_tables import language_table
from sisa_desk.exchange.rows import ReadRow, read_rows
from sisa_desk.exchange.sheets import Sheet, read_sheets
from tests.builders import sheet_files as files

RESOURCES = Path(__file__).parents[2] / "resources" / "data"


@pytest.fixture(scope="module")
def languages() -> LanguageTable:
    return language_table(RESOURCES)


@pytest.fixture(scope="module")
def is_language(languages):
    def test(text: str) -> bool:
        matches = languages.resolve(text).matches
        return bool(folded(text)) and bool(matches) and matches[0].how is MatchKind.EXACT

    return test


class Reading:
    """A file read as far as a person sees it in the import."""

    def __init__(self, path: Path, languages: LanguageTable, is_language, kind: SheetKind | None = None) -> None:
        self.sheet: Sheet = read_sheets(path)[0]
        self.header = find_header(self.sheet, is_language)
        self.kind = kind or guess_kind(self.sheet, self.header, is_language)
        heading = row_of(self.sheet, self.header.row)
        self.columns = guess_columns(heading, rows_below(self.sheet, self.header.row), self.kind, is_language)
        self.steps = list(
            read_rows(self.sheet, self.header.row, self.columns, self.kind, lambda text: read_cell(languages, text))
        )
        self.rows: list[ReadRow] = [row for step in self.steps for row in step.rows]

    @property
    def codes(self) -> list[tuple[int, int, str]]:
        return [(one.row, one.column, one.code) for row in self.rows for one in row.problems]


@pytest.fixture
def reading(languages, is_language):
    def read(path: Path, kind: SheetKind | None = None) -> Reading:
        return Reading(path, languages, is_language, kind)

    return read


def spoken(row: ReadRow) -> list[tuple[str | None, Level | None]]:
    return [(one.code, one.level) for one in row.values.get(Field.LANGUAGES, ())]


POOL = [
    ["Sprachmittlerpool Halle (Saale)"],
    ["Stand: 12.11.2026", None, None, "intern!"],
    [],
    ["Nr.", "Name, Vorname", "Geschlecht", "Telefon (privat)", "Handy", "E-Mail", "PLZ/Ort", "Sprachen", "Deutsch",
     "Einsatzart", "Schweigepflicht", "Bemerkungen"],
    [1, "Haddad, Amal", "w", "0345 23125001 / 0171 3920001", None, "amal@example.org", "06108 Halle",
     "Arabisch, etwas Kurdisch (Kurmandschi)", "C1", "Telefon, vor Ort", date(2025, 3, 1), "ruft lieber abends an"],
    [],
    [2, "Nasser, Karim", "Herr", None, 1713920002, "karim(at)example.org", "39104 Magdeburg", "Dari; Paschtu B2",
     "fließend", "beides", "31.1.26", None],
    [3, "Haddad, Amal", "w", "+49 345 23125001", None, None, "Halle", "Arabisch", None, None, None, "doppelt"],
    [4, None, None, "0345 23125004", None, None, None, "Russisch", None, None, None, None],
    [5, "Petrenko, Olha", "unklar", "06108 Halle", None, None, "Dessau", "Ukrainisch, Klingonisch",
     "B9", "Brieftaube", "32.1.26", None],
    ["Summe", 5],
]  # fmt: skip


@pytest.fixture
def pool(reading, tmp_path) -> Reading:
    return reading(files.write_xlsx(tmp_path / "pool.xlsx", POOL, merged=["A1:L1"]))


class TestPool:
    """A pool of interpreters, one row a person, as an office keeps it."""

    def test_the_heading_is_found_below_titles_and_empty_rows(self, pool):
        assert pool.header.row == 4
        assert pool.header.confidence > 0.6
        assert pool.kind is SheetKind.INTERPRETERS

    def test_columns_are_known_by_their_headings(self, pool):
        assert dict(pool.columns) == {
            2: Field.NAME, 3: Field.SEX, 4: Field.PHONE, 5: Field.PHONE, 6: Field.EMAIL, 7: Field.PLACE,
            8: Field.LANGUAGES, 9: Field.GERMAN, 10: Field.MODES, 11: Field.DECLARATION_ON, 12: Field.NOTE,
        }  # fmt: skip

    def test_a_full_row_is_understood(self, pool):
        values = pool.rows[0].values
        assert (values[Field.FIRST_NAME], values[Field.LAST_NAME]) == ("Amal", "Haddad")
        assert [number.e164 for number in values[Field.PHONE]] == ["+4934523125001", "+491713920001"]
        assert (values[Field.SEX], values[Field.GERMAN]) == (Sex.FEMALE, Level.C1)
        assert values[Field.MODES] == {Mode.PHONE, Mode.ON_SITE}
        assert (values[Field.POSTAL_CODE], values[Field.PLACE]) == ("06108", "Halle")
        assert values[Field.DECLARATION_ON] == date(2025, 3, 1)
        assert values[Field.NOTE] == "ruft lieber abends an"
        assert pool.rows[0].problems == ()

    def test_loose_words_about_languages_become_levels(self, pool):
        assert spoken(pool.rows[0]) == [("ara", None), ("kmr", Level.A2)]
        assert spoken(pool.rows[1])[1] == ("pus", Level.B2)

    def test_empty_rows_and_sums_are_left_out(self, pool):
        assert [row.number for row in pool.rows] == [5, 7, 8, 9, 10]

    def test_each_trouble_stands_at_its_cell(self, pool):
        assert pool.codes == [
            (7, 5, "phone_doubtful"),
            (7, 6, "no_email"),
            (8, 0, "duplicate_row"),
            (9, 0, "name_missing"),
            (10, 3, "no_sex"),
            (10, 4, "phone_doubtful"),
            (10, 8, "language_unknown"),
            (10, 9, "no_level"),
            (10, 10, "word_unknown"),
            (10, 11, "no_such_date"),
        ]

    def test_a_trouble_carries_what_was_written_and_the_facts(self, pool):
        by_code = {one.code: one for row in pool.rows for one in row.problems}
        assert (by_code["no_such_date"].value, by_code["no_such_date"].field) == ("32.1.26", Field.DECLARATION_ON)
        assert by_code["language_unknown"].facts["words"] == ("Klingonisch",)
        assert by_code["word_unknown"].facts["words"] == ("Brieftaube",)
        assert by_code["duplicate_row"].facts["first"] == 5

    def test_a_zero_that_excel_lost_is_guessed_and_marked(self, pool):
        (number,) = pool.rows[1].values[Field.PHONE]
        assert (number.kind, number.e164) == (PhoneKind.DOUBTFUL, "+491713920002")

    def test_duplicates_point_to_the_first_and_rows_without_a_name_are_not_usable(self, pool):
        assert [row.duplicate_of for row in pool.rows] == [None, None, 5, None, None]
        assert [row.is_usable for row in pool.rows] == [True, True, True, False, True]


@pytest.mark.parametrize("writer", [files.write_xls, files.write_ods, files.write_csv])
def test_the_same_pool_means_the_same_in_every_kind_of_file(reading, tmp_path, pool, writer):
    as_text = [[cell.strftime("%d.%m.%Y") if isinstance(cell, date) else cell for cell in row] for row in POOL]
    other = reading(writer(tmp_path / "pool.dat", as_text))
    assert other.columns == pool.columns
    assert [dict(row.values) for row in other.rows] == [dict(row.values) for row in pool.rows]
    assert other.codes == pool.codes


def test_a_matrix_of_persons_and_languages_gives_levels(reading, tmp_path):
    rows = [
        ["Übersicht Sprachen", None, None, None],
        ["Vorname", "Name", "Tel.", "Arabisch", "Dari", "Türkisch", "Deutsch"],
        ["Amal", "Haddad", "0345 23125001", "Muttersprache", "x", None, "C1"],
        ["Karim", "Nasser", "0171 3920002", "-", "B2", "nein", "gut"],
        ["Olha", "Petrenko", None, None, None, "???", "B1"],
    ]
    read = reading(files.write_xlsx(tmp_path / "a.xlsx", rows))
    assert (read.kind, read.header.row) == (SheetKind.INTERPRETER_MATRIX, 2)
    assert [read.columns[column] for column in range(1, 8)] == [
        Field.FIRST_NAME, Field.LAST_NAME, Field.PHONE, *[Field.LANGUAGE_COLUMN] * 3, Field.GERMAN
    ]  # fmt: skip
    assert spoken(read.rows[0]) == [("ara", Level.NATIVE), ("prs", None)]
    assert spoken(read.rows[1]) == [("prs", Level.B2)]
    assert read.codes == [(5, 6, "no_level"), (5, 0, "languages_missing")]


def test_levels_in_columns_of_their_own_belong_to_the_language_on_the_left(reading, tmp_path):
    rows = [
        ["Vorname", "Nachname", "Sprache 1", "Niveau 1", "Sprache 2", "Niveau 2"],
        ["Amal", "Haddad", "Türkisch", "Muttersprache", "Dari", "B1"],
    ]
    assert spoken(reading(files.write_csv(tmp_path / "a.csv", rows)).rows[0]) == [
        ("tur", Level.NATIVE),
        ("prs", Level.B1),
    ]


def test_columns_without_a_heading_are_known_by_their_content(reading, tmp_path):
    rows = [
        ["Name", "", "", "", ""],
        ["Amal Haddad", "0345 23125001", "amal@example.org", "06108", "Türkisch"],
        ["Karim Nasser", "0171/3920002", "karim@example.org", "39104", "Dari, Paschtu"],
    ]
    read = reading(files.write_csv(tmp_path / "a.csv", rows), SheetKind.INTERPRETERS)
    assert dict(read.columns) == {
        1: Field.NAME, 2: Field.PHONE, 3: Field.EMAIL, 4: Field.POSTAL_CODE, 5: Field.LANGUAGES
    }  # fmt: skip


def test_a_column_that_only_counts_is_no_phone(reading, tmp_path):
    rows = [["Nummer", "Name", "Fax", "Sprache"], *([n, f"Person {n}", "0345 231250", "Dari"] for n in range(1, 9))]
    assert dict(reading(files.write_csv(tmp_path / "a.csv", rows)).columns) == {2: Field.NAME, 4: Field.LANGUAGES}


def test_organisations_are_read_with_their_addresses(reading, tmp_path):
    rows = [
        ["Einrichtung", "Abteilung", "Ansprechpartner*in", "Anschrift", "Telefon", "E-Mail", "Kostenstelle"],
        [
            "Klinikum Nord",
            "Kinderstation",
            "Frau Beispiel",
            "Am Hang 3, 06110 Halle",
            "0345 123-0, App. 12",
            "k@example.org",
            4711,
        ],
        ["Klinikum Nord", "Aufnahme", None, "Am Hang 3\n06110 Halle", "0345 123-456/-457", None, None],
        ["Klinikum  NORD", "Kinderstation", None, "Am Hang 3, 06110 Halle", None, None, None],
        [None, "Station 3", None, None, "0345 123-9", None, None],
    ]
    read = reading(files.write_xlsx(tmp_path / "a.xlsx", rows))
    assert read.kind is SheetKind.ORGANISATIONS
    first, second, third, fourth = read.rows
    assert first.values[Field.ORGANISATION] == "Klinikum Nord"
    assert [first.values[one] for one in (Field.STREET, Field.POSTAL_CODE, Field.PLACE)] == [
        "Am Hang 3",
        "06110",
        "Halle",
    ]
    assert [(one.e164, one.extension) for one in first.values[Field.PHONE]] == [("+493451230", "12")]
    assert [one.e164 for one in second.values[Field.PHONE]] == ["+49345123456", "+49345123457"]
    assert first.values[Field.COST_CENTRE] == "4711"
    assert (second.duplicate_of, third.duplicate_of) == (None, 2)
    assert [one.code for one in fourth.problems] == ["organisation_missing"]


def test_call_lists_are_read_with_days_times_and_outcomes(reading, tmp_path):
    rows = [
        ["Anrufliste 2026"],
        [
            "Datum",
            "Uhrzeit",
            "Anrufer",
            "Einrichtung",
            "Telefon",
            "Sprache",
            "Anliegen",
            "Bereich",
            "Ergebnis",
            "Dauer",
            "Notiz",
        ],
        [
            "02.11.2026",
            "9.15 Uhr",
            "Fr. Beispiel",
            "Jobcenter",
            "0345 23125001",
            "Dari",
            "Termin",
            "Behörde",
            "vermittelt",
            "15 min",
            "ok",
        ],
        [
            "Di, 3. November 2026",
            "14:05",
            None,
            "Kita",
            None,
            "Tigrinja",
            "Sofortvermittlung",
            "Kita",
            "nicht vermittelt",
            "0:07",
            None,
        ],
        [
            "02.11.2026",
            "9.15 Uhr",
            "Fr. Beispiel",
            "Jobcenter",
            "0345 23125001",
            "Dari",
            "Termin",
            "Behörde",
            "vermittelt",
            "15 min",
            "ok",
        ],
        ["gestern", "abends", None, "Schule", None, "Dari", "Kaffee", None, None, None, None],
    ]
    read = reading(files.write_xlsx(tmp_path / "a.xlsx", rows))
    assert (read.kind, read.header.row) == (SheetKind.CALLS, 2)
    first, second, third, fourth = read.rows
    assert (first.values[Field.DATE], first.values[Field.TIME]) == (date(2026, 11, 2), day_time(9, 15))
    assert (first.values[Field.MATTER], first.values[Field.AREA]) == (Matter.APPOINTMENT, Area.AUTHORITY)
    assert (first.values[Field.OUTCOME], first.values[Field.DURATION]) == (CallOutcome.CONNECTED, 15)
    assert (second.values[Field.DATE], second.values[Field.OUTCOME]) == (date(2026, 11, 3), CallOutcome.UNFILLED)
    assert (second.values[Field.AREA], second.values[Field.DURATION]) == (Area.EDUCATION, 7)
    assert third.duplicate_of == first.number
    assert [one.code for one in fourth.problems] == ["no_date", "no_time", "word_unknown", "date_missing"]


def test_english_headings_are_known_too(reading, tmp_path):
    rows = [["First name", "Surname", "Mobile phone", "Languages", "Email address", "Comments"],
            ["Amal", "Haddad", "0171 3920001", "Arabic, Turkish (native)", "amal@example.org", "evenings"]]  # fmt: skip
    read = reading(files.write_csv(tmp_path / "a.csv", rows, delimiter=","))
    assert list(read.columns.values()) == [
        Field.FIRST_NAME, Field.LAST_NAME, Field.PHONE, Field.LANGUAGES, Field.EMAIL, Field.NOTE
    ]  # fmt: skip
    assert spoken(read.rows[0])[1] == ("tur", Level.NATIVE)


def test_a_table_without_any_heading_says_so(reading, tmp_path):
    rows = [["4711", "0345 23125001", "12"], ["4712", "0345 23125002", "13"]]
    read = reading(files.write_csv(tmp_path / "a.csv", rows), SheetKind.INTERPRETERS)
    assert (read.header.row, read.header.confidence) == (None, 0.0)
    assert [row.number for row in read.rows] == [1, 2]


def test_an_open_question_about_a_language_is_asked(reading, tmp_path):
    rows = [["Name", "Telefon", "Sprachen"], ["Amal Haddad", "0171 3920001", "Kurdisch, Turkisch"]]
    (row,) = reading(files.write_csv(tmp_path / "a.csv", rows)).rows
    problems = {one.code: one.facts for one in row.problems}
    assert "kmr" in problems["language_unclear"]["options"]
    assert all(one.column == 3 for one in row.problems)


def test_ten_thousand_rows_come_in_steps(reading, tmp_path):
    rows = [["Name", "Telefon", "Sprachen", "Ort"]]
    rows += [
        [f"Person{n} Nachname{n}", f"0345 231{n:05}", "Arabisch, etwas Dari", "06108 Halle"] for n in range(10_000)
    ]
    started = time.perf_counter()
    read = reading(files.write_csv(tmp_path / "a.csv", rows))
    assert time.perf_counter() - started < 20
    assert [(step.done, step.total) for step in read.steps][:2] == [(200, 10_000), (400, 10_000)]
    assert (read.steps[-1].done, len(read.rows)) == (10_000, 10_000)


def test_a_row_of_one_enormous_cell_is_cut_and_told(reading, tmp_path):
    rows = [
        ["Name", "Telefon", "Bemerkung", "Sprachen"],
        ["A B" + "x" * 9000, "0345 " * 5000, "n" * 9000, "Dari, " * 3000],
    ]
    (row,) = reading(files.write_csv(tmp_path / "a.csv", rows)).rows
    assert {one.code for one in row.problems} >= {"too_long", "phone_doubtful"}
    assert all(len(one.value) <= 200 for one in row.problems)
