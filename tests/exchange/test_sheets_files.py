"""Spreadsheet files as they come: good, misnamed, locked, broken and hostile."""

from __future__ import annotations

import os
import time
import zipfile
from datetime import date, datetime
from datetime import time as day_time
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.exchange.delimited import decoded, delimiter_of
from sisa_desk.exchange.files import FileKind, Limits, UnreadableFile
from sisa_desk.exchange.sheets import read_sheets
from tests.builders import sheet_files as files

ROWS = [
    ["Name", "Telefon", "Sprachen"],
    ["Öztürk, Ayşe", "0345 23125678", "Türkisch; Kurdisch"],
    ["Žák", "", "Tschechisch"],
]


def texts(path: Path, sheet: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in read_sheets(path)[sheet].rows]


def refused(path: Path, limits: Limits | None = None) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_sheets(path, limits)
    return caught.value


WRITERS = {
    "xlsx": lambda path: files.write_xlsx(path, ROWS),
    "xls": lambda path: files.write_xls(path, ROWS),
    "ods": lambda path: files.write_ods(path, ROWS),
    "csv": lambda path: files.write_csv(path, ROWS),
    "html": lambda path: files.write_html_table(path, ROWS),
}


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods", "csv", "txt", "dat", ""])
@pytest.mark.parametrize("kind", WRITERS)
def test_a_file_is_read_for_what_it_is_whatever_it_is_called(tmp_path, kind, ending):
    path = (
        WRITERS[kind](tmp_path / f"liste.{ending}")
        if ending and kind != "xlsx"
        else WRITERS[kind](tmp_path / "liste.xlsx")
    )
    path = path.rename(tmp_path / f"umbenannt.{ending}") if ending else path
    assert texts(path) == ROWS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_text_tables_of_any_delimiter_and_encoding_are_read(tmp_path, delimiter, encoding):
    rows = [
        ["Name", "Straße", "Größe"],
        ["Müller, Jörg", "Am Ölteich 3; hinten", "1,80 | „groß“"],
        ["Weiß", "", "5\t6"],
    ]
    assert texts(files.write_csv(tmp_path / "a.csv", rows, delimiter=delimiter, encoding=encoding)) == rows


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems_are_read(tmp_path, newline):
    assert texts(files.write_csv(tmp_path / "a.csv", ROWS, newline=newline)) == ROWS


def test_the_delimiter_named_in_the_first_line_is_believed(tmp_path):
    path = files.write_csv(tmp_path / "a.csv", [["a;b", "c"], ["d", "e;f"]], delimiter=",", start="sep=,\r\n")
    assert texts(path) == [["a;b", "c"], ["d", "e;f"]]


def test_a_single_column_needs_no_delimiter(tmp_path):
    path = tmp_path / "namen.txt"
    path.write_text("Name\nAmal Haddad\nKarim Nasser\n", "utf-8")
    assert texts(path) == [["Name"], ["Amal Haddad"], ["Karim Nasser"]]


def test_line_breaks_inside_quotes_stay_in_the_cell(tmp_path):
    rows = [["Name", "Notiz"], ["Amal", 'erste Zeile\nzweite "Zeile"']]
    assert texts(files.write_csv(tmp_path / "a.csv", rows)) == rows


def test_a_quotation_mark_left_open_does_not_swallow_the_file(tmp_path):
    lines = ["Name;Notiz", 'Amal;"spricht auch Farsi', *(f"Person {number};ok" for number in range(200))]
    path = tmp_path / "a.csv"
    path.write_text("\n".join(lines), "utf-8")
    read = texts(path)
    assert len(read) == 202
    assert read[1] == ["Amal", '"spricht auch Farsi']


def test_the_guard_against_formulas_is_taken_off_again(tmp_path):
    rows = [["Name", "Telefon"], ["'=1+1", "'+4934523125678"], ["'tHooft", "''=x"], ["O'Neil '+", "-"]]
    assert texts(files.write_csv(tmp_path / "a.csv", rows)) == [
        ["Name", "Telefon"],
        ["=1+1", "+4934523125678"],
        ["'tHooft", "'=x"],
        ["O'Neil '+", "-"],
    ]


def test_numbers_dates_and_truth_become_plain_text(tmp_path):
    row = [
        1.0,
        2.5,
        34523125678,
        date(2026, 1, 31),
        datetime(2026, 1, 31, 9, 30),  # noqa: DTZ001 - cells have no zone
        day_time(9, 30),
        True,
        None,
        "  x \u00a0",
    ]
    expected = ["1", "2.5", "34523125678", "2026-01-31", "2026-01-31T09:30", "09:30", "true", "", "x"]
    assert texts(files.write_xlsx(tmp_path / "a.xlsx", [row])) == [expected]


def test_an_open_document_sheet_keeps_dates_and_lines(tmp_path):
    rows = [["Datum", "Zeit", "Zahl", "Text"], [date(2026, 1, 31), day_time(9, 30), 3.0, "a\nb"]]
    assert texts(files.write_ods(tmp_path / "a.ods", rows))[1] == ["2026-01-31", "09:30", "3", "a\nb"]


