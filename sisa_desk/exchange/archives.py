"""Looks into office archives before anything unpacks them, and names bombs, locks and sheets of impossible size."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from sisa_desk.exchange.files import FileKind, Limits, UnreadableFile

_LOCAL_HEADER = struct.Struct("<4s22xHH")
_ENCRYPTED = 1
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
#: What an archive is, by an entry that only such an archive has.
_TELLING: tuple[tuple[str, FileKind], ...] = (
    ("xl/workbook.xml", FileKind.XLSX),
    ("xl/workbook.bin", FileKind.XLSB),
    ("word/document.xml", FileKind.WORD),
    ("ppt/presentation.xml", FileKind.SLIDES),
)
#: Every attribute r of a sheet is a row ("12") or a cell ("B12"), whatever the prefixes of its elements are.
_CELL = re.compile(rb"""[\s"']r\s*=\s*["']([A-Z]{1,4})([0-9]{1,8})["']""")
_ROW = re.compile(rb"""[\s"']r\s*=\s*["']([0-9]{1,8})["']""")
_VEILED = re.compile(rb"""[\s"']r\s*=\s*(?:"[^"&]*&|'[^'&]*&)""")
_CELL_TAG = re.compile(rb"<(?:[\w.-]+:)?c[\s/>]")
_ODS_ROW = re.compile(rb"<(?:[\w.-]+:)?table-row\b")
_ROWS_REPEATED = re.compile(rb"number-rows-repeated\s*=\s*[\"']\s*(\d{1,9})")
_COLUMNS_REPEATED = re.compile(rb"number-columns-repeated\s*=\s*[\"']\s*(\d{1,9})")


def kind_of_archive(content: bytes, limits: Limits) -> FileKind:
    """Say what an archive holds, after making sure that it is safe to unpack.

    Raises UnreadableFile: damaged, archive_bomb, password_protected, too_large. The whole is unpacked once here, in
    memory and with a bound: the sizes in the directory of an archive may be lies.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            _check_directory(entries, len(content), limits)
            names = {entry.filename for entry in entries}
            unpacked = _unpacked(content, entries, limits)
            return _kind(names, dict(unpacked), limits)
    except (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, ValueError) as problem:
        raise UnreadableFile("damaged") from problem


def _check_directory(entries: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    total = sum(entry.file_size for entry in entries)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise UnreadableFile("password_protected")
    if len(entries) > limits.entries or total > limits.unpacked_size or _is_inflated(total, size, limits):
        raise UnreadableFile("archive_bomb", entries=len(entries), unpacked=total)


def _is_inflated(total: int, size: int, limits: Limits) -> bool:
    """Small sheets of equal rows pack well: the ratio speaks only above a megabyte."""
    return total > 1_000_000 and total > limits.ratio * size


def _unpacked(content: bytes, entries: list[zipfile.ZipInfo], limits: Limits) -> Iterator[tuple[str, bytes]]:
    left = min(limits.unpacked_size, max(limits.ratio * len(content), 1_000_000))
    for entry in entries:
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise UnreadableFile("damaged")
        text = _entry(content, entry, left)
        left -= len(text)
        if left <= 0:
            raise UnreadableFile("archive_bomb", entries=len(entries), unpacked=limits.unpacked_size)
        yield entry.filename, text


def _entry(content: bytes, entry: zipfile.ZipInfo, most: int) -> bytes:
    """Unpack one entry, at most so many bytes; zipfile itself would stop at the size the directory claims."""
    signature, name, extra = _LOCAL_HEADER.unpack_from(content, entry.header_offset)
    if signature != b"PK\x03\x04":
        raise UnreadableFile("damaged")
    start = entry.header_offset + 30 + name + extra
    packed = content[start : start + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        return packed[:most]
    return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, max(most, 1))


def _kind(names: set[str], unpacked: dict[str, bytes], limits: Limits) -> FileKind:
    kind = _archive_kind(names, unpacked)
    if kind in {FileKind.XLSX, FileKind.ODS}:
        for text in unpacked.values():
            _check_text(text)
    if kind is FileKind.XLSX:
        for text in unpacked.values():
            _check_area(_sheet_area(text), limits)
    if kind is FileKind.ODS:
        _check_area(_ods_area(unpacked.get("content.xml", b"")), limits)
    return kind


def _archive_kind(names: set[str], unpacked: dict[str, bytes]) -> FileKind:
    if unpacked.get("mimetype", b"").startswith(_ODS):
        if b"encryption-data" in unpacked.get("META-INF/manifest.xml", b""):
            raise UnreadableFile("password_protected")
        return FileKind.ODS
    if unpacked.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument.text"):
        return FileKind.WORD
    return next((kind for name, kind in _TELLING if name in names), FileKind.ARCHIVE)


def _check_text(text: bytes) -> None:
    """Refuse document types (entities that grow) and UTF-16, which offices do not write and our checks do not read."""
    if b"<!DOCTYPE" in text[:4096] or (text[:2] in {b"\xff\xfe", b"\xfe\xff"} and b"<\x00" in text[:64]):
        raise UnreadableFile("damaged")
    if text.startswith((b"<\x00", b"\x00<")):
        raise UnreadableFile("damaged")


def _check_area(area: tuple[int, int], limits: Limits) -> None:
    rows, columns = area
    if rows * columns > limits.area:
        raise UnreadableFile("too_large", limit=limits.area, unit="cells", rows=rows, columns=columns)


def _sheet_area(text: bytes) -> tuple[int, int]:
    """Give the rectangle the cells of a sheet span: a single one far off makes readers ask for all memory."""
    if _CELL_TAG.search(text) is None:
        return 0, 0
    if _VEILED.search(text):
        raise UnreadableFile("damaged")
    cells = set(_CELL.findall(text))
    rows = max((int(row) for _, row in cells), default=0)
    columns = max(map(_column, {letters for letters, _ in cells}), default=0)
    unplaced = len(_CELL_TAG.findall(text)) - len(cells)
    if unplaced <= 0:
        return rows, columns
    # Cells without a reference stand behind one another in the row they are in.
    return max(rows, *map(int, _ROW.findall(text)), 1), max(columns, 1 + unplaced)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _ods_area(text: bytes) -> tuple[int, int]:
    """Give the rectangle of the rows that hold something; a repeated cell is as good as many."""
    rows, columns = 0, 0
    for row in _ODS_ROW.split(text)[1:]:
        repeated = int(found[1]) if (found := _ROWS_REPEATED.search(row)) else 1
        if b"value-type" in row:
            rows += repeated
            wide = sum(int(times) for times in _COLUMNS_REPEATED.findall(row))
            columns = max(columns, wide + row.count(b"table-cell"))
    return rows, min(columns, 16_384)
