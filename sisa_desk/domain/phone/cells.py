"""Tells several phone numbers in one cell apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sisa_desk.domain.phone.numbers import PhoneKind, PhoneNumber
from sisa_desk.domain.phone.reading import one_line, plain_writing, read_phone

#: A longer run without separators is no list of numbers.
_LONGEST_RUN = 400
#: A cell with more is a list of its own; the rest is kept as one doubtful number.
MOST_NUMBERS = 12

_BETWEEN_NUMBERS = re.compile(r"[\n\r;|•]+|\s(?:und|oder|u\.|o\.|bzw\.?|and|or|&)\s|,|\s-\s(?=[+0])", re.IGNORECASE)
_EXTENSION_FOLLOWS = re.compile(
    r"\s*(?:app|ap|dw|durchw|nst|nebenst|ext|intern|klappe|kl|x)[\w.:]*\s*-?\d", re.IGNORECASE
)
_LABEL_ONLY = re.compile(r"[^\d+*#]*")
#: Where another number may begin inside a run of digits: a + or a trunk zero after a gap or a slash.
_BEGINNING = re.compile(r"(?<=[\s/\\)])(?=\(?[+0]\d?|\([+0])")
#: "-456 / -57": the same number with another end.
_OTHER_END = re.compile(r"(.*\d)\s*/\s*-\s*(\d{1,4})\s*")
#: German numbers have at most eleven digits behind the trunk zero (E.164 allows 13).
_LONGEST_SINGLE = 12


def read_phones(cell: str) -> tuple[PhoneNumber, ...]:
    """Read all numbers of a cell, in their order and each once; an empty cell has none. Never raises.

    >>> [number.e164 for number in read_phones("0345/123456, App. 12; 0171 3920001 (privat)")]
    ['+49345123456', '+491713920001']
    """
    numbers: dict[str, PhoneNumber] = {}
    for written in _bounded(list(_pieces(cell))):
        number = read_phone(written)
        if number.kind is not PhoneKind.WITHHELD:
            numbers.setdefault(f"{number.key or number.text}x{number.extension}", number)
    return tuple(numbers.values())


def _bounded(pieces: list[str]) -> list[str]:
    if len(pieces) <= MOST_NUMBERS:
        return pieces
    return [*pieces[: MOST_NUMBERS - 1], "; ".join(pieces[MOST_NUMBERS - 1 :])]


def _pieces(cell: str) -> Iterator[str]:
    for part in _parts(cell):
        another = _OTHER_END.fullmatch(plain_writing(one_line(part)))
        if another and len(_digits(another[1])) > len(another[2]) + 5:
            yield another[1]
            yield _with_end(another[1], another[2])
        else:
            yield from _numbers_in(one_line(part))


def _parts(cell: str) -> list[str]:
    """Split at what separates, and put remarks and extensions back behind the number they belong to."""
    parts: list[str] = []
    for part in _BETWEEN_NUMBERS.split(cell):
        if not part.strip():
            continue
        follows = _EXTENSION_FOLLOWS.match(part) or _LABEL_ONLY.fullmatch(plain_writing(one_line(part)))
        if parts and (follows or _LABEL_ONLY.fullmatch(parts[-1])):
            parts[-1] = f"{parts[-1]}, {part.strip()}"
        else:
            parts.append(part)
    return parts


def _with_end(number: str, end: str) -> str:
    """Replace the last digits: "0345 123-456" with the end 57 is "0345 123-57" behind a hyphen, else "0345 123-457"."""
    stem, hyphen, _ = number.rpartition("-")
    if hyphen and len(_digits(stem)) > 4:
        return f"{stem}-{end}"
    return number[: -len(end)] + end


def _numbers_in(part: str) -> Iterator[str]:
    """Split a run that is too long for one number, if every piece is a number of its own."""
    written = plain_writing(part) if len(part) <= _LONGEST_RUN else ""
    found, start = [], 0
    if len(_digits(written)) > _LONGEST_SINGLE:
        for beginning in _BEGINNING.finditer(written):
            piece = written[start : beginning.start()].strip(" /\\-")
            if _is_full(piece):
                found.append(piece)
                start = beginning.start()
    yield from (*found, written[start:]) if found and _is_full(written[start:]) else (part,)


def _is_full(written: str) -> bool:
    return read_phone(written).kind is PhoneKind.FULL


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdecimal())