def test_cells_know_where_they_stand(tmp_path):
    path = files.write_xlsx(tmp_path / "a.xlsx", [[], [], [None, None, "hier"]])
    (cell,) = [cell for row in read_sheets(path)[0].rows for cell in row if cell.text]
    assert (cell.row, cell.column, cell.text) == (3, 3, "hier")


def test_hidden_sheets_come_last_and_empty_ones_not_at_all(tmp_path):
    path = files.write_workbook(tmp_path / "a.xlsx", {"alt": [["x"]], "leer": [], "neu": [["y"]]}, hidden=["alt"])
    assert [sheet.name for sheet in read_sheets(path)] == ["neu", "alt"]


def test_repeated_empty_cells_of_open_document_cost_nothing(tmp_path):
    nothing = '<table:table-cell table:number-columns-repeated="1024"/>'
    filler = f'<table:table-row table:number-rows-repeated="1048000">{nothing}</table:table-row>'
    name = '<table:table-cell office:value-type="string"><text:p>Amal</text:p></table:table-cell>'
    row = f"<table:table-row>{name}</table:table-row>"
    assert texts(files.write_ods_rows(tmp_path / "a.ods", row + filler)) == [["Amal"]]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", FileKind.PDF),
        (b"\x89PNG\r\n\x1a\n\0\0\0", FileKind.PICTURE),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", FileKind.PICTURE),
        (b"SQLite format 3\0" + b"\0" * 100, FileKind.DATABASE),
        (b"{\\rtf1\\ansi Liste}", FileKind.RICH_TEXT),
        (b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>", FileKind.XML),
        (b"\x09\x04\x06\x00\x00\x00\x10\x00", FileKind.OLD_EXCEL),
        (bytes(range(256)) * 20, FileKind.BINARY),
        (b"\x1f\x8b\x08\0\0", FileKind.BINARY),
    ],
)
def test_what_is_no_table_is_named_for_what_it_is(tmp_path, content, kind):
    path = tmp_path / "liste.xlsx"
    path.write_bytes(content)
    problem = refused(path)
    assert (problem.code, problem.facts["kind"]) == ("not_a_spreadsheet", kind)


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("word/document.xml", FileKind.WORD),
        ("ppt/presentation.xml", FileKind.SLIDES),
        ("xl/workbook.bin", FileKind.XLSB),
        ("fotos/a.txt", FileKind.ARCHIVE),
    ],
)
def test_archives_that_hold_something_else_are_named(tmp_path, entry, kind):
    path = tmp_path / "liste.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(entry, "x")
    assert refused(path).facts["kind"] == kind


def test_old_word_documents_are_named(tmp_path):
    assert refused(files.write_compound(tmp_path / "a.xls", "WordDocument")).facts["kind"] == FileKind.WORD


def test_files_with_a_password_are_named_as_such(tmp_path):
    office = files.write_compound(tmp_path / "a.xlsx", "EncryptionInfo", "EncryptedPackage")
    encrypted = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    open_document = files.write_ods(tmp_path / "a.ods", ROWS, manifest=encrypted)
    zipped = tmp_path / "b.xlsx"
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("xl/workbook.xml", "x")
    content = bytearray(zipped.read_bytes())
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    zipped.write_bytes(content)
    assert [refused(path).code for path in (office, open_document, zipped)] == ["password_protected"] * 3


@pytest.mark.parametrize("content", [b"", b"  \r\n \r\n", b"\xef\xbb\xbf", b";;;\n;;;\n"])
def test_a_file_without_content_is_empty(tmp_path, content):
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    assert refused(path).code == "empty"


def test_a_workbook_without_content_is_empty(tmp_path):
    assert refused(files.write_xlsx(tmp_path / "a.xlsx", [])).code == "empty"


def test_what_is_not_there_or_not_allowed_is_named(tmp_path):
    assert refused(tmp_path / "weg.xlsx").code == "not_found"
    assert refused(tmp_path).code == "not_found"
    if os.name == "posix" and os.geteuid() != 0:
        path = files.write_csv(tmp_path / "a.csv", ROWS)
        path.chmod(0)
        assert refused(path).code == "no_access"


@pytest.mark.parametrize("kept", [10, 200, 0.5, 0.9, 0.999])
@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_a_file_that_was_cut_off_is_damaged(tmp_path, kind, kept):
    path = WRITERS[kind](tmp_path / f"a.{kind}")
    content = path.read_bytes()
    path.write_bytes(content[: kept if isinstance(kept, int) else int(len(content) * kept)])
    code = _code_of(path)
    # Of an .xls only the padding of the container may be lost.
    assert code in {"damaged", "not_a_spreadsheet", "empty"} or (kind == "xls" and code is None)


def _code_of(path: Path) -> str | None:
    try:
        read_sheets(path)
    except UnreadableFile as problem:
        return problem.code
    return None


