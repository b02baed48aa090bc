"""The forms a phone number is shown, dialled and looked up in."""

from __future__ import annotations

import re
from functools import lru_cache

import phonenumbers

from sisa_desk.domain.phone.numbers import PhoneKind, PhoneNumber

_DIALABLE = re.compile(r"\+?[0-9]{3,20}")
#: A slash may stand between two numbers.
_SEPARATED = re.compile(r"[0-9\s()\\.\-]+")
_GERMAN = "+49"
_MOBILE = re.compile(r"\+491[5-7]")
#: Extensions have at most so many digits.
_LONGEST_EXTENSION = 5
_HIDDEN = "•"


def displayed(number: PhoneNumber) -> str:
    """Give the number grouped for reading out: German ones nationally, doubtful ones as typed.

    >>> from sisa_desk.domain.phone import read_phone
    >>> [displayed(read_phone(typed)) for typed in ("+4934521389399", "0391/567-0 App. 12", "0041446681800")]
    ['0345 213 893 99', '0391 56 70 x12', '+41 44 668 18 00']
    """
    if number.kind is not PhoneKind.FULL or number.e164 is None:
        return number.text
    grouped = _grouped(number.e164)
    return f"{grouped} x{number.extension}" if number.extension else grouped


def masked(number: PhoneNumber) -> str:
    """Give the number for lists that many eyes see: area and the last two digits, the rest as dots; "" when withheld.

    >>> from sisa_desk.domain.phone import read_phone
    >>> masked(read_phone("0171 3920001"))
    '0171 ••• •• 01'
    """
    if number.kind in {PhoneKind.SHORT, PhoneKind.WITHHELD}:
        return number.text if number.kind is PhoneKind.SHORT else ""
    if number.kind is not PhoneKind.FULL or number.e164 is None:
        return _HIDDEN * 4 + number.digits[-2:] if len(number.digits) > 5 else _HIDDEN * 4
    area, gap, subscriber = _grouped(number.e164).partition(" ")
    hidden = re.sub(r"\d", _HIDDEN, subscriber[:-2])
    return f"{area}{gap}{hidden}{subscriber[-2:]}"


def dialable(number: PhoneNumber) -> str:
    """Give what may be handed to a phone: an optional + and 3 to 20 digits; "" when it must not be dialled.

    Service codes such as *21*…# (they divert calls), parameters and letters never come out of here.
    """
    if number.kind is PhoneKind.WITHHELD:
        return ""
    wanted = number.e164 or _undoubted_digits(number)
    return wanted if _DIALABLE.fullmatch(wanted) else ""


def _undoubted_digits(number: PhoneNumber) -> str:
    if number.kind is PhoneKind.EXTENSION:
        return number.extension or ""
    if number.kind is PhoneKind.SHORT or _SEPARATED.fullmatch(number.text):
        return number.digits
    return ""


def trunk_candidates(number: PhoneNumber) -> tuple[str, ...]:
    """Give the keys of trunks that the number may be an extension of, the longest first.

    For +49345123456 these are +493451234560, +4934512345, +49345123450, … down to two digits behind the area code, each
    bare and with the 0 of the switchboard. Mobile and short numbers have none.

    >>> from sisa_desk.domain.phone import read_phone
    >>> {"+49345123", "+493451230"} <= set(trunk_candidates(read_phone("0345 123-456")))
    True
    """
    if number.e164 is None or _MOBILE.match(number.e164):
        return ()
    shortest = max(_area_length(number.e164) + 2, len(number.e164) - _LONGEST_EXTENSION)
    bare = (number.e164[:length] for length in range(len(number.e164), shortest - 1, -1))
    both = (form for trunk in bare for form in (f"{trunk}0", trunk))
    return tuple(form for form in both if form != number.e164)


def _grouped(e164: str) -> str:
    if not e164.startswith(_GERMAN):
        return _international(e164)
    length = _area_length(e164)
    return f"0{e164[len(_GERMAN) : length]} {' '.join(_groups(e164[length:]))}".strip()


def _groups(digits: str) -> list[str]:
    """Give groups of three, the last two or four digits in pairs: 213 893 99, 392 00 01."""
    pairs = (-len(digits) % 3) * 2 if len(digits) > 3 else 0
    threes = [digits[at : at + 3] for at in range(0, len(digits) - pairs, 3)]
    return threes + [digits[at : at + 2] for at in range(len(digits) - pairs, len(digits), 2)]


@lru_cache(maxsize=2048)
def _area_length(e164: str) -> int:
    """Give the length of + with country code and area code."""
    parsed = phonenumbers.parse(e164, None)
    country = 1 + len(str(parsed.country_code))
    return country + (phonenumbers.length_of_national_destination_code(parsed) or 3)


@lru_cache(maxsize=2048)
def _international(e164: str) -> str:
    return phonenumbers.format_number(phonenumbers.parse(e164, None), phonenumbers.PhoneNumberFormat.INTERNATIONAL)
