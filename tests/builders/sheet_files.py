"""Really written spreadsheet files for tests: good ones, messy ones and hostile ones."""

from __future__ import annotations

import csv
import struct
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, time
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
import xlsxwriter

Rows = Iterable[Sequence[object]]

_ODS_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def write_xlsx(path: Path, rows: Rows, *, sheet: str = "Tabelle1", merged: Iterable[str] = ()) -> Path:
    """Write a workbook of one sheet, the values typed as they are."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = sheet
    for row in rows:
        page.append(list(row))
    for area in merged:
        page.merge_cells(area)
    book.save(path)
    return path


def write_workbook(path: Path, sheets: dict[str, Rows], hidden: Iterable[str] = ()) -> Path:
    """Write a workbook of several sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        page.sheet_state = "hidden" if name in hidden else "visible"
        for row in rows:
            page.append(list(row))
    book.save(path)
    return path


def write_far_cell(path: Path, row: int, column: int) -> Path:
    """Write a workbook of a few kilobytes with one cell far off."""
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet()
    page.write(0, 0, "Name")
    page.write(row - 1, column - 1, "weit weg")
    book.close()
    return path


def write_csv(
    path: Path, rows: Rows, *, delimiter: str = ";", encoding: str = "utf-8", newline: str = "\r\n", start: str = ""
) -> Path:
    """Write a text table."""
    with path.open("w", encoding=encoding, newline="") as file:
        file.write(start)
        csv.writer(file, delimiter=delimiter, lineterminator=newline).writerows(rows)
    return path


def write_ods(path: Path, rows: Rows, *, sheet: str = "Tabelle1", manifest: str = "") -> Path:
    """Write an OpenDocument sheet by hand."""
    lines = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    return write_ods_rows(path, lines, sheet=sheet, manifest=manifest)


def write_ods_rows(path: Path, rows: str, *, sheet: str = "Tabelle1", manifest: str = "") -> Path:
    """Write an OpenDocument sheet with rows as XML."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_ODS_NAMESPACES}><office:body>'
        f'<office:spreadsheet><table:table table:name="{escape(sheet)}">{rows}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    manifest_space = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _ODS_TYPE, zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", f"<manifest:manifest {manifest_space}>{manifest}</manifest:manifest>")
    return path


def _ods_cell(value: object) -> str:
    match value:
        case None | "":
            return "<table:table-cell/>"
        case bool():
            kind = f'office:value-type="boolean" office:boolean-value="{str(value).lower()}"'
        case int() | float():
            kind = f'office:value-type="float" office:value="{value}"'
        case date():
            kind = f'office:value-type="date" office:date-value="{value.isoformat()}"'
        case time():
            kind = f'office:value-type="time" office:time-value="PT{value.hour:02}H{value.minute:02}M00S"'
        case _:
            kind = 'office:value-type="string"'
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f"<table:table-cell {kind}>{paragraphs}</table:table-cell>"


def write_html_table(path: Path, rows: Rows) -> Path:
    """Write a web page as programs save it under the name of a spreadsheet."""
    lines = "".join("<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows)
    path.write_text(f"<html><head><title>Bericht</title></head><body><table>{lines}</table></body></html>", "utf-8")
    return path


def write_bomb(path: Path, megabytes: int = 200) -> Path:
    """Write a workbook that unpacks to hundreds of times its size."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(megabytes):
                sheet.write(b" " * 1_000_000)
    return path


def write_lying_bomb(path: Path, megabytes: int = 200) -> Path:
    """Write a bomb whose directory claims that it unpacks to ten bytes."""
    content = bytearray(write_bomb(path, megabytes).read_bytes())
    size = struct.pack("<I", megabytes * 1_000_000)
    position = content.find(size)
    while position >= 0:
        content[position : position + 4] = struct.pack("<I", 10)
        position = content.find(size)
    path.write_bytes(content)
    return path


def write_compound(path: Path, *streams: str) -> Path:
    """Write the shell of an old office container with the names of its streams."""
    names = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + names)
    return path


def write_xls(path: Path, rows: Rows) -> Path:
    """Write a BIFF8 workbook (Excel 97–2003) of one sheet by hand: strings and numbers, inside a compound file."""
    path.write_bytes(_compound_file("Workbook", _biff8(list(rows))))
    return path


def _record(number: int, content: bytes) -> bytes:
    return struct.pack("<HH", number, len(content)) + content


def _biff8(rows: list[Sequence[object]]) -> bytes:
    start = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0x0DBB, 0x07CC, 0x41, 6))
    name = "Tabelle1"
    sheet_entry = struct.pack("<IBBBB", 0, 0, 0, len(name), 0) + name.encode("latin-1")
    globals_length = len(start) + len(_record(0x0085, sheet_entry)) + len(_record(0x000A, b""))
    sheet_entry = struct.pack("<I", globals_length) + sheet_entry[4:]
    sheet = [_record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0x0DBB, 0x07CC, 0x41, 6))]
    widest = max((len(row) for row in rows), default=0)
    sheet.append(_record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, widest, 0)))
    for number, row in enumerate(rows):
        sheet.extend(_biff_cell(number, column, value) for column, value in enumerate(row) if value not in (None, ""))
    sheet.append(_record(0x000A, b""))
    return start + _record(0x0085, sheet_entry) + _record(0x000A, b"") + b"".join(sheet)


def _biff_cell(row: int, column: int, value: object) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(value, int | float):
        return _record(0x0203, place + struct.pack("<d", value))
    text = str(value)
    return _record(0x0204, place + struct.pack("<HB", len(text), 1) + text.encode("utf-16-le"))


def _compound_file(stream: str, content: bytes) -> bytes:
    """Wrap one stream of at least 4096 bytes (a compound file of 512-byte sectors, MS-CFB)."""
    content = content.ljust(4096, b"\0")
    sectors = -(-len(content) // 512)
    end, free, table = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    tables = -(-(sectors + 2) // 127)
    first = tables + 1
    chain = [table] * tables + [end] + [first + at + 1 for at in range(sectors - 1)] + [end]
    chain += [free] * (tables * 128 - len(chain))
    header = struct.pack("<8s16sHHHHHHIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, 0,
                         0, 0, tables, tables, 0, 4096, end, 0, end, 0)  # fmt: skip
    header += struct.pack("<109I", *range(tables), *[free] * (109 - tables))
    root = _directory_entry("Root Entry", 5, child=1, start=end, size=0)
    entry = _directory_entry(stream, 2, child=free, start=first, size=len(content))
    directory = (root + entry).ljust(512, b"\0")
    return header + struct.pack(f"<{tables * 128}I", *chain) + directory + content.ljust(sectors * 512, b"\0")


def _directory_entry(name: str, kind: int, *, child: int, start: int, size: int) -> bytes:
    written = (name + "\0").encode("utf-16-le")
    nobody = 0xFFFFFFFF
    return written.ljust(64, b"\0") + struct.pack(
        "<HBBIII16sIQQIQ", len(written), kind, 1, nobody, nobody, child, b"", 0, 0, 0, start, size
    )