@pytest.mark.slow
def test_damaged_bytes_never_end_in_anything_but_a_code(tmp_path):
    chance = Random(20261124)
    originals = {kind: WRITERS[kind](tmp_path / f"a.{kind}").read_bytes() for kind in WRITERS}
    for attempt in range(400):
        kind = chance.choice(list(originals))
        content = bytearray(originals[kind])
        for _ in range(chance.randint(1, 12)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path = tmp_path / f"b{attempt % 3}.{kind}"
        path.write_bytes(content)
        assert _code_of(path) != ""


class TestHostileFiles:
    """Small files that ask for everything."""

    @pytest.mark.parametrize("write", [files.write_bomb, files.write_lying_bomb])
    def test_a_bomb_is_refused_at_once(self, tmp_path, write):
        path = write(tmp_path / "a.xlsx")
        started = time.perf_counter()
        assert refused(path).code == "archive_bomb"
        assert time.perf_counter() - started < 2

    def test_too_many_entries_are_a_bomb(self, tmp_path):
        path = tmp_path / "a.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            for number in range(600):
                archive.writestr(f"xl/{number}.xml", "")
        assert refused(path).code == "archive_bomb"

    def test_a_sheet_whose_rectangle_would_need_all_memory_is_refused(self, tmp_path):
        problem = refused(files.write_far_cell(tmp_path / "a.xlsx", 1_048_576, 16_384))
        assert (problem.code, problem.facts["unit"]) == ("too_large", "cells")

    def test_one_stray_cell_far_below_is_no_reason_to_refuse(self, tmp_path):
        (sheet,) = read_sheets(files.write_far_cell(tmp_path / "a.xlsx", 1_000_000, 3))
        assert [cell for row in sheet.rows for cell in row if cell.text] == [
            ("Name", 1, 1),
            ("weit weg", 1_000_000, 3),
        ]

    @pytest.mark.parametrize(
        "reference", ["r='XFD1048576'", 'r = "XFD1048576"', 'x="&gt;" r="XFD1048576"', 'r="&#88;FD1048576"']
    )
    def test_other_ways_to_write_the_far_cell_are_seen(self, tmp_path, reference):
        far = files.write_far_cell(tmp_path / "far.xlsx", 1_048_576, 16_384)
        path = tmp_path / "a.xlsx"
        with zipfile.ZipFile(far) as source, zipfile.ZipFile(path, "w") as target:
            for entry in source.infolist():
                text = source.read(entry)
                if entry.filename.endswith("sheet1.xml"):
                    text = text.replace(b'r="XFD1048576"', reference.encode())
                target.writestr(entry.filename, text)
        assert refused(path).code in {"too_large", "damaged"}

    @pytest.mark.parametrize(
        "row",
        [
            '<table:table-row table:number-rows-repeated="1048000">{cell}</table:table-row>',
            "<t:table-row xmlns:t='urn:x' table:number-rows-repeated='1048000'>{cell}</t:table-row>",
        ],
    )
    def test_a_filled_row_repeated_a_million_times_is_refused(self, tmp_path, row):
        kind = 'office:value-type="string" table:number-columns-repeated="9000"'
        cell = f"<table:table-cell {kind}><text:p>a</text:p></table:table-cell>"
        assert refused(files.write_ods_rows(tmp_path / "a.ods", row.format(cell=cell))).code == "too_large"

    def test_entities_are_refused(self, tmp_path):
        good, path = files.write_xlsx(tmp_path / "good.xlsx", ROWS), tmp_path / "a.xlsx"
        with zipfile.ZipFile(good) as source, zipfile.ZipFile(path, "w") as target:
            for entry in source.infolist():
                text = source.read(entry)
                if entry.filename.endswith("workbook.xml"):
                    text = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + text
                target.writestr(entry.filename, text)
        assert refused(path).code == "damaged"

    def test_limits_of_size_rows_and_columns_hold(self, tmp_path):
        path = files.write_csv(tmp_path / "a.csv", [["a"] * 20] * 300)
        assert refused(path, Limits(file_size=500)).facts["unit"] == "bytes"
        assert refused(path, Limits(rows=100)).facts == {"limit": 100, "unit": "rows"}
        assert refused(path, Limits(columns=10)).facts == {"limit": 10, "unit": "columns"}
        html = files.write_html_table(tmp_path / "a.xls", [["a"] * 20] * 300)
        assert refused(html, Limits(rows=100)).facts == {"limit": 100, "unit": "rows"}


def test_ten_thousand_rows_are_read_quickly(tmp_path):
    path = files.write_xlsx(
        tmp_path / "a.xlsx", [[f"Person {n}", n, "0345 23125678", "Arabisch"] for n in range(10_000)]
    )
    started = time.perf_counter()
    (sheet,) = read_sheets(path)
    assert len(sheet.rows) == 10_000
    assert time.perf_counter() - started < 3


@given(
    st.lists(
        st.lists(
            st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=12),
            min_size=3,
            max_size=3,
        ),
        min_size=1,
        max_size=6,
    )
)
def test_any_quoted_text_table_keeps_its_words(rows):
    import csv
    from io import StringIO

    written = StringIO()
    csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
    assert delimiter_of(written.getvalue()) == ";"
    assert decoded(written.getvalue().encode()) == written.getvalue().removeprefix("\ufeff")


@given(st.binary(max_size=400))
def test_any_bytes_can_be_decoded(content):
    assert isinstance(decoded(content), str)
