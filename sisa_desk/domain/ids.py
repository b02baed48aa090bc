"""Names for records: time-ordered keys made by the client, and case numbers a voice can carry."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

#: Damm's totally anti-symmetric quasigroup: finds every wrong digit and every swap of neighbours.
_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CASE_NUMBER = re.compile(r"\s*(\d{1,9})\s*[-–/ ]?\s*(\d)\s*")


def new_id(now: datetime, randomness: Callable[[int], bytes] = os.urandom) -> UUID:
    """Make a UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds since 1970 UTC, then 74 random bits.

    Keys of different milliseconds sort by time; `now` has to be aware of its zone, else TypeError.

    >>> new_id(datetime(2026, 11, 23, 7, tzinfo=UTC), randomness=bytes)
    UUID('01a20734-5580-7000-8000-000000000000')
    """
    milliseconds = (now - _EPOCH) // timedelta(milliseconds=1) & ((1 << 48) - 1)
    noise = int.from_bytes(randomness(10))
    head = noise >> 68 & 0xFFF
    tail = noise & ((1 << 62) - 1)
    return UUID(int=milliseconds << 80 | 0x7 << 76 | head << 64 | 0b10 << 62 | tail)


def check_digit(number: int) -> int:
    """Give the Damm check digit of a whole number from 0 upwards (H. M. Damm, 2004).

    >>> check_digit(4711)
    8
    """
    interim = 0
    for digit in str(number):
        interim = int(_DAMM[interim][int(digit)])
    return interim


def case_number(sequence: int) -> str:
    """Write a running number with its check digit, to be read out on the phone.

    >>> case_number(4711)
    '4711-8'
    """
    return f"{sequence}-{check_digit(sequence)}"


def read_case_number(text: str) -> int | None:
    """Read a spoken case number back, in digits of any script; None when it is none or its check digit is wrong.

    >>> read_case_number("4711-8"), read_case_number("4171-8")
    (4711, None)
    """
    match = _CASE_NUMBER.fullmatch(text)
    if match is None or check_digit(int(match[1])) != int(match[2]):
        return None
    return int(match[1])


def client_reference(year: int, sequence: int) -> str:
    """Write the reference under which an institution can quote a person.

    >>> client_reference(2026, 142)
    'K-2026-0142'
    """
    return f"K-{year}-{sequence:04d}"
