"""What a file really is, by its first bytes rather than by its name, and why it cannot be read."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from enum import StrEnum

from sisa_desk.domain.errors import Refused


class FileKind(StrEnum):
    """What the content of a file shows it to be."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    DELIMITED = "delimited"
    HTML = "html"
    ARCHIVE = "archive"
    COMPOUND = "compound"
    XLSB = "xlsb"
    WORD = "word"
    SLIDES = "slides"
    PDF = "pdf"
    PICTURE = "picture"
    DATABASE = "database"
    XML = "xml"
    RICH_TEXT = "rich_text"
    OLD_EXCEL = "old_excel"
    BINARY = "binary"


class UnreadableFile(Refused):
    """A file that is not read; nothing of it was taken.

    Codes: not_found, no_access, empty, too_large (facts: limit, unit), not_a_spreadsheet (facts: kind),
    password_protected, archive_bomb, damaged, too_slow.
    """


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read of one file; sizes in bytes."""

    file_size: int = 30_000_000
    #: A hundred thousand rows of ten cells unpack to some 60 MB.
    unpacked_size: int = 100_000_000
    #: An archive as a whole; sheets of an office rarely pass 30.
    ratio: int = 100
    entries: int = 500
    rows: int = 150_000
    columns: int = 1_000
    #: The reader lays a sheet out as a rectangle of 32 bytes a cell, however few are filled.
    area: int = 8_000_000


_MAGIC: tuple[tuple[bytes, FileKind], ...] = (
    (b"PK\x03\x04", FileKind.ARCHIVE),
    (b"PK\x05\x06", FileKind.ARCHIVE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.COMPOUND),
    (b"%PDF", FileKind.PDF),
    (b"{\\rtf", FileKind.RICH_TEXT),
    (b"\x89PNG", FileKind.PICTURE),
    (b"\xff\xd8\xff", FileKind.PICTURE),
    (b"GIF8", FileKind.PICTURE),
    (b"SQLite format 3\x00", FileKind.DATABASE),
    (b"\x09\x00\x04\x00", FileKind.OLD_EXCEL),
    (b"\x09\x02\x06\x00", FileKind.OLD_EXCEL),
    (b"\x09\x04\x06\x00", FileKind.OLD_EXCEL),
    (b"\x1f\x8b", FileKind.BINARY),
    (b"7z\xbc\xaf", FileKind.BINARY),
    (b"Rar!", FileKind.BINARY),
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|meta|style)\b",
    re.IGNORECASE | re.DOTALL,
)
#: Names of streams in the old office containers, as they stand in the directory (UTF-16).
_STREAMS = (
    ("EncryptedPackage", "password_protected"),
    ("EncryptionInfo", "password_protected"),
    ("WordDocument", FileKind.WORD),
    ("PowerPoint Document", FileKind.SLIDES),
    ("Workbook", FileKind.XLS),
    ("Book", FileKind.XLS),
)


def kind_of(content: bytes) -> FileKind:
    """Say what the first bytes show; a container is looked into by `kind_of_compound` and `archives`."""
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            return kind
    text = content[:4096]
    for mark in _MARKS:
        text = text.removeprefix(mark)
    if b"\x00" in text:
        text = text.replace(b"\x00", b"") if _looks_like_utf16(content) else text
    if b"\x00" in text:
        return FileKind.BINARY
    if _HTML.match(text):
        return FileKind.HTML
    return FileKind.XML if text.lstrip().startswith(b"<?xml") else FileKind.DELIMITED


def kind_of_compound(content: bytes) -> FileKind:
    """Say what an old office container holds; raise UnreadableFile("password_protected") for an encrypted one."""
    for name, meaning in _STREAMS:
        if name.encode("utf-16-le") in content:
            if isinstance(meaning, FileKind):
                return meaning
            raise UnreadableFile(meaning)
    return FileKind.BINARY


def _looks_like_utf16(content: bytes) -> bool:
    """Text of Latin letters in UTF-16 has its zeros at every second place."""
    sample = content[:2000]
    if sample.startswith(_MARKS[1:]):
        return True
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return len(sample) > 3 and max(even, odd) > len(sample) // 4 and min(even, odd) <= len(sample) // 50
