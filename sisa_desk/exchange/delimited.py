"""Text tables: which encoding, which delimiter, and their rows."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO

DELIMITERS = (";", ",", "\t", "|")
#: What spreadsheets would run as a formula, also in full width (NFKC).
_GUARDED = re.compile(r"'(?='?[=+\-@\t\r\n＝＋－＠])")
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
#: A quoted cell with more lines than this is a quotation mark somebody forgot to close.
_MOST_LINES = 60
_SAMPLE_LINES = 60

csv.field_size_limit(10_000_000)


def decoded(content: bytes) -> str:
    """Give the text: by its byte order mark UTF-8 or UTF-16, else strict UTF-8, else Windows-1252, as offices do."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    if b"\x00" in content[:2000]:
        first_is_zero = content[:2000:2].count(0) > content[1:2000:2].count(0)
        return content.decode("utf-16-be" if first_is_zero else "utf-16-le", errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def delimiter_of(text: str) -> str:
    r"""Give the delimiter that cuts most lines into equally many cells; ";" for a single column.

    >>> delimiter_of("Name;Ort\nA, B;Halle\n"), delimiter_of("a\tb\n1,5\t2\n"), delimiter_of("Name\nAmal\n")
    (';', '\t', ';')
    """
    marked = _SEPARATOR_LINE.match(text)
    if marked:
        return marked[1]
    lines = _sample(text)
    return max(DELIMITERS, key=lambda delimiter: _regularity(lines, delimiter))


def _sample(text: str) -> list[str]:
    """Give the first lines without what is quoted."""
    start = text[:100_000]
    unquoted = re.sub(r'"(?:[^"]|"")*"', "", start)
    return [line for line in unquoted.splitlines()[:_SAMPLE_LINES] if line.strip()]


def _regularity(lines: list[str], delimiter: str) -> float:
    counts = Counter(line.count(delimiter) for line in lines)
    counts.pop(0, None)
    if not counts:
        return 0.0
    usual, times = max(counts.items(), key=lambda item: (item[1], item[0]))
    return times / len(lines) + min(usual, 20) / 200


def rows_of(content: bytes) -> Iterator[list[str]]:
    """Read the rows of a text table; the sign that guards against formulas is taken off again."""
    text = decoded(content).replace("\x00", "")
    delimiter = delimiter_of(text)
    marked = _SEPARATOR_LINE.match(text)
    text = text[marked.end() :] if marked else text
    lines = StringIO(text, newline="")
    if _has_open_quote(text, delimiter):
        rows = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    else:
        rows = csv.reader(lines, delimiter=delimiter)
    for row in rows:
        yield [cell[1:] if _GUARDED.match(cell) else cell for cell in row]


def _has_open_quote(text: str, delimiter: str) -> bool:
    try:
        rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
        return any(cell.count("\n") > _MOST_LINES for row in rows for cell in row)
    except csv.Error:
        return True
